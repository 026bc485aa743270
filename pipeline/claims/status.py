"""How sure a claim is: the most specific of denied, demanded, planned, hypothetical, former, reported, asserted."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.claims.change import starts_from
from pipeline.claims.clauses import Clause
from pipeline.claims.frame import Frame
from pipeline.claims.measures import Measure
from pipeline.claims.words import Word
from pipeline.lexicon import claim_cues as cues
from pipeline.records import Status

_SHORTLY = 6
"""Words between a noun and the value it still colours (*Plan, … zu kaufen*)."""
_PAST = ("war", "waren", "hatte", "hatten", "wurde", "wurden", "sei gewesen")
COUNTED_VOTES = ("vote_share", "poll_share", "turnout")
"""*Prognose* and *Hochrechnung* with these are counts of an evening, no plans."""
_HARM = ("dead", "injured", "missing", "damage", "cost")
"""*fordern* with these is *exact a toll*, no demand."""


@dataclass(frozen=True, slots=True)
class _Case:
    """A value with the clauses that decide its status: its own and those that govern it."""

    frame: Frame
    scope: tuple[Clause, ...]
    measure: Measure | None
    spoken: bool = False
    said: tuple[Clause, ...] = ()
    """The main clause that a *dass* clause with the value hangs on (*bestreitet, dass …*)."""

    @property
    def words(self) -> list[Word]:
        return [w for clause in self.scope for w in clause.words]

    def follows(self, nouns: frozenset[str]) -> bool:
        """Tell whether one of the nouns governs the value or stands shortly before it."""
        near = (n for n in self.frame.nouns if n.before and n.distance <= _SHORTLY)
        return any(head in nouns for head in self.frame.heads) or any(n.lemma in nouns for n in near)


def status_of(frame: Frame, clauses: Sequence[Clause], measure: Measure | None, *, spoken: bool) -> Status:
    """Give the status of a value's claim; ``spoken`` tells that somebody is named who says it."""
    case = _Case(frame, _scope(frame, clauses), measure, spoken, _sayings(frame, clauses))
    if not frame.definite:
        for status, test in _TESTS:
            if test(case):
                return status
    told = spoken or is_subjunctive_i(frame.clause) or _reports(frame.clause)
    return "reported" if told else "asserted"


def _sayings(frame: Frame, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Give the main clause that a *dass* clause with the value hangs on: the one before it, else the one behind."""
    clause = frame.clause
    if clause.kind != "subordinate" or not clause.words or clause.words[0].text.lower() != "dass":
        return ()
    main = [c for c in clauses if c.kind == "main" and c.words]
    before = [c for c in main if c.words[0].index < clause.words[0].index]
    return tuple(before[-1:] or main[:1])


def _scope(frame: Frame, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Give the value's clause and those that govern it: infinitives hang on the clause before."""
    chain = [frame.clause]
    while chain[-1].kind == "infinitive" and chain[-1].parent is not None and len(chain) < len(clauses):
        chain.append(clauses[chain[-1].parent])
    return tuple(chain)


def _is_denied(case: _Case) -> bool:
    if any(c.verb in cues.DENYING_VERBS for c in (*case.scope, *case.said)):
        plays = any(w.lemma.endswith(cues.CONTESTS) for w in case.frame.clause.words)
        return not (case.frame.clause.verb == "bestreiten" and plays)
    frame = case.frame
    if _is_replaced(frame) and any(w.lemma in cues.CORRECTING_VERBS for w in frame.sentence.words[: frame.first]):
        return True
    before = [w.text.lower() for w in frame.sentence.words[max(0, frame.first - 2) : frame.first]]
    return "nicht" in before and "sondern" in frame.sentence.text.lower()


def _is_demanded(case: _Case) -> bool:
    if case.measure is not None and case.measure.key in _HARM:
        return False
    return any(c.verb in cues.DEMANDING_VERBS for c in (*case.scope, *case.said)) or case.follows(cues.DEMANDING_NOUNS)


def _is_planned(case: _Case) -> bool:
    measure, words = case.measure, case.words
    if measure is not None and measure.key in COUNTED_VOTES and case.frame.clause.verb in ("rechnen", "erwarten"):
        return False
    if any(_plans(clause) for clause in case.scope):
        return True
    if measure is not None and measure.key in COUNTED_VOTES:
        return False
    lemmas = {w.lemma for w in words} | {w.text.lower() for w in words}
    announced = measure is not None and measure.announced and _is_present(case.frame.clause)
    coming = bool(lemmas & cues.FUTURE_CUES) and case.frame.value.kind != "date"
    announced = announced or (coming and is_present(case.frame.clause))
    governed = case.frame.clause.kind == "infinitive" and bool(lemmas & cues.PLANNING_NOUNS)
    return announced or governed or bool(lemmas & cues.PLANNING_WORDS) or case.follows(cues.PLANNING_NOUNS)


def _plans(clause: Clause) -> bool:
    """Tell a clause of planning: *will*, *soll* (no hearsay), *wird … bauen*, *plant*."""
    finite = clause.finite
    if clause.verb in cues.PLANNING_VERBS:
        return clause.verb != "vornehmen" or any(w.text.lower() == "sich" for w in clause.words)
    if finite is None:
        return False
    modal = finite.tag == "VM(FIN)" and finite.lemma in cues.PLANNING_MODALS and not _is_hearsay(clause)
    return (modal and finite.text.lower() not in ("sollte", "sollten")) or _is_future(clause)


def _is_future(clause: Clause) -> bool:
    """Tell *wird … bauen* from a passive."""
    finite = clause.finite
    infinitive = any(w.tag.endswith("(INF)") for w in clause.words if finite is None or w.index != finite.index)
    return finite is not None and finite.text.lower() in ("wird", "werden", "werde") and infinitive


def _is_present(clause: Clause) -> bool:
    """Tell a verb in the present tense, an infinitive clause included."""
    return (clause.finite is None and clause.kind == "infinitive") or is_present(clause)


def _is_hearsay(clause: Clause) -> bool:
    """Tell *soll investiert haben* (hearsay) from *soll investieren* (plan)."""
    finite = clause.finite
    if finite is None or finite.lemma != "sollen" or finite.text.lower() not in ("soll", "sollen"):
        return False
    tail = [w for w in clause.words if w.tag.startswith("V") and w.index != finite.index]
    done = len(tail) > 1 and tail[-1].lemma in ("haben", "sein") and tail[-2].tag == "VV(PP)"
    stative = (
        bool(tail)
        and tail[-1].lemma in ("haben", "sein", "liegen", "betragen", "halten", "besitzen", "geben")
        and (tail[-1].tag.endswith("(INF)"))
    )
    return done or stative


def _is_hypothetical(case: _Case) -> bool:
    frame, scope, words = case.frame, case.scope, case.words
    lowers = [w.text.lower() for w in words]
    if any(_casts_doubt(frame, w) for w in words):
        return True
    polled = case.measure is not None and case.measure.key in COUNTED_VOTES
    unreal = (c.finite is not None and c.finite.text.lower() in cues.SUBJUNCTIVE_II and not _reports(c) for c in scope)
    relayed = case.spoken and is_relayed(frame.clause)
    if not polled and not relayed and any(unreal):
        return True
    if any(_is_hearsay(c) or c.verb in cues.HYPOTHETICAL_VERBS for c in scope):
        return True
    if (
        frame.clause.kind == "subordinate"
        and frame.clause.words
        and frame.clause.words[0].text.lower() in cues.CONDITIONS
    ):
        return True
    if frame.sentence.headline and frame.sentence.text.rstrip().endswith("?"):
        return True
    pairs = zip(lowers, (w.lemma for w in words[1:]), strict=False)
    return any(one in ("zur", "im", "in") and two in cues.HYPOTHETICAL_NOUNS for one, two in pairs)


def _casts_doubt(frame: Frame, word: Word) -> bool:
    """Tell *angeblich 300*; an adjective elsewhere (*der mutmaßliche Täter*) says nothing of it."""
    if word.lemma not in cues.HYPOTHETICAL_WORDS and word.text.lower() not in cues.HYPOTHETICAL_WORDS:
        return False
    right_before = 0 < frame.first - word.index <= 2  # noqa: PLR2004
    return right_before or (word.tag in ("ADV", "ADJ(D)") and word.lemma not in cues.HYPOTHETICAL_ONLY_BESIDE)


def _reports(clause: Clause) -> bool:
    """Tell a Konjunktiv II that stands in for Konjunktiv I in reported speech (*seien*, *würden erwartet*)."""
    finite = clause.finite
    return (
        finite is not None
        and finite.text.lower() in ("würden", "hätten")
        and (clause.passive or any(w.tag == "VV(PP)" for w in clause.words))
    )


def _is_former(case: _Case) -> bool:
    frame = case.frame
    if starts_from(frame) or _is_replaced(frame) or _comes_after(frame):
        return True
    if _is_of_last_year(frame) or _was_before(case):
        return True
    words = {form for w in frame.clause.words if _tells_when(frame, w) for form in (w.text.lower(), w.lemma)}
    if words & cues.PERSISTENT_WORDS:
        return is_past(frame.clause) and not frame.clause.perfect and not frame.clause.passive
    if words & cues.BEFORE_CUES and not is_present(frame.clause):
        return True
    if "noch" not in words or not is_past(frame.clause) or frame.clause.perfect:
        return False
    return frame.clause.verb in _STATES and (not frame.dated or _is_pluperfect(frame.clause))


_LAST_YEAR = re.compile(
    r"\((?:i\.\s?V\.|V\.?[jJ]\.?|Vorjahr\w*|Vorquartal|Vormonat|Vorwoche|Vorperiode|zuvor|bisher|bislang)\b:?[^()]*$"
)


def _is_of_last_year(frame: Frame) -> bool:
    """Tell the value of *4,2 Milliarden Euro (Vorjahr: 4,0 Milliarden Euro)*."""
    before = frame.sentence.text[: frame.value.text_start - frame.sentence.start]
    return _LAST_YEAR.search(before[-_BRACKET:]) is not None


_BRACKET = 60
"""Characters of a bracket before its value."""


def _was_before(case: _Case) -> bool:
    """Tell *vor dem Verkauf waren es 16 Prozent*, *am Mittag hatte sie bei 38 Prozent gelegen*."""
    clause, flows = case.frame.clause, case.measure is not None and case.measure.flow
    if flows or case.spoken or not is_past(clause):
        return False
    if _is_pluperfect(clause) and clause.verb in ("liegen", "betragen"):
        return True
    opens = bool(clause.words) and clause.words[0].text.lower() == "vor"
    return (
        opens and not case.frame.dated and clause.verb == "sein" and any(w.text.lower() == "es" for w in clause.words)
    )


_STATES = cues.LEVEL_VERBS | frozenset(
    ("halten", "besitzen", "beschäftigen", "kosten", "zahlen", "innehaben", "gehalten", "bieten", "kontrollieren")
)
"""Verbs of what lasts: *noch* with their past tells what was before."""


def _tells_when(frame: Frame, word: Word) -> bool:
    """Tell whether a word dates the value; an adjective only before the noun measured (*der bisherige Anteil*)."""
    if word.tag != "ADJ(A)":
        return word.index < frame.last or not _dates_another(frame, word)
    words = frame.sentence.words
    after = words[word.index + 1] if word.index + 1 < len(words) else None
    return after is not None and after.lemma in frame.heads


def _dates_another(frame: Frame, word: Word) -> bool:
    """Tell the *zuvor* of *2,7 Milliarden nach 730 Millionen ein Jahr zuvor*: another value stands before it."""
    spans = (frame.sentence.span(m.text_start, m.text_end) for m in frame.sentence.of(frame.value.kind))
    return any(frame.last <= start < word.index for start, _ in spans)


def _comes_after(frame: Frame) -> bool:
    """Tell the second of *67 Prozent nach 61 Prozent vor fünf Jahren*."""
    if frame.prep != "nach" or frame.value.kind not in ("money", "percent"):
        return False
    before = (m for m in frame.sentence.of(frame.value.kind) if m.text_end < frame.value.text_start)
    spans = (frame.sentence.span(m.text_start, m.text_end)[1] for m in before)
    return any(0 <= frame.first - last <= _SHORTLY for last in spans)


_REPLACING = 5
"""Words from *statt* to its value (*statt der bisher genannten elf Prozent*)."""


def _is_replaced(frame: Frame) -> bool:
    """Tell a value that another one takes the place of (*bis 2032 statt bis 2030*)."""
    before = frame.sentence.words[max(0, frame.first - _REPLACING) : frame.first]
    at = next((i for i, w in enumerate(before) if w.text.lower() in ("statt", "anstatt", "anstelle")), None)
    # *Statt drei Prozent bietet er fünf*: a verb or another number ends the phrase.
    return at is not None and not any(w.tag.startswith("V") or w.text[:1].isdigit() for w in before[at + 1 :])


def _is_pluperfect(clause: Clause) -> bool:
    """Tell *hatte geboten*, *war gestiegen*."""
    finite = clause.finite
    had = finite is not None and finite.text.lower() in ("hatte", "hatten", "war", "waren")
    return had and any(w.tag == "VV(PP)" for w in clause.words)


_STRONG_T = frozenset(
    ("hielt", "galt", "trat", "bat", "riet", "bot", "verbot", "erhielt", "enthielt", "behielt", "vertrat", "betrat")
)
"""Past forms of strong verbs that end like the present."""


def is_past(clause: Clause) -> bool:
    """Tell whether the finite verb is a Präteritum or Plusquamperfekt."""
    finite = clause.finite
    if finite is None:
        return False
    lower = finite.text.lower()
    if lower in _PAST:
        return True
    if lower in ("ist", "sind", "hat", "haben", "wird", "werden", "sei", "habe", "soll", "kann", "will", "muss"):
        return False
    strong = finite.tag == "VV(FIN)" and not lower.endswith(("t", "e")) and lower != finite.lemma
    weak = lower.endswith(("te", "ten")) and lower + "n" != finite.lemma
    past_t = finite.tag == "VV(FIN)" and lower in _STRONG_T
    return strong or weak or past_t


_PRESENT_AUXILIARIES = frozenset(
    (
        "ist",
        "sind",
        "wird",
        "werden",
        "soll",
        "sollen",
        "kann",
        "können",
        "will",
        "wollen",
        "muss",
        "müssen",
        "darf",
        "dürfen",
    )
)


def is_present(clause: Clause) -> bool:
    """Tell whether the finite verb is in the present tense and not part of a perfect."""
    finite = clause.finite
    if finite is None or clause.perfect:
        return False
    lower = finite.text.lower()
    if finite.tag != "VV(FIN)":
        return lower in _PRESENT_AUXILIARIES
    third = lower.endswith("t") and not lower.endswith("tet") and lower not in _STRONG_T
    return third or lower == finite.lemma


def is_subjunctive_i(clause: Clause) -> bool:
    """Tell whether the verb is in Konjunktiv I (*sei*, *habe*, *liege*), the mood of reported speech."""
    finite = clause.finite
    if finite is None or any(w.text.lower() == "ich" for w in clause.words):
        return False
    lower = finite.text.lower()
    special = ("sei", "seien", "habe", "werde", "könne", "müsse", "solle", "wolle", "dürfe", "möge")
    return lower in special or (finite.tag == "VV(FIN)" and lower + "n" == finite.lemma)


def is_relayed(clause: Clause) -> bool:
    """Tell the plurals of Konjunktiv II that reported speech takes where Konjunktiv I would be no other form."""
    return clause.finite is not None and clause.finite.text.lower() in cues.RELAYED


def _is_rumoured(case: _Case) -> bool:
    return any(_is_hearsay(c) for c in case.scope)


_TESTS: tuple[tuple[Status, Callable[[_Case], bool]], ...] = (
    ("denied", _is_denied),
    ("demanded", _is_demanded),
    ("hypothetical", _is_rumoured),
    ("former", lambda case: _is_replaced(case.frame)),
    ("planned", _is_planned),
    ("hypothetical", _is_hypothetical),
    ("former", _is_former),
)
"""In the order of the contract, hearsay *soll* before the *soll* of plans, and a plan given up is none any more."""
