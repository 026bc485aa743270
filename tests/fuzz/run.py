"""Fuzz for a while and say what came of it: ``python tests/fuzz/run.py --seconds 600``.

Coverage-guided by atheris where it is installed (Linux), else by seeded mutation of the same seeds. An input that
breaks a promise is kept below ``--crashes``; the exit code is 1 if there is any.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

TARGETS = ("ingest", "values", "article")


class Tally:
    """Runs inputs until the time is up, counts them, and keeps one for every place where a promise was broken."""

    def __init__(self, name: str, target: Callable[[bytes], None], seconds: float, kept: Path) -> None:
        self.executions = 0
        self.crashes: dict[str, Path] = {}
        self.over = False
        self._name = name
        self._target = target
        self._until = time.monotonic() + seconds
        self._kept = kept
        self._slowest = 0.0

    def run(self, data: bytes) -> None:
        """Run one input."""
        self.executions += 1
        started = time.monotonic()
        try:
            self._target(data)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            self._keep(data, error)
        ended = time.monotonic()
        self._slowest = max(self._slowest, ended - started)
        self.over = ended > self._until

    def _keep(self, data: bytes, error: BaseException) -> None:
        place = traceback.extract_tb(error.__traceback__)[-1]
        said = " ".join(str(error)[:160].split())
        words = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}: {said}"
        if words not in self.crashes:
            self._kept.mkdir(parents=True, exist_ok=True)
            file = self._kept / f"{self._name}-{blake2b(data, digest_size=6).hexdigest()}"
            file.write_bytes(data)
            self.crashes[words] = file

    def report(self, engine: str) -> str:
        """Say what came of it."""
        head = f"{self._name}: {self.executions} executions ({engine}), slowest {self._slowest:.2f} s"
        lines = [f"{head}, {len(self.crashes)} distinct crashes"]
        return "\n".join([*lines, *(f"  {words}\n    {file}" for words, file in self.crashes.items())])


def by_mutation(options: argparse.Namespace) -> int:
    """Mutate the seeds at random, the same way for the same seed."""
    from fuzz import seeds, targets  # noqa: PLC0415

    tally = Tally(options.target, targets.TARGETS[options.target], options.seconds, options.crashes)
    chance, known = random.Random(options.seed), seeds.seeds(options.target)
    for data in known:
        tally.run(data)
    while not tally.over:
        tally.run(seeds.mutated(chance.choice(known), known, chance))
    print(tally.report(f"mutation, seed {options.seed}"), flush=True)
    return 1 if tally.crashes else 0


def by_atheris(options: argparse.Namespace) -> int:
    """Let atheris follow the branches of the package; its loop never returns, so the last input ends the process."""
    import atheris  # noqa: PLC0415

    with atheris.instrument_imports(include=["pipeline"]):
        from fuzz import seeds, targets  # noqa: PLC0415

        tally = Tally(options.target, targets.TARGETS[options.target], options.seconds, options.crashes)

        def one(data: bytes) -> None:
            tally.run(data)
            if tally.over:
                print(tally.report("atheris"), flush=True)
                os._exit(1 if tally.crashes else 0)

        corpus = options.crashes.parent / "corpus" / options.target
        corpus.mkdir(parents=True, exist_ok=True)
        for data in seeds.seeds(options.target):
            (corpus / blake2b(data, digest_size=6).hexdigest()).write_bytes(data)
            one(data)
        atheris.Setup([sys.argv[0], f"-seed={options.seed + 1}", "-max_len=20000", "-verbosity=0", str(corpus)], one)
        atheris.Fuzz()
    return 0


def main() -> int:
    """Fuzz one target, or all in turn, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--target", choices=[*TARGETS, "all"], default="all")
    parser.add_argument("--seconds", type=float, default=600.0, help="for each target")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--engine", choices=["auto", "atheris", "mutation"], default="auto")
    parser.add_argument("--crashes", type=Path, default=Path("build/fuzz/crashes"))
    options = parser.parse_args()
    if options.target == "all":
        codes = [
            subprocess.run([sys.executable, *sys.argv, "--target", name], check=False).returncode for name in TARGETS
        ]
        return max(codes)
    guided = options.engine == "atheris" or (options.engine == "auto" and find_spec("atheris") is not None)
    return by_atheris(options) if guided else by_mutation(options)


if __name__ == "__main__":
    raise SystemExit(main())
