"""Which of two claims speaks of the earlier time, and how that is known.

Unknown time is not different time: where nothing orders two claims, the order is ``unknown``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from pipeline.lexicon.update_cues import FALLEN, MOMENT_OF_DAY, NEWER, OLDER, RISEN, SINGLE, SUM, TOTAL
from pipeline.reconcile.readings import Reading
from pipeline.records import Claim

BEFORE, AFTER = 70, 40
"""Code points around a value in which a cue word is taken to speak of it."""

Sense = Literal["same", "before", "after", "unknown"]
How = Literal["", "cue", "clock", "stated", "published"]


@dataclass(frozen=True, slots=True)
class Order:
    """How the time of claim ``a`` stands to that of claim ``b``."""

    sense: Sense
    how: How = ""


def order(a: Reading, b: Reading) -> Order:
    """Order two claims by cue words, then by the times they state, then by the days they were published."""
    for rule in (_by_status_cue, _by_clock, _by_stated_time, _by_update_word, _at_one_time, _by_publication):
        found = rule(a, b)
        if found is not None:
            return found
    return Order("unknown")


def word_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Compile a list of cue expressions to one pattern of whole words."""
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_CUES = (OLDER, NEWER, RISEN, FALLEN, MOMENT_OF_DAY, TOTAL, SUM, SINGLE)


def has_cue(claim: Claim, words: tuple[str, ...]) -> bool:
    """Tell whether one of the expressions of a table of ``lexicon.update_cues`` stands near the value of a claim."""
    return _stands_near(_CUES.index(words), claim.quote, claim.surface)


@lru_cache(maxsize=1 << 15)
def _stands_near(table: int, quote: str, surface: str) -> bool:
    """Look once: a claim is held against many others."""
    return _pattern(_CUES[table]).search(_neighbourhood(quote, surface)) is not None


def _neighbourhood(quote: str, surface: str) -> str:
    at = quote.find(surface) if surface else -1
    if at < 0:
        return quote
    return quote[max(0, at - BEFORE) : at + len(surface) + AFTER]


def moment_of_day(a: Reading, b: Reading, *, words: bool) -> bool:
    """Tell whether two claims of one day speak of different moments of it, by the clock or (for a course) by words."""
    if a.claim.published != b.claim.published:
        return False
    if _own_hour(a) != _own_hour(b):
        return True
    return words and any(has_cue(r.claim, MOMENT_OF_DAY) for r in (a, b))


def _own_hour(reading: Reading) -> bool:
    when = reading.claim.when
    return reading.clock != "" and when is not None and when.type == "TIME"


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return word_pattern(words)


def _by_status_cue(a: Reading, b: Reading) -> Order | None:
    past = a.is_past, b.is_past
    if past[0] == past[1]:
        return None
    # "Zuvor" in a later article says nothing about a claim that was published before it.
    older, newer = (a, b) if past[0] else (b, a)
    if _published_before(newer, older):
        return Order("unknown", "cue")
    return Order("before" if past[0] else "after", "cue")


def _published_before(a: Reading, b: Reading) -> bool:
    return a.claim.published is not None and b.claim.published is not None and a.claim.published < b.claim.published


def _by_stated_time(a: Reading, b: Reading) -> Order | None:
    if a.is_date:
        # What a claim with a date for its value states as time is most often that very date.
        return None
    if a.stated and b.stated:
        return _compare_spans(_span(a), _span(b))
    # A stated day against an article that says no day: only what lies well before publication is another time.
    for one, two, sense in ((a, b, "before"), (b, a, "after")):
        told = two.claim.published
        if one.stated and told is not None and one.end is not None and _long_before(one.end, told):
            return Order("before" if sense == "before" else "after", "stated")
    return None


def _by_clock(a: Reading, b: Reading) -> Order | None:
    one, two = a.clock, b.clock
    if not one or not two or one == two or a.claim.published != b.claim.published:
        return None
    if a.start and b.start and a.start != b.start:
        return None
    return Order("before" if one < two else "after", "clock")


def _long_before(day: date, told: date) -> bool:
    # A day or two before publication is "now" in news; yesterday's figure is told today.
    return (told - day).days > 3  # noqa: PLR2004


def _span(reading: Reading) -> tuple[date, date]:
    start = reading.start or date.min
    end = reading.end or (date.max if reading.start else date.min)
    return start, end


def _compare_spans(a: tuple[date, date], b: tuple[date, date]) -> Order | None:
    if a[1] < b[0]:
        return Order("before", "stated")
    if b[1] < a[0]:
        return Order("after", "stated")
    return None


def _at_one_time(a: Reading, b: Reading) -> Order | None:
    return Order("same", "stated") if a.stated and b.stated and not a.is_date else None


def _by_update_word(a: Reading, b: Reading) -> Order | None:
    weight = _update_weight(a) - _update_weight(b)
    if weight == 0:
        return None
    older, newer = (a, b) if weight < 0 else (b, a)
    if _update_weight(older) == 0 and not _corrects(newer, older):
        return None
    if _published_before(newer, older):
        return None
    return Order("before" if weight < 0 else "after", "cue")


def _corrects(newer: Reading, older: Reading) -> bool:
    """Tell whether a word of change reaches the other claim: in its own article, or by the direction it names."""
    if newer.claim.article_id == older.claim.article_id:
        return newer.speaker == older.speaker or not (newer.speaker and older.speaker)
    rises, falls = has_cue(newer.claim, RISEN), has_cue(newer.claim, FALLEN)
    return (rises and newer.value > older.value) or (falls and newer.value < older.value)


def _update_weight(reading: Reading) -> int:
    if has_cue(reading.claim, OLDER):
        return -1
    return 1 if any(has_cue(reading.claim, words) for words in (NEWER, RISEN, FALLEN)) else 0


def _by_publication(a: Reading, b: Reading) -> Order | None:
    one, two = a.claim.published, b.claim.published
    if one is None or two is None:
        return None
    if one == two:
        return Order("unknown" if a.claim.article_id == b.claim.article_id else "same", "published")
    return Order("before" if one < two else "after", "published")
