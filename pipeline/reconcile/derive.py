"""Arithmetic between claims: what adds up, what fails to, and what follows.

Each derivation is a small function in the table ``DERIVATIONS``; it reads the ledgers and yields proofs.
A proof holds where the computed value lies in what the words of the told value typically mean. It *fails* only where
its operands certainly belong together; otherwise a sum that does not come out says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.reconcile.book import (
    Book,
    Derivation,
    Proof,
)
from pipeline.reconcile.changes import change_between_levels
from pipeline.reconcile.ledger import Ledger
from pipeline.reconcile.products import per_unit, share_of_whole
from pipeline.reconcile.sums import parts_of_hundred, sum_of_tranches

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
