"""How far a run has come, for whoever watches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pipeline.records import Failure

if TYPE_CHECKING:
    from pipeline.ingest import Source

Watch = Callable[[str, int, int], None]
"""Told (stage, done, in all) after every article that is understood or found understood."""

_BLOCK = 1 << 20


class Progress:
    """Counts the units of a stage; how many there are in all is an estimate until the last one."""

    def __init__(self, stage: str, sources: Sequence[Source | Failure], watch: Watch | None) -> None:
        self._stage, self._watch = stage, watch
        self._done = 0
        self._total = sum(map(_units, sources)) if watch else 0

    def step(self) -> None:
        """Count one unit."""
        self._done += 1
        if self._watch:
            self._total = max(self._total, self._done)
            self._watch(self._stage, self._done, self._total)


def _units(source: Source | Failure) -> int:
    """Count the lines of a .jsonl; any other file counts once."""
    if isinstance(source, Failure) or source.file.suffix.lower() != ".jsonl":
        return 1
    try:
        with source.file.open("rb") as stream:
            return max(1, sum(block.count(b"\n") for block in iter(lambda: stream.read(_BLOCK), b"")))
    except OSError:
        return 1
