"""Write what a run found as gold annotations to correct: one file per article, one per folder for pairs."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from pipeline.errors import AbgleichError
from pipeline.evaluate.gold import RELATIONS, SUFFIX
from pipeline.records import Article, Claim, Mention, RunResult

Record = dict[str, object]


def write_gold(result: RunResult, out: Path) -> list[Path]:
    """Write one ``NAME.gold.jsonl`` per article below ``out``, and the compared pairs; nothing is overwritten.

    Raises:
        AbgleichError: a file is already there (it may hold somebody's corrections), or cannot be written.

    """
    pages = {gold_target(out, article.path): records for article, records in gold_records(result)}
    return [write_records(file, records) for file, records in pages.items()] + write_pairs(result, out)


def write_pairs(result: RunResult, out: Path) -> list[Path]:
    """Write the compared pairs of claims, where there are any, as ``relations.gold.jsonl``."""
    pairs = _relations(result)
    return [write_records(out / RELATIONS, pairs)] if pairs else []


def gold_records(result: RunResult) -> Iterator[tuple[Article, list[Record]]]:
    """Yield each article with the lines of its gold file; what stands in boilerplate is left out."""
    mentions, claims = defaultdict(list), defaultdict(list)
    for mention in result.mentions:
        if not mention.boilerplate:
            mentions[mention.article_id].append(mention)
    for claim in result.reconciliation.claims:
        claims[claim.article_id].append(claim)
    for article in result.articles:
        yield article, _records(article, mentions[article.id], claims[article.id])


def gold_target(out: Path, path: str) -> Path:
    """Name an article's gold file: ``a.txt.gold.jsonl``, ``b.jsonl.1.gold.jsonl``; never outside of ``out``."""
    parts = [part for part in PurePosixPath(path.replace("#", ".") + SUFFIX).parts if part not in ("..", "/")]
    return out.joinpath(*parts)


def write_records(file: Path, records: Iterable[Record]) -> Path:
    """Write one JSON object per line into a new file.

    Raises:
        AbgleichError: the file is already there, or cannot be written.

    """
    lines = "".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", errors="replace") as page:
            page.write(lines)
    except FileExistsError as error:
        raise AbgleichError(f"{file}: is already there. Choose another --out, or move it away.") from error
    except OSError as error:
        raise AbgleichError(f"{file}: cannot be written ({error.strerror}). Choose another --out.") from error
    return file


def _records(article: Article, mentions: Sequence[Mention], claims: Sequence[Claim]) -> list[Record]:
    spans = {m.id: m for m in mentions}
    head: Record = {"type": "article", "path": article.path}
    return [head, *map(_mention, mentions), *(_claim(c, spans[c.mention_id]) for c in claims if c.mention_id in spans)]


def _mention(mention: Mention) -> Record:
    record: Record = {
        "type": "mention",
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "kind": mention.kind,
    }
    if mention.quantity:
        q = mention.quantity
        record |= {"value": f"{q.value:f}", "unit": q.unit, "modifier": q.modifier}
        record |= {"value_max": f"{q.value_max:f}"} if q.value_max is not None else {}
    if mention.when:
        record |= {"timex": mention.when.value, "modifier": mention.when.modifier}
    if mention.party:
        record |= {"party": mention.party.id}
    return record


def _claim(claim: Claim, mention: Mention) -> Record:
    return {
        "type": "claim",
        "start": mention.start,
        "end": mention.end,
        "measure": claim.measure,
        "subject": claim.subject.id if claim.subject else None,
        "object": claim.object.id if claim.object else None,
        "status": claim.status,
        "change": claim.change,
        "sign": -1 if claim.quantity and claim.quantity.value < 0 else 1,
    }


def _relations(result: RunResult) -> list[Record]:
    paths = {a.id: a.path for a in result.articles}
    spans = {m.id: [paths[m.article_id], m.start, m.end] for m in result.mentions}
    places = {c.id: spans[c.mention_id] for c in result.reconciliation.claims}
    return [
        {"type": "relation", "a": places[c.claim_a], "b": places[c.claim_b], "judgement": c.judgement}
        for c in result.reconciliation.comparisons
    ]
