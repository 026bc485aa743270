"""Readings of named days, months, parts of years and feasts, whose year may be unsaid."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.extract.dates import calendar, feasts
from pipeline.extract.dates.context import Context
from pipeline.extract.dates.readings.contract import Reading, among_years, unanchored
from pipeline.records import DateModifier, DateSpan

ADVENT_SUNDAYS = 4
MONTHS_AROUND = 6
"""How far a day without a month is looked for on either side of the anchor."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month, its year or month perhaps unsaid."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    step: int | None = None
    """0 this year's, -1 last year's … (``3. März dieses Jahres``)."""

    def resolve(self, context: Context) -> DateSpan | None:
        """Fill the year (or month) from story, weekday and tense."""
        if self.month is None:
            return self._in_unsaid_month(context)
        if self.year is not None:
            return self.on(self.year)
        if context.published is None:
            return self._in_story(context) or self._open()
        if self.step is not None:
            span = self.on(context.published.year + self.step)
            return span and replace(span, anchored=True)
        return self._in_story(context) or self._on_weekday(context) or among_years(context, self.on, near=True)

    def on(self, year: int) -> DateSpan | None:
        """Give the day in a year, ``None`` where the calendar has no such day."""
        try:
            return calendar.day(date(year, self.month or 1, self.day))
        except ValueError:
            return None

    def _open(self) -> DateSpan | None:
        # A leap year, so that 29 February stays a day.
        return unanchored(f"XXXX-{self.month:02d}-{self.day:02d}", "day") if self.on(2000) else None

    def _in_story(self, context: Context) -> DateSpan | None:
        story = context.story
        if story is None or story.start is None or story.anchored or not context.same_sentence:
            return None
        return None if context.tense == "future" else self.on(story.start.year)

    def _on_weekday(self, context: Context) -> DateSpan | None:
        if self.weekday is None or context.published is None:
            return None
        year = context.published.year
        for candidate in (year, year + 1, year - 1):
            span = self.on(candidate)
            if span and span.start and span.start.isoweekday() == self.weekday:
                return replace(span, anchored=True)
        return None

    def _in_unsaid_month(self, context: Context) -> DateSpan | None:
        story = context.close_story
        anchor = story.start if story and story.start and story.precision in ("day", "month") else context.published
        if anchor is None:
            return unanchored(f"XXXX-XX-{self.day:02d}", "day")
        options = []
        for step in range(-MONTHS_AROUND, MONTHS_AROUND + 1):
            first = calendar.add_months(anchor.replace(day=1), step)
            span = replace(self, month=first.month).on(first.year)
            if span and span.start and self.weekday in (None, span.start.isoweekday()):
                options.append(span)
        found = replace(context, published=anchor).choose(options)
        return found and replace(found, anchored=True)


@dataclass(frozen=True, slots=True)
class Month:
    """A month, or with ``code`` a quarter, half or season; the year perhaps unsaid or relative."""

    month: int = 0
    code: str = ""
    year: int | None = None
    step: int | None = None
    """0 this year's, -1 last year's … (``März dieses Jahres``)."""
    nearest: int | None = None
    """Sign of an adjective (``vergangenen März``, ``kommenden Sommer``), 0 for ``diesen``."""

    def resolve(self, context: Context) -> DateSpan | None:
        """Fill the year from adjective, story and tense."""
        if self.year is not None:
            return self.within(self.year)
        told = self._told_year(context)
        if told is not None:
            return self.within(told)
        if context.published is None:
            return unanchored(f"XXXX-{self.code or f'{self.month:02d}'}", "month" if self.month else "quarter")
        if self.step is not None:
            return replace(self.within(context.published.year + self.step), anchored=True)
        if self.nearest is not None:
            return self._by_adjective(context.published)
        return among_years(context, self.within)

    def _told_year(self, context: Context) -> int | None:
        """Year that the same sentence names before the month (``2019 … im März``)."""
        story = context.story if context.same_sentence and self.nearest is None and self.step is None else None
        if story is None or story.start is None or (story.anchored and story.precision != "year"):
            return None
        past = context.published is not None and story.start.year < context.published.year
        return None if past and context.tense == "future" else story.start.year

    def within(self, year: int) -> DateSpan:
        """Give the part of that year."""
        return calendar.part(year, self.code) if self.code else calendar.month(year, self.month)

    def _by_adjective(self, anchor: date) -> DateSpan | None:
        options = [self.within(y) for y in range(anchor.year - 3, anchor.year + 4)]
        past = [o for o in options if o.end and o.end < anchor]
        later = [o for o in options if o.start and o.start > anchor]
        step = self.nearest or 0
        if step:
            return replace(past[step] if step < 0 else later[step - 1], anchored=True)
        current = [o for o in options if o.start and o.end and o.start <= anchor <= o.end]
        return replace((current or [self.within(anchor.year)])[0], anchored=True)


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday, its year perhaps unsaid; ``advent`` counts the Sundays of Advent."""

    name: str
    year: int | None = None
    advent: int = 0

    def resolve(self, context: Context) -> DateSpan | None:
        """Compute the day."""
        if self.year is not None:
            return self.on(self.year)
        if context.published is None:
            return unanchored("XXXX-XX-XX", "day")
        return among_years(context, self.on, near=True)

    def on(self, year: int) -> DateSpan | None:
        """Give the feast in a year."""
        if self.advent:
            return calendar.day(feasts.advent(year, self.advent)) if self.advent <= ADVENT_SUNDAYS else None
        return feasts.holiday(self.name, year)


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th day, weekday or week within a month (``erster Dienstag im Oktober``)."""

    n: int
    what: str
    weekday: int
    inner: Reading

    def resolve(self, context: Context) -> DateSpan | None:
        """Resolve the month, then count in it."""
        base = self.inner.resolve(context)
        if base is None or base.start is None:
            return base and unanchored("XXXX-XX-XX", "day")
        found = self._count(base.start)
        if found is None:
            return None
        return replace(calendar.week(found) if self.what == "week" else calendar.day(found), anchored=base.anchored)

    def _count(self, first: date) -> date | None:
        if self.what == "day":
            return first + timedelta(self.n - 1) if self.n > 0 else None
        weekday = self.weekday if self.what == "weekday" else 1
        found = feasts.nth_weekday(first.year, first.month, weekday, self.n)
        if found and self.what == "week" and self.n < 0 and (found + timedelta(6)).month != first.month:
            found -= timedelta(7)  # the last week is the last whole one
        return found


@dataclass(frozen=True, slots=True)
class Edge:
    """Beginning, middle or end of another reading."""

    inner: Reading
    which: DateModifier

    def resolve(self, context: Context) -> DateSpan | None:
        """Cut the resolved span."""
        span = self.inner.resolve(context)
        return span and calendar.edge(span, self.which)
