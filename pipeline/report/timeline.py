"""Which claims of an item stand in a chart over time, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa

from pipeline.report.axis import SHARES
from pipeline.report.chart import Link, Point

Row = dict[str, Any]


def points_of(claims: Sequence[Row]) -> tuple[Point, ...]:
    """Place claims at the day they are valid for, else at the day they were published; in the item's usual unit.

    What has neither day nor value is left out.
    """
    units = Counter(c["unit"] for c in claims if c["value"] is not None)
    usual = max(sorted(units, key=str), key=lambda unit: units[unit], default=None)
    drawn = (c for c in claims if c["value"] is not None and _alike(c["unit"], usual))
    return tuple(_point(c, day) for c in drawn if (day := c["when_start"] or c["published"]))


def links_of(tables: Mapping[str, pa.Table], claims: Iterable[Row]) -> tuple[Link, ...]:
    """Gather what was judged between claims of an item."""
    inside = {c["claim_id"] for c in claims}
    rows = tables["comparisons"].select(["claim_a", "claim_b", "judgement"]).to_pylist()
    return tuple(
        Link(r["claim_a"], r["claim_b"], r["judgement"])
        for r in rows
        if r["claim_a"] in inside and r["claim_b"] in inside
    )


def _alike(unit: str | None, usual: str | None) -> bool:
    """Take counted nouns for each other, currencies and shares only for themselves."""
    return unit == usual or not any(u is None or u.isupper() or u in SHARES for u in (unit, usual))


def _point(claim: Row, day: str) -> Point:
    value = Decimal(claim["value"])
    bounds = (claim["low"], claim["high"], claim["value_max"])
    known = [value, *(Decimal(b) for b in bounds if b is not None)]
    return Point(
        claim["claim_id"], date.fromisoformat(day), value, min(known), max(known), claim["unit"] or "",
        " ".join((claim["surface"] or "").split()), claim["attribution"] or claim["outlet"] or claim["path"],
        claim["status"],
    )  # fmt: skip
