"""The contract of readings, and what several of them share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Protocol, cast

from pipeline.extract.dates.context import Context
from pipeline.records import DateSpan

Precision = Literal["time", "day", "week", "month", "quarter", "half", "year", "decade", "century", "vague"]
PRECISIONS: dict[str, Precision] = {
    "day": "day", "night": "day", "week": "week", "weekend": "week", "workweek": "week", "month": "month",
    "quarter": "quarter", "half": "half", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip
OPEN_VALUES: dict[str, str] = {
    "year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "workweek": "XXXX-WXX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "decade": "XXX", "century": "XX",
}  # fmt: skip


class Reading(Protocol):
    """Anything that can be resolved."""

    def resolve(self, context: Context) -> DateSpan | None:
        """Give the calendar meaning, ``None`` where the words make no date."""


def precision_of(unit: str) -> Precision:
    """Precision of a date that is counted in a unit; units below a day are times."""
    return PRECISIONS.get(unit, "time")


def unanchored(value: str, precision: str = "vague") -> DateSpan:
    """Make a date that stays relative."""
    return DateSpan("DATE", value, None, None, cast("Precision", precision))


def among_years(context: Context, make: Callable[[int], DateSpan | None], *, near: bool = False) -> DateSpan | None:
    """Let the context choose among last year's, this year's and next year's reading."""
    if context.published is None:
        return None
    year = context.published.year
    options = [span for y in (year - 1, year, year + 1) if (span := make(y)) is not None]
    found = context.choose(options, near=near)
    return found and replace(found, anchored=True)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A meaning that needs no anchor."""

    span: DateSpan

    def resolve(self, context: Context) -> DateSpan | None:  # noqa: ARG002 - same signature for all
        """Give the span."""
        return self.span
