"""Counts: a number with the noun it counts (``35.000 feste Stellen``) or the unit it measures in (``5,2 km``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from pipeline.extract import lists
from pipeline.extract.counted_nouns import CountedNoun, noun_after
from pipeline.extract.elided_nouns import Antecedent, crowd, elided_noun, is_pair
from pipeline.extract.modifiers import Hedge
from pipeline.extract.passage import Passage
from pipeline.extract.phrases import Phrase, find_phrases
from pipeline.extract.quantities import make_quantity, outer_end, per_after
from pipeline.extract.refusals import refused
from pipeline.extract.tables import Hit, longest, spellings
from pipeline.lexicon import units
from pipeline.records import Candidate


def find(passage: Passage) -> Iterator[Candidate]:
    """Find counted nouns, measured units, and large numbers whose noun stands in an earlier count."""
    text = passage.text
    last: Antecedent | None = None
    for phrase, following in pairwise((*find_phrases(text), None)):
        if phrase is None:
            break
        found = _measured(text, phrase)
        if found is None and not refused(text, phrase):
            found = _counted(text, phrase) or _elided(text, phrase, last, following)
        if found is None or found.quantity is None:
            continue
        if found.rule != "count.unit":
            carried = found.rule == "count.context"
            part = carried and not found.quantity.hedge
            listed = carried or (is_pair(text, last, found.start) and _opens(text, last))
            last = Antecedent(found.quantity.value, found.start, found.end, found.quantity.unit, part, listed)
        yield found


def _opens(text: str, last: Antecedent | None) -> bool:
    return last is not None and (last.listed or lists.opens(text, last.start))


@cache
def _unit_names() -> tuple[dict[str, str], dict[str, str]]:
    names = {name: lemma for lemma, _, names, _ in units.UNITS for name in spellings(names)}
    symbols = {symbol: lemma for lemma, _, _, symbols in units.UNITS for symbol in symbols.split("; ") if symbol}
    return names, symbols


_GAP = re.compile(r"[ \u00a0\u202f]{0,2}[-‑]?")


def _unit_at(text: str, at: int) -> Hit[str] | None:
    gap = _GAP.match(text, at)
    return longest(text, gap.end() if gap else at, *_unit_names())


def _measured(text: str, phrase: Phrase) -> Candidate | None:
    """Read a unit of measurement right after the number, or after the last of its list."""
    own = _unit_at(text, phrase.end)
    found = own or (_unit_at(text, phrase.unit_at) if phrase.elliptic else None)
    if found is None or phrase.last.form == "article":
        return None
    return _candidate(text, phrase, found.value, found.end if own else phrase.end, "count.unit")


def _counted(text: str, phrase: Phrase) -> Candidate | None:
    if phrase.last.glued or phrase.last.form == "fraction":
        return None
    own = noun_after(text, phrase)
    if own is not None:
        return _candidate(text, _without_preposition(phrase), own.lemma, own.end, "count.noun")
    further = _list_noun(text, phrase)
    return None if further is None else _candidate(text, phrase, further.lemma, phrase.end, "count.list")


_FEW = 12


def _without_preposition(phrase: Phrase) -> Phrase:
    """Drop the hedge of ``über zwei Gesetze``: before few counted things these words are prepositions."""
    if phrase.last.value <= _FEW and phrase.hedge.words.lower() in {"über", "unter", "ab"}:
        return replace(phrase, hedge=Hedge("none", "", phrase.start))
    return phrase


def _list_noun(text: str, phrase: Phrase) -> CountedNoun | None:
    """Read the noun of the last number of a list (``drei oder vier Werke``)."""
    return noun_after(text, phrase, phrase.unit_at) if phrase.elliptic else None


def _elided(text: str, phrase: Phrase, last: Antecedent | None, following: Phrase | None) -> Candidate | None:
    unit = crowd(text, phrase) or elided_noun(text, phrase, last, following)
    return None if unit is None else _candidate(text, phrase, unit, phrase.end, "count.context")


_PRIORITY = {"count.unit": 25, "count.noun": 20, "count.list": 15, "count.context": 5}


def _candidate(text: str, phrase: Phrase, unit: str, end: int, rule: str) -> Candidate:
    quantity = make_quantity(
        text, phrase, unit, counted=rule != "count.unit", end=end, per=per_after(text, end),
        unit_from="context" if rule == "count.context" else "written",
    )  # fmt: skip
    return Candidate(
        "count", phrase.start, end, rule, quantity, outer_start=min(phrase.hedge.start, phrase.start),
        outer_end=outer_end(text, end), priority=_PRIORITY[rule],
    )  # fmt: skip
