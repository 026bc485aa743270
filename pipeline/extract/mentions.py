"""From settled candidates to mentions with raw offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from pipeline.offsets import to_raw
from pipeline.records import Article, Block, Candidate, Mention


def to_mentions(article: Article, candidates: Sequence[Candidate]) -> tuple[Mention, ...]:
    """Give each candidate its number and its place in the raw text."""
    ids = {c.start: f"{article.id}:m{number}" for number, c in enumerate(candidates, 1) if c.quantity is not None}
    starts = [block.start for block in article.blocks]
    return tuple(
        _mention(article, candidate, f"{article.id}:m{number}", _is_boilerplate(article.blocks, starts, candidate), ids)
        for number, candidate in enumerate(candidates, 1)
    )


def _mention(article: Article, candidate: Candidate, name: str, boilerplate: bool, ids: dict[int, str]) -> Mention:  # noqa: FBT001
    span = to_raw(article.segments, candidate.start, candidate.end)
    return Mention(
        id=name, article_id=article.id, kind=candidate.kind, start=span.start, end=span.end,
        surface=article.raw[span.start : span.end], text_start=candidate.start, text_end=candidate.end,
        rule=candidate.rule, quantity=candidate.quantity, when=candidate.when, party=candidate.party,
        place=candidate.place, resolution=candidate.resolution, boilerplate=boilerplate,
        same_as=ids.get(candidate.same_as) if candidate.same_as is not None else None,
    )  # fmt: skip


def _is_boilerplate(blocks: Sequence[Block], starts: list[int], candidate: Candidate) -> bool:
    at = bisect_right(starts, candidate.start) - 1
    return at >= 0 and blocks[at].kind == "boilerplate" and candidate.start < blocks[at].end
