"""Formats that are not text: each gives texts, through a well-kept library; a format is one file and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from pipeline.ingest.content import Reader

_MODULES = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "mail",
    ".xml": "news_xml",
    ".nitf": "news_xml",
    ".newsml": "news_xml",
    ".rss": "news_xml",
    ".atom": "news_xml",
}
SUFFIXES = frozenset(_MODULES)


def reader_of(suffix: str) -> Reader | None:
    """Give the reader of a format; its library is loaded only now."""
    name = _MODULES.get(suffix)
    return cast("Reader", import_module(f"pipeline.ingest.formats.{name}").contents) if name else None
