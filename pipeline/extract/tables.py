"""Look-up of the longest known name at a place in a text; many times faster than one pattern of all names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_LONGEST = 60
_WORDS = re.compile(r"[^\W\d_][\w.ʻ²³/]*(?:[ \u00a0\u202f‑-][^\W\d_][\w.]*){0,4}|°(?: ?C\b)?")
_CUTS = re.compile(r"[ \u00a0\u202f‑/-]|\.(?=\W|$)")
_SAME = str.maketrans({"\u00a0": " ", "\u202f": " ", "‑": "-"})
_ENDINGS = ("", "e", "en", "er", "es", "em")


class Hit(NamedTuple, Generic[T]):
    """What a name stands for, and where it ends (text offset)."""

    value: T
    end: int


def longest(text: str, at: int, names: Mapping[str, T], exact: Mapping[str, T]) -> Hit[T] | None:
    """Find the longest name that begins at ``at`` and ends at a word's end.

    Args:
        text: the text.
        at: where the name must begin.
        names: names in lower case, matched without regard to case.
        exact: names and symbols matched as they are.

    """
    found = _WORDS.match(text, at, at + _LONGEST)
    if found is None:
        return None
    surface = found[0].translate(_SAME)
    cuts = [len(surface), *(cut.start() for cut in reversed(list(_CUTS.finditer(surface))))]
    for cut in cuts:
        piece = surface[:cut]
        value = exact.get(piece)
        if value is None:
            value = names.get(piece.lower())
        if value is not None:
            return Hit(value, at + cut)
    return None


def spellings(names: str) -> Iterable[str]:
    """Write out a list ``a; b~ c`` in lower case, ``~`` standing for any ending of an adjective."""
    for name in names.lower().split("; "):
        if "~" in name:
            yield from (name.replace("~", ending) for ending in _ENDINGS)
        elif name:
            yield name
