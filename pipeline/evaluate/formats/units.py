"""Offsets in UTF-16 code units, as tools written in JavaScript and Java count, against our code points."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

_LAST_IN_ONE_UNIT = 0xFFFF


class Utf16:
    """Converts offsets of one text both ways; a text without astral characters costs nothing."""

    def __init__(self, text: str) -> None:
        self._astral = [i for i, c in enumerate(text) if ord(c) > _LAST_IN_ONE_UNIT]
        self._units = [at + n for n, at in enumerate(self._astral, 1)]
        self.length = len(text) + len(self._astral)

    def units(self, offset: int) -> int:
        """Count the code units before the code point at ``offset``."""
        return offset + bisect_right(self._astral, offset - 1)

    def points(self, units: int) -> int:
        """Count the code points before ``units`` code units; a place inside a pair reads as the pair's start."""
        return units - bisect_right(self._units, units)


def widths(words: list[str]) -> list[int]:
    """Give the offset at which each word of a sequence without gaps begins, and the end of the last."""
    return list(accumulate(map(len, words), initial=0))
