"""Counts: a number with the noun it counts (``35.000 feste Stellen``) or the unit it measures in (``5,2 km``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from pipeline.extract.lemmas import noun_lemma
from pipeline.extract.passage import Passage
from pipeline.extract.phrases import Phrase, find_phrases
from pipeline.extract.quantities import make_quantity, per_after
from pipeline.lexicon import nouns, units
from pipeline.records import Candidate

_NOUN = r"[A-ZÄÖÜ][\w]*(?:[-‑](?:[\wÄÖÜ]+))*"
_MAX_ADJECTIVES = 3


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"[\s„“\"]{{1,3}}((?:[a-zäöüß]+,?\s){{0,{_MAX_ADJECTIVES}}})[„“\"]?({_NOUN})")


def find(passage: Passage) -> Iterator[Candidate]:
    """Find counted nouns and measured units."""
    text = passage.text
    last: tuple[Decimal, int, str] | None = None
    for phrase in find_phrases(text):
        if not is_countable(text, phrase):
            continue
        found = _measured(text, phrase) or _noun(text, phrase)
        if found is None and last is not None:
            found = _elided(text, phrase, last)
        if found is not None and found.quantity is not None:
            if found.rule == "count.noun":
                last = (found.quantity.value, found.end, found.quantity.unit)
            yield found


@cache
def _label() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in nouns.LABELS)
    return re.compile(rf"(?:(?<=\W)|^)(?:{words})[\s-]{{0,2}}$")


def is_countable(text: str, phrase: Phrase) -> bool:
    """Tell whether a number can be a quantity at all: no year, score, label, list marker or serial number."""
    first, last = phrase.first, phrase.last
    if last.form == "article":
        return False
    following = text[last.end : last.end + 2]
    if following[:1] in {":", "/", "."} and following[1:2].isdigit():
        return False
    if first.dotted and first.scale == 1 and not _has_unit(text, last.end):
        return False
    if phrase.hedge.modifier == "none" and first.scale == 1 and is_year(text, phrase):
        return False
    return _label().search(text, max(phrase.start - 20, 0), phrase.start) is None


def is_year(text: str, phrase: Phrase) -> bool:
    """Tell whether four plain digits are a year; a round one before a noun (``2000 Menschen``) is not."""
    number = phrase.first
    plain = number.form == "digits" and not number.grouped and number.end - number.start == 4  # noqa: PLR2004
    if not plain or not 1500 <= number.value <= 2100 or number.step == Decimal("0.1"):  # noqa: PLR2004
        return False
    return bool(number.value % 100) or _counted().match(text, number.end) is None


@cache
def _unit_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    parts, lemmas = [], {}
    for number, (lemma, _, names, symbols) in enumerate(units.UNITS):
        name = f"u{number}"
        lemmas[name] = lemma
        parts.append(f"(?P<{name}>(?i:{names})" + (f"|{symbols})" if symbols else ")"))
    return re.compile(rf"[\s ‑-]{{0,2}}(?:{'|'.join(parts)})(?!\w)"), lemmas


def _has_unit(text: str, at: int) -> bool:
    return _unit_pattern()[0].match(text, at) is not None


def _measured(text: str, phrase: Phrase) -> Candidate | None:
    pattern, lemmas = _unit_pattern()
    found = pattern.match(text, phrase.end) or (phrase.elliptic and pattern.match(text, phrase.unit_at)) or None
    if found is None or found.lastgroup is None:
        return None
    end = found.end() if found.start() == phrase.end else phrase.end
    return _candidate(text, phrase, lemmas[found.lastgroup], end, "count.unit", counted=False)


def _noun(text: str, phrase: Phrase) -> Candidate | None:
    own = _counted_noun(text, phrase.end)
    found = own or (_counted_noun(text, phrase.unit_at) if phrase.elliptic else None)
    if found is None or phrase.last.glued or phrase.last.form == "fraction":
        return None
    noun, end = found
    return _candidate(text, phrase, noun_lemma(noun), end if own else phrase.end, "count.noun", counted=True)


def _counted_noun(text: str, at: int) -> tuple[str, int] | None:
    found = _counted().match(text, at)
    if found is None or "\n" in found[0]:
        return None
    adjectives, noun = found[1].split(), found[2]
    if not all(_is_adjective(word.rstrip(",")) for word in adjectives):
        return None
    if noun in units.TIME_UNITS and not adjectives:
        return None
    return noun, found.end()


@cache
def _is_adjective(word: str) -> bool:
    """Tell whether an inflected lower-case word can stand between a number and its noun."""
    if word in nouns.ADJECTIVE_STOP:
        return False
    stem = re.sub(r"(?:e|en|er|es|em)$", "", word)
    if stem == word:
        return False
    return stem in nouns.ADJECTIVES or stem.endswith(nouns.ADJECTIVE_SUFFIXES) or _is_participle(stem)


def _is_participle(stem: str) -> bool:
    """Tell participles (``gemeldet``, ``verletzt``, ``ausgebildet``, ``verloren``) by their form."""
    return re.fullmatch(r"(?:(?:\w{2,6})?ge\w+(?:t|en)|(?:ver|be|er|ent|zer|miss|über|unter)\w+(?:t|en))", stem) is not None


_BARE_END = re.compile(r"(?=[.,;:!?)\]\"“”»]|\s*$|\s+[–—(]|\s+[a-zäöü])")
_ELIDED_REACH = 400
_ELIDED_FACTOR = 20


def _elided(text: str, phrase: Phrase, last: tuple[Decimal, int, str]) -> Candidate | None:
    """Read a bare large number after a count of the same order as another count of the same thing."""
    value, end, unit = last
    number = phrase.last
    large = number.scale >= 1_000_000 or (number.form == "digits" and number.grouped)
    if not large or phrase.start - end > _ELIDED_REACH or not _BARE_END.match(text, phrase.end) or number.value <= 0:
        return None
    if not value / _ELIDED_FACTOR <= number.value <= value * _ELIDED_FACTOR:
        return None
    found = _candidate(text, phrase, unit, phrase.end, "count.context", counted=True)
    return replace(found, priority=-min(phrase.start - end, 900))


def _candidate(text: str, phrase: Phrase, unit: str, end: int, rule: str, *, counted: bool) -> Candidate:
    quantity = make_quantity(
        text, phrase, unit, counted=counted, end=end, per=per_after(text, end),
        unit_from="context" if rule == "count.context" else "written",
    )  # fmt: skip
    return Candidate(
        "count", phrase.start, end, rule, quantity, outer_start=min(phrase.hedge.start, phrase.start), outer_end=end,
        priority=20 if counted else 25,
    )  # fmt: skip
