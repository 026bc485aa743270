"""How well a party fits a description, by what the article and the lexicon say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extract.parties.facts import Facts, nation
from pipeline.extract.parties.names import city
from pipeline.extract.parties.nouns import Sense, natural_gender
from pipeline.extract.parties.tables import slug
from pipeline.lexicon.role_nouns import (
    ALSO_FITS,
    GENERIC_NOUNS,
    GIANTS,
    MEMBERS,
    NO_COMPANY,
    OFFICES,
    OWN_KIND,
    TOLD_APART,
)

NAMED, PROVEN, FITS, OPEN = 3, 2, 1, 0
"""The noun is part of its name; the article says it is the one; its class fits; nothing speaks against it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A definite noun phrase that may mean a party; offsets are text offsets."""

    start: int
    end: int
    det: str
    head: str
    mods: tuple[str, ...]
    sense: Sense
    outer: int
    """Where the whole phrase starts, determiner and name in a compound included."""
    whole: int
    """Where it ends with what belongs to its noun: ``aus Kiel``, ``und Malerin``, ``von Nordlicht``."""
    of: str = ""
    """Slug of the name behind the noun (``der Chef von Nordlicht``), empty for none."""


def level_of(facts: Facts, phrase: Phrase) -> int | None:
    """Say how well a party fits; ``None`` where it cannot be meant."""
    person = phrase.sense.cls == "person"
    if person != (facts.cluster.kind == "person"):
        return None
    return _person(facts, phrase) if person else _organisation(facts, phrase)


def _group(phrase: Phrase) -> str:
    """Return what stands before the last hyphen: ``spd`` in ``SPD-Politiker``."""
    return slug(phrase.head.rpartition("-")[0])


def _organisation(facts: Facts, phrase: Phrase) -> int | None:
    if phrase.head in facts.words:
        return NAMED
    several = facts.cluster.id.endswith(("behörden", "veranstalter", "organisatoren", "rettungsdienst"))
    level = None if several or _another_of_its_kind(facts, phrase) else _by_class(facts, phrase.sense)
    if level is None:
        return None
    noun, word = phrase.sense, phrase.head.lower().rstrip("s")
    last = phrase.mods[-1] if phrase.mods else ""
    town = slug(city(last)) if last[:1].isupper() and last.endswith("er") else ""
    if town and facts.seat:
        return PROVEN if facts.seat == town and level == FITS else None
    nations = {stem for mod in phrase.mods if (stem := nation(mod))}
    if nations and not nations & facts.nations:
        return None if facts.nations else level
    called = noun.tail in facts.nouns or (noun.tail in GIANTS and bool(facts.nouns & GIANTS))
    if called and noun.tail not in GENERIC_NOUNS:
        return PROVEN
    compound = "-" in word and (word in facts.nouns or _group(phrase) in facts.groups)
    return PROVEN if compound else level


def _another_of_its_kind(facts: Facts, phrase: Phrase) -> bool:
    """Tell whether the party's name ends in the noun of the phrase behind another first part.

    ``Das Amtsgericht`` is no ``Landgericht Kiel``, ``der Bundesverband`` no ``Landesverband``.
    """
    tail = phrase.sense.tail
    if phrase.sense.cls not in TOLD_APART:
        return False
    head = phrase.head.lower().removesuffix("s").removesuffix("e")
    words = {word.lower() for word in facts.words}
    longer = {word for word in words if word.endswith(tail) and word != tail}
    return bool(longer) and head not in (tail, *longer)


def _by_class(facts: Facts, noun: Sense) -> int | None:
    special = facts.classes - {"organisation"}
    if noun.cls in NO_COMPANY and "company" in special:
        return None
    if noun.cls in OWN_KIND and noun.cls not in special and noun.tail not in facts.nouns:
        return None
    if (
        not facts.classes.isdisjoint({noun.cls, *ALSO_FITS.get(noun.cls, ()), *ALSO_FITS.get(noun.tail, ())})
        or noun.tail in facts.nouns
        or (noun.cls == "company" and not special)
    ):
        return FITS
    return OPEN if not special or noun.cls == "organisation" else None


_YEARS = re.compile(r"(\d{1,3})-?(?:[jJ]ährige[nr]?|Jahre)")
_SIDES = frozenset(MEMBERS.values()) | {"csu", "afd", "grünen", "linken", "bsw", "fpö", "övp", "spö"}


def _aged(phrase: Phrase, facts: Facts) -> int | None:
    """Compare the age before a noun (``der 29-jährige Stürmer``) with what the article says; open where silent."""
    match = _YEARS.search(" ".join(phrase.mods))
    if match is None or not facts.ages:
        return OPEN
    return PROVEN if int(match[1]) in facts.ages else None


def _person(facts: Facts, phrase: Phrase) -> int | None:
    noun = phrase.sense
    gender = natural_gender(phrase.det, phrase.head, noun)
    if gender and facts.gender and facts.gender != gender:
        return None
    if noun.age:
        return PROVEN if noun.age in facts.ages else (OPEN if not facts.ages else None)
    if (aged := _aged(phrase, facts)) is not OPEN:
        return aged
    nations = {stem for mod in phrase.mods if (stem := nation(mod))}
    foreign = bool(nations) and not nations & facts.nations
    if foreign and (noun.tail in OFFICES or facts.nations):
        return None
    called = facts.was_called(noun.tail) and not noun.origin and not foreign and not phrase.of
    side = MEMBERS.get(noun.tail) or _group(phrase)
    if side in _SIDES and side not in facts.groups and not facts.groups.isdisjoint(_SIDES):
        return None
    member = (bool(side) and side in facts.groups) or phrase.of in facts.groups
    return PROVEN if called or member else OPEN
