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
