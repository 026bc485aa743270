"""What is fuzzed, and what must hold whatever comes in; each target raises where it does not.

A target takes bytes. It runs within the limits of an article, so that a hang is a crash like any other.
"""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipeline.errors import UnreadableArticleError
from pipeline.extract import components  # noqa: F401  registers the extractors
from pipeline.ingest import article_from_text, read
from pipeline.ingest.clean import clean
from pipeline.ingest.edits import reading_of
from pipeline.limits import Limits, limited
from pipeline.offsets import to_raw
from pipeline.records import Article, Failure
from pipeline.settings import Settings

SUFFIXES = (
    ".txt", ".md", ".html", ".json", ".jsonl", ".pdf", ".docx", ".eml", ".xml", ".rss", ".zip", ".txt.gz", ".tar.gz",
)  # fmt: skip
SECONDS = 60.0
FAULT = "This is a fault of the program"


class BrokenPromiseError(AssertionError):
    """An input made the program do what it promises never to do."""


def ingest(data: bytes) -> None:
    """Read a file of any format: the first byte chooses the suffix, the rest is the file."""
    if not data:
        return
    suffix = SUFFIXES[data[0] % len(SUFFIXES)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"a{suffix}"
        file.write_bytes(data[1:])
        found = list(read([file], Settings(article_seconds=SECONDS, article_megabytes=1_000)))
        if not found and suffix != ".json":
            raise BrokenPromiseError("a file vanished")
        if list(Path(folder).iterdir()) != [file]:
            raise BrokenPromiseError("something was written")
    for one in found:
        check_failure(one) if isinstance(one, Failure) else check_article(one)


def check_failure(failure: Failure) -> None:
    """Hold a failure to one clear line, and to be no fault of the program."""
    if not failure.reason or not failure.remedy or {"\n", "\r"} & set(failure.reason + failure.remedy):
        raise BrokenPromiseError(f"no clear line: {failure}")
    if FAULT in failure.remedy or "took longer" in failure.reason or "more memory" in failure.reason:
        raise BrokenPromiseError(str(failure))


def check_article(article: Article) -> None:
    """Hold an article to what is promised about its offsets and its characters."""
    article.raw.encode("utf-8")
    at = raw_at = 0
    for s in article.segments:
        if not (s.text_start == at < s.text_end and raw_at <= s.raw_start < s.raw_end <= len(article.raw)):
            raise BrokenPromiseError(f"segment {s}")
        at, raw_at = s.text_end, s.raw_start
    if at != len(article.text):
        raise BrokenPromiseError("segments do not cover the text")
    for block in article.blocks:
        span = to_raw(article.segments, block.start, block.end)
        if not 0 <= span.start < span.end <= len(article.raw):
            raise BrokenPromiseError(f"block {block}")


@functools.cache
def _rules() -> Any:
    import spacy  # noqa: PLC0415

    nlp = spacy.blank("de")
    nlp.add_pipe("abgleich_values")
    return nlp


def values(data: bytes) -> None:
    """Find values in any text, as it is after cleaning."""
    text = clean(reading_of(data.decode("utf-8", "replace"))).text
    with limited(Limits(SECONDS)):
        doc = _rules()(text)
    for span in doc.spans["values"]:
        quantity = span._.quantity
        if not span.text.strip():
            raise BrokenPromiseError("an empty span")
        if quantity is not None and not quantity.value.is_finite():
            raise BrokenPromiseError(f"{span.text!r} is {quantity.value}")


@functools.cache
def _understand() -> Callable[[Article], Any]:
    from pipeline import stages  # noqa: PLC0415

    return stages.Understand(Settings(model="shipped")).prepare()


def article(data: bytes) -> None:
    """Go through any text up to its claims, and compare them."""
    from pipeline import reconcile  # noqa: PLC0415

    try:
        one = article_from_text(data.decode("utf-8", "replace"), path="a.txt")
    except UnreadableArticleError as error:
        check_failure(Failure("a", error.reason, error.remedy))
        return
    check_article(one)
    understood = _understand()(one)
    for failure in understood.failures:
        check_failure(failure)
    (result,) = understood.results
    with limited(Limits(SECONDS)):
        reconcile.reconcile([one], result.claims, Settings())
    for mention in result.mentions:
        if one.raw[mention.start : mention.end] != mention.surface:
            raise BrokenPromiseError(f"{mention.surface!r} is not at {mention.start}")


TARGETS: dict[str, Callable[[bytes], None]] = {"ingest": ingest, "values": values, "article": article}

WORDS = (
    "13", "13,5", "1.000", "1.000.000,5", "Milliarden", "Millionen", "Mio.", "Mrd.", "Euro", "€", "$", "US-Dollar",
    "Prozent", "%", "Prozentpunkte", "rund", "mehr als", "bis zu", "zwischen", "und", "bis", "um", "auf", "von",
    "drei", "dreiundzwanzig", "ein Drittel", "jeder vierte", "Dutzende", "am", "seit", "Ende", "März", "2025",
    "3. Mai", "03/05/2024", "Montag", "gestern", "2024/25", "Quartal", "Mitarbeiter", "Stellen", "Nordwind AG",
    "sagte", "laut", "der", "die", "Gewinn", "stieg", "fiel", "-", "–", ".", ",", ":", "(", ")", "[", "]", "„", "“",
    "\n", "\n\n", "\t", "\u00a0", "\u00ad", "\u200b", "\u202e", "\u2066", "⸴", "½", "²", "１２", "𝟏𝟐", "٣", "e10",
    "1e999", "0x10", "NaN", "Infinity", "=1+1", "<script>", "&nbsp;", "&#8364;", "<p>", "</p>", "\x1b[2J", "\x00",
)  # fmt: skip
"""What news is made of, and what breaks readers of it."""
RUNS = ("0", "9", ".", ",", "-", "–", "(", ")", "[", "]", "1.", "1,", "1-", "1 ", "0.", "a-", "und ", "1 bis ", "% ",
        "<", "&", "/", ":", "12:", "1/", "drei", "hundert", "\u00ad", "\u0301", "„", "'", '"', "\n", "\t")  # fmt: skip
