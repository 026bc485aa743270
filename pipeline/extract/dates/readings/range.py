"""From one date to another; each end tells the other what it leaves unsaid."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.extract.dates.context import Context
from pipeline.extract.dates.readings.contract import Reading
from pipeline.extract.dates.readings.deictic import Weekday
from pipeline.extract.dates.readings.named import Day, Edge, Feast, Month
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
        if _dated(self.left) and _undated(self.right) and (left := self.left.resolve(context)) and left.start:
            then = replace(context, published=left.start, story=None, tense="future", bare=False)
            right = self.right.resolve(then) or right
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
        if _crossed(left, right):
            return None
        return self._around(context, right) or _spanning(left, right)

    def _around(self, context: Context, right: DateSpan) -> DateSpan | None:
        """Prefer the year in which a range holds the article's date (``offen vom 1. April bis 15. Oktober``)."""
        anchor = context.published
        open_years = _undated(self.left) and _undated(self.right) and context.tense != "past"
        if not open_years or anchor is None or right.end is None or right.end >= anchor or not right.anchored:
            return None
        again = Range(self.left, self.right).resolve(replace(context, tense="future", story=None, bare=False))
        holds = again and again.start and again.end and again.start <= anchor <= again.end
        return again if holds else None


@dataclass(frozen=True, slots=True)
class DaysOf:
    """Days of the month that another reading names."""

    inner: Reading
    first: int
    last: int

    def resolve(self, context: Context) -> DateSpan | None:
        """Resolve the month, then span the days in it."""
        month = self.inner.resolve(context)
        if month is None or month.start is None:
            return month
        start, end = (Day(d, month.start.month).on(month.start.year) for d in (self.first, self.last))
        if start is None or end is None or _crossed(start, end):
            return None
        return replace(_spanning(start, end), anchored=month.anchored)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A month of a list whose year only its last month tells (``im Juli, August und September``)."""

    month: Month
    following: Reading
    at: int
    """The token of the list's last month, whose clause has the tense."""

    def resolve(self, context: Context) -> DateSpan | None:
        """Resolve the month that follows; this one lies before it."""
        then = self.following.resolve(context)
        if then is None or then.start is None:
            return self.month.resolve(context)
        year = then.start.year - (self.month.month > then.start.month)
        return replace(self.month.within(year), anchored=then.anchored)


@dataclass(frozen=True, slots=True)
class OneOf:
    """A weekday that days behind it explain (``am Samstag und Sonntag, 3. und 4. Mai``)."""

    weekday: Weekday
    days: tuple[Day, ...]

    def resolve(self, context: Context) -> DateSpan | None:
        """Give the day that is such a weekday, else read the weekday alone."""
        for day in self.days:
            span = day.resolve(context)
            if span and span.start and span.start.isoweekday() == self.weekday.number:
                return span
        return self.weekday.resolve(context)


def _dated(reading: Reading) -> bool:
    """Tell whether a day or month has its year."""
    inner = reading.inner if isinstance(reading, Edge) else reading
    return isinstance(inner, Day | Month) and inner.year is not None


def _undated(reading: Reading) -> bool:
    """Tell whether a day, month or feast leaves its year to what stands before it."""
    inner = reading.inner if isinstance(reading, Edge) else reading
    if isinstance(inner, Feast):
        return inner.year is None
    return isinstance(inner, Day | Month) and inner.year is None and inner.step is None


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
