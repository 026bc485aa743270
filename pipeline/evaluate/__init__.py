"""Gold annotations, scores, gains and losses."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from pipeline.evaluate.drift import Drift, compare, read_baseline, render, write_baseline
from pipeline.evaluate.gold import Gold, GoldClaim, GoldMention, GoldRelation, read_gold
from pipeline.evaluate.score import Evaluation, Score, score
from pipeline.records import RunResult

__all__ = [
    "Evaluation", "Gold", "GoldClaim", "GoldMention", "GoldRelation", "Score", "evaluate", "read_gold", "score",
]  # fmt: skip


def evaluate(
    result: RunResult, gold: Path, *, baseline: Path | None = None, update: bool = False, as_json: bool = False
) -> tuple[int, str]:
    """Score a run on gold and hold it against a baseline.

    Returns the exit code (1 for losses beyond the baseline's tolerance) and the report to print. ``update``
    writes a new baseline; one that loses against the old is written only where no old one stands.

    Raises:
        GoldFormatError: gold or baseline cannot be read; the message names file, line and field.

    """
    now = score(read_gold(gold), result)
    if baseline is None or (update and not baseline.exists()):
        if baseline is not None:
            write_baseline(baseline, now)
        return 0, _json(now, None) if as_json else table(now.scores)
    base, tolerance = read_baseline(baseline)
    drift = compare(base, now, tolerance)
    if update and not drift.fails:
        write_baseline(baseline, now, tolerance)
    return int(drift.fails), _json(now, drift) if as_json else _text(now, drift, baseline)


def _text(now: Evaluation, drift: Drift, baseline: Path) -> str:
    lines = [table(now.scores), render(drift)]
    if drift.fails:
        lines.append(f"worse than {baseline}: see the losses above; delete the file to accept them.")
    return "\n".join(lines)


def table(scores: tuple[Score, ...]) -> str:
    """Lay out scores as a table of counts and ratios."""
    head = f"{'':<24}{'hits':>6}{'found':>7}{'gold':>6}{'P':>7}{'R':>7}{'F1':>7}"
    rows = [
        f"{s.name:<24}{s.hits:>6}{s.found:>7}{s.gold:>6}{_ratio(s.precision)}{_ratio(s.recall)}{_ratio(s.f1)}"
        for s in scores
    ]
    return "\n".join([head, *rows])


def _ratio(value: float | None) -> str:
    return f"{'–':>7}" if value is None else f"{value:>7.3f}"


def _json(now: Evaluation, drift: Drift | None) -> str:
    rows = [
        {"name": s.name, "hits": s.hits, "found": s.found, "gold": s.gold,
         "precision": s.precision, "recall": s.recall, "f1": s.f1}
        for s in now.scores
    ]  # fmt: skip
    changes = {"drift": asdict(drift) | {"fails": drift.fails}} if drift else {}
    return json.dumps({"scores": rows, "false": sorted(now.false)} | changes, ensure_ascii=False, indent=1)
