"""Names found once stand again elsewhere: the places a model missed.

One walk over the words of a text with a look-up by first word, so the cost is linear in the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.extract.parties.spots import Spot, Word
from pipeline.extract.parties.tables import by_slug, slug
from pipeline.lexicon.party_words import EVERYDAY_WORDS

_WORD = re.compile(r"[^\W_]+")
_OPENING = re.compile(r"(?:^|[.!?:–\n][\s„\"“»]*)$")
_OFTEN = 2
_LONG = 5
"""A name marked so often and so long is found in capitals too."""
_SPLIT = frozenset(",:;()\n")
_WIDEST_GAP = 2
_TRUST = 2
"""A single word that stands unmarked more than so many times as often as marked was marked by mistake."""


@dataclass(frozen=True, slots=True)
class _Form:
    parts: tuple[str, ...]
    label: str
    marked: int

    @property
    def sure(self) -> bool:
        """Whether the form can hardly be an everyday word."""
        return len(self.parts) > 1 or slug(self.parts[0]) in by_slug() or not self.parts[0][1:].islower()


def _index(spots: Sequence[Spot]) -> dict[str, list[_Form]]:
    """Map first words to the forms that begin with them, longest first; places stay out."""
    counts = Counter((spot.surface, spot.label) for spot in spots if spot.label != "LOC")
    index: dict[str, list[_Form]] = {}
    for (surface, label), marked in counts.items():
        parts = tuple(_WORD.findall(surface))
        if parts and len(surface) > 1 and not (len(parts) == 1 and slug(surface) in EVERYDAY_WORDS):
            index.setdefault(parts[0], []).append(_Form(parts, label, marked))
            if len(parts) == 1 and marked >= _OFTEN and len(surface) >= _LONG and not surface.isupper():
                index.setdefault(surface.upper(), []).append(_Form((surface.upper(),), label, marked))
    for forms in index.values():
        forms.sort(key=lambda form: -len(form.parts))
    return index


def _opens(at: int, text: str) -> bool:
    """Tell whether a word opens a sentence, where every word has a capital."""
    return _OPENING.search(text, max(0, at - 4), at) is not None


def _adjoin(window: Sequence[Word], text: str) -> bool:
    gaps = [text[a.end : b.start] for a, b in pairwise(window)]
    return all(len(gap) <= _WIDEST_GAP and _SPLIT.isdisjoint(gap) for gap in gaps)


def _match(index: dict[str, list[_Form]], tokens: Sequence[Word], position: int, text: str) -> _Form | None:
    """Return the longest form that begins at a word; a single word may have a genitive s."""
    word = tokens[position].text
    for form in index.get(word, ()):
        window = tokens[position : position + len(form.parts)]
        if tuple(w.text for w in window) == form.parts and _adjoin(window, text):
            return form
    genitive = index.get(word[:-1], ()) if word.endswith("s") else ()
    return next((form for form in genitive if len(form.parts) == 1), None)


def _hits(
    index: dict[str, list[_Form]], text: str, tokens: Sequence[Word], taken: bytearray
) -> Iterator[tuple[_Form, Spot]]:
    lower = {word.text for word in tokens if word.text[0].islower()}
    skip = -1
    for position, word in enumerate(tokens):
        if position < skip or taken[word.start]:
            continue
        form = _match(index, tokens, position, text)
        if form is None or (len(form.parts) == 1 and word.text.lower() in lower and _opens(word.start, text)):
            continue
        end = tokens[position + len(form.parts) - 1].end
        yield form, Spot(word.start, end, text[word.start : end], form.label, "again")
        skip = position + len(form.parts)


def _without_owners(spots: Sequence[Spot], text: str, apart: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the stretches of ``apart`` without the genitive of a name marked elsewhere that opens them."""
    marked = Counter(spot.surface for spot in spots if spot.label != "LOC")
    for start, end in apart:
        owner, _, rest = text[start:end].partition(" ")
        owns = bool(rest) and owner.endswith("s") and marked[owner[:-1]] >= _OFTEN
        yield (start + len(owner) if owns else start), end


def again(
    spots: Sequence[Spot], text: str, tokens: Sequence[Word], apart: Iterable[tuple[int, int]] = ()
) -> Iterator[Spot]:
    """Find further places of the names in ``spots``: same case, whole words, also inside compounds.

    Nothing is looked for in ``apart``, where the model sees a product or an event; its owner is (*Lumos Suite*).
    """
    taken = bytearray(len(text) + 1)
    owned = _without_owners(spots, text, apart)
    for start, end in (*((spot.start, spot.end) for spot in spots), *owned):
        taken[start:end] = b"\x01" * (end - start)
    hits = list(_hits(_index(spots), text, tokens, taken))
    often = Counter(form for form, _ in hits)
    yield from (spot for form, spot in hits if form.sure or often[form] <= _TRUST * form.marked)
