"""Seasons: TIMEX3 code and calendar limits (astronomical, the usual days in Central Europe).

Source: Duden (names); solstices and equinoxes after the usual calendar days, northern hemisphere.
"""

SEASONS: dict[str, str] = {
    "frühling": "SP", "frühjahr": "SP", "lenz": "SP", "sommer": "SU", "herbst": "FA", "spätherbst": "FA",
    "frühherbst": "FA", "spätsommer": "SU", "frühsommer": "SU", "hochsommer": "SU", "winter": "WI",
}  # fmt: skip

LIMITS: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {
    "SP": ((3, 20), (6, 20)),
    "SU": ((6, 21), (9, 23)),
    "FA": ((9, 23), (12, 20)),
    "WI": ((12, 21), (3, 20)),
}
"""Code -> first and last day as (month, day); winter ends in the following year."""
