"""When a value holds: an explicit or relative date of the clause, a cue word, or the tense."""

from __future__ import annotations

from typing import Literal

from pipeline.claims.frame import Frame
from pipeline.claims.status import is_past
from pipeline.lexicon import claim_cues as cues
from pipeline.records import DateSpan, Mention, Status

Cue = Literal["explicit", "relative", "tense", "before", "now", "future", "none"]
_VAGUE = 30
"""Words by which *damals*, *derzeit* stand behind any date with a day or year."""
_PERIODS = ("quarter", "half", "year")


def when_of(frame: Frame, status: Status) -> tuple[DateSpan | None, Cue]:
    """Give the valid time of a value and how it is known."""
    dated = date_beside(frame)
    when = dated.when if dated is not None else None
    if when is not None and when.value not in _REFERENCES:
        return when, "relative" if when.anchored else "explicit"
    if when is not None:
        return None, _REFERENCES[when.value]
    cue: Cue = "before" if status == "former" else cue_of(frame)
    past = is_past(frame.clause) and not frame.clause.perfect
    return None, "tense" if cue == "none" and past else cue


_REFERENCES: dict[str, Cue] = {"PAST_REF": "before", "PRESENT_REF": "now", "FUTURE_REF": "future"}
"""Dates without a day: they only order."""


def cue_of(frame: Frame) -> Cue:
    """Give what the cue words of the clause say: *zuvor*, *jetzt*, *künftig*."""
    words = {w.text.lower() for w in frame.clause.words} | {w.lemma for w in frame.clause.words}
    if words & cues.PERSISTENT_WORDS:
        ended = is_past(frame.clause) and not frame.clause.perfect and not frame.clause.passive
        return "before" if ended else "now"
    if words & cues.BEFORE_CUES:
        return "before"
    if words & cues.NOW_CUES:
        return "now"
    if _is_last_time(frame):
        return "before"
    if words & cues.FUTURE_CUES:
        return "future"
    return "none"


def _is_last_time(frame: Frame) -> bool:
    """Tell *bei der vergangenen Wahl*, *in der vorigen Saison*."""
    pairs = zip(frame.clause.words, frame.clause.words[1:], strict=False)
    return any(
        one.lemma in cues.LAST_TIME and two.is_noun and two.lemma.endswith(("wahl", "saison")) for one, two in pairs
    )


def date_beside(frame: Frame) -> Mention | None:
    """Give the date of the clause nearest to the value, the value itself apart."""
    found = []
    for mention in frame.sentence.of("date"):
        when = mention.when
        if when is not None and "X" in when.value and when.start is None and when.end is None:
            continue
        if frame.value.kind == "date" and when is not None and when.modifier == "until":
            continue
        if mention.id == frame.value.id or when is None or when.type in ("DURATION", "SET") or mention.boilerplate:
            continue
        first, last = frame.sentence.span(mention.text_start, mention.text_end)
        if first >= last or not frame.clause.holds(frame.sentence.words[first].start):
            continue
        if (
            _is_attribute(frame, first)
            or _dates_next(frame, first, last)
            or _is_compared(frame, first)
            or _labels_another(frame, mention)
            or _dates_former(frame, first)
        ):
            continue
        distance = first - frame.last if first >= frame.last else frame.first - last
        between = _between(frame, first, last)
        vague = 0 if when.start is not None or when.end is not None else _VAGUE
        found.append((distance + (4 if between else 0) + vague, first, mention))
    return min(found, key=lambda item: item[:2])[2] if found else _date_told_more_of(frame)


def _date_told_more_of(frame: Frame) -> Mention | None:
    """Give the date a clause with *als* or *wo* hangs on (*weniger als 2021, als sie noch 14 Prozent erreichten*)."""
    first = next((w for w in frame.clause.words if w.text[0].isalnum()), None)
    if first is None or first.text.lower() not in ("als", "wo") or frame.clause.kind == "main":
        return None
    for mention in frame.sentence.of("date"):
        last = frame.sentence.span(mention.text_start, mention.text_end)[1]
        if mention.when is not None and mention.when.start is not None and 0 <= first.index - last <= 1:
            return mention
    return None


def _is_compared(frame: Frame, first: int) -> bool:
    """Tell whether a date is only what the value is held against (*weniger als 2021*, *gegenüber dem Vorjahr*)."""
    before = [w.text.lower() for w in frame.sentence.words[max(frame.last, first - 5) : first]]
    return first >= frame.last and any(
        w in ("als", "gegenüber", "vergleich", "verglichen", "wie", "nach") for w in before if w != "nach"
    )


def _is_attribute(frame: Frame, first: int) -> bool:
    """Tell a date that belongs to a noun (*die Reform aus dem Jahr 2023*)."""
    before = [w.text.lower() for w in frame.sentence.words[max(0, first - 3) : first]]
    return bool(before) and (
        before[-1] == "aus" or before[-2:] == ["aus", "dem"] or before[-3:] == ["aus", "dem", "jahr"]
    )


def _dates_next(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a date behind a comma opens the next value (*34,8 Prozent, 2017 bei 31 Prozent*)."""
    words = frame.sentence.words
    if first < frame.last or not any(w.text in ",;" for w in words[frame.last : first]):
        return False
    starts = (frame.sentence.span(m.text_start, m.text_end)[0] for m in frame.sentence.of("money", "percent", "count"))
    return any(last <= start <= last + _TO_VALUE for start in starts)


_TO_VALUE = 3
"""Words from a date to the value it opens (*2017 waren es 31 Prozent*)."""


def _dates_former(frame: Frame, first: int) -> bool:
    """Tell whether a date behind a second value dates that one (*67 Prozent nach 61 Prozent vor fünf Jahren*)."""
    for mention in frame.sentence.of("money", "percent", "count"):
        start = frame.sentence.span(mention.text_start, mention.text_end)[0]
        if frame.last <= start < first:
            between = [w.text.lower() for w in frame.sentence.words[frame.last : start]]
            return any(w in ("nach", "gegenüber", "statt") for w in between)
    return False


def _labels_another(frame: Frame, date: Mention) -> bool:
    """Tell whether a date stands in brackets with a value of its own (*24,2 Prozent (2019: 21,7 Prozent)*)."""
    sentence, value = frame.sentence, frame.value
    opening = sentence.text.rfind("(", 0, date.text_start - sentence.start)
    closing = sentence.text.find(")", date.text_start - sentence.start)
    if opening < 0 or closing < 0 or sentence.text.find(")", opening) < closing:
        return False
    start, end = sentence.start + opening, sentence.start + closing
    others = sentence.of("money", "percent", "count", "number")
    return not start < value.text_start < end and any(start < m.text_start < end for m in others)


def _between(frame: Frame, first: int, last: int) -> bool:
    """Tell whether another value stands between date and value: the date then belongs to that one."""
    low, high = (last, frame.first) if last <= frame.first else (frame.last, first)
    for mention in frame.sentence.of("money", "percent", "count", "number"):
        start = frame.sentence.span(mention.text_start, mention.text_end)[0]
        if low <= start < high:
            return True
    return False


def period_of(when: DateSpan | None) -> str:
    """Name the period a flow is counted over: ``quarter:2024-Q3``, ``year:2024``; empty where it is none."""
    if when is None or when.precision not in _PERIODS or when.modifier not in ("none", "approx"):
        return ""
    return f"{when.precision}:{when.value}"
