"""Counts whose noun is written elsewhere: ``die Polizei sprach von 16.000``, ``die Zahl der Toten stieg auf 304``."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pipeline.extract.counted_nouns import noun_after
from pipeline.extract.lemmas import noun_lemma
from pipeline.extract.phrases import Phrase, sentence_ends
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
    part: bool = False
    """Whether it was read from ``davon``, so that further parts may follow it."""


@cache
def _number_of() -> re.Pattern[str]:
    compounds = "|".join(NUMBER_OF)
    return re.compile(
        rf"\b(?:(?:An)?[Zz]ahl\s+(?:der|aller|von)\s+(?:[a-zäöüß]+e[nr]\s+)?(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)"
        rf"|(?P<compound>{compounds})e?n?)"
        r"\b(?:[^.;:!?]|[.:](?=\d))*$"
    )


_BARE_END = re.compile(r"(?=[.,;:!?)\]\"“”»]|\s*$|\s*\n|\s+[–—(….-]|\s+[a-zäöü])")
_FURTHER_PART = re.compile(r"\s(?:in|im|am|an|auf|bei|aus)\s[^.;:!?\n,]{1,30}(?:,|\sund|\ssowie)\s")
_THEREOF = re.compile(r"\bdavon\s+(?:[a-zäöü]+\s+)?$")


def elided_noun(text: str, phrase: Phrase, last: Antecedent | None, following: Phrase | None) -> str | None:
    """Find the noun that a bare number counts, or ``None``.

    It is named as what the number is of, or counted by the number before or by the next one of the sentence.
    """
    value = phrase.last.value
    if value != int(value) or phrase.first.value < 0 or not _BARE_END.match(text, phrase.end):
        return None
    return _named(text, phrase) or _counted_before(text, phrase, last) or _counted_next(text, phrase, following)


def _counted_before(text: str, phrase: Phrase, last: Antecedent | None) -> str | None:
    """Read ``davon sechs in Hessen und drei in Bayern`` and ``die Polizei sprach von 16.000``."""
    if last is None or phrase.start - last.end > _REACH:
        return None
    if _is_large(phrase) and _is_alike(last.value, phrase.last.value):
        return last.unit
    if phrase.last.value < last.value and _THEREOF.search(text, max(phrase.start - 24, 0), phrase.start):
        return last.unit
    return last.unit if last.part and _FURTHER_PART.fullmatch(text, last.end, phrase.start) else None


def _counted_next(text: str, phrase: Phrase, following: Phrase | None) -> str | None:
    """Read ``laut Polizei 3.500, laut Veranstaltern 10.000 Teilnehmer``."""
    if following is None or not _is_large(phrase) or not _is_alike(following.last.value, phrase.last.value):
        return None
    if following.start - phrase.end > _CLAUSE or sentence_ends(text, phrase.end, following.start):
        return None
    noun = noun_after(text, following)
    return noun.lemma if noun else None


def _is_alike(one: Decimal, two: Decimal) -> bool:
    return one / _FACTOR <= two <= one * _FACTOR


def _named(text: str, phrase: Phrase) -> str | None:
    """Read ``Zahl der Toten … auf 304`` and ``Teilnehmerzahl von 5.000``."""
    found = _number_of().search(text, max(phrase.start - _CLAUSE, 0), phrase.start)
    if found is None or not re.search(r"\b(?:auf|von|bei|um|mit|über|etwa|rund|zu)\s+(?:\w+\s+){0,2}$", found[0]):
        return None
    return noun_lemma(found["noun"]) if found["noun"] else NUMBER_OF[found["compound"]]


def _is_large(phrase: Phrase) -> bool:
    last = phrase.last
    return last.scale >= 1_000_000 or (last.form == "digits" and (last.grouped or last.value >= 3000))  # noqa: PLR2004
