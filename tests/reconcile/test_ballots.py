"""Shares of votes that only an evening ties together: which are of one election."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Scope

EVENING, MORNING = date(2026, 9, 13), date(2026, 9, 14)

CASES = [
    ("the same election, the same others", {"Rote": "30,8 %", "Blaue": "18,3 %"}, {"Rote": "30,5 %", "Blaue": "18,2 %"},
     {"superseded"}),
    ("one other party is enough", {"Rote": "30,8 %"}, {"Rote": "30,5 %"}, {"superseded"}),
    ("another town", {"Rote": "30,8 %", "Blaue": "18,3 %"}, {"Rote": "22,1 %", "Blaue": "31,0 %"}, set()),
    ("small parties are near everywhere", {"Gelbe": "3,1 %", "Bunte": "2,2 %"}, {"Gelbe": "3,5 %", "Bunte": "2,6 %"},
     set()),
    ("nothing else is told", {}, {}, set()),
    ("a live blog of many towns", {"Rote": "30,8 %"}, {"Rote": "30,5 %", "Grüne ": "9,9 %"}, {"superseded"}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "first", "second", "judgements"), CASES, ids=[row[0] for row in CASES])
def test_results_are_of_one_election_where_the_others_are(
    claim, article, known, settings, name, first, second, judgements
):
    claims = [
        claim(f"{key}:c{n}", "vote_share", party, None, value, published=day, quote=f"Die Partei {party} hat {value}")
        for key, day, shares in (
            ("A", EVENING, {"Grüne": "9,4 %", **first}),
            ("B", MORNING, {"Grüne": "9,1 %", **second}),
        )
        for n, (party, value) in enumerate(shares.items())
    ]
    articles = [article("A", TEXT, published=EVENING), article("B", TEXT, published=MORNING)]
    found = reconcile(articles, claims, settings, known).comparisons
    told = {row.judgement for row in found if {row.claim_a, row.claim_b} == {"A:c0", "B:c0"}}
    assert told == judgements, name


def test_an_article_of_many_towns_ties_none(claim, article, known, settings):
    rows = [("A", EVENING, "Grüne", v) for v in ("9,4 %", "11,0 %", "12,5 %", "8,8 %")]
    rows += [("A", EVENING, "Rote", "30,8 %"), ("B", MORNING, "Grüne", "9,1 %"), ("B", MORNING, "Rote", "30,5 %")]
    claims = [
        claim(f"{key}:c{n}", "vote_share", party, None, value, published=day, quote=f"Die Partei {party} hat {value}")
        for n, (key, day, party, value) in enumerate(rows)
    ]
    articles = [article("A", TEXT, published=EVENING), article("B", TEXT, published=MORNING)]
    found = reconcile(articles, claims, settings, known).comparisons
    assert not [row for row in found if row.judgement == "superseded" and "B:c5" in (row.claim_a, row.claim_b)]


def test_a_place_of_its_own_needs_no_others(claim, article, known, settings):
    scope = Scope(place="havelstadt")
    claims = [
        claim("A:c0", "vote_share", "Grüne", None, "9,4 %", published=EVENING, scope=scope),
        claim("B:c0", "vote_share", "Grüne", None, "9,1 %", published=MORNING, scope=scope),
    ]
    found = reconcile([article("A", published=EVENING), article("B", published=MORNING)], claims, settings, known)
    assert [row.judgement for row in found.comparisons] == ["superseded"]


TEXT = "Wahlabend in Havelstadt. Landtag Hochrechnung Ergebnis Auszählung Kandidaten Koalition Mehrheit Havelstadt"
