"""Read the annotated corpora into tokens with the set of labels that each token may bear.

Three guidelines meet here. What a guideline leaves unmarked is not taken as "no entity":
SmartData marks hardly any MISC, and neither it nor GermEval marks names inside hyphen compounds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
TYPES = ("PER", "ORG", "LOC", "MISC")
FILES = ("germeval14", "smartdata_news", "news_parties")
ANY = (1 << len(LABELS)) - 1
_MISC_OR_NOT = 1 | (1 << LABELS.index("B-MISC")) | (1 << LABELS.index("I-MISC"))


@dataclass(frozen=True, slots=True)
class Record:
    """One annotated text."""

    source: str
    split: str
    id: str
    text: str
    spans: tuple[tuple[int, int, str], ...]
    """Names, offsets in code points."""
    parts: tuple[tuple[int, int, str], ...]
    """Names inside compounds; only ``news_parties`` marks them."""


def read(folder: Path, name: str, split: str) -> Iterator[Record]:
    """Read one corpus file; labels other than PER ORG LOC MISC are dropped."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["split"] != split:
                continue
            spans = tuple((s, e, label) for s, e, label in row["spans"] if label in TYPES)
            parts = tuple((s, e, label) for s, e, label in row.get("parts", ()) if label in TYPES)
            yield Record(name, split, row["doc_id"], row["text"], spans, parts)


def allowed(record: Record, doc: Doc) -> list[int]:
    """Give each token's permitted labels as a bit set over ``LABELS``."""
    marks = [_unmarked(record, doc, index) for index in range(len(doc))]
    for start, end, label in sorted(record.spans + record.parts):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            continue
        exact = span.text.removesuffix(".") == record.text[start:end].removesuffix(".")
        for index in range(span.start, span.end):
            side = "B-" if index == span.start else "I-"
            marks[index] = 1 << LABELS.index(side + label) if exact else ANY
    return marks


def _unmarked(record: Record, doc: Doc, index: int) -> int:
    if record.source == "news_parties":
        return 1
    if _in_compound(doc, index):
        return ANY
    return _MISC_OR_NOT if record.source == "smartdata_news" else 1


def _in_compound(doc: Doc, index: int) -> bool:
    """Tell whether a token is glued to a hyphen on either side."""
    after = index + 1 < len(doc) and doc[index + 1].text == "-" and not doc[index].whitespace_
    before = index > 0 and doc[index - 1].text == "-" and not doc[index - 1].whitespace_
    return after or before


def documents(nlp: Language, folder: Path, split: str) -> Iterator[tuple[Record, Doc]]:
    """Tokenise all corpora of one split, in file order."""
    for name in FILES:
        for record in read(folder, name, split):
            yield record, nlp.make_doc(record.text)
