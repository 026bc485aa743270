"""Hostile texts: the work of the extractors grows with the length of a text, whatever it repeats."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract import dates, find
from pipeline.extract.passage import Passage
from pipeline.extract.rules import VALUE_EXTRACTORS

UNITS = [
    "1", "1 ", "1.2.", "1-2-3-", "((((", "12:30:", "5€ ", "zwei ", "hundert", "10 bis 15 bis ", "5 neue alte große ",
    "von 3 auf 4 von ", "mehr als 5, rund 6, ", "3. Mai ", "3. bis 5. ", "Mai bis Juni ", "Montag bis Dienstag, ",
    "03.05.2024 ", "zwei Jahre drei Monate ", "Ende Anfang ", "2024/25 ", "1/2 ½ ", "a-b-", "Haus Hof ",
]  # fmt: skip
PIECES = st.sampled_from([*UNITS, " ", "\n", ".", ",", "bis", "und", "%", "Mrd.", "Euro", "2024", "Uhr"])


def read(text: str) -> int:
    found = find(Passage(text, date(2025, 7, 31)), (*VALUE_EXTRACTORS, dates.find))
    assert all(0 <= c.start < c.end <= len(text) for c in found)
    return len(found)


def calls(action: Callable[[], object]) -> int:
    """Count the Python functions that an action enters."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_is_at_most_twice_the_work(unit: str) -> None:
    read(unit)  # patterns and tables are made once
    one, two = (calls(partial(read, unit * n)) for n in (400, 800))
    assert two <= 2.2 * one + 500


@given(st.lists(PIECES, max_size=60).map("".join))
@settings(max_examples=60, deadline=None)
def test_any_row_of_hostile_pieces_is_read(text: str) -> None:
    assert read(text) >= 0
