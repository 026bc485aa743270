"""Run one reader over the texts given on standard input, in a process of its own, and say what it found.

Usage: ``python worker.py READER < input.json > found.json``. The input has ``jobs``, each ``{"name", "kind", "texts":
[[text, anchor]]}``, and ``warm_up``, texts that are read before the clock runs (patterns compile, the Java machine
warms up); they are none of the jobs', so that nobody answers from memory. The answer has per job the CPU seconds of
reading alone (all threads of the process; loading and conversion apart) and the findings of each text.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from datetime import datetime
from importlib.metadata import version
from typing import Any

NO_ANCHOR = "2016-11-07T00:00:00"
"""Given to readers that cannot do without a date, where the case has none (its value is not judged then)."""


def main(name: str) -> None:
    """Read the jobs, run the reader, print the answer."""
    reader = importlib.import_module(f"readers.{name}")
    given = json.load(sys.stdin)
    jobs = [job for job in given["jobs"] if job["kind"] in reader.KINDS]
    read = reader.load()
    for kind in sorted({job["kind"] for job in jobs}):
        for text, anchor in given["warm_up"]:
            read(text, _anchor(anchor), kind)
    answers = {job["name"]: _answer(reader, read, job) for job in jobs}
    json.dump({"version": version(reader.PACKAGE), "jobs": answers}, sys.stdout)


def _answer(reader: Any, read: Any, job: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 -- a module
    kind, texts = job["kind"], [(text, _anchor(anchor)) for text, anchor in job["texts"]]
    begin = time.process_time()
    raw = [read(text, anchor, kind) for text, anchor in texts]
    cpu = time.process_time() - begin
    if job.get("speed_only"):
        return {"cpu": cpu, "found": []}
    found = [reader.found(r, text, anchor, kind) for r, (text, anchor) in zip(raw, texts, strict=True)]
    return {"cpu": cpu, "found": found}


def _anchor(text: str | None) -> datetime:
    return datetime.fromisoformat(text or NO_ANCHOR).replace(tzinfo=None)


if __name__ == "__main__":
    main(sys.argv[1])
