"""Arguments in, settings made, stages run, a summary out; the only module that prints."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.errors import AbgleichError, ModelError, SettingsError
from pipeline.settings import Settings, read_settings

if TYPE_CHECKING:
    from rich.progress import TaskID

    from pipeline.records import RunResult
    from pipeline.stages import Watch


class Lang(StrEnum):
    """Languages of explanations and report."""

    DE = "de"
    EN = "en"


class Format(StrEnum):
    """Forms of annotations: our gold files, and the tools we read and write."""

    GOLD = "gold"
    LABELSTUDIO = "labelstudio"
    DOCCANO = "doccano"
    INCEPTION = "inception"
    DOCBIN = "docbin"


class Engine(StrEnum):
    """What has the work done."""

    LOCAL = "local"
    DASK = "dask"


app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    help="What German news says, and where it disagrees.",
    epilog="Example: `abgleich run corpus --out extracted`, then open `extracted/report.html`.",
)

Inputs = Annotated[list[Path], typer.Argument(exists=True, help="Folders and files to read.", show_default=False)]
Out = Annotated[Path, typer.Option(help="Folder to write into.", file_okay=False)]
Folder = Annotated[Path, typer.Argument(exists=True, file_okay=False, help="What an earlier run wrote.")]
Model = Annotated[str | None, typer.Option(help="`auto`, `shipped`, or a spaCy model's name or path.")]
Workers = Annotated[int | None, typer.Option(min=1, help="Local processes that read articles.")]
Language = Annotated[Lang | None, typer.Option(help="Language of explanations and report.")]
Tool = Annotated[Format, typer.Option(help="Gold files, or the format of an annotation tool.")]
ToolOnly = Annotated[Format, typer.Option(help="The annotation tool.")]
SettingsFile = Annotated[Path | None, typer.Option("--settings", exists=True, dir_okay=False, help="Settings as TOML.")]
Seconds = Annotated[
    float | None,
    typer.Option("--article-seconds", min=0, help="Processor time an article may take; 60 by default, 0: no bound."),
]
EngineName = Annotated[
    Engine | None, typer.Option("--engine", help="What does the work: this machine or a Dask cluster.")
]
Scheduler = Annotated[str | None, typer.Option(help="Address of a running cluster; else one of --workers processes.")]
Staging = Annotated[str | None, typer.Option(help="Folder or address (`s3://…`) that all machines of a cluster reach.")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Do all anew; take up nothing an earlier run finished.")]
Measures = Annotated[list[Path] | None, typer.Option(exists=True, dir_okay=False, help="Your own measures as TOML.")]


def main() -> None:
    """Run the command line; errors that have a remedy are one line, not a traceback."""
    try:
        app()
    except AbgleichError as error:
        print(_plain(f"abgleich: {error}"), file=sys.stderr)
        raise SystemExit(2 if isinstance(error, SettingsError | ModelError) else 1) from None


@app.command(epilog="Examples: `abgleich run corpus` · `abgleich run a.html b.txt --out found --workers 2 --lang en`")
def run(
    inputs: Inputs,
    out: Out = Path("extracted"),
    model: Model = None,
    workers: Workers = None,
    lang: Language = None,
    settings: SettingsFile = None,
    measures: Measures = None,
    article_seconds: Seconds = None,
    fresh: Fresh = False,
    engine: EngineName = None,
    scheduler: Scheduler = None,
    staging: Staging = None,
) -> None:
    """Read articles, find what they say, compare it, and write tables and a report."""
    from pipeline import stages  # noqa: PLC0415 - `--help` answers at once

    cluster = {"engine": engine.value if engine else None, "scheduler": scheduler, "staging": staging}
    chosen = _settings(settings, model, workers, lang, measures, article_seconds, **cluster)
    with _progress() as watch:
        result = stages.run(inputs, chosen, out, watch, fresh=fresh)
    _finish(result, out)


@app.command(epilog="Example: `abgleich extract corpus --out extracted`, then `abgleich reconcile extracted`")
def extract(
    inputs: Inputs,
    out: Out = Path("extracted"),
    model: Model = None,
    workers: Workers = None,
    lang: Language = None,
    settings: SettingsFile = None,
    measures: Measures = None,
    article_seconds: Seconds = None,
    fresh: Fresh = False,
    engine: EngineName = None,
    scheduler: Scheduler = None,
    staging: Staging = None,
) -> None:
    """Go as far as mentions and claims; compare nothing yet."""
    from pipeline import stages  # noqa: PLC0415

    cluster = {"engine": engine.value if engine else None, "scheduler": scheduler, "staging": staging}
    chosen = _settings(settings, model, workers, lang, measures, article_seconds, **cluster)
    with _progress() as watch:
        result = stages.extract(inputs, chosen, out, watch, fresh=fresh)
    _finish(result, out)


@app.command(epilog="Example: `abgleich reconcile extracted --lang en`")
def reconcile(folder: Folder, lang: Language = None, settings: SettingsFile = None) -> None:
    """Compare the claims of an earlier run anew, and write its findings again."""
    from pipeline import report as pages  # noqa: PLC0415
    from pipeline import stages  # noqa: PLC0415

    earlier = pages.load(folder)
    chosen = _settings(settings, None, None, lang or (None if settings else Lang(earlier.lang)), None)
    with stages.writing(folder):
        result = stages.resume(earlier, chosen)
        stages.report(result, folder, chosen)
    _finish(result, folder)


@app.command(epilog="Example: `abgleich report extracted --lang en`")
def report(folder: Folder, lang: Language = None) -> None:
    """Render the report of an earlier run again."""
    from pipeline import report as pages  # noqa: PLC0415

    results = pages.load(folder)
    page = folder / "report.html"
    pages.write_report(results, page, (lang or Lang(results.lang)).value)
    print(page)


@app.command(epilog="Example: `abgleich evaluate corpus --against baseline.json`")
def evaluate(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Articles, with or without gold.")],
    gold: Annotated[Path | None, typer.Option(exists=True, help="Gold annotations; FOLDER by default.")] = None,
    against: Annotated[Path | None, typer.Option(help="Baseline: lists gains and losses, fails on a loss.")] = None,
    update: Annotated[bool, typer.Option("--update", help="Write a new baseline; never one that lost.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Scores as JSON.")] = False,
    model: Model = None,
    workers: Workers = None,
    settings: SettingsFile = None,
    measures: Measures = None,
) -> None:
    """Score a run on gold annotations, and show what was gained and lost against a baseline."""
    from pipeline import evaluate as scores  # noqa: PLC0415
    from pipeline import stages  # noqa: PLC0415

    if update and against is None:
        raise typer.BadParameter("--update writes the baseline that --against names.")
    chosen = _settings(settings, model, workers, None, measures)
    with _progress() as watch:
        result = stages.run([folder], chosen, None, watch)
    code, text = scores.evaluate(result, gold or folder, baseline=against, update=update, as_json=as_json)
    print(text)
    raise typer.Exit(code)


@app.command(epilog="Examples: `abgleich annotate corpus --out to-correct` · add `--format labelstudio` to use a tool")
def annotate(
    inputs: Inputs,
    out: Out = Path("annotated"),
    format: Tool = Format.GOLD,  # noqa: A002 - the option's name
    model: Model = None,
    workers: Workers = None,
    settings: SettingsFile = None,
    measures: Measures = None,
) -> None:
    """Write what a run finds as annotations to correct: gold files, or the format of an annotation tool."""
    from pipeline import stages  # noqa: PLC0415
    from pipeline.evaluate import exchange, formats  # noqa: PLC0415
    from pipeline.evaluate.annotate import write_gold, write_pairs  # noqa: PLC0415

    chosen = _settings(settings, model, workers, None, measures)
    with _progress() as watch:
        result = stages.run(inputs, chosen, None, watch)
    if format is Format.GOLD:
        files = write_gold(result, out)
    else:
        files = formats.write(format.value, exchange.pages_of_run(result), out) + write_pairs(result, out)
    print(*files, sep="\n")


@app.command("export", epilog="Example: `abgleich export corpus --format doccano --out to-correct`")
def export_gold(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Articles with their gold files.")],
    format: ToolOnly,  # noqa: A002 - the option's name
    out: Out = Path("annotated"),
) -> None:
    """Write gold annotations with their texts in the format of an annotation tool."""
    from pipeline import ingest  # noqa: PLC0415
    from pipeline.evaluate import exchange, formats  # noqa: PLC0415
    from pipeline.records import Article  # noqa: PLC0415

    articles = [a for a in ingest.read([folder], read_settings(None)) if isinstance(a, Article)]
    print(*formats.write(format.value, exchange.pages_of_gold(articles, folder), out), sep="\n")


@app.command("import", epilog="Example: `abgleich import tasks.json --format labelstudio --out corrected`")
def import_gold(
    source: Annotated[Path, typer.Argument(exists=True, help="The file, or folder of files, the tool exported.")],
    format: ToolOnly,  # noqa: A002 - the option's name
    out: Out = Path("annotated"),
) -> None:
    """Write annotations that come back from a tool as gold files; nothing is overwritten."""
    from pipeline.evaluate import exchange, formats  # noqa: PLC0415

    print(*exchange.save(formats.read(format.value, source), out), sep="\n")


def _settings(
    file: Path | None,
    model: str | None,
    workers: int | None,
    lang: Lang | None,
    measures: list[Path] | None,
    article_seconds: float | None = None,
    **cluster: str | None,
) -> Settings:
    return read_settings(
        file,
        model=model,
        workers=workers,
        lang=lang.value if lang else None,
        measures=tuple(str(p) for p in measures) if measures else None,
        article_seconds=article_seconds,
        **cluster,
    )


@contextmanager
def _progress() -> Iterator[Watch | None]:
    """Show a bar with rate and time left; nothing where nobody looks."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    rate = TextColumn("{task.fields[rate]}")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def watch(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total, rate="")
            speed = bar.tasks[tasks[stage]].speed
            bar.update(tasks[stage], completed=done, rate=f"{speed:.1f}/s" if speed else "")

        yield watch


def _finish(result: RunResult, out: Path) -> None:
    """Print the summary and end with 1 if nothing could be read."""
    from pipeline.report import summary  # noqa: PLC0415

    for failure in result.failures:
        print(_plain(f"abgleich: {failure.path}: {failure.reason.rstrip('.')}. {failure.remedy}"), file=sys.stderr)
    print(summary(result, out))
    if not result.articles:
        raise typer.Exit(1)


def _plain(line: str) -> str:
    """Keep one error on one line, and control sequences of file names out of the terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)


if __name__ == "__main__":
    main()
