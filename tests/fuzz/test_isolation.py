"""Faults injected into the work on one article: each costs that article and no other."""

import contextlib
import faulthandler
import itertools
import json
import multiprocessing
import os
import re
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import pipeline
from pipeline.engine import local, open_store, run_lasting, run_map
from pipeline.engine.local import CHUNK
from pipeline.limits import Limits, OverLimitError, limited
from pipeline.records import Failure

BAD = 11
ITEMS = list(range(CHUNK * 2 + 3))
SHORT = Limits(seconds=0.5)


def spin() -> None:
    while True:
        pass


def backtrack() -> None:
    re.match(r"(a|aa)+$", "a" * 60 + "b")


def swallow() -> None:
    """Hang as a library does that catches whatever it can."""
    while True:
        with contextlib.suppress(Exception):
            time.sleep(60)


def hang_in_c() -> None:
    """Loop where no signal handler of Python can run."""
    any(itertools.repeat(0))


def blow_up() -> None:
    held = []
    while True:
        held.append(bytearray(50_000_000))


def segfault() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def end() -> None:
    os._exit(3)


def killed() -> None:
    """What the system does where memory runs out."""
    os.kill(os.getpid(), signal.SIGKILL)


def recurse() -> None:
    recurse()


@dataclass(frozen=True)
class Faulty:
    """Gives items back; one of them goes wrong."""

    fault: Callable[[], None]
    limits: Limits = SHORT

    def prepare(self) -> Callable[[int], int]:
        return self._work

    def path(self, item: int) -> str:
        return f"{item}.txt"

    def _work(self, item: int) -> int:
        if item == BAD:
            self.fault()
        return item


SOFT = [
    (spin, SHORT, "took longer than 0.5 seconds"),
    (backtrack, SHORT, "took longer than 0.5 seconds"),
    (swallow, SHORT, "took longer than 0.5 seconds"),
    (blow_up, Limits(30, 300), "needs more memory than its share of 300 MB"),
    (recurse, SHORT, "RecursionError"),
]
HARD = [
    (segfault, SHORT, "ended its worker process (SIGSEGV(-11))"),
    (killed, SHORT, "ended its worker process (SIGKILL(-9))"),
    (end, SHORT, "ended its worker process (EXIT(3))"),
    (hang_in_c, SHORT, "ended its worker process (EXIT(1))"),
]
CASES = [(*row, workers) for row in SOFT for workers in (1, 2)] + [(*row, 2) for row in HARD]


@pytest.mark.parametrize(
    ("fault", "limits", "reason", "workers"), CASES, ids=lambda v: v.__name__ if callable(v) else str(v)[:12]
)
def test_one_bad_article_is_the_only_one_lost(
    fault: Callable[[], None], limits: Limits, reason: str, workers: int
) -> None:
    results = list(run_map(Faulty(fault, limits), ITEMS, workers))
    assert [r for r in results if not isinstance(r, Failure)] == [i for i in ITEMS if i != BAD]
    failure = results[BAD]
    assert isinstance(failure, Failure)
    assert failure.path == f"{BAD}.txt"
    assert failure.reason.startswith(reason)
    assert failure.remedy
    assert "\n" not in failure.reason


@dataclass(frozen=True)
class Lasting(Faulty):
    """The same, kept on disk."""

    def key(self, item: int) -> str:
        return f"k{item:02}"

    def lasts(self, result: int) -> bool:
        return result >= 0

    def encode(self, result: int) -> bytes:
        return str(result).encode()

    def decode(self, content: bytes) -> int:
        return int(content)


def lasting_run(fault: Callable[[], None], work: Path) -> list[int | Failure]:
    with open_store(work) as store:
        return [o.result for o in run_lasting(Lasting(fault), ITEMS, store, local(1, store.hand))]


def quiet_run(fault: Callable[[], None], work: Path) -> None:
    faulthandler.disable()
    lasting_run(fault, work)


@pytest.mark.parametrize(("fault", "reason"), [(f, r) for f, _, r in HARD if f is not hang_in_c])
def test_what_ended_a_run_in_one_process_is_the_next_one_s_failure(
    fault: Callable[[], None], reason: str, tmp_path: Path
) -> None:
    process = multiprocessing.get_context("fork").Process(target=quiet_run, args=(fault, tmp_path))
    process.start()
    process.join()
    assert process.exitcode not in (0, 1)
    for _ in range(2):
        results = lasting_run(fault, tmp_path)
        assert [r for r in results if not isinstance(r, Failure)] == [i for i in ITEMS if i != BAD]
        failure = results[BAD]
        assert isinstance(failure, Failure)
        assert failure.path == f"{BAD}.txt"
        assert failure.reason.startswith(reason)


def test_a_run_that_came_to_its_end_suspects_nothing(tmp_path: Path) -> None:
    assert lasting_run(recurse, tmp_path).count(BAD) == 0
    assert not [f for f in tmp_path.iterdir() if f.name in ("in_hand", "suspects")]


def test_a_limit_leaves_the_process_as_it_was() -> None:
    resource = pytest.importorskip("resource")
    before = signal.getsignal(signal.SIGALRM), resource.getrlimit(resource.RLIMIT_DATA)
    with limited(Limits(5, 1_000)):
        pass
    assert (signal.getsignal(signal.SIGALRM), resource.getrlimit(resource.RLIMIT_DATA)) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_limit_that_was_reached_is_lifted() -> None:
    with pytest.raises(OverLimitError), limited(Limits(0.05)):
        spin()
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_limit_that_is_reached_at_once_is_lifted() -> None:
    for _ in range(200):
        with pytest.raises(OverLimitError), limited(Limits(1e-6)):
            spin()
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_thread_works_without_a_clock() -> None:
    done: list[int] = []

    def work() -> None:
        with limited(Limits(0.01)):
            time.sleep(0.05)
        done.append(1)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [1]


def test_a_run_lists_what_ran_into_the_clock(tmp_path: Path) -> None:
    """By the article's path, with what to do about it."""
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_text(f"In {name} sind es 5 Prozent.", "utf-8")
    pipeline.run(tmp_path / "in", tmp_path / "out", model="shipped", article_seconds=1e-6)
    failed = [json.loads(line) for line in (tmp_path / "out" / "failed.jsonl").read_text("utf-8").splitlines()]
    assert [f["path"] for f in failed] == ["a.txt", "b.txt"]
    assert {f["reason"] for f in failed} == {"took longer than 1e-06 seconds"}
    assert all("--article-seconds" in f["remedy"] for f in failed)
