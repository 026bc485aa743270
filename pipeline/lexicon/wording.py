"""How values, currencies, hedges and months are written for a reader, by language.

German money and number style after Duden and dpa's agency style; English after common newspaper style.
"""

from __future__ import annotations

from decimal import Decimal

SCALES: dict[str, tuple[tuple[Decimal, str], ...]] = {
    "de": ((Decimal(10) ** 12, "Bio."), (Decimal(10) ** 9, "Mrd."), (Decimal(10) ** 6, "Mio.")),
    "en": ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million")),
}
CURRENCY_NAMES: dict[str, dict[str, str]] = {
    "de": {
        "EUR": "Euro", "USD": "US-Dollar", "GBP": "Pfund", "CHF": "Franken", "JPY": "Yen", "CNY": "Yuan",
        "RUB": "Rubel", "PLN": "Złoty", "SEK": "schwedische Kronen", "NOK": "norwegische Kronen",
        "DKK": "dänische Kronen", "CZK": "tschechische Kronen", "HUF": "Forint", "TRY": "Lira", "INR": "Rupien",
        "KRW": "Won", "CAD": "kanadische Dollar", "AUD": "australische Dollar", "DEM": "D-Mark",
    },
    "en": {"EUR": "euros", "USD": "US dollars", "GBP": "pounds", "CHF": "Swiss francs", "JPY": "yen", "CNY": "yuan"},
}  # fmt: skip
UNIT_NAMES: dict[str, dict[str, str]] = {
    "de": {"percent": "%", "percentage_point": "Prozentpunkte", "basis_point": "Basispunkte", "km/h": "km/h", "m": "m",
           "month": "Monate"},
    "en": {"percent": "%", "percentage_point": "percentage points", "basis_point": "basis points", "month": "months"},
}  # fmt: skip
HEDGES: dict[str, dict[str, str]] = {
    "de": {
        "approx": "rund", "nearly": "knapp", "slightly_over": "gut", "more_than": "mehr als",
        "at_least": "mindestens", "less_than": "weniger als", "at_most": "bis zu",
    },
    "en": {
        "approx": "about", "nearly": "nearly", "slightly_over": "just over", "more_than": "more than",
        "at_least": "at least", "less_than": "less than", "at_most": "up to",
    },
}  # fmt: skip
MONTH_NAMES: dict[str, tuple[str, ...]] = {
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
}  # fmt: skip
DATE_PARTS: dict[str, dict[str, str]] = {
    "de": {
        "Q": "{number}. Quartal {year}", "H": "{number}. Halbjahr {year}", "start": "Anfang", "mid": "Mitte",
        "end": "Ende", "approx": "etwa",
    },
    "en": {
        "Q": "Q{number} {year}", "H": "H{number} {year}", "start": "early", "mid": "mid", "end": "late",
        "approx": "about",
    },
}  # fmt: skip
"""Quarters, halves and the words for a part of a year or month."""
SPAN_NAMES: dict[str, dict[str, tuple[str, str]]] = {
    "de": {
        "year": ("Jahr", "Jahre"), "month": ("Monat", "Monate"), "week": ("Woche", "Wochen"), "day": ("Tag", "Tage"),
        "hour": ("Stunde", "Stunden"), "minute": ("Minute", "Minuten"), "quarter": ("Quartal", "Quartale"),
    },
    "en": {
        "year": ("year", "years"), "month": ("month", "months"), "week": ("week", "weeks"), "day": ("day", "days"),
        "hour": ("hour", "hours"), "minute": ("minute", "minutes"), "quarter": ("quarter", "quarters"),
    },
}  # fmt: skip
FRACTIONS_EN: tuple[tuple[Decimal, str], ...] = (
    (Decimal("33.33"), "a third"), (Decimal("66.67"), "two thirds"), (Decimal(25), "a quarter"),
    (Decimal(75), "three quarters"), (Decimal(50), "half"), (Decimal(20), "a fifth"),
    (Decimal("16.67"), "a sixth"), (Decimal("14.29"), "a seventh"), (Decimal("11.11"), "a ninth"),
)  # fmt: skip
"""Shares that an article gives in words."""
