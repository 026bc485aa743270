"""Who says a value: how speakers are named for a reader, and who speaks for the house a value is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lexicon.measure_times import RIVALRIES
from pipeline.lexicon.months import MONTHS
from pipeline.lexicon.speakers import COUNTERPARTS, NOBODY, OWN_PEOPLE, SPEAKERS_EN
from pipeline.lexicon.weekdays import WEEKDAYS
from pipeline.reconcile.readings import Reading

_NOBODY = re.compile(rf"{'|'.join(NOBODY)}|\d|\b(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b", re.IGNORECASE)
_OFFICE = re.compile(rf"\b(?!(?:{'|'.join(COUNTERPARTS)}))\w*(?:{'|'.join(OWN_PEOPLE)})\b", re.IGNORECASE)
_NATION = re.compile(r"\b(?:nach|laut) (\w{3,}isch)e[nr] (?:Angaben|Quellen|Berichten|Darstellung)\b", re.IGNORECASE)
_BEFORE = 60
"""Code points before a name in which its office stands."""
_MOST = 3


@lru_cache(maxsize=4096)
def is_nobody(speaker: str) -> bool:
    """Tell whether an attribution names no speaker with a view of their own (*Angaben*, *Umfrage*), or a day."""
    return _NOBODY.search(speaker) is not None


@lru_cache(maxsize=4096)
def words_of(speaker: str) -> frozenset[str]:
    """Return the words of a speaker's name."""
    return frozenset(re.findall(r"\w+", speaker.casefold()))


def voice(reading: Reading) -> str:
    """Return who stands for a value; empty where it is the article itself, or nobody in particular.

    A plan that an article tells in its own words is that of its subject, and so is what the subject's own people say.
    """
    claim = reading.claim
    house = claim.subject.id if claim.subject is not None else ""
    if not house or reading.footing != "planned" or claim.measure not in RIVALRIES:
        return _side(claim.quote) if is_nobody(reading.speaker) else reading.speaker
    return house if not reading.speaker or _speaks_for_house(reading) else reading.speaker


def _side(quote: str) -> str:
    """Return whose figures *ukrainische Angaben* are; empty where nobody's are named."""
    match = _NATION.search(quote)
    return match.group(1).casefold() if match else ""


def _speaks_for_house(reading: Reading) -> bool:
    quote, name = reading.claim.quote, reading.claim.attribution or ""
    at = quote.find(name) if name else -1
    return _OFFICE.search(quote[max(0, at - _BEFORE) : at + len(name)]) is not None if at >= 0 else False


def named(speakers: Iterable[str | None], lang: str) -> str:
    """Name the speakers of one value, three at most; those that are nobody in particular are left out."""
    names = sorted({name for name in speakers if name and not is_nobody(name)})
    if lang == "en":
        names = [SPEAKERS_EN.get(name.casefold(), name) for name in names]
    return ", ".join(names[:_MOST])
