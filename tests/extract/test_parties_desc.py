"""Descriptions that mean a party named before: what a modifier or the words around say against it."""

from __future__ import annotations

import pytest
from extract.test_parties import passage

from pipeline.extract.parties import find


def described(marked: str) -> list[tuple[str, str]]:
    """Return the whole phrase and the party id of each description."""
    given = passage(marked)
    found = [c for c in find(given) if c.resolution == "description" and c.party]
    return [(given.text[c.outer_start : c.outer_end], c.party.id) for c in found if c.party]


ROWS = [
    ("{PER Anna Vogt} lobte den Entwurf. Die Ministerin sprach lange.", [("Die Ministerin", "anna-vogt")]),
    # What somebody was once needs a proof.
    ("{PER Jan Holm} traf am Abend ein. Der frühere Torwart sprach nicht.", []),
    ("Der Torwart {PER Jan Holm} traf ein. Der frühere Torwart schwieg.", [("Der frühere Torwart", "jan-holm")]),
    # One of several is not the one named.
    ("{PER Jan Holm} gilt als klug. Man nennt ihn einen der reichsten Politiker der Stadt.", []),
    # A noun with a nation means only who is known to be of it.
    ("Der dänische Stürmer {PER Jan Holm} traf. Der polnische Stürmer sah zu.", []),
    ("Der dänische Stürmer {PER Jan Holm} traf. Der dänische Stürmer jubelte.", [("Der dänische Stürmer", "jan-holm")]),
    # The name in the compound is the party's name, not a description of it.
    ("{ORG Nordlicht} wächst. Ein Sprecher des {ORG Nordlicht}-Konzerns sagte nichts.", []),
    # What belongs to the noun behind it is part of the phrase.
    ("{PER Anna Vogt} siegte. Die Läuferin aus {LOC Kiel} war müde.", [("Die Läuferin aus Kiel", "anna-vogt")]),
    ("{PER Anna Vogt} siegte. Die Malerin und Autorin lachte.", [("Die Malerin und Autorin", "anna-vogt")]),
    # Where somebody comes from, or what she is by a noun no list has.
    ("{PER Jan Holm} siegte. Der gebürtige Hamburger lachte.", [("Der gebürtige Hamburger", "jan-holm")]),
    ("{PER Anna Vogt} siegte. Die Apothekerin lachte.", [("Die Apothekerin", "anna-vogt")]),
    ("{PER Peter Holm} siegte. Die Apothekerin lachte.", []),
    ("{PER Anna Vogt} und {PER Eva Holm} siegten. Die Apothekerin lachte.", []),
    ("{PER Anna Vogt} wohnt hier. Die Medizin hilft.", []),
    ("{PER Jan Holm} siegte. Der Hamburger Hafen ruht.", []),
    # A bench is no bank.
    ("Die Bank {ORG Nordlicht} zahlt. Der Mann verließ die Anklagebank.", []),
    ("Die Bank {ORG Nordlicht} zahlt. Am Montag wuchs die Bank.", [("die Bank", "nordlicht")]),
    # A foundation is never a firm of another name.
    ("{ORG Microsoft} hält 27 Prozent. Die Stiftung hält 26 Prozent.", []),
    ("{ORG Nordlicht} zahlt. {ORG Nordlicht} baut. Die Stiftung hält 26 Prozent.", []),
    ("Die {ORG Holm-Stiftung} hilft. Am Montag tagte die Stiftung.", [("die Stiftung", "holm-stiftung")]),
    ("{ORG Microsoft} wächst. Die Hilfsorganisation warnt.", []),
    # One court, association or ministry is not another.
    ("Das {ORG Verbandsgericht} tagte. Am Montag entschied das Sportgericht anders.", []),
    ("Der {ORG Bauernverband Nord} zürnt. Am Montag schwieg der Verband.", [("der Verband", "bauernverband-nord")]),
    ("Der {ORG Bauernverband Nord} zürnt. Am Montag schwieg der Bundesverband (BVX) dazu.", []),
    # What is cut off may go on with a name.
    ("{PER Jan Holm} wohnt in {LOC Kiel}. Es starb der Kieler Unternehmer ...", []),
    # The office, not who holds it; one of a list; named behind.
    ("{PER Jan Holm} kam. Das Amt des Präsidenten sei frei.", []),
    ("{PER Jan Holm} kam. Zu Gast waren Fürsten wie der Thronfolger.", []),
    ("{PER Jan Holm} kam. Der Gründer und Inhaber der Kette, {PER Emil Vogt}, schwieg.", []),
    # An office that every town has needs a proof, or who was just named.
    ("{PER Anna Vogt} ging. {PER Anna Vogt} kam. Es war spät. Es regnete. Dann sprach die Oberbürgermeisterin.", []),
    # A feminine noun of -e.
    ("{PER Anna Vogt} warnt. Die Finanzexpertin sprach.", [("Die Finanzexpertin", "anna-vogt")]),
    # A grandfather is no father.
    ("Der Vater {PER Jan Holm} malt. Vor allem der Großvater malte.", []),
    # An association may be called a Verein.
    ("Der {ORG Seglerverband Kiel} wirbt. Am Montag tagte der Verein.", [("der Verein", "seglerverband-kiel")]),
    # What the noun belongs to is part of the phrase …
    ("{PER Jan Holm} siegte. Der Stürmer von {ORG Nordlicht} lachte.", [("Der Stürmer von Nordlicht", "jan-holm")]),
    ("{PER Jan Holm} siegte. Der Kandidat der {ORG CDU} lachte.", []),
    # … but not where it introduces somebody, or an agency is spoken to.
    ("{PER Jan Holm} siegte. Der Stürmer von {ORG Nordlicht}, {PER Emil Vogt}, lachte.", []),
    ("{PER Jan Holm} siegte. Der Stürmer von {ORG Nordlicht}, Scheich {PER Emil Vogt}, lachte.", []),
    ("{PER Jan Holm} siegte. Das sagte der Stürmer der {ORG Deutschen Presse-Agentur}.", []),
    # Attributes, adverbs, multiples, quotes and shared ends.
    ("{PER Jan Holm} siegte. Der in {LOC Kiel} geborene Maler lachte.", [("Der in Kiel geborene Maler", "jan-holm")]),
    ("{ORG Nordlicht} wächst. Das in {LOC Kiel} ansässige Unternehmen baut.",
     [("Das in Kiel ansässige Unternehmen", "nordlicht")]),
    ("{PER Jan Holm} siegte. Der damals 22-Jährige lachte.", [("Der damals 22-Jährige", "jan-holm")]),
    ("{PER Jan Holm} siegte. Der 20-malige Nationalspieler lachte.", [("Der 20-malige Nationalspieler", "jan-holm")]),
    ("{PER Jan Holm} siegte. Der „Nebelmeer“-Regisseur lachte.", [("Der „Nebelmeer“-Regisseur", "jan-holm")]),
    ("{PER Jan Holm} siegte. Der „Nebelmeer“ sank.", []),
    ("{PER Jan Holm} siegte. Der Film- und Fernsehregisseur lachte.",
     [("Der Film- und Fernsehregisseur", "jan-holm")]),
    # A relative clause may say more of him, but tells a plain noun apart.
    ("{PER Jan Holm} siegte. Der 45-Jährige, der in {LOC Kiel} lebt, lachte.", [("Der 45-Jährige", "jan-holm")]),
    ("Der Vater {PER Jan Holm} kam. Der Vater, der gestern fehlte, lachte.", []),
    # A determiner is no adjective.
    ("{ORG Nordlicht} wächst. Es ist die Spende, die die Firma bekam.", [("die Firma", "nordlicht")]),
    # An apposition is its name's, not one more mention.
    ("{PER Jan Holm} siegte. Da kam {PER Jan Holm}, der Stürmer.", []),
    # Somebody new, a deputy, the better one.
    ("{PER Jan Holm} ging. Der neue Chefcoach lachte.", []),
    ("{PER Jan Holm} ging. Der stellvertretende Bürgermeister lachte.", []),
    ("{ORG FC Nord} siegte. Am Ende siegte das bessere Team.", []),
    # Who opens the sentence before is meant by who opens the next one, unless two do.
    ("{PER Anna Vogt} sah {PER Eva Holm}. Die Apothekerin lachte.", [("Die Apothekerin", "anna-vogt")]),
    ("{PER Anna Vogt}, {PER Eva Holm} siegten. Die Apothekerin lachte.", []),
    # An office means whom the article gave it, under this name or a longer one, else only who is alone.
    ("Kanzler {PER Jan Holm} kam. {PER Emil Vogt} ging. Der Kanzler lachte.", [("Der Kanzler", "jan-holm")]),
    ("Bundeskanzler {PER Jan Holm} kam. {PER Emil Vogt} ging. Der Kanzler lachte.", [("Der Kanzler", "jan-holm")]),
    ("{PER Jan Holm}, Verteidigungsminister, kam. {PER Emil Vogt} ging. Der Minister lachte.",
     [("Der Minister", "jan-holm")]),
    ("{PER Jan Holm} kam. {PER Emil Vogt} ging. Der Kanzler lachte.", []),
    ("{PER Jan Holm} kam. Der Kanzler lachte.", [("Der Kanzler", "jan-holm")]),
    # A woman's first name by its ending, but not every one.
    ("{PER Mirella Holm} kam. {PER Anton Vogt} ging. Die Ministerin lachte.", [("Die Ministerin", "mirella-holm")]),
    ("{PER Mustafa Holm} kam. Der Minister lachte.", [("Der Minister", "mustafa-holm")]),
    ("{PER Garcia} kam. Der Stürmer lachte.", [("Der Stürmer", "garcia")]),
    # Who is named behind a preposition, once, is not who the next sentence speaks of.
    ("{PER Jan Holm} kam. {PER Jan Holm} sah {PER Emil Vogt}. Man redete mit {PER Karl Moor}. Der Stürmer lachte.", []),
    ("{PER Jan Holm} redete mit {PER Eva Moor}. Es war spät. Man ging mit {PER Jan Holm} fort. Der Stürmer lachte.",
     [("Der Stürmer", "jan-holm")]),
    # A weak noun behind ``den`` is a singular where a preposition proves the accusative.
    ("{PER Jan Holm} siegte. Alle warben für den Franzosen.", [("den Franzosen", "jan-holm")]),
    ("{PER Jan Holm} siegte. Man stritt um den Kandidaten.", []),
    ("{PER Jan Holm} siegte. Das gefiel den Franzosen nicht.", []),
    # A contraction has the article of an organisation's description too.
    ("Die Bank {ORG Nordlicht} zahlt. Am Montag hieß es bei der Sitzung vom Geldhaus nichts.",
     [("Geldhaus", "nordlicht")]),
    ("Der Chipausrüster {ORG Nordlicht} wächst. Die Lage beim niederländischen Chipausrüster ist gut.",
     [("niederländischen Chipausrüster", "nordlicht")]),
    ("{PER Jan Holm} siegte. Das war beim Stürmer zu sehen.", []),
    # An age before the noun speaks for or against somebody.
    ("{PER Jan Holm} (34) kam. {PER Jan Holm} fehlt. Der 29-jährige Stürmer lachte.", []),
    (
        "{PER Jan Holm} (34) kam. {PER Emil Vogt} (29) fehlt. Es regnete. Der 29-jährige Stürmer lachte.",
        [("Der 29-jährige Stürmer", "emil-vogt")],
    ),
    # A member of one party is no member of another one.
    ("{PER Joe Biden} kam. {PER Joe Biden} sprach. Der Republikaner lachte.", []),
    ("{PER Joe Biden} kam. Der Demokrat lachte.", [("Der Demokrat", "joe-biden")]),
    ("{PER Olaf Scholz} kam. Der CDU-Politiker lachte.", []),
    # Behind a dative preposition ``den`` is a plural.
    ("{PER Jan Holm} kam. Er siegte mit den Hamburger.", []),
    # In one clause the object is not the subject.
    ("{PER Jan Holm} fragt, ob er den Stürmer kennt.", []),
    ("{PER Jan Holm} siegte, weil man den Stürmer kennt.", [("den Stürmer", "jan-holm")]),
    # Many bodies are not one.
    ("Die Behörden warnen. Der Geheimdienst schwieg.", [("", "behörden")]),
    # What only recency told does not make it known for good.
    (
        "{PER Jan Holm} kam. Der Stürmer lachte. {PER Emil Vogt} sah {PER Karl Moor}. Spät kam der Stürmer.",
        [("Der Stürmer", "jan-holm")],
    ),
    # A name that ends in the noun means nothing beside one of the kind that is named more often.
    (
        "Die {ORG SPD} tagt. Die {ORG SPD} wächst. Auch {ORG Blaue Partei} und {ORG SPD} kamen. Man sah die Partei.",
        [],
    ),
    (
        "Die {ORG Blaue Partei} kam. Die {ORG SPD} auch. Man sah es. Da sprach die Partei.",
        [("die Partei", "blaue-partei")],
    ),
    # A bench, any brewery, the club in question.
    ("Die Bank {ORG Nordlicht} zahlt. Der Trainer ließ ihn auf der Bank.", []),
    ("Die {ORG Feuerwehr Kiel} half. Man kam zur Höhe der Kulturbrauerei.", []),
    ("Der {ORG FC Nord} siegte. Das gilt für die Spieler des betreffenden Vereins.", []),
    # A board is nobody in particular.
    ("{PER Anna Vogt} schwieg. Der Bundesvorstand tagte.", []),
]


@pytest.mark.parametrize(("marked", "expected"), ROWS)
def test_descriptions(marked: str, expected: list[tuple[str, str]]) -> None:
    assert described(marked) == expected
