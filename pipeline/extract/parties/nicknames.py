"""What news calls an organisation beside its name: nicknames and people of its town.

Both count only where exactly one organisation of the article can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from pipeline.extract.parties.facts import Facts, nation
from pipeline.extract.parties.recency import Recency
from pipeline.extract.parties.tables import slug
from pipeline.lexicon.demonyms import COUNTRY_OF, PEOPLES
from pipeline.lexicon.party_words import CITY_OF
from pipeline.records import Candidate

_PHRASE = re.compile(
    r"(?<![\w-])(?P<det>[Dd](?:er|ie|as|en|em|es))\s(?P<mods>(?:[a-zäöüß]{3,20}en?\s){0,2})(?P<nick>[A-ZÄÖÜ\d][\w-]{2,24})(?![\w-])"
)
_FOLLOWED = re.compile(r"\s(?:[„\"“]?[A-ZÄÖÜ]|und\s[A-ZÄÖÜ][\w-]+\s[a-zäöü]+s?\s[A-ZÄÖÜ])")
_GENITIVE_FRAME = re.compile(r"(?<=[a-zäöüß,]\s)[A-ZÄÖÜ][\w-]+\s$")
_PLURAL = frozenset({"die", "den", "der"})


@cache
def _nicknames() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Read ``lexicon/nicknames.txt``: plural and singular nicknames to ids."""
    tables: tuple[dict[str, set[str]], dict[str, set[str]]] = ({}, {})
    for line in (files("pipeline.lexicon") / "nicknames.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *fields = (field.strip() for field in line.split("|"))
            for table, field in zip(tables, fields, strict=True):
                for nick in filter(None, (n.strip() for n in field.split(";"))):
                    table.setdefault(nick.lower(), set()).add(slug(name))
    plural, single = ({nick: frozenset(ids) for nick, ids in table.items()} for table in tables)
    return plural, single


def _town(nick: str) -> str:
    """Turn ``Heidenheimern`` into ``heidenheim``; empty where the word cannot name people of a town."""
    stem = nick.removesuffix("n") if nick.endswith("ern") else nick
    return slug(CITY_OF.get(stem, stem.removesuffix("er"))) if stem.endswith("er") and stem[:1].isupper() else ""


def _towns(facts: Facts) -> frozenset[str]:
    return frozenset({facts.seat, *(part for key in facts.cluster.keys for part in key.split("-"))} - {""})


def _country(nick: str, det: str) -> str:
    """Turn ``die Italiener`` and ``den Italienern`` into the adjective of their country; empty for other words."""
    if det == "den":
        return PEOPLES.get(nick.removesuffix("n"), "") if nick.endswith("ern") else PEOPLES.get(nick, "")
    return PEOPLES.get(nick, "") if det == "die" else ""


def _is_of(facts: Facts, country: str) -> bool:
    return country in facts.nations or COUNTRY_OF.get(facts.seat) == country


def _listed(nick: str, det: str) -> frozenset[str]:
    plural, single = _nicknames()
    low = nick.lower()
    ids = plural.get(low) or (plural.get(low.removesuffix("n")) if low.endswith("n") else None)
    if ids and det in _PLURAL and (det != "den" or low.endswith(("n", "s"))):
        return ids
    return single.get(low) or single.get(low.removesuffix("s")) or frozenset()


def nicknames(text: str, facts: Sequence[Facts], recency: Recency, named: set[int]) -> Iterator[Candidate]:
    """Resolve ``die Wolfsburger`` and ``die Störche`` where one organisation of the article is called that."""
    organisations = [f for f in facts if f.cluster.kind != "person"]
    towns = [(f, _towns(f)) for f in organisations if f.classes & {"club", "company", "team"} or not f.classes]
    for match in _PHRASE.finditer(text):
        start, nick, det = match.start("nick"), match["nick"], match["det"].lower()
        if start in named or _FOLLOWED.match(text, match.end()):
            continue
        listed = _listed(nick, det)
        if det == "der" and listed and not _GENITIVE_FRAME.search(text, max(0, match.start() - 40), match.start()):
            listed = _listed(nick, "")
        if any(nation(mod) not in {"", "deutsch"} for mod in match["mods"].split()):
            continue
        fits = [f for f in organisations if f.cluster.id in listed]
        town = _town(nick) if det in {"die", "den"} else ""
        if not fits and town and (det == "die" or nick.endswith("ern")):
            fits = [f for f, names in towns if town in names]
        if not fits and (country := _country(nick, det)):
            fits = [f for f, _ in towns if f.classes and _is_of(f, country)]
        if len(fits) == 1:
            recency.add(match.start(), match.end(), fits[0])
            yield Candidate(
                "party",
                match.start(),
                match.end(),
                "party_nickname",
                party=fits[0].cluster.party,
                resolution="description",
            )
