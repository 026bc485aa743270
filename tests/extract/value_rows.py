"""How the tables of these tests write a value down: ``surface = value unit modifier``."""

from __future__ import annotations

from decimal import Decimal

from pipeline.extract import find
from pipeline.extract.passage import Passage
from pipeline.extract.rules import VALUE_EXTRACTORS
from pipeline.records import Quantity


def quantity(quantity: Quantity) -> str:
    """Write value, upper end of a range, unit and modifier; ``?`` marks a unit taken from the context."""
    top = "" if quantity.value_max is None else f"–{_grouped(quantity.value_max)}"
    modifier = "" if quantity.modifier == "none" else f" {quantity.modifier}"
    context = "?" if quantity.unit_from == "context" else ""
    return f"{_grouped(quantity.value)}{top} {quantity.unit}{context}{modifier}".strip()


def _grouped(value: Decimal) -> str:
    return f"{value:,f}".replace(",", "_")


def values(text: str, *kinds: str) -> list[str]:
    """Write down the values of the given kinds in a text, in order."""
    found = find(Passage(text), VALUE_EXTRACTORS)
    return [f"{text[c.start : c.end]} = {quantity(c.quantity)}" for c in found if c.quantity and c.kind in kinds]


def typical(text: str) -> str:
    """Write down the typical and the logical interval of the only value in a text."""
    (found,) = (c for c in find(Passage(text), VALUE_EXTRACTORS) if c.quantity)
    assert found.quantity is not None
    return " | ".join(
        "..".join("" if end is None else f"{end.normalize():f}" for end in (interval.low, interval.high))
        for interval in (found.quantity.typical, found.quantity.logical)
    )
