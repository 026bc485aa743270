"""Shares and multiples in words: ``die Hälfte``, ``jeder vierte``, ``doppelt so viel``, ``verdoppelte sich``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import islice

from pipeline.extract.modifiers import hedge_before, intervals
from pipeline.extract.passage import Passage
from pipeline.extract.quantities import plain
from pipeline.lexicon.number_words import MULTIPLES, ORDINALS, PERIODS
from pipeline.records import Candidate, Quantity


@cache
def _pattern() -> re.Pattern[str]:
    ordinals = "|".join(sorted(ORDINALS, key=len, reverse=True))
    multiples = "|".join(MULTIPLES)
    return re.compile(
        rf"""\b(?=[DdHJjZVvFfh])(?:
          \b(?:(?:d(?:ie|er)|[Dd]ie)\s+)?(?P<half>Hälfte)\b(?!-)(?!\s+de[sr]\s+(?:{PERIODS}))(?!\s+(?i:eins|zwei))
        | \b[Jj]ede[rsnm]?\s+(?P<ordinal>(?i:{ordinals}))[rnsm]?\b(?!\s+(?:{PERIODS}))
        | \b(?P<times>(?i:doppelt|dreimal|viermal|fünfmal|zehnmal|halb))\s+so\s+
          (?:viele?n?|hoch|groß|teuer|stark|oft|häufig|schnell|lang)\b
        | \b(?P<verb>(?:{multiples}))(?:t|te|ten|n)?\b)
        """,
        re.VERBOSE,
    )


_TIMES = {"doppelt": 200, "dreimal": 300, "viermal": 400, "fünfmal": 500, "zehnmal": 1000, "halb": 50}
_NTH_HALF = re.compile(r"\b(?:[12]\.|ersten?|zweiten?|anderen?|oberen?|unteren?|ander|besseren?)\s+$")


_MOST = 10_000
"""A text of news holds a few; what is beyond in one text is not read."""


def find(passage: Passage) -> Iterator[Candidate]:
    """Find shares and multiples in words; a verb that multiplies gives the change it makes in percent."""
    text = passage.text
    for found in islice(_pattern().finditer(text), _MOST):
        group = found.lastgroup or ""
        start = found.start()
        if group == "half" and _NTH_HALF.search(text, max(start - 12, 0), start):
            continue
        yield _candidate(text, found, _value(found, group), f"percent.{_RULES[group]}")


_RULES = {"half": "fraction", "ordinal": "ordinal", "times": "multiple", "verb": "change"}


def _value(found: re.Match[str], group: str) -> Decimal:
    word = found[group].lower()
    if group == "half":
        return Decimal(50)
    if group == "ordinal":
        return plain(Decimal(100) / ORDINALS[word])
    return Decimal(_TIMES[word] if group == "times" else MULTIPLES[found[group]])


def _candidate(text: str, found: re.Match[str], value: Decimal, rule: str) -> Candidate:
    hedge = hedge_before(text, found.start())
    precision = Decimal(1)
    typical, logical = intervals(value, precision * 2, hedge.modifier, precision)
    quantity = Quantity(value, "percent", hedge.modifier, precision, typical, logical, hedge=hedge.words)
    start, end = found.span()
    return Candidate(
        "percent", start, end, rule, quantity, outer_start=hedge.start, outer_end=end, priority=10
    )
