"""How time and memory of reconciliation grow, and whether it still judges right at size.

    python -m benchmarks.scale                                  # 10,000 and 100,000 claims
    python -m benchmarks.scale --claims 10000 100000 1000000 --workers 2    # needs 4 GB
    python -m benchmarks.scale --one-item 1000 3000 10000       # all claims on one item

The claims come from a generator, so the right judgement of every item is known. Each size runs in a process of its own:
its peak memory is that of the claims, their articles and the result together, in all processes, shared pages counted
once. CPU seconds are those of all processes.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from math import log
from pathlib import Path
from typing import Self

from pipeline.judging import comparing_in
from pipeline.reconcile import reconcile
from pipeline.records import Article, Block, Claim, Interval, Party, Quantity, Reconciliation, Scope
from pipeline.settings import Settings

KINDS = ("agree", "conflict", "superseded", "slip", "alone")
"""Every item is of one kind; they take turns."""
TOLD_AT_ONCE = 10
OUTLETS = 40
DAYS = 700
START = date(2024, 1, 1)


def claims_of(item: int) -> Iterator[tuple[str, Decimal, str, int]]:
    """Give outlet number, value, scale word and day of each claim of an item, as its kind asks for."""
    kind = KINDS[item % len(KINDS)]
    value = Decimal(1000 + item * 7 % 8999) / 1000 + Decimal(item) / Decimal(10**9)
    day = item // TOLD_AT_ONCE % DAYS
    if kind == "agree":
        yield from ((str(n), value, "Mrd.", day) for n in range(3))
    elif kind == "conflict":
        yield from (("0", value, "Mrd.", day), ("1", value * Decimal("1.73"), "Mrd.", day))
    elif kind == "superseded":
        yield from (("0", value, "Mrd.", day), ("1", value * Decimal("1.73"), "Mrd.", day + 30))
    elif kind == "slip":
        yield from (("0", value, "Mrd.", day), ("1", value, "Mio.", day))
    else:
        yield ("0", value, "Mrd.", day)


def claims_of_one(count: int) -> Iterator[tuple[str, Decimal, str, int]]:
    """Give claims of a single item: a few values, told over and over, as of a company in the news for years."""
    for n in range(count):
        yield str(n), Decimal(1000 + (n * 37) % 600) / 100, "Mrd.", n % DAYS


def article_of(item: int, outlet: str, day: int) -> str:
    """Name the article: every outlet tells of ten items on a day."""
    return f"{item // TOLD_AT_ONCE:07d}-{outlet}-{day % (2 * DAYS)}"


def make_claim(number: int, item: int, told: tuple[str, Decimal, str, int]) -> Claim:
    """Make a claim as the pipeline would."""
    outlet, digits, scale, day = told
    value = digits * (Decimal(10) ** (9 if scale == "Mrd." else 6))
    name = f"Firma{item:07d}"
    half = value / 10_000
    typical = Interval(value - half, value + half)
    surface = f"{digits:.2f} {scale} Euro".replace(".", ",", 1)
    article = f"{number:08d}" if item < 0 else article_of(item, outlet, day)
    return Claim(
        id=f"{article}:c{item % TOLD_AT_ONCE}", article_id=article, mention_id=f"{article}:m{item % TOLD_AT_ONCE}",
        start=100 * (item % TOLD_AT_ONCE), end=100 * (item % TOLD_AT_ONCE) + 80,
        quote=f"{name} wird derzeit mit {surface} bewertet.", surface=surface, measure="valuation",
        subject=Party(f"org:{item:07d}", name, "organisation"), object=None, scope=Scope(), change="level",
        quantity=Quantity(value, "EUR", "none", half, typical, typical), date_value=None, when=None, when_cue="none",
        status="asserted", attribution=None, attribution_id=None, confidence=0.9, rule="valuation",
        published=START + timedelta(days=day), outlet=f"Blatt {int(outlet) % OUTLETS}", path=f"{article}.txt",
        features=("bewerten", name.casefold()),
    )  # fmt: skip


def make_articles(claims: Sequence[Claim]) -> list[Article]:
    """Make the short articles the claims stand in."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.article_id, []).append(claim)
    return [_article(rows) for rows in told.values()]


def _article(claims: Sequence[Claim]) -> Article:
    first, text = claims[0], " ".join(c.quote for c in claims)
    return Article(
        id=first.article_id, path=first.path, encoding="utf-8", outlet=first.outlet, outlet_how="given",
        published=first.published, published_how="given", title=None, title_how="unknown", language="de", raw=text,
        text=text, segments=(), blocks=(Block(0, len(text), "paragraph"),),
    )  # fmt: skip


def generate(count: int) -> tuple[list[Claim], dict[str, str]]:
    """Make ``count`` claims, and the kind of the item of each party."""
    claims: list[Claim] = []
    truth: dict[str, str] = {}
    item = 0
    while len(claims) < count:
        for told in claims_of(item):
            claims.append(make_claim(len(claims), item, told))
        truth[f"org:{item:07d}"] = KINDS[item % len(KINDS)]
        item += 1
    return claims, truth


def check(found: Reconciliation, truth: dict[str, str]) -> tuple[int, list[str]]:
    """Count the items judged as they should be, and name those that are not."""
    subject = {c.item_id: c.subject.id for c in found.claims if c.subject}
    judged: dict[str, set[str]] = {}
    for finding in found.findings:
        if finding.item_id:
            judged.setdefault(subject[finding.item_id], set()).add(finding.judgement)
    wanted = {party: set() if kind == "alone" else {kind} for party, kind in truth.items()}
    wrong = [party for party, kinds in wanted.items() if judged.get(party, set()) != kinds]
    return len(truth) - len(wrong), wrong


def measure(count: int, workers: int, *, one_item: bool) -> dict[str, object]:
    """Reconcile ``count`` claims in this process and ``workers`` more."""
    if one_item:
        claims, truth = [make_claim(n, -1, told) for n, told in enumerate(claims_of_one(count))], {}
    else:
        claims, truth = generate(count)
    articles = make_articles(claims)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with Memory() as memory:
        started, wall = _cpu(), time.perf_counter()
        found = reconcile(articles, claims, Settings(), spread=comparing_in(workers))
        seconds, waited = _cpu() - started, time.perf_counter() - wall
    right, wrong = check(found, truth)
    return {
        "claims": len(claims), "articles": len(articles), "seconds": round(seconds, 2), "wall": round(waited, 2),
        "peak_mb": round(memory.peak), "input_mb": round(before),
        "items": len(truth), "right": right, "wrong": wrong[:5],
        "findings": dict(Counter(f.judgement for f in found.findings)), "comparisons": len(found.comparisons),
        "text": max((len(f.text) for f in found.findings), default=0),
    }  # fmt: skip


def _cpu() -> float:
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


class Memory:
    """Watches the memory of this process and its children, pages that they share counted once (Linux)."""

    def __init__(self) -> None:
        self.peak = 0.0
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Look once more."""
        self._over.set()
        self._watch.join()

    def _look(self) -> None:
        while True:
            held = [_held(pid) for pid in (str(os.getpid()), *_children())]
            self.peak = max(self.peak, sum(held))
            if self._over.wait(1.0):
                break
        self.peak = max(self.peak, _held(str(os.getpid())))


def _children() -> list[str]:
    tasks = Path("/proc/self/task")
    return [pid for task in tasks.iterdir() for pid in (task / "children").read_text().split()]


def _held(pid: str) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def apart(count: int, workers: int, *, one_item: bool) -> dict[str, object]:
    """Measure in a process of its own."""
    words = [sys.executable, "-m", "benchmarks.scale", "--only", str(count), "--workers", str(workers)]
    words += ["--single"] if one_item else []
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    result: dict[str, object] = json.loads(done.stdout)
    return result


def exponent(rows: Sequence[dict[str, object]]) -> float:
    """Return the exponent of growth between the smallest and the largest size."""
    first, last = rows[0], rows[-1]
    return log(float(str(last["seconds"])) / float(str(first["seconds"]))) / log(
        float(str(last["claims"])) / float(str(first["claims"]))
    )


def show(rows: Sequence[dict[str, object]]) -> None:
    """Print a table and the exponent."""
    heads = ("claims", "CPU s", "wall s", "us/claim", "peak MB", "input MB", "right", "pairs")
    print("{:>9} {:>8} {:>8} {:>9} {:>8} {:>8} {:>17} {:>8}".format(*heads))
    for row in rows:
        each = float(str(row["seconds"])) / int(str(row["claims"])) * 1e6
        right = f"{row['right']}/{row['items']}"
        print(
            f"{row['claims']:>9} {row['seconds']:>8} {row['wall']:>8} {each:>9.1f} {row['peak_mb']:>8}"
            f" {row['input_mb']:>8} {right:>17} {row['comparisons']:>8}  {row['findings']} {row['wrong'] or ''}"
        )
    if len(rows) > 1:
        print(f"growth exponent {exponent(rows):.2f}")


def main() -> None:
    """Measure the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, nargs="*", default=[])
    parser.add_argument("--one-item", type=int, nargs="*", default=[])
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--only", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--single", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.only:
        print(json.dumps(measure(args.only, args.workers, one_item=args.single)))
        return
    sizes = args.claims or ([] if args.one_item else [10_000, 100_000])
    if sizes:
        show([apart(count, args.workers, one_item=False) for count in sizes])
    if args.one_item:
        print("all claims on one item:")
        show([apart(count, args.workers, one_item=True) for count in args.one_item])


if __name__ == "__main__":
    main()
