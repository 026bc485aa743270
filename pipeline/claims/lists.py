"""Values in lists: each part goes on with the measure of the part before."""

from __future__ import annotations

from pipeline.claims.frame import Frame
from pipeline.claims.measures import Measure
from pipeline.lexicon.sequels import BALLOT_PREPOSITIONS, BALLOT_VERBS, BALLOTS, NO_BALLOT_VERBS
from pipeline.records import Party


def is_part_of_list(frame: Frame) -> bool:
    """Tell a value whose unit is said once for its list (*Bayern 3,4 Prozent, Bremen 11,1*)."""
    return frame.value.rule == "percent.list"


def is_ballot(frame: Frame, measure: Measure, subject: Party | None) -> bool:
    """Tell a party's share of votes behind another's (*die FDP ist mit 4 Prozent nicht mehr vertreten*).

    Such a share stands with *mit*, *bei* or *auf*, in brackets, or as the object of a verb of winning, whatever the
    clause says else, and a party or a person is named before it. ``subject`` is whom the share before was of.
    """
    quantity = frame.value.quantity
    if measure.key not in BALLOTS or subject is None or quantity is None or quantity.unit != "percent" or frame.of:
        return False
    if frame.clause.verb in NO_BALLOT_VERBS or not _stands_for_election(frame):
        return False
    tied = frame.prep in BALLOT_PREPOSITIONS or frame.bracketed
    tied = tied or (not frame.prep and frame.clause.verb in BALLOT_VERBS)
    return tied and not _has_other_head(frame)


def _stands_for_election(frame: Frame) -> bool:
    """Tell whether the last name before the value in its sentence is a party's or a person's, no country's."""
    before = [m for m in frame.sentence.of("party", "place") if m.text_end <= frame.value.text_start]
    return bool(before) and before[-1].party is not None and before[-1].party.kind != "state"


def _has_other_head(frame: Frame) -> bool:
    """Tell whether a noun that is no name governs the value (*bei einem Anteil von 30 Prozent*)."""
    spans = (frame.sentence.span(m.text_start, m.text_end) for m in frame.sentence.of("party", "place"))
    named = {frame.sentence.words[i].lemma for span in spans for i in range(*span)}
    return any(head not in named for head in frame.heads)
