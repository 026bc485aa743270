"""Who holds the value and whom it is about: parties by order, case, voice and preposition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.claims.actors import AGENT_PREPOSITIONS, Actor, actors, subject_actor
from pipeline.claims.clauses import Clause
from pipeline.claims.frame import Frame, governed, part_of
from pipeline.claims.measures import Measure
from pipeline.claims.words import Word
from pipeline.lexicon.claim_cues import CHANGES, COUNTING_NOUNS, GENERIC_NOUNS, SOURCE_NOUNS, SOURCE_VERBS
from pipeline.records import Mention, Party

_SHARE_ENDS = ("aktie", "papier", "anteil", "beteiligung", "paket", "übernahme", "einstieg")
_CAPITAL = ("aktie", "papier", "kapital")
_SHARE_NOUNS = ("aktie", "papier", "kurs", "titel", "anteil", "umsatz", "gewinn", "beteiligung")
_CONTRACTED = {
    "an": ("am",), "in": ("im", "ins"), "bei": ("beim",), "von": ("vom",), "zu": ("zum", "zur"), "für": ("fürs",),
}  # fmt: skip
_NEXT = 4
"""Words between a value and the whole behind it."""


def find_roles(frame: Frame, clauses: Sequence[Clause], measure: Measure | None) -> tuple[Party | None, Party | None]:
    """Give subject and object party of a value as its own sentence shows them."""
    sentence, clause = frame.sentence, frame.clause
    found = actors(sentence, clause)
    agent = _beside(frame, found) or _before_bracket(frame) or _in_part(frame, found) or _of_follower(frame, clauses)
    agent = agent or subject_actor(sentence, clauses, clause)
    if clause.verb in SOURCE_VERBS:
        agent = _seen(frame, found)
    bracket = _before_bracket(frame)
    target = _object(frame, found, measure) or _object(frame, _follower_actors(frame, clauses), measure)
    if bracket is not None and target is not None and target.party.id == bracket.party.id:
        target = None
    if clause.passive:
        subject, target = _passive(found, agent, target, measure)
    else:
        subject = _owner(found, measure, target) or agent
    if measure is not None and measure.holder in ("event", "none"):
        return None, None
    if measure is not None and measure.passive_object and clause.verb in _CHANGE_HANDS and frame.prep == "für":
        return _changed_hands(found, agent)
    if subject is not None and target is not None and subject.party.id == target.party.id:
        subject = next((a for a in found if a.nominal and a.party.id != target.party.id), None)
    if target is None and measure is not None and measure.objects:
        target = _accusative(found, subject, clause)
    return (subject.party if subject else None), (target.party if target else None)


def _seen(frame: Frame, found: Sequence[Actor]) -> Actor | None:
    """Read *die Prognose sieht die Partei bei 31 Prozent*: the party right before the value is the one seen."""
    finite = frame.clause.finite
    if frame.clause.verb != "sehen" or frame.prep != "bei" or finite is None:
        return None
    before = [a for a in found if a.nominal and finite.index < a.index < frame.first]
    return before[-1] if before else None


def listed_holder(frame: Frame) -> Actor | None:
    """Give the party that a list sets right before its value, or that an elliptical part names."""
    found = actors(frame.sentence, frame.clause)
    return _beside(frame, found) or _in_part(frame, found)


def _beside(frame: Frame, found: Iterable[Actor]) -> Actor | None:
    """Give the party right before a value in a list of both (*die SPD mit 23 Prozent, Linke (8,1 Prozent)*)."""
    if frame.value.kind != "percent":
        return None
    words = frame.sentence.words
    for actor in found:
        last = frame.sentence.span(actor.mention.text_start, actor.mention.text_end)[1]
        between = [w for w in words[last : frame.first] if w.text == "(" or not w.tag.startswith(("ADV", "XY"))]
        texts = [w.text.lower() for w in between]
        if last <= frame.first and len(texts) <= 1 and set(texts) <= {"mit", "(", ":"} and not actor.prep:
            listed = texts != ["mit"] or frame.clause.finite is None or actor.index > frame.clause.finite.index
            return actor if listed and texts else None
    return None


def is_held_by_other(frame: Frame, measure: Measure | None) -> bool:
    """Tell whether a noun that is no party holds the value of an elliptical part (*…, die Stiftung 26 Prozent*)."""
    words = part_of(frame)
    if measure is None or not words or not words[0].tag.startswith(("ART", "KON", "NN", "NE")):
        return False
    named = {i for m in _resolved(frame) for i in range(*frame.sentence.span(m.text_start, m.text_end))}
    nouns = [w for w in words if w.is_noun and w.lemma not in GENERIC_NOUNS | CHANGES]
    return len(nouns) == 1 and not any(w.index in named for w in words) and not measure.names(nouns[0].lemma)


_CHANGE_HANDS = ("gehen", "weggehen", "fallen", "wechseln", "wandern")


def _changed_hands(found: Sequence[Actor], agent: Actor | None) -> tuple[Party | None, Party | None]:
    """Read *Südkasse geht für 3 Milliarden an Nordbank*: who stands under *an* or *zu* pays for the subject."""
    payer = next((a for a in found if a.prep in ("an", "zu")), None)
    return (payer.party if payer else None), (agent.party if agent else None)


def _follower_actors(frame: Frame, clauses: Sequence[Clause]) -> tuple[Actor, ...]:
    """Give the parties of the relative clause that takes the value up."""
    if not frame.follow:
        return ()
    clause = next((c for c in clauses if c.words[0].index >= frame.last and c.verb == frame.follow), None)
    return actors(frame.sentence, clause) if clause is not None else ()


def _of_follower(frame: Frame, clauses: Sequence[Clause]) -> Actor | None:
    """Give the subject of a relative clause that takes the value up (*3000 Stellen, die der Konzern streicht*)."""
    inside = [a for a in _follower_actors(frame, clauses) if a.nominal]
    return inside[0] if len(inside) == 1 else None


def _resolved(frame: Frame) -> list[Mention]:
    """Give the party mentions of the sentence, without a description said to be somebody already named in it."""
    before: set[str] = set()
    found = []
    for mention in frame.sentence.of("party"):
        if mention.party is None or (mention.resolution == "description" and mention.party.id in before):
            continue
        before.add(mention.party.id)
        found.append(mention)
    return found


def _in_part(frame: Frame, found: Iterable[Actor]) -> Actor | None:
    """Give the party of an elliptical part (*…, bei Merck um fast 16 Prozent*, *wie das BSW mit 4,97 Prozent*)."""
    words = part_of(frame)
    if not words or not _has_value_before(frame, words[0]):
        return None
    inside = [a for a in found if words[0].start <= a.mention.text_start < frame.value.text_start]
    fitting = [a for a in inside if not a.genitive and a.prep in ("", "bei", "beim", "für", "in", "wie")]
    return fitting[0] if len(fitting) == 1 else None


def _before_bracket(frame: Frame) -> Actor | None:
    """Give the party right before the bracket a value stands in (*bei Nordbank (Anteil: 5,6 Prozent)*)."""
    sentence = frame.sentence
    at = frame.value.text_start - sentence.start
    opening = sentence.text.rfind("(", 0, at)
    if opening < 0 or sentence.text.rfind(")", 0, at) > opening:
        return None
    ends = opening - len(sentence.text[:opening]) + len(sentence.text[:opening].rstrip())
    for mention in sentence.of("party"):
        if mention.party is not None and mention.text_end - sentence.start == ends and mention.party.kind != "person":
            return Actor(mention, sentence.span(mention.text_start, mention.text_end)[0], "")
    return None


def _has_value_before(frame: Frame, first: Word) -> bool:
    """Tell whether a value before the part makes it a second of its kind."""
    return any(m.text_end <= first.start for m in frame.sentence.of("money", "percent", "count", "number"))


def _object(frame: Frame, found: Sequence[Actor], measure: Measure | None) -> Actor | None:
    """Give the party under one of the measure's object prepositions, nearest to the value."""
    if measure is None or not measure.objects:
        return None
    ranked = _by_preposition(frame, found, measure) or _behind_value(frame, found) or _wholes(frame, found, measure)
    after = [a for a in ranked if a.index >= frame.last]
    return after[0] if after else (ranked[-1] if ranked else None)


def _by_preposition(frame: Frame, found: Sequence[Actor], measure: Measure) -> list[Actor]:
    forms = {form for prep in measure.objects for form in (prep, *_CONTRACTED.get(prep, ()))}
    fitting = [a for a in found if a.prep in forms and not (a.prep in AGENT_PREPOSITIONS and frame.clause.passive)]
    if not fitting:
        return [a for a in found if a.owner_of and not measure.names(a.owner_of) and _owned_under(frame, a) in forms]
    if len(fitting) > 1:
        return [a for a in fitting if not (a.prep in AGENT_PREPOSITIONS and a.owner_of.endswith(_SHARE_NOUNS))]
    return fitting


def _owned_under(frame: Frame, actor: Actor) -> str:
    """Give the preposition over what a party owns (*Rechte [an] der Technik von Südkasse*)."""
    for word in reversed(frame.clause.words):
        if word.index < actor.index and word.lemma == actor.owner_of:
            return governed(frame.sentence.words, word.index)
    return ""


def _behind_value(frame: Frame, found: Sequence[Actor]) -> list[Actor]:
    """Read *27 Prozent von OpenAI*."""
    if frame.post not in ("von", "vom"):
        return []
    return [a for a in found if a.prep == frame.post and frame.last < a.index <= frame.last + _NEXT]


def _wholes(frame: Frame, found: Sequence[Actor], measure: Measure) -> list[Actor]:
    """Read *Commerzbank-Anteil*, *12 Prozent der Aktien von X*, *12 Prozent der Anteile des Instituts*."""
    if "an" not in measure.objects:
        return [a for a in found if a.genitive and frame.of and a.owner_of == frame.of and a.index > frame.first]
    compounds = [a for a in found if a.compound and a.owner_of.endswith(_SHARE_ENDS)]
    shares = [a for a in found if a.genitive and a.owner_of.endswith(("aktie", "papier"))]
    capital = [a for a in found if a.prep in AGENT_PREPOSITIONS and a.owner_of.endswith(_CAPITAL)]
    part = [a for a in found if a.genitive and frame.of and a.owner_of == frame.of and a.index > frame.first]
    return [*compounds, *shares, *capital] or part


def _owner(found: Sequence[Actor], measure: Measure | None, target: Actor | None) -> Actor | None:
    """Give the party that owns the noun that governs the value (*der Umsatz von Siemens*, *VWs Gewinn*)."""
    if measure is None:
        return None
    for actor in found:
        if actor.owner_of.endswith(COUNTING_NOUNS) or actor.owner_of in SOURCE_NOUNS:
            continue
        if not actor.owner_of or (target is not None and actor.party.id == target.party.id):
            continue
        of_a_whole = actor.compound and "an" in measure.objects
        if not of_a_whole and measure.names(actor.owner_of) and measure.genitive == "subject":
            return actor
    return None


def _passive(
    found: Sequence[Actor], agent: Actor | None, target: Actor | None, measure: Measure | None
) -> tuple[Actor | None, Actor | None]:
    """Read a passive: the doer stands after *von* or *durch*, the grammatical subject undergoes."""
    doer = next((a for a in found if a.prep in AGENT_PREPOSITIONS), None)
    if measure is None or not measure.objects:
        return doer or agent, None
    if measure.passive_object:
        return doer, target or agent
    return doer or (agent if target is not None else None), target


def _accusative(found: Sequence[Actor], subject: Actor | None, clause: Clause) -> Actor | None:
    """Give the second plain party of an active clause (*Novo übernimmt Catalent für …*)."""
    if subject is None or clause.passive or clause.kind == "relative":
        return None
    others = [a for a in found if a.nominal and a.party.id != subject.party.id]
    return others[0] if len(others) == 1 else None
