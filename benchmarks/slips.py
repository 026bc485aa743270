"""Make slips in real articles and count how many are found, and how many other alarms are raised.

    python benchmarks/slips.py [--shared DIR] [--articles 1500] [--seed 7] [--per-cause 45] [--misses]

At most one slip of each kind is made in one article. Each trial copies one article under another outlet, changes one
figure, year, party or word in the way that slips happen, and reconciles the two. Found is a finding of conflict or slip
over the changed claim and one of the original; its cause is right where it is the one that was planted. An alarm is
such a finding over anything else.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from math import sqrt
from pathlib import Path

from spacy.language import Language

from pipeline.claims import Measures, build, load_measures
from pipeline.extract import extract
from pipeline.ingest import article_from_text
from pipeline.language import load
from pipeline.reconcile import reconcile
from pipeline.records import Article, Claim, Mention
from pipeline.settings import Settings

PER_CAUSE = 45
"""Trials of each kind, as far as the articles go: 1,500 of them hold too few changes for the rarer kinds."""
OTHERS = ("Siemens", "BASF", "Lufthansa", "Telekom")
_FIGURES = re.compile(r"\d (?:Prozent|Milliarden|Millionen|Mrd|Mio|Euro|Dollar)")
"""What an article must hold for a slip to be worth trying."""
RISE_FALL = (("stieg", "sank"), ("gestiegen", "gesunken"), ("wuchs", "schrumpfte"), ("Anstieg", "Rückgang"),
             ("Plus", "Minus"), ("zugelegt", "nachgegeben"), ("steigen", "sinken"), ("höher", "niedriger"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Site:
    """One claim in its article, with the text offsets of its value and of its clause."""

    article: Article
    claim: Claim
    mention: Mention
    start: int
    end: int


Slip = Callable[[Site, random.Random], str | None]
"""Return the article's text with the slip in it, or ``None`` where it cannot be made there."""


def _swap_value(site: Site, old: str, new: str) -> str | None:
    text, start, end = site.article.text, site.mention.text_start, site.mention.text_end
    surface = text[start:end]
    changed = re.sub(old, new, surface, count=1)
    return None if changed == surface else text[:start] + changed + text[end:]


def factor_1000(site: Site, rng: random.Random) -> str | None:
    """Million for Milliarde, or the reverse."""
    del rng
    words = ((r"Milliarden", "Millionen"), (r"Mrd\.", "Mio."), (r"Millionen", "Milliarden"), (r"Mio\.", "Mrd."))
    for old, new in words:
        changed = _swap_value(site, old, new)
        if changed:
            return changed
    return None


def billion(site: Site, rng: random.Random) -> str | None:
    """English billion left standing."""
    del rng
    return _swap_value(site, r"Milliarden", "Billionen")


def currency(site: Site, rng: random.Random) -> str | None:
    """Euro for dollars, or the reverse."""
    del rng
    return _swap_value(site, r"Euro", "Dollar") or _swap_value(site, r"(?:US-)?Dollar", "Euro")


def points(site: Site, rng: random.Random) -> str | None:
    """Percentage points for percent, or the reverse, where a change is told."""
    del rng
    if site.claim.change != "by":
        return None
    return _swap_value(site, r"Prozentpunkten?", "Prozent") or _swap_value(site, r"Prozent\b", "Prozentpunkte")


def digits(site: Site, rng: random.Random) -> str | None:
    """Two neighbouring digits swapped."""
    surface = site.article.text[site.mention.text_start : site.mention.text_end]
    places = [m.start() for m in re.finditer(r"(?=(\d)(?!\1)[1-9])", surface)]
    if not places:
        return None
    at = rng.choice(places)
    changed = surface[:at] + surface[at + 1] + surface[at] + surface[at + 2 :]
    return site.article.text[: site.mention.text_start] + changed + site.article.text[site.mention.text_end :]


def separator(site: Site, rng: random.Random) -> str | None:
    """Lose a decimal comma."""
    del rng
    return _swap_value(site, r"(\d),(\d)", r"\1\2")


def year(site: Site, rng: random.Random) -> str | None:
    """Another year in the clause."""
    when = site.claim.when or site.claim.date_value
    if when is None or not re.match(r"(?:19|20)\d\d", when.value):
        return None
    text, old = site.article.text, when.value[:4]
    at = text.find(old, site.start, site.end)
    return None if at < 0 else text[:at] + str(int(old) + rng.choice((-1, 1))) + text[at + 4 :]


def party(site: Site, rng: random.Random) -> str | None:
    """Another company in the subject's place."""
    subject = site.claim.subject
    if subject is None or subject.kind != "organisation" or subject.name in OTHERS:
        return None
    match = re.compile(rf"\b{re.escape(subject.name)}\b(?![ -][A-ZÄÖÜ])").search(
        site.article.text, site.start, site.end
    )
    at, new = match.start() if match else -1, rng.choice(OTHERS)
    return None if at < 0 else site.article.text[:at] + new + site.article.text[at + len(subject.name) :]


def by_to(site: Site, rng: random.Random) -> str | None:
    """*um* for *auf*, or the reverse."""
    del rng
    if site.claim.change == "level" or "geht es um" in site.claim.quote:
        return None
    text, end = site.article.text, site.mention.text_start
    match = re.search(r"\b(um|auf)\b((?: \w+){0,2} ?)$", text[max(0, end - 30) : end])
    if match is None:
        return None
    at = max(0, end - 30) + match.start()
    new = "auf" if match.group(1) == "um" else "um"
    return text[:at] + new + text[at + len(match.group(1)) :]


def sign(site: Site, rng: random.Random) -> str | None:
    """Tell a rise as a fall."""
    del rng
    if site.claim.change != "by":
        return None
    text = site.article.text
    for pair in RISE_FALL:
        for old, new in (pair, pair[::-1]):
            match = re.search(rf"\b{old}\b", text[site.start : site.end])
            if match:
                at = site.start + match.start()
                return text[:at] + new + text[at + len(old) :]
    return None


SLIPS: tuple[tuple[str, tuple[str, ...], Slip], ...] = (
    ("factor 1000", ("factor_1000", "separator_misread"), factor_1000),
    ("billion", ("billion",), billion),
    ("currency", ("currency_equal_digits",), currency),
    ("percent and points", ("percent_vs_points",), points),
    ("digits swapped", ("digits_transposed", "year_mixed_up"), digits),
    ("comma lost", ("separator_misread",), separator),
    ("year", ("year_mixed_up",), year),
    ("party", ("other_party",), party),
    ("um and auf", ("by_vs_to",), by_to),
    ("sign", ("sign_flipped",), sign),
)
"""Name, causes that are right, and how it is made."""


class Reader:
    """The stages up to claims, and the copies of articles that a trial needs."""

    def __init__(self) -> None:
        self.nlp: Language = load("auto")
        self.measures: Measures = load_measures()
        self._last: tuple[str, tuple[tuple[Mention, ...], tuple[Claim, ...]]] = ("", ((), ()))

    def read(self, article: Article) -> tuple[tuple[Mention, ...], tuple[Claim, ...]]:
        """Return mentions and claims of one article; those of the last original are kept for its next trial."""
        if self._last[0] == article.id:
            return self._last[1]
        doc = self.nlp(article.text)
        found = build(article, doc, extract(article, doc), self.measures)
        if not article.id.endswith("~"):
            self._last = article.id, found
        return found


def sites(articles: Sequence[Article], reader: Reader) -> Iterator[Site]:
    """Return every claim of the articles that has a value."""
    for article in articles:
        mentions, claims = reader.read(article)
        by_id = {m.id: m for m in mentions}
        for claim in claims:
            mention = by_id.get(claim.mention_id)
            if mention is not None and not claim.measure.startswith("open:"):
                at = article.text.find(claim.quote[:40], max(0, mention.text_start - 600))
                start = at if 0 <= at <= mention.text_start else max(0, mention.text_start - 120)
                yield Site(article, claim, mention, start, max(start + len(claim.quote), mention.text_end))


@dataclass(slots=True)
class Tally:
    """What became of the slips of one kind."""

    made: int = 0
    found: int = 0
    named: int = 0
    alarms: int = 0


def attempt(site: Site, text: str, causes: Sequence[str], reader: Reader) -> tuple[bool, bool, int]:
    """Reconcile an article with its changed copy: found, cause right, other alarms."""
    copy = article_from_text(text, id=f"{site.article.id}~", published=site.article.published, outlet="Zweitblatt")
    claims = [*reader.read(site.article)[1], *reader.read(copy)[1]]
    by_id = {c.id: c for c in claims}
    found = named = False
    alarms = 0
    shift = len(text) - len(site.article.text)
    for finding in reconcile([site.article, copy], claims, Settings()).findings:
        told = [by_id[c.claim_id] for c in finding.claims if c.role != "context"]
        if finding.judgement not in ("conflict", "slip") or len({c.article_id for c in told}) < 2:  # noqa: PLR2004
            continue
        if any(_is_here(c, site, copy, shift) for c in told):
            found, named = True, named or finding.cause in causes
        else:
            alarms += 1
    return found, named, alarms


def _is_here(claim: Claim, site: Site, copy: Article, shift: int) -> bool:
    near = claim.start <= site.mention.end + abs(shift) and claim.end >= site.mention.start
    return claim.article_id == copy.id and near


def wilson(hits: int, total: int) -> str:
    """Write a share with its 95 % interval (Wilson 1927)."""
    if not total:
        return "–"
    z, p = 1.96, hits / total
    middle = (p + z * z / (2 * total)) / (1 + z * z / total)
    half = z * sqrt(p * (1 - p) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return f"{p:.2f} [{max(0.0, middle - half):.2f}, {min(1.0, middle + half):.2f}]"


def read_articles(shared: Path, limit: int) -> list[Article]:
    """Read the first articles of the collection of real news."""
    path = shared / "real-news" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for _, line in zip(range(limit), lines, strict=False)]
    return [
        article_from_text(
            r["text"], id=r["id"], published=parsedate_to_datetime(r["published"]).date(), outlet=r["outlet"]
        )
        for r in rows
    ]


def main() -> None:
    """Read the command line, make the slips, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--per-cause", type=int, default=PER_CAUSE)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not (options.shared / "real-news").is_dir():
        raise SystemExit(f"{options.shared}: no real news there. Name the folder with --shared.")
    rng, reader = random.Random(options.seed), Reader()
    articles = [a for a in read_articles(options.shared, options.articles) if _FIGURES.search(a.text)]
    rng.shuffle(articles)
    tallies: dict[str, Tally] = {name: Tally() for name, _, _ in SLIPS}
    for article in articles:
        if all(t.made >= options.per_cause for t in tallies.values()):
            break
        found = list(sites([article], reader))
        rng.shuffle(found)
        for name, causes, make in SLIPS:
            if tallies[name].made < options.per_cause:
                trial(name, causes, make, found, tallies[name], rng, reader, misses=options.misses)
    report(tallies)


def trial(
    name: str, causes: Sequence[str], make: Slip, found: Sequence[Site], tally: Tally,
    rng: random.Random, reader: Reader, *, misses: bool,
) -> None:  # fmt: skip
    """Make one slip of a kind in an article, at the first place that allows it, and count what became of it."""
    texts = ((site, make(site, rng)) for site in found)
    site, text = next(((site, text) for site, text in texts if text is not None), (None, None))
    if site is None or text is None:
        return
    seen, named, alarms = attempt(site, text, causes, reader)
    tally.made += 1
    tally.found += seen
    tally.named += named
    tally.alarms += alarms
    if misses and (alarms or not named):
        told = f"{'found' if seen else 'missed'}, {alarms} alarms"
        print(f"{name}: {told}: {site.article.id} {site.claim.measure} | {site.claim.quote[:200]}", flush=True)


def report(tallies: dict[str, Tally]) -> None:
    """Print precision and recall per cause and overall."""
    print(f"{'slip':20}{'made':>6}  {'recall':22}{'cause named':22}{'precision':22}")
    whole = Tally()
    for name, t in (*tallies.items(), ("all", whole)):
        if t is not whole:
            whole = _add(whole, t)
        row = whole if name == "all" else t
        told = row.found + row.alarms
        print(f"{name:20}{row.made:6}  {wilson(row.found, row.made):22}{wilson(row.named, row.made):22}"
              f"{wilson(row.found, told):22}")  # fmt: skip


def _add(a: Tally, b: Tally) -> Tally:
    found, named, alarms = a.found + b.found, a.named + b.named, a.alarms + b.alarms
    return replace(a, made=a.made + b.made, found=found, named=named, alarms=alarms)


if __name__ == "__main__":
    main()
