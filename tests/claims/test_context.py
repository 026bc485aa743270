"""What neighbours lend to a value and what they must not: places, subjects, objects, status."""

import pytest
from claims.conftest import short

PLACES = [
    ("In ((Bremen)) wurden [40 Menschen|Mensch] verletzt.", "bremen"),
    ("In der ((Bremer)) Innenstadt wurden [40 Menschen|Mensch] verletzt.", "bremer"),
    ("{Nordbank} beschäftigt in ((Bremen)) [700 Menschen|Mensch].", "bremen"),
    ("Der ((US))-Konzern {Nordbank} hält [12 Prozent] an {Südkasse}.", ""),
    ("Die ((Bremer)) Großbank {Nordbank} hält [12 Prozent] an {Südkasse}.", ""),
    ("{Nordbank} aus ((Bremen)) übernimmt {Südkasse} für [3 Mrd. Euro].", ""),
    ("((Bremen))/((Kiel)), 1. Mai (Agentur) - {Nordbank} beschäftigt [700 Menschen|Mensch].", ""),
    ("In ((Bremen)) wird verhandelt. Das Geschäft ist [3 Mrd. Euro] schwer.", ""),
]


@pytest.mark.parametrize(("marked", "place"), PLACES)
def test_place(claims, marked, place):
    assert claims(marked)[-1].scope.place == place


def test_place_of_an_event_does_not_cross_a_paragraph(claims):
    found = claims(
        "In ((Kiel)) wurde demonstriert.\nIn ((Ulm)) kamen [300 Menschen|Mensch] zu einer Kundgebung.\n"
        "Am Abend wurden [drei Menschen|Mensch] festgenommen."
    )
    assert [c.scope.place for c in found] == ["ulm", "kiel"]


PARTS = [
    ("In der Sparte fallen [700 Stellen|Stelle] weg.", "sparte"),
    ("In der Antriebssparte streicht {Nordbank} [700 Stellen|Stelle].", "antriebssparte"),
    ("{Nordbank} streicht im Werk [700 Stellen|Stelle].", "werk"),
    ("Am größten Standort streicht {Nordbank} [700 Stellen|Stelle].", "standort"),
    ("{Nordbank} streicht [700 Stellen|Stelle].", ""),
    ("{Nordbank} streicht im Bereich der Verwaltung [700 Stellen|Stelle].", ""),
    ("{Nordbank} verkauft die Sparte und streicht [700 Stellen|Stelle].", ""),
    ("{Nordbank} streicht im Werk und in der Sparte [700 Stellen|Stelle].", ""),
]


@pytest.mark.parametrize(("marked", "part"), PARTS)
def test_part_of_the_company(claims, marked, part):
    assert claims(marked)[-1].scope.part == part


SALES = [
    ("{Südkasse} geht für [3 Mrd. Euro] an {Nordbank}.", "price_paid Nordbank>Südkasse 3000000000"),
    ("{Südkasse} wandert für [3 Mrd. Euro] an {Nordbank}.", "price_paid Nordbank>Südkasse 3000000000"),
    ("{Nordbank} schnappt sich {Südkasse} für [3 Mrd. Euro].", "price_paid Nordbank>Südkasse 3000000000"),
    (
        "Im Raum stehen [3 Mrd. Euro], die {Nordbank} für {Südkasse} auf den Tisch legt.",
        "price_paid Nordbank>Südkasse 3000000000",
    ),
    ("{Nordbank} legte für {Südkasse} [3 Mrd. Euro] auf den Tisch.", "price_paid Nordbank>Südkasse 3000000000"),
    (
        "Die Nutzungsrechte von {Nordbank} an der Software von {Pixelwerk} gelten bis <2031>.",
        "right_until Nordbank>Pixelwerk 2031",
    ),
    ("Die Lizenzen von {Nordbank} laufen bis <2031>.", "right_until Nordbank 2031"),
    ("{Nordbank} verliert [3.000 Stellen|Stelle], die {Südkasse} streicht.", "jobs_cut Südkasse 3000"),
    (
        "{Pixelwerk} wird [9 Mrd. Euro] für Clouddienste von {Nordbank} ausgeben.",
        "purchase_commitment Pixelwerk>Nordbank 9000000000",
    ),
]


@pytest.mark.parametrize(("marked", "wanted"), SALES)
def test_who_pays_whom(claims, marked, wanted):
    assert short(claims(marked)[0]) == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "{Nordbank} legte ein Sparpaket von [3 Mrd. Euro] auf den Tisch.",
        "{Nordbank} legt die Akten für [3 Mrd. Euro] ins Regal.",
        "{Pixelwerk} gab [9 Mrd. Euro] für Löhne aus.",
    ],
)
def test_no_price_and_no_commitment(claims, marked):
    assert {c.measure for c in claims(marked)}.isdisjoint({"price_paid", "purchase_commitment"})


def test_replaced_date_is_former(claims):
    now, then = claims("Die Nutzungsrechte von {Nordbank} laufen nun bis <2031> statt bis <2028>.")
    assert [(c.status, c.when) for c in (now, then)] == [("asserted", None), ("former", None)]


def test_earlier_offers_are_former_and_for_the_same_shares(claims):
    found = claims(
        "{Nordbank} will {Südkasse} kaufen. Noch <im März 2024> hatte {Nordbank} [57 Euro] je Aktie geboten, "
        "<2023> waren es [55 Euro] je Aktie."
    )
    assert [short(c) for c in found] == [f"price_per_share Nordbank>Südkasse {n}" for n in (57, 55)]
    assert [(c.status, c.scope.per) for c in found] == [("former", "Aktie")] * 2


def test_share_with_a_name_is_a_share(claims):
    (claim,) = claims("{Nordbank} bietet [57 Euro] je {Südkasse}-Aktie.")
    assert claim.scope.per == "Aktie"


STATUS = [
    ("{Nordbank} hält künftig [12 Prozent] an {Südkasse}.", "planned"),
    ("{Nordbank} hält nun [12 Prozent] an {Südkasse}.", "asserted"),
    ("Die Rechte von {Nordbank} gelten bis <2031> und umfassen künftig auch Bilder.", "asserted"),
    ("Noch im Mai hatte {Nordbank} [12 Prozent] an {Südkasse} gehalten.", "former"),
    ("<2021> hatte {Nordbank} [12 Prozent] an {Südkasse} gekauft.", "asserted"),
]


@pytest.mark.parametrize(("marked", "status"), STATUS)
def test_status(claims, marked, status):
    assert claims(marked)[0].status == status


def test_guarantee_is_the_employers_not_the_unions(claims):
    (claim,) = claims(
        "{Nordbank} spart. {Nordbank} schweigt. "
        "{IG Metall|IG-Metall} protestiert. Kündigungen sind bis <2031> ausgeschlossen."
    )
    assert claim.subject.name == "Nordbank"


def test_company_behind_a_stake_is_the_valued_one(claims):
    found = claims("{Nordbank} hält [27 Prozent] an {Lumo}. {Lumo} wird mit [5 Mrd. Euro] bewertet.")
    assert found[1].subject.name == "Lumo"
