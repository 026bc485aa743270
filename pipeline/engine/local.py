"""Map a job over items, in one process or in local workers, in order and item by item.

Items never see one another, so the results are the same for any number of workers. This is the only place
that catches what an item's work raises: the item becomes a failure and the run goes on.
"""

from __future__ import annotations

import functools
import re
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from typing import Protocol, TypeVar

from pipeline.errors import AbgleichError
from pipeline.limits import NO_LIMITS, Limits, OverLimitError, broken, limited, too_large, too_slow
from pipeline.records import Failure

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)
R = TypeVar("R")

CHUNK = 8
"""Items per task: small enough for an even load and a lively progress bar, large enough to hide the transfer."""
AHEAD = 3
"""Tasks per worker that wait or run at a time; more would only hold finished results in memory."""


class Named(Protocol[T_contra]):
    """Whatever can name an item."""

    def path(self, item: T_contra) -> str:
        """Name the item in a failure."""
        ...


class Job(Hashable, Named[T_contra], Protocol[T_contra, R_co]):
    """What is done to every item; hashable and picklable, so that each worker prepares it once.

    A job whose work has bounds carries them as ``limits``.
    """

    def prepare(self) -> Callable[[T_contra], R_co]:
        """Load what the work needs (a model) and return the work."""
        ...


def run_map(job: Job[T, R], items: Sequence[T], workers: int = 1) -> Iterator[R | Failure]:
    """Yield one result or failure per item, in the order of the items.

    Raises:
        AbgleichError: the job cannot be prepared (no model); nothing of that kind is one item's fault.

    """
    chunks = [items[start : start + CHUNK] for start in range(0, len(items), CHUNK)]
    if workers > 1 and chunks:
        # Also for few items: whoever asks for workers is safe from an article that brings its process down.
        yield from _in_workers(job, chunks, min(workers, len(chunks)))
        return
    work = job.prepare() if chunks else None
    for chunk in chunks:
        for item in chunk:
            yield guarded(job, work, item)


def guarded(job: Named[T], work: Callable[[T], R] | None, item: T) -> R | Failure:
    """Do the work on one item within the job's limits; whatever goes wrong is the item's failure."""
    limits: Limits = getattr(job, "limits", NO_LIMITS)
    try:
        with limited(limits):
            return work(item)  # type: ignore[misc]
    except OverLimitError:
        return too_slow(job.path(item), limits)
    except MemoryError:
        return too_large(job.path(item), limits)
    except Exception as error:  # noqa: BLE001 - the promise of this module: one item never stops the others
        return _failure(job.path(item), error)


def guarded_items(path: str, items: Iterable[T]) -> Iterator[T | Failure]:
    """Hand on items as they come; where making the next one goes wrong, the rest is one failure."""
    try:
        yield from items
    except Exception as error:  # noqa: BLE001 - see above
        yield _failure(path, error)


def _failure(path: str, error: Exception) -> Failure:
    if isinstance(error, AbgleichError):
        return Failure(path, str(error), "Correct the file and run again.")
    return broken(path, error)


def _in_workers(job: Job[T, R], chunks: Sequence[Sequence[T]], workers: int) -> Iterator[R | Failure]:
    """Yield the results of all chunks; a chunk whose worker died is gone through item by item."""
    from loky.process_executor import BrokenProcessPool  # noqa: PLC0415 - only where workers are asked for

    done = 0
    while done < len(chunks):
        try:
            for results in _pooled(job, chunks[done:], workers):
                yield from results
                done += 1
        except BrokenProcessPool:
            yield from _isolated(job, chunks[done])
            done += 1


def _pooled(job: Job[T, R], chunks: Sequence[Sequence[T]], workers: int) -> Iterator[list[R | Failure]]:
    waiting: deque[Future[list[R | Failure]]] = deque()
    pool = _pool(workers)
    try:
        for chunk in chunks:
            waiting.append(pool.submit(_chunk, job, chunk))
            if len(waiting) >= workers * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, kill_workers=bool(waiting))


def _isolated(job: Job[T, R], chunk: Sequence[T]) -> Iterator[R | Failure]:
    """Give each item a worker of its own, so that only the one that kills its worker is lost."""
    from loky.process_executor import BrokenProcessPool  # noqa: PLC0415

    for item in chunk:
        pool = _pool(1)
        try:
            yield from pool.submit(_chunk, job, [item]).result()
        except BrokenProcessPool as error:
            yield Failure(
                job.path(item),
                f"ended its worker process ({_exit_code(error)})",
                "It crashed, hung or ran out of memory: please report it, and leave it out.",
            )
        finally:
            pool.shutdown(wait=True, kill_workers=True)


def _exit_code(error: Exception) -> str:
    """Find in the pool's message how the worker ended: a signal's name or a number."""
    found = re.search(r"\{([A-Z0-9()_, -]{1,80})\}", str(error))
    return found.group(1) if found else "exit code unknown"


def _pool(workers: int):  # type: ignore[no-untyped-def]  # noqa: ANN202 - loky carries no types
    """Start workers that do not import the caller's script again and use one thread each."""
    from loky import ProcessPoolExecutor  # noqa: PLC0415

    # An empty PYTHONFAULTHANDLER keeps the stack of a crashed worker from the terminal: a failure is one line.
    return ProcessPoolExecutor(max_workers=workers, env={"OMP_NUM_THREADS": "1", "PYTHONFAULTHANDLER": ""})


def _chunk(job: Job[T, R], chunk: Sequence[T]) -> list[R | Failure]:
    work = prepared(job)
    return [guarded(job, work, item) for item in chunk]


@functools.lru_cache(maxsize=1)
def prepared(job: Job[T, R]) -> Callable[[T], R]:
    """Prepare once per worker process."""
    return job.prepare()
