"""Values and dates as a reader of German (or English) news writes them."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from pipeline.lexicon.wording import CURRENCY_NAMES, HEDGES, MONTH_NAMES, SCALES, UNIT_NAMES
from pipeline.reconcile.readings import Reading, is_money
from pipeline.records import Quantity

_LONG = 10_000


def value_text(value: Decimal, unit: str, lang: str) -> str:
    """Write a value with its unit: ``13 Mrd. US-Dollar``, ``32,5 %``, ``120.000 Menschen``."""
    if is_money(unit):
        return f"{_with_scale(value, lang)} {CURRENCY_NAMES[lang].get(unit, unit)}"
    name = UNIT_NAMES[lang].get(unit, unit)
    return f"{number_text(value, lang)} {name}".rstrip()


def short_value(value: Decimal, unit: str, lang: str) -> str:
    """Write a value without the name of its currency: ``13 Mrd.``."""
    return _with_scale(value, lang) if is_money(unit) else number_text(value, lang)


def quantity_text(quantity: Quantity, lang: str) -> str:
    """Write a quantity with its hedge: ``rund 27 %``."""
    hedge = quantity.hedge if lang == "de" and quantity.hedge else HEDGES[lang].get(quantity.modifier, "")
    if quantity.value_max is not None:
        low = number_text(quantity.value, lang) if not is_money(quantity.unit) else _with_scale(quantity.value, lang)
        body = f"{low} {'bis' if lang == 'de' else 'to'} {value_text(quantity.value_max, quantity.unit, lang)}"
    else:
        body = value_text(quantity.value, quantity.unit, lang)
    return f"{hedge} {body}".strip()


def reading_text(reading: Reading, lang: str) -> str:
    """Write the value of a claim; counts and dates as the German source words them."""
    quantity = reading.claim.quantity
    if quantity is None or (lang == "de" and not _is_plain(quantity)):
        text = reading.claim.surface or date_text(date.fromordinal(int(reading.value)), lang)
        hedge = HEDGES[lang]["at_least"] if reading.is_date and reading.modifier == "at_least" else ""
        return text if not hedge or hedge in text else f"{hedge} {text}"
    return quantity_text(quantity, lang)


def number_text(value: Decimal, lang: str) -> str:
    """Write a number with the marks of the language; at most four decimals."""
    rounded = value.quantize(Decimal("0.0001"), ROUND_HALF_UP).normalize() if value % 1 else value.to_integral_value()
    grouped = f"{rounded:,f}" if abs(rounded) >= _LONG else f"{rounded:f}"
    return grouped.translate(str.maketrans(",.", ".,")) if lang == "de" else grouped


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
    return number_text(value, lang)
