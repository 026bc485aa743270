"""Whom to believe where sources differ: from three on, and the more the nearer they kept to the truth before."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reconcile.trust import reliabilities, weighted_median

VALUES = st.decimals(min_value=-1000, max_value=1000, places=2)


def votes(**said):
    return {source: Decimal(value) for source, value in said.items()}


def test_a_source_that_strays_weighs_less():
    items = [votes(a=i, b=i, c=i * 3) for i in range(10, 20)]
    weights = reliabilities(items)
    assert weights["a"] == weights["b"] > weights["c"] > 0


def test_a_careful_source_outweighs_two_careless_ones():
    history = [votes(a=i, b=i, c=i, x=i * 2, y=i * 3) for i in range(10, 40)]
    weights = reliabilities(history)
    said = votes(a=100, x=170, y=170)
    assert weighted_median([(v, weights[s]) for s, v in said.items()]) == 100


def test_items_of_two_sources_say_nothing_of_trust():
    assert reliabilities([votes(a=1, b=2)]) == {}


@given(st.lists(VALUES, min_size=1, max_size=9))
def test_the_median_is_one_of_the_values_and_halves_them(values):
    middle = weighted_median([(v, 1.0) for v in values])
    assert middle in values
    assert sum(v <= middle for v in values) * 2 >= len(values)
    assert sum(v >= middle for v in values) * 2 >= len(values)


def test_no_vote_is_an_error():
    with pytest.raises(ValueError, match="No vote"):
        weighted_median([])
