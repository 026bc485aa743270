"""Proofs told as findings: the line of arithmetic, the sentence, the quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.reconcile.book import HUNDRED, Proof
from pipeline.reconcile.explain import capital, quotes, source_name, texts
from pipeline.reconcile.figures import reading_text, short_value, value_text
from pipeline.reconcile.findings import finding_id, roles
from pipeline.reconcile.readings import Reading
from pipeline.reconcile.trust import sources
from pipeline.records import Comparison, Finding

MAX_CONTEXT = 3


def tell_proof(
    proof: Proof, lang: str, label: str, labels: Mapping[str, str], lookalikes: Sequence[Reading] = ()
) -> tuple[Finding, tuple[Comparison, ...]]:
    """Make the finding of a proof, and a row for each operand against each claim of the result.

    Args:
        proof: the arithmetic.
        lang: language of the text.
        label: name of what the arithmetic is about.
        labels: name of each claim's item, for the look-alikes.
        lookalikes: claims that give the implied value for something else.

    """
    words = texts(lang)
    line = proof_line(proof, lang)
    item = proof.ledger.item
    key = finding_id(item.id, "derived", proof.kind, [r.claim.id for r in (*proof.operands, *proof.results)])
    kind = "derived_holds" if proof.holds else "derived_fails"
    if not proof.results and proof.kind == "share_of_whole":
        kind = "derived_result"
    implied = value_text(proof.rounded, proof.unit, lang)
    told = words.sentence(kind).format(item=label, proof=line, result=implied)
    aside = _aside(lookalikes[:MAX_CONTEXT], labels, lang)
    operands = (*proof.operands, *proof.seconds)
    shown = (*operands, *proof.results)
    finding = Finding(
        id=key,
        item_id=item.id if proof.one_item else None,
        item=label,
        judgement="derived",
        cause=proof.kind,
        value=None,
        unit=proof.unit,
        sources=len(sources(shown)),
        articles=len({r.claim.article_id for r in shown}),
        severity=_severity(proof),
        text=capital(" ".join(part for part in (told, aside, quotes(shown, lang)) if part)),
        claims=roles((operands, "operand"), (proof.results, "result"), (lookalikes[:MAX_CONTEXT], "context")),
        proof=line,
        holds=proof.holds,
    )
    rows = tuple(
        Comparison(key, operand.claim.id, result.claim.id, "derived", proof.kind, line)
        for operand in operands
        for result in proof.results
    )
    return finding, rows


def proof_line(proof: Proof, lang: str) -> str:
    """Write the arithmetic: ``1 Mrd. + 2 Mrd. + 10 Mrd. = 13 Mrd. US-Dollar``."""
    parts = [_operand(r, proof, lang) for r in proof.operands]
    left = parts[0] + "".join(f" {sign} {part}" for sign, part in zip(proof.signs, parts[1:], strict=True))
    right = value_text(proof.rounded, proof.unit, lang)
    if proof.kind == "parts_of_hundred" and not proof.holds:
        return f"{left} = {right} > {value_text(HUNDRED, 'percent', lang)}"
    told = reading_text(proof.results[0], lang) if proof.results else ""
    if not proof.holds:
        return f"{left} = {right} ≠ {told}"
    return f"{left} = {right}"


def _operand(reading: Reading, proof: Proof, lang: str) -> str:
    same_unit = reading.unit == proof.unit and proof.kind == "sum"
    return (
        short_value(reading.value, reading.unit, lang) if same_unit else value_text(reading.value, reading.unit, lang)
    )


def _aside(lookalikes: Sequence[Reading], labels: Mapping[str, str], lang: str) -> str:
    words = texts(lang)
    return " ".join(
        words.sentence("not_it").format(
            value=reading_text(r, lang), other=labels.get(r.claim.id, r.claim.measure), source=source_name(r)
        )
        for r in lookalikes
    )


def _severity(proof: Proof) -> int:
    if not proof.holds:
        return 2
    return 0 if proof.results or proof.kind == "parts_of_hundred" else 1
