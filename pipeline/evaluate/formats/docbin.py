"""spaCy's DocBin, for training and for tools of the spaCy family.

A span of spaCy is made of whole tokens, so the text is cut at every border of a mark; the documents carry tokens for
these marks and are no reference for tokenisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import GoldFormatError
from pipeline.evaluate.formats.marks import Mark, Page, fields_of
from pipeline.evaluate.formats.units import widths

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

FILE = "pages.spacy"
KEY = "abgleich"
_PIECE = re.compile(r"\w+|\s+|[^\w\s]")


def write(pages: Iterable[Page], out: Path) -> list[Path]:
    """Write ``pages.spacy``; the marks stand in ``doc.spans["abgleich"]``, their fields in ``doc.user_data``."""
    from spacy.tokens import DocBin  # noqa: PLC0415
    from spacy.vocab import Vocab  # noqa: PLC0415

    file, vocab = out / FILE, Vocab()
    DocBin(docs=[_doc(page, vocab) for page in pages], store_user_data=True).to_disk(file)
    return [file]


def read(source: Path) -> list[Page]:
    """Read a DocBin with our spans.

    Raises:
        GoldFormatError: no such file, or documents without our spans.

    """
    from spacy.tokens import DocBin  # noqa: PLC0415
    from spacy.vocab import Vocab  # noqa: PLC0415

    file = source / FILE if source.is_dir() else source
    try:
        return [_page(doc) for doc in DocBin().from_disk(file).get_docs(Vocab())]
    except (OSError, ValueError, KeyError) as error:
        raise GoldFormatError(f"{file}: no DocBin with spans {KEY!r} ({error!r}). Store user data with it.") from error


def _doc(page: Page, vocab: Vocab) -> Doc:
    from spacy.tokens import Doc, Span, SpanGroup  # noqa: PLC0415

    words = _words(page.text, page.marks)
    starts = {at: number for number, at in enumerate(widths(words))}
    doc = Doc(vocab, words=words, spaces=[False] * len(words))
    spans = [Span(doc, starts[m.start], starts[m.end], label=m.label, span_id=str(n)) for n, m in enumerate(page.marks)]
    doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=spans)
    doc.user_data |= {"path": page.path, "fields": {str(n): dict(m.fields) for n, m in enumerate(page.marks)}}
    return doc


def _words(text: str, marks: Sequence[Mark]) -> list[str]:
    borders = {piece.start() for piece in _PIECE.finditer(text)} | {at for m in marks for at in (m.start, m.end)}
    cuts = sorted(borders | {0, len(text)})
    return [text[a:b] for a, b in pairwise(cuts)]


def _page(doc: Doc) -> Page:
    fields = doc.user_data["fields"]
    marks = [Mark(s.start_char, s.end_char, s.label_, fields_of(fields.get(s.id_, {}))) for s in doc.spans[KEY]]
    return Page(doc.user_data["path"], doc.text, tuple(marks))
