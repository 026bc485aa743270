"""Names, places and bodies: rows of marked text. ``{ORG Nordlicht}`` is an entity of the model."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.parties import canonical, find
from pipeline.extract.passage import Passage
from pipeline.records import Candidate, Span

_MARK = re.compile(r"\{(PER|ORG|LOC|MISC) ([^}]*)\}")


def passage(marked: str) -> Passage:
    """Read marked text into a passage whose Doc has exactly the marked entities."""
    text, ents, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        ents.append((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    text += marked[at:]
    cuts = sorted(
        {0, len(text)} | {b for e in ents for b in e[:2]} | {b for m in re.finditer(r"\w+|\S", text) for b in m.span()}
    )
    words = [text[a:b] for a, b in pairwise(cuts)]
    doc = Doc(Vocab(), words=words, spaces=[False] * len(words))
    doc.set_ents([s for a, b, label in ents if (s := doc.char_span(a, b, label=label))])
    ends = [m.end() for m in re.finditer(r"[a-zäöüß“][.!?] (?=[A-ZÄÖÜ])|\n+", text)]
    borders = [0, *ends, len(text)]
    return Passage(text, sentences=tuple(Span(a, b) for a, b in pairwise(borders)), doc=doc)


def read(marked: str) -> list[tuple[str, str]]:
    """Return surface and id of each party, in text order."""
    given_passage = passage(marked)
    found = sorted((c for c in find(given_passage) if c.party), key=lambda c: c.start)
    return [(given_passage.text[c.start : c.end], c.party.id) for c in found if c.party]


CANONICAL = [
    ("Siemens Energy AG", "siemens-energy"),
    ("Siemens", "siemens"),
    ("Siemens AG", "siemens"),
    ("VW", "volkswagen"),
    ("Volkswagen AG", "volkswagen"),
    ("Nordlicht Systems GmbH & Co. KG", "nordlicht-systems"),
    ("Europäischen Zentralbank", "europäische-zentralbank"),
    ("EZB", "europäische-zentralbank"),
    ("IG-Metall", "ig-metall"),
    ("ver.di", "verdi"),
    ("Deutschen Bauernverbands", "deutscher-bauernverband"),
    ("Deutschen Bauernverbandes", "deutscher-bauernverband"),
    ("Hessischen Verwaltungsgerichtshof", "hessischer-verwaltungsgerichtshof"),
    ("Axel-Springer-Verlags", "axel-springer"),
    ("„Bild“", "bild"),
    ("Microsofts", "microsoft"),
    ("Prof. Dr. Olga Brandt", "olga-brandt"),
    ("Nordlicht  Systems Inc.", "nordlicht-systems"),
    ("Bundesministeriums für Seefahrt", "bundesministerium-für-seefahrt"),
    ("Statistischen Bundesamtes", "statistisches-bundesamt"),
    ("Fischer Verlag", "fischer-verlag"),
    # a town's adjective is not inflected, and says the same as the town behind a body
    ("Talheimer Allgemeinen Rundschau", "talheimer-allgemeine-rundschau"),
    ("Frankfurter Allgemeinen Zeitung", "faz"),
    ("Dresdner Umweltamtes", "umweltamt-dresden"),
    ("Hamburger Staatsanwaltschaft", "staatsanwaltschaft-hamburg"),
    ("Staatsanwaltschaft Hamburg", "staatsanwaltschaft-hamburg"),
    ("Deutscher Staatsgerichtshof", "deutscher-staatsgerichtshof"),
    ("Krisenstabs", "krisenstab"),
    # marks of other languages are written or not, umlauts always
    ("Zoltán Orbágy", "zoltan-orbagy"),
    ("Zoltan Orbagy", "zoltan-orbagy"),
    ("Kılıç", "kilic"),
    ("Zoë Özgür", "zoe-özgür"),
]


@pytest.mark.parametrize(("name", "expected"), CANONICAL)
def test_a_name_has_one_id(name: str, expected: str) -> None:
    assert canonical(name)[0] == expected


@pytest.mark.parametrize(("name", "_"), CANONICAL)
def test_a_canonical_name_is_its_own_canonical_name(name: str, _: str) -> None:
    key, display = canonical(name)
    assert canonical(display) == (key, display)


NAMES = [
    # genitive, compound, legal form
    (
        "{ORG Nordlicht} wächst. {ORG Nordlichts} Aktie steigt.",
        [("Nordlicht", "nordlicht"), ("Nordlichts", "nordlicht")],
    ),
    ("Der {ORG Nordlicht}-Vorstand tagt.", [("Nordlicht", "nordlicht")]),
    ("Der {ORG Nordlicht-Aufsichtsrat} tagt.", [("Nordlicht", "nordlicht")]),
    ("{ORG Nordlicht} tagt. Der Nordlicht-Betriebsrat auch.", [("Nordlicht", "nordlicht"), ("Nordlicht", "nordlicht")]),
    ("{ORG Nordlicht AG} wächst, {ORG Nordlicht} auch.", [("Nordlicht AG", "nordlicht"), ("Nordlicht", "nordlicht")]),
    ("{ORG Siemens} und {ORG Siemens Energy}", [("Siemens", "siemens"), ("Siemens Energy", "siemens-energy")]),
    (
        "{ORG Nordlicht} und {ORG Nordlicht Ventures}",
        [("Nordlicht", "nordlicht"), ("Nordlicht Ventures", "nordlicht-ventures")],
    ),
    # names in -s stay whole
    ("{ORG Airbus} liefert. {ORG Airbus} wächst.", [("Airbus", "airbus"), ("Airbus", "airbus")]),
    ("{PER Hans} kam. {PER Hans'} Vater auch.", [("Hans", "hans"), ("Hans'", "hans")]),
    # people
    ("{PER Olga Brandt} sprach. {PER Brandt} ging.", [("Olga Brandt", "olga-brandt"), ("Brandt", "olga-brandt")]),
    (
        "{PER Olga Brandt} und {PER Jens Brandt} kamen. {PER Brandt} ging.",
        [("Olga Brandt", "olga-brandt"), ("Jens Brandt", "jens-brandt"), ("Brandt", "brandt")],
    ),
    ("{PER Jan van Dyk} kam, {PER van Dyk} ging.", [("Jan van Dyk", "jan-van-dyk"), ("van Dyk", "jan-van-dyk")]),
    ("{PER Olga Brandt} kam, {PER Brandts} Mann ging.", [("Olga Brandt", "olga-brandt"), ("Brandts", "olga-brandt")]),
    # a nickname between first and last name, and a full name that ends another one
    (
        "{PER Olga Brandt} sprach. {PER Olga „Kiki“ Brandt} ging. {PER Kiki} kam.",
        [("Olga Brandt", "olga-brandt"), ("Olga „Kiki“ Brandt", "olga-brandt"), ("Kiki", "olga-brandt")],
    ),
    (
        "{PER Salva „Tito“ Brandt} sprach. {PER Tito Brandt} ging. {PER Tito} kam, {PER Brandt} auch.",
        [("Salva „Tito“ Brandt", "salva-tito-brandt")]
        + [(name, "salva-tito-brandt") for name in ("Tito Brandt", "Tito", "Brandt")],
    ),
    (
        "{PER Olga Eva Brandt} sprach. {PER Eva} kam.",
        [("Olga Eva Brandt", "olga-eva-brandt"), ("Eva", "eva")],
    ),
    # acronyms
    (
        "Die {ORG Internationale Seilbahnagentur} ({ORG ISA}) warnt. Die {ORG ISA} zählt.",
        [("Internationale Seilbahnagentur", "internationale-seilbahnagentur")]
        + [("ISA", "internationale-seilbahnagentur")] * 2,
    ),
    (
        "{ORG Bund Freier Segler} und {ORG BFS}",
        [("Bund Freier Segler", "bund-freier-segler"), ("BFS", "bund-freier-segler")],
    ),
    (
        "{ORG Hafen und Logistik AG} ({ORG HLA})",
        [("Hafen und Logistik AG", "hafen-und-logistik"), ("HLA", "hafen-und-logistik")],
    ),
    (
        "{ORG Freie Segler} und den {ORG Freien Seglern}",
        [("Freie Segler", "freie-segler"), ("Freien Seglern", "freie-segler")],
    ),
    ("{PER Merz} sprach.", [("Merz", "friedrich-merz")]),
    ("{PER Adam Merz} und {PER Merz}", [("Adam Merz", "adam-merz"), ("Merz", "adam-merz")]),
    # the article's other places of a name
    ("{ORG Nordlicht} baut. Auch Nordlicht zahlt.", [("Nordlicht", "nordlicht"), ("Nordlicht", "nordlicht")]),
    (
        "{ORG Nordlicht} baut. Die Chefin von {MISC Nordlicht} kennt {MISC Nordlichts} Plan.",
        [("Nordlicht", "nordlicht"), ("Nordlicht", "nordlicht"), ("Nordlichts", "nordlicht")],
    ),
    ("{LOC Nordlicht} liegt im Norden. Der {MISC Nordlicht} beginnt.", []),
    # what no model mark makes a party
    ("{PER Sie} und {ORG KI} kosten {ORG Euro}. {ORG Prozent} {PER März} {ORG CEO}", []),
    ("Der {MISC Seilbahnpokal} beginnt.", []),
    # bodies
    ("Die Polizei zählte 300 Menschen.", [("Polizei", "polizei")]),
    (
        "Die Dresdner Polizei zählte. Die Polizei sprach.",
        [("Dresdner Polizei", "polizei-dresden"), ("Polizei", "polizei-dresden")],
    ),
    (
        "Die Veranstalter sprachen von 500, laut Veranstaltern mehr.",
        [("Veranstalter", "veranstalter"), ("Veranstaltern", "veranstalter")],
    ),
    ("Das Leipziger Amtsgericht entschied.", [("Leipziger Amtsgericht", "amtsgericht-leipzig")]),
    ("Aber Polizei und Unter Polizei", [("Polizei", "polizei"), ("Polizei", "polizei")]),
    ("Das Amtsgericht {LOC Leipzig} entschied.", [("Amtsgericht Leipzig", "amtsgericht-leipzig")]),
    ("Laut des Bundesinnenministeriums", [("Bundesinnenministeriums", "bundesinnenministerium")]),
    ("Polizeiruf und Feuerwehrauto", []),
]


@pytest.mark.parametrize(("marked", "expected"), NAMES)
def test_names(marked: str, expected: list[tuple[str, str]]) -> None:
    assert read(marked) == expected


def test_a_place_is_a_place() -> None:
    (found,) = list(find(passage("In {LOC Leipzig} regnet es.")))
    assert (found.kind, found.place and found.place.id) == ("place", "leipzig")


def _spans(candidates: list[Candidate]) -> list[tuple[int, int]]:
    return [(c.start, c.end) for c in candidates if c.resolution != "pronoun"]


@given(st.lists(st.sampled_from([m for m, _ in NAMES]), max_size=6))
def test_candidates_lie_in_the_text_and_do_not_overlap(parts: list[str]) -> None:
    given_passage = passage("\n".join(parts))
    spans = sorted(_spans(list(find(given_passage))))
    assert all(0 <= a < b <= len(given_passage.text) for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))


def test_without_a_model_there_are_no_parties() -> None:
    assert list(find(Passage("Nordlicht"))) == []


DESCRIPTIONS = [
    # one organisation, one description
    ("{ORG Nordlicht} wächst. Der Konzern zahlt mehr.", "nordlicht"),
    ("{ORG Nordlicht} wächst. Das Unternehmen zahlt mehr.", "nordlicht"),
    ("{ORG Nordlicht} wächst. Die Aktie des Unternehmens steigt.", "nordlicht"),
    # two organisations: open, unless the article says who is meant
    ("{ORG Nordlicht} und {ORG Wolkenwerk} streiten seit Jahren. Am Montag klagte der Konzern.", None),
    (
        "Der Softwareriese {ORG Nordlicht} und {ORG Wolkenwerk} streiten. Am Montag klagte der Softwareriese.",
        "nordlicht",
    ),
    (
        "Der Riese {ORG Nordlicht} und das KI-Startup {ORG Wolkenwerk} reden. Bald will das KI-Startup mehr.",
        "wolkenwerk",
    ),
    (
        "{ORG Nordlicht} hat gestern Geld in das Startup {ORG Wolkenwerk} gesteckt. Gut für das Startup.",
        "wolkenwerk",
    ),
    (
        "{ORG Nordlicht} klagt gegen {ORG Wolkenwerk}. {ORG Wolkenwerk} wehrt sich. Zuvor schwieg das Unternehmen.",
        "wolkenwerk",
    ),
    ("{ORG Nordlicht} steht gut da, weil der Konzern spart. {ORG Wolkenwerk} nicht.", "nordlicht"),
    # in one clause a description is not its subject
    (
        "{ORG Kaltron} hilft {ORG Belvo}. {ORG Belvo} dankt. {ORG Belvo} wächst. {ORG Kaltron} zahlt dem Startup viel.",
        "belvo",
    ),
    ("Die {ORG Sparkasse Talheim} und die {ORG Volksbank Bergen} reden, die Volksbank zögert.", "volksbank-bergen"),
    ("Der Chiphersteller {ORG Nordlicht} kauft {ORG Wolkenwerk}. Das teilte der Konzern mit.", "nordlicht"),
    ("{ORG Nordlicht} baut aus. Beim Konzern freut man sich.", "nordlicht"),
    ("{ORG Nordlicht} baut aus, unabhängig vom Anbieter.", None),
    ("{PER Olga Brandt} freut sich mit 20 Prozent der Deutschen.", None),
    # class of organisation
    ("{ORG Bank Taunus} und {ORG Nordlicht AG} reden. Am Ende zahlte das Geldhaus.", "bank-taunus"),
    ("{ORG Taunus-Zeitung} sprach mit {ORG Nordlicht AG}. Laut der Zeitung fehlt Geld.", "taunus-zeitung"),
    ("Die Gewerkschaft {ORG Verdi} ruft {ORG Nordlicht AG} zum Gespräch. Nun will die Gewerkschaft streiken.", "verdi"),
    ("Der {ORG FC Talheim} schlug den {ORG SV Bergen}. Trainer fehlten. Die Talheimer jubelten.", "fc-talheim"),
    ("Die Aktie von {ORG VW} fällt, {ORG Nordlicht} steigt. Die Wolfsburger schweigen.", "volkswagen"),
    ("Die Aktie von {ORG VW} fällt, die von {ORG BMW} steigt. Der Wolfsburger Autobauer schweigt.", "volkswagen"),
    ("{ORG UniCredit} greift nach der {ORG Commerzbank}. Die Italiener halten 28 Prozent.", "unicredit"),
    # a company by its country, where one fits
    ("{ORG Nissan} und {ORG BMW} bauen. Die Japaner zahlen mehr.", "nissan"),
    ("{ORG Nissan} und {ORG Yamaha} bauen. Die Japaner zahlen mehr.", "nissan"),
    ("{ORG Intel} und {ORG Nvidia} bauen. Die Amerikaner zahlen mehr.", None),
    ("{ORG BMW} baut. Die Japaner zahlen mehr.", None),
    ("Der finnische Hersteller {ORG Lumo} baut. Mit den Finnen zahlen alle mehr.", "lumo"),
    # people
    ("{PER Olga Brandt} sprach. Die Ministerin lobte den Plan.", "olga-brandt"),
    ("{PER Jens Wulf} sprach mit {PER Olga Brandt}. Die Ministerin lobte den Plan.", "olga-brandt"),
    ("Ministerin {PER A. Brandt} sprach mit {PER B. Wulf}. Die Ministerin lobte den Plan.", "a-brandt"),
    ("{PER Jens Wulf} (55) traf {PER Karl Moor} (61). Der 55-Jährige lachte.", "jens-wulf"),
    ("{PER Jens Wulf} (SPD) traf {PER Karl Moor} (CDU). Später lachte der SPD-Politiker.", "jens-wulf"),
    ("{PER Jens Wulf} traf {PER Karl Moor}. Später lachte der Politiker.", None),
    (
        "„Wir haben lange mit {PER Karl Moor} über diese Sache geredet“, sagte {PER Jens Wulf}. Der 55-Jährige lachte.",
        "jens-wulf",
    ),
    # what is no party named before
    ("{ORG Nordlicht} wächst. Die Unternehmen der Branche klagen.", None),
    ("{ORG Nordlicht} wächst. Der Chef der Bahn klagt.", None),
    ("{ORG Nordlicht} wächst. Der Konzern Talgrund nicht.", None),
    ("{ORG Nordlicht} wächst. Die andere Bank klagt.", None),
    ("{ORG Nordlicht} wächst, bei dem Unternehmen sich alle wohlfühlen.", None),
    ("{PER Olga Brandt} sprach. Der Minister schwieg.", None),
    ("{PER Jens Wulf} sprach. Der ukrainische Präsident schwieg.", None),
    ("{ORG Nordlicht} wächst. Im Vergleich der Konzerne liegt es vorn.", None),
    ("{PER Jens Wulf} sprach mit den Händlern.", None),
    ("In {LOC Bergen} wächst das Unternehmen.", None),
]


@pytest.mark.parametrize(("marked", "expected"), DESCRIPTIONS)
def test_a_description_means_the_one_party_that_fits_or_none(marked: str, expected: str | None) -> None:
    found = [c.party.id for c in find(passage(marked)) if c.party and c.resolution == "description"]
    assert (found[-1] if found else None) == expected


PRONOUNS = [
    ("{PER Olga Brandt} sprach. Sie lobte den Plan.", "olga-brandt"),
    ("{PER Jens Wulf} sprach. Er lobte den Plan.", "jens-wulf"),
    ("{ORG Nordlicht} baut aus. Sie investieren Milliarden.", "nordlicht"),
    ("{PER Olga Brandt} sprach. Er lobte den Plan.", None),
    ("{PER Jens Wulf} traf {PER Karl Moor}. Er lachte.", None),
    ("Alle reden über {ORG Nordlicht}. Sie haben viele Fragen.", None),
    ("{ORG Nordlicht} trifft {ORG Wolkenwerk}. Sie haben viele Fragen.", None),
    ("Es regnet. Sie haben Post.", None),
]


@pytest.mark.parametrize(("marked", "expected"), PRONOUNS)
def test_a_pronoun_means_the_one_party_of_the_sentence_before_or_none(marked: str, expected: str | None) -> None:
    found = [c.party.id for c in find(passage(marked)) if c.party and c.resolution == "pronoun"]
    assert (found[-1] if found else None) == expected


def test_a_description_behind_a_name_in_a_compound_leaves_the_name_alone() -> None:
    given_passage = passage("{PER Jens Wulf} ({ORG SPD}) sprach. Der {ORG SPD}-Chef lachte.")
    found = [(given_passage.text[c.start : c.end], c.party.id) for c in find(given_passage) if c.party and c.start > 22]
    assert sorted(found) == [("Chef", "jens-wulf"), ("SPD", "spd")]
