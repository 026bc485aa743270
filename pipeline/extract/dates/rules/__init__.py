"""The ordered table of date rules; a longer match wins, then the earlier rule."""

from __future__ import annotations

from pipeline.extract.dates.rules import absolute, lengths, periods, references, relative, times
from pipeline.extract.dates.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *absolute.RULES,
    *periods.RULES,
    *relative.RULES,
    *lengths.RULES,
    *times.RULES,
    *references.RULES,
)
