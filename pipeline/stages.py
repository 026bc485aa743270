"""The pipeline, readable as one list.

read → (annotate → extract → build claims), a pure map over articles → reconcile → report
"""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pipeline.engine import Clock, run_map
from pipeline.limits import Limits
from pipeline.records import Article, ArticleResult, Failure, Reconciliation, RunResult
from pipeline.settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language

    from pipeline.claims.measures import Measures
    from pipeline.ingest import Source
    from pipeline.report import Results

Watch = Callable[[str, int, int], None]
"""Told (stage, done, in all) after every file that is read and every article that is understood."""

T = TypeVar("T")

LIBRARIES = ("abgleich", "spacy", "pandas", "pyarrow", "trafilatura", "htmldate", "ftfy", "simplemma", "HanTa")
"""Whose versions can change a result."""


def run(inputs: Sequence[Path], settings: Settings, out: Path | None = None, watch: Watch | None = None) -> RunResult:
    """Run all stages over files and folders, and write the result where ``out`` is given.

    Raises:
        AbgleichError: no model, unusable measures, or an output folder that cannot be written.

    """
    if out is not None:
        prepare(out)
    result = reconcile(understand(inputs, settings, out, watch), settings)
    if out is not None:
        report(result, out, settings)
    return result


def understand(
    inputs: Sequence[Path], settings: Settings, out: Path | None = None, watch: Watch | None = None
) -> RunResult:
    """Read the inputs and go through every article up to its claims; nothing is compared yet."""
    clock = Clock()
    with clock.stage("read"):
        articles, failures = read(inputs, settings, out, watch)
    done: list[Understood] = []
    outcomes = run_map(Understand(settings), articles, settings.workers)
    for outcome in _watched(outcomes, "understand", len(articles), watch):
        if isinstance(outcome, Failure):
            failures.append(outcome)
        else:
            done.append(outcome)
            clock.add(outcome.seconds)
    model = done[0].model if done else {}
    given: dict[str, object] = {"inputs": [str(path.absolute()) for path in inputs]}
    return _gather([d.result for d in done], failures, given | _about(settings, model, clock))


def read(
    inputs: Sequence[Path], settings: Settings, out: Path | None = None, watch: Watch | None = None
) -> tuple[list[Article], list[Failure]]:
    """Read every article of the inputs, in order; what cannot be read is a failure.

    Files below ``out`` are an earlier run's tables, not articles.
    """
    from pipeline import ingest  # noqa: PLC0415 - the command line starts without the stages' libraries

    articles: list[Article] = []
    failures: list[Failure] = []
    written = _written_below(inputs, out)
    sources = list(ingest.sources(inputs))
    files = _watched(run_map(Read(settings), sources), "read", len(sources), watch)
    found_in = ([file] if isinstance(file, Failure) else file for file in files)
    for found in ingest.admit(itertools.chain.from_iterable(found_in)):
        if found.path.startswith(written):
            continue
        if isinstance(found, Failure):
            failures.append(found)
        else:
            articles.append(found)
    return articles, failures


def _watched(results: Iterable[T], stage: str, total: int, watch: Watch | None) -> Iterator[T]:
    for count, result in enumerate(results, 1):
        yield result
        if watch:
            watch(stage, count, total)


@dataclass(frozen=True, slots=True)
class Read:
    """The map over files: one file that breaks a reader is a failure, not the end of the run."""

    settings: Settings

    def prepare(self) -> Callable[[Source | Failure], list[Article | Failure]]:
        """Read one file."""
        from pipeline import ingest  # noqa: PLC0415

        return lambda source: list(ingest.read_source(source, self.settings))

    def path(self, item: Source | Failure) -> str:
        """Name the file in a failure."""
        return item.path


def _written_below(inputs: Sequence[Path], out: Path | None) -> tuple[str, ...]:
    """Name the output folder as paths below the inputs begin with it."""
    if out is None:
        return ()
    target = out.resolve()
    roots = [root for root in (p.resolve() for p in inputs) if root != target and target.is_relative_to(root)]
    return tuple(f"{target.relative_to(root).as_posix()}/" for root in roots)


@dataclass(frozen=True, slots=True)
class Understood:
    """What a worker sends back for one article."""

    result: ArticleResult
    seconds: dict[str, float]
    model: dict[str, object]


@dataclass(frozen=True, slots=True)
class Understand:
    """The map over articles: annotate → extract → build claims."""

    settings: Settings

    @property
    def limits(self) -> Limits:
        """Bound the work on one article."""
        return Limits(self.settings.article_seconds, self.settings.article_megabytes)

    def prepare(self) -> Callable[[Article], Understood]:
        """Load model and measures, once per worker."""
        from pipeline import language  # noqa: PLC0415

        nlp = load_model(self.settings.model)
        measures = load_measures(self.settings)
        model = language.describe(nlp)
        return lambda article: _understand(article, nlp, measures, model)

    def path(self, item: Article) -> str:
        """Name the article in a failure."""
        return item.path


def _understand(article: Article, nlp: Language, measures: Measures, model: dict[str, object]) -> Understood:
    from pipeline import claims, extract  # noqa: PLC0415

    clock = Clock()
    with clock.stage("annotate"):
        doc = nlp(article.text)
    with clock.stage("extract"):
        mentions = extract.extract(article, doc)
    with clock.stage("claims"):
        mentions, found = claims.build(article, doc, mentions, measures)
    return Understood(ArticleResult(article, mentions, found), clock.seconds, model)


def reconcile(result: RunResult, settings: Settings) -> RunResult:
    """Compare the claims of all articles."""
    from pipeline.reconcile import reconcile as compare  # noqa: PLC0415

    clock = Clock()
    with clock.stage("reconcile"):
        found = compare(result.articles, result.reconciliation.claims, settings)
    origins = dict(found.origins)
    articles = tuple(replace(a, origin=origins.get(a.id, a.origin)) for a in result.articles)
    done = with_decisions(replace(result, articles=articles, reconciliation=found))
    seconds = result.run.get("seconds")
    known = seconds if isinstance(seconds, dict) else {}
    return replace(done, run=result.run | {"counts": counts(done), "seconds": known | clock.rounded()})


def with_decisions(result: RunResult) -> RunResult:
    """Take along what people decided about earlier findings, from ``decisions.jsonl`` beside the articles."""
    from pipeline.report import read_decisions  # noqa: PLC0415

    inputs = result.run.get("inputs")
    decisions, unread = read_decisions(inputs if isinstance(inputs, list) else ())
    known = tuple(f for f in result.failures if f not in unread)
    return replace(result, decisions=decisions, failures=(*known, *unread))


def resume(earlier: Results, settings: Settings) -> RunResult:
    """Take up an earlier run at its claims and compare them anew."""
    from pipeline.report import restore_run  # noqa: PLC0415

    result = restore_run(earlier)
    compared = {"lang": settings.lang, "link_threshold": settings.link_threshold}
    return reconcile(replace(result, run=result.run | {"settings": dict(earlier.settings) | compared}), settings)


def prepare(out: Path) -> None:
    """Make sure of the output folder before hours of work."""
    from pipeline.report import make_folder  # noqa: PLC0415

    make_folder(out)


def report(result: RunResult, out: Path, settings: Settings) -> None:
    """Write tables, report and run.json."""
    from pipeline.report import write  # noqa: PLC0415

    write(result, out, settings.lang)


@functools.lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """Load a model once per process: a notebook's second run starts at once."""
    from pipeline import language  # noqa: PLC0415

    return language.load(name)


def load_measures(settings: Settings) -> Measures:
    """Read the shipped measures and the user's own."""
    from pipeline.claims.measures import load_measures as load  # noqa: PLC0415

    return load([Path(p) for p in settings.measures])


def counts(result: RunResult) -> dict[str, object]:
    """Count what a run found, keys in alphabetical order."""
    found = result.reconciliation
    return {
        "articles": len(result.articles),
        "failed": len(result.failures),
        "mentions": _tally(m.kind for m in result.mentions if not m.boilerplate),
        "boilerplate": sum(m.boilerplate for m in result.mentions),
        "claims": len(found.claims),
        "items": len(found.items),
        "findings": _tally(f.judgement for f in found.findings),
        "failed_derivations": sum(f.holds is False for f in found.findings),
    }


def _tally(words: Iterator[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))


def _gather(results: Sequence[ArticleResult], failures: Sequence[Failure], run: dict[str, object]) -> RunResult:
    claims = tuple(c for r in results for c in r.claims)
    done = RunResult(
        articles=tuple(r.article for r in results),
        mentions=tuple(m for r in results for m in r.mentions),
        reconciliation=Reconciliation(items=(), claims=claims, findings=(), comparisons=()),
        failures=tuple(failures),
        run=run,
    )
    return replace(done, run=run | {"counts": counts(done)})


def _about(settings: Settings, model: dict[str, object], clock: Clock) -> dict[str, object]:
    shown = asdict(settings) | {"measures": list(settings.measures)}
    return {"settings": shown, "model": model, "versions": _versions(), "counts": {}, "seconds": clock.rounded()}


def _versions() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
