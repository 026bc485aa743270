"""Score the date extractor on the development cases: ``python benchmarks/dates.py [--misses]``.

Reads ../shared (optional development data; nothing else of the project needs it). Strict on the suites means:
exact span (or one of the accepted spans), an accepted interval, and nothing else found. On the TimeML news:
micro F1 of exact spans (strict), overlapping spans (relaxed), and overlapping spans with the right value.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import re
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from email.utils import parsedate_to_datetime
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from pipeline.extract.dates import find
from pipeline.extract.dates.rules import RULES, absolute, lengths, periods, references, relative, times
from pipeline.extract.dates.rules.rule import Rule
from pipeline.extract.passage import Passage
from pipeline.records import Candidate, DateSpan

SHARED = Path(__file__).resolve().parents[2] / "shared"
SUITES = ("recognizers", "rustling", "duckling", "ctparse", "dateparser")
KINDS = ("date", "date_range", "duration")
SECONDS = {"year": 31536000, "month": 2592000, "week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}
VERDICTS = Path(__file__).with_name("dates_verdicts.toml")
Case = dict[str, Any]


def rows(path: Path) -> list[Case]:
    """Read a JSON-lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def found(text: str, published: date | None) -> list[Candidate]:
    """All date candidates of a text in order."""
    return sorted(find(Passage(text, published)), key=lambda c: (c.start, -c.end))


ABSOLUTE = re.compile(
    r"\d{4}|\d[./-]\d|\d\.? ?(?:jan|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)"
    r"|(?:st|t)e[rn]? (?:januar|märz|mai|dezember)|oktober",
    re.IGNORECASE,
)


def group(case: Case) -> str:
    """Name the kind of a case as the tables do."""
    kind = str(case["kind"])
    if "holiday" in case["notes"]:
        return f"{kind}, feasts"
    if kind != "date":
        return kind
    return "date absolute" if ABSOLUTE.search(case["text"]) else "date relative"


def span_right(candidate: Candidate, wanted: Case) -> bool:
    """Whether the span is the expected one or an accepted alternative."""
    spans = [[wanted["start"], wanted["end"]], *wanted.get("alt_spans", [])]
    return [candidate.start, candidate.end] in spans


def value_right(when: DateSpan | None, wanted: Any) -> bool:  # noqa: ANN401 - suites mix floats and interval lists
    """Whether the value is among the expected ones."""
    if wanted is None:
        return True
    if when is None:
        return False
    if isinstance(wanted, int | float):
        seconds = (when.amount or Decimal(0)) * SECONDS.get(when.unit, 0)
        return abs(float(seconds) - wanted) <= wanted * 0.02
    end = when.end and when.end + timedelta(1)
    ours = [when.start and when.start.isoformat(), end and end.isoformat()]
    return ours in wanted


def case_right(case: Case) -> bool:
    """Exact spans and values, nothing missing, nothing else."""
    got, wanted = found(case["text"], _anchor(case)), case["expected"]
    if len(got) != len(wanted):
        return False
    pairs = zip(got, sorted(wanted, key=lambda e: e["start"]), strict=True)
    return all(span_right(g, w) and value_right(g.when, w.get("value")) for g, w in pairs)


def show(candidate: Candidate, text: str) -> str:
    """One candidate as a line."""
    w = candidate.when
    meaning = w and (w.type, w.value, str(w.start), str(w.end), w.modifier)
    return f"[{text[candidate.start : candidate.end]}] {candidate.rule} {meaning}"


def verdicts() -> dict[str, str]:
    """Case id -> verdict on a known disagreement."""
    table = tomllib.loads(VERDICTS.read_text("utf-8"))
    return {case: kind for kind, cases in table.items() for case in cases}


def _anchor(case: Case) -> date | None:
    return date.fromisoformat(case["reference_time"][:10]) if case["reference_time"] else None


def _show_case(case: Case, verdict: str) -> None:
    print(f"  {case['id']} ({verdict}) {group(case)} | {case['text']} | {_anchor(case)}")
    print("     want", [(e["text"], e.get("value")) for e in case["expected"]])
    print("     have", [show(c, case["text"]) for c in found(case["text"], _anchor(case))])


def suites(*, misses: bool) -> None:
    """Strict share per suite and kind, raw and without the cases whose reference is wrong."""
    known = verdicts()
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    excused: Counter[tuple[str, str]] = Counter()
    cases = [c for s in SUITES for c in rows(SHARED / "cases" / f"{s}.jsonl") if c["kind"] in KINDS]
    for case in cases:
        ok, verdict = case_right(case), known.get(case["id"], "unjudged")
        for key in ((case["suite"], group(case)), ("all", group(case))):
            total[key] += 1
            right[key] += ok
            excused[key] += not ok and verdict == "theirs"
        if misses and not ok:
            _show_case(case, verdict)
    for key in sorted(total):
        sound = total[key] - excused[key]
        share, adjusted = right[key] / total[key], right[key] / sound if sound else 1.0
        counts = f"{right[key]:4}/{total[key]:<4} {share:.3f}"
        print(f"{key[0]:12} {key[1]:20} {counts}   without {excused[key]:2} wrong references {adjusted:.3f}")


def normal(value: str) -> str:
    """Level spellings of the corpus that mean the same (``2014_07``, ``WXX-01``, times with a point)."""
    value = value.replace("_", "-").replace("WXX-0", "WXX-")
    value = re.sub(r"^XXXX-XX-XX(?=T)", "", value)
    return re.sub(r"T(\d\d)\.(\d\d)$", r"T\1:\2", value)


def _around(text: str, start: int, end: int) -> str:
    line = f"{text[max(0, start - 40) : start]}⟦{text[start:end]}⟧{text[end : end + 25]}"
    return line.replace("\n", "/")


def timeml(*, misses: bool) -> None:
    """Strict, relaxed and value F1 on newspaper articles."""
    hits: Counter[str] = Counter()
    for case in rows(SHARED / "cases" / "timeml_news.jsonl"):
        tally_timeml(case, found(case["text"], _anchor(case)), hits, misses=misses)
    for name in ("strict", "relaxed", "value"):
        precision, recall = hits[name] / hits["got"], hits[name] / hits["want"]
        f1 = 2 * hits[name] / (hits["got"] + hits["want"])
        print(f"timeml_news  {name:8} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")


def tally_timeml(case: Case, got: list[Candidate], hits: Counter[str], *, misses: bool = False) -> None:
    """Add one article's TIMEX3 to the counts, whoever found them."""
    hits["got"] += len(got)
    hits["want"] += len(case["expected"])
    used: set[int] = set()
    for wanted in case["expected"]:
        _match(case["text"], wanted, got, used, hits, misses=misses)
    for i, candidate in enumerate(got):
        if misses and i not in used:
            around = _around(case["text"], candidate.start, candidate.end)
            print("  spurious", around, show(candidate, case["text"]))


def _match(text: str, wanted: Case, got: list[Candidate], used: set[int], hits: Counter[str], *, misses: bool) -> None:
    near = [i for i, c in enumerate(got) if i not in used and c.start < wanted["end"] and wanted["start"] < c.end]
    exact = [i for i in near if (got[i].start, got[i].end) == (wanted["start"], wanted["end"])]
    context = f"{_around(text, wanted['start'], wanted['end'])} {wanted['type']} {wanted['value']}"
    if not near:
        if misses:
            print("  missed  ", context)
        return
    best = (exact or near)[0]
    used.add(best)
    when = got[best].when
    same = when is not None and normal(wanted["value"]) == normal(when.value)
    hits.update({"relaxed": 1, "strict": int(bool(exact)), "value": int(same)})
    if misses and not (exact and same):
        print("  differs ", context, "| have", show(got[best], text))


def seeds(*, misses: bool) -> None:
    """Core dates of the five articles."""
    right = total = 0
    for wanted in rows(SHARED / "cases" / "seeds_gold.jsonl"):
        if wanted["kind"] != "date" or wanted["status"] != "core":
            continue
        text = (SHARED / "articles" / wanted["file"]).read_text("utf-8")
        published = date.fromisoformat(wanted["published"]) if wanted["published"] else None
        hits = [c for c in found(text, published) if span_right(c, wanted)]
        ok = any(c.when and wanted["value"] in (None, c.when.value) for c in hits)
        ok = ok and wanted.get("modifier") in (None, *(c.when.modifier for c in hits if c.when))
        right, total = right + ok, total + 1
        if misses and not ok:
            print("  seed missed", wanted)
    print(f"five articles, dates with span and value {right}/{total}")


def _dev_articles() -> Iterator[tuple[str, date | None, list[Case]]]:
    for path in sorted((SHARED / "dev-news").glob("*/*.mentions.jsonl")):
        source = path.with_name(path.name.replace(".mentions.jsonl", ".txt"))
        meta = path.with_name(path.name.replace(".mentions.jsonl", ".json"))
        if source.exists() and meta.exists():
            published = _published(json.loads(meta.read_text("utf-8")).get("date", ""))
            yield source.read_text("utf-8"), published, [m for m in rows(path) if m["kind"] == "date"]


def _published(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except ValueError:
        return date.fromisoformat(text[:10]) if re.match(r"\d{4}-\d\d-\d\d", text) else None


def dev(*, misses: bool) -> None:
    """Dates of the annotated articles: recall of spans and values (durations are not annotated, so no precision)."""
    hits: Counter[str] = Counter()
    for text, published, gold in _dev_articles():
        got = found(text, published)
        for wanted in gold:
            near = [c for c in got if c.start < wanted["end"] and wanted["start"] < c.end]
            plain = re.sub(r" \(\w+\)$", "", str(wanted["value"]))
            same = any(c.when and c.when.value[:10].startswith(plain) for c in near)
            exact = any((c.start, c.end) == (wanted["start"], wanted["end"]) for c in near)
            hits.update({"total": 1, "exact": int(exact), "found": int(bool(near)), "value": int(same)})
            if misses and not same:
                print("  dev", _around(text, wanted["start"], wanted["end"]), wanted["value"], published)
                print("     have", [show(c, text) for c in near])
    shares = ", ".join(f"{name} {hits[name] / hits['total']:.3f}" for name in ("exact", "found", "value"))
    print(f"dev-news     {hits['total']} dates: {shares}")


BRACKETED = re.compile(r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\w* (\([^()\n]{4,40}\))")
NEAR_DAYS = 12


def _real_news() -> Iterator[tuple[str, date]]:
    with gzip.open(SHARED / "real-news" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield article["text"], parsedate_to_datetime(article["published"]).date()


def weekdays(*, misses: bool) -> None:
    """Weekdays that the article itself explains in brackets, read with the brackets blanked out."""
    right = total = 0
    for text, published in _real_news():
        matches = list(BRACKETED.finditer(text))
        if not matches:
            continue
        told = {c.start: c.when for c in found(text, published)}
        blank = re.sub(BRACKETED, lambda m: m[0][: m.start(1) - m.start()] + " " * len(m[1]), text)
        read = {c.end: c.when for c in found(blank, published)}
        for m in matches:
            truth, ours = told.get(m.start(1) + 1), read.get(m.start(1) - 1)
            if not truth or not ours or not truth.start or not ours.start or truth.start != truth.end:
                continue
            if abs((truth.start - published).days) > NEAR_DAYS or truth.start.weekday() != ours.start.weekday():
                continue
            total, right = total + 1, right + (truth.start == ours.start)
            if misses and truth.start != ours.start:
                print("  weekday", _around(text, m.start(), m.end()), published, "have", ours.value)
    print(f"weekdays     {total} explained in brackets: {right / total:.3f}")


def speed() -> None:
    """Texts per second over the first 300 real articles."""
    texts = [text for text, _ in islice(_real_news(), 300)]
    begin = time.process_time()
    count = sum(len(found(text, date(2025, 1, 15))) for text in texts)
    seconds = time.process_time() - begin
    rate, length = len(texts) / seconds, sum(map(len, texts)) // len(texts)
    print(f"speed        {rate:.0f} articles per CPU second ({length} characters each), {count} dates")


FAMILIES: dict[str, tuple[Rule, ...]] = {
    "absolute": absolute.RULES, "periods": periods.RULES, "relative": relative.RULES, "lengths": lengths.RULES,
    "times": times.RULES, "references": references.RULES,
}  # fmt: skip
finder = importlib.import_module("pipeline.extract.dates.find")
joining = importlib.import_module("pipeline.extract.dates.join")
STEPS = {
    "first ends": "_first_end", "ranges": "_ranges", "edges": "_edge", "days that explain weekdays": "_explained",
}  # fmt: skip
"""Step of joining -> the function of ``join`` that does it; each can be left out."""


def families(*, misses: bool) -> None:  # noqa: ARG001 -- same signature for all
    """Leave each rule family and each step of joining out: which cases and TIMEX3 are lost, which won."""
    whole = _right()
    for name, gone in FAMILIES.items():
        with patch.object(finder, "RULES", tuple(rule for rule in RULES if rule not in gone)):
            _show_loss(f"rules, {name}", whole, _right())
    for name, function in STEPS.items():
        with patch.object(joining, function, lambda _tokens, unchanged: unchanged):
            _show_loss(f"joining, {name}", whole, _right())


def _right() -> set[str]:
    """Name everything that is right: cases of the suites, and TIMEX3 with exact span and value."""
    cases = (c for s in SUITES for c in rows(SHARED / "cases" / f"{s}.jsonl") if c["kind"] in KINDS)
    right = {case["id"] for case in cases if case_right(case)}
    for case in rows(SHARED / "cases" / "timeml_news.jsonl"):
        got = {(c.start, c.end, normal(c.when.value)) for c in found(case["text"], _anchor(case)) if c.when}
        wanted = {(e["start"], e["end"], normal(e["value"])) for e in case["expected"]}
        right |= {f"{case['id']}:{start}" for start, *_ in got & wanted}
    return right


def _show_loss(name: str, whole: set[str], without: set[str]) -> None:
    print(f"{name:38} lost {len(whole - without):4}  won {len(without - whole):3}  of {len(whole)} right")


PARTS = {"suites": suites, "timeml": timeml, "seeds": seeds, "dev": dev, "weekdays": weekdays}
OTHERS = {"families": families}


def main(arguments: Sequence[str]) -> None:
    """Print every score; ``--misses`` prints what is wrong too; a name picks one part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("part", nargs="?", choices=(*PARTS, *OTHERS, "speed"))
    options = parser.parse_args(arguments)
    if not SHARED.exists():
        sys.exit(f"{SHARED} is absent: the development cases are not part of the project.")
    for name, part in {**PARTS, **OTHERS}.items():
        if options.part == name or (options.part is None and name in PARTS):
            part(misses=options.misses)
    if options.part in (None, "speed"):
        speed()


if __name__ == "__main__":
    main(sys.argv[1:])
