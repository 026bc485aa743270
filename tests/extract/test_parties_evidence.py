"""What an article as a whole tells of a name that a model marks now so, now otherwise."""

import pytest
from extract.test_parties import read

CASES = [
    # a name that stood alone first is no short form of its product
    (
        "{ORG Lumo} wächst. {ORG Lumo} baut. {ORG Lumo Kern} startet. {ORG Lumo} lobt.",
        ["lumo", "lumo", "lumo-kern", "lumo"],
    ),
    # a long name that comes first is shortened later
    ("{ORG Lumo Kern} startet. {ORG Lumo} wächst. {ORG Lumo} baut. {ORG Lumo} lobt.", ["lumo-kern"] * 4),
    # … also where it ends the product's name, if what stands before is a name too
    (
        "{ORG Lumo} wächst. {ORG Lumo} baut. {ORG Kern} startet. {ORG Kern Lumo} kommt. {ORG Lumo} lobt.",
        ["lumo", "lumo", "kern-lumo", "kern-lumo", "lumo"],
    ),
    (
        "{ORG Lumo} wächst. {ORG Lumo} baut. {ORG Bankhaus Lumo} prüft. {ORG Lumo} lobt.",
        ["bankhaus-lumo"] * 4,
    ),
    # the genitive of a known name opens a longer entity
    ("{ORG Lumo} wächst. {ORG Lumo} baut. Es sind {ORG Lumos Technologien}.", ["lumo"] * 3),
    ("{ORG Lumo} wächst. {ORG Lumo} baut. Es sind {MISC Lumos Dienste} gemeint.", ["lumo"] * 3),
    ("{ORG Lumo} wächst. {ORG Lumo} baut. Der {MISC Lumo Mail}-Zugang kommt.", ["lumo"] * 3),
    ("{ORG Lumo} wächst. {ORG Lumo} baut. Die {MISC Lumo Mail} kommt.", ["lumo"] * 2),
    # seen once it proves nothing
    ("{ORG Lumo} wächst. Es kommt {ORG Lumos Werke}.", ["lumo", "lumos-werke"]),
    # a product without a genitive stays a product
    ("{ORG Lumo} wächst. {ORG Lumo} baut. Es kommt {MISC Lumo Kern} heraus.", ["lumo", "lumo"]),
    # a genitive has the label of its name
    ("{ORG Lumo} wächst. {ORG Lumo} baut. Das sind {LOC Lumos} Werke.", ["lumo"] * 3),
    ("{ORG Lumo} wächst. Er kam nach {LOC Lumas} Süden.", ["lumo"]),
    # capitals of a name seen twice
    ("{ORG Kranfeld} wächst. {ORG Kranfeld} baut. KRANFELD STREICHT", ["kranfeld"] * 3),
    ("{ORG Kranfeld} wächst. KRANFELD STREICHT", ["kranfeld"]),
]


@pytest.mark.parametrize(("marked", "ids"), CASES)
def test_evidence_of_the_article(marked, ids):
    assert [party for _, party in read(marked)] == ids
