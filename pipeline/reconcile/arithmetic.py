"""Sums and products of values that are only known within their interval (after Moore 1966, *Interval Analysis*)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.reconcile.readings import Reading
from pipeline.records import Interval

_HUNDRED = Decimal(100)
_SLACK = Decimal("0.02")
"""How far a computed value may miss a told one before the miss is sure to be a mistake."""


@dataclass(frozen=True, slots=True)
class Range:
    """A computed value with the least and the most that the words of its operands allow."""

    value: Decimal
    low: Decimal
    high: Decimal
    unit: str

    def meets(self, told: Reading) -> bool:
        """Tell whether the result lies in what the told value means, or the told value in the result's range."""
        if told.unit != self.unit:
            return False
        return told.typical.contains(self.value) or self.low <= told.value <= self.high

    def close_to(self, told: Reading) -> bool:
        """Tell whether the computed range comes within two percent of what the told value means."""
        slack = abs(self.value) * _SLACK
        return Interval(self.low - slack, self.high + slack).overlaps(told.typical)


def bounds(reading: Reading) -> tuple[Decimal, Decimal]:
    """Return least and most of a reading's typical interval; an open end is its nominal value."""
    low = reading.value if reading.typical.low is None else reading.typical.low
    high = reading.value if reading.typical.high is None else reading.typical.high
    return low, high


def total(parts: Sequence[Reading]) -> Range:
    """Add readings of one unit.

    The sum is taken to be as exact as its least exact part: rounding errors of parts rarely all point one way.
    """
    value = sum((p.value for p in parts), Decimal(0))
    return _around(value, parts, parts[0].unit)


def difference(older: Reading, change: Reading, unit: str) -> Range:
    """Add a change to a level."""
    return _around(older.value + change.value, (older, change), unit)


def _around(value: Decimal, parts: Sequence[Reading], unit: str) -> Range:
    ends = [(p.value, *bounds(p)) for p in parts]
    below = max(nominal - low for nominal, low, _ in ends)
    above = max(high - nominal for nominal, _, high in ends)
    return Range(value, value - below, value + above, unit)


def product(one: Reading, two: Reading, *, growth: bool = False) -> Range:
    """Multiply a number with an amount per unit, or let a level grow by a percentage."""
    a, b = bounds(one), bounds(two)
    factor = two.value
    if growth:
        b = (1 + b[0] / _HUNDRED, 1 + b[1] / _HUNDRED)
        factor = 1 + two.value / _HUNDRED
    corners = [x * y for x in a for y in b]
    return Range(one.value * factor, min(corners), max(corners), one.unit if growth else two.unit)


def ratio(part: Reading, percent: Reading) -> Range:
    """Return the whole of which ``part`` is ``percent`` percent."""
    a, b = bounds(part), bounds(percent)
    corners = [x * _HUNDRED / y for x in a for y in b if y > 0]
    value = part.value * _HUNDRED / percent.value
    return Range(value, min(corners, default=value), max(corners, default=value), part.unit)
