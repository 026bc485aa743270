"""Two sides tell two figures of one thing: not only police and organisers.

Every story goes through the whole pipeline; its text is our own. Each is told once with rival figures, which must
be one conflict that names both sides, and the near misses beside them must not be.
"""

from __future__ import annotations

import json

import pytest

from pipeline import stages
from pipeline.settings import Settings

RIVALS = {
    "authority and company": (
        ("Bei dem Brand im Chemiepark Höchst sind nach Angaben der Feuerwehr 34 Menschen verletzt worden. "
         "Der Betreiber Infraserv sprach von 12 Verletzten."),
        {"34", "12"}, ("Feuerwehr", "Infraserv"),
    ),
    "ministry and union": (
        ("An dem Warnstreik in Bremen beteiligten sich nach Angaben von Verdi 4.500 Beschäftigte. "
         "Das Innenministerium sprach von 2.800 Teilnehmern."),
        {"4500", "2800"}, ("Verdi", "Innenministerium"),
    ),
    "club and fans": (
        ("Zu dem Protestmarsch in Dortmund kamen nach Angaben der Fanabteilung 9.000 Menschen. "
         "Der Verein zählte 5.500 Teilnehmer."),
        {"9000", "5500"}, ("Fanabteilung",),
    ),
    "works council and company": (
        ("Bosch will 3.500 Stellen in Deutschland streichen, wie der Konzern mitteilte. "
         "Der Betriebsrat geht davon aus, dass Bosch 6.000 Stellen in Deutschland streicht."),
        {"3500", "6000"}, ("Betriebsrat",),
    ),
    "two governments": (
        ("Bei dem Angriff auf die Stadt Charkiw wurden nach ukrainischen Angaben 14 Menschen getötet. "
         "Das russische Verteidigungsministerium sprach von 5 Toten."),
        {"14", "5"}, ("Verteidigungsministerium",),
    ),
    "farmers and police": (
        ("Der Bauernverband zählte bei der Kundgebung in Magdeburg 6.000 Teilnehmer. "
         "Die Polizei nannte 3.200 Teilnehmer."),
        {"6000", "3200"}, ("Bauernverband", "Polizei"),
    ),
    "police and hospital": (
        ("Bei einem Busunglück in Rostock wurden nach Angaben der Polizei 61 Menschen verletzt. "
         "Die Klinik sprach von 88 Verletzten."),
        {"61", "88"}, ("Klinik",),
    ),
    "grid operator and city": (
        ("Nach dem Sturm waren in Lübeck nach Angaben der Stadt 20.000 Haushalte ohne Strom. "
         "Der Netzbetreiber sprach von 13.000 Haushalten ohne Strom."),
        {"20000", "13000"}, ("Stadt", "Netzbetreiber"),
    ),
    "rescuers and government": (
        ("Bei dem Erdbeben in Peru kamen nach Angaben der Regierung 120 Menschen ums Leben. "
         "Das Rote Kreuz sprach von 210 Toten."),
        {"120", "210"}, ("Regierung",),
    ),
    "organisers and transport firm": (
        ("Die Veranstalter zählten bei der Parade in Köln 70.000 Besucher. "
         "Die Verkehrsbetriebe meldeten 45.000 Besucher."),
        {"70000", "45000"}, ("Veranstalter", "Verkehrsbetriebe"),
    ),
}  # fmt: skip
PEACE = {
    "two towns": (
        "In Halle zählte die Polizei 4.000 Demonstranten. In Jena sprachen die Veranstalter von 2.900 Teilnehmern."
    ),
    "injured and dead": (
        "Nach Angaben der Polizei wurden in Ulm 14 Menschen verletzt. Die Feuerwehr sprach von 3 Toten."
    ),
    "one figure, two speakers": (
        "Die Polizei zählte in Trier 2.000 Teilnehmer. Auch die Veranstalter sprachen von 2.000 Teilnehmern."
    ),
    "demanded and offered": (
        "Die IG Metall fordert 7 Prozent mehr Lohn. Die Arbeitgeber bieten 3,6 Prozent mehr Lohn."
    ),
    "two years": (
        "2023 kamen nach Angaben der Stadt 8.000 Besucher nach Gera. 2024 meldete der Veranstalter 11.000 Besucher."
    ),
}  # fmt: skip


def run(stories, folder):
    path = folder / "stories.jsonl"
    day = {"published": "2025-03-03", "outlet": "Blatt"}
    rows = [{"id": f"s{i}", "text": text, **day} for i, text in enumerate(stories)]
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    return stages.run([path], Settings(model="shipped")).reconciliation


@pytest.fixture(scope="module")
def rivals(tmp_path_factory):
    return run([text for text, _, _ in RIVALS.values()], tmp_path_factory.mktemp("rivals"))


@pytest.fixture(scope="module")
def peace(tmp_path_factory):
    return run(PEACE.values(), tmp_path_factory.mktemp("peace"))


def flagged(found, article):
    claims = {c.id: c for c in found.claims}
    for finding in found.findings:
        own = [claims[c.claim_id] for c in finding.claims]
        if finding.judgement in ("conflict", "slip") and any(c.article_id == article for c in own):
            yield finding, {f"{c.quantity.value.normalize():f}" for c in own if c.quantity}


@pytest.mark.parametrize("name", RIVALS)
def test_rival_figures_are_one_conflict_that_names_both(name, rivals):
    number = list(RIVALS).index(name)
    _, values, speakers = RIVALS[name]
    ((finding, found),) = flagged(rivals, f"s{number}")
    assert (finding.judgement, finding.cause, found) == ("conflict", "rival_figures", values)
    sentence = finding.text.partition("„")[0]
    assert [s for s in speakers if s not in sentence] == []


@pytest.mark.parametrize("name", PEACE)
def test_no_rivals_without_one_thing_in_common(name, peace):
    assert list(flagged(peace, f"s{list(PEACE).index(name)}")) == []
