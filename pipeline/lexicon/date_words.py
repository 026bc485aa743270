"""Words that date expressions are made of; no logic.

Source: Duden and Österreichisches Wörterbuch (words and inflection); ISO 24617-1 (TIMEX3 codes).
Forms are lower case and written out where inflection is irregular; ``inflect`` in the lexer adds the
regular adjective endings.
"""

from __future__ import annotations

UNITS: dict[str, str] = {
    "jahr": "year", "jahre": "year", "jahren": "year", "jahres": "year", "jahrs": "year",
    "kalenderjahr": "year", "kalenderjahre": "year", "kalenderjahres": "year", "kalenderjahren": "year",
    "monat": "month", "monate": "month", "monaten": "month", "monats": "month",
    "woche": "week", "wochen": "week", "kalenderwochen": "week",
    "tag": "day", "tage": "day", "tagen": "day", "tages": "day", "tags": "day",
    "arbeitstag": "day", "arbeitstage": "day", "arbeitstagen": "day", "werktag": "day", "werktage": "day",
    "werktagen": "day", "kalendertage": "day", "kalendertagen": "day", "sonnentage": "day", "nächte": "night",
    "nächten": "night",
    "stunde": "hour", "stunden": "hour", "std": "hour", "arbeitsstunden": "hour",
    "minute": "minute", "minuten": "minute", "sekunde": "second", "sekunden": "second",
    "quartal": "quarter", "quartale": "quarter", "quartalen": "quarter", "quartals": "quarter",
    "vierteljahr": "quarter", "vierteljahre": "quarter", "vierteljahren": "quarter", "vierteljahres": "quarter",
    "halbjahr": "half", "halbjahre": "half", "halbjahren": "half", "halbjahres": "half", "halbjahrs": "half",
    "jahrzehnt": "decade", "jahrzehnte": "decade", "jahrzehnten": "decade", "jahrzehnts": "decade",
    "dekade": "decade", "dekaden": "decade", "jahrhundert": "century", "jahrhunderte": "century",
    "jahrhunderten": "century", "jahrhunderts": "century", "jahrtausend": "millennium",
    "jahrtausende": "millennium", "jahrtausenden": "millennium", "jahrtausends": "millennium",
    "arbeitswoche": "workweek", "wochenende": "weekend", "wochenenden": "weekend", "wochenendes": "weekend",
    "viertelstunde": "quarterhour", "viertelstunden": "quarterhour",
    "dreiviertelstunde": "threequarterhour",
}  # fmt: skip
"""Noun form -> unit."""

UNIT_ABBREVIATIONS: dict[str, str] = {
    "h": "hour", "st": "hour", "std": "hour", "min": "minute", "sek": "second", "sec": "second",
}  # fmt: skip
"""Read only after a number."""

YEAR_NOUNS = (
    "geschäftsjahr", "fiskaljahr", "haushaltsjahr", "steuerjahr", "wirtschaftsjahr", "rechnungsjahr", "bilanzjahr",
    "schuljahr", "studienjahr", "kindergartenjahr", "ausbildungsjahr",
)  # fmt: skip
"""Years that need not begin in January; ``2024/25`` behind them is one year."""

QUARTER_NOUNS: dict[str, str] = {
    "quartal": "Q", "quartals": "Q", "geschäftsquartal": "Q", "geschäftsquartals": "Q", "kalenderquartal": "Q",
    "fiskalquartal": "Q", "jahresquartal": "Q", "vierteljahr": "Q", "jahresviertel": "Q",
    "halbjahr": "H", "halbjahres": "H", "halbjahrs": "H", "jahreshälfte": "H", "geschäftshalbjahr": "H",
    "geschäftshalbjahres": "H",
}  # fmt: skip
"""Nouns that an ordinal makes a part of the year."""

FIXED_QUARTERS: dict[str, str] = {
    "schlussquartal": "Q4", "auftaktquartal": "Q1", "anfangsquartal": "Q1",
}  # fmt: skip

RELATIVE: dict[str, int] = {
    "letzt": -1, "vergangen": -1, "vorig": -1, "verflossen": -1, "zurückliegend": -1, "abgelaufen": -1,
    "vorletzt": -2, "vorvergangen": -2, "vorvorig": -2, "vorvorletzt": -3,
    "laufend": 0, "aktuell": 0, "gegenwärtig": 0, "heurig": 0,
    "nächst": 1, "nachst": 1, "kommend": 1, "übernächst": 2, "uebernächst": 2, "naechst": 1,
}  # fmt: skip
"""Adjective stem -> steps from the anchor."""

THIS = ("dieser", "diese", "dieses", "diesen", "diesem")
SAME: tuple[str, ...] = (
    "selben", "gleichen", "derselben", "desselben", "demselben", "denselben", "dasselbe", "dieselbe", "jenem", "jenen",
    "jener", "jenes",
)  # fmt: skip
"""Words that repeat the date last spoken of."""

FOLLOWING = ("folgend", "darauffolgend", "anschließend")
PRECEDING = ("vorangegangen", "vorhergehend", "vorherig", "vorausgegangen")
"""Adjective stems that step from the date last spoken of."""

DAY_WORDS: dict[str, int] = {
    "heute": 0, "gestern": -1, "vorgestern": -2, "vorvorgestern": -3, "morgen": 1, "übermorgen": 2,
    "überübermorgen": 3,
}  # fmt: skip
DAY_ADJECTIVES: dict[str, int] = {"heutig": 0, "gestrig": -1, "morgig": 1, "vorgestrig": -2}

EDGES: dict[str, str] = {
    "anfang": "start", "beginn": "start", "mitte": "mid", "ende": "end",
}  # fmt: skip
"""Words that pick a part of the period behind them."""

EDGE_COMPOUNDS: dict[str, tuple[str, str]] = {
    "jahresanfang": ("year", "start"), "jahresbeginn": ("year", "start"), "jahresmitte": ("year", "mid"),
    "jahresende": ("year", "end"), "jahresauftakt": ("year", "start"),
    "monatsanfang": ("month", "start"), "monatsbeginn": ("month", "start"), "monatsmitte": ("month", "mid"),
    "monatsende": ("month", "end"), "wochenbeginn": ("week", "start"), "wochenanfang": ("week", "start"),
    "wochenmitte": ("week", "mid"), "wochenstart": ("week", "start"), "quartalsende": ("quarter", "end"),
    "jahrhundertwende": ("century", "turn"), "jahrtausendwende": ("millennium", "turn"),
    "wochenauftakt": ("week", "start"),
}  # fmt: skip

PREVIOUS: dict[str, tuple[str, int]] = {
    "vorjahr": ("year", -1), "vorjahres": ("year", -1), "vorjahrs": ("year", -1), "vorvorjahr": ("year", -2),
    "vormonat": ("month", -1), "vormonats": ("month", -1), "vorwoche": ("week", -1), "vorquartal": ("quarter", -1),
    "vorquartals": ("quarter", -1), "folgejahr": ("year", 1), "folgemonat": ("month", 1), "vortag": ("day", -1),
    "vortages": ("day", -1), "vortags": ("day", -1), "folgetag": ("day", 1), "folgetages": ("day", 1),
    "folgejahres": ("year", 1),
}  # fmt: skip
"""Compound -> (unit, steps)."""

FREQUENCY: dict[str, str] = {
    "täglich": "P1D", "alltäglich": "P1D", "tagtäglich": "P1D", "wöchentlich": "P1W", "monatlich": "P1M",
    "allmonatlich": "P1M", "jährlich": "P1Y", "alljährlich": "P1Y", "stündlich": "PT1H", "minütlich": "PT1M",
    "vierteljährlich": "P1Q", "halbjährlich": "P6M", "allwöchentlich": "P1W", "quartalsweise": "P1Q",
    "zweijährlich": "P2Y", "sekündlich": "PT1S", "allabendlich": "P1D",
}  # fmt: skip
"""Adjective or adverb stem -> period of the set."""

ADVERB_SETS: dict[str, str] = {
    "morgens": "TMO", "vormittags": "TMO", "mittags": "TMI", "nachmittags": "TAF", "abends": "TEV", "nachts": "TNI",
    "frühmorgens": "TMO",
}  # fmt: skip

LONG: dict[str, str] = {
    "jahrelang": "year", "monatelang": "month", "wochenlang": "week", "tagelang": "day", "stundenlang": "hour",
    "minutenlang": "minute", "jahrzehntelang": "decade", "jahrhundertelang": "century", "sekundenlang": "second",
    "nächtelang": "day",
}  # fmt: skip
"""Adverb or adjective stem of unmeasured length."""

PRESENT: tuple[str, ...] = (
    "jetzt", "derzeit", "aktuell", "gegenwärtig", "momentan", "zurzeit", "heutzutage",
)  # fmt: skip
PRESENT_ADJECTIVES = ("derzeitig", "jetzig")
PAST: tuple[str, ...] = (
    "damals", "einst", "einstmals", "ehemals", "vormals", "seinerzeit", "kürzlich", "unlängst", "neulich",
    "jüngst", "vorhin", "ehedem", "dereinst",
)  # fmt: skip
PAST_ADJECTIVES = ("damalig", "einstig", "seinerzeitig")
FUTURE: tuple[str, ...] = ("künftig", "zukünftig", "demnächst", "bald", "baldig")
FUTURE_ADJECTIVES: tuple[str, ...] = ()

PRESENT_NOUNS = ("gegenwart",)
PAST_NOUNS = ("vergangenheit",)
FUTURE_NOUNS = ("zukunft",)

HEDGES: dict[str, str] = {
    "etwa": "approx", "rund": "approx", "ca": "approx", "circa": "approx", "zirka": "approx", "ungefähr": "approx",
    "fast": "approx", "knapp": "approx", "gut": "approx", "nahezu": "approx", "genau": "none", "exakt": "none",
    "beinahe": "approx", "schätzungsweise": "approx",
}  # fmt: skip
"""Hedges that stand inside a duration's span."""

VAGUE_NUMBERS: tuple[str, ...] = (
    "mehrere", "mehreren", "mehrerer", "einige", "einigen", "einiger", "wenige", "wenigen", "weniger", "viele",
    "vielen", "etliche", "etlichen", "paar", "einiges", "zahlreiche", "zahlreichen", "unzählige", "zig",
)  # fmt: skip

LENGTH_NOUNS: tuple[str, ...] = (
    "vertrag", "laufzeit", "haft", "strafe", "frist", "bestehen", "jubiläum", "amtszeit", "pause", "krieg",
    "ausbildung", "verhandlung", "ermittlung", "bauzeit", "studie", "förderung", "plan", "übergang", "bindung",
    "mandat", "sperre", "zusammenarbeit", "partnerschaft", "tätigkeit", "arbeit", "suche", "projekt", "phase",
    "zeitraum", "tradition", "geschichte", "reise", "besuch", "streik", "erfahrung", "vereinbarung",
    "kooperation", "forschung", "entwicklung", "bewährung", "garantie", "wartezeit", "dauer", "herrschaft",
    "regierung", "freundschaft", "beziehung", "treffen", "konferenz", "gipfel", "sitzung", "prozess",
    "rezession", "stagnation", "abwesenheit", "verbot", "moratorium", "bond", "anleihe",
)  # fmt: skip
"""Ends of nouns that ``zehnjährig`` gives a length, where others get an age."""

LENGTH_HEADS: dict[str, str] = {
    "jahres": "year", "monats": "month", "wochen": "week", "tages": "day", "tage": "day", "stunden": "hour",
    "minuten": "minute",
}  # fmt: skip
"""What joins a number word with the noun it measures (``Vierjahresvertrag``) -> unit."""
NOT_MEASURED: tuple[str, ...] = ("bart",)
"""Nouns of names that only look so (``Dreitagebart``)."""

COUNTED_AFTER_YEAR: frozenset[str] = frozenset({
    "euro", "dollar", "franken", "kronen", "yen", "pfund", "rubel", "mark", "cent", "us-dollar", "prozent",
    "stellen", "menschen", "mitarbeiter", "mitarbeiterinnen", "beschäftigte", "beschäftigten", "personen",
    "teilnehmer", "teilnehmerinnen", "teilnehmende", "einwohner", "einwohnern", "einwohnerinnen", "meter",
    "metern", "kilometer", "kilometern", "tonnen", "quadratmeter", "quadratmetern", "hektar", "stück", "punkte",
    "punkten", "fälle", "fällen", "soldaten", "exemplare", "wohnungen", "arbeitsplätze", "arbeitsplätzen",
    "jobs", "ps", "kw", "km", "m", "kg", "g", "liter", "litern", "zuschauer", "zuschauern", "besucher",
    "besuchern", "demonstranten", "tote", "toten", "verletzte", "verletzten", "flüge", "flügen", "mal",
    "mitglieder", "mitgliedern", "kunden", "filialen", "betriebe", "unternehmen", "firmen", "kinder", "kindern",
    "schüler", "schülern", "studenten", "einsatzkräfte", "einsatzkräften", "polizisten", "häuser", "haushalte",
    "haushalten", "seiten", "grad", "watt", "megawatt", "gigawatt", "kilowattstunden", "volt", "mio", "mrd",
    "millionen", "milliarden", "tausend", "stunden", "minuten", "sekunden", "tage", "tagen", "jahre", "jahren",
    "wochen", "monate", "monaten", "gäste", "gästen", "anleger", "aktien", "autos", "fahrzeuge", "fahrzeugen",
    "quadratkilometer", "kubikmeter", "zeichen", "wörter", "plätze", "plätzen", "sitzplätze", "euros", "eur",
    "usd", "chf",
})  # fmt: skip
"""Nouns behind four digits that make them a quantity, no year."""

QUANTITY_BEFORE: frozenset[str] = frozenset({
    "rund", "knapp", "fast", "gut", "über", "mindestens", "höchstens", "ungefähr", "mehr", "nahezu",
    "exakt", "weitere", "insgesamt", "nr", "nummer", "seite", "kapitel", "artikel", "paragraf", "absatz", "tel",
    "telefon", "fax", "din", "iso", "en", "windows", "typ", "modell", "agenda",
})  # fmt: skip
"""Words in front of four digits that make them a quantity or a name, no year."""

DECADES: dict[str, int] = {
    "zwanziger": 20, "dreißiger": 30, "dreissiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60,
    "siebziger": 70, "achtziger": 80, "neunziger": 90, "neuziger": 90, "zehner": 10, "nuller": 0,
    "nullerjahre": 0, "zehnerjahre": 10, "zweitausender": 2000, "zweitausendzehner": 2010,
}  # fmt: skip
"""Word for a decade -> its first year, within the century where it is below 100."""

LENGTH_STEMS: dict[str, str] = {
    "jährig": "year", "monatig": "month", "wöchig": "week", "tägig": "day", "stündig": "hour", "minütig": "minute",
}  # fmt: skip
"""Stem of an adjective that gives a length (``zweitägig``) -> unit."""
