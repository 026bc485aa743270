"""Files of any format to articles: one failure with a remedy for whatever cannot be read."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TypeVar

from pipeline.errors import UnreadableArticleError
from pipeline.ingest.archives import ARCHIVE_ERRORS, unpack
from pipeline.ingest.article import LAYOUTS, build, made_id
from pipeline.ingest.content import FOREIGN_ERRORS, Attachment, Content, ContentError, Layout, Reader
from pipeline.ingest.decode import UndecodableError, decode
from pipeline.ingest.entries import NOTHING, EntryError, Given, given_of, is_metadata, parse, text_of
from pipeline.ingest.files import ARCHIVES, Source, sources, unread_format
from pipeline.ingest.formats import reader_of
from pipeline.ingest.items import Item, attached, item_of, read_whole
from pipeline.ingest.lines import lines_of
from pipeline.limits import Limits, OverLimitError, broken, limited, too_large, too_slow
from pipeline.records import Article, Failure
from pipeline.settings import Settings

T = TypeVar("T")

_DEEPEST_ATTACHMENT = 3
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
    try:
        item = item_of(source)
    except OSError as error:
        yield Failure(source.path, *_not_opened(error))
        return
    yield from _read(item, settings)


def _read(item: Item, settings: Settings) -> Iterator[Article | Failure]:
    """Read whatever an item holds; its first error ends it, and only it."""
    readers = {".jsonl": _of_lines, ".json": _of_json} | dict.fromkeys(ARCHIVES, _of_archive)
    reader = readers.get(item.suffix, _of_format if reader_of(item.suffix) else _of_text)
    try:
        yield from reader(item, settings)
    except UnreadableArticleError as error:
        yield Failure(error.path, error.reason, error.remedy)
    except ContentError as error:
        yield Failure(item.path, error.reason, error.remedy)
    except OSError as error:
        yield Failure(item.path, *_not_opened(error))
    except (*ARCHIVE_ERRORS, *FOREIGN_ERRORS) as error:
        if not item.is_archive:
            raise
        yield Failure(item.path, f"is a broken archive ({type(error).__name__})", "Pack it again.")


def _not_opened(error: OSError) -> tuple[str, str]:
    return f"cannot be opened ({error.strerror or type(error).__name__})", "Check the file and its permissions."


def _of_archive(item: Item, settings: Settings) -> Iterator[Article | Failure]:
    for member in unpack(item):
        if isinstance(member, Failure):
            yield member
        else:
            yield from _read(member, settings)


def _of_format(item: Item, settings: Settings) -> Iterator[Article | Failure]:
    """Read a format that is not text, and what is attached in it."""
    data, beside = read_whole(item, settings), _sidecar_of(item, settings)
    reader = reader_of(item.suffix)
    for content in _bounded(item.path, settings, lambda: _contents(reader, data, settings)):
        if isinstance(content, Attachment):
            yield from _of_attachment(attached(item, content), settings)
        else:
            yield _of_content(content, item, beside, settings)


def _contents(reader: Reader | None, data: bytes, settings: Settings) -> list[Content | Attachment]:
    return list(reader(data, settings.max_characters)) if reader else []


def _of_attachment(item: Item, settings: Settings) -> Iterator[Article | Failure]:
    if len(item.how) > _DEEPEST_ATTACHMENT:
        yield Failure(item.path, "is attached to an attachment of an attachment", "Save it by itself.")
    elif unread := unread_format(item.suffix):
        yield Failure(item.path, *unread)
    else:
        yield from _read(item, settings)


def _of_content(content: Content, item: Item, beside: Given, settings: Settings) -> Article | Failure:
    path = item.path + content.part
    try:
        return _built(
            content.raw,
            settings,
            path=path,
            encoding="str",
            given=_merged(beside, content.given),
            layout=content.layout,
            text_how=" > ".join((*item.how, content.how)),
        )
    except UnreadableArticleError as error:
        return Failure(path, error.reason, error.remedy)


def _merged(first: Given, second: Given) -> Given:
    """Take each field from the first that has it."""
    return Given(**{f.name: getattr(first, f.name) or getattr(second, f.name) for f in fields(Given)})


def _of_text(item: Item, settings: Settings) -> Iterator[Article]:
    raw, encoding = _decoded(item, settings)
    yield _built(
        raw,
        settings,
        path=item.path,
        encoding=encoding,
        given=_sidecar_of(item, settings),
        layout=LAYOUTS.get(item.suffix, "text"),
        text_how=" > ".join(item.how),
    )


def _of_json(item: Item, settings: Settings) -> Iterator[Article | Failure]:
    content, encoding = _decoded(item, settings)
    try:
        value = parse(content.removeprefix("\ufeff"))
    except EntryError as error:
        raise UnreadableArticleError(item.path, str(error), "Correct the file.") from error
    if is_metadata(value) and item.beside_a_text:
        return
    entries = value if isinstance(value, list) else [value]
    if not entries:
        raise UnreadableArticleError(item.path, "is an empty list", _SUPPORTED)
    for number, entry in enumerate(entries, 1):
        path = f"{item.path}#{number}" if isinstance(value, list) else item.path
        yield _of_entry(entry, replace(item, path=path), encoding, settings)


def _of_lines(item: Item, settings: Settings) -> Iterator[Article | Failure]:
    """Read line by line, so that a file may be larger than memory; one failure if no line is an article."""
    held: list[Failure] = []
    released = False
    with item.open() as stream:
        for number, line, encoding in lines_of(stream, settings.max_bytes):
            found = _of_line(line, replace(item, path=f"{item.path}#{number}"), encoding, settings)
            if not released and isinstance(found, Failure) and len(held) < _HELD_BACK:
                held.append(found)
                continue
            if not released:
                yield from held
                released = True
            yield found
    if not released:
        reason = f"no line is an article (the first one {held[0].reason})" if held else "is empty"
        raise UnreadableArticleError(item.path, reason, _SUPPORTED)


_HELD_BACK = 1_000
"""So many broken lines may come before the first article until each is reported by itself."""


def _of_line(line: str | UndecodableError, item: Item, encoding: str, settings: Settings) -> Article | Failure:
    if isinstance(line, UndecodableError):
        return Failure(item.path, str(line), "Correct the line.")
    try:
        return _of_entry(parse(line), item, encoding, settings)
    except EntryError as error:
        return Failure(item.path, str(error), "Correct the line.")


def _of_entry(entry: object, item: Item, encoding: str, settings: Settings) -> Article | Failure:
    try:
        text = text_of(entry)
        given = given_of(entry) if isinstance(entry, dict) else NOTHING
        return _built(
            text, settings, path=item.path, encoding=encoding, given=given, text_how=" > ".join(item.how)
        )  # fmt: skip
    except EntryError as error:
        return Failure(item.path, str(error), _SUPPORTED)
    except UnreadableArticleError as error:
        return Failure(item.path, error.reason, error.remedy)


def _decoded(item: Item, settings: Settings) -> tuple[str, str]:
    try:
        return decode(read_whole(item, settings))
    except UndecodableError as error:
        raise UnreadableArticleError(item.path, str(error), "Save it as text in UTF-8.") from error


def _sidecar_of(item: Item, settings: Settings) -> Given:
    """Read what the .json beside a text says; one that cannot be read is reported as a file of its own."""
    if item.sidecar is None:
        return NOTHING
    try:
        with item.sidecar() as stream:
            data = stream.read(settings.max_bytes + 1)
        value = parse(decode(data)[0].removeprefix("\ufeff")) if len(data) <= settings.max_bytes else None
    except (EntryError, UndecodableError):
        return NOTHING
    return given_of(value) if isinstance(value, dict) and is_metadata(value) else NOTHING


def _built(
    raw: str,
    settings: Settings,
    *,
    path: str,
    encoding: str,
    given: Given,
    layout: Layout = "text",
    text_how: str = "",
) -> Article:
    """Build an article within the bounds of an article.

    Raises:
        UnreadableArticleError: it is too long, takes too much, or holds no text.

    """
    if layout in {"text", "markdown"}:
        _check_length(raw, path, settings)
    article = _bounded(
        path, settings, lambda: build(raw, path=path, encoding=encoding, given=given, layout=layout, text_how=text_how)
    )
    _check_length(article.text, path, settings)
    return article


def _check_length(text: str, path: str, settings: Settings) -> None:
    if len(text) > settings.max_characters:
        reason = f"holds {len(text)} characters of text, more than {settings.max_characters}"
        raise UnreadableArticleError(path, reason, "Split it, or raise max_characters in the settings.")


def _bounded(path: str, settings: Settings, work: Callable[[], T]) -> T:
    """Do the work on one article, so that the others of its file are read whatever happens.

    Raises:
        UnreadableArticleError: it takes too much, or something unforeseen happens.

    """
    limits = Limits(settings.article_seconds, settings.article_megabytes)
    try:
        with limited(limits):
            return work()
    except OverLimitError as error:
        raise _unreadable(too_slow(path, limits)) from error
    except MemoryError as error:
        raise _unreadable(too_large(path, limits)) from error
    except (UnreadableArticleError, ContentError):
        raise
    except Exception as error:
        # One member of an archive must not cost the others; the engine could only drop the whole file.
        raise _unreadable(broken(path, error)) from error


def _unreadable(failure: Failure) -> UnreadableArticleError:
    return UnreadableArticleError(failure.path, failure.reason, failure.remedy)
