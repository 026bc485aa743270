"""The lemma of a counted noun: ``Arbeitsplätzen`` to ``Arbeitsplatz``, ``Schwerverletzten`` to ``Schwerverletzte``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import simplemma

from pipeline.lexicon.nouns import LEMMAS, NOMINALISED

_SHORTEST_HEAD = 4
_GENDER = re.compile(r"[:*_/]-?in(?:nen)?$|(?<=[a-zäöü])Innen$")
"""The feminine of ``Nutzer:innen``, ``Nutzer*innen``, ``NutzerInnen``."""


def lemma_of(word: str) -> str:
    """Give a word's lemma by simplemma, whose dictionary is read where it is asked instead of being unpacked."""
    return str(simplemma.lemmatize(word, lang="de", low_memory=True))


@lru_cache(maxsize=50_000)
def is_known(word: str) -> bool:
    """Tell whether simplemma's dictionary has a word, in capitals or not."""
    return bool(simplemma.is_known(word, lang="de", low_memory=True))


@cache
def _nominalised() -> dict[str, str]:
    return {form: word for word in NOMINALISED for form in (word, f"{word}n", f"{word}r", f"{word}m")}


@lru_cache(maxsize=50_000)
def noun_lemma(noun: str) -> str:
    """Give the singular of a noun; of a compound, the singular of its head with the rest as written."""
    noun = _GENDER.sub("", noun)
    front, hyphen, head = noun.rpartition("-")
    if hyphen and head[:1].isupper():
        return f"{front}-{noun_lemma(head)}"
    if noun in LEMMAS:
        return LEMMAS[noun]
    if noun in _nominalised():
        return _nominalised()[noun]
    lemma = _new_spelling(lemma_of(noun), noun)
    if lemma != noun and lemma[:1].isupper():
        return lemma
    return _by_head(noun) or noun


def _new_spelling(lemma: str, noun: str) -> str:
    """Undo the old spelling of some lemmas: ``Abschlüsse`` gives ``Abschluß``."""
    return lemma.replace("ß", "ss") if "ss" in noun else lemma


def _by_head(noun: str) -> str | None:
    """Lemmatise the longest known end of a compound."""
    for cut in range(2, len(noun) - _SHORTEST_HEAD + 1):
        head = noun[cut:].capitalize()
        lemma = LEMMAS.get(head) or _nominalised().get(head)
        if lemma is None and is_known(head):
            lemma = lemma_of(head)
        if lemma is not None and lemma[:1].isupper():
            return noun[:cut] + lemma.lower()
    return None
