"""What an address and a file name say: the day, the outlet."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from pipeline.ingest.days import day_of
from pipeline.lexicon.outlets import OUTLETS

_LONGEST_URL = 2_000


def date_in_url(url: str | None) -> date | None:
    """Read a date that makes up a part of a path (``/2025/07/31/``, ``/2025-07-31-titel``)."""
    if not url:
        return None
    match = _in_path().search(url[:_LONGEST_URL])
    return day_of(match["year"], match["month"], match["day"]) if match else None


def date_in_name(path: str) -> date | None:
    """Read a date at the start or end of a file's name (``2024-05-03_titel.txt``, ``titel_20240503.txt``)."""
    name = path.rpartition("/")[2].partition("#")[0].rpartition(".")[0]
    match = _in_name().search(name)
    return day_of(match["year"], match["month"], match["day"]) if match else None


def outlet_of(url: str | None) -> str | None:
    """Name the outlet of an address: by the table of outlets, else its domain."""
    if not url:
        return None
    try:
        host = (urlsplit(url[:_LONGEST_URL]).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    labels = host.split(".")
    known = next((OUTLETS[d] for i in range(len(labels)) if (d := ".".join(labels[i:])) in OUTLETS), None)
    return known or host or None


@cache
def _in_path() -> re.Pattern[str]:
    return re.compile(r"/(?P<year>(?:19|20)[0-9]{2})([/-])(?P<month>[01][0-9])\2(?P<day>[0-3][0-9])(?![0-9])")


@cache
def _in_name() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?:^|(?<=[_\s.-]))
        (?P<year>(?:19|20)[0-9]{2})(?P<mark>[_.-]?)(?P<month>[01][0-9])(?P=mark)(?P<day>[0-3][0-9])
        (?:$|(?=[_\s.-]))
        """,
        re.VERBOSE,
    )
