"""The ordered table of extractors: what can be found in a text, in one list."""

from __future__ import annotations

from pipeline.extract import amounts, bare, counts, dates, parties, percentages, shares, single, vague
from pipeline.extract.passage import Extractor

VALUE_EXTRACTORS: tuple[Extractor, ...] = (
    amounts.find,
    percentages.find,
    shares.find,
    counts.find,
    single.find,
    vague.find,
    bare.find,
)
"""The extractors of quantities, which need nothing but text."""

EXTRACTORS: tuple[Extractor, ...] = (*VALUE_EXTRACTORS, dates.find, parties.find)
"""Each finds candidates of one kind on its own; overlaps are settled afterwards."""
