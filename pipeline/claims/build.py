"""From an article's mentions to its claims: one value, one claim or one reason why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from pipeline.claims import evidence
from pipeline.claims.attribution import analysts_of, counts_votes, speaker_beside, speaker_of
from pipeline.claims.bearing import is_entry, reason_for_none
from pipeline.claims.change import change_of, signed
from pipeline.claims.clauses import Clause
from pipeline.claims.continuation import (
    antecedent_measure,
    carried,
    end_of_former_noun,
    first_subject,
    is_anaphoric,
    open_measure,
)
from pipeline.claims.frame import Frame, make_frame
from pipeline.claims.holders import Roles, roles_of
from pipeline.claims.match import Match, adds_change, best_match
from pipeline.claims.measures import Measure, Measures
from pipeline.claims.parts import part_of_count, with_own_holder
from pipeline.claims.places import home_of
from pipeline.claims.quotes import Quotes
from pipeline.claims.scope import scope_of
from pipeline.claims.sentences import LazySentence, sentences_of
from pipeline.claims.sources import Speaker
from pipeline.claims.status import COUNTED_VOTES, is_past, is_relayed, is_subjunctive_i, status_of
from pipeline.claims.subjects import has_pronoun_subject, sure_subject
from pipeline.claims.theme import is_about_polls, words_of_lead
from pipeline.claims.topic import Topic, advance, read_cast, tells_of_long_ago, turn_to
from pipeline.claims.when import when_of
from pipeline.claims.words import Sentence
from pipeline.lexicon.claim_cues import (
    FALL_VERBS,
    LEVEL_VERBS,
    RESULT_WORDS,
    RISE_VERBS,
    SENTENCES,
)
from pipeline.offsets import to_raw
from pipeline.records import Article, Claim, Mention, Party, Place, Scope

_BEARERS = ("money", "percent", "count", "number", "date")
_AHEAD = ("planned", "demanded", "hypothetical", "former")
"""Standings of values whose period need not be that of the results around them."""
_SURE = 0.58
"""From this score on a value names its measure itself, whatever the paragraph speaks of."""
_SPEAKER_MEMORY = 3
"""Sentences for which *sagte er*, *demnach* and a bare Konjunktiv point back to a speaker."""

BOILERPLATE = "boilerplate"
RESTATES = "restates another unit"
NO_WORD = "no governing word understood"
LISTED = "entry of a list that names no holder"
TOO_LONG = "unresolved: no sentence"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a value measures and how that is known."""

    measure: Measure | None
    rule: str
    score: float = 0.0


def build(
    article: Article, doc: Doc, mentions: tuple[Mention, ...], measures: Measures
) -> tuple[tuple[Mention, ...], tuple[Claim, ...]]:
    """Give the mentions with ``no_claim`` filled, and the claims in order of their values.

    Every amount, percentage and count bears a claim or a reason why not; a date bears one only where
    it is the value of a measure (the end of a contract). Offsets of claims are raw offsets.
    """
    reader = _Reader(article, measures, mentions)
    sentences = tuple(sentences_of(article, doc, mentions))
    reader.quotes = Quotes(article.text, article.blocks, sentences)
    for number, sentence in enumerate(sentences):
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


_OF_SHARES = (LEVEL_VERBS | RISE_VERBS | FALL_VERBS | {"ausmachen", ""}) - {"aufstocken", "ausbauen", "verringern"}
"""Verbs of a share that nobody owns (*ihr Anteil liegt bei 33 Prozent*)."""


def _is_share_of_nothing(frame: Frame, reading: _Reading, roles: Roles) -> bool:
    """Tell *der Anteil der Jungen liegt bei 9 Prozent* from a stake: a stake has a whole or a holder of its own."""
    if reading.measure is None or reading.measure.key != "stake" or reading.rule == "carry" or roles.object is not None:
        return False
    bare = "anteil" in {*frame.heads, *(n.lemma for n in frame.nouns)} and frame.clause.verb in _OF_SHARES
    return bare and (roles.subject is None or roles.filled)


def _speaks_of_itself(speaker: Speaker, roles: Roles, measure: Measure | None) -> bool:
    """Tell *die Partei kann mit 33 Prozent rechnen*: nobody counts their own votes."""
    same = roles.subject is not None and roles.subject.id == speaker.id
    return same and measure is not None and measure.key in COUNTED_VOTES


def _who_demands(frame: Frame, clauses: Sequence[Clause], measure: Measure | None, roles: Roles) -> Speaker | None:
    """Give who says what they themselves demand or offer: the holder of a demand, of a plan about wages."""
    if roles.subject is None or (measure is not None and measure.key in SENTENCES):
        return None  # who pays a fine did not demand it
    status = status_of(frame, clauses, measure, spoken=False)
    wages = measure is not None and measure.family == "wages" and status in ("planned", "former", "hypothetical")
    return Speaker(roles.subject.name, roles.subject.id, concerned=True) if wages or status == "demanded" else None


class _Reader:
    """Goes through an article sentence by sentence and keeps what stays open."""

    def __init__(self, article: Article, measures: Measures, mentions: Sequence[Mention]) -> None:
        self.article = article
        self.measures = measures
        self.claims: list[Claim] = []
        self.borne: set[str] = set()
        self.reasons: dict[str, str] = {}
        self.topic = Topic()
        self.period: tuple[int, Party | None, str] = (-1, None, "")
        title_end = max((b.end for b in article.blocks if b.kind == "title"), default=0)
        self.cast = read_cast(mentions, title_end)
        self.home = home_of(article, mentions)
        self.polls = is_about_polls(article, title_end)
        self.about = words_of_lead(article)
        self.before: LazySentence | None = None
        self.further: LazySentence | None = None
        self.quotes = Quotes(article.text, article.blocks, ())

    def read(self, number: int, lazy: LazySentence) -> None:
        """Build the claims of one sentence."""
        values = [m for m in lazy.mentions if m.kind in _BEARERS and not m.boilerplate and not m.same_as]
        if values and lazy.short and self._may_bear(values, lazy):
            sentence, clauses = lazy.read()
            for value in values:
                self._value(number, sentence, clauses, value)
        else:
            text = lazy.text[lazy.start : lazy.end]
            sentence = Sentence(lazy.start, lazy.end, text, (), lazy.mentions, lazy.paragraph, lazy.headline)
        self.topic = advance(self.topic, sentence, self.article.published)
        self.further, self.before = self.before, lazy

    def _may_bear(self, values: Sequence[Mention], lazy: LazySentence) -> bool:
        """Tell whether tagging is worth it: a date alone bears a claim only beside a word for one."""
        if any(m.kind != "date" for m in values):
            return True
        stems = self.measures.date_stems
        return stems is None or stems.search(lazy.text, lazy.start, lazy.end) is not None

    def _value(self, number: int, sentence: Sentence, clauses: tuple[Clause, ...], value: Mention) -> None:
        frame = make_frame(sentence, clauses, value)
        if frame is None:
            self.reasons[value.id] = NO_WORD
            return
        reading = self._reading(number, frame, clauses)
        if reading.measure is None and value.kind in ("number", "date"):
            return
        key = reading.measure.key if reading.measure else evidence.open_key(frame)
        reason = reason_for_none(frame, reading.measure, key)
        if reason:
            self.reasons[value.id] = reason
            return
        self._add(number, frame, clauses, reading, key)

    def _reading(self, number: int, frame: Frame, clauses: Sequence[Clause]) -> _Reading:
        """Decide what is measured: what the clause names, or what the sentences before leave open."""
        match = best_match(frame, self.measures, self.about)
        if match is None or match.score < _SURE:
            going_on = self._as_just_said(number, frame) or self._anaphoric(number, frame, clauses)
            going_on = going_on or carried(frame, self.topic, number)
            going_on = going_on or self._reopened(number, frame) or self._opened_before(number, frame)
            if going_on is not None:
                return _Reading(self._moved(going_on, frame), "carry")
        if match is not None:
            return _Reading(self._polled(match, frame), match.how, match.score)
        ended = end_of_former_noun(frame, clauses, self.measures) if frame.value.kind == "date" else None
        return _Reading(ended, "carry" if ended else "open")

    def _as_just_said(self, number: int, frame: Frame) -> Measure | None:
        """Read *…, im Jahr davor waren es 55 Euro* with the value before it in the sentence."""
        if self.topic.sentence != number:
            return None
        if frame.value.kind == "percent" and frame.prep == "von" and adds_change(frame):
            return self.topic.measure
        empty = frame.clause.verb == "sein" and any(w.text.lower() == "es" for w in frame.clause.words)
        return carried(frame, self.topic, number) if empty else None

    def _still_former(self, frame: Frame) -> bool:
        """Tell whether a value in the past goes on with a former one of its sentence (*…, davor waren es 55*)."""
        last = self.claims[-1] if self.claims else None
        same = last is not None and last.status == "former" and last.quote == evidence.quote(frame.sentence)
        return same and frame.clause.verb == "sein" and is_past(frame.clause)

    def _polled(self, match: Match, frame: Frame) -> Measure:
        """Give the poll for the vote in an article of polls, and the vote of an earlier year for the poll there."""
        measure, past = match.measure, self._tells_earlier_year(frame)
        if measure.key == "poll_share" and match.how.endswith("about") and past:
            return self.measures.get("vote_share") or measure
        if measure.key != "vote_share" or not self.polls or past or frame.lemmas & RESULT_WORDS:
            return measure
        return self.measures.get("poll_share") or measure

    def _tells_earlier_year(self, frame: Frame) -> bool:
        year = self.article.published.year if self.article.published else None
        ends = [m.when.end for m in frame.sentence.of("date") if m.when is not None and m.when.end is not None]
        return any(year is not None and end.year < year for end in ends)

    def _moved(self, measure: Measure, frame: Frame) -> Measure:
        """Give the measure of the change, where a percentage goes on with one that has its own."""
        if frame.value.kind == "percent" and measure.moves_as:
            return self.measures.get(measure.moves_as) or measure
        return measure

    def _anaphoric(self, number: int, frame: Frame, clauses: Sequence[Clause]) -> Measure | None:
        """Read a pronoun with the noun before it: in the sentence, else in the sentence before."""
        if not is_anaphoric(frame):
            return None
        measure = antecedent_measure([c for c in clauses if c.index < frame.clause.index], self.measures, frame)
        before = self.before
        if measure is None and before is not None and before.paragraph == frame.sentence.paragraph and before.short:
            measure = antecedent_measure(before.read()[1], self.measures, frame)
        if measure is None:
            return None
        if "das" in frame.lemmas and carried(frame, self.topic, number):
            return self.topic.measure
        same = self.topic.measure is not None and self.topic.measure.key == measure.key
        probe = self.topic if same else Topic(measure, place=self.topic.place)
        return carried(frame, replace(probe, sentence=number - 1), number)

    def _reopened(self, number: int, frame: Frame) -> Measure | None:
        """Go back to an older topic of the value's dimension."""
        for old in self.topic.older:
            measure = carried(frame, old, number)
            if measure is not None:
                self.topic = turn_to(self.topic, measure, old.subject, old.object, old.sentence, old.basis)
                return measure
        return None

    def _opened_before(self, number: int, frame: Frame) -> Measure | None:
        """Look at the sentence before, where it bears no value and the topic has grown cold."""
        before = self.before
        if before is None or not before.short or before.paragraph != frame.sentence.paragraph:
            return None
        if self.topic.alive(number) or any(m.kind in _BEARERS and m.kind != "date" for m in before.mentions):
            return None
        sentence, clauses = before.read()
        measure = open_measure(clauses, self.measures)
        if measure is None:
            return None
        subject = first_subject(sentence, clauses)
        probe = replace(self.topic, measure=measure, sentence=number - 1, subject=subject, object=None)
        found = carried(frame, probe, number)
        if found is not None:
            self.topic = probe
        return found

    def _add(self, number: int, frame: Frame, clauses: Sequence[Clause], reading: _Reading, key: str) -> None:
        speaker = self._speaker(number, frame, clauses, reading)
        roles = roles_of(
            frame, clauses, reading.measure, speaker, self.topic, self.cast,
            carry=reading.rule == "carry", number=number, pronoun=self._meant(frame, clauses),
        )  # fmt: skip
        roles = with_own_holder(frame, roles, reading.measure)
        if _is_share_of_nothing(frame, reading, roles):
            reading, key = _Reading(None, "open"), evidence.open_key(frame)
            roles = roles_of(frame, clauses, None, speaker, self.topic, self.cast, carry=False, number=number)
        speaker = speaker or _who_demands(frame, clauses, reading.measure, roles)
        if reading.measure is None and roles.subject is None and is_entry(frame):
            self.reasons[frame.value.id] = LISTED
            return
        if speaker is not None and _speaks_of_itself(speaker, roles, reading.measure):
            speaker = None
        claim = self._claim(frame, clauses, reading, key, speaker, roles)
        self.claims.append(claim)
        self.borne.add(frame.value.id)
        if reading.measure is not None:
            self.topic = turn_to(self.topic, reading.measure, roles.subject, roles.object, number, claim.scope.basis)
        if speaker is not None:
            self.topic = replace(self.topic, speaker=speaker, spoken=number, spoken_in=frame.sentence.paragraph)

    def _meant(self, frame: Frame, clauses: Sequence[Clause]) -> Party | None:
        """Give whom the pronoun that is the clause's subject means: the subject before it."""
        clause = frame.clause
        if clause.kind == "infinitive" and clause.parent is not None:
            clause = clauses[clause.parent]
        if not has_pronoun_subject(clause):
            return None
        for clause in reversed(clauses[: frame.clause.index]):
            found = sure_subject(frame.sentence, clauses, clause) if clause.kind == "main" else None
            if found is not None:
                return found.party
        before = self.before
        if before is None or not before.short or before.paragraph != frame.sentence.paragraph:
            return None
        sentence, earlier = before.read()
        main = next((c for c in earlier if c.kind == "main"), None)
        meant = sure_subject(sentence, earlier, main) if main is not None else None
        return meant.party if meant is not None else None

    def _speaker(self, number: int, frame: Frame, clauses: Sequence[Clause], reading: _Reading) -> Speaker | None:
        measure = reading.measure
        last = self.topic.speaker if number - self.topic.spoken <= _SPEAKER_MEMORY else None
        found = speaker_of(frame, clauses, last)
        if found is None:
            found = self.quotes.speaker(frame.value.text_start, last)
        if found is None and (is_subjunctive_i(frame.clause) or is_relayed(frame.clause)):
            found = last or self._spoke_before(frame)
        if found is None and last is not None and measure is not None and self._still_counts(frame, measure, last):
            return last
        elliptic = reading.rule == "carry" and frame.clause.verb in ("", "sein")
        if found is None and elliptic and self.topic.spoken == number:
            return last
        return found or analysts_of(frame)

    def _spoke_before(self, frame: Frame) -> Speaker | None:
        """Give who spoke in one of the two sentences before, where reported speech goes on without naming them."""
        for lazy in (self.before, self.further):
            if lazy is not None and lazy.short and lazy.paragraph == frame.sentence.paragraph:
                found = speaker_beside(*lazy.read(), lazy.start, lazy.end, None)
                if found is not None:
                    return found
        return None

    def _still_counts(self, frame: Frame, measure: Measure, last: Speaker) -> bool:
        """Tell whether the count of an election goes on with the source its paragraph named."""
        same = self.topic.spoken_in == frame.sentence.paragraph and (last.by_preposition or counts_votes(last))
        return same and measure.key in COUNTED_VOTES

    def _places(self, frame: Frame) -> tuple[Place | None, Place | None]:
        """Give the places that paragraph and article lend; what was long ago need not have been at home."""
        same = self.topic.paragraph == frame.sentence.paragraph
        past = (same and self.topic.past) or tells_of_long_ago(frame.sentence, self.article.published)
        return (self.topic.place if same else None), (None if past else self.home)

    def _in_period(self, paragraph: int, subject: Party | None, scope: Scope, *, fixed: bool) -> Scope:
        """Let the results of one paragraph share the period that one before them names."""
        if scope.period:
            self.period = paragraph, subject, scope.period
        shared = not fixed and self.period[:2] == (paragraph, subject)
        return replace(scope, period=self.period[2]) if shared else scope

    def _claim(
        self,
        frame: Frame,
        clauses: Sequence[Clause],
        reading: _Reading,
        key: str,
        speaker: Speaker | None,
        roles: Roles,
    ) -> Claim:
        article, value, measure = self.article, frame.value, reading.measure
        same = reading.rule == "carry" and measure is not None and self.topic.measure == measure
        status = status_of(frame, clauses, measure, spoken=speaker is not None)
        if reading.rule == "carry" and status == "asserted" and self._still_former(frame):
            status = "former"
        change, direction = change_of(frame, measure)
        when, cue = when_of(frame, status)
        quantity = value.quantity
        if quantity is not None and change == "by":
            quantity = signed(quantity, direction)
        span = to_raw(article.segments, frame.clause.start, frame.clause.end)
        near, home = self._places(frame)
        scope = scope_of(frame, measure, when, near, home, self.topic.basis if same else "")
        scope = replace(scope, part=scope.part or part_of_count(frame, measure, self.topic.measure))
        if measure is not None and measure.flow:
            fixed = when is not None or status in _AHEAD
            scope = self._in_period(frame.sentence.paragraph, roles.subject, scope, fixed=fixed)
        return Claim(
            id="", article_id=article.id, mention_id=value.id, start=span.start, end=span.end,
            quote=evidence.quote(frame.sentence), surface=evidence.surface(frame), measure=key,
            subject=roles.subject, object=roles.object,
            scope=scope,
            change=change, quantity=quantity, date_value=value.when if value.kind == "date" else None,
            when=when, when_cue=cue, status=status, attribution=speaker.name if speaker else None,
            attribution_id=speaker.id if speaker else None,
            confidence=evidence.confidence(
                frame, measure, reading.rule, reading.score, roles.subject, filled=roles.filled
            ),
            rule=reading.rule, published=article.published, outlet=article.outlet, path=article.path,
            features=evidence.features(frame), headline=frame.sentence.headline,
        )  # fmt: skip
