"""Which claims speak of one and the same thing.

Claims are blocked by measure, parties (or place, or event, where there is no party), unit dimension and scope.
A known measure needs no more than its block. Open-domain claims of one block are linked by the cosine of
their TF-IDF weighted lemmas (Salton and Buckley 1988, *Term-weighting approaches in automatic text
retrieval*), each claim with the best of the groups it shares its governing noun or verb with.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from pipeline.lexicon.claim_cues import WORLDWIDE
from pipeline.reconcile.anchor import anchor
from pipeline.reconcile.completion import Key, complete
from pipeline.reconcile.keys import digest, in_order
from pipeline.reconcile.readings import dimension
from pipeline.reconcile.traits import Traits, traits_of
from pipeline.records import Claim, Party

OPEN = "open:"
GOVERNOR_WEIGHT = 2
"""The governing noun and verb say more of what is measured than any other lemma of the clause."""

Vector = dict[str, float]


def group(
    claims: Iterable[Claim], known: Mapping[str, Traits], threshold: float, stories: Mapping[str, str]
) -> list[tuple[Key, tuple[Claim, ...]]]:
    """Group claims to items, in stable order; every claim is in exactly one group.

    Args:
        claims: all claims of the corpus.
        known: the traits of the measures.
        threshold: the similarity from which on open-domain claims speak of one item.
        stories: the story of each article; claims that nothing else ties meet those of their story.

    """
    ordered = in_order(claims)
    keys = {c.id: block_key(c, traits_of(c.measure, known), stories) for c in ordered}
    told_in = {c.id: stories.get(c.article_id, c.article_id) for c in ordered}
    others = _held_by_others(ordered)
    keys |= complete({i: key for i, key in keys.items() if key[0] != OPEN and i not in others}, told_in)
    blocks: dict[Key, list[Claim]] = defaultdict(list)
    for claim in ordered:
        blocks[keys[claim.id]].append(claim)
    groups: list[tuple[Key, tuple[Claim, ...]]] = []
    rarity = _rarity(c for key, block in blocks.items() if key[0] == OPEN for c in block)
    for key in sorted(blocks):
        block = blocks[key]
        linked = _link(block, rarity, threshold) if key[0] == OPEN and len(block) > 1 else [block]
        groups += [((*key, members[0].id if key[0] == OPEN else ""), tuple(members)) for members in linked]
    return groups


def _held_by_others(claims: Sequence[Claim]) -> frozenset[str]:
    """Return claims of nobody beside one of somebody in a sentence (*A hält 28 Prozent, die Stiftung 26*)."""
    named = {(c.article_id, c.quote, c.measure) for c in claims if c.subject is not None}
    return frozenset(c.id for c in claims if c.subject is None and (c.article_id, c.quote, c.measure) in named)


def item_id(key: Key) -> str:
    """Return the id of an item."""
    return f"i:{digest(*key)}"


def block_key(claim: Claim, traits: Traits, stories: Mapping[str, str]) -> Key:
    """Return what two claims must share to be about one thing.

    A claim whose parties, place and event are all unknown shares its key with nothing outside its story.
    """
    is_open = claim.measure.startswith(OPEN)
    kind = dimension(claim)
    if traits.dimension.startswith("count") and kind.startswith("count:"):
        kind = "count"
    scope = claim.scope
    alone = stories.get(claim.article_id, claim.article_id) if anchor(claim, traits) == "article" else ""
    return (
        OPEN if is_open else claim.measure,
        "by" if claim.change == "by" else "level",
        kind,
        *_parties(claim, traits),
        _place(claim), scope.event, scope.basis, scope.per, scope.period, scope.part,
        alone,
    )  # fmt: skip


def _place(claim: Claim) -> str:
    """Return the place; what somebody has worldwide is what it has."""
    return "" if claim.scope.place == WORLDWIDE and claim.subject else claim.scope.place


def _parties(claim: Claim, traits: Traits) -> tuple[str, str]:
    subject, other = _id(claim.subject), _id(claim.object)
    if traits.symmetric:
        subject, other = sorted((subject, other))
    return subject, other


def _id(party: Party | None) -> str:
    return "" if party is None else party.id


# --- open-domain claims ---------------------------------------------------------------------------


def _governors(claim: Claim) -> tuple[str, ...]:
    return tuple(part for part in claim.measure.removeprefix(OPEN).split("/") if part)


def _terms(claim: Claim) -> Counter[str]:
    terms = Counter(set(claim.features))
    for governor in _governors(claim):
        terms[governor] = GOVERNOR_WEIGHT
    return terms


def _rarity(claims: Iterable[Claim]) -> Vector:
    seen: Counter[str] = Counter()
    total = 0
    for claim in claims:
        total += 1
        seen.update(_terms(claim).keys())
    return {term: log((1 + total) / (1 + count)) + 1 for term, count in seen.items()}


def _vector(claim: Claim, rarity: Mapping[str, float]) -> Vector:
    weights = {term: count * rarity.get(term, 1.0) for term, count in _terms(claim).items()}
    norm = sqrt(sum(w * w for w in weights.values())) or 1.0
    return {term: w / norm for term, w in sorted(weights.items())}


def similarity(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the cosine of two normed vectors."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum(w * large.get(term, 0.0) for term, w in small.items())


def _link(block: Sequence[Claim], rarity: Mapping[str, float], threshold: float) -> list[list[Claim]]:
    groups: list[list[Claim]] = []
    vectors: list[Vector] = []
    by_governor: dict[str, list[int]] = defaultdict(list)
    for claim in block:
        vector = _vector(claim, rarity)
        candidates = sorted({i for g in _governors(claim) for i in by_governor[g]})
        scored = [(similarity(vector, vectors[i]), -i) for i in candidates]
        best = max(scored, default=(0.0, 0))
        if scored and best[0] >= threshold:
            groups[-best[1]].append(claim)
            continue
        groups.append([claim])
        vectors.append(vector)
        for governor in set(_governors(claim)):
            by_governor[governor].append(len(groups) - 1)
    return groups
