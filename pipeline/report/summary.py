"""The few lines a run ends with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.records import Finding, RunResult
from pipeline.report.tables import build_tables
from pipeline.report.words import lead, words
from pipeline.settings import DECISIONS

GRAVEST = 12
"""Disagreements told in the summary; all stand in the report."""
_ORDER = ("conflict", "slip", "superseded", "derived")


def summary(result: RunResult, out: Path) -> str:
    """Sum up a run: what was read, what was found, the gravest disagreements, where the report is."""
    w = words(str(_settings(result).get("lang", "de")))
    kinds = Counter(str(m.kind) for m in result.mentions if not m.boilerplate)
    decided = _decided(result)
    told = sorted((f for f in result.disagreements if decided.get(f.id) != "dismissed"), key=_order)
    sources = {c.id: (c.outlet or "", c.path) for c in result.reconciliation.claims}
    lines = [
        f"{len(result.articles)} {w['articles']}, {len(result.failures)} {w['failed']}",
        " · ".join(f"{kinds[kind]} {name}" for kind, name in w["kind"].items() if kinds[kind]),
        f"{len(result.reconciliation.claims)} {w['claims']}",
        _tally(told, w),
        _tally_decided(decided, w),
        *(f"  {_mark(f)} {w['judgement'][f.judgement]}: {_line(f, sources)}" for f in told[:GRAVEST]),
    ]
    if len(told) > GRAVEST:
        lines.append(f"  … +{len(told) - GRAVEST}")
    return "\n".join([*filter(None, lines), f"{w['report']}: {out / 'report.html'}"])


def _tally(told: list[Finding], w: Mapping[str, Any]) -> str:
    counts = Counter(str(f.judgement) for f in told)
    parts = [f"{n} {w['judgement' if n == 1 else 'several'][j]}" for j in _ORDER if (n := counts[j])]
    return f"{w['disagreements']}: {' · '.join(parts)}" if parts else w["nothing"]


def _decided(result: RunResult) -> dict[str, str]:
    """Look up what was decided about which finding."""
    if not result.decisions:
        return {}
    rows = build_tables(result)["findings"].select(["finding_id", "decision"]).to_pylist()
    return {row["finding_id"]: row["decision"] for row in rows if row["decision"]}


def _tally_decided(decided: Mapping[str, str], w: Mapping[str, Any]) -> str:
    counts = Counter(decided.values())
    parts = [f"{n} {w[f'decided_{v}']}" for v in ("confirmed", "dismissed", "note") if (n := counts[v])]
    return f"{DECISIONS}: {' · '.join(parts)}" if parts else ""


def _order(finding: Finding) -> tuple[int, int, str]:
    """Conflicts and slips first, then what changed over time, then failed sums; gravest first in each."""
    rank = max(_ORDER.index(finding.judgement), 1)
    return rank, -finding.severity, finding.id


def _mark(finding: Finding) -> str:
    return "●" * finding.severity + "○" * (3 - finding.severity)


def _line(finding: Finding, sources: Mapping[str, tuple[str, str]]) -> str:
    """Keep one finding on one line without its quotes, and an article's control sequences out of the terminal."""
    text = lead(finding.text, (name for c in finding.claims for name in sources.get(c.claim_id, ())))
    return "".join(c if c.isprintable() else " " for c in " ".join(text.split()))


def _settings(result: RunResult) -> Mapping[str, Any]:
    found = result.run.get("settings")
    return found if isinstance(found, dict) else {}
