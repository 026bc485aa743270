"""Read the party lexicon once, keyed by slug."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from pipeline.records import PartyKind

_KINDS: dict[str, PartyKind] = {"o": "organisation", "s": "state", "p": "person"}


_UMLAUT = re.compile("[aou]\u0308(?![\u0300-\u036f])")
_MARK = re.compile("[\u0300-\u036f]")


@lru_cache(maxsize=1 << 14)
def slug(name: str) -> str:
    """Turn a name into an id: lower case, words joined by ``-``, the same on every run.

    German umlauts stay, other marks go: papers write ``Orbán`` and ``Orban``, ``Hložek`` and ``Hlozek``.
    """
    low = _UMLAUT.sub(lambda m: unicodedata.normalize("NFC", m[0]), unicodedata.normalize("NFD", name.lower()))
    return "-".join(re.findall(r"[^\W_]+", _MARK.sub("", low).replace("ı", "i").replace("+", " plus ")))


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation everybody knows by more than one name."""

    name: str
    id: str
    kind: PartyKind
    aliases: tuple[str, ...]
    classes: frozenset[str]
    seat: str


def _split(field: str, sep: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in field.split(sep) if part.strip())


def _read(line: str) -> Known:
    name, aliases, kind, classes, seat = (field.strip() for field in line.split("|"))
    return Known(name, slug(name), _KINDS[kind], _split(aliases, ";"), frozenset(_split(classes, None)), seat)


@cache
def organisations() -> tuple[Known, ...]:
    """Read ``lexicon/organisations.txt`` in its order."""
    text = (files("pipeline.lexicon") / "organisations.txt").read_text("utf-8")
    return tuple(_read(line) for line in text.splitlines() if line and not line.startswith("#"))


@cache
def by_slug() -> dict[str, Known]:
    """Map the slug of each name and alias to its organisation; the first entry keeps a contested slug."""
    table: dict[str, Known] = {}
    for known in organisations():
        table.setdefault(known.id, known)
    for known in organisations():
        for alias in known.aliases:
            table.setdefault(slug(alias), known)
    return table


@cache
def by_id() -> dict[str, Known]:
    """Map ids to organisations."""
    return {known.id: known for known in organisations()}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom news names by surname alone."""

    name: str
    id: str
    gender: str
    group: str
    """Slug of the organisation as it stands in compounds (``cdu`` in ``CDU-Chef``)."""
    common: bool
    """Whether many bear the surname, so that alone it proves nothing."""


@cache
def people() -> tuple[Person, ...]:
    """Read ``lexicon/people.txt`` in its order."""
    text = (files("pipeline.lexicon") / "people.txt").read_text("utf-8")
    rows = ([f.strip() for f in line.split("|")] for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(Person(name, slug(name), gender, slug(group), bool(rest)) for name, gender, group, *rest in rows)


@cache
def by_surname() -> dict[str, Person]:
    """Map each tail of a full name (``von-der-leyen``, ``leyen``) to its person; the first entry keeps it."""
    table: dict[str, Person] = {}
    for person in people():
        parts = person.id.split("-")
        table.setdefault("-".join(parts[1:]), person)
    return table


@cache
def person_by_id() -> dict[str, Person]:
    """Map ids to people."""
    return {person.id: person for person in people()}
