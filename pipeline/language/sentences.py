"""Split German news into sentences: one pass over the text, one decision per full stop.

A line break always ends a sentence. A mark (``. ! ? …``) with its closing quotes ends one where what follows
can open a sentence and what precedes is no abbreviation, initial, ordinal or date that goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.attrs import SENT_START  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.language.full_stops import full_stops

NAME = "abgleich_sentences"
_LOOK_BACK = 40

_CANDIDATE = re.compile(
    r"""
    \n\s*                                                    # a line break with the white space after it
    | (?P<mark>[.!?…]{1,5})
      (?P<close>["“”»«’'‘)\]*]{0,3})
      (?P<gap>[^\S\n]{1,4}                                   # a space,
        | (?=[A-ZÄÖÜ][a-zäöüß]) | (?=[„»][A-ZÄÖÜ]))          # or one forgotten before a capital
      (?=(?P<open>["“„”»«‚'‘’(\[–—*•-]{0,3}[^\S\n]?)(?P<next>[^\W_]{1,30})(?P<prose>[^\S\n][a-zäöüß])?)
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[^\s(\[\"„“»«‚/–—-]*\Z")
_PREVIOUS_WORD = re.compile(r"(\w+)[^\w\n]*\Z")
_DIGIT_LAST = re.compile(r"\d\Z")
_YEAR = re.compile(r"(?:\d{4}|[’']\d\d)\Z")
_AMOUNT = re.compile(r"(?:[,:]\d+|\.\d{2,})\Z")
_DAY_MONTH = re.compile(r"\d\d?\.\d\d\Z")
_SHORT_ORDINAL = re.compile(r"\d\d?\Z")
_ROMAN = re.compile(r"[IVX]{1,5}\Z")
_LETTERS_WITH_STOPS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_BRAND = re.compile(r"[a-zäöü]{1,2}[A-Z]")
_GLUED_STEM = re.compile(r"(?:[a-zäöüß]{2}|[0-9)%])\Z")


@dataclass(frozen=True, slots=True)
class _Stop:
    """One mark with what stands around it."""

    head: str
    """What precedes the word, at most 40 characters, within the sentence."""
    word: str
    """The word before the mark, without opening quotes and without what a hyphen joins to it."""
    mark: str
    close: str
    spaced: bool
    quoted: bool
    """Whether the sentence before ends, or the next one begins, with a quote or bracket."""
    following: str
    prose: bool
    """Whether a small letter opens the word after the following one."""
    first: bool
    """Whether the word is the sentence's first: ``1. Die Firma`` is an item of a list."""

    @property
    def opener(self) -> bool:
        return self.following.lower() in full_stops().openers

    @property
    def wordless(self) -> bool:
        return not any(map(str.isalnum, self.word))


def boundaries(text: str) -> Iterator[int]:
    """Give the offset of each sentence's first character, the first sentence's excepted, in order."""
    begin = 0
    for match in _CANDIDATE.finditer(text):
        if match["mark"] is None or _ends(_stop(text, begin, match)):
            begin = match.end()
            if begin < len(text):
                yield begin


def _stop(text: str, begin: int, match: re.Match[str]) -> _Stop:
    before = text[max(begin, match.start() - _LOOK_BACK) : match.start()]
    found = _WORD_BEFORE.search(before)
    word = found.group() if found else ""
    return _Stop(
        head=before[: len(before) - len(word)],
        word=word,
        mark=match["mark"],
        close=match["close"],
        spaced=bool(match["gap"]),
        quoted=bool(match["open"].strip() or match["close"]),
        following=match["next"],
        prose=match["prose"] is not None,
        first=match.start() - len(word) == begin,
    )


def _ends(stop: _Stop) -> bool:
    if stop.following[0].islower() and not _BRAND.match(stop.following):
        return False
    if not stop.spaced and not _forgotten_space(stop):
        return False
    if stop.mark != ".":
        return True
    if stop.wordless:
        return bool(stop.word or stop.head.strip())
    if stop.following[0].isdigit() and not stop.quoted:
        return _ends_before_digit(stop.word)
    return _ends_before_capital(stop)


def _forgotten_space(stop: _Stop) -> bool:
    """Tell whether a sentence may end although no space follows (``Prozent.Die``); web addresses do not."""
    if "@" in stop.word or "=" in stop.word or stop.word.startswith(("www", "http")) or stop.head.endswith("/"):
        return False
    if stop.close:
        return stop.close not in "'’("
    reads_on = stop.opener or (stop.prose and stop.following[1:].islower() and stop.word[:1].islower())
    return stop.mark != "." or (reads_on and bool(_GLUED_STEM.search(stop.word)))


def _ends_before_digit(word: str) -> bool:
    """Decide before a number: it opens a sentence after a common word, not after an abbreviation or ordinal."""
    table = full_stops()
    plain = word.lower()
    if plain in table.open or plain in table.closing or plain in table.months or len(word) == 1:
        return False
    return not word.isdigit() or bool(_YEAR.match(word))


def _ends_before_capital(stop: _Stop) -> bool:
    """Decide on a single full stop: no for what always goes on, yes for words, by what follows for the rest."""
    table = full_stops()
    word, plain = stop.word, stop.word.lower()
    if _DIGIT_LAST.search(word):
        return _number_ends(stop)
    if (stop.head + word).endswith(table.spaced) or (plain in table.open and len(word) > 1):
        return False
    if len(word) == 1:
        return not stop.first and word.isupper() and (stop.opener or _is_platform(stop))
    if plain in table.closing or _LETTERS_WITH_STOPS.search(word):
        return stop.opener and not stop.first
    return stop.opener or not _ROMAN.match(word)


def _number_ends(stop: _Stop) -> bool:
    """Decide after a number: a year or an amount ends a sentence, an ordinal only before a clear opening."""
    word = stop.word
    if stop.following.lower() in full_stops().months:
        return False
    amount = _AMOUNT.search(word) and not _DAY_MONTH.match(word)
    if _YEAR.match(word) or amount or word[0].isalpha():
        return True
    return not stop.first and (stop.opener or (stop.quoted and not _SHORT_ORDINAL.match(word)))


def _is_platform(stop: _Stop) -> bool:
    previous = _PREVIOUS_WORD.search(stop.head)
    return stop.word == "X" and previous is not None and previous[1].lower() in full_stops().platform_before_x


def starts(doc: Doc) -> list[int]:
    """Give the index of each sentence's first token; the first is 0 in a document that is not empty."""
    if not len(doc):
        return []
    offsets = [token.idx for token in doc]
    found = {bisect_left(offsets, offset) for offset in boundaries(doc.text)}
    return [0, *sorted(i for i in found if 0 < i < len(doc))]


@Language.component(NAME, assigns=["token.is_sent_start", "doc.sents"])
def mark_sentences(doc: Doc) -> Doc:
    """Set sentence starts on all tokens at once; spaCy's setter looks through the whole document each time."""
    marks = np.full(len(doc), -1, dtype=np.int64)
    marks[starts(doc)] = 1
    column: Any = marks.astype(np.uint64).reshape(-1, 1)  # spaCy's stub asks for 32 bits
    return doc.from_array([SENT_START], column) if len(doc) else doc
