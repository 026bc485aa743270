"""Products: a share of a whole, an amount per unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.lexicon.update_cues import SUM
from pipeline.reconcile.arithmetic import product, ratio
from pipeline.reconcile.book import (
    MAX_PARTS,
    Book,
    Proof,
    by_value,
    counts,
    first_key,
    grouped,
    ledgers_of,
    one_sentence,
    parties,
    party_name,
    same_passage,
    scope_text,
    tables,
)
from pipeline.reconcile.ledger import Ledger
from pipeline.reconcile.readings import Reading, is_money
from pipeline.reconcile.time import has_cue


def share_of_whole(book: Book) -> Iterator[Proof]:
    """Let a share and its value imply the whole, and hold it against a whole that is told."""
    for relation in tables(book.relations, "share_of_whole"):
        owner = 1 if relation["owner"] == "object" else 0
        parts = grouped(ledgers_of(book, relation["part"]), lambda b: (parties(b), scope_text(b)))
        wholes = grouped(ledgers_of(book, relation["whole"]), lambda b: parties(b)[0])
        for share in book.by_measure.get(str(relation["share"]), ()):
            for part in parts.get((parties(share), scope_text(share)), ()):
                if parties(share)[owner]:
                    about = (str(first_key(relation["whole"])), party_name(share, owner))
                    yield from _wholes(share, part, wholes.get(parties(share)[owner], ()), about)


def _wholes(share: Ledger, part: Ledger, wholes: Sequence[Ledger], about: tuple[str, str]) -> Iterator[Proof]:
    told = [r for w in wholes for r in w.readings if counts(r)]
    single = all(len(by_value([r for r in ledger.readings if not r.is_date])) == 1 for ledger in (share, part))
    for one in by_value([r for r in share.readings if counts(r) and r.value > 0]):
        for two in by_value([r for r in part.readings if counts(r)]):
            pair = _together(one, two)
            if pair:
                proof = _whole(share, pair, told)
                # Of several shares or values, which belong together is not sure enough to say that they fail.
                if proof.holds or single:
                    yield replace(proof, about=about)


def _whole(share: Ledger, pair: tuple[Reading, Reading], told: Sequence[Reading]) -> Proof:
    percent, worth = pair
    implied = ratio(worth, percent)
    near = [r for r in told if r.unit == implied.unit and _near(r, percent)]
    fits = tuple(r for r in near if implied.meets(r))
    misses = tuple(r for r in near if not implied.meets(r) and same_passage((r, *pair)))
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
        certain = tuple(r for r in sums if one_sentence((r, count, rate)) and has_cue(r.claim, SUM))
        if certain and not expected.close_to(certain[0]):
            yield Proof("per_unit", ledger, (count, rate), certain[:1], ("×",), expected.value, rate.unit, holds=False)


def _counted(reading: Reading) -> str:
    return reading.claim.quantity.unit if reading.claim.quantity else ""


def _per(reading: Reading) -> str:
    quantity = reading.claim.quantity
    return reading.claim.scope.per or (quantity.per if quantity else "")
