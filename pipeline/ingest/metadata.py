"""Publication date, outlet and title, each with how it was found; never a guess from the story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from pipeline.ingest.bylines import agency, byline_date, front_date
from pipeline.ingest.entries import Given
from pipeline.ingest.names import date_in_name, date_in_url, outlet_of
from pipeline.ingest.page import Page
from pipeline.records import Block

T = TypeVar("T")

_LONGEST_TITLE = 200
_HEAD_BLOCKS = 4


@dataclass(frozen=True, slots=True)
class About:
    """What is known about an article."""

    published: date | None
    published_how: str
    outlet: str | None
    outlet_how: str
    title: str | None
    title_how: str
    url: str | None
    blocks: tuple[Block, ...]
    """The blocks, with the title's marked."""


def describe(text: str, blocks: Sequence[Block], page: Page, given: Given, path: str) -> About:
    """Collect what is known, from what was given to what the text shows; the first source counts."""
    url = given.url or page.url
    published, published_how = _first(
        ("given", given.published),
        ("meta", page.published),
        ("url", date_in_url(url)),
        ("byline", byline_date(text, blocks)),
        ("filename", date_in_name(path)),
        ("text", front_date(text, blocks)),
    )
    outlet, outlet_how = _first(
        ("given", given.outlet), ("meta", page.outlet), ("url", outlet_of(url)), ("byline", agency(text, blocks))
    )
    place = _title_place(text, blocks, given.title or page.title)
    shown = text[blocks[place].start : blocks[place].end] if place is not None else None
    title, title_how = _first(("given", given.title), (page.title_how, page.title), ("text", shown))
    return About(published, published_how, outlet, outlet_how, title, title_how, url, _titled(blocks, place))


def _first(*found: tuple[str, T | None]) -> tuple[T | None, str]:
    """Take the first source that knows something, and its name."""
    return next(((value, how) for how, value in found if value), (None, "unknown"))


def _title_place(text: str, blocks: Sequence[Block], known: str | None) -> int | None:
    """Find the block that is the title: the known one's words, or a first line that looks like one."""
    head = [i for i, block in enumerate(blocks) if block.kind != "boilerplate"][:_HEAD_BLOCKS]
    if known is not None:
        wanted = _key(known)
        return next((i for i in head if wanted and _is_same(wanted, _key(text[blocks[i].start : blocks[i].end]))), None)
    if head and _looks_like_title(text, blocks, head[0]):
        return head[0]
    return None


def _looks_like_title(text: str, blocks: Sequence[Block], i: int) -> bool:
    block = blocks[i]
    line = text[block.start : block.end]
    if block.kind == "heading":
        return True
    longer = any(b.end - b.start > len(line) for b in blocks[i + 1 :])
    return block.kind == "paragraph" and len(line) <= _LONGEST_TITLE and line[-1] not in ".,;:" and longer


def _is_same(wanted: str, shown: str) -> bool:
    """Compare titles; feeds and pages cut long ones."""
    shorter, longer = sorted((wanted, shown), key=len)
    return wanted == shown or (len(shorter) >= 25 and longer.startswith(shorter))  # noqa: PLR2004


def _key(title: str) -> str:
    return "".join(c for c in title.casefold() if c.isalnum())


def _titled(blocks: Sequence[Block], place: int | None) -> tuple[Block, ...]:
    return tuple(replace(block, kind="title") if i == place else block for i, block in enumerate(blocks))
