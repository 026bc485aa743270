"""Counts and measured units: rows of (text, what is read)."""

from __future__ import annotations

import pytest
from extract.value_rows import values

from pipeline.extract.counted_nouns import is_adjective
from pipeline.extract.lemmas import noun_lemma

NOUNS = [
    ("Der Konzern streicht 35.000 Stellen.", ["35.000 Stellen = 35_000 Stelle"]),
    ("Der Konzern streicht 35.000 feste Stellen.", ["35.000 feste Stellen = 35_000 Stelle"]),
    ("Zwölf Tote sind zu beklagen.", ["Zwölf Tote = 12 Tote"]),
    ("Es gab drei Schwerverletzte.", ["drei Schwerverletzte = 3 Schwerverletzte"]),
    ("Es kamen 10.000 Demonstranten.", ["10.000 Demonstranten = 10_000 Demonstrant"]),
    ("Er verkaufte 57 Millionen Aktien.", ["57 Millionen Aktien = 57_000_000 Aktie"]),
    ("Er verkaufte 11,4 Millionen neue Aktien.", ["11,4 Millionen neue Aktien = 11_400_000 Aktie"]),
    ("Sie fordert drei zusätzliche freie Tage.", ["drei zusätzliche freie Tage = 3 Tag"]),
    ("Rund 2000 Menschen kamen.", ["2000 Menschen = 2_000 Mensch approx"]),
    ("2000 Menschen kamen.", ["2000 Menschen = 2_000 Mensch"]),
    ("Im Jahr 2024 kamen 500 Gäste.", ["500 Gäste = 500 Gast"]),
    ("Am 3. Oktober kamen 500 Gäste.", ["500 Gäste = 500 Gast"]),
    (
        "Es sind 8.000 Demonstrantinnen und Demonstranten.",
        ["8.000 Demonstrantinnen und Demonstranten = 8_000 Demonstrant"],
    ),
    (
        "Es fielen 520 Kurz- und Mittelstreckenflüge aus.",
        ["520 Kurz- und Mittelstreckenflüge = 520 Mittelstreckenflug"],
    ),
    ("Zwei Berliner Firmen schließen.", ["Zwei Berliner Firmen = 2 Firma"]),
    ("Der Vorstand schließt drei VW-Werke.", ["drei = 3 Werk"]),
    ("Es fahren fünf U-Bahnlinien.", ["fünf U-Bahnlinien = 5 U-Bahnlinie"]),
    ("Vier von fünf Linien fahren.", ["Vier = 4 Linie", "fünf Linien = 5 Linie"]),
    ("Es kamen bis zu „40.000“ Menschen.", ["40.000 = 40_000 Mensch at_most"]),
    ("Die Zwei-Millionen-Einwohner-Stadt bebt.", ["Zwei-Millionen-Einwohner = 2_000_000 Einwohner"]),
    ("Es fehlt mindestens ein Werk.", ["ein Werk = 1 Werk at_least"]),
    ("Es sind 15.000 bis 20.000 Leute.", ["15.000 bis 20.000 Leute = 15_000–20_000 Leute range"]),
    ("Es sind zwischen 11.000 und 14.000 Stellen.", ["11.000 und 14.000 Stellen = 11_000–14_000 Stelle range"]),
    ("Drei oder vier Werke schließen.", ["Drei oder vier Werke = 3–4 Werk range"]),
    ("Hunderte Menschen kamen.", ["Hunderte Menschen = 200–1_000 Mensch range"]),
    ("Zehntausende protestierten.", ["Zehntausende = 20_000–100_000 Mensch range"]),
    ("Mehrere Tausend Bauern kamen.", ["Mehrere Tausend Bauern = 2_000–9_000 Bauer range"]),
    ("Der Abbau Tausender Stellen droht.", ["Tausender Stellen = 2_000–10_000 Stelle range"]),
    ("Ein paar hundert Leute kamen.", ["Ein paar hundert Leute = 200–500 Leute range"]),
    ("Eine Million Nutzer:innen kamen.", ["Eine Million Nutzer:innen = 1_000_000 Nutzer"]),
    ("Es geht um drei Kredite.", ["drei Kredite = 3 Kredit"]),
    ("Er stimmte über zwei Gesetze ab.", ["zwei Gesetze = 2 Gesetz"]),
    ("Die Marke von 40.000 Punkten fiel.", ["40.000 Punkten = 40_000 Punkt"]),
]

ELIDED = [
    (
        "Es kamen 17.500 Teilnehmer, die Polizei sprach von 16.000.",
        ["17.500 Teilnehmer = 17_500 Teilnehmer", "16.000 = 16_000 Teilnehmer?"],
    ),
    ("Die Zahl der Toten stieg auf 304.", ["304 = 304 Tote?"]),
    ("Die Teilnehmerzahl lag bei 5.000.", ["5.000 = 5_000 Teilnehmer?"]),
    ("Es gibt zehn Werke, davon sechs in Hessen.", ["zehn Werke = 10 Werk", "sechs = 6 Werk?"]),
    (
        "Laut Polizei kamen 3.500, laut Veranstaltern 10.000 Teilnehmer.",
        ["3.500 = 3_500 Teilnehmer?", "10.000 Teilnehmer = 10_000 Teilnehmer"],
    ),
    (
        "Die Zahl der Arbeitslosen sank um 12.000 auf 2,73 Millionen.",
        ["12.000 = 12_000 Arbeitslose?", "2,73 Millionen = 2_730_000 Arbeitslose?"],
    ),
    ("Es kamen 500 Leute. Der Index stand bei 9.960,96.", ["500 Leute = 500 Leute"]),
    ("Es kamen 500 Leute. Es kostet 3.000.000.", ["500 Leute = 500 Leute"]),
    (
        "Es gibt zehn Werke, davon sechs in Hessen, drei in Sachsen und zwei in Bayern.",
        ["zehn Werke = 10 Werk", "sechs = 6 Werk?", "drei = 3 Werk?", "zwei = 2 Werk?"],
    ),
    (
        "Es gibt zehn Werke, davon sechs in Hessen. Er kam um drei in Bonn an.",
        ["zehn Werke = 10 Werk", "sechs = 6 Werk?"],
    ),
]

AGREEMENT = [
    # units and people that keep the singular, plurals of every ending
    ("Es kamen 500 Mann und 20 Stück Vieh.", ["500 Mann = 500 Mann", "20 Stück = 20 Stück"]),
    ("Er kaufte drei Paar Schuhe.", ["drei Paar = 3 Paar"]),
    ("Es fielen vier Schuss.", ["vier Schuss = 4 Schuss"]),
    ("Die Spedition hat 40 Lkw.", ["40 Lkw = 40 Lkw"]),
    (
        "Drei Lehrerinnen, zwei Autos, 20 Fans und 5 Visa",
        ["Drei Lehrerinnen = 3 Lehrerin", "zwei Autos = 2 Auto", "20 Fans = 20 Fan", "5 Visa = 5 Visum"],
    ),
    ("Der Kurs fiel unter die 10.000-Punkte-Marke.", ["10.000-Punkte = 10_000 Punkt"]),
    (
        "Zwölf Tote und mehr als 30 Verletzte sind zu beklagen.",
        ["Zwölf Tote = 12 Tote", "30 Verletzte = 30 Verletzte more_than"],
    ),
]

VICTIMS = [
    ("Es gab einen Toten und drei Verletzte.", ["einen Toten = 1 Tote", "drei Verletzte = 3 Verletzte"]),
    ("Ein Toter und viele Vermisste nach dem Sturm.", ["Ein Toter = 1 Tote"]),
    ("Mindestens ein Toter bei Brand.", ["ein Toter = 1 Tote at_least"]),
    ("Ein Verkehrstoter war zu beklagen.", ["Ein Verkehrstoter = 1 Verkehrstote"]),
    ("Ein Mensch starb bei dem Unfall.", ["Ein Mensch = 1 Mensch"]),
    ("Eine schwangere Frau wurde schwer verletzt.", ["Eine schwangere Frau = 1 Frau"]),
    ("Bislang wurden keine Toten gemeldet.", ["keine Toten = 0 Tote"]),
    ("Das Land meldet fünftes Todesopfer.", ["fünftes Todesopfer = 5 Todesopfer"]),
    ("Das ist der erste bestätigte Todesfall.", ["erste bestätigte Todesfall = 1 Todesfall"]),
    ("Gerettet wurden eine schwangere Frau und zwei Hunde.", ["eine schwangere Frau = 1 Frau", "zwei Hunde = 2 Hund"]),
    ("Eine Person habe sich verletzt.", ["Eine Person = 1 Person"]),
    ("Ein Polizist und drei Gäste wurden verletzt.", ["Ein Polizist = 1 Polizist", "drei Gäste = 3 Gast"]),
    ("Die beiden Männer wurden gefasst.", ["beiden Männer = 2 Mann"]),
]

UNITS = [
    ("Der Ort liegt 5,2 km entfernt.", ["5,2 km = 5.2 Kilometer"]),
    ("Der Ort liegt 200 Kilometer entfernt.", ["200 Kilometer = 200 Kilometer"]),
    ("Sie lieferten 640 Tonnen Öl.", ["640 Tonnen = 640 Tonne"]),
    ("Es waren 27 Grad.", ["27 Grad = 27 Grad"]),
    ("Es waren -3 °C.", ["-3 °C = -3 Grad"]),
    ("Der Park hat 250 Megawatt.", ["250 Megawatt = 250 Megawatt"]),
    ("Der Park hat 250 MW Leistung.", ["250 MW = 250 Megawatt"]),
    ("Er fuhr 130 km/h.", ["130 km/h = 130 Kilometer pro Stunde"]),
    ("Die Fläche misst 500 Quadratmeter.", ["500 Quadratmeter = 500 Quadratmeter"]),
    ("Der 10.000-Volt-Kurzschluss", ["10.000-Volt = 10_000 Volt"]),
    ("Es regnete 30 bis 70 Liter.", ["30 bis 70 Liter = 30–70 Liter range"]),
]

NOTHING = [
    "Eine Frau wurde zur Chefin ernannt. Ein Tier starb.",
    "Beide Seiten wollen reden.",
    "Kein Mensch weiß das.",
    "Der zweite Mann im Staat",
    "Ein totes Pferd lag da.",
    "Der zweite Tote wurde im Wald gefunden.",
    "Er wurde von einem Mann verletzt.",
    "Ein Mann soll ihn getötet haben.",
    "Die erste Frau im Amt",
    "Keine Opferzahl ist bekannt.",
    "Ein Mann kam.",
    "Eine neue Firma kam.",
    "Bis zu einem Einkommen gilt das.",
    "Ein Plus von 22 Millionen Gewinn",
    "5 Arno Beispiel (Musterstadt)",
    "Am 5. Mai kam er.",
    "Das war 2024.",
    "Im Sommer 2024 Berlin zu besuchen, lohnt.",
    "Artikel 5 Grundgesetz gilt.",
    "Nach § 266 Strafgesetzbuch droht Haft.",
    "Die Formel 1 Saison beginnt.",
    "Das iPhone 16 Pro ist da.",
    "Er wohnt in 1070 Wien.",
    "Er wohnt in 45472 Mülheim.",
    "Er wohnt Hauptstraße 12 Berlin.",
    "Es dauert drei Jahre.",
    "Es dauert zwei Stunden.",
    "Das kam zwei Mal vor.",
    "Um 16 Uhr begann es.",
    "Sie gewannen 2:1 Tore.",
    "Schalke 04 Fans feierten.",
    "Hannover 96 Fans feierten.",
    "Rund 500 wollen Neuwahlen.",
    "Der 45-Jährige kam.",
    "Im ersten Quartal 2024 Verluste zu machen, ist schlecht.",
    "Az.: 810 IN 128/16",
    "Die 3. Banane ist reif.",
    # slide shows, channels, standards, models, routes: a name or a counter, no count
    "Bild 1 von 8 Zurück",
    "Ein langer Abend.\n1 von 8\nWeiter im Text.",
    "Foto 3 / 12 Weiter",
    "NDR 1 Niedersachsen berichtet.",
    "Quelle: ORF 2 Kärnten",
    "Zu hören bei SWR 3 Radio.",
    "Die 5G Netze wachsen.",
    "Ein 4K Fernseher steht da.",
    "Die Top 10 Städte sind teuer.",
    "Die U 19 Mannschaft verlor, die U 21 Spieler siegten.",
    "Die Boeing 737 Max und der Airbus A 320 landeten.",
    "Auf der B 27 Richtung Süden und der A 8 staut es sich.",
    "Der Bus 42 Richtung Bahnhof fällt aus.",
    "Er fährt einen Golf 8 Variant.",
    "Gate 23 Ausgang",
    "Stufe 3 Warnung",
    "Minute 87 Ausgleich",
    "Matrikelnummer 123456 Studenten",
    "Covid-19 Fälle, Apollo 11 Astronauten, Windows 11 Nutzer",
    "Die Paragrafen 211 und 212 Strafgesetzbuch",
    "ISBN 978-3-16-148410-0, IBAN DE89 3704 0044 0532 0130 00",
    "Rufen Sie 0221 4567890 an.",
    "Hilfe gibt es unter 0800 / 1110111.",
    "In Halbzeit zwei starkes Team",
    "Sie bekam vier Premium Aufsätze.",
]


@pytest.mark.parametrize(("text", "expected"), NOUNS + ELIDED + AGREEMENT + VICTIMS + UNITS)
def test_count(text: str, expected: list[str]) -> None:
    assert values(text, "count") == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_count(text: str) -> None:
    assert values(text, "count") == []


@pytest.mark.parametrize(
    ("noun", "lemma"),
    [
        ("Stellen", "Stelle"), ("Arbeitsplätzen", "Arbeitsplatz"), ("Fahrzeugwerke", "Fahrzeugwerk"), ("Toten", "Tote"),
        ("Schwerverletzten", "Schwerverletzte"), ("Beschäftigter", "Beschäftigte"), ("Nvidia-Aktien", "Nvidia-Aktie"),
        ("Abschlüssen", "Abschluss"), ("Häuser", "Haus"), ("Teilnehmern", "Teilnehmer"),
    ],
)  # fmt: skip
def test_lemma(noun: str, lemma: str) -> None:
    assert noun_lemma(noun) == lemma


@pytest.mark.parametrize(
    ("word", "expected"),
    [("feste", True), ("zusätzlichen", True), ("verletzte", True), ("gemeldeten", True), ("wollen", False),
     ("haben", False), ("seine", False), ("und", False), ("fordern", False)],
)  # fmt: skip
def test_adjective(word: str, *, expected: bool) -> None:
    assert is_adjective(word) is expected
