"""Score judgements on the annotated pairs of the development clusters.

    python benchmarks/relations.py [--shared DIR] [--misses] [--end-to-end]

Without ``--end-to-end`` the annotated claims themselves are reconciled, so that the figures say what
reconciliation alone does; with it, the pipeline reads the articles, and a claim of ours stands for an annotated one
where their evidence overlaps and their values are equal.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from email.utils import parsedate_to_datetime
from pathlib import Path

from spacy.language import Language

from pipeline.claims import Measures, build, load_measures
from pipeline.extract import extract, find
from pipeline.extract.digits import last_digit
from pipeline.extract.modifiers import intervals
from pipeline.extract.passage import Passage
from pipeline.ingest import article_from_text
from pipeline.language import load
from pipeline.reconcile import reconcile
from pipeline.reconcile.traits import Traits
from pipeline.records import (
    Article,
    Claim,
    DateSpan,
    Interval,
    Modifier,
    Party,
    Quantity,
    Reconciliation,
    Scope,
    Status,
)
from pipeline.settings import Settings

UNITS = {"pp": "percentage_point", "bp": "basis_point", "l/m2": "Liter"}
LABELS = ("agree", "compatible", "superseded", "conflict", "slip", "derived", "unsure", "near_miss")
NOTHING = "nothing"
UNREAD = "unread"
"""One of the two claims has no number or date, or our stages did not read it."""
EXACT_UNITS = frozenset({"percent", "percentage_point", "basis_point", "EUR", "USD", "CHF", "GBP", "km/h", "m"})
FLOWS = frozenset({
    "revenue", "revenue_forecast", "net_profit", "growth", "revenue_growth_year_on_year", "profit_change",
    "gross_margin", "net_profit_growth_year_on_year", "rate", "number_of_cuts",
    "earnings_per_share_estimate", "revenue_growth_estimate", "revenue_growth",
})  # fmt: skip
EVENT_COUNTS = frozenset({"participants", "invested_in", "share_price_change", "rate_cut", "quarter_of_forecast"})
TWO_PARTIES = frozenset({
    "stake_in", "invested_in", "access_to_stake_in", "sold_stake_in", "price_per_share_bid", "derivative_stake_in",
    "purchase_commitment", "ip_rights_until", "access_to_technology_until", "valued_at",
})  # fmt: skip
SAME_NAME = {
    "Verdi and dbb": "Verdi", "VME": "employers", "IG Metall and employers": "employers", "Swiss river cruise ship":
    "cruise ship Thurgau Prestige", "IG Metall employees": "IG Metall",
}  # fmt: skip
"""Names under which the annotators mean one party."""
NO_SCOPE = frozenset({
    "wage_rise_demanded", "minimum_rise_demanded", "trainee_pay_rise_demanded", "extra_days_off_demanded",
    "employees", "wage_rise_agreed", "wage_rise_offered", "contract_term_agreed",
    "alleged_gesture_date", "without_power", "contract_term_offered",
})  # fmt: skip
"""Relations whose object is a remark, no scope."""
SAME_OBJECT = {"policy rates": "deposit rate"}
MEASURES = {
    "access_to_technology_until": "rights_until", "ip_rights_until": "rights_until", "wage_rise_offered": "wage_rise",
    "wage_rise_agreed": "wage_rise", "contract_term_offered": "pay_contract_term", "contract_term_agreed":
    "pay_contract_term", "revenue_forecast": "revenue",
}  # fmt: skip
ELECTIONS = frozenset({"vote_share", "turnout", "seats", "first_vote_share"})
"""Relations whose object names the election."""
PLANS = frozenset({"wage_rise_offered", "contract_term_offered", "revenue_forecast"})
"""Relations that our claims tell by their status: an offer or a forecast is a plan."""
SETTLED = frozenset({"wage_rise", "pay_contract_term", "revenue"})
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-]*[QH])")
_PERIOD = re.compile(r"(?:FY)?\d{4}-[QH]\d")


@dataclass(frozen=True, slots=True)
class Pair:
    """One annotated pair."""

    a: str
    b: str
    label: str
    why: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """One story: its articles, the annotated claims, the annotated pairs."""

    name: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    rows: dict[str, dict[str, object]]
    pairs: tuple[Pair, ...]


def read_clusters(folder: Path) -> Iterator[Cluster]:
    """Read every cluster that has annotated pairs."""
    for path in sorted(folder.glob("*/relations.jsonl")):
        pairs = tuple(
            Pair(r["a"], r["b"], "slip" if r["label"] == "unit_slip" else r["label"], r["why"]) for r in _lines(path)
        )
        yield _cluster(path.parent, pairs)


def _cluster(folder: Path, pairs: tuple[Pair, ...]) -> Cluster:
    articles, claims, rows = [], [], {}
    for path in sorted(folder.glob("*.claims.jsonl")):
        article = _article(folder, path.name.removesuffix(".claims.jsonl"))
        articles.append(article)
        for row in _lines(path):
            rows[str(row["id"])] = {**row, "article": article.id}
            claim = to_claim(row, article)
            if claim is not None:
                claims.append(claim)
    return Cluster(folder.name, tuple(articles), tuple(claims), rows, pairs)


def _article(folder: Path, stem: str) -> Article:
    text_path = folder / f"{stem}.txt"
    if not text_path.exists():
        text_path = folder.parent.parent / "articles" / f"{stem}.txt"
    meta_path = folder / f"{stem}.json"
    meta = json.loads(meta_path.read_text("utf-8")) if meta_path.exists() else {}
    day = _published(str(meta.get("date") or ""))
    text = text_path.read_bytes().decode("utf-8")
    return article_from_text(text, id=f"{folder.name}/{stem}", published=day, outlet=meta.get("outlet") or stem)


def _published(text: str) -> date | None:
    if not text:
        return None
    return date.fromisoformat(text[:10]) if text[:4].isdigit() else parsedate_to_datetime(text).date()


def _lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


# --- annotated claims as ours -----------------------------------------------------------------------


def to_claim(row: dict[str, object], article: Article) -> Claim | None:
    """Turn an annotated claim into a record of ours; ``None`` where it has no value."""
    values = row["values"]
    relation = str(row["relation"])
    if not isinstance(values, list) or not values:
        return None
    value = values[0]
    evidence = row["evidence"]
    quote = " … ".join(str(e["text"]) for e in evidence) if isinstance(evidence, list) else ""
    quantity = _quantity(value, quote) if "amount" in value else None
    when_value = _span(str(value.get("time", ""))) if quantity is None else None
    if quantity is None and when_value is None:
        return None
    as_of = str(row["as_of"] or "")
    period = next((m.group() for m in [_PERIOD.search(as_of)] if m), "")
    if relation in FLOWS and not period and as_of:
        period = as_of
    two = relation in TWO_PARTIES
    part = "" if two or relation in NO_SCOPE else SAME_OBJECT.get(str(row["object"]), str(row["object"] or ""))
    ballot = relation in ELECTIONS
    return Claim(
        id=str(row["id"]), article_id=article.id, mention_id=f"{row['id']}m",
        start=evidence[0]["start"] if isinstance(evidence, list) else 0, end=0, quote=quote, surface=quote[:60],
        measure=MEASURES.get(relation, relation), subject=_party(row["subject"]),
        object=_party(row["object"]) if two else None,
        scope=Scope(event=part if ballot else str(row.get("event") or ""), part="" if ballot else part, period=period),
        change="level", quantity=quantity, date_value=when_value,
        when=None if period else _span(as_of), when_cue=_cue(as_of), status=_status(row, quote),
        attribution=str(row["source"]) if row.get("source") else None, attribution_id=None, confidence=0.9, rule="gold",
        published=article.published, outlet=article.outlet, path=article.path,
    )  # fmt: skip


def _party(name: object) -> Party | None:
    if not name:
        return None
    named = SAME_NAME.get(str(name), str(name))
    return Party(named.casefold(), named, "organisation")


def _quantity(value: dict[str, object], quote: str) -> Quantity:
    amount = Decimal(str(value["amount"]))
    unit = UNITS.get(str(value["unit"]), str(value["unit"]))
    for candidate in find(Passage(quote)):
        found = candidate.quantity
        if found is not None and found.value == abs(amount):
            signed = found if amount >= 0 else _negated(found)
            return replace(signed, unit=unit)
    modifier: Modifier = value.get("modifier", "none")  # type: ignore[assignment]
    top = Decimal(str(value["amount_max"])) if "amount_max" in value else None
    typical, logical = intervals(abs(amount), last_digit(abs(amount)), modifier, Decimal(0))
    if top is not None:
        typical = logical = Interval(amount, top)
    elif amount < 0:
        typical, logical = _mirrored(typical), _mirrored(logical)
    return Quantity(amount, unit, modifier, Decimal(0), typical, logical, value_max=top)


def _negated(quantity: Quantity) -> Quantity:
    return replace(
        quantity,
        value=-quantity.value,
        typical=_mirrored(quantity.typical),
        logical=_mirrored(quantity.logical),
    )


def _mirrored(interval: Interval) -> Interval:
    low = None if interval.high is None else -interval.high
    return Interval(low, None if interval.low is None else -interval.low)


def _span(text: str) -> DateSpan | None:
    found = list(_DAY.finditer(text))
    if not found:
        return None
    first, last = _days(found[0]), _days(found[-1])
    value = "-".join(part for part in found[0].groups() if part)
    return DateSpan("DATE", value, first[0], last[1], "day")


def _days(match: re.Match[str]) -> tuple[date, date]:
    year, month, day = match.groups()
    start = date(int(year), int(month or 1), int(day or 1))
    if day:
        return start, start
    after = date(int(year) + 1, 1, 1) if not month else date(int(year) + int(month) // 12, int(month) % 12 + 1, 1)
    return start, date.fromordinal(after.toordinal() - 1)


def _cue(as_of: str) -> str:
    if as_of.startswith(("before", "during")):
        return "before"
    if as_of.startswith(("now", "article")):
        return "now"
    return "explicit" if _DAY.search(as_of) else "none"


def _status(row: dict[str, object], quote: str) -> Status:
    modality = str(row["modality"])
    if row["relation"] in PLANS:
        return "planned"
    if modality != "hedged":
        return modality  # type: ignore[return-value]
    if row.get("source"):
        return "reported"
    return "asserted" if "offenbar" in quote.casefold() else "hypothetical"


def traits(claims: Sequence[Claim]) -> dict[str, Traits]:
    """Describe the annotators' relations by the little that their names tell."""
    return {
        c.measure: Traits(
            c.measure,
            c.measure,
            c.measure,
            additive=c.measure in ("invested_in", "further_deaths_found"),
            changes=c.measure not in EVENT_COUNTS | FLOWS | SETTLED,
            symmetric=c.measure == "contract_until",
        )
        for c in claims
    }


# --- scores -----------------------------------------------------------------------------------------


def judged(result: Reconciliation) -> dict[frozenset[str], str]:
    """Return the judgement of each pair of claims that was compared."""
    found: dict[frozenset[str], str] = {}
    for row in result.comparisons:
        found[frozenset((row.claim_a, row.claim_b))] = row.judgement
    return found


@dataclass(slots=True)
class Score:
    """Pairs as (annotated, ours) with everything needed to list the misses."""

    pairs: list[tuple[str, Pair, str]]

    def confusion(self) -> Counter[tuple[str, str]]:
        """Count annotated against ours."""
        return Counter((pair.label, ours) for _, pair, ours in self.pairs)

    def f1(self, labels: Sequence[str]) -> tuple[float, float, float, int]:
        """Return precision, recall, F1 and support of some labels taken together."""
        cells = self.confusion()
        right = sum(n for (gold, ours), n in cells.items() if gold in labels and ours in labels)
        told = sum(n for (_, ours), n in cells.items() if ours in labels)
        wanted = sum(n for (gold, _), n in cells.items() if gold in labels)
        precision, recall = right / told if told else 0.0, right / wanted if wanted else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0, wanted


def report(score: Score, *, misses: bool) -> None:
    """Print the confusion table, the four targets and, if asked, each miss."""
    cells = score.confusion()
    columns = (*LABELS[:-1], NOTHING, UNREAD)
    print("annotated \\ ours".ljust(18) + "".join(c[:10].rjust(12) for c in columns))
    for label in LABELS:
        print(label.ljust(18) + "".join(str(cells[(label, c)] or ".").rjust(12) for c in columns))
    for name, labels in (("conflict+slip", ("conflict", "slip")), ("superseded", ("superseded",)),
                         ("compatible", ("compatible",)), ("agree", ("agree",)),
                         ("agree+compatible", ("agree", "compatible"))):  # fmt: skip
        p, r, f, n = score.f1(labels)
        print(f"{name:18} precision {p:.2f}  recall {r:.2f}  F1 {f:.2f}  ({n} annotated)")
    near = [ours for _, pair, ours in score.pairs if pair.label == "near_miss"]
    flagged = sum(o in ("conflict", "slip", "superseded") for o in near)
    linked = sum(o not in (NOTHING, UNREAD, "derived") for o in near)
    print(f"near misses: {len(near)}, flagged {flagged} ({flagged / max(len(near), 1):.1%}), linked {linked}"
          f" ({linked / max(len(near), 1):.1%})")  # fmt: skip
    if misses:
        for cluster, pair, ours in score.pairs:
            if ours != pair.label and not (pair.label == "near_miss" and ours in (NOTHING, UNREAD)):
                print(f"{cluster}: {pair.a} {pair.b}: annotated {pair.label}, ours {ours} -- {pair.why}")


def score_gold(clusters: Sequence[Cluster]) -> Score:
    """Reconcile the annotated claims of each cluster and score its pairs."""
    pairs = []
    for cluster in clusters:
        result = reconcile(cluster.articles, cluster.claims, Settings(), traits(cluster.claims))
        found = judged(result)
        valued = {c.id for c in cluster.claims}
        for pair in cluster.pairs:
            missing = NOTHING if {pair.a, pair.b} <= valued else UNREAD
            pairs.append((cluster.name, pair, found.get(frozenset((pair.a, pair.b)), missing)))
    return Score(pairs)


# --- end to end -------------------------------------------------------------------------------------


def score_system(clusters: Sequence[Cluster]) -> Score:
    """Read the articles with our own stages, reconcile each cluster, and score the annotated pairs.

    A claim of ours stands for an annotated one where their evidence overlaps and their values are equal; a pair is
    found with the judgement that any of its stand-ins got.
    """
    nlp, measures = load("auto"), load_measures()
    pairs = []
    for cluster in clusters:
        claims = [c for article in cluster.articles for c in _claims(article, nlp, measures)]
        found = judged(reconcile(cluster.articles, claims, Settings()))
        ours = {row: _stand_ins(cluster.rows[row], claims) for row in cluster.rows}
        pairs += [(cluster.name, p, _best(p, ours, found)) for p in cluster.pairs]
    return Score(pairs)


def _claims(article: Article, nlp: Language, measures: Measures) -> tuple[Claim, ...]:
    doc = nlp(article.text)
    return build(article, doc, extract(article, doc), measures)[1]


def _stand_ins(row: dict[str, object], claims: Sequence[Claim]) -> list[str]:
    return [c.id for c in claims if c.article_id == row["article"] and _overlaps(row, c) and _equal(row, c)]


def _overlaps(row: dict[str, object], claim: Claim) -> bool:
    evidence = row["evidence"]
    spans = evidence if isinstance(evidence, list) else []
    return any(e["start"] < claim.end and claim.start < e["end"] for e in spans)


def _equal(row: dict[str, object], claim: Claim) -> bool:
    values = row["values"]
    for value in values if isinstance(values, list) else []:
        if "amount" in value and claim.quantity is not None:
            unit = UNITS.get(value["unit"], value["unit"])
            same_kind = unit == claim.quantity.unit or not (unit in EXACT_UNITS or claim.quantity.unit in EXACT_UNITS)
            if same_kind and abs(Decimal(str(value["amount"]))) == abs(claim.quantity.value):
                return True
        if (
            "time" in value
            and claim.date_value is not None
            and claim.date_value.value.startswith(str(value["time"])[:4])
        ):
            return True
    return not values


def _best(pair: Pair, ours: dict[str, list[str]], found: dict[frozenset[str], str]) -> str:
    told = [found.get(frozenset((a, b)), NOTHING) for a in ours[pair.a] for b in ours[pair.b] if a != b]
    if not ours[pair.a] or not ours[pair.b]:
        return UNREAD
    return pair.label if pair.label in told else min(told, key=(*LABELS, NOTHING).index, default=NOTHING)


def main() -> None:
    """Read the command line, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--misses", action="store_true", help="list each pair that is judged otherwise")
    parser.add_argument("--end-to-end", action="store_true", help="read the articles instead of the annotated claims")
    arguments = parser.parse_args()
    folder = arguments.shared / "dev-news"
    if not folder.is_dir():
        raise SystemExit(f"{folder}: no development clusters there. Name their folder with --shared.")
    score = score_system if arguments.end_to_end else score_gold
    report(score(list(read_clusters(folder))), misses=arguments.misses)


if __name__ == "__main__":
    main()
