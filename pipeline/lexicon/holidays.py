"""Holidays and feasts: how their day is found.

Sources: German, Austrian and Swiss public holiday laws (fixed days); the Gregorian computus of
Meeus/Jones/Butcher (movable feasts, as days from Easter Sunday); Advent Sundays count back from Christmas.
Rules: ``("fixed", month, day)``, ``("easter", offset)``, ``("sunday_before_advent", weeks)``,
``("nth", month, weekday, n)`` with ISO weekdays and n from the end where negative,
``("nth_after", month, weekday, n, days)``, ``("before_november_23", weekday)``.
"""

from __future__ import annotations

Rule = tuple[str | int, ...]

HOLIDAYS: dict[str, Rule] = {
    "neujahr": ("fixed", 1, 1), "neujahrstag": ("fixed", 1, 1), "dreikönigstag": ("fixed", 1, 6),
    "dreikönig": ("fixed", 1, 6), "heilige drei könige": ("fixed", 1, 6), "valentinstag": ("fixed", 2, 14),
    "weltfrauentag": ("fixed", 3, 8), "frauentag": ("fixed", 3, 8), "maifeiertag": ("fixed", 5, 1),
    "tag der arbeit": ("fixed", 5, 1), "johannistag": ("fixed", 6, 24), "peter und paul": ("fixed", 6, 29),
    "mariä himmelfahrt": ("fixed", 8, 15), "maria himmelfahrt": ("fixed", 8, 15), "weltkindertag": ("fixed", 9, 20),
    "tag der deutschen einheit": ("fixed", 10, 3), "einheitsfeiertag": ("fixed", 10, 3),
    "reformationstag": ("fixed", 10, 31), "halloween": ("fixed", 10, 31),
    "allerheiligen": ("fixed", 11, 1), "allerseelen": ("fixed", 11, 2), "martinstag": ("fixed", 11, 11),
    "sankt martin": ("fixed", 11, 11), "nikolaus": ("fixed", 12, 6), "nikolaustag": ("fixed", 12, 6),
    "mariä empfängnis": ("fixed", 12, 8), "heiligabend": ("fixed", 12, 24), "heiliger abend": ("fixed", 12, 24),
    "heiligen abend": ("fixed", 12, 24), "weihnachten": ("fixed", 12, 25), "weihnachtstag": ("fixed", 12, 25),
    "erster weihnachtsfeiertag": ("fixed", 12, 25), "ersten weihnachtsfeiertag": ("fixed", 12, 25),
    "ersten weihnachtstag": ("fixed", 12, 25), "erster weihnachtstag": ("fixed", 12, 25),
    "zweiter weihnachtsfeiertag": ("fixed", 12, 26), "zweiten weihnachtsfeiertag": ("fixed", 12, 26),
    "zweiten weihnachtstag": ("fixed", 12, 26), "zweiter weihnachtstag": ("fixed", 12, 26),
    "stephanstag": ("fixed", 12, 26), "stefanitag": ("fixed", 12, 26), "silvester": ("fixed", 12, 31),
    "silvesterabend": ("fixed", 12, 31), "silvesternacht": ("fixed", 12, 31),
    "weiberfastnacht": ("easter", -52), "altweiberfastnacht": ("easter", -52), "karneval": ("easter", -48),
    "rosenmontag": ("easter", -48), "fastnacht": ("easter", -47), "fastnachtsdienstag": ("easter", -47),
    "faschingsdienstag": ("easter", -47), "veilchendienstag": ("easter", -47), "aschermittwoch": ("easter", -46),
    "aschetag": ("easter", -46), "palmsonntag": ("easter", -7), "palmensonntag": ("easter", -7),
    "gründonnerstag": ("easter", -3), "hoher donnerstag": ("easter", -3), "weißer donnerstag": ("easter", -3),
    "karfreitag": ("easter", -2), "stiller freitag": ("easter", -2), "karsamstag": ("easter", -1),
    "stiller samstag": ("easter", -1), "ostersamstag": ("easter", -1), "ostern": ("easter", 0),
    "ostersonntag": ("easter", 0), "ostermontag": ("easter", 1), "weißer sonntag": ("easter", 7),
    "christi himmelfahrt": ("easter", 39), "himmelfahrt": ("easter", 39), "himmelfahrtstag": ("easter", 39),
    "vatertag": ("easter", 39), "pfingsten": ("easter", 49), "pfingstsonntag": ("easter", 49),
    "pfingstmontag": ("easter", 50), "dreifaltigkeitsfest": ("easter", 56), "trinitatis": ("easter", 56),
    "goldener sonntag": ("easter", 56), "fronleichnam": ("easter", 60),
    "muttertag": ("nth", 5, 7, 2), "erntedankfest": ("nth", 10, 7, 1), "erntedank": ("nth", 10, 7, 1),
    "buß- und bettag": ("before_november_23", 3), "buss- und bettag": ("before_november_23", 3),
    "schweizer buß- und bettag": ("nth", 9, 7, 3), "eidgenössischer buß- und bettag": ("nth", 9, 7, 3),
    "volkstrauertag": ("sunday_before_advent", 2), "totensonntag": ("sunday_before_advent", 1),
    "ewigkeitssonntag": ("sunday_before_advent", 1), "black friday": ("nth_after", 11, 4, 4, 1),
    "cyber monday": ("nth_after", 11, 4, 4, 4), "thanksgiving": ("nth", 11, 4, 4),
}  # fmt: skip
"""Lower-case name -> rule; feasts of several days are named by their first or main day."""

PERIODS: dict[str, tuple[Rule, Rule]] = {
    "fastenzeit": (("easter", -46), ("easter", -1)), "osterwochenende": (("easter", -2), ("easter", 1)),
    "pfingstwochenende": (("easter", 48), ("easter", 50)), "karwoche": (("easter", -6), ("easter", -1)),
}  # fmt: skip
"""Name -> rules of the first and the last day."""

ADVENT = ("advent", "adventssonntag", "adventsonntag")
"""Counted by an ordinal in front (``zweiter Advent``)."""
