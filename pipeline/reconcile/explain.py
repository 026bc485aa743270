"""One or two sentences a reader understands for each finding, with who, when and the quotes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import cast

from pipeline.reconcile.convert import Rate
from pipeline.reconcile.figures import date_text, number_text, reading_text
from pipeline.reconcile.readings import EQUAL_MODIFIERS, Reading
from pipeline.reconcile.speakers import named
from pipeline.records import Judgement

MAX_VALUES = 5
MAX_QUOTES = 4
MAX_QUOTE = 160
_STOP_INSIDE = re.compile(
    r"(?<!\bMrd)(?<!\bMio)(?<!\bBio)(?<!\bTsd)(?<!\bCo)(?<!\d)\.(?=[“”](?:[,;]| (?:sowie|and)\b))"
)
"""A full stop at the end of a quote that our own sentence goes on behind; an abbreviation keeps its point."""
_STOPPED = re.compile(r"[.?!…][“”]$")
_MARKS = str.maketrans({"„": "‚", "“": "‘", "”": "’", '"': "’", "»": "›", "«": "‹"})
"""Quotation marks inside a quotation are single ones."""


@dataclass(frozen=True, slots=True)
class Story:
    """What a finding's text is made of."""

    item: str
    judgement: Judgement
    cause: str
    readings: tuple[Reading, ...]
    """In the order of telling: for superseded values the oldest first."""
    rate: Rate | None = None
    other: str = ""
    """The other measure or party a slip's value belongs to."""
    stages: tuple[tuple[Reading, ...], ...] = ()
    """For superseded values, the oldest first: what was said before, and what replaced it in turn."""


def explain(story: Story, lang: str) -> str:
    """Tell a finding: a sentence with values and reason, then the quotes by source."""
    words = texts(lang)
    cause = "swapped_party" if story.cause == "other_party" and not story.other else story.cause
    parties = listed(list(dict.fromkeys(_party_names(r) for r in story.readings)), lang)
    reason = words.cause(cause).format(rate=rate_text(story.rate, lang), other=story.other, parties=parties)
    mixed = len({r.footing for r in story.readings}) > 1
    states = [value_with_speaker(group, lang, mixed=mixed) for group in by_value(story.readings)]
    steps = [
        listed([value_with_speaker(g, lang, mixed=mixed) for g in by_value(layer)], lang) for layer in story.stages
    ]
    key = "slip_one" if story.judgement == "slip" and len(states) == 1 else story.judgement
    told = words.sentence(key).format(
        item=story.item,
        values=listed(states, lang),
        old=steps[0] if steps else "",
        new=words.sentence("then").join(steps[1:]),
        reason=reason,
    )
    by_source = story.judgement in ("agree", "compatible") or key == "slip_one"
    return capital(f"{told.strip()} {quotes(story.readings, lang, by_source=by_source)}".strip())


def capital(sentence: str) -> str:
    """Let a sentence begin with a capital letter."""
    return sentence[:1].upper() + sentence[1:]


def _party_names(reading: Reading) -> str:
    claim = reading.claim
    return " / ".join(party.name for party in (claim.subject, claim.object) if party is not None)


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one language."""

    sentences: Mapping[str, str]
    causes: Mapping[str, str]

    def sentence(self, key: str) -> str:
        """Return the sentence of a judgement."""
        return self.sentences[key]

    def cause(self, key: str) -> str:
        """Return the reason a cause stands for, empty where there is none to give."""
        return self.causes.get(key, "")


@cache
def texts(lang: str) -> Texts:
    """Load the sentences of a language; German where the language is unknown."""
    source = resources.files("pipeline.lexicon").joinpath("explanations.toml").read_text("utf-8")
    tables = tomllib.loads(source)
    table = cast("dict[str, object]", tables.get(lang, tables["de"]))
    causes = cast("Mapping[str, str]", table["cause"])
    return Texts({k: v for k, v in table.items() if isinstance(v, str)}, causes)


def by_value(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Group readings that give one value in one unit and the same words, in the order of telling."""
    groups: dict[tuple[object, ...], list[Reading]] = {}
    for reading in readings:
        groups.setdefault(state(reading), []).append(reading)
    return list(groups.values())


def state(reading: Reading) -> tuple[object, ...]:
    """Return what makes two claims the same statement for a reader: value, words of doubt, kind of speaking."""
    hedged = reading.modifier if reading.modifier not in EQUAL_MODIFIERS else ""
    return reading.value, reading.top, reading.unit, hedged, reading.footing


def value_with_speaker(group: Sequence[Reading], lang: str, *, mixed: bool = False) -> str:
    """Write a value and who gives it: ``rund 160.000 Menschen (Polizei)``; of mixed ones also what is no fact."""
    names = named((r.claim.attribution for r in group), lang)
    footing = group[0].footing
    aside = [texts(lang).sentence(footing) if mixed and footing != "held" else "", names]
    value = reading_text(group[0], lang)
    return f"{value} ({', '.join(a for a in aside if a)})" if any(aside) else value


def listed(parts: Sequence[str], lang: str) -> str:
    """Join parts to ``a, b und c``, the rest counted."""
    words = texts(lang)
    shown = list(parts[:MAX_VALUES])
    if len(parts) > MAX_VALUES:
        return f"{', '.join(shown)} {_more('more', len(parts) - MAX_VALUES, lang)}"
    if len(shown) < 2:  # noqa: PLR2004
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {words.sentence('and')} {shown[-1]}"


def quotes(readings: Iterable[Reading], lang: str, *, by_source: bool = False) -> str:
    """Quote one claim for each value, or for each value and source, as many as a reader bears."""
    chosen: dict[tuple[object, ...], Reading] = {}
    for reading in readings:
        chosen.setdefault((state(reading), reading.source if by_source else ""), reading)
    shown = list(chosen.values())
    by_article: dict[str, list[Reading]] = {}
    for reading in shown[:MAX_QUOTES]:
        by_article.setdefault(reading.claim.article_id, []).append(reading)
    text = "; ".join(_quoted(rows, lang) for rows in by_article.values())
    if len(shown) > MAX_QUOTES:
        text = f"{text} {_more('more_quotes', len(shown) - MAX_QUOTES, lang)}"
    text = _STOP_INSIDE.sub("", text)
    return text if not text or _STOPPED.search(text) else f"{text}."


def _more(key: str, number: int, lang: str) -> str:
    words = texts(lang)
    return words.sentence(f"{key}_one") if number == 1 else words.sentence(key).format(n=number)


def rate_text(rate: Rate | None, lang: str) -> str:
    """Write an exchange rate with its day."""
    if rate is None:
        return ""
    day = date_text(rate.day, lang)
    return f"1 {rate.base} = {number_text(rate.rate, lang)} {rate.quote}, {day}"


def source_name(reading: Reading) -> str:
    """Name the article a claim stands in: its outlet, else its file."""
    return reading.claim.outlet or reading.claim.path or reading.claim.article_id


def _quoted(rows: Sequence[Reading], lang: str) -> str:
    words = texts(lang)
    day = rows[0].claim.published
    told = dict.fromkeys(shortened(r.claim.quote, r.claim.surface) for r in rows)
    return words.sentence("per_source").format(
        source=source_name(rows[0]),
        date=date_text(day, lang) if day else words.sentence("undated"),
        quotes=", ".join(words.sentence("quote").format(quote=quote.translate(_MARKS)) for quote in told),
    )


def shortened(quote: str, surface: str) -> str:
    """Cut a long quote around its value."""
    text = " ".join(quote.split())
    if len(text) <= MAX_QUOTE:
        return text
    at = max(text.find(" ".join(surface.split())), 0)
    start = max(0, min(at - MAX_QUOTE // 2, len(text) - MAX_QUOTE))
    cut = text[start : start + MAX_QUOTE]
    head = "… " + cut.split(" ", 1)[-1] if start else cut
    return head if start + MAX_QUOTE >= len(text) else head.rsplit(" ", 1)[0] + " …"
