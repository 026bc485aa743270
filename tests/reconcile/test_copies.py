"""Which articles are copies of which."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.reconcile.copies import find_origins

NEWS = " ".join(f"Der {i}. Satz erzählt, was in der Stadt Nummer {i * 7} geschah." for i in range(30))
OTHER = " ".join(f"Ein ganz anderer Bericht, Absatz {i}, über Handball und Wetter {i * 3}." for i in range(30))
AGENCY = "Berlin (dpa) - "

CASES = [
    ("equal", {"a": NEWS, "b": NEWS}, {"b": "a"}),
    ("other case and spaces", {"a": NEWS, "b": NEWS.upper().replace(" ", "  ")}, {"b": "a"}),
    ("lightly edited", {"a": NEWS, "b": NEWS.replace("geschah", "passierte", 3)}, {"b": "a"}),
    ("shortened", {"a": NEWS, "b": NEWS[: len(NEWS) * 2 // 3]}, {"b": "a"}),
    ("shortened, one agency", {"a": AGENCY + NEWS, "b": AGENCY + NEWS[: len(NEWS) // 2] + OTHER[:300]}, {"b": "a"}),
    ("three of one", {"a": NEWS, "b": NEWS + " Ende.", "c": NEWS + " Schluss."}, {"b": "a", "c": "a"}),
    ("two stories", {"a": NEWS, "b": OTHER}, {}),
    ("one shared sentence", {"a": NEWS, "b": OTHER + NEWS[:60]}, {}),
    ("short texts", {"a": "Kurz und knapp.", "b": "Kurz und gut."}, {}),
    ("empty texts", {"a": "", "b": ""}, {}),
]


@pytest.mark.parametrize(("name", "texts", "expected"), CASES, ids=[c[0] for c in CASES])
def test_origins(name, texts, expected, article):
    assert dict(find_origins([article(key, text) for key, text in texts.items()])) == expected, name


def test_the_earliest_is_the_origin(article):
    days = {"a": date(2025, 3, 2), "b": date(2025, 3, 1), "c": None}
    found = find_origins([article(key, NEWS, published=day) for key, day in days.items()])
    assert dict(found) == {"a": "b", "c": "b"}
