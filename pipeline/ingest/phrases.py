"""The phrases of the boilerplate lexicon, compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Labelled = tuple[tuple[str, re.Pattern[str]], ...]
"""(reason, pattern) in the order of the lexicon."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that makes boilerplate of what follows it."""

    reason: str
    start: re.Pattern[str]
    until: str
    """``list``: while lines are items; ``end``: to the end of the text."""


@dataclass(frozen=True, slots=True)
class Pitch:
    """A class of sentences that speak for the outlet."""

    reason: str
    cues: tuple[str, ...]
    """Lower-case parts of words; every sentence of the class has one."""
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Phrases:
    """All tables of the lexicon."""

    lines: Labelled
    pitches: tuple[Pitch, ...]
    sections: tuple[Section, ...]
    bar_words: frozenset[str]
    weak_bar_words: frozenset[str]
    openers: re.Pattern[str]
    cuts: tuple[str, ...]


@cache
def phrases() -> Phrases:
    """Load the lexicon."""
    table = tomllib.loads(files("pipeline.lexicon").joinpath("boilerplate.toml").read_text("utf-8"))
    return Phrases(
        lines=tuple((c["reason"], _any(c["line"])) for c in table["class"] if "line" in c),
        pitches=tuple(
            Pitch(c["reason"], tuple(c["cues"]), _any(c["sentence"])) for c in table["class"] if "sentence" in c
        ),
        sections=tuple(Section(s["reason"], _any(s["start"]), s["until"]) for s in table["section"]),
        bar_words=frozenset(table["bar_words"].split()),
        weak_bar_words=frozenset(table["weak_bar_words"].split()),
        openers=re.compile(rf"(?:{'|'.join(map(re.escape, table['openers']))})\b:?"),
        cuts=tuple(table["cuts"]),
    )


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns))
