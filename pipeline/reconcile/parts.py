"""Whether a claim says that its value is a part of another: what came *zusätzlich*, what is singled out of a total."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.lexicon.measure_times import PEOPLE_AT_LARGE, VICTIMS
from pipeline.lexicon.number_words import TEENS, TENS, UNITS
from pipeline.lexicon.update_cues import PART_BEFORE, PART_BEHIND, SINGLED_OUT
from pipeline.lexicon.victims import DEGREES
from pipeline.records import Claim

REACH = 50
"""Code points beside a value in which such a word stands."""
_GAP = r"\W+(?:[\w-]+\W+){0,3}$"
_BEFORE = re.compile(rf"\b(?:{'|'.join(PART_BEFORE)}){_GAP}", re.IGNORECASE)
_SINGLED = re.compile(rf"\b(?:{'|'.join(SINGLED_OUT)})\b", re.IGNORECASE)
_BEHIND = re.compile(rf"^\W*(?:[\w-]+\W+){{0,3}}(?:{'|'.join(PART_BEHIND)})\b", re.IGNORECASE)
_NUMBERS = "|".join((*UNITS, *TEENS, *TENS))
_SUBSET = re.compile(
    rf"^\W{{0,2}}(?:der|von(?: den| diesen| ihnen)?|aus|unter den)\s+(?:(?:rund|etwa|insgesamt|ersten|\w+ten)\s+)?"
    rf"(?:\d|(?:{_NUMBERS})\w*\b|Opfer|Tote|Verletzte|Betroffene)",
    re.IGNORECASE,
)
"""*Zwei der vier Opfer*, *zehn von 16 Teilnehmern*."""
_HURT = re.compile(
    rf"^[^,;.]*?\b({'|'.join((*DEGREES, 'schwerst', 'lebensbedrohlich'))})(?:e[mnrs]?)?\s?(?:verletz|verwund)",
    re.IGNORECASE,
)
_IDENTIFIED = re.compile(r"\bhandel(?:t|te|n|ten) es sich\b|\bes handel", re.IGNORECASE)
_PLUPERFECT = re.compile(
    r"\b(?:war|waren)\b[^.;]*\b(?:worden|gekommen|gestorben)\b|\b(?:hatte|hatten)\b[^.;]*\b(?:gegeben|gefordert|getötet|erlitten)\b"
)
_INSIDE = re.compile(r"\b(?:weitere|zusätzliche|neue)[nrs]?\b", re.IGNORECASE)


def is_further(claim: Claim) -> bool:
    """Tell whether a value comes on top of another, or is a part of one named before."""
    return _comes_on_top(claim.quote, claim.surface) or _identifies(claim)


@lru_cache(maxsize=1 << 14)
def _comes_on_top(quote: str, surface: str) -> bool:
    before, behind = _around(quote, surface)
    if _INSIDE.search(surface) or _BEFORE.search(before):
        return True
    return _BEHIND.search(behind) is not None or _SUBSET.search(behind) is not None


def _identifies(claim: Claim) -> bool:
    """Tell *bei zwei der Toten handelt es sich um …*: some of them are named, not all counted."""
    return claim.measure in VICTIMS and _IDENTIFIED.search(claim.quote) is not None


def is_kind_of_the_other(a: Claim, b: Claim) -> bool:
    """Tell whether one side counts people by kind (*zwei Frauen*, *vier leicht Verletzte*) that may be a part.

    More of a kind than there are people in all is no part.
    """
    kinds = _kind(a), _kind(b)
    if a.measure not in VICTIMS or a.quantity is None or b.quantity is None or kinds[0] == kinds[1]:
        return False
    if all(kinds):
        return True
    special, whole = (a, b) if kinds[0] else (b, a)
    assert special.quantity is not None and whole.quantity is not None  # noqa: S101, PT018 - narrows for the type checker
    return special.quantity.value < whole.quantity.value


def _kind(claim: Claim) -> str:
    unit = claim.quantity.unit.casefold() if claim.quantity else ""
    return ("" if unit.endswith(PEOPLE_AT_LARGE) else unit) + _degree(claim.quote, claim.surface)


@lru_cache(maxsize=1 << 14)
def _degree(quote: str, surface: str) -> str:
    """Name how badly people are hurt, where the words behind their number say so."""
    found = _HURT.search(_around(quote, surface)[1])
    return found[1].casefold() if found else ""


def is_singled_out(claim: Claim) -> bool:
    """Tell whether a value is singled out (*allein in Köln*)."""
    return _SINGLED.search(_around(claim.quote, claim.surface)[0]) is not None


def _around(quote: str, surface: str) -> tuple[str, str]:
    at = quote.find(surface) if surface else -1
    if at < 0:
        return "", ""
    end = at + len(surface)
    # What another value of the sentence is part of, says nothing of this one.
    before = re.split(r"[;.!?:]\s", quote[max(0, at - REACH) : at])[-1]
    return before, quote[end : end + REACH]


def tells_earlier_event(claim: Claim) -> bool:
    """Tell whether victims are told in the pluperfect: *bei einem Brand waren neun Menschen verletzt worden*."""
    return claim.measure in VICTIMS and _PLUPERFECT.search(claim.quote) is not None
