"""Definite noun phrases that may mean a party: ``der Konzern``, ``der 55-Jährige``, ``die in Kiel geborene Frau``.

What stands around a phrase can make it speak of somebody else than a party named before; such phrases are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.parties.fit import Phrase
from pipeline.extract.parties.names import known
from pipeline.extract.parties.nouns import Sense, sense, singular
from pipeline.extract.parties.tables import slug
from pipeline.lexicon.role_nouns import GENERIC_NOUNS, LOOSE_NOUNS, NOT_ANAPHORIC

_ADVERB = (
    r"(?:damals|heute|heutige|erst|inzwischen|mittlerweile|gerade|zuletzt|aktuell|derzeit|bislang|bisher|noch|schon|bereits"
    r"|ebenfalls|nun|jetzt|einst|frisch|sehr|so|zuvor|[a-zäöüß]{3,16}(?:lich|isch|end|weit))"
)
_ADJECTIVE = (
    r"(?:(?!(?:der|die|den|des|eine[nrs]?|diese[nrs]?|seine[nrs]?|ihre[nrs]?)\s)[a-zäöüß]{2,24}(?:-[a-zäöüß]{2,20})?e[nrs]?"
    r"|\d{1,3}-?(?:jährige|malige|fache)[nr]?|\d{1,3}\sJahre\salten?|(?:US|EU|DDR)-[a-zäöüß]+en?)"
)
_ATTRIBUTE = (
    r"(?:in|im|an|am|aus|von|vom|zum|zur|bei|beim|auf|mit|nach)\s(?:[\w.-]+\s){1,4}?[a-zäöüß]{3,20}(?:te|ene|ige|sche)[nr]?"
)
_NP = re.compile(
    r"(?<![\w-])(?P<det>[Dd](?:er|ie|as|en|em|es)|[Bb]eim|[Vv]om)\s"
    rf"(?P<mods>(?:{_ATTRIBUTE}\s)?(?:(?:{_ADVERB}\s)?{_ADJECTIVE}\s){{0,3}}(?:{_ADVERB}\s)?(?:[A-ZÄÖÜ][a-zäöüß]{{2,20}}er\s)?)"
    r"(?:[A-ZÄÖÜ][\w-]{2,30}-\sund\s)?"
    r"(?P<head>(?:[„\"“»‚'][^„“”\"«»\n]{2,40}[“”\"«‘'])?(?:-|(?<![“”\"«‘']))(?:\d{1,3}-)?[A-ZÄÖÜ][^\W_]*(?:-[^\W_]+){0,4})(?![\w-])"
)
_COMPLEMENT = re.compile(r"\s(?:des|der|von|vom)\s")
_PURPOSE = re.compile(r"\s(?:für|zur)\s")
_NAME_BEHIND = re.compile(r"\s[„\"“]?[A-ZÄÖÜ]")
_COMMA = re.compile(r"(?:\s\([^()\n]{1,40}\))?,\s(?=[A-ZÄÖÜ])")
_AND = re.compile(r"\sund\s[A-ZÄÖÜ]")
_GENITIVE_FRAME = re.compile(r"(?:(?<=[a-zäöüß,]\s)[A-ZÄÖÜ][\w-]+|\b(?:eine[rsnm]?|viele|zwei|drei|alle|zu))\s$")
_RESTRICTED = re.compile(r",\s(?:\w{2,5}\s)?(?:der|die|das|dem|den|denen|dessen|deren)\s")
_CUT_OFF = re.compile(r"(?:\s[a-zäöüß]{2,4})?\s?(?:\.\.\.|…)")
_NAMED_NEXT = re.compile(r"\s\([A-ZÄÖÜ][\w-]{1,9}\)|\sund\s[A-ZÄÖÜ][\w-]+\s(?:des|der|von|vom)\s|\san\sder\sSeite\s")
_POST = re.compile(
    r"\b(?:Amt(?:e?s)?|Posten|Rolle|Position|Stelle|Funktion|Job|Titel|Nachfolge|Wahl|Suche nach)\s$"
    r"|(?<!,)\s(?:wie|als)\s$|\b(?:zugunsten|seitens)\s$"
)
_RELATIVE = re.compile(r",\s(?:an|auf|aus|bei|durch|für|in|mit|nach|ohne|über|um|unter|von|vor|zu|zwischen)\s$")
_AND_NOUN = re.compile(r"\sund\s[A-ZÄÖÜ][\w-]+\s[A-ZÄÖÜ]")
_SECOND = re.compile(r"\sund\s(?P<noun>[A-ZÄÖÜ][\w-]{3,40})(?=[\s.,;:“\"](?!(?:des|der|von|vom)\s))")
_WHENCE = re.compile(r"\saus\s(?P<place>[A-ZÄÖÜ][\w-]+)(?=[\s.,;:“\"])")
_OTHERS_BEHIND = (_CUT_OFF, _NAMED_NEXT, _COMPLEMENT, _NAME_BEHIND, _AND_NOUN)
_OTHERS_BEFORE = (_RELATIVE, _POST)
_DATIVE = re.compile(r"\b(?:[Mm]it|[Bb]ei|[Vv]on|[Zz]u|[Aa]us|[Nn]ach|[Ss]eit|[Gg]egenüber)\s$")
_ACCUSATIVE = re.compile(r"\b(?:[Ff]ür|[Gg]egen|[Uu]m|[Dd]urch|[Oo]hne)\s$")
CONTRACTIONS = {"beim": "dem", "vom": "dem"}
_NO_BANK = ("anklagebank", "regierungsbank", "ersatzbank", "datenbank", "parkbank", "auswechselbank", "bundesliga-bank")


def _speaks_of_others(match: re.Match[str], end: int, noun: Sense, text: str) -> bool:
    """Tell whether the words around a phrase make it something else than a party named before.

    ``end`` is that of the phrase with the name it belongs to.
    """
    start = match.start()
    if noun.tail == "bank" and (match["head"].lower().endswith(_NO_BANK) or text.endswith("auf ", 0, start)):
        return True
    told_apart = noun.cls == "person" and (
        _PURPOSE.match(text, end) or (noun.tail in LOOSE_NOUNS and _RESTRICTED.match(text, end))
    )
    if told_apart or any(pattern.match(text, end) for pattern in _OTHERS_BEHIND):
        return True
    before = max(0, start - 40)
    if match["det"] == "den" and _DATIVE.search(text, before, start):
        return True  # the plural: ``mit den Wolfsburgern``
    if any(pattern.search(text, before, start) for pattern in _OTHERS_BEFORE):
        return True
    if text[end : end + 1] == "," and text[max(0, start - 2) : start] == ", ":
        return True  # one of a list, or an apposition
    genitive = match["det"].lower() == "der" and noun.gender == "m"
    return genitive and _GENITIVE_FRAME.search(text, before, start) is not None


def phrases(text: str, named: set[int]) -> Iterator[Phrase]:
    """Find describing noun phrases outside names; ``named`` holds the offsets names cover.

    Where a name makes the first part of a compound (``der SPD-Chef``) the phrase is the part behind it.
    """
    for match in _NP.finditer(text):
        word = match["det"].lower()
        det = CONTRACTIONS.get(word, word)
        outer = match.start() if det == word else match.end("det") + 1
        noun = singular(det, match["head"], accusative=_accusative(match, text))
        mods = tuple(match["mods"].split())
        last = match.start("head") + match["head"].rfind("-") + 1
        if (
            noun is None
            or (det != word and not _definite(noun, mods))
            or last in named
            or match.end() + 1 in named
            or (noun.cls == "person" and not noun.age and _is_apposition(outer, text, named))
        ):
            continue
        owner = _owner(match.end(), text, named) if noun.cls == "person" else None
        end = owner[1] if owner else match.end()
        if any(mod.lower() in NOT_ANAPHORIC for mod in mods) or _speaks_of_others(match, end, noun, text):
            continue
        start = _start(outer, match.start("head"), last, named)
        whole = end if owner else _whole(end, noun, text, named)
        of = slug(text[slice(*owner)]) if owner else ""
        yield Phrase(start, match.end(), det, match["head"], mods, noun, outer, whole, of)


def _definite(noun: Sense, mods: Sequence[str]) -> bool:
    """Tell whether a noun behind ``vom`` means one in particular: ``vom Anbieter`` says any of them."""
    return noun.cls != "person" and (noun.cls != "company" or noun.tail in GENERIC_NOUNS or bool(mods))


def _accusative(match: re.Match[str], text: str) -> bool:
    """Tell whether a preposition before ``den`` proves the accusative, and so the singular of ``den Franzosen``."""
    return match["det"] == "den" and _ACCUSATIVE.search(text, max(0, match.start() - 7), match.start()) is not None


def _is_apposition(at: int, text: str, named: set[int]) -> bool:
    """Tell whether a phrase stands behind a name and a comma: ``Anna Vogt, die Ministerin für Bau``."""
    return at - 3 in named and text[at - 2 : at] == ", "


def _start(outer: int, head: int, last: int, named: set[int]) -> int:
    """Return where a phrase starts behind the names in it: ``der SPD-[Chef]``, ``der in Kiel geborene [Maler]``."""
    if not named.isdisjoint(range(head, last)):
        return last
    return outer if named.isdisjoint(range(outer, head)) else head


def _owner(end: int, text: str, named: set[int]) -> tuple[int, int] | None:
    """Find the name that a noun belongs to: ``der Chef von [Nordlicht]``; not where it introduces somebody."""
    link = _COMPLEMENT.match(text, end)
    if link is None or link.end() not in named:
        return None
    last = _name_end(link.end(), named)
    if text.startswith(" und ", last) and last + 5 in named:
        last = _name_end(last + 5, named)
    agency = known(text[link.end() : last])
    if agency and "agency" in agency.classes:
        return None  # ``sagte der Minister der Deutschen Presse-Agentur``
    longer = text[last : last + 1] == "-" or last + 1 in named or _AND.match(text, last)
    return None if longer or _introduces(last, text, named) else (link.end(), last)


def _introduces(end: int, text: str, named: set[int]) -> bool:
    """Tell whether a name follows behind a comma, titles before it left out: ``…, Scheich Omar Holm``."""
    comma = _COMMA.match(text, end)
    at = comma.end() if comma else -1
    for word in text[at : at + 60].split(" ")[:3] if comma else ():
        if at in named or not word[:1].isupper():
            return at in named
        at += len(word) + 1
    return False


def _name_end(at: int, named: set[int]) -> int:
    while at in named:
        at += 1
    return at


def _whole(end: int, noun: Sense, text: str, named: set[int]) -> int:
    """Return the end of a phrase with what belongs to it behind its noun: ``[aus Kiel]``, ``[und Malerin]``."""
    whence = _WHENCE.match(text, end)
    if whence and whence.start("place") in named:
        return whence.end()
    second = _SECOND.match(text, end)
    also = sense(second["noun"]) if second else None
    return second.end() if second and also and (also.cls == "person") == (noun.cls == "person") else end
