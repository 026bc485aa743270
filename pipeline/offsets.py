"""From offsets of the cleaned text to offsets of the raw file. Code points, end exclusive."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from pipeline.records import Segment, Span

_text_start = attrgetter("text_start")
_text_end = attrgetter("text_end")


def to_raw(segments: Sequence[Segment], start: int, end: int) -> Span:
    """Give the smallest raw span that covers the text span ``[start, end)``.

    An empty text span gives an empty raw span. Offsets beyond the text are clipped to it.
    """
    if not segments:
        return Span(0, 0)
    start = min(max(start, 0), segments[-1].text_end)
    end = min(max(end, start), segments[-1].text_end)
    if start == end:
        point = _raw_point(segments, start)
        return Span(point, point)
    first = segments[max(bisect_right(segments, start, key=_text_start) - 1, 0)]
    last = segments[bisect_left(segments, end, key=_text_end)]
    raw_start = first.raw_start + (start - first.text_start if _is_even(first) else 0)
    raw_end = last.raw_end - (last.text_end - end if _is_even(last) else 0)
    return Span(raw_start, raw_end)


def _raw_point(segments: Sequence[Segment], at: int) -> int:
    segment = segments[max(bisect_right(segments, at, key=_text_start) - 1, 0)]
    if at >= segment.text_end:
        return segment.raw_end
    return segment.raw_start + (at - segment.text_start if _is_even(segment) else 0)


def _is_even(segment: Segment) -> bool:
    """Tell whether the stretch maps code point by code point."""
    return segment.text_end - segment.text_start == segment.raw_end - segment.raw_start
