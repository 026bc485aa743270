"""RSS 0.9 to 2.0 and Atom: each entry an article, with the fullest text that the feed has of it.

lxml and not feedparser: feedparser sanitises the HTML of an entry, so that offsets would point at text nobody sent.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.content import Content
from pipeline.ingest.entries import Given, given_date
from pipeline.ingest.formats.xml_text import line, name, text

_TEXTS = ("encoded", "content", "description", "summary")
"""Where the text of an entry stands, the fullest first."""
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")


def contents(root: etree._Element) -> Iterator[Content]:
    """Give each entry; its text is the title as a heading, then the content as the feed has it."""
    kind = "atom" if name(root) == "feed" else "rss"
    outlet = next((line(e) for e in root.iter() if name(e) == "title"), "")
    entries = [e for e in root.iter() if name(e) in {"item", "entry"}]
    for number, entry in enumerate(entries, 1):
        yield _content(entry, outlet, kind, number)


def _content(entry: etree._Element, outlet: str, kind: str, number: int) -> Content:
    fields: dict[str, etree._Element] = {}
    for field in entry:
        fields.setdefault(name(field), field)
    title, url = html.unescape(line(fields.get("title"))), _link(entry)
    body = next((found for key in _TEXTS if key in fields and (found := _body(fields[key]))), "")
    day = next((d for key in _DATES if key in fields and (d := given_date(line(fields[key])))), None)
    given = Given(published=day, outlet=None if url else outlet or None, title=title or None, url=url)
    if "<" in body or "&" in body:
        heading = f"<h1>{html.escape(title)}</h1>\n" if title else ""
        return Content(heading + body, f"{kind} html", "fragment", given, f"#{number}")
    return Content("\n\n".join(filter(None, (title, body))), kind, "text", given, f"#{number}")


def _body(field: etree._Element) -> str:
    """Give escaped HTML as written, and the text of XHTML."""
    return text(field) if len(field) else (field.text or "").strip()


def _link(entry: etree._Element) -> str | None:
    """Find the address of the article itself."""
    for field in entry:
        if name(field) == "link" and field.get("rel", "alternate") == "alternate":
            address = (field.text or "").strip() or field.get("href", "")
            if address.startswith(("http://", "https://")):
                return address
    return None
