"""The only place that loads a spaCy pipeline: the shipped German model, or any other by name or path."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language

from pipeline.errors import ModelError
from pipeline.language import mapping, names, sentences

__all__ = ["describe", "load", "names"]

PREFERRED = "de_core_news_lg"
SHIPPED = Path(__file__).parent / "model"
_NO_LIMIT = 1_000_000_000


def load(model: str = "auto") -> Language:
    """Load a pipeline that marks sentences and names (labels PER ORG LOC MISC).

    ``auto`` takes an installed ``de_core_news_lg``, else the shipped model; ``shipped`` always the latter.
    Any other string is the name or path of a spaCy pipeline: it keeps its tokenizer and components, its labels
    are mapped, and sentences are split by our rules, from which a parser reads on.

    Raises:
        ModelError: no such pipeline is installed or it cannot be opened; the message names the remedy.

    """
    if model == "auto":
        model = PREFERRED if find_spec(PREFERRED) else "shipped"
    return _shipped() if model == "shipped" else _foreign(model)


def describe(nlp: Language) -> dict[str, object]:
    """Say which pipeline this is, which components it runs, and by name what it cannot do."""
    meta = nlp.meta
    return {
        "name": "_".join(str(meta[key]) for key in ("lang", "name") if meta.get(key)),
        "version": str(meta.get("version", "")),
        "origin": str(nlp.meta.get("url") or nlp.meta.get("author") or ""),
        "components": list(nlp.pipe_names),
        "missing": mapping.missing(nlp),
    }


def _shipped() -> Language:
    """Open the shipped pipeline; its memory does not depend on the length of a text, so there is no limit."""
    try:
        nlp = spacy.load(SHIPPED)
    except OSError as error:
        raise ModelError(f"{SHIPPED}: the shipped model is incomplete. Install the package again.") from error
    nlp.max_length = _NO_LIMIT
    return nlp


def _foreign(model: str) -> Language:
    try:
        nlp = spacy.load(model)
    except (OSError, ImportError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise ModelError(
            f"--model {model}: no spaCy pipeline of this name or path can be opened ({reason}). "
            "Install it with pip, give the path of its folder, or use --model shipped."
        ) from error
    _split_first(nlp)
    if "entities" not in mapping.missing(nlp):
        nlp.add_pipe(mapping.NAME, last=True)
    return nlp


def _split_first(nlp: Language) -> None:
    """Split by our rules ahead of all other components; another splitter gives way, a parser reads on from ours."""
    if sentences.NAME in nlp.pipe_names:
        return
    for name in ("senter", "sentencizer", sentences.NAME):
        if name in nlp.pipe_names:
            nlp.remove_pipe(name)
    nlp.add_pipe(sentences.NAME, first=True)
