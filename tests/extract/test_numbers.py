"""The numeral reader: rows of (text, numerals as surface and value)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from extract.value_rows import values
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.digits import read_digits
from pipeline.extract.numbers import find_numerals
from pipeline.extract.overlaps import settle
from pipeline.extract.passage import Passage
from pipeline.extract.rules import VALUE_EXTRACTORS
from pipeline.extract.words import parse_word

WORDS = [
    ("null", "0"), ("eins", "1"), ("zwölf", "12"), ("zwoelf", "12"), ("siebzehn", "17"), ("dreißig", "30"),
    ("dreissig", "30"),
    ("einundzwanzig", "21"), ("siebenunddreißig", "37"), ("fuenfundfuenfzig", "55"), ("hundert", "100"),
    ("hunderteins", "101"), ("hundertundeins", "101"), ("einhunderteinunddreißig", "131"), ("achthundert", "800"),
    ("tausend", "1000"), ("eintausendneunhundertzwanzig", "1920"), ("neunzehnhundertdreiundsiebzig", "1973"),
    ("einundzwanzigtausend", "21000"), ("fünfhunderttausendsiebenhundertsechsunddreißig", "500736"),
    ("zweitausendundvier", "2004"), ("anderthalb", "1.5"), ("zweieinhalb", "2.5"), ("dreieinhalbtausend", "3500"),
    ("dreiviertel", "0.75"), ("elfhundert", "1100"), ("FÜNFZIG", "50"),
]  # fmt: skip

NO_WORDS = ["zweidrei", "undzwanzig", "zehnundzwanzig", "hunderthundert", "einund"]

SENTENCES = [
    ("Eine Million dreihundert Leute", [("Eine Million dreihundert", "1000300")]),
    ("elf Millionen zweihunderttausendeins", [("elf Millionen zweihunderttausendeins", "11200001")]),
    ("Es sind zwei Komma drei.", [("zwei Komma drei", "2.3")]),
    ("Es sind eins komma zwei drei sechs.", [("eins komma zwei drei sechs", "1.236")]),
    ("Es sind 1 komma 5.", [("1 komma 5", "1.5")]),
    ("Es sind fünf tausend.", [("fünf tausend", "5000")]),
    ("Es sind einhundert fünf.", [("einhundert fünf", "105")]),
    ("Es sind drei und zwanzig.", [("drei und zwanzig", "23")]),
    ("Zahlen zwischen zwei und zwanzig", [("zwei", "2"), ("zwanzig", "20")]),
    ("Es sind fünf Dutzend.", [("fünf Dutzend", "60")]),
    ("Ein halbes Dutzend reicht.", [("Ein halbes Dutzend", "6")]),
    ("Ein Sack mit anderthalb Millionen.", [("anderthalb Millionen", "1500000")]),
    ("Es sind 40 000 und 1 234 567.", [("40 000", "40000"), ("1 234 567", "1234567")]),
    ("423 0000 sind zwei.", [("423", "423"), ("0000", "0"), ("zwei", "2")]),
    ("Ein Anteil von 2/3 reicht.", [("2/3", "0.6666666666666666666666666667")]),
    ("Es sind 1,2M und 100k.", [("1,2M", "1200000"), ("100k", "100000")]),
    ("minus 1.200 oder -15", [("minus 1.200", "-1200"), ("-15", "-15")]),
    ("Die Strecke 5 - 7 ist frei.", [("5", "5"), ("7", "7")]),
    ("Mrd. und Mio. allein", []),
    ("Der Airbus A320 und Covid19", []),
    ("seit 2005 Millionen Besucher", [("2005", "2005")]),
    ("12.05.2024 ist ein Tag.", []),
    ("https://example.org/2024/05?x=30", []),
    ("person50@example.org schrieb", []),
    ("Das Bein, der Verein, die Eins", [("Eins", "1")]),
    ("Er sprach von Achtung und Drittelung.", []),
]

DIGITS = [
    ("13", "13"), ("13,8", "13.8"), ("3.350", "3350"), ("3.5", "3.5"), ("13.20", "13.20"), ("1.234,56", "1234.56"),
    ("1 234,56", "1234.56"), ("1'234.56", "1234.56"), ("1’234", "1234"), ("1,234.56", "1234.56"),
    ("1,234,567", "1234567"),
    ("2,357", "2.357"), ("0.125", "0.125"), ("2½", "2.5"), ("¾", "0.75"), ("1416,15", "1416.15"),
    ("12.05.2024", None), ("1.2.3", None), ("1.23,456,7", None), ("1" * 31, None), ("1,234.567,8", None),
]  # fmt: skip

BARE = [
    ("2", ["2 = 2"]),
    ("sechzehn", ["sechzehn = 16"]),
    ("Der Index stand bei 9.960,96.", ["9.960,96 = 9_960.96"]),
    ("Er kam um 5.", []),
    ("Das war 2024.", []),
    ("Artikel 5 gilt.", []),
    ("Nr. 12.345 gilt.", []),
    ("Version 3.5 ist da.", []),
    ("Sie gewannen 2:1.", []),
    ("Er ist 45.", []),
    ("Tel. 030 1234567", []),
]


@pytest.mark.parametrize(("word", "value"), WORDS)
def test_word(word: str, value: str) -> None:
    assert parse_word(word) == Decimal(value)


@pytest.mark.parametrize("word", NO_WORDS)
def test_no_word(word: str) -> None:
    assert parse_word(word) is None


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    kept = [n for n in find_numerals(text) if n.form != "article" and not n.glued]
    assert [(text[n.start : n.end], n.value) for n in kept] == [(word, Decimal(value)) for word, value in expected]


@pytest.mark.parametrize(("surface", "value"), DIGITS)
def test_digits(surface: str, value: str | None) -> None:
    read = read_digits(surface)
    assert (read.value if read else None) == (Decimal(value) if value else None)


@pytest.mark.parametrize(("text", "expected"), BARE)
def test_bare_number(text: str, expected: list[str]) -> None:
    assert values(text, "number") == expected


@given(st.integers(0, 999_999))
def test_grouped_digits_read_back(number: int) -> None:
    grouped = f"{number:,}".replace(",", ".")
    read = read_digits(grouped)
    assert read is not None
    assert read.value == number


@given(st.text("0123456789.,- ½/()€%ntaushdeizwmlo\n", max_size=200))
def test_numerals_are_ordered_disjoint_and_inside(text: str) -> None:
    at = 0
    for numeral in find_numerals(text):
        assert at <= numeral.start < numeral.end <= len(text)
        at = numeral.end


def test_a_dense_row_is_noise_and_ends() -> None:
    text = "Es kamen 500 Leute. Das ist nun lange her. " + "7 Euro " * 60 + "Dann kamen noch einmal 300 Leute."
    assert values(text, "count", "money") == ["500 Leute = 500 Leute", "300 Leute = 300 Leute"]


def test_a_list_of_prices_is_read() -> None:
    text = "".join(f"Fonds {chr(65 + n)} schloss bei {n + 3},50 Euro. " for n in range(26)) * 3
    assert len(values(text, "money")) == 78


@pytest.mark.parametrize(
    "piece",
    ["1", "1.", "1,", "-", "1-", "123.", "123 ", "(", "hundert", "hundert ", "ein und ", "3, ", "3 und ", "€", "5€ ",
     "5 bis ", "5 Kronen ", "1-2-3-", "1.1.1.1", "zwei zwei zwei ", "Kredit über 5 Euro ",
     "die Hälfte ", "von 5 auf ", "rund ", "ein Toter ", "ein Mann ", "beide Männer ",
     "eins komma ", "mehrere ", "½", "1/3 ", "http://", "a@", " ", "\n", "davon 5 "],
)  # fmt: skip
def test_long_runs_come_to_an_end(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    found = settle(candidate for extractor in VALUE_EXTRACTORS for candidate in extractor(Passage(text)))
    assert all(c.end <= len(text) for c in found)
