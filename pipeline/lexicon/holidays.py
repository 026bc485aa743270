"""Holidays and feasts: how their day is found.

Sources: German, Austrian and Swiss public holiday laws (fixed days); the Gregorian computus of
Meeus/Jones/Butcher (movable feasts, as days from Easter Sunday); Advent Sundays count back from Christmas.
Rules: ``("fixed", month, day)``, ``("easter", offset)``, ``("sunday_before_advent", weeks)``,
``("nth", month, weekday, n)`` with ISO weekdays and n from the end where negative,
``("nth_after", month, weekday, n, days)``, ``("before_november_23", weekday)``; for other calendars
``("hebrew", days from the autumn's new year)``, ``("islamic", month, day[, days on])``, ``("julian_easter", offset)``.
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
    "jahreswechsel": ("fixed", 12, 31), "silvesterabend": ("fixed", 12, 31), "silvesternacht": ("fixed", 12, 31),
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
    "rosch haschana": ("hebrew", 0), "rosch ha-schana": ("hebrew", 0), "jom kippur": ("hebrew", 9),
    "yom kippur": ("hebrew", 9), "schemini azeret": ("hebrew", 21), "shemini atzeret": ("hebrew", 21),
    "simchat tora": ("hebrew", 22), "simchat torah": ("hebrew", 22), "purim": ("hebrew", -193),
    "lag baomer": ("hebrew", -130), "lag laomer": ("hebrew", -130), "jom haschoa": ("yom_hashoah",),
    "jom hashoah": ("yom_hashoah",), "yom hashoah": ("yom_hashoah",),
    "zuckerfest": ("islamic", 10, 1), "eid al-fitr": ("islamic", 10, 1), "opferfest": ("islamic", 12, 10),
    "eid al-adha": ("islamic", 12, 10), "id ul-adha": ("islamic", 12, 10), "bakr id": ("islamic", 12, 10),
    "islamisches neujahr": ("islamic", 1, 1), "aschura": ("islamic", 1, 10),
    "lailat al-qadr": ("islamic", 9, 27), "laylat al-qadr": ("islamic", 9, 27),
    "nacht der bestimmung": ("islamic", 9, 27), "mawlid": ("islamic", 3, 12),
    "orthodoxer palmsonntag": ("julian_easter", -7), "orthodoxer karfreitag": ("julian_easter", -2),
    "orthodoxer karsamstag": ("julian_easter", -1), "orthodoxer ostersonntag": ("julian_easter", 0),
    "orthodoxes ostern": ("julian_easter", 0), "orthodoxe ostern": ("julian_easter", 0),
    "orthodoxer ostermontag": ("julian_easter", 1), "orthodoxes pfingsten": ("julian_easter", 49),
    "orthodoxes weihnachten": ("fixed", 1, 7), "königstag": ("fixed", 4, 27), "koningsdag": ("fixed", 4, 27),
    "unabhängigkeitstag der usa": ("fixed", 7, 4), "lazarus samstag": ("easter", -8),
    "volkstrauertag": ("sunday_before_advent", 2), "totensonntag": ("sunday_before_advent", 1),
    "ewigkeitssonntag": ("sunday_before_advent", 1), "black friday": ("nth_after", 11, 4, 4, 1),
    "cyber monday": ("nth_after", 11, 4, 4, 4), "thanksgiving": ("nth", 11, 4, 4),
}  # fmt: skip
"""Lower-case name -> rule; feasts of several days are named by their first or main day."""

PERIODS: dict[str, tuple[Rule, Rule]] = {
    "chanukka": (("hanukkah", 0), ("hanukkah", 7)), "hanukkah": (("hanukkah", 0), ("hanukkah", 7)),
    "pessach": (("hebrew", -163), ("hebrew", -156)), "passa": (("hebrew", -163), ("hebrew", -156)),
    "pascha": (("hebrew", -163), ("hebrew", -156)), "sukkot": (("hebrew", 14), ("hebrew", 20)),
    "schawuot": (("hebrew", -113), ("hebrew", -112)), "shavuot": (("hebrew", -113), ("hebrew", -112)),
    "ramadan": (("islamic", 9, 1), ("islamic", 9, 1, 29)),
    "fastenzeit": (("easter", -46), ("easter", -1)), "osterwochenende": (("easter", -2), ("easter", 1)),
    "pfingstwochenende": (("easter", 48), ("easter", 50)), "karwoche": (("easter", -6), ("easter", -1)),
}  # fmt: skip
"""Name -> rules of the first and the last day."""

ADVENT = ("advent", "adventssonntag", "adventsonntag")
"""Counted by an ordinal in front (``zweiter Advent``)."""
