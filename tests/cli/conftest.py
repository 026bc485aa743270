"""Stages that are quick and simple, so that tests of the command line are about the command line."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import spacy
from conftest import make_claim, make_finding, make_quantity

from pipeline.records import Article, Claim, DataItem, Mention, Reconciliation


def fake_extract(article: Article, _doc: Any) -> tuple[Mention, ...]:
    """Every run of digits is a count; a text that says so breaks the stage."""
    if "KAPUTT" in article.text:
        raise ValueError("broken on purpose")
    found = re.finditer(r"\d+", article.text)
    return tuple(
        Mention(
            f"{article.id}:m{i}", article.id, "count", m.start(), m.end(), m.group(), m.start(), m.end(), "fake",
            make_quantity(m.group()),
        )
        for i, m in enumerate(found, 1)
    )  # fmt: skip


def fake_build(article: Article, _doc: Any, mentions: tuple[Mention, ...], _measures: Any) -> Any:
    """Every mention is a claim."""
    return mentions, tuple(make_claim(article, m, i) for i, m in enumerate(mentions, 1))


def fake_reconcile(_articles: Any, claims: list[Claim], _settings: Any) -> Reconciliation:
    """All claims are one item, and differ or agree."""
    values = {c.quantity.value for c in claims if c.quantity}
    text = f"Die Werte {' und '.join(str(v) for v in sorted(values, key=Decimal))} stehen nebeneinander."
    judgement = "conflict" if len(values) > 1 else "agree"
    found = (make_finding(*claims, judgement=judgement, text=text),) if claims else ()
    item = DataItem("i:1", "Stellen", "job_cuts", "count:Stelle", tuple(c.id for c in claims))
    return Reconciliation((item,), tuple(claims), found, ())


@pytest.fixture
def quick_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replace model, extraction, claims and reconciliation; reading and reporting stay."""
    monkeypatch.setattr("pipeline.understanding.load_model", lambda _: spacy.blank("de"))
    monkeypatch.setattr("pipeline.understanding.load_measures", lambda _: None)
    monkeypatch.setattr("pipeline.extract.extract", fake_extract, raising=False)
    monkeypatch.setattr("pipeline.claims.build", fake_build, raising=False)
    monkeypatch.setattr("pipeline.reconcile.reconcile", fake_reconcile, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles that disagree."""
    target = tmp_path / "in"
    target.mkdir()
    (target / "a.txt").write_text("Nordwind baut 1900 Stellen ab.", "utf-8")
    (target / "b.txt").write_text("Nordwind baut 2400 Stellen ab.", "utf-8")
    return target
