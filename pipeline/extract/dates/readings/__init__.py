"""What an expression says before it is anchored: each reading resolves against a Context to a DateSpan.

A reading without an anchor stays relative: its value has ``XXXX`` for what is unknown, and no interval.
"""

from pipeline.extract.dates.readings.contract import Fixed, Reading, unanchored
from pipeline.extract.dates.readings.deictic import Ago, Clock, FirstUnits, Offset, OnDay, Unit, Week, Weekday
from pipeline.extract.dates.readings.length import UNIT_SECONDS, Last, Since, duration, is_unit
from pipeline.extract.dates.readings.named import Day, Edge, Feast, Month, Nth
from pipeline.extract.dates.readings.range import DaysOf, Earlier, OneOf, Range

__all__ = [
    "UNIT_SECONDS", "Ago", "Clock", "Day", "DaysOf", "Earlier", "Edge", "Feast", "FirstUnits", "Fixed", "Last", "Month",
    "Nth", "Offset", "OnDay", "OneOf", "Range", "Reading", "Since", "Unit", "Week", "Weekday", "duration", "is_unit",
    "unanchored",
]  # fmt: skip
