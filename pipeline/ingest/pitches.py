"""Sentences in which the outlet speaks for itself: support us, subscribe, allow, follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from pipeline.ingest.bars import is_bar
from pipeline.ingest.phrases import Pitch, phrases
from pipeline.records import Block

Unit = tuple[int, int]
"""A sentence, in text offsets."""

_WIDEST_GAP = 250
_SHORT = 60
_QUOTES = {"„": "“”", "«": "»", "»": "«", "“": "”"}


def pitches(text: str, block: Block) -> list[tuple[int, int, str]]:
    """Find the stretches of a block that are pitches: start, end and reason, in order.

    Sentences between two pitches belong to them if they speak to the reader as well.
    """
    if block.kind == "boilerplate":
        return []
    line = text[block.start : block.end]
    if not _candidates(line):
        return []
    units = [(block.start + s, block.start + e) for s, e in _units(line)]
    reasons = [_reason(text[s:e]) for s, e in units]
    if not any(reasons):
        return []
    return _stretches(units, _bridged(text, units, reasons))


def _candidates(text: str) -> list[Pitch]:
    """Give the classes whose cues occur; most sentences have none."""
    lowered = text.lower()
    return [pitch for pitch in phrases().pitches if any(cue in lowered for cue in pitch.cues)]


def _reason(sentence: str) -> str:
    for pitch in _candidates(sentence):
        match = pitch.pattern.search(sentence)
        if match and not _is_quoted(sentence, match.start()):
            return pitch.reason
    return ""


def _is_quoted(sentence: str, at: int) -> bool:
    """Tell whether somebody is quoted saying it."""
    before = sentence[:at]
    if before.count('"') % 2:
        return True
    return any(before.rfind(left) > max(before.rfind(r) for r in right) for left, right in _QUOTES.items())


def _bridged(text: str, units: Sequence[Unit], reasons: list[str]) -> list[str]:
    """Fill gaps between pitches, take in the heading above the first one and bars beside them."""
    filled = list(reasons)
    hits = [i for i, reason in enumerate(reasons) if reason]
    for left, right in pairwise(hits):
        gap = range(left + 1, right)
        if units[right][0] - units[left][1] <= _WIDEST_GAP and all(_speaks(text[slice(*units[k])]) for k in gap):
            for k in gap:
                filled[k] = reasons[left]
    first, last = hits[0], hits[-1]
    if first > 0 and phrases().openers.match(text[slice(*units[first - 1])]):
        filled[first - 1] = reasons[first]
    if last + 1 < len(units) and is_bar(text[slice(*units[last + 1])]):
        filled[last + 1] = reasons[last]
    return filled


def _stretches(units: Sequence[Unit], reasons: Sequence[str]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for k, ((start, end), reason) in enumerate(zip(units, reasons, strict=True)):
        if not reason:
            continue
        if k and reasons[k - 1] and found:
            found[-1] = (found[-1][0], end, found[-1][2])
        else:
            found.append((start, end, reason))
    return found


def _speaks(sentence: str) -> bool:
    """Tell whether a sentence speaks to the reader, or is too short and empty to be news."""
    if _reader().search(sentence):
        return True
    return len(sentence) <= _SHORT and not any(c.isdigit() for c in sentence)


def _units(line: str) -> list[Unit]:
    """Cut a line into sentences, and before headings in capitals that were run into it."""
    ends = {m.end() for m in _boundary().finditer(line)} | {m.start() for m in _run_together().finditer(line)}
    cuts = sorted({0, *ends, len(line)})
    return [(s, e) for s, e in pairwise(cuts) if line[s:e].strip()]


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(
        r"""
        [.!?…]["“”»«)]{0,2}\s+(?=["„»«(*©]?[A-ZÄÖÜ0-9])          # the end of a sentence
      | (?<=[a-zäöüß€).!?…])\s+(?=[A-ZÄÖÜ]{3,}(?:\s[A-ZÄÖÜ]{3,}){0,6}(?:\s|$))   # a heading in capitals
        """,
        re.VERBOSE,
    )


@cache
def _run_together() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{'|'.join(map(re.escape, phrases().cuts))})\b")


@cache
def _reader() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein\w{0,2}|[Ee]uch|[Ee]uer|[Ee]ure\w?|Sie|Ihnen|Ihr\w{0,2}|[Uu]ns|[Uu]nser\w{0,2}|[Ww]ir)\b"
    )
