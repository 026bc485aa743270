"""Bytes to read, wherever they lie: a file of the folder, a member of an archive, an attachment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import IO

from pipeline.errors import UnreadableArticleError
from pipeline.ingest.content import Attachment
from pipeline.ingest.files import ARCHIVES, Source, describes_a_text
from pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be opened and read, once or again."""

    path: str
    """As a reader names it: ``folder.zip/a.txt``."""
    name: str
    """The file name, which says the format."""
    size: int
    """In bytes; -1 where only reading tells."""
    open: Callable[[], IO[bytes]]
    sidecar: Callable[[], IO[bytes]] | None = None
    """Opens the .json beside a text."""
    beside_a_text: bool = False
    """Whether a text of the same name lies beside this."""
    how: tuple[str, ...] = ()
    """What it was taken out of, outermost first: ``zip``, ``gzip``."""

    @property
    def suffix(self) -> str:
        """Give the suffix in lower case."""
        return PurePosixPath(self.name).suffix.lower()

    @property
    def is_archive(self) -> bool:
        """Tell whether this comes out of an archive, or is one."""
        return bool(self.how) or self.suffix in ARCHIVES


def item_of(source: Source) -> Item:
    """Make an item of a file of the folder."""
    file, sidecar = source.file, source.sidecar
    return Item(
        path=source.path,
        name=file.name,
        size=file.stat().st_size,
        open=lambda: file.open("rb"),
        sidecar=(lambda: sidecar.open("rb")) if sidecar else None,
        beside_a_text=describes_a_text(file, lambda path: file.with_name(path.name).is_file()),
    )


def attached(item: Item, attachment: Attachment) -> Item:
    """Make an item of a file within a file."""
    return Item(
        path=f"{item.path}/{attachment.name}",
        name=attachment.name,
        size=len(attachment.data),
        open=lambda: BytesIO(attachment.data),
        how=(*item.how, attachment.how),
    )


def read_whole(item: Item, settings: Settings) -> bytes:
    """Read everything, if it is neither empty nor too much.

    Raises:
        UnreadableArticleError: it is, with the remedy.

    """
    data = b""
    if item.size <= settings.max_bytes:
        with item.open() as stream:
            data = stream.read(settings.max_bytes + 1)
    if item.size > settings.max_bytes or len(data) > settings.max_bytes:
        size = f" ({item.size})" if item.size >= 0 else ""
        reason = f"is larger than {settings.max_bytes} bytes{size}"
        raise UnreadableArticleError(item.path, reason, "Split it, or raise max_bytes in the settings.")
    if not data:
        raise UnreadableArticleError(item.path, "is empty", "Remove it.")
    return data
