"""The pairs of an item, judged, and how they fall into findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from pipeline.reconcile.compare import judge
from pipeline.reconcile.keys import Groups, natural
from pipeline.reconcile.likeness import are_twins
from pipeline.reconcile.pairs import Verdict
from pipeline.reconcile.readings import Reading
from pipeline.reconcile.traits import Traits
from pipeline.records import Judgement

ALL_PAIRS = 50
"""Up to this many claims every pair of an item is judged, above only representatives."""
_LISTED_OPEN, _LISTED = 3, 5
"""So many values of one item in one article are a list: of an open-domain item, and of one with a known measure."""
_MOST_STAGES = 6
"""A value that changed more often is told in fewer steps."""
MANY = 300
"""No more representatives of one item than this are set against each other."""
_FAMILY: dict[Judgement, str] = {"agree": "support", "compatible": "support"}


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """Two readings of one item and what the table says of them."""

    a: Reading
    b: Reading
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pairs that a reader is told of at once: one disagreement, or one support."""

    judgement: Judgement
    cause: str
    pairs: tuple[JudgedPair, ...]
    readings: tuple[Reading, ...]


def judge_item(readings: Sequence[Reading], traits: Traits) -> list[JudgedPair]:
    """Judge all pairs of an item, or its representatives where there are many; pairs set apart are left out."""
    chosen = readings if len(readings) <= ALL_PAIRS else representatives(readings)
    judged = (JudgedPair(a, b, judge(a, b, traits)) for a, b in combinations(chosen, 2))
    told = _values_told(readings)
    lists = _articles_that_list(readings)
    kept = [
        pair
        for pair in judged
        if pair.verdict.judgement is not None
        and not _told_by_both(pair, told)
        and not _is_listed(pair, lists)
        and not _is_completed(pair, told)
    ]
    return _without_outdated(kept)


def _articles_that_list(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the articles that give so many values of one item that they list things nobody told apart."""
    values: dict[str, set[tuple[object, ...]]] = defaultdict(set)
    for reading in readings:
        if not reading.is_past and not reading.clock:
            values[reading.claim.article_id].add((reading.value, reading.unit))
    most = _LISTED_OPEN if readings and readings[0].claim.measure.startswith("open:") else _LISTED
    return frozenset(article for article, found in values.items() if len(found) >= most)


def _is_listed(pair: JudgedPair, lists: frozenset[str]) -> bool:
    if pair.verdict.judgement in ("agree", "compatible") or pair.verdict.cause == "rival_figures":
        return False
    return pair.a.claim.article_id in lists or pair.b.claim.article_id in lists


def _without_outdated(pairs: Sequence[JudgedPair]) -> list[JudgedPair]:
    """Leave out doubts about a value that another one replaced, and what an article's earlier hours leave to others.

    What was replaced is told with what replaced it; an article that itself goes on to a later state does not hold
    the earlier one against other articles.
    """
    replaced: set[str] = set()
    passing: set[str] = set()
    for pair in pairs:
        if pair.verdict.judgement != "superseded":
            continue
        older = pair.a if pair.verdict.first_is_older else pair.b
        replaced.add(older.claim.id)
        if pair.a.claim.article_id == pair.b.claim.article_id and not older.is_past:
            passing.add(older.claim.id)
    return [pair for pair in pairs if not _is_outdated(pair, replaced, passing)]


def _is_outdated(pair: JudgedPair, replaced: set[str], passing: set[str]) -> bool:
    both = {pair.a.claim.id, pair.b.claim.id}
    if pair.verdict.judgement == "unsure":
        return bool(both & replaced)
    crossing = pair.a.claim.article_id != pair.b.claim.article_id
    told = pair.verdict.judgement == "conflict" or (
        pair.verdict.judgement == "superseded" and pair.verdict.cause == "published"
    )
    return crossing and told and bool(both & passing)


_Told = Mapping[str, set[tuple[object, ...]]]


def _values_told(readings: Iterable[Reading]) -> dict[str, set[tuple[object, ...]]]:
    """Return the values of each article, and those of each of its sentences."""
    told: dict[str, set[tuple[object, ...]]] = defaultdict(set)
    for reading in readings:
        told[reading.claim.article_id].add((reading.value, reading.unit))
        told[_sentence(reading)].add((reading.value, reading.unit))
    return told


def _sentence(reading: Reading) -> str:
    return f"{reading.claim.article_id} {reading.claim.quote}"


def _told_by_both(pair: JudgedPair, told: _Told) -> bool:
    """Tell whether one side gives both values of a conflict: then it means two things, or shows it by itself.

    A side is a whole article; where both articles print one sentence, the sentence.
    """
    a, b = pair.a, pair.b
    dated = pair.verdict.judgement == "superseded" and pair.verdict.cause == "published"
    if not (dated or pair.verdict.judgement in ("conflict", "slip")) or pair.verdict.cause == "rival_figures":
        return False
    if a.claim.article_id == b.claim.article_id:
        return False
    twins = are_twins(a.claim, b.claim)
    one, two = (_sentence(r) if twins else r.claim.article_id for r in (a, b))
    return (b.value, b.unit) in told[one] or (a.value, a.unit) in told[two]


def _is_completed(pair: JudgedPair, told: _Told) -> bool:
    """Tell a whole and parts of it where the article gives all three (*26 Verletzte*, *8* and *18*)."""
    a, b = pair.a, pair.b
    if pair.verdict.judgement != "conflict" or pair.verdict.cause == "rival_figures" or a.is_date or a.unit != b.unit:
        return False
    within = a.claim.article_id == b.claim.article_id
    rest, whole = (abs(a.value - b.value), a.unit), (a.value + b.value, a.unit)
    return within and not told[a.claim.article_id].isdisjoint((rest, whole))


def stages(bundle: Bundle) -> tuple[tuple[Reading, ...], ...]:
    """Put the readings of a superseded value in layers, the oldest first: each layer replaces what stands before it.

    A value's layer is the length of the longest chain of older ones; where a chain closes to a circle, it is cut.
    """
    newer: dict[str, set[str]] = {r.claim.id: set() for r in bundle.readings}
    for pair in bundle.pairs:
        old, new = (pair.a, pair.b) if pair.verdict.first_is_older else (pair.b, pair.a)
        newer[old.claim.id].add(new.claim.id)
    layer = dict.fromkeys(newer, 0)
    for _ in range(min(len(layer), _MOST_STAGES)):
        raised = {new: layer[old] + 1 for old, later in newer.items() for new in later if layer[new] <= layer[old]}
        if not raised:
            break
        layer |= {key: min(value, _MOST_STAGES) for key, value in raised.items()}
    rows: dict[int, list[Reading]] = {}
    for reading in sorted(bundle.readings, key=lambda r: (_day(r), natural(r.claim.id))):
        rows.setdefault(layer[reading.claim.id], []).append(reading)
    return tuple(tuple(rows[key]) for key in sorted(rows))


def _day(reading: Reading) -> date:
    return reading.end or reading.claim.published or date.min


def representatives(readings: Iterable[Reading]) -> list[Reading]:
    """Keep one reading for each distinct value, status and speaker, the first in order."""
    first: dict[tuple[object, ...], Reading] = {}
    for reading in readings:
        key = (reading.value, reading.top, reading.unit, reading.modifier, reading.footing, reading.speaker)
        first.setdefault(key, reading)
    return list(first.values())[:MANY]


def bundles(pairs: Sequence[JudgedPair]) -> list[Bundle]:
    """Gather judged pairs to bundles: connected claims of one kind of judgement (and, for slips, one cause)."""
    kinds: dict[tuple[str, str], list[JudgedPair]] = {}
    for pair in pairs:
        kinds.setdefault(_kind(pair.verdict), []).append(pair)
    found = [bundle for kind in sorted(kinds) for bundle in _connected(kinds[kind])]
    return sorted(found, key=lambda b: (_kind(b.pairs[0].verdict), natural(b.readings[0].claim.id)))


def _kind(verdict: Verdict) -> tuple[str, str]:
    judgement = verdict.judgement or "unsure"
    cause = verdict.cause if judgement in ("slip", "unsure") else ""
    if judgement == "superseded":
        # What the text orders and what only the dates of the articles order are told apart.
        cause = verdict.cause if verdict.cause in ("published", "plan") else "text"
    return _FAMILY.get(judgement, judgement), cause


def _connected(pairs: Sequence[JudgedPair]) -> list[Bundle]:
    groups = Groups()
    for pair in pairs:
        groups.join(pair.a.claim.id, pair.b.claim.id)
    gathered: dict[str, list[JudgedPair]] = {}
    for pair in pairs:
        gathered.setdefault(groups.find(pair.a.claim.id), []).append(pair)
    return [_bundle(members) for members in gathered.values()]


def _bundle(pairs: Sequence[JudgedPair]) -> Bundle:
    readings = {r.claim.id: r for pair in pairs for r in (pair.a, pair.b)}
    ordered = tuple(readings[key] for key in sorted(readings, key=natural))
    judgements = [pair.verdict.judgement for pair in pairs]
    judgement = max((j for j in judgements if j), key=_RANK.index)
    causes = sorted({p.verdict.cause for p in pairs if p.verdict.judgement == judgement}, key=_cause_rank)
    return Bundle(judgement, causes[0], tuple(pairs), ordered)


_RANK: tuple[Judgement, ...] = ("agree", "compatible", "unsure", "derived", "superseded", "conflict", "slip")
_CAUSES = ("values_differ", "rival_figures", "time_unknown", "cue", "clock", "stated", "published")


def _cause_rank(cause: str) -> tuple[int, str]:
    return (_CAUSES.index(cause) if cause in _CAUSES else len(_CAUSES), cause)
