"""Which words make a value a part of another, and which only look so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.reconcile.judged import judge_item
from pipeline.reconcile.parts import is_further, is_kind_of_the_other, is_singled_out, tells_earlier_event
from pipeline.reconcile.readings import read_claim
from pipeline.reconcile.traits import Traits
from pipeline.records import Scope

FURTHER = [
    ("Weitere 2 Mrd. Euro folgten.", "2 Mrd. Euro", True),
    ("Von 900 Menschen, davon waren 40 Menschen verletzt.", "40 Menschen", True),
    ("Zwei der vier Opfer starben.", "Zwei", True),
    ("Es kamen zehn von 16 Gästen.", "zehn", True),
    ("Im Mai kamen 10 Mrd. Euro hinzu.", "10 Mrd. Euro", True),
    ("Die Bank kaufte weitere Anteile am Markt und hält nun 9 %.", "9 %", False),
    ("Der Betriebsrat geht davon aus, dass 600 Stellen wegfallen.", "600 Stellen", False),
    ("Es kamen 900 Menschen, davon 40 Kinder.", "900 Menschen", False),
    ("Der Verein zählt 478 neue Mitglieder.", "478 neue Mitglieder", True),
    ("Der neue Verein zählt 478 Mitglieder.", "478 Mitglieder", False),
    ("Die Stadt zählt 30.000 Menschen.", "30.000 Menschen", False),
]
KINDS = [
    ("2 Tote", "Frau", "5 Tote", "Tote", True),
    ("7 Tote", "Arbeiter", "6 Tote", "Mensch", False),
    ("3 Tote", "Kind", "2 Tote", "Mädchen", True),
    ("3 Tote", "Mensch", "5 Tote", "Tote", False),
]
PLUPERFECT = [
    ("Bei einem Brand waren neun Menschen verletzt worden.", True),
    ("Vor Jahren waren hier zwei Menschen ums Leben gekommen.", True),
    ("Bei dem Brand wurden neun Menschen verletzt.", False),
    ("Bei dem Brand sind neun Menschen ums Leben gekommen.", False),
]


@pytest.mark.parametrize(("quote", "surface", "part"), FURTHER)
def test_words_of_a_part(quote, surface, part, claim):
    said = replace(claim("a:c1", "investment", "Alba", None, "2 Mrd. Euro", quote=quote), surface=surface)
    assert is_further(said) is part


@pytest.mark.parametrize(("first", "kind", "second", "other", "part"), KINDS)
def test_people_counted_by_kind(first, kind, second, other, part, claim):
    one, two = claim("a:c1", "dead", None, None, first), claim("b:c1", "dead", None, None, second)
    one = replace(one, quantity=replace(one.quantity, unit=kind))
    two = replace(two, quantity=replace(two.quantity, unit=other))
    assert is_kind_of_the_other(one, two) is part
    assert is_kind_of_the_other(two, one) is part


HURT = [
    ("Dabei wurden 2 Verletzte leicht verletzt.", "Es gab 5 Verletzte.", True),
    ("2 Verletzte wurden nur leicht verletzt geborgen.", "Es wurden 4 Verletzte lebensgefährlich verletzt.", True),
    ("Dabei wurden 5 Verletzte leicht verletzt.", "Es gab 2 Verletzte.", False),
    ("Es gab 2 Verletzte, ein Haus brannte; leicht verletzt wurde keiner.", "Es gab 5 Verletzte.", False),
]


@pytest.mark.parametrize(("first", "second", "part"), HURT)
def test_how_badly_people_are_hurt_is_a_kind(first, second, part, claim):
    def said(number, quote):
        value = quote[(at := quote.index(" Verletzte") - 1) : at + len("2 Verletzte")]
        return replace(claim(f"{number}:c1", "injured", None, None, value, quote=quote), surface=value)

    one, two = said("a", first), said("b", second)
    assert is_kind_of_the_other(one, two) is is_kind_of_the_other(two, one) is part


@pytest.mark.parametrize(("quote", "earlier"), PLUPERFECT)
def test_the_pluperfect_tells_an_earlier_event(quote, earlier, claim):
    assert tells_earlier_event(claim("a:c1", "dead", None, None, "9 Tote", quote=quote)) is earlier


def test_a_place_is_singled_out(claim):
    said = claim("a:c1", "dead", None, None, "9 Tote", quote="Allein in Kiel gab es 9 Tote")
    assert is_singled_out(said)
    assert not is_singled_out(replace(said, quote="In Kiel gab es 9 Tote"))


COMPLETED = [
    (("26 Menschen", "18 Menschen", "8 Menschen"), 0),
    (("26 Menschen", "18 Menschen"), 1),
    (("26 Menschen", "18 Menschen", "9 Menschen"), 1),
    (("60 Menschen", "18 Menschen"), 0),
]


@pytest.mark.parametrize(("values", "conflicts"), COMPLETED)
def test_a_whole_does_not_contradict_the_parts_that_make_it_up(values, conflicts, claim):
    place = Scope(place="passau")
    said = [
        claim(f"a:c{i}", "injured", None, None, value, quote=f"Verletzt wurden {value}", scope=place)
        for i, value in enumerate(values, 1)
    ]
    judged = judge_item([read_claim(c, counts=True) for c in said], Traits("injured"))
    assert sum(pair.verdict.judgement == "conflict" for pair in judged) == conflicts
