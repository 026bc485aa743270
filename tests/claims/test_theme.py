"""What title and lead say lets a value without a noun of its own be read."""

import pytest
from claims.conftest import short

ABOUT = [
    ("Tarifrunde im Handel", "{Turm} verlangt [7,5 Prozent].", "wage_rise Turm 7.5"),
    ("Warnstreik an Flughäfen", "{Nordbank} bietet [3 Prozent].", "wage_rise Nordbank 3"),
    ("Tarifeinigung bei der Post", "Zum April gibt es [3 Prozent] mehr.", "wage_rise - 3"),
    ("Tarifeinigung bei der Post", "Im Januar fließen einmalig [800 Euro].", "one_off_payment - 800"),
    ("Warnstreik an Kliniken", "{Turm} fordert [500 Euro] mehr im Monat.", "pay_rise_amount Turm 500"),
    ("Stellenabbau im Werk", "In Deutschland geht es um [900 Stellen|Stelle].", "jobs_cut - 900"),
    ("Konzern streicht in der Verwaltung", "Betroffen sind [900 Stellen|Stelle].", "jobs_cut - 900"),
    ("Bußgeld gegen {Nordbank}", "Die Bank muss [91 Millionen Euro] zahlen.", "fine Nordbank 91000000"),
    ("Transfer perfekt", "{Nordbank} kassiert [25 Millionen Euro].", "transfer_fee Nordbank 25000000"),
    ("Ablöse-Poker um Torwart", "{Nordbank} verlangt [40 Millionen Euro].", "amount_demanded Nordbank 40000000"),
    ("Neue Umfrage", "{Rosa Liste} kommt auf [3 Prozent].", "poll_share Rosa Liste 3"),
]


@pytest.mark.parametrize(("title", "marked", "expected"), ABOUT)
def test_title_tells_what_a_bare_value_measures(claims, title, marked, expected):
    assert short(claims(f"{title}\n{marked}", headline=True)[-1]) == expected


ELSEWHERE = [
    ("Wetter am Freitag", "{Turm} verlangt [7,5 Prozent].", "wage_rise"),
    ("Warnstreik an Kliniken", "Rund [40 Prozent] der Operationen fallen aus.", "wage_rise"),
    ("Warnstreik an Kliniken", "Bei der Urabstimmung erhielt {Turm} [90 Prozent] der Stimmen.", "wage_rise"),
    ("Tarifrunde im Handel", "[60 Prozent] der Beschäftigten bekommen Tariflohn.", "wage_rise"),
    ("Tarifrunde im Handel", "{Nordbank} bietet [30 Prozent] Rabatt auf Jacken.", "wage_rise"),
    ("Stellenabbau im Werk", "An [drei Stellen|Stelle] brach Feuer aus.", "jobs_cut"),
    ("Stellenabbau im Werk", "{Nordbank} hat [40 offene Stellen|Stelle].", "jobs_cut"),
    ("Geldstrafe für Raser", "Die Karten kosteten [80 Euro].", "fine"),
    ("Transfer perfekt", "Das neue Stadion kostet [80 Millionen Euro].", "transfer_fee"),
    ("Neue Umfrage", "Die Arbeitslosenquote liegt bei [6 Prozent].", "poll_share"),
    ("Neue Umfrage", "Bei der Wahl <2021> kam {Rosa Liste} auf [6 Prozent].", "poll_share"),
]


@pytest.mark.parametrize(("title", "marked", "measure"), ELSEWHERE)
def test_title_says_nothing_of_a_value_with_a_noun_of_its_own(claims, title, marked, measure):
    assert measure not in {c.measure for c in claims(f"{title}\n{marked}", headline=True)[-1:]}


NAMED = [
    ("Der Schlusskurs von {Nordbank} lag bei [31,20 Euro].", "share_price Nordbank 31.2"),
    ("{Nordbank} kauft für [2 Milliarden Euro] eigene Aktien zurück.", "share_buyback Nordbank 2000000000"),
    ("{Nordbank} wurde mit [2 Millionen Euro] bestraft.", "fine Nordbank 2000000"),
    ("{Anna Weber} verdient [2.300 Euro] brutto im Monat.", "salary Anna Weber 2300"),
    ("Bei {Nordbank} stehen [2.500 Jobs|Job] auf dem Spiel.", "jobs_cut Nordbank 2500"),
    ("Bei {Nordbank} sind [2.500 Jobs|Job] in Gefahr.", "jobs_cut Nordbank 2500"),
    ("Der Betriebsrat der {Nordbank} fürchtet um [700 Jobs|Job].", "jobs_cut Nordbank 700"),
    ("Bei gutem Umsatz machte {Nordbank} einen Gewinn von [300 Millionen Euro].", "profit Nordbank 300000000"),
    ("Der {Nordbank}-Betriebsrat bangt um [700 Jobs|Job].", "jobs_cut Nordbank 700"),
    ("{Nordbank} verdiente [2,40 Euro] je Aktie.", "earnings_per_share Nordbank 2.4"),
    ("Gemessen am Schlusskurs ist {Nordbank} [18 Milliarden Euro] wert.", "market_value Nordbank 18000000000"),
]


@pytest.mark.parametrize(("marked", "expected"), NAMED)
def test_value_with_a_word_for_its_measure(claims, marked, expected):
    assert short(claims(marked)[-1]) == expected
