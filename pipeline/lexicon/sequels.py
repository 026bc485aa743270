"""Verbs that go on with what a paragraph measures, where their clause names nothing else.

Own reading of agency style.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GOING_ON = _words(
    "planen veranschlagen einplanen kalkulieren anpeilen anvisieren ansetzen vorsehen vorhersagen "
    "voraussagen zutrauen entfallen"
)
"""They tell how much of anything (*geplant waren zunächst 40 Millionen Euro*)."""

OF_MEASURE: dict[str, frozenset[str]] = {
    "fine": _words("zahlen bezahlen begleichen bestrafen belegen verurteilen verhängen"),
    "damages": _words("zahlen bezahlen fordern verlangen erhalten"),
    "transfer_fee": _words("zahlen bezahlen kassieren überweisen bieten"),
    "amount_demanded": _words("fordern verlangen"),
    "wage_rise": _words("fordern verlangen bieten anbieten vereinbaren bekommen erhalten"),
    "pay_rise_amount": _words("fordern verlangen bieten anbieten vereinbaren bekommen erhalten"),
    "revenue": _words("erzielen erwirtschaften erlösen umsetzen"),
    "profit": _words("verdienen einfahren"),
    "subsidy": _words("zahlen bekommen erhalten bewilligen"),
    "participants": _words("zählen demonstrieren protestieren versammeln"),
}
"""Further ones by key of the measure (*… Geldstrafe … Der Verein muss 9.000 Euro zahlen*)."""

BALLOTS = _words("vote_share poll_share")
BALLOT_PREPOSITIONS = _words("mit bei auf")
BALLOT_VERBS = _words("schaffen holen erreichen bekommen erhalten einfahren erzielen gewinnen erringen verbuchen")
"""Verbs whose object is a share of votes (*die CDU, die 28,4 Prozent schaffte*)."""
NO_BALLOT_VERBS = _words(
    "stimmen zustimmen annehmen ablehnen beteiligen besteuern nominieren beschließen bestätigen hoffen setzen"
)
"""Verbs beside which a party's percentage is none of the voters' (*die Basis stimmte mit 84 Prozent zu*)."""
