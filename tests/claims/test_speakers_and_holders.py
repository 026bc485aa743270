"""Who says it and who holds it, where one phrase, list or paragraph goes on with another."""

import pytest

SPEAKERS = [
    ("Polizei: [300 Menschen|Mensch] verletzt.", "Polizei"),
    ("Feuerwehr: Großeinsatz fordert [zwei Verletzte|Verletzte].", "Feuerwehr"),
    ("Umfrage: {Rosa Liste} liegt bei [31 Prozent].", "Umfrage"),
    ("Nordrhein: [300 Stellen|Stelle] fallen weg.", None),
    ("Köln: [300 Menschen|Mensch] verletzt.", None),
    ("In ((Köln)) zählte die Polizei [900 Demonstranten|Demonstrant], in ((Ulm)) waren es [300].", "Polizei"),
    ("Die Prognose sieht {Rosa Liste} bei [31 Prozent]. {Grauer Bund} käme auf [18 Prozent].", "Prognose"),
    ("Der Umsatz von {Nordbank} lag über den Analystenschätzungen von [31 Milliarden Dollar].", "Analysten"),
    ("Nach Angaben aus ((Rafah)) wurden [8 Raketen|Rakete] abgefeuert.", "Angaben"),
    ("Aus Sicht der {Nordbank} wächst die Wirtschaft um [0,4 Prozent].", "Nordbank"),
    ("{Nordbank} meldete einen Umsatz von [26 Milliarden Euro], ein Anstieg von [18 Prozent].", "Nordbank"),
    ("{Anna Weber} muss zahlen. Gefordert waren [90 Tagessätze|Tagessatz].", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "speaker"), SPEAKERS)
def test_speaker(claims, marked, speaker):
    assert claims(marked)[-1].attribution == speaker


HOLDERS = [
    ("Die Prognose sieht {Rosa Liste} bei [31 %] und {Grauer Bund} bei [27 %].", ("Rosa Liste", "Grauer Bund")),
    ("{Nordbank} meldete [26 Milliarden Euro] Umsatz, ein Anstieg von [18 Prozent].", ("Nordbank", "Nordbank")),
    ("{Rosa Liste} hat [37 Sitze|Sitz] im {Landtag}, {Grauer Bund} [34 Sitze|Sitz].", ("Rosa Liste", "Grauer Bund")),
    ("Bei {Nordbank} fürchtet die Gewerkschaft {Turm} um [700 Jobs|Job].", ("Nordbank",)),
    ("Der Betriebsrat der {Nordbank} warnt vor dem Verlust von [900 Stellen|Stelle].", ("Nordbank",)),
    ("{Nordbank} klagte. Der Angeklagte wurde zu [vier Jahren|Jahr] Haft verurteilt.", (None,)),
    ("Der Kader des {Nordbank} kostet [58 Millionen Euro].", ("Nordbank",)),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "holders"), HOLDERS)
def test_holder(claims, marked, holders):
    assert tuple(c.subject.name if c.subject else None for c in claims(marked)) == holders


STATUS = [
    ("{Nordbank} hält [12 Prozent] an {Südkasse}. Vor dem Verkauf waren es [16 Prozent].", "former"),
    ("Die Wahlbeteiligung lag bei [60 Prozent]. Am Mittag hatte sie bei [30 Prozent] gelegen.", "former"),
    ("Die Wahlbeteiligung lag am Mittag bei [30 Prozent].", "asserted"),
    ("{Nordbank} hat bislang [3 Milliarden Euro] in {Pixelwerk} investiert.", "asserted"),
    ("{Nordbank} hat Schulden von [3 Milliarden Euro] nach [2 Milliarden Euro] ein Jahr zuvor.", "former"),
    ("Der Umsatz von {Nordbank} hatte bei [3 Milliarden Euro] gelegen.", "asserted"),
]


@pytest.mark.parametrize(("marked", "status"), STATUS)
def test_status(claims, marked, status):
    assert claims(marked)[-1].status == status


NO_STAKE = [
    "Von der Ablöse gehen [15 Prozent] an {Südkasse}.",
    "An der Urabstimmung beteiligten sich [64 Prozent] der Mitglieder von {Turm}.",
]


@pytest.mark.parametrize("marked", NO_STAKE)
def test_part_of_something_else_is_no_stake(claims, marked):
    assert claims(marked)[-1].measure.startswith("open:")


def test_cue_behind_another_value_is_not_of_the_first(claims):
    found = claims("{Nordbank} machte einen Verlust von [3 Milliarden Euro] nach [2 Milliarden Euro] ein Jahr zuvor.")
    assert found[0].status == "asserted"


def test_head_noun_outranks_its_genitive(claims):
    found = claims("{Nordbank} beziffert die Kosten der Forderung auf [4,9 Milliarden Euro].")
    assert found[0].measure == "cost"
