"""Finished work in a folder: one file per chunk, each entry found by a key made from all it depends on.

A chunk is named by the digest of its bytes, so that a file cut off by a power failure is told from a whole one, and it
comes into being by a rename, so that a killed run leaves whole chunks or none. Nothing else is needed to go on.
"""

from __future__ import annotations

import os
import time
from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.engine.hand import Hand, hand_in
from pipeline.errors import AbgleichError

if TYPE_CHECKING:
    import pyarrow as pa

CHUNK = 64
"""Entries per file: a run of a million articles makes some sixteen thousand files."""
SECONDS = 2.0
"""No more than so many seconds of work wait in memory to be written."""
_OPEN = 8
"""Chunks that are held decoded; entries are asked for nearly in the order they were written."""
_SUFFIX = ".parquet"


class Store:
    """Keys and values of finished work; made by ``open_store``."""

    def __init__(self, folder: Path, hand: Hand) -> None:
        self._folder = folder
        self.hand = hand
        """Where a run in one process notes what it works on."""
        self._places: dict[str, tuple[Path, int]] = {}
        self._waiting: dict[str, bytes] = {}
        self._since = time.monotonic()
        self._tables: OrderedDict[Path, pa.Table] = OrderedDict()
        self.broken = 0
        """Files that were found incomplete and thrown away."""
        self._scan()

    def __contains__(self, key: str) -> bool:
        return key in self._places or key in self._waiting

    def add(self, key: str, value: bytes) -> None:
        """Keep a value; it is on disk after the next ``flush`` at the latest.

        Raises:
            AbgleichError: the disk is full or cannot be written.

        """
        self._waiting[key] = value
        if len(self._waiting) >= CHUNK or time.monotonic() - self._since > SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        if self._waiting:
            self._write(self._waiting)
            self._waiting = {}
        self._since = time.monotonic()

    def get(self, key: str) -> bytes:
        """Return a value; raises ``KeyError`` for a key that is not there."""
        if key in self._waiting:
            return self._waiting[key]
        file, row = self._places[key]
        value: bytes = self._table(file)["value"][row].as_py()
        return value

    def sweep(self, asked: Collection[str]) -> None:
        """Throw away what no longer belongs to the input, and join chunks that are less than half full."""
        held: dict[Path, list[str]] = {file: [] for file in self._files()}
        for key, (file, _) in self._places.items():
            if key in asked:
                held[file].append(key)
        small = [file for file, keys in held.items() if len(keys) < CHUNK // 2]
        if len(small) > 1 or any(not held[file] for file in small):
            joined = self._join([key for file in small for key in held[file]])
            for file in set(small) - joined:
                self._tables.pop(file, None)
                file.unlink(missing_ok=True)

    def _join(self, keys: Sequence[str]) -> set[Path]:
        chunks = (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))
        return {self._write({key: self.get(key) for key in chunk}) for chunk in chunks}

    def _scan(self) -> None:
        for part in self._folder.glob(f".*{_SUFFIX}.part"):
            part.unlink()
        for file in self._files():
            content = file.read_bytes()
            if _digest(content) != file.stem:
                self.broken += 1
                file.unlink()
                continue
            for row, key in enumerate(_parsed(content, ["key"])["key"].to_pylist()):
                self._places[key] = (file, row)

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob(f"*{_SUFFIX}"))

    def _table(self, file: Path) -> pa.Table:
        if file not in self._tables:
            self._tables[file] = _parsed(file.read_bytes(), ["value"])
            if len(self._tables) > _OPEN:
                self._tables.popitem(last=False)
        self._tables.move_to_end(file)
        return self._tables[file]

    def _write(self, entries: dict[str, bytes]) -> Path:
        content = _rendered(entries)
        file = self._folder / f"{_digest(content)}{_SUFFIX}"
        part = self._folder / f".{file.name}.part"
        try:
            _write_through(part, content)
            part.replace(file)
        except OSError as error:
            part.unlink(missing_ok=True)
            remedy = "Make room and run again: what is finished is kept."
            raise AbgleichError(f"{self._folder}: cannot be written ({error.strerror}). {remedy}") from error
        self._places |= {key: (file, row) for row, key in enumerate(entries)}
        return file


@contextmanager
def open_store(folder: Path, *, fresh: bool = False) -> Iterator[Store]:
    """Open the finished work of a folder for one run; ``fresh`` forgets what is there.

    Raises:
        AbgleichError: another run has it open, or it cannot be written.

    """
    try:
        with locked(folder):
            if fresh:
                for file in folder.glob(f"*{_SUFFIX}"):
                    file.unlink()
            with hand_in(folder, fresh=fresh) as hand:
                store = Store(folder, hand)
                yield store
                store.flush()
    except OSError as error:
        raise AbgleichError(f"{folder}: cannot be used ({error.strerror}). Choose another --out.") from error


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a second run out; the system lifts the lock of a killed one.

    Raises:
        AbgleichError: another run has the folder.

    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - the command line starts without it

    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / "lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise AbgleichError(
            f"{folder.parent}: another run is writing into this folder. Wait until it is done, or choose another --out."
        ) from None
    try:
        yield
    finally:
        lock.release()


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _rendered(entries: dict[str, bytes]) -> bytes:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    schema = pa.schema([("key", pa.string()), ("value", pa.large_binary())])
    table = pa.table({"key": list(entries), "value": list(entries.values())}, schema=schema)
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", compression_level=1, use_dictionary=False)
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _parsed(content: bytes, columns: list[str]) -> pa.Table:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    return pq.read_table(pa.BufferReader(content), columns=columns, use_threads=False)


def _write_through(file: Path, content: bytes) -> None:
    """Write to the disk itself: a rename must not outlive the bytes it names."""
    with file.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
