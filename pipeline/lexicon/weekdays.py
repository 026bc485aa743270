"""Weekdays (ISO 8601: Monday is 1), their short forms and parts of the day.

Source: Duden; the codes of the parts of the day are those of TIMEX3 (ISO 24617-1).
"""

WEEKDAYS: dict[str, int] = {
    "montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6, "sonnabend": 6,
    "sonntag": 7,
}  # fmt: skip

ABBREVIATIONS: dict[str, int] = {"mo": 1, "di": 2, "mi": 3, "do": 4, "fr": 5, "sa": 6, "so": 7}
"""Read only before a date, or where nothing but ``Mo.`` is written."""

DAY_PARTS: dict[str, str] = {
    "früh": "MO", "morgen": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV", "nacht": "NI",
    "mitternacht": "NI",
}  # fmt: skip
"""Part of the day -> TIMEX3 code (``TEV`` is the evening)."""
