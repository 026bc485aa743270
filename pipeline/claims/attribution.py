"""Who says it: a phrase that names the source, else the subject of a speech verb."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.claims.actors import actors, subject_actor
from pipeline.claims.clauses import Clause
from pipeline.claims.frame import Frame
from pipeline.claims.sources import Speaker, name_of, phrase_source
from pipeline.claims.words import Sentence, Word
from pipeline.lexicon import claim_cues as cues

_NEAR = 2
"""Clauses between a speech verb and what it reports."""
_FORECASTING = frozenset(["prognostizieren", "erwarten", "rechnen"])
_OWN_VERBS = cues.SOURCE_VERBS | cues.DEMANDING_VERBS | _FORECASTING
"""Verbs whose own clause holds the reported value (*sprach von 300*, *fordert 8 Prozent*)."""
_BACK_REFERENCES = frozenset(["demnach", "zufolge", "danach"])


def speaker_of(frame: Frame, clauses: Sequence[Clause], last: Speaker | None) -> Speaker | None:
    """Give the speaker of a value; ``last`` is who spoke before and is meant by *sagte er*, *demnach*."""
    sentence, clause = frame.sentence, frame.clause
    found = (
        _before_colon(sentence)
        or phrase_source(sentence, clause)
        or _of_part(frame)
        or _by_verb(sentence, clauses, clause, last, frame.prep)
    )
    if found is None:
        beside = (
            phrase_source(sentence, c, own=False) for c in clauses if c is not clause and not _has_value(sentence, c)
        )
        found = next((s for s in beside if s is not None), None)
    if found is None and frame.lemmas & _BACK_REFERENCES:
        return last
    return found


def speaker_beside(
    sentence: Sentence, clauses: Sequence[Clause], start: int, end: int, last: Speaker | None
) -> Speaker | None:
    """Give who is said to speak between text offsets ``start`` and ``end``: by a verb of speech, or *so Weber*."""
    for clause in clauses:
        telling = clause.finite is not None and start <= clause.finite.start < end
        if telling and clause.verb in cues.SPEECH_VERBS and not clause.passive:
            found = _subject(sentence, clauses, clause, last)
            if found is not None:
                return found
    inside = [c for c in clauses if any(start <= w.start < end for w in c.words)]
    named = (phrase_source(sentence, c, own=False, since=start) for c in inside)
    return next((s for s in named if s is not None), None)


def _before_colon(sentence: Sentence) -> Speaker | None:
    """Read *Polizei: Zwei Tote*, *Umfrage: Mehrheit dafür*: a speaker alone before the first colon."""
    head = [w for w in sentence.words[:4] if w.tag != "ART"]
    if len(head) < 2 or head[1].text != ":" or not head[0].is_noun:  # noqa: PLR2004
        return None
    noun = head[0].lemma
    speaks = noun in cues.SPEAKER_NOUNS or noun.endswith((*cues.SPEAKER_ENDS, *cues.COUNTING_NOUNS))
    return name_of(sentence, head[:1]) if speaks else None


def counts_votes(speaker: Speaker) -> bool:
    """Tell whether a source is a count or a poll itself (*die Prognose*), which goes on through a paragraph."""
    ends = tuple(noun + ending for noun in cues.COUNTING_NOUNS for ending in ("", "n", "en"))
    return speaker.id is None and speaker.name.lower().endswith(ends)


def analysts_of(frame: Frame) -> Speaker | None:
    """Read *Analystenschätzungen von 3 Milliarden*: the noun over the value says who reckons."""
    near = [n.lemma for n in frame.nouns if n.nominal and n.before]
    return Speaker("Analysten") if any(n.startswith("analysten") for n in (*frame.heads, *near)) else None


def _has_value(sentence: Sentence, clause: Clause) -> bool:
    return any(clause.holds(m.text_start) for m in sentence.of("money", "percent", "count", "number"))


def _of_part(frame: Frame) -> Speaker | None:
    """Read the speaker of an elliptical part (*Die Polizei sprach von 300, das Bündnis von 500*)."""
    if frame.clause.verb not in cues.SOURCE_VERBS or frame.prep not in ("von", "auf"):
        return None
    sentence = frame.sentence
    left = sentence.text.rfind(",", 0, frame.value.text_start - sentence.start) + sentence.start
    words = [w for w in frame.clause.words if left < w.start < frame.value.text_start]
    if left < sentence.start or not words or any(w.tag.startswith("V") and not _quoted(sentence, w) for w in words):
        return None
    if any(w.lemma in cues.CHANGES for w in words):
        return None  # *…, ein Anstieg von 6 Prozent*
    start = next((i for i, w in enumerate(words) if not w.tag.startswith(("KON", "$"))), 0)
    return name_of(sentence, words[start:]) if words[start].tag.startswith(("ART", "NN", "NE")) else None


def _quoted(sentence: Sentence, word: Word) -> bool:
    return sentence.text[: word.start - sentence.start].endswith(("„", '"', "»", "“"))


_WITH = {"sprechen": ("von",), "sehen": ("bei", "auf", "in", "vor", "über", "unter", "zwischen")}
"""Prepositions of a value by which these verbs tell it (*sprach von 300*, not *sprach sechs Sprachen*)."""


def _by_verb(
    sentence: Sentence, clauses: Sequence[Clause], clause: Clause, last: Speaker | None, prep: str
) -> Speaker | None:
    """Give the subject of a speech verb: of the clause itself or of one beside it."""
    for other in sorted(clauses, key=lambda c: c is not clause):
        own = other is clause
        if other.verb not in (_OWN_VERBS if own else cues.SPEECH_VERBS) or _counts_among(other):
            continue
        if own and prep not in _WITH.get(other.verb, (prep,)):
            continue
        if other.passive:
            if own and (doer := _doer(sentence, other)) is not None:
                return doer
            continue
        if not own and other.verb in _OWN_VERBS and _has_value(sentence, other):
            continue
        if not own and (
            other.kind not in ("main", "subordinate", "relative") or abs(other.index - clause.index) > _NEAR
        ):
            continue
        found = _subject(sentence, clauses, other, last)
        if found is not None:
            return found
    return None


def _doer(sentence: Sentence, clause: Clause) -> Speaker | None:
    """Read who estimates in a passive (*wird von Experten auf 300 geschätzt*)."""
    for place, word in enumerate(clause.words):
        if word.lemma in ("von", "vom") and place + 1 < len(clause.words):
            found = name_of(sentence, clause.words[place + 1 :])
            telling = found is not None and (found.id is not None or found.name.lower().endswith(_TELLERS))
            if telling:
                return found
    return None


_TELLERS = ("en", "er", *cues.SPEAKER_ENDS)
"""Endings of those who estimate (*Experten*, *Veranstalter*); a figure behind *von* has none."""


def _counts_among(clause: Clause) -> bool:
    """Tell *zählt zum Stamm* from *zählt 300 Teilnehmer*."""
    return clause.verb == "zählen" and any(w.text.lower() in ("zu", "zum", "zur") for w in clause.words)


def _subject(sentence: Sentence, clauses: Sequence[Clause], clause: Clause, last: Speaker | None) -> Speaker | None:
    if clause.verb == "heißen" and any(w.text.lower() == "es" for w in clause.words):
        return None
    after = _after_verb(clause)
    if after and after[0].tag == "PPER" and after[0].text.lower() in ("er", "sie"):
        return last
    if clause.verb == "sehen" and (noun := _noun_that_speaks(sentence, clause)) is not None:
        return noun  # *Nun sehen Prognosen die Partei bei 5 Prozent*
    actor = subject_actor(sentence, clauses, clause)
    if actor is None and _says_that(clause):
        actor = next((a for a in actors(sentence, clause) if a.nominal), None)
    if actor is not None:
        return Speaker(actor.party.name, actor.party.id, concerned=clause.verb in cues.CONCERNED_VERBS)
    noun = _noun_that_speaks(sentence, clause)
    if noun is None and clause.verb in cues.TELLING_VERBS:
        noun = _noun_beside_verb(sentence, clause, after)
    return noun


def _says_that(clause: Clause) -> bool:
    """Tell *Das sagte Weber*: what stands before the verb is what is said."""
    finite = clause.finite
    front = [w.text.lower() for w in clause.words if finite is not None and w.index < finite.index]
    return front in (["das"], ["dies"], ["so"])


def _after_verb(clause: Clause) -> Sequence[Word]:
    if clause.finite is None:
        return ()
    return [w for w in clause.words if w.index > clause.finite.index]


def _noun_that_speaks(sentence: Sentence, clause: Clause) -> Speaker | None:
    """Find a noun that can speak, standing without preposition (*die Veranstalter sprachen von …*)."""
    for place, word in enumerate(clause.words):
        speaks = word.is_noun and (word.lemma in cues.SPEAKER_NOUNS or word.lemma.endswith(cues.SPEAKER_ENDS))
        if speaks and not _under_preposition(clause.words, place):
            return name_of(sentence, clause.words[place:])
    return None


def _noun_beside_verb(sentence: Sentence, clause: Clause, after: Sequence[Word]) -> Speaker | None:
    """Give the name right before the verb, or right behind it where the verb comes first (*…, sagte Müller*)."""
    finite = clause.finite
    if finite is None:
        return None
    before = [w for w in clause.words if w.index < finite.index]
    words = after if _says_that(clause) else before or after
    start = next((i for i, w in enumerate(words) if not w.tag.startswith(("KON", "XY", "$", "PWAV"))), None)
    if start is None or not words[start].tag.startswith(("NE", "ART", "NN", "ADJ(A)")):
        return None
    return name_of(sentence, words[start:])


def _under_preposition(words: Sequence[Word], place: int) -> bool:
    for word in reversed(words[max(0, place - 4) : place]):
        if word.tag.startswith("APPR"):
            return True
        if not word.tag.startswith(("ART", "ADJ", "PPOS", "PDAT")):
            return False
    return False
