"""Find and read the dates of a passage: cut into tokens, match the rules, join, anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import cast

from pipeline.extract.dates import calendar
from pipeline.extract.dates.context import FAR, Context, Situation, Tense
from pipeline.extract.dates.join import join
from pipeline.extract.dates.limits import is_year
from pipeline.extract.dates.lists import Atom
from pipeline.extract.dates.patterns import Hit, compiled
from pipeline.extract.dates.readings import Clock, Earlier, Fixed, Last, Range, Since
from pipeline.extract.dates.rules import RULES
from pipeline.extract.dates.tokens import Tokens, lex
from pipeline.extract.passage import Passage
from pipeline.lexicon.tense_words import PLANNED
from pipeline.records import Candidate, DateModifier, DateSpan

PRIORITY = 10
"""Dates win over bare numbers of equal length."""

PREPOSITIONS = r"""
    (?P<until>BIS BOUND? (?:ZUM|ZUR|AN|IN|AM|ON|NACH|VOR)? BOUND? THE? | ATLATEST (?:AM|IM|ZUM|ZUR|IN|AN)? THE?)
  | (?P<since>(?:SEIT|AB) THE? | ATEARLIEST (?:AM|IM|ZUM|ZUR|IN|AN|AB)? THE?)
  | (?P<before>VOR THE?)
  | (?P<after>NACH THE?)
  | (?P<approx>(?:GEGEN|UM|HEDGE) (?:DOT)? THE?)
  | (?P<none>(?:AM|IM|VOM|ZUM|ZUR|IN|AN|VON|FOR|DURING|OVER|WITHIN|ON|OUT|WITH) (?:VON)? THE?)
"""
DAY_AND_TIME = "COMMA? (?:AB|UM|GEGEN|BIS|VON|AM)?"
"""What may stand between a day and its time (``bis Dienstag, 6 Uhr``)."""
FROM_ON = "COMMA? AN (?!THE|ONE|NOUN|INT|YEAR|THIS)"
"""What opens the end of a date behind ``vom`` (``vom 1. August an``)."""
HEDGED = "HEDGE | (?:MORE|LESS) THAN"
"""What a length's pattern takes in and its span leaves out (``etwa [ein Jahr]``)."""
ROW, ROW_LENGTH = 48, 480
"""So many dates within so many code points are a calendar or noise, whose entries nobody refers to."""
MOST_ATOMS = 8_000
"""A text of news holds some hundreds; what is beyond in one text is not read."""
PREPOSITION_WIDTH = 4
PLANNED_WITHIN = 3
"""Tokens before a date in which a plan may be named (``zum geplanten Streik am Donnerstag``)."""
LEADING = 2
"""Words that may stand before an expression that is the whole text."""


def find(passage: Passage) -> Iterator[Candidate]:
    """Yield one candidate for each date, duration, time and set; offsets of ``passage.text``, end exclusive."""
    tokens = lex(passage.text)
    atoms = join(tokens, _sparse(tokens, select(tokens)))
    situation, published = Situation(tokens), _anchor(passage)
    story: tuple[int, DateSpan] | None = None
    day: tuple[int, DateSpan] | None = None
    for atom in atoms:
        sentence = situation.sentence(atom.start)
        outer, modifier = _preposition(tokens, atom.start)
        if compiled(FROM_ON).match(tokens.tags, atom.end) and compiled("VOM|VON").match(tokens.tags, outer):
            modifier = "since"
        tense: Tense = "none"
        if not isinstance(atom.reading, Fixed | Since | Last | Clock):
            at = atom.reading.at if isinstance(atom.reading, Earlier) else atom.start
            tense = _tense(tokens, outer, atom.start, situation.tense(at), modifier)
        told, distance = (story[1], sentence - story[0]) if story else (None, FAR)
        if (
            day
            and isinstance(atom.reading, Clock | Range)
            and compiled(DAY_AND_TIME).fullmatch(tokens.tags, day[0], atom.start)
        ):
            told, distance = day[1], 0
        context = Context(published, tense, _bare(tokens, atom), told, distance)
        span = atom.reading.resolve(context)
        if span is None:
            continue
        day = (atom.end, span) if span.type == "DATE" and span.precision == "day" else None
        if _tells(span) and modifier not in ("since", "until"):
            story = (sentence, span)
        yield _candidate(tokens, atom, span, outer, modifier)


def _sparse(tokens: Tokens, atoms: list[Atom]) -> list[Atom]:
    """Drop dense rows (a calendar, noise) and what is beyond the most: it bounds the time of hostile texts."""
    kept: list[Atom] = []
    dense_until = 0
    for at, atom in enumerate(atoms):
        row_end = at + ROW
        if row_end <= len(atoms) and tokens.starts[atoms[row_end - 1].start] - tokens.starts[atom.start] <= ROW_LENGTH:
            dense_until = row_end
        if at >= dense_until:
            kept.append(atom)
    return kept[:MOST_ATOMS]


def _tells(span: DateSpan) -> bool:
    """Tell whether later expressions may be counted from this one."""
    dated = span.type in ("DATE", "TIME") and span.start is not None
    return dated and span.precision in ("day", "time", "week", "month", "year")


def select(tokens: Tokens) -> list[Atom]:
    """Match every rule and keep what does not overlap: the longer, then the earlier rule first."""
    hits: list[tuple[int, int, int, re.Match[str]]] = []
    for order, rule in enumerate(RULES):
        hits.extend((m.start() - m.end(), order, m.start(), m) for m in compiled(rule.pattern).finditer(tokens.tags))
    hits.sort()  # no two hits of a rule begin at one token, so that matches are never compared
    taken = bytearray(len(tokens.tags))
    atoms: list[Atom] = []
    for _, order, _, m in hits:
        start, end = m.span()
        if start == end or any(taken[start:end]):
            continue
        rule = RULES[order]
        reading = rule.build(Hit(tokens, m))
        if reading is not None:
            taken[start:end] = b"\x01" * (end - start)
            atoms.append(Atom(start, end, reading, rule.name))
    return sorted(atoms, key=lambda a: a.start)


def _bare(tokens: Tokens, atom: Atom) -> bool:
    if atom.start > LEADING or len(tokens.tags) - atom.end > 1:
        return False
    leads = compiled("(?:AM|AN|IM|VOM|THE|ON)*").fullmatch(tokens.tags, 0, atom.start)
    return bool(leads) and bool(compiled("(?:DOT|STOP)?").fullmatch(tokens.tags, atom.end))


def _tense(tokens: Tokens, outer: int, start: int, tense: Tense, modifier: DateModifier) -> Tense:
    """Add what the preposition tells: ``seit`` looks back; ``bis``, ``ab``, ``für`` look ahead where no verb says."""
    lead = compiled("SEIT|AB|FOR|BIS").match(tokens.tags, outer) if outer < start else None
    if lead is None:
        words = tokens.text[tokens.starts[max(0, outer - PLANNED_WITHIN)] : tokens.starts[outer]].lower()
        return "nearest" if tense == "past" and any(stem in words for stem in PLANNED) else tense
    if modifier == "since" and compiled("SEIT").match(lead.group()):
        return "past"
    if compiled("FOR").match(lead.group()):
        return tense if tense == "future" else "nearest"
    if compiled("BIS").match(lead.group()) and tense == "past":
        return "nearest"
    return "scheduled" if tense == "none" else tense


STATED = re.compile(
    r"""
    \bStand:?\s{0,3}(\d{1,2})\.(\d{1,2})\.(\d{4}),?\s{0,3}\|?\s{0,3}\d{1,2}[:.]\d{2} # Stand: 16.09.2024 11:52 Uhr
  | \b(\d{1,2})\.(\d{1,2})\.(\d{4})\s{0,3}\|?\s{0,3}Stand:\s{0,3}\d{1,2}[:.]\d{2} # 16.09.2024 | Stand: 11:51
  | \A[\s\S]{0,800}?\b(\d{1,2})\.(\d{1,2})\.(\d{4}),?\s{0,3}[|–-]?\s{0,3}\d{1,2}[:.]\d{2}\sUhr # at the top
    """,
    re.VERBOSE,
)
"""How pages state when they were brought up to date; a time of day tells it from the date of a table."""
STATED_DAYS = 3
STATED_WITHIN = 20_000


def _anchor(passage: Passage) -> date | None:
    """Take the article's date, or the one the text itself states within days of it (``Stand: 16.09.2024``)."""
    if passage.published is None or not is_year(passage.published.year):
        return None
    m = STATED.search(passage.text, 0, STATED_WITHIN)
    if m is None:
        return passage.published
    day, month, year = (int(part) for part in m.groups() if part)
    try:
        stated = date(year, month, day)
    except ValueError:
        return passage.published
    return stated if abs((stated - passage.published).days) <= STATED_DAYS else passage.published


def _candidate(tokens: Tokens, atom: Atom, span: DateSpan, outer: int, modifier: DateModifier) -> Candidate:
    hedge = compiled(HEDGED).match(tokens.tags, atom.start) if atom.rule == "length" else None
    start, end = tokens.starts[hedge.end() if hedge else atom.start], tokens.ends[atom.end - 1]
    compound = tokens.text[end : end + 1] == "-" and tokens.text[end + 1 : end + 2].isalpha()
    if modifier != "none" and not compound and _opens(span, modifier):
        span = calendar.opened(span, modifier)
    elif span.type == "DURATION" and modifier == "since":
        span = replace(span, modifier="since")
    elif span.type == "DURATION" and atom.rule == "length":
        span = replace(span, start=None, end=None, anchored=False)
    return Candidate(
        kind="date", start=start, end=end, rule=f"date/{atom.rule}", when=span,
        outer_start=tokens.starts[outer], outer_end=end, priority=PRIORITY,
    )  # fmt: skip


def _opens(span: DateSpan, modifier: DateModifier) -> bool:
    if modifier == "approx" and span.modifier != "none":
        return False
    if span.type == "DATE":
        return "/" not in span.value or modifier == "approx"
    if modifier == "approx" and span.type == "TIME":
        return False
    return span.type == "TIME" and modifier in ("since", "until", "approx", "before", "after")


def _preposition(tokens: Tokens, start: int) -> tuple[int, DateModifier]:
    for low in range(max(0, start - PREPOSITION_WIDTH), start):
        m = compiled(PREPOSITIONS).fullmatch(tokens.tags, low, start)
        if m and m.lastgroup == "approx" and tokens.values[low] == "none":
            return start, "none"
        if m:
            return low, cast("DateModifier", m.lastgroup or "none")
    return start, "none"
