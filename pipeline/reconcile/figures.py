"""Values and dates as a reader of German (or English) news writes them."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from pipeline.lexicon.counted_words import ENGLISH, PLURAL_OF
from pipeline.lexicon.wording import (
    CURRENCY_NAMES,
    DATE_PARTS,
    FRACTIONS_EN,
    HEDGES,
    MONTH_NAMES,
    SCALES,
    SPAN_NAMES,
    UNIT_NAMES,
)
from pipeline.reconcile.nominative import nominative
from pipeline.reconcile.readings import Reading, is_money
from pipeline.records import DateSpan, Quantity

_LONG = {"de": 10_000, "en": 1_000}
"""From here on thousands are marked: *3000*, but *30.000*; *3,000* in English."""
_CENTS = Decimal("0.01")
_DIGIT = re.compile(r"\d")
_ORDINAL = re.compile(
    r"(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft)e[srnm]? (?=[A-ZÄÖÜ])", re.IGNORECASE
)
"""*Ein fünftes Todesopfer* counts five."""
_HYPHENED = re.compile(r"([\w.,]+)-(Zentimeter|Millimeter|Kilometer|Meter|Tonnen|Liter|Hektar|Grad)")
"""A measure that is the first part of a compound (*600-Zentimeter-Marke*)."""
_GERMAN = str.maketrans(",.", ".,")


def value_text(value: Decimal, unit: str, lang: str) -> str:
    """Write a value with its unit: ``13 Mrd. US-Dollar``, ``32,5 %``, ``120.000 Menschen``."""
    if is_money(unit):
        return f"{_with_scale(value, lang)} {CURRENCY_NAMES[lang].get(unit, unit)}"
    return f"{number_text(value, lang)} {_unit_name(unit, lang, single=abs(value) == 1)}".rstrip()


def _unit_name(unit: str, lang: str, *, single: bool) -> str:
    known = UNIT_NAMES[lang].get(unit)
    if known:
        return known
    base = unit.casefold()
    if lang == "de":
        return unit if single else PLURAL_OF.get(base, unit)
    return ENGLISH[base][0 if single else 1] if base in ENGLISH else unit


def short_value(value: Decimal, unit: str, lang: str) -> str:
    """Write a value without the name of its currency: ``13 Mrd.``."""
    return _with_scale(value, lang) if is_money(unit) else number_text(value, lang)


def quantity_text(quantity: Quantity, lang: str) -> str:
    """Write a quantity with its hedge: ``rund 27 %``."""
    hedge = quantity.hedge if lang == "de" and quantity.hedge else HEDGES[lang].get(quantity.modifier, "")
    if quantity.value_max is not None:
        low = number_text(quantity.value, lang) if not is_money(quantity.unit) else _with_scale(quantity.value, lang)
        high = value_text(quantity.value_max, quantity.unit, lang)
        scale = low.rpartition(" ")[2]
        low = low.removesuffix(f" {scale}") if f" {scale} " in high else low
        body = f"{low} {'bis' if lang == 'de' else 'to'} {high}"
    else:
        body = value_text(quantity.value, quantity.unit, lang)
    return f"{hedge[:1].lower()}{hedge[1:]} {body}".strip()


def reading_text(reading: Reading, lang: str) -> str:
    """Write the value of a claim; in German, counts and fractions as the source words them."""
    claim, quantity = reading.claim, reading.claim.quantity
    if quantity is None:
        return _dated(reading, lang)
    if lang == "de":
        return quantity_text(quantity, lang) if _is_plain(quantity) else _counted(claim.surface, quantity)
    for value, words in FRACTIONS_EN:
        if quantity.unit == "percent" and abs(quantity.value - value) < _CENTS and not _DIGIT.search(claim.surface):
            return f"{HEDGES[lang].get(quantity.modifier, '')} {words}".strip()
    return quantity_text(quantity, lang)


def _counted(surface: str, quantity: Quantity) -> str:
    """Tell a count as the source words it, but for words that stand for themselves in its sentence alone."""
    half_a_range = quantity.value_max is not None and " und " in surface and "zwischen" not in surface.casefold()
    if half_a_range or _ORDINAL.match(surface):
        return quantity_text(quantity, "de")
    compound = _HYPHENED.fullmatch(surface)
    return nominative(" ".join(compound.groups()) if compound else surface, quantity.unit)


def _dated(reading: Reading, lang: str) -> str:
    when = reading.claim.date_value
    text = (when and span_text(when, lang)) or nominative(reading.claim.surface)
    text = text or date_text(date.fromordinal(int(reading.value)), lang)
    hedge = HEDGES[lang]["at_least"] if reading.is_date and reading.modifier == "at_least" else ""
    return text if not hedge or hedge in text else f"{hedge} {text}"


_SPAN = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|([QH])([1-4])))?")


def span_text(when: DateSpan, lang: str) -> str:
    """Write a date as exactly as it is known (``Ende Mai 2030``), a length of time with its unit; else nothing."""
    if when.type == "DURATION" and when.amount is not None:
        one, several = SPAN_NAMES[lang].get(when.unit, ("", ""))
        return f"{number_text(when.amount, lang)} {one if when.amount == 1 else several}" if one else ""
    match = _SPAN.fullmatch(when.value)
    if match is None:
        return ""
    year, month, day, part, number = match.groups()
    if day:
        return date_text(date(int(year), int(month), int(day)), lang)
    text = f"{MONTH_NAMES[lang][int(month) - 1]} {year}" if month else year
    if part:
        text = DATE_PARTS[lang][part].format(number=number, year=year)
    prefix = DATE_PARTS[lang].get(when.modifier, "")
    return f"{prefix} {text}".strip()


def number_text(value: Decimal, lang: str) -> str:
    """Write a number with the marks of the language; at most four decimals."""
    rounded = value.quantize(Decimal("0.0001"), ROUND_HALF_UP).normalize() if value % 1 else value.to_integral_value()
    grouped = f"{rounded:,f}" if abs(rounded) >= _LONG[lang] else f"{rounded:f}"
    return grouped.translate(_GERMAN) if lang == "de" else grouped


def date_text(day: date, lang: str) -> str:
    """Write a day: ``3. März 2025``."""
    month = MONTH_NAMES[lang][day.month - 1]
    return f"{day.day}. {month} {day.year}" if lang == "de" else f"{day.day} {month} {day.year}"


def _is_plain(quantity: Quantity) -> bool:
    # "Ein Drittel" is better left in words than told as 33,3333 %.
    short = quantity.value == round(quantity.value, 3)
    return short and (is_money(quantity.unit) or quantity.unit in UNIT_NAMES["de"])


def _with_scale(value: Decimal, lang: str) -> str:
    for size, name in SCALES[lang]:
        if abs(value) >= size:
            return f"{number_text((value / size).quantize(Decimal('0.0001')), lang)} {name}"
    cents = value.quantize(_CENTS, ROUND_HALF_UP)
    if cents % 1 and cents == value:
        text = f"{cents:,f}" if abs(cents) >= _LONG[lang] else f"{cents:f}"
        return text.translate(_GERMAN) if lang == "de" else text
    return number_text(value, lang)
