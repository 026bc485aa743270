"""Label Studio: one JSON file of tasks, and the labelling set-up to paste into the project.

A region holds start and end with the text they cover. Label Studio counts code points today and counted UTF-16 code
units in older versions (its issues 1008 and 1347), so a region is read in the unit in which the text fits.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import quoteattr

from pipeline.errors import GoldFormatError
from pipeline.evaluate.formats.marks import FIELDS, LABELS, Mark, Page, fields_of
from pipeline.evaluate.formats.units import Utf16

Json = Mapping[str, object]


def write(pages: Iterable[Page], out: Path) -> list[Path]:
    """Write ``tasks.json`` to import, and ``labels.xml``, the labelling set-up."""
    tasks, setup = out / "tasks.json", out / "labels.xml"
    content = [{"data": {"text": p.text, "path": p.path}, "annotations": [{"result": _regions(p)}]} for p in pages]
    tasks.write_text(json.dumps(content, indent=1), "utf-8")
    setup.write_text(_setup(), "utf-8")
    return [tasks, setup]


def read(source: Path) -> list[Page]:
    """Read tasks that Label Studio exported as JSON (not JSON-MIN: it drops the fields).

    Raises:
        GoldFormatError: no such file, or a region that does not fit its text.

    """
    file = source / "tasks.json" if source.is_dir() else source
    try:
        tasks = _list(json.loads(file.read_text("utf-8")))
        return [_page(_object(task), f"{file}: task {number}") for number, task in enumerate(tasks, 1)]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise GoldFormatError(f"{file}: no tasks of Label Studio ({error!r}). Export the project as JSON.") from error


def _regions(page: Page) -> list[Json]:
    return [part for number, mark in enumerate(page.marks) for part in _region(mark, page.text, f"r{number}")]


def _region(mark: Mark, text: str, key: str) -> Iterator[Json]:
    span = {"start": mark.start, "end": mark.end}
    place = {"id": key, "to_name": "text"}
    covered = {**span, "text": text[mark.start : mark.end], "labels": [mark.label]}
    yield {**place, "from_name": "label", "type": "labels", "value": covered}
    for name, value in mark.fields:
        yield {**place, "from_name": name, "type": "textarea", "value": {**span, "text": [value]}}


def _setup() -> str:
    labels = "\n".join(f"    <Label value={quoteattr(label)}/>" for label in LABELS)
    fields = "\n".join(
        f'  <Header value={quoteattr(name)} size="6"/>\n'
        f'  <TextArea name={quoteattr(name)} toName="text" perRegion="true" maxSubmissions="1" editable="true"/>'
        for name in FIELDS
    )
    return (
        f'<View>\n  <Labels name="label" toName="text">\n{labels}\n  </Labels>\n'
        f'  <Text name="text" value="$text" granularity="symbol"/>\n{fields}\n</View>\n'
    )


def _page(task: Json, place: str) -> Page:
    data = _object(task["data"])
    text, path = str(data["text"]), str(data["path"])
    given = task.get("annotations") or task.get("predictions") or [{"result": []}]
    result = _object(_list(given)[-1])["result"]
    spans: dict[str, Json] = {}
    fields: defaultdict[str, dict[str, object]] = defaultdict(dict)
    for part in map(_object, _list(result)):
        value = _object(part.get("value", {}))
        if part["type"] == "labels":
            spans[str(part["id"])] = value
        elif part["type"] == "textarea" and value.get("text"):
            written = value["text"]
            fields[str(part["id"])][str(part["from_name"])] = written[-1] if isinstance(written, list) else written
    marks = (_mark(value, fields[key], text, f"{place}, region {key}") for key, value in spans.items())
    return Page(path, text, tuple(marks))


def _mark(value: Json, fields: Json, text: str, place: str) -> Mark:
    start, end = int(str(value["start"])), int(str(value["end"]))
    label, covered = str(_list(value["labels"])[0]), value.get("text")
    if covered is not None and text[start:end] != covered:
        units = Utf16(text)
        start, end = units.points(start), units.points(end)
        if text[start:end] != covered:
            raise GoldFormatError(f"{place}: covers {text[start:end]!r}, not {covered!r}. Mark it anew.")
    return Mark(start, end, label, fields_of(fields))


def _object(given: object) -> dict[str, object]:
    if not isinstance(given, dict):
        raise TypeError(f"{given!r} is no object")
    return given


def _list(given: object) -> list[object]:
    if not isinstance(given, list):
        raise TypeError(f"{given!r} is no list")
    return given
