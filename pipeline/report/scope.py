"""What narrows a claim down, in the words of a reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from pipeline.lexicon.counted_words import BASIS_NAMES, PER_NAMES_EN
from pipeline.report.words import show_when, words

Row = Mapping[str, Any]


def place_names(mentions: pa.Table) -> dict[str, str]:
    """Name every place of a run as its articles write it."""
    columns = mentions.select(["place_id", "place_name"]).to_pylist()
    return {row["place_id"]: row["place_name"] for row in columns if row["place_id"] is not None}


def show_scope(claim: Row, places: Mapping[str, str], lang: str) -> tuple[str, ...]:
    """Write the parts of a claim's scope, each once: no place that the event names, no period that stands as date."""
    event, place = claim["scope_event"] or "", places.get(claim["scope_place"] or "", claim["scope_place"] or "")
    if place.casefold() in event.casefold():
        place = ""
    basis = (BASIS_NAMES[lang].get(word, word) for word in (claim["scope_basis"] or "").split(",") if word)
    period = (claim["scope_period"] or "").partition(":")[2]
    if period == claim["when_value"]:
        period = ""
    per = claim["scope_per"] or ""
    parts = (
        event,
        place,
        claim["scope_part"] or "",
        *basis,
        show_when(period, lang) or period,
        f"{words(lang)['per']} {_per(per, lang)}" if per else "",
    )
    return tuple(dict.fromkeys(filter(None, parts)))


def _per(unit: str, lang: str) -> str:
    return unit if lang == "de" else PER_NAMES_EN.get(unit.casefold(), unit)
