"""What an item is called for a reader."""

import pytest

from pipeline.reconcile.labels import item_label
from pipeline.records import Scope

ROWS = [
    (Scope(place="abu-dhabi"), "In Abu Dhabi starben 5 Tote", "(Abu Dhabi)"),
    (Scope(place="nordrhein-westfalen"), "In Nordrhein-Westfalen gab es 5 Tote", "(Nordrhein-Westfalen)"),
    (Scope(place="köln"), "5 Tote", "(Köln)"),
    (Scope(place="ulm", event="Demonstration Ulm"), "In Ulm 5 Tote", "(Demonstration Ulm)"),
    (Scope(part="sparte"), "5 Tote", "(Sparte)"),
]


@pytest.mark.parametrize(("scope", "quote", "ending"), ROWS)
def test_place_is_named_as_the_sentence_writes_it(claim, scope, quote, ending):
    label = item_label(claim("A:c1", "dead", None, None, "5 Tote", scope=scope, quote=quote), {}, "de")
    assert label.endswith(ending)


def test_no_scope_leaves_no_brackets(claim):
    assert "(" not in item_label(claim("A:c1", "dead", None, None, "5 Tote"), {}, "de")
