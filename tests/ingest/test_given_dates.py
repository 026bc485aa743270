"""Dates that come with a file, in the forms that content systems write them."""

from datetime import date

import pytest

from pipeline.ingest.entries import given_date

DAY = date(2025, 3, 4)
ROWS = [
    ("2025-03-04", DAY),
    ("2025-03-04T23:30:00-05:00", DAY),
    ("20250304", DAY),
    ("04.03.2025", DAY),
    ("4.3.2025, 14:02 Uhr", DAY),
    ("Tue, 04 Mar 2025 09:00:00 GMT", DAY),
    ("4. März 2025", DAY),
    ("Dienstag, 4. März 2025", DAY),
    ("Dienstag, 04. März 2025, 14:02 Uhr", DAY),
    ("Di., 4. Mär. 2025", DAY),
    ("4 March 2025", DAY),
    ("March 4, 2025", DAY),
    ("04/03/2025", DAY),
    # nothing complete, nothing absolute, no such day: no date
    ("März 2025", None),
    ("4. März", None),
    ("2025", None),
    ("gestern", None),
    ("vor 3 Tagen", None),
    ("heute, 14:02 Uhr", None),
    ("31.02.2025", None),
    ("2025-13-40", None),
    ("Redaktion", None),
    ("", None),
]


@pytest.mark.parametrize(("written", "day"), ROWS)
def test_given_date(written, day):
    assert given_date(written) == day
