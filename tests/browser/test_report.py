"""What a reader does with the report: filter, search, follow links, open articles, print; and what must not happen."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import TEXT
from playwright.sync_api import expect

from pipeline.records import RunResult

SHOWN = "article.finding:visible"


def number(text: str) -> int:
    """The first number of a text."""
    return int(re.search(r"\d+", text)[0])  # type: ignore[index]


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_page_opens_without_a_complaint_and_disagreements_come_first(
    lang: str, sample: dict[str, Path], open_tab: Callable[..., Any]
) -> None:
    page = open_tab().open(sample[lang])
    assert page.locator("html").get_attribute("lang") == lang
    first = page.locator("section.group").first
    assert first.get_attribute("data-group") == "contradiction"
    assert first.locator(SHOWN).count() > 0
    assert page.locator(".overview li").count() > 1


def test_a_filter_shows_one_group_and_says_how_many(sample: dict[str, Path], open_tab: Callable[..., Any]) -> None:
    page = open_tab().open(sample["de"])
    chip = page.locator('button[data-filter="change"]')
    chip.click()
    assert chip.get_attribute("aria-pressed") == "true"
    expect(page.locator("section.group:visible")).to_have_count(1)
    expect(page.locator("#shown")).to_contain_text(f"{number(chip.inner_text())} von ")
    groups = page.locator(SHOWN).evaluate_all("cards => cards.map(card => card.dataset.group)")
    assert set(groups) == {"change"}


def test_a_search_takes_all_words_and_opens_folded_groups(
    sample: dict[str, Path], open_tab: Callable[..., Any]
) -> None:
    page = open_tab().open(sample["de"])
    page.keyboard.press("/")
    page.keyboard.type("covestro AKTIE")
    expect(page.locator("#shown")).to_contain_text(" von ")
    cards = page.locator(SHOWN)
    assert cards.count() == number(page.locator("#shown").inner_text()) > 0
    assert all("covestro" in text.lower() and "aktie" in text.lower() for text in cards.all_text_contents())
    page.fill("#search", "gibt es nicht 4711")
    expect(page.locator("#no-hit")).to_be_visible()
    page.fill("#search", "")
    expect(page.locator("#no-hit")).to_be_hidden()


def test_a_deep_link_leads_to_its_finding(sample: dict[str, Path], open_tab: Callable[..., Any]) -> None:
    page = open_tab().open(sample["de"])
    last = page.locator("article.finding").last.get_attribute("id")
    page = open_tab().open(sample["de"], f"#{last}")
    card = page.locator(f'[id="{last}"]')
    expect(card).to_be_in_viewport()
    expect(card).to_be_focused()


def test_a_deep_link_beats_a_filter(sample: dict[str, Path], open_tab: Callable[..., Any]) -> None:
    page = open_tab().open(sample["de"])
    wanted = page.locator(".overview a").first.get_attribute("href")
    page.locator('button[data-filter="agreement"]').click()
    page.locator(".overview a").first.click()
    expect(page.locator(f'[id="{wanted[1:]}"]')).to_be_in_viewport()
    assert page.locator('button[data-filter=""]').get_attribute("aria-pressed") == "true"


def test_a_quote_opens_its_article_at_the_mark(sample: dict[str, Path], open_tab: Callable[..., Any]) -> None:
    page = open_tab().open(sample["de"])
    quote = page.locator("article.finding .quote").first
    value, outlet = quote.locator("mark.value").inner_text(), quote.locator("strong").inner_text()
    link = quote.locator('a[href^="#a-"]')
    link.scroll_into_view_if_needed()
    stood_at = page.evaluate("scrollY")
    link.click()
    mark = page.locator("#reader mark.here")
    expect(mark).to_be_in_viewport()
    assert mark.inner_text() in value
    expect(page.locator("#reader-facts")).to_contain_text(outlet)
    assert page.evaluate("scrollY") == stood_at
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()
    expect(link).to_be_focused()


def test_the_address_of_a_mark_opens_its_article(sample: dict[str, Path], open_tab: Callable[..., Any]) -> None:
    page = open_tab().open(sample["de"])
    href = page.locator('article.finding a[href^="#a-"]').nth(3).get_attribute("href")
    page = open_tab().open(sample["de"], href)
    expect(page.locator("#reader mark.here")).to_be_in_viewport()
    page.locator("#close").click()
    page.locator("#texts summary").first.click()
    expect(page.locator("#texts details[open] .body").first).to_be_visible()


def test_every_link_leads_somewhere(large: Path, open_tab: Callable[..., Any]) -> None:
    page = open_tab().open(large)
    hrefs = page.locator('article.finding a[href^="#a-"]').evaluate_all("links => links.map(l => l.hash)")
    for href in (hrefs[0], hrefs[len(hrefs) // 2], hrefs[-1]):
        page.evaluate("hash => { location.hash = hash; }", href)
        expect(page.locator("#reader mark.here")).to_be_in_viewport()


def test_packed_findings_are_found_by_search_scroll_and_link(large: Path, open_tab: Callable[..., Any]) -> None:
    page = open_tab().open(large)
    assert page.locator("article.finding").count() < 200
    page.fill("#search", "Birkental 399")
    expect(page.locator(SHOWN)).to_have_count(1)
    key = page.locator(SHOWN).get_attribute("id")
    page = open_tab().open(large, f"#{key}")
    expect(page.locator(f'[id="{key}"]')).to_be_in_viewport()
    page = open_tab().open(large)
    before = page.locator("section.group").first.locator("article.finding").count()
    for _ in range(12):
        page.mouse.wheel(0, 4000)
        page.wait_for_timeout(50)
    expect(page.locator("section.group").first.locator("article.finding").nth(before)).to_be_attached()


def test_the_list_of_articles_goes_on_by_a_button(large: Path, open_tab: Callable[..., Any]) -> None:
    page = open_tab().open(large)
    assert page.locator("#texts details").count() < 60
    page.locator("#texts .more").click()
    expect(page.locator("#texts details")).to_have_count(120)
    expect(page.locator("#texts .more")).to_be_hidden()


def test_findings_are_stepped_through_by_keys(sample: dict[str, Path], open_tab: Callable[..., Any]) -> None:
    page = open_tab().open(sample["de"])
    for at in (0, 1):
        page.keyboard.press("j")
        expect(page.locator("article.finding").nth(at)).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("article.finding").nth(0)).to_be_focused()
    page.locator("#search").press_sequentially("jk")
    assert page.locator("#search").input_value() == "jk"


def test_without_a_script_the_first_findings_and_articles_are_there(
    sample: dict[str, Path], open_tab: Callable[..., Any]
) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.page.goto(sample["de"].as_uri())
    assert tab.page.locator("article.finding").count() > 5
    tab.page.locator("#texts summary").first.click()
    expect(tab.page.locator("#texts .body").first).to_be_visible()
    assert "JavaScript" in " ".join(tab.page.locator("noscript").all_text_contents())


HOSTILE = [
    "<script>window.run = 1</script>",
    "</script><script>window.run = 1</script>",
    "<img src=x onerror='window.run = 1'>",
    '"><svg onload="window.run = 1">',
    "<iframe srcdoc='<script>parent.run = 1</script>'></iframe>",
    "<style>body { display: none }</style>",
    "javascript:window.run=1",
    "&lt;script&gt;window.run=1&lt;/script&gt;",
    "<details open ontoggle=window.run=1>",
    "<!--<script>",
    "\u2028window.run=1//",
    "<base href='https://example.org/'><meta http-equiv=refresh content='0;url=https://example.org/'>",
]


@pytest.mark.parametrize("packed", [False, True], ids=["in the page", "packed"])
@pytest.mark.parametrize("evil", HOSTILE)
def test_nothing_of_an_article_runs(
    evil: str,
    packed: bool,  # noqa: FBT001
    build_run: Callable[..., RunResult],
    written: Callable[[RunResult], Path],
    open_tab: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if packed:
        monkeypatch.setattr("pipeline.report.html.render.__defaults__", (0, 0))
    fields = {"title": evil, "outlet": evil, "url": evil, "path": f"{evil}.txt"}
    run = build_run(f"{evil} {TEXT} {evil}", f"{evil} {TEXT.replace('1.900', '2.400')}", **fields)
    found = run.reconciliation
    finding = replace(found.findings[0], text=evil, item=evil, proof=evil)
    claims = tuple(replace(c, attribution=evil, surface=evil, outlet=evil) for c in found.claims)
    page = open_tab().open(written(replace(run, reconciliation=replace(found, findings=(finding,), claims=claims))))
    page.fill("#search", "script")
    page.fill("#search", "")
    page.locator('article.finding a[href^="#a-"]').first.click()
    expect(page.locator("#reader")).to_be_visible()
    page.wait_for_timeout(50)
    assert page.evaluate("window.run") is None
    assert page.locator("#reader :is(script, style, img, svg, iframe)").count() == 0
    expect(page.locator("h1")).to_be_visible()


THEMES = [
    ("de", 1280, 900, "light"), ("de", 1280, 900, "dark"), ("de", 390, 844, "light"), ("en", 390, 844, "dark"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "width", "height", "theme"), THEMES)
def test_axe_finds_nothing_to_complain_about(
    lang: str, width: int, height: int, theme: str, sample: dict[str, Path], open_tab: Callable[..., Any]
) -> None:
    page = open_tab(width, height, color_scheme=theme, bypass_csp=True).open(sample[lang])
    for details in page.locator("section.group > details").all():
        details.evaluate("details => { details.open = true; }")
    # What the browser has not laid out yet has no place, and axe sees other colours behind it.
    page.add_style_tag(content=".finding, details.text { content-visibility: visible !important }")
    assert violations(page) == []
    page.locator('article.finding a[href^="#a-"]').first.click()
    expect(page.locator("#reader")).to_be_visible()
    assert violations(page) == []


def violations(page: Any) -> list[str]:
    """What axe-core reports, rule and first place."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415

    found = Axe().run(page).response["violations"]
    return [f"{v['impact']} {v['id']}: {v['nodes'][0]['html'][:200]}" for v in found]


def test_a_phone_needs_no_sideways_scrolling(sample: dict[str, Path], open_tab: Callable[..., Any]) -> None:
    page = open_tab(360, 740).open(sample["de"])
    for details in page.locator("section.group > details").all():
        details.evaluate("details => { details.open = true; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_paper_every_quote_names_its_place_and_nothing_is_left_to_click(
    sample: dict[str, Path], open_tab: Callable[..., Any]
) -> None:
    page = open_tab().open(sample["de"])
    page.emulate_media(media="print")
    expect(page.locator(".quote .place").first).to_be_visible()
    expect(page.locator(".quote .place").first).to_contain_text("Zeichen")
    for gone in ("nav", "#texts", ".more", ".quote a"):
        expect(page.locator(gone).first).to_be_hidden()
    assert page.pdf(format="A4").startswith(b"%PDF")
