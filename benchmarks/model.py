"""Score and time a language model: strict F1 by set and label with intervals, words per second, load time, memory.

    python -m benchmarks.model [--data ../shared/training] [--model shipped] [--json OUT]

A name counts where start, end and label equal the gold ones. Names inside compounds (``VW`` in ``VW-Aufsichtsrat``)
are gold in ``news_parties`` only; on the other sets a predicted one counts neither as right nor as wrong, and
``--raw`` counts it as wrong. Intervals are the 2.5 and 97.5 percentiles of 1,000 bootstrap samples of texts.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline import language
from training.corpora import FILES, TYPES, Record, read

GROUPS = {**{label: (label,) for label in TYPES}, "PER+ORG": ("PER", "ORG"), "all": TYPES}
SAMPLES = 1000
Counts = tuple[int, int, int]
"""Right, predicted, gold."""


def is_part(text: str, start: int, end: int) -> bool:
    """Tell whether a hyphen joins the stretch to more of the same word."""
    return (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()) or text[start - 1 : start] == "-"


def count(record: Record, predicted: Sequence[tuple[int, int, str]], labels: Sequence[str], *, raw: bool) -> Counts:
    """Count one text's names of some labels."""
    gold = {span for span in record.spans + record.parts if span[2] in labels}
    found = {span for span in predicted if span[2] in labels}
    if not raw and record.source != "news_parties":
        found = {s for s in found if s in gold or not is_part(record.text, s[0], s[1])}
    return len(gold & found), len(found), len(gold)


def ratio(rows: Iterable[Counts]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of summed counts."""
    right, found, gold = (sum(column) for column in zip(*rows, strict=True))
    precision, recall = right / max(1, found), right / max(1, gold)
    return precision, recall, 2 * right / max(1, found + gold)


def interval(rows: Sequence[Counts]) -> tuple[float, float]:
    """Bootstrap the F1 over texts."""
    rng = random.Random(1)
    scores = sorted(ratio(rng.choices(rows, k=len(rows)))[2] for _ in range(SAMPLES))
    return scores[int(0.025 * SAMPLES)], scores[int(0.975 * SAMPLES)]


def scores(model: str, data: Path, *, raw: bool) -> dict[str, dict[str, dict[str, float]]]:
    """Score a model on every dev set."""
    nlp = language.load(model)
    table: dict[str, dict[str, dict[str, float]]] = {}
    for name in FILES:
        records = list(read(data, name, "dev"))
        docs = nlp.pipe(record.text for record in records)
        found = [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in docs]
        table[name] = {}
        for group, labels in GROUPS.items():
            rows = [count(r, f, labels, raw=raw) for r, f in zip(records, found, strict=True)]
            precision, recall, f1 = ratio(rows)
            low, high = interval(rows)
            table[name][group] = {"P": precision, "R": recall, "F1": f1, "low": low, "high": high}
    return table


def speed(model: str, data: Path) -> dict[str, float]:
    """Time a model in this process: load, then the news dev articles three times."""
    began = time.perf_counter()
    nlp = language.load(model)
    loaded = time.perf_counter() - began
    texts = [record.text for record in read(data, "news_parties", "dev")]
    words = sum(len(text.split()) for text in texts)
    nlp(texts[0])
    best = 0.0
    for _ in range(3):
        began, cpu = time.perf_counter(), time.process_time()
        for _doc in nlp.pipe(texts):
            pass
        best = max(best, words / (time.process_time() - cpu))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"load_seconds": loaded, "words_per_cpu_second": best, "memory_mb": memory}


def show(table: dict[str, dict[str, dict[str, float]]]) -> None:
    """Print one line per set and label."""
    print(f"{'set':16}{'label':9}{'P':>7}{'R':>7}{'F1':>7}   95 % interval")
    for name, groups in table.items():
        for group, row in groups.items():
            triple = "".join(f"{row[key]:7.3f}" for key in ("P", "R", "F1"))
            print(f"{name:16}{group:9}{triple}   {row['low']:.3f}-{row['high']:.3f}")


def main() -> None:
    """Score in this process, time in a fresh one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/training"))
    parser.add_argument("--model", default="shipped")
    parser.add_argument("--raw", action="store_true")
    parser.add_argument("--speed-only", action="store_true")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    if args.speed_only:
        print(json.dumps(speed(args.model, args.data)))
        return
    table = scores(args.model, args.data, raw=args.raw)
    show(table)
    arguments = ["--data", str(args.data), "--model", args.model, "--speed-only"]
    command = [sys.executable, "-m", "benchmarks.model", *arguments]
    timing = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    print(" ".join(f"{key} {value:.2f}" for key, value in timing.items()))
    if args.json:
        args.json.write_text(json.dumps({"scores": table, "timing": timing}, indent=1), "utf-8")


if __name__ == "__main__":
    main()
