"""What a full stop means after a German word, read from ``full_stops.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class FullStops:
    """Tables for the sentence splitter; words are in small letters."""

    open: frozenset[str]
    """After these the sentence goes on, whatever follows."""
    closing: frozenset[str]
    """These end a sentence where an unmistakable sentence opening follows."""
    spaced: tuple[str, ...]
    """Abbreviations of several letters after which the sentence goes on."""
    months: frozenset[str]
    openers: frozenset[str]
    """Words that open a sentence when written with a capital, and hardly are a name there."""
    platform_before_x: frozenset[str]
    """Words before a lone ``X`` that make it the platform, not an initial."""


@cache
def full_stops() -> FullStops:
    """Read the tables once."""
    table = tomllib.loads((files(__package__) / "full_stops.toml").read_text("utf-8"))
    sets = {name: frozenset(value.split()) for name, value in table.items() if isinstance(value, str)}
    return FullStops(spaced=tuple(table["spaced"]), **sets)
