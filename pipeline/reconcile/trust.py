"""Which value is best supported, said only where three independent sources or more speak.

The method is CRH (Li, Li, Gao, Zhao, Fan and Han 2014, *Resolving conflicts in heterogeneous data by truth
discovery and source reliability estimation*, SIGMOD) for numbers under absolute loss: the truth is the weighted
median of the sources' values, and a source weighs the more the less it strayed from the truths of all items, in turns.
A source that says little keeps about the weight of all others. Sources of one origin vote once, each with its last
word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from math import log, sqrt

from pipeline.reconcile.keys import natural
from pipeline.reconcile.readings import Reading

ENOUGH = 3
"""Below this many independent sources no verdict is given."""
ROUNDS = 8
"""Turns of truth and trust; the weights hardly move after five."""
PRIOR = 1.0
"""Every source starts as if it had strayed by one standard deviation once."""


def sources(readings: Iterable[Reading]) -> tuple[str, ...]:
    """Return the independent sources of some claims."""
    return tuple(sorted({r.source for r in readings}, key=natural))


def best_supported(readings: Sequence[Reading], weights: Mapping[str, float] | None = None) -> Decimal | None:
    """Return the best supported value of one item, ``None`` below three independent sources.

    Args:
        readings: everything said about the item.
        weights: how far each source is to be trusted, alike where left out.

    """
    votes = votes_of(readings)
    if len(votes) < ENOUGH:
        return None
    trusted = weights or {}
    return weighted_median([(value, trusted.get(source, 1.0)) for source, value in votes.items()])


def votes_of(readings: Sequence[Reading]) -> dict[str, Decimal]:
    """Return the last word of each independent source; none where the units differ."""
    facts = [r for r in readings if r.footing == "held" and not r.is_date]
    if len({r.unit for r in facts}) > 1:
        return {}
    return {r.source: r.value for r in sorted(facts, key=_recency)}


def reliabilities(items: Iterable[Mapping[str, Decimal]]) -> dict[str, float]:
    """Weigh sources by how near they keep to the weighted medians of all items, in ``ROUNDS`` turns.

    Args:
        items: for each item the value of each source.

    """
    contested = [votes for votes in items if len(votes) >= ENOUGH]
    weights = dict.fromkeys(sorted({source for votes in contested for source in votes}), 1.0)
    for _ in range(ROUNDS if contested else 0):
        strayed = dict.fromkeys(weights, PRIOR)
        counted = dict.fromkeys(weights, PRIOR)
        for votes in contested:
            truth = weighted_median([(v, weights[s]) for s, v in votes.items()])
            spread = _spread(votes.values())
            for source, value in votes.items():
                strayed[source] += float(abs(value - truth)) / spread if spread else 0.0
                counted[source] += 1
        loss = {s: strayed[s] / counted[s] for s in weights}
        worst = max(loss.values()) * 1.01
        weights = {s: log(worst / loss[s]) for s in weights}
    return weights


def _spread(values: Iterable[Decimal]) -> float:
    numbers = [float(v) for v in values]
    mean = sum(numbers) / len(numbers)
    return sqrt(sum((n - mean) ** 2 for n in numbers) / len(numbers))


def weighted_median(votes: Sequence[tuple[Decimal, float]]) -> Decimal:
    """Return the smallest value at which half the weight is reached.

    Raises:
        ValueError: there is no vote.

    """
    if not votes:
        raise ValueError("No vote: ask only where a source speaks.")
    half = sum(weight for _, weight in sorted(votes)) / 2
    reached = 0.0
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


def _recency(reading: Reading) -> tuple[date, str]:
    return (reading.end or reading.claim.published or date.min, natural(reading.claim.id))
