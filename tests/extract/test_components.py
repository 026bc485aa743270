"""The spaCy components, on a blank pipeline."""

from __future__ import annotations

import pytest
import spacy

from pipeline.extract import components

TEXT = "Am 5. Mai 2024 stieg der Umsatz um 5 Prozent auf rund 13 Milliarden Euro, 500 Stellen fallen weg."


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("abgleich_values", ["5 Prozent", "13 Milliarden Euro", "500 Stellen"]),
        ("abgleich_amounts", ["13 Milliarden Euro"]),
        ("abgleich_percentages", ["5 Prozent"]),
        ("abgleich_counts", ["500 Stellen"]),
        ("abgleich_dates", ["5. Mai 2024"]),
    ],
)
def test_component(name: str, expected: list[str]) -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe(name)
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans[components.KEY]] == expected


def test_extensions() -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("abgleich_values")
    doc = nlp("Der 25%-Einsatz lohnt.")
    (span,) = doc.spans[components.KEY]
    assert span.label_ == "percent"
    assert span._.quantity.value == 25
    assert doc.text[span._.value_start : span._.value_end] == "25%"
