"""The shipped tables of measures, parsed once for all who read them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def shipped_measures() -> tuple[tuple[str, Mapping[str, object]], ...]:
    """Return (file name, its tables) of every shipped file of measures, by name; nobody may change the tables."""
    folder = files("pipeline.lexicon").joinpath("measures")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple((name, tomllib.loads(folder.joinpath(name).read_text("utf-8"))) for name in names)
