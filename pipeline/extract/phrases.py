"""Numerals with what surrounds them: hedges, ranges, lists; the unit is still to be found.

``10 bis 15 Milliarden`` becomes one phrase with two ends; ``3, 5 und 7 Millionen Euro`` and
``von 20,17 auf 28 Prozent`` become one phrase per number, all with the unit of the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline.extract import lists
from pipeline.extract.modifiers import Hedge, hedge_before
from pipeline.extract.numbers import Numeral, find_numerals
from pipeline.lexicon.number_words import SEVERAL


@dataclass(frozen=True, slots=True)
class Phrase:
    """One or two numerals that make one value."""

    first: Numeral
    last: Numeral
    """The upper end of a range, else the same as ``first``."""
    hedge: Hedge
    unit_at: int
    """Where the unit is looked for: after this phrase, or after the last one of its list."""

    @property
    def start(self) -> int:
        """Where the number begins (text offset)."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where the number ends, scale included (text offset)."""
        return self.last.end

    @property
    def is_range(self) -> bool:
        """Whether two ends are written."""
        return self.first is not self.last

    @property
    def elliptic(self) -> bool:
        """Whether the unit is written further on, with another number."""
        return self.unit_at != self.last.end


@cache
def _range_joint() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[-–—‑]|\s(?:bis(?:\s(?:zu|auf|maximal|knapp|rund|etwa|fast|über))?|bzw\.|oder|to)\s)\s*")


_BETWEEN = re.compile(r"zwischen\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_FROM = re.compile(r"\bvon\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_AND = re.compile(r"\s+und\s+")
_LIST = re.compile(
    r"\s*(?:,|\s(?:und|oder|beziehungsweise|bzw\.|respektive)\s)\s*"
    r"(?:(?:rund|etwa|knapp|gut|über|fast|die|auf)\s+)?"
)
_TO = re.compile(
    r"\s+(?:(?:nur|noch|zuletzt|zeitweise|jetzt|nun|damals|zuvor)\s+)?(?:auf|statt|nach|zu)\s+(?:[\w-]+\s+){0,3}"
)
_BY = re.compile(r"\bum\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_AFTER = re.compile(r"\s+(?:nach|statt|gegenüber|zu)\s+(?:zuvor\s+|zuletzt\s+|noch\s+)?")
_OUT_OF = re.compile(r"\s+(?:von|der|aus)\s+(?:den\s+)?(?:insgesamt\s+)?(?:rund\s+|etwa\s+)?")
_TO_BOUND = re.compile(r"\s+und\s+(?:bis\s+(?:zu|auf)\s+|maximal\s+)")


@lru_cache(maxsize=16)
def find_phrases(text: str) -> tuple[Phrase, ...]:
    """Group the numerals of ``text`` into phrases, left to right."""
    single = list(_ranges(text, tuple(n for n in find_numerals(text) if not _is_vague(text, n))))
    return tuple(_shared_units(text, single))


@cache
def _several() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(pattern for pattern, _, _ in SEVERAL)})\s+$", re.IGNORECASE)


def _is_vague(text: str, numeral: Numeral) -> bool:
    """Tell the ``hundert`` of ``mehrere hundert``, which is no number of its own."""
    bare = numeral.form == "words" and numeral.value >= 12  # noqa: PLR2004
    return bare and _several().search(text, max(numeral.start - 12, 0), numeral.start) is not None


def _ranges(text: str, numerals: tuple[Numeral, ...]) -> Iterator[Phrase]:
    at = 0
    while at < len(numerals):
        one = numerals[at]
        two = numerals[at + 1] if at + 1 < len(numerals) else None
        if two is not None and _is_range(text, one, two):
            one = _carry_scale(one, two)
            yield Phrase(one, two, hedge_before(text, one.start), two.end)
            at += 2
        else:
            yield Phrase(one, one, hedge_before(text, one.start), one.end)
            at += 1


def _is_range(text: str, one: Numeral, two: Numeral) -> bool:
    """Tell whether two numerals with the text between them make ``A bis B``."""
    gap = _gap(text, one, two)
    if len(gap) > 16 or one.glued or "fraction" in {one.form, two.form}:  # noqa: PLR2004
        return False
    if one.form == "article" and not gap.strip().startswith(("bis", "oder")):
        return False
    if two.value < 0 and one.value >= 0:
        return False
    joined = _range_joint().fullmatch(gap)
    if joined is None and not (_AND.fullmatch(gap) and _BETWEEN.search(text, max(one.start - 32, 0), one.start)):
        return False
    low = _carry_scale(one, two)
    if "oder" in gap and two.value - low.value != two.step:
        return False
    return low.value < two.value


_SIGN = re.compile(r"(?:[€$£¥]|EUR|USD|GBP|CHF)\s?$")


def _gap(text: str, one: Numeral, two: Numeral) -> str:
    """Give the text between two numerals, without a currency sign that is written at both (``€7,4 bis €7,6 Mrd.``)."""
    gap = text[one.end : two.start]
    sign = _SIGN.search(gap)
    if sign is None or not text[max(one.start - 5, 0) : one.start].rstrip().endswith(sign[0].rstrip()):
        return gap
    return gap[: sign.start()]


def _carry_scale(one: Numeral, two: Numeral) -> Numeral:
    """Give the first number the scale of the second where it has none of its own."""
    if one.scale != 1 or two.scale == 1 or one.grouped or abs(one.value) >= 1000 or one.form == "fraction":  # noqa: PLR2004
        return one
    return replace(one, value=one.value * two.scale, step=one.step * two.scale, scale=two.scale)


def _shared_units(text: str, phrases: list[Phrase]) -> Iterator[Phrase]:
    """Let the members of a list point to the unit of its last member; right to left, then in order."""
    done: list[Phrase] = []
    for phrase in reversed(phrases):
        following = done[-1] if done else None
        if following is not None and _shares(text, phrase, following):
            first, last = _carry_scale(phrase.first, following.last), _carry_scale(phrase.last, following.last)
            last = last if phrase.is_range else first
            done.append(replace(phrase, first=first, last=last, unit_at=following.unit_at))
        else:
            done.append(phrase)
    return reversed(done)


def _shares(text: str, phrase: Phrase, following: Phrase) -> bool:
    """Tell whether the next number's unit is this one's too."""
    gap = text[phrase.end : following.start]
    one, two = phrase.last, following.first
    if one.glued or one.form in {"article", "fraction"}:
        return False
    if len(gap) > _SHORT_GAP or _TO_BOUND.fullmatch(gap):
        return len(gap) <= _SHORT_GAP or _is_listed(text, phrase, following)
    if _AFTER.fullmatch(gap):
        return one.form == two.form == "digits" and not _is_year(one)
    if _TO.fullmatch(gap):
        return is_change(text, phrase) or _FROM.search(text, max(phrase.start - 40, 0), phrase.start) is not None
    if _OUT_OF.fullmatch(gap) and not following.elliptic and two.scale == 1 and one.value < two.value:
        return not _is_year(one)
    plain = _LIST.fullmatch(gap) is not None and one.form == two.form and not _is_year(one)
    return plain or _is_listed(text, phrase, following)


_SHORT_GAP = 40


def _is_listed(text: str, phrase: Phrase, following: Phrase) -> bool:
    """Tell ``die Union auf 30, die SPD auf 15 Prozent``: each number has a name of its own."""
    one = phrase.last
    if _is_year(one) or one.scale != 1:
        return False
    starts = {phrase.start, phrase.hedge.start}
    return any(lists.leads(text, start, phrase.end, following.start) for start in sorted(starts))


def is_change(text: str, phrase: Phrase) -> bool:
    """Tell the change in ``um 3 auf 97 Millionen Euro``: it has the unit of the level that follows."""
    return _BY.search(text, max(phrase.start - 32, 0), phrase.start) is not None


def sentence_ends(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence or paragraph ends between two places; ``Mio.`` and ``3.500`` end none."""
    return _SENTENCE_END.search(text, start, end) is not None


_SENTENCE_END = re.compile(r"(?<![MmBb]io)(?<!Mrd)(?<!Tsd)[.!?:]\s|\n")


def _is_year(numeral: Numeral) -> bool:
    return numeral.scale == 1 and not numeral.grouped and 1800 <= numeral.value <= 2100 and numeral.step == 1  # noqa: PLR2004
