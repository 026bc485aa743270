"""Why a value bears no claim although a sentence holds it: an ordered table of small tests.

A value that is about nothing a reader could check (*in der oberen Hälfte*, *20 Meter vor dem Tor*, the 3 of *3:1*)
would only meet other such values by chance.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.claims.change import is_multiple
from pipeline.claims.frame import Frame
from pipeline.claims.measures import Measure
from pipeline.claims.wares import NAMED, ware_of
from pipeline.lexicon.claim_cues import DISTANCE_WORDS, LENGTHS, RULE_WORDS, STRETCHES
from pipeline.lexicon.function_words import FUNCTION_WORDS

_SCORE = re.compile(r"\d\s?:\s?\d")
_ONE = re.compile(r"ein(?:e[mnrs]?)?\b", re.IGNORECASE)
_ORDINAL = re.compile(r"ein(?:e[mnrs]?)?\s+(?:weitere[nmrs]?\s+)?(?:\w+t|\w+st)e[nmrs]?\b", re.IGNORECASE)
_ORDINAL_STEMS = ("erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt")
_SHARE_NOUN = re.compile(r"(?:hälfte|drittel|viertel|fünftel)$", re.IGNORECASE)
_TEASER = re.compile(
    r"^\W*(?:Fotostrecke|Bilderstrecke|Bildergalerie|Fotogalerie|Galerie|Klickstrecke|Podcast)\b"
    r"|\b(?:weitere Videos$|Zum Angebot\b|ANZEIGE\b)"
)
_QUOTED = ("share_price_change", "price_target", "share_price")
BALLOTS = ("seats", "votes", "vote_share")
_ALL = 100
_ENDING = 3
"""Letters of an ending (*27-prozentigen*); more are another word (*80-Prozentmarke*)."""
_INSIDE = ("in", "im", "aus", "zu", "zur")
_FUNCTION_WORDS = frozenset((*FUNCTION_WORDS["de"].split(), "als", "in", "die", "wenn", "wer", "was", "weil"))
_AROUND = 4
"""Characters around a value in which the colon of a score stands."""


def reason_for_none(frame: Frame, measure: Measure | None, key: str) -> str:
    """Give the reason why a value bears no claim, or nothing where it bears one."""
    tests = _ALWAYS if measure is not None else (*_ALWAYS, *_UNMEASURED)
    if measure is not None and measure.key in NAMED and _is_nameless(frame, measure):
        return "of something unnamed"
    if measure is not None and measure.key in _QUOTED and frame.post in ("über", "unter"):
        return "held against another level"
    if measure is not None and measure.key in BALLOTS and frame.lemmas & RULE_WORDS:
        return "a rule, nobody's figure"
    if (measure is None or measure.key != "entry_threshold") and _is_threshold(frame):
        return "a mark to be passed, no level"
    reason = next((reason for reason, test in tests if test(frame)), "")
    return reason or ("" if key else "no governing word understood")


_MARK = re.compile(r"[-‑]?(?:marke|grenze|schwelle|hürde)", re.IGNORECASE)


def _is_threshold(frame: Frame) -> bool:
    """Tell *die Fünf-Meter-Marke*, *die 600-Zentimeter-Grenze*."""
    return _MARK.match(_rest_of_word(frame)) is not None


def _rest_of_word(frame: Frame) -> str:
    """Give what stands behind the value in its last word (``-Marke``)."""
    word = frame.sentence.words[frame.last - 1]
    return word.text[max(0, frame.value.text_end - word.start) :] if word.end > frame.value.text_end else ""


def _is_nameless(frame: Frame, measure: Measure) -> bool:
    return not ware_of(frame, measure) and (measure.key != "cost" or frame.clause.verb == "kosten")


def _is_score(frame: Frame) -> bool:
    """Tell the numbers of *0: 2 Beier*, *3:1*."""
    text, start = frame.sentence.text, frame.sentence.start
    first, last = frame.value.text_start - start, frame.value.text_end - start
    window = text[max(0, first - _AROUND) : min(len(text), first + _AROUND)]
    return frame.value.kind in ("count", "number") and _SCORE.search(window) is not None and last > first


def _is_ordinal(frame: Frame) -> bool:
    """Tell *einen dritten Toten*: one more in a row, no count."""
    match = _ORDINAL.match(frame.value.surface)
    return match is not None and any(stem in match.group().lower() for stem in _ORDINAL_STEMS)


def _is_name(frame: Frame) -> bool:
    """Tell a number that belongs to a name (*NDR 1 Niedersachsen*)."""
    value = frame.value
    if value.kind not in ("count", "number"):
        return False
    single = value.quantity is not None and value.quantity.value == 1 and value.surface[:1].isdigit()
    return any(
        m.text_start < value.text_end and value.text_start < m.text_end and (single or m.text_start <= value.text_start)
        for m in frame.sentence.of("party", "place")
    )


def _is_teaser(frame: Frame) -> bool:
    return _TEASER.search(frame.sentence.text) is not None


def _is_half_of_space(frame: Frame) -> bool:
    """Tell *in der oberen Hälfte*, *in der zweiten Hälfte*: a place or a time, no share."""
    return bool(_SHARE_NOUN.search(frame.value.surface)) and not frame.of and frame.prep in _INSIDE


def _is_stretch(frame: Frame) -> bool:
    return frame.counted in STRETCHES


def _is_one(frame: Frame) -> bool:
    """Tell the article *eine Zuspitzung* from a count."""
    quantity = frame.value.quantity
    one = quantity is not None and quantity.value == 1 and frame.value.kind == "count"
    return one and _ONE.match(frame.value.surface) is not None


def _is_distance(frame: Frame) -> bool:
    """Tell *20 Meter vor dem Tor*, *90 Kilometer entfernt*."""
    if frame.counted not in LENGTHS:
        return False
    after = [w.text.lower() for w in frame.sentence.words[frame.last : frame.last + 2]]
    return any(word.startswith(DISTANCE_WORDS) for word in after) or frame.prep == "aus"


def _is_in_compound(frame: Frame) -> bool:
    """Tell *65-Watt-Typen*, *16-Bit-Zöpfe*: the value tells kinds apart."""
    rest = _rest_of_word(frame)
    return len(rest) > _ENDING and (rest.startswith("-") or rest.isalpha())


def _is_comparison(frame: Frame) -> bool:
    """Tell *doppelt so stark*, where nothing says of what."""
    surface = frame.value.surface.lower()
    return surface.startswith(("doppelt", "dreimal", "halb so", "zweimal")) or (
        is_multiple(surface) and not frame.heads and not any(n.nominal for n in frame.nouns)
    )


def _counts_no_noun(frame: Frame) -> bool:
    """Tell *1 von 4 Als bester Schutz …*: what follows the number is no noun."""
    if frame.value.kind != "count":
        return False
    last = frame.sentence.words[frame.last - 1]
    wordy = frame.last - frame.first > 1 and last.tag.startswith(_WORDY) and last.text[:1].isalpha()
    return frame.counted in _FUNCTION_WORDS or (wordy and last.end == frame.value.text_end)


_WORDY = ("ADV", "KO", "AP", "PTK", "ART")
"""Classes of a last word that is no noun (*1 von 15 Zurück*)."""


def _is_part_of_next(frame: Frame) -> bool:
    """Tell the first of *52 von 85 Sitzen*: a part whose kind the sentence tells elsewhere."""
    if frame.post != "von" or frame.value.kind not in ("count", "number"):
        return False
    starts = (frame.sentence.span(m.text_start, m.text_end)[0] for m in frame.sentence.of("count", "number"))
    return any(frame.last < start <= frame.last + 2 for start in starts)


def _is_idiom(frame: Frame) -> bool:
    """Tell *zu hundert Prozent*, said of no whole."""
    quantity = frame.value.quantity
    whole = quantity is not None and quantity.unit == "percent" and quantity.value == _ALL
    return whole and frame.prep == "zu" and not frame.of


def is_entry(frame: Frame) -> bool:
    """Tell the values of a list without verb or holder (*Platz 9: 25 Punkte*)."""
    return not frame.clause.verb and not frame.sentence.headline and frame.value.kind == "count"


Test = Callable[[Frame], bool]
_ALWAYS: tuple[tuple[str, Test], ...] = (
    ("teaser of pictures", _is_teaser),
    ("half of a place or time", _is_half_of_space),
    ("score of a match", _is_score),
    ("counts no noun", _counts_no_noun),
    ("one in a row, no count", _is_ordinal),
    ("a part of the next value", _is_part_of_next),
    ("part of a name", _is_name),
)
_UNMEASURED: tuple[tuple[str, Test], ...] = (
    ("a stretch of time", _is_stretch),
    ("an article, no count", _is_one),
    ("a distance that tells where", _is_distance),
    ("part of a compound that no measure covers", _is_in_compound),
    ("a comparison", _is_comparison),
    ("a figure of speech", _is_idiom),
)
"""Reasons that hold for every value, and those that hold where no measure of the lexicon covers it."""
