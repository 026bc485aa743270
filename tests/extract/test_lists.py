"""Numbers whose unit is said once in a list, or before: rows of (text, what is read)."""

from __future__ import annotations

import pytest
from extract.value_rows import values

COUNTS = [
    (
        "Im Landtag hat die SPD 37 Sitze, die CDU 34, die AfD 22, und die Grünen kommen auf elf.",
        ["37 Sitze = 37 Sitz", "34 = 34 Sitz?", "22 = 22 Sitz?", "elf = 11 Sitz?"],
    ),
    (
        "Die CDU verbessert sich von 22 auf 24 Sitze, die Grünen bleiben bei elf.",
        ["22 = 22 Sitz", "24 Sitze = 24 Sitz", "elf = 11 Sitz?"],
    ),
    (
        "Die SPD erhält 39 Sitze statt bisher 37, die CDU 36 statt 34.",
        ["39 Sitze = 39 Sitz", "37 = 37 Sitz?", "36 = 36 Sitz?", "34 = 34 Sitz?"],
    ),
    ("Die SPD erhielt sieben, die Linke drei Sitze.", ["sieben = 7 Sitz", "drei Sitze = 3 Sitz"]),
    ("Die Jury gab 12 Punkte für Malta, zehn für Irland.", ["12 Punkte = 12 Punkt", "zehn = 10 Punkt?"]),
    ("In Köln standen 4.000 Menschen, in Bonn 900.", ["4.000 Menschen = 4_000 Mensch", "900 = 900 Mensch?"]),
    (
        "Es kamen 2.300 Menschen nach Ostheim, in Brückenau rund 800.",
        ["2.300 Menschen = 2_300 Mensch", "800 = 800 Mensch? approx"],
    ),
    ("64 Menschen wurden verletzt, elf davon schwer.", ["64 Menschen = 64 Mensch", "elf = 11 Mensch?"]),
    (
        "Die Zahl der Toten stieg auf elf. Neun von ihnen starben in Ulm, zwei in Aalen.",
        ["elf = 11 Tote?", "Neun = 9 Tote?", "zwei = 2 Tote?"],
    ),
    ("Der Bund hat 57 Häuser, darunter rund 30 in Ulm.", ["57 Häuser = 57 Haus", "30 = 30 Haus? approx"]),
    ("Es starben sechs Menschen. Am Montag waren es noch vier.", ["sechs Menschen = 6 Mensch", "vier = 4 Mensch?"]),
    ("30 Bewohner wurden gerettet, 2023 waren es 17.", ["30 Bewohner = 30 Bewohner", "17 = 17 Bewohner?"]),
    ("Um 14 Uhr gab es 12 Verletzte, um 18 Uhr waren es 15.", ["12 Verletzte = 12 Verletzte", "15 = 15 Verletzte?"]),
    (
        "Zwölf Menschen sind tot. Am Morgen hatte die Polizei noch von acht gesprochen.",
        ["Zwölf Menschen = 12 Mensch", "acht = 8 Mensch?"],
    ),
    (
        "Es protestierten etwa 200 Beschäftigte, die Polizei zählte 150.",
        ["200 Beschäftigte = 200 Beschäftigte approx", "150 = 150 Beschäftigte?"],
    ),
    ("Die Zahl der Toten wurde berichtigt: vier statt fünf.", ["vier = 4 Tote?", "fünf = 5 Tote?"]),
    ("Die Zahl der Toten stieg auf 14 von zuvor 11.", ["14 = 14 Tote?", "11 = 11 Tote?"]),
    ("20.000 bei Demo in Köln", ["20.000 = 20_000 Mensch?"]),
    ("50.000 demonstrieren in Köln", ["50.000 = 50_000 Mensch?"]),
    ("8.000 Euro bei Demo gestohlen", []),
    ("Sechs Menschen wurden verletzt, einer davon schwer.", ["Sechs Menschen = 6 Mensch", "einer = 1 Mensch?"]),
    ("Sechs Menschen wurden verletzt, einer davon trug Rot.", ["Sechs Menschen = 6 Mensch"]),
    # no list, no part, nothing said before
    ("Er hat zwei Kinder, Anna 5 und Ben 8.", ["zwei Kinder = 2 Kind"]),
    ("Die Spedition hat 40 Lkw, der Chef ist 50.", ["40 Lkw = 40 Lkw"]),
    ("Es gab 12 Verletzte. Der Schaden war groß, nach Prozent waren es 15.", ["12 Verletzte = 12 Verletzte"]),
    ("Es kamen 30 Gäste, darunter die der fünf Orte.", ["30 Gäste = 30 Gast", "fünf Orte = 5 Ort"]),
    ("Zwei Häuser brannten, die Polizei spricht von sieben leicht verletzten Leuten.", ["Zwei Häuser = 2 Haus"]),
    ("Die Kopfhörer Buds 3 und Buds 3 Pro sind da.", ["3 Pro = 3 Pro"]),
    ("Es gab neun Tore. Los geht es um acht.", ["neun Tore = 9 Tor"]),
]

SHARES = [
    (
        "Die AfD käme auf 29 Prozent, die SPD auf 21, die CDU als dritte Kraft auf 16.",
        ["29 Prozent = 29 percent", "21 = 21 percent?", "16 = 16 percent?"],
    ),
    ("Die Union kommt auf 30, die SPD auf 15 Prozent.", ["30 = 30 percent", "15 Prozent = 15 percent"]),
    (
        "Die SPD kommt auf sieben, die Linke auf 3,9 und die FDP auf 2,7 Prozent.",
        ["sieben = 7 percent", "3,9 = 3.9 percent", "2,7 Prozent = 2.7 percent"],
    ),
    ("Vorn liegen CDU (9,9 Prozent) und SPD (9,6).", ["9,9 Prozent = 9.9 percent", "9,6 = 9.6 percent?"]),
    ("SPD 16 Prozent (minus 1), Grüne 12, FDP 5.", ["16 Prozent = 16 percent", "12 = 12 percent?", "5 = 5 percent?"]),
    (
        "31 Prozent für die CDU, 20 für die SPD und zehn für die Grünen.",
        ["31 Prozent = 31 percent", "20 = 20 percent?", "zehn = 10 percent?"],
    ),
    ("Siemens gewann 2 Prozent, Bayer stieg auf 24.", ["2 Prozent = 2 percent"]),
    ("Der Dax verlor 2 Prozent, VW fiel auf 90,5 Euro.", ["2 Prozent = 2 percent"]),
    ("Platz 3, die SPD auf 15 Prozent.", ["15 Prozent = 15 percent"]),
    ("Trainer Weber, 34, und Kapitän Otto sahen 20 Prozent.", ["20 Prozent = 20 percent"]),
    ("Die SPD liegt bei 20 Prozent, die CDU tagt am 5. Mai.", ["20 Prozent = 20 percent"]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts_take_the_noun_of_their_list(text: str, expected: list[str]) -> None:
    """A bare number is a count only where its noun is carried over for a reason."""
    assert values(text, "count") == expected


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_shares_take_the_unit_of_their_list(text: str, expected: list[str]) -> None:
    """A bare number is a share only in a part that is parallel to one with its unit."""
    assert values(text, "percent") == expected
