"""The output contract: names, vocabularies, exact decimals, and tables that restore to the same records."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from conftest import make_article, make_claim, make_mention, make_quantity, make_result
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import AbgleichError
from pipeline.records import DateSpan, Interval, Party, Place, RunResult, Scope
from pipeline.report import load, restore, restore_run, write
from pipeline.report.files import safe_cell
from pipeline.report.schema import SCHEMAS, storable
from pipeline.report.tables import build_tables, claim_row, decimal_text, mention_row

CONTRACT = {
    "articles": "article_id path encoding outlet published published_how title language origin",
    "mentions": "mention_id article_id path start end surface kind value low high logical_low logical_high unit"
    " modifier timex_type timex date_start date_end party_id party_name party_kind resolution boilerplate"
    " no_claim rule",
    "claims": "claim_id article_id mention_id start end item_id measure subject object scope change value low high"
    " unit when_start when_end status attribution confidence rule",
    "comparisons": "finding_id claim_a claim_b judgement cause text",
    "finding_claims": "finding_id claim_id role",
    "findings": "finding_id item_id item judgement cause value sources articles severity text",
}
FILES = {f"{name}.parquet" for name in CONTRACT} | {
    "findings.csv", "report.html", "run.json", "failed.jsonl", "annotations.jsonld", "claims.jsonld",
}  # fmt: skip


@pytest.mark.parametrize("table", CONTRACT)
def test_the_contract_s_columns_come_first_and_in_order(table: str) -> None:
    names = CONTRACT[table].split()
    assert SCHEMAS[table].names[: len(names)] == names


def test_a_run_writes_exactly_the_contract_s_files(run_result: RunResult, tmp_path: Path) -> None:
    write(run_result, tmp_path / "new" / "folder")
    assert {p.name for p in (tmp_path / "new" / "folder").iterdir()} == FILES


def test_everything_but_run_json_is_the_same_bytes_twice(run_result: RunResult, tmp_path: Path) -> None:
    write(run_result, tmp_path / "one")
    write(run_result, tmp_path / "two")
    for name in FILES - {"run.json"}:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_seconds_stand_in_run_json_with_those_of_the_report(run_result: RunResult, tmp_path: Path) -> None:
    write(run_result, tmp_path)
    run = json.loads((tmp_path / "run.json").read_text("utf-8"))
    assert run["seconds"].keys() == {"read", "report"}
    assert run["counts"]["findings"] == {"conflict": 1}


def test_a_failure_is_one_line_of_json(run_result: RunResult, tmp_path: Path) -> None:
    write(run_result, tmp_path)
    lines = (tmp_path / "failed.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [
        {"path": "kaputt.txt", "reason": "is empty", "remedy": "Remove it."}
    ]


def test_what_was_written_loads_with_the_same_tables(run_result: RunResult, tmp_path: Path) -> None:
    write(run_result, tmp_path)
    loaded = load(tmp_path)
    for name, table in build_tables(run_result).items():
        assert loaded.tables[name].equals(table), name
    assert loaded.failures == run_result.failures


def test_a_run_that_broke_off_is_not_taken_for_a_whole_one(
    run_result: RunResult, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(run_result, tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.report.files.render_report", full)
    with pytest.raises(AbgleichError, match="No space left"):
        write(run_result, tmp_path)
    with pytest.raises(AbgleichError, match="no complete run"):
        load(tmp_path)


def test_a_folder_without_a_run_is_refused_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(AbgleichError, match="abgleich run"):
        load(tmp_path)


DECIMALS = [
    ("13E9", "13000000000"), ("0.10", "0.1"), ("32.50", "32.5"), ("-0", "0"), ("-0.00", "0"), ("100", "100"),
    ("-12.0", "-12"), ("0", "0"), ("1E-7", "0.0000001"), ("NaN", None), ("Infinity", None), ("1E+1000000", None),
]  # fmt: skip


@pytest.mark.parametrize(("value", "text"), DECIMALS)
def test_decimals_are_written_out(value: str, text: str | None) -> None:
    assert decimal_text(Decimal(value)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_no_decimal_is_rounded_or_has_an_exponent(value: Decimal) -> None:
    text = decimal_text(value)
    assert text is not None
    assert re.fullmatch(r"-?\d+(\.\d*[1-9])?", text)
    assert Decimal(text) == value


@given(st.text(st.characters(categories=["Cs", "L", "N", "P", "S", "Zs"])))
def test_text_that_utf8_cannot_hold_keeps_its_length(text: str) -> None:
    stored = storable(text)
    assert isinstance(stored, str)
    assert len(stored) == len(text)
    stored.encode("utf-8")


def test_a_date_has_no_value_and_a_duration_has_one() -> None:
    article = make_article()
    day = DateSpan("DATE", "2025-03", date(2025, 3, 1), date(2025, 3, 31), "month", modifier="until")
    row = mention_row(make_mention(article, kind="date", quantity=None, when=day), "a.txt")
    assert (row["value"], row["low"], row["unit"], row["modifier"]) == (None, None, None, "until")
    assert (row["timex"], row["date_start"], row["date_end"]) == ("2025-03", "2025-03-01", "2025-03-31")
    span = DateSpan("DURATION", "P10Y", None, None, "year", amount=Decimal(10), unit="year")
    row = mention_row(make_mention(article, kind="date", quantity=None, when=span), "a.txt")
    assert (row["value"], row["unit"], row["date_start"]) == ("10", "year", None)


def test_an_open_bound_is_null_and_a_range_has_both_ends() -> None:
    bounds = {"typical": Interval(Decimal(3), Decimal(4)), "logical": Interval(Decimal(3), None)}
    quantity = make_quantity("3", modifier="range", value_max=Decimal("4.0"), **bounds)
    row = mention_row(make_mention(make_article(), quantity=quantity), "a.txt")
    assert (row["low"], row["high"], row["logical_low"], row["logical_high"]) == ("3", "4", "3", None)
    assert (row["value"], row["value_max"]) == ("3", "4")


def test_a_date_claim_has_its_date_beside_an_empty_value() -> None:
    article = make_article()
    until = DateSpan("DATE", "2032", date(2032, 1, 1), date(2032, 12, 31), "year", modifier="until")
    row = claim_row(make_claim(article, make_mention(article), quantity=None, date_value=until))
    assert (row["value"], row["date_value"], row["date_end"]) == (None, "2032", "2032-12-31")


def test_a_row_that_breaks_the_schema_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.report.tables.finding_claim_rows", lambda _: [{"finding_id": "x"}])
    run = make_result(findings=(_finding(),))
    with pytest.raises(KeyError, match="role"):
        build_tables(run)


def _finding() -> Any:
    from conftest import make_finding  # noqa: PLC0415

    return make_finding()


SPAN = DateSpan("DURATION", "P10Y", None, None, "year", "since", Decimal(10), "year", anchored=True)
FULL = make_quantity(
    "-2.5", "USD", modifier="range", value_max=Decimal(3), hedge="rund", unit_from="context", per="Aktie",
    logical=Interval(Decimal(-3), None),
)  # fmt: skip
CLAIMS = [
    {},
    {"quantity": FULL, "change": "by", "status": "denied", "headline": True, "features": ("a", "b")},
    {"quantity": None, "date_value": SPAN, "when": SPAN, "when_cue": "explicit", "published": None, "outlet": None},
    {"subject": None, "object": Party("p:x", "X", "state"), "attribution": "Y", "attribution_id": "p:y"},
    {"scope": Scope("berlin", "e", "gross,direct", "Aktie", "quarter:2024-Q3", "Werk"), "item_id": ""},
]


@pytest.mark.parametrize("fields", CLAIMS)
def test_claims_restore_to_what_they_were(fields: dict[str, Any]) -> None:
    article = make_article()
    claim = make_claim(article, make_mention(article), **fields)
    tables = build_tables(make_result((article,), (), (claim,)))
    assert restore.claims(tables["claims"]) == (claim,)


MENTIONS: list[dict[str, Any]] = [
    {},
    {"kind": "money", "quantity": FULL, "no_claim": "no measure", "same_as": "a:m2"},
    {"kind": "date", "quantity": None, "when": SPAN},
    {"kind": "party", "quantity": None, "party": Party("p:x", "X", "person"), "resolution": "acronym"},
    {"kind": "place", "quantity": None, "place": Place("pl:x", "X"), "boilerplate": True},
]


@pytest.mark.parametrize("fields", MENTIONS)
def test_mentions_restore_to_what_they_were(fields: dict[str, Any]) -> None:
    article = make_article()
    mention = make_mention(article, **fields)
    tables = build_tables(make_result((article,), (mention,)))
    assert restore.mentions(tables["mentions"]) == (mention,)


def test_a_whole_run_restores_up_to_its_claims(run_result: RunResult, tmp_path: Path) -> None:
    write(run_result, tmp_path)
    again = restore_run(load(tmp_path))
    assert (again.articles, again.mentions, again.failures) == (
        run_result.articles, run_result.mentions, run_result.failures,
    )  # fmt: skip
    assert again.reconciliation.claims == run_result.reconciliation.claims


CELLS = [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("@SUM(A1)", "'@SUM(A1)"), ("-2+3", "'-2+3"), ("\t=1", "'\t=1"),
    (" \n=1", "' \n=1"), ("＝1", "'＝1"), ("|calc", "'|calc"), ('"=1"', "'\"=1\""), ("-5", "-5"), ("-5.25", "-5.25"),
    ("a=b", "a=b"), (None, ""), (0, "0"), ("a\x00b", "a b"), ("a\u202eb", "a b"), ("-Lohn", "'-Lohn"),
    ("\r=1", "' =1"), ("\r\n@x", "' \n@x"), ("\x00=1", "' =1"), ("\ufeff=1", "'\ufeff=1"), ("\u200b=1", "'\u200b=1"),
    ("\u00a0=1", "'\u00a0=1"), ("%x", "'%x"),
    ("- 5", "'- 5"), ("+1", "'+1"), ("'=1", "''=1"), ("Wert =1", "Wert =1"), ("1e5", "1e5"), ("-1e5", "'-1e5"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "cell"), CELLS)
def test_no_cell_is_a_formula(value: object, cell: str) -> None:
    assert safe_cell(value) == cell


def test_the_csv_has_the_findings_without_formulas(build_run: Callable[..., RunResult], tmp_path: Path) -> None:
    run = build_run()
    evil = replace(run.reconciliation.findings[0], text='=HYPERLINK("http://x";"y")', item="@cmd, neu")
    write(replace(run, reconciliation=replace(run.reconciliation, findings=(evil,))), tmp_path)
    lines = (tmp_path / "findings.csv").read_text("utf-8").splitlines()
    assert lines[0].split(",")[:4] == ["finding_id", "item_id", "item", "judgement"]
    assert '"\'@cmd, neu"' in lines[1]
    assert "\"'=HYPERLINK" in lines[1]
