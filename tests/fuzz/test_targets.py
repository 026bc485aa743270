"""Fuzzing in bounded time, the same inputs on every run; ``make fuzz`` goes on from here."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from fuzz import seeds, targets
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

BOUNDED = settings(deadline=None, max_examples=150, database=None, suppress_health_check=list(HealthCheck))
CRASHES = sorted((Path(__file__).parent / "crashes").iterdir())

pieces = st.one_of(
    st.sampled_from(targets.WORDS),
    st.builds(lambda unit, times: unit * times, st.sampled_from(targets.RUNS), st.sampled_from((3, 30, 1_000))),
    st.text(max_size=5),
)
texts = st.lists(st.tuples(pieces, st.sampled_from(("", " "))), max_size=40).map(
    lambda found: "".join(word + gap for word, gap in found).encode("utf-8", "replace")
)


@pytest.mark.parametrize("file", CRASHES, ids=lambda f: f.name)
def test_what_once_broke_a_promise_keeps_it(file: Path) -> None:
    targets.TARGETS[file.name.partition("-")[0]](file.read_bytes())


@pytest.mark.parametrize("suffix", targets.SUFFIXES)
def test_a_broken_file_of_any_format_keeps_every_promise(suffix: str) -> None:
    """Mutations of the seeds of one format; a fixed seed, so that a failure can be repeated."""
    chance = random.Random(suffix)
    known = [data for data in seeds.seeds("ingest") if targets.SUFFIXES[data[0]] == suffix]
    for _ in range(40):
        targets.ingest(seeds.mutated(chance.choice(known), known, chance))


@seed(7)
@given(st.integers(0, len(targets.SUFFIXES) - 1), st.binary(max_size=400))
@BOUNDED
def test_any_bytes_of_any_format_keep_every_promise(kind: int, data: bytes) -> None:
    targets.ingest(bytes([kind]) + data)


@seed(7)
@given(texts)
@BOUNDED
def test_values_are_found_in_any_text(text: bytes) -> None:
    targets.values(text)


@seed(7)
@given(texts)
@settings(BOUNDED, max_examples=25)
def test_any_text_goes_through_to_its_claims(text: bytes) -> None:
    targets.article(text)
