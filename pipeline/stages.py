"""The pipeline, readable as one list.

read → (annotate → extract → build claims), a pure map over articles → reconcile → report
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.engine import Clock, Mapping, Outcome, Store, local, locked, open_store, run_lasting, run_map
from pipeline.errors import SettingsError
from pipeline.judging import comparing_in, judging_on
from pipeline.records import Article, ArticleResult, Failure, Reconciliation, RunResult
from pipeline.settings import Settings
from pipeline.understanding import Understand, Understood, fingerprint, load_model, units, versions
from pipeline.watching import Progress, Watch

if TYPE_CHECKING:
    from pipeline.engine.on_dask import OnDask
    from pipeline.ingest import Source
    from pipeline.report import Results

__all__ = [
    "Watch", "counts", "extract", "load_model", "prepare", "reconcile", "report", "resume", "run", "understand",
    "with_decisions", "writing",
]  # fmt: skip

WORK = ".work"
"""Folder in the output folder that holds what is finished of a run."""


def run(
    inputs: Sequence[Path],
    settings: Settings,
    out: Path | None = None,
    watch: Watch | None = None,
    *,
    fresh: bool = False,
) -> RunResult:
    """Run all stages over files and folders, and write the result where ``out`` is given.

    What an earlier run into ``out`` finished is taken up where its content, the settings and the program are the
    same; ``fresh`` does all anew.

    Raises:
        AbgleichError: no model, unusable measures, an output folder that cannot be written or that another run has.

    """
    if out is None:
        return reconcile(understand(inputs, settings, None, watch), settings)
    prepare(out)
    with open_store(out / WORK, fresh=fresh) as store, _cluster(settings, out) as cluster:
        understood = understand(inputs, settings, out, watch, store, cluster)
        result = reconcile(understood, settings, cluster)
        report(result, out, settings)
    return result


def extract(
    inputs: Sequence[Path], settings: Settings, out: Path, watch: Watch | None = None, *, fresh: bool = False
) -> RunResult:
    """Go as far as claims and write them; the same as ``run`` without comparisons."""
    prepare(out)
    with open_store(out / WORK, fresh=fresh) as store, _cluster(settings, out) as cluster:
        result = understand(inputs, settings, out, watch, store, cluster)
        report(result, out, settings)
    return result


def understand(
    inputs: Sequence[Path],
    settings: Settings,
    out: Path | None = None,
    watch: Watch | None = None,
    store: Store | None = None,
    cluster: OnDask | None = None,
) -> RunResult:
    """Read the inputs and go through every article up to its claims; nothing is compared yet.

    Files below ``out`` are an earlier run's tables, not articles.
    """
    job = Understand(settings, fingerprint(settings) if store else "")
    sources = _sources(inputs, out)
    found = Found()
    mapping = cluster or local(settings.workers, store.hand if store else None)
    for outcome in _outcomes(job, sources, store, mapping, Progress("understand", sources, watch)):
        found.add(outcome)
    found.admit(job)
    work = {} if store is None else {"work": found.work | {"broken_chunks": store.broken}}
    given: dict[str, object] = {"inputs": [str(path.absolute()) for path in inputs]}
    return _gather(found.results, found.failures, given | _about(settings, found.model, found.clock) | work)


@contextmanager
def _cluster(settings: Settings, out: Path) -> Iterator[OnDask | None]:
    """Open the cluster that the settings ask for."""
    if settings.engine == "local":
        yield None
        return
    if settings.engine != "dask":
        raise SettingsError(f"--engine {settings.engine}: is not known. Use local or dask.")
    from pipeline.engine.on_dask import on_dask  # noqa: PLC0415

    with on_dask(
        settings.scheduler, settings.workers, settings.staging or str((out / WORK / "staging").absolute())
    ) as it:
        yield it


def _outcomes(
    job: Understand, sources: Iterable[Source | Failure], store: Store | None, mapping: Mapping, progress: Progress
) -> Iterator[Outcome[Understood]]:
    parts = units(sources, job.settings)
    if store is not None:
        yield from run_lasting(job, parts, store, mapping, progress.step)
        return
    for result in run_map(job, list(parts), job.settings.workers):
        progress.step()
        yield Outcome(result, reused=False)


def _sources(inputs: Sequence[Path], out: Path | None) -> list[Source | Failure]:
    from pipeline import ingest  # noqa: PLC0415 - the command line starts without the stages' libraries

    written = _written_below(inputs, out)
    return [source for source in ingest.sources(inputs) if not source.path.startswith(written)]


def _written_below(inputs: Sequence[Path], out: Path | None) -> tuple[str, ...]:
    """Name the output folder as paths below the inputs begin with it."""
    if out is None:
        return ()
    target = out.resolve()
    roots = [root for root in (p.resolve() for p in inputs) if root != target and target.is_relative_to(root)]
    return tuple(f"{target.relative_to(root).as_posix()}/" for root in roots)


@dataclass(slots=True)
class Found:
    """What the map over articles has yielded so far, in order."""

    results: list[ArticleResult] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    model: dict[str, object] = field(default_factory=dict)
    clock: Clock = field(default_factory=Clock)
    work: dict[str, int] = field(default_factory=lambda: {"done": 0, "reused": 0})

    def add(self, outcome: Outcome[Understood]) -> None:
        """Take in what became of a unit."""
        self.work["reused" if outcome.reused else "done"] += 1
        if isinstance(outcome.result, Failure):
            self.failures.append(outcome.result)
            return
        self.results += outcome.result.results
        self.failures += outcome.result.failures
        self.model = self.model or outcome.result.model
        if not outcome.reused:
            self.clock.add(outcome.result.seconds)

    def admit(self, job: Understand) -> None:
        """Keep the ids of all articles apart; one that has to take another id is understood anew under it."""
        from pipeline import ingest  # noqa: PLC0415

        kept: list[ArticleResult] = []
        for result, admitted in zip(self.results, ingest.admit(r.article for r in self.results), strict=True):
            if isinstance(admitted, Failure):
                self.failures.append(admitted)
            elif admitted.id == result.article.id:
                kept.append(result)
            else:
                kept += self._again(job, admitted)
        self.results = kept

    def _again(self, job: Understand, article: Article) -> tuple[ArticleResult, ...]:
        (result,) = run_map(job, [article])
        if isinstance(result, Failure):
            self.failures.append(result)
            return ()
        return result.results


def reconcile(result: RunResult, settings: Settings, cluster: OnDask | None = None) -> RunResult:
    """Compare the claims of all articles."""
    from pipeline.reconcile import reconcile as compare  # noqa: PLC0415

    clock = Clock()
    with clock.stage("reconcile"):
        found = compare(
            result.articles, result.reconciliation.claims, settings, **_elsewhere(cluster, settings.workers)
        )
    origins = dict(found.origins)
    articles = tuple(replace(a, origin=origins.get(a.id, a.origin)) for a in result.articles)
    done = with_decisions(replace(result, articles=articles, reconciliation=found))
    seconds = result.run.get("seconds")
    known = seconds if isinstance(seconds, dict) else {}
    run = result.run | {"counts": counts(done), "seconds": known | clock.rounded()}
    return replace(done, run=run | _left_out(found))


def _left_out(found: Reconciliation) -> dict[str, object]:
    """Say of items with very many claims how many are only represented by another one of their value and speaker."""
    from pipeline.reconcile.judged import ALL_PAIRS  # noqa: PLC0415

    large = [item for item in found.items if len(item.claim_ids) > ALL_PAIRS]
    if not large:
        return {}
    compared = {claim for row in found.comparisons for claim in (row.claim_a, row.claim_b)}
    left = sum(claim not in compared for item in large for claim in item.claim_ids)
    return {"not_compared_one_by_one": {"items": len(large), "claims": left}}


def _elsewhere(cluster: OnDask | None, workers: int) -> dict[str, Any]:
    if cluster:
        return {"judging": judging_on(cluster)}
    return {"spread": comparing_in(workers)} if workers > 1 else {}


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


def writing(out: Path) -> AbstractContextManager[None]:
    """Keep other runs out of a folder while its files are written again.

    Raises:
        AbgleichError: another run has it.

    """
    return locked(out / WORK)


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
    return {"settings": shown, "model": model, "versions": versions(), "counts": {}, "seconds": clock.rounded()}
