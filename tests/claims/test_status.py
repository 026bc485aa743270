"""Status, speaker and time cue of a value, one row per cue."""

import pytest

STATUS = [
    ("{Nordbank} hält [12 Prozent] an {Südkasse}.", "asserted"),
    ("{Nordbank} dementierte, [12 Prozent] an {Südkasse} zu halten.", "denied"),
    ("{Nordbank} fordert [12 Millionen Euro] Schadenersatz von {Südkasse}.", "demanded"),
    ("{Nordbank} will [12 Prozent] an {Südkasse} kaufen.", "planned"),
    ("{Nordbank} plant, [2 Milliarden Euro] in {Südkasse} zu investieren.", "planned"),
    ("Bis <2030> sollen bei {Nordbank} [3.000 Stellen|Stelle] wegfallen.", "planned"),
    ("{Nordbank} wird [2 Milliarden Euro] in {Südkasse} investieren.", "planned"),
    ("{Nordbank} streicht [3.000 Stellen|Stelle].", "planned"),
    ("{Nordbank} hat [3.000 Stellen|Stelle] gestrichen.", "asserted"),
    ("{Nordbank} soll [2 Milliarden Euro] in {Südkasse} investiert haben.", "hypothetical"),
    ("{Nordbank} könnte [12 Prozent] an {Südkasse} kaufen.", "hypothetical"),
    ("Angeblich hält {Nordbank} [12 Prozent] an {Südkasse}.", "hypothetical"),
    ("[12 Prozent] der Anteile an {Südkasse} stehen zur Diskussion.", "hypothetical"),
    ("{Nordbank} droht eine Strafe von [2 Millionen Euro].", "hypothetical"),
    ("{Nordbank} riskiert viel und zahlt [2 Millionen Euro] Strafe.", "asserted"),
    ("Zuvor hielt {Nordbank} [12 Prozent] an {Südkasse}.", "former"),
    ("{Nordbank} hielt bislang [12 Prozent] an {Südkasse}.", "former"),
    ("{Nordbank} hat bislang [2 Milliarden Euro] in {Südkasse} investiert.", "asserted"),
    ("Bislang wurden [zwei Tote|Tote] gemeldet.", "asserted"),
    ("Vorher müssen [300 Menschen|Mensch] ihre Häuser verlassen.", "asserted"),
    ("Die Ermittler sprechen nach dem mutmaßlichen Anschlag von [vier Toten|Tote].", "reported"),
    ("Mutmaßlich hält {Nordbank} [12 Prozent] an {Südkasse}.", "hypothetical"),
    ("Der frühere Chef von {Nordbank} hält [12 Prozent] an {Südkasse}.", "asserted"),
    ("Laut {Nordblatt} hält {Nordbank} [12 Prozent] an {Südkasse}.", "reported"),
    ("{Nordbank} halte [12 Prozent] an {Südkasse}, sagte {Anna Weber}.", "reported"),
    ("Das Unwetter hat [vier Tote|Tote] gefordert.", "asserted"),
    ("Offenbar hält {Nordbank} [12 Prozent] an {Südkasse}.", "asserted"),
    ("{Nordbank} verpflichtet sich, Chips im Wert von [2 Milliarden Euro] bei {Südkasse} zu kaufen.", "asserted"),
]


@pytest.mark.parametrize(("marked", "status"), STATUS)
def test_status(claims, marked, status):
    assert claims(marked)[0].status == status


def test_headline_question_is_hypothetical(claims):
    (claim,) = claims("Kauft {Nordbank} [12 Prozent] an {Südkasse}?", headline=True)
    assert (claim.status, claim.headline) == ("hypothetical", True)


def test_value_a_change_starts_from_is_former(claims):
    before, after = claims("Der Leitzins steigt von [3 Prozent] auf [4 Prozent].")
    assert (before.status, before.change) == ("former", "level")
    assert (after.status, after.change) == ("asserted", "to")


def test_doubt_costs_confidence(claims):
    sure = claims("{Nordbank} hält [12 Prozent] an {Südkasse}.")[0]
    unsure = claims("{Nordbank} hält offenbar [12 Prozent] an {Südkasse}.")[0]
    assert unsure.confidence < sure.confidence


SPEAKERS = [
    ("Die Polizei sprach von [16.000 Teilnehmern|Teilnehmer].", "Polizei"),
    ("Nach Angaben der Veranstalter kamen [30.000 Teilnehmer|Teilnehmer].", "Veranstalter"),
    ("Nach Polizeiangaben waren es [1.000 Teilnehmer|Teilnehmer].", "Polizei"),
    ("Laut Innenministerium kamen [1.000 Teilnehmer|Teilnehmer].", "Innenministerium"),
    ("Experten zufolge nahmen [1.000 Menschen|Mensch] teil.", "Experten"),
    ("Die Zahl sei auf [1.000 Teilnehmer|Teilnehmer] gestiegen, sagte {Anna Weber}.", "Anna Weber"),
    ("[1.000 Menschen|Mensch] demonstrierten, wie das Bündnis mitteilte.", "Bündnis"),
    ("[1.000 Menschen|Mensch] demonstrierten nach dem Bericht eine Stunde lang.", None),
    ("In ((Köln)) demonstrierten [1.000 Menschen|Mensch].", None),
]


@pytest.mark.parametrize(("marked", "speaker"), SPEAKERS)
def test_speaker(claims, marked, speaker):
    assert claims(marked)[0].attribution == speaker


WHEN = [
    ("{Nordbank} kaufte <2021> [12 Prozent] an {Südkasse}.", ("2021", "explicit")),
    ("{Nordbank} kaufte am <Dienstag> [12 Prozent] an {Südkasse}.", ("2025-03-04", "relative")),
    ("{Nordbank} hält jetzt [12 Prozent] an {Südkasse}.", (None, "now")),
    ("Zuvor hielt {Nordbank} [12 Prozent] an {Südkasse}.", (None, "before")),
    ("{Nordbank} hielt [12 Prozent] an {Südkasse}.", (None, "tense")),
    ("{Nordbank} hält [12 Prozent] an {Südkasse}.", (None, "none")),
    ("{Rosa Liste} kommt auf [11 Prozent] der Stimmen, weniger als <2021>.", (None, "none")),
    ("{Rosa Liste} holte <2021> [14 Prozent] und <2025> [11 Prozent] der Stimmen.", ("2021", "explicit")),
]


@pytest.mark.parametrize(("marked", "wanted"), WHEN)
def test_when(claims, marked, wanted):
    claim = claims(marked)[0]
    assert (claim.when.value if claim.when else None, claim.when_cue) == wanted


def test_date_in_brackets_belongs_to_the_value_in_brackets(claims):
    now, then = claims("Die {Rosa Liste} landet bei der Wahl bei [24,2 Prozent] (<2019>: [21,7 Prozent]).")
    assert (now.when, then.when.value) == (None, "2019")
    assert now.subject == then.subject
    assert then.subject.name == "Rosa Liste"
