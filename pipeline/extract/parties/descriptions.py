"""Definite descriptions: ``der Konzern``, ``die Ministerin``, ``der 55-Jährige``, ``die Münchner``.

A description is resolved when one party of the article fits it, by what the article has said of its parties
(appositions, ages, membership), by the lexicon, or by who was spoken of last; else it is left open.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.parties.facts import Facts
from pipeline.extract.parties.nouns import Sense, singular
from pipeline.extract.parties.tables import slug
from pipeline.lexicon.role_nouns import GENERIC_NOUNS, GIANTS, LOOSE_NOUNS, NOT_ANAPHORIC
from pipeline.records import Candidate, Span

_NP = re.compile(
    r"(?<![\w-])(?P<det>[Dd](?:er|ie|as|en|em|es))\s"
    r"(?P<mods>(?:(?:[a-zäöüß]{2,24}(?:-[a-zäöüß]{2,20})?e[nrs]?|\d{1,3}-jährigen?|\d{1,3}\sJahre\salten?"
    r"|(?:US|EU|DDR)-[a-zäöüß]+en?)\s){0,3}(?:[A-ZÄÖÜ][a-zäöüß]{2,20}er\s)?)"
    r"(?P<head>(?:\d{1,3}-)?[A-ZÄÖÜ][^\W_]*(?:-[^\W_]+){0,4})(?![\w-])"
)
_COMPLEMENT = re.compile(r"\s(?:des|der|von|vom|für)\s")
_NAME_BEHIND = re.compile(r"\s[„\"“]?[A-ZÄÖÜ]")
_CLAUSE_START = re.compile(r"(?:^|[,;:–—.!?\n]\s?[„\"“]?)(?:\s?\w+\s){0,2}$")
_GENITIVE_FRAME = re.compile(r"(?:[A-ZÄÖÜ][\w-]+|\b(?:eine[rs]?|viele|zwei|drei|alle|zu))\s$")
_RESTRICTED = re.compile(r",\s(?:\w{2,5}\s)?(?:der|die|das|dem|den|denen|dessen|deren)\s")
_AND_NOUN = re.compile(r"\sund\s[A-ZÄÖÜ][\w-]+\s[A-ZÄÖÜ]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A definite noun phrase that may mean a party."""

    start: int
    end: int
    det: str
    head: str
    mods: tuple[str, ...]
    sense: Sense


def phrases(text: str, named: set[int]) -> Iterator[Phrase]:
    """Find describing noun phrases outside names; ``named`` holds the offsets names cover."""
    for match in _NP.finditer(text):
        found = singular(match["det"].lower(), match["head"])
        mods = tuple(match["mods"].split())
        if found is None or match.start("head") in named:
            continue
        if any(mod.lower() in NOT_ANAPHORIC for mod in mods):
            continue
        if match.end() + 1 in named or _COMPLEMENT.match(text, match.end()) or _NAME_BEHIND.match(text, match.end()):
            continue
        if _AND_NOUN.match(text, match.end()) or (found.cls == "person" and _RESTRICTED.match(text, match.end())):
            continue
        det = match["det"].lower()
        if (
            det == "der"
            and found.gender == "m"
            and _GENITIVE_FRAME.search(text, max(0, match.start() - 40), match.start())
        ):
            continue
        yield Phrase(match.start(), match.end(), det, match["head"], mods, found)


class Resolver:
    """Resolves the descriptions of one article in text order; remembers what each one taught."""

    def __init__(self, facts: Sequence[Facts], sentences: Sequence[Span], text: str) -> None:
        self._facts = facts
        self._text = text
        self._sentences = sentences
        self._starts = [s.start for s in sentences]
        self._spots = sorted((a, b, f) for f in facts for a, b in f.places) if facts else []
        self._spots.sort(key=lambda spot: spot[0])
        self._at = [spot[0] for spot in self._spots]

    def _sentence(self, at: int) -> Span:
        index = max(0, bisect_right(self._starts, at) - 1)
        return self._sentences[index] if self._sentences else Span(0, len(self._text))

    def _before(self, sentence: Span, end: int) -> list[tuple[int, int, Facts]]:
        lo, hi = bisect_right(self._at, sentence.start - 1), bisect_right(self._at, end - 1)
        return self._spots[lo:hi]

    def resolve(self, phrase: Phrase) -> tuple[Facts, str] | None:
        """Return the one party that fits, with the name of the reason."""
        levels = {id(f): level for f in self._facts if (level := _level(f, phrase)) is not None}
        fitting = [f for f in self._facts if id(f) in levels]
        proven = [f for f in fitting if levels[id(f)] == 2]
        if len(proven) == 1:
            return proven[0], "evidence"
        if phrase.sense.tail in LOOSE_NOUNS:
            return None
        if proven:
            fitting = proven
        elif phrase.sense.cls not in {"person", "company", "organisation"}:
            fitting = [f for f in fitting if levels[id(f)] == 1] or []
        known = [f for f in fitting if f.places[0][0] < phrase.start]
        if len(known) == 1 and (len(fitting) == 1) and phrase.sense.cls != "person":
            return known[0], "only"
        return self._recent(phrase, known)

    def _recent(self, phrase: Phrase, known: list[Facts]) -> tuple[Facts, str] | None:
        ids = {id(f) for f in known}
        here = self._sentence(phrase.start)
        same = [s for s in self._before(here, phrase.start) if id(s[2]) in ids]
        clause_start = _CLAUSE_START.search(self._text, max(here.start, phrase.start - 40), phrase.start)
        if same and not clause_start:
            if phrase.sense.cls == "person":
                return None
            subject = same[0][2] if same[0][0] - here.start <= 4 else None
            rest = _distinct(s for s in same if s[2] is not subject)
            if len(rest) == 1:
                return rest[0], "other"
            others = [f for f in known if f is not subject]
            if subject and not rest and len(known) == 2:
                return others[0], "other"
            if rest or subject:
                return None
        if same:
            distinct = _distinct(same)
            if len(distinct) == 1:
                return distinct[0], "same"
        if here.start == 0:
            return None
        last = self._sentence(here.start - 1)
        previous = [s for s in self._before(last, last.end) if id(s[2]) in ids]
        distinct = _distinct(previous)
        if len(distinct) == 1:
            return distinct[0], "previous"
        if distinct and phrase.det in {"der", "die", "das"} and previous[0][0] - last.start <= 4:
            return previous[0][2], "subject"
        if not distinct and (phrase.start - here.start <= 2 or phrase.sense.cls != "person"):
            return self._dominant(known)
        return None

    def _dominant(self, known: list[Facts]) -> tuple[Facts, str] | None:
        total = sum(len(f.places) for f in known)
        for facts in known:
            if len(facts.places) * 3 >= total * 2:
                return facts, "dominant"
        return None


def _distinct(spots: Iterator[tuple[int, int, Facts]] | Sequence[tuple[int, int, Facts]]) -> list[Facts]:
    return list({id(f): f for _, _, f in spots}.values())


def _level(facts: Facts, phrase: Phrase) -> int | None:
    """Say how well a party fits: 2 the article says so, 1 its class fits, 0 nothing speaks against it."""
    noun = phrase.sense
    person = noun.cls == "person"
    if person != (facts.cluster.kind == "person"):
        return None
    if person:
        return _person_level(facts, phrase)
    word = phrase.head.lower().rstrip("s")
    if noun.tail not in GENERIC_NOUNS and (noun.tail in facts.nouns or (noun.tail in GIANTS and facts.nouns & GIANTS)):
        return 2
    if word in facts.nouns and "-" in word:
        return 2
    if noun.cls in facts.classes:
        return 1
    if noun.cls == "company":
        return 1 if not facts.classes else None
    if noun.cls == "organisation":
        return 0
    return 0 if not facts.classes else None


def _person_level(facts: Facts, phrase: Phrase) -> int | None:
    noun = phrase.sense
    gender = noun.gender or {"die": "f", "den": "m", "dem": "m", "des": "m"}.get(phrase.det, "")
    if not noun.gender and phrase.det == "der" and phrase.head.endswith("e"):
        gender = "m"
    if gender in {"m", "f"} and facts.gender and facts.gender != gender:
        return None
    if noun.age:
        return 2 if noun.age in facts.ages else (0 if not facts.ages else None)
    if noun.tail in facts.nouns and not noun.origin:
        return 2
    if "-" in phrase.head and slug(phrase.head.rpartition("-")[0]) in facts.groups:
        return 2
    return 0


def describe(text: str, facts: Sequence[Facts], sentences: Sequence[Span], named: set[int]) -> Iterator[Candidate]:
    """Resolve the descriptions of an article; what stays open yields nothing."""
    resolver = Resolver(facts, sentences, text)
    for phrase in phrases(text, named):
        hit = resolver.resolve(phrase)
        if hit is None:
            continue
        found, reason = hit
        if phrase.sense.tail not in GENERIC_NOUNS and not phrase.sense.origin and not phrase.sense.age:
            found.note(phrase.head, phrase.sense)
        party = found.cluster.party
        yield Candidate(
            "party", phrase.start, phrase.end, f"party_description_{reason}", party=party, resolution="description"
        )
