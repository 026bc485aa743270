"""What a paragraph speaks of so far: the open measure, its parties, place and speaker.

The state is small, explicit and forgotten after a few sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from pipeline.claims.measures import Measure
from pipeline.claims.places import is_listed, is_locative
from pipeline.claims.sources import Speaker
from pipeline.claims.words import Sentence
from pipeline.lexicon.claim_cues import WIDE_PLACES
from pipeline.records import Mention, Party, Place

_MEMORY = 3
"""Sentences after which an open measure is forgotten."""
_PROTAGONIST_SHARE = 0.5
"""A party is a protagonist from half the mentions of the most frequent one on."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What the sentences before leave open."""

    measure: Measure | None = None
    subject: Party | None = None
    object: Party | None = None
    basis: str = ""
    """Basis of the open measure (*Einlagenzins*)."""
    place: Place | None = None
    past: bool = False
    """Whether the paragraph tells of a time long before the article."""
    speaker: Speaker | None = None
    spoken: int = -99
    """Number of the sentence that named the speaker."""
    spoken_in: int = -1
    """Number of the block that named the speaker."""
    sentence: int = -99
    """Number of the sentence that opened the measure."""
    paragraph: int = -1
    older: tuple[Topic, ...] = ()
    """Topics of other dimensions that were open before, newest first."""
    recent: tuple[Party, ...] = ()
    """Parties of the sentence before, in order, each once."""

    def alive(self, sentence: int) -> bool:
        """Tell whether the measure still counts in sentence number ``sentence``."""
        return self.measure is not None and 0 <= sentence - self.sentence <= _MEMORY


_KEPT = 2
"""Older topics that are kept."""


def turn_to(
    topic: Topic, measure: Measure, subject: Party | None, target: Party | None, sentence: int, basis: str = ""
) -> Topic:
    """Open a measure; the one before stays in reach where its dimension is another."""
    older = topic.older
    if topic.measure is not None and topic.measure.dimension != measure.dimension:
        older = (
            replace(topic, older=()),
            *(t for t in older if t.measure and t.measure.dimension != measure.dimension),
        )
    return replace(
        topic, measure=measure, subject=subject, object=target, sentence=sentence, basis=basis, older=older[:_KEPT]
    )


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays in the article."""

    protagonists: tuple[Party, ...]
    title: tuple[Party, ...]
    order: tuple[str, ...] = ()
    """Ids of all parties in order of their first mention."""


@dataclass(slots=True)
class _Count:
    parties: dict[str, Party] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)


def read_cast(mentions: Iterable[Mention], title_end: int) -> Cast:
    """Count the parties of an article; those of the title stand apart."""
    count, title = _Count(), dict[str, Party]()
    for mention in mentions:
        if mention.party is None or mention.boilerplate:
            continue
        count.parties.setdefault(mention.party.id, mention.party)
        count.seen[mention.party.id] += 1
        if mention.text_start < title_end:
            title.setdefault(mention.party.id, mention.party)
    top = max(count.seen.values(), default=0)
    leading = [p for key, p in count.parties.items() if count.seen[key] >= top * _PROTAGONIST_SHARE and top > 1]
    return Cast(tuple(leading), tuple(title.values()), tuple(count.parties))


_LONG_AGO = timedelta(days=200)


def advance(topic: Topic, sentence: Sentence, published: date | None) -> Topic:
    """Move on by one sentence: remember its parties, forget place and time of another paragraph."""
    parties = tuple({m.party.id: m.party for m in sentence.of("party") if m.party and not m.boilerplate}.values())
    same = sentence.paragraph == topic.paragraph
    place = next(
        (
            m.place
            for m in sentence.of("place")
            if m.place and m.place.id not in WIDE_PLACES and is_locative(sentence, m) and not is_listed(sentence, m)
        ),
        None,
    )
    past = (same and topic.past) or tells_of_long_ago(sentence, published)
    said = topic.speaker.id if topic.speaker is not None and topic.speaker.by_preposition else None
    parties = tuple(p for p in parties if p.id != said)
    place = place or (topic.place if same else None)
    return replace(topic, recent=parties, place=place, past=past, paragraph=sentence.paragraph)


def tells_of_long_ago(sentence: Sentence, published: date | None) -> bool:
    """Tell whether a sentence names a day, month or year long before the article."""
    ends = (m.when.end for m in sentence.of("date") if m.when is not None and m.when.type in ("DATE", "TIME"))
    return published is not None and any(end is not None and end < published - _LONG_AGO for end in ends)
