"""Which claims meet: what ties them to the world, what they leave unsaid, what their words have in common."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.reconcile.items import block_key, group
from pipeline.reconcile.stories import find_stories
from pipeline.reconcile.traits import parse_traits, read_traits, traits_of
from pipeline.records import Scope

CITY = Scope(place="passau", event="Hochwasser 2024-06")
DEPOSIT = Scope(basis="deposit_rate")
MAIN = Scope(basis="main_rate")
FLOOD = ("hochwasser", "ertrinken", "keller")


def together(claims, known, stories=None):
    """Sets of claim ids that share an item."""
    told = stories or {c.article_id: "s" for c in claims}
    return {frozenset(c.id for c in members) for _, members in group(claims, known, 0.8, told)}


MEET = [
    ("one measure, one pair of parties", ("stake", "Alba", "Borea", {}), ("stake", "Alba", "Borea", {}), True),
    ("another holder", ("stake", "Alba", "Borea", {}), ("stake", "Cora", "Borea", {}), False),
    ("another company", ("stake", "Alba", "Borea", {}), ("stake", "Alba", "Cora", {}), False),
    ("another measure", ("stake_value", "Alba", "Borea", {}), ("valuation", "Alba", "Borea", {}), False),
    ("another scope", ("interest_rate", "Bank", None, {"scope": DEPOSIT}),
     ("interest_rate", "Bank", None, {"scope": MAIN}), False),
    ("a change is no level", ("interest_rate", "Bank", None, {"change": "by"}),
     ("interest_rate", "Bank", None, {}), False),
    ("a contract names its parties in any order", ("contract_until", "Alba", "Borea", {"until": True}),
     ("contract_until", "Borea", "Alba", {"until": True}), True),
    ("a place is enough", ("dead", None, None, {"scope": CITY}), ("dead", None, None, {"scope": CITY}), True),
    ("an unsaid bank", ("interest_rate", "Bank", None, {"scope": DEPOSIT}),
     ("interest_rate", None, None, {"scope": DEPOSIT}), True),
    ("an unsaid period is a total", ("revenue", "Alba", None, {"scope": Scope(period="quarter:2024-Q3")}),
     ("revenue", "Alba", None, {}), False),
    ("open claims of like words", ("open:keller/fluten", "Alba", None, {"features": FLOOD}),
     ("open:keller/fluten", "Alba", None, {"features": FLOOD}), True),
    ("open claims of other words", ("open:keller/fluten", "Alba", None, {"features": FLOOD}),
     ("open:werk/schließen", "Alba", None, {"features": ("werk", "schließen", "region")}), False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "left", "right", "expected"), MEET, ids=[m[0] for m in MEET])
def test_what_meets(name, left, right, expected, claim, known):
    claims = []
    for key, (measure, subject, other, more) in (("a:c1", left), ("b:c1", right)):
        value = "bis 2030" if more.get("until") else "27 %"
        claims.append(claim(key, measure, subject, other, value, **more))
    assert (frozenset({"a:c1", "b:c1"}) in together(claims, known)) is expected, name


def test_an_unsaid_role_fits_only_one_item(claim, known):
    claims = [
        claim("a:c1", "interest_rate", "Bank Nord", None, "3 %", scope=DEPOSIT),
        claim("a:c2", "interest_rate", "Bank Süd", None, "4 %", scope=DEPOSIT),
        claim("b:c1", "interest_rate", None, None, "3 %", scope=DEPOSIT),
    ]
    assert frozenset({"b:c1"}) in together(claims, known)
    assert frozenset({"a:c1", "b:c1"}) in together([claims[0], claims[2]], known)


@pytest.mark.parametrize(("quote", "expected"), [("Alba hält 28 %, die Stiftung 26 %", False), ("26 % sind es", True)])
def test_who_stands_beside_a_named_holder_is_another(quote, expected, claim, known):
    named = claim("a:c1", "stake", "Alba", "Borea", "28 %", quote="Alba hält 28 %, die Stiftung 26 %")
    unsaid = claim("a:c2", "stake", None, "Borea", "26 %", quote=quote)
    assert (frozenset({"a:c1", "a:c2"}) in together([named, unsaid], known)) is expected


def test_claims_that_nothing_ties_stay_in_their_story(claim, known):
    claims = [claim("a:c1", "dead", None, None, "3 Tote"), claim("b:c1", "dead", None, None, "3 Tote")]
    assert together(claims, known, {"a": "one", "b": "two"}) == {frozenset({"a:c1"}), frozenset({"b:c1"})}


def test_the_police_of_two_towns_are_no_tie(claim, known):
    claims = [claim("a:c1", "dead", "Polizei", None, "3 Tote"), claim("b:c1", "dead", "Polizei", None, "3 Tote")]
    assert block_key(claims[0], known["dead"], {}) != block_key(claims[1], known["dead"], {})


STORIES = {
    "flut1": "Hochwasser in Passau: Donau überflutet Altstadt, Helfer retten Bewohner aus Kellern der Innenstadt.",
    "flut2": "In Passau hat die Donau die Altstadt überflutet. Helfer bringen Bewohner der Innenstadt weg.",
    "bank": "Der Konzern Alba übernimmt den Rivalen Borea, Aktionäre stimmen der Übernahme in Hamburg zu.",
    "bank2": "Aktionäre von Borea stimmen zu: Konzern Alba darf den Rivalen übernehmen, Übernahme in Hamburg fest.",
}


def test_stories_gather_reports_of_one_event(article):
    found = find_stories([article(key, text) for key, text in STORIES.items()], {})
    assert found["flut1"] == found["flut2"]
    assert found["bank"] == found["bank2"]
    assert found["flut1"] != found["bank"]


def test_a_story_ends(article):
    texts = list(STORIES.values())
    late = [article("a", texts[0], published=date(2024, 6, 3)), article("b", texts[1], published=date(2024, 9, 3))]
    assert len(set(find_stories(late, {}).values())) == 2


def test_copies_share_the_story_of_their_original(article):
    found = find_stories([article("a", STORIES["flut1"]), article("b", "")], {"b": "a"})
    assert found == {"a": "a", "b": "a"}


def test_every_shipped_measure_has_traits():
    known = read_traits()
    assert {"stake", "investment", "participants", "dead"} <= known.keys()
    assert known["investment"].additive
    assert known["stake"].needs_object
    assert not known["participants"].changes


def test_a_users_measure_is_read_from_toml(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('[bee_colonies]\nlabel_de = "Bienenvölker"\ndimension = "count"\nchanging = false\n', "utf-8")
    traits = read_traits([str(path)])["bee_colonies"]
    assert (traits.label_de, traits.label_en, traits.changes, traits.additive) == (
        "Bienenvölker",
        "bee colonies",
        False,
        False,
    )


def test_a_measure_nobody_described_is_taken_to_change():
    assert traits_of("open:werk/schließen", parse_traits({})).changes
