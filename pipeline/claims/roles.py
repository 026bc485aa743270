"""Who holds the value and whom it is about: parties by order, case, voice and preposition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.claims.clauses import Clause
from pipeline.claims.frame import Frame, governed
from pipeline.claims.measures import Measure
from pipeline.claims.tagging import lemma
from pipeline.claims.words import Sentence, Word
from pipeline.lexicon.claim_cues import SOURCE_VERBS
from pipeline.records import Mention, Party

_AGENT = ("von", "vom", "durch")
_SHARE_ENDS = ("aktie", "papier", "anteil", "beteiligung", "paket", "übernahme", "einstieg")
_CAPITAL = ("aktie", "papier", "kapital")
_SHARE_NOUNS = ("aktie", "papier", "kurs", "titel", "anteil", "umsatz", "gewinn", "beteiligung")


@dataclass(frozen=True, slots=True)
class Actor:
    """A party in a clause and how it stands there."""

    mention: Mention
    index: int
    """Index of its first word in the sentence."""
    prep: str
    """Preposition that governs it, empty where none does."""
    genitive: bool
    """*des Konzerns*, *Microsofts*, or the first part of a compound (*Commerzbank-Aktie*)."""
    compound: bool
    """Whether it is the first part of a compound."""
    owner_of: str
    """Lemma of the noun a genitive, a compound or *von* names the owner of."""

    @property
    def party(self) -> Party:
        """The party that is meant."""
        assert self.mention.party is not None  # noqa: S101  actors are made of resolved parties only
        return self.mention.party

    @property
    def nominal(self) -> bool:
        """Whether it can be the subject or a plain object."""
        return not self.prep and not self.genitive


def actors(sentence: Sentence, clause: Clause) -> tuple[Actor, ...]:
    """Give the resolved parties of a clause in order."""
    held = {w.index for w in clause.words}
    found = []
    for mention in sentence.of("party"):
        if mention.party is None or mention.boilerplate:
            continue
        first, last = sentence.span(mention.text_start, mention.text_end)
        if first < last and first in held:
            found.append(_actor(sentence, mention, first, last))
    return tuple(found)


def _actor(sentence: Sentence, mention: Mention, first: int, last: int) -> Actor:
    words = sentence.words
    tail = words[last - 1].text[mention.text_end - words[last - 1].start :].strip("-‐‑–'’")
    if len(tail) > 1 and tail[0].isalpha():
        return Actor(
            mention, first, governed(words, first), True, True, lemma(tail.rsplit("-", 1)[-1].capitalize(), "NN")
        )
    start = _phrase_start(words, first)
    prep = governed(words, first)
    if _is_s_genitive(words[last - 1], mention):
        follows = words[last] if last < len(words) else None
        owned = follows.lemma if follows is not None and follows.is_noun else _noun_before(words, first)
        owned = owned or _next_noun(words, last)
        return Actor(mention, first, prep if not owned else "", True, False, owned)
    article = words[start].text.lower() if start < first else ""
    owned = _noun_before(words, start)
    if article in ("des", "der", "eines", "einer", "seines", "ihres", "beider") and owned and not prep:
        return Actor(mention, first, "", True, False, owned)
    if prep in _AGENT and (before := _noun_before(words, _index_of(words, first, prep))):
        return Actor(mention, first, prep, False, False, before)
    return Actor(mention, first, prep, False, False, "")


def _phrase_start(words: Sequence[Word], first: int) -> int:
    """Find the first word of the noun phrase around a name (*der Frankfurter Konzern Merck*)."""
    start = first
    while start > 0 and words[start - 1].tag.startswith(("ART", "ADJ", "PPOS", "PDAT", "NE", "NN", "TRUNC", "CARD")):
        start -= 1
        if words[start].tag.startswith(("ART", "PPOS", "PDAT")):
            break
    return start


def _is_s_genitive(word: Word, mention: Mention) -> bool:
    name = mention.party.name if mention.party else ""
    surface = word.text
    return (
        surface.endswith(("s", "’", "'"))
        and not name.endswith(("s", surface))
        and surface[:1].isupper()
        and (name.lower().endswith(surface[:-1].lower()) or mention.text_end == word.end - 1)
    )


def _noun_before(words: Sequence[Word], index: int) -> str:
    word = words[index - 1] if 0 < index <= len(words) else None
    return word.lemma if word is not None and word.is_noun else ""


def _next_noun(words: Sequence[Word], index: int) -> str:
    for word in words[index : index + 3]:
        if word.is_noun:
            return word.lemma
        if not word.tag.startswith(("ADJ", "CARD")):
            return ""
    return ""


def _index_of(words: Sequence[Word], before: int, prep: str) -> int:
    return next((i for i in range(before - 1, -1, -1) if words[i].lemma == prep), before)


def subject_actor(sentence: Sentence, clauses: Sequence[Clause], clause: Clause) -> Actor | None:
    """Give the grammatical subject, if it is a party: before the verb, or the first plain one after it."""
    found = actors(sentence, clause)
    plain = [a for a in found if a.nominal]
    if clause.kind == "relative" and (head := _antecedent(sentence, clauses, clause)) is not None:
        return head
    if clause.kind == "infinitive" and clause.parent is not None:
        return subject_actor(sentence, clauses, clauses[clause.parent])
    if clause.finite is not None and clause.kind == "main":
        before = [a for a in plain if a.index < clause.finite.index]
        if before:
            return before[0]
        if _subject_is_other(clause):
            return None
        if not plain and _shares_subject(clause) and clause.parent is not None:
            return subject_actor(sentence, clauses, clauses[clause.parent])
    return plain[0] if plain else None


def _shares_subject(clause: Clause) -> bool:
    """Tell a coordinated clause that goes on with the subject before it (*… und legte zu*)."""
    telling = [w for w in clause.words if w.text[0].isalnum() and w.tag != "KON"]
    return bool(telling) and telling[0].is_finite


def _subject_is_other(clause: Clause) -> bool:
    """Tell whether a noun that is no party already fills the place before the verb."""
    assert clause.finite is not None  # noqa: S101  asked for main clauses with a verb only
    front = [w for w in clause.words if w.index < clause.finite.index and w.tag not in ("KON", "ADV", "XY")]
    opens = bool(front) and front[0].tag.startswith(
        ("ART", "NN", "PDAT", "PPOSAT", "PIAT", "PPER", "PDS", "CARD", "ADJ(A)")
    )
    return opens and any(w.is_noun or w.tag in ("PPER", "PDS") for w in front)


def _antecedent(sentence: Sentence, clauses: Sequence[Clause], clause: Clause) -> Actor | None:
    """Give the party a relative clause hangs on, where its pronoun is the subject."""
    words = [w for w in clause.words if w.text[0].isalnum()]
    if words[0].text.lower() not in ("der", "die", "das", "welcher", "welche", "welches"):
        return None
    if words[0].text.lower() != "der" and any(a.nominal for a in actors(sentence, clause)):
        return None
    for other in clauses:
        for actor in reversed(actors(sentence, other)):
            last = sentence.span(actor.mention.text_start, actor.mention.text_end)[1]
            if last <= words[0].index and words[0].index - last <= 2:  # noqa: PLR2004  name, comma, pronoun
                return actor
    return None


def find_roles(frame: Frame, clauses: Sequence[Clause], measure: Measure | None) -> tuple[Party | None, Party | None]:
    """Give subject and object party of a value as its own sentence shows them."""
    sentence, clause = frame.sentence, frame.clause
    found = actors(sentence, clause)
    agent = _beside(frame, found) or _in_part(frame, found) or subject_actor(sentence, clauses, clause)
    if agent is not None and clause.verb in SOURCE_VERBS:
        agent = None
    target = _object(frame, found, measure)
    if clause.passive:
        subject, target = _passive(found, agent, target, measure)
    else:
        subject = _owner(frame, found, measure, target) or agent
    if measure is not None and measure.holder == "event":
        return None, None
    if subject is not None and target is not None and subject.party.id == target.party.id:
        subject = next((a for a in found if a.nominal and a.party.id != target.party.id), None)
    if target is None and measure is not None and measure.objects:
        target = _accusative(found, subject, clause)
    return (subject.party if subject else None), (target.party if target else None)


def _beside(frame: Frame, found: Iterable[Actor]) -> Actor | None:
    """Give the party right before a value in a list of parties and values (*die SPD mit 23 Prozent, Linke (8,1 Prozent)*)."""
    if frame.value.kind != "percent":
        return None
    words = frame.sentence.words
    for actor in found:
        last = frame.sentence.span(actor.mention.text_start, actor.mention.text_end)[1]
        between = [w for w in words[last : frame.first] if not w.tag.startswith(("ADV", "XY"))]
        texts = [w.text.lower() for w in between]
        if last <= frame.first and len(texts) <= 1 and set(texts) <= {"mit", "(", ":"} and not actor.prep:
            listed = texts != ["mit"] or frame.clause.finite is None or actor.index > frame.clause.finite.index
            return actor if listed and texts else None
    return None


def _in_part(frame: Frame, found: Iterable[Actor]) -> Actor | None:
    """Give the party of an elliptical part (*…, bei Mercedes-Benz um fast 16 Prozent*, *wie das BSW mit 4,97 Prozent*)."""
    text, start = frame.sentence.text, frame.sentence.start
    cut = text[: frame.value.text_start - start]
    left = start + max(cut.rfind(mark) for mark in (",", ";", "–", " und ", " sowie ")) + 1
    words = [w for w in frame.clause.words if left <= w.start < frame.value.text_start]
    if left <= start or any(w.tag.startswith("V") for w in frame.clause.words if w.start >= left) or not words:
        return None
    inside = [a for a in found if left <= a.mention.text_start < frame.value.text_start]
    fitting = [a for a in inside if not a.genitive and a.prep in ("", "bei", "beim", "für", "in", "wie")]
    return fitting[0] if len(fitting) == 1 else None


def _object(frame: Frame, found: Iterable[Actor], measure: Measure | None) -> Actor | None:
    """Give the party under one of the measure's object prepositions, nearest to the value."""
    if measure is None or not measure.objects:
        return None
    forms = {form for prep in measure.objects for form in (prep, prep + "s", prep + "m")} | _contracted(measure.objects)
    fitting = [a for a in found if a.prep in forms and not (a.prep in _AGENT and frame.clause.passive)]
    fitting = [a for a in fitting if not (a.prep in _AGENT and a.owner_of.endswith(_SHARE_NOUNS) and len(fitting) > 1)]
    whole = [a for a in found if a.compound and a.owner_of.endswith(_SHARE_ENDS) and "an" in measure.objects]
    whole += [a for a in found if a.genitive and a.owner_of.endswith(("aktie", "papier")) and "an" in measure.objects]
    whole += [a for a in found if a.prep in _AGENT and a.owner_of.endswith(_CAPITAL) and "an" in measure.objects]
    part = [a for a in found if a.genitive and frame.of and a.owner_of == frame.of and a.index > frame.first]
    of_value = [
        a
        for a in found
        if a.prep in ("von", "vom") and frame.last < a.index <= frame.last + 4 and frame.post in ("von", "vom")
    ]
    ranked = fitting or of_value or whole or part
    after = [a for a in ranked if a.index >= frame.last]
    return after[0] if after else (ranked[-1] if ranked else None)


def _contracted(preps: Sequence[str]) -> set[str]:
    table = {
        "an": ("am",),
        "in": ("im", "ins"),
        "bei": ("beim",),
        "von": ("vom",),
        "zu": ("zum", "zur"),
        "für": ("fürs",),
    }
    return {form for prep in preps for form in table.get(prep, ())}


def _owner(frame: Frame, found: Sequence[Actor], measure: Measure | None, target: Actor | None) -> Actor | None:
    """Give the party that owns the noun that governs the value (*der Umsatz von Siemens*, *VWs Gewinn*)."""
    if measure is None:
        return None
    nouns = {n.lemma for n in frame.nouns} | set(frame.heads) | {frame.of}
    for actor in found:
        mine = actor.owner_of and actor.owner_of in nouns | {actor.owner_of}
        if not mine or (target is not None and actor.party.id == target.party.id):
            continue
        named = any(actor.owner_of in words for r in measure.rules for words in (r.nouns, r.of, r.counted))
        if actor.compound and measure.objects and "an" in measure.objects:
            continue
        if named and measure.genitive == "subject":
            return actor
    return None


def _passive(
    found: Sequence[Actor], agent: Actor | None, target: Actor | None, measure: Measure | None
) -> tuple[Actor | None, Actor | None]:
    """Read a passive: the doer stands after *von* or *durch*, the grammatical subject undergoes."""
    doer = next((a for a in found if a.prep in _AGENT), None)
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
