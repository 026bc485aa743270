"""Which of several readings of the same characters stands."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.records import Candidate

_NAMES = ("party", "place")


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep the best of candidates that overlap, in order of start.

    Values and dates exclude one another; parties and places exclude one another; the two groups may overlap
    (``Hamburg`` in ``rund 17.500 Hamburger``). The longer span wins, then the higher priority, then the rule's name.
    """
    ranked = sorted(candidates, key=lambda c: (-(c.end - c.start), -c.priority, c.start, c.rule))
    kept: list[Candidate] = []
    taken: dict[bool, set[int]] = {True: set(), False: set()}
    for candidate in ranked:
        cells = taken[candidate.kind in _NAMES]
        if candidate.start < candidate.end and not any(at in cells for at in (candidate.start, candidate.end - 1)):
            cells.update(range(candidate.start, candidate.end))
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.start, c.end, c.kind))
