"""What a format yields: texts with what came with them, or why there is none."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.ingest.entries import NOTHING, Given

Layout = Literal["text", "markdown", "page", "fragment"]
"""``page`` is HTML with menus and teasers around the article, ``fragment`` is HTML of the article alone."""

FOREIGN_ERRORS = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError, TypeError,
    ValueError, struct.error, zlib.error,
)  # fmt: skip
"""What a library raises on a broken file when it does not check for itself; never a fault of memory or time."""


class ContentError(ValueError):
    """A file holds nothing that can be read; the reason follows the file's name in a sentence."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}. {remedy}")
        self.reason = reason
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Content:
    """One article's raw text as a format gives it."""

    raw: str
    how: str
    """How it was got, in a word or two: ``pdf``, ``eml html``."""
    layout: Layout = "text"
    given: Given = NOTHING
    part: str = ""
    """What is added to the file's path where a file holds several articles: ``#3``."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file within a file."""

    name: str
    data: bytes
    how: str


Reader = Callable[[bytes, int], Iterator[Content | Attachment]]
"""(data, most characters of one article) → contents, in order.

Raises:
    ContentError: the data is not of the format, or holds no text.

"""
