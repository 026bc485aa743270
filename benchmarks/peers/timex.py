"""Turn TIMEX3 values, and moments with a grain, into what the scoring functions take."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHSQ])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}


def finding(start: int, end: int, timex: str, kind: str = "DATE") -> dict[str, Any]:
    """Describe one date or duration by its TIMEX3 value; ``last`` is inclusive."""
    first, last = interval(timex)
    amount, unit = length(timex)
    return {
        "start": start, "end": end, "type": kind, "timex": timex,
        "first": first and first.isoformat(), "last": last and last.isoformat(), "amount": amount, "unit": unit,
    }  # fmt: skip


def length(timex: str) -> tuple[str | None, str]:
    """Amount and unit of a simple duration."""
    match = _DURATION.fullmatch(timex)
    if match is None:
        return None, ""
    clock, amount, unit = match.groups()
    if unit == "Q":
        return str(float(amount) * 3), "month"
    return amount, "minute" if clock and unit == "M" else _UNITS[unit]


def interval(timex: str) -> tuple[date | None, date | None]:
    """First and last day of a TIMEX3 date, or nothing."""
    try:
        return _interval(timex.split("T", maxsplit=1)[0])
    except ValueError:
        return None, None


def _interval(timex: str) -> tuple[date | None, date | None]:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", timex):
        return span(date.fromisoformat(timex), "day")
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", timex):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return (monday + timedelta(5), monday + timedelta(6)) if match[3] else span(monday, "week")
    if match := re.fullmatch(r"(\d{4})-(?:(\d\d)|Q(\d)|H(\d)|(SP|SU|FA|WI))", timex):
        return _part_of_year(int(match[1]), *match.groups()[1:])
    for digits, grain in ((4, "year"), (3, "decade"), (2, "century")):
        if re.fullmatch(rf"\d{{{digits}}}", timex):
            return span(date(int(timex.ljust(4, "0")), 1, 1), grain)
    return None, None


def _part_of_year(
    year: int, month: str | None, quarter: str | None, half: str | None, season: str | None
) -> tuple[date, date]:
    if month:
        return span(date(year, int(month), 1), "month")
    if quarter:
        return span(date(year, int(quarter) * 3 - 2, 1), "quarter")
    if half:
        return span(date(year, int(half) * 6 - 5, 1), "half")
    return span(date(year, _SEASONS[season or "SP"], 21), "season")


def span(first: date, grain: str) -> tuple[date, date]:
    """First and last day of the unit of time that begins on ``first``."""
    if grain in _MONTHS:
        months = first.year * 12 + first.month - 1 + _MONTHS[grain]
        return first, date(months // 12, months % 12 + 1, first.day) - timedelta(1)
    return first, first + timedelta(6 if grain == "week" else 0)


def timex_of(first: date, grain: str) -> str:
    """Write a moment of a grain as TIMEX3."""
    if grain == "week":
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02}"
    if grain == "quarter":
        return f"{first.year}-Q{(first.month + 2) // 3}"
    return first.isoformat()[: {"year": 4, "month": 7}.get(grain, 10)]
