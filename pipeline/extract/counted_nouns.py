"""The noun that a number counts: adjectives skipped, pairs joined, compounds cut at their value."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.extract.lemmas import is_known, noun_lemma
from pipeline.extract.phrases import Phrase
from pipeline.lexicon import nouns, units


class CountedNoun(NamedTuple):
    """Lemma of the noun and where the count ends (text offset)."""

    lemma: str
    end: int


_WORD = r"[A-ZÄÖÜ](?:[\w]+|(?=[-‑][A-ZÄÖÜ]))(?:[-‑:*][\w]+)*"
_SHORTEST = 3


@cache
def _ahead() -> re.Pattern[str]:
    """Give the pattern of a space, up to three adjectives, and a capitalised noun."""
    cities = "|".join(nouns.CITY_ADJECTIVES)
    return re.compile(
        rf"[ \u00a0\u202f]{{1,2}}(?P<quote>[„“\"»]\s?)?(?P<adjectives>(?:[a-zäöüß]+,?\s){{0,3}}(?:(?:{cities})\s)?)"
        rf"(?P<noun>{_WORD})(?P<pair>[-‑]?\s(?:und|oder|bzw\.|sowie)\s(?P<number>\w+\s)?(?P<second>{_WORD}))?"
    )


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"[“\"”«]\s")


@cache
def _compound() -> re.Pattern[str]:
    return re.compile(r"[-‑](?P<noun>[A-ZÄÖÜ][a-zäöüß]+)(?=[-‑][A-ZÄÖÜ])")


@cache
def _threshold() -> re.Pattern[str]:
    return re.compile(rf"[-‑](?:{'|'.join(nouns.THRESHOLDS)})\b")


def noun_after(text: str, phrase: Phrase, at: int | None = None) -> CountedNoun | None:
    """Read the noun counted by a phrase; a noun beyond a quotation mark is read but not spanned."""
    at = phrase.end if at is None else at
    compound = _compound().match(text, at)
    marked = compound and phrase.last.form == "digits" and _threshold().match(text, compound.end())
    if compound and (phrase.last.scale > 1 or (marked and compound["noun"] not in units.TIME_UNITS)):
        return CountedNoun(noun_lemma(compound["noun"]), compound.end())
    found = noun_at(text, at)
    if found and phrase.last.value > 1 and found.end > at and is_singular(_last_word(text[at : found.end])):
        return None
    if found and phrase.last.scale > 1 and _is_money(text[at : found.end]):
        return None
    return found


@cache
def is_singular(noun: str) -> bool:
    """Tell a noun that cannot be a plural by its end: a number above one does not count it (``Linie 7 Haltung``).

    German plurals end in ``-e -n -r -s -l``, foreign ones in a vowel; units that keep the singular are listed.
    """
    head = re.split(r"[-‑]", noun)[-1]
    if not head[-1].islower() or head.lower().endswith(nouns.KEEP_SINGULAR):
        return False
    return head[-1] in "bcdfghjkmpqtvwxzß" or head.endswith(("ion", "in"))


def _is_money(words: str) -> bool:
    """Tell ``22 Millionen Gewinn``, where the noun says what the money is of."""
    return bool(words.split()) and words.rsplit(maxsplit=1)[-1] in nouns.MONEY_NOUNS


def _last_word(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1]


def noun_at(text: str, at: int) -> CountedNoun | None:
    """Read the noun counted by a number that ends at ``at``."""
    if (quote := _quoted().match(text, at)) and (beyond := _ahead().match(text, quote.end() - 1)):
        lemma = _lemma(beyond)
        return CountedNoun(lemma, at) if lemma else None
    found = _ahead().match(text, at)
    lemma = _lemma(found) if found else None
    if found is None or lemma is None:
        return None
    return CountedNoun(lemma, at) if found["quote"] else _spanned(found, lemma)


def _lemma(found: re.Match[str]) -> str | None:
    """Give the lemma, or ``None`` where the words are no counted noun."""
    adjectives, noun = found["adjectives"].split(), found["noun"]
    if not all(is_adjective(word.rstrip(",")) for word in adjectives):
        return None
    if noun in nouns.NOT_COUNTED or noun in nouns.CITIES:
        return None
    if noun in units.TIME_UNITS and not adjectives:
        return None
    if not any(c.islower() for c in noun) and len(noun) < _SHORTEST:
        return None
    return noun_lemma(noun)


def _spanned(found: re.Match[str], lemma: str) -> CountedNoun:
    """Decide where the count ends: after a pair of genders or a shared compound end, before a threshold."""
    noun, second = found["noun"], found["second"]
    front, hyphen, last = noun.rpartition("-")
    if hyphen and last in nouns.THRESHOLDS:
        return CountedNoun(noun_lemma(front), found.start("noun") + len(front))
    if hyphen and _is_name(front):
        return CountedNoun(noun_lemma(last), found.start())
    if second and found["pair"][0] in "-‑":
        return CountedNoun(noun_lemma(second), found.end("noun") if found["number"] else found.end("second"))
    if second and not found["number"] and _is_gender_pair(noun, second):
        return CountedNoun(noun_lemma(second), found.end("second"))
    return CountedNoun(lemma, found.end("noun"))


def _is_name(word: str) -> bool:
    """Tell a name at the head of a compound (``VW-Werke``): a mention of its own, so that the count ends before it."""
    return sum(c.isupper() for c in word) > 1 or not (len(word) == 1 or is_known(word))


def _is_gender_pair(one: str, two: str) -> bool:
    """Tell ``Demonstrantinnen und Demonstranten`` and its mirror image."""
    feminine, other = (one, two) if one.endswith("innen") else (two, one)
    return feminine.endswith("innen") and other[: max(len(feminine) - 6, 3)] == feminine[: max(len(feminine) - 6, 3)]


@cache
def is_adjective(word: str) -> bool:
    """Tell whether a lower-case word can stand between a number and its noun, by its form."""
    if word in nouns.CITY_ADJECTIVES:
        return True
    stem = re.sub(r"(?:e|en|er|es|em)$", "", word)
    if stem == word or word in nouns.ADJECTIVE_STOP:
        return False
    return stem in nouns.ADJECTIVES or stem.endswith(nouns.ADJECTIVE_SUFFIXES) or _is_participle(stem)


def _is_participle(stem: str) -> bool:
    """Tell participles (``gemeldet``, ``verletzt``, ``ausgebildet``, ``verloren``) by their form."""
    with_ge, without = r"(?:\w{2,6})?ge\w{2,}(?:t|en)", r"(?:ver|be|er|ent|zer|miss|über|unter)\w{2,}(?:t|en)"
    return re.fullmatch(f"{with_ge}|{without}", stem) is not None
