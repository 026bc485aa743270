"""Map a job over items and keep what is finished, so that a killed run goes on and nothing unchanged is done twice.

Keys say what a result depends on: content, settings, program and model. Results are taken from the store also where
they have just been made, so that a run that went on and one that was never disturbed take the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Generic, Protocol, TypeVar, cast

from pipeline.engine.hand import Hand
from pipeline.engine.local import Job, run_map
from pipeline.engine.store import Store
from pipeline.records import Failure

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)
R = TypeVar("R")

Made = tuple[bytes, bool]
"""A result written down, and whether it lasts."""
WINDOW = 4096
"""Items that are in hand at a time; between two windows workers are replaced, so that none grows without end."""


class LastingJob(Job[T_contra, R], Protocol[T_contra, R]):
    """A job whose results can be kept."""

    def key(self, item: T_contra) -> str:
        """Digest everything the result depends on."""
        ...

    def lasts(self, result: R) -> bool:
        """Tell whether the next run may take the result up."""
        ...

    def encode(self, result: R) -> bytes:
        """Write a result down."""
        ...

    def decode(self, content: bytes) -> R:
        """Read a result back, equal to the one written down."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome(Generic[R]):
    """What became of an item."""

    result: R | Failure
    reused: bool
    """Whether an earlier run had made it."""


@dataclass(frozen=True, slots=True)
class _Written(Generic[T, R]):
    """The job as a worker does it: its results travel and rest in one form."""

    job: LastingJob[T, R]
    hand: Hand | None = None

    def prepare(self) -> Callable[[tuple[str, T]], Made]:
        work = self.job.prepare()

        def written(keyed: tuple[str, T]) -> Made:
            if self.hand is not None:
                self.hand.take(keyed[0])
            result = work(keyed[1])
            return self.job.encode(result), self.job.lasts(result)

        return written

    def path(self, item: tuple[str, T]) -> str:
        return self.job.path(item[1])


class Mapping(Protocol):
    """Has work done on keyed items, and yields what was made, in any order."""

    def __call__(
        self, job: LastingJob[T, R], keyed: Iterator[tuple[str, T]], /
    ) -> Iterator[tuple[str, Made | Failure]]:
        """Do the work."""
        ...


def run_lasting(
    job: LastingJob[T, R],
    items: Iterable[T],
    store: Store,
    mapping: Mapping | None = None,
    watch: Callable[[], None] = lambda: None,
) -> Iterator[Outcome[R]]:
    """Yield one outcome per item, in order, once all are done; what failed is tried again by the next run.

    Args:
        job: what is done to an item.
        items: what it is done to.
        store: where finished work lies.
        mapping: what has the work done; this process where left out.
        watch: called for every item that is done or found done.

    """
    before: set[str] = set()
    order: list[str] = []
    passing: dict[str, bytes | Failure] = {}

    def missing() -> Iterator[tuple[str, T]]:
        asked: set[str] = set()
        for item in items:
            key = job.key(item)
            order.append(key)
            if key not in store and key not in asked:
                asked.add(key)
                yield key, item
                continue
            if key not in asked:
                before.add(key)
            watch()

    for key, made in (mapping or local(1, store.hand))(job, missing()):
        watch()
        if isinstance(made, Failure):
            passing[key] = made
        elif made[1]:
            store.add(key, made[0])
        else:
            passing[key] = made[0]
    store.flush()
    store.sweep(set(order))
    for key in order:
        done = passing.get(key) or store.get(key)
        yield Outcome(done if isinstance(done, Failure) else job.decode(done), key in before)


def local(workers: int, hand: Hand | None = None) -> Mapping:
    """Have the work done by processes of this machine.

    Args:
        workers: with one the work is done in this process.
        hand: where this process notes what it works on; what ended an earlier run then gets a process of its own.

    """

    def mapping(job: LastingJob[T, R], keyed: Iterator[tuple[str, T]]) -> Iterator[tuple[str, Made | Failure]]:
        noting = hand if workers == 1 else None
        here = cast("Job[tuple[str, T], Made]", _Written(job, noting))
        elsewhere = cast("Job[tuple[str, T], Made]", _Written(job))
        while window := list(islice(keyed, WINDOW)):
            for suspect, rows in noting.apart(window) if noting else [(False, window)]:
                made = run_map(elsewhere, rows, 2) if suspect else run_map(here, rows, workers)
                yield from zip((key for key, _ in rows), made, strict=True)

    return mapping
