"""Hold the shipped truth discovery against voting, median and mean on two public numeric sets.

    python benchmarks/truth.py [--shared DIR]

A value counts as right within one percent of the truth.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from statistics import median

from pipeline.reconcile.trust import reliabilities, weighted_median

Votes = Mapping[str, Decimal]
NEAR = Decimal("0.01")


def read(path: Path) -> Iterator[dict[str, str]]:
    """Read the rows of a CSV file, packed or not."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    yield from csv.DictReader(text.splitlines())


def number(text: str) -> Decimal | None:
    """Read a number, ``None`` where there is none."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def votes(path: Path) -> dict[str, dict[str, Decimal]]:
    """Return the last value of each source for each item."""
    found: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for row in read(path):
        value = number(row["value"])
        if value is not None:
            found[row["item"]][row["source"]] = value
    return found


def vote(said: Votes) -> Decimal:
    """Return the value most sources give, the lowest of several."""
    counted = Counter(said.values())
    return min(counted, key=lambda v: (-counted[v], v))


def middle(said: Votes) -> Decimal:
    """Return the median."""
    return weighted_median([(v, 1.0) for v in said.values()])


def mean(said: Votes) -> Decimal:
    """Return the mean."""
    return sum(said.values(), Decimal(0)) / len(said)


def score(told: Mapping[str, Votes], truth: Mapping[str, Decimal], method: Callable[[Votes], Decimal]) -> str:
    """Write the share of right values and the mean and median relative error."""
    errors = [abs(method(told[i]) - t) / max(abs(t), Decimal(1)) for i, t in truth.items() if i in told]
    right = sum(e <= NEAR for e in errors) / len(errors)
    return f"right {right:.3f}  mean error {float(sum(errors) / len(errors)):.4f}  median {float(median(errors)):.5f}"


def main() -> None:
    """Read the sets, score the methods, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    folder = parser.parse_args().shared / "truth"
    if not folder.is_dir():
        raise SystemExit(f"{folder}: no truth discovery sets there. Name their folder with --shared.")
    for name in ("population", "weather"):
        told = votes(folder / f"{name}_claims.csv.gz")
        path = next(p for p in sorted(folder.glob(f"{name}_truth.csv*")))
        truth = {r["item"]: v for r in read(path) if (v := number(r["value"])) is not None}
        weights = reliabilities(list(told.values()))
        judged = {i: t for i, t in truth.items() if len(told.get(i, ())) >= 3}  # noqa: PLR2004 - below, no verdict is given
        methods: tuple[tuple[str, Callable[[Votes], Decimal]], ...] = (
            ("vote", vote), ("median", middle), ("mean", mean),
            ("shipped", lambda said, w=weights: weighted_median([(v, w.get(s, 1.0)) for s, v in said.items()])),
        )  # fmt: skip
        print(f"{name}: {len(told)} items, {sum(map(len, told.values()))} claims, {len(judged)} judged")
        for label, method in methods:
            print(f"  {label:8} {score(told, judged, method)}")


if __name__ == "__main__":
    main()
