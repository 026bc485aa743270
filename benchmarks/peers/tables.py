"""Write the comparison as Markdown, as JSON, and the lost cases with their texts."""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from score import Case, Scores, behind, kind_of, lost, measures, timeml_measures

sys.path.insert(0, str(Path(__file__).parents[1]))
from dates import verdicts

HOMES = {
    "duckling_dimensions": ("duckling", "rustling"),
    "snips": ("duckling", "rustling"),
    "dateparser_search": ("dateparser",),
    "text2num_words": ("text2num",),
}
"""The suites that are a peer's own; it is shown there in brackets, and need not be beaten there."""
NAMES = {
    "ours": "ours", "duckling_dimensions": "Duckling", "heideltime_jvm": "HeidelTime", "recognizers": "Recognizers",
    "dateparser_search": "dateparser", "timexy_rules": "timexy", "text2num_words": "text2num", "snips": "Snips",
    "ctparse": "ctparse",
}  # fmt: skip
RECORDED = Path(__file__).with_name("recorded.toml")
INTRO = """# Beside the peers

Written by `make peers` (`python benchmarks/peers/run.py`) on {date}, over the development part of the peers' own
German test suites and of TIMEX3 newspaper articles. All readers ran in this one run, one after another, each in one
process, with the clock on CPU time of reading alone (loading, conversion and {warm} warm-up articles apart).

- *P*, *R*, *F1*: exact span (or an accepted alternative) with the right value. *value*: right values among exact
  spans. *cases*: everything expected found, and nothing else of that kind.
- A peer is asked only for what a case is about where it can be asked so (Duckling); for the others, and for ours, each
  date, duration or set found counts. Where a reader names no grain (dateparser) its string is parsed again for it, and
  of overlapping answers (Duckling) the longest counts.
- Figures in brackets are a peer's on its own suite. A dash: not read by this peer, or not in German.
- Numbers are what our numeral reader finds, since the suites want the bare number that a mention shows with its noun.
- Feasts stand apart. HeidelTime runs without its tagger, which is faster and as good.
- Ordinals and half-open number ranges, which the project does not report, are left out.
"""


def markdown(scores: Scores, runs: dict[str, Any], cases: list[Case], articles: int) -> str:
    """Write the whole page."""
    parts = [
        INTRO.format(date=f"{datetime.now(UTC):%Y-%m-%d}", warm=8),
        "## Right span and value, F1\n", *_matrix(scores, runs, "f1"),
        "## Cases right\n", *_matrix(scores, runs, "strict"),
        "## TIMEX3 in newspaper articles\n", *_timeml(scores),
        "## Speed\n", *_speed(runs, articles),
        "## Peers by their recorded figures\n", *_recorded(scores),
        "## Where ours is behind\n", *_behind(scores, cases),
        "## In full\n", *_full(scores),
    ]  # fmt: skip
    return "\n".join(parts) + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


def _matrix(scores: Scores, runs: dict[str, Any], measure: str) -> Iterator[str]:
    rows = []
    for suite, kind in sorted({cell[:2] for cell in scores.cells}):
        cells = [_cell(scores, suite, kind, reader, measure) for reader in runs]
        count = max(score.cases for cell, score in scores.cells.items() if cell[:2] == (suite, kind))
        rows.append([f"{suite} {kind}", str(count), *cells])
    yield from _table(["suite, kind", "cases", *(NAMES[reader] for reader in runs)], rows)


def _cell(scores: Scores, suite: str, kind: str, reader: str, measure: str) -> str:
    score = scores.cells.get((suite, kind, reader))
    if score is None:
        return "–"
    text = f"{measures(score)[measure]:.3f}"
    return f"({text})" if suite in HOMES.get(reader, ()) else text


def _timeml(scores: Scores) -> Iterator[str]:
    names = ("precision", "recall", "strict", "relaxed", "value")
    rows = [
        [NAMES[reader], *(f"{timeml_measures(hits)[name]:.3f}" for name in names)]
        for reader, hits in scores.timeml.items()
    ]
    yield from _table(["reader", "P strict", "R strict", "F1 strict", "F1 relaxed", "F1 value"], rows)


def _speed(runs: dict[str, Any], articles: int) -> Iterator[str]:
    yield f"{articles} full articles. Ours reads all values and dates at once (Duckling its four kinds), or dates only."
    yield "Ratios count, not the absolute figures, and they move by a third with what else the machine does:\n"
    yield from _table(
        ["reader", "articles per CPU second", "ours, all kinds, is faster by", "ours, dates only, is faster by"],
        _article_speed(runs, articles),
    )
    yield "The texts of the suites, each peer against ours on the same texts (those it reads at all; text2num is"
    yield "compiled and reads words only, no digits):\n"
    yield from _table(["reader", "texts", "texts per CPU second", "ours", "ours is faster by"], _suite_speed(runs))


def _article_speed(runs: dict[str, Any], articles: int) -> Iterator[list[str]]:
    names = ("articles", "articles, dates only")
    own = [runs["ours"]["jobs"][name]["cpu"] for name in names]
    for reader, run in runs.items():
        for name in names:
            if name in run["jobs"]:
                cpu = run["jobs"][name]["cpu"]
                ratios = (f"{cpu / seconds:.1f}" for seconds in own)
                yield [NAMES[reader] + name.removeprefix("articles"), f"{articles / cpu:.1f}", *ratios]


def _suite_speed(runs: dict[str, Any]) -> Iterator[list[str]]:
    for reader, run in runs.items():
        names = [name for name, job in run["jobs"].items() if job["found"]]
        texts = sum(len(run["jobs"][name]["found"]) for name in names)
        cpu, own = (sum(r["jobs"][name]["cpu"] for name in names) for r in (run, runs["ours"]))
        yield [f"{NAMES[reader]} {run['version']}", str(texts), f"{texts / cpu:.0f}", f"{texts / own:.0f}",
               f"{cpu / own:.1f}"]  # fmt: skip


def _recorded(scores: Scores) -> Iterator[str]:
    yield "Recorded in November 2026 on the **whole** suites, percent of cases right; ours on the development part of"
    yield "the same suite, so the columns are not over the same cases. `date` is absolute and relative, no feasts.\n"
    table = tomllib.loads(RECORDED.read_text("utf-8"))
    rows = [
        [f"{suite['name']} {kind}", str(suite[kind]["n"]),
         *(_percent(suite[kind].get(p), own=p in suite["own"]) for p in ("recognizers", "snips", "ctparse")),
         _ours_strict(scores, suite["name"], kind)]
        for suite in table["suite"] for kind in suite if kind not in {"name", "own"}
    ]  # fmt: skip
    yield from _table(["suite, kind", "n (theirs)", "Recognizers", "Snips", "ctparse", "ours (cases)"], rows)
    rows = [
        [NAMES[peer], *(f"{figures[name]:.3f}" for name in ("strict", "relaxed", "value"))]
        for peer, figures in table["timeml_news"].items() if peer != "n"
    ]  # fmt: skip
    yield f"TIMEX3 in {table['timeml_news']['n']} newspaper articles, recorded likewise:\n"
    yield from _table(["reader", "F1 strict", "F1 relaxed", "F1 value"], rows)


def _percent(value: float | None, *, own: bool) -> str:
    if value is None:
        return "–"
    return f"({value})" if own else f"{value}"


def _ours_strict(scores: Scores, suite: str, kind: str) -> str:
    kinds = ("date absolute", "date relative") if kind == "date" else (kind,)
    cells = [score for k in kinds if (score := scores.cells.get((suite, k, "ours")))]
    right, total = sum(score.strict for score in cells), sum(score.cases for score in cells)
    return f"**{100 * right / total:.0f}** ({total})" if total else "–"


def _behind(scores: Scores, cases: list[Case]) -> Iterator[str]:
    yield "Suites, kinds and measures where a peer is ahead away from home:\n"
    rows = [
        [f"{suite} {kind}", name, f"{mine:.3f}", f"{theirs:.3f}", NAMES[reader]]
        for (suite, kind, reader), name, mine, theirs in behind(scores, HOMES)
    ]
    yield from _table(["suite, kind", "measure", "ours", "peer", "which"], rows or [["none", "", "", "", ""]])
    yield "Cases that ours misses and such a peer reads right (verdicts: `benchmarks/dates_verdicts.toml`):\n"
    known = verdicts()
    rows = [
        [case["id"], kind_of(case), ", ".join(NAMES[r] for r in ahead), known.get(case["id"], "not judged")]
        for case, ahead in lost(scores, cases, HOMES)
    ]
    yield from _table(["case", "kind", "read right by", "verdict on ours"], rows or [["none", "", "", ""]])


def _full(scores: Scores) -> Iterator[str]:
    names = ("precision", "recall", "f1", "value", "strict")
    rows = []
    for (suite, kind), cells in groupby(sorted(scores.cells, key=_order), key=lambda cell: cell[:2]):
        for cell in cells:
            score = scores.cells[cell]
            figures = [f"{measures(score)[name]:.3f}" for name in names]
            rows.append([f"{suite} {kind}", NAMES[cell[2]], str(score.expected), str(score.found), *figures])
    yield from _table(["suite, kind", "reader", "expected", "found", "P", "R", "F1", "value", "cases"], rows)


def _order(cell: tuple[str, str, str]) -> tuple[str, str, int]:
    return cell[0], cell[1], list(NAMES).index(cell[2])


def misses(scores: Scores, cases: list[Case]) -> str:
    """List the lost cases with their texts and both readings, for the screen."""
    lines = []
    for case, ahead in lost(scores, cases, HOMES):
        wanted = [(e["text"], e.get("value")) for e in case["expected"]]
        lines.append(f"{case['id']} {kind_of(case)} | {case['text']!r} | {case['reference_time']} | want {wanted}")
        lines += [f"    {NAMES[r]:12} {scores.readings[case['id'], r]}" for r in ("ours", *ahead)]
    return "\n".join(lines)


def as_json(scores: Scores, runs: dict[str, Any], cases: list[Case]) -> str:
    """Write figures, CPU seconds and lost cases for machines."""
    cells = [
        {"suite": s, "kind": k, "reader": r, "cases": score.cases, **measures(score)}
        for (s, k, r), score in sorted(scores.cells.items())
    ]
    seconds = {r: {name: job["cpu"] for name, job in run["jobs"].items()} for r, run in runs.items()}
    missed = [
        {"id": case["id"], "text": case["text"], "ahead": ahead, "ours": scores.readings[case["id"], "ours"]}
        for case, ahead in lost(scores, cases, HOMES)
    ]
    figures = {
        "versions": {r: run["version"] for r, run in runs.items()}, "cells": cells, "cpu_seconds": seconds,
        "timeml": {r: timeml_measures(hits) for r, hits in scores.timeml.items()}, "lost": missed,
    }  # fmt: skip
    return json.dumps(figures, ensure_ascii=False, indent=1) + "\n"
