"""Bodies named by a common noun: the police, a ministry, the organisers.

A place in front (``Dresdner Polizei``) or behind (``Amtsgericht Leipzig``) belongs to the name. A bare noun
takes the place of the one placed body of its kind in the article, else it stands for itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.extract.parties.link import Linked
from pipeline.extract.parties.names import NO_TOWN, city, uninflect
from pipeline.extract.parties.spots import Spot
from pipeline.extract.parties.tables import by_slug, slug
from pipeline.lexicon.demonyms import STATE_OF
from pipeline.lexicon.institutions import PLACED, PLAIN, SPEAKERS
from pipeline.records import Candidate, Party, PartyKind

STATES = frozenset(STATE_OF.values())


@dataclass(frozen=True, slots=True)
class _Body:
    start: int
    end: int
    base: str
    kind: PartyKind
    place: str
    foreign: bool = False
    """Whether the place is a state that the words before name."""


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(f"(?P<n{i}>{noun})" for i, (noun, _, _) in enumerate(SPEAKERS))
    town = r"(?P<city>[A-ZÄÖÜ][a-zäöüß]+er)"
    state = r"(?P<state>[a-zäöüß]+(?:-[a-zäöüß]+)?isch)(?:e[nrs]?|em)"
    land = r"(?P<land>[A-ZÄÖÜ][\w-]{2,24})s"
    return re.compile(rf"(?<![\w-])(?:(?:{town}|{state}|{land})\s)?(?:{nouns})(?![\w-])")


_NOUN_END = re.compile(r"-([A-ZÄÖÜ][\w]+)$")


def _body(match: re.Match[str], behind: dict[int, Spot], text: str) -> _Body:
    index = next(i for i in range(len(SPEAKERS)) if match[f"n{i}"])
    _, base, kind = SPEAKERS[index]
    noun = match[f"n{index}"]
    base = base or uninflect(noun)
    start, end, place = match.start(f"n{index}"), match.end(), ""
    if not base.lower().endswith(tuple(PLACED)):
        return _Body(start, end, base, kind, place)
    if state := _state(match, behind):
        return _Body(start, end, base, kind, state, foreign=True)
    adjective = match["city"]
    if adjective and not NO_TOWN.match(adjective):
        return _Body(match.start("city"), end, base, kind, city(adjective))
    spot = behind.get(end + 1) or (behind.get(end + 4) if text[end : end + 4] == " in " else None)
    if spot is not None and text[end : spot.start] in {" ", " in "}:
        if text[end : spot.start] == " ":
            end = spot.end
        place = spot.surface
    return _Body(start, end, base, kind, place)


def _state(match: re.Match[str], behind: dict[int, Spot]) -> str:
    """Return the state a body is of: ``israelische Regierung``, ``Israels Außenministerium``; empty for none."""
    land = match["land"]
    if land and match.start("land") in behind:
        return land if land in STATES else ""
    return STATE_OF.get(match["state"] or "", "")


def _name(body: _Body) -> str:
    return f"{body.base} {body.place}" if body.place else body.base


_FEW = 2
"""A body without its state may stand so many times as often as with it to be the same one."""


def _relatives(bodies: Sequence[_Body], linked: Linked) -> dict[str, dict[str, Party]]:
    """Map the last noun of each fuller name in the article to the parties of that name."""
    table: dict[str, dict[str, Party]] = {}
    bare = Counter(body.base for body in bodies if not body.place)
    often = Counter(body.base for body in bodies if body.foreign)
    for body in bodies:
        if body.place and not (body.foreign and bare[body.base] > _FEW * often[body.base]):
            table.setdefault(body.base.lower(), {})[slug(_name(body))] = _party(body)
    for cluster in linked.clusters:
        if cluster.kind != "person":
            for word in cluster.name.split():
                for noun in _NOUN_END.findall(word):
                    table.setdefault(noun.lower(), {})[cluster.id] = cluster.party
                table.setdefault(word.lower(), {})[cluster.id] = cluster.party
    return table


def _party(body: _Body) -> Party:
    name = _name(body)
    known = by_slug().get(slug(name))
    return Party(known.id, known.name, known.kind) if known else Party(slug(name), name, body.kind)


def institutions(text: str, spots: Sequence[Spot], linked: Linked) -> Iterator[Candidate]:
    """Find bodies; a bare noun is the one body of the article whose name ends in it, else stands for itself.

    Bodies whose noun fits other names as well (``Gewerkschaft``) have the rule ``party_institution_plain``.
    """
    behind = {spot.start: spot for spot in spots if spot.label == "LOC"}
    named = {spot.start for spot in spots if spot.label != "LOC"}
    bodies = [_body(match, behind, text) for match in _pattern().finditer(text)]
    relatives = _relatives(bodies, linked)
    for body in bodies:
        if body.end + 1 in named and text[body.end] == " ":
            continue
        fuller = relatives.get(body.base.lower(), {})
        party = _party(body) if body.place or len(fuller) != 1 else next(iter(fuller.values()))
        rule = "party_institution_plain" if body.base in PLAIN else "party_institution"
        yield Candidate("party", body.start, body.end, rule, party=party, resolution="description")
