"""The five articles the project began with, as they are and as the same stories about other parties and figures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ARTICLES = Path(__file__).parents[3] / "shared" / "articles"

FIGURES = {
    "13 Milliarden": "17 Milliarden",
    "1 Milliarde": "3 Milliarden",
    "einer Milliarde": "drei Milliarden",
    "2 Milliarden": "4 Milliarden",
    "10 Milliarden": "10,0 Milliarden",
    "27 Prozent": "34 Prozent",
    "135 Milliarden": "204 Milliarden",
    "32⸴5 Prozent": "41⸴5 Prozent",
    "250 Milliarden": "370 Milliarden",
    "500-Milliarden": "600-Milliarden",
    "25%": "35%",
    "vier Prozent": "sechs Prozent",
    "ein Drittel": "ein Viertel",
    "2030": "2031",
    "2032": "2034",
    "2019": "2018",
    "2021": "2020",
    "2023": "2022",
}
PARTIES = (
    {"Microsoft": "Samsung", "OpenAI": "Mistral", "Azure": "Knox"},
    {"Microsoft": "Ericsson", "OpenAI": "DeepL", "Azure": "Helix"},
    {"Microsoft": "Infineon", "OpenAI": "Celonis", "Azure": "Orbit"},
    {"Microsoft": "Nordwerk", "OpenAI": "Lumora", "Azure": "Brisa"},
)
"""Known, less known and invented names; product names change along, so that no lexicon ties them to their maker."""


def require_articles() -> Path:
    """Return the folder of the five articles, or skip loudly."""
    if not ARTICLES.is_dir():
        pytest.skip(f"development data is not here: {ARTICLES}")
    return ARTICLES


def retell(text: str, replacements: dict[str, str]) -> str:
    """Replace every key by its value in one pass, longest key first; digits only where no digit is beside them."""
    keys = sorted(replacements, key=len, reverse=True)
    pattern = "|".join(rf"(?<!\d){re.escape(key)}(?!\d)" for key in keys)
    return re.sub(pattern, lambda found: replacements[found.group()], text)


def retold(target: Path, parties: dict[str, str]) -> Path:
    """Write the five stories with other parties and figures into ``target``."""
    for source in sorted(require_articles().glob("*.txt")):
        text = source.read_bytes().decode("utf-8")
        in_capitals = {old.upper(): new.upper() for old, new in parties.items()}
        (target / source.name).write_bytes(retell(text, {**FIGURES, **parties, **in_capitals}).encode("utf-8"))
    return target
