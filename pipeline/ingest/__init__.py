"""Articles of any format in, cleaned text with raw offsets, metadata and boilerplate marks out."""

from pipeline.ingest.article import article_from_text
from pipeline.ingest.read import read

__all__ = ["article_from_text", "read"]
