"""Amounts of money: a number phrase with a currency, written or carried over from the context."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pipeline.extract.currency_names import Currency, currency_after, currency_before
from pipeline.extract.modifiers import hedge_before, intervals
from pipeline.extract.passage import Passage
from pipeline.extract.phrases import Phrase, find_phrases, sentence_ends
from pipeline.extract.quantities import make_quantity, outer_end, per_after
from pipeline.lexicon.nouns import MONEY_COMPOUNDS, MONEY_NOUNS
from pipeline.lexicon.number_words import ENGLISH_SCALES
from pipeline.records import Candidate

_MILLION = 1_000_000
_GAP = re.compile(r"(?:,[-–—]{1,2})?\s?[-‑]?\s?")
_REACH = 700
"""An elided currency is the last one written within this many code points."""
_ELIDED_END = re.compile(r"(?=[.,;:!?)\]\"“”»«]|\s*$|\s*\n|\s+[-–—]\s|\s+[(….]|\s+(?:[a-zäöü]))")


def find(passage: Passage) -> Iterator[Candidate]:
    """Find every amount of money; amounts without a written currency are marked ``unit_from="context"``."""
    yield from _restated(passage.text, _amounts(passage.text))


def _restated(text: str, amounts: Iterable[Candidate]) -> Iterator[Candidate]:
    """Link a conversion to what it converts: ``135 Milliarden Dollar (rund 116 Milliarden Euro)``."""
    before: Candidate | None = None
    for amount in amounts:
        source = before if before is not None and _is_conversion(text, before, amount) else None
        yield replace(amount, same_as=source.start) if source is not None else amount
        before = amount


@cache
def _conversion() -> re.Pattern[str]:
    words = r"(?:umgerechnet|also|nach\s+heutigem\s+Kurs|das\s+(?:sind|waren|entspricht)|was|entspricht|entsprechen)"
    return re.compile(rf"\s*(?:\((?:{words}\s*){{0,3}}|[,–-]\s+(?:{words}\s*){{1,3}}|(?:{words}\s*){{1,3}})\s*")


def _is_conversion(text: str, one: Candidate, two: Candidate) -> bool:
    if one.quantity is None or two.quantity is None or one.quantity.unit == two.quantity.unit:
        return False
    if "context" in {one.quantity.unit_from, two.quantity.unit_from}:
        return False
    near = two.outer_start - one.end <= _CONVERSION_REACH
    return near and _conversion().fullmatch(text, one.end, two.outer_start) is not None


_CONVERSION_REACH = 40


def _amounts(text: str) -> Iterator[Candidate]:
    last: _Source | None = None
    phrases = find_phrases(text)
    named = _Named(text, phrases)
    done = 0
    for phrase, following in pairwise((*phrases, None)):
        if phrase is None or phrase.start < done:
            continue
        found = _written(text, phrase, done)
        if found is not None and found.quantity is not None:
            found = _with_cents(text, found, following)
            last, done = (found.end, found.quantity.unit if found.quantity else ""), found.end
            yield found
        elif _elides(text, phrase):
            source = named.same_sentence(phrase, last) or named.before(phrase, last) or named.later(phrase)
            if source is not None:
                yield _candidate(text, phrase, Currency(source[1], Decimal(1), phrase.end, phrase.end), source[0])


_Source = tuple[int, str]
"""Where a currency is written, and its code."""


class _Named:
    """Where to take the currency of an amount that drops it."""

    def __init__(self, text: str, phrases: tuple[Phrase, ...]) -> None:
        self._text = text
        self._phrases = phrases

    def same_sentence(self, phrase: Phrase, last: _Source | None) -> _Source | None:
        """Take it from this sentence (``der Bund gibt 100 Millionen, das Land 50 Millionen Euro``)."""
        if last is not None and not sentence_ends(self._text, last[0], phrase.start):
            return last
        at = bisect_right(self._phrases, phrase.start, key=lambda p: p.start)
        for other in self._phrases[at : at + _NEXT_IN_SENTENCE]:
            if other.start - phrase.end > _SENTENCE_REACH or sentence_ends(self._text, phrase.end, other.start):
                return None
            if currency := _after(self._text, other.unit_at):
                return currency.end, currency.code
        return None

    @staticmethod
    def before(phrase: Phrase, last: _Source | None) -> _Source | None:
        """Take the last one written, if it is near."""
        return last if last is not None and phrase.end - last[0] <= _REACH else None

    def later(self, phrase: Phrase) -> _Source | None:
        """Take it from the next amount of the same value, as headlines want (``Konzern spart vier Milliarden``)."""
        at = bisect_right(self._phrases, phrase.start, key=lambda p: p.start)
        for other in self._phrases[at : at + _NEXT_NUMBERS]:
            if other.start - phrase.end > _REACH_AHEAD:
                return None
            if other.last.value == phrase.last.value and (currency := _after(self._text, other.unit_at)):
                return currency.end, currency.code
        return None


_NEXT_IN_SENTENCE = 4
_SENTENCE_REACH = 200
_NEXT_NUMBERS = 40
_REACH_AHEAD = 2000


_CENTS_JOINT = re.compile(r"\s*(?:und\s+)?")


def _with_cents(text: str, found: Candidate, following: Phrase | None) -> Candidate:
    """Join ``15 Dollar und 15 Cent`` and ``15 Dollar 50``."""
    quantity = found.quantity
    if following is None or quantity is None or following.is_range:
        return found
    if not _CENTS_JOINT.fullmatch(text, found.end, following.start):
        return found
    cents = following.last
    if cents.scale != 1 or not 0 < cents.value < 100 or quantity.value != int(quantity.value):  # noqa: PLR2004
        return found
    minor = _after(text, cents.end)
    end = minor.end if minor else cents.end
    if minor.factor == 1 if minor else not _is_bare_cents(text, found.end, cents.start, cents.end):
        return found
    value = quantity.value + cents.value / 100
    typical, logical = intervals(value, _CENT, quantity.modifier, _CENT / 2)
    joined = replace(quantity, value=value, precision=_CENT / 2, typical=typical, logical=logical)
    return replace(found, end=end, outer_end=end, quantity=joined)


_CENT = Decimal("0.01")


def _is_bare_cents(text: str, gap: int, start: int, end: int) -> bool:
    """Tell the ``50`` of ``15 Dollar 50``: two digits after one space, and nothing that they could count."""
    two_digits = text[start:end].isdigit() and end - start == 2  # noqa: PLR2004
    return two_digits and text[gap:start] == " " and _BARE_END.match(text, end) is not None


_BARE_END = re.compile(r"\s*(?:[.,;:!?)]|$)")


@cache
def _english() -> re.Pattern[str]:
    return re.compile(rf"\s?({'|'.join(sorted(ENGLISH_SCALES, key=len, reverse=True))})(?!\w)")


def _with_english_scale(text: str, phrase: Phrase) -> Phrase:
    """Read ``$13B``, ``USD 13bn``, ``$1.5 billion``: English scales, which stand only after a leading currency."""
    number = phrase.last
    if phrase.is_range or not currency_before(text, phrase.start):
        return phrase
    if number.scale == _BILLION and text[number.start : number.end].endswith("billion"):
        return _rescaled(phrase, number.end, Decimal("0.001"))
    found = _english().match(text, phrase.end)
    if found is None or number.scale != 1:
        return phrase
    return _rescaled(phrase, found.end(), Decimal(10) ** ENGLISH_SCALES[found[1]])


_BILLION = Decimal(10) ** 12


def _rescaled(phrase: Phrase, end: int, factor: Decimal) -> Phrase:
    number = phrase.last
    value, step, scale = number.value * factor, number.step * factor, number.scale * factor
    scaled = replace(number, end=end, value=value, step=step, scale=scale)
    return replace(phrase, first=scaled, last=scaled, unit_at=end)


def _written(text: str, phrase: Phrase, done: int) -> Candidate | None:
    phrase = _with_english_scale(text, phrase)
    currency = _currency(text, phrase, done)
    if currency is None or (phrase.last.form == "article" and not _is_alone(text, currency)):
        return None
    return _candidate(text, phrase, currency, None)


def _is_alone(text: str, currency: Currency) -> bool:
    """Tell ``ein Euro`` from ``eine Euro-Krise``."""
    return text[currency.end : currency.end + 1] not in {"-", "‑"}


def _currency(text: str, phrase: Phrase, done: int) -> Currency | None:
    """Look before the number (but not in the amount that ends at ``done``), after it, and after its list."""
    before = currency_before(text, phrase.start)
    if before is not None and before.start >= done:
        return before
    own = _after(text, phrase.last.end)
    if own is not None or not phrase.elliptic:
        return own
    further = _after(text, phrase.unit_at)
    return None if further is None else further._replace(start=phrase.end, end=phrase.end)


def _after(text: str, at: int) -> Currency | None:
    gap = _GAP.match(text, at)
    return currency_after(text, gap.end() if gap else at)


def _elides(text: str, phrase: Phrase) -> bool:
    """Tell whether a bare scaled number can stand for money: no noun follows it, or one that money is of."""
    if phrase.last.scale < _MILLION or phrase.last.glued:
        return False
    return bool(_ELIDED_END.match(text, phrase.end) or _of_money().match(text, phrase.end))


@cache
def _of_money() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(sorted(MONEY_NOUNS))})\b|-(?:{'|'.join(MONEY_COMPOUNDS)})")


def _candidate(text: str, phrase: Phrase, currency: Currency, source: int | None) -> Candidate:
    start = min(phrase.start, currency.start)
    end = max(phrase.end, currency.end)
    if start < phrase.start and not phrase.hedge.words:
        phrase = replace(phrase, hedge=hedge_before(text, start))
    quantity = make_quantity(
        text, phrase, currency.code, currency.factor,
        unit_from="written" if source is None else "context", per=per_after(text, end),
    )  # fmt: skip
    return Candidate(
        "money", start, end, "amount.written" if source is None else "amount.context", quantity,
        outer_start=min(phrase.hedge.start, start), outer_end=outer_end(text, end),
        priority=30 if source is None else -min(abs(start - source), 900),
    )  # fmt: skip
