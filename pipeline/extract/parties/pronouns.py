"""Pronouns at the start of a sentence, where the sentence before names one party that fits.

``Er`` and ``Sie`` before a singular verb mean a person, ``Sie`` before a plural verb an organisation that the
sentence before has as its subject (``Nordlicht baut aus. Sie zahlen …``, usual in translated English).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.parties.facts import Facts
from pipeline.extract.parties.recency import Recency
from pipeline.records import Candidate, Span

_PRONOUN = re.compile(r"[\s„\"“»]*(?P<pronoun>Er|Sie)\s(?P<verb>[a-zäöüß]+)\b")
_SINGULAR = re.compile(
    r"(?:t|te|ist|war|hat|kann|will|soll|muss|darf|mag|wird|wurde|sei|habe|ging|kam|nahm|gab|sah|lag|rief|stand)$"
)


def _person(facts: Facts, gender: str) -> bool:
    return facts.cluster.kind == "person" and facts.gender in {"", gender}


def _choose(match: re.Match[str], last: Span, recency: Recency) -> Facts | None:
    named = recency.between(last.start, last.end)
    singular = _SINGULAR.search(match["verb"]) is not None
    if match["pronoun"] == "Er" or singular:
        if not singular:
            return None
        gender = "m" if match["pronoun"] == "Er" else "f"
        people = {id(f): f for _, _, f in named if _person(f, gender)}
        return next(iter(people.values())) if len(people) == 1 else None
    parties = {id(f): f for _, _, f in named}
    if len(parties) != 1 or not match["verb"].endswith("n"):
        return None
    (only,) = parties.values()
    return only if only.cluster.kind != "person" and recency.is_subject(named[0], last) else None


def pronouns(text: str, recency: Recency) -> Iterator[Candidate]:
    """Resolve pronouns that open a sentence; where the sentence before leaves a choice there is none."""
    for last, here in recency.neighbours():
        match = _PRONOUN.match(text, here.start, here.end)
        if match is None or "\n\n" in text[last.start : last.end]:
            continue
        if found := _choose(match, last, recency):
            start, end = match.span("pronoun")
            yield Candidate("party", start, end, "party_pronoun", party=found.cluster.party, resolution="pronoun")
