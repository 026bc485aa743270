"""Everyday words that a model takes for names because a sentence or line begins with them: ``Lachend``, ``Rechts``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.extract.lemmas import is_known, lemma_of
from pipeline.extract.parties.spots import Spot
from pipeline.extract.parties.tables import by_slug, by_surname, slug
from pipeline.lexicon.first_names import MEN, WOMEN

_OPENING = re.compile(r"(?:^|(?:(?<!\d)\.|[!?:–\n|])[\s„\"“»]*)$")
_ENDING = re.compile(r"(?<=\w{3})e[mns]?$")
_NUMBER = re.compile(r"\s\d")


@lru_cache(maxsize=1 << 14)
def _no_noun(word: str) -> bool:
    """Tell whether a word in lower case is an adjective or adverb as it stands or with an ending, or a participle.

    Other forms (``Linder``, ``Pick``) are surnames more often than sentences begin with them.
    """
    if word.endswith(("end", "ende")):
        return lemma_of(word).endswith("en")
    forms = dict.fromkeys((word, _ENDING.sub("", word)))
    return any(is_known(f) and lemma_of(f) == f for f in forms)


def _known_name(surface: str) -> bool:
    return slug(surface) in by_slug() or slug(surface) in by_surname() or surface in MEN or surface in WOMEN


def _is_rank(spot: Spot, text: str) -> bool:
    """Tell whether a spot is a noun in capitals before its number: ``PLATZ 1``."""
    noun = spot.surface.capitalize()
    capitals = len(noun) > 3 and spot.surface.isupper() and noun.isalpha()  # noqa: PLR2004 - shorter ones are acronyms
    return capitals and _NUMBER.match(text, spot.end) is not None and is_known(noun)


def without_openers(spots: Sequence[Spot], text: str) -> Iterator[Spot]:
    """Leave out single words that are everyday words and stand at the start of sentences and lines only.

    A word that is part of a longer name of the article, or known as a name, stays.
    """
    parts = {part for spot in spots if " " in spot.surface for part in spot.surface.split()}
    inside = {s.surface for s in spots if _OPENING.search(text, max(0, s.start - 5), s.start) is None}
    for spot in spots:
        name = spot.surface
        if spot.label != "LOC" and " " not in name and name not in parts and not _known_name(name):
            opener = name not in inside and name[1:].islower() and _no_noun(name.lower())
            if opener or _is_rank(spot, text):
                continue
        yield spot
