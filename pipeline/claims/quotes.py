"""Who speaks in a quote of several sentences, and who spoke in the sentences before.

The speaker stands behind the closing quote (*…“, sagte Weber*) or before the opening one (*Weber sagte: „…*); in
between a value has no verb of speech beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from pipeline.claims.attribution import speaker_beside
from pipeline.claims.sentences import LazySentence
from pipeline.claims.sources import Speaker
from pipeline.records import Block

_QUOTE = re.compile(r"„[^„“”\n]{1,3000}[“”]|»[^»«\n]{1,3000}«|«[^»«\n]{1,3000}»|“[^„“”\n]{1,3000}”")
_STRAIGHT = re.compile(r'"[^"\n]{1,3000}"')


def quotes_of(text: str, blocks: Sequence[Block]) -> tuple[tuple[int, int], ...]:
    """Give the quotes of a text in order, as text offsets; straight quotes are paired within their block."""
    found = [m.span() for m in _QUOTE.finditer(text)]
    for block in blocks:
        if text.count('"', block.start, block.end) % 2 == 0:
            found += [m.span() for m in _STRAIGHT.finditer(text, block.start, block.end)]
    return tuple(sorted(found))


class Quotes:
    """The quotes of an article among its sentences."""

    def __init__(self, text: str, blocks: Sequence[Block], sentences: Sequence[LazySentence]) -> None:
        self._spans = quotes_of(text, blocks)
        self._starts = [start for start, _ in self._spans]
        self._sentences = sentences
        self._begins = [s.start for s in sentences]

    def around(self, start: int) -> tuple[int, int] | None:
        """Give the quote that text offset ``start`` stands in."""
        place = bisect_right(self._starts, start) - 1
        if place < 0 or self._spans[place][1] <= start:
            return None
        return self._spans[place]

    def speaker(self, start: int, last: Speaker | None) -> Speaker | None:
        """Give who speaks at text offset ``start``: named behind the quote, else before it; nothing outside quotes."""
        span = self.around(start)
        if span is None:
            return None
        behind = self._sentence_at(span[1] - 1)
        found = None
        if behind is not None and behind.short:
            found = speaker_beside(*behind.read(), span[1], behind.end, last)
        before = self._sentence_at(span[0])
        if found is None and before is not None and before.start < span[0] and before.short:
            found = speaker_beside(*before.read(), before.start, span[0], last)
        return found

    def _sentence_at(self, offset: int) -> LazySentence | None:
        place = bisect_right(self._begins, offset) - 1
        return self._sentences[place] if place >= 0 else None
