"""One article from its raw text: cleaned, cut into blocks, with what is known about it."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

from pipeline.errors import UnreadableArticleError
from pipeline.ingest.blocks import blocks_of
from pipeline.ingest.clean import clean
from pipeline.ingest.content import Layout
from pipeline.ingest.edits import reading_of
from pipeline.ingest.entries import NOTHING, Given
from pipeline.ingest.html_page import read_page
from pipeline.ingest.markdown import read_markdown
from pipeline.ingest.markup import read_layout
from pipeline.ingest.metadata import describe
from pipeline.ingest.page import Page
from pipeline.ingest.tags import tags
from pipeline.ingest.votes import vote
from pipeline.records import Article

LAYOUTS: dict[str, Layout] = {".html": "page", ".htm": "page", ".md": "markdown"}
"""What the suffix of a text file says; all others are plain text."""


def article_from_text(
    text: str,
    *,
    id: str = "",  # noqa: A002  the name of the field
    path: str = "",
    published: date | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Article:
    """Read a plain text; offsets of everything found in it point into ``text`` as it was given.

    Raises:
        UnreadableArticleError: the text is blank, or holds what cannot be stored.

    """
    given = Given(id=id, published=published, outlet=outlet, title=title, url=url)
    return build(text, path=path, encoding="str", given=given)


def build(
    raw: str, *, path: str, encoding: str, given: Given = NOTHING, layout: Layout = "text", text_how: str = ""
) -> Article:
    """Read a raw text that is laid out as ``layout`` says.

    Raises:
        UnreadableArticleError: the text is blank, or holds what cannot be stored.

    """
    _check(raw, path)
    page = _page(raw, given.url, layout)
    reading = clean(page.reading)
    if not reading.text.strip():
        raise UnreadableArticleError(path, "holds no text", "Remove it, or give a file with text.")
    blocks = blocks_of(reading, page)
    about = describe(reading.text, blocks, page, given, path)
    return Article(
        id=given.id or made_id(path, raw),
        path=path,
        encoding=encoding,
        outlet=about.outlet,
        outlet_how=about.outlet_how,
        published=about.published,
        published_how=about.published_how,
        title=about.title,
        title_how=about.title_how,
        language=vote(reading.text),
        raw=raw,
        text=reading.text,
        segments=reading.segments,
        blocks=about.blocks,
        url=about.url,
        text_how=text_how,
    )


def made_id(path: str, raw: str) -> str:
    """Make an id from path and content, so that equal texts stay two articles."""
    return blake2b(f"{path}\0{raw}".encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _check(raw: str, path: str) -> None:
    if "\x00" in raw:
        raise UnreadableArticleError(path, "holds NUL characters", "Remove them, or export the text again.")
    try:
        raw.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadableArticleError(
            path, f"holds half a character at {error.start} (a lone surrogate)", "Export the text again as UTF-8."
        ) from error


def _page(raw: str, url: str | None, layout: Layout) -> Page:
    if layout == "page":
        return read_page(raw, url)
    if layout == "fragment":
        return Page(*read_layout(raw, list(tags(raw))))
    return read_markdown(raw) if layout == "markdown" else Page(reading_of(raw))
