"""What a number can be in a calendar."""

from __future__ import annotations

LAST_DAY, LAST_MONTH = 31, 12
FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Four digits outside are never taken for a year; three-digit years need the word ``Jahr``."""
PIVOT = 50
"""Two digits from here on belong to the last century."""
LAST_HOUR, LAST_MINUTE = 24, 59
CENTURIES = range(2, 31)
PARTS_OF_A_YEAR = {"Q": 4, "H": 2}


def is_day(number: object) -> bool:
    """Tell whether a number can be a day of a month."""
    return isinstance(number, int) and 1 <= number <= LAST_DAY


def is_month(number: object) -> bool:
    """Tell whether a number can be a month."""
    return isinstance(number, int) and 1 <= number <= LAST_MONTH


def is_year(number: object) -> bool:
    """Tell whether a four-digit number can be a year."""
    return isinstance(number, int) and FIRST_YEAR <= number <= LAST_YEAR


def full_year(number: int) -> int:
    """Year that two digits stand for; longer numbers stay as they are."""
    if number > 99:  # noqa: PLR2004 - more than two digits
        return number
    return number + (2000 if number < PIVOT else 1900)


def parts_of_year(code: str) -> range:
    """Give the numbers that quarters or halves can have, by the code of one of them (``Q3``)."""
    return range(1, PARTS_OF_A_YEAR.get(code[:1], 0) + 1)
