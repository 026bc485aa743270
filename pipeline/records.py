"""Every type that crosses a stage: frozen, described in one place.

Offsets are Unicode code points, end exclusive. Two coordinate systems exist:
*raw* offsets point into ``Article.raw`` (the decoded file, untouched) and are what users see;
*text* offsets point into ``Article.text`` (the cleaned reading) and are what the stages work on.
Numbers are ``Decimal`` throughout.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Kind = Literal["party", "place", "money", "percent", "count", "number", "date"]
Modifier = Literal[
    "none", "approx", "nearly", "slightly_over", "more_than", "at_least", "less_than", "at_most", "range"
]
DateModifier = Literal["none", "before", "after", "since", "until", "start", "mid", "end", "approx"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
PartyKind = Literal["organisation", "person", "state"]
Resolution = Literal["name", "alias", "acronym", "description", "pronoun"]
Change = Literal["level", "by", "to"]
Status = Literal["asserted", "reported", "planned", "demanded", "denied", "hypothetical", "former"]
Judgement = Literal["agree", "compatible", "superseded", "conflict", "slip", "derived", "unsure"]
Role = Literal["value", "operand", "result", "context"]
Verdict = Literal["confirmed", "dismissed", "note", "open"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Interval:
    """A range of values, low inclusive and high exclusive; ``None`` is open.

    ``low == high`` is a point: it holds exactly that value.
    """

    low: Decimal | None
    high: Decimal | None

    def contains(self, value: Decimal) -> bool:
        """Tell whether ``value`` lies in the interval."""
        if self.low is not None and self.low == self.high:
            return value == self.low
        return (self.low is None or value >= self.low) and (self.high is None or value < self.high)

    def overlaps(self, other: Interval) -> bool:
        """Tell whether one value can lie in both intervals."""
        for one, two in ((self, other), (other, self)):
            if one.low is not None and one.low == one.high:
                return two.contains(one.low)
        low = max((i.low for i in (self, other) if i.low is not None), default=None)
        high = min((i.high for i in (self, other) if i.high is not None), default=None)
        return low is None or high is None or low < high


# --- ingest -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of ``text`` and the stretch of ``raw`` it was read from.

    Stretches of equal length map code point by code point; others map as a whole
    (an entity, a ligature). Raw stretches without text (markup, soft hyphens) have no segment.
    """

    text_start: int
    text_end: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of ``text`` that the page lays out as one piece."""

    start: int
    end: int
    kind: Literal["title", "heading", "paragraph", "list", "table", "boilerplate"]
    reason: str = ""
    """Why a block is boilerplate, in a word: ``support``, ``teaser``, ``sources``, ``comments`` …"""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read."""

    id: str
    path: str
    """Relative to the input folder, with ``#line`` (from 1) for a line of a .jsonl file."""
    encoding: str
    outlet: str | None
    outlet_how: str
    published: date | None
    published_how: str
    """``given | meta | url | byline | filename | text | unknown``."""
    title: str | None
    title_how: str
    language: str
    raw: str
    text: str
    segments: tuple[Segment, ...]
    blocks: tuple[Block, ...]
    url: str | None = None
    origin: str | None = None
    """Id of the article this one copies, filled by reconciliation."""
    text_how: str = ""
    """How ``raw`` was got where it is not the file as decoded (``pdf``, ``zip > docx``); empty where it is."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read, or an article a stage broke on."""

    path: str
    reason: str
    remedy: str


# --- extract ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value as German news writes it."""

    value: Decimal
    """The nominal value in ``unit``, scale multiplied out; the lower end where a range is written."""
    unit: str
    """ISO 4217 code, ``percent``, ``percentage_point``, ``basis_point``, or a noun's or unit's lemma."""
    modifier: Modifier
    precision: Decimal
    """Half a unit of the last digit that carries meaning; zero where the value is exact."""
    typical: Interval
    """What a reader takes the words to mean."""
    logical: Interval
    """What the words strictly allow."""
    value_max: Decimal | None = None
    """The upper end where a range is written."""
    hedge: str = ""
    """The words that make the modifier, as written (``rund``, ``mehr als``)."""
    unit_from: Literal["written", "context"] = "written"
    """``context`` where the text elides the unit (``Weitere 2 Milliarden folgten``)."""
    per: str = ""
    """What one unit of the value is for (``Aktie``, ``Monat``), empty for a total."""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date, time, duration or set after ISO-TimeML (TIMEX3)."""

    type: TimexType
    value: str
    """TIMEX3 value: ``2024-03-05``, ``2024-Q3``, ``P3Y``, ``202``, ``PRESENT_REF``, ``XXXX-WXX-2`` …"""
    start: date | None
    """First day, inclusive; ``None`` where unknown or open."""
    end: date | None
    """Last day, inclusive; ``None`` where unknown or open."""
    precision: Literal["time", "day", "week", "month", "quarter", "half", "year", "decade", "century", "vague"]
    modifier: DateModifier = "none"
    amount: Decimal | None = None
    """Length of a DURATION in ``unit``."""
    unit: str = ""
    """Unit of a DURATION: ``year month week day hour minute second``."""
    anchored: bool = False
    """Whether the article's date or an earlier date was needed to read it."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who a mention stands for."""

    id: str
    name: str
    kind: PartyKind


@dataclass(frozen=True, slots=True)
class Place:
    """A place that scopes counts and events."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one rule found in ``text``, before overlaps are settled and raw offsets looked up.

    ``start``/``end`` follow the output contract: number with scale and unit, no hedge; a date without
    preposition. ``outer_start``/``outer_end`` include hedge, preposition and the rest of a compound.
    """

    kind: Kind
    start: int
    end: int
    rule: str
    quantity: Quantity | None = None
    when: DateSpan | None = None
    party: Party | None = None
    place: Place | None = None
    resolution: Resolution | None = None
    outer_start: int = -1
    outer_end: int = -1
    priority: int = 0
    """Higher wins where spans of equal length overlap."""
    same_as: int | None = None
    """``start`` of the candidate this one restates (``135 Mrd. Dollar (116 Mrd. Euro)``)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One expression in an article and what it means; ``article.raw[start:end] == surface``."""

    id: str
    article_id: str
    kind: Kind
    start: int
    end: int
    surface: str
    text_start: int
    text_end: int
    rule: str
    quantity: Quantity | None = None
    when: DateSpan | None = None
    party: Party | None = None
    place: Place | None = None
    resolution: Resolution | None = None
    boilerplate: bool = False
    same_as: str | None = None
    """Id of the mention whose value this one restates in another unit."""
    no_claim: str = ""
    """Why a value bears no claim; empty where it bears one, and for parties, places and dates that need none."""


# --- claims -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Scope:
    """What narrows a claim down: two claims are compared only where no part of it differs."""

    place: str = ""
    """Id of the place the value is about."""
    event: str = ""
    """Key of the event (``Demonstration 2025-02-02 Berlin``)."""
    basis: str = ""
    """``direct | derivatives``, ``gross | net``, ``adjusted`` … in fixed words, joined by ``,``."""
    per: str = ""
    """``Aktie``, ``Monat`` …; empty for a total."""
    period: str = ""
    """``quarter:2024-Q3``, ``year:2024`` … the period a flow is counted over."""
    part: str = ""
    """Which part of the whole: a site, a division, a group of people."""

    def __str__(self) -> str:
        """Render as ``name=value`` pairs in fixed order, empty parts left out."""
        parts = (
            ("place", self.place), ("event", self.event), ("basis", self.basis),
            ("per", self.per), ("period", self.period), ("part", self.part),
        )  # fmt: skip
        return "; ".join(f"{name}={value}" for name, value in parts if value)


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says what about whom: one value of one measure, with its evidence."""

    id: str
    article_id: str
    mention_id: str
    start: int
    """Raw offset of the clause that bears the value."""
    end: int
    quote: str
    """The clause or sentence as a reader sees it (cleaned text)."""
    surface: str
    """The value as a reader sees it, hedge included (``rund 13 Milliarden US-Dollar``)."""
    measure: str
    """Key of the lexicon's measure, or ``open:<noun>/<verb>`` in lemmas."""
    subject: Party | None
    object: Party | None
    scope: Scope
    change: Change
    quantity: Quantity | None
    """Signed: a fall is negative."""
    date_value: DateSpan | None
    """Where the claim's value is a date (contract term, right until)."""
    when: DateSpan | None
    """Valid time, where the sentence or its context says so."""
    when_cue: Literal["explicit", "relative", "tense", "before", "now", "future", "none"]
    """How ``when`` is known; ``before`` and ``now`` also where only a cue word (zuvor, jetzt) orders it."""
    status: Status
    attribution: str | None
    """Who says it, as the article names them."""
    attribution_id: str | None
    confidence: float
    rule: str
    published: date | None
    outlet: str | None
    path: str
    item_id: str = ""
    """Filled by reconciliation."""
    features: tuple[str, ...] = ()
    """Content lemmas of the clause, for linking open-domain claims."""
    headline: bool = False
    """Whether the claim stands in the title or a heading."""


# --- reconcile ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DataItem:
    """One thing that claims speak of: measure, parties or place or event, unit dimension, scope."""

    id: str
    label: str
    """For a reader: ``stake of Microsoft in OpenAI`` in the report's language."""
    measure: str
    dimension: str
    """``money | share | count:<lemma> | date | duration``."""
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two claims of an item stand to each other."""

    finding_id: str
    claim_a: str
    claim_b: str
    judgement: Judgement
    cause: str
    text: str


@dataclass(frozen=True, slots=True)
class FindingClaim:
    """The part a claim plays in a finding."""

    claim_id: str
    role: Role


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reader is told, with its evidence."""

    id: str
    item_id: str | None
    item: str
    judgement: Judgement
    cause: str
    value: Decimal | None
    """Best-supported value from three independent sources on, else ``None``."""
    unit: str
    sources: int
    """Independent sources: near-copies of one text count once."""
    articles: int
    severity: int
    """0 none, 1 note, 2 look at it, 3 grave."""
    text: str
    claims: tuple[FindingClaim, ...]
    proof: str = ""
    """The line of arithmetic of a derivation (``1 + 2 + 10 = 13 Mrd. USD``)."""
    holds: bool | None = None
    """Whether a derivation's arithmetic holds; ``None`` for other findings."""


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Everything reconcile knows, in stable order."""

    items: tuple[DataItem, ...]
    claims: tuple[Claim, ...]
    """The claims with ``item_id`` filled."""
    findings: tuple[Finding, ...]
    comparisons: tuple[Comparison, ...]
    origins: tuple[tuple[str, str], ...] = ()
    """(article id, id of the article it copies)."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about a finding, as ``decisions.jsonl`` holds it."""

    key: str
    """Digest of what the finding is about; the same in every run over the same evidence."""
    verdict: Verdict
    """``note`` is a remark without a verdict, ``open`` takes an earlier decision back."""
    note: str
    family: str
    """Kind of finding: a contradiction that turns into a change was not decided upon."""
    evidence: tuple[str, ...] = ()
    """Digests of the claims the finding rested on when it was decided."""


@dataclass(frozen=True, slots=True)
class ArticleResult:
    """What the pure map over articles yields for one article."""

    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class RunResult:
    """A whole run in memory, before it is written."""

    articles: tuple[Article, ...]
    mentions: tuple[Mention, ...]
    reconciliation: Reconciliation
    failures: tuple[Failure, ...]
    run: dict[str, object] = field(default_factory=dict)
    """What run.json holds: inputs, settings, model, versions, counts, seconds per stage."""
    decisions: tuple[Decision, ...] = ()

    @property
    def disagreements(self) -> Iterable[Finding]:
        """Conflicts, slips, superseded values and failed derivations, gravest first."""
        flagged = ("conflict", "slip", "superseded")
        chosen = [f for f in self.reconciliation.findings if f.judgement in flagged or f.holds is False]
        return sorted(chosen, key=lambda f: (-f.severity, f.id))
