"""Dates, times, durations and sets of German news, after ISO-TimeML (TIMEX3)."""

from pipeline.extract.dates.find import find

__all__ = ["find"]
