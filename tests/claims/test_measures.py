"""One row per way of saying a measure: who, about whom, how much."""

import pytest
from claims.conftest import short

CASES = [
    # capital
    ("{Nordbank} hält [12 Prozent] an {Südkasse}.", "stake Nordbank>Südkasse 12"),
    ("{Nordbank} besitzt seit <2021> einen Anteil von [12,5 Prozent] an {Südkasse}.", "stake Nordbank>Südkasse 12.5"),
    ("Der Anteil {Nordbanks|Nordbank} an {Südkasse} liegt bei [12 Prozent].", "stake Nordbank>Südkasse 12"),
    ("{Nordbank}, die [12 Prozent] an {Südkasse} hält, schweigt dazu.", "stake Nordbank>Südkasse 12"),
    ("{Nordbank} stockte ihre Beteiligung an {Südkasse} auf [21 Prozent] auf.", "stake Nordbank>Südkasse 21"),
    (
        "{Nordbank} kaufte [neun Prozent|percent] der Aktien von {Südkasse}.".replace("neun", "9"),
        "stake Nordbank>Südkasse 9",
    ),
    ("{Nordbank} hat [3 Milliarden Euro] in {Pixelwerk} investiert.", "investment Nordbank>Pixelwerk 3000000000"),
    ("{Nordbank} steckt [40 Millionen Dollar] in das Start-up {Pixelwerk}.", "investment Nordbank>Pixelwerk 40000000"),
    (
        "Die Investition von [40 Millionen Euro] in {Pixelwerk} verteidigte {Nordbank}.",
        "investment Nordbank>Pixelwerk 40000000",
    ),
    ("{Pixelwerk} wird mit [5 Milliarden Euro] bewertet.", "valuation Pixelwerk 5000000000"),
    ("Der Börsenwert von {Pixelwerk} liegt bei rund [60 Milliarden Euro].", "market_value Pixelwerk 60000000000"),
    ("{Pixelwerk} ist an der Börse fast [60 Milliarden Euro] wert.", "market_value Pixelwerk 60000000000"),
    ("{Nordbank} übernimmt {Pixelwerk} für [700 Millionen Euro].", "price_paid Nordbank>Pixelwerk 700000000"),
    (
        "{Pixelwerk} wurde von {Nordbank} für [700 Millionen Euro] übernommen.",
        "price_paid Nordbank>Pixelwerk 700000000",
    ),
    ("{Nordbank} bietet [13,20 Euro] je Aktie für {Pixelwerk}.", "price_per_share Nordbank>Pixelwerk 13.2"),
    (
        "{Pixelwerk} verpflichtet sich, bei {Nordbank} Speicherdienste im Wert von [25 Milliarden Dollar] zu kaufen.",
        "purchase_commitment Pixelwerk>Nordbank 25000000000",
    ),
    # results
    ("{Pixelwerk} erzielte einen Umsatz von [28 Milliarden Dollar].", "revenue Pixelwerk 28000000000"),
    ("Der Umsatz von {Pixelwerk} stieg auf [28 Milliarden Dollar].", "revenue Pixelwerk 28000000000"),
    ("{Pixelwerk} erwirtschaftete zuletzt Erlöse von [1,38 Milliarden Euro].", "revenue Pixelwerk 1380000000"),
    ("Der Erlös aus der Auktion beträgt [20 Millionen Euro].", "sale_proceeds - 20000000"),
    ("Die Inflationsprognose der Notenbank liegt bei [0,4 Prozent].", "inflation - 0.4"),
    ("{Pixelwerks|Pixelwerk} Gewinn brach um [14 Prozent] ein.", "profit Pixelwerk -14"),
    ("{Pixelwerk} machte einen Verlust von [90 Millionen Euro].", "loss Pixelwerk 90000000"),
    ("{Pixelwerk} zahlt eine Dividende von [2,10 Euro] je Aktie.", "dividend Pixelwerk 2.1"),
    ("Die Schulden von {Pixelwerk} betragen [4 Milliarden Euro].", "debt Pixelwerk 4000000000"),
    ("{Pixelwerk} will bis <2027> [2 Milliarden Euro] einsparen.", "savings Pixelwerk 2000000000"),
    ("{Pixelwerk}-Aktien verloren [vier Prozent|percent].", "share_price_change Pixelwerk -4"),
    ("Die Aktie von {Pixelwerk} gewann zeitweise mehr als [17 Prozent].", "share_price_change Pixelwerk 17"),
    # work
    ("{Pixelwerk} streicht [3.900 Stellen|Stelle].", "jobs_cut Pixelwerk 3900"),
    ("Bei {Pixelwerk} fallen [3.900 Arbeitsplätze|Arbeitsplatz] weg.", "jobs_cut Pixelwerk 3900"),
    ("{Pixelwerk} beschäftigt [12.000 Menschen|Mensch].", "employees Pixelwerk 12000"),
    ("Die Gewerkschaft {Turm} fordert [acht Prozent|percent] mehr Lohn.".replace("acht", "8"), "wage_rise Turm 8"),
    # people
    ("Bei dem Unglück starben [sechs Menschen|Mensch].", "dead - 6"),
    ("Mindestens [sieben Menschen|Mensch] kamen ums Leben.", "dead - 7"),
    ("[40 Menschen|Mensch] wurden verletzt.", "injured - 40"),
    ("Noch werden [sieben Menschen|Mensch] vermisst.", "missing - 7"),
    ("In ((Köln)) demonstrierten rund [15.000 Menschen|Mensch] gegen die Pläne.", "participants - 15000"),
    ("Zum Protest in ((Köln)) rief ein Bündnis auf - [700 Beamte|Beamte] im Einsatz.", "forces - 700"),
    ("Rund [3.500 Haushalte|Haushalt] sind ohne Strom.", "without_power - 3500"),
    # public life
    ("{Rosa Liste} kommt bei der Wahl auf [11,7 Prozent].", "vote_share Rosa Liste 11.7"),
    ("Umfragen sehen {Rosa Liste} bei [10 Prozent].", "poll_share Rosa Liste 10"),
    ("Die Wahlbeteiligung lag bei [82,5 Prozent].", "turnout - 82.5"),
    ("Die Inflation fiel auf [2,2 Prozent].", "inflation - 2.2"),
    ("{Zentralbank} senkt den Leitzins auf [3,5 Prozent].", "interest_rate Zentralbank 3.5"),
    ("Das Gericht verurteilte {Anna Weber} zu einer Geldstrafe von [80.000 Euro].", "fine Anna Weber 80000"),
    # dates
    ("Der Vertrag zwischen {Nordbank} und {Pixelwerk} läuft bis <2030>.", "contract_term Nordbank>Pixelwerk 2030"),
    ("Der Vertrag zwischen {Pixelwerk} und {Nordbank} läuft bis <2030>.", "contract_term Pixelwerk>Nordbank 2030"),
    ("{Nordbank} verlängert seine Nutzungsrechte – gültig bis <2032>.", "right_until Nordbank 2032"),
    # the rest, by noun and verb
    ("{Pixelwerk} pflanzte [500 Bäume|Baum].", "open:baum/pflanzen Pixelwerk 500"),
]


@pytest.mark.parametrize(("marked", "wanted"), CASES, ids=[w for _, w in CASES])
def test_sentence_means(claims, marked, wanted):
    assert short(claims(marked)[0]) == wanted


NOT = [
    ("Der Anteil der Frauen an den Beschäftigten von {Pixelwerk} liegt bei [30 Prozent].", "stake"),
    ("Der Anteil weiblicher Abgeordneter beträgt [32 Prozent].", "stake"),
    ("{Pixelwerks|Pixelwerk} Anteil an den Erlösen beträgt [20 Prozent].", "stake"),
    ("Das Paket kostet [35 Euro] pro Monat.", "pay_rise_amount"),
    ("Das Sichtfeld der Kamera misst [82 Grad|Grad].", "temperature"),
    ("In [440 Fällen|Fall] wich {Pixelwerk} von der Regel ab.", "infected"),
    ("Das Turnier hat [24 Teilnehmer|Teilnehmer].", "participants"),
    ("[349 Abgeordnete|Abgeordnete] lehnten den Entwurf ab.", "seats"),
    ("{Pixelwerks|Pixelwerk} [25 Prozent]-Einsatz auf Batterien überrascht.", "stake"),
    ("Der Marktanteil von {Pixelwerk} liegt bei [27 Prozent].", "stake"),
    ("{Pixelwerk} lud [27 Gäste|Gast] ein.", "jobs_cut"),
    ("{Pixelwerk} fordert [200 Millionen Euro] Schadenersatz.", "price_paid"),
    ("Der Verein holte [drei Punkte|Punkt].", "index_level"),
    ("Wie viele der [12.000 Stellen|Stelle] wegfallen, ließ {Pixelwerk} offen.", "jobs_cut"),
    ("Das Unwetter hat [vier Tote|Tote] gefordert.", "amount_demanded"),
]


@pytest.mark.parametrize(("marked", "measure"), NOT)
def test_sentence_does_not_mean(claims, marked, measure):
    assert measure not in [c.measure for c in claims(marked)]
