"""Put neighbouring atoms together: ranges, shortened first ends, enumerations, beginnings and ends."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import cast

from pipeline.extract.dates import calendar
from pipeline.extract.dates.limits import CENTURIES, LAST_HOUR, is_day, parts_of_year
from pipeline.extract.dates.lists import Atom, enumerated
from pipeline.extract.dates.patterns import compiled
from pipeline.extract.dates.readings import (
    Ago,
    Clock,
    Day,
    DaysOf,
    Edge,
    Feast,
    Fixed,
    Month,
    Offset,
    OnDay,
    Range,
    Reading,
    Since,
    Unit,
    Weekday,
)
from pipeline.extract.dates.tokens import Tokens
from pipeline.records import DateModifier

TILL = r"BIS BOUND? (?:ZUM|ZUR|AN|IN|AM)? THE?"
GAP = rf"(?: {TILL} | DASH | HYPHEN )"
NAMED_DAYS = rf"(?: (?P<from>WEEKDAY|WDABBR) DOT? (?:{GAP}|AND|SLASH) )? (?P<wd>WEEKDAY|WDABBR)"
FIRST_DAY = rf"""(?: {NAMED_DAYS} DOT? (?P<comma>COMMA)? THE? )? (?P<day>DAYINT)
    (?: {GAP} | (?P<slash>SLASH) | (?P<and>AND THE?) | (?P<till>COMMA {TILL}) | (?P<night>ON THE?) ) $"""
FIRST_PART = rf"(?P<n>ORD|ORDWORD) (?: {GAP} | SLASH | (?P<and>AND THE?) ) $"
FIRST_EDGE = r"""(?: (?P<first>EDGE) (?: BIS | SLASH | DASH | HYPHEN ) | ZWISCHEN (?P<between>EDGE) AND )?
    (?P<edge>EDGE) THE? $"""
NIGHT = r"DAYPART (?:VOM|VON) THE? $"
"""Behind it ``auf`` leads from day to day (``in der Nacht vom 3. auf den 4. Mai``)."""
REACH = 14
"""Tokens that a first end may take (``Montag bis Mittwoch, dem 3., bis einschließlich zum``)."""
HOUR = "INT|DOTPAIR|CLOCK|CARD"
FIRST_HOUR = rf"(?: (?P<hour>{HOUR}) {GAP} | (?P<word>ZWISCHEN) (?P<hour2>{HOUR}) AND ) $"
BETWEEN = r"(?P<word>ZWISCHEN) THE? $"


def join(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """Extend and merge the atoms, which come in order."""
    grown = [_first_end(tokens, _edge(tokens, atom)) for atom in atoms]
    grown = _offsets(tokens, _ranges(tokens, _without_overlaps(grown)))
    return enumerated(tokens, _explained(tokens, grown))


def _without_overlaps(atoms: list[Atom]) -> list[Atom]:
    kept: list[Atom] = []
    for atom in atoms:
        while kept and kept[-1].start >= atom.start:
            kept.pop()
        if not kept or kept[-1].end <= atom.start:
            kept.append(atom)
    return kept


def _edge(tokens: Tokens, atom: Atom) -> Atom:
    """``Anfang`` and its like before a month, year, decade or relative unit."""
    if not isinstance(atom.reading, Month | Unit | Fixed | Feast) or atom.rule == "day-word":
        return atom
    if isinstance(atom.reading, Fixed) and atom.reading.span.type != "DATE":
        return atom
    m = compiled(FIRST_EDGE).search(tokens.tags, max(0, atom.start - 4), atom.start)
    if m is None:
        return atom
    edge = Edge(atom.reading, cast("DateModifier", tokens.values[m.start("edge")]))
    at = max(m.start("first"), m.start("between"))
    if at < 0:
        return Atom(m.start(), atom.end, edge, f"edge/{atom.rule}")
    first = Edge(atom.reading, cast("DateModifier", tokens.values[at]))
    return Atom(m.start(), atom.end, Range(first, edge), f"range/{atom.rule}")


def _between(tokens: Tokens, start: int) -> int | None:
    m = compiled(BETWEEN).search(tokens.tags, max(0, start - 2), start)
    return m.start() if m else None


def _first_end(tokens: Tokens, atom: Atom) -> Atom:
    """Take in a first end that leaves to the second what it shares with it."""
    reading = atom.reading
    if isinstance(reading, Clock) and atom.rule == "clock":
        return _first_hour(tokens, atom)
    if isinstance(reading, Day) and reading.month is not None:
        return _first_day(tokens, atom, reading)
    if isinstance(reading, Month | Fixed):
        return _first_part(tokens, atom)
    return atom


def _first_hour(tokens: Tokens, atom: Atom) -> Atom:
    """``10 bis 15 Uhr``, ``zwischen 10 und 15 Uhr``."""
    m = compiled(FIRST_HOUR).search(tokens.tags, max(0, atom.start - 8), atom.start)
    value = tokens.values[max(m.start("hour"), m.start("hour2"))] if m else None
    if m is None or value is None:
        return atom
    hour, minute = (int(str(v)) for v in value[:2]) if isinstance(value, tuple) else (int(str(value)), 0)
    left = Clock(f"{hour:02d}:{minute:02d}")
    return Atom(m.start(), atom.end, Range(left, atom.reading), "range/clock") if hour <= LAST_HOUR else atom


def _first_day(tokens: Tokens, atom: Atom, reading: Day) -> Atom:
    """``24./25. Mai``, ``1. bis 3. Mai``, ``zwischen dem 4. und dem 22. Januar``, ``Montag, dem 3., bis 5. Juni``."""
    m = compiled(FIRST_DAY).search(tokens.tags, max(0, atom.start - REACH), atom.start)
    if m is None:
        return atom
    day, between = tokens.values[m.start("day")], _between(tokens, m.start())
    if not isinstance(day, int) or not is_day(day) or (m.start("and") >= 0 and between is None):
        return atom
    if m.start("till") >= 0 and m.start("wd") < 0:
        return atom  # a comma before ``bis`` ends the day of a weekday, nothing else
    if m.start("night") >= 0 and not _at_night(tokens, m.start()):
        return atom
    start = m.start() if between is None else between
    return Atom(start, atom.end, Range(Day(day), reading), f"range/{atom.rule}")


def _first_part(tokens: Tokens, atom: Atom) -> Atom:
    """``vom ersten bis zum dritten Quartal``, ``16. bis 18. Jahrhundert``, ``zwischen dem 16. und dem 18. …``."""
    m = compiled(FIRST_PART).search(tokens.tags, max(0, atom.start - REACH), atom.start)
    number = tokens.values[m.start("n")] if m else None
    if m is None or not isinstance(number, int):
        return atom
    between = _between(tokens, m.start())
    left = _like(atom.reading, number)
    if left is None or (m.start("and") >= 0 and between is None):
        return atom
    start = m.start() if between is None else between
    return Atom(start, atom.end, Range(left, atom.reading), f"range/{atom.rule}")


def _like(reading: Reading, number: int) -> Reading | None:
    """Give the quarter, half or century of that number, of the kind that ``reading`` is."""
    if isinstance(reading, Month) and number in parts_of_year(reading.code):
        return replace(reading, code=f"{reading.code[0]}{number}")
    if isinstance(reading, Fixed) and reading.span.precision == "century" and number in CENTURIES:
        return Fixed(calendar.century(number))
    return None


def _joinable(reading: Reading) -> bool:
    if isinstance(reading, Fixed):
        return reading.span.type == "DATE" and reading.span.start is not None
    return isinstance(reading, Day | Month | Weekday | Feast | Edge | Unit | Clock | OnDay | Ago)


def _ranges(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    joined: list[Atom] = []
    for atom in atoms:
        merged = _merged(tokens, joined[-1], atom) if joined else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(atom)
    return joined


def _merged(tokens: Tokens, left: Atom, right: Atom) -> Atom | None:
    if not _joinable(left.reading) or not _joinable(right.reading):
        return None
    gap = tokens.tags[left.end : right.start]
    between = _between(tokens, left.start)
    if _from_to(tokens, left, right, gap):
        between = None
    elif between is None or not compiled("AND THE?").fullmatch(gap):
        return None
    start = left.start if between is None else between
    return Atom(start, right.end, Range(left.reading, right.reading), f"range/{right.rule}")


def _from_to(tokens: Tokens, left: Atom, right: Atom, gap: str) -> bool:
    """Tell whether what stands between two atoms makes them the ends of one range."""
    one, other = left.reading, right.reading
    if _coarse(one) != _coarse(other):
        return False
    if compiled(GAP).fullmatch(gap):
        return True
    if compiled("SLASH").fullmatch(gap):
        return isinstance(one, Month | Edge) and type(one) is type(other)
    if compiled(f"COMMA {TILL}").fullmatch(gap):  # Montag, 3. Juni, bis Mittwoch, 5. Juni
        return isinstance(one, Day) and one.weekday is not None
    on = compiled("ON THE?").fullmatch(gap) and isinstance(one, Day | Weekday)
    return bool(on) and _at_night(tokens, left.start)


def _at_night(tokens: Tokens, start: int) -> bool:
    return compiled(NIGHT).search(tokens.tags, max(0, start - 4), start) is not None


def _offsets(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """``ein Jahr nach Weihnachten``, ``zwei Tage vor Heiligabend``."""
    found: list[Atom] = []
    for atom in atoms:
        left = found[-1] if found else None
        shifted = left and _shifted(tokens, left, atom)
        if shifted:
            found[-1] = shifted
        else:
            found.append(atom)
    return found


def _shifted(tokens: Tokens, left: Atom, right: Atom) -> Atom | None:
    length = left.reading
    if not isinstance(length, Since) or length.amount is None or not isinstance(right.reading, Feast | Day):
        return None
    m = compiled("(?P<later>NACH)|VOR THE?").fullmatch(tokens.tags, left.end, right.start)
    if m is None:
        return None
    sign = 1 if m.start("later") >= 0 else -1
    return Atom(left.start, right.end, Offset(right.reading, length.amount, length.unit, sign), "offset")


def _coarse(reading: Reading) -> str:
    """Kind of thing a reading names: only like is joined with like."""
    if isinstance(reading, Edge):
        return "calendar"
    if isinstance(reading, Clock):
        return "time"
    return "calendar"


def _explained(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """``am Montag (25. November)``, ``Freitag bis Sonntag (3. bis 5. Mai)``: days in brackets say which weekdays."""
    told = list(atoms)
    for i, (left, right) in enumerate(pairwise(atoms)):
        if isinstance(left.reading, Clock) and isinstance(right.reading, Day | Weekday):
            if compiled("AM").fullmatch(tokens.tags, left.end, right.start):  # 20 Uhr am Samstag
                told[i] = replace(left, reading=OnDay(right.reading, left.reading.part))
        elif compiled("OPEN|COMMA").fullmatch(tokens.tags, left.end, right.start):
            one, other = left.reading, right.reading
            if isinstance(one, Range) and isinstance(one.left, Weekday) and isinstance(other, Range | DaysOf):
                told[i] = replace(left, reading=other)
            elif isinstance(one, Weekday) and isinstance(other, Day) and other.month is not None:
                day = replace(other, weekday=one.number)
                told[i] = replace(left, reading=OnDay(day, one.part) if one.part else day)
    return told
