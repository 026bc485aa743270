"""Articles made to break out of what a run writes: the page runs nothing of theirs, a spreadsheet computes nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import pipeline

CALM = ("Tageblatt", "Netz verkauft", "Nordwind AG", "Das sagte der Vorstand.")
EVIL = (
    '=HYPERLINK("http://a.example";"x")',
    "</script><script>alert(1)</script>",
    "Nordwind <img src=x onerror=alert(1)> AG",
    "@SUM(1+1)*cmd|' /C calc'!A0 \u202egnp.exe\u2066 \x1b[2J\x07 {{ 7*7 }} <svg/onload=alert(1)> javascript:alert(1)",
)
NAMES = ("a.jsonl", "=1+1.jsonl", "<b onclick=x>.jsonl", "-2+3\u202e.jsonl")

STAKES = (("27", "28"), ("27",), ("13",), ("27",))


def _names(kind: str) -> tuple[str, ...]:
    return NAMES if kind == "evil" else tuple(f"{name}.jsonl" for name in "abcd")


def _lines(words: tuple[str, str, str, str], stakes: tuple[str, ...]) -> bytes:
    outlet, title, party, more = words
    return b"".join(
        json.dumps(
            {
                "outlet": outlet, "title": title, "published": f"2025-03-0{day}",
                "text": f"{title}\n\nDie {party} hält {stake} Prozent an der Seeblick AG. {more} "
                f"Die {party} zahlt dafür {stake} Millionen Euro.",
            }
        ).encode() + b"\n"
        for day, stake in enumerate(stakes, 1)
    )  # fmt: skip


class _Page(HTMLParser):
    """Counts what a page may do."""

    def __init__(self) -> None:
        super().__init__()
        self.acting: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "iframe", "object", "embed", "form", "base", "svg", "img"}:
            self.acting.append(tag)
        self.acting += [f"{tag} {name}" for name, _ in attrs if name.startswith("on")]
        values = [(value or "").strip().lower() for _, value in attrs]
        self.acting += [f"{tag} {value}" for value in values if value.startswith("javascript:")]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A calm run and an evil one, with the same figures."""
    written = {}
    for kind, words in (("calm", CALM), ("evil", EVIL)):
        home = tmp_path_factory.mktemp(kind)
        (home / "in").mkdir()
        for name, stakes in zip(_names(kind), STAKES, strict=True):
            (home / "in" / name).write_bytes(_lines(words, stakes))
        pipeline.run(home / "in", home / "out", model="shipped")
        written[kind] = home
    return written


def _acting(home: Path) -> list[str]:
    page = _Page()
    page.feed((home / "out" / "report.html").read_text("utf-8"))
    return sorted(set(page.acting))


def test_the_page_does_nothing_that_a_calm_one_does_not(outputs: dict[str, Path]) -> None:
    assert set(_acting(outputs["evil"])) <= set(_acting(outputs["calm"]))
    evil, calm = ((outputs[k] / "out" / "report.html").read_text("utf-8").lower() for k in ("evil", "calm"))
    assert evil.count("<script") == calm.count("<script")
    assert evil.count("</script") == calm.count("</script")
    assert "<img src=x" not in evil


def test_the_page_asks_for_nothing_from_the_network(outputs: dict[str, Path]) -> None:
    page = (outputs["evil"] / "out" / "report.html").read_text("utf-8")
    assert not re.search(r"<(?:link|script|img|iframe)[^>]{0,200}(?:src|href)\s*=\s*[\"']?(?:https?:)?//", page)


def test_no_cell_is_a_formula_or_holds_a_control(outputs: dict[str, Path]) -> None:
    text = (outputs["evil"] / "out" / "findings.csv").read_text("utf-8")
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) > 1
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(("=", "+", "@", "|", "%")) or re.fullmatch(r"-?\d+(\.\d+)?", cell)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", cell)


def test_nothing_is_written_outside_of_the_output(outputs: dict[str, Path]) -> None:
    for kind, home in outputs.items():
        outside = [p.relative_to(home).as_posix() for p in home.rglob("*") if p.is_file() and "out" not in p.parts]
        assert sorted(outside) == sorted(f"in/{name}" for name in _names(kind))


def test_failures_are_one_line_each(outputs: dict[str, Path]) -> None:
    for line in (outputs["evil"] / "out" / "failed.jsonl").read_text("utf-8").splitlines():
        assert set(json.loads(line)) == {"path", "reason", "remedy"}
