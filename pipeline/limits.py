"""How long and how large the work on one article may get.

Two clocks run, one of processor time and a much longer one on the wall. A signal interrupts Python code, regular
expressions included, and the article fails alone. A worker process also carries a watchdog outside the interpreter:
where a library hangs in C, it ends the process, and the engine gives each article of that worker's share a process of
its own.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

from pipeline.records import Failure

_WALL = 5.0
"""So many times the limit may pass on the wall: a busy machine must not change what a run finds."""
_AGAIN = 1.0
"""Seconds until the signal comes again, for a library that catches whatever is raised."""
_GRACE = 5.0
"""Seconds after that until the watchdog ends a worker; the signal comes first wherever it can."""
_HAS_CLOCKS = hasattr(signal, "setitimer")
_DATA_FIELD = 5
"""Place of a process's data and stack pages in ``/proc/self/statm``."""

_LONGEST_REASON = 300
"""A library may quote half the article in its error; a failure is one line."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on the work on one article, in seconds of processor time and megabytes; zero is no bound."""

    seconds: float = 0.0
    megabytes: int = 0


NO_LIMITS = Limits()


class OverLimitError(BaseException):
    """The work took too long; no ``Exception``, so that no library takes it for a fault of its own."""


def too_slow(path: str, limits: Limits) -> Failure:
    """Say of an article that it ran into the clock."""
    return Failure(
        path, f"took longer than {limits.seconds:g} seconds", "Leave it out, shorten it, or raise --article-seconds."
    )


def too_large(path: str, limits: Limits) -> Failure:
    """Say of an article that it ran out of memory."""
    size = f" of {limits.megabytes} MB" if limits.megabytes else ""
    return Failure(path, f"needs more memory than its share{size}", "Leave it out, or raise article_megabytes.")


def broken(path: str, error: Exception) -> Failure:
    """Say of an article that the program did not foresee it."""
    reason = " ".join(f"{type(error).__name__}: {error}".strip(": ").split())[:_LONGEST_REASON]
    return Failure(path, reason, "This is a fault of the program: please report it with the article.")


@contextmanager
def limited(limits: Limits) -> Iterator[None]:
    """Bound the work of a block.

    The clock needs the main thread and a system with signals, the memory bound needs Linux; elsewhere the
    work is unbounded. Blocks do not nest.

    Raises:
        OverLimitError: the block took more than ``limits.seconds`` of processor time, or five times that on the wall.
        MemoryError: it asked for more than ``limits.megabytes`` beyond what the process held before.

    """
    with _memory(limits.megabytes), _clock(limits.seconds):
        yield


@contextmanager
def _clock(seconds: float) -> Iterator[None]:
    if seconds <= 0 or not _HAS_CLOCKS or threading.current_thread() is not threading.main_thread():
        yield
        return
    stop_watchdog: Callable[[], object] = lambda: None  # noqa: E731 - there is none until it is started
    before = [signal.signal(number, _raise) for number, _ in _CLOCKS]
    try:
        # The signal may come at once, so that the clocks are started where they are sure to be stopped.
        signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
        signal.setitimer(signal.ITIMER_REAL, _WALL * seconds, _AGAIN)
        stop_watchdog = _watchdog(_WALL * seconds + _GRACE)
        yield
    finally:
        try:
            _disarm(before)
        except OverLimitError:
            # The signal came while the clock was being stopped; the next one is a second away.
            _disarm(before)
            raise
        finally:
            stop_watchdog()


def _raise(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise OverLimitError


_CLOCKS = ((signal.SIGPROF, signal.ITIMER_PROF), (signal.SIGALRM, signal.ITIMER_REAL)) if _HAS_CLOCKS else ()
_Handler = Callable[[int, FrameType | None], object] | int | None


def _disarm(before: Sequence[_Handler]) -> None:
    for _, clock in _CLOCKS:
        signal.setitimer(clock, 0.0)
    for (number, _), handler in zip(_CLOCKS, before, strict=True):
        signal.signal(number, handler)


def _watchdog(seconds: float) -> Callable[[], object]:
    """End this process after a time, if it is a worker; the caller's own process is never ended."""
    if multiprocessing.parent_process() is None:
        return lambda: None
    silent = os.open(os.devnull, os.O_WRONLY)
    faulthandler.dump_traceback_later(seconds, exit=True, file=silent)

    def stop() -> None:
        faulthandler.cancel_dump_traceback_later()
        os.close(silent)

    return stop


@contextmanager
def _memory(megabytes: int) -> Iterator[None]:
    statm = Path("/proc/self/statm")
    if megabytes <= 0 or not statm.exists():
        yield
        return
    import resource  # noqa: PLC0415 - not there on every system

    held = int(statm.read_text("ascii").split()[_DATA_FIELD]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = held + megabytes * 1_000_000
    bounds = [bound for bound in (wanted, soft, hard) if bound != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_DATA, (min(bounds), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
