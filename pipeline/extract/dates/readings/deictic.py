"""Readings counted from the article's date or from the date last spoken of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from pipeline.extract.dates import calendar
from pipeline.extract.dates.context import Context, ahead, before
from pipeline.extract.dates.readings.contract import OPEN_VALUES, Reading, among_years, precision_of, unanchored
from pipeline.extract.dates.readings.length import duration
from pipeline.records import DateSpan

FRIDAY = 5


def with_part(span: DateSpan, part: str) -> DateSpan:
    """Put a part of a day (``EV``) or a time (``16:30``) on a day."""
    day = span.value.partition("T")[0]
    return replace(span, type="TIME", value=f"{day}T{part}", precision="time")


@dataclass(frozen=True, slots=True)
class Unit:
    """A calendar unit; ``story`` counts from the date last spoken of."""

    unit: str
    steps: int
    story: bool = False
    coming: bool = False
    """Whether the adjective is ``kommend``, which means the nearest one ahead."""

    def resolve(self, context: Context) -> DateSpan | None:
        """Step from the anchor."""
        anchor = context.published
        if self.story:
            anchor = context.told.start if context.told else None
        if anchor is None:
            return unanchored(OPEN_VALUES.get(self.unit, "XXXX-XX-XX"), precision_of(self.unit))
        span = calendar.shift(anchor, self.unit, self.steps - self._weeks_back(context, anchor))
        return span and replace(span, anchored=True)

    def _weeks_back(self, context: Context, anchor: date) -> int:
        """On weekdays the coming weekend is this week's, and one in a clause about the past last week's."""
        if self.unit != "weekend" or self.story or anchor.isoweekday() > FRIDAY:
            return 0
        return int(self.coming or (not self.steps and context.tense == "past"))


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday; ``adjective`` is last, next, next week or this, ``week`` counts weeks from the article's."""

    number: int
    part: str = ""
    adjective: str = ""
    week: int | None = None

    def resolve(self, context: Context) -> DateSpan | None:
        """Nearest past in news, ahead where the clause looks ahead."""
        if context.published is None:
            span = unanchored(f"XXXX-WXX-{self.number}", "day")
        else:
            span = replace(calendar.day(self._day(context, context.published)), anchored=True)
        return with_part(span, self.part) if self.part else span

    def _day(self, context: Context, anchor: date) -> date:
        if self.week is not None:
            return calendar.monday_of(anchor) + timedelta(7 * self.week + self.number - 1)
        if self.adjective == "last":
            return before(anchor, self.number)
        if self.adjective == "next week":
            return calendar.monday_of(anchor) + timedelta(7 + self.number - 1)
        if self.adjective in ("after next", "before last"):
            on = self.adjective == "after next"
            return ahead(anchor, self.number) + timedelta(7) if on else before(anchor, self.number) - timedelta(7)
        if self.adjective == "next" or context.bare:
            return ahead(anchor, self.number)
        return anchor if anchor.isoweekday() == self.number else self._by_tense(context, anchor)

    def _by_tense(self, context: Context, anchor: date) -> date:
        back, on = before(anchor, self.number), ahead(anchor, self.number)
        if self.adjective == "this":
            return back if context.tense == "past" else on
        if context.tense in ("future", "scheduled"):
            return on
        if context.tense == "past":
            return back
        # No verb tells: the nearer one, but a day ahead must be clearly nearer.
        return on if 2 * (on - anchor).days <= (anchor - back).days else back


@dataclass(frozen=True, slots=True)
class OnDay:
    """A part of a day or a time of day upon another reading."""

    inner: Reading
    part: str

    def resolve(self, context: Context) -> DateSpan | None:
        """Resolve the day and put the time on it."""
        span = self.inner.resolve(context)
        return span and with_part(span, self.part)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day without a day: it belongs to the date last spoken of."""

    part: str

    def resolve(self, context: Context) -> DateSpan | None:
        """Put the time on the story's day, else leave the day open."""
        story = context.close_story
        if story and story.precision in ("day", "time") and story.start and story.start == story.end:
            return replace(with_part(calendar.day(story.start), self.part), anchored=True)
        return DateSpan("TIME", f"T{self.part}", None, None, "time")


@dataclass(frozen=True, slots=True)
class Ago:
    """A point some units away (``vor drei Jahren``, ``in zwei Wochen``, ``drei Tage später``)."""

    amount: Decimal
    unit: str
    sign: int
    story: bool = False
    weekday: int | None = None
    exact: bool = False
    """Whether the day itself is meant (``heute vor 25 Jahren``)."""
    later: int = 0
    """Days from the article's date at which counting begins (``morgen in einer Woche``)."""
    hedged: bool = False

    def resolve(self, context: Context) -> DateSpan | None:
        """Count from the anchor; the precision is that of the unit, weeks count to the day."""
        anchor = (context.told.start if context.told else None) if self.story else context.published
        if anchor is None and self.story:
            return duration(self.amount, self.unit)
        when = self._moved(anchor + timedelta(self.later)) if anchor else None
        if when is None:
            return self._open()
        if self.weekday:
            when = calendar.monday_of(when) + timedelta(self.weekday - 1)
        coarse = self.unit in ("year", "month", "decade", "century") and not self.weekday and not self.exact
        unit = "month" if self.amount != int(self.amount) else self.unit
        span = calendar.shift(when, unit if coarse else "day", 0)
        return span and replace(span, anchored=True, modifier="approx" if self.hedged else "none")

    def _open(self) -> DateSpan:
        span = unanchored("PAST_REF" if self.sign < 0 else "FUTURE_REF", precision_of(self.unit))
        return replace(span, type="TIME") if span.precision == "time" else span

    def _moved(self, anchor: date) -> date | None:
        unit, count = self.unit, self.amount
        if count != int(count) and unit == "year":
            unit, count = "month", count * 12
        return calendar.moved(anchor, unit, int(count) * self.sign) if count == int(count) else None


@dataclass(frozen=True, slots=True)
class Week:
    """A numbered week (``KW 12``), its year perhaps unsaid."""

    number: int
    year: int | None = None

    def resolve(self, context: Context) -> DateSpan | None:
        """Find the week's Monday."""
        if self.year is not None:
            return self.within(self.year)
        if context.published is None:
            return unanchored(f"XXXX-W{self.number:02d}", "week")
        return among_years(context, self.within)

    def within(self, year: int) -> DateSpan | None:
        """Give the week of a year, ``None`` where the year has no such week."""
        try:
            return calendar.week(date.fromisocalendar(year, self.number, 1))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class FirstUnits:
    """The first n months or weeks of a year: a duration that lies in the calendar."""

    amount: Decimal
    unit: str
    year: int | None
    step: int

    def resolve(self, context: Context) -> DateSpan | None:
        """Count from the first of January."""
        span = duration(self.amount, self.unit)
        year = self.year
        if year is None and context.published is not None:
            year = context.published.year + self.step
        end = None if year is None else calendar.moved(date(year, 1, 1), self.unit, int(self.amount))
        if year is None or end is None:
            return span
        return replace(span, start=date(year, 1, 1), end=end - timedelta(1), anchored=self.year is None)


@dataclass(frozen=True, slots=True)
class Offset:
    """A length before or after another date (``ein Jahr nach Weihnachten``)."""

    inner: Reading
    amount: Decimal
    unit: str
    sign: int

    def resolve(self, context: Context) -> DateSpan | None:
        """Resolve the date, then move from it."""
        base = self.inner.resolve(replace(context, bare=False))
        if base is None or base.start is None or self.amount != int(self.amount):
            return base and unanchored("XXXX-XX-XX", "day")
        when = calendar.moved(base.start, self.unit, int(self.amount) * self.sign)
        return replace(calendar.day(when), anchored=base.anchored) if when else None
