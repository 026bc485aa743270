"""Words by which German news marks a value as the newer or the older one of two.

Collected from our own reading of agency style; grouped by what they order.
"""

from __future__ import annotations

NEWER = (
    r"verlängert\w*", r"inzwischen", r"mittlerweile", r"nunmehr", r"neuerdings",
    r"(?:erhöht|erhöhte|verringert|verringerte) sich auf",
    r"(?:steigt|stieg|wuchs|kletterte|sank|sinkt|fiel|fällt) auf",
    r"(?:nach (?:oben|unten) )?korrigiert\w*", r"(?:angehoben|erhöht|gesenkt|aufgestockt|reduziert|verringert) auf",
    r"präzisiert\w*", r"aktualisiert\w*", r"später", r"nach der (?:Demonstration|Kundgebung|Veranstaltung)",
)  # fmt: skip
RISEN = (
    r"(?:steigt|stieg|gestiegen|erhöht|erhöhte|wuchs|klettert|kletterte|schnellt|angehoben|aufgestockt)\b[^.]{0,40}\bauf",
    r"auf\b[^.]{0,40}\b(?:gestiegen|erhöht|angewachsen|angestiegen|geklettert|angehoben|aufgestockt)",
)
"""Words that say the value was lower before."""
FALLEN = (
    r"(?:sinkt|sank|gesunken|fällt|fiel|gefallen|senkte?|gesenkt|verringert|reduziert)\b[^.]{0,40}\bauf",
    r"auf\b[^.]{0,40}\b(?:gesunken|gefallen|gesenkt|verringert|reduziert|geschrumpft)",
)
"""Words that say the value was higher before."""
OLDER = (
    r"zuvor", r"bislang", r"bisher(?:ig\w*)?", r"zunächst", r"ursprünglich\w*", r"anfangs", r"einst(?:ig\w*)?",
    r"früher\w*", r"ehemals", r"bis dato", r"damals", r"vor(?:her|mals)",
    r"(?:war(?:en)?|lag(?:en)?|hatten?|betrug|stand(?:en)?)\b[^.]{0,30}\bnoch",
    r"noch\b[^.]{0,40}\b(?:gewesen|gelegen|betragen)",
)  # fmt: skip
RISE_WORDS = frozenset({
    "stieg", "stiegen", "steigt", "steigen", "gestiegen", "wuchs", "wuchsen", "wächst", "wachsen", "gewachsen",
    "anstieg", "zuwachs", "zunahme", "plus", "zugelegt", "zulegen", "höher", "höhere", "höheren", "mehr", "erhöht",
    "erhöhte", "erhöhten", "angehoben", "verteuert", "verteuerte", "teurer", "fester", "stärker", "gewann", "gewonnen",
    "kletterte", "klettert", "geklettert", "verbessert", "verbesserte", "zugenommen", "aufgewertet",
})  # fmt: skip
"""Words of a rise; a reprint that has one of FALL_WORDS in the same place turns it round."""
FALL_WORDS = frozenset({
    "sank", "sanken", "sinkt", "sinken", "gesunken", "fiel", "fielen", "fällt", "fallen", "gefallen", "schrumpfte",
    "schrumpften", "schrumpft", "schrumpfen", "geschrumpft", "rückgang", "abnahme", "minus", "nachgegeben", "nachgeben",
    "niedriger", "niedrigere", "niedrigeren", "tiefer", "weniger", "gesenkt", "senkte", "senkten", "verringert",
    "verringerte", "verbilligt", "verbilligte", "billiger", "günstiger", "schwächer", "verlor", "verloren",
    "verschlechtert", "verschlechterte", "abgenommen", "abgewertet", "reduziert", "reduzierte", "herabgesetzt",
})  # fmt: skip
MOMENT_OF_DAY = (
    r"zeitweise", r"zwischenzeitlich", r"im Tagesverlauf", r"zuletzt", r"vorbörslich\w*", r"nachbörslich\w*",
    r"zum Handels(?:start|beginn|schluss)", r"in der Spitze", r"im frühen Handel",
    r"am (?:Vormittag|Mittag|Nachmittag|Morgen|Abend)",
)  # fmt: skip
TOTAL = (
    r"insgesamt", r"zusammen", r"in Summe", r"summier\w+ sich", r"alles in allem", r"unterm Strich", r"bislang",
    r"bisher", r"bis heute", r"bereits", r"seit\w*", r"schon",
)  # fmt: skip
PART_BEFORE = (
    r"weitere[nrs]?", r"zusätzliche[nrs]?", r"noch(?: ein)?mals?", r"davon(?! aus)", r"hiervon", r"darunter",
    r"unter (?:den|ihnen)",
)  # fmt: skip
"""Words before a value, a few words away at most, that make it a part of another."""
PART_BEHIND = (r"hinzu", r"zusätzlich")
"""The same behind a value."""
SINGLED_OUT = (r"allein(?:e)? (?:in|im|am|an)",)
"""Words that single out a place or part; they make no part of a value for that very place."""
SUM = (r"insgesamt", r"zusammen(?:genommen)?", r"in Summe", r"summier\w+ sich", r"alles in allem", r"macht")
SINGLE = (r"weitere[rns]?", r"zusätzlich\w*", r"erneut", r"erste[rnms]?", r"zweite[rnms]?", r"noch einmal", r"Tranche")
