"""Which measure a value belongs to: every rule of every measure is scored against the value's frame.

Weights (a rule's score is the sum; all its fields must match):

==========================  =====  ==========================================================
governing noun              1.0    minus 0.08 for each nearer governing noun
noun of the clause          0.55   0.38 under a preposition; minus 0.012 a word, 0.12 after the value, 0.15 past a comma
counted noun                0.50
noun the value is part of   0.70
verb                        0.55
near, preposition, post     0.20, 0.15, 0.20; a rule of two fields that all match has at least 0.55
word of title or lead       0.20   only for a value that no noun of its own clause governs
another governing noun     −0.30   for a rule without noun, where *N von* governs the value
linking verb                0.15   for a noun of the clause: *liegen, betragen, steigen, sinken …*
==========================  =====  ==========================================================

A measure is taken from 0.5 on; the best score wins, then the order of the lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from pipeline.claims.change import is_multiple
from pipeline.claims.frame import Frame, Noun
from pipeline.claims.measures import Measure, Measures, Rule, WordSet
from pipeline.claims.words import Word
from pipeline.lexicon.claim_cues import (
    AGENT_NOUNS,
    CHANGES,
    FALL_NOUNS,
    FALL_VERBS,
    GENERIC_NOUNS,
    HOLDER_NOUNS,
    JUDGES,
    LESS_WORDS,
    LEVEL_VERBS,
    MORE_WORDS,
    RISE_NOUNS,
    RISE_VERBS,
    SOURCE_NOUNS,
    SPEAKER_ENDS,
    SPEAKER_NOUNS,
)

THRESHOLD = 0.5
_LINKING = LEVEL_VERBS | RISE_VERBS | FALL_VERBS


@dataclass(frozen=True, slots=True)
class Match:
    """A measure, how well it fits and by which kind of evidence."""

    measure: Measure
    score: float
    how: str


def best_match(frame: Frame, measures: Measures, about: AbstractSet[str] = frozenset()) -> Match | None:
    """Give the measure that fits the value best, if any does; ``about`` are words of title and lead."""
    found: Match | None = None
    for measure in measures.by_kind.get(frame.value.kind, ()):
        if not _fits(measure, frame) or _excluded(measure.without, frame) or _of_something_else(measure, frame):
            continue
        for rule in measure.rules:
            score, how = _score(rule, frame, about)
            if not {"head", "noun", "of", "counted"} & set(how.split("+")) and _has_own_noun(frame):
                score -= 0.3
            if how in ("noun", "noun+near") and frame.clause.verb in _LINKING:
                score += 0.15
            if score >= THRESHOLD and (found is None or score > found.score + 1e-9):
                found = Match(measure, score, how)
    stake = measures.get("stake")
    if found is None and stake is not None and _is_part_of_party(frame):
        return Match(stake, 0.6, "of")
    return found


def _is_part_of_party(frame: Frame) -> bool:
    """Tell *zwölf Prozent an der Nordbank*, whatever else the clause says."""
    if frame.value.kind != "percent" or frame.post not in ("an", "am") or frame.clause.verb in PAYING:
        return False
    starts = (frame.sentence.span(m.text_start, m.text_end)[0] for m in frame.sentence.of("party"))
    return any(frame.last < start <= frame.last + _TO_PARTY for start in starts)


PAYING = ("gehen", "zahlen", "fließen", "überweisen", "abführen", "weiterleiten")
"""Verbs by which a percentage goes to somebody and is no stake in them."""
_TO_PARTY = 3
"""Words from *an* to the party (*an der Frankfurter Nordbank*)."""


def _has_own_noun(frame: Frame) -> bool:
    """Tell whether another noun governs the value (*eine Wahrscheinlichkeit von 3 Prozent*)."""
    return frame.prep == "von" and bool(frame.heads) and not frame.heads[0].endswith(RISE_NOUNS + FALL_NOUNS)


def _excluded(without: WordSet, frame: Frame) -> bool:
    return bool(without) and (any(w in without for w in frame.lemmas) or any(w in without for w in frame.heads))


def _of_something_else(measure: Measure, frame: Frame) -> bool:
    """Tell whether the measure's noun belongs to a thing it cannot belong to (*der Anteil der Frauen an …*)."""
    if not measure.wholes:
        return False
    words = frame.sentence.words
    named = {i for m in frame.sentence.of("party") for i in range(*frame.sentence.span(m.text_start, m.text_end))}
    places = [n.index for n in frame.nouns if measure.is_named_by(n.lemma)]
    if any(measure.is_named_by(head) for head in frame.heads[:1]):
        places.append(frame.last - 1)
    if frame.value.kind == "percent" and frame.of and frame.post in _GENITIVES and not measure.names(frame.of):
        places.append(frame.last - 1)
    for place in places:
        whole = whole_behind(words, place, measure.objects)
        if whole is not None and whole.lemma in GENERIC_NOUNS:
            continue
        if whole is not None and whole.index not in named and whole.lemma not in measure.wholes and whole.tag != "NE":
            return True
    return False


def whole_behind(words: Sequence[Word], index: int, preps: Sequence[str]) -> Word | None:
    """Give the noun that a genitive or an object preposition ties to noun ``index``."""
    tied = False
    for word in words[index + 1 : index + 6]:
        if word.tag.startswith("V") or word.text[0] in ",;:.":
            return None
        plural = word.tag == "ADJ(A)" and word.text.endswith("er")
        tied = tied or plural or word.tag == "ART" or word.lemma in preps or word.lemma in ("am", "im")
        if word.is_noun or word.tag == "NE":
            return word if tied else None
    return None


def _fits(measure: Measure, frame: Frame) -> bool:
    """Tell whether the value's kind and unit can be a value, or a change, of the measure."""
    value = frame.value
    if value.kind == "date":
        return _fits_date(measure, frame)
    if value.quantity is None or measure.dimension == "date":
        return False
    unit = value.quantity.unit
    if measure.dimension == "duration":
        return unit.lower() in _TIME_UNITS
    named = not measure.units or unit in measure.units or unit.lower() in measure.units
    if value.kind == "percent":
        if measure.change == "by" and frame.of and frame.post in _GENITIVES and not _own(frame.of, measure):
            return False
        changes = speaks_of_change(frame) and (not measure.units or "percent" in measure.units)
        return named if measure.dimension in ("share", "rate") else changes
    return named and measure.dimension == _DIMENSIONS[value.kind] and _counts_fitting(measure, frame.counted)


def _own(noun: str, measure: Measure) -> bool:
    return noun == "wert" or measure.names(noun)


_GENITIVES = ("der", "des", "aller", "dieser")
"""Words by which a percentage is a part of something and no change (*60 Prozent der Beschäftigten*)."""
_TIME_UNITS = frozenset(("tag", "woche", "monat", "jahr", "stunde", "minute"))
_DIMENSIONS = {"money": "money", "count": "count", "number": "count"}


def _counts_fitting(measure: Measure, noun: str) -> bool:
    """Tell whether what is counted can be the measure's: its own nouns, people at large, or nothing named."""
    if not noun or measure.units or measure.dimension != "count" or noun in ("mensch", "person"):
        return True
    return any(form in rule.counted for rule in measure.rules for form in _forms(noun))


def _fits_date(measure: Measure, frame: Frame) -> bool:
    when = frame.value.when
    if when is None:
        return False
    if measure.dimension == "duration":
        return when.type == "DURATION" and when.amount is not None
    if measure.dimension != "date" or when.type not in ("DATE", "TIME") or (when.start is None and when.end is None):
        return False
    return measure.date == "at" or _is_end(frame)


def _is_end(frame: Frame) -> bool:
    """Tell whether a date is an end: *bis*, *läuft … aus*, *nach Ablauf*."""
    if frame.value.when is not None and frame.value.when.modifier == "until":
        return True
    if any(w.text.lower() == "bis" for w in frame.sentence.words[max(0, frame.first - 3) : frame.first]):
        return True
    return bool(frame.lemmas & _ENDS)


_ENDS = frozenset(
    ["auslaufen", "enden", "ablaufen", "ablauf", "auslauf", "auslaufend", "auslaufende", "vertragsende", "erlöschen"]
)


def speaks_of_change(frame: Frame) -> bool:
    """Tell whether a percentage can be the change of an amount or a number."""
    if frame.prep == "um" or frame.post in MORE_WORDS | LESS_WORDS or is_multiple(frame.value.surface):
        return True
    return any(head.endswith(RISE_NOUNS + FALL_NOUNS) for head in frame.chain)


def adds_change(frame: Frame) -> bool:
    """Tell *…, ein Anstieg von 6 Prozent*: a change set right behind what changed."""
    at = next((w.index for w in reversed(frame.sentence.words[: frame.first]) if w.is_noun), 0)
    words = frame.sentence.words[max(0, at - 2) : at + 1]
    noun = frame.sentence.words[at].lemma
    return noun in CHANGES and bool(words) and [w.text.lower() for w in words[:2]] in _APPOSED


_APPOSED = ([",", "ein"], [",", "eine"], ["–", "ein"], ["–", "eine"])


def _score(rule: Rule, frame: Frame, about: AbstractSet[str]) -> tuple[float, str]:
    if _excluded(rule.without, frame):
        return 0.0, ""
    total, how = 0.0, []
    for name, weight in _parts(rule, frame, about):
        if not weight:
            return 0.0, ""
        total += weight
        how.append(name)
    return (max(total, 0.55) if len(how) > 1 else total), "+".join(how)


def _parts(rule: Rule, frame: Frame, about: AbstractSet[str]) -> list[tuple[str, float]]:
    parts: list[tuple[str, float]] = []
    if rule.counted:
        counts = frame.value.kind in ("count", "number") and any(f in rule.counted for f in _forms(frame.counted))
        parts.append(("counted", 0.5 if counts else 0))
    if rule.nouns:
        parts.append(_noun_part(rule, frame))
    if rule.of:
        parts.append(("of", 0.7 if frame.of and frame.of in rule.of else 0))
    if rule.verbs:
        parts.append(("verb", _verb_weight(rule, frame)))
    if rule.near:
        parts.append(("near", 0.2 if any(word in rule.near for word in frame.lemmas) else 0))
    if rule.prep:
        parts.append(("prep", 0.15 if frame.prep in rule.prep else 0))
    if rule.post:
        parts.append(("post", 0.2 if frame.post in rule.post else 0))
    if rule.about:
        parts.append(("about", 0.2 if any(word in rule.about for word in about) and _is_bare(frame, rule) else 0))
    return parts


def _is_bare(frame: Frame, rule: Rule) -> bool:
    """Tell whether no noun of the clause could be what a value measures, so that the article's subject decides."""
    if frame.heads or (frame.of and frame.post not in MORE_WORDS | LESS_WORDS):
        return False
    mentions = frame.sentence.of("party", "place")
    named = {i for m in mentions for i in range(*frame.sentence.span(m.text_start, m.text_end))}
    free = (n for n in frame.nouns if n.nominal and n.index not in named and n.lemma != frame.counted)
    return all(n.lemma in _ACTING or n.lemma in rule.about or n.lemma.endswith(SPEAKER_ENDS + JUDGES) for n in free)


_ACTING = GENERIC_NOUNS | HOLDER_NOUNS | SPEAKER_NOUNS | SOURCE_NOUNS | AGENT_NOUNS


def _verb_weight(rule: Rule, frame: Frame) -> float:
    if frame.partitive:
        return 0.0
    if frame.clause.verb and frame.clause.verb in rule.verbs:
        return 0.55
    return 0.5 if frame.follow and frame.follow in rule.verbs else 0.0


def _forms(noun: str) -> tuple[str, ...]:
    """Give the forms of a nominalised adjective whose base form lexicons write differently (*Beamter*, *Beamte*)."""
    return (noun, noun[:-1], noun + "e") if noun.endswith(("r", "n")) else (noun, noun + "e")


def _noun_part(rule: Rule, frame: Frame) -> tuple[str, float]:
    for rank, head in enumerate(frame.heads):
        if head in rule.nouns:
            return "head", 1.0 - 0.08 * rank
    if frame.of and frame.of in rule.nouns:
        return "head", 0.9
    if rule.near and frame.chain[:1] and frame.chain[0] in rule.nouns:
        return "head", 0.9
    weights = [_noun_weight(noun, frame) for noun in frame.nouns if noun.lemma in rule.nouns]
    return "noun", max(weights, default=0.0)


def _noun_weight(noun: Noun, frame: Frame) -> float:
    weight = 0.55 if noun.nominal else 0.38
    fronted = frame.clause.finite is not None and frame.last <= frame.clause.finite.index < noun.index
    weight -= 0.012 * min(noun.distance, 15) + (0.15 if noun.apart else 0)
    weight -= 0 if noun.before or fronted else 0.12
    return max(weight, 0.05)
