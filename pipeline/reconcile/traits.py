"""What reconciliation must know of a measure: does it add up, does it change, how is it called.

The tables are those of ``lexicon/measures`` (TOML) and a user's own files of the same form.
A measure nobody described is treated as one that changes over time and does not add up.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import SettingsError
from pipeline.lexicon.measure_files import shipped_measures
from pipeline.lexicon.measure_times import SETTLED, SYMMETRIC


@dataclass(frozen=True, slots=True)
class Traits:
    """The facts about one measure that decide what may be compared with what."""

    key: str
    label_de: str = ""
    label_en: str = ""
    dimension: str = ""
    """``money | share | rate | count | date | duration``, empty where any is possible."""
    additive: bool = False
    """Parts told with different dates are summed, never compared."""
    changes: bool = True
    """A later value may replace an earlier one."""
    flow: bool = False
    """Counted over a period: last year's value is another value, not an older state of this one."""
    needs_object: bool = False
    """Whether the measure means nothing without its second party (a stake in …)."""
    symmetric: bool = False
    """Whether the two parties may be named in either order (a contract)."""


def read_traits(files: Sequence[str] = ()) -> dict[str, Traits]:
    """Read the traits of all shipped measures, then those of a user's files.

    Raises:
        SettingsError: a user's file cannot be read as TOML.

    """
    found: dict[str, Traits] = {}
    for _, tables in shipped_measures():
        found |= parse_traits(tables)
    for name in files:
        try:
            found |= parse_traits(tomllib.loads(Path(name).read_text("utf-8")))
        except (OSError, tomllib.TOMLDecodeError) as error:
            raise SettingsError(f"{name}: cannot be read as measures ({error}). Correct the file.") from error
    return found


def traits_of(measure: str, known: Mapping[str, Traits]) -> Traits:
    """Return the traits of a measure, the cautious default where none are known."""
    return known.get(measure) or Traits(key=measure)


def parse_traits(tables: Mapping[str, object]) -> dict[str, Traits]:
    """Read traits from the tables of one TOML file, one per measure."""
    entries = ({"key": key, **table} for key, table in tables.items() if isinstance(table, Mapping))
    return {t.key: t for t in map(_traits, entries) if t.dimension}


def _traits(entry: Mapping[str, object]) -> Traits:
    key = str(entry.get("key", ""))
    return Traits(
        key=key,
        label_de=str(entry.get("label_de") or key),
        label_en=str(entry.get("label_en") or key.replace("_", " ")),
        dimension=str(entry.get("dimension", "")),
        additive=bool(entry.get("additive", False)),
        changes=bool(entry.get("changing", key not in SETTLED)),
        flow=bool(entry.get("flow", False)),
        needs_object=bool(entry.get("objects")) and key not in SYMMETRIC,
        symmetric=bool(entry.get("symmetric", key in SYMMETRIC)),
    )
