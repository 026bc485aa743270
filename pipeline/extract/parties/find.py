"""The party extractor: names, places and institutions of one passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.parties.descriptions import describe
from pipeline.extract.parties.facts import collect, ordered
from pipeline.extract.parties.institutions import institutions
from pipeline.extract.parties.link import Linked, link
from pipeline.extract.parties.names import clean
from pipeline.extract.parties.nicknames import nicknames
from pipeline.extract.parties.pronouns import pronouns
from pipeline.extract.parties.recency import Recency
from pipeline.extract.parties.spots import Spot, again, compounds, entities, settle_labels, words
from pipeline.extract.parties.tables import slug
from pipeline.extract.passage import Passage
from pipeline.records import Candidate, Place


def _without_overlaps(spots: Sequence[Spot]) -> list[Spot]:
    """Keep earlier spots of the sequence where two overlap, and return the rest in text order."""
    taken: set[int] = set()
    kept = []
    for spot in spots:
        if not any(at in taken for at in (spot.start, spot.end - 1)):
            taken.update(range(spot.start, spot.end))
            kept.append(spot)
    return sorted(kept, key=lambda spot: spot.start)


def spots_of(passage: Passage) -> list[Spot]:
    """Collect every place where a party or place is named, in text order."""
    doc = passage.doc
    if doc is None:
        return []
    text = passage.text
    tokens = words(text)
    marked = list(entities(((e.start_char, e.end_char, e.label_) for e in doc.ents), text))
    marked = settle_labels(marked)
    named = _without_overlaps([*marked, *compounds(text)])
    return _without_overlaps([*named, *again(named, text, tokens)])


def _place(spot: Spot) -> Candidate:
    base = clean(spot.surface)
    place = Place(slug(base), base)
    return Candidate("place", spot.start, spot.end, f"place_{spot.rule}", place=place, resolution="name")


def _named(spots: Sequence[Spot], linked: Linked) -> Iterator[Candidate]:
    for spot in spots:
        if spot.label == "LOC":
            yield _place(spot)
        elif hit := linked.of_spot.get((spot.start, spot.end)):
            cluster, how = hit
            yield Candidate("party", spot.start, spot.end, f"party_{spot.rule}", party=cluster.party, resolution=how)


def find(passage: Passage) -> Iterator[Candidate]:
    """Find parties and places; offsets are text offsets, the span is the name part alone.

    A description's span has its determiner (``[der Konzern]``).
    """
    text = passage.text
    spots = spots_of(passage)
    if not spots and passage.doc is None:
        return
    linked = link(spots, text)
    named = list(_named(spots, linked))
    bodies = list(institutions(text, spots))
    covered = {at for c in bodies for at in range(c.start, c.end)}
    parties = {at for c in named if c.kind == "party" for at in range(c.start, c.end)}
    yield from (c for c in named if c.kind == "party" or c.start not in covered)
    bodies = [c for c in bodies if not any(at in parties for at in range(c.start, c.end))]
    yield from bodies
    apart = [b for b in passage.blocks if b.kind == "boilerplate"]
    mentions = [
        (s.start, s.end, hit[0])
        for s in spots
        if (hit := linked.of_spot.get((s.start, s.end))) and not any(b.start <= s.start < b.end for b in apart)
    ]
    facts = ordered(collect(mentions, text))
    taken = parties | {at for c in bodies for at in range(c.start, c.end)} | covered
    taken |= {at for c in named for at in range(c.start, c.end)}
    if passage.doc is not None:
        taken |= {at for e in passage.doc.ents for at in range(e.start_char, e.end_char)}
    nicks = list(nicknames(text, facts, taken))
    yield from nicks
    taken |= {at for c in nicks for at in range(c.start, c.end)}
    recency = Recency(facts, passage.sentences, text)
    yield from describe(text, facts, recency, taken)
    yield from pronouns(text, recency)
