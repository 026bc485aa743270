"""Units of measurement in German news: lemma, dimension, pattern.

Sources: SI brochure and DIN 1301 (symbols), Duden (names and plurals). Symbols are matched with case, names without.
"""

from __future__ import annotations

UNITS: tuple[tuple[str, str, str, str], ...] = (
    # lemma, dimension, names (any case), symbols (exact)
    ("Kilometer pro Stunde", "speed", r"Kilometern?\s+pro\s+Stunde|Stundenkilometern?|Tempo", r"km/h|kmh"),
    ("Quadratkilometer", "area", r"Quadratkilometern?", r"km²|km2|qkm"),
    ("Quadratmeter", "area", r"Quadratmetern?", r"m²|m2|qm"),
    ("Kubikmeter", "volume", r"Kubikmetern?", r"m³|m3|cbm"),
    ("Kilometer", "length", r"Kilometern?", r"km"),
    ("Zentimeter", "length", r"Zentimetern?", r"cm"),
    ("Millimeter", "length", r"Millimetern?", r"mm"),
    ("Nanometer", "length", r"Nanometern?", r"nm"),
    ("Meter", "length", r"Metern?", r"m"),
    ("Meile", "length", r"(?:See)?meilen?", r"sm"),
    ("Zoll", "length", r"Zoll", r""),
    ("Hektar", "area", r"Hektara?r?(?:en?)?|Hektar", r"ha"),
    ("Hektoliter", "volume", r"Hektolitern?", r"hl"),
    ("Milliliter", "volume", r"Millilitern?", r"ml"),
    ("Liter", "volume", r"Litern?", r"l"),
    ("Barrel", "volume", r"Barrels?|Fass", r"bbl"),
    ("Tonne", "mass", r"Tonnen?", r"t"),
    ("Kilogramm", "mass", r"Kilogramm|Kilos?", r"kg"),
    ("Mikrogramm", "mass", r"Mikrogramm", r"µg|μg"),
    ("Milligramm", "mass", r"Milligramm", r"mg"),
    ("Gramm", "mass", r"Gramm", r"g"),
    ("Feinunze", "mass", r"Feinunzen?|Unzen?", r"oz"),
    ("Grad", "temperature", r"Grad(?:\s+Celsius|\s+Fahrenheit)?", r"°\s?C|°"),
    ("Terawattstunde", "energy", r"Terawattstunden?", r"TWh"),
    ("Gigawattstunde", "energy", r"Gigawattstunden?", r"GWh"),
    ("Megawattstunde", "energy", r"Megawattstunden?", r"MWh"),
    ("Kilowattstunde", "energy", r"Kilowattstunden?", r"kWh|kwh"),
    ("Gigawatt", "power", r"Gigawatt", r"GW"),
    ("Megawatt", "power", r"Megawatt", r"MW"),
    ("Kilowatt", "power", r"Kilowatt", r"kW"),
    ("Watt", "power", r"Watt", r"W"),
    ("PS", "power", r"Pferdestärken?", r"PS"),
    ("Newtonmeter", "torque", r"Newtonmetern?", r"Nm"),
    ("Terabyte", "data", r"Terabytes?", r"TB"),
    ("Gigabyte", "data", r"Gigabytes?", r"GB"),
    ("Megabyte", "data", r"Megabytes?", r"MB"),
    ("Megabit pro Sekunde", "data rate", r"Megabits?\s+pro\s+Sekunde", r"Mbit/s|MBit/s"),
    ("Bit", "data", r"Bits?", r""),
    ("Hertz", "frequency", r"Hertz", r"Hz"),
    ("Megahertz", "frequency", r"Megahertz", r"MHz"),
    ("Gigahertz", "frequency", r"Gigahertz", r"GHz"),
    ("Volt", "voltage", r"Volt", r"V"),
    ("Dezibel", "sound", r"Dezibel", r"dB"),
    ("Hektopascal", "pressure", r"Hektopascal", r"hPa"),
    ("Bar", "pressure", r"Bar", r""),
    ("Kalorie", "energy", r"(?:Kilo)?kalorien?", r"kcal"),
    ("Lichtjahr", "length", r"Lichtjahren?|Lichtjahre", r""),
)  # fmt: skip

TIME_UNITS: tuple[str, ...] = (
    "Jahr", "Jahre", "Jahren", "Jahres", "Monat", "Monate", "Monaten", "Monats", "Woche", "Wochen", "Tag",
    "Tage", "Tagen", "Tages", "Stunde", "Stunden", "Minute", "Minuten", "Sekunde", "Sekunden", "Uhr",
    "Quartal", "Quartale", "Quartalen", "Jahrzehnt", "Jahrzehnte", "Jahrzehnten", "Jahrhundert",
    "Jahrhunderte", "Jahrhunderten", "Halbjahr", "Halbjahre", "Werktage", "Werktagen", "Millisekunden",
    "Millisekunde", "Nanosekunden", "Std", "Min", "Sek", "Kalenderwoche", "Nächte", "Nächten", "Januar",
    "Jänner", "Februar", "Feber", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember", "Jan", "Feb", "Mär", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Okt", "Nov",
    "Dez", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag",
)  # fmt: skip
"""Nouns after a number that make it a date, a time or a duration."""
