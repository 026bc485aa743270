"""One party of an article with all its forms, and what kind of party its name makes it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.extract.parties.spots import Spot
from pipeline.extract.parties.tables import by_id, slug
from pipeline.records import Party, PartyKind

CLUB = re.compile(
    r"\b(?:FC|SV|VfB|VfL|TSV|TSG|SC|SpVgg|FSV|SSV|TuS|HC|EC|BC|Borussia|Eintracht|Fortuna|Hertha|Arminia|Dynamo|AC|AS"
    r"|SK|FK|NK|SSC|OSC|RC|RCD|CF|CD|UD|FCK|BSC|PSV|AEK|AFC|KAA|HSG|TBV|TVB|THW|EHC|ERC|Viktoria|Alemannia|Preußen"
    r"|Olympique|Girondins|Real|Atlético|Ajax|Juventus|Inter|Sporting|Galatasaray|Fenerbahce|Fenerbahçe|Besiktas)\b"
)


@dataclass(slots=True)
class Cluster:
    """All forms of one party in an article."""

    id: str
    name: str
    kind: PartyKind
    label: str
    keys: list[str]
    lexicon: bool = False
    spots: list[Spot] = field(default_factory=list)

    @property
    def party(self) -> Party:
        """The record the mentions carry."""
        return Party(self.id, self.name, self.kind)


def is_club(cluster: Cluster) -> bool:
    """Tell whether a party is a sports club, by lexicon or by the shape of its name."""
    entry = by_id().get(cluster.id)
    return "club" in entry.classes if entry else CLUB.search(cluster.name) is not None


def seat(cluster: Cluster) -> str:
    """Return the slug of the town a club of the lexicon is from; empty for every other party."""
    entry = by_id().get(cluster.id)
    return slug(entry.seat) if entry and "club" in entry.classes else ""
