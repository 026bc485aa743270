"""Times of day: ``16.30 Uhr``, ``gegen 16 Uhr``, ``um 12.15``, ``um Mitternacht``, ``am Abend``."""

from __future__ import annotations

from pipeline.extract.dates.limits import LAST_HOUR, LAST_MINUTE
from pipeline.extract.dates.patterns import Hit
from pipeline.extract.dates.readings import Clock, Reading
from pipeline.extract.dates.rules.rule import Rule


def clock(hit: Hit) -> Reading | None:
    """``16.30 Uhr``, ``16 Uhr``, ``acht Uhr``, ``13:43``."""
    value = hit.value("time")
    parts = [int(str(v)) for v in value] if isinstance(value, tuple) else [int(str(value)), hit.number("minute") or 0]
    hour, minute = parts[0], parts[1]
    if hour > LAST_HOUR or minute > LAST_MINUTE:
        return None
    return Clock(":".join(f"{p:02d}" for p in (hour % LAST_HOUR, minute, *parts[2:3])))


def half_past(hit: Hit) -> Reading | None:
    """``um halb acht``: half an hour before eight."""
    hour = int(str(hit.value("hour")))
    return Clock(f"{(hour - 1) % 24:02d}:30") if 1 <= hour <= LAST_HOUR else None


def midnight(hit: Hit) -> Reading | None:
    """``um Mitternacht``, ``gegen Mittag``."""
    if hit.word("part") == "mitternacht":
        return Clock("24:00")
    return Clock(hit.part_of_day()) if hit.preceding().lower() == "gegen" else None


def day_part(hit: Hit) -> Reading | None:
    """``am Abend``, ``am frühen Morgen``."""
    adjective = hit.tokens.text[hit.start() : hit.end()].lower()
    early = adjective.startswith(("früh", "spät")) or hit.match.end() - hit.match.start() == 1
    lower = hit.word("part") == "morgen" and hit.tokens.text[hit.end() - 6].islower()
    return Clock(hit.part_of_day()) if early and not lower else None


STAMPED = "FULLDATE|DAYMONTH|YEAR|WEEKDAY|DAYWORD|UM|AB|GEGEN|BIS|SEIT"
"""What a bare time of day may follow; elsewhere it is a score or a length."""

RULES: tuple[Rule, ...] = (
    Rule("clock", "(?P<time>DOTPAIR|CLOCK|INT|CARD|ONE) CLOCKWORD (?P<minute>INT)?", clock),
    Rule("clock", "(?P<time>DOTPAIR) (?= (?:SLASH|BIS|AND|DASH|HYPHEN) (?:DOTPAIR|INT) CLOCKWORD)", clock),
    Rule("clock", "(?<=UM) (?P<time>DOTPAIR) (?!NOUN|PERCENTSIGN|MONEYSIGN)", clock),
    Rule(
        "clock",
        f"(?:(?<={STAMPED})|(?<=(?:{STAMPED}) (?:COMMA|OTHER|DASH|SLASH|HYPHEN|OPEN))) (?P<time>CLOCK)",
        clock,
    ),
    Rule("clock", "^ (?P<time>CLOCK) $", clock),
    Rule("half-past", "(?<=UM|GEGEN|AB|BIS|VOR|NACH) HALFPAST (?P<hour>CARD)", half_past),
    Rule("midnight", "(?<=UM|NACH|VOR|BIS|AB|GEGEN) (?P<part>DAYPART)", midnight),
    Rule("day-part", "(?<=AM) (?:WORD|CURRENT)? (?P<part>PARTOFDAY)", day_part),
)
