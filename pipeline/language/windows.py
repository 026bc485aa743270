"""Cut a document into windows of whole sentences that the encoder reads at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.language.pieces import BOS, EOS, Pieces

LONGEST = 190
"""Most pieces of a window, the two at its ends included."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a document as piece ids."""

    pieces: tuple[int, ...]
    heads: tuple[int, ...]
    """Position of each token's first piece in ``pieces``."""
    tokens: tuple[int, ...]
    """The document's token index for each entry of ``heads``."""


def token_pieces(doc: Doc, vocabulary: Pieces) -> list[tuple[int, ...]]:
    """Encode every token; white space tokens become a break where they hold a line end, else nothing."""
    rows: list[tuple[int, ...]] = []
    spaced = True
    for token in doc:
        if token.is_space:
            rows.append((EOS,) if "\n" in token.text else ())
            spaced = True
            continue
        rows.append(vocabulary.encode(token.text, spaced=spaced))
        spaced = bool(token.whitespace_)
    return rows


def windows(doc: Doc, rows: Sequence[tuple[int, ...]], starts: Sequence[int], longest: int = LONGEST) -> list[Window]:
    """Pack sentences in order into windows of nearly equal size of at most ``longest`` pieces.

    ``starts`` are the token indices at which sentences begin, the first being 0. A sentence that is too long
    is cut between tokens. Every token that is not white space is in exactly one window.
    """
    total = sum(map(len, rows))
    room = longest - 2
    count = -(-total // room) if total else 0
    target = -(-total // count) if count else room
    spans = _pack(rows, starts, target, room)
    return [_window(doc, rows, start, end) for start, end in spans]


def _pack(rows: Sequence[tuple[int, ...]], starts: Sequence[int], target: int, room: int) -> list[tuple[int, int]]:
    packed: list[tuple[int, int]] = []
    begin, size = 0, 0
    bounds = [*starts[1:], len(rows)]
    at = 0
    for end in bounds:
        length = sum(len(rows[i]) for i in range(at, end))
        if size and (size + length > room or size >= target):
            packed.append((begin, at))
            begin, size = at, 0
        if length > room:
            packed.extend(_cut(rows, begin, end, room))
            begin, size, at = end, 0, end
            continue
        size += length
        at = end
    if begin < len(rows):
        packed.append((begin, len(rows)))
    return packed


def _cut(rows: Sequence[tuple[int, ...]], begin: int, end: int, room: int) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    at, size = begin, 0
    for index in range(begin, end):
        if size and size + len(rows[index]) > room:
            pieces.append((at, index))
            at, size = index, 0
        size += len(rows[index])
    pieces.append((at, end))
    return pieces


def _window(doc: Doc, rows: Sequence[tuple[int, ...]], start: int, end: int) -> Window:
    ids: list[int] = [BOS]
    heads: list[int] = []
    tokens: list[int] = []
    for index in range(start, end):
        if rows[index] and not doc[index].is_space:
            heads.append(len(ids))
            tokens.append(index)
        ids.extend(rows[index])
    return Window((*ids, EOS), tuple(heads), tuple(tokens))
