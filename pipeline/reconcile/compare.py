"""How two claims of one item stand to each other: an ordered decision table.

Each rule is a small function of a pair; the first one that answers decides. The order is that of the
meaning: comparable status → same occasion → typical intervals → order in time → logical intervals → conflict.
"""

from __future__ import annotations

from decimal import Decimal

from pipeline.lexicon.measure_times import (
    BALLOTS,
    BRIEF,
    DAILY,
    MANY_AT_ONCE,
    OCCASIONAL,
    PAY_ROUNDS,
    RIVALRIES,
    VICTIMS,
)
from pipeline.lexicon.update_cues import SINGLE, TOTAL
from pipeline.reconcile.ballots import other_ballot, other_institute
from pipeline.reconcile.context import (
    are_rivals,
    bound_and_value,
    no_common_ground,
    one_breath,
    one_speaks,
    other_context,
    restless,
)
from pipeline.reconcile.convert import in_unit_of, is_convertible
from pipeline.reconcile.likeness import are_twins, same_sentence
from pipeline.reconcile.pairs import Pair, Rule, Verdict
from pipeline.reconcile.parts import is_further, is_kind_of_the_other, is_singled_out, tells_earlier_event
from pipeline.reconcile.readings import COUNT, EQUAL_MODIFIERS, Reading
from pipeline.reconcile.slips import STRONG, WEAK, currency_equal_digits, digits_transposed, recognise, telling
from pipeline.reconcile.time import has_cue, moment_of_day, order
from pipeline.reconcile.traits import Traits

FORTNIGHTS = 28
"""Days after which a place and a kind of event (dead in a town) are probably another event."""
DAYS_OF_ONE_EVENT = 3
"""Days after which a demonstration in a town is told as a thing of the past, or is another one."""
UNLIKELY = 3
"""Digits that two values hardly share by chance."""
FAR = 5
"""Values further apart than this factor, with no slip to explain it, are more often two things than one."""
OUT_OF_SIGHT = 30
"""Values further apart than this factor are two things: nothing is to be told of them."""
FAR_WITHIN = Decimal("1.5")
"""Counts of one article further apart than this factor, with one speaker, are a whole and its parts."""
QUARTER = 80
HALF_YEAR = 183
"""Days after which a deal, a fine or a strike of the same parties may well be the next one."""


def judge(a: Reading, b: Reading, traits: Traits) -> Verdict:
    """Judge two claims of one item by the first rule of the table that answers."""
    if is_convertible(a, b):
        if same_sentence(a.claim, b.claim):
            return Verdict(None, "one_sentence")
        if _guessed(a) or _guessed(b):
            return Verdict(None, "currency_guessed")
        if a.value == b.value and currency_equal_digits(a, b):
            return Verdict("slip", "currency_equal_digits")
        converted = in_unit_of(a, b)
        if converted is None:
            return Verdict("unsure", "no_rate")
        pair = Pair(converted[0], b, traits, order(a, b), converted[1])
    else:
        pair = Pair(a, b, traits, order(a, b))
    for rule in TABLE:
        verdict = rule(pair)
        if verdict is not None:
            return verdict
    return Verdict(None, "")


def unlike_values(pair: Pair) -> Verdict | None:
    """Keep apart what has no common unit."""
    points = {pair.a.unit, pair.b.unit} == {"percent", "percentage_point"}
    return None if pair.a.unit == pair.b.unit or points else Verdict(None, "other_unit")


def unlike_status(pair: Pair) -> Verdict | None:
    """List plans, demands, denials and suppositions beside facts, never against them; an equal value is borne out."""
    a, b = pair.a.footing, pair.b.footing
    if a == b:
        return None
    if {a, b} == {"held", "planned"} and pair.a.unit == pair.b.unit and pair.a.typical.overlaps(pair.b.typical):
        return None
    if {a, b} == {"held", "planned"} and _plan_came_true(pair):
        return None
    return Verdict("unsure", "status_differs")


def told_next_day(pair: Pair) -> Verdict | None:
    """Hold a change told the day after against that of the day itself, where both have the same two digits or more.

    A share moves every day, so anything else is another day's move.
    """
    a, b = pair.a, pair.b
    near = pair.order.how == "published" and not pair.within and pair.days_apart <= 1
    if not (near and _is_change(pair) and pair.one_story and pair.anchor == "party") or a.claim.measure in DAILY:
        return None
    if a.unit != b.unit or a.footing != b.footing:
        return None
    if digits_transposed(a, b):
        return Verdict("slip", "digits_transposed")
    return Verdict("agree", "same_value") if a.value == b.value and telling(a) else None


def told_again(pair: Pair) -> Verdict | None:
    """Let equal figures of one item support each other whatever their times: chance seldom makes three digits equal."""
    a, b = pair.a, pair.b
    if pair.within or pair.anchor != "party" or a.footing != b.footing:
        return None
    # A union demands for months what it demanded at first.
    if a.claim.measure in PAY_ROUNDS and pair.days_apart <= QUARTER and same_value(pair):
        return same_value(pair)
    known = not a.claim.measure.startswith("open:") and a.claim.measure not in MANY_AT_ONCE and not _is_change(pair)
    return same_value(pair) if known and telling(a, UNLIKELY) else None


def other_occasion(pair: Pair) -> Verdict | None:
    """Keep apart what happened at different times: another event of the place, last year's turnover, a change."""
    tied = pair.anchor == "place" or pair.a.claim.measure in OCCASIONAL
    if pair.within and tells_earlier_event(pair.a.claim) != tells_earlier_event(pair.b.claim):
        return Verdict(None, "earlier_event")
    recurs = pair.traits.flow or pair.a.claim.measure in BALLOTS
    past = recurs and pair.a.is_past != pair.b.is_past
    if past or (tied and pair.days_apart > FORTNIGHTS) or _is_another_day(pair):
        return Verdict(None, "other_time")
    ordered = pair.order.sense in ("before", "after")
    # A broadcaster has a share of each evening, a maker one of each quarter.
    if ordered and pair.a.claim.measure == "market_share" and pair.days_apart <= QUARTER:
        return Verdict(None, "other_time")
    if pair.order.how == "stated" and pair.a.claim.measure in BALLOTS and _moments_apart(pair) > QUARTER:
        return Verdict(None, "other_time")
    # What was earned in one quarter is told for weeks, then comes the next.
    unsaid = not pair.a.claim.scope.period and not pair.b.claim.scope.period
    if pair.traits.flow and unsaid and not pair.within and pair.days_apart > QUARTER:
        return Verdict(None, "other_time")
    lasting = pair.a.is_date or (pair.traits.changes and not pair.traits.additive)
    # An offer and the agreement it led to have two dates by nature.
    once = ordered and pair.order.how == "stated" and not lasting and pair.a.footing == pair.b.footing
    return Verdict(None, "other_time") if once or (ordered and _is_change(pair)) else None


def part_and_total(pair: Pair) -> Verdict | None:
    """Keep a part from its total: a tranche with its year, what came *zusätzlich*."""
    if pair.a.is_date:
        return None
    a, b = pair.a.claim, pair.b.claim
    further = is_further(a) != is_further(b)
    if a.scope.place != b.scope.place or not a.scope.place:
        further = further or is_singled_out(a) != is_singled_out(b)
    tranche = pair.traits.additive and (pair.a.is_part != pair.b.is_part or pair.a.is_past != pair.b.is_past)
    further = further or is_kind_of_the_other(a, b)
    return Verdict(None, "part_and_total") if further or tranche else None


def same_value(pair: Pair) -> Verdict | None:
    """Agree on one nominal value where neither side sets a bound that the other does not."""
    a, b = pair.a, pair.b
    if a.unit != b.unit or a.value != b.value or a.top != b.top or pair.rate is not None:
        return None
    if a.is_date and a.typical != b.typical:
        return None
    unbounded = all(r.modifier in EQUAL_MODIFIERS for r in (a, b))
    if (unbounded or a.modifier == b.modifier) and not _units_differ(pair):
        return Verdict("agree", "same_value")
    return None


def typical_overlap(pair: Pair) -> Verdict | None:
    """Accept values whose words, read as a reader reads them, leave room for one truth."""
    a, b = pair.a, pair.b
    if a.unit != b.unit or not a.typical.overlaps(b.typical):
        return None
    if pair.rate is not None:
        return Verdict("compatible", "currency", pair.rate)
    if _units_differ(pair):
        return Verdict("compatible", "points")
    bounded = any(r.modifier not in EQUAL_MODIFIERS for r in (a, b))
    return Verdict("compatible", "bound" if bounded else "rounding")


def plan_then_fact(pair: Pair) -> Verdict | None:
    """Let what came about replace what was planned or offered before."""
    if pair.a.footing == pair.b.footing or pair.a.unit != pair.b.unit:
        return None
    if pair.a.claim.measure in OCCASIONAL and (not pair.one_story or worlds_apart(pair)):
        return Verdict(None, "other_time")
    return Verdict("superseded", "plan", pair.rate, first_is_older=pair.a.footing == "planned")


def moments_of_day(pair: Pair) -> Verdict | None:
    """Accept two readings of one day's course."""
    moving = _is_change(pair) or pair.traits.changes
    if moving and pair.a.unit == pair.b.unit and moment_of_day(pair.a, pair.b, words=_is_change(pair)):
        return Verdict("compatible", "moments_of_day", pair.rate)
    return None


def ordered_in_text(pair: Pair) -> Verdict | None:
    """Let cue words and stated times replace the earlier value by the later one."""
    if pair.order.how == "clock" and are_rivals(pair) and pair.within:
        return Verdict(None, "other_hour")
    nameless = pair.anchor == "article" and (pair.a.claim.subject is None or pair.b.claim.subject is None)
    if nameless and not pair.within and pair.order.how in ("cue", "clock", "stated"):
        # What "damals" stands beside in one article is seldom what another one counts, where nobody is named.
        return None if are_twins(pair.a.claim, pair.b.claim) else Verdict(None, "other_time")
    return _superseded(pair) if pair.order.how in ("cue", "clock", "stated") else None


def states_of_a_page(pair: Pair) -> Verdict | None:
    """Doubt that one outlet contradicts itself where it prints one sentence twice in a day: a page was updated."""
    same_day = pair.order.sense not in ("before", "after")
    updated = pair.one_outlet and same_day and are_twins(pair.a.claim, pair.b.claim)
    return Verdict("unsure", "page_states", pair.rate) if updated else None


def strong_slip(pair: Pair) -> Verdict | None:
    """Name a cause that no true change between two dates explains."""
    cause = recognise(pair.a, pair.b, STRONG)
    return Verdict("slip", cause, pair.rate) if cause else None


def ordered_by_date(pair: Pair) -> Verdict | None:
    """Let the later article's value replace the earlier one's.

    Of a plan only its own speaker gives a later state: what others expect stands against it.
    """
    open_plan = pair.a.footing == "planned" and (pair.a.logical.overlaps(pair.b.logical) or are_rivals(pair))
    if pair.order.how != "published" or open_plan:
        return None
    return _superseded(pair)


def weak_slip(pair: Pair) -> Verdict | None:
    """Name a likely cause where both claims speak of one time."""
    loose = pair.anchor == "article" and not are_twins(pair.a.claim, pair.b.claim)
    rivals = are_rivals(pair) and pair.a.claim.measure in RIVALRIES
    if rivals or _beside(pair) or (loose and pair.a.claim.article_id != pair.b.claim.article_id):
        return None
    cause = recognise(pair.a, pair.b, WEAK)
    return Verdict("slip", cause, pair.rate) if cause else None


def own_standing(pair: Pair) -> Verdict | None:
    """List demands, denials and suppositions of different people beside each other."""
    return Verdict("unsure", "listed_beside") if _beside(pair) else None


def rival_speakers(pair: Pair) -> Verdict | None:
    """Show rival figures of two speakers, whether or not strict logic lets both be true.

    Within one article its own voice is a speaker, too.
    """
    return Verdict("conflict", "rival_figures", pair.rate) if are_rivals(pair) or _own_voice(pair) else None


def logical_overlap(pair: Pair) -> Verdict | None:
    """Stay unsure where the words strictly allow one truth for both."""
    a, b = pair.a, pair.b
    return Verdict("unsure", "bounds_overlap") if a.unit == b.unit and a.logical.overlaps(b.logical) else None


def worlds_apart(pair: Pair) -> Verdict | None:
    """Doubt that values of quite different size are about one thing."""
    small, large = sorted((abs(pair.a.value), abs(pair.b.value)))
    whole = pair.within and pair.a.unit == COUNT and not (are_rivals(pair) or _own_voice(pair))
    if not pair.a.is_date and small > 0 and large / small >= OUT_OF_SIGHT:
        return Verdict(None, "out_of_sight")
    far = not pair.a.is_date and (small == 0 or large / small >= (FAR_WITHIN if whole else FAR))
    return Verdict("unsure", "worlds_apart", pair.rate) if far else None


def parts_of_a_sum(pair: Pair) -> Verdict | None:
    """Keep apart what one article may mean as two parts of a whole."""
    both = pair.a, pair.b
    if not pair.traits.additive or pair.a.is_date or are_rivals(pair):
        return None
    single = any(has_cue(r.claim, SINGLE) for r in both)
    within = pair.a.claim.article_id == pair.b.claim.article_id
    later = pair.order.sense in ("before", "after") and not all(has_cue(r.claim, TOTAL) for r in both)
    return Verdict(None, "parts") if single or within or later else None


def disjoint(pair: Pair) -> Verdict | None:
    """Call it a conflict: one thing, one time, two values that exclude each other."""
    if pair.order.how == "cue":
        # "Damals" in the later article may well mean the time of the earlier one.
        return Verdict("unsure", "time_vague", pair.rate)
    known = pair.order.sense == "same" or not pair.traits.changes
    if not pair.traits.changes and pair.days_apart > HALF_YEAR:
        return Verdict("unsure", "perhaps_other_occasion", pair.rate)
    return Verdict("conflict", "values_differ" if known else "time_unknown", pair.rate)


TABLE: tuple[Rule, ...] = (
    unlike_values,
    one_breath,
    no_common_ground,
    unlike_status,
    part_and_total,
    told_next_day,
    told_again,
    other_occasion,
    same_value,
    typical_overlap,
    other_ballot,
    other_institute,
    bound_and_value,
    other_context,
    plan_then_fact,
    moments_of_day,
    ordered_in_text,
    states_of_a_page,
    strong_slip,
    ordered_by_date,
    parts_of_a_sum,
    restless,
    weak_slip,
    own_standing,
    worlds_apart,
    rival_speakers,
    logical_overlap,
    disjoint,
)
"""The decision table. The first rule that answers decides."""


def _superseded(pair: Pair) -> Verdict | None:
    if pair.order.sense not in ("before", "after") or pair.a.unit != pair.b.unit:
        return None
    total = pair.traits.additive and all(has_cue(r.claim, TOTAL) for r in (pair.a, pair.b))
    cue = pair.order.how in ("cue", "clock") and not pair.traits.additive
    small, large = sorted((abs(pair.a.value), abs(pair.b.value)))
    if pair.order.how == "published" and not pair.a.is_date and (small == 0 or large / small >= FAR):
        return None
    moves = pair.traits.changes or pair.a.is_date or pair.a.footing == "planned" or total or cue
    if not moves or _beside(pair):
        return None
    return Verdict("superseded", pair.order.how, pair.rate, first_is_older=pair.order.sense == "before")


def _is_another_day(pair: Pair) -> bool:
    """Tell another demonstration of a town by the days that the texts state, else by those of publication."""
    days = [r.start or r.claim.published for r in (pair.a, pair.b)]
    known = [day for day in days if day is not None]
    brief = pair.a.claim.measure in BRIEF and pair.a.footing != "planned"
    return brief and len(known) == len(days) and (max(known) - min(known)).days > DAYS_OF_ONE_EVENT


def _moments_apart(pair: Pair) -> int:
    """Return the days between what the two say of their time, that of publication where one says nothing."""
    one, two = ((r.end or r.start or r.claim.published) for r in (pair.a, pair.b))
    return abs((one - two).days) if one is not None and two is not None else 0


def _plan_came_true(pair: Pair) -> bool:
    plan, fact = (pair.a, pair.b) if pair.a.footing == "planned" else (pair.b, pair.a)
    told = plan.claim.published, fact.claim.published
    settled = not pair.traits.changes and not pair.traits.additive
    if told[0] is None or told[1] is None or plan.claim.article_id == fact.claim.article_id:
        return False
    # Two papers of one day may print the offer and, overnight, the result.
    if (told[1] - told[0]).days < (-1 if settled else 1):
        return False
    if plan.claim.scope.period or settled or (plan.is_date and plan.typical.contains(fact.value)):
        return True
    return plan.end is not None and plan.end <= told[1]


def _own_voice(pair: Pair) -> bool:
    """Tell whether one article gives one figure by itself and the other by a speaker."""
    return pair.within and one_speaks(pair) and pair.a.claim.measure not in VICTIMS


def _guessed(reading: Reading) -> bool:
    """Tell a currency that the text elides: it says nothing against a written one."""
    return reading.claim.quantity is not None and reading.claim.quantity.unit_from == "context"


def _beside(pair: Pair) -> bool:
    return pair.a.footing in ("demanded", "denied", "hypothetical")


def _is_change(pair: Pair) -> bool:
    return pair.a.claim.change == "by"


def _units_differ(pair: Pair) -> bool:
    one, two = (r.claim.quantity for r in (pair.a, pair.b))
    return one is not None and two is not None and {one.unit, two.unit} == {"percentage_point", "basis_point"}
