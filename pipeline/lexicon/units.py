"""Units of measurement in German news: lemma, dimension, pattern.

Sources: SI brochure and DIN 1301 (symbols), Duden (names and plurals). Symbols are matched with case, names without.
"""

from __future__ import annotations

UNITS: tuple[tuple[str, str, str, str], ...] = (
    ("Kilometer pro Stunde", "speed", "Kilometer pro Stunde; Kilometern pro Stunde; Stundenkilometer", "km/h; kmh"),
    ("Quadratkilometer", "area", "Quadratkilometer; Quadratkilometern", "km²; km2; qkm"),
    ("Quadratmeter", "area", "Quadratmeter; Quadratmetern", "m²; m2; qm"),
    ("Kubikmeter", "volume", "Kubikmeter; Kubikmetern", "m³; m3; cbm"),
    ("Kilometer", "length", "Kilometer; Kilometern", "km"),
    ("Zentimeter", "length", "Zentimeter; Zentimetern", "cm"),
    ("Millimeter", "length", "Millimeter; Millimetern", "mm"),
    ("Nanometer", "length", "Nanometer; Nanometern", "nm"),
    ("Meter", "length", "Meter; Metern", "m"),
    ("Meile", "length", "Meile; Meilen; Seemeile; Seemeilen", "sm"),
    ("Zoll", "length", "Zoll", ""),
    ("Hektar", "area", "Hektar; Hektaren", "ha"),
    ("Hektoliter", "volume", "Hektoliter; Hektolitern", "hl"),
    ("Milliliter", "volume", "Milliliter; Millilitern", "ml"),
    ("Liter", "volume", "Liter; Litern", "l"),
    ("Barrel", "volume", "Barrel; Barrels; Fass", "bbl"),
    ("Tonne", "mass", "Tonne; Tonnen", "t"),
    ("Kilogramm", "mass", "Kilogramm; Kilo; Kilos", "kg"),
    ("Mikrogramm", "mass", "Mikrogramm", "µg; μg"),
    ("Milligramm", "mass", "Milligramm", "mg"),
    ("Gramm", "mass", "Gramm", "g"),
    ("Karat", "mass", "Karat", "ct"),
    ("Feinunze", "mass", "Feinunze; Feinunzen; Unze; Unzen", "oz"),
    ("Grad", "temperature", "Grad; Grad Celsius; Grad Fahrenheit", "°; °C; ° C"),
    ("Terawattstunde", "energy", "Terawattstunde; Terawattstunden", "TWh"),
    ("Gigawattstunde", "energy", "Gigawattstunde; Gigawattstunden", "GWh"),
    ("Megawattstunde", "energy", "Megawattstunde; Megawattstunden", "MWh"),
    ("Kilowattstunde", "energy", "Kilowattstunde; Kilowattstunden", "kWh; kwh"),
    ("Gigawatt", "power", "Gigawatt", "GW"),
    ("Megawatt", "power", "Megawatt", "MW; MWp"),
    ("Kilowatt", "power", "Kilowatt", "kW; KW; kWp"),
    ("Watt", "power", "Watt", "W"),
    ("PS", "power", "Pferdestärken", "PS"),
    ("Newtonmeter", "torque", "Newtonmeter; Newtonmetern", "Nm"),
    ("Terabyte", "data", "Terabyte; TByte", "TB"),
    ("Gigabyte", "data", "Gigabyte; GByte", "GB"),
    ("Megabyte", "data", "Megabyte; MByte", "MB"),
    ("Megabit pro Sekunde", "data rate", "Megabit pro Sekunde", "Mbit/s; MBit/s"),
    ("Gigabit pro Sekunde", "data rate", "Gigabit pro Sekunde", "Gbit/s; GBit/s"),
    ("Bit", "data", "Bit", ""),
    ("Hertz", "frequency", "Hertz", "Hz"),
    ("Megahertz", "frequency", "Megahertz", "MHz"),
    ("Gigahertz", "frequency", "Gigahertz", "GHz"),
    ("Volt", "voltage", "Volt", "V"),
    ("Dezibel", "sound", "Dezibel", "dB"),
    ("Hektopascal", "pressure", "Hektopascal", "hPa"),
    ("Bar", "pressure", "Bar", ""),
    ("Kilokalorie", "energy", "Kilokalorie; Kilokalorien", "kcal"),
    ("Kalorie", "energy", "Kalorie; Kalorien", ""),
    ("Lichtjahr", "length", "Lichtjahr; Lichtjahre; Lichtjahren", ""),
)
"""(lemma, dimension, names in any case, symbols in exact case) of each unit."""

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
