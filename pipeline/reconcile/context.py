"""Whether two claims that share a measure have enough in common to be set against each other.

These rules of the decision table look at what the clauses say besides their values; where too little is shared, the
pair is set apart.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.lexicon.measure_times import BALLOTS, MANY_AT_ONCE, OCCASIONAL, RESTLESS, RIVALRIES, RUNNING, VICTIMS
from pipeline.reconcile.likeness import are_twins, likeness, same_sentence
from pipeline.reconcile.pairs import Pair, Verdict
from pipeline.reconcile.readings import EQUAL_MODIFIERS
from pipeline.reconcile.slips import STRONG, lost_separator, recognise, telling
from pipeline.reconcile.speakers import voice, words_of
from pipeline.records import Claim

DATED_LIKENESS = 0.65
LOOSE_LIKENESS = 0.45
SMALL_LIKENESS = 0.3
WITHIN_LIKENESS = 0.2
SENTENCES_LIKENESS = 0.35
"""Least likeness of two clauses that are to be about one thing: of a list, of one story, of one article, of two
sentences of it that would contradict each other."""
_SAME_BALLOT = Decimal("0.5")
"""Percentage points between the projections of one evening, and between the last of them and the result."""
_SAME_TURNOUT = Decimal("1.5")
NEVER = 2.0
"""More likeness than there is: the values of a list in one article."""
_ABOUT = 3
NEARBY = 600
"""Code points in which an article gives the rival figures of one event."""
BOUNDS = ("more_than", "at_least", "less_than", "at_most")
NEAR_BOUND = Decimal("1.3")
"""How far, as a factor, an article's own figure may lie from the bound it gives elsewhere."""
_CORPS = re.compile(
    r"(?P<police>poliz|beamt)|(?P<fire>feuerwehr)|(?P<rescue>sanit|rettung|notarzt|thw)|(?P<army>soldat)", re.IGNORECASE
)


def no_common_ground(pair: Pair) -> Verdict | None:
    """Keep apart claims of one story that name neither party nor place, unless what they say is much the same."""
    a, b = pair.a.claim, pair.b.claim
    if pair.anchor != "article" or are_twins(a, b):
        return None
    linked = _linked_within(pair) if pair.within else _linked_in_story(pair)
    return None if linked else Verdict(None, "no_common_ground")


def one_breath(pair: Pair) -> Verdict | None:
    """Keep apart the values of one sentence: an author lists them, unless two speakers or two times are named."""
    if not same_sentence(pair.a.claim, pair.b.claim) or pair.a.is_past != pair.b.is_past:
        return None
    return None if are_rivals(pair) else Verdict(None, "one_sentence")


def other_context(pair: Pair) -> Verdict | None:
    """Keep apart what shares its parties and measure, but nothing of what is said.

    Needed where a party has many values of a measure at once (prices, contracts), in open-domain claims and within one
    article; elsewhere measure, parties and scope suffice.
    """
    is_open = pair.a.claim.measure.startswith("open:")
    quantity = pair.a.claim.quantity
    if is_open and quantity is not None and quantity.unit in RUNNING:
        return Verdict(None, "running_score")
    if is_open and pair.one_outlet:
        # One outlet's pages share their phrases: two offers, two municipalities.
        return Verdict(None, "one_mould")
    if are_rivals(pair) or one_occasion(pair) or likeness(pair.a.claim, pair.b.claim) >= _least_likeness(pair):
        return None
    return Verdict(None, "other_context")


def are_rivals(pair: Pair) -> bool:
    """Tell whether two speakers each stand for one of the values: police and organisers, union and company."""
    a, b = voice(pair.a), voice(pair.b)
    if not a or not b:
        return False
    one, two = words_of(a), words_of(b)
    return not (one <= two or two <= one)


def restless(pair: Pair) -> Verdict | None:
    """Doubt that two readings of what never stands still were taken at one moment."""
    measure = pair.a.claim.measure
    counting = measure in BALLOTS and not pair.within and pair.order.sense == "same" and not are_rivals(pair)
    moving = measure in RESTLESS or counting
    if not moving or pair.a.unit != pair.b.unit or are_twins(pair.a.claim, pair.b.claim):
        return None
    return Verdict("unsure", "moments_unknown", pair.rate)


def one_occasion(pair: Pair) -> bool:
    """Tell whether two counts belong to one event: one place and story, a day apart at most, one kind of people."""
    a, b = pair.a.claim, pair.b.claim
    if a.measure not in RIVALRIES or pair.anchor != "place" or not pair.one_story:
        return False
    if pair.within:
        return pair.order.how == "clock" or _beside_speaker(pair)
    return pair.days_apart <= 1 and (a.measure not in MANY_AT_ONCE or _corps(a) == _corps(b) != "")


def bound_and_value(pair: Pair) -> Verdict | None:
    """Let one article say *mehr als verdoppelt* and the exact figure, where it keeps to the bound by not too much."""
    a, b = pair.a, pair.b
    ordered = pair.order.sense in ("before", "after") or a.is_past != b.is_past
    if not pair.within or ordered or a.unit != b.unit or a.is_date or a.speaker != b.speaker:
        return None
    bound, exact = (a, b) if a.modifier in BOUNDS else (b, a)
    if bound.modifier not in BOUNDS or exact.modifier not in EQUAL_MODIFIERS or not bound.logical.contains(exact.value):
        return None
    small, large = sorted((abs(a.value), abs(b.value)))
    return Verdict("compatible", "bound") if large <= small * NEAR_BOUND else None


def one_speaks(pair: Pair) -> bool:
    """Tell whether just one of the two has a speaker."""
    return bool(voice(pair.a)) != bool(voice(pair.b))


def _beside_speaker(pair: Pair) -> bool:
    """Tell whether an article gives a figure in its own words and a speaker another one of about that size."""
    small, large = sorted((abs(pair.a.value), abs(pair.b.value)))
    crowd = pair.a.claim.measure not in MANY_AT_ONCE | VICTIMS
    return one_speaks(pair) and crowd and large <= small * _ABOUT


def _corps(claim: Claim) -> str:
    """Name the force that is counted; empty where only *Einsatzkräfte* are."""
    unit = claim.quantity.unit if claim.quantity else ""
    match = _CORPS.search(f"{unit} {claim.subject.name if claim.subject else ''}")
    return match.lastgroup or "" if match else ""


def _linked_within(pair: Pair) -> bool:
    a, b = pair.a.claim, pair.b.claim
    if a.measure.startswith("open:"):
        return False
    if pair.a.typical.overlaps(pair.b.typical):
        return True
    if are_rivals(pair):
        return a.measure in RIVALRIES and abs(a.start - b.start) <= NEARBY
    told_again = pair.order.how in ("cue", "clock") and pair.a.speaker == pair.b.speaker != ""
    if told_again and a.measure in RIVALRIES:
        return True
    if likeness(a, b) < (SMALL_LIKENESS if pair.order.how == "clock" else WITHIN_LIKENESS):
        return False
    ordered = pair.a.is_past != pair.b.is_past or pair.order.how in ("cue", "clock")
    return ordered or bool(recognise(pair.a, pair.b, STRONG))


def _linked_in_story(pair: Pair) -> bool:
    a, b = pair.a.claim, pair.b.claim
    if pair.one_outlet and not pair.a.typical.overlaps(pair.b.typical):
        return False
    if a.measure in BALLOTS:
        if not (_runs(a) and _runs(b)) and a.measure != "turnout":
            return False
        # Sentences about results are all alike; only near values are of one election.
        return _near_ballots(pair)
    if _is_echo(pair):
        return True
    near = pair.a.typical.overlaps(pair.b.typical) or (are_rivals(pair) and a.measure in RIVALRIES)
    return likeness(a, b) >= (SMALL_LIKENESS if near else LOOSE_LIKENESS)


def _is_echo(pair: Pair) -> bool:
    """Tell whether two articles of one story give one figure of some digits for one measure: that is no chance."""
    a, b = pair.a, pair.b
    known = not a.claim.measure.startswith("open:") and a.claim.measure not in MANY_AT_ONCE | OCCASIONAL
    return known and pair.one_story and (a.value, a.unit) == (b.value, b.unit) and telling(a) and not a.is_date


def _near_ballots(pair: Pair) -> bool:
    """Tell whether two results or projections of about one evening are as near as those of one ballot are."""
    most = _SAME_TURNOUT if pair.a.claim.measure == "turnout" else _SAME_BALLOT
    near = pair.days_apart <= 1 and pair.a.unit == pair.b.unit
    return near and pair.a.claim.measure in BALLOTS and abs(pair.a.value - pair.b.value) <= most


def _runs(claim: Claim) -> bool:
    """Tell whether somebody who can stand for election is named, in the very sentence."""
    subject = claim.subject
    return subject is not None and subject.kind != "state" and subject.name in claim.quote


def _least_likeness(pair: Pair) -> float:
    if _near_ballots(pair) and not pair.within:
        return 0.0
    if pair.a.claim.measure == "turnout" and pair.a.unit == "percent" and not pair.a.is_past and not pair.b.is_past:
        # Turnouts of noon and evening, of a town and its county, of two elections on one day.
        return NEVER
    loose = pair.a.claim.measure in MANY_AT_ONCE or pair.a.claim.measure.startswith("open:")
    if loose and not (pair.a.claim.scope.basis or pair.a.claim.scope.part):
        listed = pair.within and not _touches_headline(pair) and pair.a.is_past == pair.b.is_past
        # A later price, contract or rating of the same party is most often another one.
        dated = pair.order.how in ("stated", "published") and pair.order.sense in ("before", "after")
        if listed and (recognise(pair.a, pair.b, STRONG) or lost_separator(pair.a, pair.b)):
            return LOOSE_LIKENESS
        return NEVER if listed else DATED_LIKENESS if dated else LOOSE_LIKENESS
    if not pair.within or _touches_headline(pair) or pair.a.is_past != pair.b.is_past:
        return 0.0
    return SENTENCES_LIKENESS


def _touches_headline(pair: Pair) -> bool:
    # Two headings of one page are a list; a heading and the text below it are not.
    head, body = (pair.a.claim, pair.b.claim) if pair.a.claim.headline else (pair.b.claim, pair.a.claim)
    return head.headline and not body.headline and head.start <= body.start
