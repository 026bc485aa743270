"""The pairs of an item, judged, and how they fall into findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from pipeline.reconcile.compare import Verdict, judge
from pipeline.reconcile.keys import Groups, natural
from pipeline.reconcile.readings import Reading
from pipeline.reconcile.traits import Traits
from pipeline.records import Judgement

ALL_PAIRS = 50
"""Up to this many claims every pair of an item is judged, above only representatives."""
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
    return [pair for pair in judged if pair.verdict.judgement is not None]


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
    by_cause = judgement in ("slip", "unsure")
    return _FAMILY.get(judgement, judgement), verdict.cause if by_cause else ""


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
_CAUSES = ("values_differ", "rival_figures", "time_unknown", "cue", "stated", "published")


def _cause_rank(cause: str) -> tuple[int, str]:
    return (_CAUSES.index(cause) if cause in _CAUSES else len(_CAUSES), cause)
