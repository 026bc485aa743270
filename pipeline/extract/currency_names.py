"""Which currency a stretch of text names, before or after a number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import product
from typing import NamedTuple

from pipeline.extract.tables import longest, spellings
from pipeline.lexicon import currencies as lexicon

_HUNDREDTH = Decimal("0.01")
_NAMED_REACH = 600
"""A country named within this many code points tells which crowns or pesos are meant."""
_SHARED = Decimal(0)
"""Marks a name that several countries share."""


class Currency(NamedTuple):
    """A currency found in text: its code, what one unit as written is worth in it, and where it stands."""

    code: str
    factor: Decimal
    start: int
    end: int


_Names = dict[str, tuple[str, Decimal]]


@cache
def _names() -> _Names:
    """Map every name in lower case to its code and worth; shared names to their first name and zero."""
    table: _Names = {}
    for code, names in lexicon.official_names().items():
        table |= {spelling: (code, Decimal(1)) for name in names for spelling in _inflected(name)}
    table |= {name: (code, _HUNDREDTH) for code, names in lexicon.MINOR for name in spellings(names)}
    table |= {name: (names, _SHARED) for names, _ in lexicon.BY_COUNTRY for name in spellings(names)}
    return table | {name: (code, Decimal(1)) for code, names in lexicon.SHORT for name in spellings(names)}


@cache
def _codes() -> _Names:
    return {code: (code, Decimal(1)) for code in (*lexicon.official_names(), "BTC", "ETH")}


def _inflected(name: str) -> list[str]:
    """Inflect a CLDR name: ``Albanischer Lek`` also as ``albanischen Lek``."""
    *adjectives, noun = name.partition(" (")[0].lower().split()
    stems = [re.sub(r"(?:er|es|e)$", "", word) for word in adjectives]
    forms = [[stem + ending for ending in ("", "e", "en", "er", "es", "em")] for stem in stems]
    return [" ".join(words) for words in product(*forms, [noun, f"{noun}s", f"{noun}n", f"{noun}en"])]


@cache
def _signs() -> tuple[re.Pattern[str], dict[str, str]]:
    parts, codes = [], {}
    for number, (code, pattern) in enumerate(lexicon.SYMBOLS):
        codes[f"y{number}"] = code
        parts.append(f"(?P<y{number}>{pattern})")
    return re.compile(f"(?i:{'|'.join(parts)})"), codes


@cache
def _marks() -> frozenset[str]:
    """Characters that a currency sign ends in."""
    return frozenset("$€£¥￥₽₹₩₪₺₴₫฿₦₱₸₾₿¢")


def currency_after(text: str, at: int) -> Currency | None:
    """Read the currency that stands exactly at ``at``."""
    if not _marks().isdisjoint(text[at : at + 4]):
        pattern, codes = _signs()
        sign = pattern.match(text, at)
        if sign is not None and not text[sign.end() : sign.end() + 1].isalpha():
            return Currency(codes[sign.lastgroup or ""], Decimal(1), at, sign.end())
    hit = longest(text, at, _names(), _codes())
    if hit is None:
        return None
    name, factor = hit.value
    code = name if factor != _SHARED else _by_country(text, at, name)
    return Currency(code, factor or Decimal(1), at, hit.end) if code else None


@cache
def _before_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    signs, codes = _signs()
    names = "|".join(_codes())
    return re.compile(rf"(?<![\w$])(?:(?P<iso>(?i:{names}))(?P<dollar>\s?\$)?|{signs.pattern})\s?$"), codes


def currency_before(text: str, at: int) -> Currency | None:
    """Read the sign or code that ends right before ``at`` (``$13B``, ``EUR 5``, ``CHF 1,2 Mio.``)."""
    last = text[max(at - 2, 0) : at].strip()[-1:]
    if not (last in _marks() or last.isupper()):
        return None
    pattern, codes = _before_pattern()
    found = pattern.search(text, max(at - 9, 0), at)
    if found is None or (found["iso"] and not found["iso"].isupper() and not found["dollar"]):
        return None
    code = found["iso"].upper() if found["iso"] else codes[found.lastgroup or ""]
    return Currency(code, Decimal(1), found.start(), found.end())


def _by_country(text: str, at: int, names: str) -> str | None:
    """Tell which of several currencies of one name is meant, by the last country named before, else after."""
    options = next(options for shared, options in lexicon.BY_COUNTRY if shared == names)
    before = text[max(at - _NAMED_REACH, 0) : at]
    nearest = max(((_last(words, before), code) for code, words in options), default=(-1, ""))
    if nearest[0] >= 0:
        return nearest[1]
    after = text[at : at + _NAMED_REACH]
    following = [(found.start(), code) for code, words in options if (found := re.search(words, after))]
    return min(following)[1] if following else None


def _last(words: str, text: str) -> int:
    last = -1
    for found in re.finditer(words, text):
        last = found.start()
    return last
