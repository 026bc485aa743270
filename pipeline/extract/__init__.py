"""Find what a text says: amounts, percentages, counts, dates, parties."""

from __future__ import annotations

from spacy.tokens import Doc

from pipeline.extract.mentions import to_mentions
from pipeline.extract.overlaps import settle
from pipeline.extract.passage import Extractor, Passage
from pipeline.extract.rules import EXTRACTORS
from pipeline.records import Article, Candidate, Mention, Span

__all__ = ["EXTRACTORS", "Extractor", "Passage", "extract", "find"]


def extract(article: Article, doc: Doc) -> tuple[Mention, ...]:
    """Find every mention in an article, in order of start, with offsets into ``article.raw``."""
    sentences = tuple(Span(s.start_char, s.end_char) for s in doc.sents) if doc.has_annotation("SENT_START") else ()
    passage = Passage(article.text, article.published, sentences, article.blocks, doc)
    return to_mentions(article, find(passage))


def find(passage: Passage, extractors: tuple[Extractor, ...] = EXTRACTORS) -> list[Candidate]:
    """Run the extractors over a passage and settle overlaps."""
    return settle(candidate for extractor in extractors for candidate in extractor(passage))
