"""A change between two levels: *stieg um 10 Prozent auf 110 Millionen*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from pipeline.reconcile.arithmetic import Range, difference, product
from pipeline.reconcile.book import (
    MAX_PARTS,
    Book,
    Proof,
    one_sentence,
    parties,
)
from pipeline.reconcile.ledger import Ledger
from pipeline.reconcile.readings import Reading, is_money


def change_between_levels(book: Book) -> Iterator[Proof]:
    """Hold a stated change against the two levels the same article gives."""
    changes: dict[tuple[object, ...], list[tuple[Ledger, Reading]]] = defaultdict(list)
    levels: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
    for ledger in book.ledgers:
        for reading in ledger.readings:
            if reading.is_date or reading.footing != "held":
                continue
            key = (ledger.item.measure, parties(ledger), reading.claim.article_id)
            if reading.claim.change == "by":
                changes[key].append((ledger, reading))
            else:
                levels[key].append(reading)
    for place, found in changes.items():
        for ledger, change in found:
            yield from _changes(ledger, change, levels.get(place, []))


def _changes(ledger: Ledger, change: Reading, levels: Sequence[Reading]) -> Iterator[Proof]:
    for before, after in combinations(levels[:MAX_PARTS], 2):
        if before.unit != after.unit or before.claim.scope.part != after.claim.scope.part:
            continue
        older, newer = (before, after) if _is_older(before, after) else (after, before)
        computed = _computed(change, older, newer)
        if computed is None:
            continue
        kind, expected = computed
        # "Von 15 auf 30 Prozent verdoppelt": percent of percent may be meant either way, so a miss proves nothing.
        certain = one_sentence((change, older, newer)) and not change.unit == newer.unit == "percent"
        if expected.meets(newer):
            yield Proof(kind, ledger, (older, change), (newer,), ("+",), expected.value, newer.unit, holds=True)
        elif certain and _is_older(older, newer) and not expected.close_to(newer):
            yield Proof(kind, ledger, (older, change), (newer,), ("+",), expected.value, newer.unit, holds=False)


def _computed(change: Reading, older: Reading, newer: Reading) -> tuple[str, Range] | None:
    if change.unit == "percent" and (is_money(newer.unit) or newer.unit not in ("percent", "percentage_point")):
        return "growth", product(older, change, growth=True)
    if change.unit == newer.unit == "percent":
        grown = product(older, change, growth=True)
        if grown.meets(newer):
            return "growth", grown
    points = change.unit == "percentage_point" and newer.unit == "percent"
    if points or change.unit == newer.unit:
        return "difference", difference(older, change, newer.unit)
    return None


def _is_older(a: Reading, b: Reading) -> bool:
    if a.claim.status == "former" or a.claim.when_cue == "before":
        return b.claim.status != "former" and b.claim.when_cue != "before"
    return a.end is not None and b.start is not None and a.end < b.start
