"""Days of holidays by year. Easter: the Gregorian computus of Meeus, Jones and Butcher (Nature, 20 April 1876)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from pipeline.extract.dates import calendar
from pipeline.lexicon.holidays import HOLIDAYS, PERIODS, Rule
from pipeline.records import DateSpan


@lru_cache(maxsize=512)
def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date | None:
    """The n-th such weekday of a month, counted from the end where ``n`` is negative."""
    if n > 0:
        first = date(year, month, 1)
        found = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    else:
        last = calendar.month(year, month).end
        if last is None:
            return None
        found = last - timedelta((last.isoweekday() - weekday) % 7 + 7 * (-n - 1))
    return found if found.month == month else None


def advent(year: int, n: int) -> date:
    """The n-th Sunday of Advent."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(christmas.isoweekday() + 7 * (4 - n))


def on(rule: Rule, year: int) -> date | None:
    """The day a rule names in a year."""
    kind, *args = rule
    numbers = [int(a) for a in args]
    match kind:
        case "fixed":
            return date(year, numbers[0], numbers[1])
        case "easter":
            return easter(year) + timedelta(numbers[0])
        case "advent":
            return advent(year, numbers[0])
        case "sunday_before_advent":
            return advent(year, 1) - timedelta(7 * numbers[0])
        case "nth":
            return nth_weekday(year, numbers[0], numbers[1], numbers[2])
        case "nth_after":
            base = nth_weekday(year, numbers[0], numbers[1], numbers[2])
            return base and base + timedelta(numbers[3])
        case "wed_before_nov23":
            return date(year, 11, 22) - timedelta((date(year, 11, 22).isoweekday() - 3) % 7)
    return None


def holiday(name: str, year: int) -> DateSpan | None:
    """The holiday of that name in a year."""
    if name in PERIODS:
        first, last = (on(rule, year) for rule in PERIODS[name])
        if first is None or last is None:
            return None
        return DateSpan("DATE", f"{first.isoformat()}/{last.isoformat()}", first, last, "day")
    when = on(HOLIDAYS[name], year)
    return calendar.day(when) if when else None
