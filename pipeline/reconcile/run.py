"""The stage as one list of steps: copies, items, comparisons, derivations, findings."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache
from importlib import resources
from itertools import chain
from operator import attrgetter

from pipeline.reconcile.ballots import shares_told
from pipeline.reconcile.book import Proof
from pipeline.reconcile.collecting import uncollected
from pipeline.reconcile.copies import find_origins
from pipeline.reconcile.crossing import Traces, astray, by_for_to, reprinted, years_apart
from pipeline.reconcile.derive import derive
from pipeline.reconcile.findings import tell
from pipeline.reconcile.hours import HourOf, hours_of
from pipeline.reconcile.items import group, item_id
from pipeline.reconcile.judged import JudgedPair, bundles
from pipeline.reconcile.judging import Judging, judge_items
from pipeline.reconcile.keys import in_order, natural
from pipeline.reconcile.labels import item_label, quantity_label
from pipeline.reconcile.ledger import Ledger
from pipeline.reconcile.misprints import misprinted
from pipeline.reconcile.proofs import tell_proof
from pipeline.reconcile.readings import Reading, dimension, read_claim
from pipeline.reconcile.stories import find_stories
from pipeline.reconcile.traits import Traits, read_traits, traits_of
from pipeline.reconcile.trust import ENOUGH, reliabilities, source_names, votes_of
from pipeline.records import Article, Claim, Comparison, DataItem, Finding, Reconciliation
from pipeline.settings import Settings

Told = tuple[Finding, tuple[Comparison, ...]]
Spread = Callable[[Callable[[range], list[Told]], Sequence[range]], Iterable[list[Told]]]
SHARE = 1000
"""Items that are compared at a time."""


def alone(work: Callable[[range], list[Told]], shares: Sequence[range]) -> Iterable[list[Told]]:
    """Do all shares in this process."""
    return map(work, shares)


@uncollected()
def reconcile(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    settings: Settings,
    measures: Mapping[str, Traits] | None = None,
    judging: Judging = judge_items,
    spread: Spread = alone,
) -> Reconciliation:
    """Group claims to items, judge them against each other and tell the findings.

    Args:
        articles: the articles the claims stand in, in any order.
        claims: all claims, in any order; the result does not depend on it.
        settings: language of the texts, similarity threshold, a user's own measures.
        measures: traits of the measures; read from the lexicon and the settings' files where left out.
        judging: what judges the pairs of each item; items do not depend on each other.
        spread: what has shares of the items compared, each by itself, and returns what they gave in order.

    """
    known = read_traits(settings.measures) if measures is None else measures
    origins = find_origins(articles)
    sources = source_names(dict(origins), {a.id: a.outlet for a in articles})
    stories = find_stories(articles, dict(origins))
    books = ledgers(claims, known, settings, sources, stories, hours_of(articles))
    labels = {claim: book.item.label for book in books for claim in book.item.claim_ids}
    traces = Traces.of(books)
    told = [
        *_comparisons(books, judging, spread, traces, labels, settings.lang),
        *_derivations(books, traces, labels, known, settings.lang),
    ]
    return Reconciliation(
        items=tuple(book.item for book in books),
        claims=_with_items(claims, books),
        findings=tuple(sorted((f for f, _ in told), key=lambda f: (-f.severity, f.id))),
        comparisons=tuple(sorted((row for _, rows in told for row in rows), key=_row_order)),
        origins=origins,
    )


def ledgers(
    claims: Sequence[Claim],
    known: Mapping[str, Traits],
    settings: Settings,
    sources: Mapping[str, str],
    stories: Mapping[str, str],
    hour_of: HourOf = lambda _: "",
) -> list[Ledger]:
    """Open one ledger per item, in stable order."""
    books = []
    ballots = shares_told(claims)
    for key, members in group(claims, known, settings.link_threshold, stories):
        first = max(members, key=_said)
        label = item_label(first, known, settings.lang)
        item = DataItem(item_id(key), label, first.measure, dimension(first), tuple(c.id for c in members))
        traits = traits_of(first.measure, known)
        counts = traits.dimension == "count"
        found = (
            read_claim(
                c,
                _source(c, sources),
                counts=counts,
                story=stories.get(c.article_id, c.article_id),
                hour=hour_of(c),
                ballot=ballots.get(c.article_id, ()),
            )
            for c in members
        )
        books.append(Ledger(item, traits, tuple(r for r in found if r is not None), first))
    return books


def _said(claim: Claim) -> int:
    scope = claim.scope
    parts = (claim.subject, claim.object, scope.place, scope.event, scope.basis, scope.per)
    return sum(part is not None and part != "" for part in parts)


def _source(claim: Claim, sources: Mapping[str, str]) -> str:
    return sources.get(claim.article_id) or claim.outlet or claim.article_id


def _comparisons(
    books: Sequence[Ledger],
    judging: Judging,
    spread: Spread,
    traces: Traces,
    labels: Mapping[str, str],
    lang: str,
) -> Iterator[Told]:
    crossed: dict[str, list[JudgedPair]] = {}
    seen: set[frozenset[str]] = set()
    for book, pair in (*misprinted(books), *by_for_to(books), *reprinted(books)):
        both = frozenset((pair.a.claim.id, pair.b.claim.id))
        if both not in seen:
            seen.add(both)
            crossed.setdefault(book.item.id, []).append(pair)
    trusted = reliabilities(votes_of(book.readings) for book in books if len(book.readings) >= ENOUGH)

    def told(share: range) -> list[Told]:
        mine = books[share.start : share.stop]
        return [
            one
            for book, judged in zip(mine, judging(mine), strict=True)
            for one in _told_of(book, judged, crossed.get(book.item.id, ()), traces, labels, lang, trusted)
        ]

    # A cluster brings the claims of all items together at once.
    size = SHARE if judging is judge_items else max(len(books), 1)
    shares = [range(start, min(start + size, len(books))) for start in range(0, len(books), size)]
    return chain.from_iterable(spread(told, shares))


def _told_of(
    book: Ledger,
    judged: Iterable[JudgedPair],
    crossed: Iterable[JudgedPair],
    traces: Traces,
    labels: Mapping[str, str],
    lang: str,
    trusted: Mapping[str, float],
) -> Iterator[Told]:
    owners: dict[str, Reading] = {}
    pairs = [*crossed, *years_apart(book)]
    settled = {frozenset((pair.a.claim.id, pair.b.claim.id)) for pair in pairs}
    for pair in judged:
        if frozenset((pair.a.claim.id, pair.b.claim.id)) in settled:
            continue
        found = astray(pair, traces)
        if found is not None:
            owners[found.pair.verdict.cause] = found.owner
        pairs.append(found.pair if found else pair)
    for bundle in bundles(pairs):
        owner = owners.get(bundle.cause)
        other = labels.get(owner.claim.id, "") if owner else ""
        yield tell(bundle, book.item, book.readings, lang, other, (owner,) if owner else (), trusted)


def _derivations(
    books: Sequence[Ledger], traces: Traces, labels: Mapping[str, str], known: Mapping[str, Traits], lang: str
) -> Iterator[Told]:
    parties = _parties_by_article(books)
    for proof in derive(books, _relations()):
        label = quantity_label(*proof.about, known, lang) if proof.about[0] else proof.ledger.item.label
        yield tell_proof(proof, lang, label, labels, _lookalikes(proof, traces, parties))


def _lookalikes(proof: Proof, traces: Traces, parties: Mapping[str, frozenset[str]]) -> tuple[Reading, ...]:
    if proof.kind != "share_of_whole" or proof.results:
        return ()
    probe = replace(proof.operands[0], value=proof.rounded)
    involved = parties.get(probe.claim.article_id, frozenset())
    mine = {r.claim.measure for r in proof.operands} | {"valuation", "market_value"}
    alike = (r for r in traces.alike(probe) if r.claim.measure not in mine)
    return tuple(r for r in alike if involved & parties.get(r.claim.article_id, frozenset()))


def _parties_by_article(books: Sequence[Ledger]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for book in books:
        for reading in book.readings:
            claim = reading.claim
            found.setdefault(claim.article_id, set()).update(p.id for p in (claim.subject, claim.object) if p)
    return {article: frozenset(ids) for article, ids in found.items()}


@cache
def _relations() -> dict[str, object]:
    return tomllib.loads(resources.files("pipeline.lexicon").joinpath("derivations.toml").read_text("utf-8"))


def _with_items(claims: Sequence[Claim], books: Sequence[Ledger]) -> tuple[Claim, ...]:
    of_claim = {claim: book.item.id for book in books for claim in book.item.claim_ids}
    return tuple(_of_item(c, of_claim[c.id]) for c in in_order(claims))


_FIELDS = tuple(field.name for field in fields(Claim))
_ITEM = _FIELDS.index("item_id")
_values = attrgetter(*_FIELDS)


def _of_item(claim: Claim, item: str) -> Claim:
    """Do as ``dataclasses.replace``, in a third of its time: no other step is taken for every single claim."""
    values = list(_values(claim))
    values[_ITEM] = item
    return Claim(*values)


def _row_order(row: Comparison) -> tuple[object, ...]:
    return (natural(row.claim_a), natural(row.claim_b), row.finding_id)
