"""Empty roles filled from sentence, paragraph and article, where exactly one candidate fits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.claims.actors import actors
from pipeline.claims.clauses import Clause
from pipeline.claims.continuation import is_anaphoric
from pipeline.claims.frame import Frame, governed
from pipeline.claims.match import whole_behind
from pipeline.claims.measures import Measure
from pipeline.claims.roles import find_roles, is_held_by_other, listed_holder
from pipeline.claims.scope import is_part_noun
from pipeline.claims.sources import Speaker
from pipeline.claims.subjects import has_pronoun_subject, owner_before, sure_subject
from pipeline.claims.topic import Cast, Topic
from pipeline.lexicon.claim_cues import (
    AGENT_NOUNS,
    BALLOT_SHARES,
    EMPLOYER_MEASURES,
    EMPLOYING_VERBS,
    GENERIC_NOUNS,
    GENITIVE_ARTICLES,
    HOLDER_NOUNS,
    JUDGES,
    PARLIAMENTS,
    SENTENCES,
    SERVED,
    SOURCE_VERBS,
    STAFF_COUNCILS,
    UNIONS,
)
from pipeline.records import Party


@dataclass(frozen=True, slots=True)
class Roles:
    """Subject and object of a claim."""

    subject: Party | None = None
    object: Party | None = None
    filled: bool = False
    """Whether one of them was taken from context."""


def roles_of(
    frame: Frame, clauses: Sequence[Clause], measure: Measure | None, speaker: Speaker | None, topic: Topic, cast: Cast,
    *, carry: bool, number: int, pronoun: Party | None = None,
) -> Roles:  # fmt: skip
    """Give the parties of a value: by syntax, then from what stands around it.

    ``carry`` tells that the measure goes on from a sentence before, ``number`` is the sentence's own number;
    ``pronoun`` is whom the clause's pronoun means.
    """
    if measure is None:
        return Roles(_open_subject(frame, clauses, speaker) or pronoun)
    subject, target = _named(frame, clauses, measure)
    near = _without_source(_near(frame, clauses, measure), speaker)
    if is_held_by_other(frame, measure):
        return Roles(None, target or _open_object(topic, measure))
    if target is not None and subject is None and _held_before(target, topic, measure):
        subject, target = target, None
    if carry and topic.sentence == number and _in_brackets(frame):
        subject = topic.subject
    own = tuple({a.party.id: a.party for a in actors(frame.sentence, frame.clause) if a.nominal}.values())
    near = tuple(p for p in near if _can_hold(p, measure))
    if measure.key in EMPLOYER_MEASURES and (unions := _called_union(frame)):
        near, own = tuple(p for p in near if p.id not in unions), tuple(p for p in own if p.id not in unions)
    if measure.nearby:
        topic, cast = replace(topic, recent=()), replace(cast, title=(), protagonists=())
    if carry and topic.measure == measure and topic.subject is None and topic.object is None:
        return Roles(subject, target)
    if subject is not None and _means_the_held(frame, measure, subject, topic):
        subject = topic.object
    if subject is None and (_owned_by_stranger(frame, measure) or acts_another(frame, measure)):
        return Roles(None, target)
    subject = subject or _pronounced(pronoun, measure)
    topic, cast = _without(topic, cast, speaker, measure)
    named = _closest(frame, measure, speaker, topic, own, near) if subject is None else None
    return Roles(*_fill(subject, target, measure, topic, cast, near, carry=carry, own=own, named=named))


def _closest(
    frame: Frame, measure: Measure, speaker: Speaker | None, topic: Topic, own: Sequence[Party], near: Sequence[Party]
) -> Sequence[Sequence[Party]] | None:
    """Give the only candidates for a holder where looking further would be a guess; nothing where it would not."""
    silent = speaker is None or speaker.concerned
    quiet = tuple(p for p in own if _can_hold(p, measure) and (silent or speaker is None or p.id != speaker.id))
    if measure.key in EMPLOYER_MEASURES:
        quiet = _without_unions(quiet)
    if has_pronoun_subject(frame.clause):
        return (quiet, topic.recent)
    if measure.key in BALLOT_SHARES or measure.key == "seats":
        return (quiet, tuple(p for p in near if speaker is None or p.id != speaker.id))
    return (quiet,) if _counts_only(frame, measure) else None


def _counts_only(frame: Frame, measure: Measure) -> bool:
    """Tell staff that is only counted (*100.000 Beschäftigte sind betroffen*): nothing says whose it is."""
    if measure.key != "employees" or frame.clause.verb in EMPLOYING_VERBS:
        return False
    return not any(measure.is_named_by(n.lemma) for n in frame.nouns)


def _named(frame: Frame, clauses: Sequence[Clause], measure: Measure) -> tuple[Party | None, Party | None]:
    """Give the parties that the sentence shows; for a person who cannot hold it, the party in front of the title."""
    subject, target = find_roles(frame, clauses, measure)
    subject = _house_of_staff(frame, measure) or subject or _owner_of_priced(frame, measure)
    if measure.key in SENTENCES and (subject is None or _judges(subject)):
        return (None if target is not None and _judges(target) else target), None
    if subject is not None and not _can_hold(subject, measure):
        return _employer_of(frame, subject), target
    if (
        subject is not None
        and measure.key in EMPLOYER_MEASURES
        and (_is_union(subject) or subject.id in _called_union(frame))
    ):
        return None, target
    if measure.key in BALLOT_SHARES and subject is not None and subject.name.lower().endswith(PARLIAMENTS):
        return None, target
    if measure.key == "visitors" and frame.prep in ("vor", "unter"):
        return None, target
    return subject, target


def _house_of_staff(frame: Frame, measure: Measure) -> Party | None:
    """Give the employer whose works council speaks (*der Betriebsrat der Nordbank*, *Nordbank-Betriebsratschefin*)."""
    if measure.key not in EMPLOYER_MEASURES:
        return None
    return next((a.party for a in actors(frame.sentence, frame.clause) if a.owner_of.startswith(STAFF_COUNCILS)), None)


def _judges(party: Party) -> bool:
    """Tell whether a party imposes sentences (*Amtsgericht Köln*)."""
    return any(word.endswith(JUDGES) for word in party.name.lower().split())


def _pronounced(pronoun: Party | None, measure: Measure) -> Party | None:
    fits = pronoun is not None and measure.holder == "party" and _can_hold(pronoun, measure)
    return pronoun if fits else None


def _without(topic: Topic, cast: Cast, speaker: Speaker | None, measure: Measure) -> tuple[Topic, Cast]:
    """Leave out of the candidates who only speaks, and persons where none can hold the measure."""

    def fitting(parties: Sequence[Party]) -> tuple[Party, ...]:
        quiet = speaker is None or speaker.concerned
        return tuple(p for p in parties if _can_hold(p, measure) and (quiet or speaker is None or p.id != speaker.id))

    people = replace(cast, title=fitting(cast.title), protagonists=fitting(cast.protagonists))
    return replace(topic, recent=fitting(topic.recent)), people


def acts_another(frame: Frame, measure: Measure) -> bool:
    """Tell whether a noun that is no party is the subject (*der Bund hält 12 Prozent*), also before a relative."""
    sentence, clause = frame.sentence, frame.clause
    named = {i for m in sentence.of("party") for i in range(*sentence.span(m.text_start, m.text_end))}
    if clause.kind == "relative":
        before = [w for w in sentence.words[max(0, clause.words[0].index - 3) : clause.words[0].index] if w.is_noun]
        return bool(before) and before[-1].lemma in AGENT_NOUNS and before[-1].index not in named
    for word in clause.words:
        plain = word.is_noun and word.index not in named and not governed(sentence.words, word.index)
        if plain and not measure.names(word.lemma):
            genitive = sentence.words[word.index - 1].text.lower() in ("des", "eines") if word.index else False
            return word.lemma in AGENT_NOUNS and not genitive
    return False


def _employer_of(frame: Frame, person: Party) -> Party | None:
    """Give the party in front of a person's title (*Nordbank-Chefin Weber baut 400 Stellen ab*)."""
    mentions = frame.sentence.of("party")
    for before, after in pairwise(mentions):
        if before.party is None or after.party is None or after.party.id != person.id:
            continue
        gap = frame.sentence.text[before.text_end - frame.sentence.start : after.text_start - frame.sentence.start]
        if before.party.kind != "person" and _TITLE.fullmatch(gap):
            return before.party
    return None


_TITLE = re.compile(r"-[A-ZÄÖÜ]\w+\s+")


def _open_subject(frame: Frame, clauses: Sequence[Clause], speaker: Speaker | None) -> Party | None:
    """Give the holder of what no measure covers: its owner, the party of its bracket or part, a sure subject."""
    found = owner_before(frame) or listed_holder(frame) or sure_subject(frame.sentence, clauses, frame.clause)
    if found is None or (frame.clause.verb in SOURCE_VERBS and found.nominal):
        return None
    source = speaker is not None and speaker.id == found.party.id and not speaker.concerned
    return None if source else found.party


def _means_the_held(frame: Frame, measure: Measure, subject: Party, topic: Topic) -> bool:
    """Tell whether a description beside a value of a whole company means the one a stake was just told of.

    *Nordbank hält 27 Prozent an Lumo, das Unternehmen wird mit … bewertet*: valued is Lumo, not the holder.
    """
    held = topic.measure is not None and topic.measure.key == "stake" and topic.object is not None
    if not held or measure.key not in ("valuation", "market_value"):
        return False
    said = [a.mention for a in actors(frame.sentence, frame.clause) if a.party.id == subject.id]
    holder = topic.subject is not None and topic.subject.id == subject.id
    return holder and bool(said) and all(m.resolution in ("description", "pronoun") for m in said)


def _in_brackets(frame: Frame) -> bool:
    """Tell whether a dated value stands in brackets behind another one (*24,2 Prozent (2019: 21,7 Prozent)*)."""
    sentence = frame.sentence
    before = sentence.text[: frame.value.text_start - sentence.start]
    opening = sentence.start + before.rfind("(")
    dated = any(opening < m.text_start < frame.value.text_start for m in sentence.of("date"))
    return dated and before.rfind("(") > before.rfind(")")


def _owned_by_stranger(frame: Frame, measure: Measure) -> bool:
    """Tell whether a genitive that is no party owns the measure's noun (*der Börsenwert der Frankfurter*)."""
    sentence = frame.sentence
    named = {i for m in sentence.of("party", "place", "date") for i in range(*sentence.span(m.text_start, m.text_end))}
    for noun in (n for n in frame.nouns if measure.is_named_by(n.lemma)):
        owner = whole_behind(sentence.words, noun.index, ())
        genitive = owner is not None and sentence.words[noun.index + 1].text.lower() in GENITIVE_ARTICLES
        if owner is not None and genitive and owner.index not in named and not is_part_noun(owner.lemma):
            return owner.lemma not in GENERIC_NOUNS | HOLDER_NOUNS
    return False


def _open_object(topic: Topic, measure: Measure) -> Party | None:
    return next(iter(_same_topic(topic, measure, "object")), None)


def _held_before(party: Party, topic: Topic, measure: Measure) -> bool:
    """Tell whether the party of *Microsoft-Anteil* was the holder so far, not the whole."""
    holder = next(iter(_same_topic(topic, measure, "subject")), None)
    return holder is not None and holder.id == party.id


def _can_hold(party: Party, measure: Measure | None) -> bool:
    if measure is not None and measure.key in SENTENCES and _judges(party):
        return False
    if measure is not None and measure.key in SERVED and party.kind != "person":
        return False
    counted = measure is not None and (measure.key == "seats" or measure.key in BALLOT_SHARES)
    if counted and party.name.lower().endswith(PARLIAMENTS):
        return False
    return measure is None or party.kind != "person" or measure.personal


def _without_source(parties: Sequence[Party], speaker: Speaker | None) -> tuple[Party, ...]:
    """Leave out the speaker (*laut ARD*); who alone is named by a speech verb tells of itself (*Nvidia erwartet …*)."""
    if speaker is not None and speaker.concerned:
        return tuple(parties)
    others = tuple(p for p in parties if speaker is None or p.id != speaker.id)
    if others or speaker is None or speaker.by_preposition:
        return others
    return tuple(parties)


def _near(frame: Frame, clauses: Sequence[Clause], measure: Measure | None) -> tuple[Party, ...]:
    """Give the parties of the value's sentence, each once, without owners of something else.

    Where the clause has a pronoun for subject, only those before it can be meant.
    """
    found: dict[str, Party] = {}
    anaphoric = is_anaphoric(frame)
    for clause in clauses:
        for actor in actors(frame.sentence, clause):
            owns = actor.owner_of and measure is not None and not measure.names(actor.owner_of)
            if owns or (anaphoric and actor.index > frame.clause.words[0].index):
                continue
            found.setdefault(actor.party.id, actor.party)
    return tuple(found.values())


def _fill(
    subject: Party | None, target: Party | None, measure: Measure, topic: Topic, cast: Cast, near: Sequence[Party],
    *, carry: bool = False, own: Sequence[Party] = (), named: Sequence[Sequence[Party]] | None = None,
) -> tuple[Party | None, Party | None, bool]:  # fmt: skip
    """Fill empty roles from the paragraph and the article where exactly one candidate fits."""
    filled = False
    if measure.key in EMPLOYER_MEASURES:
        topic = replace(topic, recent=_without_unions(topic.recent))
        cast = replace(cast, title=_without_unions(cast.title), protagonists=_without_unions(cast.protagonists))
        near, own = _without_unions(near), _without_unions(own)
    crowd = measure.dimension == "count" and measure.holder == "any" and not measure.family
    if measure.holder in ("event", "none") or crowd:
        return subject, target, False
    if subject is None and measure.holder == "party" and named is not None:
        open_ = _same_topic(topic, measure, "subject")
        subject = _only((*named, open_ if carry else ()), (target,))
        filled = subject is not None
    elif subject is None and measure.holder == "party":
        open_ = _same_topic(topic, measure, "subject")
        subject = _only(
            (*((own, open_, near) if carry else (near, open_)), topic.recent, cast.title, cast.protagonists), (target,)
        )
        filled = subject is not None
    if subject is None and measure.holder == "any" and measure.family:
        subject = _only((_same_topic(topic, measure, "subject"),), (target,))
        filled = subject is not None
    if target is None and measure.objects and measure.needs_object:
        levels = (_same_topic(topic, measure, "object"), near, topic.recent, cast.title, cast.protagonists)
        target = _only(levels if measure.symmetric else map(_without_people, levels), (subject,))
        filled = filled or target is not None
    if measure.symmetric:
        subject, target = _pair(subject, target, cast)
    return subject, target, filled


def _without_people(parties: Sequence[Party]) -> tuple[Party, ...]:
    return tuple(p for p in parties if p.kind != "person")


def _without_unions(parties: Sequence[Party]) -> tuple[Party, ...]:
    return tuple(p for p in parties if not _is_union(p))


def _is_union(party: Party) -> bool:
    return party.id in UNIONS or "gewerkschaft" in party.id or party.id.endswith("betriebsrat")


def _owner_of_priced(frame: Frame, measure: Measure) -> Party | None:
    """Give whose the thing is that costs the value (*der Kader des Klubs kostet 58 Millionen*)."""
    if measure.key != "cost" or frame.clause.verb != "kosten":
        return None
    found = [a.party for a in actors(frame.sentence, frame.clause) if a.genitive and a.owner_of and not a.compound]
    return found[0] if len(found) == 1 else None


def _called_union(frame: Frame) -> tuple[str, ...]:
    """Give the ids of parties that the sentence calls a union (*die Gewerkschaft Turm*)."""
    words = frame.sentence.words
    spans = ((m.party, frame.sentence.span(m.text_start, m.text_end)[0]) for m in frame.sentence.of("party"))
    return tuple(p.id for p, at in spans if p is not None and at and words[at - 1].lemma.endswith("gewerkschaft"))


_SIDES = 2


def _pair(one: Party | None, two: Party | None, cast: Cast) -> tuple[Party | None, Party | None]:
    """Put the two sides of a contract in order of first mention; where none is named, the article's protagonists."""
    if one is None and two is None and len(cast.protagonists) == _SIDES:
        one, two = cast.protagonists
    sides = sorted((p for p in (one, two) if p is not None), key=lambda p: cast.order.index(p.id))
    return (sides[0] if sides else None), (sides[1] if len(sides) > 1 else None)


def _same_topic(topic: Topic, measure: Measure, role: str) -> tuple[Party, ...]:
    """Give the party that played the role in the open measure or a related one."""
    open_ = topic.measure
    if open_ is None:
        return ()
    related = open_.key == measure.key or (bool(open_.family) and open_.family == measure.family)
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
