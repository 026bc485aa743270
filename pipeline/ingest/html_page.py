"""An HTML page: its text, its main content and what it declares about itself."""

from __future__ import annotations

from pipeline.ingest.markup import read_layout
from pipeline.ingest.page import Page


def read_page(source: str, url: str | None) -> Page:
    """Read a page."""
    reading, pieces = read_layout(source)
    return Page(reading, pieces, url=url)
