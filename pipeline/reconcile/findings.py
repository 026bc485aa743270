"""From judged pairs to findings: one per disagreement, with every claim it rests on.

Severity: **3** a conflict of values for one time, or a recognised slip; **2** rival figures of two speakers,
a conflict whose time is unknown, a derivation that fails; **1** a value that changed over time, an implied value,
doubt between bounds; **0** agreement, a derivation that holds, statements of different status listed beside each
other. One less where the claims themselves are doubtful.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.reconcile.explain import Story, explain
from pipeline.reconcile.judged import Bundle, JudgedPair, stages
from pipeline.reconcile.keys import digest, natural
from pipeline.reconcile.readings import COUNT, Reading
from pipeline.reconcile.trust import best_supported, sources
from pipeline.records import Comparison, DataItem, Finding, FindingClaim, Judgement, Role

SEVERITY: dict[tuple[Judgement, str], int] = {
    ("conflict", "values_differ"): 3,
    ("conflict", "rival_figures"): 2,
    ("conflict", "time_unknown"): 2,
    ("slip", "digits_transposed"): 2,
    ("unsure", "status_differs"): 0,
    ("unsure", "listed_beside"): 0,
}
_BY_JUDGEMENT: dict[Judgement, int] = {
    "conflict": 2, "slip": 3, "superseded": 1, "unsure": 1, "derived": 0, "agree": 0, "compatible": 0,
}  # fmt: skip
DOUBTFUL = 0.5
"""Claims less certain than this make a finding less grave."""


def severity(judgement: Judgement, cause: str, readings: Sequence[Reading]) -> int:
    """Grade a finding from 0 to 3."""
    grade = SEVERITY.get((judgement, cause), _BY_JUDGEMENT[judgement])
    doubtful = min((r.claim.confidence for r in readings), default=1.0) < DOUBTFUL
    return max(grade - 1, 1) if doubtful and grade else grade


def finding_id(item: str, judgement: Judgement, cause: str, claims: Sequence[str]) -> str:
    """Return the id of a finding."""
    return f"f:{digest(item, judgement, cause, *sorted(claims, key=natural))}"


def tell(
    bundle: Bundle,
    item: DataItem,
    all_readings: Sequence[Reading],
    lang: str,
    other: str = "",
    context: Sequence[Reading] = (),
    trusted: Mapping[str, float] | None = None,
) -> tuple[Finding, tuple[Comparison, ...]]:
    """Make the finding of a bundle and the rows of its pairs."""
    layers = stages(bundle) if bundle.judgement == "superseded" else ()
    told = tuple(r for layer in layers for r in layer) or bundle.readings
    ids = [r.claim.id for r in told]
    key = finding_id(item.id, bundle.judgement, bundle.cause, ids)
    rate = next((p.verdict.rate for p in bundle.pairs if p.verdict.rate), None)
    story = Story(item.label, bundle.judgement, bundle.cause, told, rate, other, layers)
    finding = Finding(
        id=key,
        item_id=item.id,
        item=item.label,
        judgement=bundle.judgement,
        cause=bundle.cause,
        value=best_supported(all_readings, trusted),
        unit=unit_of(told[0]),
        sources=len(sources(told)),
        articles=len({r.claim.article_id for r in told}),
        severity=severity(bundle.judgement, bundle.cause, told),
        text=explain(story, lang),
        claims=roles((told, "value"), (context, "context")),
    )
    return finding, tuple(_row(pair, key, item, lang, other, story, finding.text) for pair in bundle.pairs)


def unit_of(reading: Reading) -> str:
    """Name the unit of a finding: the counted noun where a count has one."""
    quantity = reading.claim.quantity
    return quantity.unit if reading.unit == COUNT and quantity else reading.unit


def roles(*groups: tuple[Sequence[Reading], Role]) -> tuple[FindingClaim, ...]:
    """Give each claim its part, once."""
    found: dict[str, FindingClaim] = {}
    for readings, role in groups:
        for reading in readings:
            found.setdefault(reading.claim.id, FindingClaim(reading.claim.id, role))
    return tuple(found.values())


def _row(
    pair: JudgedPair, key: str, item: DataItem, lang: str, other: str, whole: Story, told: str
) -> Comparison:
    verdict = pair.verdict
    judgement = verdict.judgement or "unsure"
    ordered = (pair.b, pair.a) if verdict.first_is_older is False else (pair.a, pair.b)
    layers = tuple((r,) for r in ordered) if judgement == "superseded" else ()
    story = Story(item.label, judgement, verdict.cause, ordered, verdict.rate, other, layers)
    # Most findings are of one pair, which is told in the same words.
    text = told if _is_told(story, whole) else explain(story, lang)
    return Comparison(key, pair.a.claim.id, pair.b.claim.id, judgement, verdict.cause, text)


def _is_told(story: Story, whole: Story) -> bool:
    if len(whole.readings) != len(story.readings) or len(whole.stages) != len(story.stages):
        return False
    same = all(one is two for one, two in zip(story.readings, whole.readings, strict=True))
    layers = zip(story.stages, whole.stages, strict=True)
    same = same and all(len(two) == 1 and one[0] is two[0] for one, two in layers)
    return same and (story.judgement, story.cause, story.rate) == (whole.judgement, whole.cause, whole.rate)
