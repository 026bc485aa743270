"""On a cluster of two local workers: the same bytes as on this machine, also where a worker dies on the way."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from pipeline import stages
from pipeline.engine import batches
from pipeline.errors import SettingsError
from pipeline.settings import Settings

ROOT = Path(__file__).parents[2]
FILES = (
    *(f"{name}.parquet" for name in ("articles", "mentions", "claims", "comparisons", "finding_claims", "findings")),
    "findings.csv", "failed.jsonl", "report.html",
)  # fmt: skip
LOCAL = Settings(model="shipped", article_seconds=0)
CLUSTER = Settings(model="shipped", article_seconds=0, workers=2, engine="dask")
"""Without a clock: what a loaded machine gives up is not the same on another one."""

distributed = pytest.importorskip(
    "distributed", reason="SKIPPED: the cluster engine is not tested. Run `make cluster`, or install abgleich[dask]."
)


def tables(out: Path) -> dict[str, bytes]:
    """Read what a run wrote, but for run.json, which holds seconds and settings."""
    return {name: (out / name).read_bytes() for name in FILES}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample story in several formats, a text with its metadata beside it, and what cannot be read."""
    target = tmp_path_factory.mktemp("in")
    for file in sorted((ROOT / "corpus" / "zf_stellen").rglob("*.*")):
        if file.suffix in (".txt", ".md", ".html", ".json", ".jsonl") and ".gold." not in file.name:
            (target / file.name).write_bytes(file.read_bytes())
    for number in range(12):
        text = f"Die Nordwind AG streicht {100 + number} Stellen in Kiel, das sind {number + 2} Prozent aller.\n"
        (target / f"n{number:02}.txt").write_text(text, "utf-8")
    (target / "n00.json").write_text('{"outlet": "Kieler Blatt", "published": "2025-03-01"}', "utf-8")
    (target / "broken.json").write_text("{", "utf-8")
    (target / "empty.txt").write_text("", "utf-8")
    return target


@pytest.fixture(scope="module")
def local(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What this machine makes of it."""
    out = tmp_path_factory.mktemp("local")
    stages.run([folder], LOCAL, out)
    return tables(out)


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut the work small, so that there is something to share out."""
    monkeypatch.setattr(batches.packed, "__defaults__", (4,))


def test_a_cluster_gives_the_same_bytes_and_is_taken_up(folder: Path, local: dict[str, bytes], tmp_path: Path) -> None:
    run = stages.run([folder], CLUSTER, tmp_path / "out")
    assert tables(tmp_path / "out") == local
    assert run.run["work"]["done"] > 12  # type: ignore[index]
    assert list((tmp_path / "out" / ".work" / "staging").rglob("*.parquet")) == []
    again = stages.run([folder], LOCAL, tmp_path / "out")
    failed = len(again.failures)
    assert again.run["work"]["done"] == failed  # type: ignore[index]
    assert tables(tmp_path / "out") == local


def test_a_worker_killed_in_the_middle_loses_nothing(folder: Path, local: dict[str, bytes], tmp_path: Path) -> None:
    killed: list[int] = []
    over = threading.Event()

    def kill_one() -> None:
        while not over.is_set():
            done = list((tmp_path / "out" / ".work" / "staging").rglob("done/*.parquet"))
            workers = [p for p in children(os.getpid()) if "spawn_main" in command(p)]
            if done and workers:
                os.kill(workers[0], signal.SIGKILL)
                killed.append(workers[0])
                return
            time.sleep(0.01)

    killer = threading.Thread(target=kill_one)
    killer.start()
    try:
        stages.run([folder], CLUSTER, tmp_path / "out")
    finally:
        over.set()
        killer.join()
    assert killed
    assert tables(tmp_path / "out") == local


def children(parent: int) -> list[int]:
    """Return the ids of all processes below one."""
    found: list[int] = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            pid = int(entry.parent.name)
            found += [pid, *children(pid)]
    return found


def command(pid: int) -> str:
    """Return the command line of a process, empty where it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def test_a_cluster_that_does_not_answer_is_one_clear_line(folder: Path, tmp_path: Path) -> None:
    away = Settings(model="shipped", engine="dask", scheduler="tcp://127.0.0.1:1")
    with pytest.raises(SettingsError, match="nothing answers there"):
        stages.run([folder], away, tmp_path / "out")
