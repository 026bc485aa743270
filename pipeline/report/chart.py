"""The values of one item over time, as plain SVG: for each source, with intervals and what was judged.

It takes its colours from the text around it, so it reads in a light and in a dark notebook, and needs no library.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from pipeline.report.axis import is_short, nice_ticks
from pipeline.report.words import printable, show_day, show_value, words

WIDTH, HEIGHT = 760, 320
LEFT, RIGHT, TOP, BOTTOM = 110, 48, 16, 46
MARKS = ("circle", "square", "diamond", "triangle", "cross")
"""Shapes of sources in order; a sixth source begins again, in another colour."""
COLOURS = ("accent", "warn", "good", "calm", "bad")
MAX_POINTS = 200
_TIME_TICKS = 5


@dataclass(frozen=True, slots=True)
class Point:
    """One claim in time."""

    claim_id: str
    day: date
    value: Decimal
    low: Decimal
    high: Decimal
    unit: str
    surface: str
    source: str
    status: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims that were set against each other."""

    one: str
    two: str
    judgement: str


@dataclass(frozen=True, slots=True)
class _Frame:
    x: Callable[[date], float]
    y: Callable[[Decimal], float]
    days: tuple[date, ...]
    ticks: tuple[Decimal, ...]


def draw_chart(points: Sequence[Point], links: Sequence[Link], lang: str) -> Markup:
    """Draw points and the judgements between them; nothing where no point has a day."""
    shown = sorted(points, key=lambda p: (p.day, p.value, p.claim_id))[:MAX_POINTS]
    if not shown:
        return Markup()
    frame = _frame(shown)
    sources = list(dict.fromkeys(p.source for p in shown))
    body = Markup().join(
        [
            _grid(frame, shown[0].unit, lang),
            *_links(shown, links, frame),
            *(_point(p, sources, frame, lang) for p in shown),
        ]
    )
    label = words(lang)["timeline"]
    return Markup(
        '<figure class="timeline"><svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>{}</figure>'
    ).format(WIDTH, HEIGHT, label, body, _legend(sources, shown, links, lang))


def _frame(points: Sequence[Point]) -> _Frame:
    first, last = points[0].day, points[-1].day
    low, high = min(p.low for p in points), max(p.high for p in points)
    days, span = (last - first).days or 1, (high - low) or Decimal(1)
    left = LEFT if last > first else (LEFT + WIDTH - RIGHT) / 2
    return _Frame(
        x=lambda day: round(left + 20 + (day - first).days / days * (WIDTH - LEFT - RIGHT - 40), 1),
        y=lambda value: round(HEIGHT - BOTTOM - float((value - low) / span) * (HEIGHT - TOP - BOTTOM), 1),
        days=_day_ticks(sorted({p.day for p in points})),
        ticks=nice_ticks(low, high),
    )


def _day_ticks(days: Sequence[date]) -> tuple[date, ...]:
    """Keep days that stand far enough apart for their labels."""
    least = (days[-1] - days[0]).days / _TIME_TICKS
    kept = [days[0]]
    for day in days[1:]:
        if (day - kept[-1]).days >= least:
            kept.append(day)
    return tuple(kept)


def _grid(frame: _Frame, unit: str, lang: str) -> Markup:
    lines = [
        Markup(
            '<line x1="{}" x2="{}" y1="{}" y2="{}" stroke="currentColor" stroke-opacity=".18"/>'
            '<text x="{}" y="{}" text-anchor="end" font-size="12" fill="currentColor">{}</text>'
        ).format(
            LEFT, WIDTH - RIGHT, frame.y(tick), frame.y(tick), LEFT - 8, frame.y(tick) + 4,
            printable(show_value(format(tick, "f"), unit if is_short(unit) else None, lang)),
        )
        for tick in frame.ticks
    ]  # fmt: skip
    days = [
        Markup('<text x="{}" y="{}" text-anchor="middle" font-size="12" fill="currentColor">{}</text>').format(
            frame.x(day), HEIGHT - BOTTOM + 26, show_day(day.isoformat(), lang)
        )
        for day in frame.days
    ]
    return Markup().join([*lines, *days])


def _links(points: Sequence[Point], links: Sequence[Link], frame: _Frame) -> list[Markup]:
    """Draw a line for each disagreement: whole for a contradiction, broken for a change in time."""
    known = {p.claim_id: p for p in points}
    drawn = []
    for link in links:
        if link.one not in known or link.two not in known or link.judgement not in _LINES:
            continue
        one, two = known[link.one], known[link.two]
        colour, dash = _LINES[link.judgement]
        drawn.append(
            Markup(
                '<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="var(--{})" stroke-width="1.5" stroke-dasharray="{}"/>'
            ).format(frame.x(one.day), frame.y(one.value), frame.x(two.day), frame.y(two.value), colour, dash)
        )
    return drawn


_LINES = {"conflict": ("bad", "none"), "slip": ("bad", "2 3"), "superseded": ("warn", "7 5")}


def _point(point: Point, sources: Sequence[str], frame: _Frame, lang: str) -> Markup:
    x, y = frame.x(point.day), frame.y(point.value)
    place = sources.index(point.source)
    told = f"{point.source}, {show_day(point.day.isoformat(), lang)}: {point.surface}"
    bar = Markup(
        '<line x1="{}" x2="{}" y1="{}" y2="{}" stroke="var(--{})" stroke-opacity=".4" stroke-width="6"/>'
    ).format(x, x, frame.y(point.low), frame.y(point.high), _colour(place))
    return Markup("<g><title>{}</title>{}{}</g>").format(
        printable(told), bar, _mark(x, y, place, hollow=point.status not in ("asserted", "reported"))
    )


def _colour(place: int) -> str:
    return COLOURS[(place + place // len(MARKS)) % len(COLOURS)]


def _mark(x: float, y: float, place: int, *, hollow: bool) -> Markup:
    fill = "none" if hollow else f"var(--{_colour(place)})"
    paint = Markup('fill="{}" stroke="var(--{})" stroke-width="1.8"').format(fill, _colour(place))
    shape = MARKS[place % len(MARKS)]
    if shape == "circle":
        return Markup('<circle cx="{}" cy="{}" r="5.5" {}/>').format(x, y, paint)
    return Markup('<path d="{}" {}/>').format(_OUTLINES[shape].format(x=x, y=y), paint)


_OUTLINES = {
    "square": "M{x} {y}m-5 -5h10v10h-10z",
    "diamond": "M{x} {y}m0 -7l7 7l-7 7l-7 -7z",
    "triangle": "M{x} {y}m0 -7l7 12h-14z",
    "cross": "M{x} {y}m-5 -5l10 10m0 -10l-10 10",
}


def _legend(sources: Sequence[str], points: Sequence[Point], links: Sequence[Link], lang: str) -> Markup:
    w = words(lang)
    items = [
        Markup('<span><svg width="16" height="16" aria-hidden="true">{}</svg> <bdi>{}</bdi></span>').format(
            _mark(8, 8, place, hollow=False), printable(source)
        )
        for place, source in enumerate(sources)
    ]
    judged = {link.judgement for link in links}
    items += [
        Markup(
            '<span><svg width="26" height="16" aria-hidden="true"><line x1="1" x2="25" y1="8" y2="8" '
            'stroke="var(--{})" stroke-width="1.5" stroke-dasharray="{}"/></svg> {}</span>'
        ).format(*_LINES[judgement], w["judgement"][judgement])
        for judgement in _LINES
        if judgement in judged
    ]
    hollow = [p.status for p in points if p.status not in ("asserted", "reported")]
    if hollow:
        told = ", ".join(w["status"][status] for status in dict.fromkeys(hollow))
        items.append(Markup("<span>○ {}</span>").format(told))
    return Markup('<figcaption class="facts">{}</figcaption>').format(Markup(" ").join(items))
