"""Feasts of other calendars: Hebrew, Islamic (tabular) and Julian.

Arithmetic after Reingold and Dershowitz, Calendrical Calculations (1997); Julian Easter after Meeus,
Astronomical Algorithms (1991). The Hebrew and Islamic day begins the evening before; the day named here is the
one with the daylight. The Islamic days are those of the tabular calendar: the sighted moon may move them by one.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

HEBREW_EPOCH, ISLAMIC_EPOCH = -1373427, 227014
LONG_SECOND_MONTH = (355, 385)
"""Lengths of Hebrew years whose second month has 30 days."""
FRIDAY, SATURDAY, SUNDAY = 5, 6, 7


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + 1 if (3 * (days + 1)) % 7 < 3 else days  # noqa: PLR2004 - no new year on these weekdays


@lru_cache(maxsize=256)
def hebrew_new_year(year: int) -> date:
    """Find Rosh Hashanah in the autumn of a Gregorian year."""
    hebrew = year + 3761
    before, this, after = (_elapsed(y) for y in (hebrew - 1, hebrew, hebrew + 1))
    delay = 2 if after - this == 356 else int(this - before == 382)  # noqa: PLR2004 - lengths that no year may have
    return date.fromordinal(HEBREW_EPOCH + this + delay)


def hebrew(year: int, offset: int) -> date:
    """Find the day so many days from the autumn's new year; the feasts of spring count back from it."""
    return hebrew_new_year(year) + timedelta(offset)


def hanukkah(year: int, offset: int) -> date:
    """Find 25 Kislev, which depends on the length of the second month."""
    first = hebrew_new_year(year)
    longer = (hebrew_new_year(year + 1) - first).days in LONG_SECOND_MONTH
    return first + timedelta(30 + 29 + longer + 24 + offset)


def yom_hashoah(year: int) -> date:
    """Find 27 Nisan, moved away from the sabbath."""
    day = hebrew(year, -151)
    return day + timedelta({FRIDAY: -1, SUNDAY: 1}.get(day.isoweekday(), 0))


def islamic(year: int, month: int, day: int, days: int = 0) -> date | None:
    """Find the first such day of the Islamic calendar in a Gregorian year, and go on by ``days``."""
    guess = (year - 622) * 33 // 32
    for candidate in (guess - 1, guess, guess + 1, guess + 2):
        fixed = day + 29 * (month - 1) + (6 * month - 1) // 11 + (candidate - 1) * 354 + (3 + 11 * candidate) // 30
        found = date.fromordinal(ISLAMIC_EPOCH + fixed)
        if found.year == year:
            return found + timedelta(days)
    return None


def julian_easter(year: int, offset: int) -> date:
    """Find a day so many days from Orthodox Easter, in the Gregorian calendar."""
    c = year % 19
    d = (19 * c + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    shift = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(shift + offset)
