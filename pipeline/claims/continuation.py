"""Elliptical sentences: *Weitere 2 Milliarden folgten 2021* goes on with what was said before."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.claims.actors import subject_actor
from pipeline.claims.clauses import Clause
from pipeline.claims.frame import Frame, part_of
from pipeline.claims.lists import is_ballot, is_part_of_list
from pipeline.claims.match import speaks_of_change
from pipeline.claims.measures import Measure, Measures
from pipeline.claims.topic import Topic
from pipeline.claims.words import Sentence
from pipeline.lexicon.claim_cues import (
    CARRY_VERBS,
    FALL_NOUNS,
    FALL_VERBS,
    GENERIC_NOUNS,
    HOLDER_NOUNS,
    RISE_NOUNS,
    RISE_VERBS,
    SEQUEL_VERBS,
    SOURCE_NOUNS,
    SOURCE_VERBS,
    SPEAKER_NOUNS,
    VALIDITY,
)
from pipeline.lexicon.sequels import GOING_ON, OF_MEASURE
from pipeline.records import Party


def carried(frame: Frame, topic: Topic, number: int) -> Measure | None:
    """Give the open measure, where the value's clause goes on with it without naming another."""
    measure = topic.measure
    if measure is None or not measure.changing or not topic.alive(number):
        return None
    if not _same_kind(frame, measure) or _lacks_per(frame, measure):
        return None
    same = topic.sentence == number
    if is_ballot(frame, measure, topic.subject) or (same and is_part_of_list(frame)) or _is_sequel(frame):
        return measure
    goes_on = _is_more(frame) or _goes_on(frame, measure) or (same and _repeats_verb(frame, measure))
    if (goes_on and not names_own(frame, measure)) or (same and _is_bare_part(frame)):
        return measure
    return None


def _is_sequel(frame: Frame) -> bool:
    """Tell *… folgten 2021*, *… kamen hinzu*."""
    verb = frame.clause.verb
    return verb in SEQUEL_VERBS and (verb != "kommen" or bool(frame.lemmas & {"dann", "hinzu", "noch", "weiter"}))


def _is_more(frame: Frame) -> bool:
    """Tell *weitere 2 Milliarden*."""
    before = {w.text.lower() for w in frame.sentence.words[max(0, frame.first - 2) : frame.first]}
    return bool(before & {"weitere", "weiteren"})


def _goes_on(frame: Frame, measure: Measure) -> bool:
    """Tell a clause without verb, or with one that tells how much of anything or of the measure."""
    verb = frame.clause.verb
    verbs = CARRY_VERBS | RISE_VERBS | FALL_VERBS | GOING_ON | OF_MEASURE.get(measure.key, frozenset())
    return not verb or verb in verbs


def _repeats_verb(frame: Frame, measure: Measure) -> bool:
    """Tell *…, die 26,5 Prozent holte* behind another share of votes."""
    return any(frame.clause.verb in rule.verbs for rule in measure.rules)


def _is_bare_part(frame: Frame) -> bool:
    """Tell a part that only adds a value (*…, bei Merck sogar um 16 Prozent*, *insgesamt also 80.000 Euro*)."""
    words = part_of(frame)
    named = {
        i for m in frame.sentence.of("party", "place") for i in range(*frame.sentence.span(m.text_start, m.text_end))
    }
    nouns = [w for w in words if w.is_noun and w.lemma not in GENERIC_NOUNS and w.index not in named]
    heads = [h for h in frame.heads if h not in named_words(frame)]
    return bool(words) and not nouns and not heads and not frame.of


def _lacks_per(frame: Frame, measure: Measure) -> bool:
    """Tell whether the measure is one *je Aktie* and the value is a total."""
    per_unit = any("je" in rule.post for rule in measure.rules)
    return per_unit and frame.post not in ("je", "pro", "à") and not (frame.value.quantity and frame.value.quantity.per)


def names_own(frame: Frame, measure: Measure) -> bool:
    """Tell whether the clause has a noun of its own that the value could measure; one for ``measure`` is none."""
    nominal = [n.lemma for n in frame.nouns if n.nominal and n.lemma not in GENERIC_NOUNS]
    own = [h for h in frame.heads if h not in GENERIC_NOUNS]
    named = (set(nominal) | set(own)) - named_words(frame) - SPEAKER_NOUNS - SOURCE_NOUNS - HOLDER_NOUNS
    named = {noun for noun in named if not measure.is_named_by(noun)}
    return any(not noun.endswith(RISE_NOUNS + FALL_NOUNS) and not noun.startswith("vorjahr") for noun in named)


def named_words(frame: Frame) -> frozenset[str]:
    """Give the words of parties and places of the sentence, in lower case and as lemmas."""
    mentions = frame.sentence.of("party", "place")
    spans = (frame.sentence.span(m.text_start, m.text_end) for m in mentions)
    lemmas = {frame.sentence.words[i].lemma for span in spans for i in range(*span)}
    return frozenset(lemmas | {w for m in mentions for w in m.surface.lower().split()})


def _same_kind(frame: Frame, measure: Measure) -> bool:
    value = frame.value
    if value.kind in ("count", "number"):
        if value.quantity is None or value.quantity.value % 1:
            return False
        rival = frame.clause.verb in SOURCE_VERBS and any(frame.counted in r.counted for r in measure.rules)
        same = value.kind == "number" or rival or _counts_same(frame.counted, measure)
        return measure.dimension == "count" and same
    if value.kind == "money":
        return measure.dimension == "money"
    if value.kind == "percent":
        if measure.dimension in ("money", "count"):
            return speaks_of_change(frame)
        return measure.dimension in ("share", "rate")
    return False


def _counts_same(noun: str, measure: Measure) -> bool:
    """Tell whether a noun is plain enough to go on with the measure (*Menschen*, *Personen*), or is its own."""
    if measure.units and noun in measure.units:
        return True
    plain = [r for r in measure.rules if r.counted and not (r.verbs or r.near or r.nouns)]
    anybody = noun in ("mensch", "person", "leute", "mann", "frau") and any(
        "mensch" in r.counted for r in measure.rules
    )
    return not noun or anybody or any(noun in r.counted for r in plain)


_PRONOUNS = frozenset(["das", "er", "sie", "es", "diese", "dieser", "dieses", "dies"])


def is_anaphoric(frame: Frame) -> bool:
    """Tell whether the clause's subject is a pronoun (*Er liegt jetzt bei 2,75 Prozent*)."""
    return any(w.tag in ("PPER", "PDS") and w.text.lower() in _PRONOUNS for w in frame.clause.words)


def antecedent_measure(clauses: Sequence[Clause], measures: Measures, frame: Frame) -> Measure | None:
    """Find the measure that a noun of an earlier clause names, nearest clause first, plain nouns first."""
    for clause in reversed(clauses):
        plain = [w for w in clause.words if w.is_noun and not governed_in(clause, w.index)]
        other = [w for w in clause.words if w.is_noun and w not in plain]
        for word in (*plain, *other):
            for measure in measures.by_kind.get(frame.value.kind, ()):
                if measure.is_named_by(word.lemma) and _same_kind(frame, measure):
                    return measure
    return None


def governed_in(clause: Clause, index: int) -> str:
    """Give the preposition over a word of the clause, or nothing."""
    words = {w.index: w for w in clause.words}
    for place in range(index - 1, max(-1, index - _BACK), -1):
        word = words.get(place)
        if word is None or word.tag.startswith("APPR"):
            return word.lemma if word is not None else ""
        if not word.tag.startswith(("ART", "ADJ", "PPOS", "PDAT", "PIAT", "CARD")):
            return ""
    return ""


_BACK = 5


def _opens(measure: Measure, verb: str) -> bool:
    return any(rule.near and verb in rule.verbs for rule in measure.rules)


def open_measure(clauses: Sequence[Clause], measures: Measures) -> Measure | None:
    """Find the measure a sentence without a value opens (*… hat viel Geld in das Start-up gesteckt*)."""
    for clause in clauses:
        lemmas = {w.lemma for w in clause.words}
        for measure in measures.by_kind.get("money", ()):
            if not _opens(measure, clause.verb) or any(word in measure.without for word in lemmas):
                continue
            if any(
                r.verbs and r.near and clause.verb in r.verbs and any(w in r.near for w in lemmas)
                for r in measure.rules
            ):
                return measure
    return None


def end_of_former_noun(frame: Frame, clauses: Sequence[Clause], measures: Measures) -> Measure | None:
    """Give an elliptical end (*… seine Rechte – gültig bis 2032*) to the noun of the clause before it."""
    before = [c for c in clauses if c.index == frame.clause.index - 1]
    until = frame.value.when is not None and frame.value.when.modifier == "until"
    if not before or not until or any(n.before for n in frame.nouns) or not frame.lemmas & VALIDITY:
        return None
    ends = [m for m in measures.all if m.date == "until"]
    nouns = (w.lemma for w in reversed(before[0].words))
    return next((m for noun in nouns for m in ends if m.is_named_by(noun)), None)


def first_subject(sentence: Sentence, clauses: Sequence[Clause]) -> Party | None:
    """Give the subject party of the first clause that has one."""
    found = (subject_actor(sentence, clauses, clause) for clause in clauses)
    return next((actor.party for actor in found if actor is not None), None)
