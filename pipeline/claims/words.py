"""Sentences as tagged words, with the mentions that stand in them. All offsets are text offsets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.claims.tagging import lemma, tag
from pipeline.records import Mention

_WORD = re.compile(
    r"""
    \d+(?:[.,⸴:]\d+)*(?:\s?[%€$])?(?:-[^\W_][\w]*)*      # 13,5  25%-Einsatz  500-Milliarden-Dollar-Vorhaben
    | \b(?:Mrd|Mio|Tsd|Mill|Bio|ca|rd|bzw|inkl|Nr|St|Dr|Prof|Std|mind|max|vgl|u|z|d)\.
    | \b[Vv]er\.di\b
    | [^\W\d_][\w'’&/]*(?:[-‐‑][\w'’&/]+)*-?             # VW-Aufsichtsrat  Lohn-
    | \S
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence."""

    index: int
    start: int
    end: int
    text: str
    tag: str
    """STTS word class as HanTa writes it."""
    lemma: str
    """Lower case."""

    @property
    def is_noun(self) -> bool:
        """Whether the word can govern a value as a noun."""
        return self.tag.startswith("NN") and self.text[:1].isalpha()

    @property
    def is_finite(self) -> bool:
        """Whether the word is a verb that carries person and tense."""
        return self.tag in ("VV(FIN)", "VA(FIN)", "VM(FIN)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, its words and its mentions in order."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    paragraph: int
    """Number of the block it stands in."""
    headline: bool = False
    """Whether it stands in the title or a heading."""

    def of(self, *kinds: str) -> tuple[Mention, ...]:
        """Give the mentions of these kinds, in order."""
        return tuple(m for m in self.mentions if m.kind in kinds)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the first and the after-last index of the words that overlap ``[start, end)``."""
        touched = [w.index for w in self.words if w.start < end and start < w.end]
        return (touched[0], touched[-1] + 1) if touched else (0, 0)


def read_words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """Cut a sentence into tagged words whose offsets start at ``offset``."""
    found = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
    classes = tag([surface for _, _, surface in found])
    return tuple(
        Word(i, offset + start, offset + end, surface, cls, lemma(surface, cls))
        for i, ((start, end, surface), cls) in enumerate(zip(found, classes, strict=True))
    )


def make_sentence(
    text: str, offset: int, mentions: Sequence[Mention], paragraph: int = 0, *, headline: bool = False
) -> Sentence:
    """Tag one sentence; ``mentions`` are those inside it."""
    end = offset + len(text)
    return Sentence(offset, end, text, read_words(text, offset), tuple(mentions), paragraph, headline)
