"""Hedges and the two intervals they make: rows of (text, typical | logical)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from extract.value_rows import typical
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.modifiers import hedge_after, hedge_before, intervals
from pipeline.lexicon.modifiers import WIDTHS
from pipeline.records import Modifier

HEDGES = [
    ("rund 5", "approx", "rund"), ("etwa 5", "approx", "etwa"), ("ca. 5", "approx", "ca."),
    ("an die 500", "approx", "an die"),
    ("knapp 5", "nearly", "knapp"), ("fast 5", "nearly", "fast"), ("gut 5", "slightly_over", "gut"),
    ("etwas mehr als 5", "slightly_over", "etwas mehr als"), ("über 5", "more_than", "über"),
    ("mehr als 5", "more_than", "mehr als"), ("mindestens 5", "at_least", "mindestens"),
    ("nicht weniger als 5", "at_least", "nicht weniger als"), ("bis zu 5", "at_most", "bis zu"),
    ("sogar auf bis zu 5", "at_most", "bis zu"), ("höchstens 5", "at_most", "höchstens"),
    ("unter 5", "less_than", "unter"),
    ("weniger als 5", "less_than", "weniger als"), ("nicht mehr als 5", "at_most", "nicht mehr als"),
    ("mindestens rund 5", "at_least", "mindestens rund"), ("mindestens aber 5", "at_least", "mindestens aber"),
    ("Rund 5", "approx", "Rund"), ("rund um 5", "approx", "rund"), ("genau 5", "none", "genau"),
    ("bis zu „5", "at_most", "bis zu"),
    ("knapp die 5-Prozent-Hürde", "none", ""), ("knapp die 500 Gäste", "nearly", "knapp"),
    ("knapp über der 5-Prozent-Hürde", "slightly_over", "knapp über"),
    ("Kredit über 5", "none", ""), ("Kapitalerhöhung über 5", "none", ""), ("Darlehens über 5", "none", ""),
    ("Wandelanleihen über 5", "none", ""), ("Förderbescheid über 5", "none", ""), ("Geldstrafe über 5", "none", ""),
    ("Vertrag mit der Stadt Musterau über 5", "none", ""), ("Auftrag aus Katar über 5 Euro ein", "none", ""),
    ("Angebot von Muster & Sohn über 5", "none", ""), ("der Etat liegt über 5", "more_than", "über"),
    ("weil der Etat über 5 Euro liegt.", "more_than", "über"), ("für das Paket zahlt er über 5", "more_than", "über"),
    ("Der Block verfügt über 5", "none", ""), ("Sie verfügen zusammen über 5", "none", ""),
    ("Der Rat entscheidet heute über 5", "none", ""), ("Beide verhandeln über 5", "none", ""),
    ("Die Stadt berichtet von über 5", "more_than", "über"), ("verhandelt wird mit über 5", "more_than", "über"),
    ("Er verfügt, dass alle kommen. Es sind über 5", "more_than", "über"), ("sammelt über 5", "more_than", "über"),
    ("ein Kredit von über 5", "more_than", "über"), ("Schaden über 5", "more_than", "über"),
    ("unter den 5", "none", ""), ("5", "none", ""), ("Grund 5", "none", ""),
    ("gesund 5", "none", ""),
]  # fmt: skip

INTERVALS = [
    ("Es sind 13 Mrd. Euro.", "12500000000..13500000000 | 12500000000..13500000000"),
    ("Es sind 13,8 Prozent.", "13.75..13.85 | 13.75..13.85"),
    ("Es sind 120.000 Leute.", "115000..125000 | 115000..125000"),
    ("Es sind 39 Leute.", "39..39 | 39..39"),
    ("Es sind rund 13 Milliarden Euro.", "12000000000..14000000000 | 9750000000..16250000000"),
    ("Es sind bis zu 250.000 Leute.", "200000..250000 | ..255000"),
    ("Es sind mindestens drei Werke.", "3..4 | 3.."),
    ("Es sind über 13 Milliarden Euro.", "13000000000..14000000000 | 12500000000.."),
    ("Es sind knapp 5 Prozent.", "4.5..5 | 4..5.5"),
    ("Es sind gut 12 Prozent.", "12..13 | 11.5..14.4"),
    ("Es sind weniger als 20 Prozent.", "19..20 | ..20.5"),
    ("Es sind 10 bis 15 Prozent.", "10..15 | 10..15"),
]


@pytest.mark.parametrize(("text", "modifier", "words"), HEDGES)
def test_hedge(text: str, modifier: Modifier, words: str) -> None:
    at = next(i for i, c in enumerate(text) if c.isdigit())
    assert hedge_before(text, at)[:2] == (modifier, words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" oder mehr", "at_least"), (" und mehr", "at_least"), (" oder weniger", "at_most"), (" oder so", None)],
)
def test_hedge_after(text: str, expected: str | None) -> None:
    found = hedge_after(text, 0)
    assert (found[0] if found else None) == expected


@pytest.mark.parametrize(("text", "expected"), INTERVALS)
def test_intervals(text: str, expected: str) -> None:
    assert typical(text) == expected


@given(st.decimals(min_value=Decimal("0.1"), max_value=10**12, places=1), st.sampled_from(sorted(WIDTHS)))
def test_typical_lies_in_logical(value: Decimal, modifier: Modifier) -> None:
    step = Decimal("0.1")
    read, strict = intervals(value, step, modifier, step / 2)
    assert read.low is not None
    assert read.high is not None
    assert read.low <= value <= read.high
    assert strict.low is None or strict.low <= read.low
    assert strict.high is None or strict.high >= read.high
