"""Calendar arithmetic: every function returns a finished DateSpan, limits inclusive.

Weeks are those of ISO 8601. Decades and centuries follow TIMEX3: ``202`` is 2020 to 2029, ``19`` is 1900 to 1999.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from pipeline.lexicon.seasons import LIMITS
from pipeline.records import DateModifier, DateSpan


@lru_cache(maxsize=4096)
def day(when: date) -> DateSpan:
    """One day."""
    return DateSpan("DATE", when.isoformat(), when, when, "day")


@lru_cache(maxsize=4096)
def month(year: int, number: int) -> DateSpan:
    """One month."""
    last = monthrange(year, number)[1]
    return DateSpan("DATE", f"{year:04d}-{number:02d}", date(year, number, 1), date(year, number, last), "month")


def months(year: int, first: int, length: int) -> tuple[date, date]:
    """First and last day of ``length`` months from month ``first`` on.

    Raises:
        ValueError: no calendar date has such a year, or the months run beyond the year.

    """
    return date(year, first, 1), date(year, first + length - 1, monthrange(year, first + length - 1)[1])


@lru_cache(maxsize=512)
def year(number: int) -> DateSpan:
    """One calendar year."""
    return DateSpan("DATE", f"{number:04d}", date(number, 1, 1), date(number, 12, 31), "year")


@lru_cache(maxsize=4096)
def part(number: int, code: str) -> DateSpan:
    """Quarter (``Q1``), half (``H1``) or season (``SP SU FA WI``) of a year."""
    value = f"{number:04d}-{code}"
    if code in LIMITS:
        (m1, d1), (m2, d2) = LIMITS[code]
        end = date(number + (m2 < m1), m2, d2)
        return DateSpan("DATE", value, date(number, m1, d1), end, "quarter")
    length = 3 if code[0] == "Q" else 6
    start, end = months(number, (int(code[1]) - 1) * length + 1, length)
    return DateSpan("DATE", value, start, end, "quarter" if code[0] == "Q" else "half")


def week(monday: date) -> DateSpan:
    """Make the week that begins on ``monday``."""
    iso = monday.isocalendar()
    return DateSpan("DATE", f"{iso.year:04d}-W{iso.week:02d}", monday, monday + timedelta(6), "week")


def workweek(monday: date) -> DateSpan:
    """Monday to Friday."""
    iso = monday.isocalendar()
    return DateSpan("DATE", f"{iso.year:04d}-W{iso.week:02d}", monday, monday + timedelta(4), "week")


def weekend(monday: date) -> DateSpan:
    """Saturday and Sunday of the week that begins on ``monday``."""
    iso = monday.isocalendar()
    value = f"{iso.year:04d}-W{iso.week:02d}-WE"
    return DateSpan("DATE", value, monday + timedelta(5), monday + timedelta(6), "week")


def decade(first: int) -> DateSpan:
    """Ten years from ``first`` on."""
    return DateSpan("DATE", f"{first // 10:03d}", date(max(first, 1), 1, 1), date(first + 9, 12, 31), "decade")


def century(number: int) -> DateSpan:
    """Make the century counted from one (20 is 1900 to 1999)."""
    first = (number - 1) * 100
    return DateSpan("DATE", f"{number - 1:02d}", date(max(first, 1), 1, 1), date(first + 99, 12, 31), "century")


def monday_of(when: date) -> date:
    """Monday of the week of ``when``."""
    return when - timedelta(when.weekday())


def add_months(when: date, count: int) -> date:
    """Move by months, to the last day of the month where the day does not exist."""
    index = when.year * 12 + when.month - 1 + count
    target, number = divmod(index, 12)
    return date(target, number + 1, min(when.day, monthrange(target, number + 1)[1]))


SHIFTS: dict[str, Callable[[date, int], DateSpan]] = {
    "day": lambda anchor, steps: day(anchor + timedelta(steps)),
    "night": lambda anchor, steps: day(anchor + timedelta(steps)),
    "week": lambda anchor, steps: week(monday_of(anchor) + timedelta(7 * steps)),
    "weekend": lambda anchor, steps: weekend(monday_of(anchor) + timedelta(7 * steps)),
    "workweek": lambda anchor, steps: workweek(monday_of(anchor) + timedelta(7 * steps)),
    "month": lambda anchor, steps: _month_of(add_months(anchor.replace(day=1), steps)),
    "quarter": lambda anchor, steps: _part_of(add_months(anchor.replace(day=1), 3 * steps), "Q", 3),
    "half": lambda anchor, steps: _part_of(add_months(anchor.replace(day=1), 6 * steps), "H", 6),
    "year": lambda anchor, steps: year(anchor.year + steps),
    "decade": lambda anchor, steps: decade(anchor.year // 10 * 10 + 10 * steps),
    "century": lambda anchor, steps: century(anchor.year // 100 + 1 + steps),
}
"""Unit -> how to step from the unit that holds an anchor."""


def _month_of(when: date) -> DateSpan:
    return month(when.year, when.month)


def _part_of(when: date, letter: str, length: int) -> DateSpan:
    return part(when.year, f"{letter}{(when.month - 1) // length + 1}")


def shift(anchor: date, unit: str, steps: int) -> DateSpan | None:
    """Give the whole unit that lies ``steps`` units from the one that holds ``anchor``."""
    try:
        return SHIFTS[unit](anchor, steps) if unit in SHIFTS else None
    except (ValueError, OverflowError):  # beyond the years a calendar date can have
        return None


def moved(anchor: date, unit: str, steps: int) -> date | None:
    """``anchor`` moved by ``steps`` units, ``None`` for units below a day."""
    days = {"day": 1, "night": 1, "week": 7}.get(unit)
    try:
        if days:
            return anchor + timedelta(days * steps)
        factor = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}.get(unit)
        return add_months(anchor, factor * steps) if factor else None
    except (ValueError, OverflowError):
        return None


def edge(span: DateSpan, which: DateModifier) -> DateSpan:
    """First, middle or last third of a span (``Anfang``, ``Mitte``, ``Ende``); the value stays the whole."""
    if span.start is None or span.end is None or span.precision in ("day", "time"):
        return replace(span, modifier=which)
    if span.precision == "year":
        first = {"start": 1, "mid": 5, "end": 9}[which]
        start, end = months(span.start.year, first, 4)
        return replace(span, start=start, end=end, modifier=which)
    if span.precision in ("decade", "century"):
        return _edge_in_years(span, span.start.year, span.end.year - span.start.year + 1, which)
    days = (span.end - span.start).days + 1
    third = round(days / 3)
    low = {"start": 0, "mid": third, "end": 2 * third}[which]
    high = {"start": third - 1, "mid": 2 * third - 1, "end": days - 1}[which]
    return replace(
        span, start=span.start + timedelta(low), end=span.start + timedelta(high), modifier=which
    )


def _edge_in_years(span: DateSpan, first: int, length: int, which: DateModifier) -> DateSpan:
    cuts = (0, length * 4 // 10, length * 7 // 10, length)
    at = {"start": 0, "mid": 1, "end": 2}[which]
    low, high = first + cuts[at], first + cuts[at + 1] - 1
    return replace(span, start=date(max(low, 1), 1, 1), end=date(high, 12, 31), modifier=which)


def opened(span: DateSpan, modifier: DateModifier) -> DateSpan:
    """Read a preposition: ``seit`` and ``bis`` open one side, ``vor`` and ``nach`` leave the span itself out."""
    if modifier == "since":
        return replace(span, modifier=modifier, end=None)
    if modifier == "until":
        return replace(span, modifier=modifier, start=None)
    if modifier == "before":
        return replace(span, modifier=modifier, start=None, end=span.start and span.start - timedelta(1))
    if modifier == "after":
        return replace(span, modifier=modifier, start=span.end and span.end + timedelta(1), end=None)
    return replace(span, modifier=modifier)
