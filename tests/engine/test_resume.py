"""What is finished stays finished: after a kill, a torn file, a change of the input; and no two runs at once."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import pipeline
from pipeline import stages
from pipeline.engine import Outcome, local, locked, open_store, run_lasting
from pipeline.engine import store as store_module
from pipeline.errors import AbgleichError
from pipeline.records import Failure
from pipeline.settings import Settings

ROOT = Path(__file__).parents[2]
FILES = ("articles", "mentions", "claims", "comparisons", "finding_claims", "findings")


@dataclass(frozen=True)
class Square:
    """Squares numbers and keeps the squares; counts its work in a file."""

    log: str
    refuses: tuple[int, ...] = ()

    def prepare(self) -> Callable[[int], int]:
        return self._square

    def path(self, item: int) -> str:
        return f"{item}.txt"

    def key(self, item: int) -> str:
        return f"k{item}"

    def lasts(self, result: int) -> bool:
        return result < 10**6

    def encode(self, result: int) -> bytes:
        return str(result).encode()

    def decode(self, content: bytes) -> int:
        return int(content)

    def _square(self, item: int) -> int:
        if item in self.refuses:
            raise ValueError("odd")
        with Path(self.log).open("a") as file:
            file.write(f"{item}\n")
        return item * item


def squares(folder: Path, items: list[int], *, refuses: tuple[int, ...] = (), workers: int = 1) -> list[Outcome[int]]:
    """Run over some numbers and return what came of each."""
    with open_store(folder / "work") as store:
        return list(run_lasting(Square(str(folder / "log"), refuses), items, store, local(workers, store.hand)))


def worked_on(folder: Path) -> list[int]:
    """Tell which numbers were worked on since the last question."""
    log = folder / "log"
    done = sorted(map(int, log.read_text().split())) if log.exists() else []
    log.unlink(missing_ok=True)
    return done


@pytest.mark.parametrize("workers", [1, 2])
def test_a_second_run_does_nothing_and_gives_the_same(workers: int, tmp_path: Path) -> None:
    items = list(range(150))
    first = squares(tmp_path, items, workers=workers)
    assert worked_on(tmp_path) == items
    again = squares(tmp_path, items, workers=workers)
    assert worked_on(tmp_path) == []
    assert [o.result for o in again] == [o.result for o in first] == [i * i for i in items]
    assert {o.reused for o in first} == {False}
    assert {o.reused for o in again} == {True}


@pytest.mark.parametrize(
    ("later", "work"),
    [
        pytest.param([*range(100), 100], [100], id="added at the end"),
        pytest.param([100, *range(100)], [100], id="added in front"),
        pytest.param(list(range(50)), [], id="half removed"),
        pytest.param([*range(49), 200, *range(50, 100)], [200], id="changed"),
        pytest.param(list(reversed(range(100))), [], id="another order"),
        pytest.param([1, 1, 1], [], id="the same three times"),
        pytest.param([], [], id="all removed"),
    ],
)
def test_only_what_is_new_is_worked_on(later: list[int], work: list[int], tmp_path: Path) -> None:
    squares(tmp_path, list(range(100)))
    worked_on(tmp_path)
    assert [o.result for o in squares(tmp_path, later)] == [i * i for i in later]
    assert worked_on(tmp_path) == work


def test_what_left_the_input_leaves_the_disk(tmp_path: Path) -> None:
    squares(tmp_path, list(range(1000)))
    before = len(list((tmp_path / "work").glob("*.parquet")))
    squares(tmp_path, [1, 500, 999])
    assert before > len(list((tmp_path / "work").glob("*.parquet"))) == 1


@pytest.mark.parametrize("kept", [[1], list(range(3)), list(range(64, 128)), list(range(40, 70))])
def test_what_stays_in_the_input_stays_on_disk(kept: list[int], tmp_path: Path) -> None:
    squares(tmp_path, list(range(200)))
    worked_on(tmp_path)
    for _ in range(2):
        assert [o.result for o in squares(tmp_path, kept)] == [i * i for i in kept]
        assert worked_on(tmp_path) == []


def test_an_item_twice_in_the_input_is_worked_on_once(tmp_path: Path) -> None:
    assert [o.result for o in squares(tmp_path, [3, 3, 4])] == [9, 9, 16]
    assert worked_on(tmp_path) == [3, 4]


def test_a_failure_is_tried_again(tmp_path: Path) -> None:
    first = squares(tmp_path, [1, 2, 3], refuses=(2,))
    assert [isinstance(o.result, Failure) for o in first] == [False, True, False]
    worked_on(tmp_path)
    assert [o.result for o in squares(tmp_path, [1, 2, 3])] == [1, 4, 9]
    assert worked_on(tmp_path) == [2]


def test_a_result_that_does_not_last_is_given_and_made_again(tmp_path: Path) -> None:
    for _ in range(2):
        assert [o.result for o in squares(tmp_path, [1, 2000])] == [1, 4_000_000]
    assert worked_on(tmp_path) == [1, 2000, 2000]


TEARS: dict[str, Callable[[Path], object]] = {
    "cut in half": lambda file: os.truncate(file, file.stat().st_size // 2),
    "emptied": lambda file: os.truncate(file, 0),
    "last byte gone": lambda file: os.truncate(file, file.stat().st_size - 1),
    "zeros at the end": lambda file: file.write_bytes(file.read_bytes()[:-64] + bytes(64)),
    "one bit flipped": lambda file: file.write_bytes(
        file.read_bytes()[:40] + bytes([file.read_bytes()[40] ^ 1]) + file.read_bytes()[41:]
    ),
}


@pytest.mark.parametrize("tear", TEARS)
def test_a_torn_file_is_noticed_and_its_work_done_again(tear: str, tmp_path: Path) -> None:
    items = list(range(200))
    squares(tmp_path, items)
    worked_on(tmp_path)
    newest = max((tmp_path / "work").glob("*.parquet"), key=lambda f: f.stat().st_mtime_ns)
    TEARS[tear](newest)
    with open_store(tmp_path / "work") as store:
        assert store.broken == 1
        assert [o.result for o in run_lasting(Square(str(tmp_path / "log")), items, store)] == [i * i for i in items]
    assert 0 < len(worked_on(tmp_path)) <= store_module.CHUNK


def test_a_file_that_was_never_finished_is_removed(tmp_path: Path) -> None:
    squares(tmp_path, [1, 2])
    part = tmp_path / "work" / ".x.parquet.part"
    part.write_bytes(b"half")
    assert [o.result for o in squares(tmp_path, [1, 2])] == [1, 4]
    assert not part.exists()


def test_a_full_disk_is_one_clear_line_and_what_was_finished_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def full(file: Path, content: bytes) -> None:
        if written:
            file.write_bytes(content[:10])
            raise OSError(28, "No space left on device")
        written.append(file)
        file.write_bytes(content)

    with monkeypatch.context() as patched:
        patched.setattr(store_module, "_write_through", full)
        with pytest.raises(AbgleichError, match=r"No space left on device.*what is finished is kept"):
            squares(tmp_path, list(range(200)))
    worked_on(tmp_path)
    assert [o.result for o in squares(tmp_path, list(range(200)))] == [i * i for i in range(200)]
    assert worked_on(tmp_path) == list(range(store_module.CHUNK, 200))


def test_a_second_run_into_one_folder_is_refused(tmp_path: Path) -> None:
    with open_store(tmp_path / "out" / "work"):
        for attempt in (open_store, locked):
            with pytest.raises(AbgleichError, match="another run is writing into this folder"):
                enter(attempt(tmp_path / "out" / "work"))
    enter(locked(tmp_path / "out" / "work"))


def enter(context: object) -> None:
    """Go in and out."""
    with context:  # type: ignore[attr-defined]
        pass


# --- whole runs -------------------------------------------------------------------------------------


SMALL = "from pipeline.engine import store; store.CHUNK = 4; from pipeline.cli import main; main()"
"""A run that writes a file for every four articles, so that there is much to interrupt."""


def command(folder: Path, out: Path) -> list[str]:
    """Spell out a run."""
    words = [sys.executable, "-c", SMALL, "run", str(folder), "--out", str(out), "--model", "shipped"]
    return [*words, "--article-seconds", "0"]


def tables(out: Path) -> dict[str, bytes]:
    """Read what a run wrote, but for run.json, which holds seconds."""
    names = [*(f"{name}.parquet" for name in FILES), "findings.csv", "failed.jsonl", "report.html"]
    return {name: (out / name).read_bytes() for name in names}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample story, and some short articles so that there is something to kill."""
    target = tmp_path_factory.mktemp("in")
    for file in sorted((ROOT / "corpus" / "zf_stellen").rglob("*.*")):
        if file.suffix in (".txt", ".md", ".html", ".json", ".jsonl") and ".gold." not in file.name:
            (target / file.name).write_bytes(file.read_bytes())
    for number in range(12):
        text = f"Die Nordwind AG streicht {100 + number} Stellen in Kiel, das sind {number + 2} Prozent aller.\n"
        (target / f"n{number:02}.txt").write_text(text * 3, "utf-8")
    return target


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a run gives that nothing came between."""
    out = tmp_path_factory.mktemp("undisturbed")
    subprocess.run(command(folder, out), cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    return tables(out)


def killed(words: list[str], when: Callable[[], bool]) -> bool:
    """Start a run and kill it, without warning, once ``when`` holds; tell whether it was still at work."""
    run = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    while run.poll() is None and not when():
        time.sleep(0.01)
    at_work = run.poll() is None
    run.send_signal(signal.SIGKILL)
    run.wait()
    return at_work


def test_a_run_that_was_killed_again_and_again_ends_as_if_nothing_had_happened(
    folder: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    kills = 0
    for least in (1, 3, 5):
        kills += killed(command(folder, out), lambda: len(list(out.glob(".work/*.parquet"))) >= least)  # noqa: B023
    assert kills >= 1
    subprocess.run(command(folder, out), cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    assert tables(out) == undisturbed
    assert pipeline.load(out).run["work"]["reused"] > 0


def test_an_article_added_changed_and_removed_is_all_the_work(folder: Path, tmp_path: Path) -> None:
    mine, out = tmp_path / "in", tmp_path / "out"
    mine.mkdir()
    for file in folder.iterdir():
        (mine / file.name).write_bytes(file.read_bytes())
    run = stages.run([mine], Settings(model="shipped", article_seconds=0), out)
    units = sum(run.run["work"].values())  # type: ignore[attr-defined]
    assert run.run["work"] == {"done": units, "reused": 0, "broken_chunks": 0}
    (mine / "a-new.txt").write_text("Die Nordwind AG streicht 700 Stellen in Kiel.", "utf-8")
    (mine / "n07.txt").write_text("Die Nordwind AG streicht 7 Stellen in Kiel.", "utf-8")
    (mine / "n08.txt").unlink()
    again = stages.run([mine], Settings(model="shipped", article_seconds=0), out)
    assert again.run["work"] == {"done": 2, "reused": units - 2, "broken_chunks": 0}
    stages.run([mine], Settings(model="shipped", article_seconds=0), tmp_path / "fresh")
    assert tables(out) == tables(tmp_path / "fresh")


MATTERS = [
    (Settings(model="shipped", lang="en"), False),
    (Settings(model="shipped", workers=2), False),
    (Settings(model="shipped", link_threshold=0.1), False),
    (Settings(model="shipped", max_bytes=1000), True),
]
"""Settings, and whether they change a claim."""


@pytest.mark.parametrize(("changed", "matters"), MATTERS)
def test_only_settings_that_change_a_claim_cause_work(changed: Settings, *, matters: bool, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Die Nordwind AG streicht 700 Stellen in Kiel.", "utf-8")
    stages.run([tmp_path / "in"], Settings(model="shipped"), tmp_path / "out")
    work = stages.run([tmp_path / "in"], changed, tmp_path / "out").run["work"]
    assert work == {"done": int(matters), "reused": int(not matters), "broken_chunks": 0}


def test_fresh_does_all_anew(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Die Nordwind AG streicht 700 Stellen in Kiel.", "utf-8")
    for fresh, done in ((False, 1), (False, 0), (True, 1)):
        run = pipeline.run(tmp_path / "a.txt", tmp_path / "out", fresh=fresh, model="shipped").run
        assert run["work"]["done"] == done


def test_one_article_in_two_folders_stays_two(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("Die Nordwind AG streicht 700 Stellen in Kiel.", "utf-8")
    results = pipeline.run([tmp_path / "one", tmp_path / "two"], tmp_path / "out", model="shipped")
    first, second = results.articles["article_id"]
    assert second == f"{first}-2"
    assert set(results.mentions["article_id"]) == {first, second}
    assert results.mentions["mention_id"].is_unique
