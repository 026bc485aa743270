"""What belongs to the page and not to the article: found by phrases, marked to the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pipeline.records import Block


def mark(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Mark boilerplate among the blocks of a text, splitting blocks where only a part is boilerplate."""
    return tuple(part for block in blocks for part in _without_addresses(text, block))


def _without_addresses(text: str, block: Block) -> Iterator[Block]:
    """Split a block at web addresses, which are never part of a sentence's meaning."""
    yield block


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"(?:https?://|www\.)\S{3,500}")
