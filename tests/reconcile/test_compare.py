"""One row per case of the decision table: two claims of one item, and what a reader should be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.reconcile.compare import judge
from pipeline.reconcile.readings import read_claim
from pipeline.reconcile.traits import Traits
from pipeline.records import DateSpan, Scope

JUNE, OCTOBER = date(2025, 6, 19), date(2025, 10, 28)
TWO = ("Microsoft", "OpenAI")
DEMO = (None, None)
BERLIN = {"scope": Scope(place="berlin", event="demo")}


def side(measure: str, parties: tuple[str | None, str | None], value: str, **more: object) -> tuple[object, ...]:
    return measure, *parties, value, more


CASES = [
    # same nominal
    ("equal", side("stake", TWO, "27 %"), side("stake", TWO, "27 %"), "agree", "same_value"),
    ("rund may differ", side("stake", TWO, "27 %"), side("stake", TWO, "rund 27 %"), "agree", "same_value"),
    ("equal bounds", side("stake", TWO, "mehr als 27 %"), side("stake", TWO, "mehr als 27 %"), "agree", "same_value"),
    ("three digits alike, months apart", side("price_paid", TWO, "1,84 Mrd. Euro", published=JUNE),
     side("price_paid", TWO, "1,84 Mrd. Euro", when="2024-05-02"), "agree", "same_value"),
    ("a demand is told again weeks later", side("wage_rise", ("GSL", None), "7 %", change="by", status="demanded",
     published=date(2025, 9, 15)), side("wage_rise", ("GSL", None), "7 %", change="by", status="demanded"), "agree",
     "same_value"),
    ("a year later it is another round",
     side("wage_rise", ("GSL", None), "7 %", change="by", published=date(2024, 9, 15)),
     side("wage_rise", ("GSL", None), "7 %", change="by"), None, "other_time"),
    # typical intervals overlap
    ("rounding", side("stake", TWO, "9 %"), side("stake", TWO, "9,5 %"), "compatible", "rounding"),
    ("bound", side("jobs_cut", ("VW", None), "3.900 Stellen"), side("jobs_cut", ("VW", None), "knapp 4.000 Stellen"),
     "compatible", "bound"),
    ("gut", side("stake", TWO, "rund 12 %"), side("stake", TWO, "gut 12 %"), "compatible", "bound"),
    ("über and rund", side("valuation", TWO, "rund 13 Mrd. Dollar"), side("valuation", TWO, "über 13 Mrd. Dollar"),
     "compatible", "bound"),
    ("points and basis points", side("interest_rate", ("EZB", None), "0,25 Prozentpunkte", change="by"),
     side("interest_rate", ("EZB", None), "25 Basispunkte", change="by"), "compatible", "points"),
    ("converted currency", side("price_paid", TWO, "100 Mio. Euro"), side("price_paid", TWO, "116 Mio. Dollar"),
     "compatible", "currency"),
    # order in time
    ("later article", side("stake", TWO, "21 %", published=JUNE), side("stake", TWO, "28 %"), "superseded",
     "published"),
    ("cue zuvor", side("stake", TWO, "32,5 %", status="former", cue="before"), side("stake", TWO, "rund 27 %"),
     "superseded", "cue"),
    ("stated days", side("dead", DEMO, "3 Tote", when="2024-09-16", scope=Scope(place="passau")),
     side("dead", DEMO, "5 Tote", when="2024-09-17", scope=Scope(place="passau")), "superseded", "stated"),
    ("steigt auf", side("dead", DEMO, "3 Tote", scope=Scope(place="passau")),
     side("dead", DEMO, "5 Tote", scope=Scope(place="passau"), quote="Die Zahl der Toten steigt auf 5", article="A"),
     "superseded", "cue"),
    ("a price paid is paid once", side("price_paid", TWO, "90 Mio. Euro", published=JUNE),
     side("price_paid", TWO, "70 Mio. Euro"), "conflict", "values_differ"),
    ("a poll of the same institute", side("poll_share", ("Grüne", None), "13 %", by="Forsa", published=JUNE),
     side("poll_share", ("Grüne", None), "11 %", by="Forsa"), "superseded", "published"),
    ("a poll of another institute", side("poll_share", ("Grüne", None), "13 %", by="Forsa", published=JUNE),
     side("poll_share", ("Grüne", None), "11 %", by="Insa"), "unsure", "other_institute"),
    ("two polls of one day", side("poll_share", ("Grüne", None), "13 %", by="Forsa"),
     side("poll_share", ("Grüne", None), "11 %", by="Insa"), "unsure", "other_institute"),
    ("polls of nobody", side("poll_share", ("Grüne", None), "13 %", published=JUNE),
     side("poll_share", ("Grüne", None), "11 %"), "unsure", "other_institute"),
    ("polls may agree", side("poll_share", ("Grüne", None), "13 %", by="Forsa"),
     side("poll_share", ("Grüne", None), "13 %", by="Insa"), "agree", "same_value"),
    ("a share of each evening", side("market_share", ("ZDF", None), "22,8 %", when="2025-10-20"),
     side("market_share", ("ZDF", None), "17,3 %", when="2025-10-27"), None, "other_time"),
    ("profit of one quarter and of the next", side("revenue", ("Nvidia", None), "30 Mrd. Dollar", published=JUNE),
     side("revenue", ("Nvidia", None), "26 Mrd. Dollar"), None, "other_time"),
    ("thirty times as much is another thing", side("valuation", ("Bahn", None), "900 Mio. Euro"),
     side("valuation", ("Bahn", None), "22 Mio. Euro"), None, "out_of_sight"),
    # conflicts
    ("one day", side("stake", TWO, "27 %"), side("stake", TWO, "31 %"), "conflict", "values_differ"),
    ("undated", side("stake", TWO, "27 %", published=None), side("stake", TWO, "31 %", published=None), "conflict",
     "time_unknown"),
    ("headline against body", side("stake", TWO, "27 %"), side("stake", TWO, "31 %", article="A"), "conflict",
     "time_unknown"),
    ("police and organisers", side("participants", DEMO, "rund 160.000 Menschen", by="Polizei", **BERLIN),
     side("participants", DEMO, "bis zu 250.000 Menschen", by="Veranstalter", **BERLIN), "conflict", "rival_figures"),
    ("union and company", side("jobs_cut", ("VW", None), "4.000 Stellen", by="Konzern"),
     side("jobs_cut", ("VW", None), "mindestens 7.000 Stellen", by="IG Metall"), "conflict", "rival_figures"),
    ("a plan and what others expect a day later", side("jobs_cut", ("VW", None), "4.000 Stellen", by="VW",
     status="planned", published=JUNE), side("jobs_cut", ("VW", None), "7.000 Stellen", by="Betriebsrat",
     status="planned"), "conflict", "rival_figures"),
    ("a plan and its later state", side("jobs_cut", ("VW", None), "4.000 Stellen", by="VW", status="planned",
     published=JUNE), side("jobs_cut", ("VW", None), "7.000 Stellen", by="VW", status="planned"), "superseded",
     "published"),
    ("water never stands still", side("water_level", DEMO, "5,59 Meter", scope=Scope(place="pirna")),
     side("water_level", DEMO, "6,13 Meter", scope=Scope(place="pirna")), "unsure", "moments_unknown"),
    ("a demonstration of the week before", side("participants", DEMO, "1.600 Menschen", by="Polizei", **BERLIN),
     side("participants", DEMO, "900 Menschen", by="Veranstalter", published=date(2025, 10, 20), **BERLIN), None,
     "other_time"),
    ("the demonstration of the day before", side("participants", DEMO, "1.600 Menschen", by="Polizei", **BERLIN),
     side("participants", DEMO, "900 Menschen", by="Veranstalter", published=date(2025, 10, 27), **BERLIN), "conflict",
     "rival_figures"),
    # slips
    ("Million for Milliarde", side("price_paid", TWO, "13,5 Mio. Euro"), side("price_paid", TWO, "13,5 Mrd. Euro"),
     "slip", "factor_1000"),
    ("billion", side("valuation", TWO, "2 Billionen Dollar"), side("valuation", TWO, "2 Mrd. Dollar"), "slip",
     "billion"),
    ("slips outrank dates", side("valuation", TWO, "500 Mio. Dollar", published=JUNE),
     side("valuation", TWO, "500 Mrd. Dollar"), "slip", "factor_1000"),
    ("currency", side("price_paid", TWO, "702 Mio. Euro"), side("price_paid", TWO, "702 Mio. Dollar"), "slip",
     "currency_equal_digits"),
    ("percent and points", side("interest_rate", ("EZB", None), "3,1 Prozent", change="by"),
     side("interest_rate", ("EZB", None), "3,1 Prozentpunkte", change="by"), "slip", "percent_vs_points"),
    ("digits", side("jobs_cut", ("VW", None), "3.900 Stellen"), side("jobs_cut", ("VW", None), "9.300 Stellen"), "slip",
     "digits_transposed"),
    ("lost comma", side("stake", TWO, "32,5 %"), side("stake", TWO, "325 %"), "slip", "separator_misread"),
    ("thousands sign", side("jobs_cut", ("VW", None), "3.900 Stellen"), side("jobs_cut", ("VW", None), "3,9 Stellen"),
     "slip", "separator_misread"),
    ("sign", side("revenue", ("VW", None), "14 %", change="by"), side("revenue", ("VW", None), "-14 %", change="by"),
     "slip", "sign_flipped"),
    # doubt
    ("a third under discussion", side("stake", TWO, "33 %", status="hypothetical"), side("stake", TWO, "27 %"),
     "unsure", "status_differs"),
    ("planned ceiling", side("stake", TWO, "bis zu 29,9 %", status="planned"), side("stake", TWO, "9 %"), "unsure",
     "status_differs"),
    ("two demands", side("revenue", ("VW", None), "7 %", status="demanded", by="A"),
     side("revenue", ("VW", None), "3 %", status="demanded", by="B"), "unsure", "listed_beside"),
    ("bounds", side("participants", DEMO, "mindestens 15.000 Menschen", **BERLIN),
     side("participants", DEMO, "40.000 Menschen", **BERLIN), "unsure", "bounds_overlap"),
    ("no rate before 1999", side("price_paid", TWO, "100 Mio. Euro", published=date(1990, 1, 1)),
     side("price_paid", TWO, "190 Mio. Dollar", published=date(1990, 1, 1)), "unsure", "no_rate"),
    # dates as values
    ("extended", side("right_until", TWO, "bis 2030", until=True, published=JUNE, quote="bislang bis 2030"),
     side("right_until", TWO, "bis 2032", until=True, quote="verlängert bis 2032"), "superseded", "cue"),
    ("same year", side("contract_until", TWO, "bis 2030", until=True),
     side("contract_until", TWO, "bis 2030", until=True), "agree", "same_value"),
    ("at least until", side("contract_until", TWO, "bis 2030", until=True, quote="läuft mindestens bis 2030"),
     side("contract_until", TWO, "bis 2030", until=True), "compatible", "bound"),
    ("two years on one day", side("contract_until", TWO, "bis 2030", until=True),
     side("contract_until", TWO, "bis 2033", until=True), "conflict", "values_differ"),
    ("year of a day", side("contract_until", TWO, "bis 2030-05-17", until=True),
     side("contract_until", TWO, "bis 2031-05-17", until=True), "slip", "year_mixed_up"),
    # set apart
    ("tranches", side("investment", TWO, "1 Mrd. Dollar", when="2019"),
     side("investment", TWO, "2 Mrd. Dollar", when="2021"), None, "other_time"),
    ("tranche and total", side("investment", TWO, "10 Mrd. Dollar", when="2023"),
     side("investment", TWO, "13 Mrd. Dollar"), None, "part_and_total"),
    ("two meetings", side("interest_rate", ("EZB", None), "0,25 Prozentpunkte", change="by", published=JUNE),
     side("interest_rate", ("EZB", None), "0,5 Prozentpunkte", change="by"), None, "other_time"),
    ("persons and money", side("fine", TWO, "160 Tagessätze"), side("fine", TWO, "500 Euro"), None, "other_unit"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "left", "right", "judgement", "cause"), CASES, ids=[c[0] for c in CASES])
def test_a_pair_is_judged_alike_from_both_sides(name, left, right, judgement, cause, claim, known):
    measure = left[0]
    one = read_claim(claim("A:c1", *left[:4], **{k: v for k, v in left[4].items() if k != "article"}))
    within = right[4].get("article")
    two = read_claim(claim(f"{within or 'B'}:c2", *right[:4], **{k: v for k, v in right[4].items() if k != "article"}))
    assert one
    assert two
    for a, b in ((one, two), (two, one)):
        verdict = judge(a, b, known[measure])
        assert (verdict.judgement, verdict.cause) == (judgement, cause), name


def at_clock(made, clock):
    return replace(made, when=DateSpan("TIME", f"2025-10-28T{clock}", None, None, "time"))


def test_a_count_of_the_afternoon_is_replaced_by_the_evening(claim, known):
    early = at_clock(claim("A:c1", "participants", *DEMO, "20.000 Menschen", by="Polizei", **BERLIN), "15:30")
    late = at_clock(claim("A:c2", "participants", *DEMO, "160.000 Menschen", by="Polizei", **BERLIN), "19:45")
    verdict = judge(read_claim(late), read_claim(early), known["participants"])
    assert (verdict.judgement, verdict.cause, verdict.first_is_older) == ("superseded", "clock", False)


def test_values_of_one_sentence_are_a_list(claim, known):
    sentence = "Die drei Werke sind 3 %, 5 % und 9 % wert"
    one = claim("A:c1", "stake", *TWO, "27 %", quote=sentence)
    two = claim("A:c2", "stake", *TWO, "5 %", quote=sentence)
    assert judge(read_claim(one), read_claim(two), known["stake"]).judgement is None


def test_rivals_in_one_sentence_are_heard(claim, known):
    sentence = "Die Polizei sprach von 10.000, das Bündnis von 15.000 Menschen"
    one = claim("A:c1", "participants", *DEMO, "10.000 Menschen", by="Polizei", quote=sentence, **BERLIN)
    two = claim("A:c2", "participants", *DEMO, "15.000 Menschen", by="Bündnis", quote=sentence, **BERLIN)
    assert judge(read_claim(one), read_claim(two), known["participants"]).cause == "rival_figures"


def test_an_offer_is_replaced_by_the_agreement(claim, known):
    offer = claim("A:c1", "price_paid", *TWO, "57 Mio. Euro", status="planned", published=JUNE)
    deal = claim("B:c1", "price_paid", *TWO, "62 Mio. Euro")
    verdict = judge(read_claim(deal), read_claim(offer), known["price_paid"])
    assert (verdict.judgement, verdict.cause, verdict.first_is_older) == ("superseded", "plan", False)


def test_a_demand_is_not_replaced_by_the_agreement(claim, known):
    demand = claim("A:c1", "price_paid", *TWO, "57 Mio. Euro", status="demanded", published=JUNE)
    deal = claim("B:c1", "price_paid", *TWO, "62 Mio. Euro")
    assert judge(read_claim(deal), read_claim(demand), known["price_paid"]).cause == "status_differs"


@pytest.mark.parametrize(
    ("value", "quote"),
    [("7.000 Menschen", "davon 7.000 Menschen im Land"), ("2 Tote", "Zwei weitere 2 Tote wurden gefunden")],
)
def test_a_part_is_not_set_against_the_whole(value, quote, claim, known):
    whole = claim("A:c1", "dead", *DEMO, "17.500 Menschen", scope=Scope(place="passau"))
    part = claim("B:c1", "dead", *DEMO, value, quote=quote, scope=Scope(place="passau"))
    assert judge(read_claim(whole), read_claim(part), known["dead"]).judgement is None


WORDS = ("partei", "hochrechnung", "hürde", "liegen")


@pytest.mark.parametrize(
    ("outlet", "expected"), [("Anzeiger", ("unsure", "page_states")), ("Bote", ("conflict", "values_differ"))]
)
def test_one_outlet_updates_its_page_where_two_contradict(outlet, expected, claim, known):
    one = claim("A:c1", "stake", *TWO, "27 %", outlet="Anzeiger", features=WORDS)
    two = claim("B:c1", "stake", *TWO, "31 %", outlet=outlet, features=WORDS)
    verdict = judge(read_claim(one), read_claim(two), known["stake"])
    assert (verdict.judgement, verdict.cause) == expected


def test_sentences_of_one_article_need_common_words_to_contradict(claim, known):
    one = claim("A:c1", "stake", *TWO, "27 %", features=("halten", "anteil", "labor"))
    far = claim("A:c2", "stake", *TWO, "31 %", features=("stimme", "frau", "fraktion"))
    near = claim("A:c3", "stake", *TWO, "31 %", features=("halten", "anteil", "labor"))
    assert judge(read_claim(one), read_claim(far), known["stake"]).judgement is None
    assert judge(read_claim(one), read_claim(near), known["stake"]).judgement == "conflict"


@pytest.mark.parametrize("speakers", [("Polizei", "Polizei Köln"), ("Hochrechnung", "Polizei"), ("Polizei", "Angaben")])
def test_who_is_no_rival(speakers, claim, known):
    one, two = (
        claim(f"{a}:c1", "participants", *DEMO, v, by=by, **BERLIN)
        for a, v, by in (("A", "mindestens 15.000 Menschen", speakers[0]), ("B", "40.000 Menschen", speakers[1]))
    )
    assert judge(read_claim(one), read_claim(two), known["participants"]).cause != "rival_figures"


ECHOES = [
    ("price_paid", "11,5 Mrd. Dollar", "11,5 Mrd. Dollar", "S", "agree"),
    ("price_paid", "11,5 Mrd. Dollar", "11,5 Mrd. Dollar", "T", None),
    ("price_paid", "10 Mrd. Dollar", "10 Mrd. Dollar", "S", None),
    ("price_paid", "11,5 Mrd. Dollar", "12,5 Mrd. Dollar", "S", None),
    ("forces", "115 Polizisten", "115 Polizisten", "S", None),
    ("open:preis/nennen", "11,5 Mrd. Dollar", "11,5 Mrd. Dollar", "S", None),
]


@pytest.mark.parametrize(("measure", "one", "two", "story", "expected"), ECHOES)
def test_a_story_echoes_a_telling_figure_whose_bearer_it_leaves_out(measure, one, two, story, expected, claim, known):
    words = ("kaufen", "konzern", "insel", "hafen"), ("nennen", "bank", "berg", "turm")
    first = claim("A:c1", measure, None, None, one, features=words[0])
    second = claim("B:c1", measure, None, None, two, features=words[1])
    traits = known.get(measure, Traits(measure))
    verdict = judge(read_claim(first, story="S"), read_claim(second, story=story), traits)
    assert verdict.judgement == expected
