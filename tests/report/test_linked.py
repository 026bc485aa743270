"""Linked data: the keys the standards require, quotes that select what they say, nothing that reads as a verdict."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from conftest import TEXT, make_article, make_claim, make_finding, make_mention, make_quantity, make_result

from pipeline.records import RunResult
from pipeline.report import linked, to_results

IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
RELATIVE = re.compile(r"[^\s<>\"{}|\\^`:]+")


def annotations_of(run: RunResult) -> list[dict[str, Any]]:
    collection = json.loads(linked.annotation_collection(to_results(run).tables, "de"))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    page = collection["first"]
    assert (page["type"], page["startIndex"], len(page["items"])) == ("AnnotationPage", 0, collection["total"])
    return list(page["items"])


def claims_of(run: RunResult) -> list[dict[str, Any]]:
    graph = json.loads(linked.claim_graph(to_results(run).tables))
    assert graph["@context"] == "https://schema.org"
    return list(graph["@graph"])


def test_an_annotation_has_what_the_model_requires(run_result: RunResult) -> None:
    found = annotations_of(run_result)
    assert len(found) == 2
    assert len({a["id"] for a in found}) == 2
    for annotation in found:
        assert annotation["type"] == "Annotation"
        assert IRI.fullmatch(annotation["id"])
        assert annotation["motivation"] in {"describing", "highlighting", "tagging"}
        assert all(body["type"] == "TextualBody" and "value" in body for body in annotation["body"])
        target = annotation["target"]
        assert target["type"] == "SpecificResource"
        assert RELATIVE.fullmatch(target["source"]["id"])
        assert [s["type"] for s in target["selector"]] == ["TextPositionSelector", "TextQuoteSelector"]


TEXTS = [TEXT, f"🦊🦊 {TEXT}", f"Älter\r\n\r\n{TEXT}", f"\ufeff{TEXT}"]


@pytest.mark.parametrize("text", TEXTS)
def test_both_selectors_select_the_same_words(text: str, build_run: Callable[..., RunResult]) -> None:
    run = build_run(text, text.replace("1.900", "2.400"))
    raws = {a.path: a.raw for a in run.articles}
    for annotation in annotations_of(run):
        raw = raws[annotation["target"]["source"]["id"]]
        position, quoted = annotation["target"]["selector"]
        assert raw[position["start"] : position["end"]] == quoted["exact"]
        assert raw[: position["start"]].endswith(quoted["prefix"])
        assert raw[position["end"] :].startswith(quoted["suffix"])
        assert len(quoted["prefix"]) <= 32 >= len(quoted["suffix"])


def test_in_markup_the_quote_alone_selects(build_run: Callable[..., RunResult]) -> None:
    for annotation in annotations_of(build_run(path="seite.html")):
        assert annotation["target"]["source"]["format"] == "text/html"
        (selector,) = annotation["target"]["selector"]
        assert selector["type"] == "TextQuoteSelector"
        assert selector["exact"] == annotation["target"]["selector"][0]["exact"] != ""


PATHS = [
    ("a b/ü.txt", "a%20b/%C3%BC.txt"), ("x.jsonl#3", "x.jsonl#3"), ("a#b.txt", "a%23b.txt"), ("c:d.txt", "c%3Ad.txt"),
    ('"><.txt', "%22%3E%3C.txt"), ("a#b.jsonl#12", "a%23b.jsonl#12"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "iri"), PATHS)
def test_paths_become_iris(path: str, iri: str, build_run: Callable[..., RunResult]) -> None:
    run = build_run(path=path)
    assert {a["target"]["source"]["id"] for a in annotations_of(run)} == {iri}
    assert {c["appearance"]["@id"] for c in claims_of(run)} == {iri}


def test_a_claim_names_value_speaker_and_article(run_result: RunResult) -> None:
    one, two = claims_of(run_result)
    assert one["@type"] == two["@type"] == "Claim"
    assert one["about"][0] == {"@type": "Organization", "name": "Nordwind"}
    assert one["about"][1]["@type"] == "QuantitativeValue"
    assert (one["about"][1]["value"], one["about"][1]["unitText"]) == ("1900", "Stelle")
    assert one["temporalCoverage"] == "2025-03-03"
    assert "creator" not in one
    assert two["creator"] == {"@type": "Thing", "name": "IG Metall"}
    assert two["appearance"]["@type"] == "NewsArticle"
    assert two["appearance"]["publisher"]["name"] == "Blatt b"


def test_money_is_a_monetary_amount() -> None:
    article = make_article()
    claim = make_claim(article, make_mention(article), quantity=make_quantity("13000000000", "EUR"))
    run = make_result((article,), (), (claim,), (make_finding(claim),))
    amount = claims_of(run)[0]["about"][1]
    assert (amount["@type"], amount["value"], amount["currency"]) == ("MonetaryAmount", "13000000000", "EUR")
    assert (amount["minValue"], amount["maxValue"]) == ("12935000000", "13065000000")


def test_no_verdict_is_exported(run_result: RunResult) -> None:
    tables = to_results(run_result).tables
    for text in (linked.claim_graph(tables), linked.annotation_collection(tables, "de")):
        assert not re.search("ClaimReview|reviewRating|truth", text)


def test_a_claim_of_two_findings_stands_once(run_result: RunResult) -> None:
    found = run_result.reconciliation
    more = replace(found.findings[0], id="f:2")
    run = replace(run_result, reconciliation=replace(found, findings=(*found.findings, more)))
    assert len(claims_of(run)) == 2
    assert len(annotations_of(run)) == 4


def test_a_link_that_is_none_of_the_web_is_left_out(build_run: Callable[..., RunResult]) -> None:
    assert "url" not in claims_of(build_run(url="javascript:alert(1)"))[0]["appearance"]
    assert claims_of(build_run(url="https://example.org/x"))[0]["appearance"]["url"] == "https://example.org/x"
