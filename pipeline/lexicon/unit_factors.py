"""Units that can be compared after multiplication: unit → (base unit, factor).

Factors are exact by definition (BIPM, SI Brochure, 9th edition; international mile of 1959).
Months and years stand apart from days, since a month has no fixed number of days.
"""

from __future__ import annotations

from decimal import Decimal

UNIT_FACTORS: dict[str, tuple[str, Decimal]] = {
    unit: (base, Decimal(factor))
    for base, rows in {
        "m": (("mm", "0.001"), ("Millimeter", "0.001"), ("cm", "0.01"), ("Zentimeter", "0.01"), ("m", "1"),
              ("Meter", "1"), ("km", "1000"), ("Kilometer", "1000")),
        "km/h": (("km/h", "1"), ("Stundenkilometer", "1"), ("Kilometer pro Stunde", "1"), ("mph", "1.609344"),
                 ("Meile pro Stunde", "1.609344")),
        "g": (("mg", "0.001"), ("Milligramm", "0.001"), ("g", "1"), ("Gramm", "1"), ("kg", "1000"),
              ("Kilogramm", "1000"), ("Kilo", "1000"), ("t", "1000000"), ("Tonne", "1000000")),
        "l": (("ml", "0.001"), ("Milliliter", "0.001"), ("l", "1"), ("Liter", "1"), ("hl", "100"),
              ("Hektoliter", "100")),
        "m²": (("m²", "1"), ("Quadratmeter", "1"), ("ha", "10000"), ("Hektar", "10000"), ("km²", "1000000"),
               ("Quadratkilometer", "1000000")),
        "W": (("kW", "1000"), ("Kilowatt", "1000"), ("MW", "1000000"), ("Megawatt", "1000000"),
              ("GW", "1000000000"), ("Gigawatt", "1000000000")),
        "Wh": (("kWh", "1000"), ("Kilowattstunde", "1000"), ("MWh", "1000000"), ("Megawattstunde", "1000000"),
               ("GWh", "1000000000"), ("Gigawattstunde", "1000000000"), ("TWh", "1000000000000"),
               ("Terawattstunde", "1000000000000")),
        "month": (("month", "1"), ("Monat", "1"), ("year", "12"), ("Jahr", "12"), ("quarter", "3")),
        "second": (("second", "1"), ("Sekunde", "1"), ("minute", "60"), ("Minute", "60"), ("hour", "3600"),
                   ("Stunde", "3600"), ("day", "86400"), ("Tag", "86400"), ("week", "604800"),
                   ("Woche", "604800")),
        "percentage_point": (("percentage_point", "1"), ("basis_point", "0.01")),
    }.items()
    for unit, factor in rows
}  # fmt: skip
