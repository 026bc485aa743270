"""Whether a claim says that its value is a part of another: what came *zusätzlich*, what is singled out of a total."""

from __future__ import annotations

import re

from pipeline.lexicon.update_cues import PART_BEFORE, PART_BEHIND, SINGLED_OUT
from pipeline.records import Claim

REACH = 50
"""Code points beside a value in which such a word stands."""
_GAP = r"\W+(?:[\w-]+\W+){0,3}$"
_BEFORE = re.compile(rf"\b(?:{'|'.join(PART_BEFORE)}){_GAP}", re.IGNORECASE)
_SINGLED = re.compile(rf"\b(?:{'|'.join(SINGLED_OUT)})\b", re.IGNORECASE)
_BEHIND = re.compile(rf"^\W*(?:[\w-]+\W+){{0,3}}(?:{'|'.join(PART_BEHIND)})\b", re.IGNORECASE)
_INSIDE = re.compile(r"\b(?:weitere|zusätzliche)[nrs]?\b", re.IGNORECASE)


def is_further(claim: Claim) -> bool:
    """Tell whether a value comes on top of another, or is a part of one named before."""
    before, behind = _beside(claim)
    if _INSIDE.search(claim.surface) or _BEFORE.search(before):
        return True
    return _BEHIND.search(behind) is not None


def is_singled_out(claim: Claim) -> bool:
    """Tell whether a value is singled out (*allein in Köln*)."""
    return _SINGLED.search(_beside(claim)[0]) is not None


def _beside(claim: Claim) -> tuple[str, str]:
    at = claim.quote.find(claim.surface) if claim.surface else -1
    if at < 0:
        return "", ""
    end = at + len(claim.surface)
    # What another value of the sentence is part of, says nothing of this one.
    before = re.split(r"[;.!?:]\s", claim.quote[max(0, at - REACH) : at])[-1]
    return before, claim.quote[end : end + REACH]
