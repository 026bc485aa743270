"""Parts of years and longer periods: quarters, halves, decades, centuries, beginnings and ends."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from pipeline.extract.dates import calendar
from pipeline.extract.dates.limits import CENTURIES, PARTS_OF_A_YEAR, full_year, is_year
from pipeline.extract.dates.patterns import Hit
from pipeline.extract.dates.readings import Edge, Fixed, Month, Reading, Unit
from pipeline.extract.dates.rules.rule import Rule
from pipeline.records import DateModifier

YEAR_BEHIND = """(?: (?: THE? YEARNOUN )? (?P<year>YEAR) | (?: THE? YEARNOUN )? (?P<pair>YEARPAIR)
    | THE? (?P<rel>RELADJ) YEARNOUN | SLASH (?P<slashed>YEAR|INT) | (?P<vorjahr>THE PREVIOUS) )"""


SHORTEST = 10
"""The least number behind a quarter's code that can be a year (``Q3 24``)."""
RECENT_DECADES = 20
"""``zehner Jahre`` and the noughties are those of this century, later ones of the last."""


def _year(hit: Hit) -> int | None:
    if hit.has("slashed"):
        return full_year(hit.number("slashed") or 0)
    if hit.has("pair"):
        pair = hit.value("pair")
        return int(str(pair[1])) if isinstance(pair, tuple) else None
    return hit.number("year")


def quarter(hit: Hit) -> Reading | None:
    """``dritten Quartal 2024``, ``erstes Halbjahr``, ``zweite Jahreshälfte``."""
    kind, n = str(hit.value("unit")), hit.number("n") or 0
    if not 1 <= n <= PARTS_OF_A_YEAR[kind]:
        return None
    step = -1 if hit.has("vorjahr") else hit.number("rel")
    if hit.has("slashed") and not is_year(_year(hit)):
        return None
    return Month(code=f"{kind}{n}", year=_year(hit), step=step)


def half_of_year(hit: Hit) -> Reading | None:
    """``zweite Hälfte des Jahres``, ``ersten Hälfte 2024``."""
    n = hit.number("n") or 0
    return Month(code=f"H{n}", year=hit.number("year"), step=hit.number("rel")) if n in (1, 2) else None


def quarter_code(hit: Hit) -> Reading | None:
    """``Q3 2024``, ``H1/2025``, ``1Q24``; a ``Q7`` or ``H4`` names a product."""
    year, code = hit.number("year"), str(hit.value("code"))
    if not 1 <= int(code[1:]) <= PARTS_OF_A_YEAR[code[0]]:
        return None
    if year is not None and (year < SHORTEST or not is_year(full_year(year))):
        return None  # Q3 500 Stellen
    return Month(code=code, year=None if year is None else full_year(year))


def fixed_quarter(hit: Hit) -> Reading | None:
    """``Schlussquartal 2024``, ``Auftaktquartal``."""
    return Month(code=str(hit.value("code")), year=hit.number("year"), step=hit.number("rel"))


def decade(hit: Hit) -> Reading | None:
    """``2020er Jahre``, ``90er``, ``den zwanziger Jahren``, ``Mitte der Neunziger``."""
    number = hit.number("decade")
    if hit.compounded() and not hit.has("years"):
        return None  # auf der Zehner-Position
    if number is None or number % 10 or not (hit.has("years") or hit.has("the") or is_year(number)):
        return None
    if number < RECENT_DECADES:
        number += 2000
    elif not is_year(number):
        number += 1900
    return Fixed(calendar.decade(number)) if is_year(number) else None


def century(hit: Hit) -> Reading | None:
    """``dem 20. Jahrhundert``, ``der ersten Hälfte des 15. Jahrhunderts``."""
    n = hit.number("n") or 0
    if hit.value("unit") != "century" or n not in CENTURIES:
        return None
    span = calendar.century(n)
    half = hit.number("half")
    if half and span.start and span.end:
        middle = span.start.replace(year=span.start.year + 49)
        later = span.start.replace(year=span.start.year + 50)
        span = replace(span, end=middle.replace(month=12, day=31)) if half == 1 else replace(span, start=later)
    return Fixed(span)


def edge_of_unit(hit: Hit) -> Reading | None:
    """``Anfang des Jahres``, ``Ende der Woche``, ``Anfang des letzten Jahres`` (``Ende dieses Monats``)."""
    unit, which = str(hit.value("unit")), cast("DateModifier", hit.value("edge"))
    return None if unit in ("day", "hour", "minute") else Edge(Unit(unit, hit.number("rel") or 0), which)


def edge_noun(hit: Hit) -> Reading | None:
    """``Jahresende 2023``, ``Wochenbeginn``."""
    pair = hit.value("edge")
    if not isinstance(pair, tuple):
        return None
    unit, which = str(pair[0]), str(pair[1])
    if which == "turn":
        return None
    year = hit.number("year")
    inner: Reading = Fixed(calendar.year(year)) if year and unit == "year" else Unit(unit, hit.number("rel") or 0)
    return Edge(inner, cast("DateModifier", which))


RULES: tuple[Rule, ...] = (
    Rule("quarter", f"(?P<n>ORD|ORDWORD) (?P<unit>QUARTERUNIT) {YEAR_BEHIND}", quarter),
    Rule("quarter", "(?P<n>ORD|ORDWORD) (?P<unit>QUARTERUNIT)", quarter),
    Rule(
        "half-of-year",
        "(?P<n>ORDWORD) HALFOF (?: THE YEARUNIT | (?:THE YEARUNIT)? (?P<year>YEAR) | THE? (?P<rel>RELADJ) YEARUNIT )",
        half_of_year,
    ),
    Rule("quarter-code", "(?P<code>QUARTERCODE) SLASH? (?P<year>YEAR|INT|SHORTYEAR)", quarter_code),
    Rule("quarter-code", "(?P<code>QUARTERCODE)", quarter_code),
    Rule("quarter-code", "(?P<year>YEAR) (?P<code>QUARTERCODE)", quarter_code),
    Rule("fixed-quarter", f"(?P<code>FIXEDQUARTER) {YEAR_BEHIND}?", fixed_quarter),
    Rule("decade", "(?P<the>THE)? (?P<decade>DECADE) (?: HYPHEN? (?P<years>YEARUNIT) )?", decade),
    Rule("decade-words", "(?P<the>THE)? (?P<decade>DECADEWORD) (?: HYPHEN? (?P<years>YEARUNIT) )?", decade),
    Rule("decade-words", "THE? (?P<years>(?P<decade>DECADEYEARS))", decade),
    Rule("century", "(?: THE? (?P<half>ORDWORD) HALFOF )? THE? (?P<n>ORD|ORDWORD) (?P<unit>UNIT)", century),
    Rule(
        "edge-of-unit",
        "(?P<edge>EDGE) THE? (?P<rel>RELADJ)? (?P<unit>YEARUNIT|WEEKUNIT|UNIT|QUARTERUNIT|WEEKENDUNIT)",
        edge_of_unit,
    ),
    Rule("edge-noun", "(?P<rel>RELADJ)? (?P<edge>EDGENOUN) (?P<year>YEAR)?", edge_noun),
)
