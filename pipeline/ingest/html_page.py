"""An HTML page: its text, its main content and what it declares about itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from lxml.etree import LxmlError
from trafilatura import extract

from pipeline.ingest.declared import declared
from pipeline.ingest.edits import Reading
from pipeline.ingest.markup import read_layout
from pipeline.ingest.page import Page, Piece
from pipeline.ingest.tags import Tag, tags
from pipeline.offsets import to_text

_SHINGLE = 5
"""Words that must follow one another to recognise a stretch of the main content."""
_ENOUGH = 0.5
_DEEPEST = 400
"""A deeper tree would overflow the recursion of the tree libraries."""
_LARGEST = 5_000_000
_LEAST_TEXT = 200
"""A shorter extract is no article; then layout alone decides."""
_PARAGRAPH = 60


def read_page(source: str, url: str | None) -> Page:
    """Read a page: all visible blocks, of which trafilatura chooses the article's."""
    _quiet()
    found = list(tags(source))
    reading, pieces = read_layout(source, found)
    about = declared(source, found)
    return Page(
        reading,
        _chosen(reading, pieces, _main_text(source, found)),
        published=about.published,
        outlet=about.outlet,
        title=about.title,
        title_how="meta",
        url=url or about.url,
    )


@cache
def _quiet() -> None:
    """Keep the libraries from writing to the terminal about pages that they cannot read."""
    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).setLevel(logging.CRITICAL)


def _main_text(source: str, found: Sequence[Tag]) -> str:
    """Ask trafilatura for the article; empty where the page is too deep, too large or broken."""
    if len(source) > _LARGEST or _depth(found) > _DEEPEST:
        return ""
    try:
        text = extract(source, include_comments=False, include_tables=True, fast=True)
    except (ValueError, TypeError, AttributeError, RecursionError, LxmlError):
        # A page that breaks the library is still read, by its layout.
        return ""
    return text or ""


def _depth(found: Sequence[Tag]) -> int:
    """Give the deepest nesting, elements that are never closed included."""
    depth = deepest = 0
    for tag in found:
        if tag.name and not tag.inner_start and tag.name not in _VOID:
            depth = max(depth + (-1 if tag.closing else 1), 0)
            deepest = max(deepest, depth)
    return deepest


_UNCLOSED_NAMES = "area base br col embed hr img input link meta param source track wbr p li"
_VOID = frozenset(_UNCLOSED_NAMES.split())
"""Elements that need no end tag, and so nest nothing."""


def _chosen(reading: Reading, pieces: Sequence[Piece], main: str) -> tuple[Piece, ...]:
    """Align the chosen text with the blocks: by whole lines, and by words that follow one another."""
    shown = [reading.text[slice(*_text_span(reading, piece))] for piece in pieces]
    if len(main) < _LEAST_TEXT:
        return tuple(replace(p, main=p.main and _is_prose(p, text)) for p, text in zip(pieces, shown, strict=True))
    lines = {" ".join(_words(line)) for line in main.splitlines()}
    shingles = set(_shingles(list(_words(main))))
    return tuple(
        replace(piece, main=piece.main and (piece.kind == "title" or _is_main(list(_words(text)), lines, shingles)))
        for piece, text in zip(pieces, shown, strict=True)
    )


def _text_span(reading: Reading, piece: Piece) -> tuple[int, int]:
    span = to_text(reading.segments, piece.raw_start, piece.raw_end)
    return span.start, span.end


def _is_main(words: Sequence[str], lines: set[str], shingles: set[tuple[str, ...]]) -> bool:
    if " ".join(words) in lines:
        return True
    own = list(_shingles(words))
    return bool(own) and sum(s in shingles for s in own) >= _ENOUGH * len(own)


def _is_prose(piece: Piece, text: str) -> bool:
    return piece.kind in {"title", "heading"} or len(text) >= _PARAGRAPH


def _shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for i in range(len(words) - _SHINGLE + 1):
        yield tuple(words[i : i + _SHINGLE])


def _words(text: str) -> Iterator[str]:
    return (m.group() for m in _word().finditer(text.lower()))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")
