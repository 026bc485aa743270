"""Score the date extractor on the development cases: ``python benchmarks/dates.py [--misses]``.

Reads ../shared (optional development data; nothing else of the project needs it). Strict on the suites means:
exact span (or one of the accepted spans), an accepted interval, and nothing else found. On the TimeML news:
micro F1 of exact spans (strict), overlapping spans (relaxed), and overlapping spans with the right value.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from pipeline.extract.dates import find
from pipeline.extract.passage import Passage
from pipeline.records import Candidate, DateSpan

SHARED = Path(__file__).resolve().parents[2] / "shared"
SUITES = ("recognizers", "rustling", "duckling", "ctparse", "dateparser")
KINDS = ("date", "date_range", "duration")
SECONDS = {"year": 31536000, "month": 2592000, "week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}
Case = dict[str, Any]


def rows(path: Path) -> list[Case]:
    """Read a JSON-lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def found(text: str, published: date | None) -> list[Candidate]:
    """All date candidates of a text in order."""
    return sorted(find(Passage(text, published)), key=lambda c: (c.start, -c.end))


def _group(case: Case) -> str:
    kind = str(case["kind"])
    if "holiday" in case["notes"]:
        return f"{kind} (foreign and movable feasts)"
    if kind != "date":
        return kind
    absolute = re.search(r"\d{4}|\d[./-]\d|\d\.? ?(?:jan|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)", case["text"], re.I)
    named = re.search(r"(?:st|t)e[rn]? (?:januar|märz|mai|dezember)|oktober", case["text"], re.I)
    return "date absolute" if absolute or named else "date relative"


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
    published = date.fromisoformat(case["reference_time"][:10]) if case["reference_time"] else None
    got, wanted = found(case["text"], published), case["expected"]
    if len(got) != len(wanted):
        return False
    pairs = zip(got, sorted(wanted, key=lambda e: e["start"]), strict=True)
    return all(span_right(g, w) and value_right(g.when, w.get("value")) for g, w in pairs)


def show(candidate: Candidate, text: str) -> str:
    """One candidate as a line."""
    w = candidate.when
    return f"[{text[candidate.start : candidate.end]}] {candidate.rule} {w and (w.type, w.value, str(w.start), str(w.end), w.modifier)}"


def suites(misses: bool) -> None:
    """Strict share per suite and kind."""
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for suite in SUITES:
        for case in rows(SHARED / "cases" / f"{suite}.jsonl"):
            if case["kind"] not in KINDS:
                continue
            for key in ((suite, _group(case)), ("all", _group(case))):
                total[key] += 1
                right[key] += case_right(case)
            if misses and not case_right(case):
                published = date.fromisoformat(case["reference_time"][:10]) if case["reference_time"] else None
                print(f"  {case['id']} {_group(case)} | {case['text']} | {published}")
                print("     want", [(e["text"], e.get("value")) for e in case["expected"]])
                print("     have", [show(c, case["text"]) for c in found(case["text"], published)])
    for key in sorted(total):
        print(f"{key[0]:12} {key[1]:38} {right[key]:4}/{total[key]:<4} {right[key] / total[key]:.3f}")


def normal(value: str) -> str:
    """Level spellings of the corpus that mean the same (``2014_07``, ``WXX-01``, times with a point)."""
    value = value.replace("_", "-").replace("WXX-0", "WXX-")
    value = re.sub(r"^XXXX-XX-XX(?=T)", "", value)
    return re.sub(r"T(\d\d)\.(\d\d)$", r"T\1:\2", value)


def timeml(misses: bool) -> None:
    """Strict, relaxed and value F1 on newspaper articles."""
    strict = relaxed = value = got_total = want_total = 0
    for case in rows(SHARED / "cases" / "timeml_news.jsonl"):
        text = case["text"]
        got = found(text, date.fromisoformat(case["reference_time"][:10]))
        got_total, want_total = got_total + len(got), want_total + len(case["expected"])
        used: set[int] = set()
        for wanted in case["expected"]:
            hits = [i for i, c in enumerate(got) if i not in used and c.start < wanted["end"] and wanted["start"] < c.end]
            exact = [i for i in hits if (got[i].start, got[i].end) == (wanted["start"], wanted["end"])]
            best = (exact or hits or [None])[0]
            around = text[max(0, wanted["start"] - 40) : wanted["start"]] + "⟦" + text[wanted["start"] : wanted["end"]] + "⟧"
            around = (around + text[wanted["end"] : wanted["end"] + 25]).replace("\n", "/")
            if best is None:
                if misses:
                    print("  missed  ", around, wanted["type"], wanted["value"])
                continue
            used.add(best)
            relaxed += 1
            strict += bool(exact)
            same = normal(wanted["value"]) == normal(got[best].when.value if got[best].when else "")
            value += same
            if misses and not (exact and same):
                print("  differs ", around, wanted["type"], wanted["value"], "| have", show(got[best], text))
        for i, candidate in enumerate(got):
            if misses and i not in used:
                s, e = candidate.start, candidate.end
                print("  spurious", text[max(0, s - 30) : s].replace("\n", "/"), show(candidate, text), text[e : e + 20].replace("\n", "/"))
    for name, hits in (("strict", strict), ("relaxed", relaxed), ("value", value)):
        print(f"timeml_news  {name:8} P {hits / got_total:.3f} R {hits / want_total:.3f} F1 {2 * hits / (got_total + want_total):.3f}")


def seeds(misses: bool) -> None:
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


def dev(misses: bool) -> None:
    """Dates of the annotated articles: recall of spans and values (precision is not defined: durations are unmarked)."""
    exact = overlap = value = total = 0
    for text, published, gold in _dev_articles():
        got = found(text, published)
        for wanted in gold:
            total += 1
            hits = [c for c in got if c.start < wanted["end"] and wanted["start"] < c.end]
            exact += any((c.start, c.end) == (wanted["start"], wanted["end"]) for c in hits)
            overlap += bool(hits)
            plain = re.sub(r" \(\w+\)$", "", str(wanted["value"]))
            same = any(c.when and c.when.value[:10].startswith(plain) for c in hits)
            value += same
            if misses and not same:
                s, e = wanted["start"], wanted["end"]
                around = text[max(0, s - 40) : s] + "⟦" + text[s:e] + "⟧" + text[e : e + 40]
                print("  dev", around.replace("\n", "/"), wanted["value"], "| have", [show(c, text) for c in hits], published)
    print(f"dev-news     {total} dates: exact span {exact / total:.3f}, found {overlap / total:.3f}, value {value / total:.3f}")


def speed() -> None:
    """Texts per second over the first 300 real articles."""
    import gzip  # noqa: PLC0415 - only here

    path = SHARED / "real-news" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(300), strict=False)]
    begin = time.process_time()
    count = sum(len(found(text, date(2025, 1, 15))) for text in texts)
    seconds = time.process_time() - begin
    chars = sum(map(len, texts))
    print(f"speed        {len(texts) / seconds:.0f} articles per CPU second ({chars // len(texts)} characters each), {count} dates")


def main(arguments: Sequence[str]) -> None:
    """Print every score; ``--misses`` prints what is wrong too; a name picks one part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("part", nargs="?", choices=("suites", "timeml", "seeds", "dev", "speed"))
    options = parser.parse_args(arguments)
    if not SHARED.exists():
        sys.exit(f"{SHARED} is absent: the development cases are not part of the project.")
    parts = {"suites": suites, "timeml": timeml, "seeds": seeds, "dev": dev}
    for name, part in parts.items():
        if options.part in (None, name):
            part(options.misses)
    if options.part in (None, "speed"):
        speed()


if __name__ == "__main__":
    main(sys.argv[1:])
