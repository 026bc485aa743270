"""The words of an article, made fit for a sentence of ours."""

import pytest

from pipeline.reconcile.nominative import nominative

ROWS = [
    ("Fünf Menschen", "Mensch", "fünf Menschen"),
    ("Bis zu 250.000 Menschen", "Mensch", "bis zu 250.000 Menschen"),
    ("einer Viertelmillion Menschen", "Mensch", "eine Viertelmillion Menschen"),
    ("einem Drittel", "percent", "ein Drittel"),
    ("zwei Dritteln", "percent", "zwei Drittel"),
    ("rund 250.000 Teilnehmern", "Teilnehmer", "rund 250.000 Teilnehmer"),
    ("37 Ländern", "Land", "37 Länder"),
    ("zwei weinenden Kindern", "Kind", "zwei weinende Kinder"),
    ("22 weiteren Stars", "Star", "22 weitere Stars"),
    ("150 Bundeswehrangehörigen", "Bundeswehrangehörige", "150 Bundeswehrangehörige"),
    ("18 Duellen", "Duell", "18 Duelle"),
    ("sieben Schlägen", "Schlag", "sieben Schläge"),
    ("180 Tagessätzen", "Tagessatz", "180 Tagessätze"),
    ("14.000 Stellen", "Stelle", "14.000 Stellen"),
    ("drei Kammern", "Kammer", "drei Kammern"),
    ("acht Motoren", "Motor", "acht Motoren"),
    ("Siebenhundert Demonstranten", "Demonstrant", "siebenhundert Demonstranten"),
    ("sieben Mitglieder", "Mitglied", "sieben Mitglieder"),
    ("Millionen Zuschauer", "Zuschauer", "Millionen Zuschauer"),
    ("Dutzende Tote", "Tote", "Dutzende Tote"),
    ("einen Toten", "Tote", "ein Toter"),
    ("eine Tote", "Tote", "eine Tote"),
    ("Jahr 2030", "", "2030"),
    ("Mitte 2031", "", "Mitte 2031"),
    ("45.000", "Teilnehmer", "45.000"),
    ("", "", ""),
]


@pytest.mark.parametrize(("surface", "lemma", "told"), ROWS)
def test_values_are_told_in_the_nominative(surface, lemma, told):
    assert nominative(surface, lemma) == told
