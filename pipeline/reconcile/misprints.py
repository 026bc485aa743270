"""One sentence that two articles print alike but for a word that turns its figure into another one.

*um* for *auf*, *Prozentpunkte* for *Prozent*, *gesunken* for *gestiegen*: the words of both sentences are laid side by
side, so that nothing rests on how either was read.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from pipeline.lexicon.update_cues import FALL_WORDS, RISE_WORDS
from pipeline.reconcile.judged import JudgedPair
from pipeline.reconcile.keys import digest
from pipeline.reconcile.ledger import Ledger
from pipeline.reconcile.pairs import Verdict
from pipeline.reconcile.readings import Reading

CLOSE = 10
"""Days between two articles that tell one piece of news."""
_LEAST = 4
"""Words that both sentences share, figures apart."""
_NEAR = 2
"""Words between *um* or *auf* and the figure."""
_MAX_SAME = 20
_NONE = 0
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_BY_TO = frozenset({"um", "auf"})
_POINTS = {"prozentpunkt": 1, "prozentpunkte": 1, "prozentpunkten": 1, "prozent": 2}
_TURNS = _BY_TO | _POINTS.keys() | RISE_WORDS | FALL_WORDS


def misprinted(ledgers: Sequence[Ledger]) -> Iterator[tuple[Ledger, JudgedPair]]:
    """Find pairs of claims of one figure whose sentences differ in such a word alone."""
    for rows in _printed_twice(ledgers):
        for (ledger, a), (_, b) in combinations(rows[:_MAX_SAME], 2):
            cause = _cause(a, b) if abs(a.value) == abs(b.value) else ""
            if cause:
                yield ledger, JudgedPair(a, b, Verdict("slip", cause))


def _printed_twice(ledgers: Sequence[Ledger]) -> Iterator[list[tuple[Ledger, Reading]]]:
    """Gather claims of one figure in sentences that only such words may tell apart; most sentences have no other."""
    keys = array("Q")
    once: set[int] = set()
    twice: set[int] = set()
    for reading in (r for ledger in ledgers for r in ledger.readings):
        keys.append(_key(reading))
        (twice if keys[-1] in once else once).add(keys[-1])
    twice.discard(_NONE)
    found: dict[int, list[tuple[Ledger, Reading]]] = defaultdict(list)
    readings = ((ledger, reading) for ledger in ledgers for reading in ledger.readings)
    for key, row in zip(keys, readings, strict=True):
        if key in twice:
            found[key].append(row)
    yield from found.values()


def _key(reading: Reading) -> int:
    """Return a number for figure and sentence without the words that may be exchanged."""
    words = _words(reading.claim.quote)
    if reading.is_date or len(words) <= _LEAST or _TURNS.isdisjoint(words):
        return _NONE
    return int(digest(abs(reading.value).normalize(), *(word for word in words if word not in _TURNS)), 16)


@lru_cache(maxsize=8192)
def _words(quote: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(quote.casefold()))


def _cause(a: Reading, b: Reading) -> str:
    one, two = a.claim, b.claim
    if one.article_id == two.article_id or a.footing != b.footing or not _of_one_time(a, b):
        return ""
    first, second = _words(one.quote), _words(two.quote)
    turned = [i for i, (x, y) in enumerate(zip(first, second, strict=False)) if x != y]
    if len(first) != len(second) or len(turned) != 1:
        return ""
    at = turned[0]
    return _turn(first[at], second[at], _figure_at(a, first) - at)


def _turn(one: str, two: str, ahead: int) -> str:
    """Name what one word for another did to a figure that stands so many words behind."""
    if {one, two} == _BY_TO and 0 < ahead <= _NEAR:
        return "by_vs_to"
    if one in _POINTS and two in _POINTS and _POINTS[one] != _POINTS[two] and -_NEAR <= ahead <= 0:
        return "percent_vs_points"
    turned = (one in RISE_WORDS and two in FALL_WORDS) or (one in FALL_WORDS and two in RISE_WORDS)
    return "sign_flipped" if turned else ""


def _figure_at(reading: Reading, words: Sequence[str]) -> int:
    """Return which word of the sentence the figure is; far behind all where the sentence does not print it."""
    surface = [word for word in _words(reading.claim.surface) if word not in _TURNS]
    figures = [word for word in surface if word[0].isdigit()] or surface[-1:]
    return next((i for i, word in enumerate(words) if figures and word == figures[0]), len(words) + _NEAR)


def _of_one_time(a: Reading, b: Reading) -> bool:
    one, two = a.claim.published, b.claim.published
    return one is None or two is None or abs((one - two).days) <= CLOSE
