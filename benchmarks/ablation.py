"""Gains and losses of each rule family: switch it off and count which annotated values are won and lost.

Usage: ``python benchmarks/ablation.py [family …] [--items] [--shared FOLDER]``. Gold is the sample corpus's own
(``corpus/**/*.gold.jsonl``) and, where it is there, the optional development data. A value counts as right where
span, value and (if annotated) modifier are; *lost* are those right only with the family on, *won* those right only
with it off. *extra* is how many values beside the gold the family adds, *running* how many values in all it adds to
three hundred articles of running news.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

import cases

from pipeline import ingest
from pipeline.extract import amounts, bare, counts, find, percentages, phrases, refusals, shares, single, vague
from pipeline.extract import rules as table
from pipeline.extract.modifiers import Hedge
from pipeline.extract.numbers import find_numerals
from pipeline.extract.passage import Extractor, Passage
from pipeline.records import Article
from pipeline.settings import Settings

Item = tuple[str, int, int]
CORPUS = Path(__file__).parents[1] / "corpus"
KINDS = ("money", "percent", "count", "number")


def _without(*gone: Extractor) -> Callable[[ExitStack], object]:
    kept = tuple(extractor for extractor in table.EXTRACTORS if extractor not in gone)
    return lambda stack: stack.enter_context(patch("pipeline.extract.find.__defaults__", (kept,)))


def _set(target: object, name: str, value: object) -> Callable[[ExitStack], object]:
    return lambda stack: stack.enter_context(patch.object(target, name, value))


def _no_hedge(text: str, start: int) -> Hedge:  # noqa: ARG001 -- the signature of what it stands in for
    return Hedge("none", "", start)


def _refuse_nothing_named(name: str) -> tuple[refusals.Refusal, ...]:
    return tuple(rule for rule in refusals.REFUSALS if rule.__name__ != name)


FAMILIES: dict[str, Callable[[ExitStack], object]] = {
    "amounts": _without(amounts.find),
    "percentages": _without(percentages.find),
    "shares in words": _without(shares.find),
    "counts": _without(counts.find),
    "victims without a number word": _without(single.find),
    "vague numbers": _without(vague.find),
    "bare numbers": _without(bare.find),
    "ranges": _set(phrases, "_is_range", lambda *_: False),
    "lists and changes that share a unit": _set(phrases, "_shares", lambda *_: False),
    "hedges (modifier)": _set(phrases, "hedge_before", _no_hedge),
    "elided currencies": _set(amounts, "_elides", lambda *_: False),
    "cents": _set(amounts, "_with_cents", lambda text, found, following: found),  # noqa: ARG005
    "currency before the number": _set(amounts, "currency_before", lambda *_: None),
    "elided nouns": _set(counts, "_elided", lambda *_: None),
    "measured units": _set(counts, "_measured", lambda *_: None),
    **{
        f"refusal {rule.__name__}": _set(refusals, "REFUSALS", _refuse_nothing_named(rule.__name__))
        for rule in refusals.REFUSALS
    },
}
"""Every rule family by name, and how to switch it off."""


@contextmanager
def switched_off(name: str | None) -> Iterator[None]:
    """Switch one family off, or none."""
    _forget()
    with ExitStack() as stack:
        if name is not None:
            FAMILIES[name](stack)
        yield
    _forget()


def _forget() -> None:
    find_numerals.cache_clear()
    phrases.find_phrases.cache_clear()


def documents(shared: Path) -> list[cases.Document]:
    """Read all gold that is there."""
    found = list(_own())
    if shared.exists():
        found += [*cases._seeds(shared), *cases._dev_news(shared)]  # noqa: SLF001 -- one program in two files
    return found


def _own() -> Iterator[cases.Document]:
    for path in sorted(CORPUS.rglob("*.gold.jsonl")):
        source = path.with_name(path.name.removesuffix(".gold.jsonl"))
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        gold = [_gold(row) for row in rows if row.get("type") == "mention" and row.get("kind") in KINDS]
        if source.suffix == ".txt" and source.exists() and gold:
            read = next(iter(ingest.read([source], Settings())))
            if isinstance(read, Article):
                yield cases.Document(source.name, read.raw, gold)


def _gold(row: dict[str, Any]) -> dict[str, Any]:
    value = row.get("value")
    return {"kind": row["kind"], "start": row["start"], "end": row["end"], "modifier": row.get("modifier"),
            "value": float(value) if value is not None else None}  # fmt: skip


_ALIKE = {"nearly": {"approx", "less_than"}, "slightly_over": {"approx", "more_than"}, "range": {"none", "approx"}}
"""Finer modifiers of ours that the annotations do not have."""


def _is_right(gold: dict[str, Any], found: cases.Found, *, hedged: bool = True) -> bool:
    same = cases._is_exact(gold, found) and cases._right_value(gold, found) and found.kind == gold["kind"]  # noqa: SLF001
    wanted = gold.get("modifier") if hedged else None
    return same and wanted in {None, found.modifier, *_ALIKE.get(found.modifier, ())}


def score(found: list[tuple[cases.Document, list[cases.Found]]]) -> tuple[set[Item], set[Item]]:
    """Give the gold items that are right with their modifier, and the found values that match no gold."""
    right: set[Item] = set()
    extra: set[Item] = set()
    for document, values in found:
        right |= {(document.name, g["start"], g["end"]) for g in document.gold if any(_is_right(g, v) for v in values)}
        known = [*document.gold, *document.optional]
        mine = [v for v in values if not v.flagged and v.kind != "number"]
        loose = (v for v in mine if not any(cases._overlaps(gold, v) for gold in known))  # noqa: SLF001
        extra |= {(document.name, v.start, v.end) for v in loose}
    return right, extra


def hedged(found: list[tuple[cases.Document, list[cases.Found]]]) -> tuple[int, int]:
    """Count the right values whose modifier is annotated, and those of them that have it."""
    pairs = [(g, v) for d, values in found for g in d.gold for v in values if _is_right(g, v, hedged=False)]
    told = [(g, v) for g, v in pairs if g.get("modifier")]
    return sum(_is_right(g, v) for g, v in told), len(told)


def running(texts: list[str]) -> int:
    """Count the values found in running news."""
    extractors = [e for e in (find.__defaults__ or ((),))[0] if e in table.VALUE_EXTRACTORS]
    return sum(len(find(Passage(text), tuple(extractors))) for text in texts)


def _news(shared: Path) -> list[str]:
    path = shared / "real-news" / "articles.jsonl.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, 300)]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("families", nargs="*", default=list(FAMILIES), metavar="family")
    parser.add_argument("--items", action="store_true", help="list the values that are won and lost")
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    given = parser.parse_args()
    texts = documents(given.shared)
    total = sum(len(d.gold) for d in texts)
    news = _news(given.shared)
    with switched_off(None):
        every = running(news)
        base = [(d, cases._mentions(d.text)) for d in texts]  # noqa: SLF001
    right, extra = score(base)
    print(f"{len(texts)} articles, {total} values, {len(right)} right, {len(extra)} beside the gold")
    print("annotated modifier right: {} of {}\n".format(*hedged(base)))
    print("| family switched off | lost | won | extra | running |\n|---|---|---|---|---|")
    for name in given.families:
        with switched_off(name):
            fewer = every - running(news)
            without, noise = score([(d, cases._mentions(d.text)) for d in texts])  # noqa: SLF001
        beside = len(extra) - len(noise)
        print(f"| {name} | {len(right - without)} | {len(without - right)} | {beside:+d} | {fewer:+d} |")
        for sign, items in (("lost", right - without), ("won", without - right)) if given.items else ():
            for item in sorted(items):
                print("   ", sign, *item)


if __name__ == "__main__":
    main()
