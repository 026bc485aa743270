"""What a date is read against: the article's date, the tense around it, and the date last spoken of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from pipeline.extract.dates.patterns import compiled
from pipeline.extract.dates.tokens import Tokens, tag_characters
from pipeline.lexicon import tense_words as cues
from pipeline.records import DateSpan

Tense = Literal["past", "future", "scheduled", "nearest", "none"]

SHORTEST = 3
"""Letters that a verb form has at least."""
NEAR_DAYS = 42
REACH, FAR = 3, 99
"""Sentences over which ``im selben Jahr`` finds its year; further than any story."""
WINDOW = 40
"""Tokens of one step: a text without full stops is looked at in pieces, each once."""

SENTENCE_END = r"(?:DOT|STOP|ORD) (?=NOUN|QUOTE|THE|IM|AM|DASH|IN|NACH) | BREAK | (?:STOP)"
CLAUSE_END = r"COMMA | DASH | COLON"


@dataclass(frozen=True, slots=True)
class Context:
    """The situation in which one expression stands."""

    published: date | None
    tense: Tense
    bare: bool
    """Whether the text is nothing but this expression: a query or a calendar entry, which looks ahead."""
    story: DateSpan | None
    """The calendar date last spoken of."""
    distance: int = FAR
    """How many sentences ago that was."""

    @property
    def same_sentence(self) -> bool:
        """Whether the story's date stands in this very sentence."""
        return self.distance == 0

    @property
    def close_story(self) -> DateSpan | None:
        """The story's date where it stands in this sentence or the one before."""
        return self.story if self.distance <= 1 else None

    @property
    def told(self) -> DateSpan | None:
        """The story's date where an expression may be counted from it (``im selben Jahr``)."""
        return self.story if self.distance <= REACH else None

    def choose(self, options: Sequence[DateSpan], *, near: bool = False) -> DateSpan | None:
        """Pick the reading that the tense asks for, else the one nearest to the article's date."""
        anchor = self.published
        dated = [o for o in options if o.start is not None and o.end is not None]
        if anchor is None or not dated:
            return None
        past = [o for o in dated if o.start is not None and o.start <= anchor]
        ahead = [o for o in dated if o.end is not None and o.end >= anchor]
        if self.bare and ahead:
            return ahead[0]
        if self.tense == "past" and past and not (near and _soon(ahead, anchor)):
            return past[-1]
        if self.tense == "future" and ahead and dated[0].precision not in ("quarter", "half"):
            return ahead[0]
        weights = WEIGHTS.get(self.tense, (1, 1))
        return min(dated, key=lambda o: _distance(o, anchor, weights))


def _soon(ahead: Sequence[DateSpan], anchor: date) -> bool:
    """Tell whether a day is near ahead: then it is meant even in the past tense (``Das Spiel am … wurde verlegt``)."""
    return bool(ahead) and ahead[0].start is not None and 0 < (ahead[0].start - anchor).days <= NEAR_DAYS


WEIGHTS: dict[str, tuple[int, int]] = {"scheduled": (4, 1), "future": (4, 1), "nearest": (2, 3)}
"""Tense -> how much a day behind and a day ahead weigh; a verb in the present tense leans forward."""


def _distance(span: DateSpan, anchor: date, weights: tuple[int, int]) -> tuple[int, bool]:
    if span.start is None or span.end is None or span.start <= anchor <= span.end:
        return (0, False)
    if span.start > anchor:
        return ((span.start - anchor).days * weights[1], True)
    return ((anchor - span.end).days * weights[0], False)


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(cues.PARTICIPLE), re.compile(cues.PRETERITE)


@cache
def _strong_preterites() -> frozenset[str]:
    verbs = cues.PAST | cues.MORE_PAST
    stems = verbs | {prefix + verb for prefix in cues.INSEPARABLE for verb in verbs}
    return frozenset(stems | {prefix + verb for prefix in cues.SEPARABLE for verb in verbs})


def tense_of(words: Sequence[str]) -> Tense:
    """Read the tense off the lower-case words of a clause: closed word lists and the forms of weak verbs."""
    participle, preterite = _words()
    seen = set(words)
    strong = not seen.isdisjoint(_strong_preterites())
    if strong and not seen & {"wird", "werden", "soll", "sollen"}:
        return "past"
    done = any(participle.fullmatch(w) for w in words)
    if seen & cues.AHEAD:
        reported = done and words[-1] in ("haben", "sein") and bool(seen & cues.HEARSAY)
        return "past" if reported else "future"
    ending = _infinitive(words)
    weak = words[:-1] if ending else words
    if any(w not in cues.NOT_PRETERITE and preterite.fullmatch(w) and not w.startswith("ge") for w in weak):
        return "past"
    if done and seen & cues.PERFECT_AUXILIARIES:
        return "past"
    return "scheduled" if seen & cues.SCHEDULED or ending or _present(words) else "none"


def _present(words: Sequence[str]) -> bool:
    """Tell whether a verb in the third person of the present tense stands in the clause, by its form."""
    verbs = (w for w in words if w.endswith("t") and len(w) > SHORTEST and not w.startswith("ge"))
    return any(w not in cues.NOT_PRESENT for w in verbs)


def _infinitive(words: Sequence[str]) -> bool:
    """Tell whether the clause ends in an infinitive with ``zu``: what somebody means to do."""
    if not words or not words[-1].endswith("n"):
        return False
    return words[-2:-1] == ["zu"] or any(words[-1].startswith(prefix + "zu") for prefix in cues.SEPARABLE)


class Situation:
    """Sentences and clauses of one text; gives the tense at a token, each clause looked at once."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.sentences = [0, *(m.end() for m in compiled(SENTENCE_END).finditer(tokens.tags))]
        self.clauses = [0, *(m.end() for m in compiled(CLAUSE_END).finditer(tokens.tags))]
        self._tenses: dict[tuple[int, int], Tense] = {}

    def sentence(self, token: int) -> int:
        """Give the number of the sentence that holds the token."""
        return bisect_right(self.sentences, token) - 1

    def tense(self, token: int) -> Tense:
        """Tense of the clause around the token, else of its sentence."""
        number = self.sentence(token)
        low = self.sentences[number]
        high = self.sentences[number + 1] if number + 1 < len(self.sentences) else len(self.tokens.tags)
        start = token - token % WINDOW
        low, high = max(low, start - WINDOW), min(high, start + 2 * WINDOW)
        at = bisect_right(self.clauses, token)
        first, last = self.clauses[at - 1], self.clauses[at] if at < len(self.clauses) else high
        clause = self._tense(max(low, first), min(high, last))
        if clause != "none":
            return clause
        whole = self._tense(low, high)
        # The verb of another clause (``…, sagte sie``) tells little about this one.
        return "nearest" if whole == "past" else whole

    def _tense(self, low: int, high: int) -> Tense:
        if (low, high) not in self._tenses:
            t = self.tokens
            words = [t.text[s:e] for s, e in zip(t.starts[low:high], t.ends[low:high], strict=True)]
            before_adjectives = [tag in _articles() for tag in t.tags[low:high]]
            self._tenses[low, high] = tense_of(_telling(words, before_adjectives))
        return self._tenses[low, high]


@cache
def _articles() -> frozenset[str]:
    return frozenset(tag_characters()[name] for name in ("THE", "ONE", "THIS", "SAME", "ORDWORD"))


def _telling(words: Sequence[str], articles: Sequence[bool]) -> list[str]:
    """Keep the words that may be verbs: no nouns, and no adjectives behind an article (``der gesamte``)."""
    kept: list[str] = []
    described = False
    for i, word in enumerate(words):
        adjective = described and word.endswith(("te", "ten"))
        described = articles[i] or adjective
        # Nouns tell no tense, but a sentence may begin with its verb; ``Mitte``, ``Leute`` are no weak preterites.
        opening = not i and (not word.endswith(("te", "ten")) or word.lower() in cues.PAST | cues.AHEAD)
        if (word[0].islower() or opening) and not adjective:
            kept.append(word.lower())
    return kept


def before(anchor: date, weekday: int) -> date:
    """Give the last such weekday before the anchor, the anchor's own day a week back."""
    return anchor - timedelta((anchor.isoweekday() - weekday - 1) % 7 + 1)


def ahead(anchor: date, weekday: int) -> date:
    """Give the next such weekday after the anchor, the anchor's own day a week on."""
    return anchor + timedelta((weekday - anchor.isoweekday() - 1) % 7 + 1)
