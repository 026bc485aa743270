"""Judging items on a cluster: what travels there and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.engine.forked import spread
from pipeline.errors import AbgleichError
from pipeline.records import Comparison, Failure, Finding

if TYPE_CHECKING:
    from pipeline.engine.on_dask import OnDask
    from pipeline.reconcile.judged import JudgedPair
    from pipeline.reconcile.judging import Judging, Ruling
    from pipeline.reconcile.ledger import Ledger
    from pipeline.reconcile.run import Spread, Told


@dataclass(frozen=True, slots=True)
class JudgeItem:
    """Judge the pairs of one item."""

    def prepare(self) -> Callable[[Ledger], tuple[Ruling, ...]]:
        """Return the decision table."""
        from pipeline.reconcile.judging import rule  # noqa: PLC0415

        return rule

    def path(self, item: Ledger) -> str:
        """Name the item."""
        return item.item.label

    def key(self, item: Ledger) -> str:
        """Return what brings the claims of one item together."""
        return item.item.id

    def lasts(self, result: tuple[Ruling, ...]) -> bool:  # noqa: ARG002
        """Comparisons are made anew in every run."""
        return False

    def encode(self, result: tuple[Ruling, ...]) -> bytes:
        """Write rulings down."""
        import msgspec  # noqa: PLC0415

        return msgspec.json.encode(result)

    def decode(self, content: bytes) -> tuple[Ruling, ...]:
        """Read rulings back."""
        import msgspec  # noqa: PLC0415

        from pipeline.reconcile.judging import Ruling  # noqa: PLC0415

        return msgspec.json.decode(content, type=tuple[Ruling, ...])

    def pack(self, item: Ledger) -> bytes:
        """Write an item and its claims down."""
        import msgspec  # noqa: PLC0415

        return msgspec.json.encode(item)

    @contextmanager
    def unpack(self, content: bytes) -> Iterator[Ledger]:
        """Read an item back."""
        import msgspec  # noqa: PLC0415

        from pipeline.reconcile.ledger import Ledger  # noqa: PLC0415

        yield msgspec.json.decode(content, type=Ledger)


def comparing_in(workers: int) -> Spread:
    """Have shares of the items compared in some processes of this machine."""

    def spreading(work: Callable[[range], list[Told]], shares: Sequence[range]) -> Iterator[list[Told]]:
        return spread(work, shares, list[tuple[Finding, tuple[Comparison, ...]]], workers)

    return spreading


def judging_on(cluster: OnDask) -> Judging:
    """Have items of several claims judged on a cluster, each where all its claims have been brought."""

    def judging(books: Sequence[Ledger]) -> Iterator[list[JudgedPair]]:
        from pipeline.reconcile.judging import judged_pairs  # noqa: PLC0415

        job = JudgeItem()
        several = ((job.key(book), book) for book in books if len(book.readings) > 1)
        found = dict(cluster.by_key(job, several))
        for book in books:
            made = found.get(book.item.id, (b"[]", False))
            if isinstance(made, Failure):
                raise AbgleichError(f"{made.path}: cannot be judged ({made.reason}). {made.remedy}")
            yield judged_pairs(book, job.decode(made[0]))

    return judging
