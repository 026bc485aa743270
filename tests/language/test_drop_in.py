"""A trained pipeline of another make does the whole work of ``--model PATH``, from text to parties in tables."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
import spacy
from spacy.training import Example
from spacy.util import fix_random_seed
from typer.testing import CliRunner

from pipeline.cli import app

_SENTENCES = (
    "{PERSON Anna Vogt} leitet die {ORG Nordwerft} in {GPE Kiel}.",
    "Die {ORG Nordwerft} in {GPE Kiel} streicht 120 Stellen.",
    "{PERSON Anna Vogt} sagte am Montag, die {ORG Nordwerft} habe 5 Millionen Euro verdient.",
    "Am Montag war das Wetter gut.",
)
_TEXT = (
    "Werft baut ab\n\nDie Nordwerft in Kiel streicht 120 Stellen. "
    "Anna Vogt sagte am Montag, die Nordwerft habe 5 Millionen Euro verdient.\n"
)


def _example(nlp: spacy.language.Language, marked: str) -> Example:
    text, entities = "", []
    for piece in marked.split("{"):
        inside, brace, rest = piece.partition("}")
        if brace:
            label, _, name = inside.partition(" ")
            entities.append((len(text), len(text) + len(name), label))
            text += name + rest
        else:
            text += piece
    return Example.from_dict(nlp.make_doc(text), {"entities": entities})


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny recogniser with OntoNotes labels, trained here on our own sentences."""
    fix_random_seed(1)
    nlp = spacy.blank("de")
    nlp.add_pipe("ner")
    examples = [_example(nlp, marked) for marked in _SENTENCES]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(40):
        nlp.update(examples, sgd=optimizer)
    folder = tmp_path_factory.mktemp("model") / "other"
    nlp.to_disk(folder)
    return folder


def test_run_with_a_trained_pipeline_of_another_make(trained: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "werft.txt").write_text(_TEXT, "utf-8")
    out = tmp_path / "out"
    ran = CliRunner().invoke(app, ["run", str(tmp_path / "in"), "--model", str(trained), "--out", str(out)])
    assert ran.exit_code == 0, ran.output
    mentions = pd.read_parquet(out / "mentions.parquet")
    named = set(zip(mentions["kind"], mentions["surface"], strict=True))
    assert {("party", "Anna Vogt"), ("party", "Nordwerft"), ("place", "Kiel")} <= named
    said = json.loads((out / "run.json").read_text("utf-8"))["model"]
    assert "ner" in said["components"]
    assert said["missing"] == ["part of speech", "lemmas", "syntax"]
    claims = pd.read_parquet(out / "claims.parquet")
    assert ("nordwerft", "120 Stellen") in set(zip(claims["subject"], claims["surface"], strict=True))
