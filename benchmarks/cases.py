"""Score the value extractors on ``../shared``: case suites, and articles with annotated mentions.

Usage: ``python benchmarks/cases.py [suite …] [--misses] [--shared FOLDER]``; suites are ``recognizers duckling
rustling text2num seeds dev-news numbers_news``. For the case suites *strict* means: every expected span exact (or
one of its alternatives) with the right value, and nothing else of that kind found. Numbers are scored on the
numeral reader, since the suites expect the bare number that a mention shows with its noun. Every disagreement has a
key (the case's id, or set, document, sign and offset) and a verdict in ``values_verdicts.toml``; each line counts them.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import spacy

from pipeline.extract import extract, find
from pipeline.extract.numbers import find_numerals
from pipeline.extract.passage import Passage
from pipeline.ingest import article_from_text
from pipeline.records import Quantity

SUITES = ("recognizers", "duckling", "rustling", "text2num")
KINDS = ("money", "percent", "number")
_POINT_UNITS = {"pp": "percentage_point", "bp": "basis_point", "percent": "percent"}


@dataclass
class Found:
    """One prediction: offsets into the scored text, value and unit."""

    start: int
    end: int
    value: Decimal
    unit: str
    kind: str = ""
    top: Decimal | None = None
    flagged: bool = False
    modifier: str = "none"


@dataclass
class Score:
    """Counts of one suite and kind."""

    cases: int = 0
    strict: int = 0
    expected: int = 0
    found: int = 0
    exact: int = 0
    valued: int = 0
    misses: list[tuple[str, str]] = field(default_factory=list)
    """Key and description of each disagreement."""

    def row(self) -> str:
        """Render the counts as one line of the table."""
        strict = f"{self.strict / self.cases:6.3f}" if self.cases else "     –"
        precision, recall = self.valued / max(self.found, 1), self.valued / max(self.expected, 1)
        return (
            f"{self.cases:5} {strict} {self.expected:6} {self.found:6} {self.exact:6} "
            f"{precision:8.3f} {recall:8.3f} {self.valued / max(self.exact, 1):8.3f}  {self._judged()}"
        )

    def _judged(self) -> str:
        known = verdicts()
        tally = Counter(known.get(key, ("unjudged", ""))[0] for key, _ in self.misses)
        return ", ".join(f"{count} {verdict}" for verdict, count in sorted(tally.items()))


VERDICTS = Path(__file__).with_name("values_verdicts.toml")


@cache
def verdicts() -> dict[str, tuple[str, str]]:
    """Key of a disagreement -> its verdict (ours, theirs, convention) and the reason."""
    table = tomllib.loads(VERDICTS.read_text("utf-8"))
    return {key: (kind, reason) for kind, rows in table.items() for reason, keys in rows.items() for key in keys}


def main() -> None:
    """Read the arguments, score, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suites", nargs="*", default=[*SUITES, "seeds", "dev-news", "numbers_news"])
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    given = parser.parse_args()
    print(f"{'suite kind':28} cases strict expect  found  exact  precis.   recall  value/exact  disagreements")
    for suite in given.suites:
        for kind, score in sorted(_score(suite, given.shared).items()):
            print(f"{suite + ' ' + kind:28} {score.row()}")
            for key, line in score.misses if given.misses else ():
                verdict, reason = verdicts().get(key, ("unjudged", ""))
                print(f"       {key} ({verdict}{reason and ': '}{reason}) {line}")


def _score(suite: str, shared: Path) -> dict[str, Score]:
    if suite in SUITES:
        return _score_cases(shared / "cases" / f"{suite}.jsonl")
    readers: dict[str, Callable[[Path], Iterator[Document]]] = {
        "seeds": _seeds, "dev-news": _dev_news, "numbers_news": _numbers_news,
    }  # fmt: skip
    return _score_documents(readers[suite](shared))


# --- case suites --------------------------------------------------------------------------------


def _score_cases(path: Path) -> dict[str, Score]:
    scores: dict[str, Score] = defaultdict(Score)
    for line in path.read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["kind"] in KINDS:
            _score_case(case, scores[case["kind"]])
    return scores


def _score_case(case: dict[str, Any], score: Score) -> None:
    text, expected = case["text"], case["expected"]
    found = find_values(text, case["kind"])
    if not tally(case, found, score):
        got = [(text[f.start : f.end], str(f.value), f.unit) for f in found]
        wanted = [(e["text"], e.get("value")) for e in expected]
        score.misses.append((case["id"], f"{text!r} got {got} want {wanted}"))


def find_values(text: str, kind: str) -> list[Found]:
    """Read the values of one kind as the case suites expect them."""
    return list(_numerals(text) if kind == "number" else _values(text, kind))


def tally(
    case: dict[str, Any],
    found: Sequence[Any],
    score: Score,
    is_exact: Callable[[dict[str, Any], Any], bool] | None = None,
    has_value: Callable[[dict[str, Any], Any], bool] | None = None,
) -> bool:
    """Add a case to the score, whoever found the values; say whether it is right strictly."""
    is_exact, has_value = is_exact or _is_exact, has_value or _has_value
    expected = case["expected"]
    exact = [(e, f) for e in expected for f in found if is_exact(e, f)]
    valued = [(e, f) for e, f in exact if has_value(e, f)]
    score.cases += 1
    score.expected += len(expected)
    score.found += len(found)
    score.exact += len(exact)
    score.valued += len(valued)
    right = len(valued) == len(expected) == len(found)
    score.strict += right
    return right


def _numerals(text: str) -> Iterator[Found]:
    for numeral in find_numerals(text):
        if numeral.form != "article":
            yield Found(numeral.start, numeral.end, numeral.value, "")


def _values(text: str, kind: str) -> Iterator[Found]:
    for candidate in find(Passage(text)):
        if candidate.kind == kind and candidate.quantity is not None:
            yield Found(candidate.start, candidate.end, candidate.quantity.value, candidate.quantity.unit)


def _is_exact(expected: dict[str, Any], found: Found) -> bool:
    spans = [[expected["start"], expected["end"]], *(expected.get("alt_spans") or [])]
    return [found.start, found.end] in spans


def _has_value(expected: dict[str, Any], found: Found) -> bool:
    value = expected.get("value")
    if value is None:
        return True
    if isinstance(value, dict):
        expected, value = {**expected, **value}, value["amount"]
    if expected.get("unit") == "cent":
        value = value / 100
    currency = expected.get("currency")
    return _close(value, found.value) and (not currency or currency == found.unit)


def _close(value: float, found: Decimal) -> bool:
    return abs(float(found) - value) <= 1e-5 * abs(value)


# --- documents with annotated mentions ------------------------------------------------------------


@dataclass
class Document:
    """A raw text with its annotated values; ``optional`` ones are neither missed nor wrong."""

    name: str
    text: str
    gold: list[dict[str, Any]]
    optional: list[dict[str, Any]] = field(default_factory=list)
    kinds: tuple[str, ...] = ("money", "percent")
    """What is annotated in it; nothing else is scored."""


def _score_documents(documents: Iterable[Document]) -> dict[str, Score]:
    scores: dict[str, Score] = defaultdict(Score)
    for document in documents:
        found = _mentions(document.text)
        for kind in document.kinds:
            gold = [g for g in document.gold if g["kind"] == kind]
            mine = [f for f in found if f.kind == kind and not f.flagged]
            optional = [o for o in document.optional if o["kind"] == kind]
            kept = [f for f in mine if not any(_overlaps(o, f) for o in optional)]
            _score_document(document, gold, kept, scores[kind])
    return scores


def _score_document(document: Document, gold: list[dict[str, Any]], found: list[Found], score: Score) -> None:
    score.expected += len(gold)
    score.found += len(found)
    for wanted in gold:
        exact = [f for f in found if _is_exact(wanted, f)]
        score.exact += len(exact)
        score.valued += sum(_right_value(wanted, f) for f in exact)
        if not any(_right_value(wanted, f) for f in exact):
            near = [_show(document.text, f) for f in found if _overlaps(wanted, f)]
            text = _context(document.text, wanted["start"], wanted["end"])
            score.misses.append((f"-{document.name}:{wanted['start']}", f"{text} got {near}"))
    for extra in found:
        if not any(_overlaps(wanted, extra) for wanted in gold):
            text = _context(document.text, extra.start, extra.end)
            score.misses.append((f"+{document.name}:{extra.start}", f"{text} {extra.value} {extra.unit}"))


def _right_value(gold: dict[str, Any], found: Found) -> bool:
    if gold.get("amount_max") is not None and (found.top is None or not _close(gold["amount_max"], found.top)):
        return False
    unit = _POINT_UNITS.get(gold.get("unit", ""))
    return _has_value({**gold, "value": gold.get("amount", gold.get("value"))}, found) and unit in {None, found.unit}


def _overlaps(gold: dict[str, Any], found: Found) -> bool:
    return bool(gold["start"] < found.end and found.start < gold["end"])


def _show(text: str, found: Found) -> tuple[str, str, str]:
    return text[found.start : found.end], str(found.value), found.unit


def _context(text: str, start: int, end: int) -> str:
    return repr(f"{text[max(start - 40, 0) : start]}[{text[start:end]}]{text[end : end + 30]}")


def _mentions(text: str) -> list[Found]:
    article = article_from_text(text, id="a")
    mentions = extract(article, _nlp()(article.text))
    return [_found(m.start, m.end, m.quantity, m.kind, m.boilerplate) for m in mentions if m.quantity is not None]


def _found(start: int, end: int, quantity: Quantity, kind: str, flagged: bool) -> Found:  # noqa: FBT001
    return Found(start, end, quantity.value, quantity.unit, kind, quantity.value_max, flagged, quantity.modifier)


def _nlp() -> spacy.language.Language:
    nlp = spacy.blank("de")
    nlp.max_length = 10_000_000
    return nlp


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _read(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _seeds(shared: Path) -> Iterator[Document]:
    by_file: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for mention in _lines(shared / "cases" / "seeds_gold.jsonl"):
        if mention["kind"] in KINDS:
            by_file[mention["file"]].append(mention)
    for name in sorted(by_file):
        core = [m for m in by_file[name] if m["status"] == "core"]
        optional = [m for m in by_file[name] if m["status"] != "core"]
        yield Document(name[:3], _read(shared / "articles" / name), core, optional)


def _dev_news(shared: Path) -> Iterator[Document]:
    for path in sorted((shared / "dev-news").glob("*/*.mentions.jsonl")):
        text_path = path.with_name(path.name.replace(".mentions.jsonl", ".txt"))
        if not text_path.exists():
            continue
        all_mentions = [m for m in _lines(path) if m["kind"] in {"money", "percent", "count"}]
        gold = [m for m in all_mentions if not m.get("vague") and not m.get("boilerplate")]
        rest = [m for m in all_mentions if m.get("vague") or m.get("boilerplate")]
        name = f"{path.parent.name}/{path.name[:2]}"
        yield Document(name, _read(text_path), gold, rest, ("money", "percent", "count"))


def _numbers_news(shared: Path) -> Iterator[Document]:
    for record in _lines(shared / "cases" / "numbers_news.jsonl"):
        gold = [
            {"start": start, "end": end, "kind": label.lower()}
            for start, end, label in record["spans"]
            if label in {"MONEY", "PERCENT"}
        ]
        yield Document(record["id"], record["text"], gold)


if __name__ == "__main__":
    main()
