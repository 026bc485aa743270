"""A job on tables of packed items, which is all that the workers of a cluster are asked for.

Items travel as bytes under their keys: a worker needs the program, the table and nothing else, no common disk.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

from pipeline.engine.local import guarded, prepared
from pipeline.engine.resume import LastingJob, Made
from pipeline.records import Failure

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")
R = TypeVar("R")

State = Literal["lasting", "passing", "failed"]
"""Whether a result may be taken up by the next run, may not, or is a failure."""
BATCH = 64
"""Items per file: some twenty seconds of work, lost and done again where a worker dies."""


class PackedJob(LastingJob[T, R], Protocol[T, R]):
    """A job whose items can be sent to another machine."""

    def pack(self, item: T) -> bytes:
        """Write an item down with all that its work needs."""
        ...

    def unpack(self, content: bytes) -> AbstractContextManager[T]:
        """Lay an item out for its work, and clear up behind it."""
        ...


def packed(job: PackedJob[T, R], keyed: Iterable[tuple[str, T]], size: int = BATCH) -> Iterator[pa.Table]:
    """Lay keyed items out as tables of ``size`` rows; one that cannot be packed is packed as its failure."""
    rows: list[tuple[str, bytes, bool]] = []
    for key, item in keyed:
        content = guarded(job, job.pack, item)
        lost = isinstance(content, Failure)
        rows.append((key, _failure_bytes(content) if isinstance(content, Failure) else content, lost))
        if len(rows) == size:
            yield _table(rows)
            rows = []
    if rows:
        yield _table(rows)


def done(job: PackedJob[T, R], table: pa.Table) -> pa.Table:
    """Do the work on every row; each worker process prepares the job once."""
    import pyarrow as pa  # noqa: PLC0415

    work = prepared(job)
    keys = table["key"].to_pylist()
    made = [
        (content, "failed") if lost else _result(job, work, content)
        for content, lost in zip(table["value"].to_pylist(), table["failed"].to_pylist(), strict=True)
    ]
    values, states = [value for value, _ in made], [state for _, state in made]
    return pa.table({"key": keys, "value": values, "state": states}, schema=done_schema())


def results(table: pa.Table) -> Iterator[tuple[str, Made | Failure]]:
    """Read what came back."""
    columns = (table[name].to_pylist() for name in ("key", "value", "state"))
    for key, value, state in zip(*columns, strict=True):
        yield key, Failure(**json.loads(value)) if state == "failed" else (value, state == "lasting")


def failed(key: str, failure: Failure) -> pa.Table:
    """Lay out the failure of one row."""
    import pyarrow as pa  # noqa: PLC0415

    return pa.table({"key": [key], "value": [_failure_bytes(failure)], "state": ["failed"]}, schema=done_schema())


def item_schema() -> pa.Schema:
    """Name the columns of packed items."""
    import pyarrow as pa  # noqa: PLC0415

    return pa.schema([("key", pa.string()), ("value", pa.binary()), ("failed", pa.bool_())])


def done_schema() -> pa.Schema:
    """Name the columns of results."""
    import pyarrow as pa  # noqa: PLC0415

    return pa.schema([("key", pa.string()), ("value", pa.binary()), ("state", pa.string())])


def _result(job: PackedJob[T, R], work: Callable[[T], R], content: bytes) -> tuple[bytes, State]:
    with job.unpack(content) as item:
        made = guarded(job, work, item)
    if isinstance(made, Failure):
        return _failure_bytes(made), "failed"
    return job.encode(made), "lasting" if job.lasts(made) else "passing"


def _failure_bytes(failure: Failure) -> bytes:
    return json.dumps(asdict(failure)).encode("ascii")


def _table(rows: list[tuple[str, bytes, bool]]) -> pa.Table:
    import pyarrow as pa  # noqa: PLC0415

    keys, values, lost = zip(*rows, strict=True)
    return pa.table({"key": keys, "value": values, "failed": lost}, schema=item_schema())
