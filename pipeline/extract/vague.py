"""Vague numbers: ``Hunderte Menschen``, ``mehrere Milliarden Euro``, ``Zehntausende`` demonstrierten.

They are read as wide ranges (``Hunderte``: 200 to 1,000), so that they can be compared and seldom conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import islice

from pipeline.extract.counted_nouns import noun_at
from pipeline.extract.currency_names import currency_after
from pipeline.extract.modifiers import hedge_before
from pipeline.extract.numbers import find_numerals
from pipeline.extract.passage import Passage
from pipeline.lexicon import number_words as lexicon
from pipeline.records import Candidate, Interval, Kind, Quantity

_PEOPLE = "Mensch"
"""``Tausende protestieren``: what is counted where nothing is named."""
_MOST_PEOPLE = 1_000_000
_GAP = re.compile(r"[\s\u00a0]?-?")
_VON = re.compile(r"\s+von(?=\s)")
_NO_NOUN = re.compile(r"\s+[a-zäöü]|[.,:!?]")


_MOST = 10_000
"""A text of news holds a few; what is beyond in one text is not read."""


@cache
def _openings() -> str:
    """Give the letters that a vague number can begin with, which are looked at first."""
    initials = {pattern[0] for pattern, *_ in (*lexicon.SEVERAL, *lexicon.VAGUE)}
    initials |= {word[0] for pattern, _, _ in lexicon.SEVERAL for word in pattern.split("|")}
    return f"[{''.join(sorted(form for letter in initials for form in (letter, letter.upper())))}]"


@cache
def _pattern() -> re.Pattern[str]:
    several = "|".join(pattern for pattern, _, _ in lexicon.SEVERAL)
    base = "|".join(pattern for pattern, _ in lexicon.SEVERAL_OF)
    plural = "|".join(pattern for pattern, _, _ in lexicon.VAGUE)
    return re.compile(
        rf"\b(?={_openings()})(?i:(?:(?P<several>{several})\s+(?P<base>{base})|(?P<plural>{plural})))(?!\w)"
        r"(?:\s+(?:von\s+)?(?P<scale>Millionen|Milliarden|Billionen|Tausend)\b)?"
    )


def find(passage: Passage) -> Iterator[Candidate]:
    """Find vague amounts and counts; a scale word that belongs to a number is none."""
    text = passage.text
    taken = {at for numeral in find_numerals(text) for at in (numeral.start, numeral.end)}
    for found in islice(_pattern().finditer(text), _MOST):
        if found["several"] or not {found.start(), found.end()} & taken:
            yield from _candidates(text, found)


def _candidates(text: str, found: re.Match[str]) -> Iterator[Candidate]:
    low, high = _bounds(found)
    end = found.end()
    gap = _GAP.match(text, end)
    currency = currency_after(text, gap.end() if gap else end)
    if currency is not None:
        yield _candidate(text, found, "money", currency.end, (low, high), currency.code)
        return
    noun_from = _VON.match(text, end)
    noun = noun_at(text, noun_from.end() if noun_from else end)
    if noun is not None:
        yield _candidate(text, found, "count", noun.end, (low, high), noun.lemma)
    elif low < _MOST_PEOPLE and found["plural"] and _NO_NOUN.match(text, end):
        yield _candidate(text, found, "count", end, (low, high), _PEOPLE)


def _bounds(found: re.Match[str]) -> tuple[Decimal, Decimal]:
    low, high = _several(found) if found["several"] else _plural(found["plural"])
    scale = _value_of(found["scale"]) if found["scale"] else 1
    return low * scale, high * scale


def _several(found: re.Match[str]) -> tuple[Decimal, Decimal]:
    base = _value_of(found["base"])
    for pattern, low, high in lexicon.SEVERAL:
        if re.fullmatch(pattern, found["several"], re.IGNORECASE):
            return Decimal(low) * base, Decimal(high) * base
    raise ValueError(found[0])


def _value_of(word: str) -> int:
    return next(value for pattern, value in lexicon.SEVERAL_OF if re.fullmatch(pattern, word, re.IGNORECASE))


def _plural(word: str) -> tuple[Decimal, Decimal]:
    return next(
        (Decimal(low), Decimal(high))
        for pattern, low, high in lexicon.VAGUE
        if re.fullmatch(pattern, word, re.IGNORECASE)
    )


def _candidate(
    text: str, found: re.Match[str], kind: Kind, end: int, bounds: tuple[Decimal, Decimal], unit: str
) -> Candidate:
    low, high = bounds
    hedge = hedge_before(text, found.start())
    quantity = Quantity(
        low, unit, "range", low / 2, Interval(low, high), Interval(low, None), value_max=high, hedge=hedge.words,
    )  # fmt: skip
    return Candidate(kind, found.start(), end, f"{kind}.vague", quantity, outer_start=hedge.start, outer_end=end)
