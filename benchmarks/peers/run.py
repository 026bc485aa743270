"""Read the same texts with our extractors and with each peer, one after another, and write the comparison.

Usage: ``python benchmarks/peers/run.py [--only READER …] [--articles N] [--json FILE] [--shared FOLDER]`` (or ``make
peers``, which installs the peers first). Writes ``docs/peers.md``, which names cases by id; their texts belong to
others and stand only in the file that ``--json`` writes and, with ``--misses``, on the screen.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
from email.utils import parsedate_to_datetime
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from score import DATE_KINDS, VALUE_KINDS, Case, Scores, score_job
from tables import as_json, markdown, misses

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SUITES = ("recognizers", "rustling", "duckling", "ctparse", "dateparser", "text2num", "timeml_news")
READERS = ("ours", "duckling_dimensions", "heideltime_jvm", "dateparser_search", "timexy_rules", "text2num_words")
ON_ARTICLES = ("ours", "duckling_dimensions", "heideltime_jvm", "dateparser_search", "timexy_rules")
WARM_UP = 8
"""Articles read before the clock runs, none of those measured."""
TIME_LIMIT = 300
"""Seconds after which a reader is given up."""


def main() -> None:
    """Read the arguments, run each reader, write the tables."""
    options = _options()
    if not options.shared.exists():
        sys.exit(f"{options.shared} is absent: the peers' suites and the articles are not part of the project.")
    cases = _cases(options.shared)
    jobs = _jobs(cases)
    articles = _articles(options.shared, options.articles + WARM_UP)
    scores, runs = Scores(), {}
    for reader in dict.fromkeys(("ours", *(options.only or READERS))):
        answer = _run(reader, jobs, articles)
        if answer is None:
            if reader == "ours":
                sys.exit("Without our own figures there is nothing to compare.")
            continue
        runs[reader] = answer
        for name, job_cases in cases.items():
            if name in answer["jobs"]:
                score_job(scores, reader, job_cases, answer["jobs"][name]["found"])
    everything = [case for job in cases.values() for case in job]
    text = markdown(scores, runs, everything, len(articles) - WARM_UP)
    print(text)
    if options.misses:
        print(misses(scores, everything))
    if not options.only:
        (ROOT / "docs" / "peers.md").write_text(text, "utf-8")
    if options.json:
        options.json.write_text(as_json(scores, runs, everything), "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=READERS, help="run these beside ours; docs/peers.md stays")
    parser.add_argument("--articles", type=int, default=100, help="full articles for the speed")
    parser.add_argument("--misses", action="store_true", help="print the texts of the cases we lose")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    return parser.parse_args()


def _cases(shared: Path) -> dict[str, list[Case]]:
    """Cases by job, a job being a suite and a kind."""
    jobs: dict[str, list[Case]] = {}
    for suite in SUITES:
        lines = (shared / "cases" / f"{suite}.jsonl").read_text("utf-8").splitlines()
        cases = sorted(map(json.loads, lines), key=lambda case: str(case["kind"]))
        for kind, rows in groupby(cases, key=lambda case: str(case["kind"])):
            if kind in {*VALUE_KINDS, *DATE_KINDS, "timex_doc"}:
                jobs[f"{suite} {kind}"] = [{**row, "suite": suite} for row in rows]
    return jobs


def _jobs(cases: dict[str, list[Case]]) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "kind": rows[0]["kind"].replace("timex_doc", "timex"),
            "texts": [[row["text"], row["reference_time"]] for row in rows],
        }
        for name, rows in cases.items()
    ]


def _articles(shared: Path, count: int) -> list[list[str]]:
    """Articles spread evenly over the collection."""
    path = shared / "real-news" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        step = max(1, sum(1 for _ in lines) // count)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        chosen = map(json.loads, islice(lines, 0, step * count, step))
        return [[article["text"], _published(article["published"])] for article in chosen]


def _published(text: str) -> str:
    return f"{parsedate_to_datetime(text):%Y-%m-%d}T08:00:00"


def _run(reader: str, jobs: list[dict[str, Any]], articles: list[list[str]]) -> dict[str, Any] | None:
    """Run a reader in a process of its own; say so loudly where it does not run."""
    python = sys.executable if reader == "ours" else str(HERE / ".venv" / "bin" / "python")
    given = {"warm_up": articles[:WARM_UP], "jobs": [*jobs, *_speed_jobs(reader, articles[WARM_UP:])]}
    command = ["nice", "-n", "19", python, str(HERE / "worker.py"), reader]
    try:
        done = subprocess.run(
            command, input=json.dumps(given), capture_output=True, text=True, encoding="utf-8", check=True,
            timeout=TIME_LIMIT, env={**os.environ, "OMP_NUM_THREADS": "1"},
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        reason = (getattr(error, "stderr", "") or str(error)).strip().splitlines()[-1]
        print(f"SKIPPED {reader}: {reason}", file=sys.stderr)
        return None
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _speed_jobs(reader: str, articles: list[list[str]]) -> list[dict[str, Any]]:
    kinds = {"articles": "everything"} if reader in ON_ARTICLES else {}
    if reader == "ours":
        kinds["articles, dates only"] = "timex"
    return [{"name": name, "kind": kind, "texts": articles, "speed_only": True} for name, kind in kinds.items()]


if __name__ == "__main__":
    main()
