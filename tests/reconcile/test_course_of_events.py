"""Counts that grow in the course of a day, figures told a day later, plans that others doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.reconcile import reconcile
from pipeline.reconcile.hours import hours_of
from pipeline.records import Scope

MONDAY, TUESDAY, FRIDAY = date(2025, 3, 3), date(2025, 3, 4), date(2025, 3, 7)
HARBOUR = Scope(place="kiel", event="Demonstration Kiel")
STORY = "Werft Förde Streit Belegschaft Hafen Vorstand Aufsichtsrat Sanierung "


def told(result, *judgements):
    return sorted((f.judgement, f.cause) for f in result.findings if f.judgement in judgements)


# --- the hours of a live blog ---------------------------------------------------------------------

BLOG = """10.15 Uhr: Die Polizei zählt 2.000 Menschen am Hafen.

11.40 Uhr: Der Zug ist größer geworden. Mindestens 9.000 Menschen laufen mit.

14.05 Uhr: Die Polizei nennt 16.000 Teilnehmer.
"""


def at(claim, text):
    return replace(claim, start=BLOG.index(text))


@pytest.fixture
def live(claim):
    one = claim("a:c1", "participants", None, None, "2.000 Menschen", by="Polizei", scope=HARBOUR)
    two = claim("a:c2", "participants", None, None, "mindestens 9.000 Menschen", scope=HARBOUR)
    three = claim("a:c3", "participants", None, None, "16.000 Menschen", by="Polizei", scope=HARBOUR)
    return at(one, "2.000"), at(two, "Mindestens"), at(three, "16.000")


def test_a_live_blog_is_one_chain_by_its_hours(live, article, known, settings):
    result = reconcile([article("a", BLOG)], live, settings, known)
    finding = next(f for f in result.findings if f.judgement == "superseded")
    assert finding.cause == "clock"
    assert [c.claim_id for c in finding.claims] == ["a:c1", "a:c2", "a:c3"]
    assert "erst 2.000 Menschen (Polizei), dann mindestens 9.000 Menschen, dann 16.000 Menschen" in finding.text
    assert told(result, "conflict", "unsure") == []


def test_its_earlier_hours_contradict_nobody(live, article, claim, known, settings):
    other = claim("b:c1", "participants", None, None, "16.000 Menschen", by="Polizei", scope=HARBOUR)
    rival = claim("b:c2", "participants", None, None, "30.000 Menschen", by="Veranstalter", scope=HARBOUR)
    result = reconcile([article("a", BLOG), article("b")], (*live, other, rival), settings, known)
    (conflict,) = [f for f in result.findings if f.judgement == "conflict"]
    assert {c.claim_id for c in conflict.claims} == {"a:c3", "b:c1", "b:c2"}


HOURS = [
    ("two entries", BLOG, ["10:15", "11:40", "14:05"]),
    ("one hour is no live blog", "10.15 Uhr: 2.000 Menschen. Mindestens 9.000. Dann 16.000", ["", "", ""]),
    ("hours inside sentences", "Um 10.15 Uhr 2.000. Mindestens 9.000 waren es um 14.05 Uhr: 16.000.", ["", "", ""]),
    ("over midnight", "23.40 Uhr: 2.000\n0.20 Uhr: Mindestens 9.000\n1.10 Uhr: 16.000", ["", "", ""]),
    ("pages in HTML", "<p>10.15 Uhr: 2.000</p><p>11.40 Uhr | Mindestens 9.000, 16.000", ["10:15", "11:40", "11:40"]),
]


@pytest.mark.parametrize(("name", "text", "hours"), HOURS, ids=[h[0] for h in HOURS])
def test_hours_of_entries(name, text, hours, article, claim):
    hour = hours_of([article("a", text)])
    starts = [text.index(part) for part in ("2.000", "Mindestens", "16.000")]
    assert [hour(replace(claim("a:c1", "dead", None, None, "3 Tote"), start=s)) for s in starts] == hours, name


# --- the paper of the next day --------------------------------------------------------------------

MOVES = [
    ("digits swapped", "share_price_change", "3,8 %", "8,3 %", TUESDAY, [("slip", "digits_transposed")]),
    ("the same move", "share_price_change", "3,8 %", "3,8 %", TUESDAY, [("agree", "same_value")]),
    ("another day's move", "share_price_change", "3,8 %", "4,1 %", TUESDAY, []),
    ("one digit is anybody's", "share_price_change", "3 %", "3 %", TUESDAY, []),
    ("days later", "share_price_change", "3,8 %", "8,3 %", FRIDAY, []),
    ("an index moves every day", "index_change", "1,2 %", "2,1 %", TUESDAY, []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "measure", "first", "second", "day", "found"), MOVES, ids=[m[0] for m in MOVES])
def test_a_change_told_the_day_after(name, measure, first, second, day, found, article, claim, known, settings):
    claims = (
        claim("a:c1", measure, "Fördewerft", None, first, change="by", published=MONDAY),
        claim("b:c1", measure, "Fördewerft", None, second, change="by", published=day),
    )
    articles = [article("a", STORY * 3, published=MONDAY), article("b", STORY * 3 + "Nachts", published=day)]
    result = reconcile(articles, claims, settings, known)
    assert told(result, "slip", "conflict", "superseded", "agree") == found, name


# --- officers, arrests: counts of one event -------------------------------------------------------

FORCES = [
    ("one force", ("500 Polizisten", "Polizei"), ("400 Polizisten", None), TUESDAY, [("conflict", "values_differ")]),
    ("fire brigade beside police", ("500 Polizisten", "Polizei"), ("40 Feuerwehrleute", None), TUESDAY, []),
    ("which force is not said", ("500 Einsatzkräfte", None), ("400 Einsatzkräfte", None), TUESDAY, []),
    ("another day's operation", ("500 Polizisten", "Polizei"), ("400 Polizisten", None), FRIDAY, []),
]


@pytest.mark.parametrize(("name", "first", "second", "day", "found"), FORCES, ids=[f[0] for f in FORCES])
def test_forces_of_one_operation(name, first, second, day, found, article, claim, known, settings):
    scope = Scope(place="kiel")
    claims = (
        claim("a:c1", "forces", first[1], None, first[0], scope=scope, published=MONDAY, quote="Vor Ort waren sie."),
        claim("b:c1", "forces", second[1], None, second[0], scope=scope, published=day, quote="Im Einsatz waren sie."),
    )  # fmt: skip
    claims = tuple(replace(c, features=(f"wort{i}", "einsatz")) for i, c in enumerate(claims))
    articles = [article("a", STORY * 3, published=MONDAY), article("b", STORY * 3 + "Nachts", published=day)]
    assert told(reconcile(articles, claims, settings, known), "conflict", "slip", "superseded") == found, name


# --- plans that others doubt ----------------------------------------------------------------------

PLANS = [
    ("the works council against the company", "„Es werden 900“, sagte Betriebsratschef Ole Petersen.", "conflict"),
    ("the union against the company", "Gewerkschaftschefin Ole Petersen rechnet mit 900.", "conflict"),
    ("the company's own chief", "„Es werden 900“, sagte Konzernchef Ole Petersen.", "superseded"),
    ("its spokesman", "Ein Sprecher, Ole Petersen, nannte 900.", "superseded"),
]


@pytest.mark.parametrize(("name", "quote", "judgement"), PLANS, ids=[p[0] for p in PLANS])
def test_who_speaks_for_the_house(name, quote, judgement, claim, known, settings):
    claims = (
        claim("a:c1", "jobs_cut", "Fördewerft", None, "600 Stellen", status="planned", published=MONDAY),
        claim("b:c1", "jobs_cut", "Fördewerft", None, "900 Stellen", status="planned", by="Ole Petersen",
              published=TUESDAY, quote=quote),
    )  # fmt: skip
    result = reconcile([], claims, settings, known)
    (finding,) = [f for f in result.findings if f.judgement in ("conflict", "superseded")]
    assert finding.judgement == judgement, name


# --- what orders a chain --------------------------------------------------------------------------


def test_dates_of_articles_are_no_order_of_the_text(claim, known, settings):
    claims = (
        claim("a:c1", "stake", "Alba", "Borea", "32,5 %", status="former", cue="before", published=MONDAY,
              quote="Zuvor hielt Alba 32,5 %"),
        claim("a:c2", "stake", "Alba", "Borea", "27 %", published=MONDAY, quote="Alba hält 27 %"),
        claim("b:c1", "stake", "Alba", "Borea", "28 %", published=FRIDAY, quote="Alba besitzt 28 %"),
    )  # fmt: skip
    texts = {f.cause: f.text for f in reconcile([], claims, settings, known).findings if f.judgement == "superseded"}
    assert "erst 32,5 %, dann 27 % und 28 %. Der Text selbst ordnet" in texts["cue"]
    assert "erst 27 %, dann 28 %. Der jüngere Artikel" in texts["published"]


def test_a_doubt_tells_no_value_that_was_replaced(claim, known, settings):
    claims = (
        claim("a:c1", "stake", "Alba", "Borea", "32,5 %", status="former", cue="before",
              quote="Zuvor hielt Alba 32,5 %"),
        claim("a:c2", "stake", "Alba", "Borea", "27 %", quote="Alba hält 27 %"),
        claim("b:c1", "stake", "Alba", "Borea", "40 %", status="demanded", quote="Alba fordert 40 %"),
    )  # fmt: skip
    (doubt,) = [f for f in reconcile([], claims, settings, known).findings if f.judgement == "unsure"]
    assert {c.claim_id for c in doubt.claims} == {"a:c2", "b:c1"}
    assert "27 % und 40 % (gefordert)" in doubt.text
