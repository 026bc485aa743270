"""What holds for every article: one claim or one reason per value, true offsets, stories read across sentences."""

import re

import pytest
from claims.conftest import MARK, read, short
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.claims import build, load_measures
from pipeline.language.tokenizer import blank
from pipeline.records import Mention

STORY = (
    "{Nordbank} hält jetzt [27 Prozent] an {Pixelwerk}. Der Wert der Beteiligung liegt bei [135 Millionen Euro]. "
    "Zuvor hielt {Nordbank} [32,5 Prozent]. Begonnen hatte es <2019> mit einer Investition von [1 Million Euro]. "
    "Weitere [2 Millionen Euro] folgten <2021>."
)
TOLD = [
    "stake Nordbank>Pixelwerk 27",
    "stake_value Nordbank>Pixelwerk 135000000",
    "stake Nordbank>Pixelwerk 32.5",
    "investment Nordbank>Pixelwerk 1000000",
    "investment Nordbank>Pixelwerk 2000000",
]


def pipe():
    nlp = blank()
    nlp.add_pipe("sentencizer")
    return nlp


def run(marked: str, measures, nlp=None):
    article, mentions = read(marked)
    return article, *build(article, (nlp or pipe())(article.text), mentions, measures)


def test_story_is_read_across_its_sentences(claims):
    assert [short(c) for c in claims(STORY)] == TOLD


def test_other_parties_and_figures_give_the_same_story(claims):
    other = (
        STORY.replace("Nordbank", "Kranfeld").replace("Pixelwerk", "Lumo").replace("27 P", "41 P").replace("135", "88")
    )
    wanted = [t.replace("Nordbank", "Kranfeld").replace("Pixelwerk", "Lumo") for t in TOLD]
    wanted[0], wanted[1] = wanted[0].replace("27", "41"), wanted[1].replace("135", "88")
    assert [short(c) for c in claims(other)] == wanted


def test_open_measure_is_forgotten_in_another_story(claims):
    far = STORY.split(". ")[3] + ". " + "Es regnet. " * 5 + "Weitere [2 Millionen Euro] folgten <2021>."
    assert [c.quantity.value for c in claims(far) if c.measure == "investment"] == [1_000_000]


def test_money_put_in_without_a_figure_opens_the_measure(claims):
    found = claims(
        "{Nordbank} hat viel Geld in {Pixelwerk} gesteckt. Sie begann mit [1 Million Euro] im Jahr <2019>. "
        "Weitere [2 Millionen Euro] folgten <2021>, und dann kam der große Schritt: [10 Millionen Euro] im Jahr <2023>."
    )
    assert [(c.measure, c.subject.name, c.when.value) for c in found] == [
        ("investment", "Nordbank", year) for year in ("2019", "2021", "2023")
    ]


def test_rival_counts_keep_their_speakers(claims):
    found = claims(
        "In ((Köln)) demonstrierten [15.000 Menschen|Mensch]. Die Polizei sprach von [16.000|Mensch], "
        "das Bündnis von [30.000|Mensch]."
    )
    assert [(c.measure, c.attribution) for c in found] == [
        ("participants", None),
        ("participants", "Polizei"),
        ("participants", "Bündnis"),
    ]
    assert {c.scope.place for c in found} == {"köln"}
    assert {c.scope.event for c in found} == {"Demonstration Köln"}


def test_company_counts_workers_like_police_counts_marchers(claims):
    found = claims(
        "Am Warnstreik beteiligten sich nach Angaben der Gewerkschaft [900 Beschäftigte|Beschäftigte]. "
        "Das Unternehmen sprach von [400 Beschäftigten|Beschäftigte]."
    )
    assert [(c.measure, c.attribution) for c in found] == [("striking", "Gewerkschaft"), ("striking", "Unternehmen")]


def test_list_of_parties_gives_each_its_share(claims):
    found = claims(
        "Bei der Wahl kommt {Rot} auf [23 Prozent], dahinter folgen {Blau} ([17,8 Prozent]) und {Gelb} ([4 Prozent])."
    )
    assert [c.subject.name for c in found] == ["Rot", "Blau", "Gelb"]


def test_share_of_somebody_unknown_is_not_given_to_the_one_before(claims):
    one, two = claims("{Nordbank} hält [28 Prozent] an {Lumo}, die Stiftung [26 Prozent].")
    assert (one.subject.name, two.subject, two.object.name) == ("Nordbank", None, "Lumo")


def test_older_topic_of_another_dimension_is_taken_up_again(claims):
    found = claims(
        "{Nordbank} hält [27 Prozent] an {Lumo}. {Lumo} wird mit [5 Mrd. Euro] bewertet. "
        "Vor einem Jahr waren es noch [32 Prozent]."
    )
    assert [short(c) for c in found] == [
        "stake Nordbank>Lumo 27",
        "valuation Lumo 5000000000",
        "stake Nordbank>Lumo 32",
    ]
    assert found[-1].status == "former"


def test_part_named_after_its_holder_is_his(claims):
    found = claims("{Nordbank} hält [27 Prozent] an {Lumo}. Der Wert des {Nordbank}-Anteils liegt bei [5 Mrd. Euro].")
    assert short(found[1]) == "stake_value Nordbank>Lumo 5000000000"


def test_boilerplate_and_restated_values_say_why(measures):
    article, mentions = read("Spenden Sie [5 Euro]. {Nordbank} kaufte {Lumo} für [10 Mio. Dollar] ([9 Mio. Euro]).")
    first, *rest = mentions
    marked = (_with(first, boilerplate=True), *rest[:-1], _with(rest[-1], same_as=rest[-2].id))
    found, claims = build(article, pipe()(article.text), marked, measures)
    assert [m.no_claim for m in found if m.kind == "money"] == ["boilerplate", "", "restates another unit"]
    assert len(claims) == 1


def _with(mention: Mention, **changes):
    from dataclasses import replace  # noqa: PLC0415

    return replace(mention, **changes)


WORDS = st.sampled_from(
    "{Nordbank} {Lumo} [12 Prozent] [3 Mrd. Euro] [300 Menschen|Mensch] <2021> <2030> ((Köln)) hält an der , . und die "
    "Umsatz stieg um auf wurde verletzt ( ) : – laut „ “ bis zu kaufen will nicht sondern ; ? 's -".replace(
        ") ", ")  "
    ).split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_any_text_gives_one_claim_or_one_reason_per_value(parts):
    text = re.sub(r"\[(\d+|Mrd\.)$", "", " ".join(parts))
    if not MARK.search(text):
        return
    _, mentions, claims = run(text, load_measures())
    borne = [c.mention_id for c in claims]
    assert len(borne) == len(set(borne))
    for mention in mentions:
        if mention.kind in ("money", "percent", "count"):
            assert (mention.id in borne) != bool(mention.no_claim)
    for claim in claims:
        value = next(m for m in mentions if m.id == claim.mention_id)
        assert claim.start <= value.start
        assert value.start < claim.end
        assert 0 < claim.confidence <= 1


@pytest.mark.parametrize("line", ["a" * 5000, "1,2,3," * 800, "( " * 900, "„" * 900])
def test_hostile_lines_are_passed_over(line, measures):
    _, mentions, claims = run(f"{line} [3 Mrd. Euro] {line}", measures)
    assert claims == ()
    assert mentions[0].no_claim == "unresolved: no sentence"


def test_same_text_gives_the_same_claims(measures):
    nlp = pipe()
    assert run(STORY, measures, nlp)[2] == run(STORY, measures, nlp)[2]
