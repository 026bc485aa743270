"""The one mechanism that changes a text: a list of edits in, a text with its offset map out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.offsets import is_even, to_raw
from pipeline.records import Segment


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Read ``[start, end)`` of a text as ``text``; the stretch is never empty."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and where in the raw file each part of it was read.

    The segments cover the text without gap, in order; their raw stretches never go back.
    """

    text: str
    segments: tuple[Segment, ...]


def reading_of(raw: str) -> Reading:
    """Read the raw text as it is."""
    return Reading(raw, (Segment(0, len(raw), 0, len(raw)),) if raw else ())


def edited(reading: Reading, edits: Iterable[Edit]) -> Reading:
    """Apply edits, given in offsets of ``reading.text``; of two that overlap the earlier one counts."""
    chosen = tuple(_disjoint(edits))
    if not chosen:
        return reading
    pieces, steps = _apply(reading.text, chosen)
    return Reading("".join(pieces), tuple(_merged(_composed(reading.segments, steps))))


def _disjoint(edits: Iterable[Edit]) -> Iterator[Edit]:
    done = 0
    for edit in sorted(edits, key=lambda e: e.start):
        if edit.start >= done and edit.end > edit.start:
            yield edit
            done = edit.end


def _apply(text: str, edits: Sequence[Edit]) -> tuple[list[str], list[Segment]]:
    """Cut and paste; the segments map the new text to the old one."""
    pieces: list[str] = []
    steps: list[Segment] = []
    old = new = 0
    for edit in (*edits, Edit(len(text), len(text), "")):
        for end, piece in ((edit.start, text[old : edit.start]), (edit.end, edit.text)):
            if piece:
                steps.append(Segment(new, new + len(piece), old, end))
                pieces.append(piece)
                new += len(piece)
            old = end
    return pieces, steps


def _composed(base: Sequence[Segment], steps: Iterable[Segment]) -> Iterator[Segment]:
    """Map the new text through the old one to raw."""
    at = 0
    for step in steps:
        if not is_even(step):
            span = to_raw(base, step.raw_start, step.raw_end)
            yield Segment(step.text_start, step.text_end, span.start, span.end)
            continue
        shift = step.text_start - step.raw_start
        while base[at].text_end <= step.raw_start:
            at += 1
        inner = at
        while inner < len(base) and base[inner].text_start < step.raw_end:
            start = max(base[inner].text_start, step.raw_start)
            end = min(base[inner].text_end, step.raw_end)
            span = to_raw(base[inner : inner + 1], start, end)
            yield Segment(start + shift, end + shift, span.start, span.end)
            inner += 1


def _merged(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Put the parts of a whole that was cut together, then join what maps code point by code point."""
    return _joined(_joined(segments, _is_cut), _continues)


def _joined(segments: Iterable[Segment], belong: Callable[[Segment, Segment], bool]) -> Iterator[Segment]:
    held: Segment | None = None
    for segment in segments:
        if held is not None and belong(held, segment):
            held = Segment(held.text_start, segment.text_end, held.raw_start, segment.raw_end)
            continue
        if held is not None:
            yield held
        held = segment
    if held is not None:
        yield held


def _is_cut(one: Segment, two: Segment) -> bool:
    return (one.raw_start, one.raw_end) == (two.raw_start, two.raw_end)


def _continues(one: Segment, two: Segment) -> bool:
    return is_even(one) and is_even(two) and one.raw_end == two.raw_start
