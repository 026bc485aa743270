"""Who says a value: how speakers are named for a reader, and who speaks for the house a value is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lexicon.speakers import NOBODY, SPEAKERS_EN

_NOBODY = re.compile("|".join(NOBODY), re.IGNORECASE)
_MOST = 3


def is_nobody(speaker: str) -> bool:
    """Tell whether an attribution names no speaker with a view of their own (*Angaben*, *Umfrage*)."""
    return _NOBODY.search(speaker) is not None


@lru_cache(maxsize=4096)
def words_of(speaker: str) -> frozenset[str]:
    """Return the words of a speaker's name."""
    return frozenset(re.findall(r"\w+", speaker.casefold()))


def named(speakers: Iterable[str | None], lang: str) -> str:
    """Name the speakers of one value, three at most; those that are nobody in particular are left out."""
    names = sorted({name for name in speakers if name and not is_nobody(name)})
    if lang == "en":
        names = [SPEAKERS_EN.get(name.casefold(), name) for name in names]
    return ", ".join(names[:_MOST])
