"""Arithmetic between claims: rows of what holds, what fails, and what must stay silent."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Scope

DAY = date(2025, 10, 28)
RATE = Scope(per="Tagessatz")
SHARES = Scope(per="Aktie")


def row(measure, parties, value, **more):
    return measure, *parties, value, more


def proofs(result):
    return {(f.cause, f.proof, f.holds) for f in result.findings if f.judgement == "derived"}


AB, A, B, C = ("Alba", "Borea"), ("Alba", None), ("Borea", None), ("Cora", "Borea")
HOLDS = [
    ("tranches", "sum", "1 Mrd. + 2 Mrd. + 10 Mrd. = 13 Mrd. Euro",
     [row("investment", AB, "1 Mrd. Euro", when="2019"), row("investment", AB, "2 Mrd. Euro", when="2021"),
      row("investment", AB, "10 Mrd. Euro", when="2023"), row("investment", AB, "über 13 Mrd. Euro")]),
    ("share and its value", "share_of_whole", "50 Mio. Euro ÷ 25 % = 200 Mio. Euro",
     [row("stake", AB, "25 %"), row("stake_value", AB, "50 Mio. Euro"), row("valuation", B, "rund 200 Mio. Euro")]),
    ("growth", "growth", "100 Mio. Euro + 10 % = 110 Mio. Euro",
     [row("revenue", A, "100 Mio. Euro", status="former", cue="before"), row("revenue", A, "110 Mio. Euro"),
      row("revenue", A, "10 %", change="by")]),
    ("difference", "difference", "4,5 % + -0,25 Prozentpunkte = 4,25 %",
     [row("interest_rate", A, "4,5 %", status="former", cue="before"), row("interest_rate", A, "4,25 %"),
      row("interest_rate", A, "-0,25 Prozentpunkte", change="by")]),
    ("parts of a hundred", "parts_of_hundred", "50 % + 30 % + 20 % = 100 %",
     [row("stake", AB, "50 %"), row("stake", C, "30 %"), row("stake", ("Dora", "Borea"), "20 %")]),
    ("daily rates", "per_unit", "160 Tagessätze × 500 Euro = 80.000 Euro",
     [row("fine", A, "160 Tagessätze"), row("fine", A, "500 Euro", scope=RATE), row("fine_total", A, "80.000 Euro")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "cause", "line", "rows"), HOLDS, ids=[h[0] for h in HOLDS])
def test_arithmetic_that_holds(name, cause, line, rows, claim, known, settings):
    claims = [claim(f"a:c{i}", m, s, o, v, **more) for i, (m, s, o, v, more) in enumerate(rows)]
    assert (cause, line, True) in proofs(reconcile([], claims, settings, known)), name


ONE = "Zusammen sind das Zahlen eines Satzes."
FAILS = [
    ("a sum said to be one", "sum", "1 Mrd. + 2 Mrd. = 3 Mrd. Euro ≠ 4 Mrd. Euro",
     [row("investment", AB, "1 Mrd. Euro", when="2019"), row("investment", AB, "2 Mrd. Euro", when="2021"),
      row("investment", AB, "4 Mrd. Euro", quote="Insgesamt sind es 4 Mrd. Euro")]),
    ("growth in one sentence", "growth", "100 Mio. Euro + 10 % = 110 Mio. Euro ≠ 130 Mio. Euro",
     [row("revenue", A, "100 Mio. Euro", status="former", cue="before", quote=ONE),
      row("revenue", A, "130 Mio. Euro", quote=ONE), row("revenue", A, "10 %", change="by", quote=ONE)]),
    ("more than a whole", "parts_of_hundred", "60 % + 55 % = 115 % > 100 %",
     [row("stake", AB, "60 %"), row("stake", C, "55 %")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "cause", "line", "rows"), FAILS, ids=[f[0] for f in FAILS])
def test_arithmetic_that_fails_is_flagged(name, cause, line, rows, claim, known, settings):
    claims = [claim(f"a:c{i}", m, s, o, v, **more) for i, (m, s, o, v, more) in enumerate(rows)]
    result = reconcile([], claims, settings, known)
    assert (cause, line, False) in proofs(result), name
    assert all(f.severity == 2 for f in result.findings if f.holds is False)
    assert "geht nicht auf" in " ".join(f.text for f in result.findings if f.holds is False)


SILENT = [
    ("tranches of two articles and no total", [row("investment", AB, "1 Mrd. Euro", when="2019")]),
    ("parts that are not all", [row("investment", AB, "1 Mrd. Euro", when="2019"),
                                row("investment", AB, "2 Mrd. Euro", when="2021"),
                                row("investment", AB, "13 Mrd. Euro")]),
    ("a total told before its last part", [row("investment", AB, "1 Mrd. Euro", when="2024"),
                                           row("investment", AB, "2 Mrd. Euro", when="2026"),
                                           row("investment", AB, "3 Mrd. Euro")]),
    ("levels of another company", [row("revenue", A, "100 Mio. Euro", status="former"),
                                   row("revenue", B, "130 Mio. Euro"),
                                   row("revenue", A, "10 %", change="by")]),
    ("a share that is planned", [row("stake", AB, "25 %", status="planned"), row("stake_value", AB, "50 Mio. Euro")]),
    ("shares in two companies", [row("stake", AB, "60 %"), row("stake", ("Cora", "Dora"), "55 %")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "rows"), SILENT, ids=[s[0] for s in SILENT])
def test_arithmetic_that_says_nothing(name, rows, claim, known, settings):
    claims = [claim(f"a:c{i}", m, s, o, v, **more) for i, (m, s, o, v, more) in enumerate(rows)]
    assert proofs(reconcile([], claims, settings, known)) == set(), name


def test_a_whole_is_implied_where_nobody_states_it(claim, known, settings):
    claims = [claim("a:c1", "stake", *AB, "25 %"), claim("a:c2", "stake_value", *AB, "50 Mio. Euro")]
    finding = next(f for f in reconcile([], claims, settings, known).findings if f.cause == "share_of_whole")
    assert finding.item == "Bewertung: Borea"
    assert finding.item_id is None
    assert finding.holds is True
    assert "folgt 200 Mio. Euro" in finding.text
    assert {c.role for c in finding.claims} == {"operand"}
