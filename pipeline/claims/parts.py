"""Who holds a part of a list: the party that the part names itself, never its neighbour's."""

from __future__ import annotations

from dataclasses import replace

from pipeline.claims.frame import Frame, governed, part_of
from pipeline.claims.holders import Roles
from pipeline.claims.measures import Measure
from pipeline.claims.words import Word
from pipeline.lexicon.claim_cues import GENERIC_NOUNS
from pipeline.lexicon.legal_forms import LEGAL_FORMS
from pipeline.lexicon.victims import DEGREES
from pipeline.records import Mention

_TIES = ("", "von", "bei", "für", "auf")
"""Prepositions under which the party of a part is its holder (*…, bei Bosch 80*)."""
_CLOSE = 30
"""Characters between a value, with the noun behind it, and the next part of its list."""


def with_own_holder(frame: Frame, roles: Roles, measure: Measure | None) -> Roles:
    """Give a part of a list the party that it names itself; nobody where it names an unknown one.

    *VW streicht 120 Stellen, Bosch 80*, *der Umsatz von VW stieg auf 3 Mrd. Euro, der von Bosch auf 2 Mrd. Euro*,
    *Bosch und ZF streichen 120 und 80 Stellen*.
    """
    if measure is not None and measure.holder == "event":
        return roles
    paired = _respective(frame)
    if paired is not None:
        return replace(roles, subject=paired.party, filled=False)
    allotted = _allotted(frame)
    if allotted is not None:
        return replace(roles, subject=allotted.party, filled=False)
    words = part_of(frame)
    return _of_part(frame, roles, words) if words and _follows_another(frame, words) else roles


def _allotted(frame: Frame) -> Mention | None:
    """Read *auf Bosch entfallen 222 Millionen Euro*."""
    if frame.clause.verb != "entfallen":
        return None
    words = frame.sentence.words
    names = [m for m in frame.sentence.of("party") if frame.clause.holds(m.text_start) and not _in_compound(frame, m)]
    to = [m for m in names if governed(words, frame.sentence.span(m.text_start, m.text_end)[0]) == "auf"]
    return min(to, key=lambda m: abs(m.text_start - frame.value.text_start), default=None)


def _in_compound(frame: Frame, party: Mention) -> bool:
    """Tell the name of *Nordbank-Anteile*, which holds nothing."""
    return frame.sentence.text[party.text_end - frame.sentence.start :][:1] in ("-", "‑")


def _of_part(frame: Frame, roles: Roles, words: list[Word]) -> Roles:
    inside = [m for m in frame.sentence.of("party") if words[0].start <= m.text_start < frame.value.text_start]
    if not inside:
        return replace(roles, subject=None) if any(_is_unread_name(word, frame) for word in words) else roles
    if len(inside) > 1 or _names_more(words, inside[0]):
        return roles
    at = frame.sentence.span(inside[0].text_start, inside[0].text_end)[0]
    own = inside[0].party
    if governed(frame.sentence.words, at) not in _TIES or own in (roles.subject, roles.object):
        return roles
    return replace(roles, subject=own, filled=False)


def _follows_another(frame: Frame, words: list[Word]) -> bool:
    """Tell whether a value of the same kind stands right before the part in its clause."""
    before = [m for m in frame.sentence.of(frame.value.kind) if m.text_end <= words[0].start]
    return bool(before) and words[0].start - before[-1].text_end <= _CLOSE and frame.clause.holds(before[-1].text_start)


def _names_more(words: list[Word], party: Mention) -> bool:
    """Tell whether a part has nouns besides its party (*die Freunde der Nordbank*, *die Bundeswehr zur Lieferung*)."""
    outside = (w for w in words if not party.text_start <= w.start < party.text_end)
    return any((w.is_noun or w.tag == "NE") and w.lemma not in GENERIC_NOUNS for w in outside)


def _is_unread_name(word: Word, frame: Frame) -> bool:
    """Tell a name that no party was read from (*…, ZF 14.000*)."""
    if word.tag != "NE" and word.text not in LEGAL_FORMS and not (word.text.isupper() and word.text.isalpha()):
        return False
    return not any(m.text_start <= word.start < m.text_end for m in frame.sentence.mentions)


def _respective(frame: Frame) -> Mention | None:
    """Give whose value it is where two parties and two values are paired (*A und B kamen auf 14 und 9 Prozent*)."""
    values = [m for m in frame.sentence.of(frame.value.kind) if frame.clause.holds(m.text_start)]
    names = [m for m in frame.sentence.of("party") if frame.clause.holds(m.text_start)]
    pair = 2
    if len(values) != pair or len(names) != pair or names[1].text_end > values[0].text_start:
        return None
    if not (_joined(frame, values[0], values[1]) and _joined(frame, names[0], names[1])):
        return None
    return names[values.index(frame.value)] if frame.value in values else None


def _joined(frame: Frame, one: Mention, two: Mention) -> bool:
    """Tell whether nothing but *und* with an article or a hedge stands between two mentions."""
    start = frame.sentence.start
    between = frame.sentence.text[one.text_end - start : two.text_start - start].split()
    return between[:1] == ["und"] and len(between) <= _SHORT and all(w.islower() for w in between)


_SHORT = 3


_THEREOF = ("davon", "hiervon", "darunter")
_DEGREES = (*DEGREES, "tödlich")


def part_of_count(frame: Frame, measure: Measure | None, whole: Measure | None) -> str:
    """Name the part of a count that a value is (*64 Verletzte, elf davon schwer*), so that the two stay apart.

    What is of another measure than the count before it is no part: three hurt of 320 sent out are all who were hurt.
    """
    if measure is not None and whole is not None and measure != whole:
        return ""
    if frame.value.kind != "count" or frame.value.quantity is None or frame.value.quantity.unit_from != "context":
        return ""
    after = [w.text.lower() for w in frame.sentence.words[frame.last : frame.last + 3]]
    before = [w.text.lower() for w in frame.sentence.words[max(0, frame.first - 3) : frame.first]]
    degree = next((word for word in after if word in _DEGREES), "")
    of_them = after[:2] in (["von", "ihnen"], ["unter", "ihnen"]) or after[:1] == ["davon"]
    return degree or ("davon" if of_them or any(word in _THEREOF for word in before) else "")
