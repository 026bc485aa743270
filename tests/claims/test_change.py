"""Level, by, to and sign of a value."""

import pytest

CASES = [
    ("Der Umsatz von {Pixelwerk} stieg um [5 Prozent] auf [12 Milliarden Euro].", [("by", 5), ("to", 12000000000)]),
    ("Der Umsatz von {Pixelwerk} sank um [5 Prozent].", [("by", -5)]),
    (
        "Der Umsatz von {Pixelwerk} ging um [5 Prozent] auf [12 Milliarden Euro] zurück.",
        [("by", -5), ("to", 12000000000)],
    ),
    ("{Pixelwerk} meldete einen Umsatz von [12 Milliarden Euro].", [("level", 12000000000)]),
    ("{Pixelwerk} meldete ein Umsatzplus von [5 Prozent].", [("by", 5)]),
    ("{Pixelwerk} verdiente [acht Prozent|percent] weniger.".replace("acht", "8"), [("by", -8)]),
    ("Die Aktie von {Pixelwerk} legte um [vier Prozent|percent] zu.", [("by", 4)]),
    ("Die Aktie von {Pixelwerk} gab [vier Prozent|percent] nach.", [("by", -4)]),
    ("{Zentralbank} senkte den Leitzins um [0,25 Prozentpunkte].", [("by", "-0.25")]),
    ("Die Inflation lag bei [2 Prozent].", [("level", 2)]),
    ("Der Verlust von {Pixelwerk} betrug [5 Millionen Euro].", [("level", 5000000)]),
]


@pytest.mark.parametrize(("marked", "wanted"), CASES)
def test_change(claims, marked, wanted):
    found = [(c.change, f"{c.quantity.value.normalize():f}") for c in claims(marked)]
    assert found == [(change, str(value)) for change, value in wanted]


def test_negative_range_keeps_its_order(claims):
    (claim,) = claims("Der Umsatz von {Pixelwerk} sank um [5 Prozent].")
    typical = claim.quantity.typical
    assert typical.low <= claim.quantity.value <= typical.high
