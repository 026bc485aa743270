"""The party extractor: names, places, bodies, descriptions and pronouns of one passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from pipeline.extract.parties.again import again
from pipeline.extract.parties.clusters import Cluster
from pipeline.extract.parties.descriptions import describe
from pipeline.extract.parties.facts import collect, ordered
from pipeline.extract.parties.institutions import institutions
from pipeline.extract.parties.link import Linked, fold, link
from pipeline.extract.parties.nicknames import nicknames
from pipeline.extract.parties.openers import without_openers
from pipeline.extract.parties.places import place
from pipeline.extract.parties.pronouns import pronouns
from pipeline.extract.parties.recency import Recency
from pipeline.extract.parties.spots import LABELS, Spot, compounds, entities, settle_labels, words
from pipeline.extract.passage import Passage
from pipeline.records import Candidate


def _without_overlaps(spots: Sequence[Spot]) -> list[Spot]:
    """Keep earlier spots of the sequence where two overlap, and return the rest in text order."""
    taken: set[int] = set()
    kept = []
    for spot in spots:
        if not any(at in taken for at in (spot.start, spot.end - 1)):
            taken.update(range(spot.start, spot.end))
            kept.append(spot)
    return sorted(kept, key=lambda spot: spot.start)


def spots_of(text: str, doc: Doc) -> list[Spot]:
    """Collect every place where a party or place is named, in text order.

    A form that is a party elsewhere in the text is one, too, where the model takes it for a product.
    """
    found = list(entities(((e.start_char, e.end_char, e.label_) for e in doc.ents), text))
    marked = settle_labels(list(without_openers(found, text)))
    named = _without_overlaps([*marked, *compounds(text)])
    parties = {spot.surface for spot in named if spot.label != "LOC"}
    others = (_whole_words(e, text) for e in doc.ents if e.label_ not in LABELS)
    apart = [(a, b) for a, b in others if not {text[a:b], text[a:b].removesuffix("s")} & parties]
    return _without_overlaps([*named, *again(named, text, words(text), apart)])


def _whole_words(entity: SpacySpan, text: str) -> tuple[int, int]:
    """Give an entity's span without a last word that it cuts out of a compound (*[Lumos Mail]-Zugang*)."""
    start, end = entity.start_char, entity.end_char
    cut = text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()
    return start, text.rindex(" ", start, end) if cut and " " in text[start:end] else end


def _named(spots: Sequence[Spot], linked: Linked, text: str) -> Iterator[Candidate]:
    bases = fold([spot for spot in spots if spot.label == "LOC"], text)
    for spot in spots:
        if spot.label == "LOC":
            yield place(spot, bases[spot.surface])
        elif hit := linked.of_spot.get((spot.start, spot.end)):
            cluster, how = hit
            yield Candidate("party", spot.start, spot.end, f"party_{spot.rule}", party=cluster.party, resolution=how)


def _offsets(candidates: Iterable[Candidate]) -> set[int]:
    return {at for c in candidates for at in range(c.start, c.end)}


def _apart_from(candidates: Iterable[Candidate], taken: set[int]) -> list[Candidate]:
    return [c for c in candidates if taken.isdisjoint(range(c.start, c.end))]


def _with_bodies(bodies: Sequence[Candidate], linked: Linked) -> Iterator[tuple[int, int, Cluster]]:
    """Give each body a cluster, that of the article where there is one."""
    clusters = {cluster.id: cluster for cluster in linked.clusters}
    for body in bodies:
        if body.party:
            party = body.party
            new = Cluster(party.id, party.name, party.kind, "ORG", [party.id])
            yield body.start, body.end, clusters.setdefault(party.id, new)


def _meant(
    passage: Passage, spots: Sequence[Spot], linked: Linked, bodies: Sequence[Candidate], taken: set[int]
) -> Iterator[Candidate]:
    """Yield nicknames, descriptions and pronouns; who is named in boilerplate counts for none of them."""
    apart = [b for b in passage.blocks if b.kind == "boilerplate"]
    named = ((s.start, s.end, hit[0]) for s in spots if (hit := linked.of_spot.get((s.start, s.end))))
    mentions = sorted((*named, *_with_bodies(bodies, linked)), key=lambda mention: mention[:2])
    mentions = [m for m in mentions if not any(b.start <= m[0] < b.end for b in apart)]
    facts = ordered(collect(mentions, passage.text))
    recency = Recency(facts, passage.sentences, passage.text)
    nicks = list(nicknames(passage.text, facts, recency, taken))
    yield from nicks
    yield from describe(passage.text, recency, taken | _offsets(nicks))
    yield from pronouns(passage.text, recency)


def find(passage: Passage) -> Iterator[Candidate]:
    """Find parties and places; offsets are text offsets, the span is the name part alone.

    A description's span has its determiner (``[der Konzern]``). Without a model's entities there are none.
    """
    if passage.doc is None:
        return
    text, doc = passage.text, passage.doc
    spots = spots_of(text, doc)
    linked = link(spots, text)
    named = list(_named(spots, linked, text))
    parties = [c for c in named if c.kind == "party"]
    bodies = _apart_from(institutions(text, spots, linked), _offsets(parties))
    firm = [c for c in bodies if c.rule != "party_institution_plain"]
    places = _apart_from((c for c in named if c.kind == "place"), _offsets(firm))
    taken = _offsets([*named, *firm]) | {at for e in doc.ents for at in range(e.start_char, e.end_char)}
    meant = list(_meant(passage, spots, linked, firm, taken))
    yield from (*parties, *places, *firm, *meant)
    yield from _apart_from((c for c in bodies if c not in firm), _offsets(meant))
