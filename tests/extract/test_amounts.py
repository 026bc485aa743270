"""Amounts of money: rows of (text, what is read). Negative rows expect nothing of this kind."""

from __future__ import annotations

import pytest
from extract.value_rows import values
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import find
from pipeline.extract.passage import Passage
from pipeline.extract.rules import VALUE_EXTRACTORS

NOTATIONS = [
    ("Der Umsatz liegt bei 13 Milliarden Euro.", ["13 Milliarden Euro = 13_000_000_000 EUR"]),
    ("Der Umsatz liegt bei 13 Mrd. Euro.", ["13 Mrd. Euro = 13_000_000_000 EUR"]),
    ("Ein Kredit von 2,5 Mrd. € ist bewilligt.", ["2,5 Mrd. € = 2_500_000_000 EUR"]),
    ("Fällig sind 13Mrd.€ bis Mai.", ["13Mrd.€ = 13_000_000_000 EUR"]),
    ("Fällig sind 13 Mrd.€ bis Mai.", ["13 Mrd.€ = 13_000_000_000 EUR"]),
    ("Das kostet 500 Mio. Franken.", ["500 Mio. Franken = 500_000_000 CHF"]),
    ("Das kostet 3,4 Mia. Franken.", ["3,4 Mia. Franken = 3_400_000_000 CHF"]),
    ("Der 200-Mio-Euro-Kredit ist sicher.", ["200-Mio-Euro = 200_000_000 EUR"]),
    ("Das 500-Milliarden-Dollar-Vorhaben wackelt.", ["500-Milliarden-Dollar = 500_000_000_000 USD"]),
    ("Ein 50-Euro-Schein lag da.", ["50-Euro = 50 EUR"]),
    ("Es waren 250 Tsd. Euro.", ["250 Tsd. Euro = 250_000 EUR"]),
    ("Es waren 12.345,67 Euro.", ["12.345,67 Euro = 12_345.67 EUR"]),
    ("Es waren 12 345,67 Euro.", ["12 345,67 Euro = 12_345.67 EUR"]),
    ("Es waren 1'234.50 Franken.", ["1'234.50 Franken = 1_234.5 CHF"]),
    ("Es waren 1’250 Franken.", ["1’250 Franken = 1_250 CHF"]),
    ("Es waren 1,234.50 Dollar.", ["1,234.50 Dollar = 1_234.5 USD"]),
    ("Der Preis fiel auf 3.5 Milliarden Dollar.", ["3.5 Milliarden Dollar = 3_500_000_000 USD"]),
    ("Die Miete beträgt 3.350 Euro.", ["3.350 Euro = 3_350 EUR"]),
    ("Jeder zahlt 20,- Euro.", ["20,- Euro = 20 EUR"]),
    ("Sie zahlte einer Milliarde Dollar nach.", ["einer Milliarde Dollar = 1_000_000_000 USD"]),
    ("Es fehlt eine halbe Million Euro.", ["eine halbe Million Euro = 500_000 EUR"]),
    ("Es fehlt eine Viertelmillion Euro.", ["eine Viertelmillion Euro = 250_000 EUR"]),
    ("Es fehlen anderthalb Millionen Euro.", ["anderthalb Millionen Euro = 1_500_000 EUR"]),
    ("Es fehlen zweieinhalb Milliarden Euro.", ["zweieinhalb Milliarden Euro = 2_500_000_000 EUR"]),
    ("Es fehlen zwölftausend Euro.", ["zwölftausend Euro = 12_000 EUR"]),
    ("Es fehlen 2½ Millionen Euro.", ["2½ Millionen Euro = 2_500_000 EUR"]),
    ("Ein Euro Pfand wird fällig.", ["Ein Euro = 1 EUR"]),
    ("Er fand fünfzehn Euro und zehn Cent.", ["fünfzehn Euro und zehn Cent = 15.1 EUR"]),
    ("Das Brot kostet 3 Euro 80.", ["3 Euro 80 = 3.8 EUR"]),
    ("Der Liter kostet 80 Cent.", ["80 Cent = 0.8 EUR"]),
    ("Der Verlust lag bei minus 5 Millionen Euro.", ["minus 5 Millionen Euro = -5_000_000 EUR"]),
    ("Ergebnis: -3,2 Mio. Euro", ["-3,2 Mio. Euro = -3_200_000 EUR"]),
]

CURRENCIES = [
    ("Geboten werden $13B in bar.", ["$13B = 13_000_000_000 USD"]),
    ("Geboten werden USD 13bn in bar.", ["USD 13bn = 13_000_000_000 USD"]),
    ("Geboten werden US$ 5 Mio. in bar.", ["US$ 5 Mio. = 5_000_000 USD"]),
    ("Geboten werden € 5 Mio. in bar.", ["€ 5 Mio. = 5_000_000 EUR"]),
    ("Geboten werden EUR 5 pro Stück.", ["EUR 5 = 5 EUR"]),
    ("Geboten werden CHF 1,2 Mio.", ["CHF 1,2 Mio. = 1_200_000 CHF"]),
    ("Geboten werden A$ 30.", ["A$ 30 = 30 AUD"]),
    ("Das sind 478 US-Dollar.", ["478 US-Dollar = 478 USD"]),
    ("Das sind 16,4 Millionen kanadische Dollar.", ["16,4 Millionen kanadische Dollar = 16_400_000 CAD"]),
    ("Das sind 30 Hongkong-Dollar.", ["30 Hongkong-Dollar = 30 HKD"]),
    ("Das sind 5 Millionen britische Pfund.", ["5 Millionen britische Pfund = 5_000_000 GBP"]),
    ("Das sind 300 Pfund Sterling.", ["300 Pfund Sterling = 300 GBP"]),
    ("Das sind 300 £ im Monat.", ["300 £ = 300 GBP"]),
    ("Das sind 90 Milliarden Yen.", ["90 Milliarden Yen = 90_000_000_000 JPY"]),
    ("Das sind 40 Milliarden Yuan.", ["40 Milliarden Yuan = 40_000_000_000 CNY"]),
    ("Das sind 70.000 Rubel.", ["70.000 Rubel = 70_000 RUB"]),
    ("Das sind 12 Millionen Zloty.", ["12 Millionen Zloty = 12_000_000 PLN"]),
    ("Das sind 30 kambodschanische Riel.", ["30 kambodschanische Riel = 30 KHR"]),
    ("Das sind 99 albanische Lek.", ["99 albanische Lek = 99 ALL"]),
    ("Das sind 450 ungarische Forint.", ["450 ungarische Forint = 450 HUF"]),
    ("Das sind 20 NOK.", ["20 NOK = 20 NOK"]),
    ("In Schweden kostet es 300 Kronen.", ["300 Kronen = 300 SEK"]),
    ("Prag zahlt 300 Kronen.", ["300 Kronen = 300 CZK"]),
    ("Nach Schweden fuhr er, in Dänemark zahlte er 50 Kronen.", ["50 Kronen = 50 DKK"]),
    ("Das sind 50 dänische Kronen.", ["50 dänische Kronen = 50 DKK"]),
    ("Argentinien zahlt 900 Pesos.", ["900 Pesos = 900 ARS"]),
    ("Das sind zehn Bitcoins.", ["zehn Bitcoins = 10 BTC"]),
    ("Das sind 500 D-Mark.", ["500 D-Mark = 500 DEM"]),
    ("Das sind 20 Rappen.", ["20 Rappen = 0.2 CHF"]),
]

PHRASES = [
    ("Erwartet werden 10 bis 15 Milliarden Euro.",
     ["10 bis 15 Milliarden Euro = 10_000_000_000–15_000_000_000 EUR range"]),
    ("Erwartet werden €7,4 bis €7,6 Milliarden.", ["€7,4 bis €7,6 Milliarden = 7_400_000_000–7_600_000_000 EUR range"]),
    ("Er zahlt EUR 10 bis EUR 12 Mio.", ["EUR 10 bis EUR 12 Mio. = 10_000_000–12_000_000 EUR range"]),
    ("Von $3 auf $4 stieg der Kurs.", ["$3 = 3 USD", "$4 = 4 USD"]),
    ("Platz 1 bis $7 kostet es.", ["$7 = 7 USD"]),
    ("Erwartet werden zwischen 2,5 und 3 Mrd. Euro.", ["2,5 und 3 Mrd. Euro = 2_500_000_000–3_000_000_000 EUR range"]),
    ("Erwartet werden 10-15 Mio. Euro.", ["10-15 Mio. Euro = 10_000_000–15_000_000 EUR range"]),
    ("Erwartet werden 15.000 bis 20.000 Euro.", ["15.000 bis 20.000 Euro = 15_000–20_000 EUR range"]),
    ("Die Posten: 3, 5 und 7 Millionen Euro.",
     ["3 = 3_000_000 EUR", "5 = 5_000_000 EUR", "7 Millionen Euro = 7_000_000 EUR"]),
    ("Der Gewinn stieg von gut 6,2 auf knapp 16,6 Milliarden Dollar.",
     ["6,2 = 6_200_000_000 USD slightly_over", "16,6 Milliarden Dollar = 16_600_000_000 USD nearly"]),
    ("Erst kam 1 Milliarde Dollar. Weitere 2 Milliarden folgten.",
     ["1 Milliarde Dollar = 1_000_000_000 USD", "2 Milliarden = 2_000_000_000 USD?"]),
    ("Er bot 5 Millionen Euro, sie 8 Millionen.", ["5 Millionen Euro = 5_000_000 EUR", "8 Millionen = 8_000_000 EUR?"]),
    ("Es geht um rund 13 Milliarden US-Dollar.", ["13 Milliarden US-Dollar = 13_000_000_000 USD approx"]),
    ("Es geht um mehrere Milliarden Euro.", ["mehrere Milliarden Euro = 2_000_000_000–9_000_000_000 EUR range"]),
    ("Es geht um einige hundert Millionen Euro.",
     ["einige hundert Millionen Euro = 200_000_000–900_000_000 EUR range"]),
    ("Ein Vertrag über 5 Millionen Euro liegt vor.", ["5 Millionen Euro = 5_000_000 EUR"]),
    ("Gezahlt werden 5 Euro und 3 Prozent.", ["5 Euro = 5 EUR"]),
]

BEFORE = [
    ("Der Konzern ist rund $135 Milliarden wert.", ["$135 Milliarden = 135_000_000_000 USD approx"]),
    ("Er zahlt knapp EUR 5 Mio. dafür.", ["EUR 5 Mio. = 5_000_000 EUR nearly"]),
    ("Mehr als US$ 3 Mrd. flossen.", ["US$ 3 Mrd. = 3_000_000_000 USD more_than"]),
    ("Die Bank bietet bis zu CHF 4.000 Prämie.", ["CHF 4.000 = 4_000 CHF at_most"]),
    ("Die Bank bietet CHF 4.000 Prämie.", ["CHF 4.000 = 4_000 CHF"]),
]

CONTEXT = [
    ("Konzern spart vier Milliarden\n\nDer Konzern will vier Milliarden Euro sparen.",
     ["vier Milliarden = 4_000_000_000 EUR?", "vier Milliarden Euro = 4_000_000_000 EUR"]),
    ("Es waren 5 Dollar. Der Bund gibt 100 Millionen, das Land 50 Millionen Euro.",
     ["5 Dollar = 5 USD", "100 Millionen = 100_000_000 EUR?", "50 Millionen Euro = 50_000_000 EUR"]),
    ("Der Umsatz ging um 3 auf 97 Millionen Euro zurück.",
     ["3 = 3_000_000 EUR", "97 Millionen Euro = 97_000_000 EUR"]),
    ("Der Umsatz lag bei 3,2 nach 2,9 Mrd. Euro.",
     ["3,2 = 3_200_000_000 EUR", "2,9 Mrd. Euro = 2_900_000_000 EUR"]),
    ("Die 30-Millionen-Offerte fiel durch, verlangt waren 36 Millionen Euro.",
     ["30-Millionen = 30_000_000 EUR?", "36 Millionen Euro = 36_000_000 EUR"]),
    ("Er kostet 5 Millionen Euro und bringt 22 Millionen Gewinn.",
     ["5 Millionen Euro = 5_000_000 EUR", "22 Millionen = 22_000_000 EUR?"]),
    ("Geboten werden US$1.5 billion.", ["US$1.5 billion = 1_500_000_000 USD"]),
    ("Preise: 1.449 € 1.569 € 1.809 €", ["1.449 € = 1_449 EUR", "1.569 € = 1_569 EUR", "1.809 € = 1_809 EUR"]),
]

NOTHING = [
    "Der Euro verlor an Wert.",
    "Die Eurozone wächst um 2 Prozent.",
    "Im Jahr 2019 folgten 500 Menschen.",
    "Sie sprach von der Dollar-Schwäche.",
    "Seite 5 Euroraum",
    "Er zahlte mit einer Krone aus Pappe.",
    "Die Frau trug zwei Kronen.",
    "Mehr dazu auf https://bank.example/5€/angebot",
    "Er fuhr 5 Meter weit.",
    "Es kamen 5 Millionen Menschen.",
    "Der Milliardär spendete.",
    "Am 5. Mai 2024 ging es los.",
    "Der Wert stieg auf 5 Millionen.",
    "Die Won-Schwäche hält an.",
    "Um 16.30 Uhr begann es.",
]


@pytest.mark.parametrize(("text", "expected"), NOTATIONS + BEFORE + CURRENCIES + PHRASES + CONTEXT)
def test_amount(text: str, expected: list[str]) -> None:
    assert values(text, "money") == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_amount(text: str) -> None:
    assert values(text, "money") == []


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Es gibt 5 Euro pro Aktie.", "Aktie"),
        ("Es gibt 5 Euro je Aktie.", "Aktie"),
        ("Es gibt 200 Euro im Monat.", "Monat"),
        ("Es gibt 200 Euro monatlich.", "Monat"),
        ("Es gibt 12 Euro pro Stunde.", "Stunde"),
        ("Es gab 200 Euro im Jahr 2019.", ""),
        ("Es gab 200 Euro.", ""),
    ],
)
def test_what_it_is_for(text: str, per: str) -> None:
    (found,) = find(Passage(text), VALUE_EXTRACTORS)
    assert found.quantity is not None
    assert found.quantity.per == per


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Es sind 135 Milliarden Dollar (rund 116 Milliarden Euro).", True),
        ("Es sind 100 Dollar (umgerechnet etwa 92 Euro).", True),
        ("Es sind 100 Dollar, umgerechnet 92 Euro.", True),
        ("Es sind 100 Dollar und 92 Euro.", False),
        ("Es sind 100 Euro (im Vorjahr 92 Euro).", False),
    ],
)
def test_conversion_is_linked(text: str, *, linked: bool) -> None:
    one, two = find(Passage(text), VALUE_EXTRACTORS)
    assert two.same_as == (one.start if linked else None)


def test_outer_span_holds_hedge_and_compound() -> None:
    text = "Das rund 500-Milliarden-Dollar-Vorhaben."
    (found,) = find(Passage(text), VALUE_EXTRACTORS)
    assert text[found.outer_start : found.outer_end] == "rund 500-Milliarden-Dollar-Vorhaben"


SCALES = {"Mio.": 10**6, "Mrd.": 10**9, "Millionen": 10**6, "Milliarden": 10**9, "Bio.": 10**12}


@given(st.integers(2, 999), st.sampled_from(sorted(SCALES)), st.sampled_from("€$£"))
def test_any_number_with_scale_and_sign_is_read(number: int, scale: str, sign: str) -> None:
    text = f"Es sind {number} {scale} {sign}."
    (found,) = find(Passage(text), VALUE_EXTRACTORS)
    assert found.quantity is not None
    assert text[found.start : found.end] == f"{number} {scale} {sign}"
    assert found.quantity.value == number * SCALES[scale]
