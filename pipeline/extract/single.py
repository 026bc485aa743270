"""Counts of victims and people without a number word: ``ein Toter``, ``keine Verletzten``, ``fünftes Todesopfer``.

An article counts nobody in general; it does before a noun for a victim, and before a person of whom the same clause
says that they died or were hurt. ``beide`` counts two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import Literal

from pipeline.extract.lemmas import noun_lemma
from pipeline.extract.modifiers import hedge_before, intervals
from pipeline.extract.passage import Passage
from pipeline.lexicon.nouns import ADJECTIVE_STOP
from pipeline.lexicon.number_words import ORDINALS
from pipeline.lexicon.victims import FATES, PEOPLE, VICTIM_ENDS, VICTIMS
from pipeline.records import Candidate, Quantity

_MOST = 3_000
"""A text of news holds a few; what is beyond in one text is not read."""


def find(passage: Passage) -> Iterator[Candidate]:
    """Find victims that are counted by an article, by ``kein``, by an ordinal or by ``beide``."""
    text = passage.text
    for found in islice(_pattern().finditer(text), _MOST):
        if ADJECTIVE_STOP.isdisjoint(found["adjectives"].split()) and _counts(text, found):
            yield _candidate(text, found)
    for found in islice(_of_them().finditer(text), _MOST):
        noun = _people().search(text, max(found.start() - _NEAR, 0), found.start())
        if noun is not None:
            yield _made(text, found.span("one"), Decimal(1), noun["noun"], "count.article", "context")


_NEAR = 100


@cache
def _of_them() -> re.Pattern[str]:
    """Give the pattern of *…, einer davon schwer*."""
    return re.compile(
        r",\s(?:darunter\s)?(?P<one>eine[rs]?)(?:\s(?:davon|von\sihnen))?\s(?:schwer|leicht|lebensgefährlich|tödlich)\b"
        r"(?=\s?[.,;:!?)]|\s(?:und|verletzt|erkrankt)\b)"
    )


@cache
def _people() -> re.Pattern[str]:
    """Give the pattern of several people hurt in the same sentence, with nobody else counted behind them."""
    people = "|".join((*VICTIMS, *PEOPLE))
    number = r"(?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
    return re.compile(rf"\b(?i:{number})\s(?:[a-zäöüß]+e[nr]?\s)?(?P<noun>(?:{people})[nrs]?)\b[^.!?:;\n]*$")


@cache
def _pattern() -> re.Pattern[str]:
    ordinals = "|".join(sorted(ORDINALS, key=len, reverse=True))
    return re.compile(
        rf"""\b(?=[EeKkBbZzDdVvFfSsAaNnH])(?i:(?P<one>ein(?:e[nmr]?)?)(?!\s(?:erste|{ordinals})[nrs]?\s)|(?P<none>keine?[nr]?)|(?P<both>beide[nr]?)
             |(?P<nth>erste|{ordinals})[nrs]?)\s
        (?P<adjectives>(?:[a-zäöüß]{{3,20}}e[mnrs]?\s){{0,2}})
        (?:(?P<victim>(?:[A-ZÄÖÜ][a-zäöüß]{{2,15}}(?:{"|".join(VICTIM_ENDS)})|{"|".join(VICTIMS)})[nrs]?)
          |(?P<person>(?:[A-ZÄÖÜ][a-zäöüß]{{2,15}})?(?i:{"|".join(PEOPLE)})))\b(?!-)""",
        re.VERBOSE,
    )


@cache
def _fate() -> re.Pattern[str]:
    """Give the pattern of a fate in the same clause, which the person suffered and did not bring upon another."""
    doer = r"(?:soll|hat|habe|hatte|haben)\b(?!\ssich)"
    return re.compile(rf"(?:(?!\b{doer})[^.!?:;\n]){{0,80}}?\b(?:{'|'.join(FATES)})\b")


_NUMBER_NEXT = re.compile(r"\s(?:und|sowie)\s(?:\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)")
_AGENT = re.compile(r"\b(?:von|durch)\s$")
_FALLEN = ("opfer", "fall")


def _counts(text: str, found: re.Match[str]) -> bool:
    """Tell ``das zweite Todesopfer`` from ``der zweite Tote``, and ``ein Mann starb`` from ``ein Mann kam``."""
    if found["nth"]:
        return (found["victim"] or "").lower().rstrip("sn").endswith(_FALLEN)
    if found["victim"] or found["both"]:
        return True
    if found["none"] or _AGENT.search(text, max(found.start() - 8, 0), found.start()):
        return False
    return bool(_fate().match(text, found.end()) or _NUMBER_NEXT.match(text, found.end()))


def _candidate(text: str, found: re.Match[str]) -> Candidate:
    noun = found["victim"] or found["person"]
    return _made(text, found.span(), _value(found), noun, f"count.{_RULES[_group(found)]}", "written")


def _made(
    text: str, span: tuple[int, int], value: Decimal, noun: str, rule: str, unit_from: Literal["written", "context"]
) -> Candidate:
    start, end = span
    hedge, zero = hedge_before(text, start), Decimal(0)
    typical, logical = intervals(value, Decimal(1), hedge.modifier, zero)
    quantity = Quantity(
        value, noun_lemma(noun), hedge.modifier, zero, typical, logical, hedge=hedge.words, unit_from=unit_from
    )
    return Candidate(
        "count", start, end, rule, quantity,
        outer_start=hedge.start, outer_end=end, priority=22,
    )  # fmt: skip


_RULES = {"one": "article", "none": "none", "both": "both", "nth": "ordinal"}


def _group(found: re.Match[str]) -> str:
    return next(name for name in _RULES if found[name])


def _value(found: re.Match[str]) -> Decimal:
    if word := found["nth"]:
        return Decimal(ORDINALS.get(word.lower(), 1))
    return Decimal({"one": 1, "none": 0, "both": 2}[_group(found)])
