"""Read the numbers of a text by their shape: ``19.06.25``, ``2008/09``, ``16.30``, ``3.``, ``1990er``."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.extract.dates.limits import LAST_DAY, full_year, is_day, is_month, is_year
from pipeline.extract.dates.words import Entry

JUNK: Entry = ("JUNK", None)
LONGEST = 9
"""More digits than these are a phone or account number."""
YEAR_DIGITS, SHORT_DIGITS = 4, 2


def full_date(text: str) -> Entry:
    """``19.06.25``, ``31/07/2025``, ``2025-07-31`` as (year, month, day); day first unless the year leads."""
    pieces = re.split(r"[-/.\s]+", text)
    first, second, third = (int(piece) for piece in pieces)
    if first > LAST_DAY:
        year, month, day = first, second, third
        if is_day(month) and not is_month(month):
            month, day = day, month
    else:
        day, month, year = first, second, full_year(third)
    return ("FULLDATE", (year, month, day)) if is_day(day) and is_month(month) and is_year(year) else JUNK


def month_and_year(text: str) -> Entry:
    """``05/2016``, ``2016-05`` as (year, month); ``2008/09`` is a pair of years."""
    left, right = (piece.strip() for piece in re.split(r"[./-]", text))
    if len(left) == YEAR_DIGITS:
        first, second = int(left), int(right)
        if "." not in text and len(right) == SHORT_DIGITS and second == (first + 1) % 100:
            return "YEARPAIR", (first, first + 1)
        left, right = right, left
    year, month = int(right), int(left)
    return ("MONTHYEAR", (year, month)) if is_month(month) and is_year(year) else JUNK


def pair_of_years(text: str) -> Entry:
    """``2008/2009``; years that do not follow one another are no pair."""
    first, second = (int(piece) for piece in text.split("/"))
    return ("YEARPAIR", (first, second)) if is_year(first) and second == first + 1 else JUNK


def integer(text: str) -> Entry:
    """Read a whole number, a year where it has four digits and can be one."""
    if len(text) > LONGEST:
        return JUNK
    number = int(text)
    return ("YEAR" if len(text) == YEAR_DIGITS and is_year(number) else "INT"), number


def quarter_code(text: str) -> Entry:
    """``Q3``, ``3Q``, ``H1``."""
    return "QUARTERCODE", text if text[0] in "QH" else text[1] + text[0]


def _pair(tag: str) -> Callable[[str], Entry]:
    return lambda text: (tag, tuple(int(piece) for piece in re.split(r"[.:/]", text) if piece))


SHAPES: dict[str, Callable[[str], Entry]] = {
    "full": full_date,
    "clock": _pair("CLOCK"),
    "daymonth": _pair("DAYMONTH"),
    "dotpair": _pair("DOTPAIR"),
    "slash": _pair("SLASHPAIR"),
    "monthyear": month_and_year,
    "yearpair": pair_of_years,
    "dec": lambda text: ("DEC", text.replace(",", ".")),
    "ord": lambda text: ("ORD", int(text.rstrip(".abcdefghijklmnopqrstuvwxyz"))),
    "decade": lambda text: ("DECADE", int(text[:-2])),
    "hunit": lambda text: ("INT", int(text)),
    "int": integer,
    "short": lambda text: ("SHORTYEAR", int(text[1:])),
    "quarter": quarter_code,
}
"""Name of the lexer's group -> reader of its text."""


def read_shape(kind: str, text: str) -> Entry:
    """Tag and value of a number's text, ``JUNK`` where it is no date's part."""
    return SHAPES[kind](text) if kind in SHAPES else JUNK
