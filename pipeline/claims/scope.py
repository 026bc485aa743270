"""What narrows a claim down: place, event, basis, per what, period, part."""

from __future__ import annotations

from pipeline.claims.frame import Frame
from pipeline.claims.match import whole_behind
from pipeline.claims.measures import Measure
from pipeline.claims.places import is_dateline, is_listed, is_locative, names_where
from pipeline.claims.wares import ware_of
from pipeline.claims.when import period_of
from pipeline.claims.words import Word
from pipeline.lexicon.claim_cues import EVERYWHERE, GENERIC_NOUNS
from pipeline.lexicon.measure_times import SELF_EVIDENT
from pipeline.records import DateSpan, Place, Scope

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
    (
        "main_rate",
        ("hauptrefinanzierungssatz", "leitzins", "hauptrefinanzierungszins", "hauptrefinanzierungs-zinssatz"),
    ),
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
_OF_CAPITAL = 2
"""The first ones hold for capital alone."""
_ADVERBS = {"monatlich": "Monat", "jährlich": "Jahr", "täglich": "Tag", "wöchentlich": "Woche"}
_PER = ("pro", "je", "à")


def scope_of(
    frame: Frame,
    measure: Measure | None,
    when: DateSpan | None,
    near: Place | None,
    home: Place | None,
    basis: str = "",
) -> Scope:
    """Give the scope of a value's claim.

    ``near`` is the place the paragraph speaks of, ``home`` that of the article; ``basis`` is that of the open
    measure a carried value goes on with.
    """
    place = place_of(frame, measure, near, home)
    event = measure.event if measure is not None and measure.event else ""
    return Scope(
        place=place.id if place is not None else "",
        event=" ".join(part for part in (event, place.name if place else "") if part) if event else "",
        basis=_basis(frame, measure) or basis,
        per=_per(frame),
        part=_part(frame, measure),
        period=period_of(when) if measure is not None and measure.flow else "",
    )


def place_of(frame: Frame, measure: Measure | None, near: Place | None, home: Place | None) -> Place | None:
    """Give where a value holds: beside it; for an event also in its sentence, its paragraph, its article.

    What no measure covers, and what a party holds, has a place only where the clause says so.
    """
    eventful = measure is not None and measure.holder == "event"
    own = place_beside(frame, eventful=eventful)
    if own is not None or measure is None or measure.dimension == "money" or measure.holder == "party":
        return own
    if measure.holder in ("any", "none"):
        return None
    return _sentence_place(frame) or near or home


def _sentence_place(frame: Frame) -> Place | None:
    """Give the only place the sentence of an event names."""
    told = {m.place.id: m.place for m in frame.sentence.of("place") if m.place and is_locative(frame.sentence, m)}
    return next(iter(told.values())) if len(told) == 1 else None


def _basis(frame: Frame, measure: Measure | None) -> str:
    """Collect the basis words of the value's own comma part; of the whole clause where the part has no noun.

    *direkt* and *Option* say something of capital alone (*direkt neben dem Stadion*).
    """
    owned = measure is not None and measure.family == "ownership"
    lemmas = _segment(frame)
    bases = _BASES if owned else _BASES[_OF_CAPITAL:]
    found = [basis for basis, words in bases if any(w in lemmas for w in words)]
    if not found and measure is not None and measure.key == "interest_rate":
        found = _rate_named(frame)
    if any(lemma.endswith("stufe") for lemma in frame.lemmas):
        found += [basis for basis, words in _STEPS if lemmas & words]
    return ",".join(found)


def _rate_named(frame: Frame) -> list[str]:
    """Give the one rate that the whole clause names (*senkt den Einlagenzins von 4 auf 3,75 Prozent*)."""
    named = [basis for basis, words in _BASES if basis in SELF_EVIDENT and any(w in frame.lemmas for w in words)]
    return named if len(named) == 1 else []


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
    return ware_of(frame, measure) or _owning_part(frame, measure) or _place_inside(frame) or _product(frame, measure)


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


def _product(frame: Frame, measure: Measure) -> str:
    """Name what a turnover is made with (*der Umsatz mit KI-Chips*)."""
    if not measure.flow:
        return ""
    words = frame.sentence.words
    parties = frame.sentence.of("party", "place", "date", "money", "percent", "count", "number")
    named = {i for m in parties for i in range(*frame.sentence.span(m.text_start, m.text_end))}
    for noun in (n for n in frame.nouns if measure.is_named_by(n.lemma)):
        after = words[noun.index + 1 : noun.index + 7]
        start = next((i for i, w in enumerate(after) if w.text.lower() in ("mit", "aus")), None)
        if start is None or any(w.tag.startswith("V") or w.text in ",;" for w in after[:start]):
            continue
        made = next((w for w in after[start + 1 :] if w.is_noun), None)
        if made is not None and made.index not in named and made.lemma not in GENERIC_NOUNS:
            return made.lemma
    return ""


def _owning_part(frame: Frame, measure: Measure) -> str:
    for noun in (n for n in frame.nouns if measure.is_named_by(n.lemma)):
        owner = whole_behind(frame.sentence.words, noun.index, ("in",))
        if owner is not None and is_part_noun(owner.lemma):
            return owner.lemma
    return ""


def place_beside(frame: Frame, *, eventful: bool = False) -> Place | None:
    """Give the place of the clause nearest to the value, a word for everywhere included.

    Of an event a name without preposition also tells (*Sturm trifft Kiel*), if no other does; one of several in a
    row tells nothing, nor does one behind another value.
    """
    sentence = frame.sentence
    found = [(_distance(frame, w.index, w.index + 1), 0, w.index, Place(EVERYWHERE[w.lemma], w.text))
             for w in frame.clause.words if w.lemma in EVERYWHERE]  # fmt: skip
    for mention in sentence.of("place"):
        told = is_locative(sentence, mention)
        if not (told or (eventful and names_where(sentence, mention))) or mention.place is None:
            continue
        first, last = sentence.span(mention.text_start, mention.text_end)
        if first >= last or not frame.clause.holds(sentence.words[first].start):
            continue
        if is_dateline(sentence, mention) or is_listed(sentence, mention) or _behind_another(frame, first):
            continue
        found.append((_distance(frame, first, last), 0 if told else 1, first, mention.place))
    return min(found, key=lambda item: (item[1], item[0], item[2]))[3] if found else None


def _distance(frame: Frame, first: int, last: int) -> int:
    return min(abs(first - frame.last), abs(frame.first - last))


def _behind_another(frame: Frame, first: int) -> bool:
    """Tell whether another value stands between the value and a place behind it."""
    spans = (frame.sentence.span(m.text_start, m.text_end) for m in frame.sentence.of("money", "percent", "count"))
    return any(frame.last <= start < first for start, _ in spans)


def _unit_of(noun: str) -> str:
    """Give the bare unit of a compound with a name (*Nordbank-Aktie*, *Nordbank-Papier* are *Aktie*)."""
    last = noun.rsplit("-", 1)[-1]
    return "Aktie" if last.lower() in ("aktie", "papier", "anteilsschein", "anteilschein", "titel") else last


def _per(frame: Frame) -> str:
    quantity = frame.value.quantity
    if quantity is not None and quantity.per[:1].isalpha():
        return _unit_of(quantity.per)
    words = frame.sentence.words[frame.last : frame.last + 2]
    if len(words) > 1 and words[0].text.lower() in _PER and words[1].is_noun:
        return _unit_of(words[1].text)
    if frame.value.kind == "count":
        return ""
    return next((unit for word, unit in _ADVERBS.items() if word in _segment(frame)), "")
