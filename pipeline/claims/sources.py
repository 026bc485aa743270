"""Sources named by a phrase: *laut Polizei*, *nach Angaben der Stadt*, *Experten zufolge*, *so die Chefin*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.claims.clauses import Clause
from pipeline.claims.words import Sentence, Word
from pipeline.lexicon import claim_cues as cues

_LONGEST_NAME = 8
_QUOTES = "„“”\"‚‘'»«›‹"
_STOPS = ("V", "AP", "PTK", "KO", "ADV", "PRF")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something, as the article names them."""

    name: str
    id: str | None = None
    concerned: bool = False
    """Whether the verb of speech shows the speaker as one concerned (*fordert*, *erwartet*, *kündigt an*)."""
    by_preposition: bool = False
    """Whether a preposition names the source (*laut*, *nach Angaben von*); else a speech verb does."""


def phrase_source(sentence: Sentence, clause: Clause, *, own: bool = True, since: int = 0) -> Speaker | None:
    """Read the source that a phrase of the clause names, from text offset ``since`` on.

    ``own`` also reads *nach eigenen Angaben*.
    """
    for place in range(len(clause.words)):
        if clause.words[place].start < since:
            continue
        found = _source_at(sentence, clause.words, place, own=own)
        if found is not None:
            return replace(found, by_preposition=True)
    return None


def _source_at(sentence: Sentence, words: Sequence[Word], place: int, *, own: bool) -> Speaker | None:
    lower, after = words[place].text.lower(), words[place + 1 :]
    found: Speaker | None = None
    if lower == "laut":
        found = _after_laut(sentence, after)
    elif lower == "zufolge":
        found = name_of(sentence, _phrase_before(words, place))
    elif lower in ("nach", "gemäß"):
        found = _after_nach(sentence, words, place, own=own)
    elif lower == "so" and after and after[0].tag.startswith(_NAMING) and _follows_a_break(sentence, words, place):
        found = name_of(sentence, _unquoted(after))
    elif lower == "aus" and after and after[0].lemma in ("sicht", "perspektive"):
        found = _genitive(sentence, after[1:])
    elif lower in ("in", "im") and after and not _says_itself(words, place):
        found = _in_source(sentence, after)
    elif lower in ("von", "aus", "bei", "in", "im") and _says_itself(words, place):
        found = name_of(sentence, after)
    return found


def _in_source(sentence: Sentence, words: Sequence[Word]) -> Speaker | None:
    """Read *in Medienberichten*, *in den Hochrechnungen*, *in der Umfrage des Instituts*."""
    noun = next((i for i, w in enumerate(words[:4]) if w.is_noun), None)
    if noun is None or not words[noun].lemma.endswith(cues.COUNTING_NOUNS):
        return None
    if any(not w.tag.startswith(("ART", "ADJ", "PDAT", "CARD")) for w in words[:noun]):
        return None
    return _genitive(sentence, words[noun + 1 :]) or Speaker(words[noun].text)


_NAMING = ("ART", "NN", "NE", "PPOSAT", "XY", "FM")


def _follows_a_break(sentence: Sentence, words: Sequence[Word], place: int) -> bool:
    """Tell *…, so die Polizei* from *so viele*: a comma or a closing quote stands before."""
    before = sentence.text[: words[place].start - sentence.start].rstrip()
    return before.endswith((",", "“", '"', "«", "–", "-", "”"))


def _says_itself(words: Sequence[Word], place: int) -> bool:
    """Tell whether *heißt es*, *hieß es* stands right before (*hieß es von der Behörde*)."""
    before = [w.lemma for w in words[max(0, place - 3) : place]]
    return "heißen" in before and "es" in before


def _unquoted(words: Sequence[Word]) -> Sequence[Word]:
    return words[1:] if words and words[0].text in _QUOTES else words


def _after_laut(sentence: Sentence, words: Sequence[Word]) -> Speaker | None:
    """Read *laut Polizei*; of *laut Berechnungen des Verbands* the one who calculated."""
    words = _unquoted(words)
    for place, word in enumerate(words[:4]):
        if word.is_noun and word.lemma in cues.SOURCE_NOUNS:
            owner = _genitive(sentence, words[place + 1 :])
            return owner or name_of(sentence, words)
        if not word.tag.startswith(("ART", "ADJ", "PPOS", "CARD")):
            break
    return name_of(sentence, words)


def _phrase_before(words: Sequence[Word], place: int) -> Sequence[Word]:
    start = place
    while start > 0 and words[start - 1].tag.startswith(("NN", "NE", "ADJ", "ART", "CARD", "FM")):
        start -= 1
    return words[start:place]


def _after_nach(sentence: Sentence, words: Sequence[Word], place: int, *, own: bool) -> Speaker | None:
    """Read *nach Angaben der Polizei*, *nach Polizeiangaben*, *nach eigenen Angaben*; *nach dem Spiel* is none."""
    following = words[place + 1 : place + 5]
    for step, word in enumerate(following):
        if word.tag.startswith("V") or word.tag in ("APPR", "CARD"):
            return None
        if word.is_noun and word.lemma in cues.SOURCE_NOUNS:
            return _of_source_noun(sentence, words, place + 1 + step, step, own=own)
        if word.is_noun:
            return _compound_source(word)
    return None


def _of_source_noun(sentence: Sentence, words: Sequence[Word], at: int, step: int, *, own: bool) -> Speaker | None:
    before = words[at - 1]
    if step and before.lemma in ("eigen", "eigenen", "eigener"):
        return _itself(sentence, words) if own else None
    bare = step == 0 or not before.tag.startswith(("ART", "PDAT"))
    return _genitive(sentence, words[at + 1 :]) or (Speaker(words[at].text) if bare else None)


def _compound_source(word: Word) -> Speaker | None:
    """Cut *-angaben* off *Polizeiangaben*."""
    lower = word.text.lower()
    end = next((e for e in cues.SOURCE_COMPOUNDS if lower.endswith(e) and len(lower) > len(e)), "")
    return Speaker(word.text[: -len(end)].rstrip("-")) if end else None


def _itself(sentence: Sentence, words: Sequence[Word]) -> Speaker | None:
    """Give the party of the clause that speaks of itself."""
    held = {w.index for w in words}
    for mention in sentence.of("party"):
        if mention.party and sentence.span(mention.text_start, mention.text_end)[0] in held:
            return Speaker(mention.party.name, mention.party.id)
    return name_of(sentence, [w for w in words if w.is_noun][:1])


def _genitive(sentence: Sentence, words: Sequence[Word]) -> Speaker | None:
    """Read who stands after *Angaben*: *der Polizei*, *von Greenpeace*, *aus Regierungskreisen*."""
    opening = words[0].text.lower() if words else ""
    if opening == "aus" and any(m.text_start == words[1].start for m in sentence.of("place") if len(words) > 1):
        return None  # *nach Angaben aus Rafah*: a place says nothing
    if opening in ("von", "vom", "aus"):
        return name_of(sentence, words[1:])
    return name_of(sentence, words) if opening in cues.GENITIVE_ARTICLES else None


def name_of(sentence: Sentence, words: Sequence[Word]) -> Speaker | None:
    """Read a name or noun phrase from its first word on; a party in it names it."""
    taken: list[Word] = []
    for word in words[:_LONGEST_NAME]:
        quoted = bool(taken) and taken[-1].text in _QUOTES and word.text[0].isalpha()
        if (word.tag.startswith(_STOPS) and not quoted) or (word.text[0] in ",.;:()–" and word.tag != "NE"):
            break
        if taken and taken[-1].is_noun and _opens_another(word):
            break
        taken.append(word)
    return _named(sentence, taken)


def _opens_another(word: Word) -> bool:
    return word.tag.startswith(("ART", "CARD", "ADJ")) and word.text.lower() not in ("der", "des")


def _named(sentence: Sentence, taken: Sequence[Word]) -> Speaker | None:
    if not taken:
        return None
    for mention in sentence.of("party"):
        if mention.party is not None and taken[0].start <= mention.text_start < taken[-1].end:
            return Speaker(mention.party.name, mention.party.id)
    kept = [w for w in taken if not w.tag.startswith(("ART", "PPOS", "PDAT")) and w.text not in _QUOTES]
    while kept and not (kept[-1].is_noun or kept[-1].tag in ("NE", "FM")):
        kept.pop()
    return Speaker(" ".join(w.text for w in kept)) if kept else None
