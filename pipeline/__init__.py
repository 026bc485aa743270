"""abgleich: what German news says, and where it disagrees.

>>> import pipeline
>>> results = pipeline.run("corpus")                      # doctest: +SKIP
>>> results.disagreements[["judgement", "text"]]          # doctest: +SKIP

The stages are verbs of their own, in order: ``read_articles``, ``extract_mentions``, ``build_claims``,
``reconcile_claims``. Nothing is loaded before it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.records import (
    Article,
    ArticleResult,
    Claim,
    Comparison,
    DataItem,
    DateSpan,
    Failure,
    Finding,
    FindingClaim,
    Interval,
    Mention,
    Party,
    Place,
    Quantity,
    Reconciliation,
    RunResult,
    Scope,
    Span,
)  # fmt: skip
from pipeline.settings import Settings

if TYPE_CHECKING:
    from pipeline.report import Results

__all__ = [
    "Article", "ArticleResult", "Claim", "Comparison", "DataItem", "DateSpan", "Failure", "Finding",
    "FindingClaim", "Interval", "Mention", "Party", "Place", "Quantity", "Reconciliation", "RunResult", "Scope",
    "Settings", "Span", "build_claims", "extract_mentions", "extract_text", "load", "read_articles",
    "reconcile_claims", "run",
]  # fmt: skip

Paths = str | Path | Sequence[str | Path]
"""A folder or file, or several."""


def run(folder: Paths, out: str | Path | None = None, *, fresh: bool = False, **settings: object) -> Results:
    """Run the whole pipeline over files and folders; write it into ``out`` where given.

    What an earlier run into ``out`` finished is taken up, unless ``fresh``.

    Settings are those of `Settings`, for example ``workers=2`` or ``lang="en"``.

    Raises:
        AbgleichError: a setting, the model or the output folder cannot be used.

    """
    from pipeline import report, stages  # noqa: PLC0415 - the face loads nothing on import

    result = stages.run(_paths(folder), _settings(settings), Path(out) if out else None, fresh=fresh)
    return report.to_results(result)


def load(folder: str | Path) -> Results:
    """Load what an earlier run wrote.

    Raises:
        AbgleichError: the folder holds no complete run.

    """
    from pipeline import report  # noqa: PLC0415

    return report.load(Path(folder))


def read_articles(folder: Paths, **settings: object) -> Iterator[Article | Failure]:
    """Read files and folders; what cannot be read comes as a `Failure`."""
    from pipeline import ingest  # noqa: PLC0415

    return ingest.read(_paths(folder), _settings(settings))


def extract_mentions(articles: Iterable[Article], **settings: object) -> Iterator[Mention]:
    """Find parties, places, amounts, percentages, counts and dates."""
    from pipeline import extract, stages  # noqa: PLC0415

    nlp = stages.load_model(_settings(settings).model)
    for article in articles:
        yield from extract.extract(article, nlp(article.text))


def build_claims(articles: Iterable[Article], **settings: object) -> Iterator[ArticleResult]:
    """Go through articles up to their claims."""
    from pipeline import understanding  # noqa: PLC0415

    work = understanding.Understand(_settings(settings)).prepare()
    return (result for article in articles for result in work(article).results)


def reconcile_claims(results: Iterable[ArticleResult], **settings: object) -> Reconciliation:
    """Compare the claims of all articles."""
    from pipeline import reconcile  # noqa: PLC0415

    known = list(results)
    return reconcile.reconcile([r.article for r in known], [c for r in known for c in r.claims], _settings(settings))


def extract_text(text: str, published: date | str | None = None, **settings: object) -> list[Mention]:
    """Find all mentions in a text; a date (``2025-03-01``) lets relative expressions be read."""
    from pipeline import ingest  # noqa: PLC0415

    day = date.fromisoformat(published) if isinstance(published, str) else published
    return list(extract_mentions([ingest.article_from_text(text, published=day)], **settings))


def _paths(folder: Paths) -> list[Path]:
    return [Path(folder)] if isinstance(folder, str | Path) else [Path(p) for p in folder]


def _settings(overrides: dict[str, object]) -> Settings:
    from pipeline.settings import read_settings  # noqa: PLC0415

    return read_settings(None, **overrides)
