"""Slips that only show across items: a value given to another measure or party, as a change, in another year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from pipeline.lexicon.measure_times import BALLOTS
from pipeline.reconcile.judged import JudgedPair
from pipeline.reconcile.ledger import Ledger
from pipeline.reconcile.likeness import are_reprints, are_twins
from pipeline.reconcile.pairs import Verdict
from pipeline.reconcile.readings import Reading
from pipeline.reconcile.slips import telling
from pipeline.records import Claim, Party

CLOSE = 10
"""Days between two articles that tell one piece of news."""
_COUNTED = 10
"""Smaller counts recur in sentences of one mould: two goals, three dead."""
_SHORT = 4
"""Longer words of a name are looked for by themselves (*Telekom* for *Deutsche Telekom*)."""
_MAX_SAME = 40
"""A value that so many claims give is a round number, no trace."""


@dataclass(frozen=True, slots=True)
class Traces:
    """Where in the corpus each value stands, to follow one that went astray."""

    by_value: Mapping[tuple[object, ...], tuple[Reading, ...]]

    @classmethod
    def of(cls, ledgers: Sequence[Ledger]) -> Traces:
        """Index all readings by value and unit."""
        found: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
        for ledger in ledgers:
            for reading in ledger.readings:
                found[(reading.value, reading.unit)].append(reading)
        return cls({key: tuple(rows) for key, rows in found.items()})

    def alike(self, reading: Reading) -> tuple[Reading, ...]:
        """Return all claims of the same value and unit, none where the value is too common to tell."""
        found = self.by_value.get((reading.value, reading.unit), ())
        return found if len(found) <= _MAX_SAME else ()


@dataclass(frozen=True, slots=True)
class Astray:
    """A conflict whose deviating value belongs elsewhere."""

    pair: JudgedPair
    owner: Reading
    """The claim the value belongs to."""


def astray(pair: JudgedPair, traces: Traces) -> Astray | None:
    """Recognise a conflicting value that another article gives to another measure or another party."""
    if pair.verdict.judgement != "conflict" or pair.verdict.cause == "rival_figures":
        return None
    # On an election evening every share is somebody's.
    if pair.a.claim.measure in BALLOTS and not are_twins(pair.a.claim, pair.b.claim):
        return None
    for wrong, right in ((pair.a, pair.b), (pair.b, pair.a)):
        if not telling(wrong) or _seconded(wrong, traces):
            continue
        for owner in traces.alike(wrong):
            cause = _kinship(wrong, right, owner)
            if cause:
                return Astray(replace(pair, verdict=Verdict("slip", cause)), owner)
    return None


def _seconded(wrong: Reading, traces: Traces) -> bool:
    return any(
        other.claim.measure == wrong.claim.measure
        and other.claim.subject == wrong.claim.subject
        and other.claim.article_id != wrong.claim.article_id
        for other in traces.alike(wrong)
    )


def _kinship(wrong: Reading, right: Reading, owner: Reading) -> str:
    if owner.claim.article_id == wrong.claim.article_id or not _close(wrong, owner) or owner.footing != wrong.footing:
        return ""
    mine, theirs = wrong.claim, owner.claim
    same_parties = {mine.subject, mine.object} == {theirs.subject, theirs.object} and mine.subject is not None
    if mine.measure != theirs.measure:
        return "other_measure" if same_parties and owner.value != right.value else ""
    if not (_named(mine) and _named(theirs)):
        return ""
    swapped = mine.subject is not None and theirs.subject is not None and not _same(mine.subject, theirs.subject)
    return "other_party" if swapped and mine.object == theirs.object and mine.scope == theirs.scope else ""


def _named(claim: Claim) -> bool:
    """Tell whether the sentence itself names the claim's subject."""
    return claim.subject is not None and _names(claim.quote, claim.subject)


def _names(quote: str, party: Party) -> bool:
    """Tell whether a sentence names a party, by its whole name or a word of it that is no common one."""
    return party.name in quote or any(len(word) > _SHORT and word in quote for word in party.name.split())


def _same(a: Party | None, b: Party | None) -> bool:
    """Tell whether two parties may be one: by id, or because one name is a part of the other."""
    if a is None or b is None:
        return a is b
    words = set(a.name.casefold().split()), set(b.name.casefold().split())
    return a.id == b.id or words[0] <= words[1] or words[1] <= words[0]


def _close(a: Reading, b: Reading) -> bool:
    one, two = a.claim.published, b.claim.published
    return one is None or two is None or abs((one - two).days) <= CLOSE


# --- um and auf -----------------------------------------------------------------------------------


def by_for_to(ledgers: Sequence[Ledger]) -> Iterator[tuple[Ledger, JudgedPair]]:
    """Find a figure that one article tells as a change *by* it and another one as a level."""
    families: dict[tuple[object, ...], dict[str, Ledger]] = defaultdict(dict)
    for ledger in ledgers:
        if ledger.readings:
            claim = ledger.head
            if claim.subject is not None:
                key = (claim.measure, claim.subject, claim.object, claim.scope, ledger.item.dimension)
                families[key]["by" if claim.change == "by" else "level"] = ledger
    for family in families.values():
        if len(family) == 2:  # noqa: PLR2004
            yield from _confused(family["by"], family["level"])


def _confused(changes: Ledger, levels: Ledger) -> Iterator[tuple[Ledger, JudgedPair]]:
    level_articles = {r.claim.article_id for r in levels.readings}
    change_articles = {r.claim.article_id for r in changes.readings}
    known: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
    for level in levels.readings:
        if level.claim.article_id not in change_articles:
            known[(level.value, level.unit)].append(level)
    for change in changes.readings:
        if change.claim.article_id in level_articles:
            continue
        for level in known.get((abs(change.value), change.unit), [])[:_MAX_SAME]:
            if _close(change, level) and change.footing == level.footing:
                yield levels, JudgedPair(change, level, Verdict("slip", "by_vs_to"))


# --- one sum in two years -------------------------------------------------------------------------


def years_apart(ledger: Ledger) -> Iterator[JudgedPair]:
    """Find a tranche that two articles give the same amount but different years, though neither knows both."""
    if not ledger.traits.additive:
        return
    by_value: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
    for reading in ledger.readings:
        if reading.is_part and reading.footing == "held" and not reading.is_date:
            by_value[(reading.value, reading.unit)].append(reading)
    for same in by_value.values():
        years: dict[str, set[int]] = defaultdict(set)
        for reading in same:
            if reading.start:
                years[reading.claim.article_id].add(reading.start.year)
        for a, b in combinations(same[:_MAX_SAME], 2):
            if _year_slip(a, b, years):
                yield JudgedPair(a, b, Verdict("slip", "year_mixed_up"))


def _year_slip(a: Reading, b: Reading, years: Mapping[str, set[int]]) -> bool:
    if a.start is None or b.start is None or a.claim.article_id == b.claim.article_id:
        return False
    each = years[a.claim.article_id], years[b.claim.article_id]
    single = all(len(y) == 1 for y in each) and a.start.year != b.start.year
    one, two = str(a.start.year), str(b.start.year)
    return single and (abs(a.start.year - b.start.year) == 1 or sorted(one) == sorted(two))


# --- one sentence, printed twice ------------------------------------------------------------------


def reprinted(ledgers: Sequence[Ledger]) -> Iterator[tuple[Ledger, JudgedPair]]:
    """Find one sentence in two articles with one figure, but another party, another year or *um* for *auf*."""
    often = Counter(abs(r.value) for ledger in ledgers for r in ledger.readings)
    several = {value for value, count in often.items() if count > 1}
    told = [(ledger, r) for ledger in ledgers for r in ledger.readings if abs(r.value) in several]
    about = _told_of(r for _, r in told)
    seen: set[tuple[str, str]] = set()
    for rows in _alike(told):
        for (ledger, a), (_, b) in combinations(rows[:_MAX_SAME], 2):
            if a.footing != b.footing or not _close(a, b):
                continue
            if not (are_twins(a.claim, b.claim) or are_reprints(a.claim, b.claim)):
                continue
            cause = _change_of_print(a, b, about)
            if cause and (a.claim.id, b.claim.id) not in seen:
                seen.add((a.claim.id, b.claim.id))
                yield ledger, JudgedPair(a, b, Verdict("slip", cause))


def _alike(told: Iterable[tuple[Ledger, Reading]]) -> Iterator[list[tuple[Ledger, Reading]]]:
    """Gather claims of one figure that share their measure or their subject."""
    found: dict[tuple[object, ...], list[tuple[Ledger, Reading]]] = defaultdict(list)
    for row in told:
        ledger, reading = row
        figure = (abs(reading.value), "percent" if reading.unit == "percentage_point" else reading.unit)
        found[("measure", ledger.item.measure.partition(":")[0], *figure)].append(row)
        subject = reading.claim.subject.id if reading.claim.subject else reading.claim.features[:1]
        found[("subject", subject, *figure)].append(row)
    yield from (rows for rows in found.values() if len(rows) > 1)


_About = Mapping[tuple[object, ...], tuple[str, ...]]


def _told_of(readings: Iterable[Reading]) -> dict[tuple[object, ...], tuple[str, ...]]:
    """Return of whom each article tells each value of a measure."""
    found: dict[tuple[object, ...], tuple[str, ...]] = {}
    for r in readings:
        key = (r.claim.article_id, r.claim.measure, r.value)
        found[key] = (*found.get(key, ()), *_parties(r.claim))
    return found


def _change_of_print(a: Reading, b: Reading, about: _About) -> str:
    one, two = a.claim, b.claim
    if _same(one.subject, two.subject) and not _swapped(one, two, about, a.value):
        if a.unit != b.unit:
            return "percent_vs_points" if one.measure != two.measure else ""
        if (one.change == "by") != (two.change == "by"):
            return "by_vs_to"
        years = a.start and b.start and one.measure == two.measure and a.start.year != b.start.year and not a.is_date
        return "year_mixed_up" if years else ""
    if a.unit != b.unit or one.measure != two.measure or not (telling(a) or abs(a.value) >= _COUNTED):
        return ""
    return "other_party" if _swapped(one, two, about, a.value) else ""


def _swapped(one: Claim, two: Claim, about: _About, value: Decimal) -> bool:
    """Tell whether one party of a sentence was put in another's place, and neither article tells the value of both."""
    mine, theirs = _parties(one), _parties(two)
    left = [p for key, p in mine.items() if key not in theirs]
    right = [p for key, p in theirs.items() if key not in mine]
    if len(left) != 1 or len(right) != 1 or _same(left[0], right[0]):
        return False
    named = _names(one.quote, left[0]) and _names(two.quote, right[0])
    if not named or _names(two.quote, left[0]) or _names(one.quote, right[0]):
        return False
    both = {left[0].id, right[0].id}
    return all(len(both.intersection(about.get((c.article_id, c.measure, value), ()))) == 1 for c in (one, two))


def _parties(claim: Claim) -> dict[str, Party]:
    return {p.id: p for p in (claim.subject, claim.object) if p is not None}
