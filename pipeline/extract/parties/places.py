"""Places as mentions: one name for one place."""

from __future__ import annotations

from pipeline.extract.parties.names import clean
from pipeline.extract.parties.spots import Spot
from pipeline.extract.parties.tables import slug
from pipeline.lexicon.place_aliases import PLACE_ALIASES
from pipeline.records import Candidate, Place


def place_of(name: str) -> Place:
    """Return the place a name in its base form stands for.

    >>> place_of("Vereinigten Staaten")
    Place(id='usa', name='USA')
    """
    name = PLACE_ALIASES.get(clean(name), clean(name))
    return Place(slug(name), name)


def place(spot: Spot, base: str) -> Candidate:
    """Make a candidate of a spot and its base form (``Israel`` for ``Israels``)."""
    how = "alias" if clean(spot.surface) in PLACE_ALIASES else "name"
    return Candidate(
        "place",
        spot.start,
        spot.end,
        f"place_{spot.rule}",
        place=place_of(base),
        resolution="alias" if how == "alias" else "name",
    )
