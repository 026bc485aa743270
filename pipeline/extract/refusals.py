"""What a number can be besides a quantity: a year, a score, a label, an address, a reference.

Each rule says no to a number phrase that a bare number or counted noun might otherwise be read from.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from pipeline.extract.currency_names import currency_before
from pipeline.extract.phrases import Phrase
from pipeline.lexicon import nouns

Refusal = Callable[[str, Phrase], bool]
"""Tell whether a phrase is no quantity."""

_REACH = 24
_PREPOSITIONS = ("bis zu", "bis auf", "ab")
_JOINTS = (":", "/", ".")
_YEARS = range(1500, 2101)
_POSTAL_DIGITS = (4, 5)


def refused(text: str, phrase: Phrase) -> bool:
    """Tell whether any rule refuses the phrase as a count or bare number."""
    return any(rule(text, phrase) for rule in REFUSALS)


def is_article(_: str, phrase: Phrase) -> bool:
    """``ein Mann``: the article counts nothing, unless a bound makes it count (``mindestens ein Werk``)."""
    bounded = phrase.hedge.modifier in {"at_least", "at_most"} and phrase.hedge.words.lower() not in _PREPOSITIONS
    return phrase.last.form == "article" and not bounded


def is_score(text: str, phrase: Phrase) -> bool:
    """``2:1``, ``24/7``, ``5.1``: digits joined to digits."""
    after, before = text[phrase.end : phrase.end + 2], text[max(phrase.start - 2, 0) : phrase.start]
    joined_after = (after[:1] in _JOINTS and after[1:].isdigit()) or after == " :" or before == ".+"
    return joined_after or (before[-1:] in _JOINTS and before[:1].isdigit())


def is_dotted(_: str, phrase: Phrase) -> bool:
    """``12.05`` and ``3.1``: a date, a time or a version."""
    return phrase.first.dotted and phrase.first.scale == 1


def is_year(text: str, phrase: Phrase) -> bool:
    """``2024``; not ``rund 2000 Menschen``: a round number with a noun, or a hedged one, is a count."""
    number = phrase.first
    digits = text[number.start : number.end]
    if not (number.scale == 1 and len(digits) == 4 and digits.isdigit()) or int(digits) not in _YEARS:  # noqa: PLR2004
        return False
    if _word_before(text, phrase.start) in nouns.BEFORE_YEARS:
        return True
    noun_ahead = _noun_ahead().match(text, phrase.end) is not None
    return not noun_ahead or (int(digits) % 100 != 0 and phrase.hedge.modifier in {"none", "at_least"})


def is_label(text: str, phrase: Phrase) -> bool:
    """``Artikel 5``, ``Formel 1``, ``§ 266``, ``iPhone 16``: the number belongs to the word before it."""
    word = _word_before(text, phrase.start)
    if word in _labels() or word.lower().endswith("nummer"):
        return True
    return word in _weak_labels() and _noun_ahead().match(text, phrase.end) is None


def is_channel(text: str, phrase: Phrase) -> bool:
    """``NDR 1 Niedersachsen``, ``ORF 2``: a digit behind a broadcaster names its programme."""
    one = phrase.end - phrase.start == 1 and phrase.last.form == "digits"
    return one and _word_before(text, phrase.start).rstrip(".") in nouns.CHANNELS


def is_slide(text: str, phrase: Phrase) -> bool:
    """``Bild 1 von 8``, ``1 von 8 Zurück``: the counter of a slide show."""
    if phrase.end - phrase.start > _SLIDE_DIGITS or phrase.last.form != "digits":
        return False
    around = text[max(phrase.start - _REACH, 0) : phrase.end + _REACH]
    if "/" not in around and "von" not in around:
        return False
    at = phrase.start - max(phrase.start - _REACH, 0)
    return any(found.start() <= at < found.end() for found in _slides().finditer(around))


def is_standard(text: str, phrase: Phrase) -> bool:
    """``5G``, ``4K``: a letter behind a digit that names a standard of technology."""
    return text[phrase.end - 1 : phrase.end] in {"G", "K"} and phrase.last.scale > 1 and not phrase.hedge.words


def is_address(text: str, phrase: Phrase) -> bool:
    """``Hauptstraße 12``, ``1070 Wien``, ``45472 Mülheim``."""
    digits = text[phrase.start : phrase.end]
    if _word_before(text, phrase.start).lower().endswith(_STREETS):
        return True
    if phrase.hedge.words or len(digits) not in _POSTAL_DIGITS or not digits.isdigit():
        return False
    if len(digits) == _POSTAL_DIGITS[1] and digits[-1] != "0":
        return True
    return _city().match(text, phrase.end) is not None


def is_marker(text: str, phrase: Phrase) -> bool:
    """``5 Ayoub El Kaabi (Piräus)``: the rank that opens a line of a list of names."""
    opens = text[max(phrase.start - 1, 0) : phrase.start] in {"", "\n"}
    return opens and phrase.end - phrase.start <= 2 and _two_names().match(text, phrase.end) is not None  # noqa: PLR2004


@cache
def _two_names() -> re.Pattern[str]:
    return re.compile(r"\s[A-ZÄÖÜ][\w-]+\s[A-ZÄÖÜ]")


def is_name(text: str, phrase: Phrase) -> bool:
    """``Hannover 96``, ``1860 München``."""
    around = text[max(phrase.start - 12, 0) : phrase.end + 12]
    return any(name in around and text[phrase.start : phrase.end] in name for name in nouns.NAMES)


def is_reference(text: str, phrase: Phrase) -> bool:
    """``Az.: 810 IN 128/16``, ``FN 213243 v``, ``WKN 716460``, telephone numbers."""
    if text[phrase.start : phrase.start + 1] == "0" and text[phrase.start + 1 : phrase.start + 2].isdigit():
        return True
    digits, before = text[phrase.start : phrase.end].replace(" ", ""), text[max(phrase.start - 2, 0) : phrase.start]
    after_digits = before[:1].isdigit() and before[1:] in {" ", "-", "/"}
    if after_digits and digits.isdigit() and len(digits) > _POSTAL_DIGITS[0]:
        return True
    if _AREA_CODE.search(text, max(phrase.start - 9, 0), phrase.start):
        return True
    return _reference().search(text, max(phrase.start - 40, 0), phrase.start) is not None


def is_priced(text: str, phrase: Phrase) -> bool:
    """``CHF 4.000 Prämie``: the number has its currency before it and counts nothing."""
    return currency_before(text, phrase.start) is not None


REFUSALS: tuple[Refusal, ...] = (
    is_article,
    is_score,
    is_dotted,
    is_year,
    is_label,
    is_channel,
    is_slide,
    is_standard,
    is_marker,
    is_name,
    is_address,
    is_reference,
    is_priced,
)
"""Asked in this order; any of them is enough."""


@cache
def _noun_ahead() -> re.Pattern[str]:
    return re.compile(r"\s(?:[a-zäöüß]+e[nrs]?\s)?[A-ZÄÖÜ]")


_SLIDE_DIGITS = 3
_AREA_CODE = re.compile(r"\b0\d{2,5}\s?[/-]\s?$")
"""What stands before a telephone number (``0800 / 1110111``)."""


@cache
def _slides() -> re.Pattern[str]:
    counter = r"\d{1,3}\s?(?:von|/)\s?\d{1,3}\b"
    return re.compile(
        rf"\b(?:{'|'.join(nouns.SLIDES)}):?\s{counter}|(?:^|\n)\s*{counter}(?=\s*\n)"
        rf"|{counter}(?=\s{{1,3}}(?:{'|'.join(nouns.SLIDE_BUTTONS)})\b)"
    )


_STREETS = ("straße", "strasse", "str.", "gasse", "allee", "platz", "chaussee", "ufer", "damm")


def _word_before(text: str, start: int) -> str:
    """Give the word before a number, over one space or hyphen."""
    words = text[max(start - _REACH, 0) : start].rstrip("-").split()
    return words[-1].strip('„“"(«»') if words else ""


@cache
def _labels() -> frozenset[str]:
    return frozenset(nouns.LABELS)


@cache
def _weak_labels() -> frozenset[str]:
    return frozenset(nouns.WEAK_LABELS)


@cache
def _city() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(nouns.CITIES)})\b")


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(
        r"(?:Az\.|Aktenzeichen|Tel\.|Telefon|Fax|ISIN|WKN|HRB|FN|Kennzeichen|IBAN|BIC|PLZ|Kontonummer)[\s:]{0,3}"
        r"[\w\s/.+-]{0,24}$"
    )
