"""Which language a text is written in: a vote of function words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from pipeline.lexicon.function_words import FUNCTION_WORDS

_SAMPLE = 3_000
_MARGIN = 1.5
"""How many times more votes than the next language the winner needs."""
_LEAST_SHARE = 0.08
"""Running text has more function words than this; tables and other languages have fewer."""


def vote(text: str) -> str:
    """Name the language by ISO 639-1: ``de``, ``en``, another one that was recognised, or ``other``.

    The sample is the middle of the text as well as its beginning, since pages begin with names and menus.
    """
    middle = max(len(text) // 2, _SAMPLE)
    words = Counter(_word().findall((text[:_SAMPLE] + " " + text[middle : middle + _SAMPLE]).lower()))
    votes = sorted(
        ((sum(words[w] for w in known if w in words), language) for language, known in _known().items()), reverse=True
    )
    (most, winner), (next_most, _) = votes[0], votes[1]
    if most < _LEAST_SHARE * words.total() or most < _MARGIN * next_most or most == 0:
        return "other"
    return winner


@cache
def _known() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in FUNCTION_WORDS.items()}


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")
