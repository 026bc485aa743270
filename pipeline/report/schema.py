"""The output contract: the columns of every table, in order, and what they hold.

Values, bounds and dates are strings (decimal without exponent, ISO 8601), so that nothing is rounded.
Offsets are code points of the raw file, end exclusive; ``text_*`` are offsets into the cleaned text.
"""

from __future__ import annotations

import re

import pyarrow as pa

_S = pa.string()
_L = pa.large_string()
_I = pa.int64()
_B = pa.bool_()
_F = pa.float64()
_SURROGATE = re.compile("[\ud800-\udfff]")


def _schema(**columns: pa.DataType) -> pa.Schema:
    return pa.schema(list(columns.items()))


BLOCKS = pa.list_(pa.struct([("start", _I), ("end", _I), ("kind", _S), ("reason", _S)]))
SEGMENTS = pa.list_(pa.list_(_I))

SCHEMAS: dict[str, pa.Schema] = {
    "articles": _schema(
        article_id=_S, path=_S, encoding=_S, outlet=_S, published=_S, published_how=_S, title=_S, language=_S,
        origin=_S, outlet_how=_S, title_how=_S, url=_S, raw=_L, text=_L, blocks=BLOCKS, segments=SEGMENTS, text_how=_S,
    ),
    "mentions": _schema(
        mention_id=_S, article_id=_S, path=_S, start=_I, end=_I, surface=_S, kind=_S,
        value=_S, low=_S, high=_S, logical_low=_S, logical_high=_S, unit=_S, modifier=_S,
        timex_type=_S, timex=_S, date_start=_S, date_end=_S,
        party_id=_S, party_name=_S, party_kind=_S, resolution=_S, boilerplate=_B, no_claim=_S, rule=_S,
        value_max=_S, precision=_S, hedge=_S, unit_from=_S, per=_S, date_precision=_S, anchored=_B,
        place_id=_S, place_name=_S, same_as=_S, text_start=_I, text_end=_I,
    ),
    "claims": _schema(
        claim_id=_S, article_id=_S, mention_id=_S, start=_I, end=_I, item_id=_S, measure=_S,
        subject=_S, object=_S, scope=_S, change=_S, value=_S, low=_S, high=_S, unit=_S,
        when_start=_S, when_end=_S, status=_S, attribution=_S, confidence=_F, rule=_S,
        quote=_S, surface=_S, path=_S, outlet=_S, published=_S, headline=_B, attribution_id=_S,
        subject_name=_S, subject_kind=_S, object_name=_S, object_kind=_S,
        scope_place=_S, scope_event=_S, scope_basis=_S, scope_per=_S, scope_period=_S, scope_part=_S,
        modifier=_S, logical_low=_S, logical_high=_S, value_max=_S, precision=_S, hedge=_S, unit_from=_S, per=_S,
        date_value=_S, date_start=_S, date_end=_S, date_type=_S, date_precision=_S, date_modifier=_S,
        date_unit=_S, date_anchored=_B,
        when_cue=_S, when_value=_S, when_type=_S, when_precision=_S, when_modifier=_S, when_amount=_S,
        when_unit=_S, when_anchored=_B, features=pa.list_(_S),
    ),
    "comparisons": _schema(finding_id=_S, claim_a=_S, claim_b=_S, judgement=_S, cause=_S, text=_S),
    "finding_claims": _schema(finding_id=_S, claim_id=_S, role=_S),
    "findings": _schema(
        finding_id=_S, item_id=_S, item=_S, judgement=_S, cause=_S, value=_S, sources=_I, articles=_I,
        severity=_I, text=_S, unit=_S, proof=_S, holds=_B,
        content_key=_S, decision=_S, note=_S, earlier_decision=_S,
    ),
}  # fmt: skip


def storable(value: object) -> object:
    """Replace lone surrogates, which no UTF-8 file can hold, one for one: offsets stay right."""
    if isinstance(value, str) and not value.isascii():
        return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    return value
