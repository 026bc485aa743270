"""A small language for claims: ``claim("A1", "stake", "Microsoft", "OpenAI", "rund 27 %")``."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from pipeline.lexicon.modifiers import HEDGES, WIDTHS
from pipeline.reconcile.traits import Traits
from pipeline.records import Article, Block, Claim, DateSpan, Interval, Modifier, Party, Quantity, Scope
from pipeline.settings import Settings

UNITS = {
    "%": "percent", "Prozent": "percent", "Prozentpunkte": "percentage_point", "Basispunkte": "basis_point",
    "Euro": "EUR", "US-Dollar": "USD", "Dollar": "USD", "Menschen": "Mensch", "Stellen": "Stelle", "Tote": "Tote",
    "Aktien": "Aktie", "Polizisten": "Polizist", "Feuerwehrleute": "Feuerwehrleute",
    "Einsatzkräfte": "Einsatzkraft", "Tagessätze": "Tagessatz",
}  # fmt: skip
SCALES = {
    "Tsd.": 3,
    "Mio.": 6,
    "Million": 6,
    "Millionen": 6,
    "Mrd.": 9,
    "Milliarde": 9,
    "Milliarden": 9,
    "Billionen": 12,
}
VALUE = re.compile(
    r"(?:(?P<hedge>[a-zü ]+) )?(?P<number>-?[\d.]+(?:,\d+)?)(?: (?P<scale>[A-Z][a-z]+\.?))?(?: (?P<unit>\S+))?"
)

KNOWN = {
    t.key: t
    for t in (
        Traits("stake", "Anteil", "stake", "share", needs_object=True),
        Traits("stake_value", "Wert des Anteils", "value of the stake", "money", needs_object=True),
        Traits("investment", "Investition", "investment", "money", additive=True, changes=False),
        Traits("valuation", "Bewertung", "valuation", "money"),
        Traits("price_paid", "Kaufpreis", "price paid", "money", changes=False),
        Traits("project_volume", "Projektvolumen", "project volume", "money"),
        Traits("purchase_commitment", "Abnahmezusage", "purchase commitment", "money"),
        Traits("participants", "Teilnehmer", "participants", "count", changes=False),
        Traits("dead", "Todesopfer", "dead", "count"),
        Traits("water_level", "Pegelstand", "water level", ""),
        Traits("jobs_cut", "Stellenabbau", "job cuts", "count", changes=False),
        Traits("right_until", "Recht bis", "right until", "date"),
        Traits("contract_until", "Vertrag bis", "contract until", "date", symmetric=True),
        Traits("revenue", "Umsatz", "revenue", "money", flow=True),
        Traits("interest_rate", "Zinssatz", "interest rate", "share"),
        Traits("vote_share", "Stimmenanteil", "vote share", "share"),
        Traits("poll_share", "Umfragewert", "poll share", "share"),
        Traits("market_share", "Marktanteil", "market share", "share"),
        Traits("share_price_change", "Kursänderung", "share price change", "share", changes=False),
        Traits("price_per_share", "Preis je Aktie", "price per share", "money"),
        Traits("shares_bought", "gekaufte Aktien", "shares bought", "count", changes=False),
        Traits("index_change", "Indexänderung", "index change", "share", changes=False),
        Traits("forces", "Einsatzkräfte", "forces", "count", changes=False),
        Traits("wage_rise", "Lohnerhöhung", "pay rise", "share", changes=False),
        Traits("fine", "Geldstrafe", "fine", "money", changes=False),
    )
}
DAY = date(2025, 10, 28)


def party(name: str | None) -> Party | None:
    return None if name is None else Party(f"p:{name.casefold()}", name, "organisation")


def quantity(text: str) -> Quantity:
    match = VALUE.fullmatch(text)
    assert match, text
    hedge, number, scale, unit = match.group("hedge", "number", "scale", "unit")
    if scale and scale not in SCALES:
        scale, unit = None, scale
    digits = number.replace(".", "").replace(",", ".")
    factor = Decimal(10) ** SCALES.get(scale or "", 0)
    value = Decimal(digits) * factor
    modifier: Modifier = next((m for m, words in HEDGES if hedge in words), "none")
    step = _step(digits) * factor
    low, high = _typical(value, step, modifier)
    code = UNITS.get(unit or "", unit or "")
    exact = modifier == "none" and code not in ("percent", "EUR", "USD") and abs(value) < 100
    typical = Interval(value, value) if exact else Interval(low, high)
    return Quantity(value, code, modifier, step / 2, typical, _logical(value, typical, modifier), hedge=hedge or "")


def _step(digits: str) -> Decimal:
    _, _, decimals = digits.partition(".")
    if decimals:
        return Decimal(1).scaleb(-len(decimals))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10) ** min(zeros, max(len(digits.lstrip("-")) - 2, 0))


def _typical(value: Decimal, step: Decimal, modifier: Modifier) -> tuple[Decimal, Decimal]:
    if modifier == "none":
        return value - step / 2, value + step / 2
    width = WIDTHS[modifier]
    below = max(width.low_steps * step, width.low_share * abs(value))
    above = max(width.high_steps * step, width.high_share * abs(value), Decimal("0.0001"))
    return value - below, value + above


def _logical(value: Decimal, typical: Interval, modifier: Modifier) -> Interval:
    if modifier == "none":
        return typical
    width = WIDTHS[modifier]
    low = None if width.logical_low is None else value * width.logical_low
    high = None if width.logical_high is None else value * width.logical_high
    return Interval(low, high)


def span(text: str) -> DateSpan:
    """Read ``2030``, ``2030-05`` or ``2030-05-17``."""
    year, month, day = (int(p) for p in (text + "-01-01").split("-")[:3])
    start = date(year, month, day)
    after = date(year + 1, 1, 1) if len(text) == 4 else date(year + month // 12, month % 12 + 1, 1)
    end = start if len(text) == 10 else date.fromordinal(after.toordinal() - 1)
    precision = {4: "year", 7: "month", 10: "day"}[len(text)]
    return DateSpan("DATE", text, start, end, precision)  # type: ignore[arg-type]


Build = Callable[..., Claim]


@pytest.fixture
def claim() -> Build:
    return make_claim


def make_claim(
    id: str,  # noqa: A002
    measure: str,
    subject: str | None,
    object: str | None,  # noqa: A002
    value: str,
    *,
    when: str = "",
    cue: str = "none",
    status: str = "asserted",
    by: str | None = None,
    published: date | None = DAY,
    outlet: str | None = None,
    scope: Scope | None = None,
    quote: str = "",
    change: str = "level",
    until: bool = False,
    features: tuple[str, ...] = (),
    confidence: float = 0.9,
) -> Claim:
    """Build a claim; the article is the part of the id before the colon."""
    article = id.partition(":")[0]
    return Claim(
        id=id, article_id=article, mention_id=f"{id}m", start=int(id.rpartition("c")[2] or 0) * 100, end=0,
        quote=quote or f"{subject or id} {value}", surface=value, measure=measure,
        subject=party(subject), object=party(object),
        scope=scope or Scope(), change=change, quantity=None if until else quantity(value),  # type: ignore[arg-type]
        date_value=span(value.rsplit(maxsplit=1)[-1]) if until else None, when=span(when) if when else None,
        when_cue=cue if cue != "none" or not when else "explicit", status=status, attribution=by,  # type: ignore[arg-type]
        attribution_id=None, confidence=confidence, rule="test", published=published, outlet=outlet or article,
        path=f"{article}.txt", features=features,
    )  # fmt: skip


def make_article(id: str, text: str = "", outlet: str | None = None, published: date | None = DAY) -> Article:  # noqa: A002
    return Article(
        id=id, path=f"{id}.txt", encoding="utf-8", outlet=outlet or id, outlet_how="given", published=published,
        published_how="given", title=None, title_how="unknown", language="de", raw=text, text=text, segments=(),
        blocks=(Block(0, len(text), "paragraph"),),
    )  # fmt: skip


@pytest.fixture
def article() -> Callable[..., Article]:
    return make_article


@pytest.fixture
def known() -> dict[str, Traits]:
    return KNOWN


@pytest.fixture
def settings() -> Settings:
    return Settings()
