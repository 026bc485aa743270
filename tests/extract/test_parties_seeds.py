"""The five articles the project began with, as they are and with every party renamed (need ``../shared``)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.parties import find
from pipeline.extract.passage import Passage
from pipeline.records import Span

SHARED = Path(__file__).parents[3] / "shared"
NEW = {
    "Microsoft": "Nordlicht",
    "OpenAI": "Wolkenwerk",
    "OPENAI": "WOLKENWERK",
    "openai": "wolkenwerk",
    "SoftBank": "Talgrund",
    "Google": "Quellstein",
    "Amazon": "Birkenau",
    "Meta": "Ortwin",
}
SENTENCE_END = re.compile(r"(?<=\w\w[.!?])\s+|\n+")


def articles() -> Iterator[tuple[str, str, list[tuple[int, int]]]]:
    for path in sorted((SHARED / "articles").glob("*.txt")):
        marks = SHARED / "dev-news" / "seeds" / f"{path.stem}.mentions.jsonl"
        if marks.exists():
            rows = [json.loads(line) for line in marks.read_text("utf-8").splitlines()]
            text = path.read_bytes().decode("utf-8")
            yield path.stem, text, [(r["start"], r["end"]) for r in rows if r["kind"] == "party"]


def renamed(text: str, spans: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Rename every party wherever its name stands; the entities move along."""
    pattern = re.compile("|".join(NEW))
    moved = {0: 0}
    out, at = "", 0
    for match in pattern.finditer(text):
        out += text[at : match.start()]
        moved[match.start()] = len(out)
        out += NEW[match[0]]
        at = match.end()
        moved[at] = len(out)
    out += text[at:]
    known = sorted(moved)

    def move(offset: int) -> int:
        base = max(k for k in known if k <= offset)
        return moved[base] + offset - base

    return out, [(move(a), move(b)) for a, b in spans]


def read(text: str, spans: list[tuple[int, int]]) -> list[tuple[str, str, str]]:
    cuts = sorted(
        {0, len(text)} | {b for s in spans for b in s} | {b for m in re.finditer(r"\w+|\S", text) for b in m.span()}
    )
    words = [text[a:b] for a, b in pairwise(cuts)]
    doc = Doc(Vocab(), words=words, spaces=[False] * len(words))
    doc.set_ents([s for a, b in spans if (s := doc.char_span(a, b, label="ORG"))])
    borders = [0, *(m.end() for m in SENTENCE_END.finditer(text)), len(text)]
    sentences = tuple(Span(a, b) for a, b in pairwise(borders) if a < b)
    found = sorted((c for c in find(Passage(text, sentences=sentences, doc=doc)) if c.party), key=lambda c: c.start)
    return [(c.rule, c.party.id, str(c.resolution)) for c in found if c.party]


CASES = list(articles()) if SHARED.exists() else []


@pytest.mark.skipif(not CASES, reason="../shared is absent: the five articles are not tested")
def test_there_are_five_articles() -> None:
    assert len(CASES) == 5


@pytest.mark.parametrize(("name", "text", "spans"), CASES, ids=[c[0] for c in CASES])
def test_renaming_the_parties_changes_nothing_but_their_names(
    name: str, text: str, spans: list[tuple[int, int]]
) -> None:
    ids = {old.lower(): new.lower() for old, new in NEW.items()}
    before = [(rule, ids.get(party, party), how) for rule, party, how in read(text, spans)]
    assert read(*renamed(text, spans)) == before, name


EXPECTED = {
    "000_df3efb554b237c1d": ["openai", "microsoft", "microsoft"],
    "002_cdc11f6487c53db2": ["openai"],
    "003_4604f637623f1426": ["openai", "openai", "openai"],
    "004_4c87b01392c3d14b": [],
}


@pytest.mark.parametrize(("name", "text", "spans"), CASES, ids=[c[0] for c in CASES])
def test_descriptions(name: str, text: str, spans: list[tuple[int, int]]) -> None:
    found = [party for rule, party, how in read(text, spans) if how == "description" and "institution" not in rule]
    assert found == EXPECTED.get(name, found)
    assert set(found) <= {"microsoft", "openai"}
