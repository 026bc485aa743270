"""Bare numbers that no other rule explains; they bear no claim, so only those that look like a quantity are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.passage import Passage
from pipeline.extract.phrases import Phrase, find_phrases
from pipeline.extract.quantities import make_quantity
from pipeline.extract.refusals import refused
from pipeline.records import Candidate

_FROM = 1000
_NO_NOUN = re.compile(r"(?=[.,;:!?)\]\"“”»]|[-‑][A-ZÄÖÜ]|\s*$|\s*\n|\s+[–—(….-]|\s+[a-zäöü])")


def find(passage: Passage) -> Iterator[Candidate]:
    """Find numbers that stand alone: large, decimal, hedged, or the whole text."""
    text = passage.text
    bounds = (len(text) - len(text.lstrip()), len(text.rstrip()))
    for phrase in find_phrases(text):
        whole = (phrase.start, phrase.end) == bounds
        if whole or (_stands_out(text, phrase) and not refused(text, phrase)):
            yield _candidate(text, phrase)


def _stands_out(text: str, phrase: Phrase) -> bool:
    last = phrase.last
    if last.glued or last.form in {"article", "fraction"} or not _NO_NOUN.match(text, phrase.end):
        return False
    decimal = last.form == "digits" and last.value != int(last.value) and not last.dotted
    return last.scale > 1 or last.grouped or decimal or abs(last.value) >= _FROM


def _candidate(text: str, phrase: Phrase) -> Candidate:
    quantity = make_quantity(text, phrase, "", counted=True)
    return Candidate(
        "number", phrase.start, phrase.end, "number.bare", quantity,
        outer_start=min(phrase.hedge.start, phrase.start), outer_end=phrase.end, priority=-1000,
    )  # fmt: skip
