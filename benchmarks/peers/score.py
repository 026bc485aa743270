"""Score what any reader found with the functions that score ours."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
from cases import Found, Score, tally
from dates import group, span_right, tally_timeml, value_right

from pipeline.records import Candidate, DateSpan

VALUE_KINDS = ("money", "percent", "number")
DATE_KINDS = ("date", "date_range", "duration")
Case = dict[str, Any]
Cell = tuple[str, str, str]
"""Suite, kind, reader."""
FEASTS = re.compile(
    r"advent|aschermittwoch|bettag|dreikönig|fast(?:e|nacht)|fronleichnam|gründonnerstag|halloween|heilig|himmelfahrt"
    r"|johannistag|karfreitag|karneval|muttertag|neujahr|nikolaus|ostern?|palm\w*sonntag|peter und paul|pfingst"
    r"|rosenmontag|silvester|tag der|thanksgiving|valentin|vatertag|weihnacht",
    re.IGNORECASE,
)
"""Feasts, where a suite does not mark them."""


@dataclass
class Scores:
    """Everything counted, by suite, kind and reader; and the reading of each case."""

    cells: dict[Cell, Score] = field(default_factory=dict)
    timeml: dict[str, Counter[str]] = field(default_factory=dict)
    right: dict[str, dict[str, bool]] = field(default_factory=dict)
    """Case id -> reader -> whether it was right strictly."""
    readings: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """(Case id, reader) -> what was found, for people."""


def kind_of(case: Case) -> str:
    """Kind of a case as the tables name it: dates are absolute, relative or feasts."""
    if case["kind"] in VALUE_KINDS:
        return str(case["kind"])
    return f"{case['kind']}, feasts" if FEASTS.search(case["text"]) else group(case)


def score_job(scores: Scores, reader: str, cases: list[Case], findings: list[list[dict[str, Any]]]) -> None:
    """Add the findings of one reader on one suite and kind."""
    for case, found in zip(cases, findings, strict=True):
        if case["kind"] == "timex_doc":
            hits = scores.timeml.setdefault(reader, Counter())
            tally_timeml(case, [_candidate(f) for f in found], hits)
        else:
            _score_case(scores, reader, case, found)


def _score_case(scores: Scores, reader: str, case: Case, found: list[dict[str, Any]]) -> None:
    score = scores.cells.setdefault((case["suite"], kind_of(case), reader), Score())
    if case["kind"] in VALUE_KINDS:
        ok = tally(case, [Found(f["start"], f["end"], Decimal(f["value"]), f["unit"]) for f in found], score)
    else:
        candidates = [_candidate(f) for f in found]
        ok = tally(
            case, candidates, score,
            is_exact=lambda wanted, c: span_right(c, wanted),
            has_value=lambda wanted, c: value_right(c.when, wanted.get("value")),
        )  # fmt: skip
    scores.right.setdefault(case["id"], {})[reader] = ok
    scores.readings[case["id"], reader] = [_show(case["text"], f) for f in found]


def _candidate(found: dict[str, Any]) -> Candidate:
    first, last = (found[key] and date.fromisoformat(found[key]) for key in ("first", "last"))
    amount = found["amount"] and Decimal(found["amount"])
    when = DateSpan(found["type"], found["timex"], first, last, "day", amount=amount, unit=found["unit"])
    return Candidate("date", found["start"], found["end"], "reader", when=when)


def _show(text: str, found: dict[str, Any]) -> str:
    surface = text[found["start"] : found["end"]]
    if "value" in found:
        return f"[{surface}] {found['value']} {found['unit']}".rstrip()
    length = f"{found['amount']} {found['unit']}" if found["amount"] else ""
    return f"[{surface}] {length or (found['first'], found['last'])}"


def measures(score: Score) -> dict[str, float]:
    """Precision, recall and F1 of exact spans with the right value; value accuracy; share of cases right."""
    return {
        "precision": score.valued / max(score.found, 1),
        "recall": score.valued / max(score.expected, 1),
        "f1": 2 * score.valued / max(score.found + score.expected, 1),
        "value": score.valued / score.exact if score.exact else 0.0,
        "strict": score.strict / max(score.cases, 1),
    }


def timeml_measures(hits: Counter[str]) -> dict[str, float]:
    """F1 of exact spans, overlapping spans, and overlapping spans with the right TIMEX3 value."""
    total = max(hits["got"] + hits["want"], 1)
    return {name: 2 * hits[name] / total for name in ("strict", "relaxed", "value")} | {
        "precision": hits["strict"] / max(hits["got"], 1), "recall": hits["strict"] / max(hits["want"], 1),
    }  # fmt: skip


def lost(scores: Scores, cases: list[Case], homes: dict[str, tuple[str, ...]]) -> Iterator[tuple[Case, list[str]]]:
    """Yield the cases that we miss and a peer away from home reads right, with these peers."""
    for case in cases:
        right = scores.right.get(case["id"], {})
        ahead = [r for r, ok in right.items() if ok and case["suite"] not in homes.get(r, ())]
        if ahead and not right.get("ours", True):
            yield case, ahead


def behind(scores: Scores, homes: dict[str, tuple[str, ...]]) -> Iterator[tuple[Cell, str, float, float]]:
    """Yield each suite, kind and measure where a peer away from home is ahead, with our figure and the peer's."""
    for (suite, kind, reader), score in sorted(scores.cells.items()):
        own = scores.cells.get((suite, kind, "ours"))
        if own is None or reader == "ours" or suite in homes.get(reader, ()):
            continue
        mine, theirs = measures(own), measures(score)
        for name in ("precision", "recall", "f1", "value", "strict"):
            if theirs[name] > mine[name]:
                yield (suite, kind, reader), name, mine[name], theirs[name]
    own_timeml = timeml_measures(scores.timeml.get("ours", Counter()))
    for reader, hits in scores.timeml.items():
        for name, figure in timeml_measures(hits).items():
            if figure > own_timeml[name]:
                yield ("timeml_news", "timex", reader), name, own_timeml[name], figure
