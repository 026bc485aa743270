"""Annotations as the tools of annotators read and write them, without loss of a character.

``write`` and ``read`` take the name of a format: Label Studio's JSON tasks, doccano's JSONL, INCEpTION's UIMA CAS
(JSON) or spaCy's DocBin. A tool shows one text at a time, so pairs of claims stay in ``relations.gold.jsonl``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import AbgleichError
from pipeline.evaluate.formats import docbin, doccano, inception, labelstudio
from pipeline.evaluate.formats.marks import Page

__all__ = ["FORMATS", "Format", "Page", "read", "write"]


@dataclass(frozen=True, slots=True)
class Format:
    """How one tool's annotations are written into a folder and read from what the tool gave back."""

    write: Callable[[Iterable[Page], Path], list[Path]]
    read: Callable[[Path], list[Page]]


FORMATS = {
    "labelstudio": Format(labelstudio.write, labelstudio.read),
    "doccano": Format(doccano.write, doccano.read),
    "inception": Format(inception.write, inception.read),
    "docbin": Format(docbin.write, docbin.read),
}


def write(name: str, pages: Iterable[Page], out: Path) -> list[Path]:
    """Write ``pages`` for the tool ``name`` below ``out``; returns the files.

    Raises:
        AbgleichError: there is no such format, its library is missing, or a file cannot be written.

    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        return _format(name).write(pages, out)
    except OSError as error:
        raise AbgleichError(f"{out}: cannot be written ({error.strerror}). Choose another --out.") from error


def read(name: str, source: Path) -> list[Page]:
    """Read what the tool ``name`` exported: a file, or a folder of files.

    Raises:
        AbgleichError: there is no such format, its library is missing.
        GoldFormatError: the file is none of this format; the message names file, place and remedy.

    """
    return _format(name).read(source)


def _format(name: str) -> Format:
    if name not in FORMATS:
        raise AbgleichError(f"{name}: no format we know. Use one of {', '.join(FORMATS)}.")
    return FORMATS[name]
