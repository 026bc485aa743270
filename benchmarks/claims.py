"""Score claims on annotated news: value, measure family and parties; errors by class.

Usage: python benchmarks/claims.py [--mentions gold|system] [--errors] [cluster ...]

Reads ../shared/dev-news (optional development data). With ``--mentions gold`` the annotated mentions are given,
so that the claims stage is measured alone; ``mixed`` takes the annotated parties and the pipeline's values;
with ``system`` (default) the whole pipeline is measured.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.claims import build, load_measures
from pipeline.ingest import article_from_text
from pipeline.records import Article, Claim, DateSpan, Interval, Mention, Party, Quantity

DATA = Path(__file__).resolve().parents[2] / "shared" / "dev-news"


# --- reading ---------------------------------------------------------------------------------------


@cache
def nlp() -> Language:
    """Load the pipeline that run uses."""
    from pipeline.language import load  # noqa: PLC0415

    return load("auto")


def article_of(claims_file: Path) -> Article:
    """Read the article that a claims file annotates."""
    stem = claims_file.name.removesuffix(".claims.jsonl")
    folder = claims_file.parent if claims_file.parent.name != "seeds" else DATA.parent / "articles"
    text = (folder / f"{stem}.txt").read_text("utf-8")
    meta_file = folder / f"{stem}.json"
    meta = json.loads(meta_file.read_text("utf-8")) if meta_file.exists() else {}
    published = _published(meta["date"]) if meta.get("date") else SEED_DATES.get(stem)
    return article_from_text(
        text, id=f"{claims_file.parent.name}/{stem}", path=f"{stem}.txt", published=published, title=meta.get("title")
    )


def _published(written: str) -> date:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return parsedate_to_datetime(written).date()


SEED_DATES = {"002_cdc11f6487c53db2": date(2025, 6, 19), "001_c21df517e31c1b41": date(2025, 7, 31)}


def system_mentions(article: Article, doc: Doc) -> tuple[Mention, ...]:
    """Extract the mentions with the pipeline's own extractors."""
    from pipeline.extract import extract  # noqa: PLC0415

    return extract(article, doc)


def system_values(article: Article, doc: Doc) -> tuple[Mention, ...]:
    """Extract values and dates alone."""
    from pipeline.extract import Passage, find  # noqa: PLC0415
    from pipeline.extract.mentions import to_mentions  # noqa: PLC0415
    from pipeline.extract.rules import EXTRACTORS  # noqa: PLC0415
    from pipeline.records import Span  # noqa: PLC0415

    sentences = tuple(Span(s.start_char, s.end_char) for s in doc.sents)
    passage = Passage(article.text, article.published, sentences, article.blocks, doc)
    wanted = tuple(e for e in EXTRACTORS if "parties" not in e.__module__)
    return to_mentions(article, find(passage, wanted))


def gold_mentions(claims_file: Path, article: Article) -> tuple[Mention, ...]:
    """Turn annotated mentions into records; hedged intervals are not needed here."""
    path = claims_file.with_name(claims_file.name.replace(".claims.", ".mentions."))
    found = []
    for line in path.read_text("utf-8").splitlines():
        given = json.loads(line)
        span = _text_span(article, given["start"], given["end"])
        if span is None:
            continue
        mention = _mention(article, given, *span)
        if mention is not None:
            found.append(mention)
    return tuple(sorted(found, key=lambda m: (m.text_start, m.text_end)))


def _text_span(article: Article, start: int, end: int) -> tuple[int, int] | None:
    for seg in article.segments:
        if seg.raw_start <= start < seg.raw_end:
            begin = seg.text_start + start - seg.raw_start
            return begin, begin + end - start
    return None


def _mention(article: Article, given: dict[str, Any], start: int, end: int) -> Mention | None:
    kind = given["kind"]
    quantity, when, party = None, None, None
    if kind in ("money", "percent", "count"):
        if given.get("amount") is None:
            return None
        quantity = _quantity(given, kind)
    elif kind == "date":
        when = _date(str(given.get("value") or ""), article.text[max(0, start - 5) : start])
        if when is None:
            return None
    elif kind == "party":
        party = Party(str(given["value"]).lower(), str(given["value"]), "organisation")
    return Mention(
        id=f"{article.id}:{given['id']}", article_id=article.id, kind=kind, start=given["start"], end=given["end"],
        surface=given["text"], text_start=start, text_end=end, rule="gold", quantity=quantity, when=when, party=party,
        boilerplate=bool(given.get("boilerplate")),
    )  # fmt: skip


def _quantity(given: dict[str, Any], kind: str) -> Quantity:
    unit = {"money": given.get("currency") or "EUR", "percent": POINTS.get(given.get("unit", ""), "percent")}.get(kind)
    unit = unit or _noun_lemma(given.get("noun") or given.get("unit") or "")
    value = Decimal(str(given["amount"]))
    upper = given.get("amount_max")
    return Quantity(
        value, unit, given.get("modifier", "none"), Decimal(0), Interval(value, value), Interval(value, value),
        Decimal(str(upper)) if upper is not None else None, given.get("hedge") or "",
    )  # fmt: skip


def _noun_lemma(noun: str) -> str:
    from pipeline.claims.tagging import lemma  # noqa: PLC0415

    return lemma(noun.rsplit(maxsplit=1)[-1], "NN") if noun else ""


POINTS = {"pp": "percentage_point", "bp": "basis_point"}


def _date(value: str, before: str) -> DateSpan | None:
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value)
    if match is None:
        return None
    year, month, day = (int(g) if g else None for g in match.groups())
    precision = "day" if day else "month" if month else "year"
    modifier = "until" if before.lower().endswith("bis ") else "none"
    first = date(year or 1, month or 1, day or 1)
    return DateSpan("DATE", match.group(), first, first, precision, modifier)  # type: ignore[arg-type]


# --- what a gold relation means ----------------------------------------------------------------------

FAMILIES: tuple[tuple[str, str], ...] = (
    (r"invested_in|investment$", "investment|project_volume"),
    (r"access_to_technology_until|ip_rights_until", "right_until"),
    (r"contract_until", "contract_term"),
    (r"commitment_share", r"open:"),
    (r"price_per_share_bid", "price_per_share|offer"),
    (r"sale_proceeds", "sale_proceeds"),
    (r"share_price_change|implied_share_price_swing", "share_price_change|open:|index_change"),
    (r"^share_price$", "share_price"),
    (r"(?<!vote_)(?<!poll_)(?<!market_)stake|valued_at", "stake|stake_value"),
    (r"mandatory_offer_threshold|entry_threshold", "entry_threshold|stake|open:"),
    (r"market_value", "market_value|valuation"),
    (r"market_share", "market_share"),
    (r"purchase_commitment", "purchase_commitment"),
    (r"vote_share", "vote_share"),
    (r"poll_share", "poll_share"),
    (r"shortfall", "open:|vote_share|votes"),
    (r"turnout", "turnout"),
    (r"seats", "seats"),
    (r"number_of$", "eligible_voters|open:"),
    (r"attendance|^participants", "participants|striking|visitors|open:"),
    (r"strike_participants", "striking|participants|employees"),
    (r"officers_deployed|on_site", "forces|employees|open:"),
    (r"injured", "injured"),
    (r"deaths", "dead"),
    (r"missing$", "missing"),
    (r"detained", "arrested"),
    (r"employees|members$|missing_staff", "employees|union_members|vacancies|open:"),
    (r"vacant_posts", "vacancies"),
    (r"job_cuts", "jobs_cut"),
    (r"plants_to_close", "plants_closed|sites"),
    (r"^plants", "sites|plants_closed"),
    (r"savings", "savings"),
    (r"severance", "severance|cost|budget"),
    (r"profit", "profit|operating_profit"),
    (r"revenue", "revenue"),
    (r"forecast_above_consensus_by", "revenue|open:"),
    (r"earnings_per_share", "earnings_per_share"),
    (r"gross_margin", "margin"),
    (r"operating_costs|personnel_cost", "cost|savings"),
    (r"price_target|upside", "price_target|share_price|open:"),
    (r"price_per_unit", "price|price_per_share"),
    (r"shares_(bought|sold)", "shares_traded|open:"),
    (r"inflation_target", "inflation_target|inflation"),
    (r"^rate$", "inflation"),
    (r"rate_cut|interest_rate", "interest_rate"),
    (r"growth", "growth"),
    (r"wage_rise|pay_(cut|loss)", "wage_rise"),
    (r"minimum_rise|pay_rise", "pay_rise_amount"),
    (r"one_off_payment", "one_off_payment"),
    (r"contract_term", "pay_contract_months"),
    (r"extra_days_off", "days_off"),
    (r"job_guarantee_until", "guarantee_until"),
    (r"level|threshold_alarm|forecast_rise", "water_level|open:"),
    (r"rain|expected_per|fallen_per", "rainfall"),
    (r"wind_speed|forward_speed", "wind_speed|speed"),
    (r"without_power", "without_power"),
    (r"inhabitants", "inhabitants"),
    (r"evacuat|brought_to|shelters", "evacuated|open:"),
    (r"rescued", "rescued"),
    (r"houses|buildings", "buildings_hit|evacuated|open:"),
    (r"daily_rates", "daily_rates"),
    (r"amount_per_daily_rate|sentence_total", "fine"),
)
"""Gold relation (regular expression) to the measures that count as right; other relations: any open measure."""


def family(relation: str) -> re.Pattern[str]:
    """Give the pattern of measures that answer a gold relation."""
    for pattern, measures in FAMILIES:
        if re.search(pattern, relation):
            return re.compile(f"(?:{measures})")
    return re.compile("open:")


# --- scoring -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """One gold value and what the system made of it."""

    gold: dict[str, Any]
    value: dict[str, Any]
    claim: Claim | None
    classes: tuple[str, ...]
    checks: tuple[tuple[str, bool], ...]


def score(article: Article, claims: Sequence[Claim], gold: Iterable[dict[str, Any]]) -> tuple[list[Row], list[Claim]]:
    """Align claims with gold values by number, unit and place; give the rows and the claims left over."""
    free = list(claims)
    rows = []
    for given in gold:
        for value in given["values"]:
            if "time" in value and family(given["relation"]).match("open:"):
                continue  # dates of events bear no claim by contract
            claim = _best(free, given, value)
            if claim is not None:
                free.remove(claim)
            rows.append(_row(given, value, claim))
    del article
    return rows, free


def _best(free: Sequence[Claim], given: dict[str, Any], value: dict[str, Any]) -> Claim | None:
    spans = [(e["start"], e["end"]) for e in given["evidence"]]
    fitting = [c for c in free if _same_value(c, value) and any(c.start < e + 40 and s - 40 < c.end for s, e in spans)]
    wanted = family(given["relation"])
    return max(fitting, key=lambda c: (bool(wanted.match(c.measure)), c.confidence), default=None)


def _same_value(claim: Claim, value: dict[str, Any]) -> bool:
    if "time" in value:
        when = claim.date_value
        return when is not None and when.value[:4] == str(value["time"])[:4]
    length = claim.date_value.amount if claim.date_value else None
    if length is not None and value.get("amount") is not None:
        return length == Decimal(str(value["amount"]))
    if value.get("amount") is None or claim.quantity is None:
        return False
    number = abs(Decimal(str(value["amount"])))
    mine = {abs(claim.quantity.value), abs(claim.quantity.value_max or claim.quantity.value)}
    close = any(abs(m - number) <= Decimal("0.001") * max(number, Decimal(1)) for m in mine)
    return close and _same_unit(claim.quantity.unit, str(value.get("unit")))


def _same_unit(unit: str, gold: str) -> bool:
    if gold in ("percent", "pp", "bp"):
        return unit in ("percent", "percentage_point", "basis_point")
    if len(gold) == 3 and gold.isupper():  # noqa: PLR2004
        return unit == gold
    return unit not in ("percent", "percentage_point", "basis_point") and not unit.isupper()


def _row(given: dict[str, Any], value: dict[str, Any], claim: Claim | None) -> Row:
    if claim is None:
        return Row(given, value, None, ("missed",), ())
    measure = bool(family(given["relation"]).match(claim.measure))
    subject = _same_party(given["subject"], claim.subject, claim, given.get("object"))
    if not subject and claim.subject and "demanded" in given["relation"] and given.get("source"):
        subject = _name_match(given["source"], claim.subject.name)  # *the unions* for their names
    checks = [("measure", measure), ("subject", subject), ("status", _same_status(given, claim))]
    if given.get("object") and claim.object is not None:
        checks.append(("object", _name_match(given["object"], claim.object.name)))
    if "amount" in value and claim.quantity is not None:
        falls = Decimal(str(value["amount"])) < 0 or bool(_CUTS.search(given["relation"]))
        checks.append(("sign", falls == (claim.quantity.value < 0)))
    if given.get("as_of") and re.match(r"\d{4}", str(given["as_of"])) and claim.when is not None:
        checks.append(("when", claim.when.value[:4] == str(given["as_of"])[:4]))
    if given.get("source"):
        checks.append(
            ("attribution", bool(claim.attribution) and _name_match(given["source"], claim.attribution or ""))
        )
    wrong = tuple(name for name, right in checks if not right)
    return Row(given, value, claim, wrong, tuple(checks))


_CUTS = re.compile(r"rate_cut|_cut_|pay_loss|cost_cut")
"""Relations whose annotated amount is positive, where a fall is negative in our claims."""
_PARTYLESS = re.compile(
    r"demonstration|protest|flood|negotiation|party congress|buildings|rain|sea level|bridge|Elbe|Danube|GDP|"
    r"inflation$|"
    r"trial|verdict|search|law|eligible|Bundestag|turnout|public service|metal and|plant workers|bargaining|analysts|"
    r"information events|hurricanes|petrol|airlines|utility|Tampa|unions$|employers|banks|municipal|ship|underground|"
    r"Munich attack|Bundestagswahl|election|Milton|Helene|friend|cruise|defence",
    re.IGNORECASE,
)
"""Gold subjects that are events, places or groups: our claims carry them as scope, so no party is asked for."""


def _same_party(gold: str, party: Party | None, claim: Claim, other: str | None) -> bool:
    if claim.measure in ("fine", "daily_rates", "prison_term") and party and other and _name_match(other, party.name):
        return True  # our subject is who pays, the annotation's who sentences
    if claim.measure == "contract_term" and claim.object and _name_match(gold, claim.object.name):
        return True  # both sides of a contract play the same part
    if claim.measure in ("striking", "participants", "dead", "injured", "arrested", "forces"):
        return True  # place and event take the subject's part
    if _PARTYLESS.search(gold) and not _name_match(gold, party.name if party else ""):
        return True
    if party is None:
        return bool(claim.attribution) and _name_match(gold, claim.attribution or "")
    return _name_match(gold, party.name) or any(_name_match(part, party.name) for part in gold.split(" and "))


def _name_match(gold: str, name: str) -> bool:
    def words(text: str) -> set[str]:
        return {w.lower() for w in re.findall(r"\w{3,}", text)} - {"die", "der", "das", "bank", "the", "and"}

    one, two = words(gold), words(name)
    if {"vw", "volkswagen"} & one and ({"volkswagen"} & two or name.startswith("VW")):
        return True
    initials = "".join(w[0] for w in re.findall(r"\w+", name)).lower()
    if gold.lower() in (initials, initials[1:]) and len(gold) > 1:
        return True
    if gold.isupper() and re.fullmatch(".*".join(gold.lower()) + ".*", name.lower()):
        return True  # EZB for Europäische Zentralbank
    joined = gold.lower().replace(" ", "")
    synonyms = {"police": "polizei", "organisers": "veranstalter", "unions": "gewerkschaften", "analysts": "analysten"}
    two |= {"veranstalter"} if two & {"organisatoren", "initiatoren", "initiator", "organisator"} else set()
    one |= {synonyms[w] for w in one if w in synonyms}
    return (
        bool(one & two)
        or (bool(name) and name.lower().replace(" ", "") in joined and len(name) > 1)
        or any(
            a in b or b in a
            for a in one
            for b in two
            if min(len(a), len(b)) > 3  # noqa: PLR2004
        )
    )


_STATUS = {
    "asserted": {"asserted", "former", "reported", "planned"},
    "reported": {"reported", "demanded", "planned"},
    "hedged": {"hypothetical", "reported", "planned", "asserted"},
    "planned": {"planned", "hypothetical", "reported"},
    "denied": {"denied"},
}
"""The gold vocabulary is coarser and was given by one annotator: neighbours count as right."""


def _same_status(given: dict[str, Any], claim: Claim) -> bool:
    return claim.status in _STATUS[given["modality"]]


# --- report ------------------------------------------------------------------------------------------


def main() -> int:
    """Print counts, F1 and errors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clusters", nargs="*")
    parser.add_argument("--mentions", choices=("gold", "mixed", "system"), default="system")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is absent: nothing to score")
        return 0
    files = sorted(f for f in DATA.glob("*/*.claims.jsonl") if not args.clusters or f.parent.name in args.clusters)
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    classes: Counter[str] = Counter()
    for file in files:
        rows, left = run_one(file, args.mentions)
        _count(totals, file.parent.name, rows, left)
        classes.update(name for row in rows for name in row.classes)
        if args.errors:
            _print_errors(file, rows)
    for name, count in totals.items():
        _print_total(name, count)
    if args.errors:
        print("errors by class:", ", ".join(f"{name} {count}" for name, count in classes.most_common()))
    return 0


def run_one(file: Path, mode: str) -> tuple[list[Row], list[Claim]]:
    """Build and score the claims of one article."""
    article = article_of(file)
    doc = nlp()(article.text)
    mentions = mentions_of(file, article, doc, mode)
    _, claims = build(article, doc, mentions, load_measures())
    gold = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return score(article, claims, gold)


def mentions_of(file: Path, article: Article, doc: Doc, mode: str) -> tuple[Mention, ...]:
    """Give annotated mentions, the system's own, or annotated parties among the system's values."""
    if mode == "gold":
        return gold_mentions(file, article)
    if mode == "system":
        return system_mentions(article, doc)
    kept = [m for m in system_values(article, doc) if m.kind != "party"] + [
        m for m in gold_mentions(file, article) if m.kind == "party"
    ]
    return tuple(sorted(kept, key=lambda m: (m.text_start, m.text_end)))


def _count(totals: dict[str, Counter[str]], cluster: str, rows: Sequence[Row], left: Sequence[Claim]) -> None:
    for name in (cluster, "ALL"):
        count = totals[name]
        count["gold"] += len(rows)
        count["left"] += len(left)
        for row in rows:
            count["found"] += row.claim is not None
            right = dict(row.checks)
            count["core"] += bool(right.get("measure") and right.get("subject"))
            for check, good in row.checks:
                count[f"{check} right"] += good
                count[f"{check} asked"] += 1


def _print_total(name: str, count: Counter[str]) -> None:
    found, gold, core = count["found"], count["gold"], count["core"]
    checks = " ".join(
        f"{c} {count[f'{c} right']}/{count[f'{c} asked']}"
        for c in ("measure", "subject", "object", "status", "sign", "when", "attribution")
    )
    precision, recall = core / max(found, 1), core / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{name:24} gold {gold} linked {found} right {core} P {precision:.2f} R {recall:.2f} F1 {f1:.2f}", end=" | ")
    print(f"{checks} | claims without gold {count['left']}")


def _print_errors(file: Path, rows: Sequence[Row]) -> None:
    for row in rows:
        if not row.classes:
            continue
        gold, claim = row.gold, row.claim
        asked = (gold["subject"], gold["relation"], gold["object"], row.value, gold["modality"], gold.get("source"))
        print(f"{file.parent.name}/{gold['id']} {'+'.join(row.classes)}:", *asked, sep=" | ")
        print(f"      gold: {gold['evidence'][0]['text'][:150]}")
        if claim is not None:
            names = [p.name if p else None for p in (claim.subject, claim.object)]
            when = claim.when.value if claim.when else None
            print("      ours:", claim.measure, *names, claim.change, claim.status, claim.attribution, when, claim.rule)


if __name__ == "__main__":
    sys.exit(main())
