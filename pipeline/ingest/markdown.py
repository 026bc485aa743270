"""Markdown read as text: marks are left out, headings and front matter known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.ingest.edits import Edit, edited, reading_of
from pipeline.ingest.entries import given_date
from pipeline.ingest.page import Page, Piece


def read_markdown(source: str) -> Page:
    """Read a Markdown file; inline marks count only where they enclose words."""
    front = _front().match(source)
    start = front.end() if front else 0
    fields = dict(_field().findall(front["fields"])) if front else {}
    edits = [Edit(0, start, "")] if start else []
    edits += sorted(_edits(source, start), key=lambda e: e.start)
    pieces = tuple(Piece(m.start("title"), m.end("title"), "heading") for m in _heading().finditer(source, start))
    return Page(
        edited(reading_of(source), edits),
        pieces,
        published=given_date(fields.get("published") or fields.get("date") or ""),
        outlet=fields.get("outlet"),
        title=fields.get("title") or None,
        title_how="meta",
        url=fields.get("url"),
    )


def _edits(source: str, start: int) -> Iterator[Edit]:
    for match in _heading().finditer(source, start):
        yield Edit(match.start(), match.start("title"), "")
        yield Edit(match.end("title"), match.end(), "")
    for match in _mark().finditer(source, start):
        yield Edit(match.start(), match.end(), "")
    for pattern in (_link(), _strong()):
        for match in pattern.finditer(source, start):
            yield Edit(match.start(), match.start("inner"), "")
            yield Edit(match.end("inner"), match.end(), "")


@cache
def _front() -> re.Pattern[str]:
    return re.compile(r"\ufeff?---[ \t]*\r?\n(?P<fields>(?:[^\r\n]{0,500}\r?\n){0,40}?)---[ \t]*(?:\r?\n|$)")


@cache
def _field() -> re.Pattern[str]:
    return re.compile(r"""^([a-z_]{2,20}):[ \t]{1,10}["']?([^\r\n"']{1,500})""", re.MULTILINE)


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(
        r"^ {0,3}#{1,6}[ \t]{1,9}(?P<title>[^\r\n#]{1,500}(?:#[^\r\n# ][^\r\n#]{0,200}){0,5})(?<! )"
        r"[ \t]{0,9}#{0,6}[ \t]{0,9}(?=\r?$)",
        re.MULTILINE,
    )


@cache
def _mark() -> re.Pattern[str]:
    """Match quotation marks of lines, rules and code fences."""
    return re.compile(
        r"^ {0,3}(?:>[ \t]?|(?:-[ \t]*){3,40}(?=\r?$)|(?:\*[ \t]*){3,40}(?=\r?$)|```[^\r\n]{0,40})", re.MULTILINE
    )


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"!?\[(?P<inner>[^\[\]\r\n]{1,500})\]\([^()\s]{1,2000}(?:[ \t]{1,5}\"[^\"\r\n]{0,200}\")?\)")


@cache
def _strong() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w*])(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<inner>[^*_\r\n]{1,500})(?<=[^\s*_])(?P=mark)(?![\w*])"
    )
