"""What a rule is: a name, a pattern over tags, and a builder that turns a hit into a reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.extract.dates.patterns import Hit
from pipeline.extract.dates.readings import Reading

Builder = Callable[[Hit], Reading | None]
"""Read one hit; ``None`` where the words only look like a date."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table. A group named ``span`` in the pattern narrows the mention down."""

    name: str
    pattern: str
    build: Builder
