"""Reports in a real Chromium: `make browser` installs the driver and says loudly where no browser is."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect, sync_playwright

import pipeline
from benchmarks.chromium import find_chromium
from pipeline.records import RunResult
from pipeline.report import write, write_report

PATIENCE = 30_000
"""Milliseconds to wait for what should come at once: a loaded machine is no fault of the page."""
expect.set_options(timeout=PATIENCE)
CORPUS = Path(__file__).parents[2] / "corpus"


class Tab:
    """A page of the browser that remembers what the page complained about."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on("console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: self.complaints.append(str(e)))
        page.on("dialog", lambda d: (self.complaints.append(f"dialog {d.message}"), d.dismiss()))
        page.on("request", lambda r: None if r.url.startswith("file:") else self.complaints.append(r.url))

    def open(self, file: Path, fragment: str = "") -> Any:
        """Load a report and wait until it is ready."""
        self.page.goto(file.absolute().as_uri() + fragment)
        self.page.wait_for_selector("html[data-ready]")
        return self.page


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser, once for all tests."""
    browser = find_chromium()
    if browser is None:
        pytest.skip("no Chromium here: install Debian's `chromium`, or set CHROMIUM to one")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def open_tab(chromium: Any) -> Iterator[Callable[..., Tab]]:
    """Open tabs of a size and theme; they must not have complained in the end."""
    opened = []

    def make(width: int = 1280, height: int = 900, **more: Any) -> Tab:
        context = chromium.new_context(viewport={"width": width, "height": height}, **more)
        context.set_default_timeout(PATIENCE)
        opened.append((context, Tab(context.new_page())))
        return opened[-1][1]

    yield make
    for context, tab in opened:
        context.close()
        assert tab.complaints == []


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The report on the sample corpus, in both languages."""
    out = tmp_path_factory.mktemp("sample")
    results = pipeline.run(CORPUS, out=out, model="shipped")
    write_report(results, out / "en.html", "en")
    return {"de": out / "report.html", "en": out / "en.html"}


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report too large to stand in the page as it is: most of it is packed."""
    from benchmarks.report import make_run  # noqa: PLC0415

    out = tmp_path_factory.mktemp("large")
    write(make_run(articles=120, findings=400), out)
    return out / "report.html"


@pytest.fixture
def written(tmp_path: Path) -> Callable[[RunResult], Path]:
    """Write a run and name its report."""

    def make(run: RunResult) -> Path:
        write(run, tmp_path)
        return tmp_path / "report.html"

    return make
