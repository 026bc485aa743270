"""Definite descriptions: ``der Konzern``, ``die Ministerin``, ``der 55-Jährige``, ``die Münchner``.

A description is resolved when one party of the article fits it, by what the article has said of its parties
(appositions, ages, membership), by the lexicon, or by who was spoken of last; else it is left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.parties.facts import Facts
from pipeline.extract.parties.fit import FITS, NAMED, OPEN, PROVEN, Phrase, level_of
from pipeline.extract.parties.nouns import natural_gender
from pipeline.extract.parties.phrases import phrases
from pipeline.extract.parties.recency import Naming, Recency
from pipeline.lexicon.role_nouns import GENERIC_NOUNS, LOOSE_NOUNS, OF_THE_STATE, OFFICES
from pipeline.records import Candidate, Span

_FORMER = re.compile(r"(?:ehemalige|frühere|einstige|damalige|vorige)[nrs]?", re.IGNORECASE)
_CLAUSE_START = re.compile(r"(?:^|[,;:–—.!?\n]\s?[„\"“]?)(?:\s?\w+\s){0,2}$")
_SUBORDINATE = re.compile(r",\s(?:dass|weil|da|wenn|ob|wie|obwohl|nachdem|sobald|während|damit|bevor|falls)\s")
_SAID = re.compile(
    r"\W*(?:(?:Das|Dies|Wie|So)\s(?:teilte|erklärte|sagte|kündigte|gab|bestätigte|berichtete|meldete)\s)?"
)
_BESIDE = re.compile(r"(?:,| und| sowie)\s[A-ZÄÖÜ]")
_OBLIQUE = re.compile(
    r"\b(?:an|auf|aus|bei|beim|dank|durch|für|gegen|hinter|mit|nach|neben|ohne|seit|trotz|über|um|unter|vom?|vor|wegen|wie|zum?"
    r"|zur|zwischen|des)\s(?:(?:dem|den|der|die|das|des)\s)?(?:[\w-]+\s){0,2}$"
)
_HE = re.compile(r"\b(?:er|sie|sich)\b")
_TAUGHT = frozenset({"word", "evidence", "only"})
"""Reasons good enough to call a party so again by; who was only named last may have been the wrong one."""
LOOK_BACK = 3
OFTEN = 3
NEAR, TOPIC = 4, 5
"""Sentences a party may lie back to be near, and times it must be named to be what the article is about."""
TEAMS = frozenset({"club", "team"})


class Resolver:
    """Resolves the descriptions of one article in text order; remembers what each one taught."""

    def __init__(self, recency: Recency, text: str) -> None:
        self._recency = recency
        self._text = text

    def resolve(self, phrase: Phrase) -> tuple[Facts, str] | None:
        """Return the one party that fits, with the name of the reason."""
        levels = [
            (f, level) for f in self._recency.candidates(phrase.start) if (level := level_of(f, phrase)) is not None
        ]
        levels = [(f, FITS if level == NAMED and _outnumbered(f, levels) else level) for f, level in levels]
        best = max((level for _, level in levels), default=OPEN)
        proven = [f for f, level in levels if level == best >= PROVEN]
        if len(proven) == 1 and best == NAMED:
            return proven[0], "word"
        if len(proven) == 1 and phrase.sense.cls not in TEAMS and not self._plain_rivals(phrase, levels):
            return proven[0], "evidence"
        if phrase.sense.tail in LOOSE_NOUNS or _is_former(phrase):
            return None
        return self._unproven(phrase, proven, levels)

    def _unproven(
        self, phrase: Phrase, proven: list[Facts], levels: list[tuple[Facts, int]]
    ) -> tuple[Facts, str] | None:
        """Choose by who is the only one, who was named last, and what the article is about, in this order."""
        fitting = proven if len(proven) > 1 else _of_class(levels, phrase)
        known = [f for f in fitting if f.places[0][0] < phrase.start]
        if len(known) == 1 == len(fitting) and self._near(phrase, known[0]):
            return known[0], "only"
        alone = len(fitting) == 1 == len(known) and self._sentences_back(phrase.start, known[0]) <= LOOK_BACK
        if phrase.sense.tail in OFFICES and not alone:
            return None
        if hit := self._recent(phrase, known):
            return hit
        if len(proven) == 1:
            return proven[0], "evidence"
        main = _topic(known, TOPIC, 3) if phrase.sense.tail in GENERIC_NOUNS else None
        return (main, "main") if main else None

    def _near(self, phrase: Phrase, only: Facts) -> bool:
        """Tell whether the only party that fits is near enough to be meant, or the one the article is about."""
        if phrase.sense.cls not in {"person", "company"}:
            return True
        if len(only.places) < 2:  # noqa: PLR2004 - named in passing
            return False
        if phrase.sense.tail in OFFICES:
            return False
        return len(only.places) >= TOPIC or self._sentences_back(phrase.start, only) <= NEAR

    def _sentences_back(self, at: int, facts: Facts) -> int:
        """Count the sentences between an offset and the last naming of a party before it."""
        last = max(end for start, end in facts.places if start < at)
        here, back = self._recency.sentence(at), 0
        while here.start > last and back <= NEAR:
            here, back = self._recency.sentence(here.start - 1), back + 1
        return back

    def _in_passing(self, phrase: Phrase, naming: Naming, known: list[Facts]) -> bool:
        """Tell whether a party is named behind a preposition, and only once or less than another that fits."""
        start, _, facts = naming
        times = len(facts.places)
        if len(known) == 1 and natural_gender(phrase.det, phrase.head, phrase.sense) == facts.gender != "":
            return False
        if times > 1 and times >= max(len(f.places) for f in known):
            return False
        return _OBLIQUE.search(self._text, max(0, start - 40), start) is not None

    @staticmethod
    def _plain_rivals(phrase: Phrase, levels: list[tuple[Facts, int]]) -> bool:
        """Tell whether the noun is so plain (``die Partei``) that others of its class can be meant as well."""
        plain = phrase.head.lower().startswith(phrase.sense.tail) and not phrase.mods
        return plain and phrase.sense.cls != "person" and sum(level >= FITS for _, level in levels) > 1

    def _recent(self, phrase: Phrase, known: list[Facts]) -> tuple[Facts, str] | None:
        here = self._recency.sentence(phrase.start)
        ids = {id(f) for f in known}
        same = self._recency.between(here.start, phrase.start, ids, asked=phrase.start)
        if same:
            found = self._in_sentence(phrase, here, same, known)
            if found or not _CLAUSE_START.search(self._text, max(here.start, phrase.start - 40), phrase.start):
                return found
        return self._in_previous(phrase, here, known) if here.start else None

    def _in_sentence(
        self, phrase: Phrase, here: Span, same: list[Naming], known: list[Facts]
    ) -> tuple[Facts, str] | None:
        """Choose among those named before in the sentence; in one clause a description is not its subject."""
        subordinate = _SUBORDINATE.search(self._text, same[-1][1], phrase.start) is not None
        if phrase.det in {"den", "dem"} and _HE.search(self._text, same[-1][1], phrase.start):
            return None  # ``Holm fragt, ob er den Stürmer kennt``: the object is not the subject
        if subordinate or _CLAUSE_START.search(self._text, max(here.start, phrase.start - 40), phrase.start):
            distinct = _distinct(same)
            return (distinct[0], "same") if len(distinct) == 1 else None
        if phrase.sense.cls in {"person", "club"}:
            return None
        subject = same[0][2] if self._recency.is_subject(same[0], here) else None
        rest = _distinct([spot for spot in same if spot[2] is not subject])
        if not rest and subject:
            rest = [f for f in known if f is not subject and len(f.places) >= OFTEN]
        return (rest[0], "other") if len(rest) == 1 else None

    def _in_previous(self, phrase: Phrase, here: Span, known: list[Facts]) -> tuple[Facts, str] | None:
        """Choose the one named in the nearest earlier sentence that names any; of several the article's topic."""
        ids = {id(f) for f in known}
        topic = _topic(known)
        last = here
        for back in range(_look_back(phrase)):
            if last.start == 0:
                break
            last = self._recency.sentence(last.start - 1)
            named = self._recency.between(last.start, last.end, ids, asked=phrase.start)
            distinct = _distinct(named)
            if len(distinct) == 1:
                if self._in_passing(phrase, named[-1], known):
                    return None
                return distinct[0], "previous" if back == 0 else f"earlier{back}"
            if distinct:
                opens = (
                    _SAID.fullmatch(self._text, here.start, phrase.outer) is not None
                    and _BESIDE.match(self._text, named[0][1]) is None
                )
                return (
                    (named[0][2], "subject")
                    if opens and back == 0 and self._recency.is_subject(named[0], last)
                    else None
                )
        unsure = phrase.sense.cls == "person" and not phrase.sense.age
        return (topic, "topic") if topic and not unsure else None


def _outnumbered(facts: Facts, levels: Sequence[tuple[Facts, int]]) -> bool:
    """Tell whether another party of the kind is named more often.

    ``Die Partei`` is hardly the *Kommunistische Partei* that an article names once.
    """
    return any(level >= FITS and len(f.places) > len(facts.places) for f, level in levels)


def _is_former(phrase: Phrase) -> bool:
    """Tell whether a person is called what somebody was once, which several of an article can have been."""
    said = phrase.head.startswith(("Ex-", "Alt-")) or any(_FORMER.fullmatch(mod) for mod in phrase.mods)
    return said and phrase.sense.cls == "person" and not phrase.sense.age


def _look_back(phrase: Phrase) -> int:
    """Say how many sentences back a noun reaches: the plainer it is, the fewer."""
    if phrase.sense.origin:
        return 1
    if phrase.sense.cls == "club":
        return 1
    return LOOK_BACK if phrase.sense.age or phrase.sense.cls not in {"person", "company"} else LOOK_BACK - 1


def _topic(known: list[Facts], least: int = OFTEN, times: int = 2) -> Facts | None:
    """Return the party that is named ``least`` times or more, and ``times`` as often as any other that fits."""
    ranked = sorted(known, key=lambda f: -len(f.places))
    if not ranked or len(ranked[0].places) < least:
        return None
    second = len(ranked[1].places) if len(ranked) > 1 else 0
    return ranked[0] if len(ranked[0].places) >= times * second else None


def _of_class(levels: list[tuple[Facts, int]], phrase: Phrase) -> list[Facts]:
    """Keep those whose class fits; where none is known to, the only one that nothing speaks against."""
    if phrase.sense.cls in {"person", "company", "organisation"}:
        return [f for f, _ in levels]
    sure = [f for f, level in levels if level >= FITS]
    if sure or len(levels) != 1 or phrase.sense.cls in OF_THE_STATE:
        return sure
    return [f for f, _ in levels if len(f.places) > 1]


def _distinct(spots: Sequence[Naming]) -> list[Facts]:
    return list({id(f): f for _, _, f in spots}.values())


def describe(text: str, recency: Recency, named: set[int]) -> Iterator[Candidate]:
    """Resolve the descriptions of an article; what stays open yields nothing."""
    resolver = Resolver(recency, text)
    for phrase in phrases(text, named):
        hit = resolver.resolve(phrase)
        if hit is None:
            continue
        found, reason = hit
        if phrase.sense.cls != "person" and recency.between(phrase.end - len(phrase.head), phrase.start):
            continue  # ``der Nordlicht-Konzern`` names its party already
        plain = phrase.sense.tail in GENERIC_NOUNS or phrase.sense.origin or phrase.sense.age
        if reason in _TAUGHT and not plain:
            found.note(phrase.head, phrase.sense)
        recency.add(phrase.start, phrase.end, found)
        yield Candidate(
            "party",
            phrase.start,
            phrase.end,
            f"party_description_{reason}",
            party=found.cluster.party,
            resolution="description",
            outer_start=phrase.outer,
            outer_end=phrase.whole,
        )
