"""Between gold files, articles and the pages that annotation tools hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.errors import GoldFormatError
from pipeline.evaluate.annotate import Record, gold_records, gold_target, write_records
from pipeline.evaluate.formats.marks import Page, records_of, to_mark
from pipeline.evaluate.gold import RELATIONS, SUFFIX, read_gold, read_lines
from pipeline.records import Article, RunResult


def pages_of_run(result: RunResult) -> list[Page]:
    """Give what a run found as pages to correct in a tool."""
    return [_page(article, records) for article, records in gold_records(result)]


def pages_of_gold(articles: Sequence[Article], folder: Path) -> list[Page]:
    """Give the gold annotations below ``folder`` with the texts they stand on, in order of the articles.

    Raises:
        GoldFormatError: gold that is broken, that names no article, or whose surface is not the text's.

    """
    read_gold(folder)
    records = _by_article(folder)
    known = {article.path: article for article in articles}
    for path in records.keys() - known.keys():
        raise GoldFormatError(f"{path}: has gold, but there is no such article. Give the folder the gold was made for.")
    pages = [_page(known[path], records[path]) for path in known if path in records]
    for page in pages:
        _check(page, records[page.path])
    return pages


def save(pages: Iterable[Page], out: Path) -> list[Path]:
    """Write pages that came back from a tool as gold files below ``out``; nothing is overwritten.

    Raises:
        AbgleichError: a file is already there, or cannot be written.

    """
    return [write_records(gold_target(out, page.path), records_of(page)) for page in pages]


def _page(article: Article, records: Iterable[Record]) -> Page:
    marks = tuple(to_mark(record) for record in records if record["type"] in ("mention", "claim"))
    return Page(article.path, article.raw, marks)


def _by_article(folder: Path) -> dict[str, list[Record]]:
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for file in sorted(folder.rglob(f"*{SUFFIX}")):
        path = ""
        for _, record in read_lines(file) if file.name != RELATIONS else ():
            path = str(record["path"]) if record["type"] == "article" else path
            found[path].append(dict(record))
    return dict(found)


def _check(page: Page, records: Iterable[Record]) -> None:
    for record in records:
        if record["type"] != "mention":
            continue
        start, end, surface = int(str(record["start"])), int(str(record["end"])), record["surface"]
        if page.text[start:end] != surface:
            raise GoldFormatError(
                f"{page.path}: gold has {surface!r} at {start}–{end}, the text {page.text[start:end]!r}. "
                "Correct the offsets, or bring back the article as it was."
            )
