"""Sentence ends as rows: ``|`` stands where a sentence begins. A new case is a new row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language import load
from pipeline.language.sentences import boundaries

ROWS = [
    # years, dates, ordinals
    "So war es im Jahr 2023. |Die Werft wuchs weiter.",
    "Der Vertrag gilt seit 2019. |Siemens prüft ihn.",
    "Das Treffen ist am 3. März in Kiel.",
    "Am 12. Oktober stieg der Pegel. |Am 13. Oktober fiel er.",
    "Er feiert am 5. 4. 2024 Geburtstag.",
    "Stichtag war der 31.07.2025. |Danach galt die neue Regel.",
    "Die 2. Bundesliga beginnt im August.",
    "Sie kam auf Platz 3. |Der Sieger jubelte.",
    "Das 100. Tor fiel spät.",
    "Kaiser Wilhelm II. Denkmäler gibt es viele.",
    "Papst Johannes Paul II. |Er starb 2005.",
    "Das Spiel endete 2:1. |Zwei Fans wurden verletzt.",
    # amounts and units
    "Der Kauf kostet 13 Mrd. Euro. |Die Aktie fiel.",
    "Der Umsatz lag bei 5 Mio. Dollar im Quartal.",
    "Der Umsatz lag bei 5 Mio. |Die Kosten stiegen.",
    "Der Kurs stieg auf 3,5. |Analysten hatten weniger erwartet.",
    "Rund 2 Tsd. Haushalte waren ohne Strom.",
    "Die Kosten stiegen um 5 Prozent.|Die Stadt spart.",
    "Er zahlte 13Mrd.€. |Der Rest folgt.",
    "Das kostet 1.500 Euro. |2024 waren es 1.200.",
    # abbreviations that go on
    "Viele Firmen, z. B. Siemens, klagen.",
    "Viele Firmen, z.B. Siemens, klagen.",
    "Er traf Dr. Anna Vogt und Prof. Klein.",
    "Das Werk steht in St. Gallen.",
    "Betroffen sind u. a. Bremen und Kiel.",
    "Nach Art. 5 und § 3 Abs. 2 ist das erlaubt.",
    "Es geht um ca. 500 Stellen bzw. Schichten.",
    "Nr. 7 spielt heute, vgl. Seite 3.",
    "Bayern vs. Bremen endet torlos.",
    "Das ist lt. Gutachten falsch.",
    "So etwas, d. h. Betrug, ist selten.",
    # abbreviations that may end
    "Der Käufer ist die Apple Inc. |Das teilte sie mit.",
    "Der Käufer Apple Inc. Deutschland schweigt.",
    "Öl, Gas usw. |Das ist teuer.",
    "Minister a. D. Horst Vogt sprach.",
    "Die Müller & Co. KG zahlt nicht.",
    "Ein Fall dieser Art. |Doch niemand half.",
    # initials and names
    "CEO Sam Altman. |Er schwieg.",
    "J. D. Vance trat auf. |George W. Bush nicht.",
    "Thomas R. Vogt leitet das Haus.",
    "Angeklagt ist Markus N. |Der Mann schweigt.",
    "Sie schrieb das auf X. |Nutzer widersprachen.",
    "Sie schrieb das auf der Plattform X. |Die Partei schweigt.",
    "Er lebt in den USA. |Microsoft zahlt.",
    "Der Dienst heißt eBay. |eBay wächst.",
    "Er sah fern im Unterhaltungs-TV. |Freitag war Ruhe.",
    # quotes and brackets
    "„Wir wachsen.“ |Das sagte sie gestern.",
    "„Wir wachsen.“ sagte sie gestern.",
    "„Wir wachsen“, sagte sie. |„Und wie!“ |Alle lachten.",
    "Sie fragte: „Warum?“, und ging.",
    "Es war kalt. |„Wir frieren“, sagte er.",
    "Das sagte der Chef („so nicht“). |Und ging.",
    "»Nein.« |Mehr sagte er nicht.",
    "Er ging (um 8 Uhr). |13 Leute blieben.",
    # other marks
    "Was nun? |Niemand weiß es! |Doch.",
    "Ist das wahr?! |Ja.",
    "Er zögerte … und ging.",
    "Ach was! sagte sie.",
    # lines
    "Werft baut Stellen ab\n|Kiel – Die Werft spart.",
    "Erster Absatz\n\n|Zweiter Absatz",
    "Die Lage, so\n  |der Minister",
    # numbers of lists
    "1. Die Firma zahlt.\n|2. Der Rat stimmt zu.",
    # addresses
    "Mehr auf www.beispiel.de/Nord.Html im Netz.",
    "Mehr auf www.beispiel.de. |Die Seite ist neu.",
    "Es soll geprüft werden.|Vogt wurde gefragt.",
    "Das Portal Nord.Media meldet nichts.",
    "",
    "   ",
    "Kein Punkt",
]


@pytest.mark.parametrize("row", ROWS)
def test_boundaries(row: str) -> None:
    pieces = row.split("|")
    text = "".join(pieces)
    want, at = [], 0
    for piece in pieces[:-1]:
        at += len(piece)
        want.append(at)
    assert list(boundaries(text)) == want


@given(st.text(alphabet="aAzZäÖ09 .!?…\n„“\"()'-,:XDr", max_size=300))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    found = list(boundaries(text))
    assert found == sorted(set(found))
    assert all(0 < at < len(text) for at in found)


def test_component_marks_what_boundaries_say() -> None:
    text = "Im Jahr 2023. Die Werft wächst um 5 Prozent.Die Stadt spart.\n\nEnde"
    doc = load("shipped")(text)
    found = [s.text.strip() for s in doc.sents]
    assert found == ["Im Jahr 2023.", "Die Werft wächst um 5 Prozent.", "Die Stadt spart.", "Ende"]
