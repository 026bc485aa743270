"""How much two clauses have in common besides their parties.

The cosine of the clauses' content lemmas (Salton and Buckley 1988), unweighted, so that it depends on the two
clauses alone and not on the corpus.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import sqrt

from pipeline.records import Claim, Party

_WORD = re.compile(r"[^\W\d_]{2,}")


def likeness(a: Claim, b: Claim) -> float:
    """Return the cosine of two clauses' content lemmas, the names of their parties left out.

    From 0 to 1; 1 where one of the clauses has no other lemma to tell them apart by.
    """
    one, two = _content(a), _content(b)
    if not one or not two:
        return 1.0
    return len(one & two) / sqrt(len(one) * len(two))


TWIN = 0.8
"""From this likeness on, two clauses of different articles are one sentence, printed twice."""
_ENOUGH = 3


def are_twins(a: Claim, b: Claim) -> bool:
    """Tell whether two articles print one sentence, whatever became of its figure."""
    if a.article_id == b.article_id or min(len(_content(a)), len(_content(b))) < _ENOUGH:
        return False
    return likeness(a, b) >= TWIN


REPRINT = 0.85
_LEAST_WORDS = 4


def are_reprints(a: Claim, b: Claim) -> bool:
    """Tell whether two articles print one sentence word by word, figures, party names and *um* or *auf* apart."""
    if a.article_id == b.article_id:
        return False
    names = {word for c in (a, b) for party in (c.subject, c.object) for word in _words(party)}
    one, two = (_tokens(c.quote) - names - _LITTLE for c in (a, b))
    shared = len(one & two)
    return shared >= _LEAST_WORDS and shared >= REPRINT * len(one | two)


_LITTLE = frozenset({"um", "auf", "prozent", "prozentpunkte", "prozentpunkten", "von", "der", "die", "das"})


@lru_cache(maxsize=8192)
def _tokens(quote: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(quote))


def same_sentence(a: Claim, b: Claim) -> bool:
    """Tell whether two claims stand in one clause or sentence of one article."""
    if a.article_id != b.article_id:
        return False
    return a.quote == b.quote or (a.start < b.end and b.start < a.end)


def _content(claim: Claim) -> frozenset[str]:
    names = {word for party in (claim.subject, claim.object) for word in _words(party)}
    return frozenset(lemma for lemma in claim.features if lemma.casefold() not in names)


def _words(party: Party | None) -> list[str]:
    return [] if party is None else [w.casefold() for w in _WORD.findall(party.name)]
