"""What every tool can hold: a text, and marks on it with a label and plain fields.

A gold mention is a mark whose label is its kind, a gold claim one labelled ``claim`` on the value's span. Offsets of
marks are code points, end exclusive; a tool's own unit is converted in the module that speaks to the tool.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.evaluate.annotate import Record

CLAIM = "claim"
LABELS = ("party", "place", "money", "percent", "count", "number", "date", CLAIM)
MENTION_FIELDS = ("value", "value_max", "unit", "modifier", "timex", "party", "optional")
CLAIM_FIELDS = ("measure", "subject", "object", "status", "change", "sign")
FIELDS = (*MENTION_FIELDS, *CLAIM_FIELDS)


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled span with its fields as text, in the order of ``FIELDS``; empty ones are left out."""

    start: int
    end: int
    label: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One article's text and what is marked in it."""

    path: str
    text: str
    marks: tuple[Mark, ...]


def to_mark(record: Record) -> Mark:
    """Read a gold record of type mention or claim."""
    label = CLAIM if record["type"] == CLAIM else str(record["kind"])
    start, end = int(str(record["start"])), int(str(record["end"]))
    return Mark(start, end, label, fields_of(record))


def to_record(mark: Mark, text: str) -> Record:
    """Write a mark as gold record; the surface is what the text has there."""
    head: Record = {"type": CLAIM if mark.label == CLAIM else "mention", "start": mark.start, "end": mark.end}
    if mark.label != CLAIM:
        head |= {"surface": text[mark.start : mark.end], "kind": mark.label}
    return head | {name: _typed(name, value) for name, value in mark.fields}


def fields_of(given: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Pick the fields that are set, as text."""
    return tuple((name, _plain(given[name])) for name in FIELDS if given.get(name) not in (None, "", False))


def records_of(page: Page) -> Iterator[Record]:
    """Yield a page as the lines of its gold file: the article, its mentions, its claims."""
    yield {"type": "article", "path": page.path}
    ordered = sorted(page.marks, key=lambda m: (m.label == CLAIM, m.start, m.end, m.label, m.fields))
    yield from (to_record(mark, page.text) for mark in ordered)


def _plain(value: object) -> str:
    return "true" if value is True else str(value)


def _typed(name: str, value: str) -> object:
    if name == "optional":
        return value == "true"
    return int(value) if name == "sign" else value
