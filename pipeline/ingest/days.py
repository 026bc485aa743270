"""Days as bylines, addresses and file names write them."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from pipeline.lexicon.months import ABBREVIATIONS, ENGLISH, MONTHS

_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_CENTURY = 2000
"""Two-digit years are of this century: older articles write four digits."""


def day_of(year: str, month: str, day: str) -> date | None:
    """Make a date of digits or of a month's name; ``None`` where the calendar has no such day."""
    number = int(month) if month.isdigit() else month_number(month)
    full = int(year) + (_CENTURY if len(year) == len("25") else 0)
    if number is None or not _FIRST_YEAR <= full <= _LAST_YEAR:
        return None
    try:
        return date(full, number, int(day))
    except ValueError:
        return None


def month_number(name: str) -> int | None:
    """Look up a month by name or short form."""
    low = name.lower().rstrip(".")
    return MONTHS.get(low) or ABBREVIATIONS.get(low) or ENGLISH.get(low)


def day_pattern() -> str:
    """Give the pattern of a full German day, to be put into others once each: day, month or name, year."""
    return _day_pattern()


@cache
def _day_pattern() -> str:
    names = "|".join(sorted({*MONTHS, *ABBREVIATIONS}, key=lambda n: (-len(n), n)))
    return rf"""
        (?:
            (?P<day>[0-9]{{1,2}})(?P<mark>[./-])\s?(?P<month>[0-9]{{1,2}})(?P=mark)\s?(?P<year>(?:19|20)?[0-9]{{2}})
          | (?P<iso_year>(?:19|20)[0-9]{{2}})-(?P<iso_month>[0-9]{{2}})-(?P<iso_day>[0-9]{{2}})
          | (?P<day_before>[0-9]{{1,2}})\.?\s{{1,2}}(?P<name>(?i:{names}))\.?\s{{1,2}}
            (?P<named_year>(?:19|20)[0-9]{{2}})
        )(?![0-9])"""


def matched_day(match: re.Match[str]) -> date | None:
    """Read a match of a pattern that holds ``day_pattern``."""
    if match["day"]:
        return day_of(match["year"], match["month"], match["day"])
    if match["iso_year"]:
        return day_of(match["iso_year"], match["iso_month"], match["iso_day"])
    return day_of(match["named_year"], match["name"], match["day_before"])
