"""Values that went astray: another measure's, another party's, *um* for *auf*, another year."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile

AB = ("Alba", "Borea")
WORDS = ("anteil", "konzern", "halten", "gesellschaft")


def causes(result):
    return {f.cause for f in result.findings if f.judgement == "slip"}


CASES = [
    ("the value of the stake told as investment",
     [("a", "investment", AB, "13 Mrd. Euro", {}), ("a", "stake_value", AB, "135 Mrd. Euro", {}),
      ("b", "investment", AB, "135 Mrd. Euro", {}), ("c", "investment", AB, "13 Mrd. Euro", {})], set()),
    ("a bid told as the price",
     [("a", "price_paid", AB, "73 Mio. Euro", {}), ("a", "stake_value", AB, "95 Mio. Euro", {}),
      ("b", "price_paid", AB, "95 Mio. Euro", {})], {"other_measure"}),
    ("the other party's share",
     [("a", "stake", AB, "27,3 %", {}), ("a", "stake", ("Cora", "Borea"), "31,6 %", {}),
      ("b", "stake", AB, "31,6 %", {})], {"other_party"}),
    ("two parties with their own shares",
     [("a", "stake", AB, "27,3 %", {}), ("a", "stake", ("Cora", "Borea"), "31,6 %", {}),
      ("b", "stake", AB, "27,3 %", {})], set()),
    ("um for auf",
     [("a", "interest_rate", ("Zentralbank Nord", None), "4,25 %", {"change": "to"}),
      ("b", "interest_rate", ("Zentralbank Nord", None), "4,25 %", {"change": "by"})], {"by_vs_to"}),
    ("um and auf in one article",
     [("a", "interest_rate", ("Zentralbank Nord", None), "4,25 %", {"change": "to"}),
      ("a", "interest_rate", ("Zentralbank Nord", None), "0,25 %", {"change": "by"}),
      ("b", "interest_rate", ("Zentralbank Nord", None), "0,25 %", {"change": "by"})], set()),
    ("one tranche in two years",
     [("a", "investment", AB, "1 Mrd. Euro", {"when": "2019"}),
      ("b", "investment", AB, "1 Mrd. Euro", {"when": "2018"})],
     {"year_mixed_up"}),
    ("the same sum twice in one article",
     [("a", "investment", AB, "1 Mrd. Euro", {"when": "2019"}),
      ("a", "investment", AB, "1 Mrd. Euro", {"when": "2020"}),
      ("b", "investment", AB, "1 Mrd. Euro", {"when": "2020"})], set()),
    ("one sentence, another company",
     [("a", "jobs_cut", ("Alba", None), "3.900 Stellen", {"features": WORDS}),
      ("b", "jobs_cut", ("Cora", None), "3.900 Stellen", {"features": WORDS})], {"other_party"}),
    ("two sentences, two companies",
     [("a", "jobs_cut", ("Alba", None), "3.900 Stellen", {"features": WORDS}),
      ("b", "jobs_cut", ("Cora", None), "3.900 Stellen", {"features": ("werk", "schließen", "ende", "jahr")})], set()),
    ("a short sentence, printed about another company",
     [("a", "jobs_cut", ("Alba", None), "3.900 Stellen", {"quote": "Bei Alba fallen bis Mai 3.900 Stellen weg"}),
      ("b", "jobs_cut", ("Cora", None), "3.900 Stellen", {"quote": "Bei Cora fallen bis Mai 3.900 Stellen weg"})],
     {"other_party"}),
    ("the other side of a deal swapped",
     [("a", "stake", AB, "27,3 %", {"quote": "Alba hält nach dem Umbau weiter 27,3 % an Borea"}),
      ("b", "stake", ("Alba", "Cora"), "27,3 %", {"quote": "Alba hält nach dem Umbau weiter 27,3 % an Cora"})],
     {"other_party"}),
    ("one word of a long name",
     [("a", "jobs_cut", ("Alba", None), "3.900 Stellen", {"quote": "Bei Alba fallen bis Mai 3.900 Stellen weg"}),
      ("b", "jobs_cut", ("Deutsche Funkwerke", None), "3.900 Stellen",
       {"quote": "Bei Funkwerke fallen bis Mai 3.900 Stellen weg"})], {"other_party"}),
    ("one sentence, another figure",
     [("a", "jobs_cut", ("Alba", None), "3.900 Stellen", {"quote": "Bei Alba fallen bis Mai 3.900 Stellen weg"}),
      ("b", "jobs_cut", ("Cora", None), "2.700 Stellen", {"quote": "Bei Cora fallen bis Mai 2.700 Stellen weg"})],
     set()),
    ("both named in the one sentence",
     [("a", "jobs_cut", ("Alba", None), "3.900 Stellen",
       {"quote": "Bei Alba fallen, anders als bei Cora, bis Jahresende 3.900 Stellen weg"}),
      ("b", "jobs_cut", ("Cora", None), "3.900 Stellen",
       {"quote": "Bei Cora fallen, anders als bei Alba, bis Jahresende 3.900 Stellen weg"})], set()),
    ("um for auf in a short sentence",
     [("a", "revenue", ("Alba", None), "431 Mio. Euro",
       {"change": "to", "quote": "Alba steigert Umsatz auf 431 Mio. Euro"}),
      ("b", "revenue", ("Alba", None), "431 Mio. Euro",
       {"change": "by", "quote": "Alba steigert Umsatz um 431 Mio. Euro"})],
     {"by_vs_to"}),
    ("a longer and a shorter name",
     [("a", "jobs_cut", ("Alba", None), "3.900 Stellen", {"features": WORDS}),
      ("b", "jobs_cut", ("Alba Nord", None), "3.900 Stellen", {"features": WORDS})], set()),
]  # fmt: skip


@pytest.mark.parametrize(("name", "said", "expected"), CASES, ids=[c[0] for c in CASES])
def test_causes_across_items(name, said, expected, claim, known, settings):
    claims = [claim(f"{a}:c{i}", m, *parties, v, **more) for i, (a, m, parties, v, more) in enumerate(said)]
    assert causes(reconcile([], claims, settings, known)) == expected, name


def test_the_owner_of_the_value_is_named(claim, known, settings):
    claims = [
        claim("a:c1", "price_paid", *AB, "73 Mio. Euro"),
        claim("a:c2", "stake_value", *AB, "95 Mio. Euro"),
        claim("b:c1", "price_paid", *AB, "95 Mio. Euro"),
    ]
    finding = next(f for f in reconcile([], claims, settings, known).findings if f.judgement == "slip")
    assert [(c.claim_id, c.role) for c in finding.claims if c.role == "context"] == [("a:c2", "context")]
    assert "Wert des Anteils: Alba / Borea" in finding.text


def test_a_swapped_name_is_told_with_both(claim, known, settings):
    claims = [
        claim("a:c1", "jobs_cut", "Alba", None, "3.900 Stellen", quote="Bei Alba fallen bis Mai 3.900 Stellen weg"),
        claim("b:c1", "jobs_cut", "Cora", None, "3.900 Stellen", quote="Bei Cora fallen bis Mai 3.900 Stellen weg"),
    ]
    (finding,) = [f for f in reconcile([], claims, settings, known).findings if f.judgement == "slip"]
    assert "zwei Artikel sagen Verschiedenes. Derselbe Satz steht da über Alba und Cora" in finding.text
    assert "Bei Alba" in finding.text
    assert "Bei Cora" in finding.text
