"""Which of several readings of the same characters stands."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.records import Candidate

_NAMES = ("party", "place")
_CLOSED = ("money", "percent", "date")
"""Kinds whose words name nobody: the ``US`` of ``13 Milliarden US-Dollar`` is no place."""


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep the best of candidates that overlap, in order of start.

    Values and dates exclude one another; parties and places exclude one another; the two groups may overlap
    (``Hamburg`` in ``rund 17.500 Hamburger``), but no name starts inside an amount, a share or a date. The longer
    span wins, then the higher priority, then the rule's name.
    """
    ranked = sorted(candidates, key=lambda c: (-(c.end - c.start), -c.priority, c.start, c.rule))
    kept: list[Candidate] = []
    taken: dict[bool, set[int]] = {True: set(), False: set()}
    for candidate in ranked:
        cells = taken[candidate.kind in _NAMES]
        if candidate.start < candidate.end and not any(at in cells for at in (candidate.start, candidate.end - 1)):
            cells.update(range(candidate.start, candidate.end))
            kept.append(candidate)
    return sorted(_outside_values(kept), key=lambda c: (c.start, c.end, c.kind))


def _outside_values(kept: list[Candidate]) -> list[Candidate]:
    inside = {at for c in kept if c.kind in _CLOSED for at in range(c.start, c.end)}
    return [c for c in kept if c.kind not in _NAMES or c.start not in inside]
