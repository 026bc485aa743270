"""Function words of date expressions by the tag that the date rules know them by.

Source: Duden (prepositions, articles, particles and their forms).
"""

from __future__ import annotations

FUNCTION_WORDS: dict[str, tuple[str, ...]] = {
    # prepositions, alone and with the article
    "AM": ("am",), "IM": ("im",), "VOM": ("vom",), "ZUM": ("zum",), "ZUR": ("zur",), "AN": ("an",), "IN": ("in", "ins"),
    "VON": ("von",), "BIS": ("bis",), "SEIT": ("seit",), "AB": ("ab",), "VOR": ("vor",), "NACH": ("nach",),
    "UM": ("um",), "GEGEN": ("gegen",), "ZWISCHEN": ("zwischen",), "DURING": ("während",), "ON": ("auf",),
    "WITHIN": ("innerhalb", "binnen"), "FOR": ("für",), "OVER": ("über",), "UNDER": ("unter",), "OUT": ("aus",),
    "WITH": ("mit",), "PER": ("pro", "je"),
    # articles, conjunctions, comparison
    "THE": ("der", "die", "das", "den", "dem", "des"), "AND": ("und", "sowie"), "OR": ("oder",), "THAN": ("als",),
    "MORE": ("mehr",), "LESS": ("weniger",),
    "WEEKCODE": ("kw", "kalenderwoche", "kalenderwochen"), "SHORTLY": ("kurzem", "langem"),
    # quantifiers
    "EVERY": ("jeder", "jede", "jedes", "jeden", "jedem"), "ALL": ("alle", "aller"), "ALLWORD": ("all",),
    "WHOLE": ("ganze", "ganzen", "ganzes", "gesamte", "gesamten"), "REST": ("rest",), "HALFOF": ("hälfte",),
    "ATLEAST": ("mindestens", "einschließlich", "voraussichtlich"), "ATLATEST": ("spätestens",),
    "ATEARLIEST": ("frühestens",),
    # order in time
    "LATER": ("später", "danach", "darauf"), "EARLIER": ("zuvor", "vorher", "davor"), "FORMERLY": ("früher",),
    "LONGWORD": ("lang", "hindurch"), "LONGADJ": ("lange", "langen"), "BORN": ("jahrgang", "jahrgänge"),
    # times of day
    "CLOCKWORD": ("uhr",), "HALFPAST": ("halb",), "THREEQUARTERS": ("dreiviertel",), "TIMEWORD": ("zeit",),
}  # fmt: skip
"""Tag -> its words, lower case."""
