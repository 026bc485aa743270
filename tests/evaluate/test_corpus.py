"""The sample corpus against its gold: fails when a run finds less than the committed baseline."""

import json
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

import pipeline
from benchmarks.gold import counts
from pipeline import stages
from pipeline.evaluate import evaluate, read_gold
from pipeline.evaluate.gold import RELATIONS, SUFFIX
from pipeline.records import RunResult
from pipeline.settings import Settings

CORPUS = Path(__file__).parents[2] / "corpus"
BASELINE = Path(__file__).parent / "baseline.json"


@pytest.fixture(scope="module")
def result() -> RunResult:
    return stages.run([CORPUS], Settings(model="shipped"))


@pytest.fixture(scope="module")
def gold():
    return read_gold(CORPUS)


def known_gold(folder: Path) -> Path:
    """Copy the gold that the baseline has seen: what was annotated after it is held against the next one."""
    data = json.loads(BASELINE.read_text("utf-8"))
    names = {name.split(" | ", 1)[1] for name in (*data["hits"], *data["false"])}
    paths = {re.split(r":\d+-\d+", name)[0] for name in names}
    for file in CORPUS.rglob(f"*{SUFFIX}"):
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        kept = [row for row in rows if file.name != RELATIONS or _pair(row) & names]
        if file.name == RELATIONS or rows[0]["path"] in paths:
            target = folder / file.relative_to(CORPUS)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text("".join(f"{json.dumps(row)}\n" for row in kept), "utf-8")
    return folder


def _pair(row: dict) -> set[str]:
    a, b = (f"{path}:{start}-{end}" for path, start, end in (row["a"], row["b"]))
    return {f"{a} ~ {b}", f"{b} ~ {a}"}


def test_nothing_found_before_is_lost(result, tmp_path):
    code, report = evaluate(result, known_gold(tmp_path), baseline=BASELINE)
    assert code == 0, report


def test_gold_marks_what_the_files_say(result, gold):
    raw = {a.path: a.raw for a in result.articles}
    assert gold.mentions
    for mention in gold.mentions:
        assert raw[mention.path][mention.start : mention.end] == mention.surface


def test_no_article_is_without_gold_and_no_gold_without_an_article(result, gold):
    assert Counter(gold.paths) == Counter(article.path for article in result.articles)


def test_every_claim_and_relation_of_gold_stands_on_a_gold_mention(gold):
    places = {(m.path, m.start, m.end) for m in gold.mentions if not m.optional}
    claims = {(c.path, c.start, c.end) for c in gold.claims}
    assert claims <= places
    assert {end for r in gold.relations for end in (r.a, r.b)} <= claims


def test_every_claim_is_of_a_measure_of_the_lexicon(gold):
    tables = sorted((Path(pipeline.__file__).parent / "lexicon" / "measures").glob("*.toml"))
    known = {key for table in tables for key in tomllib.loads(table.read_text("utf-8"))} - {"sets"}
    assert {claim.measure for claim in gold.claims} <= known | {"open"}


def test_no_span_is_marked_twice_and_no_pair_judged_twice(gold):
    spans = Counter((m.path, m.start) for m in gold.mentions)
    claims = Counter((c.path, c.start) for c in gold.claims)
    pairs = Counter(tuple(sorted((r.a, r.b))) for r in gold.relations)
    assert [key for counter in (spans, claims, pairs) for key, count in counter.items() if count > 1] == []


def test_a_relation_stays_within_its_story(gold):
    assert all(r.a[0].split("/")[0] == r.b[0].split("/")[0] for r in gold.relations)


@pytest.mark.parametrize(
    ("name", "least"), [("articles by story", 60), ("mentions by kind", 1500), ("claims by measure", 500),
                        ("relations by judgement", 300)],
)  # fmt: skip
def test_the_gold_is_large_enough_to_guard(gold, name, least):
    assert counts(gold)[name].total() >= least


def test_every_article_is_read(result):
    written = [
        file
        for file in CORPUS.rglob("*")
        if file.suffix in {".txt", ".md", ".html"} and file.name not in {"README.md", "GUIDELINES.md"}
    ]
    assert len(result.articles) >= len(written) > 0
    assert result.failures == ()
