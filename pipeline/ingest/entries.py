"""What a JSON object says about an article: its text and what is given about it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateparser.date import DateDataParser


class EntryError(ValueError):
    """A JSON value is no article."""


@dataclass(frozen=True, slots=True)
class Given:
    """What came with the text and needs no guess."""

    id: str = ""
    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None


NOTHING = Given()


def parse(source: str) -> object:
    """Parse JSON, bounded in depth and length of numbers.

    Raises:
        EntryError: with the place, where it is no JSON.

    """
    try:
        value: object = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise EntryError(f"is no JSON ({str(error)[:120]})") from error
    return value


def is_metadata(value: object) -> bool:
    """Tell whether a JSON value describes a text that stands elsewhere."""
    return isinstance(value, Mapping) and "text" not in value and any(_word(value, k) for k in _METADATA_KEYS)


def given_of(value: Mapping[str, object]) -> Given:
    """Read the optional fields; one of an unusable type or form counts as absent."""
    return Given(
        id=_word(value, "id"),
        published=given_date(_word(value, "published") or _word(value, "date")),
        outlet=_word(value, "outlet") or None,
        title=_word(value, "title") or None,
        url=_word(value, "url") or None,
    )


def text_of(value: object) -> str:
    """Give the text of an entry.

    Raises:
        EntryError: there is none, or it cannot be stored.

    """
    if not isinstance(value, Mapping):
        raise EntryError("is no JSON object")
    text = value.get("text")
    if not isinstance(text, str):
        raise EntryError("has no text field")
    return text


def given_date(written: str) -> date | None:
    """Read a given date as written, without zone: ISO 8601, RFC 5322 (as in feeds), or any full German or English one.

    Day, month and year must all be written; nothing is read relative to the day of the run.
    """
    match = _iso().match(written) or _german().match(written)
    if match is None:
        return _feed_date(written[:_LONGEST_DATE]) or _worded_date(written[:_LONGEST_DATE])
    return _day(int(match["year"]), int(match["month"]), int(match["day"]))


def _feed_date(written: str) -> date | None:
    fields = parsedate(written)
    return _day(*fields[:3]) if fields else None


@lru_cache(maxsize=1_000)
def _worded_date(written: str) -> date | None:
    """Convert with dateparser, configured once and narrowly: day first, complete, absolute."""
    if not any(char.isdigit() for char in written):
        return None
    found = _converter().get_date_data(written)
    return found.date_obj.date() if found.date_obj else None


@cache
def _converter() -> DateDataParser:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - slow to import, and rarely needed

    return DateDataParser(
        languages=["de", "en"],
        settings={"DATE_ORDER": "DMY", "PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]},
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _word(value: Mapping[str, object], key: str) -> str:
    """Give a short field as one clean line."""
    field = value.get(key)
    if isinstance(field, int) and not isinstance(field, bool):
        field = str(field)
    if not isinstance(field, str):
        return ""
    return " ".join(field.encode("utf-8", "replace").decode("utf-8").split())[:_LONGEST_FIELD]


_LONGEST_FIELD = 2_000
_LONGEST_DATE = 64
_METADATA_KEYS = ("outlet", "title", "published", "date", "url")


@cache
def _iso() -> re.Pattern[str]:
    return re.compile(r"\s*(?P<year>[0-9]{4})-?(?P<month>[0-9]{2})-?(?P<day>[0-9]{2})(?![0-9])")


@cache
def _german() -> re.Pattern[str]:
    return re.compile(r"\s*(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\.\s?(?P<year>[0-9]{4})(?![0-9])")
