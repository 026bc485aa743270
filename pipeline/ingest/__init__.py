"""Articles of any format in, cleaned text with raw offsets, metadata and boilerplate marks out."""

from pipeline.ingest.article import article_from_text
from pipeline.ingest.files import Source, sources
from pipeline.ingest.read import admit, read, read_source

__all__ = ["Source", "admit", "article_from_text", "read", "read_source", "sources"]
