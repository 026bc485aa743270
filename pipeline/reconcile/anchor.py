"""What ties a claim to the world beyond its article: parties, a place or named event, or nothing."""

from __future__ import annotations

import re
from typing import Literal

from pipeline.reconcile.traits import Traits
from pipeline.records import Claim

Anchor = Literal["party", "place", "article"]
"""``party`` and ``place`` claims meet those of other articles, ``article`` claims only those of their own."""

_NAMED_EVENT = re.compile(r"\d|[A-ZÄÖÜ]\w+ [A-ZÄÖÜ]")
"""An event is named by a date or by a name beside its kind; *Demonstration* alone is a kind."""


def anchor(claim: Claim, traits: Traits) -> Anchor:
    """Tell what a claim can be matched by; a missing role that its measure needs ties it to its article."""
    if traits.needs_object and claim.object is None:
        return "article"
    if claim.subject is not None or claim.object is not None:
        return "party"
    scope = claim.scope
    return "place" if scope.place or _NAMED_EVENT.search(scope.event) else "article"
