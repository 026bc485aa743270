"""From a number phrase and its unit to a Quantity with both intervals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Literal

from pipeline.extract.modifiers import hedge_after, intervals, range_intervals
from pipeline.extract.phrases import Phrase
from pipeline.records import Modifier, Quantity

_EXACT_BELOW = 100
"""Counts below this are counted, not rounded."""


def make_quantity(
    text: str,
    phrase: Phrase,
    unit: str,
    factor: Decimal = Decimal(1),
    *,
    unit_from: Literal["written", "context"] = "written",
    per: str = "",
    counted: bool = False,
    end: int | None = None,
) -> Quantity:
    """Read a phrase as a quantity in ``unit``; one unit as written is worth ``factor`` of it.

    Args:
        text: the passage, for hedges after the number.
        phrase: the number.
        unit: as in the output contract.
        factor: 0.01 for cents, 0.1 for per mille.
        unit_from: where the unit was found.
        per: what one unit of the value is for.
        counted: whether things are counted, so that small numbers are exact.
        end: where the written unit ends, for hedges after it.

    """
    low, high = plain(phrase.first.value * factor), plain(phrase.last.value * factor)
    step = phrase.last.step * factor
    precision = Decimal(0) if counted and _is_exact(phrase) else plain(step / 2)
    modifier, hedge = _modifier(text, phrase, phrase.end if end is None else end)
    if phrase.is_range:
        typical, logical = range_intervals(low, high)
    else:
        typical, logical = intervals(low, step, modifier, precision)
    return Quantity(
        low, unit, "range" if phrase.is_range and modifier == "none" else modifier, precision, typical, logical,
        value_max=high if phrase.is_range else None, hedge=hedge, unit_from=unit_from, per=per,
    )  # fmt: skip


def _is_exact(phrase: Phrase) -> bool:
    last = phrase.last
    return last.scale == 1 and last.value == int(last.value) and abs(last.value) < _EXACT_BELOW


def _modifier(text: str, phrase: Phrase, end: int) -> tuple[Modifier, str]:
    if phrase.hedge.modifier != "none" or phrase.hedge.words:
        return phrase.hedge.modifier, phrase.hedge.words
    after = hedge_after(text, end)
    return (after[0], after[1]) if after else ("none", "")


_UNROUNDED_FROM = 15
"""Powers of ten from which on nine decimals would not fit beside the digits that a Decimal is calculated with."""


def plain(value: Decimal) -> Decimal:
    """Write a Decimal without exponent and without zeros after the last decimal that matters."""
    if value.adjusted() >= _UNROUNDED_FROM:
        return Decimal(int(value))
    value = round(value, 9)
    whole = value.to_integral_value()
    return Decimal(int(whole)) if value == whole else Decimal(format(value.normalize(), "f"))


_COMPOUND_REST = re.compile(r"(?:[-‑]\w{1,40}){1,6}")


def outer_end(text: str, end: int) -> int:
    """Give the end of the compound that a value opens (``500-Milliarden-Dollar-Vorhaben``)."""
    rest = _COMPOUND_REST.match(text, end)
    return rest.end() if rest else end


@cache
def _per() -> re.Pattern[str]:
    return re.compile(
        r"/(?P<over>\w{1,20})"
        r"|\s+(?:(?:pro|je|per)\s+(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)"
        r"|(?P<rate>im|in\s+der|am)\s+(?P<time>Monat|Jahr|Woche|Tag|Stunde)\b(?!\s+\d)"
        r"|(?P<adverb>monatlich|jährlich|wöchentlich|täglich|stündlich)\b)"
    )


_ADVERBS = {"monatlich": "Monat", "jährlich": "Jahr", "wöchentlich": "Woche", "täglich": "Tag", "stündlich": "Stunde"}


def per_after(text: str, end: int) -> str:
    """Read what one unit of a value is for: ``pro Aktie``, ``je Aktie``, ``im Monat``, ``monatlich``, ``/MWh``."""
    found = _per().match(text, end)
    if found is None:
        return ""
    return found["over"] or found["noun"] or found["time"] or _ADVERBS[found["adverb"]]
