"""NITF of the IPTC, by itself or within NewsML 1: headline and body as text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxml import etree

from pipeline.ingest.content import Content
from pipeline.ingest.entries import Given, given_date
from pipeline.ingest.formats.xml_text import first, line, name, text


def contents(root: etree._Element) -> Iterator[Content]:
    """Give each ``nitf`` element as an article."""
    found = [e for e in root.iter() if name(e) == "nitf"]
    for number, document in enumerate(found, 1):
        yield content_of(document, f"#{number}" if len(found) > 1 else "")


def content_of(document: etree._Element, part: str) -> Content:
    """Read one document; its headline stands in front of its body."""
    title = line(first(document, "hl1", "title"))
    body = next((e for e in document.iter() if name(e) == "body"), document)
    lines = text(body)
    raw = lines if not title or lines.startswith(title) else f"{title}\n{lines}"
    return Content(raw, "nitf", given=_given(document, title), part=part)


def _given(document: etree._Element, title: str) -> Given:
    issued, told = first(document, "date.issue"), first(document, "story.date")
    source = first(document, "distributor", "copyrite.holder")
    number = first(document, "doc-id")
    return Given(
        id=number.get("id-string", "") if number is not None else "",
        published=_day(issued) or _day(told),
        outlet=line(source) or None,
        title=title or None,
    )


def _day(element: etree._Element | None) -> date | None:
    return None if element is None else given_date(element.get("norm", "") or line(element))
