"""What every run keeps: the same bytes each time, and offsets that point at what they say."""

import os
import subprocess
import sys
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pipeline

ROOT = Path(__file__).parents[2]
TABLES = ("articles", "mentions", "claims", "comparisons", "finding_claims", "findings")
FILES = (*(f"{name}.parquet" for name in TABLES), "findings.csv", "failed.jsonl", "report.html")


def run_corpus(out: Path, workers: int, seed: int) -> Path:
    """Run in a process of its own, so that the order of its sets is its own too."""
    words = [sys.executable, "-m", "pipeline", "run", "corpus", "--out", str(out), "--workers", str(workers)]
    environment = os.environ | {"PYTHONHASHSEED": str(seed)}
    subprocess.run(words, cwd=ROOT, env=environment, check=True, capture_output=True)  # noqa: S603
    return out


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Outputs of one, of another and of two workers."""
    target = tmp_path_factory.mktemp("runs")
    runs = (("one", 1, 1), ("again", 1, 2), ("two", 2, 3))
    return [run_corpus(target / name, workers, seed) for name, workers, seed in runs]


@pytest.mark.parametrize("name", FILES)
def test_each_file_has_the_same_bytes_twice_and_with_two_workers(name: str, outputs: list[Path]) -> None:
    assert len({(out / name).read_bytes() for out in outputs}) == 1


def test_the_sample_corpus_is_read_whole(outputs: list[Path]) -> None:
    results = pipeline.load(outputs[0])
    assert results.failures == ()
    assert len(results.articles) >= 10


def test_every_mention_of_the_corpus_is_where_it_says(outputs: list[Path]) -> None:
    results = pipeline.load(outputs[0])
    assert len(results.mentions) > 100
    assert misplaced(results) == []


def test_every_id_is_unique_and_every_reference_has_a_target(outputs: list[Path]) -> None:
    results = pipeline.load(outputs[0])
    ids = {
        "mention_id": results.mentions["mention_id"], "claim_id": results.claims["claim_id"],
        "finding_id": results.findings["finding_id"], "article_id": results.articles["article_id"],
    }  # fmt: skip
    for column in ids.values():
        assert column.is_unique
    assert set(results.claims["mention_id"]) <= set(ids["mention_id"])
    assert set(results.mentions["article_id"]) <= set(ids["article_id"])
    assert set(results.finding_claims["claim_id"]) <= set(ids["claim_id"])
    assert set(results.finding_claims["finding_id"]) == set(ids["finding_id"])
    assert set(results.comparisons["finding_id"]) <= set(ids["finding_id"])
    assert set(results.comparisons["claim_a"]) | set(results.comparisons["claim_b"]) <= set(ids["claim_id"])


VOCABULARY = {
    ("mentions", "kind"): "party place money percent count number date",
    ("mentions", "modifier"): "none approx nearly slightly_over more_than at_least less_than at_most range"
    " before after since until start mid end",
    ("mentions", "timex_type"): "DATE TIME DURATION SET",
    ("mentions", "party_kind"): "organisation person state",
    ("mentions", "resolution"): "name alias acronym description pronoun",
    ("claims", "change"): "level by to",
    ("claims", "status"): "asserted reported planned demanded denied hypothetical former",
    ("comparisons", "judgement"): "agree compatible superseded conflict slip derived unsure",
    ("findings", "judgement"): "agree compatible superseded conflict slip derived unsure",
    ("finding_claims", "role"): "value operand result context",
}


@pytest.mark.parametrize(("table", "column"), VOCABULARY)
def test_columns_use_only_their_words(table: str, column: str, outputs: list[Path]) -> None:
    values = pipeline.load(outputs[0]).tables[table][column].drop_null().unique().to_pylist()
    assert set(values) <= set(VOCABULARY[table, column].split())


def misplaced(results: "pipeline.Results") -> list[str]:
    """Mentions that are not where they say, and claims whose clause does not cover its value."""
    raws = dict(zip(results.articles["article_id"], results.articles["raw"], strict=True))
    spans = {m.mention_id: (m.start, m.end) for m in results.mentions.itertuples()}
    wrong = [m.mention_id for m in results.mentions.itertuples() if raws[m.article_id][m.start : m.end] != m.surface]
    return wrong + [
        c.claim_id
        for c in results.claims.itertuples()
        if not c.start <= spans[c.mention_id][0] < spans[c.mention_id][1] <= c.end
    ]


SENTENCES = [
    "Nordwind zahlt rund 13 Milliarden Euro für 32⸴5 Prozent an der Seeblick AG.",
    "Der Anteil stieg auf 27,5\u00a0%, zuvor waren es ein Drittel.",
    "Bis Ende März 2026 sollen 1.900 Stel\u00adlen wegfallen & 300 neue entstehen.",
    "Das 500-Milliarden-Dollar-Vorhaben läuft bis 2032.",
    "Am Montag demonstrierten nach Angaben der Polizei 160\u202f000 Menschen in Köln.",
    "Die Finanzaufsicht ﬁng <b>4,5</b> Mio. € ab – „knapp“ gerechnet.",
    "𝟏𝟐 Prozent 😀 mehr, sagte Müller.",
]
FRAMES = {
    ".txt": "{}",
    ".md": "# Titel\n\n{}\n",
    ".html": "<html><body><article><h1>T</h1><p>{}</p></article></body></html>",
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252")
ENDS = ("\n", "\r\n", "\n\n", "\r\n\r\n", " ")


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of one of the formats and encodings, mangled as files are."""
    suffix = draw(st.sampled_from(sorted(FRAMES)))
    sentences = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
    joined = draw(st.sampled_from(ENDS)).join(sentences)
    if suffix == ".html":
        entities = (escape(joined), joined, joined.replace(" ", "&nbsp;"), joined.replace("ü", "&uuml;"))
        joined = draw(st.sampled_from(entities))
    encoding = draw(st.sampled_from(ENCODINGS))
    content = FRAMES[suffix].replace("{}", joined).encode(encoding, "ignore")
    twice = draw(st.booleans()) and encoding == "utf-8"
    return suffix, content.decode("cp1252", "ignore").encode() if twice else content


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_mentions_of_mangled_files_are_where_they_say(document: tuple[str, bytes]) -> None:
    suffix, content = document
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"a{suffix}"
        file.write_bytes(content)
        results = pipeline.run(folder)
    assert misplaced(results) == []
    if len(results.articles):
        raw, encoding = results.articles["raw"].iloc[0], results.articles["encoding"].iloc[0]
        assert raw.removeprefix("\ufeff") == content.decode(encoding).removeprefix("\ufeff")


def test_offsets_of_a_utf8_file_are_those_of_the_file(tmp_path: Path) -> None:
    text = "\ufeffTitel\r\n\r\nNordwind 😀 zahlt rund 13 Mil\u00adliarden Euro.\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    results = pipeline.run(tmp_path)
    money = results.mentions[results.mentions["kind"] == "money"].iloc[0]
    assert text[money.start : money.end] == "13 Mil\u00adliarden Euro"
