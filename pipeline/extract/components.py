"""The extractors as spaCy components, for pipelines of your own.

    nlp = spacy.blank("de")
    nlp.add_pipe("abgleich_values")
    doc = nlp("Der Umsatz stieg um 5 Prozent auf rund 13 Milliarden Euro.")
    [(span.text, span.label_, span._.quantity.value) for span in doc.spans["values"]]

They need no model and set ``doc.spans["values"]``; each span has ``span._.quantity`` (or ``span._.when`` for dates),
``span._.rule``, and ``span._.value_start``/``span._.value_end``: the exact characters, where they are part of a token.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.extract.dates import find as find_dates
from pipeline.extract.overlaps import settle
from pipeline.extract.passage import Extractor, Passage
from pipeline.extract.rules import VALUE_EXTRACTORS
from pipeline.records import Candidate

KEY = "values"
"""Where the spans are put in ``doc.spans``."""
_EXTENSIONS = ("quantity", "when", "rule", "value_start", "value_end")
_KINDS = {"abgleich_amounts": "money", "abgleich_percentages": "percent", "abgleich_counts": "count"}


@Language.factory("abgleich_values", assigns=["doc.spans"])
def values(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 -- the signature is spaCy's
    """Make a component that finds all quantities."""
    return _component(VALUE_EXTRACTORS, None)


@Language.factory("abgleich_amounts", assigns=["doc.spans"])
def amounts(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Make a component that finds amounts of money only."""
    return _component(VALUE_EXTRACTORS, _KINDS["abgleich_amounts"])


@Language.factory("abgleich_percentages", assigns=["doc.spans"])
def percentages(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Make a component that finds percentages, points and shares only."""
    return _component(VALUE_EXTRACTORS, _KINDS["abgleich_percentages"])


@Language.factory("abgleich_counts", assigns=["doc.spans"])
def counts(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Make a component that finds counted nouns and measured units only."""
    return _component(VALUE_EXTRACTORS, _KINDS["abgleich_counts"])


@Language.factory("abgleich_dates", assigns=["doc.spans"])
def dates(nlp: Language, name: str, published: str = "") -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Make a component that finds dates only; relative ones are read against ``published`` (ISO)."""
    return _component((find_dates,), "date", date.fromisoformat(published) if published else None)


def _component(
    extractors: tuple[Extractor, ...], kind: str | None, published: date | None = None
) -> Callable[[Doc], Doc]:
    """Make a component; overlaps are settled over all kinds before the wanted one is kept."""
    for extension in _EXTENSIONS:
        Span.set_extension(extension, default=None, force=True)

    def annotate(doc: Doc) -> Doc:
        passage = Passage(doc.text, published, doc=doc)
        found = settle(candidate for extractor in extractors for candidate in extractor(passage))
        spans = (_span(doc, candidate) for candidate in found if kind in {None, candidate.kind})
        doc.spans[KEY] = [span for span in spans if span is not None]
        return doc

    return annotate


def _span(doc: Doc, candidate: Candidate) -> Span | None:
    """Mark a candidate on the tokens that hold it; the exact characters are kept as extensions."""
    span = doc.char_span(candidate.start, candidate.end, label=candidate.kind, alignment_mode="expand")
    if span is not None:
        span._.quantity = candidate.quantity
        span._.when = candidate.when
        span._.rule = candidate.rule
        span._.value_start, span._.value_end = candidate.start, candidate.end
    return span
