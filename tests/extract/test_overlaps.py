"""Which of several readings stands, and how readings become mentions."""

from __future__ import annotations

from itertools import permutations

import pytest
from conftest import make_article

from pipeline.extract.mentions import to_mentions
from pipeline.extract.overlaps import settle
from pipeline.offsets import to_raw
from pipeline.records import Block, Candidate, Kind, Segment, Span


def candidate(start: int, end: int, kind: Kind = "count", priority: int = 0, rule: str = "r") -> Candidate:
    return Candidate(kind, start, end, rule, priority=priority)


ROWS = [
    ("the longer wins", [candidate(0, 4), candidate(0, 9)], [(0, 9)]),
    ("the higher priority wins", [candidate(0, 4, rule="a"), candidate(0, 4, priority=5, rule="b")], [(0, 4)]),
    ("neighbours both stand", [candidate(0, 4), candidate(4, 9)], [(0, 4), (4, 9)]),
    ("inside a longer one", [candidate(2, 4), candidate(0, 9)], [(0, 9)]),
    ("a party inside a count", [candidate(0, 9), candidate(4, 9, "party")], [(0, 9), (4, 9)]),
    ("no place inside an amount", [candidate(0, 19, "money"), candidate(10, 12, "place")], [(0, 19)]),
    ("no party at the start of an amount", [candidate(0, 9, "money"), candidate(0, 4, "party")], [(0, 9)]),
    ("a party before an amount", [candidate(4, 9, "money"), candidate(0, 3, "party")], [(0, 3), (4, 9)]),
    ("party against place", [candidate(0, 9, "place"), candidate(4, 9, "party")], [(0, 9)]),
    ("an empty span", [candidate(3, 3)], []),
]


@pytest.mark.parametrize(("found", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_settle(found: list[Candidate], expected: list[tuple[int, int]]) -> None:
    for order in permutations(found):
        assert [(c.start, c.end) for c in settle(order)] == expected


def test_priority_decides_between_equal_spans() -> None:
    (kept,) = settle([candidate(0, 4, rule="a"), candidate(0, 4, priority=5, rule="b")])
    assert kept.rule == "b"


def test_raw_offsets_of_a_mention() -> None:
    article = make_article(
        raw="Es sind <b>13&nbsp;Mrd.</b> Euro.", text="Es sind 13 Mrd. Euro.",
        segments=(
            Segment(0, 8, 0, 8), Segment(8, 10, 11, 13), Segment(10, 11, 13, 19), Segment(11, 15, 19, 23),
            Segment(15, 21, 27, 33),
        ),
    )  # fmt: skip
    (mention,) = to_mentions(article, [candidate(8, 20, "money")])
    assert mention.surface == "13&nbsp;Mrd.</b> Euro"
    assert article.raw[mention.start : mention.end] == mention.surface
    assert mention.id == "a:m1"


def test_boilerplate_is_marked() -> None:
    text = "Hilf uns ab 0,99 Euro.\n\nEs sind 5 Euro."
    article = make_article(text=text, blocks=(Block(0, 22, "boilerplate", "support"), Block(24, 39, "paragraph")))
    first, second = to_mentions(article, [candidate(12, 21, "money"), candidate(32, 38, "money")])
    assert (first.boilerplate, second.boilerplate) == (True, False)


@pytest.mark.parametrize(
    ("start", "end", "expected"), [(0, 0, Span(0, 0)), (0, 2, Span(0, 2)), (2, 3, Span(2, 7)), (3, 99, Span(7, 9))]
)
def test_to_raw(start: int, end: int, expected: Span) -> None:
    segments = (Segment(0, 2, 0, 2), Segment(2, 3, 2, 7), Segment(3, 5, 7, 9))
    assert to_raw(segments, start, end) == expected
