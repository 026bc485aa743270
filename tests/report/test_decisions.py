"""Decisions: keyed by content, so that they outlive a new run; hostile or broken lines stop nothing."""

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import TEXT, make_article, make_claim, make_finding, make_mention, make_quantity, make_result
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import AbgleichError, SettingsError
from pipeline.ingest.files import sources
from pipeline.records import Decision, RunResult
from pipeline.report import load, read_decisions, summary, to_results, write
from pipeline.report.decisions import contents_of, parse_decision
from pipeline.report.files import render_report

FINDING = "f:0123456789ab"


def keyed(run: RunResult) -> str:
    return contents_of(to_results(run).tables)[FINDING].key


def with_inputs(run: RunResult, folder: Path) -> RunResult:
    return replace(run, run=run.run | {"inputs": [str(folder)]})


def story(names: str = "ab", figures: tuple[str, ...] = ("1900", "2400"), **more: Any) -> RunResult:
    """Two articles with ids, paths and an order of the test's own."""
    claims, articles, mentions = [], [], []
    for name, figure in zip(names, figures, strict=False):
        shown = f"{int(figure):,}".replace(",", ".") + " Stellen"
        article = make_article(name, TEXT.replace("1.900 Stellen", shown))
        mention = make_mention(article, shown, quantity=make_quantity(figure))
        articles.append(article)
        mentions.append(mention)
        claims.append(make_claim(article, mention))
    finding = make_finding(*claims, **more)
    return make_result(tuple(articles), tuple(mentions), tuple(claims), (finding,))


SAME = [
    ("other ids and paths", story("xy")),
    ("another order of files", story("ab", ("2400", "1900"))),
    ("another name of the item, as in another language", story(item="job cuts at Nordwind", text="They differ.")),
    ("a slip where it was a conflict", story(judgement="slip")),
    ("a copy of one of the articles", story("abc", ("1900", "2400", "2400"))),
]
OTHER = [
    ("another value", story(figures=("1900", "2500"))),
    ("one more value", story("abc", ("1900", "2400", "3000"))),
    ("a change, where it was a contradiction", story(judgement="superseded")),
    ("agreement", story(judgement="agree")),
]


@pytest.mark.parametrize(("why", "run"), SAME)
def test_the_same_evidence_has_the_same_key(why: str, run: RunResult) -> None:
    assert keyed(run) == keyed(story()), why


@pytest.mark.parametrize(("why", "run"), OTHER)
def test_other_evidence_has_another_key(why: str, run: RunResult) -> None:
    assert keyed(run) != keyed(story()), why


@given(st.randoms(use_true_random=False))
def test_no_order_of_records_changes_a_key(shuffle: random.Random) -> None:
    run = story("abcd", ("1", "2", "3", "4"))
    found = run.reconciliation
    claims, parts = list(found.claims), list(found.findings[0].claims)
    shuffle.shuffle(claims)
    shuffle.shuffle(parts)
    finding = replace(found.findings[0], claims=tuple(parts))
    mixed = replace(run, reconciliation=replace(found, claims=tuple(claims), findings=(finding,)))
    assert keyed(mixed) == keyed(run)


def test_a_decision_is_written_beside_the_articles_and_read_by_the_next_run(tmp_path: Path) -> None:
    results = to_results(with_inputs(story(), tmp_path))
    shown = results.finding(FINDING).decide("dismissed", note="Zwei Werke, zwei Zahlen")
    assert "Zwei Werke, zwei Zahlen" in shown._repr_html_()
    assert list(results.findings["decision"]) == ["dismissed"]
    assert len(results.disagreements) == 0
    decisions, unread = read_decisions([str(tmp_path)])
    assert unread == ()
    again = replace(story("yx"), decisions=decisions)
    (row,) = to_results(again).tables["findings"].to_pylist()
    assert (row["decision"], row["note"]) == ("dismissed", "Zwei Werke, zwei Zahlen")


def test_a_loaded_run_knows_what_was_decided_since(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    write(with_inputs(story(), articles), tmp_path / "out")
    load(tmp_path / "out").decide(FINDING, "confirmed")
    assert list(load(tmp_path / "out").findings["decision"]) == ["confirmed"]
    shutil.rmtree(articles)
    assert load(tmp_path / "out").findings["decision"].isna().all()


def test_the_last_decision_holds_and_open_takes_it_back(tmp_path: Path) -> None:
    results = to_results(with_inputs(story(), tmp_path))
    results.decide(FINDING, "dismissed", "zu früh")
    results.decide(FINDING, "confirmed")
    assert list(results.findings["decision"]) == ["confirmed"]
    assert results.findings["note"].isna().all()
    results.decide(FINDING, "open")
    assert results.findings["decision"].isna().all()
    assert len((tmp_path / "decisions.jsonl").read_text("utf-8").splitlines()) == 3


def test_new_evidence_opens_a_finding_again_and_says_what_was_decided(tmp_path: Path) -> None:
    to_results(with_inputs(story(), tmp_path)).decide(FINDING, "dismissed", "Tippfehler")
    more = replace(story("abc", ("1900", "2400", "3000")), decisions=read_decisions([str(tmp_path)])[0])
    results = to_results(more)
    (row,) = results.tables["findings"].to_pylist()
    assert (row["decision"], row["earlier_decision"], row["note"]) == (None, "dismissed", "Tippfehler")
    assert len(results.disagreements) == 1


def test_a_dismissed_finding_is_folded_at_the_end_of_the_page_with_its_note(tmp_path: Path) -> None:
    results = to_results(with_inputs(story(), tmp_path))
    results.decide(FINDING, "dismissed", "<b>anders</b> gezählt")
    page = render_report(results, "de")
    assert 'data-group="dismissed"' in page
    assert "&lt;b&gt;anders&lt;/b&gt; gezählt" in page
    assert "Keine Unstimmigkeit gefunden." in page


def test_the_summary_leaves_out_what_was_dismissed_and_says_so(tmp_path: Path) -> None:
    to_results(with_inputs(story(), tmp_path)).decide(FINDING, "dismissed")
    told = summary(replace(story(), decisions=read_decisions([str(tmp_path)])[0]), tmp_path)
    assert "Widerspruch" not in told
    assert "decisions.jsonl: 1 abgelehnt" in told


WRONG = [
    ("kein JSON", "no line of JSON"),
    ("[1]", "no `key`"),
    ('{"decision": "dismissed"}', "no `key`"),
    ('{"key": "d:1", "decision": "maybe"}', "`decision` is none of"),
    ('{"key": "d:1", "decision": ["open"]}', "`decision` is none of"),
    ('{"key": "d:1", "decision": "note", "note": 5}', "`note` is no text"),
    ('{"key": "d:1", "decision": "note", "evidence": "x"}', "`evidence` no list"),
    ("[" * 100_000, "no line of JSON"),
]


@pytest.mark.parametrize(("line", "reason"), WRONG)
def test_a_line_that_is_no_decision_is_named_and_the_others_hold(line: str, reason: str, tmp_path: Path) -> None:
    good = json.dumps({"key": "d:2", "decision": "confirmed"})
    (tmp_path / "decisions.jsonl").write_text(f"{good}\n\n{line}\n", "utf-8")
    decisions, (failure,) = read_decisions([str(tmp_path)])
    assert decisions == (Decision("d:2", "confirmed", "", ""),)
    assert failure.path == "decisions.jsonl#3"
    assert reason in failure.reason


@given(st.text())
def test_no_line_breaks_the_reader(line: str) -> None:
    try:
        parse_decision(line)
    except ValueError:
        return


def test_a_missing_newline_at_the_end_loses_no_decision(tmp_path: Path) -> None:
    (tmp_path / "decisions.jsonl").write_text('{"key": "d:2", "decision": "confirmed"}', "utf-8")
    to_results(with_inputs(story(), tmp_path)).decide(FINDING, "dismissed")
    assert len(read_decisions([str(tmp_path)])[0]) == 2


def test_a_note_may_hold_anything(tmp_path: Path, build_run: Callable[..., RunResult]) -> None:
    results = to_results(with_inputs(build_run(), tmp_path))
    note = 'a\nb\u2028c\ud800"\\ 🦊'
    results.decide(FINDING, "note", note)
    assert results.findings["note"][0] == note.replace("\ud800", "?")
    assert "Vermerk" in results.finding(FINDING)._repr_html_()


def test_decisions_are_no_article(tmp_path: Path) -> None:
    (tmp_path / "decisions.jsonl").write_text("{}", "utf-8")
    assert list(sources([tmp_path])) == []


def test_wrong_decisions_are_refused_with_a_remedy(tmp_path: Path) -> None:
    results = to_results(with_inputs(story(), tmp_path / "gone"))
    with pytest.raises(SettingsError, match="confirmed, dismissed"):
        results.decide(FINDING, "wrong")  # type: ignore[arg-type]
    with pytest.raises(KeyError):
        results.decide("f:none", "open")
    with pytest.raises(AbgleichError, match="cannot be written"):
        results.decide(FINDING, "dismissed")
    with pytest.raises(SettingsError, match="abgleich run"):
        to_results(story()).decide(FINDING, "dismissed")
