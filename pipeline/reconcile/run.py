"""The stage as one list of steps: copies, items, comparisons, derivations, findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.reconcile.copies import find_origins
from pipeline.reconcile.findings import tell
from pipeline.reconcile.items import group, item_id
from pipeline.reconcile.judged import bundles, judge_item
from pipeline.reconcile.keys import in_order, natural
from pipeline.reconcile.labels import item_label
from pipeline.reconcile.readings import Reading, dimension, read_claim
from pipeline.reconcile.traits import Traits, read_traits, traits_of
from pipeline.reconcile.trust import source_names
from pipeline.records import Article, Claim, Comparison, DataItem, Finding, Reconciliation
from pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Ledger:
    """One item with its readings."""

    item: DataItem
    traits: Traits
    readings: tuple[Reading, ...]


def reconcile(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    settings: Settings,
    measures: Mapping[str, Traits] | None = None,
) -> Reconciliation:
    """Group claims to items, judge them against each other and tell the findings.

    Args:
        articles: the articles the claims stand in, in any order.
        claims: all claims, in any order; the result does not depend on it.
        settings: language of the texts, similarity threshold, a user's own measures.
        measures: traits of the measures; read from the lexicon and the settings' files where left out.

    """
    known = read_traits(settings.measures) if measures is None else measures
    origins = find_origins(articles)
    sources = source_names(dict(origins), {a.id: a.outlet for a in articles})
    books = ledgers(claims, known, settings, sources)
    findings: list[Finding] = []
    rows: list[Comparison] = []
    for book in books:
        for bundle in bundles(judge_item(book.readings, book.traits)):
            finding, comparisons = tell(bundle, book.item, book.readings, settings.lang)
            findings.append(finding)
            rows += comparisons
    return Reconciliation(
        items=tuple(book.item for book in books),
        claims=_with_items(claims, books),
        findings=tuple(sorted(findings, key=lambda f: (-f.severity, f.id))),
        comparisons=tuple(sorted(rows, key=_row_order)),
        origins=origins,
    )


def ledgers(
    claims: Sequence[Claim], known: Mapping[str, Traits], settings: Settings, sources: Mapping[str, str]
) -> list[Ledger]:
    """Open one ledger per item, in stable order."""
    books = []
    for key, members in group(claims, known, settings.link_threshold):
        first = members[0]
        label = item_label(first, known, settings.lang)
        item = DataItem(item_id(key), label, first.measure, dimension(first), tuple(c.id for c in members))
        readings = [read_claim(c, sources.get(c.article_id, c.article_id)) for c in members]
        books.append(Ledger(item, traits_of(first.measure, known), tuple(r for r in readings if r is not None)))
    return books


def _with_items(claims: Sequence[Claim], books: Sequence[Ledger]) -> tuple[Claim, ...]:
    of_claim = {claim: book.item.id for book in books for claim in book.item.claim_ids}
    return tuple(replace(c, item_id=of_claim[c.id]) for c in in_order(claims))


def _row_order(row: Comparison) -> tuple[object, ...]:
    return (natural(row.claim_a), natural(row.claim_b), row.finding_id)
