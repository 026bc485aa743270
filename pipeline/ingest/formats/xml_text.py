"""XML parsed without entities, and its text as a reader sees it: one line per block."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache

from lxml import etree

from pipeline.ingest.content import ContentError
from pipeline.ingest.decode import UndecodableError, decode

_BLOCK_NAMES = (
    "p div section article blockquote pre address figure figcaption h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr "
    "caption br hr block bq fn hl1 hl2 hedline byline dateline media media-caption note abstract nitf-table "
    "body.head body.content body.end tagline pubdata"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CELLS = frozenset({"td", "th"})
_LEFT_OUT_NAMES = "script style head media-metadata media-reference media-producer media-object"
_LEFT_OUT = frozenset(_LEFT_OUT_NAMES.split())


def parse(data: bytes) -> etree._Element:
    """Parse XML; no entity is expanded, nothing is fetched, and nesting deeper than 256 is an error.

    Raises:
        ContentError: it is no XML, or wants more than that.

    """
    try:
        source = decode(data)[0].removeprefix("\ufeff")
    except UndecodableError as error:
        raise ContentError(str(error), "Save it as XML in UTF-8.") from error
    # The text is decoded already; the declaration would name an encoding that it no longer has.
    plain = _declaration().sub("", source, count=1).encode("utf-8", "replace")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(plain, parser)
    except (etree.LxmlError, ValueError) as error:
        reason = " ".join(str(error).split())[:120]
        raise ContentError(f"is no XML that can be read ({reason})", "Correct the file.") from error


def name(element: etree._Element) -> str:
    """Give an element's name without namespace; an entity reference has none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def first(element: etree._Element, *names: str) -> etree._Element | None:
    """Find the first element below with one of the names, the earlier names preferred."""
    found: dict[str, etree._Element] = {}
    for below in element.iter():
        found.setdefault(name(below), below)
    return next((found[n] for n in names if n in found), None)


def line(element: etree._Element | None) -> str:
    """Give an element's text as one line."""
    return "" if element is None else " ".join("".join(_pieces(element)).split())


def text(element: etree._Element) -> str:
    """Give an element's text, a line per block and tabs between cells; white space within a line is one space."""
    lines = (_gaps().sub(_wider, found).strip(" \t") for found in "".join(_pieces(element)).split("\n"))
    return "\n".join(found for found in lines if found)


def _wider(gap: re.Match[str]) -> str:
    return "\t" if "\t" in gap.group() else " "


def _pieces(element: etree._Element) -> Iterator[str]:
    """Walk without recursion. White space of the source, breaks included, is a space: only blocks break lines."""
    left_out = 0
    for event, below in etree.iterwalk(element, events=("start", "end")):
        tag = name(below)
        left_out += (1 if event == "start" else -1) if tag in _LEFT_OUT else 0
        if event == "start":
            if not left_out:
                yield _gap(tag)
                yield _flat(_entity(below) if below.tag is etree.Entity else below.text)
        else:
            if not left_out:
                yield _gap(tag)
            if below is not element and not left_out:
                yield _flat(below.tail)


def _gap(tag: str) -> str:
    return "\n" if tag in _BLOCKS else "\t" if tag in _CELLS else ""


def _entity(reference: etree._Element) -> str:
    """Read the entities of HTML, which news formats use without declaring them; others stay as written."""
    return html.unescape(reference.text or "")


def _flat(written: str | None) -> str:
    return _space().sub(" ", written or "")


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"[ \r\n\t]+")


@cache
def _gaps() -> re.Pattern[str]:
    return re.compile(r"[ \t]+")


@cache
def _declaration() -> re.Pattern[str]:
    return re.compile(r"\A\s{0,100}<\?xml[^>]{0,200}\?>")
