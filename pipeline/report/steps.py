"""How a value changed: its stages in order of time, each with who told it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.report.view import Quote
from pipeline.report.words import show_day, show_when

MAX_STEPS = 8
"""A longer row is read in the quotes."""


@dataclass(frozen=True, slots=True)
class Step:
    """One value and who told it."""

    value: str
    when: str
    sources: tuple[str, ...]


def steps_of(quotes: Sequence[Quote], lang: str) -> tuple[Step, ...]:
    """Join neighbours of one value; ``quotes`` are in order of time. Nothing where there are fewer than two values."""
    groups: list[list[Quote]] = []
    for quote in (q for q in quotes if q.role == "value"):
        if groups and _value(groups[-1][0]) == _value(quote):
            groups[-1].append(quote)
        else:
            groups.append([quote])
    few = 2
    return tuple(_step(g, lang) for g in groups) if few <= len(groups) <= MAX_STEPS else ()


def _value(quote: Quote) -> tuple[object, ...]:
    claim = quote.claim
    return (claim["value"], claim["unit"], claim["date_value"])


def _step(quotes: Sequence[Quote], lang: str) -> Step:
    shown = [" ".join((q.claim["surface"] or "").split()) for q in quotes]
    valid = (show_when(q.claim["when_value"], lang) for q in quotes)
    published = (show_day(q.article["published"], lang) for q in quotes)
    when = next(filter(None, valid), "") or next(filter(None, published), "")
    sources = dict.fromkeys(q.claim["attribution"] or q.article["outlet"] or q.article["path"] for q in quotes)
    return Step(min(shown, key=len), when, tuple(sources))
