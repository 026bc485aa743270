"""Where names stand: the model's entities, cleaned, and the same names where the model missed them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.extract.parties.names import clean
from pipeline.extract.parties.tables import by_slug, slug
from pipeline.lexicon.party_words import (
    COMPOUND_HEADS,
    EVERYDAY_WORDS,
    NAME_FUNCTIONS,
    NO_NAME_IN_COMPOUND,
    NOT_A_PARTY,
    ORGANISATION_ONLY_HEADS,
)

LABELS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC"}
"""Labels of spaCy pipelines of other makes, mapped to ours; others name no party."""

_WORD = re.compile(r"[^\W_]+")
_TRIM_LEFT = re.compile(r"^(?:[\W_]+|(?i:der|die|das|dem|den|des|herr|herrn|frau|dr\.|prof\.)\s+)+")
_TRIM_RIGHT = re.compile(
    r"(?:(?!(?<=[sxzß])['’])[^\w.)+!])+$|(?<=\w{3})\.$|(?<=[\d.])\.$|(?<=\s[IV])\.$|(?<=\sI[IV])\.$"
)
_BROKEN = re.compile(r"^([^()\[\]<>]{2,}?)\s?[)\]<>]")
"""A closing bracket without an opening one: the name ends before it."""
_BODY = re.compile(
    r"\s(?:\w{0,16}(?:[Pp]olizei|[Ff]euerwehr|[Ss]taatsanwaltschaft)|(?:Amts|Land|Verwaltungs)gericht(?:e?s)?)\b"
)
"""A town's body behind the town's adjective: ``Berliner`` alone is not its name."""
_ROLE = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:chef|vize|minister|präsident|sprecher|kandidat|abgeordnete|vorsitzende|kanzler|kommissar)"
    r"(?:innen|in|e[nr]|[enrs])?"
)
_OPEN_END = re.compile(r"\s(?:der|des|für|von|vom|zur|(?P<loose>und|in|am|zum|bei))$")
_REST = re.compile(r"\s(?:[A-ZÄÖÜa-zäöüß][\w-]*(?:en|er)\s)?[A-ZÄÖÜ][\w-]+")
_COMPOUND = re.compile(r"(?<![\w-])((?:[^\W_]|[.&])+(?:-(?:[^\W_]|[.&])+){1,4})(?![\w-])")


@dataclass(frozen=True, slots=True)
class Spot:
    """A name in the text, as written; offsets are text offsets."""

    start: int
    end: int
    surface: str
    label: str
    """``PER``, ``ORG`` or ``LOC``."""
    rule: str = "entity"


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits."""

    start: int
    end: int
    text: str


def words(text: str) -> list[Word]:
    """Cut the text into runs of letters and digits."""
    return [Word(m.start(), m.end(), m[0]) for m in _WORD.finditer(text)]


def _cut_compound(surface: str) -> str:
    """Keep the name part of a hyphenated compound: ``VW-Aufsichtsrat`` to ``VW``."""
    first, hyphen, last = surface.rpartition("-")
    if hyphen and " " not in surface and last.lower() in COMPOUND_HEADS and slug(surface) not in by_slug():
        return first
    return surface


def is_name(surface: str) -> bool:
    """Tell whether a string can be a party's name at all."""
    low = surface.lower().strip(".")
    if low in NOT_A_PARTY or low in NAME_FUNCTIONS or (len(surface) == 1 and surface != "X"):
        return False
    if not any(char.isalpha() for char in surface) or _ROLE.fullmatch(surface):
        return False
    return any(char.isupper() for char in surface) or slug(surface) in by_slug()


def tidy(start: int, surface: str) -> tuple[int, str]:
    """Cut what is no name from both ends of an entity; the start moves along."""
    cut = _TRIM_LEFT.sub("", surface)
    start += len(surface) - len(cut)
    broken = _BROKEN.match(cut)
    surface = _TRIM_RIGHT.sub("", broken[1] if broken else cut)
    return start, _cut_compound(surface)


def _whole(ents: Iterable[tuple[int, int, str]], text: str) -> Iterator[tuple[int, int, str]]:
    """Mend entities that end inside a name: ``Zentralrats der`` goes on to its noun, or to the next entity."""
    behind = 0
    marked = list(ents)
    starts = {first: last for first, last, _ in marked}
    for first, last, tag in marked:
        if first < behind:
            continue
        body = _BODY.match(text, last) if text[first:last].endswith("er") else None
        if body and tag in LABELS:
            yield first, body.end(), "ORG"
            behind = body.end()
            continue
        behind = _mended(first, last, text, starts) if tag in LABELS else last
        yield first, behind, tag


def _mended(first: int, last: int, text: str, starts: dict[int, int]) -> int:
    """Return the end of an entity that may stop behind an article or preposition; ``starts`` maps starts to ends."""
    end = _OPEN_END.search(text, first, last)
    if end is None:
        return last
    rest = None if end["loose"] else _REST.match(text, last)
    return max(rest.end(), starts.get(last + 1, 0)) if rest else end.start()


def entities(ents: Iterable[tuple[int, int, str]], text: str) -> Iterator[Spot]:
    """Turn a model's entities ``(start, end, label)`` into spots that can be names."""
    for first, last, tag in _whole(ents, text):
        label = LABELS.get(tag)
        if label is None:
            continue
        start, surface = tidy(first, text[first:last])
        if is_name(surface) and "\n" not in surface:
            yield Spot(start, start + len(surface), surface, label)


def _majority(votes: Counter[str]) -> str:
    """Take the commonest label; on a tie the one that says most."""
    return min(votes, key=lambda label: (-votes[label], ("ORG", "PER", "LOC").index(label)))


_TWICE = 2
"""Times a name must be marked by itself to be believed inside a longer entity."""


def _cut_owners(spots: Sequence[Spot]) -> list[Spot]:
    """Cut an entity that begins with the genitive of a name marked elsewhere (*Lumos Technik*) to that name."""
    alone = Counter(spot.surface for spot in spots if spot.label != "LOC")
    cut = []
    for spot in spots:
        owner, _, rest = spot.surface.partition(" ")
        bare = owner.rstrip("s").rstrip("'’") if owner.endswith(("s", "'", "’")) else ""
        known = bool(rest) and bare != owner and alone[bare] >= _TWICE and alone[bare] > alone[spot.surface]
        end = spot.start + len(owner)
        cut.append(replace(spot, end=end, surface=owner, label="ORG") if known and spot.label == "ORG" else spot)
    return cut


def _voter(surface: str, seen: set[str]) -> str:
    """Give the form a surface votes for: a genitive for its name, where the article has both."""
    return slug(surface[:-1] if surface.endswith("s") and surface[:-1] in seen else surface)


def settle_labels(spots: Sequence[Spot]) -> list[Spot]:
    """Give each form the label it has most often in the article, where most means twice as often."""
    spots = _cut_owners(spots)
    votes: dict[str, Counter[str]] = {}
    seen = {spot.surface for spot in spots}
    for spot in spots:
        votes.setdefault(_voter(spot.surface, seen), Counter())[spot.label] += 1
    settled = []
    for spot in spots:
        count = votes[_voter(spot.surface, seen)]
        best = _majority(count)
        settled.append(replace(spot, label=best) if count[best] >= 2 * count[spot.label] else spot)
    return settled


def compounds(text: str) -> Iterator[Spot]:
    """Find organisations inside compounds that no model marked: ``CDU-Politikerin``, ``ABC-Vorstand``.

    Known names count always, others only before a head that only organisations have, and only in the
    shape of an acronym or with an inner capital.
    """
    for match in _COMPOUND.finditer(text):
        first, _, head = match[1].rpartition("-")
        if first.startswith(("Ex-", "Vize-", "Co-")):
            continue
        if first.lower() in NO_NAME_IN_COMPOUND or first.lower() in NOT_A_PARTY or not first[:1].isupper():
            continue
        named = slug(first) in by_slug() and slug(first) not in EVERYDAY_WORDS
        shaped = head.lower() in ORGANISATION_ONLY_HEADS and any(char.isupper() for char in first[1:].replace("-", ""))
        if named or (shaped and "-" not in first and first.isalpha()):
            yield Spot(match.start(), match.start() + len(first), clean(first), "ORG", "compound")
