"""Numbers in digits, in every notation that German news uses.

``1.234,56`` German, ``1 234 567`` by ISO 31-0, ``1'234.56`` Swiss, ``1,234.56`` left over in translations.
``3.350`` is three thousand (German grouping), ``3.5`` and ``13.20`` are decimals of a translated or Swiss text.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pipeline.lexicon.number_words import VULGAR

_SPACE = r"[ \u00a0\u202f\u2009]"
_MAX_LENGTH = 30
"""A longer run of digits is a serial number."""

DIGITS_PATTERN = (
    rf"\d{{1,3}}(?:{_SPACE}\d{{3}}){{1,6}}(?!\d|{_SPACE}\d{{3}}(?!\d))(?:,\d{{1,9}}(?!\d))?(?![.,’‘']\d)"
    rf"|\d++(?:[.,’‘']\d++)*+[{''.join(VULGAR)}]?"
    rf"|[{''.join(VULGAR)}]"
    r"|(?<![\w.,)]),\d{1,9}"
)


class Digits(NamedTuple):
    """The reading of a digit string: value, value of its last digit, whether a bare dot is its decimal mark."""

    value: Decimal
    step: Decimal
    dotted: bool = False


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Notations in the order they are tried, each with what its marks mean (``group`` chars, decimal char)."""
    table = (
        (r"\d+", ""),
        (r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", "."),
        (rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:,\d+)?", " \u00a0\u202f\u2009"),
        (r"\d{1,3}(?:['’‘]\d{3})+(?:[.,]\d+)?", "'’‘"),
        (r"\d*,\d+", ""),
        (r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}", ","),
        (r"\d+\.\d+", ""),
    )
    return tuple((re.compile(shape), group) for shape, group in table)


def read_digits(surface: str) -> Digits | None:
    """Read a digit string, or ``None`` where it is a date, a version, an address or a serial number."""
    if len(surface) > _MAX_LENGTH:
        return None
    if surface[-1] in VULGAR:
        over, under = VULGAR[surface[-1]]
        whole = Decimal(surface[:-1]) if surface[:-1].isdigit() else Decimal(0)
        return Digits(whole + Decimal(over) / under, Decimal(1) / under)
    for shape, group in _shapes():
        if shape.fullmatch(surface):
            return _value(surface, group)
    return None


def _value(surface: str, group: str) -> Digits:
    bare = surface.translate({ord(c): None for c in group}).replace(",", ".")
    bare = "0" + bare if bare[0] == "." else bare
    value = Decimal(bare)
    dotted = group == "" and "." in surface
    return Digits(value, last_digit(value, bare), dotted)


def last_digit(value: Decimal, bare: str = "") -> Decimal:
    """Give the value of the last digit that carries meaning.

    All decimals count, and of a whole number at least two digits: 13,8 gives 0.1; 120,000 and 500,000 give 10,000.
    """
    if "." in bare:
        return Decimal(1).scaleb(-len(bare.partition(".")[2]))
    whole = int(value)
    if whole == 0:
        return Decimal(1)
    text = str(abs(whole))
    zeros = len(text) - len(text.rstrip("0"))
    return Decimal(10) ** min(zeros, max(len(text) - 2, 0))
