"""Dates in a row: each item of a list is a date of its own, and takes from its neighbours what they share."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.extract.dates import calendar
from pipeline.extract.dates.limits import CENTURIES, is_day, parts_of_year
from pipeline.extract.dates.patterns import compiled
from pipeline.extract.dates.readings import Day, Earlier, Fixed, Month, OneOf, Range, Reading, Weekday
from pipeline.extract.dates.tokens import Tokens, tag_characters

LISTED = r"(?P<day>ORD|ORDWORD) (?: COMMA | ON THE | AND (?:AM|THE|VOM|ZUM)? | SLASH | COMMA AND | OR (?:AM)? ) $"


@dataclass(frozen=True, slots=True)
class Atom:
    """A reading on tokens ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    reading: Reading
    rule: str


def enumerated(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """Read the lists among the atoms, which come in order."""
    shared = _shared_years(tokens, _shared_adjectives(tokens, atoms))
    return _told_weekdays(tokens, _days_of_a_year(tokens, _enumerations(tokens, shared)))


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
    shared = list(atoms)
    for i in range(len(shared) - 2, -1, -1):
        left, right = shared[i], shared[i + 1]
        one, other = left.reading, right.reading
        if not isinstance(one, Month) or not isinstance(other, Month | Earlier) or one.year or one.step is not None:
            continue
        if one.nearest is None and compiled("COMMA|AND|OR").fullmatch(tokens.tags, left.end, right.start):
            shared[i] = replace(left, reading=_before(one, other, right.start))
    return shared


def _before(one: Month, other: Month | Earlier, at: int) -> Reading:
    if isinstance(other, Month) and (other.year or not one.month or not other.month):
        return replace(one, year=other.year) if other.year else one
    return Earlier(one, other, other.at if isinstance(other, Earlier) else at)


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
    if isinstance(whole, Month) and number in parts_of_year(whole.code):
        return Atom(m.start(), m.start() + 1, replace(whole, code=f"{whole.code[0]}{number}"), "listed-quarter")
    if isinstance(whole, Fixed) and whole.span.precision == "century" and number in CENTURIES:
        return Atom(m.start(), m.start() + 1, Fixed(calendar.century(number)), "listed-century")
    return None


def _days(reading: Reading) -> tuple[Day, ...]:
    if isinstance(reading, Range) and isinstance(reading.left, Day) and isinstance(reading.right, Day):
        return replace(reading.right, day=reading.left.day, weekday=None), reading.right
    return (reading,) if isinstance(reading, Day) else ()


def _days_of_a_year(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """``3.5., 10.5. und 17.5.2026``: the year of the last day belongs to all."""
    told = list(atoms)
    for i in range(len(told) - 2, -1, -1):
        one, other = told[i].reading, told[i + 1].reading
        if not isinstance(one, Day) or not isinstance(other, Day) or one.year or one.step is not None:
            continue
        if not one.month or not other.month or not other.year:
            continue
        if compiled("COMMA | (?:COMMA? AND|OR) (?:AM|THE)?").fullmatch(tokens.tags, told[i].end, told[i + 1].start):
            later = (one.month, one.day) > (other.month, other.day)
            told[i] = replace(told[i], reading=replace(one, year=other.year - later))
    return told


def _told_weekdays(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """``am Samstag und Sonntag, 3. und 4. Mai``: the days behind say which weekdays."""
    told = list(atoms)
    for i in range(len(atoms) - 3, -1, -1):
        weekday, following = atoms[i].reading, atoms[i + 1 : i + 5]
        if not isinstance(weekday, Weekday) or weekday.adjective or weekday.week is not None:
            continue
        ends = [atoms[i].end, *(a.end for a in following)]
        near = [a.start - end <= 1 for a, end in zip(following, ends, strict=False)]
        row = following[: near.index(False)] if False in near else following
        days = tuple(day for a in row for day in _days(a.reading) if day.month is not None)
        apart = tokens.tags[atoms[i].end] == tag_characters()["AND"]
        if apart and len(days) > 1 and isinstance(row[0].reading, Weekday):
            told[i] = replace(atoms[i], reading=OneOf(weekday, days))
            told[i + 1] = replace(atoms[i + 1], reading=OneOf(row[0].reading, days))
    return told
