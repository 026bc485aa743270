"""Quotes and claims as linked data, for tools that know nothing of our tables.

``annotations.jsonld`` follows the W3C Web Annotation Data Model (Recommendation, 23 February 2017): one annotation for
each quote of a finding. ``TextPositionSelector`` counts code points of the decoded file, as all offsets do; in HTML the
model counts text without markup, which raw offsets are not, so there the quote alone selects.
``claims.jsonld`` gives the same quotes as schema.org ``Claim``; there is no ``ClaimReview``, since nothing is judged
true or false. Sources are paths relative to the input folder.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

import pyarrow as pa

Row = dict[str, Any]

CONTEXT_ANNOTATION = "http://www.w3.org/ns/anno.jsonld"
CONTEXT_CLAIM = "https://schema.org"
AROUND = 32
"""Code points of prefix and suffix, which tell one occurrence of a quote from another."""
MARKUP = (".html", ".htm")
_PARTY = {"organisation": "Organization", "person": "Person", "state": "Country"}
_NOT_MONEY = ("percent", "percentage_point", "basis_point")


def annotation_collection(tables: Mapping[str, pa.Table], lang: str) -> str:
    """Write every quote of every finding as an annotation, in one collection with one page."""
    items = [_annotation(*part, lang) for part in _parts(tables)]
    collection = {
        "@context": CONTEXT_ANNOTATION,
        "id": "urn:abgleich:annotations",
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {"id": "urn:abgleich:annotations:1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return _json(collection)


def claim_graph(tables: Mapping[str, pa.Table]) -> str:
    """Write every claim that a finding rests on, once."""
    known: dict[str, Row] = {}
    for _, _, claim, article in _parts(tables):
        known.setdefault(claim["claim_id"], _claim(claim, article))
    return _json({"@context": CONTEXT_CLAIM, "@graph": list(known.values())})


def _parts(tables: Mapping[str, pa.Table]) -> Iterable[tuple[Row, str, Row, Row]]:
    """Yield finding, role, claim and article for each quote, in the order of the table."""
    findings = {row["finding_id"]: row for row in tables["findings"].to_pylist()}
    told = {row["claim_id"]: row for row in tables["claims"].to_pylist()}
    articles = {row["article_id"]: row for row in tables["articles"].to_pylist()}
    for part in tables["finding_claims"].to_pylist():
        claim = told[part["claim_id"]]
        yield findings[part["finding_id"]], part["role"], claim, articles[claim["article_id"]]


def _annotation(finding: Row, role: str, claim: Row, article: Row, lang: str) -> Row:
    return {
        "id": f"urn:abgleich:{_name(finding['finding_id'])}:{_name(claim['claim_id'])}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {
                "type": "TextualBody", "purpose": "describing", "value": finding["text"], "format": "text/plain",
                "language": lang,
            },
            {"type": "TextualBody", "purpose": "tagging", "value": finding["judgement"]},
            {"type": "TextualBody", "purpose": "tagging", "value": role},
        ],
        "target": {"type": "SpecificResource", "source": _source(article), "selector": _selectors(claim, article)},
    }  # fmt: skip


def _source(article: Row) -> Row:
    kind = "text/html" if _is_markup(article) else "text/plain"
    known: Row = {"id": _path(article["path"]), "type": "Text", "format": kind}
    return known | ({"language": article["language"]} if article["language"] else {})


def _selectors(claim: Row, article: Row) -> list[Row]:
    if _is_markup(article):
        text, exact = article["text"], claim["quote"]
        at = max(text.find(exact), 0)
        return [_quote_selector(text, at, at + len(exact), exact)]
    start, end, raw = claim["start"], claim["end"], article["raw"]
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return [position, _quote_selector(raw, start, end, raw[start:end])]


def _quote_selector(text: str, start: int, end: int, exact: str) -> Row:
    prefix, suffix = text[max(start - AROUND, 0) : start], text[end : end + AROUND]
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def _claim(claim: Row, article: Row) -> Row:
    about = [*(_party(claim, role) for role in ("subject", "object") if claim[role] is not None), *_value(claim)]
    known = {
        "@type": "Claim",
        "@id": f"urn:abgleich:{_name(claim['claim_id'])}",
        "text": claim["quote"],
        "inLanguage": article["language"],
        "keywords": claim["measure"],
        "about": about,
        "creator": {"@type": "Thing", "name": claim["attribution"]} if claim["attribution"] else None,
        "temporalCoverage": _interval(claim),
        "appearance": _article(article),
    }
    return {key: value for key, value in known.items() if value}


def _party(claim: Row, role: str) -> Row:
    return {"@type": _PARTY.get(claim[f"{role}_kind"], "Thing"), "name": claim[f"{role}_name"]}


def _value(claim: Row) -> list[Row]:
    if claim["value"] is None:
        return []
    unit = claim["unit"] or ""
    if len(unit) == 3 and unit.isupper() and unit not in _NOT_MONEY:  # noqa: PLR2004 - ISO 4217
        known: Row = {"@type": "MonetaryAmount", "value": claim["value"], "currency": unit}
    else:
        known = {"@type": "QuantitativeValue", "value": claim["value"], "unitText": unit}
    bounds = {"minValue": claim["low"], "maxValue": claim["high"]}
    return [known | {key: bound for key, bound in bounds.items() if bound is not None}]


def _interval(claim: Row) -> str | None:
    start, end = claim["when_start"], claim["when_end"]
    if not (start or end):
        return None
    return start if start == end else f"{start or '..'}/{end or '..'}"


def _article(article: Row) -> Row:
    url = article["url"] if (article["url"] or "").startswith(("https://", "http://")) else None
    known = {
        "@type": "NewsArticle",
        "@id": _path(article["path"]),
        "headline": article["title"],
        "url": url,
        "datePublished": article["published"],
        "publisher": {"@type": "Organization", "name": article["outlet"]} if article["outlet"] else None,
    }
    return {key: value for key, value in known.items() if value}


def _is_markup(article: Row) -> bool:
    return str(article["path"]).partition("#")[0].lower().endswith(MARKUP)


def _path(path: str) -> str:
    """Write a path as a relative IRI; ``file.jsonl#3`` keeps its line as the fragment."""
    file, mark, line = path.rpartition("#") if path.rpartition("#")[2].isdecimal() else (path, "", "")
    return f"{quote(file, safe='/')}{mark}{line}"


def _name(identifier: str) -> str:
    return quote(identifier, safe=":")


def _json(content: Row) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
