"""HTML read as text with the offsets of the source: what a reader sees, one line per block."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from functools import cache

from pipeline.ingest.edits import Edit, Reading, edited, reading_of
from pipeline.ingest.page import Piece, PieceKind
from pipeline.ingest.tags import Tag

_HIDDEN_NAMES = "nav svg math template select object canvas video audio head dialog"
_HIDDEN = frozenset(_HIDDEN_NAMES.split())
_APART = frozenset({"footer", "aside", "form"})
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ul", "ol", "dl", "table"})
_BREAKING_NAMES = (
    "p div section article main header footer aside form ul ol dl li dt dd table tr caption thead tbody tfoot "
    "blockquote figure figcaption pre h1 h2 h3 h4 h5 h6 hr br address fieldset details summary body html nav "
    "center button label iframe"
)
_BREAKING = frozenset(_BREAKING_NAMES.split())
_KINDS: dict[str, PieceKind] = {
    "h1": "title",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    **dict.fromkeys(("table", "tr", "td", "th", "caption"), "table"),
}
_GAPS = ("", " ", "\t", "\n")
"""What may stand between two visible stretches, the stronger later."""


def read_layout(source: str, found: Sequence[Tag]) -> tuple[Reading, tuple[Piece, ...]]:
    """Read the visible text between tags, with the raw stretch and the kind of each block."""
    walk = _Walk(source)
    at = 0
    for tag in found:
        walk.see_text(at, tag.start)
        walk.see_tag(tag)
        at = tag.end
    walk.see_text(at, len(source))
    return edited(reading_of(source), walk.finish()), tuple(walk.pieces)


class _Walk:
    """One pass over the source: edits for everything that is not visible, pieces for the blocks."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[Piece] = []
        self._edits: list[Edit] = []
        self._kind: PieceKind = "paragraph"
        self._apart = 0
        self._hiding = ""
        self._depth = 0
        self._seen = 0
        """Where the last visible stretch ended."""
        self._gap = ""
        self._piece: tuple[int, PieceKind, bool] | None = None
        self._last_close: dict[str, int] = {}

    def see_tag(self, tag: Tag) -> None:
        """Let a tag change what follows it."""
        if self._hiding:
            self._count_hidden(tag)
            return
        if tag.name in _BREAKING:
            self._widen("\n")
        elif tag.name in _CELLS:
            self._widen("\t")
        if tag.name in _HIDDEN and not tag.closing and self._closes(tag):
            self._hiding, self._depth = tag.name, 1
        elif tag.name in _APART and (tag.closing or self._closes(tag)):
            self._apart = max(self._apart + (-1 if tag.closing else 1), 0)
        self._set_kind(tag)

    def see_text(self, start: int, end: int) -> None:
        """Take what is visible between two tags; white space is only a gap."""
        if self._hiding or start >= end:
            return
        for match in _visible().finditer(self.source, start, end):
            if match["space"]:
                self._widen(" ")
            elif match["entity"]:
                plain = html.unescape(match["entity"])
                self._show(match.start(), match.end())
                if plain != match["entity"]:
                    self._edits.append(Edit(match.start(), match.end(), plain))
            else:
                self._show(match.start(), match.end())

    def finish(self) -> list[Edit]:
        """Close the last block and leave out what follows it."""
        self._close_piece()
        if self._seen < len(self.source):
            self._edits.append(Edit(self._seen, len(self.source), ""))
        return self._edits

    def _show(self, start: int, end: int) -> None:
        if self._piece is None:
            self._piece = (start, self._kind, not self._apart)
        if self._seen < start:
            self._edits.append(Edit(self._seen, start, self._gap))
        self._seen, self._gap = end, ""

    def _widen(self, gap: str) -> None:
        if gap == "\n":
            self._close_piece()
        if self.pieces or self._piece:
            self._gap = max(self._gap, gap, key=_GAPS.index)

    def _close_piece(self) -> None:
        if self._piece is not None:
            start, kind, main = self._piece
            self.pieces.append(Piece(start, self._seen, kind, main))
            self._piece = None

    def _set_kind(self, tag: Tag) -> None:
        if tag.name in _KINDS and not (tag.closing and tag.name in _CELLS):
            self._kind = "paragraph" if tag.closing else _KINDS[tag.name]
        elif tag.name in _LISTS and tag.closing:
            self._kind = "paragraph"

    def _count_hidden(self, tag: Tag) -> None:
        if tag.name == self._hiding:
            self._depth += -1 if tag.closing else 1
            self._hiding = self._hiding if self._depth else ""

    def _closes(self, tag: Tag) -> bool:
        """Tell whether an element is ever closed; else it must not hide the rest of the page."""
        if tag.name not in self._last_close:
            self._last_close[tag.name] = max(_closings(self.source, tag.name), default=-1)
        return self._last_close[tag.name] >= tag.end


def _closings(source: str, name: str) -> Iterator[int]:
    for match in re.finditer(rf"</{name}\b", source, re.IGNORECASE):
        yield match.start()


@cache
def _visible() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<space>[ \t\n\r\f]++)
      | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?)
      | (?:[^\s&]|[ ](?=[^\s&])|[^\S \t\n\r\f]|&)(?:[^ \t\n\r\f&]|[ ](?=[^ \t\n\r\f&]))*+
        """,
        re.VERBOSE,
    )
