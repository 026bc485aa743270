"""How quickly a large report is written and opens: invented articles and findings, measured in headless Chromium.

Usage: ``python -m benchmarks.report [--articles 2000] [--findings 5000] [--out FOLDER] [--limit SECONDS]``.
Prints seconds to write, the size of the page, seconds until it is ready and until a search has its answer (also of
processor time), and the longest frame while scrolling. Ends with 1 where opening takes longer than ``--limit``.
Needs the extra ``browser`` and a Chromium; without one it only writes.
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.chromium import find_chromium
from pipeline.records import (
    Article,
    Block,
    Claim,
    Comparison,
    Finding,
    FindingClaim,
    Interval,
    Judgement,
    Mention,
    Party,
    Quantity,
    Reconciliation,
    RunResult,
    Scope,
    Segment,
)
from pipeline.report import write
from pipeline.stages import counts

OUTLETS = ("Agentur Nord", "Rheinkurier", "Bodenseeblatt", "Wirtschaftszeitung", "Stadtanzeiger", "Silicon Brief")
FIRMS = ("Nordwind", "Seeblick", "Karsten & Söhne", "Talbrücke", "Lindenhof", "Ostkanal", "Hafenwerk", "Birkental")
SHAPES: tuple[tuple[Judgement, str, int], ...] = (
    ("conflict", "values_differ", 3), ("slip", "factor_1000", 3), ("superseded", "published", 1),
    ("unsure", "status_differs", 0), ("agree", "same_value", 0), ("compatible", "rounding", 0),
    ("compatible", "bound", 0), ("agree", "same_value", 0),
)  # fmt: skip
SENTENCES = 14
SCROLLS = 60
_SENTENCES = (
    "{firm} will nach eigenen Angaben {figure} Stellen streichen, hieß es am Abend.",
    "Die Verhandlungen dauerten bis in die Nacht, beide Seiten sprachen danach von einem guten Gespräch.",
)


def main() -> None:
    """Write a large report and open it."""
    options = _options()
    run = make_run(options.articles, options.findings)
    with tempfile.TemporaryDirectory() as scratch:
        out = options.out or Path(scratch)
        started = time.perf_counter()
        write(run, out)
        page = out / "report.html"
        print(f"written in {time.perf_counter() - started:.1f} s, report.html {page.stat().st_size / 1e6:.1f} MB")
        browser = find_chromium()
        if browser is None:
            print("SKIPPED: no Chromium here, the page was not opened", file=sys.stderr)
            return
        opened = measure(page, browser)
    if opened > options.limit:
        raise SystemExit(1)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--findings", type=int, default=5000)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--limit", type=float, default=3.0)
    return parser.parse_args()


def measure(page: Path, browser: str) -> float:
    """Open the page, search in it and scroll; return the seconds until it was ready."""
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415 - only with the extra `browser`

    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        tab = chromium.new_page(viewport={"width": 1280, "height": 900})
        probe = tab.context.new_cdp_session(tab)
        probe.send("Performance.enable")
        started = time.perf_counter()
        tab.goto(page.absolute().as_uri())
        tab.wait_for_selector("html[data-ready]")
        opened, opening = time.perf_counter() - started, _processor_seconds(probe)
        started = time.perf_counter()
        tab.fill("#search", "Birkental 4711")
        expect(tab.locator("#shown")).to_contain_text(" von ", timeout=60_000)
        searched, searching = time.perf_counter() - started, _processor_seconds(probe) - opening
        tab.fill("#search", "")
        frame = tab.evaluate(_SCROLL, SCROLLS)
        cards = tab.evaluate("document.querySelectorAll('article.finding').length")
        chromium.close()
    print(f"ready in {opened:.2f} s, of which the page's process worked {opening:.2f} s")
    print(f"first search answered in {searched:.2f} s, of which it worked {searching:.2f} s")
    print(f"{SCROLLS} screens scrolled, {cards} findings drawn, longest frame {frame:.0f} ms")
    return opened


def _processor_seconds(probe: Any) -> float:  # noqa: ANN401 - the driver does not type its protocol
    """Tell how long the page's process has worked: on a busy machine the wall clock measures the others."""
    metrics = probe.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "ProcessTime"))


_SCROLL = """(screens) => new Promise((done) => {
  let last = performance.now(), longest = 0, left = screens;
  const frame = (now) => {
    longest = Math.max(longest, now - last);
    last = now;
    if (!left--) return done(longest);
    scrollBy(0, innerHeight);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(frame); });
})"""


def make_run(articles: int, findings: int, seed: int = 1) -> RunResult:
    """Invent a run; the same for the same numbers."""
    dice = random.Random(seed)
    pages = list(_pages(articles, dice))
    claims = [claim for _, _, own in pages for claim in own]
    told, pairs = [], []
    for number in range(findings):
        chosen = [claims[(number * 7 + i * 131) % len(claims)] for i in range(dice.choice((2, 2, 3, 4)))]
        finding = _finding(number, chosen)
        told.append(finding)
        pairs += [
            Comparison(finding.id, one.id, two.id, finding.judgement, finding.cause, finding.text)
            for one, two in itertools.pairwise(chosen)
        ]
    found = Reconciliation((), tuple(claims), tuple(told), tuple(pairs))
    run = RunResult(tuple(a for a, _, _ in pages), tuple(m for _, own, _ in pages for m in own), found, ())
    about = {"settings": {"lang": "de"}, "model": {"name": "invented"}, "versions": {}, "counts": counts(run)}
    return RunResult(run.articles, run.mentions, found, (), about)


def _pages(articles: int, dice: random.Random) -> Iterator[tuple[Article, list[Mention], list[Claim]]]:
    for number in range(articles):
        firm = FIRMS[number % len(FIRMS)]
        lines = [_SENTENCES[i % 2].format(firm=firm, figure=dice.randrange(20, 9000)) for i in range(SENTENCES * 2)]
        article = _article(number, f"{firm} baut um, Folge {number}", " ".join(lines))
        mentions = list(_mentions(article, firm))
        yield article, mentions, [_claim(article, m, firm) for m in mentions if m.quantity]


def _article(number: int, title: str, body: str) -> Article:
    text = f"{title}\n\n{body}"
    key, end = f"a{number}", len(title)
    blocks = (Block(0, end, "title"), Block(end + 2, len(text), "paragraph"))
    return Article(
        key, f"{number // 100:02}/{key}.txt", "utf-8", OUTLETS[number % len(OUTLETS)], "given",
        date(2025, 1, 1) + timedelta(days=number % 365), "given", title, "given", "de", text, text,
        (Segment(0, len(text), 0, len(text)),), blocks,
    )  # fmt: skip


def _mentions(article: Article, firm: str) -> Iterator[Mention]:
    party = Party(f"org:{firm}", firm, "organisation")
    number, at = 0, 0
    while (at := article.text.find(firm, at)) >= 0:
        number, end = number + 1, at + len(firm)
        yield Mention(
            f"{article.id}:m{number}", article.id, "party", at, end, firm, at, end, "invented", party=party,
            resolution="name",
        )  # fmt: skip
        stop = article.text.find(" Stellen", end, end + 60)
        if stop > 0:
            start = article.text.rfind(" ", 0, stop) + 1
            number, surface = number + 1, article.text[start : stop + len(" Stellen")]
            yield Mention(
                f"{article.id}:m{number}", article.id, "count", start, start + len(surface), surface, start,
                start + len(surface), "invented", quantity=_quantity(surface.split()[0]),
            )  # fmt: skip
        at = end


def _quantity(digits: str) -> Quantity:
    value = Decimal(digits)
    around = Interval(value - value / 20, value + value / 20)
    return Quantity(value, "Stelle", "none", value / 20, around, around)


def _claim(article: Article, mention: Mention, firm: str) -> Claim:
    start = article.text.rfind(firm, 0, mention.start)
    end = article.text.find(".", mention.end) + 1
    return Claim(
        f"{article.id}:c{mention.id.rsplit('m', 1)[-1]}", article.id, mention.id, start, end, article.text[start:end],
        mention.surface, "job_cuts", Party(f"org:{firm}", firm, "organisation"), None, Scope(), "level",
        mention.quantity, None, None, "none", "asserted", firm, f"org:{firm}", 0.9, "invented", article.published,
        article.outlet, article.path, f"i:{firm}",
    )  # fmt: skip


def _finding(number: int, claims: list[Claim]) -> Finding:
    judgement, cause, severity = SHAPES[number % len(SHAPES)]
    item = f"Stellenabbau: {FIRMS[number % len(FIRMS)]} {number}"
    told = " und ".join(c.surface for c in claims)
    return Finding(
        f"f:{number:012x}", f"i:{number}", item, judgement, cause, None, "Stelle", len(claims), len(claims), severity,
        f"{item}: {told} stehen nebeneinander.", tuple(FindingClaim(c.id, "value") for c in claims),
    )  # fmt: skip


if __name__ == "__main__":
    main()
