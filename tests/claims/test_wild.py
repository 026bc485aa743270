"""What news at large taught: values about nothing, sure subjects, places of events, named things, who speaks."""

import pytest
from claims.conftest import read, short
from claims.test_build import pipe

from pipeline.claims import build

NOTHING = [
    ("{Nordbank} ließ den Ball in der eigenen [Hälfte|percent] laufen.", "half of a place or time"),
    ("{Nordbank} hält einen Termin in der zweiten Januar-[Hälfte|percent] für möglich.", "half of a place or time"),
    ("{Nordbank} wartet [zwei Jahre|Jahr] auf die Genehmigung.", "a stretch of time"),
    ("Das Tor fiel aus [20 Metern|Meter].", "a distance that tells where"),
    ("Das Haus steht [90 Kilometer|Kilometer] entfernt.", "a distance that tells where"),
    ("Fotostrecke: Die [20 Sieger|Sieger] der Saison.", "teaser of pictures"),
    ("Es blieb [eine Zuspitzung|Zuspitzung].", "an article, no count"),
    ("Berichte sprachen von [einem dritten Toten|Tote].", "one in a row, no count"),
    ("Im Sender {NDR 1} läuft [1 Radio|Radio] den ganzen Tag: 0:[1 Radio|Radio].", "score of a match"),
    ("Für die Mehrheit sind [61 Sitze|Sitz] nötig.", "a rule, nobody's figure"),
    ("{Rosa Liste} braucht [fünf Prozent|percent] der Stimmen.".replace("fünf", "5"), "a rule, nobody's figure"),
    ("Von den Gewählten sind [52|Sitz] von [85 Sitzen|Sitz] neu.", "a part of the next value"),
    ("Jetzt lag der Preis bei [249 Euro].", "of something unnamed"),
    ("Der Pegel überschritt die [4-Meter|Meter]-Marke.", "a mark to be passed, no level"),
    ("Es schloss im Plus, das Börsenbarometer gewann [0,7 Prozent].", "of something unnamed"),
]


@pytest.mark.parametrize(("marked", "reason"), NOTHING)
def test_value_about_nothing_says_why(marked, reason, measures):
    article, mentions = read(marked)
    found, _ = build(article, pipe()(article.text), mentions, measures)
    assert reason in {m.no_claim for m in found}


SOMETHING = [
    ("Die [Hälfte|percent] der Beschäftigten streikt.", "beschäftigte"),
    ("Es sind [drei Wohnungen|Wohnung] zerstört worden.", "buildings_hit"),
    ("Geborgen wurde [ein Toter|Tote].", "dead"),
    ("{Rosa Liste} hat im Landtag [61 Sitze|Sitz].", "seats"),
    ("Der Preis für die Jacke lag bei [249 Euro].", "price"),
    ("Der Dax gewann [0,7 Prozent].", "index_change"),
]


@pytest.mark.parametrize(("marked", "measure"), SOMETHING)
def test_value_about_something_bears_a_claim(claims, marked, measure):
    assert measure in claims(marked)[0].measure


HOLDERS = [
    ("{Nordbank} hat [zwei Serien|Serie] gezeigt.", "Nordbank"),
    ("Am Abend hat {Nordbank} [zwei Serien|Serie] gezeigt.", "Nordbank"),
    ("{Nordbank} gilt als stark und hat [zehn Tore|Tor] geschossen.", "Nordbank"),
    ("Obwohl {Nordbank} [zwei Serien|Serie] gezeigt hat, bleibt es still.", "Nordbank"),
    ("Neben {Nordbank} werden [drei Paare|Paar] auftreten.", None),
    ("Am Abend ({Nordbank}) treffen [zwei Mannschaften|Mannschaft] aufeinander.", None),
    ("Der Trainer brachte neben {Nordbank} und {Südkasse} [zwei Spieler|Spieler].", None),
    ("Die Uhr der {Nordbank} hat [zwei Zeiger|Zeiger].", None),
    ("Laut {Nordbank} haben [zwei Zeugen|Zeuge] nichts gesehen.", None),
    ("Es haben [zwei Zeugen|Zeuge] {Nordbank} verklagt.", None),
]


@pytest.mark.parametrize(("marked", "subject"), HOLDERS)
def test_only_a_sure_subject_holds_what_no_measure_covers(claims, marked, subject):
    held = claims(marked)[0].subject
    assert (held.name if held else None) == subject


PLACES = [
    ("In ((Spanien)) werden [40 Menschen|Mensch] vermisst.", "spanien"),
    ("In der Stadt ((Ulm)) starben [drei Menschen|Mensch].", "ulm"),
    ("Im Spiel gegen ((Spanien)) fielen [drei Tore|Tor].", ""),
    ("In ((Kiel)), ((Ulm)) und ((Bonn)) starben [drei Menschen|Mensch].", ""),
    ("Weltweit beschäftigt {Nordbank} [17.500 Menschen|Mensch], [7000|Mensch] davon in ((Deutschland)).", "weltweit"),
    ("Bundesweit wurden [40 Menschen|Mensch] verletzt.", "deutschland"),
    ("In ((Köln)) wird gefeiert. Es gab [drei Festivals|Festival].", ""),
    ("((Berlin))/((Kiew)) (dpa) - Bei einem Angriff starben [drei Menschen|Mensch].", ""),
    ("((Berlin)) (dpa) - Bei einem Angriff starben [drei Menschen|Mensch].", ""),
    ("((Wolfsburg)) (dpa) - Bei einem Unfall starben [drei Menschen|Mensch].", "wolfsburg"),
]


@pytest.mark.parametrize(("marked", "place"), PLACES)
def test_place(claims, marked, place):
    assert claims(marked)[0].scope.place == place


def test_event_of_another_year_is_not_at_home(claims):
    found = claims(
        "In ((Bonn)) wird getanzt.\nBei der Parade <2010> drängten sich viele. [21 Besucher|Besucher] starben."
    )
    assert found[-1].scope.place == ""


WARES = [
    ("Die Jacke kostet [249 Euro].", "jacke"),
    ("[9 Euro] kostet das Ticket.", "ticket"),
    ("Der Preis des Tickets stieg auf [9 Euro].", "ticket"),
    ("Der Ölpreis stieg auf [80 Dollar].", "ölpreis"),
    ("Ein Barrel Rohöl der Sorte Brent kostet [80 Dollar].", "barrel"),
    ("Der MDax gewann [0,7 Prozent].", "mdax"),
    ("Der Dow-Jones-Index schloss [0,9 Prozent] tiefer.", "dow jones"),
    ("Der Umsatz von {Nordbank} mit Chips stieg auf [3 Mrd. Euro].", "chip"),
    ("Der Umsatz von {Nordbank} stieg auf [3 Mrd. Euro].", ""),
]


@pytest.mark.parametrize(("marked", "part"), WARES)
def test_thing_that_is_priced(claims, marked, part):
    assert claims(marked)[0].scope.part == part


SPEAKERS = [
    ("„Das ist viel. Die Kosten liegen bei [5 Mio. Euro]“, sagte {Anna Weber}.", "Anna Weber"),
    ("{Anna Weber} sagte: „Das ist viel. Die Kosten liegen bei [5 Mio. Euro].“", "Anna Weber"),
    ("Auf [83 Prozent] wird die Wahlbeteiligung von {Südkasse} geschätzt.", "Südkasse"),
    ("In der Hochrechnung kommt {Rosa Liste} auf [8 Prozent].", "Hochrechnung"),
    ("Laut {Südkasse} kommt {Rosa Liste} bei der Wahl auf [8 Prozent]. {Blau} erreicht [4 Prozent].", "Südkasse"),
    ("Das sagte {Anna Weber}. [3500 Haushalte|Haushalt] seien ohne Strom.", "Anna Weber"),
    ("{Turm} fordert [8 Prozent] mehr Lohn.", "Turm"),
    ("Nach Überzeugung des Gerichts gab es [zwei Täter|Täter].", "Gerichts"),
    ("In der Halle sind [zwei Zeugen|Zeuge].", None),
    ("{Anna Weber} zählte in [sieben Spielen|Spiel] zum Stamm.", None),
]


@pytest.mark.parametrize(("marked", "speaker"), SPEAKERS)
def test_who_says_it(claims, marked, speaker):
    assert claims(marked)[-1].attribution == speaker


EVENTS = [
    ("Das {Amtsgericht Köln} verurteilte den Mann zu [3 Mio. Euro] Geldstrafe.", "fine - 3000000"),
    ("{EU-Kommission} verhängte gegen {Nordbank} ein Bußgeld von [1,8 Mrd. Euro].", "fine Nordbank 1800000000"),
    ("{Nordbank} muss ein Bußgeld von [1,8 Mrd. Euro] zahlen.", "fine Nordbank 1800000000"),
    ("Das neue Stadion fasst [34.700 Zuschauer|Zuschauer].", "venue_capacity - 34700"),
    ("Vor [34.700 Zuschauern|Zuschauer] gewann {Nordbank}.", "visitors - 34700"),
    ("Es erlitten [sechs Menschen|Mensch] Rauchvergiftungen.", "injured - 6"),
    ("[900 Landwirte|Landwirt] protestierten in ((Schwerin)).", "participants - 900"),
    (
        "[35 Prozent] der Wahlberechtigten haben sich für die Briefwahl entschieden.",
        "open:wahlberechtigte/entscheiden - 35",
    ),
    ("[2 Mio. Menschen|Mensch] dürfen an der Wahl teilnehmen.", "open:mensch/teilnehmen - 2000000"),
    ("Der Anteil der Frauen liegt bei [33 Prozent].", "open:frau/liegen - 33"),
    ("Der Bundestag hat [630 Sitze|Sitz].", "seats - 630"),
    ("Zwölf Kundinnen kauften [12 Prozent] an der {Nordbank}.", "stake ->Nordbank 12"),
]


@pytest.mark.parametrize(("marked", "wanted"), EVENTS)
def test_events(claims, marked, wanted):
    assert short(claims(marked)[0]) == wanted


OTHERS = [
    ("Der Bund hält [12 Prozent] an {Südkasse}.", None),
    ("Zweiter ist der Staat, der [12 Prozent] an {Südkasse} hält.", None),
    ("{Nordbank}-Chefin {Anna Weber} baut [400 Stellen|Stelle] ab.", "Nordbank"),
    ("Anders als bei {Nordbank} (Anteil: [5,6 Prozent]) ist es hier.", "Nordbank"),
    ("Für die [16.000 Beschäftigten|Beschäftigte] fordert {IG Metall|IG-Metall} viel.", None),
]


@pytest.mark.parametrize(("marked", "subject"), OTHERS)
def test_nobody_else_fills_the_role(claims, marked, subject):
    told = claims("{Kranfeld} schweigt. " + marked)
    held = told[0].subject
    assert (held.name if held else None) == subject


def test_pronoun_means_the_subject_before(claims):
    found = claims("{Nordbank} ist bei {Südkasse} eingestiegen. Nun will sie ihren Anteil auf [21 Prozent] aufstocken.")
    assert short(found[0]) == "stake Nordbank>Südkasse 21"


STATUS = [
    ("Für {Rosa Liste} hat er [20 Länderspiele|Länderspiel] bestritten.", "asserted"),
    ("{Nordbank} bestreitet, [300 Stellen|Stelle] zu streichen.", "denied"),
    ("Spekuliert wird über eine Ablöse von [7 Mio. Euro].", "hypothetical"),
    ("In ((Kiel)) gingen [300 Menschen|Mensch] auf die Straße.", "asserted"),
    ("Sie sind potenziell Erstwählende, [1,8 Mio. Wahlberechtigte|Wahlberechtigte] sind älter.", "asserted"),
    ("In Umfragen würden [17 Prozent] {Rosa Liste} wählen.", "reported"),
]


@pytest.mark.parametrize(("marked", "status"), STATUS)
def test_status(claims, marked, status):
    assert claims(marked)[0].status == status


def test_value_after_another_is_former_and_has_its_date(claims):
    now, then = claims("Die Wahlbeteiligung lag bei [67 Prozent] nach [61 Prozent] im Jahr <2019>.")
    assert (now.status, now.when) == ("asserted", None)
    assert (then.status, then.when.value) == ("former", "2019")


def test_date_that_opens_the_next_value_is_not_this_ones(claims):
    one, two = claims("Die Wahlbeteiligung lag <2021> bei [34,8 Prozent], <2017> bei [31 Prozent].")
    assert (one.when.value, two.when.value) == ("2021", "2017")


MEASURES = [
    ("{Nordbank} erzielte einen Gewinn von [1,3 Mrd. Euro] nach einem Verlust im Vorjahr.", "profit"),
    ("Vermögenswerte von [5 Mio. Dollar] stehen Verbindlichkeiten gegenüber.", "assets"),
    ("{Nordbank} lieferte [4929 Autos|Auto] aus.", "deliveries"),
    ("{Nordbank} baute [4929 Autos|Auto].", "output"),
    ("{Nordbank} nimmt Preise um [einen Euro|EUR] je Handel.".replace("einen", "1"), None),
]


@pytest.mark.parametrize(("marked", "measure"), MEASURES)
def test_measure_next_to_another(claims, marked, measure):
    found = [c.measure for c in claims(marked)]
    assert (found[0] if found else None) == measure


def test_date_of_a_noun_is_not_the_values(claims):
    (claim,) = claims("Die Reform aus dem <März 2023> begrenzt den Bundestag auf [630 Sitze|Sitz].")
    assert claim.when is None


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        ("Der Trainer nahm [fünf Wechsel|Wechsel] vor.", "asserted"),
        ("Der Trainer nimmt sich [fünf Siege|Sieg] vor.", "planned"),
        ("Er bestritt im Verein viele Spiele und schoss [zehn Tore|Tor].", "asserted"),
    ],
)
def test_verbs_of_two_meanings(claims, marked, status):
    assert claims(marked)[-1].status == status
