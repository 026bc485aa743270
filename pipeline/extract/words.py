"""Number words of one graphic word: ``einundzwanzigtausend``, ``zweieinhalb``, ``fuenfhundertneun``."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from pipeline.lexicon import number_words as lexicon

_HALF = "einhalb"
_AND = "und"
_HUNDRED = Decimal(100)


@cache
def morphemes() -> dict[str, Decimal]:
    """Map the parts that number words are built of to their values (``und`` and ``einhalb`` apart)."""
    parts = lexicon.composed_units() | {"hundert": Decimal(100), "tausend": Decimal(1000)}
    del parts["eine"]
    return parts


@cache
def word_pattern() -> str:
    """Give the pattern of a number word; possessive, since no shorter reading can be right."""
    first = sorted([*morphemes(), *lexicon.HALVES, "dreiviertel"], key=len, reverse=True)
    rest = sorted([*morphemes(), _AND, _HALF], key=len, reverse=True)
    return f"(?:{'|'.join(first)})(?:{'|'.join(rest)})*+"


@cache
def _cut() -> re.Pattern[str]:
    return re.compile("|".join(sorted([*morphemes(), _AND, _HALF], key=len, reverse=True)))


def parse_word(word: str) -> Decimal | None:
    """Read one number word; ``None`` where its parts do not make a number (``zweidrei``)."""
    word = word.lower()
    if word in lexicon.HALVES:
        return Decimal(lexicon.HALVES[word])
    if word == "dreiviertel":
        return Decimal("0.75")
    parts = _cut().findall(word)
    if len(parts) > 1 and parts[-1] == _HALF:
        whole = _sum(parts[:-1])
        return None if whole is None else whole + Decimal("0.5")
    if parts[1:] == [_HALF, "tausend"]:
        return (morphemes()[parts[0]] + Decimal("0.5")) * 1000
    return _sum(parts)


def _sum(parts: list[str]) -> Decimal | None:
    """Add thousands, hundreds and the rest; parts must fall in rank."""
    if "tausend" in parts:
        at = parts.index("tausend")
        thousands = _hundreds(parts[:at]) if at else Decimal(1)
        rest = _hundreds(_without_and(parts[at + 1 :]))
        return None if thousands is None or rest is None else thousands * 1000 + rest
    return _hundreds(parts)


def _hundreds(parts: list[str]) -> Decimal | None:
    if "hundert" in parts:
        at = parts.index("hundert")
        hundreds = _tens(parts[:at]) if at else Decimal(1)
        rest = _tens(_without_and(parts[at + 1 :]))
        return None if hundreds is None or rest is None else hundreds * 100 + rest
    return _tens(parts)


def _tens(parts: list[str]) -> Decimal | None:
    """Read a number below one hundred: ``zwei``, ``zwölf``, ``zwei und dreißig``."""
    match parts:
        case []:
            return Decimal(0)
        case [one] if morphemes().get(one, _HUNDRED) < _HUNDRED:
            return morphemes()[one]
        case [unit, "und", ten] if unit in lexicon.UNITS and ten in lexicon.TENS:
            return Decimal(lexicon.UNITS[unit] + lexicon.TENS[ten])
    return None


def _without_and(parts: list[str]) -> list[str]:
    """Drop the joint of ``hundertundeins``."""
    return parts[1:] if parts[:1] == [_AND] else parts
