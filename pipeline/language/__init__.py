"""The only place that loads a spaCy model."""

from __future__ import annotations

import spacy
from spacy.language import Language


def load(model: str = "auto") -> Language:
    """Load a German pipeline: ``auto``, ``shipped``, or the name or path of a spaCy pipeline."""
    nlp = spacy.blank("de") if model in ("auto", "shipped") else spacy.load(model)
    if model in ("auto", "shipped"):
        nlp.add_pipe("sentencizer")
    return nlp


def describe(nlp: Language) -> dict[str, object]:
    """Say which pipeline this is and what it lacks."""
    return {"name": nlp.meta.get("name", ""), "version": nlp.meta.get("version", ""), "components": list(nlp.pipe_names)}
