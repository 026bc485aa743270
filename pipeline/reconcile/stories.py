"""Which articles tell one story: needed for claims that name neither party nor place.

Articles are represented by their capitalised words, which in German are nouns and names, weighted by TF-IDF (Salton
and Buckley 1988), and gathered by single-pass clustering against the mean of each story so far (Yang, Pierce and
Carbonell 1998, *A study of retrospective and on-line event detection*): an article joins the most similar story of
its days, else it opens one. Candidates come from an index of each article's weightiest words, so cost grows with the
articles.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from math import log, sqrt

from pipeline.reconcile.keys import natural
from pipeline.records import Article

SIMILAR = 0.25
DAYS = 6
"""A story that was last told longer ago is over."""
FLOOR = 0.5
"""What a word in every article still weighs: in a folder of one story all its words are in most articles."""
_TOP = 20
_SHARED = 2
_OPEN = 150
"""No more open stories than this are looked at for one word."""
_READ = 4000
"""Code points of an article that tell what it is about."""
_NOUN = re.compile(r"\b[A-ZÄÖÜ][\w-]{3,}")


@dataclass(slots=True)
class _Story:
    leader: str
    number: int
    last: date | None = None
    total: dict[str, float] = field(default_factory=dict)
    """Sum of the vectors of its articles."""
    norm: float = 0.0
    terms: set[str] = field(default_factory=set)
    """Words it stands in the index with."""

    def take(self, vector: Mapping[str, float], day: date | None) -> None:
        """Add an article."""
        for term, weight in vector.items():
            self.total[term] = self.total.get(term, 0.0) + weight
        self.norm = sqrt(sum(w * w for w in self.total.values())) or 1.0
        self.last = day or self.last

    def likeness(self, vector: Mapping[str, float]) -> float:
        """Give the cosine of an article and the mean of this story's."""
        return sum(w * self.total.get(t, 0.0) for t, w in vector.items()) / self.norm


def find_stories(articles: Sequence[Article], origins: Mapping[str, str]) -> dict[str, str]:
    """Return the story of each article, named by the article that opened it; copies share their original's story."""
    ordered = sorted(articles, key=lambda a: (a.published or date.max, natural(a.id)))
    terms = _Terms([a for a in ordered if a.id not in origins])
    dated = bool(ordered) and ordered[-1].published is not None
    found: dict[str, str] = {}
    stories: list[_Story] = []
    going: list[_Story] = []
    day: date | None = None
    index: dict[str, list[int]] = defaultdict(list)
    for article in ordered:
        if article.id in origins:
            continue
        if dated and article.published != day:
            day = article.published
            going = _without_over(going, day)
        vector = terms.vector(article.id)
        top = _top(vector)
        story = _nearest(vector, top, article.published, stories, index)
        if story is None:
            story = _Story(article.id, len(stories))
            stories.append(story)
            going.append(story)
        for term in top:
            if term not in story.terms:
                story.terms.add(term)
                index[term].append(story.number)
        story.take(vector, article.published)
        found[article.id] = story.leader
    return found | {copy: found.get(original, original) for copy, original in origins.items()}


def _nearest(
    vector: dict[str, float],
    top: Sequence[str],
    day: date | None,
    stories: Sequence[_Story],
    index: Mapping[str, list[int]],
) -> _Story | None:
    shared = Counter(chain.from_iterable(index[term][-_OPEN:] for term in top if term in index))
    near = [stories[i] for i, count in shared.items() if count >= _SHARED and _goes_on(stories[i], day)]
    scored = [(story.likeness(vector), story) for story in near]
    best = max(scored, key=lambda row: (row[0], natural(row[1].leader)), default=None)
    return best[1] if best and best[0] >= SIMILAR else None


def _without_over(stories: Sequence[_Story], day: date | None) -> list[_Story]:
    """Keep the stories that go on; the words of the others are let go, since nothing is held against them again."""
    for story in stories:
        if not _goes_on(story, day):
            story.total.clear()
            story.terms.clear()
    return [story for story in stories if _goes_on(story, day)]


def _goes_on(story: _Story, day: date | None) -> bool:
    return story.last is None or day is None or (day - story.last).days <= DAYS


class _Terms:
    """The nouns of all articles and how often each tells them, in a few hundred bytes for an article."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._number: dict[str, int] = {}
        self._words: list[str] = []
        self._spread = array("L")
        self._told: dict[str, tuple[array[int], array[int]]] = {a.id: self._counted(a) for a in articles}

    def _counted(self, article: Article) -> tuple[array[int], array[int]]:
        counts = sorted(Counter(map(str.casefold, _NOUN.findall(_opening(article)))).items())
        numbers = array("L", [self._number_of(word) for word, _ in counts])
        return numbers, array("L", [count for _, count in counts])

    def _number_of(self, word: str) -> int:
        number = self._number.setdefault(word, len(self._words))
        if number == len(self._words):
            self._words.append(word)
            self._spread.append(0)
        self._spread[number] += 1
        return number

    def vector(self, article: str) -> dict[str, float]:
        """Weigh the nouns of an article; one that no other article has ties it to none."""
        spread, words, total = self._spread, self._words, len(self._told)
        told = [(number, n) for number, n in zip(*self._told[article], strict=True) if spread[number] > 1]
        weights = {
            words[number]: (1 + log(n)) * (log((1 + total) / (1 + spread[number])) + FLOOR) for number, n in told
        }
        norm = sqrt(sum(w * w for w in weights.values())) or 1.0
        return {t: w / norm for t, w in weights.items()}


def _opening(article: Article) -> str:
    return f"{article.title or ''}\n{article.text[:_READ]}"


def _top(vector: Mapping[str, float]) -> list[str]:
    return sorted(vector, key=lambda t: (-vector[t], t))[:_TOP]
