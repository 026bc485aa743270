"""Teasers in front of a text: titles of other articles with bare dates, run together by a bad export."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.records import Block

_FRONT_LINES = 12
_LONGEST_TEASER = 160
_FEWEST = 2
"""One dated line may be the article's own date below its own title."""


def front_dates(text: str, blocks: Sequence[Block]) -> list[re.Match[str]]:
    """Find the bare dates at the start of the first lines, where they come with teasers; else none.

    A date counts that stands alone on its line or is glued to what follows (``31/07/2025Titel``).
    """
    found: list[re.Match[str]] = []
    for block in blocks[:_FRONT_LINES]:
        match = _bare_date().match(text, block.start, block.end)
        if match:
            found.append(match)
        if block.end - block.start > _LONGEST_TEASER:
            break
    return found if len(found) >= _FEWEST else []


def front_end(text: str, blocks: Sequence[Block]) -> int:
    """Give the end of the teasers in front of the article, 0 where there are none."""
    dates = front_dates(text, blocks)
    return dates[-1].end() if dates else 0


@cache
def _bare_date() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<day>[0-9]{1,2})(?P<mark>[./-])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>(?:19|20)[0-9]{2})
        (?=[^\W\d_]|["„»]|\s{0,10}(?:\n|$))
        """,
        re.VERBOSE,
    )
