"""From one date to another; each end tells the other what it leaves unsaid."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.extract.dates.context import Context
from pipeline.extract.dates.readings.contract import Reading
from pipeline.extract.dates.readings.deictic import Weekday
from pipeline.extract.dates.readings.named import Day, Edge, Month
from pipeline.records import DateSpan


@dataclass(frozen=True, slots=True)
class Range:
    """Two readings with ``bis``, a dash or ``zwischen … und`` between them."""

    left: Reading
    right: Reading

    def resolve(self, context: Context) -> DateSpan | None:
        """Resolve the end, then the beginning with what the end tells."""
        right = self.right.resolve(context)
        if right is None:
            return None
        told = _told(self.left, self.right, right)
        left = told.resolve(context)
        if left is None:
            return None
        if _crossed(left, right) and isinstance(self.right, Weekday):
            later = replace(context, published=left.start, tense="future", bare=False)
            right = self.right.resolve(later) or right
        elif _crossed(left, right) and left.anchored:
            earlier = replace(context, published=right.start, tense="past", bare=False)
            left = told.resolve(earlier) or left
        return None if _crossed(left, right) else _spanning(left, right)


def _crossed(left: DateSpan, right: DateSpan) -> bool:
    return left.start is not None and right.end is not None and left.start > right.end


def _spanning(left: DateSpan, right: DateSpan) -> DateSpan:
    return DateSpan(
        "TIME" if right.type == "TIME" else "DATE",
        f"{left.value}/{right.value}",
        left.start,
        right.end,
        right.precision if right.precision == left.precision else "day",
        anchored=left.anchored or right.anchored,
    )


def _told(left: Reading, right: Reading, resolved: DateSpan) -> Reading:
    """Complete the left end with the month or year that only the right end names."""
    end = resolved.start
    if isinstance(left, Edge):
        return replace(left, inner=_told(left.inner, right, resolved))
    if end is None:
        return left
    if isinstance(left, Day) and left.month is None and isinstance(right, Day):
        return replace(left, month=end.month, year=end.year)
    named = isinstance(right, Edge) or (isinstance(right, Day | Month) and right.year is not None)
    if isinstance(left, Day | Month) and left.year is None and named:
        wraps = (left.month or 0) > end.month and not (isinstance(left, Month) and left.code)
        return replace(left, year=end.year - wraps)
    return left
