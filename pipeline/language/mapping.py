"""What other pipelines call the four kinds of names, and which abilities a pipeline has."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

NAME = "abgleich_labels"

LABELS: dict[str, str] = {
    "PER": "PER", "PERSON": "PER", "PRS": "PER", "I-PER": "PER", "B-PER": "PER", "PERderiv": "MISC",
    "ORG": "ORG", "ORGANIZATION": "ORG", "ORGANISATION": "ORG", "I-ORG": "ORG", "B-ORG": "ORG", "COMPANY": "ORG",
    "LOC": "LOC", "LOCATION": "LOC", "GPE": "LOC", "FAC": "LOC", "PLACE": "LOC", "I-LOC": "LOC", "B-LOC": "LOC",
    "MISC": "MISC", "NORP": "MISC", "EVENT": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC",
    "LANGUAGE": "MISC", "OTH": "MISC", "I-MISC": "MISC", "B-MISC": "MISC",
}  # fmt: skip
"""CoNLL-2003, OntoNotes 5 and GermEval 2014 labels; a label that is not here (DATE, MONEY …) names nobody."""

ABILITIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("entities", ("ner", "entity_ruler", "span_ruler", "beam_ner", "abgleich_names")),
    ("part of speech", ("morphologizer", "tagger")),
    ("lemmas", ("lemmatizer", "trainable_lemmatizer")),
    ("syntax", ("parser",)),
)
"""Abilities and the pipeline factories that bring them."""


@Language.component(NAME, requires=["doc.ents"], assigns=["doc.ents"])
def map_labels(doc: Doc) -> Doc:
    """Rename entity labels to PER ORG LOC MISC and drop the others."""
    kept = [Span(doc, e.start, e.end, label=LABELS[e.label_]) for e in doc.ents if e.label_ in LABELS]
    doc.set_ents(kept)
    return doc


def missing(nlp: Language) -> list[str]:
    """Name the abilities that no component of a pipeline brings, in fixed order."""
    factories = {nlp.get_pipe_meta(name).factory for name in nlp.pipe_names}
    return [ability for ability, bringers in ABILITIES if factories.isdisjoint(bringers)]
