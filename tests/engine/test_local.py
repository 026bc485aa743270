"""Results come in order and are the same for any number of workers; one bad item stops nothing."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.engine import run_map
from pipeline.engine.local import CHUNK
from pipeline.errors import ModelError, UnreadableArticleError
from pipeline.records import Failure


@dataclass(frozen=True)
class Square:
    """Squares a number; some numbers fail in their own way."""

    raises: tuple[int, ...] = ()
    refuses: tuple[int, ...] = ()
    kills: tuple[int, ...] = ()

    def prepare(self) -> Callable[[int], int]:
        return self._square

    def path(self, item: int) -> str:
        return f"{item}.txt"

    def _square(self, item: int) -> int:
        if item in self.raises:
            raise ValueError("odd")
        if item in self.refuses:
            raise UnreadableArticleError(f"{item}.txt", "is odd", "Make it even.")
        if item in self.kills:
            os._exit(1)
        return item * item


@dataclass(frozen=True)
class NoModel(Square):
    """Cannot be prepared."""

    def prepare(self) -> Callable[[int], int]:
        raise ModelError("no model")


@dataclass(frozen=True)
class Counting(Square):
    """Says which process prepared it, and how often."""

    log: str = ""

    def prepare(self) -> Callable[[int], int]:
        with Path(self.log).open("a") as file:
            file.write(f"{os.getpid()}\n")
        return self._square


ITEMS = list(range(CHUNK * 5 + 3))


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("items", [[], [3], ITEMS])
def test_any_number_of_workers_gives_the_same(workers: int, items: list[int]) -> None:
    assert list(run_map(Square(), items, workers)) == [i * i for i in items]


@pytest.mark.parametrize("workers", [1, 2])
def test_what_one_item_raises_is_its_failure(workers: int) -> None:
    results = list(run_map(Square(raises=(5,)), ITEMS, workers))
    assert results[5] == Failure(
        "5.txt", "ValueError: odd", "This is a fault of the program: please report it with the article."
    )
    assert results[:5] + results[6:] == [i * i for i in ITEMS if i != 5]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_with_a_remedy_keeps_its_words(workers: int) -> None:
    result = list(run_map(Square(refuses=(1,)), ITEMS, workers))[1]
    assert isinstance(result, Failure)
    assert result.reason == "5.txt: is odd. Make it even.".replace("5", "1")


def test_an_item_that_kills_its_worker_is_the_only_one_lost() -> None:
    results = list(run_map(Square(kills=(11,)), ITEMS, 2))
    assert [r for r in results if not isinstance(r, Failure)] == [i * i for i in ITEMS if i != 11]
    assert isinstance(results[11], Failure)
    assert results[11].path == "11.txt"


@pytest.mark.parametrize("workers", [1, 2])
def test_a_job_that_cannot_be_prepared_stops_the_run(workers: int) -> None:
    with pytest.raises(ModelError, match="no model"):
        list(run_map(NoModel(), ITEMS, workers))


@pytest.mark.parametrize("workers", [1, 2])
def test_each_worker_prepares_once(workers: int, tmp_path: Path) -> None:
    log = tmp_path / "log"
    list(run_map(Counting(log=str(log)), ITEMS, workers))
    prepared = log.read_text().split()
    assert len(prepared) == len(set(prepared)) <= workers


def test_results_come_before_all_items_are_done() -> None:
    results = run_map(Square(), ITEMS, 1)
    assert next(results) == 0


def test_a_script_without_a_main_guard_may_use_workers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from pipeline.engine import run_map\n"
        "class Job:\n"
        "    def prepare(self): return str\n"
        "    def path(self, item): return ''\n"
        "    def __hash__(self): return 1\n"
        "    def __eq__(self, other): return True\n"
        "print(sum(map(int, run_map(Job(), range(40), 2))))\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "780\n"
