"""Lengths of time: TIMEX3 value, amount and unit; some lie in the calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.extract.dates import calendar
from pipeline.extract.dates.context import Context
from pipeline.extract.dates.readings.contract import precision_of
from pipeline.records import DateSpan

CODES: dict[str, tuple[str, str]] = {
    "year": ("P", "Y"), "month": ("P", "M"), "week": ("P", "W"), "day": ("P", "D"), "night": ("P", "D"),
    "hour": ("PT", "H"), "minute": ("PT", "M"), "second": ("PT", "S"), "decade": ("P", "DE"), "century": ("P", "CE"),
    "millennium": ("P", "ML"), "weekend": ("P", "WE"), "quarter": ("P", "Q"), "workweek": ("P", "W"),
}  # fmt: skip
BASIC: dict[str, tuple[str, int]] = {
    "decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000), "quarter": ("month", 3),
    "half": ("month", 6), "weekend": ("day", 2), "workweek": ("day", 5), "night": ("day", 1),
    "quarterhour": ("minute", 15), "threequarterhour": ("minute", 45),
}  # fmt: skip
SMALLER = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}
UNIT_SECONDS: dict[str, int] = {
    "year": 31_536_000, "month": 2_592_000, "week": 604_800, "day": 86_400, "hour": 3_600, "minute": 60, "second": 1,
}  # fmt: skip


def is_unit(value: object) -> bool:
    """Tell whether a token's value names a unit of time with a TIMEX3 code."""
    return isinstance(value, str) and value in CODES


def plain(value: Decimal) -> str:
    """Write a decimal without exponent or trailing zeros."""
    return f"{value.normalize():f}"


def duration(amount: Decimal | None, unit: str) -> DateSpan:
    """Make a length of time; its amount is in the contract's units (a decade is ten years)."""
    if unit not in CODES:
        base, factor = BASIC[unit]
        return duration(None if amount is None else amount * factor, base)
    base, factor = BASIC.get(unit, (unit, 1))
    total = None if amount is None else amount * factor
    return DateSpan("DURATION", _value(amount, unit), None, None, precision_of(unit), amount=total, unit=base)


def _value(amount: Decimal | None, unit: str) -> str:
    prefix, code = CODES[unit]
    if amount is None:
        return f"{prefix}X{code}"
    if amount != int(amount) and unit in SMALLER:
        small, factor = SMALLER[unit]
        rest = (amount - int(amount)) * factor
        if rest == int(rest):
            head = f"{prefix}{int(amount)}{code}" if int(amount) else prefix
            return f"{head}{plain(rest)}{CODES[small][1]}"
    return f"{prefix}{plain(amount)}{code}"


@dataclass(frozen=True, slots=True)
class Last:
    """The last or next n units (``den vergangenen fünf Jahren``): a duration that lies in the calendar."""

    amount: Decimal | None
    unit: str
    sign: int

    def resolve(self, context: Context) -> DateSpan | None:
        """Whole units beside the one that holds the anchor."""
        span = duration(self.amount, self.unit)
        if context.published is None or self.amount is None or self.amount != int(self.amount):
            return span
        count = int(self.amount)
        first, last = (-count, -1) if self.sign < 0 else (1, count)
        start = calendar.shift(context.published, self.unit, first)
        end = calendar.shift(context.published, self.unit, last)
        return replace(span, start=start.start, end=end.end, anchored=True) if start and end else span


@dataclass(frozen=True, slots=True)
class Since:
    """A duration that began so long ago where ``seit`` stands before it, else no more than a length."""

    amount: Decimal | None
    unit: str
    hedged: bool = False

    def resolve(self, context: Context) -> DateSpan | None:
        """Give the duration with the day it would have begun."""
        span = replace(duration(self.amount, self.unit), modifier="approx" if self.hedged else "none")
        if context.published is None or self.amount is None or self.amount != int(self.amount):
            return span
        start = calendar.moved(context.published, self.unit, -int(self.amount))
        return replace(span, start=start, anchored=start is not None)
