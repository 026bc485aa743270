"""The sample corpus against its gold: fails when a run finds less than the committed baseline."""

from pathlib import Path

import pytest

from pipeline import stages
from pipeline.evaluate import evaluate, read_gold
from pipeline.records import RunResult
from pipeline.settings import Settings

CORPUS = Path(__file__).parents[2] / "corpus"
BASELINE = Path(__file__).parent / "baseline.json"


@pytest.fixture(scope="module")
def result() -> RunResult:
    return stages.run([CORPUS], Settings(model="shipped"))


def test_nothing_found_before_is_lost(result):
    code, report = evaluate(result, CORPUS, baseline=BASELINE)
    assert code == 0, report


def test_gold_marks_what_the_files_say(result):
    gold = read_gold(CORPUS)
    raw = {a.path: a.raw for a in result.articles}
    assert gold.mentions
    for mention in gold.mentions:
        assert raw[mention.path][mention.start : mention.end] == mention.surface


def test_every_claim_and_relation_of_gold_stands_on_a_gold_mention():
    gold = read_gold(CORPUS)
    places = {(m.path, m.start, m.end) for m in gold.mentions}
    assert {(c.path, c.start, c.end) for c in gold.claims} <= places
    assert {end for r in gold.relations for end in (r.a, r.b)} <= places


def test_every_article_is_read(result):
    assert len(result.articles) == 15
    assert result.failures == ()
