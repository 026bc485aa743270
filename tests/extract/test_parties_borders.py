"""What a model marks badly: names cut in two, stray brackets and dots, words that only open a sentence."""

from __future__ import annotations

import pytest
from extract.test_parties import read

BORDERS = [
    # cut behind an article or preposition: to its noun, or with the entity behind it
    ("Der {ORG Zentralrat der} Segler tagt.", [("Zentralrat der Segler", "zentralrat-der-segler")]),
    (
        "Das {ORG Institut für Wellen der} {ORG Russischen Akademie} misst.",
        [("Institut für Wellen der Russischen Akademie", "institut-für-wellen-der-russischen-akademie")],
    ),
    ("{ORG Nordlicht und} viele andere zahlen.", [("Nordlicht", "nordlicht")]),
    ("{PER Olga Brandt und} {PER Jens Wulf} kamen.", [("Olga Brandt", "olga-brandt"), ("Jens Wulf", "jens-wulf")]),
    ("Der {ORG Bund für} alle.", [("Bund", "bund")]),
    # a bracket that was never opened, markup
    ("Die Presse ({ORG LGT) Talheim} urteilt.", [("LGT", "lgt")]),
    ("{PER Olga Brandt</b}> kam.", [("Olga Brandt", "olga-brandt")]),
    ("{ORG Bund (Nord)} tagt.", [("Bund (Nord)", "bund-nord")]),
    # the full stop of the sentence
    ("Es siegte {ORG SV Bergen 96.} Alle jubelten.", [("SV Bergen 96", "sv-bergen-96")]),
    ("Es siegte {ORG Bergen II.} Alle jubelten.", [("Bergen II", "bergen-ii")]),
    ("Es zahlte {ORG Nordlicht e.V..} Alle jubelten.", [("Nordlicht e.V.", "nordlicht")]),
    ("{PER Jens S.} kam.", [("Jens S.", "jens-s")]),
    # a town's adjective alone is no name before its body
    ("Die {ORG Berliner} Polizei zählte.", [("Berliner Polizei", "polizei-berlin")]),
    ("Die {ORG Berliner} kamen.", [("Berliner", "berliner")]),
    # an office is no name
    ("Der {ORG Unionsfraktionschef} und {PER Vizekanzlerinnen} kamen.", []),
    ("{ORG Spitzenkandidaten} kamen.", []),
    ("{PER Sprecher} kam, {ORG Chefkoch} auch.", [("Chefkoch", "chefkoch")]),
]


@pytest.mark.parametrize(("marked", "expected"), BORDERS)
def test_borders(marked: str, expected: list[tuple[str, str]]) -> None:
    assert read(marked) == expected


OPENERS = [
    # an everyday word that opens every sentence it stands in
    ("{PER Lachend} ging sie. Es war spät. {PER Lachend} kam sie.", []),
    ("{ORG Rechts} der Bahn liegt es.", []),
    ("Es war spät. {PER Grüne} Wiesen blühten.", [("Grüne", "grüne")]),
    ("{ORG PLATZ} 3 ging an sie.", []),
    # the name of somebody, known or named in full, or standing elsewhere too
    ("{PER Jens Frei} kam. {PER Frei} sprach.", [("Jens Frei", "jens-frei"), ("Frei", "jens-frei")]),
    ("{PER Rau} sprach. Man lobte {PER Rau} sehr.", [("Rau", "rau"), ("Rau", "rau")]),
    ("{PER Ernst} sprach.", [("Ernst", "ernst")]),
    ("{PER Merz} sprach.", [("Merz", "friedrich-merz")]),
    # a surname that is no adjective, a minute in a line-up
    ("{PER Linder} sprach.", [("Linder", "linder")]),
    ("Wechsel (89. {PER Klein}, 90. Wulf)", [("Klein", "klein")]),
    ("{ORG KRANFELD} 3 siegte.", [("KRANFELD", "kranfeld")]),
]


@pytest.mark.parametrize(("marked", "expected"), OPENERS)
def test_words_that_open_a_sentence(marked: str, expected: list[tuple[str, str]]) -> None:
    assert read(marked) == expected


CONTESTED = [
    # the club that is named in full, not the parties
    (
        "{ORG 1. FC Union Berlin} siegte. {ORG Union} jubelte, {ORG Unions} Trainer auch.",
        ["1-fc-union-berlin"] * 3,
    ),
    ("{ORG Union} und {ORG SPD} reden.", ["cdu-csu", "spd"]),
    # a nickname by lexicon, and another one that is part of the full name
    ("{ORG Gladbach} siegte. Für die {ORG Borussia} traf einer.", ["borussia-mönchengladbach"] * 2),
    (
        "{ORG Gladbach} siegte. {ORG Borussia Mönchengladbach} jubelt. Für die {ORG Borussia} traf einer.",
        ["borussia-mönchengladbach"] * 3,
    ),
    # a common noun is no short form of a known name
    ("Der {ORG BDI} warnt. Der {ORG Bundesverband} mahnt.", ["bdi", "bundesverband"]),
    # a town that plays means its only known club, beside another club, in football
    ("{ORG FC Schalke 04} schlug {ORG Leverkusen}.", ["fc-schalke-04", "bayer-04-leverkusen"]),
    ("{ORG FC Schalke 04} schlug {ORG Hamburg}.", ["fc-schalke-04", "hamburg"]),
    ("{ORG SC Talheim} schlug {ORG Leverkusen} im Handball.", ["sc-talheim", "leverkusen"]),
    ("{ORG Leverkusen} tritt dem Bündnis bei.", ["leverkusen"]),
    # a surname of many means the well-known one beside whom he belongs to
    ("{PER Weber} kam.", ["weber"]),
    ("{PER Weber} kam für die {ORG CSU}.", ["manfred-weber", "csu"]),
    ("{PER Habeck} kam.", ["robert-habeck"]),
]


STATES = [
    # a body of a state is not the same body of another one
    ("Die israelische Regierung und die türkische Regierung reden.", ["regierung-israel", "regierung-türkei"]),
    ("Das teilte {LOC Israels} Außenministerium mit.", ["außenministerium-israel"]),
    ("Das bayerische Innenministerium zählt. Das Innenministerium warnt.", ["innenministerium-bayern"] * 2),
    # the one that is named beside many without a state is not they
    (
        "Die russische Regierung schwieg. Die Regierung tagt. Die Regierung zahlt. Die Regierung baut.",
        ["regierung-russland", "regierung", "regierung", "regierung"],
    ),
    ("Die politische Regierung und die deutsche Regierung reden.", ["regierung", "regierung"]),
    ("Die neue Regierung tagt.", ["regierung"]),
    ("{PER Jonas} Regierung tagt.", ["jonas", "regierung"]),
]


@pytest.mark.parametrize(("marked", "ids"), STATES)
def test_bodies_of_states(marked: str, ids: list[str]) -> None:
    assert [party for _, party in read(marked)] == ids


GENITIVES = [
    ("{PER Vera Dokos} Tor zählte.", ["vera-dokos"]),
    ("{PER Vera Wulfs} Tor zählte.", ["vera-wulf"]),
    ("Es traf {PER Vera Dias}. {PER Vera Dias} Tor zählte.", ["vera-dias", "vera-dias"]),
    ("{PER Donald Trumps} und andere.", ["donald-trump"]),
    ("{PER Jonas} Tor zählte.", ["jonas"]),
    ("{ORG Hamburger Abendblattes} Angaben", ["hamburger-abendblatt"]),
    ("Der {ORG Liberalen Partei} fehlt Geld.", ["liberale-partei"]),
    ("Die {ORG Freiwilligen Feuerwehr} kam.", ["freiwillige-feuerwehr"]),
    ("Die {ORG Leipziger Volkszeitung} schrieb.", ["leipziger-volkszeitung"]),
]


@pytest.mark.parametrize(("marked", "ids"), GENITIVES)
def test_inflected_names(marked: str, ids: list[str]) -> None:
    assert [party for _, party in read(marked)] == ids


@pytest.mark.parametrize(("marked", "ids"), CONTESTED)
def test_contested_names(marked: str, ids: list[str]) -> None:
    assert [party for _, party in read(marked)] == ids
