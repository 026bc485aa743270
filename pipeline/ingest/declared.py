"""What a page declares about itself in its head: day, outlet, title, address."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from htmldate import find_date

from pipeline.ingest.entries import given_date
from pipeline.ingest.tags import Tag, attributes

_PUBLISHED_KEYS = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "pubdate",
    "publishdate", "publish-date", "article.published", "sailthru.date", "og:published_time", "cxenseparse:publishtime",
)  # fmt: skip
_SITE_KEYS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_TITLE_KEYS = ("og:title", "twitter:title", "dc.title")
_LONGEST_VALUE = 1_000
_LONGEST_SCRIPT = 200_000
_DEEPEST = 6
"""How deep articles are nested in structured data."""


@dataclass(frozen=True, slots=True)
class Declared:
    """The fields that were found."""

    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None


def declared(source: str, found: Sequence[Tag]) -> Declared:
    """Read meta elements, structured data and the canonical address; then dates as htmldate knows them.

    htmldate is asked for marked-up dates only; a day that the text merely mentions is not its day.
    """
    values: dict[str, str] = {}
    for tag in found:
        for key, value in _fields(source, tag):
            values.setdefault(key, value)
    return Declared(
        published=_published(values) or _by_htmldate(source, values.get("canonical")),
        outlet=next((values[k] for k in _SITE_KEYS if values.get(k)), None),
        title=next((values[k] for k in _TITLE_KEYS if values.get(k)), None) or values.get("headline"),
        url=values.get("canonical") or values.get("og:url"),
    )


def _fields(source: str, tag: Tag) -> Iterator[tuple[str, str]]:
    if tag.name == "meta":
        found = attributes(source, tag)
        key = (found.get("property") or found.get("name") or found.get("itemprop") or "").lower()
        if key and "content" in found:
            yield key, _plain(found["content"])
    elif tag.name == "link":
        found = attributes(source, tag)
        if found.get("rel", "").lower() == "canonical" and found.get("href", "").startswith(("http://", "https://")):
            yield "canonical", _plain(found["href"])
    elif tag.name == "time" and not tag.closing:
        found = attributes(source, tag)
        if "pubdate" in found or found.get("itemprop", "").lower() == "datepublished":
            yield "datepublished", _plain(found.get("datetime", ""))
    elif tag.name == "script" and tag.inner_start:
        yield from _structured(source[tag.start : tag.inner_start], source[tag.inner_start : tag.inner_end])


def _structured(head: str, content: str) -> Iterator[tuple[str, str]]:
    """Read JSON-LD of schema.org: datePublished, headline, publisher."""
    if "ld+json" not in head or len(content) > _LONGEST_SCRIPT:
        return
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return
    yield from _of_value(value, _DEEPEST)


def _of_value(value: object, depth: int) -> Iterator[tuple[str, str]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value[:50]:
            yield from _of_value(item, depth - 1)
    elif isinstance(value, Mapping):
        if "Article" in str(value.get("@type")) or "Posting" in str(value.get("@type")):
            publisher = value.get("publisher")
            name = publisher.get("name") if isinstance(publisher, Mapping) else publisher
            for key, field_value in (
                ("datepublished", value.get("datePublished")), ("headline", value.get("headline")), ("publisher", name)
            ):  # fmt: skip
                if isinstance(field_value, str):
                    yield key, _plain(field_value)
        yield from _of_value(value.get("@graph"), depth - 1)


def _published(values: Mapping[str, str]) -> date | None:
    days = (given_date(values[key]) for key in _PUBLISHED_KEYS if key in values)
    return next((day for day in days if day), None)


def _by_htmldate(source: str, url: str | None) -> date | None:
    """Ask htmldate; both bounds are fixed, since its own upper bound is the day of the run."""
    try:
        found = find_date(
            source, url=url, extensive_search=False, original_date=True, min_date="1990-01-01", max_date="2099-12-31"
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return given_date(found) if found else None


def _plain(value: str) -> str:
    return " ".join(html.unescape(value[:_LONGEST_VALUE]).split())
