"""What derivations work on: proofs, the book of all ledgers, and what belongs together in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.reconcile.ledger import Ledger
from pipeline.reconcile.readings import Reading

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


def tables(relations: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    """Return the tables of one kind of relation."""
    rows = relations.get(key, [])
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []


def ledgers_of(book: Book, keys: object) -> Iterator[Ledger]:
    """Return the ledgers of some measures."""
    for key in keys if isinstance(keys, list) else []:
        yield from book.by_measure.get(key, ())


def parties(ledger: Ledger) -> tuple[str, str]:
    """Return the ids of a ledger's two parties."""
    first = ledger.head
    return first.subject.id if first.subject else "", first.object.id if first.object else ""


def party_name(ledger: Ledger, role: int) -> str:
    """Name the subject (0) or object (1) of a ledger."""
    claim = ledger.head
    party = (claim.subject, claim.object)[role]
    return party.name if party else ""


def first_key(keys: object) -> object:
    """Return the first of a list of measures."""
    return keys[0] if isinstance(keys, list) and keys else ""


def scope_text(ledger: Ledger) -> str:
    """Return the scope of a ledger as text."""
    return str(ledger.head.scope)


def grouped(ledgers: Iterable[Ledger], key: Callable[[Ledger], object]) -> dict[object, list[Ledger]]:
    """Group ledgers by a key."""
    groups: dict[object, list[Ledger]] = {}
    for ledger in ledgers:
        if ledger.readings:
            groups.setdefault(key(ledger), []).append(ledger)
    return groups


def by_value(readings: Iterable[Reading]) -> list[list[Reading]]:
    """Group readings of one value, unit and modifier."""
    groups: dict[tuple[object, ...], list[Reading]] = {}
    for reading in readings:
        groups.setdefault((reading.value, reading.unit, reading.modifier), []).append(reading)
    return list(groups.values())


def same_article(readings: Iterable[Reading]) -> bool:
    """Tell whether all readings stand in one article."""
    return len({r.claim.article_id for r in readings}) == 1


def same_passage(readings: Sequence[Reading]) -> bool:
    """Tell whether all readings stand near each other in one article."""
    near = max(r.claim.start for r in readings) - min(r.claim.start for r in readings) <= 400  # noqa: PLR2004
    return same_article(readings) and near


def one_sentence(readings: Sequence[Reading]) -> bool:
    """Tell whether all readings stand in one sentence."""
    return same_article(readings) and len({r.claim.quote for r in readings}) == 1


def plus(parts: Sequence[Reading]) -> tuple[str, ...]:
    """Return the signs of a sum."""
    return ("+",) * (len(parts) - 1)


def counts(reading: Reading) -> bool:
    """Tell whether a reading is a present fact with a number."""
    return reading.footing == "held" and reading.claim.status != "former" and not reading.is_date
