"""Records for tests, with defaults: a test names only what it is about."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pipeline.records import (
    Article,
    Block,
    Claim,
    Comparison,
    DateSpan,
    Failure,
    Finding,
    FindingClaim,
    Interval,
    Mention,
    Party,
    Quantity,
    Reconciliation,
    RunResult,
    Scope,
    Segment,
)

TEXT = "Nordwind baut 1.900 Stellen ab. Das teilte der Konzern am Montag mit."


def make_article(key: str = "a", text: str = TEXT, **more: Any) -> Article:
    """An article whose raw and cleaned text are the same."""
    given: dict[str, Any] = {
        "id": key, "path": f"{key}.txt", "encoding": "utf-8", "outlet": f"Blatt {key}", "outlet_how": "given",
        "published": date(2025, 3, 4), "published_how": "given", "title": f"Titel {key}", "title_how": "given",
        "language": "de", "raw": text, "text": text, "segments": (Segment(0, len(text), 0, len(text)),),
        "blocks": (Block(0, len(text), "paragraph"),),
    }  # fmt: skip
    return Article(**(given | more))


def make_quantity(value: str = "1900", unit: str = "Stelle", **more: Any) -> Quantity:
    """A value with intervals of half a percent on both sides."""
    number = Decimal(value)
    width = abs(number) / 200
    interval = Interval(number - width, number + width)
    given: dict[str, Any] = {"modifier": "none", "precision": width, "typical": interval, "logical": interval}
    return Quantity(number, unit, **(given | more))


def make_mention(article: Article, surface: str = "1.900 Stellen", number: int = 1, **more: Any) -> Mention:
    """The first occurrence of a surface in an article."""
    start = article.raw.index(surface)
    end = start + len(surface)
    given: dict[str, Any] = {"kind": "count", "rule": "test", "quantity": make_quantity()}
    return Mention(
        id=f"{article.id}:m{number}", article_id=article.id, start=start, end=end, surface=surface,
        text_start=start, text_end=end, **(given | more),
    )  # fmt: skip


def make_claim(article: Article, mention: Mention, number: int = 1, **more: Any) -> Claim:
    """The sentence around a mention as a claim of job cuts."""
    start = article.text.rfind(". ", 0, mention.text_start) + 2 if ". " in article.text[: mention.text_start] else 0
    end = article.text.find(".", mention.text_end) + 1 or len(article.text)
    given: dict[str, Any] = {
        "id": f"{article.id}:c{number}", "article_id": article.id, "mention_id": mention.id, "start": start,
        "end": end, "quote": article.text[start:end], "surface": mention.surface, "measure": "job_cuts",
        "subject": Party("org:nordwind", "Nordwind", "organisation"), "object": None, "scope": Scope(),
        "change": "level", "quantity": mention.quantity, "date_value": None, "when": None, "when_cue": "none",
        "status": "asserted", "attribution": None, "attribution_id": None, "confidence": 0.9, "rule": "test",
        "published": article.published, "outlet": article.outlet, "path": article.path, "item_id": "i:1",
    }  # fmt: skip
    return Claim(**(given | more))


def make_finding(*claims: Claim, key: str = "f:0123456789ab", **more: Any) -> Finding:
    """A finding over claims, a conflict unless told otherwise."""
    given: dict[str, Any] = {
        "item_id": "i:1", "item": "Stellenabbau von Nordwind", "judgement": "conflict", "cause": "time_unknown",
        "value": None, "unit": "Stelle", "sources": len(claims), "articles": len(claims), "severity": 2,
        "text": "Die Angaben zum Stellenabbau gehen auseinander.",
        "claims": tuple(FindingClaim(c.id, "value") for c in claims),
    }  # fmt: skip
    return Finding(id=key, **(given | more))


def make_result(
    articles: tuple[Article, ...] = (),
    mentions: tuple[Mention, ...] = (),
    claims: tuple[Claim, ...] = (),
    findings: tuple[Finding, ...] = (),
    comparisons: tuple[Comparison, ...] = (),
    failures: tuple[Failure, ...] = (),
) -> RunResult:
    """A run with counts as the stages make them."""
    from pipeline.stages import counts  # noqa: PLC0415 - only where a run is needed

    found = Reconciliation(items=(), claims=claims, findings=findings, comparisons=comparisons)
    result = RunResult(articles, mentions, found, failures)
    run = {"settings": {"lang": "de"}, "model": {"name": "test"}, "versions": {}, "counts": counts(result)}
    return RunResult(articles, mentions, found, failures, run | {"seconds": {"read": 0.1}})


def two_sources(text_a: str = TEXT, text_b: str = TEXT.replace("1.900", "2.400"), **article: Any) -> RunResult:
    """Two articles that name different figures, with every kind of record in the run."""
    one, two = make_article("a", text_a, **article), make_article("b", text_b, **article)
    first = make_mention(one)
    second = make_mention(two, "2.400 Stellen", quantity=make_quantity("2400"))
    day = DateSpan("DATE", "2025-03-03", date(2025, 3, 3), date(2025, 3, 3), "day", anchored=True)
    monday = make_mention(one, "Montag", 2, kind="date", quantity=None, when=day)
    name = make_mention(
        one, "Nordwind", 3, kind="party", quantity=None, resolution="name",
        party=Party("org:nordwind", "Nordwind", "organisation"),
    )  # fmt: skip
    claims = (make_claim(one, first, when=day, when_cue="relative"), make_claim(two, second, attribution="IG Metall"))
    finding = make_finding(*claims)
    pair = Comparison(finding.id, claims[0].id, claims[1].id, "conflict", "time_unknown", "1.900 gegen 2.400")
    mentions = tuple(sorted((first, monday, name), key=lambda m: m.start))
    failed = Failure("kaputt.txt", "is empty", "Remove it.")
    return make_result((one, two), (*mentions, second), claims, (finding,), (pair,), (failed,))


@pytest.fixture
def run_result() -> RunResult:
    """A small run with every kind of record."""
    return two_sources()


@pytest.fixture
def build_run() -> Callable[..., RunResult]:
    """Make a small run with texts or article fields of the test's own."""
    return two_sources
