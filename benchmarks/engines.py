"""Which distributed engine does our work with the least trouble: the same batches through each one's own API.

    python -m benchmarks.engines --only pool dask daft ray pyspark --articles 100 --folder FOLDER

Every engine reads the same Parquet files of packed articles, maps them with two workers of one thread, and writes
Parquet. Seconds go from the start of Python to the last file; the first batch of a worker loads the model. ``--kill``
ends one worker in the middle. An engine that is not installed is named and left out.
"""
# ruff: noqa: ANN401, PLC0415 - each engine is imported where it is tried, and few carry types

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline import ingest
from pipeline.engine import batches
from pipeline.settings import Settings
from pipeline.understanding import Understand, units

JOB = Understand(Settings(model="shipped"), "benchmark")
SIZE = 10


def write_batches(folder: Path, count: int, out: Path) -> int:
    """Pack articles of a folder."""
    sources = list(ingest.sources([folder]))[:count]
    keyed = ((JOB.key(u), u) for u in units(sources, JOB.settings))  # type: ignore[arg-type]
    for number, table in enumerate(batches.packed(JOB, keyed, SIZE)):  # type: ignore[misc,arg-type]
        pq.write_table(table, out / f"{number:05}.parquet")
    return len(sources)


def pool(source: Path, target: Path) -> None:
    """Map with loky, the pool of the local engine."""
    from loky import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=2, env={"OMP_NUM_THREADS": "1"}) as workers:
        list(workers.map(_file, [(file, target / file.name) for file in sorted(source.glob("*.parquet"))]))


def _file(pair: tuple[Path, Path]) -> None:
    pq.write_table(batches.done(JOB, pq.read_table(pair[0])), pair[1])


def dask(source: Path, target: Path) -> None:
    """Map with dask.dataframe on a local cluster."""
    import dask as config
    import dask.dataframe as dd
    from distributed import Client, LocalCluster

    config.config.set({"dataframe.convert-string": False})
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster):
        frame = dd.read_parquet(str(source), dtype_backend="pyarrow", split_row_groups=False, aggregate_files=False)
        meta = batches.done_schema().empty_table().to_pandas(types_mapper=_arrow)
        frame.map_partitions(_frame, meta=meta).to_parquet(str(target), schema=batches.done_schema())


def _arrow(kind: pa.DataType) -> Any:
    import pandas as pd

    return pd.ArrowDtype(kind)


def _frame(frame: Any) -> Any:
    table = pa.Table.from_pandas(frame, schema=batches.item_schema(), preserve_index=False)
    return batches.done(JOB, table).to_pandas(types_mapper=_arrow)


def daft(source: Path, target: Path) -> None:
    """Map with Daft's own runner and a batch function in processes."""
    import daft as engine

    @engine.cls(max_concurrency=2, use_process=True)
    class Work:
        @engine.method.batch(return_dtype=engine.DataType.binary(), batch_size=SIZE)
        def done(self, key: Any, value: Any, failed: Any) -> Any:
            columns = [c.to_arrow() for c in (key, value, failed)]
            table = pa.table(columns, names=["key", "value", "failed"]).cast(batches.item_schema())
            return batches.done(JOB, table)["value"].combine_chunks()

    frame = engine.read_parquet(str(source / "*.parquet"))
    col = engine.col
    work = Work()
    done = frame.with_column("result", work.done(col("key"), col("value"), col("failed")))
    done.select("key", "result").write_parquet(str(target))


def ray(source: Path, target: Path) -> None:
    """Map with Ray Data and two actors."""
    import ray as engine

    engine.init(num_cpus=3, include_dashboard=False, logging_level="ERROR", _temp_dir="/tmp/ray-benchmark")  # noqa: S108

    class Work:
        def __call__(self, table: pa.Table) -> pa.Table:
            return batches.done(JOB, table)

    actors = engine.data.ActorPoolStrategy(size=2)
    data = engine.data.read_parquet(str(source))
    data.map_batches(Work, batch_format="pyarrow", batch_size=SIZE, compute=actors).write_parquet(str(target))


def pyspark(source: Path, target: Path) -> None:
    """Map with Spark and its Python workers."""
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        .config("spark.sql.files.openCostInBytes", "134217728").config("spark.driver.memory", "1g").getOrCreate()
    )  # fmt: skip

    def work(tables: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in tables:
            yield from batches.done(JOB, pa.Table.from_batches([batch])).to_batches()

    frame = session.read.parquet(str(source))
    frame.mapInArrow(work, "key string, value binary, state string").write.mode("overwrite").parquet(str(target))


ENGINES: dict[str, Callable[[Path, Path], None]] = {
    "pool": pool, "dask": dask, "daft": daft, "ray": ray, "pyspark": pyspark,
}  # fmt: skip


def rows(target: Path) -> int:
    """Count the distinct keys that came out."""
    files = [f for f in target.rglob("*.parquet") if f.stat().st_size]
    return len({key for file in files for key in pq.read_table(file, columns=["key"])["key"].to_pylist()})


def heaviest(process: psutil.Process) -> int:
    """Return the id of the child process that holds most memory: a worker with a model."""
    children = [c for c in process.children(recursive=True) if "python" in c.name() or "ray::" in " ".join(c.cmdline())]
    sizes = {c.pid: c.memory_info().rss for c in children}
    return max(sizes, key=lambda pid: sizes[pid]) if sizes else 0


def run_one(name: str, source: Path, count: int, *, kill: bool) -> dict[str, object]:
    """Run an engine in a process of its own; perhaps kill one of its workers on the way."""
    target = Path(tempfile.mkdtemp(prefix=f"engine-{name}-"))
    words = [sys.executable, "-m", "benchmarks.engines", "--child", name, str(source), str(target)]
    started = time.perf_counter()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    peak, killed, cpu = [0], [0], [0.0]

    def watch() -> None:
        process = psutil.Process(child.pid)
        while child.poll() is None:
            try:
                family = [process, *process.children(recursive=True)]
                peak[0] = max(peak[0], sum(p.memory_info().rss for p in family) >> 20)
                cpu[0] = max(cpu[0], sum(sum(p.cpu_times()[:2]) for p in family))
                if kill and not killed[0] and rows_so_far(target) and (pid := heaviest(process)):
                    killed[0] = pid
                    os.kill(pid, signal.SIGKILL)
            except (psutil.Error, OSError):
                pass
            time.sleep(0.5)

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, errors = child.communicate(timeout=1200)
    watcher.join()
    found = rows(target)
    shutil.rmtree(target, ignore_errors=True)
    return {
        "engine": name, "seconds": round(time.perf_counter() - started, 1), "cpu": round(cpu[0], 1), "peak_mb": peak[0],
        "rows": f"{found}/{count}", "killed": bool(killed[0]), "exit": child.returncode,
        "error": "" if child.returncode == 0 else (errors.strip().splitlines() or [""])[-1][:160],
    }  # fmt: skip


def rows_so_far(target: Path) -> bool:
    """Tell whether a first file has come out; engines that write at the end are given half a minute."""
    return any(target.rglob("*.parquet")) or time.time() - target.stat().st_ctime > 30  # noqa: PLR2004


def main() -> None:
    """Compare the engines that are installed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=list(ENGINES))
    parser.add_argument("--folder", type=Path, default=Path("corpus"))
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--kill", action="store_true", help="Kill a worker in the middle.")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        ENGINES[args.child[0]](Path(args.child[1]), Path(args.child[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        count = write_batches(args.folder, args.articles, Path(folder))
        for name in args.only:
            if name != "pool" and importlib.util.find_spec(name) is None:
                print(json.dumps({"engine": name, "error": "is not installed"}))
                continue
            print(json.dumps(run_one(name, Path(folder), count, kill=args.kill)), flush=True)


if __name__ == "__main__":
    main()
