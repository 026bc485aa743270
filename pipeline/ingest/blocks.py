"""A text cut into blocks: what each is, and whether it belongs to the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.ingest.boilerplate import mark
from pipeline.ingest.edits import Reading
from pipeline.ingest.page import Page, Piece
from pipeline.offsets import to_raw
from pipeline.records import Block

_LONGEST_HEADING = 110


def blocks_of(reading: Reading, page: Page) -> tuple[Block, ...]:
    """Cut a text into blocks, in order and without overlap; blank space lies in none of them.

    A block is a line, or a part of a line where only a part of it is boilerplate.
    """
    lines = [m.span() for m in _line().finditer(reading.text)]
    kinds = [_laid_out(reading, page.pieces, line) or _shape(reading.text, lines, i) for i, line in enumerate(lines)]
    return mark(reading.text, kinds)


def _laid_out(reading: Reading, pieces: Sequence[Piece], line: tuple[int, int]) -> Block | None:
    """Ask the markup."""
    if not pieces:
        return None
    raw = to_raw(reading.segments, *line)
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if pieces[middle].raw_end <= raw.start else (low, middle)
    if low == len(pieces) or pieces[low].raw_start >= raw.end:
        return None
    piece = pieces[low]
    kind = "heading" if piece.kind == "title" else piece.kind
    return Block(*line, kind) if piece.main else Block(*line, "boilerplate", "page")


def _shape(text: str, lines: Sequence[tuple[int, int]], i: int) -> Block:
    start, end = lines[i]
    line = text[start:end]
    if _item().match(line):
        return Block(start, end, "list")
    if "\t" in line:
        return Block(start, end, "table")
    if end - start <= _LONGEST_HEADING and i + 1 < len(lines) and _is_heading(line, text[slice(*lines[i + 1])]):
        return Block(start, end, "heading")
    return Block(start, end, "paragraph")


def _is_heading(line: str, following: str) -> bool:
    """Tell a heading: short, without a full stop, above a longer line."""
    return line[-1] not in '.,;:…“"' and not line[0].islower() and len(following) > len(line)


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\s][^\n]*(?<=\S)|\S")


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"(?:[-*•·–▪►]|[0-9]{1,2}[.)])\s{1,4}(?=\S)")
