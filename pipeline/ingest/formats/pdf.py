"""PDF through pypdf: the text of all pages, in the order the pages draw it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from pipeline.ingest.content import FOREIGN_ERRORS, Content, ContentError

_MOST_PAGES = 2_000


def contents(data: bytes, most: int) -> Iterator[Content]:
    """Give one text, a line break between two pages.

    pypdf bounds what a compressed stream may unpack to (75 MB); time and memory are bounded by the caller.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = _pages(data, most)
    except DependencyError as error:
        raise ContentError("is encrypted", "Run: pip install 'abgleich[pdf]'.") from error
    except (PyPdfError, *FOREIGN_ERRORS) as error:
        if isinstance(error, ContentError):
            raise
        raise ContentError(f"is no PDF that can be read ({type(error).__name__})", "Export it again.") from error
    text = "\n".join(page.strip("\n") for page in pages if page.strip())
    if not text.strip():
        raise ContentError(f"holds no text on its {_counted(pages)}, perhaps pictures of it", "Run OCR over it first.")
    yield Content(_storable(text), f"pdf, {_counted(pages)}")


def _pages(data: bytes, most: int) -> list[str]:
    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise ContentError("is locked with a password", "Save it without one.")
    if len(reader.pages) > _MOST_PAGES:
        raise ContentError(f"has more than {_MOST_PAGES} pages", "Split it.")
    pages: list[str] = []
    for page in reader.pages:
        pages.append(_text(page))
        most -= len(pages[-1])
        if most < 0:
            raise ContentError("holds more characters than one article may", "Split it, or raise max_characters.")
    return pages


def _text(page: PageObject) -> str:
    """Read a page; one that breaks is empty, and counted among those without text."""
    try:
        return page.extract_text()
    except (PyPdfError, *FOREIGN_ERRORS):
        return ""


def _storable(text: str) -> str:
    """Replace what a font's table maps to no character, one for one."""
    return text.replace("\x00", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode("utf-8")


def _counted(pages: list[str]) -> str:
    empty = sum(not page.strip() for page in pages)
    counted = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
    return f"{counted}, {empty} without text" if 0 < empty < len(pages) else counted
