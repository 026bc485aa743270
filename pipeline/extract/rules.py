"""The ordered table of extractors: what can be found in a text, in one list."""

from __future__ import annotations

from pipeline.extract import amounts, counts, percentages, vague
from pipeline.extract.passage import Extractor

EXTRACTORS: tuple[Extractor, ...] = (
    amounts.find,
    percentages.find,
    counts.find,
    vague.find,
)
"""Each finds candidates of one kind on its own; overlaps are settled afterwards."""
