"""How values, dates and rates are written for a reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.reconcile.convert import Rate, reference_rate
from pipeline.reconcile.explain import listed, quotes, rate_text, shortened, texts
from pipeline.reconcile.figures import date_text, number_text, reading_text, value_text
from pipeline.reconcile.readings import read_claim

VALUES = [
    ("13000000000", "USD", "13 Mrd. US-Dollar", "13 billion US dollars"),
    ("13500000000", "USD", "13,5 Mrd. US-Dollar", "13.5 billion US dollars"),
    ("700000000", "EUR", "700 Mio. Euro", "700 million euros"),
    ("13.2", "EUR", "13,20 Euro", "13.20 euros"),
    ("80000", "EUR", "80.000 Euro", "80,000 euros"),
    ("32.5", "percent", "32,5 %", "32.5 %"),
    ("0.028", "percentage_point", "0,028 Prozentpunkte", "0.028 percentage points"),
    ("160000", "Teilnehmer", "160.000 Teilnehmer", "160,000 participants"),
    ("3900", "Stelle", "3900 Stellen", "3,900 jobs"),
    ("1", "Tote", "1 Tote", "1 dead"),
    ("359.5", "EUR", "359,50 Euro", "359.50 euros"),
    ("7", "Birdie", "7 Birdie", "7 Birdie"),
    ("-14", "percent", "-14 %", "-14 %"),
    ("5", "XAF", "5 XAF", "5 XAF"),
]


@pytest.mark.parametrize(("value", "unit", "german", "english"), VALUES)
def test_values(value, unit, german, english):
    assert value_text(Decimal(value), unit, "de") == german
    assert value_text(Decimal(value), unit, "en") == english


def test_dates_and_numbers():
    assert date_text(date(2025, 3, 3), "de") == "3. März 2025"
    assert date_text(date(2025, 3, 3), "en") == "3 March 2025"
    assert number_text(Decimal("1.123456"), "de") == "1,1235"


def test_lists_are_cut_where_a_reader_stops():
    assert listed(["a"], "de") == "a"
    assert listed(["a", "b", "c"], "de") == "a, b und c"
    assert listed(["a"] * 8, "de") == "a, a, a, a, a und 3 weitere"

    assert listed(["a"] * 6, "de") == "a, a, a, a, a und ein weiterer Wert"


PUNCTUATION = [
    (("Die Bahn zahlt 5 Euro.",), "„Die Bahn zahlt 5 Euro.“"),
    (
        ("Die Bahn zahlt 5 Euro.", "Sie zahlt 7 Euro."),
        "„Die Bahn zahlt 5 Euro“; Blatt (ohne Datum): „Sie zahlt 7 Euro.“",
    ),
    (("Zahlt sie 5 Euro?", "Sie zahlt 7 Euro"), "„Zahlt sie 5 Euro?“; Blatt (ohne Datum): „Sie zahlt 7 Euro“."),
    (("Sie zahlt 5 Mrd.", "Sie zahlt 7 Euro."), "„Sie zahlt 5 Mrd.“; Blatt (ohne Datum): „Sie zahlt 7 Euro.“"),
    (("„Es sind 5 Euro“, sagt Meier.",), "„‚Es sind 5 Euro‘, sagt Meier.“"),
]
"""A full stop stands before the closing mark of the last quote only (Duden, rules 8 and 9)."""


@pytest.mark.parametrize(("said", "told"), PUNCTUATION)
def test_quotes_end_as_german_sentences_do(claim, said, told):
    claims = [
        claim(f"A{n}:c1", "price_paid", "Bahn", None, f"{n + 5} Euro", quote=text, outlet="Blatt", published=None)
        for n, text in enumerate(said)
    ]
    readings = [reading for reading in map(read_claim, claims) if reading is not None]
    assert quotes(readings, "de") == f"Blatt (ohne Datum): {told}"


def test_long_quotes_keep_their_value():
    quote = "Wort " * 60 + "rund 27 Prozent der Anteile " + "Wort " * 60
    cut = shortened(quote, "27 Prozent")
    assert "27 Prozent" in cut
    assert len(cut) < 180
    assert cut.startswith("… ")
    assert cut.endswith(" …")


def test_the_rate_of_the_day_is_named():
    rate = reference_rate("EUR", "USD", date(2024, 9, 11))
    assert rate is not None
    assert Decimal("1.05") < rate.rate < Decimal("1.15")
    assert (
        rate_text(Rate("EUR", "USD", Decimal("1.1043"), date(2024, 9, 11)), "de")
        == "1 EUR = 1,1043 USD, 11. September 2024"
    )


@pytest.mark.parametrize(("base", "quote", "day"), [("EUR", "XXX", date(2024, 9, 11)), ("EUR", "USD", date(1990, 1, 1)),
                                                    ("DEM", "USD", date(2024, 9, 11))])  # fmt: skip
def test_no_rate_is_no_guess(base, quote, day):
    assert reference_rate(base, quote, day) is None


def test_both_languages_have_the_same_sentences():
    german, english = texts("de"), texts("en")
    assert german.sentences.keys() == english.sentences.keys()
    assert german.causes.keys() == english.causes.keys()


WORDED = [
    ("über 20 Euro", "Über", "über 20 Euro"),
    ("mehr als 20 Mio. Euro", "Mehr als", "mehr als 20 Mio. Euro"),
]


@pytest.mark.parametrize(("value", "hedge", "told"), WORDED)
def test_a_hedge_that_opened_a_sentence_is_written_small(claim, value, hedge, told):
    said = claim("A:c1", "price_paid", "Bahn", None, value)
    reading = read_claim(replace(said, quantity=replace(said.quantity, hedge=hedge)))
    assert reading_text(reading, "de") == told


SURFACES = [
    ("5 Tote", "fünftes Todesopfer", "Todesopfer", "5 Todesopfer"),
    ("8 Tote", "acht Tote", "Tote", "acht Tote"),
    ("5 Meter", "Fünf-Meter", "Meter", "fünf Meter"),
    ("600 Zentimeter", "600-Zentimeter", "Zentimeter", "600 Zentimeter"),
    ("5 Tote", "Fünf Tote", "Tote", "fünf Tote"),
]


@pytest.mark.parametrize(("value", "surface", "unit", "told"), SURFACES)
def test_counts_are_told_as_worded_where_the_words_stand_alone(claim, value, surface, unit, told):
    said = claim("A:c1", "dead", None, None, value)
    reading = read_claim(replace(said, surface=surface, quantity=replace(said.quantity, unit=unit)))
    assert reading_text(reading, "de") == told


def test_half_a_range_is_told_whole(claim):
    said = claim("A:c1", "participants", None, None, "10.000 Menschen")
    ranged = replace(said.quantity, value_max=Decimal(12_000), modifier="range")
    reading = read_claim(replace(said, surface="10.000 und 12.000 Menschen", quantity=ranged))
    assert reading_text(reading, "de").startswith("10.000 bis 12.000 Mensch")
