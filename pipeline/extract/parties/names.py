"""One name for one party: legal forms, German inflection and known aliases folded away.

Everything here looks at a name alone, so the same name has the same id in every article.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.extract.parties.tables import Known, by_slug, slug
from pipeline.lexicon.legal_forms import LEGAL_FORMS
from pipeline.lexicon.party_words import CITY_OF

_QUOTES = "\"'„“”‚‘’»«›‹`´ \t\u00a0"
_TITLE = re.compile(r"^(?:(?:Dr|Prof|Dipl|Ing|Mag)\.\s?(?:[a-z]{2,4}\.\s?)?|Herrn?\s|Frau\s)+")
_FEMININE = re.compile(
    r"(?:bank|partei|union|kommission|zentrale|agentur|behörde|gesellschaft|regierung|stiftung|kammer|bahn|post|börse"
    r"|gruppe|liga|kirche|welle|hilfe|allianz|akademie|armee|messe|presse|klinik|kasse|rundschau|bühne"
    r"|ung|tion|tät|schaft|heit|keit|kraft|schule)$"
)
_MASCULINE = re.compile(
    r"(?:bund|verband|verein|rat|tag|club|klub|hof|rundfunk|dienst|konzern|senat|verlag|fonds|kreis|sender|kongress"
    r"|ausschuss|staat|rechnungshof|vorstand|kommissar|anzeiger|bote|kurier|chor|wald)$"
)
_NEUTER = re.compile(
    r"(?:institut|ministerium|amt|gericht|werk|zentrum|kreuz|parlament|haus|theater|fernsehen|komitee|museum|klinikum"
    r"|büro|orchester|archiv|bündnis|kabinett|präsidium|militär|netzwerk|team|radio)$"
)
_INFLECTED_HEAD = re.compile(
    r"(\w*(?:bund|verband|verein|rat|stab|tag|club|klub|hof|rundfunk|dienst|konzern|senat|verlag|kreis|sender|kongress|ausschuss"
    r"|institut|ministerium|amt|gericht|werk|zentrum|parlament|haus|theater|komitee|museum|klinikum|büro|orchester|archiv"
    r"|kabinett|präsidium|leiter|blatt|fernsehen|netzwerk|lager|gremium|kollegium|kommando|kreuz|team|radio|militär))(?:e?s)$",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"(\w*(?:isch|lich|[Dd]eutsch|[Nn]ational|[Vv]ereint|[Vv]ereinigt|[Aa]llgemein|[Zz]entral|[Ss]ozial|[Hh]oh|[Oo]berst)"
    r"|[Nn]eu|[Aa]lt|[Gg]roß|[Ff]rei|[Jj]ung|[Zz]weit|[Rr]ot|[Ww]eiß|[Gg]rün|[Bb]lau|[Ss]chwarz|\w*(?:[Ll]iberal|[Rr]egional)"
    r"|[Ff]öderal|[Kk]ommunal|\w*[Kk]onservativ|[Gg]emeinsam|\w{2,}ig(?!er))(?:e|en|er|es|em)$"
)

_TOWN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}er")
"""A town's adjective, which is not inflected: ``Frankfurter Allgemeinen Zeitung``."""
_PLACED = re.compile(
    r"([A-ZÄÖÜ][a-zäöüß]{2,}er) (\w*(?:polizei|Polizei|feuerwehr|Feuerwehr|staatsanwaltschaft|Staatsanwaltschaft"
    r"|gericht|gerichtshof|amt|verwaltung))"
)
"""A town and its body as the town's adjective says it; the same body is called by its town behind."""
NO_TOWN = re.compile(
    r"^(?:(?:Dies|Jed|Uns|Ihr|Sein|Ein|Kein|Einig|Viel|Mehrer|Welch|Manch|All|Ander)er"
    r"|Der|Unter|Aber|Hier|Wieder|Immer|Später|Weiter|Über|Bisher|Früher|Leider|Oder|Für|Daher|Vorher|Nachher|Seither)$"
)


def city(adjective: str) -> str:
    """Turn the adjective of a city into the city: ``Dresdner`` to ``Dresden``, ``Leipziger`` to ``Leipzig``."""
    return CITY_OF.get(adjective, adjective.removesuffix("er"))


def placed(name: str) -> str:
    """Put the town of a body behind it: ``Hamburger Staatsanwaltschaft`` is the ``Staatsanwaltschaft Hamburg``."""
    match = _PLACED.fullmatch(name)
    if match is None or NO_TOWN.match(match[1]) or _ADJECTIVE.fullmatch(match[1]):
        return name
    return f"{match[2]} {city(match[1])}"


@cache
def _legal_form() -> re.Pattern[str]:
    forms = sorted(LEGAL_FORMS, key=lambda form: (-len(form), form))
    return re.compile(r"(?<=[\w.&)])(?:,?\s+|-(?=AG$|SE$))(?:" + "|".join(re.escape(form) for form in forms) + r")$")


def strip_legal_form(name: str) -> str:
    """Cut legal forms from the end: ``Siemens Energy AG`` to ``Siemens Energy``."""
    while match := _legal_form().search(name):
        name = name[: match.start()]
    return name


def clean(name: str) -> str:
    """Collapse white space and cut quotes from both ends."""
    return " ".join(name.split()).strip(_QUOTES)


def _nominative_ending(head: str) -> str:
    head = head.lower()
    if _MASCULINE.search(head):
        return "er"
    if _NEUTER.search(head):
        return "es"
    return "e"


def _head_index(words: list[str], first: int) -> int:
    """Find the head noun: the first noun, or the one that ends a row of truncated nouns."""
    index = first
    while index < len(words) - 1 and (words[index].endswith((",", "-")) or words[index] in {"und", "&"}):
        index += 1
    return index


def uninflect(name: str) -> str:
    """Put an organisation's name into the nominative: ``Deutschen Bundestages`` to ``Deutscher Bundestag``."""
    words = name.split(" ")
    first = int(len(words) > 1 and _TOWN.fullmatch(words[0]) is not None and not _ADJECTIVE.fullmatch(words[0]))
    adjectives = first
    while adjectives < len(words) - 1 and _ADJECTIVE.match(words[adjectives]):
        adjectives += 1
    head = _head_index(words, adjectives)
    words[head] = _INFLECTED_HEAD.sub(r"\1", words[head])
    ending = _nominative_ending(words[head])
    for index in range(first, adjectives):
        words[index] = _ADJECTIVE.sub(lambda m: m[1] + ending, words[index])
    return " ".join(words)


@lru_cache(maxsize=1 << 14)
def known(name: str) -> Known | None:
    """Look a name up in the lexicon, as written, without its legal form, in the nominative, without genitive s."""
    name = clean(name)
    table = by_slug()
    bare = uninflect(strip_legal_form(name))
    for form in (name, strip_legal_form(name), bare):
        if hit := table.get(slug(form)):
            return hit
    if bare.endswith("s") and (hit := table.get(slug(bare.rstrip("s").rstrip("'’")))):
        return hit
    return None


def canonical(name: str) -> tuple[str, str]:
    """Return the id and the display name of an organisation or person, from the name alone.

    >>> canonical("Siemens Energy AG")
    ('siemens-energy', 'Siemens Energy')
    >>> canonical("VW")
    ('volkswagen', 'Volkswagen')
    """
    if hit := known(name):
        return hit.id, hit.name
    bare = _TITLE.sub("", placed(uninflect(strip_legal_form(clean(name)))))
    return slug(bare), bare
