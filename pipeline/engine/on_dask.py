"""The same work on a Dask cluster, through its own interface: futures for the map, one shuffle for what needs a key.

Items and results are Parquet files under a staging address that driver and workers can reach (a folder, ``s3://…``).
Dask gives the work of a dead worker to another one. In each Dask worker the work runs in a process of its own, so that
the clock on an article works there, too, and the model is loaded once.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count, islice
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import uuid4

from pipeline.engine import batches
from pipeline.engine.batches import PackedJob
from pipeline.engine.resume import LastingJob, Made
from pipeline.errors import AbgleichError, SettingsError
from pipeline.limits import broken
from pipeline.records import Failure

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4
"""Files per worker that wait, run or lie finished: more would only fill the staging address."""
RETRIES = 3
"""So many workers may die over one file."""
IDLE = 120
"""Seconds after which the process of a worker that is gone, or has nothing to do, ends by itself."""
_OPTIONS = {
    "distributed.worker.daemon": False,  # a worker's work runs in a child process
    "distributed.scheduler.allowed-failures": RETRIES,
    "dataframe.convert-string": False,  # packed items are bytes
}


class OnDask:
    """Has work done on a cluster; made by ``on_dask``."""

    def __init__(self, client: Any, staging: str) -> None:  # noqa: ANN401 - Dask carries no types
        self._client = client
        self._staging = staging.rstrip("/")
        self._number = count()

    def __call__(
        self, lasting: LastingJob[T, R], keyed: Iterator[tuple[str, T]], /
    ) -> Iterator[tuple[str, Made | Failure]]:
        """Map a job that can be packed over keyed items; results come in the order in which they are finished."""
        from distributed import as_completed  # noqa: PLC0415

        job = cast("PackedJob[T, R]", lasting)
        tables = batches.packed(job, keyed)
        running = as_completed([self._sent(job, table) for table in islice(tables, self._room())])
        for future in running:
            target = _finished(future)
            yield from batches.results(_read(target))
            self._clear(target)
            running.update([self._sent(job, table) for table in islice(tables, 1)])

    def by_key(self, job: PackedJob[T, R], keyed: Iterator[tuple[str, T]]) -> Iterator[tuple[str, Made | Failure]]:
        """Map a job over items that are first brought together by their keys."""
        import dask.dataframe as dd  # noqa: PLC0415

        place = f"{self._staging}/{uuid4().hex}"
        written = [self._staged(table, f"{place}/items") for table in batches.packed(job, keyed)]
        if not written:
            return
        frame = dd.read_parquet(written, dtype_backend="pyarrow")
        frame = frame.shuffle("key", npartitions=self._room()).map_partitions(_frame_done, job, meta=_meta())
        frame.to_parquet(f"{place}/done", schema=batches.done_schema(), write_index=False)
        for file in _files(f"{place}/done"):
            yield from batches.results(_read(file))
        self._clear(place)

    def _room(self) -> int:
        return AHEAD * max(1, len(self._client.scheduler_info(n_workers=-1)["workers"]))

    def _sent(self, job: PackedJob[T, R], table: pa.Table) -> Any:  # noqa: ANN401
        source = self._staged(table, f"{self._staging}/items")
        return self._client.submit(_file_done, job, source, source.replace("/items/", "/done/"), pure=False)

    def _staged(self, table: pa.Table, folder: str) -> str:
        address = f"{folder}/{next(self._number):06}.parquet"
        _write(table, address)
        return address

    def _clear(self, address: str) -> None:
        import fsspec  # noqa: PLC0415

        for other in {address, address.replace("/done/", "/items/")}:
            system, path = fsspec.core.url_to_fs(other)
            with suppress(FileNotFoundError):
                system.rm(path, recursive=True)


@contextmanager
def on_dask(scheduler: str, workers: int, staging: str) -> Iterator[OnDask]:
    """Open a cluster: the one at an address, or one of local processes for as long as the block runs.

    Raises:
        SettingsError: Dask is not installed, or nothing answers at the address.

    """
    try:
        import dask  # noqa: PLC0415
        from distributed import Client, LocalCluster  # noqa: PLC0415
    except ImportError as error:
        raise SettingsError("--engine dask: Dask is not installed. Install abgleich[dask].") from error
    with dask.config.set(_OPTIONS):
        if not scheduler:
            cluster = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
            with cluster, Client(cluster) as client:
                yield OnDask(client, staging)
            return
        try:
            client = Client(scheduler, timeout=20)
        except (OSError, ValueError) as error:
            raise SettingsError(f"--scheduler {scheduler}: nothing answers there ({error}). Start it first.") from error
        with client:
            yield OnDask(client, staging)


def _finished(future: Any) -> str:  # noqa: ANN401
    """Wait for a file's result.

    Raises:
        AbgleichError: worker after worker died over it.

    """
    from distributed import KilledWorker  # noqa: PLC0415

    try:
        target: str = future.result()
    except KilledWorker as error:
        raise AbgleichError(
            "--engine dask: worker after worker died over one file of articles. Look at their memory and run again: "
            "what is finished is kept."
        ) from error
    return target


def _file_done(job: PackedJob[T, R], source: str, target: str) -> str:
    _write(_apart(job, _read(source)), target)
    return target


def _frame_done(frame: Any, job: PackedJob[T, R]) -> Any:  # noqa: ANN401
    import pyarrow as pa  # noqa: PLC0415

    table = pa.Table.from_pandas(frame, schema=batches.item_schema(), preserve_index=False)
    return _as_frame(batches.done(job, table))


def _meta() -> Any:  # noqa: ANN401
    return _as_frame(batches.done_schema().empty_table())


def _as_frame(table: pa.Table) -> Any:  # noqa: ANN401
    import pandas as pd  # noqa: PLC0415

    return table.to_pandas(types_mapper=pd.ArrowDtype)


def _apart(job: PackedJob[T, R], table: pa.Table) -> pa.Table:
    """Work in a process of one's own; where it dies, row by row, so that only the row that kills it is lost."""
    import pyarrow as pa  # noqa: PLC0415
    from loky import get_reusable_executor  # noqa: PLC0415
    from loky.process_executor import BrokenProcessPool  # noqa: PLC0415

    if multiprocessing.current_process().daemon:
        return batches.done(job, table)  # a cluster that was started without our options

    def work(rows: pa.Table) -> pa.Table:
        pool = get_reusable_executor(max_workers=1, timeout=IDLE, env={"OMP_NUM_THREADS": "1"})
        return pool.submit(batches.done, job, rows).result()

    try:
        return work(table)
    except BrokenProcessPool:
        rows = [table.slice(i, 1) for i in range(len(table))]
    found = []
    for row in rows:
        try:
            found.append(work(row))
        except BrokenProcessPool as error:
            found.append(batches.failed(row["key"][0].as_py(), broken(row["key"][0].as_py(), error)))
    return pa.concat_tables(found)


def _read(address: str) -> pa.Table:
    import fsspec  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    with fsspec.open(address, "rb") as stream:
        return pq.read_table(stream)


def _write(table: pa.Table, address: str) -> None:
    import fsspec  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    system, path = fsspec.core.url_to_fs(address)
    system.makedirs(path.rpartition("/")[0], exist_ok=True)
    part = f"{path}.{uuid4().hex}.part"
    with system.open(part, "wb") as stream:
        pq.write_table(table, stream, compression="zstd")
    system.mv(part, path)


def _files(folder: str) -> list[str]:
    import fsspec  # noqa: PLC0415

    system, path = fsspec.core.url_to_fs(folder)
    return [system.unstrip_protocol(f) for f in sorted(system.glob(f"{path}/*.parquet"))]
