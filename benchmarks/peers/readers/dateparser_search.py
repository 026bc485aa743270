"""dateparser's search in running text; the grain of a date comes from parsing its string once more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from dateparser.date import DateDataParser
from dateparser.search import search_dates
from timex import finding, span, timex_of

PACKAGE = "dateparser"
KINDS = ("date", "date_range", "timex", "everything")


def _settings(anchor: datetime) -> dict[str, Any]:
    return {"RELATIVE_BASE": anchor, "DATE_ORDER": "DMY"}


def load() -> Callable[[str, datetime, str], Any]:
    """Return the reader."""
    return lambda text, anchor, kind: search_dates(text, languages=["de"], settings=_settings(anchor))  # noqa: ARG005


def found(raw: Any, text: str, anchor: datetime, kind: str) -> list[dict[str, Any]]:  # noqa: ANN401, ARG001
    """Describe what was found; the strings come without offsets, in order."""
    parser = DateDataParser(languages=["de"], settings=_settings(anchor))
    findings, position = [], 0
    for surface, moment in raw or ():
        start = text.find(surface, position)
        if start < 0:
            continue
        position = start + len(surface.rstrip("?!,;: "))
        findings.append(_describe(start, position, moment, parser.get_date_data(surface).period or "day"))
    return findings


def _describe(start: int, end: int, moment: datetime, grain: str) -> dict[str, Any]:
    first = moment.date()
    if grain in {"month", "year"}:
        first = first.replace(day=1) if grain == "month" else first.replace(month=1, day=1)
    else:
        grain = "day"
    last = span(first, grain)[1]
    return finding(start, end, timex_of(first, grain)) | {"first": first.isoformat(), "last": last.isoformat()}
