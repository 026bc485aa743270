"""A small chart of a finding's values: one line per value, its typical interval as a bar."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from pipeline.report.view import Quote, Row
from pipeline.report.words import show_value

WIDTH, ROW, LABEL = 640, 22, 230
CHARACTERS = 34
"""What fits into ``LABEL``."""
SHARES = ("percent", "percentage_point", "basis_point")
MIN_ROWS, MAX_ROWS = 2, 12
"""More lines than that are read in the quotes, not in a chart."""


def draw_axis(quotes: Sequence[Quote], lang: str, label: str) -> Markup:
    """Draw values as SVG; nothing where fewer than two differ, or where their units cannot stand on one axis."""
    drawn = [q for q in quotes if q.role != "context" and q.claim["value"] is not None]
    rows = [_row(q, lang) for q in drawn]
    if len({r[0] for r in rows}) < MIN_ROWS or not _comparable({q.claim["unit"] or "" for q in drawn}):
        return Markup()
    shown = sorted(set(rows))[:MAX_ROWS]
    low, high = min(r[1] for r in shown), max(r[2] for r in shown)
    span = (high - low) or Decimal(1)

    def x(value: Decimal) -> float:
        return round(LABEL + float((value - low) / span) * (WIDTH - LABEL - 10), 1)

    lines = Markup().join(
        _line(ROW * i + ROW // 2 + 3, text, (x(value), x(least), x(most)))
        for i, (value, least, most, text) in enumerate(shown)
    )
    return Markup('<svg class="axis" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        WIDTH, ROW * len(shown) + 6, label, lines
    )


def _comparable(units: set[str]) -> bool:
    """Tell whether all values have one unit, or all count something under different names."""
    return len(units) == 1 or not any(unit.isupper() or unit in SHARES for unit in units)


def _row(quote: Quote, lang: str) -> tuple[Decimal, Decimal, Decimal, str]:
    claim = quote.claim
    value = Decimal(claim["value"])
    bounds = (claim["low"], claim["high"], claim["value_max"])
    known = [value, *(Decimal(b) for b in bounds if b is not None)]
    return value, min(known), max(known), _label(claim, lang)


def _line(y: int, label: str, xs: tuple[float, float, float]) -> Markup:
    """Draw a label, the interval as a bar and the value as a dot; ``xs`` are value, low and high."""
    value, low, high = xs
    return Markup(
        '<text x="0" y="{}">{}</text><line x1="{}" x2="{}" y1="{}" y2="{}"/><circle cx="{}" cy="{}" r="5"/>'
    ).format(y + 4, label, low, high, y, y, value, y)


def _label(claim: Row, lang: str) -> str:
    told = claim["attribution"] or claim["outlet"]
    text = " · ".join(filter(None, (show_value(claim["value"], claim["unit"], lang), told)))
    return text if len(text) <= CHARACTERS else text[: CHARACTERS - 1] + "…"
