"""Our own extractors: the rules for values and dates, without the model."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from pipeline.extract import find
from pipeline.extract.dates import find as find_dates
from pipeline.extract.passage import Passage
from pipeline.extract.rules import VALUE_EXTRACTORS

sys.path.insert(0, str(Path(__file__).parents[2]))
from cases import find_values
from dates import found as found_dates

PACKAGE = "abgleich"
VALUES = ("money", "percent", "number")
KINDS = (*VALUES, "date", "date_range", "duration", "timex", "everything")


def load() -> Callable[[str, datetime, str], Any]:
    """Return the reader."""
    return _read


def _read(text: str, anchor: datetime, kind: str) -> Any:  # noqa: ANN401 -- values or dates
    if kind == "everything":
        return find(Passage(text, anchor.date()), (*VALUE_EXTRACTORS, find_dates))
    return find_values(text, kind) if kind in VALUES else found_dates(text, anchor.date())


def found(raw: Any, text: str, anchor: datetime, kind: str) -> list[dict[str, Any]]:  # noqa: ANN401, ARG001
    """Describe what was found."""
    if kind in VALUES:
        return [{"start": f.start, "end": f.end, "value": str(f.value), "unit": f.unit} for f in raw]
    return [_date(candidate) for candidate in raw]


def _date(candidate: Any) -> dict[str, Any]:  # noqa: ANN401
    when = candidate.when
    return {
        "start": candidate.start, "end": candidate.end, "type": when.type, "timex": when.value,
        "first": when.start and when.start.isoformat(), "last": when.end and when.end.isoformat(),
        "amount": when.amount and str(when.amount), "unit": when.unit,
    }  # fmt: skip
