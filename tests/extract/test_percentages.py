"""Shares, points and multiples: rows of (text, what is read)."""

from __future__ import annotations

import pytest
from extract.value_rows import values

ROWS = [
    ("Das sind 27 Prozent.", ["27 Prozent = 27 percent"]),
    ("Das sind 27%.", ["27% = 27 percent"]),
    ("Das sind 32,5 % davon.", ["32,5 % = 32.5 percent"]),
    ("Der 25%-Einsatz lohnt.", ["25% = 25 percent"]),
    ("Der 27-Prozent-Anteil zählt.", ["27-Prozent = 27 percent"]),
    ("Die Zehn-Prozent-Marke fiel.", ["Zehn-Prozent = 10 percent"]),
    ("Die Fünfprozenthürde fiel.", ["Fünfprozent = 5 percent"]),
    ("Ein 4,49-prozentiges Paket.", ["4,49-prozentiges = 4.49 percent"]),
    ("Eine 100-prozentige Tochter.", ["100-prozentige = 100 percent"]),
    ("Das sind fünfzehn Prozent.", ["fünfzehn Prozent = 15 percent"]),
    ("Das sind drei Komma zwei Prozent.", ["drei Komma zwei Prozent = 3.2 percent"]),
    ("Das sind 15 vom Hundert.", ["15 vom Hundert = 15 percent"]),
    ("Das sind 15 v. H. der Löhne.", ["15 v. H. = 15 percent"]),
    ("Er hatte 1,2 Promille.", ["1,2 Promille = 0.12 percent"]),
    ("Das sind 3 ‰ davon.", ["3 ‰ = 0.3 percent"]),
    ("Ein halbes Prozent fehlt.", ["Ein halbes Prozent = 0.5 percent"]),
    ("Er hält zweieinhalb Prozent.", ["zweieinhalb Prozent = 2.5 percent"]),
    ("Der Kurs fiel um minus 3 Prozent.", ["minus 3 Prozent = -3 percent"]),
    ("Veränderung: +2,88 %", ["+2,88 % = 2.88 percent"]),
    ("Das Minus liegt bei 5 Prozent.", ["5 Prozent = 5 percent"]),
    ("Der Satz stieg um 0,25 Prozentpunkte.", ["0,25 Prozentpunkte = 0.25 percentage_point"]),
    ("Der Satz stieg um 25 Basispunkte.", ["25 Basispunkte = 25 basis_point"]),
    ("Sie holt 11,6 Prozent, ein Rückgang von 3,1 Punkten.",
     ["11,6 Prozent = 11.6 percent", "3,1 Punkten = 3.1 percentage_point"]),
    ("Der Leitzins sinkt um 0,6 Punkte.", ["0,6 Punkte = 0.6 percentage_point"]),
    ("Es sind 30 bis 40 Prozent.", ["30 bis 40 Prozent = 30–40 percent range"]),
    ("Es sind 30-40 Prozent.", ["30-40 Prozent = 30–40 percent range"]),
    ("Es sind zwischen 2 und 3 Prozent.", ["2 und 3 Prozent = 2–3 percent range"]),
    ("Der Anteil stieg von 20,17 auf 28 Prozent.", ["20,17 = 20.17 percent", "28 Prozent = 28 percent"]),
    ("Sie will von neun auf 21 Prozent.", ["neun = 9 percent", "21 Prozent = 21 percent"]),
    ("Sie will auf mehr als 10 und bis auf 29,9 Prozent.",
     ["10 = 10 percent more_than", "29,9 Prozent = 29.9 percent at_most"]),
    ("Es sind 3, 5 oder 7 Prozent.", ["3 = 3 percent", "5 = 5 percent", "7 Prozent = 7 percent"]),
    ("Ein Drittel der Anteile bleibt.", ["Ein Drittel = 33.333333333 percent"]),
    ("Rund drei Viertel stimmten zu.", ["drei Viertel = 75 percent approx"]),
    ("Zwei Drittel stimmten zu.", ["Zwei Drittel = 66.666666667 percent"]),
    ("Mehr als die Hälfte fehlte.", ["die Hälfte = 50 percent more_than"]),
    ("Er ist zur Hälfte fertig.", ["Hälfte = 50 percent"]),
    ("Bei Platz 12. Die Hälfte fehlte.", ["Die Hälfte = 50 percent"]),
    ("Jeder vierte Befragte fehlte.", ["Jeder vierte = 25 percent"]),
    ("Jede Fünfte fehlte.", ["Jede Fünfte = 20 percent"]),
    ("Es kamen mehr als doppelt so viele.", ["doppelt so viele = 200 percent more_than"]),
    ("Der Gewinn verdoppelte sich.", ["verdoppelte = 100 percent"]),
    ("Der Verlust hat sich halbiert.", ["halbiert = -50 percent"]),
    ("Der Zins steigt um 0,25 auf 3,5 Prozent.", ["0,25 = 0.25 percentage_point", "3,5 Prozent = 3.5 percent"]),
    ("Die Rate lag bei 2,4 nach 2,2 Prozent.", ["2,4 = 2.4 percent", "2,2 Prozent = 2.2 percent"]),
    ("Sie legte ein bis zwei Prozent zu.", ["ein bis zwei Prozent = 1–2 percent range"]),
    ("Sie führt mit 39 zu 32 Prozent.", ["39 = 39 percent", "32 Prozent = 32 percent"]),
    ("Die Spanne liegt bei plus/minus 2,5 Prozent.", ["2,5 Prozent = 2.5 percent approx"]),
    ("Sie nahm ab (21,1 Prozent).", ["21,1 Prozent = 21.1 percent"]),
    ("Plus/minus 2 Prozent Fehler sind üblich.", ["2 Prozent = 2 percent approx"]),
    ("Nur 1/3 der Sitze ging an sie.", ["1/3 = 33.333333333 percent"]),
    ("25 Prozent oder mehr reichen.", ["25 Prozent = 25 percent at_least"]),
]

NOTHING = [
    "In der zweiten Hälfte fiel das Tor.",
    "Die beste Szene der 2. Hälfte gehörte dem Torwart.",
    "Eine schwache 1. Hälfte endete torlos.",
    "In der Hälfte des Jahres war er da.",
    "Jeden zweiten Tag kam er.",
    "Der Dax stieg auf 18.000 Punkte.",
    "Der Dax verlor 30 Punkte.",
    "Das Viertel in Berlin ist beliebt.",
    "Um viertel nach acht ging es los.",
    "Er war hundertprozentig sicher.",
    "Prozentual ist das wenig.",
    "Er holte 5 Punkte.",
    "Ein Viertel Liter Milch genügt.",
    "Die Adresse lautet https://example.org/a%20b30%25",
    "Ein Dritter kam hinzu.",
    "Das Viertelfinale läuft.",
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_share(text: str, expected: list[str]) -> None:
    assert values(text, "percent") == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_share(text: str) -> None:
    assert values(text, "percent") == []
