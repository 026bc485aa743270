"""What ties a claim to the world beyond its article: parties, a place or named event, or nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from pipeline.lexicon.countries import COUNTRIES
from pipeline.lexicon.institutions import SPEAKERS
from pipeline.lexicon.measure_times import BALLOTS
from pipeline.reconcile.traits import Traits
from pipeline.records import Claim, Party, Scope

Anchor = Literal["party", "place", "article"]
"""``party`` and ``place`` claims meet those of other articles, ``article`` claims only those of their own story."""

_NAMED_EVENT = re.compile(r"\d|[A-ZÄÖÜ]\w+ [A-ZÄÖÜ]")
"""An event is named by a date or by a name beside its kind; *Demonstration* alone is a kind."""


_UNIQUE = re.compile(r"Bundes(?!polizei|gericht)|US-|Kanzleramt", re.IGNORECASE)


def is_generic(party: Party) -> bool:
    """Tell whether a party's name is a common noun that every town has one of: police, fire brigade, a court."""
    return _is_office(party.name)


def _stands(claim: Claim) -> bool:
    # A turnout has no candidate; a share of votes is nobody's that is a parliament's.
    return claim.measure == "turnout" or (claim.subject is not None and claim.subject.kind != "state")


@lru_cache(maxsize=4096)
def _is_office(name: str) -> bool:
    return _UNIQUE.match(name) is None and _offices().fullmatch(name) is not None


@cache
def _offices() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern, _, _ in SPEAKERS))


def anchor(claim: Claim, traits: Traits) -> Anchor:
    """Tell what a claim can be matched by; a missing role that its measure needs ties it to its article."""
    if traits.needs_object and (claim.object is None or claim.subject is None):
        return "article"
    scope = claim.scope
    named = _is_placed(scope)
    if claim.measure in BALLOTS and not (named and _stands(claim)):
        return "article"
    if any(party is not None and not is_generic(party) for party in (claim.subject, claim.object)):
        return "party"
    return "place" if named else "article"


def _is_placed(scope: Scope) -> bool:
    """Tell whether place or event name one occasion; in a whole country a dozen of a kind happen at a time."""
    if scope.place and scope.place not in COUNTRIES:
        return True
    name = scope.event.partition(" ")[2]
    return name.casefold().replace(" ", "-") != scope.place and _NAMED_EVENT.search(scope.event) is not None
