"""Align what a run found with gold and count: exact span, overlapping span, and what the span means.

Mentions are matched within one article and kind. A predicted mention counts as wrong only in articles that have
gold, and never where gold is optional. Precision, recall and F1 are the usual ratios of those counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from pipeline.evaluate.gold import Gold, GoldClaim, GoldMention
from pipeline.records import Claim, Mention, Party, RunResult

KINDS = ("party", "place", "money", "percent", "count", "date")
LEVELS = ("exact", "overlap", "value")
FLAGGED = ("conflict", "slip")

Place = tuple[str, int, int]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one line of the table."""

    name: str
    hits: int
    found: int
    gold: int

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right; ``None`` where nothing was found."""
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of gold that was found; ``None`` where there is no gold."""
        return self.hits / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; ``None`` without gold and finds."""
        total = self.found + self.gold
        return 2 * self.hits / total if total else None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores, and every hit and false find by name, for comparing two runs."""

    scores: tuple[Score, ...]
    hits: frozenset[str]
    false: frozenset[str]


def score(gold: Gold, result: RunResult) -> Evaluation:
    """Score a run against gold, per kind of mention, for claims and for pairs by judgement."""
    tally = _Tally()
    paths = {article.id: article.path for article in result.articles}
    annotated = frozenset(gold.paths)
    _score_mentions(tally, gold.mentions, [m for m in result.mentions if paths[m.article_id] in annotated], paths)
    _score_claims(tally, gold.claims, result, annotated)
    _score_relations(tally, gold, result)
    return tally.evaluation()


class _Tally:
    """Collects hits, finds and gold per line of the table."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = {}
        self.hits: set[str] = set()
        self.false: set[str] = set()

    def add(self, line: str, *, hits: Iterable[str], found: Iterable[str], gold: Iterable[str]) -> None:
        hit_set, found_set, gold_set = set(hits), set(found), set(gold)
        counts = self.counts.setdefault(line, [0, 0, 0])
        for index, names in enumerate((hit_set, found_set, gold_set)):
            counts[index] += len(names)
        self.hits |= {f"{line} | {name}" for name in hit_set}
        self.false |= {f"{line} | {name}" for name in found_set}

    def evaluation(self) -> Evaluation:
        scores = tuple(Score(line, *counts) for line, counts in self.counts.items())
        return Evaluation(scores, frozenset(self.hits), frozenset(self.false - self.hits))


def _score_mentions(
    tally: _Tally, gold: Sequence[GoldMention], found: Sequence[Mention], paths: dict[str, str]
) -> None:
    matches: dict[str, Callable[[GoldMention, Mention], bool]] = {
        "exact": lambda g, m: (g.start, g.end) == (m.start, m.end),
        "overlap": lambda g, m: g.start < m.end and m.start < g.end,
        "value": lambda g, m: (g.start, g.end) == (m.start, m.end) and _same_meaning(g, m),
    }
    for kind in KINDS:
        wanted = _by_path((g for g in gold if g.kind == kind), lambda g: g.path)
        given = _by_path((m for m in found if m.kind == kind and not m.boilerplate), lambda m: paths[m.article_id])
        for level in LEVELS:
            for path in sorted(wanted.keys() | given.keys()):
                _score_spans(tally, f"{kind} {level}", path, wanted[path], given[path], matches[level])


def _score_spans(
    tally: _Tally,
    line: str,
    path: str,
    gold: list[GoldMention],
    found: list[Mention],
    same: Callable[[GoldMention, Mention], bool],
) -> None:
    hits, kept = [], []
    free = list(found)
    for g in gold:
        match = next((m for m in free if same(g, m)), None)
        if match is not None:
            free.remove(match)
        if g.optional:
            continue
        name = f"{path}:{g.start}-{g.end} {g.surface}"
        kept.append(name)
        if match is not None:
            hits.append(name)
    ignored = [g for g in gold if g.optional]
    wrong = [m for m in free if not any(g.start < m.end and m.start < g.end for g in ignored)]
    finds = hits + [f"{path}:{m.start}-{m.end} {m.surface}" for m in wrong]
    tally.add(line, hits=hits, found=_distinct(hits, finds), gold=kept)


def _distinct(hits: list[str], finds: list[str]) -> list[str]:
    """Keep a false find apart from a gold item of the same span (right span, wrong value)."""
    seen = set(hits)
    return hits + [f"{name} (found)" for name in finds[len(hits) :] if name not in seen]


def _same_meaning(gold: GoldMention, mention: Mention) -> bool:
    if mention.when is not None:
        return gold.timex in ("", mention.when.value) and gold.modifier == mention.when.modifier
    if mention.party is not None:
        return gold.party in ("", mention.party.id)
    if mention.quantity is None or gold.value is None:
        return gold.value is None
    q = mention.quantity
    return (gold.value, gold.value_max, gold.unit, gold.modifier) == (q.value, q.value_max, q.unit, q.modifier)


def _score_claims(tally: _Tally, gold: Sequence[GoldClaim], result: RunResult, annotated: frozenset[str]) -> None:
    places = _places(result)
    found = {places[c.id]: c for c in result.reconciliation.claims if places[c.id][0] in annotated}
    aspects: dict[str, Callable[[GoldClaim, Claim], bool]] = {
        "claim measure": _same_measure,
        "claim measure+subject": lambda g, c: _same_measure(g, c) and g.subject == _id(c.subject),
        "claim object": lambda g, c: g.object == _id(c.object),
        "claim status": lambda g, c: g.status == c.status,
        "claim change": lambda g, c: g.change == c.change and g.sign == _sign(c),
    }
    wanted = {(g.path, g.start, g.end): g for g in gold}
    for line, same in aspects.items():
        hits = [k for k, g in wanted.items() if k in found and same(g, found[k])]
        tally.add(line, hits=map(_name, hits), found=map(_name, found), gold=map(_name, wanted))


def _same_measure(gold: GoldClaim, claim: Claim) -> bool:
    """Compare measures; gold says ``open`` where no measure of the lexicon fits, whatever noun and verb a run names."""
    return gold.measure == claim.measure or (gold.measure == "open" and claim.measure.startswith("open:"))


def _score_relations(tally: _Tally, gold: Gold, result: RunResult) -> None:
    places = _places(result)
    judged: dict[tuple[Place, Place], str] = {}
    for comparison in result.reconciliation.comparisons:
        pair = sorted((places[comparison.claim_a], places[comparison.claim_b]))
        judged[pair[0], pair[1]] = comparison.judgement
    for relation in gold.relations:
        a, b = sorted((relation.a, relation.b))
        wanted = _pair_line(relation.judgement)
        given = _pair_line(_given(judged.get((a, b)), relation.judgement))
        name = f"{_name(a)} ~ {_name(b)}"
        tally.add(wanted, hits=[name] if given == wanted else [], found=[], gold=[name])
        tally.add(given, hits=[], found=[name], gold=[])


def _pair_line(judgement: str) -> str:
    return "pair conflict or slip" if judgement in FLAGGED else f"pair {judgement}"


def _given(judged: str | None, wanted: str) -> str:
    """Read an uncompared pair as a near miss, and for a near miss doubt as well: neither raises an alarm."""
    if judged is None or (wanted == "near_miss" and judged in ("unsure", "derived")):
        return "near_miss"
    return judged


def _places(result: RunResult) -> dict[str, Place]:
    paths = {article.id: article.path for article in result.articles}
    mentions = {m.id: (paths[m.article_id], m.start, m.end) for m in result.mentions}
    return {c.id: mentions[c.mention_id] for c in result.reconciliation.claims}


def _by_path(items: Iterable[T], path: Callable[[T], str]) -> defaultdict[str, list[T]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        groups[path(item)].append(item)
    return groups


def _id(party: Party | None) -> str | None:
    return party.id if party else None


def _sign(claim: Claim) -> int:
    return -1 if claim.quantity is not None and claim.quantity.value < Decimal(0) else 1


def _name(place: Place) -> str:
    path, start, end = place
    return f"{path}:{start}-{end}"
