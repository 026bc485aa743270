"""What a reader sees of a run: findings with their quotes, articles with their marks; no markup yet."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from pipeline.records import Failure
from pipeline.report.groups import DISAGREEMENTS, GROUPS, section_of
from pipeline.report.scope import place_names
from pipeline.report.words import lead

Row = dict[str, Any]

GRAVEST = 7
"""Disagreements that fit on the first screen beside the overview."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One claim of a finding in the words of its article."""

    role: str
    before: str
    value: str
    after: str
    claim: Row
    article: Row
    href: str
    """Fragment of the mark in the article's text."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding with all its evidence."""

    row: Row
    group: str
    told: str
    """The finding in a sentence or two; the quotes are shown beside it."""
    quotes: tuple[Quote, ...]
    pairs: tuple[Row, ...]
    """Comparisons that carry a text of their own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text, marked where it is a mention."""

    text: str
    kind: str = ""
    anchors: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class BlockView:
    """A paragraph, heading or piece of page furniture."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article with its mentions marked."""

    row: Row
    anchor: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything on the page."""

    places: Mapping[str, str]
    """Names of places by id."""
    run: Mapping[str, Any]
    failures: tuple[Failure, ...]
    groups: tuple[tuple[str, tuple[FindingView, ...]], ...]
    articles: tuple[ArticleView, ...]

    @property
    def gravest(self) -> tuple[FindingView, ...]:
        """The disagreements that an overview names."""
        told = [f for group, findings in self.groups if group in DISAGREEMENTS for f in findings]
        return tuple(told[:GRAVEST])

    @property
    def outlets(self) -> int:
        """How many outlets the articles come from."""
        return len({a.row["outlet"] for a in self.articles if a.row["outlet"]})

    @property
    def days(self) -> tuple[str, ...]:
        """The first and the last day of publication, one where they are the same, none where none is known."""
        known = sorted(a.row["published"] for a in self.articles if a.row["published"])
        return tuple(dict.fromkeys((known[0], known[-1]))) if known else ()

    @property
    def calm(self) -> bool:
        """Whether there is no disagreement."""
        return not any(findings for group, findings in self.groups if group in DISAGREEMENTS)


def build_view(tables: Mapping[str, pa.Table], run: Mapping[str, Any], failures: Sequence[Failure]) -> ReportView:
    """Arrange a run for a reader: disagreements first."""
    findings = finding_views(tables)
    groups = tuple((group, tuple(f for f in findings if f.group == group)) for group in GROUPS)
    return ReportView(place_names(tables["mentions"]), run, tuple(failures), groups, article_views(tables))


def finding_views(tables: Mapping[str, pa.Table]) -> list[FindingView]:
    """Join findings with their claims, articles and marks, gravest first within each group."""
    claims = _by(tables["claims"], "claim_id")
    articles = _by(tables["articles"], "article_id")
    mentions = _by(tables["mentions"], "mention_id")
    roles = _grouped(tables["finding_claims"], "finding_id")
    pairs = _grouped(tables["comparisons"], "finding_id")
    views = []
    for row in tables["findings"].to_pylist():
        parts = [(r["role"], claims[r["claim_id"]]) for r in roles[row["finding_id"]]]
        sources = {name for _, c in parts for name in (c["outlet"], c["path"])}
        quotes = (_quote(role, c, articles[c["article_id"]], mentions.get(c["mention_id"])) for role, c in parts)
        worded = tuple(p | {"told": _told(p["text"], row, sources)} for p in pairs[row["finding_id"]] if p["text"])
        views.append(FindingView(row, section_of(row), _told(row["text"], row, sources), tuple(quotes), worded))
    return sorted(views, key=_order)


def _told(text: str, finding: Row, sources: set[str]) -> str:
    """Leave out what stands beside it anyway: the name of the item in front, the quotes behind."""
    told = lead(text, sources).removeprefix(f"{finding['item']}: ")
    return told[:1].upper() + told[1:]


def article_views(tables: Mapping[str, pa.Table]) -> tuple[ArticleView, ...]:
    """Cut every article into marked pieces."""
    mentions = _grouped(tables["mentions"], "article_id")
    return tuple(_article(row, mentions[row["article_id"]]) for row in tables["articles"].to_pylist())


def anchor_of(article_id: str, mention_id: str = "") -> str:
    """Name a place of the page; the same in every report of the same articles.

    Ids are given by users and may hold anything, so only a hash of them becomes part of the page's addresses.
    """
    digest = hashlib.blake2b(article_id.encode("utf-8", "replace"), digest_size=6).hexdigest()
    suffix = mention_id.rsplit(":", 1)[-1]
    return f"a-{digest}-{suffix}" if suffix else f"a-{digest}"


def split_quote(claim: Row, mention: Row | None, text: str) -> tuple[str, str, str]:
    """Cut a claim's quote into what stands before, in and after its value."""
    quote, surface = claim["quote"] or "", claim["surface"] or ""
    at = -1
    if mention is not None and quote:
        begin = text.rfind(quote, 0, mention["text_start"] + len(quote))
        at = mention["text_start"] - begin if begin >= 0 else -1
    start = _covering(quote, surface, at)
    if start < 0 and 0 <= at < len(quote) and mention is not None:
        start, surface = at, quote[at : at + mention["text_end"] - mention["text_start"]]
    if start < 0 or not surface:
        return quote, "", ""
    return quote[:start], quote[start : start + len(surface)], quote[start + len(surface) :]


def _covering(quote: str, surface: str, at: int) -> int:
    """Find the occurrence of the surface that covers the mention, or the first one if its place is unknown."""
    start = quote.find(surface) if surface else -1
    while start >= 0 and at >= 0 and not start <= at < start + len(surface):
        start = quote.find(surface, start + 1)
    return start


def _quote(role: str, claim: Row, article: Row, mention: Row | None) -> Quote:
    before, value, after = split_quote(claim, mention, article["text"])
    href = anchor_of(claim["article_id"], claim["mention_id"])
    return Quote(role, before, value, after, claim, article, href)


def _article(row: Row, mentions: Sequence[Row]) -> ArticleView:
    marks = sorted(mentions, key=lambda m: (m["text_start"], -m["text_end"]))
    blocks = []
    index = 0
    for start, end, kind in _paragraphs(row):
        inside = []
        while index < len(marks) and marks[index]["text_start"] < end:
            inside.append(marks[index])
            index += 1
        blocks.append(BlockView(kind, tuple(_pieces(row["text"], start, end, inside))))
    return ArticleView(row, anchor_of(row["article_id"]), tuple(blocks))


def _paragraphs(row: Row) -> Iterable[tuple[int, int, str]]:
    """Yield the blocks of the text, and what lies between them, so that no word is lost."""
    text, at = row["text"], 0
    for block in sorted(row["blocks"], key=lambda b: (b["start"], b["end"])):
        start = max(block["start"], at)
        if text[at:start].strip():
            yield at, start, "paragraph"
        if start < block["end"]:
            yield start, block["end"], block["kind"]
            at = block["end"]
    if text[at:].strip():
        yield at, len(text), "paragraph"


def _pieces(text: str, start: int, end: int, marks: Sequence[Row]) -> Iterable[Piece]:
    """Cut a block at its marks; a mark inside another leaves its anchor there."""
    at = start
    for mark, inner in _outermost(marks):
        begin, stop = max(mark["text_start"], at), min(mark["text_end"], end)
        if at < begin:
            yield Piece(text[at:begin])
        anchors = tuple(anchor_of(m["article_id"], m["mention_id"]) for m in (mark, *inner))
        yield Piece(text[begin:stop], mark["kind"], anchors, _title(mark))
        at = max(at, stop)
    if at < end:
        yield Piece(text[at:end])


def _outermost(marks: Sequence[Row]) -> Iterable[tuple[Row, list[Row]]]:
    """Group marks, sorted by start and longest first, under the one that covers their start."""
    groups: list[tuple[Row, list[Row]]] = []
    for mark in marks:
        if groups and mark["text_start"] < groups[-1][0]["text_end"]:
            groups[-1][1].append(mark)
        else:
            groups.append((mark, []))
    return groups


def _title(mention: Row) -> str:
    """Say in a few characters how a mention was read."""
    if mention["kind"] == "date":
        return mention["timex"] or ""
    if mention["kind"] in ("party", "place"):
        return mention[f"{mention['kind']}_name"] or ""
    return f"{mention['value']} {mention['unit'] or ''}".strip()


def _order(view: FindingView) -> tuple[int, int, int, str]:
    row = view.row
    return GROUPS.index(view.group), -row["severity"], -row["articles"], row["finding_id"]


def _by(table: pa.Table, key: str) -> dict[str, Row]:
    return {row[key]: row for row in table.to_pylist()}


def _grouped(table: pa.Table, key: str) -> defaultdict[str, list[Row]]:
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in table.to_pylist():
        groups[row[key]].append(row)
    return groups
