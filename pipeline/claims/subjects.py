"""The party that surely is the subject of a clause, for claims that no measure of the lexicon helps to read.

A lexicon's measure says what kind of holder to look for; without one the nearest party is a guess, so only the
place before the verb, or right behind it, counts, and the verb must agree in number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.claims.actors import Actor, actors, antecedent
from pipeline.claims.clauses import Clause
from pipeline.claims.frame import Frame, governed
from pipeline.claims.words import Sentence, Word

_NEAR_VERB = 3
"""Words from the verb to the end of what may stand before the subject behind it (*hat sich der*)."""
_SKIPPED = ("ADV", "PRF", "ART", "ADJ", "PPOSAT", "NN", "PTK")
_CREDIT = re.compile(r"(?:©|Foto:|Bild:|Quelle:|IMAGO|imago)\s*[^.!?]{0,40}$")
_LONGEST_CREDIT = 60
_PLURAL_NAME = ("e", "en", "er", "s", "innen", "USA", "Staaten")


def sure_subject(sentence: Sentence, clauses: Sequence[Clause], clause: Clause) -> Actor | None:
    """Give the party that is the grammatical subject, and nothing where another noun or pronoun could be."""
    if clause.kind == "infinitive" and clause.parent is not None:
        return sure_subject(sentence, clauses, clauses[clause.parent])
    finite = clause.finite
    if finite is None:
        return None
    if clause.parent is not None and _goes_on(clause, clauses[clause.parent]):
        return sure_subject(sentence, clauses, clauses[clause.parent])
    if clause.kind == "relative":
        found = antecedent(sentence, clauses, clause)
    else:
        found = next((a for a in actors(sentence, clause) if _may_be(sentence, a) and _at_its_place(clause, a)), None)
    return found if found is not None and _agrees(sentence, found, finite) else None


def _goes_on(clause: Clause, before: Clause) -> bool:
    """Tell a coordinated clause without a subject of its own (*… und schoss elf Tore*)."""
    opens = clause.kind == before.kind == "main" and clause.words[0] == clause.finite
    after = [w for w in clause.words if w.tag in ("PPER", "PDS", "NE")]
    return opens and not any(not governed(clause.words, clause.words.index(w)) for w in after)


def _may_be(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a party stands in the clause itself: not in brackets, a photo credit or under *laut*."""
    at = actor.mention.text_start - sentence.start
    bracket = sentence.text.rfind("(", 0, at) > sentence.text.rfind(")", 0, at)
    credit = _CREDIT.search(sentence.text, max(0, at - _LONGEST_CREDIT), at) is not None
    return actor.nominal and not bracket and not credit and not governed_with_title(sentence.words, actor.index)


def governed_with_title(words: Sequence[Word], index: int) -> str:
    """Give the preposition over a name, also past its title or the name it is joined to (*laut Chefin Weber*)."""
    place = index
    while place > 0 and (words[place - 1].is_noun or words[place - 1].tag == "NE" or _joins(words, place - 1)):
        place -= 1
    return governed(words, place)


def _joins(words: Sequence[Word], place: int) -> bool:
    joint = words[place].text.lower() in ("und", "oder", "sowie", "&", "/")
    return joint and place > 0 and (words[place - 1].tag == "NE" or words[place - 1].is_noun)


def _at_its_place(clause: Clause, actor: Actor) -> bool:
    """Tell whether a party stands first before the verb, or right behind it where something else stands first."""
    finite = clause.finite
    if finite is None:
        return False
    if clause.kind == "subordinate":
        return _leads(clause.words[1:], actor)
    if actor.index < finite.index:
        return _leads([w for w in clause.words if w.index < finite.index], actor)
    between = [w for w in clause.words if finite.index < w.index < actor.index]
    clear = len(between) <= _NEAR_VERB and all(w.tag.startswith(_SKIPPED) for w in between)
    return clear and not _has_subject_before(clause, finite)


def _leads(words: Sequence[Word], actor: Actor) -> bool:
    """Tell whether no other noun without preposition stands before a party."""
    before = [w for w in words if w.index < actor.index]
    free = [
        w for w in before
        if w.tag in ("PPER", "PDS") or (w.is_noun and not governed(before, _at(before, w)))
    ]  # fmt: skip
    return all(w.index >= actor.index - _NEAR_VERB and w.is_noun and _all_of_phrase(before, w) for w in free)


def _at(words: Sequence[Word], word: Word) -> int:
    return next(i for i, w in enumerate(words) if w.index == word.index)


def _all_of_phrase(before: Sequence[Word], noun: Word) -> bool:
    """Tell whether only nouns stand between a title and its name (*Trainer Rose*)."""
    return all(w.is_noun or w.tag == "NE" for w in before if w.index > noun.index)


def _has_subject_before(clause: Clause, finite: Word) -> bool:
    """Tell whether a nominative may already stand before the verb."""
    front = [w for w in clause.words if w.index < finite.index]
    return any(
        w.tag in ("PPER", "PDS", "PIS") or ((w.is_noun or w.tag == "NE") and not governed(front, i))
        for i, w in enumerate(front)
    )


def _agrees(sentence: Sentence, actor: Actor, finite: Word) -> bool:
    """Tell whether a verb in the plural can have the party for its subject."""
    lower = finite.text.lower()
    if not (lower.endswith("en") or lower in ("sind", "seien")):
        return True
    words = sentence.words
    last = sentence.span(actor.mention.text_start, actor.mention.text_end)[1]
    around = [w.text.lower() for w in (*words[max(0, actor.index - 2) : actor.index], *words[last : last + 1])]
    if "und" in around or "sowie" in around:
        return True
    article = words[actor.index - 1].text.lower() if actor.index else ""
    plural = actor.mention.surface.endswith(_PLURAL_NAME)
    return actor.party.kind != "person" and article not in ("der", "das", "ein", "eine") and plural


def has_pronoun_subject(clause: Clause) -> bool:
    """Tell whether *er*, *sie* or *es* stands where the subject does, with a verb in the singular or as *sie*."""
    finite = clause.finite
    if finite is None or clause.kind not in ("main", "subordinate"):
        return False
    places = [w for w in clause.words if w.index in (finite.index - 1, finite.index + 1)]
    if clause.kind == "subordinate":
        places = list(clause.words[1:2])
    return any(w.tag == "PPER" and w.text.lower() in ("er", "sie") for w in places)


def owner_before(frame: Frame) -> Actor | None:
    """Give the owner that stands right before the value (*Siemens' 25-Prozent-Einsatz*)."""
    for actor in actors(frame.sentence, frame.clause):
        last = frame.sentence.span(actor.mention.text_start, actor.mention.text_end)[1]
        if actor.genitive and not actor.compound and last == frame.first:
            return actor
    return None
