"""Whether a run loses or changes anything when it is killed, its disk is full, or its newest file is torn.

    python -m benchmarks.faults --faults 50 --seed 7 --folder corpus

Faults are injected one after another into runs over one folder. Every run takes up what the last one left. Whenever
one comes to its end, all tables and the report are compared byte for byte with those of a run nothing came between,
and a new output folder is begun. Moments are drawn at random: by time, by the number of finished chunks, and while
results are written.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

SMALL = "from pipeline.engine import store; store.CHUNK = {chunk}; from pipeline.cli import main; main()"
"""A run that writes many small chunks, so that there is much to interrupt."""
FILES = (
    *(f"{name}.parquet" for name in ("articles", "mentions", "claims", "comparisons", "finding_claims", "findings")),
    "findings.csv", "failed.jsonl", "report.html",
)  # fmt: skip
PATIENCE = 600
"""Seconds after which a run is taken to hang."""


def words(folder: Path, out: Path, workers: int, chunk: int = 3) -> list[str]:
    """Spell out a run."""
    command = [sys.executable, "-c", SMALL.format(chunk=chunk), "run", str(folder), "--out", str(out)]
    return [*command, "--model", "shipped", "--workers", str(workers), "--article-seconds", "0"]


def result(out: Path) -> dict[str, bytes]:
    """Read what a run wrote; run.json also holds seconds and is left out."""
    return {name: (out / name).read_bytes() for name in FILES}


def chunks(out: Path) -> list[Path]:
    """List the finished chunks, the newest last."""
    found = {}
    for file in (out / ".work").glob("*.parquet"):
        with suppress(FileNotFoundError):  # a run puts small chunks together while this one looks
            found[file] = file.stat().st_mtime_ns
    return sorted(found, key=lambda file: (found[file], file))


@dataclass
class Trial:
    """Runs over one folder, what was done to them and how they fared."""

    folder: Path
    seed: int
    expected: dict[str, bytes] = field(default_factory=dict)
    seconds: float = 0.0
    injected: Counter[str] = field(default_factory=Counter)
    survived: int = 0
    """Runs that came to their end after faults, with the expected bytes."""
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def undisturbed(self, out: Path) -> None:
        """Take the measure of a run nothing comes between."""
        started = time.perf_counter()
        subprocess.run(words(self.folder, out, 1), check=True, capture_output=True)
        self.seconds = time.perf_counter() - started
        self.expected = result(out)

    def go(self, faults: int, base: Path) -> None:
        """Inject faults until there were as many as asked for and the last run has ended."""
        number = 0
        while sum(self.injected.values()) < faults:
            out = base / f"out{number}"
            number += 1
            while sum(self.injected.values()) < faults and self.disturbed(out):
                print(f"{sum(self.injected.values())}/{faults} {dict(self.injected)}", file=sys.stderr, flush=True)
            done = subprocess.run(words(self.folder, out, 1), capture_output=True, text=True, check=False)
            self.judge(out, done.returncode, done.stderr)

    def judge(self, out: Path, code: int, errors: str) -> None:
        """Compare the end of a series of runs with the run nothing came between."""
        differing = [n for n, content in result(out).items() if content != self.expected[n]] if code == 0 else []
        if code or differing:
            self.wrong.append(f"{out.name}: exit {code} {differing} {errors.strip()[-200:]}")
        else:
            self.survived += 1

    def disturbed(self, out: Path) -> bool:
        """Inject one fault; tell whether the run was still at work when it came."""
        kind = self._random.choices(("kill", "full disk", "torn file"), weights=(6, 2, 2))[0]
        if kind == "full disk":
            return self.full_disk(out)
        stopped = self.killed(out)
        if kind == "torn file" and self.tear(out):
            self.injected["newest file torn after a kill"] += 1
        return stopped

    def killed(self, out: Path) -> bool:
        """Kill a run at a random moment."""
        name, moment = self.moment(out)
        command = words(self.folder, out, self._random.choice((1, 1, 2)))
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE
        while run.poll() is None and not moment() and time.monotonic() < deadline:
            time.sleep(0.005)
        at_work = run.poll() is None
        run.send_signal(signal.SIGKILL)
        run.wait()
        if at_work:
            self.injected[f"SIGKILL {name}"] += 1
        return at_work

    def moment(self, out: Path) -> tuple[str, Callable[[], bool]]:
        """Draw a moment: by time, by progress, or while tables are written."""
        choice = self._random.random()
        if choice < 0.5:  # noqa: PLR2004
            end = time.monotonic() + self._random.uniform(0, self.seconds)
            return "at a random time", lambda: time.monotonic() > end
        if choice < 0.8:  # noqa: PLR2004
            more = len(chunks(out)) + self._random.randint(1, 3)
            return "after a random chunk", lambda: len(chunks(out)) >= more
        wanted = self._random.choice(FILES)
        since = time.time_ns()
        return "while results are written", lambda: _newer(out / wanted, since) or (out / f".{wanted}.part").exists()

    def full_disk(self, out: Path) -> bool:
        """Run where no file may grow beyond a random size, as on a disk that is full."""
        limit = self._random.randint(500, 60_000)

        def bound() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        run = subprocess.run(words(self.folder, out, 1), preexec_fn=bound, capture_output=True, text=True, check=False)
        if run.returncode == 0:
            return False
        lines = run.stderr.strip().splitlines()
        clear = len([line for line in lines if line.startswith("abgleich: ")]) == 1 and "cannot be written" in lines[-1]
        if not clear:
            self.wrong.append(f"full disk: {run.stderr.strip()[-300:]}")
        self.injected["disk full"] += 1
        return True

    def tear(self, out: Path) -> bool:
        """Cut off the newest chunk, or overwrite its end with zeros, as a power failure may."""
        files = chunks(out)
        if not files:
            return False
        size = files[-1].stat().st_size
        cut = self._random.randint(0, size - 1)
        os.truncate(files[-1], cut)
        if self._random.random() < 0.5:  # noqa: PLR2004
            os.truncate(files[-1], size)
        return True


def _newer(file: Path, since: int) -> bool:
    try:
        return file.stat().st_mtime_ns > since
    except OSError:
        return False


def main() -> None:
    """Inject faults and print what was survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faults", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=Path, default=Path("corpus"))
    args = parser.parse_args()
    trial = Trial(args.folder, args.seed)
    with tempfile.TemporaryDirectory() as base:
        trial.undisturbed(Path(base) / "undisturbed")
        trial.go(args.faults, Path(base))
    print(f"a run nothing comes between takes {trial.seconds:.0f} s")
    for name, count in sorted(trial.injected.items()):
        print(f"{count:4}  {name}")
    print(f"{sum(trial.injected.values()):4}  faults; {trial.survived} series came to their end with the same bytes")
    print(*(trial.wrong or ["nothing was lost or changed"]), sep="\n")
    raise SystemExit(bool(trial.wrong))


if __name__ == "__main__":
    main()
