"""What has a price: the thing a price, a cost or a turnover is of, where that thing is no party.

Two prices are held against each other only where they are of one thing; a list of offers in one article would
otherwise be one item with many values.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.claims.frame import Frame, governed
from pipeline.claims.match import whole_behind
from pipeline.claims.measures import Measure
from pipeline.claims.words import Word
from pipeline.lexicon.claim_cues import BARE_PRICES, GENERIC_NOUNS, HOLDER_NOUNS, INDEXES

PRICED = ("price", "cost")
INDEXED = ("index_change", "index_level")
NAMED = ("price", "cost", *INDEXED)
"""Measures that bear no claim where their thing is unnamed."""
_NAMES = ("NE", "FM", "XY", "CARD", "TRUNC")
_LONGEST = 5
"""Words of a thing's name."""
_PRICE_VERBS = ("kosten", "geben", "haben", "erhältlich", "anbieten", "verkaufen", "handeln")


def ware_of(frame: Frame, measure: Measure) -> str:
    """Name the thing a price is of, in lemmas; nothing where the sentence does not say."""
    if measure.key in INDEXED:
        return _index(frame)
    if measure.key not in PRICED:
        return ""
    return _owner(frame, measure) or _compound(frame, measure) or _subject(frame) or _followed(frame)


def _index(frame: Frame) -> str:
    """Name the stock index nearest to the value, before it first (*der Dax gewann 0,7 Prozent*)."""
    found = [
        (word.index > frame.first, abs(word.index - frame.first), name)
        for word in frame.clause.words
        for start, name in INDEXES
        if word.lemma == start or word.lemma.startswith((f"{start}-", f"{start}index"))
    ]
    return min(found)[2] if found else ""


def _compound(frame: Frame, measure: Measure) -> str:
    """Read *der Ölpreis*, *die Baukosten*: the noun names its thing."""
    nouns = [*frame.heads, *(n.lemma for n in frame.nouns if measure.is_named_by(n.lemma))]
    return next((n for n in nouns if measure.is_named_by(n) and n not in BARE_PRICES), "")


def _owner(frame: Frame, measure: Measure) -> str:
    """Read *der Preis des Tickets*, *Kosten für das Stadion*, *Preis pro Tonne*."""
    words = frame.sentence.words
    heads = [w for w in words if w.index < frame.first and w.is_noun and measure.is_named_by(w.lemma)]
    for noun in heads[-1:] or [words[n.index] for n in frame.nouns if measure.is_named_by(n.lemma)]:
        owner = whole_behind(words, noun.index, ("für", "von", "vom"))
        if owner is not None and owner.lemma not in GENERIC_NOUNS | HOLDER_NOUNS and owner.index not in _values(frame):
            return _contents(words, owner) if owner.lemma in BARE_PRICES else _name(words, owner)
    return ""


def _contents(words: Sequence[Word], unit: Word) -> str:
    """Name what a unit is of (*ein Barrel Rohöl der Sorte Brent*): its name, else its first noun."""
    after: list[Word] = []
    for word in words[unit.index + 1 : unit.index + 3 * _LONGEST]:
        if word.tag.startswith("V"):
            break
        after.append(word)
    names = [w.text.lower() for w in after if w.tag == "NE" and w.text[0].isalpha()]
    nouns = [w.lemma for w in after if w.is_noun and w.lemma not in GENERIC_NOUNS | BARE_PRICES]
    return names[-1] if names else (nouns[0] if nouns else "")


def _subject(frame: Frame) -> str:
    """Read *Das Ticket kostet 9 Euro*, *9 Euro kostet das Ticket*."""
    finite = frame.clause.finite
    if finite is None or frame.clause.verb != "kosten":
        return ""
    words = frame.sentence.words
    taken = _values(frame)
    for word in frame.clause.words:
        plain = (word.is_noun or word.tag == "NE") and word.index not in taken and word.lemma not in GENERIC_NOUNS
        if plain and not governed(words, word.index):
            return _name(words, word)
    return ""


def _followed(frame: Frame) -> str:
    """Read *249 Euro für die Uhr*, *für 249 Euro die Uhr*: a noun behind *für*."""
    if frame.post != "für":
        return ""
    words = frame.sentence.words
    noun = next(
        (w for w in words[frame.last : frame.last + _LONGEST] if w.is_noun and w.lemma not in GENERIC_NOUNS), None
    )
    return _name(words, noun) if noun is not None else ""


def _values(frame: Frame) -> set[int]:
    mentions = frame.sentence.of("money", "percent", "date")
    return {i for m in mentions for i in range(*frame.sentence.span(m.text_start, m.text_end))}


def _name(words: Sequence[Word], noun: Word) -> str:
    """Give a noun with the names right behind it (*Uhr Series 3*)."""
    taken = [noun.lemma]
    for word in words[noun.index + 1 : noun.index + _LONGEST]:
        if not (word.tag.startswith(_NAMES) and word.text[0].isalnum()):
            break
        taken.append(word.text.lower())
    return " ".join(taken)
