"""Gains and losses: what a run finds on gold that the baseline did not, and the other way round."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import GoldFormatError
from pipeline.evaluate.score import Evaluation

_HEAD = "Losses beyond `tolerance` (gold items lost plus new false finds, per line) fail the evaluation."


@dataclass(frozen=True, slots=True)
class Drift:
    """The difference between two evaluations, as names of gold items and finds."""

    gains: tuple[str, ...]
    losses: tuple[str, ...]
    new_false: tuple[str, ...]
    mended: tuple[str, ...]
    """False finds of the baseline that are gone."""
    tolerance: int = 0

    @property
    def fails(self) -> bool:
        """Whether any line of the table lost more than the tolerance."""
        worse = Counter(name.split(" | ")[0] for name in (*self.losses, *self.new_false))
        return any(count > self.tolerance for count in worse.values())


def compare(base: Evaluation, now: Evaluation, tolerance: int = 0) -> Drift:
    """Tell what changed from ``base`` to ``now``."""
    return Drift(
        gains=tuple(sorted(now.hits - base.hits)),
        losses=tuple(sorted(base.hits - now.hits)),
        new_false=tuple(sorted(now.false - base.false)),
        mended=tuple(sorted(base.false - now.false)),
        tolerance=tolerance,
    )


def read_baseline(path: Path) -> tuple[Evaluation, int]:
    """Read a baseline file: the evaluation it holds and its tolerance.

    Raises:
        GoldFormatError: the file is missing or no baseline.

    """
    try:
        data = json.loads(path.read_text("utf-8"))
        base = Evaluation((), frozenset(data["hits"]), frozenset(data["false"]))
        return base, int(data["tolerance"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GoldFormatError(f"{path}: no baseline ({error}). Write one with `abgleich evaluate --update`.") from error


def write_baseline(path: Path, now: Evaluation, tolerance: int = 0) -> None:
    """Write ``now`` as the new baseline."""
    data = {"about": _HEAD, "tolerance": tolerance, "hits": sorted(now.hits), "false": sorted(now.false)}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")


def render(drift: Drift) -> str:
    """Lay out gains and losses for a reader, losses first."""
    parts = (
        ("lost (right in the baseline, not now)", "-", drift.losses),
        ("new false finds", "!", drift.new_false),
        ("gained", "+", drift.gains),
        ("false finds gone", "✓", drift.mended),
    )
    lines = [line for title, sign, names in parts for line in _section(title, sign, names)]
    return "\n".join(lines) if lines else "no difference to the baseline"


def _section(title: str, sign: str, names: Iterable[str]) -> list[str]:
    rows = [f"  {sign} {name}" for name in names]
    return [f"{title}: {len(rows)}", *rows] if rows else []
