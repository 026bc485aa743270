"""What every extractor is given: one article's text, cut into sentences, with its anchor date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from pipeline.records import Block, Candidate, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to extract from; all offsets are text offsets."""

    text: str
    published: date | None = None
    sentences: tuple[Span, ...] = ()
    blocks: tuple[Block, ...] = ()
    doc: Doc | None = None
    """Tokens and model entities, for the party rules; the value and date rules need only ``text``."""


Extractor = Callable[[Passage], Iterable[Candidate]]
"""Find candidates of one kind; never raises, never looks at another extractor's result."""
