"""Judging the items of a run: each by itself, so here or on many machines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.reconcile.judged import JudgedPair, judge_item
from pipeline.reconcile.ledger import Ledger
from pipeline.reconcile.pairs import Verdict

Judging = Callable[[Sequence[Ledger]], Iterable[Sequence[JudgedPair]]]
"""Judge the pairs of each item, in the order of the items."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A judged pair as it travels: places in the item's readings instead of the readings."""

    a: int
    b: int
    verdict: Verdict


def judge_items(books: Sequence[Ledger]) -> Iterator[list[JudgedPair]]:
    """Judge all items in this process."""
    return (judge_item(book.readings, book.traits) for book in books)


def rule(book: Ledger) -> tuple[Ruling, ...]:
    """Judge one item."""
    place = {reading.claim.id: i for i, reading in enumerate(book.readings)}
    pairs = judge_item(book.readings, book.traits)
    return tuple(Ruling(place[p.a.claim.id], place[p.b.claim.id], p.verdict) for p in pairs)


def judged_pairs(book: Ledger, rulings: Iterable[Ruling]) -> list[JudgedPair]:
    """Put the readings back."""
    return [JudgedPair(book.readings[r.a], book.readings[r.b], r.verdict) for r in rulings]
