"""What a claim shows of its sentence: key of an open measure, quote, surface, features, confidence."""

from __future__ import annotations

from pipeline.claims.frame import Frame
from pipeline.claims.match import PAYING
from pipeline.claims.measures import Measure
from pipeline.claims.words import Sentence
from pipeline.lexicon.claim_cues import DOUBT_WORDS, GENERIC_NOUNS, HOLDER_NOUNS, SOURCE_NOUNS, SPEAKER_NOUNS, STRETCHES
from pipeline.lexicon.units import UNITS
from pipeline.records import Party

_NAMELESS = GENERIC_NOUNS | HOLDER_NOUNS | SPEAKER_NOUNS | SOURCE_NOUNS | STRETCHES
"""Nouns that do not say what is measured: they count, hold or speak."""
UNIT_NAMES = frozenset(lemma.lower() for lemma, *_ in UNITS)


def open_key(frame: Frame) -> str:
    """Name what no measure covers by its governing noun and verb; nothing where there is no noun.

    A unit names nothing, so a measured value needs a noun that governs it (*Durchmesser*), and money a noun that
    governs it or the subject or object of its clause.
    """
    if frame.value.kind == "percent" and frame.post in ("an", "am") and frame.clause.verb in PAYING:
        return f"open:zahlung/{frame.clause.verb}"
    mentions = frame.sentence.of("party", "place")
    names = {i for m in mentions for i in range(*frame.sentence.span(m.text_start, m.text_end))}
    free = [n for n in sorted(frame.nouns, key=lambda n: n.distance) if n.nominal and not n.apart]
    nominal = [n.lemma for n in free if n.index not in names and frame.sentence.words[n.index].tag != "NE"]
    if frame.counted in UNIT_NAMES:
        after = frame.sentence.words[frame.last : frame.last + 1]
        candidates = [w.lemma for w in after if w.is_noun] + [h for h in frame.heads if h not in UNIT_NAMES]
    else:
        if frame.value.kind == "count" and frame.counted[:1].isalpha():
            return f"open:{_counted(frame)}/{frame.clause.verb}"
        candidates = [*frame.heads, frame.of, *nominal]
    named = {frame.sentence.words[i].lemma for i in names}
    noun = next((c for c in candidates if c and c not in _NAMELESS | named and c[0].isalpha()), "")
    if not noun and frame.value.kind == "percent" and frame.post in _OF and frame.of not in GENERIC_NOUNS | named:
        noun = frame.of
    return f"open:{noun}/{frame.clause.verb}" if noun else ""


_OF = ("der", "aller", "von")
"""Words by which a share is one of several (*45 Prozent der Häuser*), whatever they are called."""


def _counted(frame: Frame) -> str:
    """Give the noun counted; behind the adjective of a place it is the next one (*zwei Ulmer Chancen*)."""
    words = frame.sentence.words
    follows = words[frame.last] if frame.last < len(words) else None
    placed = frame.counted.endswith("er") and follows is not None and follows.is_noun
    return follows.lemma if placed and follows is not None else frame.counted


def features(frame: Frame) -> tuple[str, ...]:
    """Give the content lemmas of the clause, sorted."""
    kept = {
        w.lemma for w in frame.clause.words
        if w.tag.startswith(("NN", "NE", "VV", "ADJ")) and w.lemma not in GENERIC_NOUNS and w.text[0].isalpha()
    }  # fmt: skip
    return tuple(sorted(kept))


def quote(sentence: Sentence) -> str:
    """Give the sentence in one line."""
    return " ".join(sentence.text.split())


def surface(frame: Frame) -> str:
    """Give the value with its hedge, as a reader sees it."""
    value, sentence = frame.value, frame.sentence
    hedge = value.quantity.hedge if value.quantity else ""
    core = sentence.text[value.text_start - sentence.start : value.text_end - sentence.start]
    before = sentence.text[: value.text_start - sentence.start].rstrip()
    return f"{before[-len(hedge) :]} {core}" if hedge and before.lower().endswith(hedge.lower()) else core


def confidence(
    frame: Frame, measure: Measure | None, rule: str, score: float, subject: Party | None, *, filled: bool
) -> float:
    """Rate a claim: 0.5 open, 0.6 carried, else 0.6 + 0.25·score up to 0.95.

    Less 0.1 where a role was filled from context, 0.2 where the holder stays unknown, 0.2 for a doubting
    word (*offenbar*), 0.05 in a headline.
    """
    base = 0.5 if measure is None else 0.6 if rule == "carry" else min(0.95, 0.6 + 0.25 * score)
    base -= 0.1 if filled else 0.0
    needs = measure is None or measure.holder == "party"
    base -= 0.2 if needs and subject is None else 0.0
    base -= 0.2 if {w.text.lower() for w in frame.clause.words} & DOUBT_WORDS else 0.0
    base -= 0.05 if frame.sentence.headline else 0.0
    return round(max(base, 0.05), 2)
