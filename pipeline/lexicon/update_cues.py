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
OLDER = (
    r"zuvor", r"bislang", r"bisher(?:ig\w*)?", r"zunächst", r"ursprünglich\w*", r"anfangs", r"einst(?:ig\w*)?",
    r"früher\w*", r"ehemals", r"bis dato", r"damals", r"vor(?:her|mals)",
)  # fmt: skip
MOMENT_OF_DAY = (
    r"zeitweise", r"zwischenzeitlich", r"im Tagesverlauf", r"zuletzt", r"vorbörslich\w*", r"nachbörslich\w*",
    r"zum Handels(?:start|beginn|schluss)", r"in der Spitze", r"im frühen Handel",
    r"am (?:Vormittag|Mittag|Nachmittag|Morgen|Abend)",
)  # fmt: skip
TOTAL = (
    r"insgesamt", r"zusammen", r"in Summe", r"summier\w+ sich", r"alles in allem", r"unterm Strich", r"bislang",
    r"bisher", r"bis heute", r"bereits", r"seit\w*", r"schon",
)  # fmt: skip
SUM = (r"insgesamt", r"zusammen(?:genommen)?", r"in Summe", r"summier\w+ sich", r"alles in allem", r"macht")
SINGLE = (r"weitere[rns]?", r"zusätzlich\w*", r"erneut", r"erste[rnms]?", r"zweite[rnms]?", r"noch einmal", r"Tranche")
