"""Put neighbouring atoms together: ranges, shortened first ends, enumerations, beginnings and ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

from pipeline.extract.dates.limits import LAST_HOUR, is_day
from pipeline.extract.dates.patterns import compiled
from pipeline.extract.dates.readings import (
    Ago,
    Clock,
    Day,
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
from pipeline.extract.dates.tokens import Tokens, tag_characters
from pipeline.records import DateModifier

GAP = r"(?: BIS (?:ZUM|ZUR|AN|IN|AM)? THE? | DASH | HYPHEN )"
FIRST_DAY = rf"""(?: (?P<wd>WEEKDAY|WDABBR) DOT? COMMA? THE? )? (?P<day>DAYINT)
    (?: {GAP} | (?P<slash>SLASH) | (?P<and>AND (?:THE)?) ) $"""
QUARTERS = 4
LISTED = r"(?P<day>ORD|ORDWORD) (?: COMMA | ON THE | AND (?:AM|THE|VOM|ZUM)? | SLASH | COMMA AND | OR (?:AM)? ) $"
FIRST_HOUR = rf"(?: (?P<hour>INT|DOTPAIR|CARD) {GAP} | (?P<word>ZWISCHEN) (?P<hour2>INT|DOTPAIR|CARD) AND ) $"
BETWEEN = r"(?P<word>ZWISCHEN) THE? $"


@dataclass(frozen=True, slots=True)
class Atom:
    """A reading on tokens ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    reading: Reading
    rule: str


def join(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """Extend and merge the atoms, which come in order."""
    grown = [_first_end(tokens, _edge(tokens, atom)) for atom in atoms]
    grown = _offsets(tokens, _ranges(tokens, _without_overlaps(grown)))
    return _enumerations(tokens, _shared_years(tokens, _explained(tokens, grown)))


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
    m = compiled("(?P<edge>EDGE) THE? $").search(tokens.tags, max(0, atom.start - 2), atom.start)
    if m is None:
        return atom
    which = cast("DateModifier", tokens.values[m.start("edge")])
    return Atom(m.start(), atom.end, Edge(atom.reading, which), f"edge/{atom.rule}")


def _between(tokens: Tokens, start: int) -> int | None:
    m = compiled(BETWEEN).search(tokens.tags, max(0, start - 2), start)
    return m.start() if m else None


def _first_end(tokens: Tokens, atom: Atom) -> Atom:
    """``24./25. Mai``, ``1. bis 3. Mai``, ``zwischen dem 4. und dem 22. Januar``, ``10 bis 15 Uhr``."""
    low = max(0, atom.start - 8)
    reading = atom.reading
    if isinstance(reading, Clock) and atom.rule == "clock":
        m = compiled(FIRST_HOUR).search(tokens.tags, low, atom.start)
        value = tokens.values[max(m.start("hour"), m.start("hour2"))] if m else None
        if m is None or value is None:
            return atom
        hour, minute = (int(str(v)) for v in value) if isinstance(value, tuple) else (int(str(value)), 0)
        left: Reading = Clock(f"{hour:02d}:{minute:02d}")
        return Atom(m.start(), atom.end, Range(left, reading), "range/clock") if hour <= LAST_HOUR else atom
    if not isinstance(reading, Day) or reading.month is None:
        return atom
    m = compiled(FIRST_DAY).search(tokens.tags, low, atom.start)
    if m is None:
        return atom
    day, between = tokens.values[m.start("day")], _between(tokens, m.start())
    if not isinstance(day, int) or not is_day(day) or (m.start("and") >= 0 and between is None):
        return atom
    start = m.start() if between is None else between
    return Atom(start, atom.end, Range(Day(day), reading), f"range/{atom.rule}")


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
    if compiled(GAP).fullmatch(gap):
        if _coarse(left.reading) != _coarse(right.reading):
            return None
        between = None
    elif compiled("SLASH").fullmatch(gap) and isinstance(left.reading, Month) and isinstance(right.reading, Month):
        between = None
    elif between is None or not compiled("AND THE?").fullmatch(gap):
        return None
    start = left.start if between is None else between
    return Atom(start, right.end, Range(left.reading, right.reading), f"range/{right.rule}")


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
    """``am Montag (25. November)``: the day in brackets says which Monday."""
    told = list(atoms)
    for i, (left, right) in enumerate(pairwise(atoms)):
        one, other = left.reading, right.reading
        if not isinstance(one, Weekday) or not isinstance(other, Day) or other.month is None:
            continue
        if compiled("OPEN").fullmatch(tokens.tags, left.end, right.start):
            day = replace(other, weekday=one.number)
            told[i] = replace(left, reading=OnDay(day, one.part) if one.part else day)
    return told


def _shared_adjectives(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """``am kommenden Montag und Dienstag``: the adjective belongs to both."""
    shared = list(atoms)
    for i in range(1, len(shared)):
        one, other = shared[i - 1].reading, shared[i].reading
        if not isinstance(one, Weekday) or not isinstance(other, Weekday) or other.adjective or not one.adjective:
            continue
        if compiled("AND|COMMA|OR|SLASH").fullmatch(tokens.tags, shared[i - 1].end, shared[i].start):
            shared[i] = replace(shared[i], reading=replace(other, adjective=one.adjective))
    return shared


def _shared_years(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """``im Januar, Februar und März 2024``: the year belongs to all months of the list."""
    shared = _shared_adjectives(tokens, atoms)
    for i in range(len(shared) - 2, -1, -1):
        left, right = shared[i], shared[i + 1]
        one, other = left.reading, right.reading
        if not isinstance(one, Month) or not isinstance(other, Month) or one.year or not other.year:
            continue
        plain = one.step is None and one.nearest is None
        if plain and compiled("COMMA|AND|OR").fullmatch(tokens.tags, left.end, right.start):
            shared[i] = replace(left, reading=replace(one, year=other.year))
    return shared


def _enumerations(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """``am 3., 4. und 7. Oktober``, ``im zweiten und dritten Quartal``: each is a date of its own."""
    found: list[Atom] = []
    for atom in atoms:
        low = found[-1].end if found else 0
        listed: list[Atom] = []
        while item := _listed(tokens, listed[-1] if listed else atom, low):
            listed.append(item)
        found.extend(reversed(listed))
        found.append(atom)
    return found


def _listed(tokens: Tokens, atom: Atom, low: int) -> Atom | None:
    """Read the item of a list right before an atom, not before token ``low``."""
    whole = atom.reading.right if isinstance(atom.reading, Range) else atom.reading
    m = compiled(LISTED).search(tokens.tags, max(low, atom.start - 3), atom.start)
    number = tokens.values[m.start("day")] if m else None
    if m is None or not isinstance(number, int):
        return None
    if isinstance(whole, Day) and whole.month and is_day(number) and tokens.tags[m.start()] == tag_characters()["ORD"]:
        return Atom(m.start(), m.start() + 1, replace(whole, day=number, weekday=None), "listed-day")
    if isinstance(whole, Month) and whole.code[:1] in ("Q", "H") and number <= QUARTERS:
        return Atom(m.start(), m.start() + 1, replace(whole, code=f"{whole.code[0]}{number}"), "listed-quarter")
    return None
