"""Percentages, percentage points, basis points, per mille and shares in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pipeline.extract import lists
from pipeline.extract.passage import Passage
from pipeline.extract.phrases import Phrase, find_phrases, is_change
from pipeline.extract.quantities import make_quantity, outer_end
from pipeline.records import Candidate


class _Unit(NamedTuple):
    name: str
    factor: Decimal
    start: int
    end: int


@cache
def _unit_pattern() -> re.Pattern[str]:
    return re.compile(
        r"""(?:\s{0,4}|\s?[‑-]\s?)(?:
          (?P<point>(?i:prozent)[-‑]?(?i:punkt(?:e[ns]?|s)?)(?!\w)|%[-‑]?Punkte?n?|[Pp]p\b)
        | (?P<basis>(?i:basispunkt)(?:e[ns]?|s)?(?!\w)|bps?\b|Bp\b)
        | (?P<adjective>(?i:prozentig)(?:e[nmrs]?)?(?!\w))
        | (?P<percent>(?i:prozent)(?:s|e[ns]?)?(?!\w)|(?i:prozent)(?=[a-zäöü])
                     |%(?:ig(?:e[nmrs]?)?)?|v\.\s?H\.|vom\s+Hundert\b|[Pp]roz\.)
        | (?P<mille>(?i:promille)(?!\w)|‰)
        )""",
        re.VERBOSE,
    )


_UNITS = {
    "point": ("percentage_point", Decimal(1)),
    "basis": ("basis_point", Decimal(1)),
    "adjective": ("percent", Decimal(1)),
    "percent": ("percent", Decimal(1)),
    "mille": ("percent", Decimal("0.1")),
}


def find(passage: Passage) -> Iterator[Candidate]:
    """Find every share and every change in points."""
    text = passage.text
    last: Candidate | None = None
    for phrase in find_phrases(text):
        found = _written(text, phrase) or _share(text, phrase) or _points(text, phrase, last.end if last else _FAR)
        found = found or _carried(text, phrase, last)
        if found is not None:
            last = found
            yield found


_FAR = -10_000


def _written(text: str, phrase: Phrase) -> Candidate | None:
    unit = _unit(text, phrase)
    return None if unit is None else _candidate(text, phrase, unit, "percent.written")


_UTTERLY = re.compile(r"hundertprozentig\b", re.IGNORECASE)


def _unit(text: str, phrase: Phrase) -> _Unit | None:
    if _UTTERLY.match(text, phrase.start):
        return None
    own = _unit_at(text, phrase.end)
    if own is not None or not phrase.elliptic:
        return own
    further = _unit_at(text, phrase.unit_at)
    if further is None:
        return None
    name = "percentage_point" if further.name == "percent" and is_change(text, phrase) else further.name
    return further._replace(name=name, start=phrase.end, end=phrase.end)


def _unit_at(text: str, at: int) -> _Unit | None:
    found = _unit_pattern().match(text, at)
    if found is None or found.lastgroup is None:
        return None
    name, factor = _UNITS[found.lastgroup]
    return _Unit(name, factor, found.start(found.lastgroup), found.end())


_OF_WHAT = re.compile(r"\s+(?:Liter|Kilo|Meter|Stunde|Jahr|Million|Milliarde|Tonne|vor|nach)", re.IGNORECASE)


_OF_A_WHOLE = re.compile(r"\s(?:der|des|aller|davon|von)\b")
"""Behind it digits are a share (``1/3 der Sitze``)."""


def _share(text: str, phrase: Phrase) -> Candidate | None:
    """Read ``ein Drittel`` and ``drei Viertel`` as shares of a whole."""
    last = phrase.last
    surface = text[last.start : last.end].lower()
    if last.form != "fraction" or last.value > 1 or "halb" in surface:
        return None
    if not surface[-1].isalpha() and not _OF_A_WHOLE.match(text, last.end):
        return None
    if _OF_WHAT.match(text, last.end):
        return None
    return _candidate(text, phrase, _Unit("percent", Decimal(100), last.end, last.end), "percent.fraction")


_POINTS = re.compile(r"\s+(Punkte?n?)\b(?!-)")
_POINTS_REACH = 200
_MOST_POINTS = 60
_RATES = re.compile(r"rozent|[Zz]ins|satz\b|[Qq]uote|[Ii]nflation|[Tt]euerung")
_INDEX = re.compile(r"(?i:\bdax|index|dow\b|nasdaq|stoxx|zähler|tabelle|liga|spiel|saison)")


def _points(text: str, phrase: Phrase, last_end: int) -> Candidate | None:
    """Read ``Punkte`` as percentage points where a share or a rate is spoken of, and no index or table."""
    found = _POINTS.match(text, phrase.end)
    if found is None or phrase.last.scale != 1 or not 0 < phrase.last.value <= _MOST_POINTS:
        return None
    around = text[max(phrase.start - 60, 0) : found.end() + 40]
    if _INDEX.search(around) or not (phrase.start - last_end <= _POINTS_REACH or _RATES.search(around)):
        return None
    unit = _Unit("percentage_point", Decimal(1), found.start(1), found.end())
    return _candidate(text, phrase, unit, "percent.points")


_WHOLE = 100


def _carried(text: str, phrase: Phrase, last: Candidate | None) -> Candidate | None:
    """Read a part of a list that says its unit once: ``die Linke kommt auf 7,3 Prozent, die FDP auf 3,6``."""
    if last is None or last.quantity is None or not last.rule.endswith(("written", "list")):
        return None
    share = last.quantity.unit == "percent" and phrase.last.scale == 1 and 0 <= phrase.last.value <= _WHOLE
    if not share or phrase.last.form in {"article", "fraction"}:
        return None
    if not (_is_parallel(text, phrase, last) or lists.follows_for(text, last.end, phrase.start, phrase.end)):
        return None
    return _candidate(text, phrase, _Unit("percent", Decimal(1), phrase.end, phrase.end), "percent.list")


_COMES = re.compile(r"\b(?:kommt|kommen|käme|kämen)\b")
_TO = re.compile(r"\bauf\b")


def _is_parallel(text: str, phrase: Phrase, last: Candidate) -> bool:
    """Tell *…, die FDP auf 3,6* from *VW gewann 2 Prozent, Bayer stieg auf 24*: both are levels, or none is."""
    if not lists.ends(text, phrase.end) or not lists.follows(text, last.end, phrase.start):
        return False
    before = text[max(last.outer_start - _NEAR, 0) : last.start]
    level = _TO.search(text, last.end, phrase.start) is not None
    if last.rule == "percent.list":
        return True
    if level and not (_TO.search(before) or _COMES.search(text, last.end, phrase.start)):
        return False
    return lists.opens(text, last.start) or lists.opens(text, last.outer_start)


_NEAR = 24


def _candidate(text: str, phrase: Phrase, unit: _Unit, rule: str) -> Candidate:
    end = max(phrase.end, unit.end)
    known = make_quantity(
        text, phrase, unit.name, unit.factor, end=end, unit_from="context" if rule == "percent.list" else "written"
    )
    return Candidate(
        "percent", phrase.start, end, rule, known,
        outer_start=min(phrase.hedge.start, phrase.start), outer_end=outer_end(text, end), priority=30,
    )  # fmt: skip
