"""From an article's mentions to its claims: one value, one claim or one reason why not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from pipeline.claims.attribution import speaker_of
from pipeline.claims.change import change_of, signed
from pipeline.claims.clauses import Clause, split_clauses
from pipeline.claims.frame import Frame, make_frame
from pipeline.claims.match import Match, best_match
from pipeline.claims.measures import Measure, Measures
from pipeline.claims.roles import actors, find_roles
from pipeline.claims.scope import scope_of
from pipeline.claims.sources import Speaker
from pipeline.claims.status import is_subjunctive_i, status_of
from pipeline.claims.topic import (
    Cast,
    Topic,
    advance,
    antecedent_measure,
    carried,
    fill,
    first_subject,
    is_anaphoric,
    open_measure,
    read_cast,
)
from pipeline.claims.when import when_of
from pipeline.claims.words import Sentence, make_sentence
from pipeline.lexicon.claim_cues import DOUBT_WORDS, GENERIC_NOUNS, VALIDITY
from pipeline.offsets import to_raw
from pipeline.records import Article, Claim, Mention, Party

_BEARERS = ("money", "percent", "count", "number", "date")
_LONGEST_SENTENCE = 1500
"""Characters; longer stretches are lists or broken pages, not sentences."""

BOILERPLATE = "boilerplate"
RESTATES = "restates another unit"
NO_WORD = "no governing word understood"
TOO_LONG = "unresolved: no sentence"


@dataclass(frozen=True, slots=True)
class _Draft:
    """One claim before its id."""

    mention: Mention
    claim: Claim


def build(
    article: Article, doc: Doc, mentions: tuple[Mention, ...], measures: Measures
) -> tuple[tuple[Mention, ...], tuple[Claim, ...]]:
    """Give the mentions with ``no_claim`` filled, and the claims in order of their values.

    Every amount, percentage and count bears a claim or a reason why not; a date bears one only where
    it is the value of a measure (the end of a contract). Offsets of claims are raw offsets.
    """
    reader = _Reader(article, measures, mentions)
    for number, sentence in enumerate(_sentences(article, doc, mentions)):
        reader.read(number, sentence)
    claims = tuple(replace(claim, id=f"{article.id}:c{k}") for k, claim in enumerate(reader.claims, 1))
    return tuple(_reasoned(m, reader) for m in mentions), claims


def _reasoned(mention: Mention, reader: _Reader) -> Mention:
    if mention.kind not in ("money", "percent", "count") or mention.id in reader.borne:
        return mention
    return replace(mention, no_claim=_reason(mention) or reader.reasons.get(mention.id, TOO_LONG))


def _reason(mention: Mention) -> str:
    if mention.boilerplate:
        return BOILERPLATE
    return RESTATES if mention.same_as else ""


def _sentences(article: Article, doc: Doc, mentions: Sequence[Mention]) -> Iterator[_Lazy]:
    """Give the article's sentences, cut at block borders too, each with its mentions."""
    starts = [m.text_start for m in mentions]
    for start, end, paragraph, headline in _stretches(article, doc):
        inside = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        yield _Lazy(article.text, start, end, tuple(m for m in inside if m.text_end <= end), paragraph, headline)


def _stretches(article: Article, doc: Doc) -> Iterator[tuple[int, int, int, bool]]:
    blocks = article.blocks
    place = 0
    for sent in doc.sents:
        start, stop = sent.start_char, sent.end_char
        while start < stop:
            while place < len(blocks) and blocks[place].end <= start:
                place += 1
            inside = place < len(blocks) and blocks[place].start <= start
            end = min(stop, blocks[place].end) if inside else stop
            if inside or not blocks:
                kind = blocks[place].kind if blocks else "paragraph"
                yield start, end, place, kind in ("title", "heading")
            elif place < len(blocks):
                end = min(stop, blocks[place].start)
            start = max(end, start + 1)


@dataclass(slots=True)
class _Lazy:
    """A sentence that is tagged only when its words are needed."""

    text: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    paragraph: int
    headline: bool
    tagged: tuple[Sentence, tuple[Clause, ...]] | None = None

    @property
    def short(self) -> bool:
        """Whether it is short enough to be a sentence."""
        return self.end - self.start <= _LONGEST_SENTENCE

    def read(self) -> tuple[Sentence, tuple[Clause, ...]]:
        """Tag the words and cut them into clauses, once."""
        if self.tagged is None:
            sentence = make_sentence(
                self.text[self.start : self.end], self.start, self.mentions, self.paragraph, headline=self.headline
            )
            self.tagged = sentence, split_clauses(sentence)
        return self.tagged


class _Reader:
    """Goes through an article sentence by sentence and keeps what stays open."""

    def __init__(self, article: Article, measures: Measures, mentions: Sequence[Mention]) -> None:
        self.article = article
        self.measures = measures
        self.claims: list[Claim] = []
        self.borne: set[str] = set()
        self.reasons: dict[str, str] = {}
        self.topic = Topic()
        title_end = max((b.end for b in article.blocks if b.kind == "title"), default=0)
        self.cast: Cast = read_cast(mentions, title_end)
        self.before: _Lazy | None = None

    def read(self, number: int, lazy: _Lazy) -> None:
        """Build the claims of one sentence."""
        values = [m for m in lazy.mentions if m.kind in _BEARERS and not m.boilerplate and not m.same_as]
        if values and lazy.end - lazy.start <= _LONGEST_SENTENCE:
            sentence, clauses = lazy.read()
            for value in values:
                self._value(number, sentence, clauses, value)
            self.topic = advance(self.topic, sentence)
        else:
            light = Sentence(lazy.start, lazy.end, "", (), lazy.mentions, lazy.paragraph, lazy.headline)
            self.topic = advance(self.topic, light)
        self.before = lazy

    def _value(self, number: int, sentence: Sentence, clauses: tuple[Clause, ...], value: Mention) -> None:
        frame = make_frame(sentence, clauses, value)
        if frame is None:
            self.reasons[value.id] = NO_WORD
            return
        match = best_match(frame, self.measures)
        measure, rule, score = self._decide(number, frame, match)
        if measure is None and value.kind in ("number", "date"):
            return
        key = measure.key if measure else _open_key(frame)
        if not key:
            self.reasons[value.id] = NO_WORD
            return
        self._claim(number, frame, clauses, measure, key, rule, score)

    def _decide(self, number: int, frame: Frame, match: Match | None) -> tuple[Measure | None, str, float]:
        going_on = (
            self._anaphoric(number, frame) or carried(frame, self.topic, number) or self._opened_before(number, frame)
        )
        if going_on is not None and (match is None or match.score < _SURE):
            return going_on, "carry", 0.6
        if match is None and frame.value.kind == "date":
            return self._until(frame)
        if match is not None:
            return match.measure, match.how, match.score
        return None, "open", 0.0

    def _until(self, frame: Frame) -> tuple[Measure | None, str, float]:
        """Give an elliptical end (*… seine Rechte – gültig bis 2032*) to the noun of the clause before it."""
        before = [c for c in split_clauses(frame.sentence) if c.index == frame.clause.index - 1]
        when = frame.value.when
        if not before or when is None or when.modifier != "until" or any(n.before for n in frame.nouns) or not frame.lemmas & VALIDITY:
            return None, "open", 0.0
        for word in reversed(before[0].words):
            for measure in self.measures.all:
                if measure.date == "until" and any(
                    word.lemma in r.nouns and not r.verbs and not r.near for r in measure.rules
                ):
                    return measure, "carry", 0.6
        return None, "open", 0.0

    def _anaphoric(self, number: int, frame: Frame) -> Measure | None:
        """Read a pronoun with the noun before it: in the sentence, else in the sentence before."""
        if not is_anaphoric(frame):
            return None
        own = [c for c in split_clauses(frame.sentence) if c.index < frame.clause.index]
        measure = antecedent_measure(own, self.measures, frame)
        before = self.before
        if measure is None and before is not None and before.paragraph == frame.sentence.paragraph and before.short:
            measure = antecedent_measure(before.read()[1], self.measures, frame)
        if measure is None:
            return None
        if frame.lemmas & {"das"} and self.topic.alive(number) and carried(frame, self.topic, number):
            return self.topic.measure
        same = self.topic.measure is not None and self.topic.measure.key == measure.key
        probe = self.topic if same else Topic(measure, None, None, self.topic.place, self.topic.speaker, number - 1)
        return carried(frame, replace(probe, sentence=number - 1), number)

    def _opened_before(self, number: int, frame: Frame) -> Measure | None:
        """Look at the sentence before, where it bears no value and the topic has grown cold."""
        before = self.before
        if (
            before is None
            or not before.short
            or self.topic.alive(number)
            or before.paragraph != frame.sentence.paragraph
        ):
            return None
        if any(m.kind in _BEARERS and m.kind != "date" for m in before.mentions):
            return None
        sentence, clauses = before.read()
        measure = open_measure(clauses, self.measures)
        if measure is None:
            return None
        probe = replace(
            self.topic, measure=measure, sentence=number - 1, subject=first_subject(sentence, clauses), object=None
        )
        found = carried(frame, probe, number)
        if found is not None:
            self.topic = probe
        return found

    def _claim(
        self, number: int, frame: Frame, clauses: tuple[Clause, ...], measure: Measure | None, key: str, rule: str,
        score: float,
    ) -> None:  # fmt: skip
        value, topic = frame.value, self.topic
        last = topic.speaker if number - topic.spoken <= _SPEAKER_MEMORY else None
        speaker = speaker_of(frame, clauses, last)
        if speaker is None and is_subjunctive_i(frame.clause):
            speaker = last
        subject, target = find_roles(frame, clauses, measure)
        near = _near(frame, clauses, measure)
        if subject is not None and not _can_hold(subject, measure):
            subject = None
        filled = False
        if measure is not None:
            own = tuple({a.party.id: a.party for a in actors(frame.sentence, frame.clause) if a.nominal}.values())
            if rule == "carry" and topic.sentence == number and _in_brackets(frame):
                subject = topic.subject
            near = _without_source([p for p in near if _can_hold(p, measure)], speaker)
            subject, target, filled = fill(subject, target, measure, topic, self.cast, near, carry=rule == "carry", own=own)
        elif subject is None and len(near := _without_source(near, speaker)) == 1:
            subject, filled = near[0], True
        status = status_of(frame, clauses, measure, spoken=speaker is not None)
        change, direction = change_of(frame, measure)
        when, cue = when_of(frame, status)
        scope = scope_of(frame, measure, when, topic.place or self.cast.title_place)
        quantity = value.quantity
        if quantity is not None and change == "by":
            quantity = signed(quantity, direction)
        span = to_raw(self.article.segments, frame.clause.start, frame.clause.end)
        self.claims.append(
            Claim(
                id="",
                article_id=self.article.id,
                mention_id=value.id,
                start=span.start,
                end=span.end,
                quote=_quote(frame.sentence),
                surface=_surface(frame),
                measure=key,
                subject=subject,
                object=target,
                scope=scope,
                change=change,
                quantity=quantity,
                date_value=value.when if value.kind == "date" else None,
                when=when,
                when_cue=cue,
                status=status,
                attribution=speaker.name if speaker else None,
                attribution_id=speaker.id if speaker else None,
                confidence=_confidence(frame, measure, rule, score, subject, filled=filled),
                rule=rule,
                published=self.article.published,
                outlet=self.article.outlet,
                path=self.article.path,
                features=_features(frame),
                headline=frame.sentence.headline,
            )  # fmt: skip
        )
        self.borne.add(value.id)
        self._remember(number, measure, subject, target, speaker)

    def _remember(
        self, number: int, measure: Measure | None, subject: Party | None, target: Party | None, speaker: Speaker | None
    ) -> None:
        if measure is not None:
            self.topic = replace(self.topic, measure=measure, subject=subject, object=target, sentence=number)
        if speaker is not None:
            self.topic = replace(self.topic, speaker=speaker, spoken=number)


_SPEAKER_MEMORY = 3
"""Sentences for which *sagte er*, *demnach* and a bare Konjunktiv point back to a speaker."""
_SURE = 0.58
"""From this score on a value names its measure itself, whatever the paragraph speaks of."""


def _in_brackets(frame: Frame) -> bool:
    """Tell whether the value stands in brackets behind another one (*24,2 Prozent (2019: 21,7 Prozent)*)."""
    before = frame.sentence.text[: frame.value.text_start - frame.sentence.start]
    return before.rfind("(") > before.rfind(")")


_PERSONAL = frozenset(
    [
        "salary",
        "fine",
        "daily_rates",
        "prison_term",
        "prize",
        "damages",
        "vote_share",
        "poll_share",
        "votes",
        "player_value",
        "transfer_fee",
        "contract_term",
        "stake",
        "assets",
        "offer",
        "price_paid",
        "investment",
        "amount_demanded",
        "debt",
        "subsidy",
        "seats",
        "cost",
        "price",
        "wage_rise",
    ]
)
"""Measures a person can hold; of all others a person named beside the value only speaks for the holder."""


def _can_hold(party: Party, measure: Measure | None) -> bool:
    return measure is None or party.kind != "person" or measure.key in _PERSONAL


def _without_source(parties: Sequence[Party], speaker: Speaker | None) -> tuple[Party, ...]:
    """Leave out the speaker (*laut ARD*); who alone is named by a speech verb tells of itself (*Nvidia erwartet …*)."""
    if speaker is not None and speaker.concerned:
        return tuple(parties)
    others = tuple(p for p in parties if speaker is None or p.id != speaker.id)
    if others or speaker is None or speaker.by_preposition:
        return others
    return tuple(parties)


def _near(frame: Frame, clauses: Sequence[Clause], measure: Measure | None) -> tuple[Party, ...]:
    """Give the parties of the value's sentence, each once, without owners of something else.

    Where the clause has a pronoun for subject, only those before it can be meant.
    """
    found = {}
    anaphoric = is_anaphoric(frame)
    for clause in clauses:
        for actor in actors(frame.sentence, clause):
            owns = actor.owner_of and measure is not None and not _names(measure, actor.owner_of)
            if owns or (anaphoric and actor.index > frame.clause.words[0].index):
                continue
            found.setdefault(actor.party.id, actor.party)
    return tuple(found.values())


def _names(measure: Measure, noun: str) -> bool:
    return any(noun in words for rule in measure.rules for words in (rule.nouns, rule.counted, rule.of))


def _open_key(frame: Frame) -> str:
    """Name what no measure covers by its governing noun and verb."""
    nominal = [n.lemma for n in sorted(frame.nouns, key=lambda n: n.distance) if n.nominal and not n.apart]
    candidates = [frame.counted, *frame.heads, frame.of, *nominal]
    noun = next((c for c in candidates if c and c not in GENERIC_NOUNS and c[0].isalpha()), "")
    return f"open:{noun}/{frame.clause.verb}" if noun or frame.clause.verb else ""


def _features(frame: Frame) -> tuple[str, ...]:
    """Give the content lemmas of the clause, sorted."""
    kept = {
        w.lemma for w in frame.clause.words
        if w.tag.startswith(("NN", "NE", "VV", "ADJ")) and w.lemma not in GENERIC_NOUNS and w.text[0].isalpha()
    }  # fmt: skip
    return tuple(sorted(kept))


def _quote(sentence: Sentence) -> str:
    return " ".join(sentence.text.split())


def _surface(frame: Frame) -> str:
    """Give the value with its hedge, as a reader sees it."""
    value, sentence = frame.value, frame.sentence
    hedge = value.quantity.hedge if value.quantity else ""
    core = sentence.text[value.text_start - sentence.start : value.text_end - sentence.start]
    before = sentence.text[: value.text_start - sentence.start].rstrip()
    return f"{before[-len(hedge) :]} {core}" if hedge and before.lower().endswith(hedge.lower()) else core


def _confidence(
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
