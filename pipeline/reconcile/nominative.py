"""The words of an article, made fit for a sentence of ours: no capital inside a sentence, no dative.

So *Bis zu 250.000 Menschen* is told as *bis zu 250.000 Menschen*, *einer Viertelmillion* as *eine Viertelmillion* and
*250.000 Teilnehmern* as *250.000 Teilnehmer*.
"""

from __future__ import annotations

import re

from pipeline.lexicon.counted_words import ADJECTIVAL, FEMININE_IN_ER, PLURAL_IN_E
from pipeline.lexicon.number_words import HUNDRED, TEENS, TENS, UNITS

_ARTICLES = {"einer": "eine", "einem": "ein", "eines": "ein", "einen": "ein"}
_OPENING = re.compile(
    r"(?:ein(?:e[mnrs]?|mal)?|jede[mnrs]?|kein\w*|mehr|weniger|rund|etwa|circa|knapp|fast|gut|bis|über|unter|"
    r"mindestens|wenigstens|höchstens|maximal|nahezu|annähernd|ungefähr|insgesamt|zwischen|zirka|schätzungsweise|"
    r"die hälfte|gerade|nur|allein|anderthalb|eineinhalb|zweieinhalb|halbe[rn]?|beinahe|deutlich|um)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"(?:{'|'.join((*TENS, *TEENS, *UNITS, *HUNDRED, 'tausend', 'und'))})+", re.IGNORECASE)
_NOT_INFLECTED = re.compile(r"(?:\w*sieben|zwischen|von|neben|innen)")
_COMPOUND = 4
"""Code points of a noun that is known by its end: *Motor* is no *Tor*."""
_YEAR = re.compile(r"^Jahre?s? (?=\d{4}\b)")


def nominative(surface: str, lemma: str = "") -> str:
    """Return the words of a value as they stand in a list of values.

    Args:
        surface: the value as an article writes it, hedge included.
        lemma: the counted noun's lemma, empty where there is none.

    """
    words = _YEAR.sub("", surface).split(" ")
    words[0] = _uncapitalised(words[0])
    words = [_ARTICLES.get(word, word) for word in words]
    for at, word in enumerate(words[1:], 1):
        if word.islower() and word.endswith("en") and at < len(words) - 1 and not _NOT_INFLECTED.fullmatch(word):
            words[at] = word[:-1]
    words[-1] = plural(words[-1], lemma)
    if len(words) > 1 and words[-2] == "ein" and words[-1].casefold().endswith(ADJECTIVAL):
        words[-1] += "r"
    return " ".join(words)


def plural(noun: str, lemma: str) -> str:
    """Return the nominative plural of a counted noun that an article writes in any case."""
    small, base = noun.casefold(), lemma.casefold()
    if small.endswith(("dritteln", "vierteln")):
        return noun[:-1]
    if not lemma or not small.endswith("n") or small == base:
        return noun
    if base.endswith(("er", "el")) and small == f"{base}n":
        return noun if _ends(base, FEMININE_IN_ER) else noun[:-1]
    if base.endswith(ADJECTIVAL) and small == f"{base}n":
        return noun[:-1]
    umlaut = any(c in small for c in "äöü") and not any(c in base for c in "äöü")
    in_e = small.endswith("en") and (umlaut or _ends(base, PLURAL_IN_E))
    in_er = small.endswith("ern") and (umlaut or small == f"{base}ern")
    return noun[:-1] if (in_e or in_er) and not base.endswith("e") else noun


def _ends(lemma: str, nouns: frozenset[str]) -> bool:
    return lemma in nouns or any(lemma[at:] in nouns for at in range(1, len(lemma) - _COMPOUND + 1))


def _uncapitalised(word: str) -> str:
    plain = _OPENING.fullmatch(word) is not None or _NUMBER.fullmatch(word) is not None
    return word[:1].lower() + word[1:] if plain else word
