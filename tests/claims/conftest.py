"""A small markup for claims: ``{Microsoft} hält [27 Prozent] an {OpenAI}.``

``{…}`` a party, ``[…]`` a value, ``<…>`` a date, ``((…))`` a place. A party may carry its name
(``{der Konzern|Siemens}``), a value its unit lemma (``[300 Menschen|Mensch]``), ``~`` hides a value's number.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from pipeline.claims import build, load_measures
from pipeline.claims.measures import Measures
from pipeline.language.tokenizer import blank
from pipeline.records import (
    Article,
    Block,
    Claim,
    DateSpan,
    Interval,
    Mention,
    Party,
    Place,
    Quantity,
    Segment,
)

MARK = re.compile(r"\{(?P<party>[^}]+)\}|\[(?P<value>[^\]]+)\]|<(?P<date>[^>]+)>|\(\((?P<place>[^)]+)\)\)")
SCALES = {"Mrd.": 9, "Milliarde": 9, "Milliarden": 9, "Mio.": 6, "Million": 6, "Millionen": 6}
UNITS = {"Euro": "EUR", "Dollar": "USD", "Prozent": "percent", "%": "percent", "Prozentpunkte": "percentage_point"}
WORDS = {
    "ein": 1,
    "einem": 1,
    "einer": 1,
    "eine": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "zehn": 10,
}
HEDGES = ("rund", "etwa", "knapp", "mehr als", "mindestens", "bis zu", "gut")
STATES = ("Bund", "Finanzministerium")
PERSONS = ("Anna Weber", "Jonas Frei")


def _quantity(text: str, unit: str, before: str) -> tuple[str, Quantity]:
    number = re.match(r"[\d.,]+|\w+", text)
    assert number, text
    raw = number.group()
    if raw == "Hälfte":
        return "percent", Quantity(
            Decimal(50), "percent", "none", Decimal(0), Interval(Decimal(50), Decimal(50)), Interval(None, None)
        )
    value = Decimal(WORDS[raw]) if raw in WORDS else Decimal(raw.replace(".", "").replace(",", "."))
    for word, power in SCALES.items():
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text.replace("-", " ")):
            value *= Decimal(10) ** power
            break
    found = next((code for word, code in UNITS.items() if word.lower() in text.lower()), "")
    code = unit or found
    kind = "percent" if code.startswith("percent") else "money" if code in ("EUR", "USD") else "count"
    hedge = next((h for h in HEDGES if before.rstrip().endswith(h)), "")
    point = Interval(value, value)
    return kind if code else "number", Quantity(value, code, "none", Decimal(0), point, point, hedge=hedge)


def _date(text: str, before: str) -> DateSpan:
    year = re.search(r"\d{4}", text)
    if year is None:
        return DateSpan("DATE", "2025-03-04", date(2025, 3, 4), date(2025, 3, 4), "day", anchored=True)
    until = before.rstrip().endswith("bis") or before.rstrip().endswith("bis zum")
    first, last = date(int(year.group()), 1, 1), date(int(year.group()), 12, 31)
    return DateSpan("DATE", year.group(), None if until else first, last, "year", "until" if until else "none")


def read(marked: str, *, headline: bool = False) -> tuple[Article, tuple[Mention, ...]]:
    text, mentions, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        kind = match.lastgroup or ""
        surface, _, extra = match.group(kind).partition("|")
        start, before = len(text), text
        text += surface
        mentions.append(_mention(len(mentions), kind, surface, extra, start, before))
    text += marked[at:]
    blocks = []
    for k, part in enumerate(re.finditer(r"[^\n]+", text)):
        first = "title" if headline and k == 0 else "paragraph"
        blocks.append(Block(part.start(), part.end(), first))
    article = Article(
        "a", "a.txt", "utf-8", "Testblatt", "given", date(2025, 3, 4), "given", None, "unknown", "de", text, text,
        (Segment(0, len(text), 0, len(text)),), tuple(blocks),
    )  # fmt: skip
    return article, tuple(mentions)


def _mention(number: int, kind: str, surface: str, extra: str, start: int, before: str) -> Mention:
    made: dict[str, object] = {}
    if kind == "party":
        name = extra or surface.removesuffix("s") if surface != "Siemens" else surface
        sort = "state" if name in STATES else "person" if name in PERSONS else "organisation"
        made["party"] = Party(name.lower(), name, sort)
    elif kind == "place":
        made["place"] = Place(surface.lower(), surface)
    elif kind == "date":
        made["when"] = _date(surface, before)
    else:
        kind, made["quantity"] = _quantity(surface, extra, before)
    return Mention(
        f"a:m{number}", "a", kind, start, start + len(surface), surface, start, start + len(surface), "test", **made
    )


@pytest.fixture(scope="session")
def measures() -> Measures:
    return load_measures()


Reader = Callable[..., tuple[Claim, ...]]


@pytest.fixture(scope="session")
def claims(measures) -> Reader:
    nlp = blank()
    nlp.add_pipe("sentencizer")

    def build_claims(marked: str, *, headline: bool = False) -> tuple[Claim, ...]:
        article, mentions = read(marked, headline=headline)
        return build(article, nlp(article.text), mentions, measures)[1]

    return build_claims


def short(claim: Claim) -> str:
    """``measure subject>object value``."""
    value = claim.date_value.value if claim.date_value else f"{claim.quantity.value.normalize():f}"
    object_ = f">{claim.object.name}" if claim.object else ""
    return f"{claim.measure} {claim.subject.name if claim.subject else '-'}{object_} {value}"
