"""Word classes and lemmas, by HanTa's morphology model (C. Wartena, KONVENS 2019).

The shipped spaCy model names parties only, so the claims stage tags the sentences that carry a value,
and those alone: 0.08 ms a token once the word forms are warm. Results depend on the sentence only;
the caches hold what a word form can be, nothing about an article.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

_INITIALS = 2
"""A last part of so few letters is an abbreviation, not a noun."""
_LONGEST = 40
"""Longer tokens are addresses or noise; analysis of a word costs time by the square of its length."""


@cache
def _tagger() -> Any:  # noqa: ANN401  HanTa is untyped
    from HanTa.HanoverTagger import HanoverTagger  # noqa: PLC0415  200 ms, only where claims are built

    tagger = HanoverTagger("morphmodel_ger.pgz")
    analyse = tagger.analyze_forward
    tagger.analyze_forward = lru_cache(maxsize=200_000)(lambda word: tuple(analyse(word)))
    return tagger


def tag(words: Sequence[str]) -> list[str]:
    """Give each word its STTS class as HanTa writes it (``VV(FIN)``, ``NN``, ``APPR``, ``$,``)."""
    shortened = [word[:_LONGEST] for word in words]
    classes = _tagger().tag_sent(shortened, taglevel=0) if shortened else []
    return [_repaired(word, cls) for word, cls in zip(words, classes, strict=True)]


def _repaired(word: str, word_class: str) -> str:
    """Read a hyphenated compound with a capital last part as a noun (*IP-Rechte*)."""
    _, hyphen, last = word.rpartition("-")
    compound = hyphen and last[:1].isupper() and len(last) > _INITIALS and last[1:].islower()
    return "NN" if compound and not word_class.startswith("NN") else word_class


@lru_cache(maxsize=200_000)
def lemma(word: str, word_class: str) -> str:
    """Give the lower-case base form of a word read as ``word_class``."""
    if (
        word.isupper()
        or word_class[0] not in "VNA"
        or word_class in ("NE", "ADV", "ART")
        or word_class.startswith("AP")
    ):
        return word.lower()
    front, hyphen, last = word.rpartition("-")
    if hyphen and last[:1].isupper() and word_class.startswith("NN"):
        return f"{front.lower()}-{lemma(last, word_class)}"
    found = str(_tagger().analyze(word[:_LONGEST], pos=word_class)[0]).lower()
    return _respelled(word.lower(), found) or word.lower()


def _respelled(word: str, found: str) -> str:
    """Mend two habits of the morphology model: old spelling (*ausschuß*) and a final s cut off (*schlusskur*)."""
    if found.endswith("ß") and "ß" not in word:
        found = f"{found[:-1]}ss"
    return f"{found}s" if found.endswith("kur") and word.startswith(f"{found}s") else found
