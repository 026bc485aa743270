"""A union of states and the body behind its hyphen are one name."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from pipeline.language.bodies import whole_bodies

ROWS = [
    (["Das", "EU", "-", "Parlament", "tagt"], [(1, 2, "ORG")], [("EU-Parlament", "ORG")]),
    (["des", "US", "-", "Senats"], [(1, 2, "LOC")], [("US-Senats", "ORG")]),
    (["Das", "EU", "-", "Land", "zahlt"], [(1, 2, "ORG")], [("EU", "ORG")]),
    (["Der", "Talheim", "-", "Rat"], [(1, 2, "LOC")], [("Talheim", "LOC")]),
    (["EU", "-", "Parlament", "-", "Sitz"], [(0, 1, "ORG")], [("EU", "ORG")]),
    (["EU", "-", "Parlament"], [(0, 1, "ORG"), (2, 3, "ORG")], [("EU", "ORG"), ("Parlament", "ORG")]),
    (["Die", "EU"], [(1, 2, "ORG")], [("EU", "ORG")]),
    (["die", "EU", "-"], [(1, 2, "ORG")], [("EU", "ORG")]),
]


@pytest.mark.parametrize(("words", "marked", "expected"), ROWS)
def test_whole_bodies(words: list[str], marked: list[tuple[int, int, str]], expected: list[tuple[str, str]]) -> None:
    spaces = [word != "-" and after != "-" for word, after in zip(words, [*words[1:], ""], strict=True)]
    doc = Doc(spacy.blank("de").vocab, words=words, spaces=spaces)
    found = whole_bodies(doc, [Span(doc, a, b, label=label) for a, b, label in marked])
    assert [(span.text, span.label_) for span in found] == expected
