"""What people decided about findings: ``decisions.jsonl`` beside the articles, one decision a line, the last one holds.

A decision is keyed by content, not by ids: by the kind of finding and by measure, value and quote of each claim it
rests on. So it outlives a new run, other file names and another order of files. Where new evidence has joined a
finding its key is another one: the finding is open again, and says what was decided before.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pyarrow as pa

from pipeline.errors import AbgleichError
from pipeline.records import Decision, Failure, Verdict
from pipeline.report.groups import group_of
from pipeline.report.schema import storable
from pipeline.settings import DECISIONS

Row = dict[str, Any]

VERDICTS: tuple[str, ...] = get_args(Verdict)
MAX_BYTES = 20_000_000
COLUMNS = ("content_key", "decision", "note", "earlier_decision")
"""What a decision adds to ``findings``."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a finding is about, in a form that outlives a run."""

    key: str
    family: str
    evidence: tuple[str, ...]
    """One digest for each claim it rests on, sorted; copies of one sentence are one."""


def files_of(inputs: Iterable[str]) -> list[Path]:
    """Name the decision files of a run's inputs: inside a folder, beside a file."""
    paths = [Path(given) for given in inputs]
    return list(dict.fromkeys((p.parent if p.is_file() else p) / DECISIONS for p in paths))


def read_decisions(inputs: Iterable[str]) -> tuple[tuple[Decision, ...], tuple[Failure, ...]]:
    """Read the decisions beside the inputs, later lines last; a line that is none is a failure, not the run's end."""
    found: dict[str, Decision] = {}
    failures: list[Failure] = []
    for file in files_of(inputs):
        try:
            lines = _lines(file)
        except (OSError, ValueError) as error:
            failures.append(Failure(str(file), f"cannot be read ({error})", "Correct or remove it."))
            continue
        for number, line in lines:
            try:
                decision = parse_decision(line)
            except ValueError as error:
                failures.append(Failure(f"{DECISIONS}#{number}", str(error), "Correct or remove the line."))
                continue
            found.pop(decision.key, None)
            found[decision.key] = decision
    return tuple(d for d in found.values() if d.verdict != "open"), tuple(failures)


def _lines(file: Path) -> list[tuple[int, str]]:
    if not file.is_file():
        return []
    if file.stat().st_size > MAX_BYTES:
        raise ValueError(f"is larger than {MAX_BYTES} bytes")
    numbered = enumerate(file.read_text("utf-8-sig").split("\n"), 1)
    return [(number, line) for number, line in numbered if line.strip()]


def parse_decision(line: str) -> Decision:
    """Read one line; raises ``ValueError`` that says what is wrong with it."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError("is no line of JSON") from error
    if not isinstance(row, dict) or not isinstance(row.get("key"), str):
        raise ValueError("has no `key`")  # noqa: TRY004 - one kind of error for whatever a line holds
    if row.get("decision") not in VERDICTS:
        raise ValueError(f"`decision` is none of {', '.join(VERDICTS)}")
    evidence, note = row.get("evidence", []), row.get("note", "")
    if not isinstance(note, str) or not isinstance(evidence, list):
        raise ValueError("`note` is no text or `evidence` no list")  # noqa: TRY004
    return Decision(row["key"], row["decision"], note, str(row.get("kind", "")), tuple(map(str, evidence)))


def append_decision(file: Path, decision: Decision, item: str) -> None:
    """Add a decision at the end of the file; ``item`` is there for people who read it.

    Raises:
        AbgleichError: the file cannot be written.

    """
    row = {
        "key": decision.key, "decision": decision.verdict, "note": decision.note, "item": item,
        "kind": decision.family, "evidence": list(decision.evidence),
    }  # fmt: skip
    try:
        known = file.read_bytes() if file.is_file() else b""
        broken = bool(known) and not known.endswith(b"\n")
        with file.open("a", encoding="utf-8", errors="replace") as lines:
            lines.write(("\n" if broken else "") + json.dumps(row, ensure_ascii=False) + "\n")
    except OSError as error:
        remedy = "Copy the articles to a folder of yours."
        raise AbgleichError(f"{file}: cannot be written ({error.strerror}). {remedy}") from error


def with_decisions(tables: Mapping[str, pa.Table], decisions: Sequence[Decision]) -> dict[str, pa.Table]:
    """Lay decisions over the findings: their four columns are made anew."""
    contents = contents_of(tables)
    book = _Book(decisions)
    rows = [
        row | dict(zip(COLUMNS, map(storable, book.look_up(contents[row["finding_id"]])), strict=True))
        for row in tables["findings"].to_pylist()
    ]
    findings = pa.Table.from_pylist(rows, schema=tables["findings"].schema)
    return dict(tables) | {"findings": findings}


def contents_of(tables: Mapping[str, pa.Table]) -> dict[str, Content]:
    """Tell for every finding what it is about."""
    names = ["claim_id", "measure", "change", "value", "unit", "date_value", "quote"]
    claims = {row["claim_id"]: row for row in tables["claims"].select(names).to_pylist()}
    parts: defaultdict[str, list[Row]] = defaultdict(list)
    for row in tables["finding_claims"].to_pylist():
        parts[row["finding_id"]].append(row)
    rows = tables["findings"].to_pylist()
    return {row["finding_id"]: _content(row, parts[row["finding_id"]], claims) for row in rows}


def _content(finding: Row, parts: Sequence[Row], claims: Mapping[str, Row]) -> Content:
    family = group_of(finding)
    resting = [p for p in parts if p["role"] != "context"] or parts
    evidence = tuple(sorted({_evidence(p["role"], claims[p["claim_id"]]) for p in resting}))
    return Content(f"d:{_digest(family, *evidence)}", family, evidence)


def _evidence(role: str, claim: Row) -> str:
    quote = " ".join((claim["quote"] or "").split())
    return _digest(role, *(claim[n] for n in ("measure", "change", "value", "unit", "date_value")), quote)


def _digest(*parts: object) -> str:
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()


class _Book:
    """Decisions by key, and by the evidence they rest on."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self._by_key = {d.key: d for d in decisions}
        self._by_evidence: defaultdict[str, list[Decision]] = defaultdict(list)
        for decision in decisions:
            for digest in decision.evidence[:1]:
                self._by_evidence[digest].append(decision)

    def look_up(self, content: Content) -> tuple[str, str | None, str | None, str | None]:
        """Return key, decision, note, and what was decided while there was less evidence."""
        decided = self._by_key.get(content.key)
        if decided:
            return content.key, decided.verdict, decided.note or None, None
        before = self._before(content)
        return content.key, None, (before.note or None) if before else None, before.verdict if before else None

    def _before(self, content: Content) -> Decision | None:
        known = set(content.evidence)
        fitting = [
            decision
            for digest in content.evidence
            for decision in self._by_evidence.get(digest, ())
            if decision.family == content.family and known.issuperset(decision.evidence)
        ]
        return max(fitting, key=lambda d: (len(d.evidence), d.key), default=None)
