"""Dates and agencies in bylines and datelines: only in their set forms, never from the story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from pipeline.ingest.days import day_of, day_pattern, matched_day
from pipeline.ingest.fronts import front_dates
from pipeline.lexicon.outlets import AGENCIES
from pipeline.records import Block

_HEAD_BLOCKS = 8
_HEAD_LENGTH = 1_500
_TAIL_BLOCKS = 4
_LONGEST_BYLINE = 160
_DATELINE, _LABELLED, _NAMED, _UPDATED = range(4)
"""How far each form is trusted, the best first."""


def byline_date(text: str, blocks: Sequence[Block]) -> date | None:
    """Find the day of publication in the lines above the story, or in a note below it.

    An update (``Aktualisiert am``) counts only where nothing says when the article was first published.
    """
    found = [*_in_lines(text, blocks), *_labelled(text, blocks)]
    ranked = sorted(found, key=lambda f: f[0])
    return ranked[0][1] if ranked else None


def front_date(text: str, blocks: Sequence[Block]) -> date | None:
    """Take the one day that all teasers in front of the text bear."""
    days = {day_of(m["year"], m["month"], m["day"]) for m in front_dates(text, blocks)}
    return days.pop() if len(days) == 1 else None


def agency(text: str, blocks: Sequence[Block]) -> str | None:
    """Name the agency of a dateline (``Berlin (dpa) -``) or of a sign at the very end."""
    for block in blocks[:_HEAD_BLOCKS]:
        match = _dateline().match(text, block.start, min(block.end, block.start + _LONGEST_BYLINE))
        if match and match["sign"].lower() in AGENCIES:
            return AGENCIES[match["sign"].lower()]
    last = text[blocks[-1].start : blocks[-1].end].strip("() ") if blocks else ""
    return AGENCIES.get(last.lower())


def _labelled(text: str, blocks: Sequence[Block]) -> list[tuple[int, date]]:
    """Find days behind a label (``Stand:``, ``Veröffentlicht am``), with the label's rank."""
    found: list[tuple[int, date]] = []
    head_end = min(_HEAD_LENGTH, blocks[-1].end if blocks else 0)
    stretches = [
        (0, head_end),
        *(
            (b.start, b.end)
            for b in blocks[-_TAIL_BLOCKS:]
            if b.start >= head_end and b.end - b.start <= _LONGEST_BYLINE
        ),
    ]
    for start, end in stretches:
        for match in _label().finditer(text, start, end):
            day = matched_day(match)
            if day:
                found.append((_UPDATED if match["update"] else _LABELLED, day))
    return found


def _in_lines(text: str, blocks: Sequence[Block]) -> list[tuple[int, date]]:
    """Find days in the set forms of a byline, in short lines or at the end of the first ones."""
    found: list[tuple[int, date]] = []
    for block in blocks[:_HEAD_BLOCKS]:
        if block.start > _HEAD_LENGTH or block.reason == "teaser":
            continue
        tail = max(block.start, block.end - _LONGEST_BYLINE)
        for rank, pattern, start in (
            (_DATELINE, _dated_line(), block.start),
            (_DATELINE, _place_line(), block.start),
            (_NAMED, _name_line(), tail),
        ):
            match = pattern.search(text, start, block.end)
            day = matched_day(match) if match else None
            if day:
                found.append((rank, day))
    return found


_CLOCK = r"(?:[\s,|•·–-]{0,4}(?:um\s)?[0-9]{1,2}[:.][0-9]{2}(?:\sUhr)?)?"
_WEEKDAY = r"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\w{0,10}\.?,?\s)?"


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"""
        \b(?:
            (?P<update>[Aa]ktualisiert | [Uu]pdate | [Ll]etzte\sAktualisierung
              | [Zz]uletzt\s(?:bearbeitet|aktualisiert|geändert))
          | Stand | [Vv]eröffentlicht | Erschienen | Erstellt | [Pp]ubliziert | Erstmeldung | [Ee]rstveröffentlichung
          | Online\sseit
        )
        (?:\s(?:am|vom))?\s?:?\s{{0,3}}{_WEEKDAY}{day_pattern()}
        """,
        re.VERBOSE,
    )


@cache
def _dated_line() -> re.Pattern[str]:
    """Match a line of a day and at most a clock time or writer (``Mo 11.11.24 | 11:19 Uhr``, ``3. Mai 2024, dpa``)."""
    name = r"[A-ZÄÖÜ][\w.&-]{0,24}"
    signs = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
    writer = rf"\s?[,|•·/–—-]\s?(?:[Vv]on\s)?(?:{signs}|{name})(?:[ /]{name}){{0,3}}"
    return re.compile(
        rf"^\s{{0,4}}(?:[Vv]om\s)?{_WEEKDAY}{day_pattern()}{_CLOCK}(?:\s?Uhr)?(?:{writer})?\s{{0,4}}$",
        re.VERBOSE | re.MULTILINE,
    )


@cache
def _place_line() -> re.Pattern[str]:
    """Match a dateline (``Berlin, 3. Mai 2024 (dpa)``, ``Frankfurt/Main, 12.03.2024 –``)."""
    return re.compile(
        rf"^\s{{0,4}}[A-ZÄÖÜ][\w.-]{{1,30}}(?:[ /][A-ZÄÖÜ(][\w.)-]{{1,20}}){{0,3}},"
        rf"\s(?:den\s)?{_WEEKDAY}{day_pattern()}"
        r"\s{0,2}(?:\([\w./-]{2,20}\)|[-–—:])",
        re.VERBOSE | re.MULTILINE,
    )


@cache
def _name_line() -> re.Pattern[str]:
    """Match an author and a day at the end of a line (``Andreas Becker, 19.06.25``, ``Von A. Mai | 3.5.2024``)."""
    return re.compile(
        rf"(?:^|[|•·–-]\s|\b[Vv]on\s)[A-ZÄÖÜ][\w.-]{{0,20}}(?:\s(?:von|van|de|zu)){{0,1}}(?:\s[A-ZÄÖÜ][\w-]{{1,25}}){{1,3}}\s?[,|•·–-]\s?"
        rf"{_WEEKDAY}{day_pattern()}{_CLOCK}(?:\s?Uhr)?\s{{0,4}}$",
        re.VERBOSE | re.MULTILINE,
    )


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(
        r"\s{0,4}[A-ZÄÖÜ][^()\n]{1,60}\((?P<sign>[A-Za-z]{2,8}(?:-[A-Za-z]{3})?)(?:/[\w-]{2,10})?\)\s?[-–—:.]?"
    )
