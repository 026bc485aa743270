"""What a describing noun says: class and gender of the party it fits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.lexicon.party_words import CITY_OF
from pipeline.lexicon.role_nouns import (
    ADJECTIVAL_PEOPLE,
    DEMONYM_PEOPLE,
    FEMININE_NOUNS,
    FEMININE_ORGANISATIONS,
    NEUTER_NOUNS,
    NEUTER_ORGANISATIONS,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    TOWNSMEN,
)

_ENDINGS = ("", "s", "es", "n", "en", "ns")
_SHORT_TAILS = frozenset({"bank", "chef", "klub", "club", "team", "star", "boss"})
_MIN_TAIL = 5
_AGE = re.compile(r"(\d{1,3})-?[jJ]ährige[nrs]?$")
_WEAK = ("ent", "ist", "at", "ant", "e", "oge", "graf", "held", "nom", "och")
_WOMAN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,20}(?:er|or|ist|ent|ant|og)in")
_DETERMINERS = {"m": ("der", "den", "dem", "des"), "f": ("die", "der"), "n": ("das", "dem", "des")}


@dataclass(frozen=True, slots=True)
class Sense:
    """What a noun says of the party it describes."""

    tail: str
    """The listed noun that ends the word, uninflected."""
    cls: str
    """``person``, or a class of organisation."""
    gender: str
    """Grammatical gender ``m f n``; a person's natural gender where it is not ``n``."""
    age: int = 0
    adjectival: bool = False
    """Whether the noun is an adjective, so that the determiner tells the gender (``der/die Vorsitzende``)."""
    origin: bool = False
    """Whether the noun says where somebody comes from (``der Franzose``)."""


@cache
def _table() -> dict[str, Sense]:
    table: dict[str, Sense] = {}
    feminine, neuter = set(FEMININE_ORGANISATIONS.split()), set(NEUTER_ORGANISATIONS.split())
    for cls, nouns in ORGANISATION_NOUNS.items():
        for noun in nouns.split():
            gender = next((g for g, tails in (("f", feminine), ("n", neuter)) if noun.endswith(tuple(tails))), "m")
            table.setdefault(noun, Sense(noun, cls, gender))
    for noun in ADJECTIVAL_PEOPLE.split():
        for form in (noun, noun + "r", noun + "n"):
            table.setdefault(form, Sense(noun, "person", "", adjectival=True, origin=noun == "deutsche"))
    for noun in DEMONYM_PEOPLE.split():
        table.setdefault(noun, Sense(noun, "person", "f" if noun.endswith("in") else "m", origin=True))
    for noun in NEUTER_NOUNS.split():
        table.setdefault(noun, Sense(noun, "person", "n"))
    for noun in FEMININE_NOUNS.split():
        table.setdefault(noun, Sense(noun, "person", "f"))
    for noun in PERSON_NOUNS.split():
        table.setdefault(noun, Sense(noun, "person", "m"))
        table.setdefault(noun.removesuffix("e") + "in", Sense(noun, "person", "f"))
    return table


@lru_cache(maxsize=1 << 16)
def _read(word: str) -> tuple[Sense, str] | None:
    """Look a noun up by its longest listed end; return its sense and its inflectional ending."""
    if match := _AGE.search(word):
        return Sense("jähriger", "person", "", int(match[1]), adjectival=True), word[-1]
    low = word.lower()
    table = _table()
    hyphen = low.rfind("-") + 1
    for ending in _ENDINGS:
        if not low.endswith(ending):
            continue
        base = low[: len(low) - len(ending)]
        if base in table:
            return table[base], ending
        for at in range(1, len(base) - 3):
            tail = base[at:]
            if tail in table and (at == hyphen or len(tail) >= _MIN_TAIL or tail in _SHORT_TAILS):
                return table[tail], ending
    return (_woman(word, low) or _townsman(word)) if hyphen == 0 else None


def _woman(word: str, low: str) -> tuple[Sense, str] | None:
    """Read an unlisted noun in the feminine of ``-er -or -ist -ent -ant -oge``: ``Apothekerin``, ``Kielerin``."""
    return (Sense(low, "person", "f", origin=True), "") if _WOMAN.fullmatch(word) else None


def _townsman(word: str) -> tuple[Sense, str] | None:
    """Read ``Dresdner`` and ``Hamburger`` as a man from there."""
    return (Sense(word.lower(), "person", "m", origin=True), "") if word in CITY_OF or word in TOWNSMEN else None


def sense(word: str) -> Sense | None:
    """Look a noun up by its longest listed end: ``Halbleiterkonzerns`` is a ``konzern``."""
    found = _read(word)
    return found[0] if found else None


def singular(determiner: str, word: str, *, accusative: bool = False) -> Sense | None:
    """Return the sense of a noun that can be in the singular behind the determiner, else ``None``.

    ``den Franzosen`` is read as a singular only where a preposition proves the accusative.
    """
    found = _read(word)
    if found is None:
        return None
    noun, ending = found
    if noun.adjectival:
        plural = determiner == "der" and word.endswith("n") and not noun.age
        return noun if _adjective_ending(determiner, word[-1]) and not plural else None
    if determiner not in _DETERMINERS[noun.gender]:
        return None
    if noun.gender == "f" or determiner in {"der", "das", "die"}:
        return noun if not ending else None
    weak = noun.tail.endswith(_WEAK)
    if determiner == "des":
        return noun if (ending in {"n", "en"} if weak else ending in {"s", "es", ""}) else None
    proven = determiner == "dem" or accusative or noun.tail.endswith("präsident")
    return noun if not ending or (weak and proven and ending in {"n", "en"}) else None


def _adjective_ending(determiner: str, ending: str) -> bool:
    if determiner in {"der", "die", "das"}:
        return ending == "e" or (determiner == "der" and ending == "n")
    return ending == "n"


def natural_gender(determiner: str, word: str, noun: Sense) -> str:
    """Return the gender of the person meant, as far as the phrase tells: ``m``, ``f`` or empty."""
    if noun.tail.endswith(("star", "talent")) or noun.gender == "n":
        return ""
    if not noun.adjectival:
        return noun.gender
    if determiner == "der":
        return "m" if word.endswith("e") else "f"
    return {"die": "f", "den": "m", "dem": "m", "des": "m"}.get(determiner, "")
