"""From records to the tables of the output contract; pure, in stable order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

import pyarrow as pa

from pipeline.records import (
    Article,
    Claim,
    Comparison,
    DateSpan,
    Finding,
    Mention,
    Party,
    Quantity,
    RunResult,
)  # fmt: skip
from pipeline.report.decisions import COLUMNS, with_decisions
from pipeline.report.schema import SCHEMAS, storable

Row = dict[str, object]

MAX_EXPONENT = 400
"""No figure in a newspaper is longer; a longer one would only fill the disk with zeros."""


def build_tables(result: RunResult) -> dict[str, pa.Table]:
    """Lay a run out as the tables of the contract."""
    found = result.reconciliation
    origins = dict(found.origins)
    paths = {a.id: a.path for a in result.articles}
    tables = {
        "articles": _table("articles", (article_row(a, origins.get(a.id, a.origin)) for a in result.articles)),
        "mentions": _table("mentions", (mention_row(m, paths.get(m.article_id, "")) for m in result.mentions)),
        "claims": _table("claims", map(claim_row, found.claims)),
        "comparisons": _table("comparisons", map(comparison_row, found.comparisons)),
        "finding_claims": _table("finding_claims", (r for f in found.findings for r in finding_claim_rows(f))),
        "findings": _table("findings", map(finding_row, found.findings)),
    }
    return with_decisions(tables, result.decisions)


def _table(name: str, rows: Iterable[Row]) -> pa.Table:
    """Make an Arrow table; a row that misses or adds a column is a fault and raises ``KeyError``."""
    names = SCHEMAS[name].names
    columns: dict[str, list[object]] = {column: [] for column in names}
    for row in rows:
        if len(row) != len(names):
            raise KeyError(f"{name}: {sorted(row.keys() ^ set(names))}")
        for column in names:
            columns[column].append(storable(row[column]))
    return pa.table(columns, schema=SCHEMAS[name])


def decimal_text(value: Decimal | None) -> str | None:
    """Write a decimal without exponent and without zeros that carry nothing.

    >>> decimal_text(Decimal("1.30E+10")), decimal_text(Decimal("32.50")), decimal_text(Decimal("-0.0"))
    ('13000000000', '32.5', '0')
    """
    if value is None or not value.is_finite() or abs(value.adjusted()) > MAX_EXPONENT:
        return None
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def iso(day: date | None) -> str | None:
    """Write a date as ISO 8601."""
    return day.isoformat() if day else None


def article_row(article: Article, origin: str | None) -> Row:
    """Lay out one line of ``articles``."""
    return {
        "article_id": article.id, "path": article.path, "encoding": article.encoding, "outlet": article.outlet,
        "published": iso(article.published), "published_how": article.published_how, "title": article.title,
        "language": article.language, "origin": origin, "outlet_how": article.outlet_how,
        "title_how": article.title_how, "url": article.url, "raw": article.raw, "text": article.text,
        "blocks": [{"start": b.start, "end": b.end, "kind": b.kind, "reason": b.reason} for b in article.blocks],
        "segments": [[s.text_start, s.text_end, s.raw_start, s.raw_end] for s in article.segments],
        "text_how": article.text_how or None,
    }  # fmt: skip


def mention_row(mention: Mention, path: str) -> Row:
    """Lay out one line of ``mentions``; a date has no value unless it is a duration."""
    when, party, place = mention.when, mention.party, mention.place
    row: Row = {
        "mention_id": mention.id, "article_id": mention.article_id, "path": path, "start": mention.start,
        "end": mention.end, "surface": mention.surface, "kind": mention.kind, "boilerplate": mention.boilerplate,
        "resolution": mention.resolution, "no_claim": mention.no_claim or None, "rule": mention.rule,
        "same_as": mention.same_as, "text_start": mention.text_start, "text_end": mention.text_end,
        "party_id": party and party.id, "party_name": party and party.name, "party_kind": party and party.kind,
        "place_id": place and place.id, "place_name": place and place.name,
        "timex_type": when and when.type, "timex": when and when.value, "date_precision": when and when.precision,
        "date_start": iso(when.start) if when else None, "date_end": iso(when.end) if when else None,
        "anchored": when and when.anchored,
    }  # fmt: skip
    row |= _quantity_columns(mention.quantity)
    if when:
        row |= {"value": decimal_text(when.amount), "unit": when.unit or None, "modifier": when.modifier}
    return row


def _quantity_columns(quantity: Quantity | None) -> Row:
    if quantity is None:
        names = "value low high logical_low logical_high unit modifier value_max precision hedge unit_from per"
        return dict.fromkeys(names.split())
    return {
        "value": decimal_text(quantity.value),
        "low": decimal_text(quantity.typical.low),
        "high": decimal_text(quantity.typical.high),
        "logical_low": decimal_text(quantity.logical.low),
        "logical_high": decimal_text(quantity.logical.high),
        "unit": quantity.unit,
        "modifier": quantity.modifier,
        "value_max": decimal_text(quantity.value_max),
        "precision": decimal_text(quantity.precision),
        "hedge": quantity.hedge or None,
        "unit_from": quantity.unit_from,
        "per": quantity.per or None,
    }


def claim_row(claim: Claim) -> Row:
    """Lay out one line of ``claims``; with the columns that restoring the record needs."""
    scope = claim.scope
    row: Row = {
        "claim_id": claim.id, "article_id": claim.article_id, "mention_id": claim.mention_id, "start": claim.start,
        "end": claim.end, "item_id": claim.item_id or None, "measure": claim.measure, "scope": str(scope),
        "change": claim.change, "status": claim.status, "attribution": claim.attribution,
        "attribution_id": claim.attribution_id, "confidence": claim.confidence, "rule": claim.rule,
        "quote": claim.quote, "surface": claim.surface, "path": claim.path, "outlet": claim.outlet,
        "published": iso(claim.published), "headline": claim.headline, "features": list(claim.features),
        "scope_place": scope.place, "scope_event": scope.event, "scope_basis": scope.basis,
        "scope_per": scope.per, "scope_period": scope.period, "scope_part": scope.part, "when_cue": claim.when_cue,
    }  # fmt: skip
    row |= _party_columns("subject", claim.subject) | _party_columns("object", claim.object)
    row |= _quantity_columns(claim.quantity)
    row |= _date_columns("date", claim.date_value) | _date_columns("when", claim.when)
    row.pop("date_amount")
    if claim.quantity is None and claim.date_value is not None:
        row |= {"value": decimal_text(claim.date_value.amount), "unit": claim.date_value.unit or None}
    return row


def _party_columns(role: str, party: Party | None) -> Row:
    return {role: party and party.id, f"{role}_name": party and party.name, f"{role}_kind": party and party.kind}


def _date_columns(prefix: str, when: DateSpan | None) -> Row:
    if when is None:
        names = "value start end type precision modifier amount unit anchored"
        return {f"{prefix}_{name}": None for name in names.split()}
    return {
        f"{prefix}_value": when.value,
        f"{prefix}_start": iso(when.start),
        f"{prefix}_end": iso(when.end),
        f"{prefix}_type": when.type,
        f"{prefix}_precision": when.precision,
        f"{prefix}_modifier": when.modifier,
        f"{prefix}_amount": decimal_text(when.amount),
        f"{prefix}_unit": when.unit or None,
        f"{prefix}_anchored": when.anchored,
    }


def comparison_row(comparison: Comparison) -> Row:
    """Lay out one line of ``comparisons``."""
    return {name: getattr(comparison, name) for name in SCHEMAS["comparisons"].names}


def finding_claim_rows(finding: Finding) -> Sequence[Row]:
    """Lay out the lines of ``finding_claims`` of one finding."""
    return [{"finding_id": finding.id, "claim_id": c.claim_id, "role": c.role} for c in finding.claims]


def finding_row(finding: Finding) -> Row:
    """Lay out one line of ``findings``; what was decided about it is laid over the whole table."""
    return {
        "finding_id": finding.id, "item_id": finding.item_id, "item": finding.item, "judgement": finding.judgement,
        "cause": finding.cause, "value": decimal_text(finding.value), "sources": finding.sources,
        "articles": finding.articles, "severity": finding.severity, "text": finding.text,
        "unit": finding.unit or None, "proof": finding.proof or None, "holds": finding.holds,
    } | dict.fromkeys(COLUMNS)  # fmt: skip
