"""Dates: rows of (text, expected mentions) as surface, TIMEX3 value, first day, last day."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.extract.dates import find
from pipeline.extract.passage import Passage

PUBLISHED = date(2025, 7, 31)  # a Thursday

ROWS = [
    ("Der Vertrag läuft bis zum Jahr 2030.", "Jahr 2030", "2030", None, "2030-12-31"),
    ("Das Werk ist seit 2019 in Betrieb.", "2019", "2019", "2019-01-01", None),
    ("Weitere Zusagen folgten 2021.", "2021", "2021", "2021-01-01", "2021-12-31"),
    ("Der Umsatz stieg im dritten Quartal 2024.", "dritten Quartal 2024", "2024-Q3", "2024-07-01", "2024-09-30"),
    ("Stand: 19.06.25", "19.06.25", "2025-06-19", "2025-06-19", "2025-06-19"),
]


@pytest.mark.parametrize(("text", "surface", "value", "start", "end"), ROWS, ids=[r[0] for r in ROWS])
def test_row(text: str, surface: str, value: str, start: str | None, end: str | None) -> None:
    (got,) = find(Passage(text, PUBLISHED))
    assert got.when is not None
    days = [d and d.isoformat() for d in (got.when.start, got.when.end)]
    assert (text[got.start : got.end], got.when.value, *days) == (surface, value, start, end)
