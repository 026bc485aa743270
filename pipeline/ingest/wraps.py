"""Line breaks that belong to the file and not to the text: hard-wrapped paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pipeline.ingest.edits import Edit

_WIDEST = 120
"""Wider lines were not wrapped by a typesetter."""
_NARROWEST = 40
_FEWEST = 3
"""From so many full lines on, the file counts as wrapped."""


def wrapped_lines(text: str) -> Iterator[Edit]:
    """Turn the breaks of a hard-wrapped text into spaces, and put divided words together.

    A file is wrapped if no line is wide and the first word of a following line never fits on the line
    above it, as a typesetter who fills lines leaves it; headings and list items end early and stay apart.
    """
    lines = list(_line().finditer(text))
    width = max((m.end() - m.start() for m in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return
    breaks = [i for i in range(len(lines) - 1) if _is_full(text, lines, i, width)]
    if len(breaks) < _FEWEST:
        return
    for i in breaks:
        yield _joined(text, lines[i].end(), lines[i + 1].start())


def _is_full(text: str, lines: Sequence[re.Match[str]], i: int, width: int) -> bool:
    line, following = lines[i].group(), lines[i + 1].group()
    if not line.strip() or not following.strip() or _item().match(following):
        return False
    word = following.split(None, 1)[0]
    return text[lines[i].end()] == "\n" and len(line.rstrip()) + 1 + len(word) > width


def _joined(text: str, end: int, start: int) -> Edit:
    """Join two lines: ``Unter-`` + ``nehmen``, ``500-`` + ``Milliarden``, but ``Vor-`` + ``und Nachteile``."""
    before, after = text[max(end - 2, 0) : end], text[start : start + 8]
    if len(before) == 1 or before[1] != "-" or not before[0].isalnum() or _conjunction().match(after):
        return Edit(end, start, " ")
    divided = before[0].islower() and after[:1].islower()
    return Edit(end - 1 if divided else end, start, "")


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\n]+|(?<=\n)(?=\n)")


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"\s{0,8}(?:[-*•–>|#]|[0-9]{1,2}[.)])\s")


@cache
def _conjunction() -> re.Pattern[str]:
    return re.compile(r"(?:und|oder|bzw|sowie|bis|noch|statt)\b")
