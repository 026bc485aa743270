"""What an expression says before it is anchored: each reading resolves against a Context to a DateSpan.

A reading without an anchor stays relative: its value has ``XXXX`` for what is unknown, and no interval.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Protocol

from pipeline.extract.dates import calendar, feasts
from pipeline.extract.dates.context import Context, ahead, before
from pipeline.records import DateModifier, DateSpan


class Reading(Protocol):
    """Anything that can be resolved."""

    def resolve(self, context: Context) -> DateSpan | None:
        """Give the calendar meaning, ``None`` where the words make no date."""


def unanchored(value: str, precision: str = "vague") -> DateSpan:
    """A date that stays relative."""
    return DateSpan("DATE", value, None, None, precision)  # type: ignore[arg-type]


def _years(context: Context, make: Callable[[int], DateSpan | None], *, near: bool = False) -> DateSpan | None:
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
        if not 1 <= self.day <= 31:
            return None
        if self.step is not None and context.published:
            span = self._on(context.published.year + self.step)
            return span and replace(span, anchored=True)
        if self.month is None:
            return self._this_month(context)
        if self.year is not None:
            return self._on(self.year)
        story = context.story
        if story and story.start and not story.anchored and context.tense != "future" and context.same_sentence:
            return self._on(story.start.year)
        if context.published is None:
            return unanchored(f"XXXX-{self.month:02d}-{self.day:02d}", "day")
        return self._matching(context) or _years(context, self._on, near=True)

    def _matching(self, context: Context) -> DateSpan | None:
        if self.weekday is None or context.published is None:
            return None
        year = context.published.year
        for candidate in (year, year + 1, year - 1):
            span = self._on(candidate)
            if span and span.start and span.start.isoweekday() == self.weekday:
                return replace(span, anchored=True)
        return None

    def _on(self, year: int) -> DateSpan | None:
        try:
            return calendar.day(date(year, self.month or 1, self.day))
        except ValueError:
            return None

    def _this_month(self, context: Context) -> DateSpan | None:
        story = context.story
        anchor = story.start if story and story.start and story.precision in ("day", "month") else context.published
        if anchor is None:
            return unanchored(f"XXXX-XX-{self.day:02d}", "day")
        options = []
        for step in range(-6, 7):
            first = calendar.add_months(anchor.replace(day=1), step)
            span = Day(self.day, first.month, first.year)._on(first.year)
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
            return self._in(self.year)
        if context.published is None:
            return unanchored(f"XXXX-{self.code or f'{self.month:02d}'}", "month" if self.month else "quarter")
        if self.step is not None:
            return replace(self._in(context.published.year + self.step), anchored=True)
        if self.nearest is not None:
            return self._adjective(context.published)
        story = context.story
        if story and story.start and story.precision == "year" and context.same_sentence:
            return self._in(story.start.year)
        return _years(context, self._in)

    def _in(self, year: int) -> DateSpan:
        return calendar.part(year, self.code) if self.code else calendar.month(year, self.month)

    def _adjective(self, anchor: date) -> DateSpan | None:
        options = [self._in(y) for y in range(anchor.year - 3, anchor.year + 4)]
        past = [o for o in options if o.end and o.end < anchor]
        later = [o for o in options if o.start and o.start > anchor]
        if self.nearest == 0:
            current = [o for o in options if o.start and o.end and o.start <= anchor <= o.end]
            return replace((current or [self._in(anchor.year)])[0], anchored=True)
        step = self.nearest or 0
        return replace(past[step] if step < 0 else later[step - 1], anchored=True)


@dataclass(frozen=True, slots=True)
class Unit:
    """A calendar unit counted from the article's date or from the date last spoken of."""

    unit: str
    steps: int
    story: bool = False

    def resolve(self, context: Context) -> DateSpan | None:
        """Step from the anchor."""
        anchor = context.published
        if self.story:
            anchor = context.story.start if context.story else None
        if anchor is None:
            return unanchored(_relative_value(self.unit), _precision(self.unit))
        span = calendar.shift(anchor, self.unit, self.steps)
        if span and self.unit == "weekend" and not self.steps and not self.story:
            span = self._weekend(context, anchor)
        return span and replace(span, anchored=True)

    def _weekend(self, context: Context, anchor: date) -> DateSpan:
        monday = calendar.monday_of(anchor)
        back = context.tense == "past" and anchor.isoweekday() < 6
        return calendar.weekend(monday - timedelta(7) if back else monday)


def _precision(unit: str) -> str:
    known = {"day", "week", "month", "quarter", "half", "year", "decade", "century"}
    return unit if unit in known else {"weekend": "week", "night": "day"}.get(unit, "time" if unit else "vague")


def _relative_value(unit: str) -> str:
    return {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "quarter": "XXXX-QX",
            "half": "XXXX-HX", "decade": "XXX", "century": "XX"}.get(unit, "XXXX-XX-XX")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday; ``adjective`` is last, next or this, ``week`` counts weeks from the article's."""

    number: int
    part: str = ""
    adjective: str = ""
    week: int | None = None

    def resolve(self, context: Context) -> DateSpan | None:
        """Nearest past in news, ahead where the clause looks ahead."""
        if context.published is None:
            value = f"XXXX-WXX-{self.number}" + (f"T{self.part}" if self.part else "")
            return DateSpan("TIME" if self.part else "DATE", value, None, None, "time" if self.part else "day")
        span = replace(calendar.day(self._day(context, context.published)), anchored=True)
        return with_part(span, self.part) if self.part else span

    def _day(self, context: Context, anchor: date) -> date:
        if self.week is not None:
            return calendar.monday_of(anchor) + timedelta(7 * self.week + self.number - 1)
        if self.adjective == "last":
            return before(anchor, self.number)
        if self.adjective == "next week":
            return calendar.monday_of(anchor) + timedelta(7 + self.number - 1)
        if self.adjective == "next" or context.bare:
            return ahead(anchor, self.number)
        if context.tense == "nearest" and anchor.isoweekday() != self.number:
            back, on = before(anchor, self.number), ahead(anchor, self.number)
            return on if 2 * (on - anchor).days < (anchor - back).days + 1 else back
        today = anchor.isoweekday() == self.number
        forward = context.tense in ("future", "scheduled") or (self.adjective == "this" and context.tense != "past")
        if today and not (self.adjective == "this" and context.bare):
            return anchor
        if context.tense == "none" and not forward:
            return replace(self, week=None)._day(replace(context, tense="nearest"), anchor)
        return ahead(anchor, self.number) if forward else before(anchor, self.number)


def with_part(span: DateSpan, part: str) -> DateSpan:
    """A part of a day (``EV``) or a time (``16:30``) on that day."""
    return replace(span, type="TIME", value=f"{span.value}T{part}", precision="time")


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
        story = context.story
        if story and story.precision in ("day", "time") and story.start:
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

    def resolve(self, context: Context) -> DateSpan | None:
        """Count from the anchor; the precision is that of the unit, weeks count to the day."""
        anchor = (context.story.start if context.story else None) if self.story else context.published
        steps = self._steps()
        if anchor is None or steps is None:
            return duration(self.amount, self.unit) if self.story else unanchored(self._open(), _precision(self.unit))
        when = calendar.moved(anchor, *steps)
        if when is None:
            return replace(unanchored(self._open(), "time"), type="TIME")
        if self.weekday:
            when = calendar.monday_of(when) + timedelta(self.weekday - 1)
            return replace(calendar.day(when), anchored=True)
        unit = self.unit if self.unit in ("year", "month", "decade", "century") else "day"
        span = calendar.shift(when, unit, 0)
        return span and replace(span, anchored=True)

    def _open(self) -> str:
        return "PAST_REF" if self.sign < 0 else "FUTURE_REF"

    def _steps(self) -> tuple[str, int] | None:
        if self.amount == int(self.amount):
            return self.unit, int(self.amount) * self.sign
        if self.unit == "year":
            return "month", int(self.amount * 12) * self.sign
        return None


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday, its year perhaps unsaid."""

    name: str
    year: int | None = None
    advent: int = 0

    def resolve(self, context: Context) -> DateSpan | None:
        """Compute the day."""
        if self.year is not None:
            return self._in(self.year)
        if context.published is None:
            return unanchored("XXXX-XX-XX", "day")
        return _years(context, self._in, near=True)

    def _in(self, year: int) -> DateSpan | None:
        if self.advent:
            return calendar.day(feasts.advent(year, self.advent)) if self.advent < 5 else None
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
        start = base.start
        found: date | None
        if self.what == "day":
            found = start + timedelta(self.n - 1)
        else:
            weekday = self.weekday if self.what == "weekday" else 1
            found = feasts.nth_weekday(start.year, start.month, weekday, self.n)
            if self.what == "week" and self.n < 0 and found and (found + timedelta(6)).month != start.month:
                found -= timedelta(7)
        if found is None:
            return None
        return replace(calendar.week(found) if self.what == "week" else calendar.day(found), anchored=base.anchored)


@dataclass(frozen=True, slots=True)
class Edge:
    """Beginning, middle or end of another reading."""

    inner: Reading
    which: DateModifier

    def resolve(self, context: Context) -> DateSpan | None:
        """Cut the resolved span."""
        span = self.inner.resolve(context)
        return span and calendar.edge(span, self.which)


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another."""

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
        if left.start and right.start and left.start > right.start and isinstance(self.right, Weekday):
            right = self.right.resolve(replace(context, published=left.start, tense="future", bare=False)) or right
        if left.start and right.end and left.start > right.end and left.anchored:
            left = told.resolve(replace(context, published=right.start, tense="past", bare=False)) or left
        value = f"{left.value}/{right.value}"
        if left.start and right.end and left.start > right.end:
            return None
        precision = right.precision if right.precision == left.precision else "day"
        kind = "TIME" if right.type == "TIME" else "DATE"
        anchored = left.anchored or right.anchored
        return DateSpan(kind, value, left.start, right.end, precision, anchored=anchored)


def _told(left: Reading, right: Reading, resolved: DateSpan) -> Reading:
    """The left end with the month or year that only the right end names."""
    end = resolved.start
    if isinstance(left, Edge):
        return replace(left, inner=_told(left.inner, right, resolved))
    if end is None:
        return left
    if isinstance(left, Day) and left.month is None and isinstance(right, Day):
        return replace(left, month=end.month, year=end.year)
    if isinstance(left, Day | Month) and left.year is None and isinstance(right, Day | Month | Edge):
        explicit = isinstance(right, Edge) or right.year is not None
        month = left.month or 0
        if explicit and not (isinstance(left, Month) and left.code):
            return replace(left, year=end.year - (month > end.month))
        if explicit:
            return replace(left, year=end.year)
    return left


CODES = {"year": ("P", "Y"), "month": ("P", "M"), "week": ("P", "W"), "day": ("P", "D"), "night": ("P", "D"),
         "hour": ("PT", "H"), "minute": ("PT", "M"), "second": ("PT", "S"), "decade": ("P", "DE"), "century": ("P", "CE"),
         "millennium": ("P", "ML"), "weekend": ("P", "WE"), "quarter": ("P", "Q")}  # fmt: skip
BASIC = {"decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000), "quarter": ("month", 3),
         "half": ("month", 6), "weekend": ("day", 2), "night": ("day", 1), "quarterhour": ("minute", 15),
         "threequarterhour": ("minute", 45)}  # fmt: skip
SMALLER = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}


def plain(value: Decimal) -> str:
    """A decimal without exponent or trailing zeros."""
    return f"{value.normalize():f}"


def duration(amount: Decimal | None, unit: str) -> DateSpan:
    """A length of time; amounts in the contract's units (a decade is ten years)."""
    if unit in ("half", "quarterhour", "threequarterhour"):
        base, factor = BASIC[unit]
        return duration(amount and amount * factor, base)
    prefix, code = CODES[unit]
    count = "X" if amount is None else plain(amount)
    value = f"{prefix}{count}{code}"
    if amount is not None and amount != int(amount) and unit in SMALLER:
        small, factor = SMALLER[unit]
        whole, rest = int(amount), (amount - int(amount)) * factor
        head = f"{prefix}{whole}{code}" if whole else prefix
        value = f"{head}{plain(rest)}{CODES[small][1]}" if rest == int(rest) else value
    base, factor = BASIC.get(unit, (unit, 1))
    total = None if amount is None else amount * factor
    return DateSpan("DURATION", value, None, None, _precision(unit), amount=total, unit=base)  # type: ignore[arg-type]


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
        steps = (-count, -1) if self.sign < 0 else (1, count)
        ends = [calendar.shift(context.published, self.unit, s) for s in steps]
        if ends[0] is None or ends[1] is None:
            return span
        return replace(span, start=ends[0].start, end=ends[1].end, anchored=True)


@dataclass(frozen=True, slots=True)
class Since:
    """A duration behind ``seit``: it began that long ago."""

    amount: Decimal | None
    unit: str

    def resolve(self, context: Context) -> DateSpan | None:
        """Give the duration with its first day."""
        span = duration(self.amount, self.unit)
        if context.published is None or self.amount is None or self.amount != int(self.amount):
            return span
        start = calendar.moved(context.published, self.unit, -int(self.amount))
        return replace(span, start=start, anchored=start is not None)


@dataclass(frozen=True, slots=True)
class Offset:
    """A length before or after another date (``ein Jahr nach Weihnachten``)."""

    inner: Reading
    amount: Decimal
    unit: str
    sign: int

    def resolve(self, context: Context) -> DateSpan | None:
        """Resolve the date, then move from it."""
        base = self.inner.resolve(context)
        if base is None or base.start is None or self.amount != int(self.amount):
            return base and unanchored("XXXX-XX-XX", "day")
        when = calendar.moved(base.start, self.unit, int(self.amount) * self.sign)
        return replace(calendar.day(when), anchored=base.anchored) if when else None
