"""The lexicon of measures: every table is sound, and a user's file works like ours."""

from pathlib import Path

import pytest
from claims.conftest import read, short

from pipeline.claims import build, load_measures
from pipeline.errors import SettingsError
from pipeline.language.tokenizer import blank

OWN = """
[charging_points]
label_de = "Ladepunkte"
label_en = "charging points"
dimension = "count"
counted = ["ladepunkt"]
"""

WANTED = set(
    (  # noqa: SIM905  read in one glance
        "stake voting_rights investment valuation market_value price_paid price_per_share offer revenue profit loss "
        "operating_profit margin debt dividend cost savings budget fine damages subsidy loan order_volume stake_value "
        "purchase_commitment wage_rise one_off_payment jobs_cut employees dead injured missing participants votes "
        "poll_share vote_share turnout inflation interest_rate growth share_price_change contract_term right_until "
        "opening_date capacity water_level wind_speed project_volume"
    ).split()
)


def claims_with(path: Path, marked: str):
    article, mentions = read(marked)
    nlp = blank()
    nlp.add_pipe("sentencizer")
    return build(article, nlp(article.text), mentions, load_measures([path]))[1]


def test_there_are_the_measures_that_news_needs(measures):
    keys = {m.key for m in measures.all}
    assert WANTED - keys == set()
    assert len(keys) == len(measures.all)


def test_every_measure_has_labels_and_a_rule(measures):
    for measure in measures.all:
        assert measure.rules, measure.key
        assert measure.label_de != measure.key, measure.key
        assert measure.label_en, measure.key


def test_rules_hold_no_word_with_a_capital(measures):
    for measure in measures.all:
        for rule in measure.rules:
            for words in (rule.nouns, rule.verbs, rule.near, rule.counted, rule.of):
                assert all(word == word.lower() for word in words.exact), measure.key


def test_own_measure_is_found_without_code(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(OWN, "utf-8")
    (claim,) = claims_with(path, "{Pixelwerk} betreibt [4.000 Ladepunkte|Ladepunkt].")
    assert short(claim) == "charging_points Pixelwerk 4000"


def test_own_measure_replaces_a_shipped_one(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(OWN.replace("charging_points", "turnout"), "utf-8")
    measures = load_measures([path])
    assert measures["turnout"].label_de == "Ladepunkte"
    assert len([m for m in measures.all if m.key == "turnout"]) == 1


BROKEN = [
    ("[x\n", "cannot be read"),
    ('[x]\ndimension = "weight"\n', "dimension"),
    ('[x]\ndimension = "money"\ntrigger = ["a"]\n', "trigger"),
    ('[x]\ndimension = "money"\nnouns = ["@nowhere"]\n', "@nowhere"),
    ('[x]\ndimension = "money"\nnouns = "umsatz"\n', "list of words"),
    ('[x]\ndimension = "money"\n[[x.rules]]\nnoun = ["a"]\n', "noun"),
]


@pytest.mark.parametrize(("text", "said"), BROKEN, ids=[said for _, said in BROKEN])
def test_broken_file_is_explained(tmp_path, text, said):
    path = tmp_path / "broken.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=said):
        load_measures([path])


def test_missing_file_is_explained(tmp_path):
    with pytest.raises(SettingsError, match=r"nowhere\.toml"):
        load_measures([tmp_path / "nowhere.toml"])
