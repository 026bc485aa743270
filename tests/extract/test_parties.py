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
    # the article's other places of a name
    ("{ORG Nordlicht} baut. Auch Nordlicht zahlt.", [("Nordlicht", "nordlicht"), ("Nordlicht", "nordlicht")]),
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
