"""text2num: numbers written in words, by tokens."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from text_to_num import find_numbers

PACKAGE = "text2num"
KINDS = ("number",)
_TOKEN = re.compile(r"\w+|[^\w\s]")


class _Token:
    def __init__(self, match: re.Match[str]) -> None:
        self.word, self.start, self.end = match.group(), match.start(), match.end()

    def text(self) -> str:
        return self.word

    def nt_separated(self, previous: _Token) -> bool:  # noqa: ARG002 -- the library's signature
        return False

    def not_a_number_part(self) -> bool:
        return False


def load() -> Callable[[str, datetime, str], Any]:
    """Return the reader."""
    return _read


def _read(text: str, anchor: datetime, kind: str) -> Any:  # noqa: ANN401, ARG001
    tokens = [_Token(match) for match in _TOKEN.finditer(text)]
    return tokens, find_numbers(tokens, "de", threshold=0)


def found(raw: Any, text: str, anchor: datetime, kind: str) -> list[dict[str, Any]]:  # noqa: ANN401, ARG001
    """Describe what was found, ordinals apart."""
    tokens, hits = raw
    return [
        {"start": tokens[hit.start].start, "end": tokens[hit.end - 1].end, "value": str(hit.value), "unit": ""}
        for hit in hits
        if not hit.is_ordinal
    ]
