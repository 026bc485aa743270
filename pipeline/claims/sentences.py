"""An article's sentences, each with its mentions, tagged only where that is needed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.claims.clauses import Clause, split_clauses
from pipeline.claims.words import Sentence, make_sentence
from pipeline.records import Article, Mention

LONGEST_SENTENCE = 1500
"""Characters; longer stretches are lists or broken pages, not sentences."""


def sentences_of(article: Article, doc: Doc, mentions: Sequence[Mention]) -> Iterator[LazySentence]:
    """Give the article's sentences, cut at block borders too, each with its mentions."""
    starts = [m.text_start for m in mentions]
    for start, end, paragraph, headline in _stretches(article, doc):
        inside = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        yield LazySentence(article.text, start, end, tuple(m for m in inside if m.text_end <= end), paragraph, headline)


def _stretches(article: Article, doc: Doc) -> Iterator[tuple[int, int, int, bool]]:
    blocks = article.blocks
    place = 0
    for sent in doc.sents:
        start, stop = sent.start_char, sent.end_char
        while start < stop:
            while place < len(blocks) and blocks[place].end <= start:
                place += 1
            inside = place < len(blocks) and blocks[place].start <= start
            end = min(stop, blocks[place].end) if inside else stop
            if inside or not blocks:
                kind = blocks[place].kind if blocks else "paragraph"
                yield start, end, place, kind in ("title", "heading")
            elif place < len(blocks):
                end = min(stop, blocks[place].start)
            start = max(end, start + 1)


@dataclass(slots=True)
class LazySentence:
    """A sentence that is tagged only when its words are needed."""

    text: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    paragraph: int
    headline: bool
    tagged: tuple[Sentence, tuple[Clause, ...]] | None = None

    @property
    def short(self) -> bool:
        """Whether it is short enough to be a sentence."""
        return self.end - self.start <= LONGEST_SENTENCE

    def read(self) -> tuple[Sentence, tuple[Clause, ...]]:
        """Tag the words and cut them into clauses, once."""
        if self.tagged is None:
            sentence = make_sentence(
                self.text[self.start : self.end], self.start, self.mentions, self.paragraph, headline=self.headline
            )
            self.tagged = sentence, split_clauses(sentence)
        return self.tagged
