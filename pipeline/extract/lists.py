"""Parts of a list that say their unit once: ``die CDU 37 Sitze, die AfD 22``, ``Köln auf 30, Bonn auf 15 Prozent``.

The parts are parallel: each has a name, few words without capitals, and a number.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon.months import MONTHS
from pipeline.lexicon.nouns import BEFORE_YEARS, LABELS, NO_LIST_WORDS, WEAK_LABELS

LONGEST_GAP = 70
"""Characters between two numbers of one list."""
_BACK = 60
_SENTENCE = 120


@cache
def _between() -> str:
    """Give the pattern of the few words between a name or place and its number."""
    return rf"(?:(?!(?:{'|'.join(NO_LIST_WORDS)})\b)[a-zäöüß]{{2,15}}\s){{0,3}}"


@cache
def _part() -> str:
    """Give the pattern of a name with the words that tie it to its number."""
    article = r"(?:(?:auf|in|im|bei|für|aus|an)\s)?(?:(?:die|der|das|den|dem)\s)?"
    name = r"[A-ZÄÖÜ][\w&/.’'-]*(?:\s(?:[a-z]{1,3}\s)?[A-ZÄÖÜ][\w&/’'-]*){0,2}"
    role = r"(?:als\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\w-]+\s)?"
    return rf"{article}{name}(?:\s{role}{_between()}|\s?\(|:\s)"


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(rf"(?:\s\([^()\n]{{1,30}}\)|\))?(?:[,;]\s(?:und\s|sowie\s)?|\s(?:und|sowie)\s){_part()}")


@cache
def _places() -> re.Pattern[str]:
    place = r"(?:in|aus|bei)\s(?:der\s|dem\s)?[A-ZÄÖÜ][\w’'-]*(?:\s[A-ZÄÖÜ][\w’'-]*){0,2}"
    return re.compile(
        rf"(?P<place>\s(?:in|nach|aus|bei)\s[A-ZÄÖÜ][\w’' -]{{1,30}})?"
        rf"(?:[,;]\s(?:und\s|sowie\s)?|\s(?:und|sowie)\s){place}\s{_between()}"
    )


_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]us|[Bb]ei)\s(?:der\s|dem\s)?[A-ZÄÖÜ][^.!?:;\n]*$")


@cache
def _first() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s(„\"»]){_part()}$")


@cache
def _end() -> re.Pattern[str]:
    months = "|".join(month.capitalize() for month in MONTHS)
    return re.compile(
        r"[,;)](?!\d)|\s\(|\s(?:und|sowie|statt|nach)\s|\s*\n|\s*$"
        rf"|\.(?!\s?\d)(?!\s(?:{months})\b)(?!\s[a-zäöü])"
    )


@cache
def _labels() -> frozenset[str]:
    return frozenset((*LABELS, *WEAK_LABELS, *BEFORE_YEARS))


def follows(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` lies between two parallel parts of a list."""
    return end - start <= LONGEST_GAP and _gap().fullmatch(text, start, end) is not None


@cache
def _for() -> re.Pattern[str]:
    whom = r"(?:die\s|den\s|das\s)?[A-ZÄÖÜ][\w&/’'-]*(?:\s[A-ZÄÖÜ][\w&/’'-]*){0,2}"
    return re.compile(rf"\sfür\s{whom}(?:,\s(?:und\s)?|\sund\s)(?:[a-zäöüß]{{2,8}}\s){{0,2}}")


_FOR_NEXT = re.compile(r"\sfür\s(?:die\s|den\s|das\s)?[A-ZÄÖÜ]")


def follows_for(text: str, start: int, end: int, after: int) -> bool:
    """Tell the parts of ``31 Prozent für die CDU, 20 für die SPD``; ``after`` is the end of the second number."""
    near = end - start <= LONGEST_GAP
    return near and _for().fullmatch(text, start, end) is not None and _FOR_NEXT.match(text, after) is not None


def follows_place(text: str, before: int, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` leads from a number at one place to that at the next.

    ``before`` is where the number before begins: its place stands behind it, or in front in the sentence.
    """
    if end - start > LONGEST_GAP:
        return False
    found = _places().fullmatch(text, start, end)
    if found is None:
        return False
    return bool(found["place"]) or _PLACED.search(text, max(before - _SENTENCE, 0), before) is not None


def opens(text: str, start: int) -> bool:
    """Tell whether a number that begins at ``start`` has a name of its own, as the first part of a list has."""
    before = text[max(start - _BACK, 0) : start]
    if _first().search(before) is None:
        return False
    words = before.split()
    return bool(words) and words[-1].strip("(:") not in _labels()


def _is_tied(before: str) -> bool:
    """Tell whether a word, a bracket or a colon stands between a name and its number."""
    words = before.split()
    return bool(words) and (before.endswith("(") or words[-1].endswith(":") or words[-1][0].islower())


def leads(text: str, start: int, end: int, following: int) -> bool:
    """Tell whether a number ``text[start:end]`` is the first part of a list whose unit a later part says.

    A model (``Buds 3 und Buds 3 Pro``) has its number in its name.
    """
    if not follows(text, end, following) or not opens(text, start):
        return False
    before, between = text[max(start - _BACK, 0) : start], text[end:following]
    name = before.rstrip("(: ").rsplit(maxsplit=1)[-1]
    return (_is_tied(before) or not _is_tied(between)) and (name[:1].islower() or name not in between.split())


def ends(text: str, end: int) -> bool:
    """Tell whether nothing that a number could count stands behind it."""
    return _end().match(text, end) is not None
