"""doccano: one JSON line per text, as it imports and exports span projects with relations.

doccano counts as JavaScript does, in UTF-16 code units (its issue 2290), unless the project counts graphemes: leave
that box unticked. It has labels, but no fields: they travel as the line's metadata, which doccano hands back as it
was, and belong to the entity of the same number.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.errors import GoldFormatError
from pipeline.evaluate.formats.marks import Mark, Page, fields_of
from pipeline.evaluate.formats.units import Utf16

FILE = "pages.jsonl"


def write(pages: Iterable[Page], out: Path) -> list[Path]:
    """Write ``pages.jsonl``."""
    file = out / FILE
    file.write_text("".join(f"{json.dumps(_line(page))}\n" for page in pages), "utf-8")
    return [file]


def read(source: Path) -> list[Page]:
    """Read a JSONL export with entities and their ids.

    Raises:
        GoldFormatError: no such file, or a line that is none of doccano's; names the line.

    """
    file = source / FILE if source.is_dir() else source
    try:
        lines = file.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldFormatError(f"{file}: cannot be read ({error}). Export the project as JSONL.") from error
    return [_page(line, f"{file}:{number}") for number, line in enumerate(lines, 1) if line.strip()]


def _line(page: Page) -> dict[str, object]:
    units = Utf16(page.text)
    entities = [
        {"id": number, "start_offset": units.units(m.start), "end_offset": units.units(m.end), "label": m.label}
        for number, m in enumerate(page.marks)
    ]
    fields = {str(number): dict(mark.fields) for number, mark in enumerate(page.marks) if mark.fields}
    return {"text": page.text, "path": page.path, "entities": entities, "relations": [], "fields": fields}


def _page(line: str, place: str) -> Page:
    try:
        record = json.loads(line)
        text, meta = record["text"], {**record.get("meta", {}), **record}
        units, fields = Utf16(text), meta.get("fields", {})
        marks = tuple(_mark(entity, units, fields) for entity in record["entities"])
        return Page(meta["path"], text, marks)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GoldFormatError(f"{place}: no line of doccano ({error!r}). Export as JSONL with relations.") from error


def _mark(entity: Mapping[str, object], units: Utf16, fields: Mapping[str, Mapping[str, object]]) -> Mark:
    start, end = int(str(entity["start_offset"])), int(str(entity["end_offset"]))
    if not 0 <= start < end <= units.length:
        raise ValueError(f"entity {entity['id']} from {start} to {end} is not in the text")
    kept = fields.get(str(entity["id"]), {})
    return Mark(units.points(start), units.points(end), str(entity["label"]), fields_of(kept))
