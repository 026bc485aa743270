"""The lines of a .jsonl file, one at a time, each decoded by itself."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import IO

from pipeline.ingest.decode import UndecodableError, decode

Line = tuple[int, str | UndecodableError, str]
"""Number from 1, content (or why there is none), encoding."""


def lines_of(stream: IO[bytes], max_bytes: int) -> Iterator[Line]:
    """Give the lines that are not blank; a line longer than ``max_bytes`` is an error of that line."""
    number = 0
    while data := stream.readline(max_bytes + 1):
        number += 1
        if number == 1 and _is_wide(data):
            yield from _wide_lines(data + stream.read(max(max_bytes + 1 - len(data), 0)), max_bytes)
            return
        if len(data) > max_bytes:
            yield number, UndecodableError(f"is longer than {max_bytes} bytes"), ""
            while data and not data.endswith(b"\n"):
                data = stream.readline(max_bytes)
        elif data.strip():
            yield _line(number, data)


def _is_wide(data: bytes) -> bool:
    """Tell a file in UTF-16 or UTF-32 by its first bytes."""
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in data[:4]


def _line(number: int, data: bytes) -> Line:
    try:
        text, encoding = decode(data.removeprefix(codecs.BOM_UTF8))
    except UndecodableError as error:
        return number, error, ""
    return number, text, encoding


def _wide_lines(data: bytes, max_bytes: int) -> Iterator[Line]:
    """Cut a file in UTF-16 or UTF-32, where a byte does not say where a line ends."""
    if len(data) > max_bytes:
        yield 1, UndecodableError(f"is UTF-16 or UTF-32 of more than {max_bytes} bytes"), ""
        return
    try:
        text, encoding = decode(data)
    except UndecodableError as error:
        yield 1, error, ""
        return
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if line.strip():
            yield number, line, encoding
