"""Which names of an article mean one party.

Every spot gets a key; keys that mean one party are joined: by the lexicon, by an acronym in brackets,
by a short form of exactly one long form. Two fitting long forms leave the short one alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from pipeline.extract.parties.clusters import Cluster, is_club, seat
from pipeline.extract.parties.contested import clubs_by_town, well_known
from pipeline.extract.parties.names import clean, known, placed, strip_legal_form, uninflect
from pipeline.extract.parties.nouns import sense
from pipeline.extract.parties.spots import Spot
from pipeline.extract.parties.tables import Known, by_slug, person_by_id, slug
from pipeline.lexicon.first_names import MEN, WOMEN
from pipeline.lexicon.institutions import STATE_NAME
from pipeline.lexicon.party_words import ANOTHER_PARTY
from pipeline.records import Resolution

_WORD = re.compile(r"[^\W_]+")
_NEXT_NOUN = re.compile(r"\s(?:[a-zäöüß-]+(?:e|en|er|es)\s)?[A-ZÄÖÜ][a-zäöüß]")
SHORTEST_GENITIVE = 4
_LEXICAL_S = re.compile(r"(?:us|is|os|as|es|ss)$")
_ENDING = re.compile(r"(?<=\w{3})(?:e(?:rn|[nrsm])?|n|s)$")
MAX_ACRONYM = 8
_FIRST_NAMES = MEN | WOMEN
LONG = 7
"""From this many letters on, one letter more, less or other is a misspelling of the same name."""
_STATE = re.compile(STATE_NAME)
_BRACKET = re.compile(r"\s?[(\[]\s?[„\"“]?$")


@dataclass(frozen=True, slots=True)
class Linked:
    """The clusters in order of first mention, and for each spot its cluster and how it was resolved."""

    clusters: tuple[Cluster, ...]
    of_spot: dict[tuple[int, int], tuple[Cluster, Resolution]]


def _genitive_here(spot: Spot, text: str) -> bool:
    """Tell whether a name in -s stands where a genitive stands: right before a noun or adjective and noun."""
    return _NEXT_NOUN.match(text, spot.end) is not None


def fold(spots: Sequence[Spot], text: str) -> dict[str, str]:
    """Map each surface to its base form: genitive s goes where the article or the syntax proves it."""
    surfaces = {spot.surface for spot in spots}
    plain = {clean(s) for s in surfaces}
    plain |= {part for s in spots if s.label == "PER" and " " in s.surface for part in s.surface.split()}
    never = {s.surface for s in spots if s.surface.endswith("s") and not _genitive_here(s, text)}
    never |= {surface.split()[-1] for surface in never}
    return {surface: _base(surface, plain, never) for surface in surfaces}


def _base(surface: str, plain: set[str], never: set[str]) -> str:
    bare = clean(surface).rstrip("'’")
    if re.search(r"['’]s$", bare):
        return bare[:-2]
    if surface[-1] in "'’" or not bare.endswith("s") or len(bare) < SHORTEST_GENITIVE or slug(bare) in by_slug():
        return bare
    short = slug(bare[:-1])
    if short in by_slug() or short in person_by_id():
        return bare[:-1]
    return bare if known(bare) else _without_s(surface, bare, plain, never)


def _without_s(surface: str, bare: str, plain: set[str], never: set[str]) -> str:
    """Cut the s of a name that no list has, where the article has it without, or the syntax proves a genitive."""
    head = bare.rsplit(maxsplit=1)[-1]
    if bare[:-1] in plain or head[:-1] in plain:
        return bare[:-1]
    # ``Abendblattes`` loses more than its s.
    proven = surface not in never and surface.rsplit(maxsplit=1)[-1] not in never and uninflect(head) == head
    return bare[:-1] if proven and not _LEXICAL_S.search(bare) else bare


def _key(base: str, label: str) -> str:
    if label == "ORG":
        return slug(placed(uninflect(strip_legal_form(base))))
    return slug(base)


def _clusters(spots: Iterable[Spot], bases: dict[str, str]) -> dict[tuple[str, str], Cluster]:
    """Make one cluster per key and label; names of the lexicon share its entry's id."""
    found: dict[tuple[str, str], Cluster] = {}
    for spot in spots:
        base = bases[spot.surface]
        hit = known(base) if spot.label == "ORG" else None
        key = hit.id if hit else _key(base, spot.label)
        if not key:
            continue
        cluster = found.get((key, spot.label))
        if cluster is None:
            cluster = found[key, spot.label] = _cluster(spot.label, base, key, hit)
        own = _key(base, spot.label)
        if own not in cluster.keys:
            cluster.keys.append(own)
        cluster.spots.append(spot)
    return found


def _cluster(label: str, base: str, key: str, hit: Known | None) -> Cluster:
    if hit:
        return Cluster(key, hit.name, hit.kind, label, [], lexicon=True)
    if label == "PER":
        return Cluster(key, base, "person", label, [])
    name = placed(uninflect(strip_legal_form(base)))
    return Cluster(key, name, "state" if _STATE.search(name) else "organisation", label, [])


def _initials(name: str) -> str:
    return "".join(w[0] for w in _WORD.findall(name) if w[0].isupper() or w[0].isdigit()).lower()


def _acronyms(clusters: Sequence[Cluster], text: str) -> dict[int, int]:
    """Pair acronyms with the name they follow in brackets, or whose initials they are."""
    ends = {spot.end: i for i, c in enumerate(clusters) if c.label == "ORG" for spot in c.spots}
    by_initials = _by_initials(clusters)
    joins: dict[int, int] = {}
    for index, cluster in enumerate(clusters):
        if cluster.label != "ORG":
            continue
        fits = [i for i in _before_bracket(cluster, ends, text) if _short_for(cluster.spots[0].surface, clusters[i])]
        if not fits and cluster.name.isupper():
            fits = by_initials.get(cluster.name.lower(), [])
        fits = [i for i in dict.fromkeys(fits) if i != index]
        if len(fits) == 1:
            joins[index] = fits[0]
    return joins


def _by_initials(clusters: Sequence[Cluster]) -> dict[str, list[int]]:
    """Map the initials of organisations, and their tails of three letters and more, to who has them."""
    table: dict[str, list[int]] = {}
    for index, cluster in enumerate(clusters):
        if cluster.label == "ORG":
            for name in dict.fromkeys((cluster.name, cluster.spots[0].surface)):
                initials = _initials(name)[-MAX_ACRONYM:]
                for cut in range(len(initials) - 2):
                    table.setdefault(initials[cut:], []).append(index)
    return table


def _before_bracket(cluster: Cluster, ends: dict[int, int], text: str) -> Iterator[int]:
    for spot in cluster.spots:
        gap = _BRACKET.search(text, max(0, spot.start - 4), spot.start)
        if gap and text[spot.end : spot.end + 2].strip('“"')[:1] == ")" and gap.start() in ends:
            yield ends[gap.start()]


def _short_for(short: str, cluster: Cluster) -> bool:
    """Tell whether ``short`` can abbreviate the cluster: its letters appear in order, the first one first."""
    letters = iter(cluster.name.lower())
    compact = short.lower().replace(".", "").replace("-", "")
    return short.lower()[:1] in {w[0].lower() for w in _WORD.findall(cluster.name)} and all(
        c in letters for c in compact
    )


def _plain(key: str) -> str:
    """Drop diacritics, so that ``özcan`` and ``ozcan`` are one."""
    return "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))


def _one_person(one: list[str], two: list[str]) -> bool:
    """Tell whether two full names mean one person: first and last name agree, or one continues the other."""
    short, long = sorted((one, two), key=len)
    if len(one) == len(two) and one[0] == two[0] and Levenshtein.distance("-".join(one), "-".join(two)) == 1:
        return len(one[-1]) >= LONG
    if short == long or (short[0] == long[0] and short[-1] == long[-1]):
        return True
    return len(short) < len(long) and long[: len(short)] == short


def _people(clusters: Sequence[Cluster]) -> dict[int, int]:
    """Join the full names of one person, then surnames and first names with the one person who has them."""
    joins: dict[int, int] = {}
    full: list[tuple[int, list[str]]] = []
    owners: dict[str, list[int]] = {}
    for index, cluster in enumerate(clusters):
        parts = _plain(cluster.keys[0]).split("-")
        if cluster.label != "PER" or len(cluster.name.split()) < 2:  # noqa: PLR2004
            continue
        for other in owners.get(parts[0], ()):
            if _one_person(parts, _plain(clusters[other].keys[0]).split("-")):
                joins[index] = other
                full.append((other, parts))
                break
        else:
            full.append((index, parts))
            owners.setdefault(parts[0], []).append(index)
    return joins | _short_people(clusters, full, joins)


def _tails_and_fronts(full: list[tuple[int, list[str]]]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Map what full names end in, and what they begin with or have in the middle, to their owners."""
    tails: dict[str, list[int]] = {}
    fronts: dict[str, list[int]] = {}
    for index, parts in full:
        for cut in range(1, len(parts)):
            tails.setdefault("-".join(parts[cut:]), []).append(index)
            fronts.setdefault("-".join(parts[:cut]), []).append(index)
        for size in range(3, len(parts[0])):
            fronts.setdefault(parts[0][:size] + "*", []).append(index)
        for middle in parts[1:-1]:
            if middle.capitalize() not in _FIRST_NAMES:
                fronts.setdefault(middle, []).append(index)
    return tails, fronts


def _short_people(
    clusters: Sequence[Cluster], full: list[tuple[int, list[str]]], done: dict[int, int]
) -> dict[int, int]:
    tails, fronts = _tails_and_fronts(full)
    spelled = {form[:3]: form for form in sorted(tails, key=len)}
    joins: dict[int, int] = {}
    for index, cluster in sorted(enumerate(clusters), key=lambda entry: -entry[1].keys[0].count("-")):
        if cluster.label != "PER" or index in done:
            continue
        key = _plain(cluster.keys[0])
        alike = spelled.get(key[:3], "")
        misspelt = tails.get(alike) if len(key) >= LONG and Levenshtein.distance(key, alike) == 1 else None
        for fits in (tails.get(key), fronts.get(key), fronts.get(key + "*") if "-" not in key else None, misspelt):
            people = dict.fromkeys(joins.get(i, i) for i in fits or ())
            chosen = _salient([i for i in people if i != index], clusters)
            if chosen is not None:
                joins[index] = chosen
            if fits:
                break
    return joins


def _salient(fits: list[int], clusters: Sequence[Cluster]) -> int | None:
    """Return the only candidate; of several the one whose full name stands three times as often as all others."""
    if not fits:
        return None
    best = max(fits, key=lambda i: len(clusters[i].spots))
    rest = sum(len(clusters[i].spots) for i in fits if i != best)
    return best if len(clusters[best].spots) >= 3 * rest else None


def _short_organisations(clusters: Sequence[Cluster]) -> dict[int, int]:
    """Join a short form with the one long name that contains it and adds only words that name nothing new."""
    owners: dict[str, list[int]] = {}
    for index, cluster in enumerate(clusters):
        if cluster.label == "ORG":
            parts = [part for key in (cluster.id, *cluster.keys, seat(cluster)) for part in key.split("-")]
            for part in dict.fromkeys(parts):
                owners.setdefault(part, []).append(index)
    joins = _inflected(clusters)
    names = {cluster.keys[0] for cluster in clusters}
    for index, cluster in enumerate(clusters):
        if cluster.label != "ORG" or index in joins:
            continue
        short = cluster.keys[0].split("-")
        fits = [i for i in owners.get(short[0], ()) if i != index and _extends(clusters[i], cluster)]
        fits = [i for i in fits if is_club(clusters[i]) or not _stood_alone(clusters[i], cluster, names)]
        if len(fits) == 1:
            joins[index] = fits[0]
    return joins


_ALONE = 2
"""Times a name stands by itself before a longer one that begins with it, to be a party of its own."""


def _stood_alone(owner: Cluster, cluster: Cluster, names: set[str]) -> bool:
    """Tell whether the short name came first and more often: the long one is then its product or daughter.

    Where the short name ends the long one, what stands before it must be a name of the article too.
    """
    long, short = owner.keys[0], cluster.keys[0]
    begins = long.startswith(short + "-") or (long.endswith("-" + short) and long[: -len(short) - 1] in names)
    first = min(spot.start for spot in owner.spots)
    before = sum(spot.start < first for spot in cluster.spots)
    return begins and before >= _ALONE and len(cluster.spots) > 2 * len(owner.spots)


def _inflected(clusters: Sequence[Cluster]) -> dict[int, int]:
    """Join names of several words that differ by endings alone: ``Freien Segler`` and ``Freie Segler``."""
    first: dict[str, int] = {}
    joins: dict[int, int] = {}
    for index, cluster in enumerate(clusters):
        words = cluster.name.split()
        if cluster.label != "ORG" or cluster.lexicon or len(words) < 2:  # noqa: PLR2004
            continue
        other = first.setdefault(" ".join(_ENDING.sub("", word) for word in words), index)
        if other != index:
            joins[index] = other
    return joins


def _extends(owner: Cluster, cluster: Cluster) -> bool:
    """Tell whether the owner's name is the other's with more words, and means the same party."""
    shorts = [key.split("-") for key in cluster.keys]
    if is_club(owner) and not is_club(cluster):
        longs = [key.split("-") for key in (owner.id, *owner.keys)]
        return all(
            short == seat(owner).split("-") or any(_inside(long, short) is not None for long in longs)
            for short in shorts
        )
    if cluster.lexicon:
        return False
    names = (owner.id, *owner.keys) if owner.lexicon and not sense(cluster.name) else owner.keys[:1]
    return any(_shortened(name.split("-"), shorts[0]) for name in names)


def _shortened(long: list[str], short: list[str]) -> bool:
    """Tell whether a name is part of a longer one that adds nothing that makes another party of it."""
    at = _inside(long, short)
    return at is not None and (at > 0 or not set(long[len(short) :]) & ANOTHER_PARTY)


def _inside(long: list[str], short: list[str]) -> int | None:
    if len(short) >= len(long):
        return None
    return next((at for at in range(len(long) - len(short) + 1) if long[at : at + len(short)] == short), None)


def _root(index: int, joins: dict[int, int]) -> int:
    seen = {index}
    while index in joins and joins[index] not in seen:
        index = joins[index]
        seen.add(index)
    return index


def link(spots: Sequence[Spot], text: str) -> Linked:
    """Join the names of an article into parties; places stay out."""
    spots = [spot for spot in spots if spot.label != "LOC"]
    clusters = list(_clusters(spots, fold(spots, text)).values())
    acronyms = _acronyms(clusters, text)
    joins = _people(clusters) | _short_organisations(clusters) | acronyms
    well_known(clusters, joins)
    clubs_by_town(clusters, joins, text)
    of_spot: dict[tuple[int, int], tuple[Cluster, Resolution]] = {}
    for index, cluster in enumerate(clusters):
        root = clusters[_root(index, joins)]
        how: Resolution = "name" if root is cluster else ("acronym" if index in acronyms else "alias")
        for spot in cluster.spots:
            mine = how
            if cluster.lexicon and root is cluster and slug(spot.surface) not in (cluster.id, cluster.id + "s"):
                mine = "acronym" if spot.surface.isupper() else "alias"
            of_spot[spot.start, spot.end] = (root, mine)
        if root is not cluster:
            root.keys.extend(cluster.keys)
    roots = [c for i, c in enumerate(clusters) if _root(i, joins) == i]
    return Linked(tuple(roots), of_spot)
