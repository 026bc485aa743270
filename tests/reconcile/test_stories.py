"""Whole stories as claims of several articles: what a reader must find, and must not find."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Scope
from pipeline.settings import Settings

BLOG, MAGAZINE, DAILY, AGENCY, PORTAL = "a1", "a2", "a3", "a4", "a5"
JUNE, AUGUST, OCTOBER = date(2025, 6, 19), date(2025, 8, 2), date(2025, 10, 28)
OWNER, LAB = "Nordlicht", "Denkwerk"
SUM = (*(f"{MAGAZINE}:c{i}" for i in (1, 2, 3)), f"{BLOG}:c1", f"{PORTAL}:c1")


@pytest.fixture
def story(claim):
    """Five outlets on one company's share in another: nothing in it is news about real parties."""
    return (
        claim(f"{BLOG}:c1", "investment", OWNER, LAB, "rund 13 Mrd. US-Dollar", published=AUGUST,
              quote="hat bislang rund 13 Milliarden US-Dollar in das Labor investiert"),
        claim(f"{BLOG}:c2", "right_until", OWNER, LAB, "bis 2030", until=True, cue="before", published=AUGUST,
              quote="Zugang, der bislang bis 2030 begrenzt war"),
        claim(f"{MAGAZINE}:c1", "investment", OWNER, LAB, "1 Mrd. US-Dollar", when="2019", published=AUGUST),
        claim(f"{MAGAZINE}:c2", "investment", OWNER, LAB, "2 Mrd. US-Dollar", when="2021", published=AUGUST),
        claim(f"{MAGAZINE}:c3", "investment", OWNER, LAB, "10 Mrd. US-Dollar", when="2023", published=AUGUST),
        claim(f"{MAGAZINE}:c4", "contract_until", OWNER, LAB, "bis 2030", until=True, published=AUGUST,
              quote="Die Partnerschaft läuft mindestens bis 2030"),
        claim(f"{MAGAZINE}:c5", "project_volume", "Sternentor", None, "500 Mrd. US-Dollar", published=AUGUST),
        claim(f"{DAILY}:c1", "stake", OWNER, LAB, "33 %", status="hypothetical", published=JUNE),
        claim(f"{DAILY}:c2", "contract_until", LAB, OWNER, "bis 2030", until=True, published=JUNE),
        claim(f"{AGENCY}:c1", "stake", OWNER, LAB, "rund 27 %", cue="now", published=OCTOBER,
              quote="besitzt jetzt rund 27 Prozent"),
        claim(f"{AGENCY}:c2", "stake_value", OWNER, LAB, "135 Mrd. US-Dollar", published=OCTOBER),
        claim(f"{AGENCY}:c3", "stake", OWNER, LAB, "32,5 %", status="former", cue="before", published=OCTOBER,
              quote="Zuvor hielt der Konzern 32,5 Prozent"),
        claim(f"{AGENCY}:c4", "investment", OWNER, LAB, "1 Mrd. US-Dollar", when="2019", published=OCTOBER),
        claim(f"{AGENCY}:c5", "right_until", OWNER, LAB, "bis 2032", until=True, published=OCTOBER,
              quote="Die Rechte wurden bis 2032 verlängert"),
        claim(f"{AGENCY}:c6", "purchase_commitment", LAB, OWNER, "250 Mrd. US-Dollar", published=OCTOBER),
        claim(f"{PORTAL}:c1", "investment", OWNER, LAB, "über 13 Mrd. US-Dollar", published=AUGUST,
              quote="Bislang hat der Konzern über 13 Milliarden US-Dollar investiert"),
    )  # fmt: skip


@pytest.fixture
def told(story, article, known, settings):
    names = sorted({c.article_id for c in story})
    return reconcile([article(n, text=n, outlet=n.upper()) for n in names], story, settings, known)


def about(result, *claims):
    """Findings that rest on exactly these claims as values, operands or results."""
    return [f for f in result.findings if {c.claim_id for c in f.claims if c.role != "context"} == set(claims)]


EXPECTED = [
    ("27 follows 32.5", (f"{AGENCY}:c1", f"{AGENCY}:c3"), "superseded", "cue", 1),
    ("a third was only discussed", (f"{DAILY}:c1", f"{AGENCY}:c1"), "unsure", "status_differs", 0),
    ("rund and über 13", (f"{BLOG}:c1", f"{PORTAL}:c1"), "compatible", "bound", 0),
    ("1 in 2019, twice", (f"{MAGAZINE}:c1", f"{AGENCY}:c4"), "agree", "same_value", 0),
    ("the right was extended", (f"{BLOG}:c2", f"{AGENCY}:c5"), "superseded", "cue", 1),
    ("the contract is another thing", (f"{MAGAZINE}:c4", f"{DAILY}:c2"), "compatible", "bound", 0),
    ("1 + 2 + 10", SUM, "derived", "sum", 0),
    ("implied whole", (f"{AGENCY}:c1", f"{AGENCY}:c2"), "derived", "share_of_whole", 1),
]


@pytest.mark.parametrize(("name", "claims", "judgement", "cause", "severity"), EXPECTED, ids=[e[0] for e in EXPECTED])
def test_story_findings(name, claims, judgement, cause, severity, told):
    found = [(f.judgement, f.cause, f.severity) for f in about(told, *claims)]
    assert (judgement, cause, severity) in found, (name, [(f.judgement, f.cause, f.claims) for f in told.findings])


def test_nothing_else_is_flagged(told):
    """No alarm in a story without a contradiction."""
    assert not [f for f in told.findings if f.judgement in ("conflict", "slip") or f.holds is False]
    assert len([f for f in told.findings if f.judgement == "superseded"]) == 2


def test_implied_valuation_is_not_the_project(told):
    finding = next(f for f in told.findings if f.cause == "share_of_whole")
    assert "500 Mrd. US-Dollar" in finding.proof
    assert finding.holds is True
    assert [c.claim_id for c in finding.claims if c.role == "context"] == [f"{MAGAZINE}:c5"]
    assert "etwas anderes (Projektvolumen: Sternentor)" in finding.text


def test_texts_name_value_source_date_and_quote(told):
    finding = about(told, f"{AGENCY}:c1", f"{AGENCY}:c3")[0]
    for part in ("Anteil: Nordlicht / Denkwerk", "erst 32,5 %, dann rund 27 %", "a4 (28. Oktober 2025)",
                 "„Zuvor hielt der Konzern 32,5 Prozent“"):  # fmt: skip
        assert part in finding.text


def test_proof_line_reads_like_arithmetic(told):
    assert "1 Mrd. + 2 Mrd. + 10 Mrd. = 13 Mrd. US-Dollar" in {f.proof for f in told.findings}


def test_every_claim_has_an_item_and_every_row_a_finding(told, story):
    assert [c.item_id for c in told.claims if not c.item_id] == []
    assert len(told.claims) == len(story)
    assert {row.finding_id for row in told.comparisons} <= {f.id for f in told.findings}


def test_english_texts(story, known):
    result = reconcile([], story, Settings(lang="en"), known)
    texts = " ".join(f.text for f in result.findings)
    assert "first 32.5 %, then about 27 %" in texts
    assert "1 billion + 2 billion + 10 billion = 13 billion US dollars" in {f.proof for f in result.findings}


# --- police and organisers ------------------------------------------------------------------------

SCOPE = Scope(place="berlin", event="Demonstration 2025-02-02")


def test_rival_counts_name_both_speakers(claim, known, settings):
    claims = (
        claim("a:c1", "participants", None, None, "rund 160.000 Menschen", by="Polizei", scope=SCOPE),
        claim("a:c2", "participants", None, None, "bis zu 250.000 Menschen", by="Veranstalter", scope=SCOPE),
        claim("b:c1", "participants", None, None, "160.000 Menschen", by="Polizei", scope=SCOPE),
        claim("b:c2", "participants", None, None, "20.000 Menschen", scope=Scope(place="potsdam", event="Demo")),
    )
    result = reconcile([], claims, settings, known)
    conflict = [f for f in result.findings if f.judgement == "conflict"]
    assert len(conflict) == 1
    assert {c.claim_id for c in conflict[0].claims} == {"a:c1", "a:c2", "b:c1"}
    assert "rund 160.000 Menschen (Polizei)" in conflict[0].text
    assert "bis zu 250.000 Menschen (Veranstalter)" in conflict[0].text


def test_a_price_a_thousand_times_too_high(claim, known, settings):
    claims = (
        claim("a:c1", "price_paid", "Alba", "Borea", "4,2 Mrd. Euro"),
        claim("b:c1", "price_paid", "Alba", "Borea", "4,2 Mio. Euro"),
        claim("c:c1", "price_paid", "Alba", "Borea", "4,2 Mrd. Euro"),
    )
    result = reconcile([], claims, settings, known)
    slips = [f for f in result.findings if f.judgement == "slip"]
    assert [(f.cause, f.severity, f.articles) for f in slips] == [("factor_1000", 3, 3)]
    assert "Faktor 1000" in slips[0].text


def test_best_supported_value_needs_three_sources(claim, known, settings):
    def value_of(*said):
        claims = [claim(f"{n}:c1", "price_paid", "Alba", "Borea", v, outlet=outlet) for n, v, outlet in said]
        return next(f for f in reconcile([], claims, settings, known).findings if f.judgement == "conflict").value

    two = ("a", "70 Mio. Euro", "Anzeiger"), ("b", "93 Mio. Euro", "Bote")
    assert value_of(*two) is None
    assert value_of(*two, ("c", "70 Mio. Euro", "Anzeiger")) is None
    assert value_of(*two, ("c", "70 Mio. Euro", "Courier")) == 70_000_000
