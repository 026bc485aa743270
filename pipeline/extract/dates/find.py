"""Find and read the dates of a passage: cut into tokens, match the rules, join, anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.dates import calendar
from pipeline.extract.dates.context import Context, Situation
from pipeline.extract.dates.join import Atom, join
from pipeline.extract.dates.patterns import Hit, compiled
from pipeline.extract.dates.rules import RULES
from pipeline.extract.dates.tokens import Tokens, lex
from pipeline.extract.passage import Passage
from pipeline.records import Candidate, DateModifier, DateSpan

PRIORITY = 10
"""Dates win over bare numbers of equal length."""

PREPOSITIONS = r"""
    (?P<until>BIS (?:ZUM|ZUR|AN|IN|AM|ON|NACH|VOR)? THE?)
  | (?P<since>(?:SEIT|AB) THE?)
  | (?P<before>VOR THE?)
  | (?P<after>NACH THE?)
  | (?P<approx>(?:GEGEN|UM|HEDGE) (?:DOT)? THE?)
  | (?P<none>(?:AM|IM|VOM|ZUM|ZUR|IN|AN|VON|FOR|DURING|OVER|WITHIN|ON|OUT|WITH) (?:VON)? THE?)
"""
PREPOSITION_WIDTH = 3


def find(passage: Passage) -> Iterator[Candidate]:
    """Yield one candidate for each date, duration, time and set; offsets of ``passage.text``, end exclusive."""
    tokens = lex(passage.text)
    atoms = join(tokens, select(tokens))
    situation = Situation(tokens)
    story: tuple[int, DateSpan] | None = None
    for atom in atoms:
        sentence = situation.sentence(atom.start)
        told = story[1] if story and sentence - story[0] <= 1 else None
        context = Context(passage.published, situation.tense(atom.start), _bare(tokens, atom), told)
        span = atom.reading.resolve(context)
        if span is None:
            continue
        if span.type in ("DATE", "TIME") and span.start and span.precision in ("day", "time", "month", "year", "week"):
            story = (sentence, span)
        yield _candidate(tokens, atom, span)


def select(tokens: Tokens) -> list[Atom]:
    """Match every rule and keep what does not overlap: the longer, then the earlier rule first."""
    hits: list[tuple[int, int, int, re.Match[str]]] = []
    for order, rule in enumerate(RULES):
        hits.extend((m.start() - m.end(), order, m.start(), m) for m in compiled(rule.pattern).finditer(tokens.tags))
    hits.sort(key=lambda h: h[:3])
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
    lead, tail = tokens.tags[: atom.start], tokens.tags[atom.end :]
    return bool(compiled("(?:AM|AN|IM|VOM|THE|ON)*").fullmatch(lead)) and bool(compiled("(?:DOT|STOP)?").fullmatch(tail))


def _candidate(tokens: Tokens, atom: Atom, span: DateSpan) -> Candidate:
    start, end = tokens.starts[atom.start], tokens.ends[atom.end - 1]
    outer, modifier = _preposition(tokens, atom.start)
    if modifier != "none" and _opens(span, modifier):
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
    if span.type == "DATE":
        return "/" not in span.value or modifier == "approx"
    if modifier == "approx" and span.type == "TIME":
        return False
    return span.type == "TIME" and modifier in ("since", "until", "approx", "before", "after")


def _preposition(tokens: Tokens, start: int) -> tuple[int, DateModifier]:
    for low in range(max(0, start - PREPOSITION_WIDTH), start):
        m = compiled(PREPOSITIONS).fullmatch(tokens.tags, low, start)
        if m:
            return low, m.lastgroup or "none"  # type: ignore[return-value]
    return start, "none"
