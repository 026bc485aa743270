"""Who says it: *laut*, *nach Angaben von*, *zufolge*, speech verbs and their subjects, quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.claims.clauses import Clause
from pipeline.claims.roles import actors, subject_actor
from pipeline.claims.words import Sentence, Word
from pipeline.lexicon import claim_cues as cues

_NAME_LENGTH = 6
_QUOTES = "„“”\"‚‘'»«›‹"
_GENITIVES = frozenset(
    ["der", "des", "eines", "einer", "seiner", "ihrer", "seines", "ihres", "beider", "mehrerer", "dieser", "dieses"]
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something, as the article names them."""

    name: str
    id: str | None = None
    concerned: bool = False
    """Whether the verb of speech shows the speaker as one concerned (*fordert*, *erwartet*, *kündigt an*)."""
    by_preposition: bool = False
    """Whether a preposition names the source (*laut*, *nach Angaben von*); else a speech verb does."""


def speaker_of(sentence: Sentence, clauses: Sequence[Clause], clause: Clause) -> Speaker | None:
    """Give the speaker of what a clause says, by the sentence's own words."""
    others = (s for c in clauses if c is not clause for s in [_prepositional(sentence, c, own=False)] if s)
    if (named := _prepositional(sentence, clause)) is not None:
        return named
    return _said_by(sentence, clauses, clause) or next(others, None)


def _prepositional(sentence: Sentence, clause: Clause, *, own: bool = True) -> Speaker | None:
    """Read *laut Polizei*, *nach Angaben der Polizei*, *nach Polizeiangaben*, *Experten zufolge*."""
    words = clause.words
    for place, word in enumerate(words):
        lower = word.text.lower()
        if lower == "laut":
            after = words[place + 1 :]
            return _as_source(_phrase(sentence, after[1:] if after and after[0].text in _QUOTES else after))
        if lower == "zufolge":
            return _as_source(_phrase(sentence, _back(words, place)))
        if lower in ("nach", "gemäß") and (
            found := _after_nach(sentence, words[place + 1 : place + 5], words, place, own=own)
        ):
            return found
    return None


def _as_source(speaker: Speaker | None) -> Speaker | None:
    return replace(speaker, by_preposition=True) if speaker is not None else None


def _back(words: Sequence[Word], place: int) -> Sequence[Word]:
    """Give the noun phrase before a postposition."""
    start = place
    while start > 0 and words[start - 1].tag.startswith(("NN", "NE", "ADJ", "ART", "CARD", "FM")):
        start -= 1
    return words[start:place]


def _after_nach(
    sentence: Sentence, following: Sequence[Word], words: Sequence[Word], place: int, *, own: bool
) -> Speaker | None:
    for step, word in enumerate(following):
        if word.tag.startswith("V") or word.tag in ("APPR", "CARD"):
            return None
        if word.is_noun:
            if word.lemma in cues.SOURCE_NOUNS:
                if following[step - 1].lemma in ("eigen", "eigenen", "eigener"):
                    return _own(sentence, words) if own else None
                rest = words[place + 1 + step + 1 :]
                bare = step == 0 or not following[step - 1].tag.startswith(("ART", "PDAT"))
                return _as_source(_genitive(sentence, rest)) or (Speaker(word.text) if bare else None)
            if word.text.lower().endswith(cues.SOURCE_COMPOUNDS) and len(word.text) > len("Angaben"):
                return Speaker(_stem(word.text))
            return None
    return None


def _own(sentence: Sentence, words: Sequence[Word]) -> Speaker | None:
    held = {w.index for w in words}
    for mention in sentence.of("party"):
        if mention.party and sentence.span(mention.text_start, mention.text_end)[0] in held:
            return Speaker(mention.party.name, mention.party.id)
    return _phrase(sentence, [w for w in words if w.is_noun][:1])


def _stem(compound: str) -> str:
    """Cut *-angaben* off *Polizeiangaben*."""
    lower = compound.lower()
    end = next(e for e in cues.SOURCE_COMPOUNDS if lower.endswith(e))
    return compound[: -len(end)].rstrip("-")


def _genitive(sentence: Sentence, words: Sequence[Word]) -> Speaker | None:
    """Read who stands after *Angaben*: *der Polizei*, *von Greenpeace*, *aus Regierungskreisen*."""
    opening = words[0].text.lower() if words else ""
    if not words or not (opening in _GENITIVES or words[0].text.lower() in ("von", "vom", "aus")):
        return None
    return _phrase(sentence, words[1:] if words[0].text.lower() in ("von", "vom", "aus") else words)


def _phrase(sentence: Sentence, words: Sequence[Word]) -> Speaker | None:
    """Read a name or noun phrase from its first word on; a party in it names it."""
    taken: list[Word] = []
    for word in words[: _NAME_LENGTH + 2]:
        if word.tag.startswith(("V", "AP", "PTK", "KO", "ADV", "PRF")) or word.text[0] in ',.;:()–„"“':
            break
        if taken and word.tag.startswith(("ART", "CARD", "ADJ")) and taken[-1].is_noun and word.text.lower() != "der":
            break
        taken.append(word)
        if word.is_noun and len(taken) >= _NAME_LENGTH:
            break
    if not taken:
        return None
    for mention in sentence.of("party"):
        if mention.party is not None and taken[0].start <= mention.text_start < taken[-1].end:
            return Speaker(mention.party.name, mention.party.id)
    kept = [w for w in taken if not w.tag.startswith(("ART", "PPOS", "PDAT"))]
    while kept and not (kept[-1].is_noun or kept[-1].tag in ("NE", "FM", "NNA")):
        kept.pop()
    return Speaker(" ".join(w.text for w in kept)) if kept else None


def _said_by(sentence: Sentence, clauses: Sequence[Clause], clause: Clause) -> Speaker | None:
    """Give the subject of a speech verb: of the clause itself (*sprach von*) or of one beside it."""
    for other in sorted(clauses, key=lambda c: c is not clause):
        if other.verb not in cues.SPEECH_VERBS:
            continue
        if other is clause and other.verb not in cues.SOURCE_VERBS | cues.DEMANDING_VERBS | {
            "prognostizieren",
            "erwarten",
        }:
            continue
        if other is not clause and not _carries_speech(other, clause):
            continue
        if other.passive:
            continue
        actor = subject_actor(sentence, clauses, other)
        if actor is not None:
            return Speaker(actor.party.name, actor.party.id, concerned=other.verb in cues.CONCERNED_VERBS)
        if (noun := _nominal(sentence, other)) is not None:
            return noun
    return None


def _carries_speech(speech: Clause, clause: Clause) -> bool:
    """Tell whether a speech clause stands beside the clause it reports."""
    return speech.kind in ("main", "subordinate", "relative") and abs(speech.index - clause.index) <= 2  # noqa: PLR2004


def _nominal(sentence: Sentence, clause: Clause) -> Speaker | None:
    """Find a noun that can speak, standing without preposition (*die Veranstalter sprachen von …*)."""
    for place, word in enumerate(clause.words):
        speaks = word.is_noun and (word.lemma in cues.SPEAKER_NOUNS or word.lemma.endswith(_SPEAKER_ENDS))
        if speaks and not _under_preposition(clause.words, place):
            return _phrase(sentence, clause.words[place:])
    return None


_SPEAKER_ENDS = ("sprecher", "sprecherin", "ministerium", "polizei", "verband", "gewerkschaft", "behörde", "präsident",
                 "minister", "ministerin", "chef", "chefin", "amt", "rat", "gericht", "leiter", "leiterin", "experte")  # fmt: skip


def _under_preposition(words: Sequence[Word], place: int) -> bool:
    for word in reversed(words[max(0, place - 4) : place]):
        if word.tag.startswith("APPR"):
            return True
        if not word.tag.startswith(("ART", "ADJ", "PPOS", "PDAT")):
            return False
    return False


def mentions_party(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a party stands in the clause."""
    return bool(actors(sentence, clause))
