"""Sentences cut into clauses, by word class and order; no parser is needed for that in German.

Commas, dashes, colons and conjunctions between two finite verbs part a sentence; the first word of a part tells
what it is (a relative pronoun, a subordinating conjunction, *um … zu*); a part without a verb belongs to its
neighbour, also across an insertion: *Der Konzern, der 27 Prozent hält, streicht 3000 Stellen* gives two clauses.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from pipeline.claims.words import Sentence, Word
from pipeline.lexicon.claim_cues import IDIOMS

ClauseKind = Literal["main", "relative", "subordinate", "infinitive", "fragment"]

_BREAKS = frozenset(",;:–—()")
_DASHES = frozenset("-‐‑")
_RELATIVE = frozenset(
    [
        "der",
        "die",
        "das",
        "dem",
        "den",
        "deren",
        "dessen",
        "denen",
        "welcher",
        "welche",
        "welches",
        "welchem",
        "welchen",
        "wo",
    ]
)
_PARTICLES = frozenset(
    [
        "ab",
        "an",
        "auf",
        "aus",
        "bei",
        "ein",
        "fest",
        "fort",
        "frei",
        "her",
        "heran",
        "heraus",
        "herunter",
        "hervor",
        "hin",
        "hinaus",
        "hinzu",
        "hoch",
        "los",
        "mit",
        "nach",
        "nieder",
        "statt",
        "teil",
        "um",
        "unter",
        "vor",
        "voran",
        "voraus",
        "vorbei",
        "weg",
        "weiter",
        "wieder",
        "zu",
        "zurück",
        "zusammen",
        "dicht",
        "bekannt",
        "bereit",
        "durch",
        "herab",
        "hinab",
        "dazu",
        "kaputt",
    ]
)
"""Separable verb particles that the tagger may be believed on."""
_SHORTEST = 3
"""Words of the shortest verb-final clause (*die er hält*)."""
_MAX_INSERTION = 3
"""Parts between the two halves of a main clause."""


@dataclass(slots=True)
class _Part:
    """A stretch of words between two breaks, while clauses are put together."""

    words: list[Word]
    kind: ClauseKind = "fragment"
    joined: bool = False
    pieces: list[_Part] = field(default_factory=list)

    @property
    def finite(self) -> list[Word]:
        return [w for w in self.words if w.is_finite]


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its words in order (not always adjacent) and its verb."""

    index: int
    kind: ClauseKind
    words: tuple[Word, ...]
    verb: str
    """Lemma of the main verb with its separable particle, empty where there is none."""
    finite: Word | None
    passive: bool
    parent: int | None
    """Index of the clause it depends on or follows."""

    @property
    def start(self) -> int:
        """Text offset of the first word."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Text offset after the last word."""
        return self.words[-1].end

    def holds(self, start: int) -> bool:
        """Tell whether the word at text offset ``start`` is part of the clause."""
        return any(w.start <= start < w.end for w in self.words)

    @property
    def perfect(self) -> bool:
        """Whether the tense is a perfect (*hat investiert*, *ist gestiegen*)."""
        return (
            self.finite is not None
            and self.finite.lemma in ("haben", "sein")
            and any(w.tag == "VV(PP)" for w in self.words)
            and self.finite.text.lower() in ("hat", "haben", "ist", "sind", "habe", "sei", "seien")
        )


def split_clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """Give the clauses of a sentence in the order of their first words."""
    parts = [p for cut in _cut(sentence) for p in _split_at_conjunction(cut)]
    for part in parts:
        _see_finite(part)
        part.kind = _kind(part)
    groups = _join(parts)
    return tuple(_clause(i, group, i - 1 if i else None) for i, group in enumerate(groups))


def _cut(sentence: Sentence) -> list[list[Word]]:
    inside = {i for m in sentence.mentions for i in range(*sentence.span(m.text_start, m.text_end))}
    cuts: list[list[Word]] = [[]]
    for word in sentence.words:
        breaks = word.text in _BREAKS or (word.text in _DASHES and word.index not in inside)
        if breaks and word.index not in inside:
            cuts.append([])
        else:
            cuts[-1].append(word)
    return [cut for cut in cuts if any(w.text[0].isalnum() for w in cut)]


def _split_at_conjunction(words: list[Word]) -> list[_Part]:
    """Part two finite verbs joined by *und*, *oder*, *aber* in one stretch."""
    for place, word in enumerate(words):
        if word.tag != "KON" or not 0 < place < len(words) - 1:
            continue
        left, right = _Part(words[:place]), words[place + 1 :]
        if left.finite and _Part(right).finite and not _is_verb_pair(words, place):
            return [left, *_split_at_conjunction(right)]
    return [_Part(words)]


def _is_verb_pair(words: list[Word], place: int) -> bool:
    """Tell *steigt und fällt* (one clause) from two clauses."""
    return words[place - 1].is_finite and words[place + 1].is_finite


def _kind(part: _Part) -> ClauseKind:
    words = [w for w in part.words if w.text[0].isalnum()]
    first = _first_telling(words)
    verb_last = bool(part.finite) and words[-1].tag.startswith("V")
    if first is not None and part.finite and not _is_verb_second(words, first, part.finite[0]):
        if first.tag.startswith("PREL") or (first.lemma in _RELATIVE and first.index > 0 and verb_last):
            return "relative"
        if first.tag == "KOUS" or (first.tag.startswith("PW") and verb_last):
            return "subordinate"
    if part.finite:
        return "main"
    if any(w.tag in ("PTKZU", "VV(IZU)") for w in words):
        return "infinitive"
    return "fragment"


_LAST = ("VV(INF)", "VV(PP)", "VM(INF)", "VA(INF)")
"""Classes that the tagger gives to a finite verb at the end of its clause."""


_AFTER_VERB = 2
"""Words behind the verb by which *die Partei stürzte auf …* is no relative clause."""


def _is_verb_second(words: list[Word], first: Word, finite: Word) -> bool:
    """Tell *die SPD stürzte auf 9 Prozent ab* from *die Nordbank hält*: much stands behind the verb."""
    lead = [w for w in words if first.index < w.index < finite.index]
    phrase = 0 < len(lead) <= _AFTER_VERB and all(w.is_noun or w.tag == "NE" or w.tag.startswith("ADJ") for w in lead)
    behind = [w for w in words if w.index > finite.index]
    return first.lemma in _RELATIVE and phrase and len(behind) >= _AFTER_VERB and first.index > 0


def _see_finite(part: _Part) -> None:
    """Read the last word of a verb-final part as its finite verb, where the tagger saw an infinitive or participle."""
    words = [w for w in part.words if w.text[0].isalnum()]
    first = _first_telling(words)
    if part.finite or first is None or len(words) < _SHORTEST or words[-1].tag not in _LAST:
        return
    opens = (
        first.tag.startswith("PREL")
        or first.tag == "KOUS"
        or (first.lemma in _RELATIVE | {"den", "dem"} and first.index > 0)
    )
    has_particle = any(w.tag in ("PTKZU", "VV(IZU)") for w in words)
    if opens and not has_particle and part.words.index(first) <= 1 and words[1].tag != "ADJ(A)":
        at = part.words.index(words[-1])
        part.words[at] = replace(words[-1], tag=f"{words[-1].tag[:2]}(FIN)")


def _first_telling(words: list[Word]) -> Word | None:
    """Give the first word that is no adverb, conjunction or preposition."""
    return next((w for w in words[:3] if w.tag not in ("APPR", "ADV", "KON", "XY")), None)


def _join(parts: list[_Part]) -> list[_Part]:
    """Give every fragment its clause and bring halves of a main clause together."""
    groups: list[_Part] = []
    for part in parts:
        opener = _open_fragment(groups) if _starts_with_verb(part) else None
        if opener is not None:
            opener.words += part.words
            opener.kind = part.kind
        elif part.kind == "fragment" and groups and _continues(groups[-1]):
            _attach(groups, part)
        else:
            groups.append(part)
    return _settle(groups)


def _starts_with_verb(part: _Part) -> bool:
    first = next((w for w in part.words if w.text[0].isalnum()), None)
    return part.kind == "main" and first is not None and first.is_finite


def _open_fragment(groups: list[_Part]) -> _Part | None:
    """Find the verbless beginning of the main clause that goes on now."""
    for back, group in enumerate(reversed(groups)):
        if back > _MAX_INSERTION or group.kind == "main":
            return None
        if group.kind == "fragment":
            return group
    return None


def _continues(group: _Part) -> bool:
    return group.kind != "relative" or len(group.words) > 1


def _attach(groups: list[_Part], part: _Part) -> None:
    """Add a verbless stretch to the clause before it, past an insertion whose verb has closed it."""
    target = groups[-1]
    if target.kind in ("relative", "subordinate") and target.words[-1].tag.startswith("V") and len(groups) > 1:
        target = next((g for g in reversed(groups[:-1]) if g.kind == "main"), target)
    target.words += part.words


def _settle(groups: list[_Part]) -> list[_Part]:
    """Join a leading fragment that never found its verb to the clause after it."""
    if len(groups) > 1 and groups[0].kind == "fragment" and groups[1].kind in ("main", "fragment"):
        groups[1].words = groups[0].words + groups[1].words
        return groups[1:]
    return groups


def _clause(index: int, part: _Part, parent: int | None) -> Clause:
    words = tuple(sorted(part.words, key=lambda w: w.index))
    finite = part.finite[0] if part.finite else None
    verb = _told_verb(words, _main_verb(words, finite))
    return Clause(index, part.kind, words, verb, finite, _is_passive(words, finite), parent)


def _told_verb(words: tuple[Word, ...], verb: str) -> str:
    """Give an idiom's meaning for its verb (*auf den Tisch legen* is to pay)."""
    return next((meant for (said, noun), meant in IDIOMS.items() if said == verb and _holds(words, noun)), verb)


def _holds(words: tuple[Word, ...], noun: str) -> bool:
    return any(w.lemma == noun for w in words)


def _main_verb(words: tuple[Word, ...], finite: Word | None) -> str:
    if finite is not None and finite.tag == "VV(FIN)":
        tail = [w for w in words if w.index > finite.index]
        particle = next((w for w in tail if w.tag == "PTKVZ" and w.lemma in _PARTICLES), None)
        return (particle.lemma if particle else "") + finite.lemma
    wanted = ("VV(PP)", "VV(INF)", "VV(IZU)")
    carriers = [w for w in words if w.tag in wanted and (finite is None or w.index != finite.index)]
    if finite is not None and carriers:
        return "liegen" if carriers[-1].text == "gelegen" else carriers[-1].lemma
    if finite is not None:
        return finite.lemma
    return carriers[-1].lemma if carriers else ""


def _is_passive(words: tuple[Word, ...], finite: Word | None) -> bool:
    participle = any(w.tag == "VV(PP)" for w in words)
    becoming = any(w.lemma == "werden" for w in words if w.tag.startswith("VA"))
    modal = finite is not None and finite.tag == "VM(FIN)"
    if finite is None:
        return participle
    return participle and becoming and (finite.lemma in ("werden", "sein", "haben") or modal)
