"""How sure a claim is: the most specific of denied, demanded, planned, hypothetical, former, reported, asserted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.claims.clauses import Clause
from pipeline.claims.frame import Frame
from pipeline.claims.measures import Measure
from pipeline.claims.words import Word
from pipeline.lexicon import claim_cues as cues
from pipeline.records import Status

_PAST = ("war", "waren", "hatte", "hatten", "wurde", "wurden", "sei gewesen")
_COUNTED_VOTES = ("vote_share", "poll_share", "turnout")
"""*Prognose* and *Hochrechnung* with these are counts of an evening, no plans."""
_HARM = ("dead", "injured", "missing", "damage", "cost")
"""*fordern* with these is *exact a toll*, no demand."""


def status_of(frame: Frame, clauses: Sequence[Clause], measure: Measure | None, *, spoken: bool) -> Status:
    """Give the status of a value's claim; ``spoken`` tells that somebody is named who says it."""
    scope = _scope(frame, clauses)
    for status, test in _TESTS:
        if not frame.definite and test(frame, scope, measure):
            return status
    told = spoken or is_subjunctive_i(frame.clause) or _reports(frame.clause)
    return "reported" if told else "asserted"


def _scope(frame: Frame, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Give the value's clause and those that govern it: infinitives hang on the clause before."""
    chain = [frame.clause]
    while chain[-1].kind == "infinitive" and chain[-1].parent is not None and len(chain) < len(clauses):
        chain.append(clauses[chain[-1].parent])
    return tuple(chain)


def _words(scope: Sequence[Clause]) -> list[Word]:
    return [w for clause in scope for w in clause.words]


def _is_denied(frame: Frame, scope: Sequence[Clause], measure: Measure | None) -> bool:  # noqa: ARG001
    if any(c.verb in cues.DENYING_VERBS for c in scope):
        return True
    before = [w.text.lower() for w in frame.sentence.words[max(0, frame.first - 2) : frame.first]]
    return "nicht" in before and "sondern" in frame.sentence.text.lower()


def _is_demanded(frame: Frame, scope: Sequence[Clause], measure: Measure | None) -> bool:
    if measure is not None and measure.key in _HARM:
        return False
    if any(c.verb in cues.DEMANDING_VERBS for c in scope):
        return True
    if any(head in cues.DEMANDING_NOUNS for head in frame.heads):
        return True
    near = [n for n in frame.nouns if n.lemma in cues.DEMANDING_NOUNS and n.before and n.distance <= 6]  # noqa: PLR2004
    return bool(near)


def _is_planned(frame: Frame, scope: Sequence[Clause], measure: Measure | None) -> bool:
    words = _words(scope)
    lemmas = {w.lemma for w in words} | {w.text.lower() for w in words}
    counted = measure is not None and measure.key in _COUNTED_VOTES
    for clause in scope:
        finite = clause.finite
        if finite is not None and finite.tag == "VM(FIN)" and finite.lemma in cues.PLANNING_MODALS:
            if (not _is_hearsay(clause) and finite.text.lower() not in ("sollte", "sollten")) or _in_future(lemmas):
                return True
        if finite is not None and finite.lemma == "werden" and _is_future(clause):
            return True
        if clause.verb in cues.PLANNING_VERBS and not (measure is not None and measure.key == "participants_expected"):
            return True
    if counted:
        return False
    if lemmas & cues.PLANNING_WORDS or any(head in cues.PLANNING_NOUNS for head in frame.heads):
        return True
    if measure is not None and measure.announced and _is_present(frame.clause):
        return True
    if frame.clause.kind == "infinitive" and {w.lemma for w in words} & cues.PLANNING_NOUNS:
        return True
    return any(n.lemma in cues.PLANNING_NOUNS and n.before and n.distance <= 6 for n in frame.nouns)  # noqa: PLR2004


def _in_future(lemmas: set[str]) -> bool:
    return bool(lemmas & cues.FUTURE_CUES)


def _is_future(clause: Clause) -> bool:
    """Tell *wird … bauen* from a passive."""
    finite = clause.finite
    infinitive = any(w.tag.endswith("(INF)") for w in clause.words if finite is None or w.index != finite.index)
    return finite is not None and finite.text.lower() in ("wird", "werden", "werde") and infinitive


def _is_present(clause: Clause) -> bool:
    finite = clause.finite
    if finite is None:
        return clause.kind == "infinitive"
    lower = finite.text.lower()
    return finite.tag == "VV(FIN)" and (
        lower.endswith(("t", "en", "n"))
        and not lower.endswith(("te", "ten", "tet"))
        and (lower == finite.lemma or lower.endswith("t"))
    )


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


def _is_hypothetical(frame: Frame, scope: Sequence[Clause], measure: Measure | None) -> bool:  # noqa: ARG001
    words = _words(scope)
    lowers = [w.text.lower() for w in words]
    if {w.lemma for w in words} & cues.HYPOTHETICAL_WORDS or set(lowers) & cues.HYPOTHETICAL_WORDS:
        return True
    if any(c.finite is not None and c.finite.text.lower() in cues.SUBJUNCTIVE_II and not _reports(c) for c in scope):
        return True
    if any(_is_hearsay(c) for c in scope):
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


def _reports(clause: Clause) -> bool:
    """Tell a Konjunktiv II that stands in for Konjunktiv I in reported speech (*seien*, *würden erwartet*)."""
    finite = clause.finite
    return (
        finite is not None
        and finite.text.lower() in ("würden", "hätten")
        and (clause.passive or any(w.tag == "VV(PP)" for w in clause.words))
    )


def _is_former(frame: Frame, scope: Sequence[Clause], measure: Measure | None) -> bool:  # noqa: ARG001
    from pipeline.claims.change import starts_from  # noqa: PLC0415

    if starts_from(frame):
        return True
    words = {w.text.lower() for w in frame.clause.words} | {w.lemma for w in frame.clause.words}
    if words & cues.PERSISTENT_WORDS:
        return is_past(frame.clause) and not frame.clause.perfect and not frame.clause.passive
    if words & cues.BEFORE_CUES:
        return True
    return "noch" in words and is_past(frame.clause) and not frame.clause.perfect and not frame.dated


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
    past_t = finite.tag == "VV(FIN)" and lower in (
        "hielt",
        "galt",
        "trat",
        "bat",
        "riet",
        "bot",
        "verbot",
        "erhielt",
        "enthielt",
        "behielt",
    )
    return strong or weak or past_t


def is_subjunctive_i(clause: Clause) -> bool:
    """Tell whether the verb is in Konjunktiv I (*sei*, *habe*, *liege*), the mood of reported speech."""
    finite = clause.finite
    if finite is None or any(w.text.lower() == "ich" for w in clause.words):
        return False
    lower = finite.text.lower()
    special = ("sei", "seien", "habe", "werde", "könne", "müsse", "solle", "wolle", "dürfe", "möge")
    return lower in special or (finite.tag == "VV(FIN)" and lower + "n" == finite.lemma)


_TESTS: tuple[tuple[Status, Callable[[Frame, Sequence[Clause], Measure | None], bool]], ...] = (
    ("denied", _is_denied),
    ("demanded", _is_demanded),
    ("hypothetical", lambda f, s, m: any(_is_hearsay(c) for c in s)),  # noqa: ARG005  a special case of planned's soll
    ("planned", _is_planned),
    ("hypothetical", _is_hypothetical),
    ("former", _is_former),
)
"""In the order of the contract, hearsay *soll* before the *soll* of plans."""
