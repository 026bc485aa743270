"""What belongs to the page and not to the article: found by phrases, marked to the sentence.

Each step takes a text and its blocks and gives the blocks back, some marked, some split. The phrases live in
``lexicon/boilerplate.toml``; they speak to the reader, so that news about newsletters or prices stays news.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from pipeline.ingest.bars import is_bar
from pipeline.ingest.fronts import front_end
from pipeline.ingest.phrases import Section, phrases
from pipeline.ingest.pitches import pitches
from pipeline.records import Block

Step = Callable[[str, Sequence[Block]], Sequence[Block]]

_LONGEST_LINE = 400
_LONGEST_ITEM = 90
_LONG_PARAGRAPH = 120


def mark(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Mark boilerplate among the blocks of a text, splitting blocks where only a part is boilerplate."""
    for step in STEPS:
        blocks = step(text, blocks)
    return tuple(blocks)


def teasers_in_front(text: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """Mark the dated titles of other articles that a page puts in front of its own."""
    end = front_end(text, blocks)
    if not end:
        return blocks
    return [part for block in blocks for part in _cut(text, block, [(0, end, "teaser")])]


def whole_lines(text: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """Mark lines that are a button bar, a credit, an offer or a link to another article."""
    return [_marked(block, _line_reason(text[block.start : block.end])) for block in blocks]


def sections(text: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """Mark source lists and comment forms with everything that belongs to them."""
    marked = list(blocks)
    for i, block in enumerate(blocks):
        if block.end - block.start > _LONGEST_ITEM:
            continue
        line = text[block.start : block.end]
        for section in phrases().sections:
            if section.start.fullmatch(line):
                for k in _section_lines(text, marked, i, section):
                    marked[k] = _marked(marked[k], section.reason)
    return marked


def sentences(text: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """Mark the sentences of a paragraph that speak for the outlet."""
    return [part for block in blocks for part in _cut(text, block, pitches(text, block))]


def addresses(text: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """Mark web addresses: the digits in them are neither dates nor amounts."""
    if "://" not in text and "www." not in text:
        return blocks
    found = [(m.start(), m.end(), "url") for m in _address().finditer(text)]
    return [
        part
        for block in blocks
        for part in _cut(text, block, [f for f in found if f[0] < block.end and block.start < f[1]])
    ]


STEPS: tuple[Step, ...] = (teasers_in_front, whole_lines, sections, sentences, addresses)


def _marked(block: Block, reason: str) -> Block:
    return replace(block, kind="boilerplate", reason=reason) if reason and block.kind != "boilerplate" else block


def _line_reason(line: str) -> str:
    if len(line) > _LONGEST_LINE:
        return ""
    if is_bar(line):
        return "share"
    return next((reason for reason, pattern in phrases().lines if pattern.fullmatch(line)), "")


def _section_lines(text: str, blocks: Sequence[Block], start: int, section: Section) -> Sequence[int]:
    if section.until == "end":
        return range(start, len(blocks)) if blocks[start].start >= len(text) // 2 else ()
    end = start + 1
    while end < len(blocks) and _is_item(text, blocks, end):
        end += 1
    return range(start, end) if end > start + 1 else ()


def _is_item(text: str, blocks: Sequence[Block], i: int) -> bool:
    """Items are addresses, bullets and names; a short line above a paragraph is the article going on."""
    block = blocks[i]
    line = text[block.start : block.end]
    if block.kind in {"boilerplate", "list"} or "://" in line or "www." in line:
        return True
    if len(line) > _LONGEST_ITEM or line[-1] in ".!?":
        return False
    if i + 1 == len(blocks) or blocks[i + 1].end - blocks[i + 1].start < _LONG_PARAGRAPH:
        return True
    follows, precedes = text[blocks[i - 1].end : block.start], text[block.end : blocks[i + 1].start]
    return follows.count("\n") == 1 < precedes.count("\n")


def _cut(text: str, block: Block, marks: Sequence[tuple[int, int, str]]) -> Iterator[Block]:
    """Split a block at marks, given in order; what is left of it keeps its kind, white space goes to neither."""
    if block.kind == "boilerplate" or not marks:
        yield block
        return
    at = block.start
    for start, end, reason in marks:
        yield from _part(text, block, at, min(start, block.end))
        yield from (_marked(b, reason) for b in _part(text, block, max(start, at), min(end, block.end)))
        at = max(at, min(end, block.end))
    yield from _part(text, block, at, block.end)


def _part(text: str, block: Block, start: int, end: int) -> Iterator[Block]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    if piece.strip():
        yield replace(block, start=start, end=start + len(piece.strip()))


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"(?:https?://|\bwww\.)[^\s<>\"„“”»«()\[\]{}]{1,2000}(?<![.,;:!?])")
