"""From text offsets to raw offsets and back. All offsets are code points, end exclusive."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from pipeline.records import Segment, Span

_text_start = attrgetter("text_start")
_text_end = attrgetter("text_end")
_raw_start = attrgetter("raw_start")


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
    first = segments[bisect_right(segments, start, key=_text_start) - 1]
    last = segments[bisect_left(segments, end, key=_text_end)]
    raw_start = first.raw_start + (start - first.text_start if is_even(first) else 0)
    raw_end = last.raw_end - (last.text_end - end if is_even(last) else 0)
    return Span(raw_start, raw_end)


def to_text(segments: Sequence[Segment], start: int, end: int) -> Span:
    """Give the text span read from the raw span ``[start, end)``; empty where nothing was read from it."""
    inside = [s for s in _touching(segments, start, end) if s.raw_start < end and start < s.raw_end]
    if not inside:
        after = bisect_left(segments, start, key=_raw_start)
        point = segments[after].text_start if after < len(segments) else _text_length(segments)
        return Span(point, point)
    first, last = inside[0], inside[-1]
    skipped = max(start - first.raw_start, 0) if is_even(first) else 0
    missing = max(last.raw_end - end, 0) if is_even(last) else 0
    return Span(first.text_start + skipped, last.text_end - missing)


def _touching(segments: Sequence[Segment], start: int, end: int) -> Sequence[Segment]:
    """Narrow down to the segments that may overlap, by bisection."""
    low = bisect_right(segments, start, key=_raw_start)
    while low > 0 and segments[low - 1].raw_end > start:
        low -= 1
    return segments[low : bisect_left(segments, end, key=_raw_start)]


def _raw_point(segments: Sequence[Segment], at: int) -> int:
    segment = segments[max(bisect_right(segments, at, key=_text_start) - 1, 0)]
    if at >= segment.text_end:
        return segment.raw_end
    return segment.raw_start + (at - segment.text_start if is_even(segment) else 0)


def _text_length(segments: Sequence[Segment]) -> int:
    return segments[-1].text_end if segments else 0


def is_even(segment: Segment) -> bool:
    """Tell whether the stretch maps code point by code point."""
    return segment.text_end - segment.text_start == segment.raw_end - segment.raw_start
