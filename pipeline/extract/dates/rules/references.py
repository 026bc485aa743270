"""Vague references: ``jetzt``, ``derzeit``, ``damals``, ``künftig``; no interval."""

from __future__ import annotations

from pipeline.extract.dates.patterns import Hit
from pipeline.extract.dates.readings import Fixed, Reading
from pipeline.extract.dates.rules.rule import Rule
from pipeline.records import DateSpan


def reference(hit: Hit) -> Reading | None:
    """Read an adverb or adjective that points to the present, past or future."""
    if hit.named() and not hit.has("noun"):
        return None
    return Fixed(DateSpan("DATE", str(hit.value("word")), None, None, "vague"))


def this_time(hit: Hit) -> Reading | None:  # noqa: ARG001 - same signature for all
    """``zu dieser Zeit``, ``der vergangenen Zeit``."""
    return Fixed(DateSpan("DATE", "PAST_REF", None, None, "vague"))


RULES: tuple[Rule, ...] = (
    Rule("reference", "(?P<word>REF) (?!LATER)", reference),
    Rule("reference", "FORMERLY", this_time),
    Rule("reference-noun", "(?<=IN) THE? (?P<noun>(?P<word>REFNOUN))", reference),
    Rule("reference-adjective", "(?P<word>REFADJ)", reference),
    Rule("shortly", "VOR SHORTLY", this_time),
    Rule("shortly", "(?<=SEIT) SHORTLY", this_time),
    Rule("this-time", "THE? (?:THIS|SAME|LAST) TIMEWORD", this_time),
)
