"""Days of holidays by year. Easter: the Gregorian computus of Meeus, Jones and Butcher (Nature, 20 April 1876)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from pipeline.extract.dates import calendar, lunar
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
    """Find the n-th such weekday of a month, counted from the end where ``n`` is negative."""
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
    """Find the n-th Sunday of Advent."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(christmas.isoweekday() + 7 * (4 - n))


def before_november_23(year: int, weekday: int) -> date:
    """Find the last such weekday before 23 November (the day of repentance is a Wednesday)."""
    last = date(year, 11, 22)
    return last - timedelta((last.isoweekday() - weekday) % 7)


def _after_nth(year: int, month: int, weekday: int, n: int, days: int) -> date | None:
    base = nth_weekday(year, month, weekday, n)
    return base and base + timedelta(days)


FINDERS: dict[str, Callable[..., date | None]] = {
    "fixed": date,
    "easter": lambda year, offset: easter(year) + timedelta(offset),
    "sunday_before_advent": lambda year, weeks: advent(year, 1) - timedelta(7 * weeks),
    "nth": nth_weekday,
    "nth_after": _after_nth,
    "before_november_23": before_november_23,
    "hebrew": lunar.hebrew,
    "hanukkah": lunar.hanukkah,
    "yom_hashoah": lunar.yom_hashoah,
    "islamic": lunar.islamic,
    "julian_easter": lunar.julian_easter,
}
"""Kind of a holiday's rule -> how to find its day; the year comes first, then the rule's numbers."""


def on(rule: Rule, year: int) -> date | None:
    """Find the day a rule names in a year."""
    kind, *numbers = rule
    return FINDERS[str(kind)](year, *numbers)


def holiday(name: str, year: int) -> DateSpan | None:
    """Find the holiday of that name in a year."""
    if name in PERIODS:
        first, last = (on(rule, year) for rule in PERIODS[name])
        if first is None or last is None:
            return None
        return DateSpan("DATE", f"{first.isoformat()}/{last.isoformat()}", first, last, "day")
    when = on(HOLIDAYS[name], year)
    return calendar.day(when) if when else None
