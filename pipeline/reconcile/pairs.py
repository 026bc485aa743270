"""A pair of claims and what may be said of it: the types every rule of the decision table shares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from pipeline.reconcile.anchor import Anchor, anchor, is_generic
from pipeline.reconcile.convert import Rate
from pipeline.reconcile.readings import Reading
from pipeline.reconcile.time import Order
from pipeline.reconcile.traits import Traits
from pipeline.records import Claim, Judgement, Party


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the table says of a pair; ``judgement`` is ``None`` where the two are not to be compared."""

    judgement: Judgement | None
    cause: str
    rate: Rate | None = None
    first_is_older: bool | None = None
    """Which claim came first, where the verdict rests on time."""


@dataclass(frozen=True)
class Pair:
    """Two readings of one item, in one currency where a rate is known."""

    a: Reading
    b: Reading
    traits: Traits
    order: Order
    rate: Rate | None = None

    @cached_property
    def anchor(self) -> Anchor:
        """What ties the two claims together."""
        a, b = self.a.claim, self.b.claim
        one = anchor(a, self.traits)
        if one == "article" or one != anchor(b, self.traits):
            return "article"
        # What one side leaves unsaid was filled from its story, so no more than the story ties them.
        alike = a.scope == b.scope and _those_named(a) == _those_named(b)
        return one if alike else "article"

    @property
    def one_story(self) -> bool:
        """Tell whether the two articles tell one story."""
        return self.within or self.a.story == self.b.story != ""

    @property
    def within(self) -> bool:
        """Tell whether one article gives both."""
        return self.a.claim.article_id == self.b.claim.article_id

    @property
    def one_outlet(self) -> bool:
        """Tell whether two articles of one outlet give them: pages that share phrases, or two states of a page."""
        outlets = self.a.claim.outlet, self.b.claim.outlet
        return not self.within and outlets[0] is not None and outlets[0] == outlets[1]

    @property
    def days_apart(self) -> int:
        """Days between the publication of the two, 0 where one is unknown."""
        one, two = self.a.claim.published, self.b.claim.published
        return abs((one - two).days) if one is not None and two is not None else 0


def _those_named(claim: Claim) -> frozenset[Party | None]:
    """Return a claim's parties; the police of a place are as good as nobody."""
    return frozenset(p if p is None or not is_generic(p) else None for p in (claim.subject, claim.object))


Rule = Callable[[Pair], Verdict | None]
"""Judge a pair, or pass it on to the next rule."""
