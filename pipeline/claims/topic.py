"""What a paragraph speaks of so far: the open measure, its parties, currency, place and speaker.

An elliptical sentence (*Weitere 2 Milliarden folgten 2021*) is read with it. The state is small, explicit
and forgotten after a few sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pipeline.claims.clauses import Clause
from pipeline.claims.frame import Frame
from pipeline.claims.match import speaks_of_change
from pipeline.claims.measures import Measure, Measures
from pipeline.claims.roles import subject_actor
from pipeline.claims.sources import Speaker
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
    SPEAKER_NOUNS,
)
from pipeline.records import Mention, Party, Place

_MEMORY = 3
"""Sentences after which an open measure is forgotten."""
_PROTAGONIST_SHARE = 0.5
"""A party is a protagonist from half the mentions of the most frequent one on."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What the sentences before leave open."""

    measure: Measure | None = None
    subject: Party | None = None
    object: Party | None = None
    place: Place | None = None
    speaker: Speaker | None = None
    spoken: int = -99
    """Number of the sentence that named the speaker."""
    sentence: int = -99
    """Number of the sentence that opened the measure."""
    paragraph: int = -1
    recent: tuple[Party, ...] = ()
    """Parties of the sentence before, in order, each once."""

    def alive(self, sentence: int) -> bool:
        """Tell whether the measure still counts in sentence number ``sentence``."""
        return self.measure is not None and 0 <= sentence - self.sentence <= _MEMORY


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays in the article."""

    protagonists: tuple[Party, ...]
    title: tuple[Party, ...]
    title_place: Place | None = None


@dataclass(slots=True)
class _Count:
    parties: dict[str, Party] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)


def read_cast(mentions: Iterable[Mention], title_end: int) -> Cast:
    """Count the parties of an article; those of the title stand apart."""
    count, title, place = _Count(), dict[str, Party](), None
    for mention in mentions:
        if mention.place is not None and place is None and not mention.boilerplate:
            place = mention.place
        if mention.party is None or mention.boilerplate:
            continue
        count.parties.setdefault(mention.party.id, mention.party)
        count.seen[mention.party.id] += 1
        if mention.text_start < title_end:
            title.setdefault(mention.party.id, mention.party)
    top = max(count.seen.values(), default=0)
    leading = [p for key, p in count.parties.items() if count.seen[key] >= top * _PROTAGONIST_SHARE and top > 1]
    return Cast(tuple(leading), tuple(title.values()), place)


def carried(frame: Frame, topic: Topic, number: int) -> Measure | None:
    """Give the open measure, where the value's clause goes on with it without naming another."""
    measure = topic.measure
    if measure is None or not topic.alive(number) or not _same_kind(frame, measure):
        return None
    verb = frame.clause.verb
    sequel = verb in SEQUEL_VERBS and (verb != "kommen" or bool(frame.lemmas & {"dann", "hinzu", "noch", "weiter"}))
    weit = bool(
        {w.text.lower() for w in frame.sentence.words[max(0, frame.first - 2) : frame.first]} & {"weitere", "weiteren"}
    )
    if sequel or (weit and not names_own(frame)):
        return measure
    if (not verb or verb in CARRY_VERBS | RISE_VERBS | FALL_VERBS) and not names_own(frame):
        return measure
    return None


def names_own(frame: Frame) -> bool:
    """Tell whether the clause has a noun of its own that the value could measure."""
    nominal = [n.lemma for n in frame.nouns if n.nominal and n.lemma not in GENERIC_NOUNS]
    own = [h for h in frame.heads if h not in GENERIC_NOUNS]
    parties = {w for m in frame.sentence.of("party", "place") for w in m.surface.lower().split()}
    named = (set(nominal) | set(own)) - parties - SPEAKER_NOUNS - SOURCE_NOUNS - HOLDER_NOUNS
    return any(not noun.endswith(RISE_NOUNS + FALL_NOUNS) and not noun.startswith("vorjahr") for noun in named)


def _same_kind(frame: Frame, measure: Measure) -> bool:
    value = frame.value
    if value.kind in ("count", "number"):
        return measure.dimension == "count" and (value.kind == "number" or _counts_same(frame.counted, measure))
    if value.kind == "money":
        return measure.dimension == "money"
    if value.kind == "percent":
        if measure.dimension in ("money", "count"):
            return speaks_of_change(frame)
        return measure.dimension in ("share", "rate")
    return False


def _counts_same(noun: str, measure: Measure) -> bool:
    """Tell whether a noun is plain enough to go on with the measure (*Menschen*, *Personen*), or is its own."""
    plain = [r for r in measure.rules if r.counted and not (r.verbs or r.near or r.nouns)]
    return noun in ("mensch", "person", "leute", "", "mann", "frau") or any(noun in r.counted for r in plain)


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
            for measure in measures.all:
                if measure.dimension in ("date", "duration") or not _same_kind(frame, measure):
                    continue
                if any(
                    word.lemma in rule.nouns and not (rule.verbs or rule.near or rule.counted) for rule in measure.rules
                ):
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


def open_measure(clauses: Sequence[Clause], measures: Measures) -> Measure | None:
    """Find the measure a sentence without a value opens (*… hat viel Geld in das Start-up gesteckt*)."""
    for clause in clauses:
        lemmas = {w.lemma for w in clause.words}
        for measure in measures.all:
            if measure.dimension != "money" or any(word in measure.without for word in lemmas):
                continue
            if any(
                r.verbs and r.near and clause.verb in r.verbs and any(w in r.near for w in lemmas)
                for r in measure.rules
            ):
                return measure
    return None


def fill(
    subject: Party | None, target: Party | None, measure: Measure, topic: Topic, cast: Cast, near: Sequence[Party],
    *, carry: bool = False, own: Sequence[Party] = (),
) -> tuple[Party | None, Party | None, bool]:  # fmt: skip
    """Fill empty roles from the paragraph and the article where exactly one candidate fits."""
    filled = False
    if measure.holder == "event" or (measure.dimension == "count" and measure.holder == "any"):
        return subject, target, False
    if subject is None and measure.holder == "party":
        open_ = _same_topic(topic, measure, "subject")
        subject = _only(
            (*((own, open_, near) if carry else (near, open_)), topic.recent, cast.title, cast.protagonists), (target,)
        )
        filled = subject is not None
    if target is None and measure.objects and measure.key in _TWO_PARTY:
        target = _only(
            (_same_topic(topic, measure, "object"), near, topic.recent, cast.title, cast.protagonists), (subject,)
        )
        filled = filled or target is not None
    if measure.symmetric:
        subject, target = _pair(subject, target, cast)
    return subject, target, filled


def _pair(one: Party | None, two: Party | None, cast: Cast) -> tuple[Party | None, Party | None]:
    """Put the two sides of a contract in order; where none is named, the article's two protagonists."""
    if one is None and two is None and len(cast.protagonists) == 2:  # noqa: PLR2004
        one, two = cast.protagonists
    sides = sorted((p for p in (one, two) if p is not None), key=lambda p: p.id)
    return (sides[0] if sides else None), (sides[1] if len(sides) > 1 else None)


_TWO_PARTY = (
    "stake",
    "stake_value",
    "voting_rights",
    "investment",
    "purchase_commitment",
    "contract_term",
    "right_until",
)
"""Measures whose object is always a party, so that an unnamed one may be looked for."""
_FAMILIES = (
    ("stake", "stake_value", "voting_rights", "investment", "purchase_commitment"),
    ("contract_term", "right_until"),
)


def _same_topic(topic: Topic, measure: Measure, role: str) -> tuple[Party, ...]:
    """Give the party that played the role in the open measure or a related one."""
    open_ = topic.measure
    if open_ is None:
        return ()
    related = open_.key == measure.key or any(open_.key in f and measure.key in f for f in _FAMILIES)
    party = topic.subject if role == "subject" else topic.object
    return (party,) if related and party is not None else ()


def _only(levels: Iterable[Sequence[Party]], taken: Sequence[Party | None]) -> Party | None:
    """Give the one free party of the first level that has any; two or more are no answer there."""
    used = {p.id for p in taken if p is not None}
    for level in levels:
        free = {p.id: p for p in level if p.id not in used}
        if len(free) == 1:
            return next(iter(free.values()))
    return None


def advance(topic: Topic, sentence: Sentence) -> Topic:
    """Move on by one sentence: remember its parties, forget a place of another paragraph."""
    parties = tuple({m.party.id: m.party for m in sentence.of("party") if m.party and not m.boilerplate}.values())
    place = next((m.place for m in sentence.of("place") if m.place), None) or (
        topic.place if sentence.paragraph == topic.paragraph else None
    )
    said = topic.speaker.id if topic.speaker is not None and topic.speaker.by_preposition else None
    parties = tuple(p for p in parties if p.id != said)
    return replace(topic, recent=parties, place=place, paragraph=sentence.paragraph)


def first_subject(sentence: Sentence, clauses: Sequence[Clause]) -> Party | None:
    """Give the subject party of the first clause that has one."""
    found = (subject_actor(sentence, clauses, clause) for clause in clauses)
    return next((actor.party for actor in found if actor is not None), None)
