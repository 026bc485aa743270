"""Which files of the inputs are articles: sorted, each once, nothing from outside the folder."""

from __future__ import annotations

import stat
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from pipeline.ingest import formats
from pipeline.records import Failure
from pipeline.settings import DECISIONS

TEXTS = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml", ".nitf", ".newsml", ".xml")
"""Formats that hold one article, as a rule, and may have a .json beside them."""
ARCHIVES = (".gz", ".tgz", ".zip")
SUFFIXES = frozenset({*TEXTS, *ARCHIVES, *formats.SUFFIXES, ".json", ".jsonl"})
_GOLD = ".gold.jsonl"
_IGNORED_STEMS = frozenset({"readme", "license", "licence", "guidelines"})


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read."""

    file: Path
    path: str
    """Relative to the input folder, with forward slashes; a file given by itself is named by its name."""
    sidecar: Path | None = None
    """The .json beside a text, which may hold its metadata."""


def sources(inputs: Sequence[Path]) -> Iterator[Source | Failure]:
    """List the files of all inputs in order; of a folder, sorted by relative path. A file that comes again is said."""
    seen: dict[Path, str] = {}
    for given in inputs:
        for found in _of_input(given):
            if isinstance(found, Source):
                real = found.file.resolve()
                if real in seen:
                    reason = f"is the same file as {seen[real]}, which is read once"
                    yield Failure(found.path, reason, "Nothing is lost; leave one of the two out.")
                    continue
                seen[real] = found.path
            yield found


def _of_input(given: Path) -> Iterator[Source | Failure]:
    if given.is_dir():
        yield from _of_folder(given)
    elif given.is_file():
        yield Source(given, given.name, _sidecar(given))
    else:
        yield Failure(str(given), "does not exist or is no file", "Check the path.")


def _of_folder(root: Path) -> Iterator[Source | Failure]:
    inside = root.resolve()
    entries = sorted(_walk(root), key=lambda found: found[1])
    names = {path for _, path in entries}
    for file, path in entries:
        if belongs_to_another(path, names):
            continue
        reason = _refusal(file, inside)
        if reason:
            yield Failure(path, *reason)
        else:
            yield Source(file, path, _sidecar(file))


def _walk(root: Path) -> Iterator[tuple[Path, str]]:
    """Give all entries that are no folders; links to folders are entries, so a loop cannot arise."""
    pending = [root]
    while pending:
        folder = pending.pop()
        try:
            children = sorted(folder.iterdir())
        except OSError:
            yield folder, _relative(folder, root)
            continue
        for child in children:
            if child.name.startswith("."):
                continue
            if child.is_dir() and not child.is_symlink():
                pending.append(child)
            else:
                yield child, _relative(child, root)


def _relative(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix()


def belongs_to_another(path: str, names: Container[str]) -> bool:
    """Tell whether a file describes others: README, gold, decisions, or ``a.more.json`` beside ``a.txt``."""
    folder, _, name = path.rpartition("/")
    stem, dot, rest = name.partition(".")
    if stem.lower() in _IGNORED_STEMS or name.endswith(_GOLD) or name == DECISIONS:
        return True
    if not dot or "." not in rest or Path(name).suffix not in {".json", ".jsonl"}:
        return False
    prefix = f"{folder}/{stem}" if folder else stem
    return any(prefix + suffix in names for suffix in TEXTS)


def _refusal(file: Path, inside: Path) -> tuple[str, str] | None:
    """Say why a file of a folder is not read, and what to do."""
    try:
        real = file.resolve(strict=True)
        mode = real.stat().st_mode
    except (OSError, RuntimeError):
        return "cannot be opened (a broken link, a loop of links, or no permission)", "Remove or repair it."
    if stat.S_ISDIR(mode):
        return (
            ("is a link to a folder, which is not followed", "Give that folder as an input of its own.")
            if file.is_symlink()
            else ("cannot be listed", "Check the folder's permissions.")
        )
    if not real.is_relative_to(inside):
        return "is a link that leads out of the folder", "Copy the file into the folder."
    if not stat.S_ISREG(mode):
        return "is no regular file", "Remove it."
    return unread_format(file.suffix)


def unread_format(suffix: str) -> tuple[str, str] | None:
    """Say that a format is not read, if it is not, and what to do."""
    if suffix.lower() in SUFFIXES:
        return None
    reason = f"has a format that is not read ({suffix[:20] or 'no suffix'})"
    return reason, f"Convert it to one of {', '.join(sorted(SUFFIXES))}."


def describes_a_text(file: PurePath, is_there: Callable[[PurePath], bool]) -> bool:
    """Tell whether a .json lies beside a text of its name."""
    return file.suffix.lower() == ".json" and any(is_there(file.with_suffix(suffix)) for suffix in TEXTS)


def _sidecar(file: Path) -> Path | None:
    if file.suffix.lower() not in TEXTS:
        return None
    beside = file.with_suffix(".json")
    return beside if beside.is_file() and not beside.is_symlink() else None
