"""A claim made ready for comparison: its value in base units, its two intervals, its moment, its speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from pipeline.lexicon.measure_times import BALLOTS
from pipeline.lexicon.unit_factors import UNIT_FACTORS
from pipeline.records import Claim, DateSpan, Interval, Quantity, Status

Footing = Literal["held", "planned", "demanded", "denied", "hypothetical"]
"""What kind of speaking a claim is; only claims on one footing are set against each other."""

COUNT = "count"
"""The unit of counts whose measure says what is counted."""
EQUAL_MODIFIERS = ("none", "approx")
"""Modifiers that set no bound: ``rund 12`` and ``12`` are the same nominal."""
_FOOTING: dict[Status, Footing] = {
    "asserted": "held", "reported": "held", "former": "held", "planned": "planned", "demanded": "demanded",
    "denied": "denied", "hypothetical": "hypothetical",
}  # fmt: skip
_MONEY = re.compile(r"[A-Z]{3}")
_SHARES = ("percent", "percentage_point", "basis_point")
_DAY = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?")
_CLOCK = re.compile(r"T(\d\d:\d\d)")
_ROUGH = (
    (re.compile(r"verdoppel|verdreifach|vervielfach", re.IGNORECASE), Decimal(30)),
    (re.compile(r"halbier", re.IGNORECASE), Decimal(5)),
    (re.compile(r"drittel|viertel|fünftel|hälfte|jede\w? (?:zweite|dritte|vierte|fünfte)", re.IGNORECASE), Decimal(1)),
)
"""Shares and changes told by a word, with how far they reach to either side, in percentage points."""
_DATE_BOUND = re.compile(
    r"\b(?:mindestens|wenigstens|frühestens|spätestens|längstens|nicht vor|über\b.{0,12}\bhinaus)", re.IGNORECASE
)


Shares = tuple[tuple[str, Decimal], ...]
"""Shares of votes that an article gives: id of the party and percentage."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One claim as the decision table sees it."""

    claim: Claim
    value: Decimal
    """Nominal value in ``unit``; for a date the ordinal of its first day."""
    unit: str
    """Base unit: ISO 4217 code, ``percent``, ``percentage_point``, a base of unit_factors, a lemma, ``date``."""
    typical: Interval
    logical: Interval
    modifier: str
    footing: Footing
    speaker: str
    """Who says it; empty where the article itself does."""
    start: date | None
    """First day of the claim's own time, where stated."""
    end: date | None
    top: Decimal | None = None
    """Upper end of a written range, in ``unit``."""
    source: str = ""
    """The independent source: outlet of the original text, or the article."""
    story: str = ""
    """The story its article tells, named by the article that opened it."""
    clock: str = ""
    """The hour it holds for, ``hh:mm``, where the claim or its entry in a live blog says so."""
    ballot: Shares = ()
    """For what was voted: all shares that its article gives."""

    @property
    def is_date(self) -> bool:
        """Tell whether the claim's value is a date."""
        return self.unit == "date"

    @property
    def is_part(self) -> bool:
        """Tell whether the claim is one tranche of a sum: it states a closed time of its own."""
        closed = self.start is not None and self.end is not None
        return closed and self.claim.when_cue in ("explicit", "relative")

    @property
    def is_past(self) -> bool:
        """Tell whether the claim says that its value no longer holds, or held before the rest of its text."""
        return self.claim.status == "former" or self.claim.when_cue == "before"

    @property
    def stated(self) -> bool:
        """Tell whether the claim itself says when it holds."""
        return self.start is not None or self.end is not None


def read_claim(
    claim: Claim, source: str = "", *, counts: bool = False, story: str = "", hour: str = "", ballot: Shares = ()
) -> Reading | None:
    """Make a claim comparable; ``None`` where it has neither a quantity nor a readable date.

    Args:
        claim: the claim.
        source: its independent source.
        counts: whether its measure is a count, so that *Personen* and *Teilnehmer* are one unit.
        story: the story its article tells.
        hour: the hour of the live blog's entry it stands in.
        ballot: the shares of votes that its article gives.

    """
    valued = _from_quantity(claim.quantity) or _from_date(claim)
    if valued is None:
        return None
    value, unit, typical, logical, modifier, top = valued
    typical = _rough(_sober(typical, logical) if modifier == "approx" else typical, claim)
    if counts and claim.quantity is not None and claim.quantity.unit not in UNIT_FACTORS:
        unit = COUNT
    start, end = _moment(claim.when)
    return Reading(
        claim, value, unit, typical, logical, modifier, _footing(claim), _speaker(claim), start, end, top, source,
        story, _clock(claim.when) or hour, ballot if claim.measure in BALLOTS else (),
    )  # fmt: skip


def _rough(typical: Interval, claim: Claim) -> Interval:
    """Widen what is told by a word alone: who says *verdoppelt* or *ein Drittel* counts no decimals."""
    quantity = claim.quantity
    if quantity is None or quantity.unit != "percent":
        return typical
    width = next((width for words, width in _ROUGH if words.search(claim.surface)), Decimal(0))
    low = typical.low if quantity.modifier in ("more_than", "at_least") else _moved(typical.low, -width)
    return Interval(low, typical.high if quantity.modifier in ("less_than", "at_most") else _moved(typical.high, width))


def _moved(end: Decimal | None, by: Decimal) -> Decimal | None:
    return None if end is None else end + by


def _sober(typical: Interval, logical: Interval) -> Interval:
    """Keep what *rund* typically means within what it strictly allows: *rund 2* may be 1.5, but never 1."""
    if None in (typical.low, typical.high, logical.low, logical.high):
        return typical
    low, high = max(typical.low, logical.low), min(typical.high, logical.high)  # type: ignore[type-var]
    return Interval(low, high) if low <= high else typical  # type: ignore[operator]


def dimension(claim: Claim) -> str:
    """Name what can be compared at all: ``money | share | count:<unit> | date | duration`` or ``none``."""
    if claim.quantity is not None:
        unit = claim.quantity.unit
        if is_money(unit):
            return "money"
        if unit in _SHARES:
            return "share"
        return f"count:{UNIT_FACTORS.get(unit, (unit, Decimal(1)))[0]}"
    if claim.date_value is not None:
        return "duration" if claim.date_value.type == "DURATION" else "date"
    return "none"


@lru_cache(maxsize=4096)
def is_money(unit: str) -> bool:
    """Tell whether a unit is a currency (ISO 4217 code)."""
    return _MONEY.fullmatch(unit) is not None


def scaled(interval: Interval, factor: Decimal) -> Interval:
    """Multiply an interval by a positive factor."""
    low = None if interval.low is None else interval.low * factor
    high = None if interval.high is None else interval.high * factor
    return Interval(low, high)


_Valued = tuple[Decimal, str, Interval, Interval, str, Decimal | None]


def _from_quantity(quantity: Quantity | None) -> _Valued | None:
    if quantity is None:
        return None
    if quantity.unit not in UNIT_FACTORS:
        # Most readings share their numbers with the claim.
        return (
            quantity.value, quantity.unit, quantity.typical, quantity.logical, quantity.modifier, quantity.value_max
        )  # fmt: skip
    base, factor = UNIT_FACTORS[quantity.unit]
    return (
        quantity.value * factor,
        base,
        scaled(quantity.typical, factor),
        scaled(quantity.logical, factor),
        quantity.modifier,
        None if quantity.value_max is None else quantity.value_max * factor,
    )


def _from_date(claim: Claim) -> _Valued | None:
    when = claim.date_value
    if when is None:
        return None
    if when.type == "DURATION":
        return _from_duration(when)
    days = date_bounds(when)
    if days is None:
        return None
    first, last = Decimal(days[0].toordinal()), Decimal(days[1].toordinal() + 1)
    span = Interval(first, last)
    bound = _date_bound(claim.quote, claim.surface)
    logical = Interval(first, None) if bound else span
    return first, "date", span, logical, "at_least" if bound else "none", None


def _from_duration(when: DateSpan) -> _Valued | None:
    if when.amount is None or when.unit not in UNIT_FACTORS:
        return None
    base, factor = UNIT_FACTORS[when.unit]
    value = when.amount * factor
    point = Interval(value, value)
    return value, base, point, point, "none", None


def date_bounds(when: DateSpan) -> tuple[date, date] | None:
    """Return first and last day a date expression names (``bis 2030`` names the year 2030)."""
    match = _DAY.fullmatch(when.value)
    if match is not None:
        return _named_days(*match.groups())
    if when.start is not None and when.end is not None:
        return when.start, when.end
    only = when.end or when.start
    return None if only is None else (only, only)


def _named_days(
    year: str, month: str | None, day: str | None, quarter: str | None, half: str | None
) -> tuple[date, date] | None:
    first, months = 1, 12
    if month:
        first, months = int(month), 1
    elif quarter:
        first, months = 3 * int(quarter) - 2, 3
    elif half:
        first, months = 6 * int(half) - 5, 6
    try:
        if day:
            named = date(int(year), first, int(day))
            return named, named
        start, last = date(int(year), first, 1), first + months
        after = date(int(year) + last // 13, (last - 1) % 12 + 1, 1)
    except ValueError:
        return None
    return start, date.fromordinal(after.toordinal() - 1)


def _date_bound(quote: str, surface: str) -> bool:
    at = quote.find(surface)
    before = quote[max(0, at - 24) : at] if at >= 0 else ""
    return _DATE_BOUND.search(before + surface) is not None


def _moment(when: DateSpan | None) -> tuple[date | None, date | None]:
    if when is None or when.type in ("DURATION", "SET"):
        return None, None
    return when.start, when.end


def _clock(when: DateSpan | None) -> str:
    match = _CLOCK.search(when.value) if when is not None and when.type == "TIME" else None
    return match.group(1) if match else ""


def _footing(claim: Claim) -> Footing:
    return _FOOTING[claim.status]


def _speaker(claim: Claim) -> str:
    if claim.attribution_id:
        return claim.attribution_id
    return " ".join((claim.attribution or "").casefold().split())
