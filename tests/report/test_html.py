"""The page: everything a reader needs, nothing an article could run, every link with a target."""

import base64
import gzip
import hashlib
import itertools
import json
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import TEXT, make_article, make_claim, make_finding, make_mention, make_quantity, make_result
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from pipeline.errors import SettingsError
from pipeline.records import RunResult
from pipeline.report import load, to_results, write, write_report
from pipeline.report.axis import draw_axis, nice_ticks, plan_axis
from pipeline.report.files import render_report
from pipeline.report.groups import group_of
from pipeline.report.html import render
from pipeline.report.pack import Fragment, split
from pipeline.report.scope import show_scope
from pipeline.report.steps import steps_of
from pipeline.report.view import Quote, anchor_of, article_views, build_view, finding_views, split_quote
from pipeline.report.words import GAP, show_value, show_when, words

FINDING = "f:0123456789ab"


class Page(HTMLParser):
    """The elements, ids and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, attribute: str) -> list[str]:
        return [attrs[attribute] or "" for _, attrs in self.tags if attribute in attrs]


def page_of(run: RunResult, lang: str = "de") -> str:
    return render_report(to_results(run), lang)


def test_every_link_in_the_page_has_a_target(run_result: RunResult) -> None:
    page = Page(page_of(run_result))
    targets = {href[1:] for href in page.all("href") if href.startswith("#")}
    assert targets <= set(page.all("id"))
    assert "f:0123456789ab" in targets


def test_no_id_is_given_twice(run_result: RunResult) -> None:
    ids = Page(page_of(run_result)).all("id")
    assert len(ids) == len(set(ids))


def test_the_page_loads_nothing_and_runs_only_its_own_script(run_result: RunResult) -> None:
    html = page_of(run_result)
    page = Page(html)
    assert not page.all("src")
    assert not [h for h in page.all("href") if not h.startswith("#")]
    script = html.split("<script>")[1].split("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = next(a["content"] for _, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert f"script-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


def test_no_style_or_handler_stands_in_an_attribute(run_result: RunResult) -> None:
    page = Page(page_of(run_result))
    assert not [name for _, attrs in page.tags for name in attrs if name == "style" or name.startswith("on")]


HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<!--",
    "]]><b>",
    "{{ 7 * 7 }}",
    "</style><script>x</script>",
    "&lt;script&gt;",
]


@pytest.mark.parametrize("evil", HOSTILE)
def test_nothing_of_an_article_becomes_markup(evil: str, build_run: Callable[..., RunResult]) -> None:
    fields = {"title": evil, "outlet": evil, "url": f"javascript:{evil}", "path": f"{evil}.txt"}
    run = build_run(f"{evil} {TEXT} {evil}", f"{evil} {TEXT.replace('1.900', '2.400')}", **fields)
    found = run.reconciliation
    finding = replace(found.findings[0], text=evil, item=evil, proof=evil, cause=evil)
    claims = tuple(replace(c, attribution=evil, surface=evil, outlet=evil) for c in found.claims)
    pairs = tuple(replace(c, text=evil) for c in found.comparisons) * 2
    failures = tuple(replace(f, path=evil, reason=evil, remedy=evil) for f in run.failures)
    bad = replace(found, findings=(finding,), claims=claims, comparisons=pairs)
    html = page_of(replace(run, reconciliation=bad, failures=failures))
    good = Page(page_of(run))
    tags = {tag for tag, _ in Page(html).tags}
    assert tags <= {tag for tag, _ in good.tags} | {"svg", "text", "line", "circle", "details", "summary", "ul", "li"}
    assert html.count("<script>") == 1
    assert not [n for _, attrs in Page(html).tags for n in attrs if n.startswith("on")]
    assert not [h for h in Page(html).all("href") if h.startswith("javascript:")]


def test_control_and_direction_characters_do_not_reach_the_page(build_run: Callable[..., RunResult]) -> None:
    html = page_of(build_run(title="a\x00b\u202ec\ud800d"))
    assert not re.search("[\x00\u202e\ud800]", html)


def test_only_links_of_the_web_become_links(build_run: Callable[..., RunResult]) -> None:
    page = Page(page_of(build_run(url="https://example.org/a?b=1&c=2")))
    assert page.all("href").count("https://example.org/a?b=1&c=2") == 2
    page = Page(page_of(build_run(url="file:///etc/passwd")))
    assert not [h for h in page.all("href") if not h.startswith("#")]


def test_the_value_is_marked_in_the_quote_and_leads_to_its_place(run_result: RunResult) -> None:
    html = page_of(run_result)
    assert '<mark class="value">1.900 Stellen</mark> ab.' in html
    anchor = anchor_of("a", "a:m1")
    assert f'href="#{anchor}"' in html
    assert re.search(rf'<mark class="count" title="1900 Stelle" id="{anchor}">1.900 Stellen</mark>', html)


def test_the_report_speaks_both_languages(run_result: RunResult, tmp_path: Path) -> None:
    assert "Widersprüche und Versehen" in page_of(run_result, "de")
    assert "Conflicts and slips" in page_of(run_result, "en")
    write(run_result, tmp_path)
    write_report(load(tmp_path), tmp_path / "report.html", "en")
    assert '<html lang="en">' in (tmp_path / "report.html").read_text("utf-8")


def test_both_languages_have_the_same_words() -> None:
    assert _keys(words("de")) == _keys(words("en"))


def _keys(table: object) -> object:
    return {k: _keys(v) for k, v in table.items()} if isinstance(table, dict) or hasattr(table, "items") else ""


def test_another_language_is_refused() -> None:
    with pytest.raises(SettingsError, match="speaks de, en"):
        words("fr")


def test_an_empty_run_says_so() -> None:
    assert "Keine Unstimmigkeit gefunden." in page_of(make_result())


GROUPS = [
    ({"judgement": "conflict", "holds": None}, "contradiction"),
    ({"judgement": "slip", "holds": None}, "contradiction"),
    ({"judgement": "superseded", "holds": None}, "change"),
    ({"judgement": "derived", "holds": False}, "sum"),
    ({"judgement": "derived", "holds": True}, "proof"),
    ({"judgement": "agree", "holds": None}, "agreement"),
    ({"judgement": "compatible", "holds": None}, "agreement"),
    ({"judgement": "unsure", "holds": None}, "unsure"),
]


@pytest.mark.parametrize(("row", "group"), GROUPS)
def test_each_judgement_has_its_section(row: dict[str, object], group: str) -> None:
    assert group_of(row) == group


def test_conflicts_come_before_changes_and_grave_ones_first() -> None:
    article = make_article()
    claim = make_claim(article, make_mention(article))
    kinds = [
        ("f:1", {"judgement": "superseded", "severity": 1}), ("f:2", {"judgement": "agree", "severity": 0}),
        ("f:3", {"judgement": "conflict", "severity": 2}), ("f:4", {"judgement": "derived", "holds": False}),
        ("f:5", {"judgement": "slip", "severity": 3}),
    ]  # fmt: skip
    findings = tuple(make_finding(claim, key=key, **fields) for key, fields in kinds)
    views = finding_views(to_results(make_result((article,), (), (claim,), findings)).tables)
    assert [v.row["finding_id"] for v in views] == ["f:5", "f:3", "f:1", "f:4", "f:2"]


QUOTES = [
    # text, quote, surface, mention start, (before, value, after)
    ("Rund 5 Prozent.", "Rund 5 Prozent.", "Rund 5 Prozent", 5, ("", "Rund 5 Prozent", ".")),
    ("5 ja. Es sind 5 oder 5.", "Es sind 5 oder 5.", "5", 21, ("Es sind 5 oder ", "5", ".")),
    ("5 ja. Es sind 5 oder 5.", "Es sind 5 oder 5.", "5", 14, ("Es sind ", "5", " oder 5.")),
    ("Es sind 5.", "Es sind 5.", "fünf", 8, ("Es sind ", "5", ".")),
    ("Anderes.", "Ein Zitat, das fehlt: 5.", "5", 0, ("Ein Zitat, das fehlt: ", "5", ".")),
    ("Anderes.", "Ein Zitat ohne Wert.", "5", 0, ("Ein Zitat ohne Wert.", "", "")),
]


@pytest.mark.parametrize(("text", "quote", "surface", "at", "parts"), QUOTES)
def test_the_right_occurrence_is_marked(
    text: str, quote: str, surface: str, at: int, parts: tuple[str, str, str]
) -> None:
    claim = {"quote": quote, "surface": surface}
    assert split_quote(claim, {"text_start": at, "text_end": at + 1}, text) == parts


def test_the_article_loses_no_word_and_nested_marks_keep_their_anchor() -> None:
    text = "Titel\n\nVW-Aufsichtsrat tagt. 5 Prozent.\n\nRest"
    article = make_article(text=text, blocks=())
    outer = make_mention(article, "VW-Aufsichtsrat", 1, kind="party", quantity=None)
    inner = make_mention(article, "VW", 2, kind="party", quantity=None)
    other = make_mention(article, "5 Prozent", 3, kind="percent")
    tables = to_results(make_result((article,), (inner, outer, other))).tables
    (view,) = article_views(tables)
    assert "".join(p.text for b in view.blocks for p in b.pieces) == text
    marked = [p for b in view.blocks for p in b.pieces if p.kind]
    assert [len(p.anchors) for p in marked] == [2, 1]


VALUES = [
    ("13000000000", "USD", "de", "13 Mrd. US-Dollar"), ("32.5", "percent", "de", "32,5 %"),
    ("1900", "Stelle", "de", "1.900 Stellen"), ("1", "Stelle", "de", "1 Stelle"), ("3", "Mensch", "en", "3 people"),
    ("1", "Mensch", "en", "1 person"), ("7", "Wunderding", "de", "7 Wunderding"),
    ("1500000", "EUR", "en", "1.5 million euros"), ("-0.25", "percentage_point", "en", "-0.25 percentage points"),
    ("1000000000000", "EUR", "de", "1 Bio. Euro"), (None, "EUR", "de", ""), ("5", None, "de", "5"),
    ("1250.5", "EUR", "de", "1.250,5 Euro"), ("7", "XAU", "de", "7 XAU"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "unit", "lang", "shown"), VALUES)
def test_values_are_shown_as_readers_write_them(value: str | None, unit: str | None, lang: str, shown: str) -> None:
    assert show_value(value, unit, lang).replace(GAP, " ") == shown


WHENS = [
    ("2025-03-03", "de", "3. März 2025"), ("2025-03-03", "en", "3 March 2025"), ("2025-03", "de", "März 2025"),
    ("2025", "de", "2025"), ("2024-Q3", "de", "3. Quartal 2024"), ("2024-H1", "en", "H1 2024"),
    ("2024-SU", "de", "Sommer 2024"), ("2024-WI", "en", "winter 2024"), ("T19:45", "de", "19:45"),
    ("2025-03-03T19:45", "de", "3. März 2025, 19:45"),
    ("P3Y", "de", ""), ("PRESENT_REF", "de", ""), ("XXXX-WXX-2", "de", ""), ("TMO", "de", ""), (None, "de", ""),
    ("2025-13", "de", ""), ("2025-13-45", "de", ""), ("202", "de", ""),
]  # fmt: skip


@pytest.mark.parametrize(("timex", "lang", "shown"), WHENS)
def test_dates_are_written_in_words_or_not_at_all(timex: str | None, lang: str, shown: str) -> None:
    assert show_when(timex, lang).replace(GAP, " ") == shown


def test_the_chart_shows_differing_values_of_one_unit_only(run_result: RunResult) -> None:
    (view,) = finding_views(to_results(run_result).tables)
    drawn = draw_axis(view.quotes, "de", "Werte")
    assert drawn.count("<circle") == 2
    assert "<bdi>1.900 Stellen</bdi> <small><bdi>Blatt a</bdi>" in drawn
    assert "<bdi>2.400 Stellen</bdi> <small><bdi>IG Metall</bdi>" in drawn
    assert "(üblich gelesen 1.890,5" in drawn
    assert draw_axis(view.quotes[:1], "de", "Werte") == ""


TICKS = [
    ("0", "100", ["0", "20", "40", "60", "80", "100"]), ("12.4", "32.6", ["15", "20", "25", "30"]), ("5", "5", ["5"]),
    ("160000", "250000", ["160000", "180000", "200000", "220000", "240000"]),
    ("-3", "9", ["0", "5"]), ("0.1", "0.3", ["0.1", "0.15", "0.20", "0.25", "0.30"]),
]  # fmt: skip


@pytest.mark.parametrize(("low", "high", "ticks"), TICKS)
def test_an_axis_is_marked_with_round_numbers(low: str, high: str, ticks: list[str]) -> None:
    assert [Decimal(t) for t in ticks] == list(nice_ticks(Decimal(low), Decimal(high)))


@given(st.decimals("-1e30", "1e30", allow_nan=False), st.decimals("-1e30", "1e30", allow_nan=False))
def test_ticks_lie_on_the_axis_and_are_few(one: Decimal, two: Decimal) -> None:
    low, high = sorted((one, two))
    ticks = nice_ticks(low, high)
    assert len(ticks) <= 6
    assert all(low <= tick <= high for tick in ticks)


AXES = [
    (("13000000000", "13000000000000"), True), (("160000", "250000"), False), (("-5", "500"), False),
    (("1", "50"), True),
]  # fmt: skip


@pytest.mark.parametrize(("values", "logarithmic"), AXES)
def test_values_far_apart_stand_on_a_logarithmic_axis(values: tuple[str, ...], logarithmic: bool) -> None:  # noqa: FBT001
    axis = plan_axis(_quotes(values))
    assert axis is not None
    assert axis.logarithmic == logarithmic
    places = [axis.place(row.value) for row in axis.rows]
    assert places == sorted(places)
    assert 0 <= places[0] < places[-1] <= 100


def _quotes(values: tuple[str, ...], **more: object) -> tuple[Quote, ...]:
    article = make_article()
    mentions = tuple(make_mention(article, number=i, quantity=make_quantity(v)) for i, v in enumerate(values, 1))
    claims = tuple(make_claim(article, m, i) for i, m in enumerate(mentions, 1))
    run = make_result((article,), mentions, claims, (make_finding(*claims, **more),))
    (view,) = finding_views(to_results(run).tables)
    return view.quotes


STEPS = [
    (("5", "5", "7"), ["5", "7"]),
    (("5", "7", "5"), ["5", "7", "5"]),
    (("5", "5"), []),
    (tuple("123456789"), []),
]


@pytest.mark.parametrize(("values", "steps"), STEPS)
def test_a_change_is_told_in_steps(values: tuple[str, ...], steps: list[str]) -> None:
    quotes = _quotes(values, judgement="superseded")
    firsts = [next(iter(group)) for _, group in itertools.groupby(quotes, lambda q: q.claim["value"])]
    told = steps_of(quotes, "de")
    assert len(told) == len(steps)
    assert not steps or [q.claim["value"] for q in firsts] == steps
    assert all(step.when == "4. März 2025".replace(". ", f".{GAP}") and step.sources == ("Blatt a",) for step in told)


SCOPES = [
    ({}, ()),
    ({"scope_event": "Demonstration Berlin", "scope_place": "berlin"}, ("Demonstration Berlin",)),
    ({"scope_event": "Demonstration Ulm", "scope_place": "berlin"}, ("Demonstration Ulm", "Berlin")),
    ({"scope_basis": "direct,gross,odd"}, ("direkt", "brutto", "odd")),
    ({"scope_period": "quarter:2024-Q3"}, ("3. Quartal 2024",)),
    ({"scope_period": "year:2023", "when_value": "2023"}, ()),
    ({"scope_per": "Aktie", "scope_part": "Sparte"}, ("Sparte", "je Aktie")),
    ({"scope_place": "nirgends"}, ("nirgends",)),
]


@pytest.mark.parametrize(("fields", "shown"), SCOPES)
def test_scope_is_told_in_words_and_once(fields: dict[str, str], shown: tuple[str, ...]) -> None:
    names = ("event", "place", "part", "basis", "period", "per")
    claim = {f"scope_{name}": "" for name in names} | {"when_value": None} | fields
    assert show_scope(claim, {"berlin": "Berlin"}, "de") == shown


@given(st.lists(st.text(max_size=40), max_size=12), st.integers(0, 300))
def test_what_is_packed_unpacks_to_what_it_was(texts: list[str], budget: int) -> None:
    fragments = [Fragment(f"f:{i}", Markup("<p>{}</p>").format(text)) for i, text in enumerate(texts)]
    inline, packets, left = split(fragments, budget)
    assert sum(len(f.html) for f in inline) <= budget
    assert not packets or left == 0
    unpacked = [html for p in packets for html in json.loads(gzip.decompress(base64.b64decode(p.data)))]
    assert [str(f.html) for f in inline] + unpacked == [str(f.html) for f in fragments]
    assert [f.id for f in inline] + [key for p in packets for key in p.ids] == [f.id for f in fragments]


def test_a_large_page_packs_what_is_not_seen_first(run_result: RunResult) -> None:
    results = to_results(run_result)
    view = build_view(results.tables, results.run, results.failures)
    page = Page(render(view, "de", cards=0, texts=0))
    packed = [attrs for tag, attrs in page.tags if attrs.get("class") == "packet"]
    assert {p["data-ids"] for p in packed} == {FINDING, " ".join(a.anchor for a in view.articles)}
    assert FINDING not in page.all("id")
    assert "Weitere Befunde" in render(view, "de", cards=0)
    assert "Weitere Befunde" not in render(view, "de")


UNITS = [
    ("Stelle", "USD", False),
    ("EUR", "USD", False),
    ("percent", "percentage_point", False),
    ("Mensch", "Person", True),
]


@pytest.mark.parametrize(("one_unit", "other_unit", "drawn"), UNITS)
def test_only_what_counts_alike_shares_an_axis(one_unit: str, other_unit: str, drawn: bool) -> None:  # noqa: FBT001
    article = make_article()
    one = make_mention(article, quantity=make_quantity("7", one_unit))
    two = make_mention(article, number=2, quantity=make_quantity("5", other_unit))
    claims = (make_claim(article, one), make_claim(article, two, 2))
    run = make_result((article,), (one, two), claims, (make_finding(*claims),))
    (view,) = finding_views(to_results(run).tables)
    assert bool(draw_axis(view.quotes, "de", "Werte")) == drawn


def test_results_show_themselves_in_a_notebook(run_result: RunResult) -> None:
    results = to_results(run_result)
    assert "Stellenabbau von Nordwind" in results._repr_html_()
    assert '<mark class="value">' in results.finding("f:0123456789ab").show()._repr_html_()
    assert '<mark class="party" title="Nordwind">' in results.article("a").show()._repr_html_()
    assert list(results.disagreements["finding_id"]) == ["f:0123456789ab"]
    assert "2 articles" in repr(results)
    with pytest.raises(KeyError):
        results.finding("f:none")


def test_displays_are_escaped(build_run: Callable[..., RunResult]) -> None:
    results = to_results(build_run(title="<script>alert(1)</script>"))
    assert "<script" not in results.article("a")._repr_html_()


@pytest.mark.parametrize(("sources", "told"), [(2, False), (3, True)])
def test_a_best_value_is_named_only_from_three_sources_on(
    sources: int,
    told: bool,  # noqa: FBT001
    build_run: Callable[..., RunResult],
) -> None:
    run = build_run()
    finding = replace(run.reconciliation.findings[0], value=Decimal(1900), sources=sources)
    html = page_of(replace(run, reconciliation=replace(run.reconciliation, findings=(finding,))))
    assert ("Am besten gestützter Wert" in html) == told
    assert ("kein Urteil" in html) != told
