"""Duckling: asked only for the dimension that a case is about, and for all of them on articles."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

import duckling
from timex import finding, span, timex_of

PACKAGE = "pyduckling-native-phihos"
_DIMENSIONS = {
    "money": ("amount-of-money",), "number": ("number",), "date": ("time",), "date_range": ("time",),
    "duration": ("duration",), "timex": ("time", "duration"),
    "everything": ("time", "duration", "number", "amount-of-money"),
}  # fmt: skip
KINDS = tuple(_DIMENSIONS)
_LETTERS = {"year": "P{}Y", "quarter": "P{}Q", "month": "P{}M", "week": "P{}W", "day": "P{}D", "hour": "PT{}H",
            "minute": "PT{}M", "second": "PT{}S"}  # fmt: skip
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}


def load() -> Callable[[str, datetime, str], Any]:
    """Return the reader."""
    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    locale = duckling.parse_locale("DE_DE", duckling.default_locale_lang(duckling.parse_lang("DE")))
    dimensions = {kind: duckling.parse_dimensions(list(names)) for kind, names in _DIMENSIONS.items()}

    @cache
    def context(anchor: datetime) -> Any:  # noqa: ANN401 -- an opaque handle
        seconds = int(anchor.replace(tzinfo=UTC).timestamp())
        return duckling.Context(duckling.parse_ref_time(zones, "UTC", seconds), locale)

    return lambda text, anchor, kind: duckling.parse(text, context(anchor), dimensions[kind])


def found(raw: Any, text: str, anchor: datetime, kind: str) -> list[dict[str, Any]]:  # noqa: ANN401, ARG001
    """Describe what was found; of overlapping dates the longest, as a caller would choose."""
    if kind in {"money", "number"}:
        return [_number(hit) for hit in raw]
    kept: list[dict[str, Any]] = []
    for hit in sorted(raw, key=lambda hit: hit["start"] - hit["end"]):
        if not any(hit["start"] < other["end"] and other["start"] < hit["end"] for other in kept):
            kept.append(hit)
    return sorted((_date(hit) for hit in kept), key=lambda hit: hit["start"])


def _number(hit: dict[str, Any]) -> dict[str, Any]:
    value, unit = hit["value"], hit["value"].get("unit", "")
    amount = value.get("value", value.get("from", {}).get("value", value.get("to", {}).get("value")))
    return {"start": hit["start"], "end": hit["end"], "value": str(amount), "unit": _SIGNS.get(unit, unit)}


def _date(hit: dict[str, Any]) -> dict[str, Any]:
    value, start, end = hit["value"], hit["start"], hit["end"]
    if hit["dim"] == "duration":
        return finding(start, end, _LETTERS[value["unit"]].format(value["value"]), "DURATION") | {
            "amount": str(value["normalized"]["value"]), "unit": "second",
        }  # fmt: skip
    if value["type"] == "interval":
        return finding(start, end, "") | _ends(value)
    first, grain = _day(value["value"]), value["grain"]
    timex = timex_of(first, grain) + value["value"][10:16] * (grain in {"hour", "minute"})
    last = span(first, grain)[1]
    return finding(start, end, timex) | {"first": first.isoformat(), "last": last.isoformat()}


def _ends(value: dict[str, Any]) -> dict[str, Any]:
    first = _day(value["from"]["value"]) if "from" in value else None
    last = None
    if "to" in value:
        last = _day(value["to"]["value"])
        last -= timedelta(days=int(value["to"]["value"][11:16] == "00:00"))
    return {"first": first and first.isoformat(), "last": last and last.isoformat()}


def _day(moment: str) -> date:
    return date.fromisoformat(moment[:10])
