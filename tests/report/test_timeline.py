"""The chart of an item: where its claims stand in time, what joins them, and that nothing of an article is markup."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from conftest import make_article, make_claim, make_finding, make_mention, make_quantity, make_result

from pipeline.records import Comparison, DateSpan, RunResult
from pipeline.report import to_results
from pipeline.report.chart import MARKS, Link, Point, draw_chart
from pipeline.report.timeline import links_of, points_of


def run_of(*claims: dict[str, Any], **article: Any) -> RunResult:
    """Claims of one item, each in an article of its own."""
    articles, made = [], []
    for number, fields in enumerate(claims):
        known = make_article(f"a{number}", **({"published": fields.pop("published", date(2025, 3, 4))} | article))
        articles.append(known)
        made.append(make_claim(known, make_mention(known), **fields))
    finding = make_finding(*made)
    pair = Comparison(finding.id, made[0].id, made[-1].id, "conflict", "values_differ", "")
    return make_result(tuple(articles), (), tuple(made), (finding,), (pair,))


def rows_of(run: RunResult) -> list[dict[str, Any]]:
    return list(to_results(run).tables["claims"].to_pylist())


YEAR = DateSpan("DATE", "2019", date(2019, 1, 1), date(2019, 12, 31), "year")
DAYS = [
    ({"when": YEAR}, date(2019, 1, 1)),
    ({}, date(2025, 3, 4)),
    ({"published": None}, None),
    ({"quantity": None, "date_value": YEAR}, None),
]


@pytest.mark.parametrize(("fields", "day"), DAYS)
def test_a_claim_stands_where_it_is_valid_else_where_it_was_published(fields: dict[str, Any], day: date | None) -> None:
    assert [p.day for p in points_of(rows_of(run_of(dict(fields))))] == ([day] if day else [])


UNITS = [
    (("EUR", "EUR", "USD"), 2), (("Mensch", "Teilnehmer"), 2), (("percent", "percentage_point"), 1),
    (("USD", "EUR"), 1), (("Stelle", "percent", "percent"), 2),
]  # fmt: skip


@pytest.mark.parametrize(("units", "drawn"), UNITS)
def test_one_axis_has_one_unit(units: tuple[str, ...], drawn: int) -> None:
    claims = [{"quantity": make_quantity("5", unit)} for unit in units]
    assert len(points_of(rows_of(run_of(*claims)))) == drawn


def point(name: str = "c", day: int = 1, value: str = "5", **more: Any) -> Point:
    known = {
        "claim_id": name, "day": date(2025, 1, day), "value": Decimal(value), "low": Decimal(value) - 1,
        "high": Decimal(value) + 1, "unit": "EUR", "surface": f"{value} Euro", "source": "Blatt", "status": "asserted",
    }  # fmt: skip
    return Point(**(known | more))


def test_judgements_are_lines_between_their_claims() -> None:
    points = (point("a"), point("b", 3, "9"), point("c", 5))
    links = (Link("a", "b", "conflict"), Link("b", "c", "superseded"), Link("a", "c", "agree"), Link("a", "x", "slip"))
    drawn = draw_chart(points, links, "de")
    assert drawn.count('stroke="var(--bad)" stroke-width="1.5" stroke-dasharray="none"') == 2  # the line and its legend
    assert drawn.count('stroke="var(--warn)" stroke-width="1.5" stroke-dasharray="7 5"') == 2
    assert "Widerspruch" in drawn
    assert "stimmt überein" not in drawn


def test_every_source_has_a_shape_and_what_is_not_fact_is_hollow() -> None:
    points = tuple(point(str(i), i + 1, source=f"Blatt {i}") for i in range(len(MARKS) + 1))
    drawn = draw_chart((*points, point("p", 20, status="planned")), (), "de")
    assert all(f"<bdi>Blatt {i}</bdi>" in drawn for i in range(len(MARKS) + 1))
    assert 'fill="none"' in drawn
    assert "○ geplant" in drawn


def test_one_point_and_none_can_be_drawn() -> None:
    assert draw_chart((), (), "de") == ""
    assert "1. Januar" in draw_chart((point(low=Decimal(5), high=Decimal(5)),), (), "de").replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_nothing_of_an_article_becomes_markup_in_a_chart() -> None:
    evil = "<script>alert(1)</script>"
    run = run_of({}, {"quantity": make_quantity("9"), "surface": evil}, outlet=evil)
    results = to_results(run)
    html = results.item("i:1").timeline()._repr_html_()
    assert "<script" not in html
    assert type(html) is str


def test_an_item_shows_its_claims_its_chart_and_its_points() -> None:
    results = to_results(run_of({}, {"quantity": make_quantity("9")}, {"item_id": "i:2"}))
    assert list(results.items["item_id"]) == ["i:1", "i:2"]
    assert list(results.items["articles"]) == [2, 1]
    item = results.item("i:1")
    assert item.label == "Stellenabbau von Nordwind"
    assert len(item.claims) == 2
    assert list(item.timeline().table["value"]) == [Decimal(1900), Decimal(9)]
    assert "<svg" in item._repr_html_()
    assert "2 claims" in repr(item)
    with pytest.raises(KeyError):
        results.item("i:none")


def test_only_pairs_inside_the_item_are_joined() -> None:
    run = run_of({}, {}, {"item_id": "i:2"})
    tables = to_results(run).tables
    rows = tables["claims"].to_pylist()
    assert links_of(tables, rows[:2]) == ()
    assert [link.judgement for link in links_of(tables, rows)] == ["conflict"]
    assert json.dumps([r["item_id"] for r in rows]) == '["i:1", "i:1", "i:2"]'
