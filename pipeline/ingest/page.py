"""What a format knows about a text beyond its characters: layout and declared metadata."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipeline.ingest.edits import Reading

PieceKind = Literal["title", "heading", "paragraph", "list", "table"]
"""``title`` is a page's first-level heading, whether it is the article's title or the site's name."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of raw that the markup makes one block."""

    raw_start: int
    raw_end: int
    kind: PieceKind
    main: bool = True
    """Whether it belongs to the article and not to what surrounds it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text as its format reads it, before Unicode repair."""

    reading: Reading
    pieces: tuple[Piece, ...] = ()
    """In order of raw; empty where the format has no markup."""
    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    title_how: str = ""
    url: str | None = None
