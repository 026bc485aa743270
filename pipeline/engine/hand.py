"""What a run in one process has in hand, on disk: where a crash ends the process, the next run knows what did it.

Such an item is never worked on in the run's own process again, but in a worker, which it may take down.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_NOW, _KNOWN = "in_hand", "suspects"


class Hand:
    """The key of the item in hand, and those that were in hand when a run ended; made by ``hand_in``."""

    def __init__(self, folder: Path) -> None:
        self._now = folder / _NOW
        known = folder / _KNOWN
        before = self._now.read_text("utf-8").strip() if self._now.exists() else ""
        if before:
            with known.open("a", encoding="utf-8") as file:
                file.write(f"{before}\n")
        self._suspects = frozenset(known.read_text("utf-8").split()) if known.exists() else frozenset()
        self._file = os.open(self._now, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)

    def take(self, key: str) -> None:
        """Note an item before its work begins; keys are of one length."""
        os.pwrite(self._file, key.encode(), 0)

    def apart(self, keyed: Sequence[tuple[str, T]]) -> Iterator[tuple[bool, list[tuple[str, T]]]]:
        """Divide items, in order, into those that may be worked on here and those that once ended a run."""
        for suspect, rows in groupby(keyed, lambda row: row[0] in self._suspects):
            yield suspect, list(rows)

    def close(self) -> None:
        """Put down what was in hand: the run came to its end, or was stopped by what is no item's fault."""
        os.close(self._file)
        self._now.unlink(missing_ok=True)


@contextmanager
def hand_in(folder: Path, *, fresh: bool = False) -> Iterator[Hand]:
    """Open the note in a folder of finished work; ``fresh`` forgets what is there."""
    if fresh:
        for name in (_NOW, _KNOWN):
            (folder / name).unlink(missing_ok=True)
    hand = Hand(folder)
    try:
        yield hand
    finally:
        hand.close()
