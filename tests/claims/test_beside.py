"""What the sentences and clauses beside a value say of its period and its status."""

from datetime import date

import pytest

import pipeline
from pipeline.ingest import article_from_text
from pipeline.records import Claim

OPENING = "Der Umsatz der Nordwerk AG stieg im zweiten Quartal 2026 auf 1,8 Milliarden Euro."
PERIODS = [
    (" Der Gewinn der Nordwerk AG lag bei 90 Millionen Euro.", "quarter:2026-Q2"),
    ("\n\nDer Gewinn der Nordwerk AG lag bei 90 Millionen Euro.", ""),
    (" Der Gewinn der Südbau AG lag bei 90 Millionen Euro.", ""),
    (" Die Nordwerk AG will einen Gewinn von 90 Millionen Euro erreichen.", ""),
]
DENIED = [
    ("Die Nordwerk AG bestreitet, dass in Kiel 400 Stellen wegfallen.", "400 Stellen", "denied"),
    ("Dass 400 Stellen wegfallen, dementierte die Nordwerk AG.", "400 Stellen", "denied"),
    ("Die Nordwerk AG bestreitet das und sagt, dass sie 300 Menschen beschäftigt.", "300 Menschen", "reported"),
    ("Die Gewerkschaft fordert, dass die Löhne um acht Prozent steigen.", "acht Prozent", "demanded"),
    ("Die Nordwerk AG teilte mit, dass sie 300 Stellen streicht.", "300 Stellen", "planned"),
]
REPLACED = [
    ("Die Marge der Nordwerk AG werde neun Prozent betragen statt der bisher genannten elf Prozent.", "elf Prozent"),
    ("Die Rechte der Nordwerk AG an der Technik gelten bis 2032 statt bis 2030.", "2030"),
    ("Die Nordwerk AG streicht 600 statt 850 Stellen.", "850 Stellen"),
    ("Statt 850 Stellen werden bei der Nordwerk AG nun 600 Stellen gestrichen.", "850 Stellen"),
    ("Die Nordwerk AG will 40 statt 60 Millionen Euro investieren.", "60 Millionen Euro"),
]
KEPT = [
    ("Statt drei Prozent bietet die Nordwerk AG nun fünf Prozent mehr Lohn.", "fünf Prozent"),
    ("Die Nordwerk AG will 40 statt 60 Millionen Euro investieren.", "40"),
    ("Statt zu warten, streicht die Nordwerk AG 600 Stellen.", "600 Stellen"),
]

BRACKETED = [
    ("Kiel (dpa) - Bei dem Waldbrand bei Kiel brennen rund 400 Hektar.", "rund 400 Hektar"),
    ("Kiel. Heike Brandmeier (SPD) zufolge brennen rund 400 Hektar.", "rund 400 Hektar"),
]


def claims(text: str) -> dict[str, Claim]:
    article = article_from_text(text, id="a", published=date(2026, 8, 6))
    [result] = pipeline.build_claims([article], model="shipped")
    return {claim.surface: claim for claim in result.claims}


@pytest.mark.parametrize(("follows", "period"), PERIODS)
def test_the_period_of_a_paragraph(follows, period):
    assert claims(OPENING + follows)["90 Millionen Euro"].scope.period == period


@pytest.mark.parametrize(("text", "surface"), REPLACED)
def test_what_is_replaced_is_former(text, surface):
    assert claims(text)[surface].status == "former"


@pytest.mark.parametrize(("text", "surface"), KEPT)
def test_what_replaces_is_not(text, surface):
    assert claims(text)[surface].status != "former"


@pytest.mark.parametrize(("text", "surface", "status"), DENIED)
def test_what_a_dass_clause_hangs_on_decides(text, surface, status):
    assert claims(text)[surface].status == status


@pytest.mark.parametrize(("text", "surface"), BRACKETED)
def test_a_party_in_brackets_does_nothing(text, surface):
    subject = claims(text)[surface].subject
    assert subject is None or subject.name not in ("dpa", "SPD")
