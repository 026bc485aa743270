"""A finding's values on one axis: a line for each value, its typical interval as a bar, in plain SVG.

Positions are percentages, so that text keeps its size on a telephone and on paper; colours come from the page.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from pipeline.report.view import Quote
from pipeline.report.words import GAP, printable, show_value, words

SHARES = ("percent", "percentage_point", "basis_point")
MIN_ROWS, MAX_ROWS = 2, 12
"""More lines than that are read in the quotes, not in a chart."""
LOGARITHMIC_FROM = 50
"""From this ratio of the greatest to the least value on, a linear axis would press all others into one point."""
TICKS = 5
LEFT, RIGHT = 3.0, 97.0
"""Percent of the track between which values are drawn, so that no dot is cut off."""


@dataclass(frozen=True, slots=True)
class AxisRow:
    """One value of one source."""

    value: Decimal
    low: Decimal
    high: Decimal
    label: str
    source: str


@dataclass(frozen=True, slots=True)
class Axis:
    """What is drawn: rows in order of value, and the scale they share."""

    rows: tuple[AxisRow, ...]
    unit: str
    logarithmic: bool
    place: Callable[[Decimal], float]
    """Percent of the track's width."""
    ticks: tuple[Decimal, ...]


def plan_axis(quotes: Sequence[Quote]) -> Axis | None:
    """Choose rows and scale; none where fewer than two values differ, or their units cannot share an axis."""
    drawn = [q for q in quotes if q.role != "context" and q.claim["value"] is not None]
    rows = sorted({_row(q) for q in drawn}, key=lambda r: (r.value, r.source, r.label))[:MAX_ROWS]
    if len({r.value for r in rows}) < MIN_ROWS or not _comparable({q.claim["unit"] or "" for q in drawn}):
        return None
    low, high = min(r.low for r in rows), max(r.high for r in rows)
    logarithmic = low > 0 and high / low >= LOGARITHMIC_FROM
    unit = drawn[0].claim["unit"] or ""
    ticks = _powers(low, high) if logarithmic else nice_ticks(low, high)
    return Axis(tuple(rows), unit, logarithmic, _scale(low, high, logarithmic=logarithmic), ticks)


def draw_axis(quotes: Sequence[Quote], lang: str, label: str) -> Markup:
    """Draw values as SVG; nothing where `plan_axis` finds nothing to draw."""
    axis = plan_axis(quotes)
    if axis is None:
        return Markup()
    return Markup('<figure class="axis"><figcaption class="sr">{}</figcaption><ol>{}</ol>{}</figure>').format(
        label, Markup().join(_track(row, axis, lang) for row in axis.rows), _ticks(axis, lang)
    )


def nice_ticks(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    """Give up to five round numbers between two bounds, steps of 1, 2 or 5 times a power of ten (Heckbert 1990).

    >>> [str(tick) for tick in nice_ticks(Decimal("12.4"), Decimal("32.6"))]
    ['15', '20', '25', '30']
    """
    span = high - low
    if span <= 0:
        return (low,)
    power = Decimal(10) ** math.floor(math.log10(float(span / TICKS)))
    step = next(f * power for f in (Decimal(1), Decimal(2), Decimal(5), Decimal(10)) if f * power * TICKS >= span)
    first = (low / step).to_integral_value(rounding="ROUND_CEILING")
    last = (high / step).to_integral_value(rounding="ROUND_FLOOR")
    ticks = ((first + i) * step for i in range(int(last - first) + 1))
    return tuple(tick for tick in ticks if low <= tick <= high)  # beyond 28 digits a product is rounded


def _powers(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    first, last = math.ceil(math.log10(float(low))), math.floor(math.log10(float(high)))
    step = max(1, -(-(last - first) // (TICKS - 2)))
    return tuple(Decimal(10) ** n for n in range(first, last + 1, step))


def _scale(low: Decimal, high: Decimal, *, logarithmic: bool) -> Callable[[Decimal], float]:
    def measure(value: Decimal) -> float:
        return math.log10(float(value)) if logarithmic else float(value)

    start, span = measure(low), (measure(high) - measure(low)) or 1.0
    return lambda value: round(LEFT + (measure(value) - start) / span * (RIGHT - LEFT), 2)


def _comparable(units: set[str]) -> bool:
    """Tell whether all values have one unit, or all count something under different names."""
    return len(units) == 1 or not any(unit.isupper() or unit in SHARES for unit in units)


def _row(quote: Quote) -> AxisRow:
    claim = quote.claim
    value = Decimal(claim["value"])
    bounds = (claim["low"], claim["high"], claim["value_max"])
    known = [value, *(Decimal(b) for b in bounds if b is not None)]
    label = " ".join((claim["surface"] or "").split())
    return AxisRow(value, min(known), max(known), label, claim["attribution"] or claim["outlet"] or claim["path"])


def _track(row: AxisRow, axis: Axis, lang: str) -> Markup:
    value, low, high = (axis.place(v) for v in (row.value, row.low, row.high))
    spread = f" ({words(lang)['usually_read']} {_range(row, axis, lang)})" if low < high else ""
    return Markup(
        '<li><span class="label"><bdi>{}</bdi> <small><bdi>{}</bdi></small><span class="sr">{}</span></span>'
        '<svg aria-hidden="true" focusable="false"><line class="base" x1="0" x2="100%" y1="50%" y2="50%"/>'
        '<line class="span" x1="{}%" x2="{}%" y1="50%" y2="50%"/><circle cx="{}%" cy="50%" r="5"/></svg></li>'
    ).format(printable(row.label), printable(row.source), spread, low, high, value)


def _range(row: AxisRow, axis: Axis, lang: str) -> str:
    ends = (show_value(format(v, "f"), axis.unit, lang) for v in (row.low, row.high))
    return "–".join(ends)


def _ticks(axis: Axis, lang: str) -> Markup:
    w = words(lang)
    named = show_value("0", axis.unit, lang).removeprefix(f"0{GAP}") if is_short(axis.unit) else ""
    notes = [f"{w['in_unit']} {named}" if named else "", w["logarithmic"] if axis.logarithmic else ""]
    told = Markup().join(_tick(tick, axis, lang) for tick in axis.ticks)
    track = Markup('<svg aria-hidden="true" focusable="false">{}</svg>').format(told)
    return Markup('<div class="ticks"><small>{}</small>{}</div>').format(", ".join(filter(None, notes)), track)


def _tick(tick: Decimal, axis: Axis, lang: str) -> Markup:
    place = axis.place(tick)
    shown = show_value(format(tick, "f"), None, lang)
    return Markup('<text x="{}%" y="12" text-anchor="{}">{}</text>').format(place, _anchor(place), shown)


def is_short(unit: str) -> bool:
    """Leave out counted nouns: rows of one axis may count *Menschen* and *Teilnehmer*."""
    return unit.isupper() or unit in SHARES


def _anchor(place: float) -> str:
    """Keep a label inside the track."""
    near = 12.0
    return "start" if place < near else "end" if place > 100 - near else "middle"
