"""Names that many bear and that news means one by: a bare surname, a town that stands for its club."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.extract.parties.clusters import Cluster, is_club
from pipeline.extract.parties.tables import Known, Person, by_slug, by_surname, organisations, slug

_OTHER_SPORT = re.compile(r"(?:Hand|Basket|Volley|Wasser|Base)ball|Eishockey|\b(?:HBL|BBL|DEL|NBA|NHL|NFL)\b")


def well_known(clusters: Sequence[Cluster], joins: Mapping[int, int]) -> None:
    """Give a surname that stands alone in the article to the one everybody means by it.

    A surname that many bear (``Weber``) means the well-known one only where the article names whom he belongs to.
    """
    taken = {key.split("-")[-1] for c in clusters if c.label == "PER" for key in c.keys if "-" in key}
    ids = {cluster.id for cluster in clusters}
    for index, cluster in enumerate(clusters):
        if cluster.label != "PER" or index in joins or " " in cluster.name:
            continue
        person = by_surname().get(cluster.id)
        if person and cluster.id not in taken and (not person.common or _group(person) in ids):
            cluster.id, cluster.name, cluster.lexicon = person.id, person.name, True


def _group(person: Person) -> str:
    known = by_slug().get(person.group)
    return known.id if known else person.group


@cache
def _only_clubs() -> dict[str, Known]:
    """Map the slugs of towns to the one club of the lexicon that is from there."""
    table: dict[str, list[Known]] = {}
    for known in organisations():
        if "club" in known.classes:
            table.setdefault(slug(known.seat), []).append(known)
    return {town: clubs[0] for town, clubs in table.items() if len(clubs) == 1}


def clubs_by_town(clusters: Sequence[Cluster], joins: Mapping[int, int], text: str) -> None:
    """Give a town that plays to its only well-known club, where the article names another club and no other sport."""
    if not any(is_club(cluster) for cluster in clusters) or _OTHER_SPORT.search(text):
        return
    ids = {cluster.id for cluster in clusters}
    for index, cluster in enumerate(clusters):
        club = _only_clubs().get(cluster.id)
        if cluster.label == "ORG" and index not in joins and not cluster.lexicon and club and club.id not in ids:
            cluster.id, cluster.name, cluster.lexicon = club.id, club.name, True
