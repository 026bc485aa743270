"""NewsML-G2 of the IPTC: the news items of a file, each with the text that stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.content import Content
from pipeline.ingest.entries import Given, given_date
from pipeline.ingest.formats import nitf
from pipeline.ingest.formats.xml_text import first, line, name, text


def contents(root: etree._Element) -> Iterator[Content]:
    """Give each ``newsItem`` as an article; one whose content stands elsewhere is an empty text."""
    found = [e for e in root.iter() if name(e) == "newsItem"]
    for number, item in enumerate(found, 1):
        yield _content(item, f"#{number}" if len(found) > 1 else "")


def _content(item: etree._Element, part: str) -> Content:
    title = line(first(item, "headline")) or line(first(item, "title"))
    body = _body(item)
    raw = body if not title or body.startswith(title) else f"{title}\n{body}" if body else ""
    return Content(raw, "newsml-g2", given=_given(item, title), part=part)


def _body(item: etree._Element) -> str:
    """Take the first inline content: NITF, XHTML or plain text."""
    inline = first(item, "inlineXML", "inlineData")
    if inline is None:
        return ""
    document = next((e for e in inline.iter() if name(e) == "nitf"), None)
    if document is not None:
        return nitf.content_of(document, "").raw
    return text(inline) if len(inline) else (inline.text or "").strip()


def _given(item: etree._Element, title: str) -> Given:
    guid, version = item.get("guid", ""), item.get("version", "")
    return Given(
        id=f"{guid}:{version}" if guid and version else guid,
        published=given_date(line(first(item, "versionCreated", "contentCreated", "firstCreated"))),
        outlet=_provider(item),
        title=title or None,
    )


def _provider(item: etree._Element) -> str | None:
    """Name who publishes: in words, else by the code of a scheme (``nprov:dpa``)."""
    found = first(item, "creditline"), first(item, "provider")
    for element in found:
        if element is not None:
            code = element.get("literal", "") or element.get("qcode", "").rpartition(":")[2]
            known = line(element) or code
            if known:
                return known
    return None
