"""What an article says of its parties in passing: appositions, ages, titles, membership."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.extract.parties.clusters import CLUB, Cluster
from pipeline.extract.parties.names import city
from pipeline.extract.parties.nouns import Sense, sense
from pipeline.extract.parties.tables import by_id, person_by_id, slug
from pipeline.lexicon.first_names import MEN, MEN_IN_A, WOMEN
from pipeline.lexicon.role_nouns import IMPLIED

_BEFORE = re.compile(
    r"(?:(?P<det>[Dd](?:er|ie|as|en|em|es)|[Ee]in(?:e[nrms]?)?)\s)?(?:(?P<mod>[\w-]+)\s)?"
    r"(?P<noun>[A-ZÄÖÜ][\w-]+|Frau|Herrn?)\s[„\"“]?$"
)
_AFTER = re.compile(
    r"[“\"]?\s?(?:,\s(?:(?:de[rmns]|die|das|eine?[rms]?)\s)?|\s(?:ist|war|als|bleibt|wurde)\s(?:(?:de[rmn]|die|das|eine?[rmn]?)\s)?)"
    r"(?:[a-zäöüß\d-]+\s){0,2}(?P<noun>[A-ZÄÖÜ][\w-]+)"
)
_AGE_AFTER = re.compile(r"(?:\s\(|,\s)(\d{1,3})(?=[\s,);/]|$)")
_AGE_BEFORE = re.compile(r"(\d{1,3})(?:-jährigen?|\sJahre alten?)\s(?:[\w-]+\s){0,2}$")
_GROUP_AFTER = re.compile(r"\s\(([A-ZÄÖÜ][\w/ ]{1,20})[,;)]")
_TOWNSMAN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}er")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NATION = re.compile(r"(\w*(?:isch|deutsch))(?:e[nrsm]?)?")
_WOMANS_NAME = re.compile(r"[A-ZÄÖÜ][a-zäöüßé]+(?:a|ine|ette|elle|ienne|lyn|gard|traud|hild)")
_ADULT = range(1, 115)
_SHAPES: tuple[tuple[str, str], ...] = (
    ("club", CLUB.pattern),
    ("airline", r"\b(?:Airlines?|Airways|Air)\b"),
    ("team", r"\b(?:Elf|Team|Nationalmannschaft|Auswahl)\b"),
    ("bank", r"(?:\b[Bb]anco|\w*[Bb]ank|\bSparkasse)\b"),
    ("newspaper", r"(?:[Zz]eitung|Anzeiger|[Bb]latt|Nachrichten|Rundschau|Post|Magazin|Kurier|Times|Allgemeine)$"),
    ("union", r"[Gg]ewerkschaft"),
    ("party", r"[Pp]artei\b"),
    ("ministry", r"ministerium"),
    ("court", r"gericht"),
    ("school", r"Universität|[Hh]ochschule|Uni\b|Gymnasium|[Ss]chule\b"),
    ("association", r"[Vv]erband|[Vv]erein(?:igung)?\b|[Bb]und\b"),
    ("authority", r"[Aa]mt\b|[Bb]ehörde|[Aa]gentur\b|[Pp]olizei|[Ss]taatsanwaltschaft"),
    ("foundation", r"[Ss]tiftung\b|\bFoundation\b"),
    ("institute", r"[Ii]nstitut"),
    ("parliament", r"[Pp]arlament|[Ll]andtag|Bundestag|Abgeordnetenhaus"),
    ("broadcaster", r"\bTV\b|[Rr]adio|[Rr]undfunk|[Ff]unk\b"),
    ("company", r"\b(?:AG|SE|GmbH|KG|Inc|Corp|Ltd|plc)\b"),
)


@dataclass(slots=True)
class Facts:
    """What is known of one party."""

    cluster: Cluster
    places: list[tuple[int, int]] = field(default_factory=list)
    """Where it is named, in text order."""
    nouns: set[str] = field(default_factory=set)
    """Tails and whole words that described it."""
    classes: set[str] = field(default_factory=set)
    words: frozenset[str] = frozenset()
    """The words of an organisation's name (``Sparkasse`` of ``Sparkasse Talheim``)."""
    gender: str = ""
    ages: set[int] = field(default_factory=set)
    nations: set[str] = field(default_factory=set)
    """Stems of the adjectives of countries that described it (``französisch``)."""
    seat: str = ""
    """Slug of the town the lexicon gives an organisation."""
    groups: set[str] = field(default_factory=set)
    """What stands before the hyphen of a noun that describes it (``SPD-Politiker``), and in brackets (``(SPD)``)."""

    def note(self, word: str, found: Sense) -> None:
        """Keep what a describing noun says."""
        self.nouns |= {found.tail, word.lower().rstrip("s")}
        if "-" in word:
            self.groups.add(slug(word.rpartition("-")[0]))
        if found.cls != "person":
            self.classes |= {found.cls} | IMPLIED.get(found.cls, frozenset())
        elif found.gender in {"m", "f"} and found.tail != "star":
            self.gender = self.gender or found.gender


    def was_called(self, tail: str) -> bool:
        """Tell whether a person was described by a noun or a longer one that ends in it.

        ``Der Minister`` is whom the article called ``Verteidigungsminister``.
        """
        return tail in self.nouns or any(noun.endswith(tail) for noun in self.nouns)


def nation(adjective: str) -> str:
    """Return the stem of an adjective in -isch or of ``deutsch``, without ending; empty for other words."""
    match = _NATION.fullmatch(adjective.lower())
    return match[1] if match else ""


def _fits(cluster: Cluster, found: Sense) -> bool:
    return (found.cls == "person") == (cluster.kind == "person")


def _gender(name: str) -> str:
    """Read the gender from a first name: by list, else women's endings; empty where both are possible."""
    first, _, rest = name.partition(" ")
    first = first.split("-")[0]
    if first in MEN or first in WOMEN:
        return "" if first in MEN and first in WOMEN else "m" if first in MEN else "f"
    return "f" if rest and _WOMANS_NAME.fullmatch(first) and first not in MEN_IN_A else ""


def _from_name(facts: Facts) -> None:
    cluster = facts.cluster
    if cluster.kind == "person":
        if person := person_by_id().get(cluster.id):
            facts.gender = person.gender
            facts.groups |= {person.group} - {""}
            return
        facts.gender = _gender(cluster.name)
        return
    if known := by_id().get(cluster.id):
        facts.classes |= known.classes
        facts.seat = slug(known.seat)
    for cls, shape in _SHAPES:
        if re.search(shape, cluster.name):
            facts.classes |= {cls} | IMPLIED.get(cls, frozenset())
            break
    facts.words = frozenset(_WORD.findall(cluster.name))


def _noun_before(facts: Facts, before: str) -> None:
    match = _BEFORE.search(before)
    if match is None:
        return
    noun = match["noun"]
    if noun == "Frau" or noun.startswith("Herr"):
        facts.gender = "f" if noun == "Frau" else "m"
    elif (found := sense(noun)) and _fits(facts.cluster, found):
        facts.note(noun, found)
        mod = match["mod"] or ""
        facts.nations |= {nation(mod)} - {""}
        if _TOWNSMAN.fullmatch(mod) and found.cls != "person":
            facts.seat = facts.seat or slug(city(mod))


def _noun_behind(facts: Facts, end: int, text: str) -> None:
    match = _AFTER.match(text, end, end + 90)
    found = sense(match["noun"]) if match else None
    if match and found and _fits(facts.cluster, found) and not found.origin:
        facts.note(match["noun"], found)


def _ages(end: int, before: str, text: str) -> set[int]:
    matches = (_AGE_AFTER.match(text, end), _AGE_BEFORE.search(before))
    return {int(match[1]) for match in matches if match and int(match[1]) in _ADULT}


def _from_context(facts: Facts, start: int, end: int, text: str) -> None:
    before = text[max(0, start - 60) : start]
    _noun_before(facts, before)
    _noun_behind(facts, end, text)
    if facts.cluster.kind == "person":
        facts.ages |= _ages(end, before, text)
        if match := _GROUP_AFTER.match(text, end, end + 30):
            facts.groups.add(slug(match[1]))


def collect(mentions: Iterable[tuple[int, int, Cluster]], text: str) -> dict[str, Facts]:
    """Gather what the text around each mention says of its party, by party id."""
    table: dict[str, Facts] = {}
    for start, end, cluster in mentions:
        facts = table.get(cluster.id)
        if facts is None:
            facts = table[cluster.id] = Facts(cluster)
            _from_name(facts)
        facts.places.append((start, end))
        _from_context(facts, start, end, text)
    return table


def ordered(table: dict[str, Facts]) -> Sequence[Facts]:
    """Return the parties in order of first mention."""
    return sorted(table.values(), key=lambda facts: facts.places[0])
