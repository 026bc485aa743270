"""Publication date, outlet and title, each with how it was found; never a guess from the story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.ingest.entries import Given
from pipeline.ingest.page import Page
from pipeline.records import Block


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
    """Collect what is known."""
    return About(
        given.published, "given" if given.published else "unknown",
        given.outlet, "given" if given.outlet else "unknown",
        given.title, "given" if given.title else "unknown",
        given.url, tuple(blocks),
    )
