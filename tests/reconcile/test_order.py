"""The result must not depend on the order of the input, and must change exactly as the input does."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.reconcile import reconcile
from pipeline.settings import Settings

OPTIONS = Settings()
ROWS = (
    ("a:c1", "stake", "Alba", "Borea", "27 %", {}),
    ("b:c1", "stake", "Alba", "Borea", "rund 27 %", {}),
    ("b:c2", "stake", "Alba", "Borea", "32,5 %", {"status": "former", "cue": "before"}),
    ("c:c1", "stake", "Alba", "Borea", "31 %", {}),
    ("a:c2", "stake_value", "Alba", "Borea", "135 Mrd. Euro", {}),
    ("c:c2", "investment", "Alba", "Borea", "1 Mrd. Euro", {"when": "2019"}),
    ("c:c3", "investment", "Alba", "Borea", "2 Mrd. Euro", {"when": "2021"}),
    ("a:c3", "investment", "Alba", "Borea", "3 Mrd. Euro", {}),
    ("b:c3", "jobs_cut", "Alba", None, "3.900 Stellen", {"by": "Konzern"}),
    ("c:c4", "jobs_cut", "Alba", None, "7.000 Stellen", {"by": "Gewerkschaft"}),
    ("a:c4", "open:werk/schließen", "Alba", None, "3 Werke", {"features": ("werk", "schließen", "deutschland")}),
    ("b:c4", "open:werk/schließen", "Alba", None, "4 Werke", {"features": ("werk", "schließen", "deutschland")}),
)


TEXTS = {
    name: f"{name} " + " ".join(f"Wort{i}" for i in range(80)) + tail
    for name, tail in zip("abc", ("", " x", " Ende"), strict=True)
}


def facts(result):
    return (
        result.items,
        result.claims,
        result.findings,
        result.comparisons,
        result.origins,
    )


def test_order_of_input_does_not_matter(claim, article, known):
    claims = [claim(i, m, s, o, v, **more) for i, m, s, o, v, more in ROWS]
    articles = [article(name, text) for name, text in TEXTS.items()]
    expected = facts(reconcile(articles, claims, OPTIONS, known))

    @settings(max_examples=40, deadline=None)
    @given(st.permutations(claims), st.permutations(articles))
    def shuffled(some_claims, some_articles):
        assert facts(reconcile(some_articles, some_claims, OPTIONS, known)) == expected

    shuffled()


def flagged(result):
    return {(f.judgement, f.cause, frozenset(c.claim_id for c in f.claims)) for f in result.findings}


def test_a_slip_in_one_article_changes_nothing_else(claim, known):
    said = [
        claim("a:c1", "price_paid", "Alba", "Borea", "13,5 Mrd. Euro"),
        claim("b:c1", "price_paid", "Alba", "Borea", "13,5 Mrd. Euro"),
        claim("a:c2", "stake", "Alba", "Borea", "27 %"),
        claim("b:c2", "stake", "Alba", "Borea", "27 %"),
    ]
    before = flagged(reconcile([], said, OPTIONS, known))
    said[1] = claim("b:c1", "price_paid", "Alba", "Borea", "13,5 Mio. Euro")
    after = flagged(reconcile([], said, OPTIONS, known))
    price = frozenset({"a:c1", "b:c1"})
    assert before - after == {("agree", "same_value", price)}
    assert after - before == {("slip", "factor_1000", price)}


def test_a_number_may_be_written_otherwise(claim, known):
    said = [claim("a:c1", "price_paid", "Alba", "Borea", "13,5 Mrd. Euro"),
            claim("b:c1", "price_paid", "Alba", "Borea", "13.500 Mio. Euro")]  # fmt: skip
    assert flagged(reconcile([], said, OPTIONS, known)) == {("agree", "same_value", frozenset({"a:c1", "b:c1"}))}


def test_a_shifted_date_turns_a_conflict_into_an_update(claim, known):
    said = [claim("a:c1", "stake", "Alba", "Borea", "27 %"), claim("b:c1", "stake", "Alba", "Borea", "31 %")]
    assert {f[:2] for f in flagged(reconcile([], said, OPTIONS, known))} == {("conflict", "values_differ")}
    later = [said[0], replace(said[1], published=said[1].published.replace(month=12))]
    assert {f[:2] for f in flagged(reconcile([], later, OPTIONS, known))} == {("superseded", "published")}


def test_a_copy_under_another_outlet_is_no_second_source(claim, article, known):
    text = " ".join(f"Satz {i} der Meldung über Alba und Borea." for i in range(40))
    edited = text.replace("Satz 7 der", "Der siebte Satz der") + " Bearbeitet."
    articles = [article("a", text, "Anzeiger"), article("b", edited, "Bote"), article("c", "Ganz anderes.", "Courier")]
    said = [claim(f"{n}:c1", "stake", "Alba", "Borea", "27 %", outlet=o)
            for n, o in (("a", "Anzeiger"), ("b", "Bote"), ("c", "Courier"))]  # fmt: skip
    result = reconcile(articles, said, OPTIONS, known)
    assert result.origins == (("b", "a"),)
    assert [(f.judgement, f.sources, f.articles) for f in result.findings] == [("agree", 2, 3)]
