"""What narrows a claim down: place, event, basis, per what, period, part."""

from __future__ import annotations

from pipeline.claims.frame import Frame
from pipeline.claims.match import whole_behind
from pipeline.claims.measures import Measure
from pipeline.claims.places import is_dateline, names_where
from pipeline.claims.when import period_of
from pipeline.claims.words import Word
from pipeline.records import DateSpan, Mention, Place, Scope

_BASES = (
    (
        "derivatives",
        ("derivat", "derivate", "derivate-anteil", "finanzinstrument", "option", "*derivat", "derivateanteil", "swap"),
    ),
    ("direct", ("direkt", "unmittelbar")),
    ("adjusted", ("bereinigt", "bereinigte", "bereinigter")),
    ("gross", ("brutto",)),
    ("net", ("netto",)),
    ("operating", ("operativ", "operativer")),
    ("deposit_rate", ("einlagenzins", "einlagensatz", "einlagezins")),
    ("main_rate", ("hauptrefinanzierungssatz", "leitzins", "hauptrefinanzierungszins")),
    ("mortgage", ("bauzins", "hypothekenzins", "baufinanzierung", "immobilienkredit", "hypothek")),
    ("overnight", ("tagesgeld", "tagesgeldzins", "tagesgeldangebot")),
    ("fixed_deposit", ("festgeld", "festgeldzins", "festgeldangebot")),
    ("core", ("kerninflation", "kernrate")),
    ("trainees", ("auszubildende", "azubi", "ausbildungsvergütung", "lehrling")),
    ("after_tax", ("nachsteuer", "nachsteuergewinn")),
    ("before_tax", ("vorsteuer", "vorsteuergewinn", "vorsteuerergebnis")),
    ("first_vote", ("erststimme",)),
)
"""Fixed words for what a value rests on, and the lemmas that say so."""
_LOCAL_MONEY = ("damage", "price")
"""Money that belongs to a place; of other money a place that only stands before says nothing."""
_ADVERBS = {"monatlich": "Monat", "jährlich": "Jahr", "täglich": "Tag", "wöchentlich": "Woche"}
_PER = ("pro", "je", "à")


def scope_of(
    frame: Frame, measure: Measure | None, when: DateSpan | None, place: Place | None, basis: str = ""
) -> Scope:
    """Give the scope of a value's claim; ``basis`` is that of the open measure a carried value goes on with."""
    eventful = measure is not None and measure.holder == "event"
    own = place_beside(frame, dateline=eventful)
    name = own or place
    deal = frame.value.kind == "money" and (measure is None or measure.key not in _LOCAL_MONEY)
    placed = eventful or ((measure is None or measure.holder == "any") and not deal)
    event = measure.event if measure is not None and measure.event else ""
    return Scope(
        place=name.id if name is not None and (placed or own is not None) else "",
        event=" ".join(part for part in (event, name.name if name else "") if part) if event else "",
        basis=_basis(frame) or basis,
        per=_per(frame),
        part=_part(frame, measure),
        period=period_of(when) if measure is not None and measure.flow else "",
    )


def _basis(frame: Frame) -> str:
    """Collect the basis words of the value's own comma part; of the whole clause where the part has no noun."""
    lemmas = _segment(frame)
    found = [basis for basis, words in _BASES if any(w in lemmas for w in words)]
    if any(lemma.endswith("stufe") for lemma in frame.lemmas):
        found += [basis for basis, words in _STEPS if lemmas & words]
    return ",".join(found)


_STEPS = (
    ("first_step", frozenset(("erst", "erste", "ersten", "erster"))),
    ("second_step", frozenset(("zweit", "zweite", "zweiten", "zweiter"))),
)


def _segment(frame: Frame) -> frozenset[str]:
    """Give the lemmas around the value, between its commas and its neighbour values."""
    words = frame.clause.words
    others = {
        i
        for m in frame.sentence.of("money", "percent", "count")
        if m.id != frame.value.id
        for i in range(*frame.sentence.span(m.text_start, m.text_end))
    }
    at = next(i for i, w in enumerate(words) if w.index == frame.first)
    start, end = at, at
    while start > 0 and not _parted(words[start - 1], words[start], others):
        start -= 1
    while end + 1 < len(words) and not _parted(words[end], words[end + 1], others):
        end += 1
    inside = words[start : end + 1]
    return frozenset(w.lemma for w in inside) if any(w.is_noun for w in inside) else frame.lemmas


_ONE_MARK = 2
"""Distance of two words of a clause with one mark between them; more is an insertion that was lifted out."""


def _parted(one: Word, two: Word, others: set[int]) -> bool:
    return two.index - one.index == _ONE_MARK or one.index in others or two.index in others


_PARTS = (
    "sparte",
    "segment",
    "bereich",
    "abteilung",
    "division",
    "werk",
    "standort",
    "geschäft",
    "kernmarke",
    "einheit",
)


def is_part_noun(noun: str) -> bool:
    """Tell whether a noun names a part of a company (*Cloud-Sparte*, *Werk*)."""
    return noun.endswith(_PARTS)


_INSIDE = ("in", "im", "an", "am", "bei", "beim")
_PLACES_IN_A_COMPANY = ("sparte", "segment", "abteilung", "division", "werk", "standort", "kernmarke")
"""Parts that a value can be told to happen in; *im Bereich*, *im Geschäft* are turns of phrase."""


def _part(frame: Frame, measure: Measure | None) -> str:
    """Name the part of the whole: *der Umsatz der Cloud-Sparte*, *in der Sparte fallen 700 Stellen weg*."""
    if measure is None or measure.objects:
        return ""
    return _owning_part(frame, measure) or _place_inside(frame)


def _place_inside(frame: Frame) -> str:
    """Give the only part of a company that the clause sets the value in."""
    words = frame.sentence.words
    found = {
        noun.lemma
        for noun in frame.nouns
        if noun.lemma.endswith(_PLACES_IN_A_COMPANY)
        and any(word.text.lower() in _INSIDE for word in words[max(0, noun.index - 3) : noun.index])
    }
    return found.pop() if len(found) == 1 else ""


def _owning_part(frame: Frame, measure: Measure) -> str:
    for noun in (n for n in frame.nouns if measure.is_named_by(n.lemma)):
        owner = whole_behind(frame.sentence.words, noun.index, ("in",))
        if owner is not None and is_part_noun(owner.lemma):
            return owner.lemma
    return ""


def place_beside(frame: Frame, *, dateline: bool = False) -> Place | None:
    """Give the place of the clause nearest to the value; one of the dateline only where ``dateline`` is true."""
    found: list[tuple[int, Mention]] = []
    for mention in frame.sentence.of("place"):
        if not names_where(frame.sentence, mention) or (is_dateline(frame.sentence, mention) and not dateline):
            continue
        first, last = frame.sentence.span(mention.text_start, mention.text_end)
        if first < last and frame.clause.holds(frame.sentence.words[first].start):
            found.append((min(abs(first - frame.last), abs(frame.first - last)), mention))
    if found:
        return min(found, key=lambda item: (item[0], item[1].text_start))[1].place
    return None


def _unit_of(noun: str) -> str:
    """Give the bare unit of a compound with a name (*Nordbank-Aktie*, *Nordbank-Papier* are *Aktie*)."""
    last = noun.rsplit("-", 1)[-1]
    return "Aktie" if last.lower() in ("aktie", "papier", "anteilsschein", "anteilschein", "titel") else last


def _per(frame: Frame) -> str:
    quantity = frame.value.quantity
    if quantity is not None and quantity.per:
        return _unit_of(quantity.per)
    words = frame.sentence.words[frame.last : frame.last + 2]
    if len(words) > 1 and words[0].text.lower() in _PER and words[1].is_noun:
        return _unit_of(words[1].text)
    return next((unit for word, unit in _ADVERBS.items() if word in _segment(frame)), "")
