"""Speed, memory and cold start, beside the model alone and beside other readers, in one run and as ratios.

    python -m benchmarks.speed --folder FOLDER [--articles 150] [--peers] [--workers 2] [--memory 3000]

Speeds are words per CPU second of one core, which other work on the machine disturbs least; wall seconds stand beside
them where they are asked for. Model and pipeline take turns, batch by batch, so that both see the same machine. What
else runs is shown as the load average. ``--peers`` needs what ``make peers`` installs.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from pipeline.ingest import Source, read, sources
from pipeline.records import Article
from pipeline.settings import Settings
from pipeline.understanding import Understand, load_model

ROOT = Path(__file__).parents[1]
PEERS = ROOT / "benchmarks" / "peers"
READERS = ("duckling_dimensions", "heideltime_jvm", "dateparser_search", "timexy_rules")
SETTINGS = Settings(model="shipped")
BATCH = 10
WARM = 10
"""Articles that are read before the clock runs: tables load and patterns compile once."""


def in_turns(files: Sequence[Source]) -> dict[str, float]:
    """Measure the model alone and the pipeline up to claims on the same articles, in turns."""
    work, nlp = Understand(SETTINGS).prepare(), load_model(SETTINGS.model)
    for file in files[:WARM]:
        work(file)
    words, model, pipeline = 0, 0.0, 0.0
    stage: dict[str, float] = {}
    for start in range(WARM, len(files), BATCH):
        batch = files[start : start + BATCH]
        texts = [a.text for f in batch for a in read([f.file], SETTINGS) if isinstance(a, Article)]
        words += sum(len(text.split()) for text in texts)
        began = time.process_time()
        for _ in nlp.pipe(texts):
            pass
        between = time.process_time()
        for file in batch:
            for name, seconds in work(file).seconds.items():
                stage[name] = stage.get(name, 0.0) + seconds
        pipeline += time.process_time() - between
        model += between - began
    shares = {f"share of {name}": value / sum(stage.values()) for name, value in stage.items()}
    return {"words": words, "model": words / model, "up to claims": words / pipeline, **shares}


def whole(folder: Path, workers: int, count: int) -> dict[str, float]:
    """Measure a run from the command line: wall and CPU seconds with start, peak memory of its largest process."""
    with tempfile.TemporaryDirectory() as out, tempfile.TemporaryDirectory() as chosen:
        for file in sorted(p for p in folder.rglob("*.*") if p.is_file())[:count]:
            (Path(chosen) / file.name).write_bytes(file.read_bytes())
        words = sum(len(p.read_text("utf-8", "replace").split()) for p in Path(chosen).iterdir())
        command = [sys.executable, "-m", "pipeline", "run", chosen, "--out", out, "--model", "shipped"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        subprocess.run([*command, "--workers", str(workers)], check=True, capture_output=True, cwd=ROOT)
        wall = time.perf_counter() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        run = json.loads((Path(out) / "run.json").read_text("utf-8"))
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"words": words, "wall": wall, "cpu": cpu, "peak": after.ru_maxrss / 1024, **run["seconds"]}


def start(words: Sequence[str]) -> str:
    """Measure a command from a cold start, three times."""
    walls, cpus = [], []
    for _ in range(3):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(words, check=True, capture_output=True, cwd=ROOT)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        walls.append(time.perf_counter() - began)
        cpus.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return f"{median(walls):.2f} s wall, {median(cpus):.2f} s CPU (medians of three)"


def peers(articles: Sequence[Article]) -> Iterable[tuple[str, float]]:
    """Measure the peers on the same articles, each in a process of its own, after a warm-up."""
    texts = [[a.text, f"{a.published or '2024-05-01'}T08:00:00"] for a in articles]
    words = sum(len(text.split()) for text, _ in texts[WARM:])
    jobs = [{"name": "speed", "kind": "everything", "texts": texts[WARM:], "speed_only": True}]
    given = json.dumps({"warm_up": texts[:WARM], "jobs": jobs})
    for reader in READERS:
        command = [str(PEERS / ".venv" / "bin" / "python"), str(PEERS / "worker.py"), reader]
        try:
            done = subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=900)
            yield reader, words / json.loads(done.stdout)["jobs"]["speed"]["cpu"]
        except (OSError, subprocess.SubprocessError, KeyError) as error:
            print(f"SKIPPED {reader}: {(getattr(error, 'stderr', '') or str(error)).strip().splitlines()[-1]}")


def memory(folder: Path, count: int) -> list[tuple[int, int]]:
    """Go up to claims through ``count`` articles, the folder's over and over with other names, and look at memory."""
    work = Understand(SETTINGS).prepare()
    files = [s for s in sources([folder]) if isinstance(s, Source)]
    marks = {count * part // 6 for part in range(1, 7)}
    seen = []
    for number in range(1, count + 1):
        file = files[number % len(files)]
        text = file.file.read_text("utf-8", "replace").replace("e", f"e{number}e", 3)
        with tempfile.TemporaryDirectory() as place:
            other = Path(place) / f"{number}.txt"
            other.write_text(text[:3000], "utf-8")
            work(Source(other, other.name))
        if number in marks:
            seen.append((number, int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096 >> 20))
    return seen


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("corpus"))
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--memory", type=int, default=0)
    args = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    files = [s for s in sources([args.folder]) if isinstance(s, Source)][: args.articles]
    figures = in_turns(files)
    model = figures["model"]
    print(f"{figures.pop('words'):>9.0f} words; words per CPU second and ratio to the model alone:")
    for name, value in figures.items():
        share = f"{value:9.2f}" if name.startswith("share") else f"{value:9.0f} {value / model:6.2f}"
        print(f"{name:>20} {share}")
    one, more = (whole(args.folder, n, args.articles) for n in (1, args.workers))
    speed = one["words"] / one["cpu"]
    print(f"{'whole run with start':>20} {speed:9.0f} {speed / model:6.2f}   peak {one['peak']:.0f} MB")
    if args.peers:
        for name, value in peers([a for a in read([f.file for f in files], SETTINGS) if isinstance(a, Article)]):
            print(f"{name:>20} {value:9.0f} {value / model:6.2f}")
    mapped = ("read", "annotate", "extract", "claims")
    print(f"1 to {args.workers} workers: {one['wall'] / more['wall']:.2f} times as fast by the wall clock")
    busy = [sum(run[name] for name in mapped) for run in (one, more)]
    print(f"  CPU {one['cpu']:.1f} and {more['cpu']:.1f} s, wall {one['wall']:.1f} and {more['wall']:.1f} s;", end=" ")
    print(f"clock of the map {busy[0]:.1f} and {busy[1]:.1f} s, load {os.getloadavg()[0]:.1f}")
    five = [str(p) for p in sorted(args.folder.rglob("*.txt"))[:5]]
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "pipeline", "run", *five, "--out", out, "--model", "shipped", "--fresh"]
        print(f"five articles: {start(command)}")
        print(f"five articles again: {start([w for w in command if w != '--fresh'])}")
    print(f"--help: {start([sys.executable, '-m', 'pipeline', '--help'])}")
    if args.memory:
        sizes = memory(args.folder, args.memory)
        print("memory up to claims:", ", ".join(f"{count}: {size} MB" for count, size in sizes))


if __name__ == "__main__":
    main()
