"""Compressed folders and files: their members in order, bounded, and never written to disk."""

from __future__ import annotations

import functools
import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import IO

from pipeline.ingest.bounds import DEEPEST, check_archive, most_bytes
from pipeline.ingest.content import ContentError
from pipeline.ingest.files import SUFFIXES, TEXTS, belongs_to_another, describes_a_text, unread_format
from pipeline.ingest.items import Item
from pipeline.records import Failure

ARCHIVE_ERRORS = (zipfile.BadZipFile, zipfile.LargeZipFile, tarfile.TarError, EOFError)
"""What the standard library raises on a broken archive, beside errors of its operating system and of zlib."""
_MOST_IN_MEMORY = 500_000_000
"""Bytes of a .tar.gz, which can only be read from front to back."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive."""

    size: int
    open: Callable[[], IO[bytes]]
    locked: bool = False


def unpack(item: Item) -> Iterator[Item | Failure]:
    """Give the files of a .zip, .tar.gz or .tgz, or the one of a .gz.

    Raises:
        ContentError: the archive lies too deep in others, or unpacks to too much.

    """
    if len(item.how) >= DEEPEST:
        raise ContentError("is an archive in an archive in an archive", "Unpack it yourself.")
    if item.suffix == ".zip":
        yield from _of_zip(item)
    elif item.name.lower().endswith((".tar.gz", ".tgz")):
        yield from _of_tar(item)
    else:
        yield _of_gzip(item)


def _of_gzip(item: Item) -> Item:
    name = item.name[: -len(".gz")]
    if PurePosixPath(name).suffix.lower() not in SUFFIXES:
        raise ContentError("is compressed, and its name does not say the format within", "Name it like a.txt.gz.")
    return replace(item, name=name, size=-1, open=lambda: _gunzipped(item), how=(*item.how, "gzip"))


def _gunzipped(item: Item) -> IO[bytes]:
    packed = max(item.size, 0)
    return io.BufferedReader(_Bounded(gzip.GzipFile(fileobj=item.open()), most_bytes(packed)))


class _Bounded(io.RawIOBase):
    """A stream that ends in an error where it gives more than it may."""

    def __init__(self, stream: gzip.GzipFile, most: int) -> None:
        super().__init__()
        self._stream = stream
        self._left = most

    def readable(self) -> bool:
        """Say so: it can be read."""
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # typed from Python 3.12 on
        """Fill the buffer with what comes next."""
        view = memoryview(buffer)
        data = self._stream.read1(len(view))
        self._left -= len(data)
        if self._left < 0:
            raise ContentError("unpacks to far more than its size", "Unpack it yourself if you trust it.")
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the file below, too."""
        self._stream.close()
        super().close()


def _of_zip(item: Item) -> Iterator[Item | Failure]:
    with item.open() as file, zipfile.ZipFile(file) as archive:
        listed = [found for found in archive.infolist() if not found.is_dir()]
        check_archive(listed, item.size if item.size >= 0 else file.seek(0, io.SEEK_END))
        members: dict[str, Member] = {}
        for found in listed:
            if found.filename in members:
                yield _repeated(item, found.filename)
                continue
            locked = bool(found.flag_bits & 1)
            members[found.filename] = Member(found.file_size, functools.partial(archive.open, found), locked)
        yield from _items(item, members, "zip")


def _of_tar(item: Item) -> Iterator[Item | Failure]:
    most = min(_MOST_IN_MEMORY, most_bytes(max(item.size, 0)))
    members: dict[str, Member] = {}
    with tarfile.open(fileobj=_gunzipped(item), mode="r|") as archive:
        for found in archive:
            most -= found.size
            if most < 0:
                raise ContentError("unpacks to too much", "Unpack it yourself if you trust it.")
            if found.name in members:
                yield _repeated(item, found.name)
            elif found.isfile():
                stream = archive.extractfile(found)
                data = stream.read() if stream else b""
                members[found.name] = Member(len(data), functools.partial(io.BytesIO, data))
            elif not found.isdir():
                yield Failure(
                    f"{item.path}/{found.name}", "is a link or a device, not a file", "Put the file itself there."
                )
    yield from _items(item, members, "tar.gz")


def _repeated(item: Item, name: str) -> Failure:
    return Failure(f"{item.path}/{name}", "stands in the archive twice; the first is read", "Rename one of them.")


def _items(archive: Item, members: Mapping[str, Member], how: str) -> Iterator[Item | Failure]:
    """List what a folder would list, sorted by name."""
    names = set(members)
    for name in sorted(names):
        if _is_hidden(name) or belongs_to_another(name, names):
            continue
        reason = _refusal(name, members[name])
        yield Failure(f"{archive.path}/{name}", *reason) if reason else _item(archive, members, name, how)


def _item(archive: Item, members: Mapping[str, Member], name: str, how: str) -> Item:
    place = PurePosixPath(name)
    beside = members.get(str(place.with_suffix(".json"))) if place.suffix.lower() in TEXTS else None
    return Item(
        path=f"{archive.path}/{name}",
        name=place.name,
        size=members[name].size,
        open=members[name].open,
        sidecar=beside.open if beside and not beside.locked else None,
        beside_a_text=describes_a_text(place, lambda file: str(file) in members),
        how=(*archive.how, how),
    )


def _is_hidden(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return any(part.startswith(".") and part != ".." for part in parts) or parts[0] == "__MACOSX"


def _refusal(name: str, member: Member) -> tuple[str, str] | None:
    """Say why a member is not read; a name is only ever shown, but nobody should find it where it leads elsewhere."""
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or not parts[0] or parts[0][1:2] == ":":
        return "has a name that leads out of the archive", "Rename it in the archive."
    if member.locked:
        return "is locked with a password", "Pack it without one."
    return unread_format(PurePosixPath(name).suffix)
