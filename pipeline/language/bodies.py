"""Bodies that are named after a union of states, with a hyphen: ``EU-Parlament`` is one name, not ``EU``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span

_UNIONS = frozenset({"EU", "US", "UN", "Uno", "UNO", "Nato", "NATO"})
_BODIES = frozenset(
    f"{body}{ending}"
    for body in ("parlament", "gericht", "gerichtshof", "senat", "sicherheitsrat", "kongress", "rat")
    for ending in ("", "s", "es")
) | {"kommission", "vollversammlung", "generalversammlung"}


def whole_bodies(doc: Doc, spans: Iterable[Span]) -> Iterator[Span]:
    """Extend a union's name over the body behind its hyphen, inflected or not, and label it ORG."""
    marked = list(spans)
    starts = {span.start for span in marked}
    for span in marked:
        end = span.end + 2
        joined = end <= len(doc) and doc[span.end].text == "-" and not doc[end - 3].whitespace_
        body = joined and span.text in _UNIONS and doc[end - 1].lower_ in _BODIES
        longer = end < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_
        free = starts.isdisjoint(range(span.end, end))
        yield Span(doc, span.start, end, label="ORG") if body and free and not longer else span
