"""The sections of the report, in the order a reader needs them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

GROUPS = ("contradiction", "change", "sum", "unsure", "proof", "agreement", "dismissed")
DISAGREEMENTS = GROUPS[:3]


def group_of(finding: Mapping[str, Any]) -> str:
    """Tell by its judgement in which section a finding stands."""
    if finding["judgement"] in ("conflict", "slip"):
        return "contradiction"
    if finding["judgement"] == "derived":
        return "sum" if finding["holds"] is False else "proof"
    return {"superseded": "change", "unsure": "unsure"}.get(finding["judgement"], "agreement")


def section_of(finding: Mapping[str, Any]) -> str:
    """Tell where a reader finds it: what was dismissed stands apart at the end."""
    return "dismissed" if finding["decision"] == "dismissed" else group_of(finding)
