"""Recognised causes of a wrong value: one small function per cause, one ordered table.

A slip function looks at two readings that cannot both be right and returns what was
probably done to one of them, or ``None``. *Strong* causes are so unlikely as a true change that they
outrank the publication dates; *weak* ones count only where the two claims speak of one time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from pipeline.reconcile.likeness import are_twins
from pipeline.reconcile.readings import Reading, is_money, scaled

SlipRule = Callable[[Reading, Reading], bool]

_SCALE_WORD = re.compile(r"\b(?:Mio|Mrd|Million|Milliard|Billion|Tausend|Tsd)", re.IGNORECASE)
_BILLION = re.compile(r"Billion", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_THOUSAND = Decimal(1000)


def billion(a: Reading, b: Reading) -> bool:
    """Recognise English *billion* (10⁹) left standing as German *Billion* (10¹²)."""
    large, small = _by_size(a, b)
    return _ratio_is(large, small, _THOUSAND) and bool(_BILLION.search(large.claim.surface))


def factor_1000(a: Reading, b: Reading) -> bool:
    """Recognise Million for Milliarde and the like: one step or two between scale words."""
    large, small = _by_size(a, b)
    if not any(_SCALE_WORD.search(r.claim.surface) for r in (a, b)):
        return False
    return any(_ratio_is(large, small, factor) for factor in (_THOUSAND, _THOUSAND**2))


def currency_equal_digits(a: Reading, b: Reading) -> bool:
    """Recognise one amount printed in two currencies."""
    return a.unit != b.unit and is_money(a.unit) and is_money(b.unit) and a.value == b.value


def percent_vs_points(a: Reading, b: Reading) -> bool:
    """Recognise percent written for percentage points, or the reverse."""
    return {a.unit, b.unit} == {"percent", "percentage_point"} and a.value == b.value


def separator_misread(a: Reading, b: Reading) -> bool:
    """Recognise a decimal or thousands sign that was lost or read as the other one: same digits, other place.

    One sign moves a value by three places at most.
    """
    if a.is_date or a.unit != b.unit or a.value == 0 or b.value == 0:
        return False
    # A number in words has no sign to misread.
    if not all(_DIGIT.search(r.claim.surface) for r in (a, b)):
        return False
    large, small = _by_size(a, b)
    if _digits(large.value) != _digits(small.value) or (large.value > 0) != (small.value > 0):
        return False
    if abs(large.value) > _THOUSAND * abs(small.value):
        return False
    enough = len(_digits(large.value)) >= 2  # noqa: PLR2004 - 20 and 200 share a digit by chance
    return large.value != small.value and (enough or _ratio_is(large, small, _THOUSAND))


def lost_separator(a: Reading, b: Reading) -> bool:
    """Recognise a sign misread by so much that no list of like things explains it."""
    large, small = _by_size(a, b)
    return separator_misread(a, b) and abs(large.value) >= _THOUSAND * abs(small.value)


def telling(reading: Reading, least: int = 2) -> bool:
    """Tell whether a value has digits enough that mean something: 10 and 200 are anybody's numbers."""
    return not reading.is_date and len(_digits(reading.value)) >= least


def sign_flipped(a: Reading, b: Reading) -> bool:
    """Recognise a rise told as a fall."""
    return not a.is_date and a.unit == b.unit and a.value == -b.value and a.value != 0


def digits_transposed(a: Reading, b: Reading) -> bool:
    """Recognise two neighbouring digits that changed places."""
    if a.is_date or a.unit != b.unit:
        return False
    one, two = _plain(a.value), _plain(b.value)
    if len(one) != len(two):
        return False
    differing = [i for i, (x, y) in enumerate(zip(one, two, strict=True)) if x != y]
    if len(differing) != 2:  # noqa: PLR2004
        return False
    left, right = differing
    between = one[left + 1 : right].strip(".")
    return not between and one[left] == two[right] and one[right] == two[left]


def year_mixed_up(a: Reading, b: Reading) -> bool:
    """Recognise a date that differs in the year alone, by one or by swapped digits."""
    if not (a.is_date and b.is_date):
        return False
    one, two = (r.claim.date_value for r in (a, b))
    if one is None or two is None or one.value[4:] != two.value[4:]:
        return False
    # A bare year may well be another year, unless two articles print one sentence.
    if len(one.value) < len("2024-01") and not are_twins(a.claim, b.claim):
        return False
    return one.value[:4] != two.value[:4]


STRONG: tuple[tuple[str, SlipRule], ...] = (
    ("billion", billion),
    ("factor_1000", factor_1000),
    ("currency_equal_digits", currency_equal_digits),
    ("percent_vs_points", percent_vs_points),
)
"""Causes that outrank publication dates, first match wins."""

WEAK: tuple[tuple[str, SlipRule], ...] = (
    ("sign_flipped", sign_flipped),
    ("separator_misread", separator_misread),
    ("digits_transposed", digits_transposed),
    ("year_mixed_up", year_mixed_up),
)
"""Causes that count where both claims speak of one time, first match wins."""


def recognise(a: Reading, b: Reading, table: tuple[tuple[str, SlipRule], ...]) -> str:
    """Return the first cause of a table that explains the pair, or an empty string."""
    return next((cause for cause, rule in table if rule(a, b)), "")


def _by_size(a: Reading, b: Reading) -> tuple[Reading, Reading]:
    return (a, b) if abs(a.value) >= abs(b.value) else (b, a)


def _ratio_is(large: Reading, small: Reading, factor: Decimal) -> bool:
    if large.is_date or large.unit != small.unit or small.value == 0:
        return False
    if large.value == small.value * factor:
        return True
    several = min(len(_digits(r.value)) for r in (large, small)) >= 2  # noqa: PLR2004
    return several and scaled(small.typical, factor).overlaps(large.typical)


def _digits(value: Decimal) -> str:
    return _plain(abs(value)).replace(".", "").strip("0")


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
