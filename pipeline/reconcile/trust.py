"""Which value is best supported, said only where three independent sources or more speak.

The value is the weighted median of the sources' values, the closed form of the truth update of CRH for
numbers under absolute loss (Li et al. 2014, *Resolving conflicts in heterogeneous data by truth discovery
and source reliability estimation*, SIGMOD), with equal weights for sources of unknown reliability.
Sources of one origin vote once, each with its last word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from pipeline.reconcile.keys import natural
from pipeline.reconcile.readings import Reading

ENOUGH = 3
"""Below this many independent sources no verdict is given."""


def sources(readings: Iterable[Reading]) -> tuple[str, ...]:
    """Return the independent sources of some claims."""
    return tuple(sorted({r.source for r in readings}, key=natural))


def best_supported(readings: Sequence[Reading]) -> Decimal | None:
    """Return the best supported value of one item, ``None`` below three independent sources."""
    facts = [r for r in readings if r.footing == "held" and not r.is_date]
    units = {r.unit for r in facts}
    last: dict[str, Reading] = {}
    for reading in sorted(facts, key=_recency):
        last[reading.source] = reading
    if len(last) < ENOUGH or len(units) > 1:
        return None
    return weighted_median([(r.value, Decimal(1)) for r in last.values()])


def weighted_median(votes: Sequence[tuple[Decimal, Decimal]]) -> Decimal:
    """Return the smallest value at which half the weight is reached.

    Raises:
        ValueError: there is no vote.

    """
    if not votes:
        raise ValueError("No vote: ask only where a source speaks.")
    half = sum((weight for _, weight in votes), Decimal(0)) / 2
    reached = Decimal(0)
    for value, weight in sorted(votes):
        reached += weight
        if reached >= half:
            return value
    return max(value for value, _ in votes)


def source_names(origins: Mapping[str, str], outlets: Mapping[str, str | None]) -> dict[str, str]:
    """Name the independent source of each article: the outlet of its original, else the original itself."""
    named = {}
    for article in outlets:
        original = origins.get(article, article)
        named[article] = outlets.get(original) or original
    return named


def _recency(reading: Reading) -> tuple[date, tuple[tuple[int, int, str], ...]]:
    return (reading.end or reading.claim.published or date.min, natural(reading.claim.id))
