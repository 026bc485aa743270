"""Tokens as rows: the text with a blank wherever tokens part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.tokenizer import blank

ROWS = [
    ("13Mrd.€ fehlen", "13 Mrd. € fehlen"),
    ("13Mrd. Euro", "13 Mrd. Euro"),
    ("5Prozent mehr", "5 Prozent mehr"),
    ("500-Milliarden-Dollar-Vorhaben", "500 - Milliarden - Dollar - Vorhaben"),
    ("VW-Aufsichtsrat Vogt", "VW - Aufsichtsrat Vogt"),
    ("US-Präsident", "US - Präsident"),
    ("ein 25%-Einsatz", "ein 25% - Einsatz"),
    ("fünf Prozent.Die Stadt", "fünf Prozent . Die Stadt"),
    ("um 5%.Die Stadt", "um 5% . Die Stadt"),
    ("die AfD. Danach", "die AfD . Danach"),
    ('der "Nordlicht"-Star', 'der " Nordlicht " - Star'),
    ("Lohn- und Preise", "Lohn - und Preise"),
    ("32,5 Prozent", "32,5 Prozent"),
    ("1.500 Euro", "1.500 Euro"),
    ("dpa/AFP", "dpa / AFP"),
    ("2024/25", "2024 / 25"),
    ("https://www.ab-c.de/x-y", "https://www.ab-c.de/x-y"),
    ("kiel@post-amt.de", "kiel@post-amt.de"),
    ("z.B. Kiel", "z.B. Kiel"),
]


@pytest.mark.parametrize(("text", "want"), ROWS)
def test_tokens(text: str, want: str) -> None:
    assert " ".join(token.text for token in blank()(text)) == want


@pytest.fixture(scope="module")
def nlp():
    return blank()


@given(text=st.text(alphabet="aAß09 .,-–/%€$\n\"“'MrdioVW", max_size=80))
def test_tokens_keep_every_character(nlp, text: str) -> None:
    assert nlp(text).text == text
