"""Currencies of different claims, made comparable at the ECB's euro reference rate of the day.

The rates since 1999 come packaged with CurrencyConverter (ECB statistics), so no network is needed.
They are read when the first pair of currencies is met.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from pipeline.reconcile.readings import Reading, is_money, scaled
from pipeline.records import Interval

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter

DRIFT = Decimal("0.03")
"""Authors convert at some rate of some day near theirs; three percent covers a fortnight of the usual pairs."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A reference rate: one ``base`` is ``rate`` of ``quote`` on ``day``."""

    base: str
    quote: str
    rate: Decimal
    day: date


def is_convertible(a: Reading, b: Reading) -> bool:
    """Tell whether two readings are amounts in two currencies."""
    return a.unit != b.unit and is_money(a.unit) and is_money(b.unit)


def in_unit_of(a: Reading, b: Reading) -> tuple[Reading, Rate] | None:
    """Convert ``a`` into the currency of ``b`` at the rate of its own day; ``None`` where no rate is known."""
    day = a.end if a.end and a.claim.published and a.end < a.claim.published else a.claim.published
    rate = reference_rate(a.unit, b.unit, day) if day else None
    if rate is None:
        return None
    shift = abs(a.value * rate.rate) * DRIFT
    moved = replace(
        a,
        value=a.value * rate.rate,
        unit=b.unit,
        typical=_widened(scaled(a.typical, rate.rate), shift),
        logical=_widened(scaled(a.logical, rate.rate), shift),
    )
    return moved, rate


@cache
def reference_rate(base: str, quote: str, day: date) -> Rate | None:
    """Look up the reference rate of the day, or of the last banking day before it."""
    table = _history()
    known = table.bounds.get(base), table.bounds.get(quote)
    if not all(base_or_quote == "EUR" or bounds for base_or_quote, bounds in zip((base, quote), known, strict=True)):
        return None
    if any(bounds and not bounds[0] <= day <= bounds[1] for bounds in known):
        return None
    value = table.convert(1, base, quote, date=day)
    return Rate(base, quote, Decimal(repr(round(value, 6))), day)


@cache
def _history() -> CurrencyConverter:
    from currency_converter import CurrencyConverter  # noqa: PLC0415 - reading 27 years of rates is for whoever needs them

    return CurrencyConverter(fallback_on_missing_rate=True, fallback_on_missing_rate_method="last_known")


def _widened(interval: Interval, shift: Decimal) -> Interval:
    low = None if interval.low is None else interval.low - shift
    high = None if interval.high is None else interval.high + shift
    return Interval(low, high)
