"""Parties in a clause: how each stands there, and which is the grammatical subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.claims.clauses import Clause
from pipeline.claims.frame import governed
from pipeline.claims.tagging import lemma
from pipeline.claims.words import Sentence, Word
from pipeline.records import Mention, Party

_NAME_TO_PRONOUN = 2
"""Words from the end of a name to its relative pronoun: the comma, and one more."""
AGENT_PREPOSITIONS = ("von", "vom", "durch")
"""Prepositions of the doer in a passive."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A party in a clause and how it stands there."""

    mention: Mention
    index: int
    """Index of its first word in the sentence."""
    prep: str
    """Preposition that governs it, empty where none does."""
    owner_of: str = ""
    """Lemma of the noun a genitive, a compound or *von* names the owner of."""
    genitive: bool = False
    """*des Konzerns*, *Microsofts*, or the first part of a compound (*Commerzbank-Aktie*)."""
    compound: bool = False
    """Whether it is the first part of a compound."""

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
        if mention.party is None or mention.boilerplate or _in_brackets(sentence, mention):
            continue
        first, last = sentence.span(mention.text_start, mention.text_end)
        if first < last and first in held:
            found.append(_actor(sentence, mention, first, last))
    return tuple(found)


def _in_brackets(sentence: Sentence, mention: Mention) -> bool:
    """Tell a short form, a politician's party or an agency's sign (*Heike Brandmeier (SPD)*, *Kiel (dpa)*)."""
    start, end = mention.text_start - sentence.start, mention.text_end - sentence.start
    return sentence.text[start - 1 : start] == "(" and sentence.text[end : end + 1] in (")", "/")


def _actor(sentence: Sentence, mention: Mention, first: int, last: int) -> Actor:
    words = sentence.words
    tail = words[last - 1].text[mention.text_end - words[last - 1].start :].strip("-‐‑–'’")
    if len(tail) > 1 and tail[0].isalpha():
        noun = lemma(tail.rsplit("-", 1)[-1].capitalize(), "NN")
        return Actor(mention, first, governed(words, first), noun, genitive=True, compound=True)
    start = _phrase_start(words, first)
    prep = governed(words, first)
    if _is_s_genitive(words[last - 1], mention):
        follows = words[last] if last < len(words) else None
        owned = follows.lemma if follows is not None and follows.is_noun else _noun_before(words, first)
        owned = owned or _next_noun(words, last)
        return Actor(mention, first, "" if owned else prep, owned, genitive=True)
    article = words[start].text.lower() if start < first else ""
    if words[first].tag.startswith(("ART", "PPOS")) and _noun_before(words, first):
        start, article = first, words[first].text.lower()
    owned = _noun_before(words, start)
    if article in ("des", "der", "eines", "einer", "seines", "ihres", "beider") and owned and not prep:
        return Actor(mention, first, "", owned, genitive=True)
    if prep in AGENT_PREPOSITIONS and (before := _noun_before(words, _index_of(words, first, prep))):
        return Actor(mention, first, prep, before)
    return Actor(mention, first, prep)


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
    if clause.kind == "relative" and (head := antecedent(sentence, clauses, clause)) is not None:
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
    if clause.finite is None:
        return False
    front = [w for w in clause.words if w.index < clause.finite.index and w.tag not in ("KON", "ADV", "XY")]
    opens = bool(front) and front[0].tag.startswith(
        ("ART", "NN", "PDAT", "PPOSAT", "PIAT", "PPER", "PDS", "CARD", "ADJ(A)")
    )
    return opens and any(w.is_noun or w.tag in ("PPER", "PDS") for w in front)


def antecedent(sentence: Sentence, clauses: Sequence[Clause], clause: Clause) -> Actor | None:
    """Give the party a relative clause hangs on, where its pronoun is the subject."""
    words = [w for w in clause.words if w.text[0].isalnum()]
    if words[0].text.lower() not in ("der", "die", "das", "welcher", "welche", "welches"):
        return None
    if words[0].text.lower() != "der" and any(a.nominal for a in actors(sentence, clause)):
        return None
    for other in clauses:
        for actor in reversed(actors(sentence, other)):
            last = sentence.span(actor.mention.text_start, actor.mention.text_end)[1]
            if last <= words[0].index and words[0].index - last <= _NAME_TO_PRONOUN:
                return actor
    return None
