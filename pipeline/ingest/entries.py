"""What a JSON object says about an article: its text and what is given about it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate
from functools import cache


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
    """Read a given date: ISO 8601, RFC 5322 (as in feeds) or German day.month.year, as written, without zone."""
    match = _iso().match(written) or _german().match(written)
    if match:
        year, month, day = (int(match[k]) for k in ("year", "month", "day"))
    else:
        fields = parsedate(written[:64])
        if fields is None:
            return None
        year, month, day = fields[:3]
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
_METADATA_KEYS = ("outlet", "title", "published", "date", "url")


@cache
def _iso() -> re.Pattern[str]:
    return re.compile(r"\s*(?P<year>[0-9]{4})-?(?P<month>[0-9]{2})-?(?P<day>[0-9]{2})(?![0-9])")


@cache
def _german() -> re.Pattern[str]:
    return re.compile(r"\s*(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\.\s?(?P<year>[0-9]{4})(?![0-9])")
