"""Arithmetic between claims: what adds up, what fails to, and what follows.

Each derivation is a small function in the table ``DERIVATIONS``; it reads the ledgers and yields proofs.
A proof holds where the computed value lies in what the words of the told value typically mean. It *fails* only where
its operands certainly belong together; otherwise a sum that does not come out says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from pipeline.lexicon.update_cues import SUM
from pipeline.reconcile.arithmetic import Range, difference, product, ratio, total
from pipeline.reconcile.ledger import Ledger
from pipeline.reconcile.readings import Reading, is_money
from pipeline.reconcile.time import has_cue

HUNDRED = Decimal(100)
MAX_PARTS = 12
"""A sum of more parts than a reader can follow is no proof."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A line of arithmetic over claims."""

    kind: str
    """``sum | share_of_whole | growth | difference | parts_of_hundred | per_unit``."""
    ledger: Ledger
    """The item of the result, or of the first operand where the result is unknown."""
    operands: tuple[Reading, ...]
    results: tuple[Reading, ...]
    """The claims that state the result; empty where it is only implied."""
    signs: tuple[str, ...]
    """The sign between the operands (``+``, ``×`` …), one less than there are operands."""
    value: Decimal
    """What the arithmetic gives, in ``unit``."""
    unit: str
    holds: bool
    one_item: bool = False
    """Whether operands and result belong to one item."""
    seconds: tuple[Reading, ...] = ()
    """Claims of other articles that give the same operands."""
    about: tuple[str, str] = ("", "")
    """Measure and party of what the arithmetic gives, where that is not the ledger's item."""

    @property
    def rounded(self) -> Decimal:
        """The value as exact as a reader can follow: four digits where it was divided or multiplied."""
        return Decimal(f"{self.value:.4g}") if self.kind in ("share_of_whole", "growth") else self.value


Derivation = Callable[["Book"], Iterator[Proof]]
"""Find proofs of one kind in the whole book."""


@dataclass(frozen=True, slots=True)
class Book:
    """All ledgers, by what derivations look them up with."""

    ledgers: tuple[Ledger, ...]
    by_measure: Mapping[str, tuple[Ledger, ...]]
    relations: Mapping[str, object]

    @classmethod
    def of(cls, ledgers: Sequence[Ledger], relations: Mapping[str, object]) -> Book:
        """Index the ledgers."""
        found: dict[str, list[Ledger]] = defaultdict(list)
        for ledger in ledgers:
            found[ledger.item.measure].append(ledger)
        return cls(tuple(ledgers), {key: tuple(rows) for key, rows in found.items()}, relations)


# --- tranches -----------------------------------------------------------------------------------


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
    for same in _by_value(totals):
        fits = [t for t in same if added.meets(t) and _not_before(t, parts)]
        if fits:
            yield Proof(
                "sum", ledger, parts, tuple(fits), _plus(parts), added.value, added.unit, holds=True, one_item=True
            )
            continue
        sure = [t for t in same if _same_passage((t, *parts)) and has_cue(t.claim, SUM)]
        if sure:
            yield Proof(
                "sum", ledger, parts, tuple(sure), _plus(parts), added.value, added.unit, holds=False, one_item=True
            )


def _not_before(told: Reading, parts: Sequence[Reading]) -> bool:
    last = max((p.start for p in parts if p.start), default=None)
    return last is None or told.claim.published is None or last <= told.claim.published


# --- share × whole = part -----------------------------------------------------------------------


def share_of_whole(book: Book) -> Iterator[Proof]:
    """Let a share and its value imply the whole, and hold it against a whole that is told."""
    for relation in _tables(book.relations, "share_of_whole"):
        owner = 1 if relation["owner"] == "object" else 0
        parts = _grouped(_ledgers(book, relation["part"]), lambda b: (_parties(b), _scope(b)))
        wholes = _grouped(_ledgers(book, relation["whole"]), lambda b: _parties(b)[0])
        for share in book.by_measure.get(str(relation["share"]), ()):
            for part in parts.get((_parties(share), _scope(share)), ()):
                if _parties(share)[owner]:
                    about = (str(_first(relation["whole"])), _party_name(share, owner))
                    yield from _wholes(share, part, wholes.get(_parties(share)[owner], ()), about)


def _wholes(share: Ledger, part: Ledger, wholes: Sequence[Ledger], about: tuple[str, str]) -> Iterator[Proof]:
    told = [r for w in wholes for r in w.readings if _counts(r)]
    for one in _by_value([r for r in share.readings if _counts(r) and r.value > 0]):
        for two in _by_value([r for r in part.readings if _counts(r)]):
            pair = _together(one, two)
            if pair:
                proof = _whole(share, pair, told)
                yield replace(proof, about=about)


def _whole(share: Ledger, pair: tuple[Reading, Reading], told: Sequence[Reading]) -> Proof:
    percent, worth = pair
    implied = ratio(worth, percent)
    near = [r for r in told if r.unit == implied.unit and _near(r, percent)]
    fits = tuple(r for r in near if implied.meets(r))
    misses = tuple(r for r in near if not implied.meets(r) and _same_article((r, *pair)))
    holds = bool(fits) or not misses
    results = fits if holds else misses
    return Proof("share_of_whole", share, (worth, percent), results, ("÷",), implied.value, implied.unit, holds=holds)


def _together(one: Sequence[Reading], two: Sequence[Reading]) -> tuple[Reading, Reading] | None:
    for a in one:
        for b in two:
            if a.claim.article_id == b.claim.article_id:
                return a, b
    return None


def _near(a: Reading, b: Reading) -> bool:
    one, two = a.claim.published, b.claim.published
    return a.claim.article_id == b.claim.article_id or (
        one is not None and two is not None and abs((one - two).days) <= 30  # noqa: PLR2004
    )


def _counts(reading: Reading) -> bool:
    return reading.footing == "held" and reading.claim.status != "former" and not reading.is_date


# --- before, change, after ----------------------------------------------------------------------


def change_between_levels(book: Book) -> Iterator[Proof]:
    """Hold a stated change against the two levels the same article gives."""
    changes: dict[tuple[object, ...], list[tuple[Ledger, Reading]]] = defaultdict(list)
    levels: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
    for ledger in book.ledgers:
        for reading in ledger.readings:
            if reading.is_date or reading.footing != "held":
                continue
            key = (ledger.item.measure, _parties(ledger), reading.claim.article_id)
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
        certain = _same_sentence((change, older, newer)) and not change.unit == newer.unit == "percent"
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


# --- parts of a hundred -------------------------------------------------------------------------


def parts_of_hundred(book: Book) -> Iterator[Proof]:
    """Add the shares of one whole that one article gives: they make 100 %, or too much."""
    table = book.relations.get("parts_of_hundred")
    measures = table.get("measures", []) if isinstance(table, Mapping) else []
    groups: dict[tuple[object, ...], list[tuple[Ledger, Reading]]] = defaultdict(list)
    for measure in measures:
        for ledger in book.by_measure.get(str(measure), ()):
            for r in ledger.readings:
                if _counts(r) and r.unit == "percent" and r.claim.change != "by" and not r.stated:
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
        yield Proof("parts_of_hundred", rows[0][0], parts, (), _plus(parts), added.value, "percent", holds=complete)


# --- per unit × number --------------------------------------------------------------------------


def per_unit(book: Book) -> Iterator[Proof]:
    """Multiply an amount per unit with the number of units the same article gives."""
    rates: dict[str, list[tuple[Ledger, Reading]]] = defaultdict(list)
    others: dict[str, list[Reading]] = defaultdict(list)
    for ledger in book.ledgers:
        for r in ledger.readings:
            if r.is_date:
                continue
            if is_money(r.unit) and _per(r):
                rates[r.claim.article_id].append((ledger, r))
            else:
                others[r.claim.article_id].append(r)
    for article, found in rates.items():
        for ledger, rate in found:
            yield from _products(ledger, rate, others[article])


def _products(ledger: Ledger, rate: Reading, others: Sequence[Reading]) -> Iterator[Proof]:
    counts = [r for r in others if _counted(r) == _per(rate) and r.footing == rate.footing]
    sums = [r for r in others if r.unit == rate.unit and r.footing == rate.footing]
    for count in counts[:MAX_PARTS]:
        expected = product(count, rate)
        fits = tuple(r for r in sums if expected.meets(r) and r.claim.measure != count.claim.measure)
        if fits:
            yield Proof("per_unit", ledger, (count, rate), fits[:1], ("×",), expected.value, rate.unit, holds=True)
            continue
        certain = tuple(r for r in sums if _same_sentence((r, count, rate)) and has_cue(r.claim, SUM))
        if certain and not expected.close_to(certain[0]):
            yield Proof("per_unit", ledger, (count, rate), certain[:1], ("×",), expected.value, rate.unit, holds=False)


def _counted(reading: Reading) -> str:
    return reading.claim.quantity.unit if reading.claim.quantity else ""


def _per(reading: Reading) -> str:
    quantity = reading.claim.quantity
    return reading.claim.scope.per or (quantity.per if quantity else "")


DERIVATIONS: tuple[Derivation, ...] = (
    sum_of_tranches,
    share_of_whole,
    change_between_levels,
    parts_of_hundred,
    per_unit,
)
"""All kinds of arithmetic that are looked for."""


def derive(ledgers: Sequence[Ledger], relations: Mapping[str, object]) -> list[Proof]:
    """Find every proof the claims carry, each once."""
    book = Book.of(ledgers, relations)
    return _merged(proof for find in DERIVATIONS for proof in find(book))


def _merged(proofs: Iterable[Proof]) -> list[Proof]:
    """Tell one line of arithmetic once, however many articles give its operands or its result."""
    kept: dict[tuple[object, ...], Proof] = {}
    for proof in proofs:
        line = tuple((r.value, r.unit) for r in proof.operands)
        key = (proof.kind, proof.ledger.item.id, line, proof.unit, proof.holds, proof.about)
        first = kept.setdefault(key, proof)
        if first is not proof:
            seen = {r.claim.id for r in (*first.operands, *first.seconds, *first.results)}
            more = tuple(r for r in proof.operands if r.claim.id not in seen)
            results = tuple(r for r in proof.results if r.claim.id not in seen)
            kept[key] = replace(first, seconds=(*first.seconds, *more), results=(*first.results, *results))
    return list(kept.values())


# --- what belongs together ----------------------------------------------------------------------


def _tables(relations: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    rows = relations.get(key, [])
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []


def _ledgers(book: Book, keys: object) -> Iterator[Ledger]:
    for key in keys if isinstance(keys, list) else []:
        yield from book.by_measure.get(key, ())


def _parties(ledger: Ledger) -> tuple[str, str]:
    first = ledger.readings[0].claim if ledger.readings else None
    if first is None:
        return "", ""
    return first.subject.id if first.subject else "", first.object.id if first.object else ""


def _party_name(ledger: Ledger, role: int) -> str:
    claim = ledger.readings[0].claim
    party = (claim.subject, claim.object)[role]
    return party.name if party else ""


def _first(keys: object) -> object:
    return keys[0] if isinstance(keys, list) and keys else ""


def _scope(ledger: Ledger) -> str:
    return str(ledger.readings[0].claim.scope) if ledger.readings else ""


def _grouped(ledgers: Iterable[Ledger], key: Callable[[Ledger], object]) -> dict[object, list[Ledger]]:
    groups: dict[object, list[Ledger]] = {}
    for ledger in ledgers:
        if ledger.readings:
            groups.setdefault(key(ledger), []).append(ledger)
    return groups


def _by_value(readings: Iterable[Reading]) -> list[list[Reading]]:
    groups: dict[tuple[object, ...], list[Reading]] = {}
    for reading in readings:
        groups.setdefault((reading.value, reading.unit, reading.modifier), []).append(reading)
    return list(groups.values())


def _same_article(readings: Iterable[Reading]) -> bool:
    return len({r.claim.article_id for r in readings}) == 1


def _same_passage(readings: Sequence[Reading]) -> bool:
    near = max(r.claim.start for r in readings) - min(r.claim.start for r in readings) <= 400  # noqa: PLR2004
    return _same_article(readings) and near


def _same_sentence(readings: Sequence[Reading]) -> bool:
    return _same_article(readings) and len({r.claim.quote for r in readings}) == 1


def _plus(parts: Sequence[Reading]) -> tuple[str, ...]:
    return ("+",) * (len(parts) - 1)
