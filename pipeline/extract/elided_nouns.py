"""Counts whose noun is written elsewhere: ``die Polizei sprach von 16.000``, ``die Zahl der Toten stieg auf 304``."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pipeline.extract import lists
from pipeline.extract.counted_nouns import noun_after
from pipeline.extract.lemmas import noun_lemma
from pipeline.extract.phrases import Phrase, sentence_ends
from pipeline.lexicon.nouns import AGED, GATHER, GATHERINGS, NUMBER_OF

_REACH = 400
_CLAUSE = 110
_FACTOR = 20
"""Two counts of one thing in one passage seldom differ by more than this factor."""


class Antecedent(NamedTuple):
    """The last count with its noun: value, start and end (text offsets), lemma."""

    value: Decimal
    start: int
    end: int
    unit: str
    part: bool = False
    """Whether it was read from ``davon``, so that further parts may follow it."""
    listed: bool = False
    """Whether it was read as a part of a list, so that the next one may follow it."""


@cache
def _number_of() -> re.Pattern[str]:
    compounds = "|".join(NUMBER_OF)
    return re.compile(
        rf"\b(?:(?:An)?[Zz]ahl\s+(?:der|aller|von)\s+(?:[a-zäöüß]+e[nr]\s+)?(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)"
        rf"|(?P<compound>{compounds})e?n?)"
        r"\b(?:[^.;:!?]|[.:](?=\d)|:\s$)*$"
    )


_BARE_END = re.compile(r"(?=[.,;:!?)\]\"“”»]|\s*$|\s*\n|\s+[–—(….-]|\s+[a-zäöü])")
_FURTHER_PART = re.compile(
    r"\s(?:[a-zäöüß]{4,15}\s)?(?:in|im|am|an|auf|bei|aus)\s[^.;:!?\n,]{1,30}(?:,|\sund|\ssowie)\s"
    r"|\s(?:davon|von\sihnen)\s[^.;:!?\n,]{0,40}(?:,|\sund|\ssowie)\s"
)
_THEREOF = re.compile(r"\b(?:davon|darunter)\s+(?!aus\b)(?:(?!(?:der|die|das|den|dem)\b)[a-zäöü]+\s+){0,3}$")
_OF_THEM = re.compile(r"\s(?:davon|von\sihnen|unter\sihnen)\b")
_OTHER_VALUE = re.compile(r"\d\s?%|\b(?:[Pp]rozent|Euro|Dollar|Franken|Mrd|Mio|Millionen|Milliarden|Grad|Meter)\b|€")
_HEDGED = r"(?:(?!(?:der|die|das|den|dem|dass)\b)[a-zäöüß]{2,12}\s){0,3}$"
_ARE_IT = re.compile(rf"\b(?:waren|sind|wären|seien|werden|wurden)\ses\s{_HEDGED}")
_INSTEAD = re.compile(
    r"\s(?:statt|nach|gegenüber|anstelle\svon|von)\s(?:(?:bisher|bislang|zuvor|vorher|zuletzt|noch|vormals|einst)\s)"
    r"(?:[a-zäöüß]{2,8}\s)?|\sstatt\s(?:(?:der|den|wie|nur)\s)?(?:[a-zäöüß]{3,16}en\s)?"
)
_SOURCES = (
    rf"\b(?:sprach|sprachen|spricht|sprechen|weiß|wissen|ging|gingen|geht|gehen|berichtete|berichteten)\s"
    rf"(?:[^\s.;:!?]+\s){{0,5}}von\s{_HEDGED}"
    rf"|\b(?:zählte|zählten|zählt|zählen|schätzte|schätzten|meldete|meldeten)\s{_HEDGED}"
    rf"|\b(?:hatte|hatten|war)\s(?:[^\s.;:!?]+\s){{0,4}}von\s{_HEDGED}"
)
_SAID = re.compile(_SOURCES)
_SMALL_END = re.compile(
    r"[,;:.)!?](?!\d)|\s(?:und|sowie|gewesen|am|im|in|bei|davon|statt|nach|mehr|weniger)\b|\s[(–-]|\s*\n|\s*$"
)
_SPOKEN = re.compile(r"\s(?:gesprochen|ausgegangen|die\sRede)\b")
_SMALL = 3000
_MILLION = 1_000_000


def elided_noun(text: str, phrase: Phrase, last: Antecedent | None, following: Phrase | None) -> str | None:
    """Find the noun that a bare number counts, or ``None``.

    It is named as what the number is of, or counted by the number before or by the next one of the sentence.
    """
    value = phrase.last.value
    if value != int(value) or phrase.first.value < 0 or not _BARE_END.match(text, phrase.end):
        return None
    return _named(text, phrase) or _counted_before(text, phrase, last) or _counted_next(text, phrase, following)


@cache
def _gathering() -> re.Pattern[str]:
    article = r"(?:(?:der|den|einer|einem|dem|großer|großen)\s)?(?:[\w-]+[- ])?"
    return re.compile(
        rf"\s(?:bei|auf|zu)\s{article}(?i:{'|'.join(GATHERINGS)})\b"
        rf"|\s(?:{'|'.join(GATHER)})\b"
    )


def crowd(text: str, phrase: Phrase) -> str | None:
    """Read the people of ``20.000 bei Demo in Köln`` and ``50.000 demonstrieren``."""
    last = phrase.last
    large = last.scale > 1 or last.grouped
    return "Mensch" if large and last.value == int(last.value) and _gathering().match(text, phrase.end) else None


def _counted_before(text: str, phrase: Phrase, last: Antecedent | None) -> str | None:
    """Read ``davon sechs in Hessen und drei in Bayern`` and ``die Polizei sprach von 16.000``."""
    if last is None or phrase.start - last.end > _REACH:
        return None
    return last.unit if any(rule(text, phrase, last) for rule in _RULES) else None


def _is_rival(_: str, phrase: Phrase, last: Antecedent) -> bool:
    """``17.500 Teilnehmer …, die Polizei sprach von 16.000``: a large number like the one before."""
    return _is_large(phrase) and _is_alike(last.value, phrase.last.value)


def _is_thereof(text: str, phrase: Phrase, last: Antecedent) -> bool:
    """``davon sechs``, ``sechs davon``, ``sechs von ihnen``."""
    if phrase.last.value > last.value:
        return False
    of_them = _OF_THEM.match(text, phrase.end) is not None and phrase.last.value > 1
    return of_them or _THEREOF.search(text, max(phrase.start - 40, 0), phrase.start) is not None


def _is_further_part(text: str, phrase: Phrase, last: Antecedent) -> bool:
    """``davon sechs in Hessen und drei in Bayern``."""
    return last.part and _FURTHER_PART.fullmatch(text, last.end, phrase.start) is not None


def _is_it(text: str, phrase: Phrase, last: Antecedent) -> bool:
    """``am Mittwoch waren es noch vier``: nothing else is counted or measured in between."""
    if not _is_alike(last.value, phrase.last.value) or _OTHER_VALUE.search(text, last.end, phrase.start):
        return False
    are = _ARE_IT.search(text, max(phrase.start - 60, 0), phrase.start) is not None
    return are and _SMALL_END.match(text, phrase.end) is not None


def _is_replaced(text: str, phrase: Phrase, last: Antecedent) -> bool:
    """``39 Sitze statt bisher 37``."""
    return _is_alike(last.value, phrase.last.value) and _INSTEAD.fullmatch(text, last.end, phrase.start) is not None


def _is_listed(text: str, phrase: Phrase, last: Antecedent) -> bool:
    """``die CDU 37 Sitze, die AfD 22``: a part parallel to the one before."""
    if last.unit in AGED or not _is_alike(last.value, phrase.last.value):
        return False
    if lists.follows_for(text, last.end, phrase.start, phrase.end):
        return True
    if not lists.ends(text, phrase.end):
        return False
    if lists.follows_place(text, last.start, last.end, phrase.start):
        return True
    return lists.follows(text, last.end, phrase.start) and (last.listed or lists.opens(text, last.start))


def _is_said(text: str, phrase: Phrase, last: Antecedent) -> bool:
    """``Am Morgen hatte die Polizei von acht gesprochen``: another source counts the same."""
    if not _is_alike(last.value, phrase.last.value) or _OTHER_VALUE.search(text, last.end, phrase.start):
        return False
    found = _SAID.search(text, max(phrase.start - 90, last.end), phrase.start)
    if found is None:
        return False
    told = _SPOKEN.match(text, phrase.end) is not None
    return told or (not found[0].startswith(("hatte", "war")) and lists.ends(text, phrase.end))


_RULES: tuple[Callable[[str, Phrase, Antecedent], bool], ...] = (
    _is_rival, _is_thereof, _is_further_part, _is_it, _is_replaced, _is_listed, _is_said,
)  # fmt: skip
"""Any of them lends the noun of the count before."""


def _counted_next(text: str, phrase: Phrase, following: Phrase | None) -> str | None:
    """Read ``laut Polizei 3.500, laut Veranstaltern 10.000 Teilnehmer``."""
    if following is None or not _is_large(phrase) or not _is_alike(following.last.value, phrase.last.value):
        return None
    if following.start - phrase.end > _CLAUSE or sentence_ends(text, phrase.end, following.start):
        return None
    noun = noun_after(text, following)
    return noun.lemma if noun else None


_TO = re.compile(r"\s(?:auf|statt|nach|zu)\s(?:[a-zäöüß]{2,8}\s)?")


def is_pair(text: str, last: Antecedent | None, start: int) -> bool:
    """Tell the second number of ``von 22 auf 24 Sitze``, which has the name of the first."""
    return last is not None and _TO.fullmatch(text, last.end, start) is not None


def _is_alike(one: Decimal, two: Decimal) -> bool:
    return one / _FACTOR <= two <= one * _FACTOR


def _named(text: str, phrase: Phrase) -> str | None:
    """Read ``Zahl der Toten … auf 304`` and ``Teilnehmerzahl von 5.000``."""
    found = _number_of().search(text, max(phrase.start - _CLAUSE, 0), phrase.start)
    if found is None or not _NAMING.search(found[0]):
        return None
    return noun_lemma(found["noun"]) if found["noun"] else NUMBER_OF[found["compound"]]


_NAMING = re.compile(r"\b(?:auf|von|bei|um|mit|über|etwa|rund|zu)\s+(?:\w+\s+){0,2}$|:\s$")


def _is_large(phrase: Phrase) -> bool:
    last = phrase.last
    return last.scale >= _MILLION or (last.form == "digits" and (last.grouped or last.value >= _SMALL))
