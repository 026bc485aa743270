"""Let dateparser convert the very strings that our rules found: ``python -m benchmarks.date_conversion``.

Every date of the suites and of the TimeML news that our rules find with the annotated span is converted a second time
by dateparser (German, day first, relative to the article's date; its period makes the interval), and both are held
against the annotated value. Needs ../shared, as all of these.
"""

from __future__ import annotations

import sys
import time
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from dateparser.date import DateDataParser

from benchmarks.dates import SHARED, SUITES, found, group, normal, rows, span_right, value_right
from pipeline.records import Candidate, DateSpan

Task = tuple[str, str, date, Candidate, dict[str, Any]]
"""Group, surface, anchor, what we found, what is annotated."""


def tasks() -> Iterator[Task]:
    """Give every annotated date that our rules found with its exact span."""
    for case in (
        c for s in SUITES for c in rows(SHARED / "cases" / f"{s}.jsonl") if c["kind"] in ("date", "date_range")
    ):
        yield from _found(f"suites, {group(case)}", case)
    for case in rows(SHARED / "cases" / "timeml_news.jsonl"):
        yield from _found("TimeML news, DATE", case)


def _found(name: str, case: dict[str, Any]) -> Iterator[Task]:
    if not case["reference_time"]:
        return
    text, anchor = case["text"], date.fromisoformat(case["reference_time"][:10])
    for candidate in found(text, anchor):
        for wanted in case["expected"]:
            dated = wanted.get("type", "DATE") == "DATE" and "REF" not in str(wanted.get("value"))
            if dated and span_right(candidate, wanted):
                yield name, text[candidate.start : candidate.end], anchor, candidate, wanted


def convert(surface: str, anchor: date) -> DateSpan | None:
    """Convert a string by dateparser, its period made an interval."""
    base = datetime(anchor.year, anchor.month, anchor.day)  # noqa: DTZ001 -- dateparser wants it without a zone
    settings = {"RELATIVE_BASE": base, "DATE_ORDER": "DMY", "RETURN_TIME_AS_PERIOD": True}
    data = DateDataParser(languages=["de"], settings=settings).get_date_data(surface)
    if data.date_obj is None:
        return None
    day = data.date_obj.date()
    start, end, value = _interval(day, str(data.period))
    return DateSpan("DATE", value, start, end, "day")


def _interval(day: date, period: str) -> tuple[date, date, str]:
    if period == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31), f"{day.year:04d}"
    if period == "month":
        last = monthrange(day.year, day.month)[1]
        return day.replace(day=1), day.replace(day=last), f"{day.year:04d}-{day.month:02d}"
    if period == "week":
        monday = day - timedelta(day.weekday())
        iso = monday.isocalendar()
        return monday, monday + timedelta(6), f"{iso.year:04d}-W{iso.week:02d}"
    return day, day, day.isoformat()


def right(span: DateSpan | None, wanted: dict[str, Any]) -> bool:
    """Tell whether a meaning is the annotated one."""
    if "type" in wanted:
        return span is not None and normal(wanted["value"]) == normal(span.value)
    return value_right(span, wanted.get("value"))


def main() -> None:
    """Print, for each group, how many values are right by our tables and by dateparser, and dateparser's speed."""
    if not SHARED.exists():
        sys.exit(f"{SHARED} is absent: the development cases are not part of the project.")
    total: Counter[str] = Counter()
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    strings = list(tasks())
    begin = time.process_time()
    spans = [convert(surface, anchor) for _, surface, anchor, _, _ in strings]
    spent = time.process_time() - begin
    for (name, _, _, candidate, wanted), span in zip(strings, spans, strict=True):
        total[name] += 1
        ours[name] += right(candidate.when, wanted)
        theirs[name] += right(span, wanted)
    for name, count in total.items():
        print(f"{name:26} {count:4} found  ours {ours[name] / count:.3f}  dateparser {theirs[name] / count:.3f}")
    print(f"dateparser converts {len(strings) / spent:.0f} strings per CPU second")


if __name__ == "__main__":
    main()
