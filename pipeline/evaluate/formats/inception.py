"""INCEpTION: one UIMA CAS per article as JSON (its format "UIMA CAS JSON 0.4.0"), through dkpro-cassis.

The marks are a span layer of their own, to be set to character level in the project. cassis turns code points into
the CAS's UTF-16 units and back.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import AbgleichError, GoldFormatError
from pipeline.evaluate.formats.marks import FIELDS, Mark, Page, fields_of

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

LAYER = "webanno.custom.Abgleich"
TITLE = "webanno.custom.AbgleichSource"
"""Holds the article's path: INCEpTION itself renames documents to file names."""
SUFFIX = ".cas.json"


def write(pages: Iterable[Page], out: Path) -> list[Path]:
    """Write one ``NNNN.cas.json`` per page, numbered from 1.

    Raises:
        AbgleichError: dkpro-cassis is not installed.

    """
    types = _types()
    return [_write(page, types, out / f"{number:04}{SUFFIX}") for number, page in enumerate(pages, 1)]


def read(source: Path) -> list[Page]:
    """Read one CAS, or every ``*.json`` of a folder in order of names.

    Raises:
        AbgleichError: dkpro-cassis is not installed.
        GoldFormatError: a file holds no CAS, or none with our layer.

    """
    files = sorted(source.glob("*.json")) if source.is_dir() else [source]
    return [_read(file) for file in files]


def _cassis() -> Any:  # noqa: ANN401 - an optional package
    try:
        import cassis  # noqa: PLC0415
    except ImportError as error:
        raise AbgleichError("dkpro-cassis is not installed. Run `pip install abgleich[annotate]`.") from error
    return cassis


def _types() -> TypeSystem:
    types: TypeSystem = _cassis().TypeSystem()
    layer = types.create_type(name=LAYER, supertypeName="uima.tcas.Annotation")
    for name in ("label", *FIELDS):
        types.create_feature(layer, name, "uima.cas.String")
    source = types.create_type(name=TITLE, supertypeName="uima.tcas.Annotation")
    types.create_feature(source, "path", "uima.cas.String")
    return types


def _write(page: Page, types: TypeSystem, file: Path) -> Path:
    cas: Cas = _cassis().Cas(types)
    cas.sofa_string, cas.sofa_mime = page.text, "text/plain"
    layer, source = types.get_type(LAYER), types.get_type(TITLE)
    cas.add(source(begin=0, end=len(page.text), path=page.path))
    cas.add_all([layer(begin=m.start, end=m.end, label=m.label, **dict(m.fields)) for m in page.marks])
    cas.to_json(file)
    return file


def _read(file: Path) -> Page:
    cassis = _cassis()
    try:
        with file.open("rb") as stream:
            cas = cassis.load_cas_from_json(stream)
        path = cas.select(TITLE)[0].path
        return Page(path, cas.sofa_string, tuple(_mark(found) for found in cas.select(LAYER)))
    except (OSError, ValueError, KeyError, IndexError, AttributeError, TypeError, LookupError) as error:
        raise GoldFormatError(f"{file}: no CAS with the layer {LAYER} ({error!r}). Export as UIMA CAS JSON.") from error


def _mark(found: Any) -> Mark:  # noqa: ANN401 - a feature structure
    fields = {name: getattr(found, name, None) for name in FIELDS}
    return Mark(found.begin, found.end, found.label, fields_of(fields))
