"""Months as German news writes them: standard, Austrian, abbreviated, old spelling.

Source: Duden (names, abbreviations), Österreichisches Wörterbuch (Jänner, Feber), CLDR ``de`` (short forms).
"""

MONTHS: dict[str, int] = {
    "januar": 1, "jänner": 1, "jaenner": 1,
    "februar": 2, "feber": 2,
    "märz": 3, "maerz": 3,
    "april": 4,
    "mai": 5,
    "juni": 6, "juno": 6,
    "juli": 7, "julei": 7,
    "august": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "dezember": 12,
}  # fmt: skip
"""Lower-case name -> number."""

ENGLISH: dict[str, int] = {
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "october": 10, "december": 12,
}  # fmt: skip
"""Names that stand in bylines of embedded posts; read only beside a day and a year."""

ABBREVIATIONS: dict[str, int] = {
    "jan": 1, "jän": 1, "feb": 2, "febr": 2, "mär": 3, "mrz": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dez": 12, "dec": 12,
}  # fmt: skip
"""Short forms, with or without full stop; read only beside a day or a year."""

GENITIVE_SUFFIXES = ("s", "es")
"""``Anfang Januars``, ``des Augustes``: rare, but standard."""
