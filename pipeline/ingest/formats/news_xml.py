"""Which kind of XML a file is: the news formats of the IPTC and feeds, through lxml."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from pipeline.ingest.content import Content, ContentError
from pipeline.ingest.formats import feed, newsml, nitf
from pipeline.ingest.formats.xml_text import name, parse

_KINDS: dict[str, Callable[[etree._Element], Iterator[Content]]] = {
    "newsItem": newsml.contents,
    "newsMessage": newsml.contents,
    "NewsML": nitf.contents,
    "nitf": nitf.contents,
    "rss": feed.contents,
    "RDF": feed.contents,
    "feed": feed.contents,
}


def contents(data: bytes, most: int) -> Iterator[Content]:
    """Give the articles of a file of NewsML-G2, NITF, RSS or Atom, known by its root element."""
    root = parse(data)
    reader = _KINDS.get(name(root))
    if reader is None:
        reason = f"is XML of a kind that is not read (<{name(root)[:40]}>)"
        raise ContentError(reason, "Give NewsML-G2, NITF, RSS or Atom, or its text.")
    empty = True
    for found in reader(root):
        empty = False
        if len(found.raw) > most:
            raise ContentError(f"holds more than {most} characters in one article", "Raise max_characters.")
        yield found
    if empty:
        raise ContentError("holds no article", "Remove it.")
