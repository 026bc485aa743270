"""Write a run into its output folder and read it back; every file is replaced as a whole."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.errors import AbgleichError
from pipeline.records import Failure, Reconciliation, RunResult
from pipeline.report import linked, restore
from pipeline.report.decisions import read_decisions, with_decisions
from pipeline.report.html import render
from pipeline.report.results import Results
from pipeline.report.schema import SCHEMAS
from pipeline.report.tables import build_tables
from pipeline.report.view import build_view

_FORMULA = re.compile(r"[\s'\"\ufeff\u200b-\u200f\u2060]*[=+\-@|%＝＋－＠]")
"""What spreadsheets may run, also behind blanks and characters without width; full-width signs too."""
_PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def write(result: RunResult, out: Path, lang: str = "de") -> None:
    """Write tables, report and run.json into ``out``.

    All files but run.json depend on the input alone; run.json also holds seconds. It goes first and comes last,
    so that a folder with a run.json is complete.

    Raises:
        AbgleichError: the folder cannot be written.

    """
    started = time.perf_counter()
    results = to_results(result)
    make_folder(out)
    try:
        (out / "run.json").unlink(missing_ok=True)
        write_tables(results.tables, out)
        _replace(out / "failed.jsonl", "".join(f"{_failed_line(f)}\n" for f in result.failures).encode())
        write_linked(results, out, lang)
        _replace(out / "report.html", render_report(results, lang).encode("utf-8", "replace"))
        run = _with_seconds(result.run, time.perf_counter() - started)
        _replace(out / "run.json", (json.dumps(run, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace"))
    except OSError as error:
        raise AbgleichError(f"{out}: cannot be written ({error.strerror}). Choose another --out.") from error


def make_folder(out: Path) -> None:
    """Make the output folder, so that an hour's work does not end at a folder that cannot be written.

    Raises:
        AbgleichError: the folder cannot be made or written.

    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        probe = out / ".abgleich.part"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise AbgleichError(f"{out}: cannot be written ({error.strerror}). Choose another --out.") from error


def to_results(result: RunResult) -> Results:
    """Give a run in memory the shape of a loaded one."""
    return Results(build_tables(result), result.run, result.failures)


def render_report(results: Results, lang: str) -> str:
    """Render the report of a run in memory or of a loaded one."""
    return render(build_view(results.tables, results.run, results.failures), lang)


def write_report(results: Results, page: Path, lang: str) -> None:
    """Render the report again, for example in another language."""
    _replace(page, render_report(results, lang).encode("utf-8", "replace"))


def restore_run(results: Results) -> RunResult:
    """Take up a loaded run at its claims; items and findings are left to be made anew."""
    found = Reconciliation(items=(), claims=restore.claims(results.tables["claims"]), findings=(), comparisons=())
    return RunResult(
        restore.articles(results.tables["articles"]),
        restore.mentions(results.tables["mentions"]),
        found,
        results.failures,
        dict(results.run),
    )


def write_tables(tables: Mapping[str, pa.Table], out: Path) -> None:
    """Write the given tables as Parquet, and the findings as CSV too."""
    for name, table in tables.items():
        sink = pa.BufferOutputStream()
        pq.write_table(table, sink, compression="zstd")
        _replace(out / f"{name}.parquet", sink.getvalue().to_pybytes())
    if "findings" in tables:
        _replace(out / "findings.csv", csv_text(tables["findings"]).encode("utf-8"))


def write_linked(results: Results, out: Path, lang: str) -> None:
    """Write quotes and claims for tools that speak JSON-LD."""
    _replace(out / "annotations.jsonld", linked.annotation_collection(results.tables, lang).encode("utf-8", "replace"))
    _replace(out / "claims.jsonld", linked.claim_graph(results.tables).encode("utf-8", "replace"))


def load(out: Path) -> Results:
    """Read what a run wrote, with what was decided since.

    Raises:
        AbgleichError: the folder is no complete output of a run.

    """
    try:
        tables = {name: pq.read_table(out / f"{name}.parquet", schema=SCHEMAS[name]) for name in SCHEMAS}
        run = json.loads((out / "run.json").read_text("utf-8"))
        lines = (out / "failed.jsonl").read_text("utf-8").splitlines()
    except (OSError, ValueError) as error:
        remedy = f"Run `abgleich run FOLDER --out {out}`."
        raise AbgleichError(f"{out}: holds no complete run ({error}). {remedy}") from error
    failures = tuple(Failure(**json.loads(line)) for line in lines)
    inputs = run.get("inputs", ())
    if any(Path(given).exists() for given in inputs):
        tables = with_decisions(tables, read_decisions(inputs)[0])
    return Results(tables, run, failures)


def csv_text(table: pa.Table) -> str:
    """Write a table as CSV in which no cell is a formula and no control character is left."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(table.column_names)
    writer.writerows([safe_cell(value) for value in row.values()] for row in table.to_pylist())
    return lines.getvalue()


def safe_cell(value: object) -> str:
    """Make a spreadsheet read a cell as text, after OWASP's advice on CSV injection.

    >>> safe_cell("=1+2"), safe_cell("-5.5"), safe_cell(None)
    ("'=1+2", '-5.5', '')
    """
    text = _CONTROL.sub(" ", "" if value is None else str(value))
    if _FORMULA.match(text) and not _PLAIN_NUMBER.fullmatch(text):
        return "'" + text
    return text


def _failed_line(failure: Failure) -> str:
    row = {"path": failure.path, "reason": failure.reason, "remedy": failure.remedy}
    return json.dumps(row, ensure_ascii=True)


def _with_seconds(run: Mapping[str, object], seconds: float) -> dict[str, object]:
    known = run.get("seconds")
    return dict(run) | {"seconds": (known if isinstance(known, dict) else {}) | {"report": round(seconds, 3)}}


def _replace(path: Path, content: bytes) -> None:
    """Never leave half a file behind."""
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
