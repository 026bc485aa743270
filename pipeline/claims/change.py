"""Level, change by, change to: what the preposition, the verb and the nouns say about a value."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from pipeline.claims.frame import Frame
from pipeline.claims.measures import Measure
from pipeline.lexicon.claim_cues import (
    FALL_NOUNS,
    FALL_VERBS,
    LESS_WORDS,
    MORE_WORDS,
    RISE_NOUNS,
    RISE_VERBS,
)
from pipeline.records import Change, Interval, Quantity

Direction = Literal["up", "down", ""]
_POINTS = ("percentage_point", "basis_point")


def change_of(frame: Frame, measure: Measure | None) -> tuple[Change, Direction]:
    """Give how the value changes its measure, and whether it falls."""
    direction = direction_of(frame)
    if measure is not None and measure.change == "by":
        return "by", direction
    if measure is not None and (measure.change == "level" or measure.dimension in ("date", "duration")):
        return "level", ""
    if _is_by(frame, measure, direction):
        return "by", direction
    moved = frame.clause.verb in RISE_VERBS | FALL_VERBS
    if moved and frame.prep == "auf":
        return "to", direction
    return "level", ""


_MULTIPLIED = re.compile(r"ver(?:doppel|dreifach|vierfach|fünffach|zehnfach|vielfach)|halbier", re.IGNORECASE)
"""A percentage read from a verb (*verdoppelt* is 100 percent more)."""


def is_multiple(surface: str) -> bool:
    """Tell whether a value was read from a verb of multiplying."""
    return bool(_MULTIPLIED.search(surface))


def _is_by(frame: Frame, measure: Measure | None, direction: Direction) -> bool:
    unit = frame.value.quantity.unit if frame.value.quantity else ""
    if frame.bracketed:
        return unit in _POINTS
    share = measure is not None and measure.dimension == "share" and unit == "percent"
    if (share and _loses_share(frame)) or is_multiple(frame.value.surface):
        return True
    if frame.prep == "um" and (frame.clause.verb in RISE_VERBS | FALL_VERBS or direction):
        return True
    if unit in _POINTS or frame.post in MORE_WORDS | LESS_WORDS:
        return True
    if any(head.endswith(RISE_NOUNS + FALL_NOUNS) for head in frame.chain[:1]) and frame.prep in ("um", "von", ""):
        return True
    amount = measure is not None and measure.dimension in ("money", "count")
    return amount and unit == "percent" and bool(direction) and frame.prep in ("", "um")


def _loses_share(frame: Frame) -> bool:
    """Tell *die Partei verliert ein Prozent*, *legt zwei Prozent zu*; *gewinnt 30 Prozent* is a level."""
    return frame.prep in ("", "um") and not frame.of and frame.clause.verb in ("verlieren", "einbüßen", "zulegen")


def direction_of(frame: Frame) -> Direction:
    """Tell a rise from a fall by multiplying verb, comparative, governing noun, verb, or any noun, in this order."""
    if is_multiple(frame.value.surface):
        return "down" if "halbier" in frame.value.surface.lower() else "up"
    signs: tuple[tuple[bool, Direction], ...] = (
        (frame.post in LESS_WORDS, "down"),
        (frame.post in MORE_WORDS, "up"),
        *((head.endswith(ends), sign) for head in frame.chain for ends, sign in _NOUN_SIGNS),
        (frame.clause.verb in FALL_VERBS, "down"),
        (frame.clause.verb in RISE_VERBS, "up"),
        (any(n.lemma.endswith(FALL_NOUNS) for n in frame.nouns) or bool(frame.lemmas & LESS_WORDS), "down"),
        (any(n.lemma.endswith(RISE_NOUNS) for n in frame.nouns) or bool(frame.lemmas & MORE_WORDS), "up"),
    )
    return next((sign for holds, sign in signs if holds), "")


_NOUN_SIGNS: tuple[tuple[tuple[str, ...], Direction], ...] = ((FALL_NOUNS, "down"), (RISE_NOUNS, "up"))


def starts_from(frame: Frame) -> bool:
    """Tell whether the value is where a change began (*von 9 auf 21 Prozent*)."""
    if frame.prep not in ("von", "vom"):
        return False
    after = frame.sentence.words[frame.last : frame.last + 8]
    return any(w.text.lower() == "auf" for w in after) and (
        frame.clause.verb in RISE_VERBS | FALL_VERBS or bool(frame.lemmas & (RISE_VERBS | FALL_VERBS))
    )


def signed(quantity: Quantity, direction: Direction) -> Quantity:
    """Turn the value of a fall negative, with both intervals."""
    if direction != "down" or quantity.value <= 0:
        return quantity
    upper = quantity.value_max
    return replace(
        quantity,
        value=-(upper if upper is not None else quantity.value),
        value_max=-quantity.value if upper is not None else None,
        typical=_negated(quantity.typical),
        logical=_negated(quantity.logical),
    )


def _negated(interval: Interval) -> Interval:
    """Mirror an interval; both ends swap (low stays inclusive by convention)."""
    low = None if interval.high is None else -interval.high
    high = None if interval.low is None else -interval.low
    return Interval(low, high)
