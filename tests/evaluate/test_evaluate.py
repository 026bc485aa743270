"""Scores count what they say, and a loss against the baseline fails."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.errors import GoldFormatError
from pipeline.evaluate import evaluate, read_gold, score
from pipeline.evaluate.gold import Gold, GoldMention
from pipeline.records import Article, Interval, Mention, Quantity, Reconciliation, RunResult

TEXT = "Rund 5 Prozent oder 7 Prozent."


def article() -> Article:
    return Article("a", "a.txt", "utf-8", None, "unknown", None, "unknown", None, "unknown", "de", TEXT, TEXT, (), ())


def mention(start: int, end: int, value: str, **more: object) -> Mention:
    amount = Decimal(value)
    quantity = Quantity(amount, "percent", "none", Decimal(0), Interval(amount, amount), Interval(amount, amount))
    return Mention(f"m{start}", "a", "percent", start, end, TEXT[start:end], start, end, "r", quantity, **more)


def result(*mentions: Mention) -> RunResult:
    return RunResult((article(),), mentions, Reconciliation((), (), (), ()), ())


def gold(start: int, end: int, value: str, *, optional: bool = False) -> GoldMention:
    return GoldMention(
        "a.txt", start, end, TEXT[start:end], "percent", Decimal(value), unit="percent", optional=optional
    )


FIVE, SEVEN = (5, 14), (20, 29)
MENTION_CASES = [
    # found, gold, {line: (hits, found, gold)}
    ([mention(*FIVE, "5")], [gold(*FIVE, "5")], {"exact": (1, 1, 1), "value": (1, 1, 1)}),
    ([mention(*FIVE, "6")], [gold(*FIVE, "5")], {"exact": (1, 1, 1), "value": (0, 1, 1)}),
    ([mention(0, 14, "5")], [gold(*FIVE, "5")], {"exact": (0, 1, 1), "overlap": (1, 1, 1), "value": (0, 1, 1)}),
    ([mention(*FIVE, "5"), mention(*SEVEN, "7")], [gold(*FIVE, "5")], {"exact": (1, 2, 1)}),
    ([mention(*FIVE, "5")], [gold(*FIVE, "5"), gold(*SEVEN, "7", optional=True)], {"exact": (1, 1, 1)}),
    ([mention(*SEVEN, "7")], [gold(*SEVEN, "7", optional=True)], {"exact": (0, 0, 0)}),
    ([mention(*SEVEN, "7", boilerplate=True)], [gold(*FIVE, "5")], {"exact": (0, 0, 1)}),
    ([], [gold(*FIVE, "5")], {"exact": (0, 0, 1), "overlap": (0, 0, 1), "value": (0, 0, 1)}),
]


@pytest.mark.parametrize(("found", "wanted", "lines"), MENTION_CASES)
def test_mentions_are_counted(found, wanted, lines):
    scores = {s.name: s for s in score(Gold(("a.txt",), tuple(wanted), (), ()), result(*found)).scores}
    for line, counts in lines.items():
        got = scores.get(f"percent {line}")
        assert (got.hits, got.found, got.gold) == counts, line


def test_finds_in_articles_without_gold_are_not_wrong():
    scores = score(Gold((), (), (), ()), result(mention(*FIVE, "5"))).scores
    assert all(s.found == 0 for s in scores)


def write_gold(folder: Path, *lines: object) -> Path:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    (folder / "a.gold.jsonl").write_text(text, "utf-8")
    return folder


HEAD = {"type": "article", "path": "a.txt"}
ROW = dict(HEAD, type="mention", start=5, end=14, surface="5 Prozent", kind="percent", value="5", unit="percent")
CLAIM = {"type": "claim", "start": 5, "end": 14, "measure": "stake"}
PAIR = {"type": "relation", "a": ["a.txt", 5, 14], "b": ["a.txt", 20, 29], "judgement": "agree"}
BAD_GOLD = [
    ([HEAD, "{"], "a.gold.jsonl:2: no JSON"),
    ([HEAD, {**ROW, "start": "5"}], "a.gold.jsonl:2: field 'start'"),
    ([HEAD, {**ROW, "value": "five"}], "a.gold.jsonl:2: field 'value'"),
    ([HEAD, {**ROW, "type": "remark"}], "a.gold.jsonl:2: field 'type'"),
    ([HEAD, {**ROW, "kind": None}], "a.gold.jsonl:2: field 'kind'"),
    ([HEAD, {**ROW, "optional": "1"}], "a.gold.jsonl:2: field 'optional'"),
    ([HEAD, {**ROW, "kind": "share"}], "a.gold.jsonl:2: field 'kind'"),
    ([HEAD, {**ROW, "modifier": "about"}], "a.gold.jsonl:2: field 'modifier'"),
    ([HEAD, ROW, {**CLAIM, "status": "true"}], "a.gold.jsonl:3: field 'status'"),
    ([HEAD, ROW, {**CLAIM, "change": "up"}], "a.gold.jsonl:3: field 'change'"),
    ([HEAD, {**PAIR, "judgement": "same"}], "a.gold.jsonl:2: field 'judgement'"),
    ([ROW], "a.gold.jsonl:1: stands before any article line"),
    ([HEAD, {"type": "relation", "a": ["a.txt", 1], "b": [], "judgement": "agree"}], "a.gold.jsonl:2: field 'a'"),
]


@pytest.mark.parametrize(("lines", "message"), BAD_GOLD)
def test_broken_gold_is_named_by_file_line_and_field(tmp_path, lines, message):
    with pytest.raises(GoldFormatError, match=message.replace(".", r"\.")):
        read_gold(write_gold(tmp_path, *lines))


def test_what_a_line_leaves_out_has_a_default(tmp_path):
    gold = read_gold(write_gold(tmp_path, HEAD, ROW, CLAIM, {**PAIR, "judgement": "near_miss"}))
    assert (gold.mentions[0].modifier, gold.mentions[0].optional) == ("none", False)
    assert (gold.claims[0].status, gold.claims[0].change, gold.claims[0].sign) == ("asserted", "level", 1)
    assert gold.relations[0].judgement == "near_miss"


def test_a_folder_without_gold_is_an_error(tmp_path):
    with pytest.raises(GoldFormatError, match=r"no \*\.gold\.jsonl"):
        read_gold(tmp_path)


def test_a_loss_against_the_baseline_fails_and_is_named(tmp_path):
    folder, baseline = write_gold(tmp_path, HEAD, ROW), tmp_path / "baseline.json"
    assert evaluate(result(mention(*FIVE, "5")), folder, baseline=baseline, update=True)[0] == 0
    assert evaluate(result(mention(*FIVE, "5")), folder, baseline=baseline)[0] == 0
    code, report = evaluate(result(mention(*FIVE, "6")), folder, baseline=baseline)
    assert code == 1
    assert "- percent value | a.txt:5-14 5 Prozent" in report


def test_update_never_lowers_a_baseline(tmp_path):
    folder, baseline = write_gold(tmp_path, HEAD, ROW), tmp_path / "baseline.json"
    evaluate(result(mention(*FIVE, "5")), folder, baseline=baseline, update=True)
    before = baseline.read_bytes()
    assert evaluate(result(), folder, baseline=baseline, update=True)[0] == 1
    assert baseline.read_bytes() == before


def test_json_stays_json_beside_a_baseline(tmp_path):
    folder, baseline = write_gold(tmp_path, HEAD, ROW), tmp_path / "baseline.json"
    evaluate(result(mention(*FIVE, "5")), folder, baseline=baseline, update=True)
    code, report = evaluate(result(mention(*FIVE, "6")), folder, baseline=baseline, as_json=True)
    assert code == 1
    drift = json.loads(report)["drift"]
    assert drift["fails"] is True
    assert "percent value | a.txt:5-14 5 Prozent" in drift["losses"]


def test_json_carries_every_line(tmp_path):
    _, report = evaluate(result(mention(*FIVE, "5")), write_gold(tmp_path, HEAD, ROW), as_json=True)
    assert {"percent exact", "percent value"} <= {row["name"] for row in json.loads(report)["scores"]}
