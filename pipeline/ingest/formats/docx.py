"""Word documents through python-docx: paragraphs and tables of the body, insertions taken, deletions left out."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from pipeline.ingest.bounds import check_archive
from pipeline.ingest.content import FOREIGN_ERRORS, Content, ContentError

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = frozenset(
    {f"{_WORD}del", f"{_WORD}moveFrom", f"{_WORD}instrText", f"{_WORD}pPr", f"{_WORD}rPr"}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_AS_TEXT = {
    f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n",
    f"{_WORD}noBreakHyphen": "\N{NON-BREAKING HYPHEN}", f"{_WORD}softHyphen": "\N{SOFT HYPHEN}",
}  # fmt: skip


def contents(data: bytes, most: int) -> Iterator[Content]:
    """Give one text: a line per paragraph, cells of a table row parted by tabs. Notes and headers are not read."""
    try:
        with ZipFile(BytesIO(data)) as package:
            check_archive(package.infolist(), len(data))
        body = Document(BytesIO(data)).element.body
    except (BadZipFile, PackageNotFoundError, etree.LxmlError, *FOREIGN_ERRORS) as error:
        if isinstance(error, ContentError):
            raise
        reason = f"is no Word document that can be read ({type(error).__name__})"
        raise ContentError(reason, "Save it again as .docx.") from error
    text = "\n".join(line.rstrip("\t ") for line in "".join(_pieces(body)).split("\n"))
    if len(text) > most:
        raise ContentError(f"holds more than {most} characters", "Split it, or raise max_characters.")
    yield Content(text.strip("\n"), "docx")


def _pieces(body: etree._Element) -> Iterator[str]:
    """Walk the body without recursion; what is left out is skipped with everything in it."""
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _LEFT_OUT:
                walk.skip_subtree()
            elif tag == f"{_WORD}t":
                yield element.text or ""
            elif tag in _AS_TEXT:
                yield _AS_TEXT[tag]
        elif tag == f"{_WORD}p":
            yield "\t" if _is_in_cell(element) else "\n"
        elif tag == f"{_WORD}tr":
            yield "\n"


def _is_in_cell(paragraph: etree._Element) -> bool:
    above = paragraph.getparent()
    return above is not None and above.tag == f"{_WORD}tc"
