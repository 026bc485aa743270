"""Hedges around a number, and the two intervals they make of it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pipeline.lexicon.modifiers import ABOUT_NOUNS, ABOUT_VERBS, EXACT, HEDGES, OUTREACH, STRONGER, TRAILING, WIDTHS
from pipeline.lexicon.nouns import THRESHOLDS
from pipeline.records import Interval, Modifier

_REACH = 48
"""Hedges are looked for this far before a number."""


class Hedge(NamedTuple):
    """The hedge before a number: its modifier, its words, and where they begin."""

    modifier: Modifier
    words: str
    start: int


@cache
def _modifier_of() -> dict[str, Modifier]:
    return {word.lower(): modifier for modifier, words in HEDGES for word in words}


@cache
def _last_words() -> frozenset[str]:
    """Give the words that a hedge can end in, which are asked for first: most numbers have none."""
    return frozenset(word.rsplit(maxsplit=1)[-1] for word in (*_modifier_of(), *EXACT))


_SKIPPED = frozenset(
    ("aber", "jedoch", "noch", "schon", "sogar", "auf", "um", "von", "der", "die", "das", "den", "dem", "insgesamt",
     "nur", "jeweils", "also", "zu")
)  # fmt: skip
"""Words that may stand between a hedge and its number."""
_ARTICLES = frozenset(("der", "die", "das", "den", "dem"))
_PREPOSITIONS = frozenset(("über", "unter", "ab", "bis auf", "bis zu"))
"""Hedges that before an article are mere prepositions (``unter den 500 Gästen``)."""
_LONGEST_HEDGE = 4
_WORD = re.compile(r"[^\s„“\"»(]+")


def hedge_before(text: str, start: int) -> Hedge:
    """Read the hedge that stands before ``start``; the stronger one where two stand together."""
    found = _find(text, start)
    if found is None:
        return Hedge("none", "", start)
    second = _find(text, found.start)
    if second is None or second.modifier == "none":
        return found
    modifier = min(found.modifier, second.modifier, key=_rank)
    return Hedge(modifier, f"{second.words} {found.words}", second.start)


def _rank(modifier: Modifier) -> int:
    return STRONGER.index(modifier) if modifier in STRONGER else len(STRONGER)


def _find(text: str, end: int) -> Hedge | None:
    """Find the longest hedge that ends right before ``end``; one particle may stand between."""
    start = max(end - _REACH, 0)
    words = [(found.start(), found[0]) for found in _WORD.finditer(text, start, end)]
    if start and words and not text[start - 1].isspace():
        del words[0]
    found, between = _ending(words), ""
    if found is None and words and (between := words[-1][1].lower()) in _SKIPPED:
        found = _ending(words[:-1])
        if found is not None and between in _ARTICLES and found[1].lower() in _PREPOSITIONS:
            return None
    if found is None or "(" in text[found[0] : end]:
        return None
    begin, surface = found
    if surface.lower() == "knapp" and between in _ARTICLES and _threshold().match(text, end):
        return None
    if surface == "über" and _is_of(text, begin, end):
        return None
    return Hedge(_modifier_of().get(surface.lower(), "none"), surface, begin)


def _ending(words: list[tuple[int, str]]) -> tuple[int, str] | None:
    """Give start and surface of the longest hedge made of the last words."""
    if not words or words[-1][1].lower() not in _last_words():
        return None
    for count in range(min(_LONGEST_HEDGE, len(words)), 0, -1):
        surface = " ".join(word for _, word in words[-count:])
        if surface.lower() in _modifier_of() or surface.lower() in EXACT:
            return words[-count][0], surface
    return None


_BOUND = "(?:von|auf|mit|um|bei|seit|in)"
_ABOUT_REACH = 90
_AMOUNT_LENGTH = 50


def _is_of(text: str, start: int, end: int) -> bool:
    """Tell the ``über`` of ``ein Kredit der Hausbank über 5 Millionen Euro`` from the bound ``über 5 Millionen``."""
    reach = max(start - _ABOUT_REACH, 0)
    if _governs().search(text, reach, start):
        return True
    if _about().search(text, reach, start) is None:
        return False
    return _outreach().match(text, end, end + _AMOUNT_LENGTH) is None


@cache
def _about() -> re.Pattern[str]:
    """Give the pattern of such a noun, with at most two attributes (``mit der Stadt``, ``von Muster & Sohn``)."""
    nouns = "|".join(f"[{noun[0]}{noun[0].lower()}]{noun[1:]}" for noun in ABOUT_NOUNS)
    attribute = (
        r"(?:(?:von|mit|der|des|aus|an|für|durch|bei|vom|zur|zum|beim)\s(?:der\s|den\s|dem\s|die\s|das\s)?+"
        r"(?:[a-zäöüß]{3,20}e[nrsm]?\s)?(?:[A-ZÄÖÜ][\w-]{1,30}\s(?:&\s)?){1,3})"
    )
    return re.compile(rf"(?:{nouns})(?:s|es|e|en|er|n)?\s+{attribute}{{0,2}}$")


@cache
def _governs() -> re.Pattern[str]:
    """Give the pattern of such a verb, with a few words of its clause behind it and no other preposition last."""
    return re.compile(rf"\b(?:{'|'.join(ABOUT_VERBS)})[a-zäöüß]{{0,5}}\s(?:(?!{_BOUND}\s$)[\w-]{{1,30}}\s){{0,4}}$")


@cache
def _threshold() -> re.Pattern[str]:
    """Give the pattern of a threshold, which one passes or misses ``knapp`` (``knapp die Fünf-Prozent-Hürde``)."""
    return re.compile(rf"[\w.,%‑-]{{1,40}}[-‑](?:{'|'.join(THRESHOLDS)})\b")


@cache
def _outreach() -> re.Pattern[str]:
    return re.compile(rf"[^.!?;\n]{{1,40}}?\s(?:{'|'.join(OUTREACH)})\s?(?:[.,;:!?)]|und\b|oder\b)")


@cache
def _after() -> re.Pattern[str]:
    words = [re.escape(word).replace(r"\ ", r"\s+") for _, group in TRAILING for word in group]
    return re.compile(rf"\s+({'|'.join(words)})\b(?!\s+als\b)", re.IGNORECASE)


def hedge_after(text: str, end: int) -> tuple[Modifier, str, int] | None:
    """Read ``oder mehr`` and its like after ``end``: modifier, words, end."""
    found = _after().match(text, end)
    if found is None:
        return None
    words = " ".join(found[1].split())
    modifier = next(m for m, group in TRAILING if words.lower() in group)
    return modifier, words, found.end()


def intervals(value: Decimal, step: Decimal, modifier: Modifier, precision: Decimal) -> tuple[Interval, Interval]:
    """Make the typical and the logical interval of a hedged number.

    Args:
        value: the nominal value.
        step: value of its last digit that carries meaning.
        modifier: what the hedge means.
        precision: half a step, zero where the number is exact.

    """
    size = abs(value)
    if modifier in {"none", "range"}:
        plain = Interval(value - precision, value + precision)
        return plain, plain
    width = WIDTHS[modifier]
    unit = step if step <= size / 10 or size <= 3 else max(size / 10, precision)  # noqa: PLR2004
    low = value - max(unit * width.low_steps, size * width.low_share)
    high = value + max(unit * width.high_steps, size * width.high_share)
    if modifier == "at_most" and precision == 0:
        high = value + step
    least, most = _share(value, width.logical_low, -precision), _share(value, width.logical_high, precision)
    logical = Interval(None if least is None else min(least, low), None if most is None else max(most, high))
    return Interval(low, high), logical


def _share(value: Decimal, share: Decimal | None, margin: Decimal) -> Decimal | None:
    """Take a share of the value; at the value itself rounding widens by the margin."""
    if share is None:
        return None
    if share == 1:
        return value + min(margin, Decimal(0)) if margin < 0 else value + margin
    return min(value * share, value * (2 - share)) if margin < 0 else max(value * share, value * (2 - share))


def range_intervals(low: Decimal, high: Decimal) -> tuple[Interval, Interval]:
    """Make the intervals of a written range, whose ends are meant literally."""
    ends = Interval(min(low, high), max(low, high))
    return ends, ends
