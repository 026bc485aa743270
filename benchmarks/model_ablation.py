"""Measure what each part of the name recogniser and of the party extractor is worth, by leaving it out.

    python -m benchmarks.model_ablation [--data ../shared/training] [--model shipped] [--full FOLDER] [--markdown]

First table: strict F1 of PER and ORG on the dev sets, and of all labels on ``news_parties``. Second table, on
``news_parties`` with the model's names: F1 of the party mentions by name (start and end; names of people and
organisations are gold) and of the pairs of names that mean one party. ``--full`` adds an fp32 export of the weights
(``python -m training.export --full``). ``order`` reads the texts backwards and counts those whose names differ.
"""

from __future__ import annotations

import argparse
import importlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import numpy as np
from spacy.language import Language

from benchmarks import parties as pairs
from benchmarks.model import GROUPS, count, ratio
from pipeline import language
from pipeline.extract.parties import link, names, nicknames, tables
from pipeline.extract.passage import Passage
from pipeline.language import windows as cutting
from pipeline.records import Span
from training.corpora import FILES, Record, read

finding = importlib.import_module("pipeline.extract.parties.find")  # the package gives its function this name
Patch = Callable[[], AbstractContextManager[object]]
Found = list[list[tuple[int, int, str]]]
NEWS = "news_parties"


def _sentence_windows(doc, rows, starts, longest=cutting.LONGEST):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    """Cut at every sentence, so that none sees its neighbours."""
    spans = [
        span
        for start, end in pairwise([*starts, len(rows)])
        for span in cutting._cut(rows, start, end, longest - 2)  # noqa: SLF001
    ]
    return [cutting._window(doc, rows, start, end) for start, end in spans]  # noqa: SLF001


def _best_alone(scores: np.ndarray) -> list[int]:
    return [int(label) for label in scores.argmax(1)]


LANGUAGE: tuple[tuple[str, Patch], ...] = (
    ("each sentence alone", lambda: patch.object(language.names, "windows", _sentence_windows)),
    ("best label of each token, no Viterbi", lambda: patch.object(language.names, "best_labels", _best_alone)),
    ("without the rule for EU-Parlament", lambda: patch.object(language.names, "whole_bodies", lambda _, found: found)),
)


@contextmanager
def _no_lexicon() -> Iterator[None]:
    caches = (tables.by_slug, tables.by_id, tables.by_surname, tables.person_by_id, names.known, nicknames._nicknames)  # noqa: SLF001
    with ExitStack() as stack:
        stack.enter_context(patch.object(tables, "organisations", tuple))
        stack.enter_context(patch.object(tables, "people", tuple))
        stack.enter_context(patch.object(nicknames, "_nicknames", lambda: ({}, {})))
        for cache in caches:
            cache.cache_clear()
        yield
    for cache in caches:
        cache.cache_clear()


def _nothing(*_args: object) -> Iterator[object]:
    return iter(())


EXTRACTOR: tuple[tuple[str, Patch], ...] = (
    ("without one label per form", lambda: patch.object(finding, "settle_labels", list)),
    ("without names found again", lambda: patch.object(finding, "again", _nothing)),
    ("without parts of compounds by list", lambda: patch.object(finding, "compounds", _nothing)),
    ("without lexicons of names", _no_lexicon),
    ("without short forms of organisations", lambda: patch.object(link, "_short_organisations", lambda _c: {})),
    ("without short forms of people", lambda: patch.object(link, "_people", lambda _c: {})),
    ("without acronyms", lambda: patch.object(link, "_acronyms", lambda _c, _t: {})),
)


def _names(nlp: Language, records: Sequence[Record]) -> Found:
    docs = nlp.pipe(record.text for record in records)
    return [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in docs]


def _f1(records: Sequence[Record], found: Found, group: str) -> float:
    return ratio([count(r, f, GROUPS[group], raw=False) for r, f in zip(records, found, strict=True)])[2]


def recogniser(nlp: Language, sets: dict[str, list[Record]]) -> tuple[float, ...]:
    """Score names on every set: PER+ORG each, then all labels on news."""
    found = {name: _names(nlp, records) for name, records in sets.items()}
    return (*(_f1(sets[n], found[n], "PER+ORG") for n in FILES), _f1(sets[NEWS], found[NEWS], "all"))


def extractor(nlp: Language, records: Sequence[Record], same: dict[str, list[list[str]]]) -> tuple[float, float]:
    """Score party mentions by name, and pairs of names that mean one party."""
    mentions: Counter[str] = Counter()
    joined: Counter[str] = Counter()
    for record, doc in zip(records, nlp.pipe(r.text for r in records), strict=True):
        cuts = tuple(Span(s.start_char, s.end_char) for s in doc.sents)
        found = list(finding.find(Passage(record.text, sentences=cuts, doc=doc)))
        gold = {(s, e) for s, e, label in record.spans + record.parts if label in {"PER", "ORG"}}
        named = {(c.start, c.end) for c in found if c.party and c.resolution not in {"description", "pronoun"}}
        mentions.update(tp=len(gold & named), fp=len(named - gold), fn=len(gold - named))
        forms = {pairs.norm(record.text[s:e]) for s, e, _ in record.spans + record.parts}
        only, everything = pairs.gold_pairs({"same": same[record.id]}, forms)
        joined.update(pairs.score(pairs.predicted_pairs(found, record.text, descriptions=False), only, everything))
    return _ratio(mentions), _ratio(joined)


def _ratio(c: Counter[str]) -> float:
    return 2 * c["tp"] / max(1, 2 * c["tp"] + c["fp"] + c["fn"])


def disordered(nlp: Language, records: Sequence[Record]) -> int:
    """Count the texts whose names are others when the texts are read backwards."""
    return sum(one != two for one, two in zip(_names(nlp, records), _names(nlp, records[::-1])[::-1], strict=True))


def _line(label: str, figures: Sequence[float], base: Sequence[float], *, markdown: bool) -> str:
    plain = base is figures
    both = zip(figures, base, strict=True)
    cells = [f"{one:.3f}" if plain else f"{one:.3f} ({100 * (one - two):+.1f})" for one, two in both]
    return "| " + " | ".join([label, *cells]) + " |" if markdown else f"{label:40}" + "".join(f"{c:>16}" for c in cells)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/training"))
    parser.add_argument("--model", default="shipped")
    parser.add_argument("--full", help="folder of an fp32 export")
    parser.add_argument("--limit", type=int, help="texts of each set, for a quick look")
    parser.add_argument("--markdown", action="store_true")
    args = parser.parse_args()
    nlp = language.load(args.model)
    sets = {name: list(read(args.data, name, "dev"))[: args.limit] for name in FILES}
    base = recogniser(nlp, sets)
    print(_line("as it is", base, base, markdown=args.markdown), flush=True)
    for label, change in LANGUAGE:
        with change():
            print(_line(label, recogniser(nlp, sets), base, markdown=args.markdown), flush=True)
    if args.full:
        figures = recogniser(language.load(args.full), sets)
        print(_line("fp32 weights", figures, base, markdown=args.markdown), flush=True)
    same = {row["doc_id"]: row["same"] for row in pairs.rows_of(args.data, "dev")}
    first = extractor(nlp, sets[NEWS], same)
    print(_line("as it is", first, first, markdown=args.markdown), flush=True)
    for label, change in EXTRACTOR:
        with change():
            print(_line(label, extractor(nlp, sets[NEWS], same), first, markdown=args.markdown), flush=True)
    print(f"order: {disordered(nlp, sets[NEWS])} of {len(sets[NEWS])} texts differ when read backwards")


if __name__ == "__main__":
    main()
