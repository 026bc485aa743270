"""Who was named when: the parties of an article in text order, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extract.parties.facts import Facts
from pipeline.records import Span

Naming = tuple[int, int, Facts]
"""Start, end and party of a place where a party is named."""

_SUBJECT_LEAD = re.compile(
    r"[\W\d_]*(?:(?:[Dd](?:er|ie|as)|Auch|Doch)\s)?(?:[a-zäöüß]+e[rs]?\s){0,3}"
    r"(?:[A-ZÄÖÜ][\w-]+(?:er|e|or|ist|ent|in|ef|ng|ern|p)\s)?[„\"“]?"
)
_SPEECH = re.compile(r"[„“\"«»][^„“”\"«»\n]{40,1200}[“”\"«»]")
_CREDIT_BEFORE = re.compile(
    r"(?:©|(?:Foto|Fotos|Bild|Quelle|Text|Autor|Autorin|Bildrechte)\s?:|(?:^|\n|\|\s?)[Vv]on)\s*$"
)
_CREDIT_BEHIND = re.compile(r"\s?/\s?[A-ZÄÖÜa-z]")


def _credited(start: int, end: int, text: str) -> bool:
    """Tell whether a name stands in a byline or picture credit."""
    before = _CREDIT_BEFORE.search(text, max(0, start - 14), start) is not None
    return before or (_CREDIT_BEHIND.match(text, end) is not None and "©" in text[max(0, start - 30) : start])


def _near(spans: Sequence[tuple[int, int]], at: int) -> Sequence[tuple[int, int]]:
    """Return the span that can hold an offset, of spans in order that do not overlap."""
    index = bisect_right(spans, (at, at)) - 1
    return spans[index : index + 1] if index >= 0 else ()


MANY, WINDOW, MAIN = 100, 300, 20
"""From this many parties on, the last so many namings and the so many most named parties are considered."""


class Recency:
    """Answers who is named between two offsets, and which name opens a sentence."""

    def __init__(self, facts: Sequence[Facts], sentences: Sequence[Span], text: str) -> None:
        self._facts = facts
        self._main = sorted(facts, key=lambda f: -len(f.places))[:MAIN] if len(facts) > MANY else facts
        self._text = text
        self._sentences = tuple(sentences) or (Span(0, len(text)),)
        self._starts = [s.start for s in self._sentences]
        spots = sorted((place, index) for index, f in enumerate(facts) for place in f.places)
        self._spots: list[Naming] = [(start, end, facts[index]) for (start, end), index in spots]
        quotes = [m.span() for m in _SPEECH.finditer(text)]
        self._spots = [spot for spot in self._spots if not _credited(spot[0], spot[1], text)]
        self._quoted = {spot[0] for spot in self._spots if any(a < spot[0] < b for a, b in _near(quotes, spot[0]))}
        self._speech = quotes
        self._at = [start for start, _, _ in self._spots]

    def add(self, start: int, end: int, facts: Facts) -> None:
        """Count one more place."""
        at = bisect_right(self._at, start)
        self._at.insert(at, start)
        self._spots.insert(at, (start, end, facts))

    def sentence(self, at: int) -> Span:
        """Return the sentence that holds an offset."""
        return self._sentences[max(0, bisect_right(self._starts, at) - 1)]

    def candidates(self, at: int) -> Sequence[Facts]:
        """Return the parties a description at ``at`` can mean: in a very long text only those of the last pages."""
        if len(self._facts) <= MANY:
            return self._facts
        here = bisect_right(self._at, at)
        near = {id(f): f for _, _, f in self._spots[max(0, here - WINDOW) : here]}
        return list((near | {id(f): f for f in self._main}).values())

    def neighbours(self) -> Iterator[tuple[Span, Span]]:
        """Yield each sentence with the one before."""
        yield from pairwise(self._sentences)

    def between(self, start: int, end: int, ids: set[int] | None = None, *, asked: int = -1) -> list[Naming]:
        """Return the namings that start in the range, of the parties with these object ids.

        Asked from outside direct speech, it leaves out who is named inside.
        """
        lo, hi = bisect_right(self._at, start - 1), bisect_right(self._at, end - 1)
        found = [spot for spot in self._spots[lo:hi] if ids is None or id(spot[2]) in ids]
        if asked < 0 or any(a < asked < b for a, b in _near(self._speech, asked)):
            return found
        return [spot for spot in found if spot[0] not in self._quoted]

    def is_subject(self, naming: Naming, sentence: Span) -> bool:
        """Tell whether a name opens its sentence, with nothing but its own noun phrase before it, in no genitive."""
        start, end, facts = naming
        genitive = self._text[start:end].endswith("s") and not facts.cluster.name.endswith("s")
        return not genitive and _SUBJECT_LEAD.fullmatch(self._text, sentence.start, start) is not None
