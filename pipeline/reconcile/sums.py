"""Parts that add up: tranches to a total, shares to a hundred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pipeline.lexicon.update_cues import SUM
from pipeline.reconcile.arithmetic import total
from pipeline.reconcile.book import (
    HUNDRED,
    MAX_PARTS,
    Book,
    Proof,
    by_value,
    counts,
    plus,
    same_passage,
)
from pipeline.reconcile.ledger import Ledger
from pipeline.reconcile.readings import Reading
from pipeline.reconcile.time import has_cue


def sum_of_tranches(book: Book) -> Iterator[Proof]:
    """Add the tranches one article lists, and hold the sum against every total that is told."""
    for ledger in book.ledgers:
        if not ledger.traits.additive:
            continue
        totals = [r for r in ledger.readings if not r.is_part and r.footing == "held" and not r.is_date]
        for parts in _tranches(ledger.readings):
            yield from _sums(ledger, parts, [t for t in totals if t.unit == parts[0].unit])


def _tranches(readings: Sequence[Reading]) -> Iterator[tuple[Reading, ...]]:
    by_article: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.is_part and reading.footing == "held" and not reading.is_date:
            by_article[(reading.claim.article_id, reading.unit)].append(reading)
    for parts in by_article.values():
        first = {(p.start, p.end): p for p in reversed(parts)}
        chosen = tuple(sorted(first.values(), key=lambda p: (str(p.start), p.claim.start)))
        if 2 <= len(chosen) <= MAX_PARTS:  # noqa: PLR2004
            yield chosen


def _sums(ledger: Ledger, parts: tuple[Reading, ...], totals: Sequence[Reading]) -> Iterator[Proof]:
    added = total(parts)
    for same in by_value(totals):
        fits = [t for t in same if added.meets(t) and _not_before(t, parts)]
        if fits:
            yield Proof(
                "sum", ledger, parts, tuple(fits), plus(parts), added.value, added.unit, holds=True, one_item=True
            )
            continue
        sure = [t for t in same if same_passage((t, *parts)) and has_cue(t.claim, SUM)]
        if sure:
            yield Proof(
                "sum", ledger, parts, tuple(sure), plus(parts), added.value, added.unit, holds=False, one_item=True
            )


def _not_before(told: Reading, parts: Sequence[Reading]) -> bool:
    last = max((p.start for p in parts if p.start), default=None)
    return last is None or told.claim.published is None or last <= told.claim.published


def parts_of_hundred(book: Book) -> Iterator[Proof]:
    """Add the shares of one whole that one article gives: they make 100 %, or too much."""
    table = book.relations.get("parts_of_hundred")
    measures = table.get("measures", []) if isinstance(table, Mapping) else []
    groups: dict[tuple[object, ...], list[tuple[Ledger, Reading]]] = defaultdict(list)
    for measure in measures:
        for ledger in book.by_measure.get(str(measure), ()):
            for r in ledger.readings:
                if counts(r) and r.unit == "percent" and r.claim.change != "by" and not r.stated:
                    whole = r.claim.object.id if r.claim.object else r.claim.scope.event
                    groups[(measure, r.claim.article_id, whole, str(r.claim.scope))].append((ledger, r))
    for key, rows in groups.items():
        if key[2]:
            yield from _hundred(rows)


def _hundred(rows: Sequence[tuple[Ledger, Reading]]) -> Iterator[Proof]:
    first: dict[object, Reading] = {}
    for _, reading in rows:
        first.setdefault(reading.claim.subject.id if reading.claim.subject else reading.claim.id, reading)
    parts = tuple(first.values())
    if not 2 <= len(parts) <= MAX_PARTS:  # noqa: PLR2004
        return
    added = total(parts)
    complete = len(parts) >= 3 and added.low <= HUNDRED <= added.high  # noqa: PLR2004
    if complete or added.low > HUNDRED:
        yield Proof("parts_of_hundred", rows[0][0], parts, (), plus(parts), added.value, "percent", holds=complete)
