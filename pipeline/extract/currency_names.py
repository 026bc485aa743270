"""Which currency a stretch of text names, before or after a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pipeline.lexicon import currencies as lexicon

_HUNDREDTH = Decimal("0.01")
_NAMED_REACH = 1500
"""A country named within this many code points tells which crowns or pesos are meant."""


class Currency(NamedTuple):
    """A currency found in text: its code, what one unit as written is worth in it, and where it stands."""

    code: str
    factor: Decimal
    start: int
    end: int


_Table = tuple[re.Pattern[str], dict[str, str]]
"""A pattern of named groups, and what each group stands for."""


def _alternatives(pairs: Iterable[tuple[str, str]], prefix: str) -> tuple[str, dict[str, str]]:
    """Join patterns to one alternation with numbered groups; give it and the code of each group."""
    parts, codes = [], {}
    for number, (code, pattern) in enumerate(pairs):
        name = f"{prefix}{number}"
        codes[name] = code
        parts.append(f"(?P<{name}>{pattern})")
    return "|".join(parts), codes


@cache
def _official() -> tuple[tuple[str, str], ...]:
    """Make patterns of the CLDR names: adjectives and nouns in all cases."""
    pairs = []
    for code, names in lexicon.official_names().items():
        bare = sorted({name.partition(" (")[0] for name in names}, key=len, reverse=True)
        pairs.append((code, "|".join(_inflected(name) for name in bare)) if bare else (code, code))
    return tuple(pairs)


def _inflected(name: str) -> str:
    words = name.split()
    stems = [re.sub(r"(?:er|es|e)$", "", word) + r"(?:e[nrms]?)?" for word in words[:-1]]
    return r"\s+".join([*stems, re.escape(words[-1]) + r"(?:s|n|en)?"])


@cache
def _after_table() -> tuple[_Table, _Table, _Table]:
    names, name_codes = _alternatives((*lexicon.SHORT, *_official()), "n")
    minors, minor_codes = _alternatives(lexicon.MINOR, "m")
    shared, shared_codes = _alternatives(((pattern, pattern) for pattern, _ in lexicon.BY_COUNTRY), "s")
    signs, sign_codes = _alternatives(lexicon.SYMBOLS, "y")
    codes = "|".join([*lexicon.official_names(), "BTC", "ETH"])
    major = re.compile(rf"(?:(?i:{names})|(?P<iso>{codes})(?:\s?\$)?)(?!\w)|(?:{signs})(?!\w)")
    return (
        (major, name_codes | sign_codes),
        (re.compile(rf"(?i:{minors})(?!\w)"), minor_codes),
        (re.compile(rf"(?i:{shared})(?!\w)"), shared_codes),
    )


def currency_after(text: str, at: int) -> Currency | None:
    """Read the currency that stands exactly at ``at``."""
    (major, codes), (minor, minor_codes), (shared, shared_names) = _after_table()
    if found := major.match(text, at):
        group = found.lastgroup or ""
        return Currency(found["iso"] or codes.get(group, ""), Decimal(1), found.start(), found.end())
    if found := minor.match(text, at):
        return Currency(minor_codes[found.lastgroup or ""], _HUNDREDTH, found.start(), found.end())
    if found := shared.match(text, at):
        code = _by_country(text, at, shared_names[found.lastgroup or ""])
        return Currency(code, Decimal(1), found.start(), found.end()) if code else None
    return None


@cache
def _before_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    signs, sign_codes = _alternatives(lexicon.SYMBOLS, "y")
    codes = "|".join(lexicon.official_names())
    return re.compile(rf"(?<![\w$])(?i:(?P<iso>{codes})(?:\s?\$)?|{signs})\s?$"), sign_codes


def currency_before(text: str, at: int) -> Currency | None:
    """Read the sign or code that ends right before ``at`` (``$13B``, ``EUR 5``)."""
    pattern, codes = _before_pattern()
    found = pattern.search(text, max(at - 9, 0), at)
    if found is None:
        return None
    if found["iso"] and not (found["iso"].isupper() or "$" in found[0]):
        return None
    code = found["iso"].upper() if found["iso"] else codes[found.lastgroup or ""]
    return Currency(code, Decimal(1), found.start(), found.end())


def _by_country(text: str, at: int, name: str) -> str | None:
    """Tell which of several currencies of one name is meant, by the last country named before, else after."""
    options = next(options for pattern, options in lexicon.BY_COUNTRY if pattern == name)
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
