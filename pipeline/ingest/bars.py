"""Bars of buttons: ``Teilen Merken Drucken``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.ingest.phrases import phrases

_MOST_WORDS = 30


def is_bar(line: str) -> bool:
    """Tell whether a line is made of the words on buttons alone."""
    table = phrases()
    words = _word().findall(line.lower())
    return (
        0 < len(words) <= _MOST_WORDS
        and all(w in table.bar_words for w in words)
        and any(w not in table.weak_bar_words for w in words)
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[\w-]+|[^\w\s|,/•·–—:.!+*>»-]")
