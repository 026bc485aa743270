"""The hour of a live blog's entry, for the claims that stand below it.

An entry opens with its hour (*15.30 Uhr: …*); what it says holds for that hour, also in its second sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise

from pipeline.records import Article, Claim

_ENTRY = re.compile(r"(?:^|>)[ \t*#]{0,8}(\d{1,2})[.:](\d\d) Uhr\b(?=\s*(?:[:|<–-]|$))", re.MULTILINE)
_FEWEST = 2
"""A single hour in front of a paragraph makes no live blog."""
_REACH = 2500
"""Code points an entry reaches, at most."""
_HALF_DAY = 12 * 60

HourOf = Callable[[Claim], str]
"""The hour of the entry a claim stands in, ``hh:mm``, empty where it stands in none."""


def hours_of(articles: Sequence[Article]) -> HourOf:
    """Look up the entries of all articles once."""
    entries = {a.id: found for a in articles if (found := _entries(a.raw))}

    def hour(claim: Claim) -> str:
        rows = entries.get(claim.article_id, [])
        at = bisect_right(rows, (claim.start, "~")) - 1
        return rows[at][1] if at >= 0 and claim.start - rows[at][0] <= _REACH else ""

    return hour


def _entries(raw: str) -> list[tuple[int, str]]:
    found = [(m.start(), int(m.group(1)), int(m.group(2))) for m in _ENTRY.finditer(raw)]
    minutes = [60 * h + m for _, h, m in found]
    # From 23.50 to 0.10 the clock runs backwards: nothing is said of a blog over midnight.
    whole = all(abs(a - b) < _HALF_DAY for a, b in pairwise(minutes))
    return [(at, f"{h:02}:{m:02}") for at, h, m in found] if len(found) >= _FEWEST and whole else []
