"""Any spaCy pipeline is a drop-in: labels mapped, our sentences, missing abilities named."""

import pytest
import spacy

from pipeline.errors import ModelError
from pipeline.language import describe, load


@pytest.fixture
def foreign(tmp_path):
    """A pipeline of another make, with OntoNotes labels and its own tokenizer."""
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Anna Vogt"},
            {"label": "GPE", "pattern": "Kiel"},
            {"label": "ORG", "pattern": "Nordwerft"},
            {"label": "NORP", "pattern": "Dänen"},
            {"label": "MONEY", "pattern": "5 Euro"},
        ]
    )
    nlp.to_disk(tmp_path / "foreign")
    return str(tmp_path / "foreign")


def test_labels_are_mapped_and_others_dropped(foreign) -> None:
    doc = load(foreign)("Anna Vogt zahlt der Nordwerft in Kiel 5 Euro für Dänen.")
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("Anna Vogt", "PER"), ("Nordwerft", "ORG"), ("Kiel", "LOC"), ("Dänen", "MISC"),
    ]  # fmt: skip


def test_foreign_pipeline_splits_by_our_rules(foreign) -> None:
    doc = load(foreign)("Er kommt am 3. März nach Kiel. Dr. Vogt nicht.")
    assert [s.text for s in doc.sents] == ["Er kommt am 3. März nach Kiel.", "Dr. Vogt nicht."]


def test_missing_abilities_are_named(foreign) -> None:
    assert describe(load(foreign))["missing"] == ["part of speech", "lemmas", "syntax"]


def test_shipped_is_described() -> None:
    said = describe(load("shipped"))
    assert said["name"].startswith("de_")
    assert "abgleich_sentences" in said["components"]


def test_unknown_model_is_a_clear_error() -> None:
    with pytest.raises(ModelError, match=r"--model gibt_es_nicht: .*pip"):
        load("gibt_es_nicht")
