"""Counts whose noun is written elsewhere: ``die Polizei sprach von 16.000``, ``die Zahl der Toten stieg auf 304``."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pipeline.extract.lemmas import noun_lemma
from pipeline.extract.phrases import Phrase
from pipeline.lexicon.nouns import NUMBER_OF

_REACH = 400
_CLAUSE = 110
_FACTOR = 20
"""Two counts of one thing in one passage seldom differ by more than this factor."""


class Antecedent(NamedTuple):
    """The last count with its noun: value, end (text offset), lemma."""

    value: Decimal
    end: int
    unit: str


@cache
def _number_of() -> re.Pattern[str]:
    compounds = "|".join(NUMBER_OF)
    return re.compile(
        rf"\b(?:(?:An)?[Zz]ahl\s+(?:der|aller|von)\s+(?:[a-zäöüß]+e[nr]\s+)?(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)"
        rf"|(?P<compound>{compounds})e?n?)"
        r"\b[^.;:!?\d]*$"
    )


_BARE_END = re.compile(r"(?=[.,;:!?)\]\"“”»]|\s*$|\s*\n|\s+[–—(….-]|\s+[a-zäöü])")
_THEREOF = re.compile(r"\bdavon\s+(?:[a-zäöü]+\s+)?$")


def elided_noun(text: str, phrase: Phrase, last: Antecedent | None) -> str | None:
    """Find the noun that a bare number counts, or ``None``."""
    value = phrase.last.value
    if value != int(value) or phrase.first.value < 0 or not _BARE_END.match(text, phrase.end):
        return None
    named = _named(text, phrase)
    if named is not None or last is None:
        return named
    near = phrase.start - last.end <= _REACH
    if near and _is_large(phrase) and last.value / _FACTOR <= phrase.last.value <= last.value * _FACTOR:
        return last.unit
    if near and phrase.last.value < last.value and _THEREOF.search(text, max(phrase.start - 24, 0), phrase.start):
        return last.unit
    return None


def _named(text: str, phrase: Phrase) -> str | None:
    """Read ``Zahl der Toten … auf 304`` and ``Teilnehmerzahl von 5.000``."""
    found = _number_of().search(text, max(phrase.start - _CLAUSE, 0), phrase.start)
    if found is None or not re.search(r"\b(?:auf|von|bei|um|mit|über|etwa|rund|zu)\s+(?:\w+\s+){0,2}$", found[0]):
        return None
    return noun_lemma(found["noun"]) if found["noun"] else NUMBER_OF[found["compound"]]


def _is_large(phrase: Phrase) -> bool:
    last = phrase.last
    return last.scale >= 1_000_000 or (last.form == "digits" and (last.grouped or last.value >= 3000))  # noqa: PLR2004
