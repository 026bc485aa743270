"""Calendar arithmetic: every function returns a finished DateSpan, limits inclusive.

Weeks are those of ISO 8601. Decades and centuries follow TIMEX3: ``202`` is 2020 to 2029, ``19`` is 1900 to 1999.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from pipeline.lexicon.seasons import LIMITS
from pipeline.records import DateModifier, DateSpan

EARLIEST, LATEST = 1, 9998


def day(when: date) -> DateSpan:
    """One day."""
    return DateSpan("DATE", when.isoformat(), when, when, "day")


def month(year: int, number: int) -> DateSpan:
    """One month."""
    last = monthrange(year, number)[1]
    return DateSpan("DATE", f"{year:04d}-{number:02d}", date(year, number, 1), date(year, number, last), "month")


def months(year: int, first: int, length: int) -> tuple[date, date]:
    """First and last day of ``length`` months from month ``first`` on."""
    return date(year, first, 1), date(year, first + length - 1, monthrange(year, first + length - 1)[1])


def year(number: int) -> DateSpan:
    """One calendar year."""
    return DateSpan("DATE", f"{number:04d}", date(number, 1, 1), date(number, 12, 31), "year")


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
    """The week that begins on ``monday``."""
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
    """The century counted from one (20 is 1900 to 1999)."""
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


def shift(anchor: date, unit: str, steps: int) -> DateSpan | None:
    """The whole unit that lies ``steps`` units from the one that holds ``anchor``."""
    if not EARLIEST + 110 < anchor.year + steps < LATEST - 110:
        return None
    match unit:
        case "year":
            return year(anchor.year + steps)
        case "half":
            target, number = divmod(anchor.year * 2 + (anchor.month - 1) // 6 + steps, 2)
            return part(target, f"H{number + 1}")
        case "quarter":
            target, number = divmod(anchor.year * 4 + (anchor.month - 1) // 3 + steps, 4)
            return part(target, f"Q{number + 1}")
        case "month":
            moved = add_months(anchor.replace(day=1), steps)
            return month(moved.year, moved.month)
        case "week":
            return week(monday_of(anchor) + timedelta(7 * steps))
        case "workweek":
            return workweek(monday_of(anchor) + timedelta(7 * steps))
        case "weekend":
            return weekend(monday_of(anchor) + timedelta(7 * steps))
        case "day" | "night":
            return day(anchor + timedelta(steps))
        case "decade":
            return decade(anchor.year // 10 * 10 + 10 * steps) if abs(steps) < 100 else None
        case "century":
            return century(anchor.year // 100 + 1 + steps) if abs(steps) < 10 else None
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
    days = (span.end - span.start).days + 1
    third = round(days / 3)
    low = {"start": 0, "mid": third, "end": 2 * third}[which]
    high = {"start": third - 1, "mid": 2 * third - 1, "end": days - 1}[which]
    return replace(
        span, start=span.start + timedelta(low), end=span.start + timedelta(high), modifier=which
    )


def opened(span: DateSpan, modifier: DateModifier) -> DateSpan:
    """The span behind a preposition: ``seit`` and ``bis`` open one side, ``vor`` and ``nach`` leave it out."""
    if modifier == "since":
        return replace(span, modifier=modifier, end=None)
    if modifier == "until":
        return replace(span, modifier=modifier, start=None)
    if modifier == "before":
        return replace(span, modifier=modifier, start=None, end=span.start and span.start - timedelta(1))
    if modifier == "after":
        return replace(span, modifier=modifier, start=span.end and span.end + timedelta(1), end=None)
    return replace(span, modifier=modifier)
