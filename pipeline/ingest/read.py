"""Files and folders in, articles and failures out: nothing vanishes, nothing stops the run."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pipeline.errors import UnreadableArticleError
from pipeline.ingest.article import build, made_id
from pipeline.ingest.decode import UndecodableError, decode
from pipeline.ingest.entries import NOTHING, EntryError, Given, given_of, is_metadata, parse, text_of
from pipeline.ingest.files import Source, sources
from pipeline.ingest.lines import lines_of
from pipeline.records import Article, Failure
from pipeline.settings import Settings

_SUPPORTED = "Give one JSON object per article, with its text in the field text."


def read(inputs: Sequence[Path], settings: Settings) -> Iterator[Article | Failure]:
    """Read all articles of files and folders, in a fixed order.

    An article whose id another one already has is refused with a failure that names both; ids made from
    path and content are kept apart by a count.
    """
    return admit(found for source in sources(inputs) for found in read_source(source, settings))


def admit(found: Iterable[Article | Failure]) -> Iterator[Article | Failure]:
    """Keep the ids of all articles of a run apart."""
    seen: dict[str, str] = {}
    for article in found:
        yield article if isinstance(article, Failure) else _admitted(article, seen)


def _admitted(article: Article, seen: dict[str, str]) -> Article | Failure:
    """Keep ids apart: a made one gets a count, a given one is refused."""
    if article.id not in seen:
        seen[article.id] = article.path
        return article
    if article.id == made_id(article.path, article.raw):
        count = next(n for n in itertools.count(2) if f"{article.id}-{n}" not in seen)
        return _admitted(replace(article, id=f"{article.id}-{count}"), seen)
    return Failure(
        article.path,
        f"has the id {article.id!r}, which {seen[article.id]} already has",
        "Give each article an id of its own.",
    )


def read_source(source: Source | Failure, settings: Settings) -> Iterator[Article | Failure]:
    """Read the articles of one file; an input that is no file stays the failure it is."""
    if isinstance(source, Failure):
        yield source
        return
    readers = {".jsonl": _of_lines, ".json": _of_json}
    reader = readers.get(source.file.suffix.lower(), _of_text)
    try:
        yield from reader(source, settings)
    except UnreadableArticleError as error:
        yield Failure(error.path, error.reason, error.remedy)
    except OSError as error:
        yield Failure(source.path, f"cannot be opened ({error.strerror})", "Check the file's permissions.")


def _of_text(source: Source, settings: Settings) -> Iterator[Article]:
    raw, encoding = _decoded(source, settings)
    yield build(
        raw,
        path=source.path,
        encoding=encoding,
        given=_sidecar_of(source, settings),
        suffix=source.file.suffix.lower(),
    )


def _of_json(source: Source, settings: Settings) -> Iterator[Article | Failure]:
    content, encoding = _decoded(source, settings)
    try:
        value = parse(content.removeprefix("\ufeff"))
    except EntryError as error:
        raise UnreadableArticleError(source.path, str(error), "Correct the file.") from error
    if is_metadata(value) and _describes_a_text(source.file):
        return
    entries = value if isinstance(value, list) else [value]
    if not entries:
        raise UnreadableArticleError(source.path, "is an empty list", _SUPPORTED)
    for number, entry in enumerate(entries, 1):
        path = f"{source.path}#{number}" if isinstance(value, list) else source.path
        yield _of_entry(entry, path, encoding)


def _of_lines(source: Source, settings: Settings) -> Iterator[Article | Failure]:
    """Read line by line, so that a file may be larger than memory; one failure if no line is an article."""
    held: list[Failure] = []
    released = False
    for number, line, encoding in lines_of(source, settings.max_bytes):
        found = _of_line(line, f"{source.path}#{number}", encoding)
        if not released and isinstance(found, Failure) and len(held) < _HELD_BACK:
            held.append(found)
            continue
        if not released:
            yield from held
            released = True
        yield found
    if not released:
        reason = f"no line is an article (the first one {held[0].reason})" if held else "is empty"
        raise UnreadableArticleError(source.path, reason, _SUPPORTED)


_HELD_BACK = 1_000
"""So many broken lines may come before the first article until each is reported by itself."""


def _of_line(line: str | UndecodableError, path: str, encoding: str) -> Article | Failure:
    if isinstance(line, UndecodableError):
        return Failure(path, str(line), "Correct the line.")
    try:
        return _of_entry(parse(line), path, encoding)
    except EntryError as error:
        return Failure(path, str(error), "Correct the line.")


def _of_entry(entry: object, path: str, encoding: str) -> Article | Failure:
    try:
        text = text_of(entry)
        given = given_of(entry) if isinstance(entry, dict) else NOTHING
        return build(text, path=path, encoding=encoding, given=given)
    except EntryError as error:
        return Failure(path, str(error), _SUPPORTED)
    except UnreadableArticleError as error:
        return Failure(path, error.reason, error.remedy)


def _decoded(source: Source, settings: Settings) -> tuple[str, str]:
    size = source.file.stat().st_size
    if size > settings.max_bytes:
        raise UnreadableArticleError(
            source.path,
            f"is larger than {settings.max_bytes} bytes ({size})",
            "Split it, or raise max_bytes in the settings.",
        )
    if size == 0:
        raise UnreadableArticleError(source.path, "is empty", "Remove it.")
    try:
        return decode(source.file.read_bytes())
    except UndecodableError as error:
        raise UnreadableArticleError(source.path, str(error), "Save it as text in UTF-8.") from error


def _describes_a_text(file: Path) -> bool:
    return any(file.with_suffix(suffix).is_file() for suffix in (".txt", ".md", ".html", ".htm"))


def _sidecar_of(source: Source, settings: Settings) -> Given:
    """Read what the .json beside a text says; one that cannot be read is reported as a file of its own."""
    if source.sidecar is None or source.sidecar.stat().st_size > settings.max_bytes:
        return NOTHING
    try:
        value = parse(decode(source.sidecar.read_bytes())[0].removeprefix("\ufeff"))
    except (EntryError, UndecodableError):
        return NOTHING
    return given_of(value) if isinstance(value, dict) and is_metadata(value) else NOTHING
