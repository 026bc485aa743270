"""Lists and what goes on: rows of (text, what each value measures, and whose it is)."""

from __future__ import annotations

import pytest

from pipeline.claims import build, load_measures
from pipeline.extract import extract
from pipeline.ingest import article_from_text
from pipeline.language import load

ROWS = [
    (
        "Laut Umfrage kam die AfD auf 29 Prozent, die SPD auf 21, die CDU auf 16. Danach kommen Grüne mit 5 Prozent.",
        ["29 poll_share AfD", "21 poll_share SPD", "16 poll_share CDU", "5 poll_share Grüne"],
    ),
    (
        "Nach der Hochrechnung liegt die CDU bei 28,4 Prozent. Die FDP ist mit 4,4 Prozent nicht mehr vertreten.",
        ["28.4 vote_share CDU", "4.4 vote_share FDP"],
    ),
    (
        "Die CDU gewann die Wahl (30,6 Prozent). Sie ist auf das BSW (11,8 Prozent) und die SPD (7 Prozent) gestützt.",
        ["30.6 vote_share CDU", "11.8 vote_share BSW", "7 vote_share SPD"],
    ),
    (
        "Im neuen Landtag hat die SPD 37 Sitze, die CDU 34 und die AfD 22.",
        ["37 seats SPD", "34 seats CDU", "22 seats AfD"],
    ),
    (
        "Der Umsatz von Siemens stieg auf 20 Milliarden Euro, der von Bosch auf 18 Milliarden Euro.",
        ["20000000000 revenue Siemens", "18000000000 revenue Bosch"],
    ),
    ("Bosch und Siemens streichen 120 und 80 Stellen.", ["120 jobs_cut Bosch", "80 jobs_cut Siemens"]),
    (
        "Das Gericht verhängte gegen Siemens eine Strafe von 390 Millionen Euro. Bosch muss 222 Millionen Euro zahlen.",
        ["390000000 fine Siemens", "222000000 fine Bosch"],
    ),
    (
        "Die Halle kostet 84 Millionen Euro. Geplant waren zunächst 64 Millionen Euro.",
        ["84000000 cost -", "64000000 cost -"],
    ),
    (
        "Die Arbeitslosenquote lag in Bayern bei 3,4 Prozent, in Bremen bei 11,1.",
        ["3.4 unemployment_rate -", "11.1 unemployment_rate -"],
    ),
    (
        "Bei der Wahl verlor die SPD 2,4 Punkte auf 16 Prozent, die CDU 1,5 Punkte auf 22 Prozent.",
        ["-2.4 vote_share SPD", "16 vote_share SPD", "-1.5 vote_share CDU", "22 vote_share CDU"],
    ),
    # a name that no party was read from takes no neighbour's value, and no vote is a share of votes
    ("Bosch streicht 3.800 Stellen, ZFX 14.000.", ["3800 jobs_cut Bosch", "14000 jobs_cut -"]),
    (
        "Bei der Wahl kam die SPD auf 20 Prozent. Die Basis der SPD stimmte mit 84 Prozent zu.",
        ["20 vote_share SPD"],
    ),
]


@pytest.fixture(scope="module")
def reader():
    nlp, measures = load("shipped"), load_measures()

    def claims_of(text: str):
        article = article_from_text(text, id="a", path="a.txt")
        doc = nlp(article.text)
        return build(article, doc, extract(article, doc), measures)[1]

    return claims_of


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_each_part_has_its_own_holder(text: str, expected: list[str], reader) -> None:
    """Parts of a list share the measure and nothing else."""
    claims = reader(text)
    told = [f"{c.quantity.value} {c.measure} {c.subject.name if c.subject else '-'}" for c in claims if c.quantity]
    assert [line for line in told if "open:" not in line] == expected


FORMER = [
    ("Die Eckdaten von Bosch: Umsatz: 4,2 Mrd. Euro (Vorjahr: 4,0 Mrd. Euro)", ["asserted", "former"]),
    ("Der Leitzins liegt bei 3,65 Prozent (zuvor 4,25 Prozent).", ["asserted", "former"]),
    ("Die Zahl der Toten wurde berichtigt: vier statt fünf.", ["asserted", "denied"]),
    ("Der Leitzins liegt bei 3,65 Prozent (Euroraum: 4,25 Prozent).", ["asserted", "asserted"]),
]


@pytest.mark.parametrize(("text", "expected"), FORMER)
def test_the_second_value_was_before(text: str, expected: list[str], reader) -> None:
    """A bracket of last year and what a correction replaces are never held against the value now."""
    claims = reader(text)
    assert [c.status for c in claims] == expected


PARTS = [
    ("Bei dem Unfall wurden 64 Menschen verletzt, elf davon schwer.", ["", "schwer"]),
    ("Acht Menschen starben, sieben von ihnen in Ulm.", ["", "davon"]),
    ("Es sind 320 Feuerwehrleute im Einsatz, drei von ihnen wurden verletzt.", ["", ""]),
    ("Im Landtag hat die SPD 37 Sitze, die CDU 34.", ["", ""]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_part_is_not_its_whole(text: str, expected: list[str], reader) -> None:
    """Eleven badly hurt contradict no 64 hurt, in this article or another."""
    claims = reader(text)
    assert [c.scope.part for c in claims] == expected
