"""Expressions that need the article's date: ``am Dienstag``, ``voriges Jahr``, ``vor drei Wochen``, ``heute``."""

from __future__ import annotations

from decimal import Decimal

from pipeline.extract.dates.patterns import Hit
from pipeline.extract.dates.readings import (
    Ago,
    FirstUnits,
    Fixed,
    Last,
    Month,
    Nth,
    OnDay,
    Range,
    Reading,
    Unit,
    Week,
    Weekday,
    duration,
)  # fmt: skip
from pipeline.extract.dates.rules.rule import Rule
from pipeline.lexicon.date_words import THIS
from pipeline.records import DateSpan

ARTICLES = ("ein", "einen", "einem", "eines")
"""Articles before a weekday that is none in particular."""
BEFORE_MORNING = ("guten", "jeden", "am", "der", "den", "von", "frühen")
"""Words behind which ``Morgen`` is the morning."""
PLURALS = frozenset({
    "jahre", "jahren", "monate", "monaten", "wochen", "tage", "tagen", "stunden", "minuten", "sekunden",
    "quartale", "quartalen", "jahrzehnte", "jahrzehnten", "jahrhunderte", "jahrhunderten", "dekaden",
    "wochenenden",
})  # fmt: skip
UNIT_TAGS = "UNIT|QUARTERHOUR|YEARUNIT|DAYUNIT|WEEKUNIT|WEEKENDUNIT|FISCALYEAR|QUARTERUNIT"
UNIT = f"(?P<unit>{UNIT_TAGS})"
OF_WEEK = """(?: THE? (?P<wrel>RELADJ) WEEKUNIT | IN (?P<in>INT|CARD|ONE) WEEKUNIT
    | VOR (?P<ago>INT|CARD|ONE) WEEKUNIT )"""


def unit_of(hit: Hit) -> str:
    """Give the unit a noun names; quarter nouns carry a code instead."""
    value = str(hit.value("unit"))
    return {"Q": "quarter", "H": "half"}.get(value, value)


def amount(hit: Hit, group: str = "count") -> Decimal | None:
    """Give the number in front of a unit, ``None`` where it is vague."""
    value = hit.value(group)
    return None if value is None else Decimal(str(value))


def adjective_unit(hit: Hit) -> Reading | None:
    """``vergangenes Jahr``, ``der vorigen Woche``, ``den letzten Jahren`` (a length)."""
    word, unit, steps = hit.word("unit"), unit_of(hit), hit.number("rel") or 0
    if word in PLURALS and not (word == "jahre" and hit.word("rel").endswith(("em", "en")) and hit.preceding() == "im"):
        return Last(None, unit, -1 if steps < 0 else 1)
    if unit in ("hour", "minute", "second"):
        return None
    if unit == "day" and hit.word("rel").startswith("letzt"):
        return None
    story = unit == "day" and (steps > 0 or hit.word("rel") in THIS)
    return Unit(unit, steps, story, coming=hit.word("rel").startswith("kommend"))


def counted_units(hit: Hit) -> Reading | None:
    """``den vergangenen fünf Jahren``, ``die nächsten 3 Wochen``."""
    return Last(amount(hit), unit_of(hit), -1 if (hit.number("rel") or 0) < 0 else 1)


def same_unit(hit: Hit) -> Reading | None:
    """``im selben Jahr``, ``am selben Tag``."""
    return Unit(unit_of(hit), 0, story=True)


def following_unit(hit: Hit) -> Reading | None:
    """``im folgenden Jahr``, ``am darauffolgenden Tag``."""
    return Unit(unit_of(hit), hit.number("rel") or 1, story=True)


def unit_after(hit: Hit) -> Reading | None:
    """``der Woche darauf``, ``am Tag zuvor``."""
    return Unit(unit_of(hit), 1 if hit.has("later") else -1, story=True)


def previous(hit: Hit) -> Reading | None:
    """``Vorjahr``, ``Folgemonat``, ``Vortag``."""
    pair = hit.value("word")
    if not isinstance(pair, tuple):
        return None
    unit, steps = str(pair[0]), int(str(pair[1]))
    return Unit(unit, steps, story=unit == "day" or steps > 0)


def day_word(hit: Hit) -> Reading | None:
    """``heute``, ``gestern Abend``, ``morgen``."""
    steps = hit.number("day") or 0
    if hit.named() and not hit.has("part"):
        return None
    since = hit.preceding().lower() == "von" and hit.following().lower() != "bis"
    if since and hit.word("day") in ("heute", "morgen") and not hit.has("part"):
        return Fixed(DateSpan("DATE", "PRESENT_REF" if not steps else "FUTURE_REF", None, None, "vague"))
    if hit.word("day") == "morgen" and hit.preceding().lower() in BEFORE_MORNING:
        return None
    inner = Unit("day", steps)
    return OnDay(inner, hit.part_of_day()) if hit.has("part") else inner


def day_adjective(hit: Hit) -> Reading | None:
    """``heutigen``, ``gestrigen``."""
    return Unit("day", hit.number("day") or 0)


def this_year(hit: Hit) -> Reading | None:
    """``heuer``."""
    return None if hit.named() else Unit("year", 0)


def weekday_number(hit: Hit) -> int:
    """ISO number of the weekday, alone or in ``Dienstagabend``."""
    value = hit.value("wd")
    return int(str(value[0] if isinstance(value, tuple) else value))


def weekday(hit: Hit) -> Reading | None:
    """``Dienstag``, ``kommenden Montag``, ``Mittwoch vergangener Woche``, ``Sonntag in 2 Wochen``."""
    number, part = weekday_number(hit), hit.part_of_day()
    value = hit.value("wd")
    if isinstance(value, tuple):
        part = str(value[1])
    if hit.preceding().lower() in ARTICLES:
        return None
    week = hit.number("wrel") if hit.has("wrel") else None
    for group, sign in (("in", 1), ("ago", -1)):
        if hit.has(group):
            return Ago(amount(hit, group) or Decimal(1), "week", sign, weekday=number)
    return Weekday(number, part, _adjective(hit), week)


def genitive_weekday(hit: Hit) -> Reading | None:
    """``im Laufe des Dienstags``: no habit, but one day."""
    return Weekday(hit.number("wd") or 1) if hit.tokens.text[hit.start()].isupper() else None


def _adjective(hit: Hit) -> str:
    if not hit.has("rel"):
        return ""
    word, steps = hit.word("rel"), hit.number("rel") or 0
    if steps < 0:
        return "last"
    if abs(steps) > 1:
        return "after next" if steps > 0 else "before last"
    if steps > 0:
        return "next week" if word.startswith(("nächst", "nachst")) else "next"
    return "this"


def weekday_abbreviation(hit: Hit) -> Reading | None:
    """``mo.``: only where nothing else is written."""
    return Weekday(hit.number("wd") or 1) if hit.alone() else None


def ago(hit: Hit) -> Reading | None:
    """``vor drei Jahren``, ``vor einer Woche``, ``in zwei Tagen``, ``in 10 Jahren``."""
    count, unit, sign = amount(hit), unit_of(hit), -1 if hit.has("vor") else 1
    if hit.has("half"):
        count = Decimal("0.5")
    if count is None or unit in ("weekend", "workweek") or _about(hit):
        return None
    return Ago(count, unit, sign, hedged=hit.value("hedge") == "approx")


def today_ago(hit: Hit) -> Reading | None:
    """``heute vor 25 Jahren``, ``morgen in einer Woche``: the day itself."""
    count = amount(hit)
    if count is None:
        return None
    return Ago(count, unit_of(hit), -1 if hit.has("vor") else 1, exact=True, later=hit.number("day") or 0)


def plain_later(hit: Hit) -> Reading | None:
    """``tags darauf`` (a day), ``Wochen später``, ``Tage zuvor`` (unmeasured)."""
    if hit.word("unit") == "tags":
        return Unit("day", 1 if hit.has("later") else -1, story=True)
    return Fixed(duration(None, unit_of(hit))) if hit.word("unit") in PLURALS else None


def _about(hit: Hit) -> bool:
    """``in etwa ein Jahr`` is a hedge, no time ahead."""
    return hit.has("hedge") and hit.word("hedge") == "etwa" and hit.word("count") in ("ein", "eine")


def calendar_week(hit: Hit) -> Reading | None:
    """``KW 12``, ``12. Kalenderwoche 2025``: weeks of ISO 8601."""
    first, year = hit.number("n") or 0, hit.number("year")
    return Range(Week(first, year), Week(hit.number("last") or 0, year)) if hit.has("last") else Week(first, year)


def first_units(hit: Hit) -> Reading | None:
    """``den ersten neun Monaten 2024``, ``den ersten drei Monaten des Jahres``."""
    count = amount(hit)
    step = hit.number("rel") if hit.has("rel") else 0
    if count is None or hit.number("first") != 1 or unit_of(hit) not in ("month", "week", "day", "quarter"):
        return None
    return FirstUnits(count, unit_of(hit), hit.number("year"), step or 0)


def later(hit: Hit) -> Reading | None:
    """``zwei Wochen später``, ``ein Jahr zuvor``: counted from the date last spoken of."""
    count = amount(hit)
    if count is None:
        return Fixed(duration(None, unit_of(hit)))
    return Ago(count, unit_of(hit), 1 if hit.has("later") else -1, story=True)


def nth_in_month(hit: Hit) -> Reading | None:
    """``erster Dienstag im Oktober``, ``letzte Woche im September 2014``, ``dritter Tag im Mai``."""
    n = -1 if hit.has("last") else hit.number("n") or 0
    unit = str(hit.value("unit"))
    what = {"day": "day", "week": "week"}.get(unit, "weekday")
    weekday_number = hit.number("unit") or 0 if what == "weekday" else 0
    return Nth(n, what, weekday_number, Month(hit.number("month") or 0, year=hit.number("year")))


def rest_of(hit: Hit) -> Reading | None:
    """``Rest der Woche``, ``Rest dieses Jahres``."""
    return Range(Unit("day", 0), Unit(unit_of(hit), 0))


def workweek(hit: Hit) -> Reading | None:  # noqa: ARG001 - same signature for all
    """``unter der Woche``: Monday to Friday."""
    return Unit("workweek", 0)


OF_ITS_YEAR = "(?: (?:THE YEARUNIT)? (?P<year>YEAR) | THE YEARUNIT | THE? (?P<rel>RELADJ) YEARUNIT )"

RULES: tuple[Rule, ...] = (
    Rule("calendar-week", "WEEKCODE (?P<n>INT) (?: TO (?P<last>INT) )? (?: SLASH? (?P<year>YEAR) )?", calendar_week),
    Rule("calendar-week", "(?P<n>ORD) WEEKCODE (?P<year>YEAR)?", calendar_week),
    Rule("first-units", f"THE? (?P<first>ORDWORD) (?P<count>CARD|INT) {UNIT} {OF_ITS_YEAR}", first_units),
    Rule("workweek", "UNDER THE WEEKUNIT", workweek),
    Rule("adjective-unit", f"(?:THE|ALLWORD)? (?P<rel>RELADJ) {UNIT}", adjective_unit),
    Rule("adjective-unit", f"THE? (?P<rel>LAST|NEXT|CURRENT) WORD {UNIT}", adjective_unit),
    Rule("counted-units", f"THE? (?P<rel>LAST|NEXT|CURRENT) (?P<count>INT|CARD|ONE|VAGUENUM) {UNIT}", counted_units),
    Rule("same-unit", f"THE? SAME {UNIT}", same_unit),
    Rule("following-unit", f"THE? (?P<rel>FOLLOWING|PRECEDING) {UNIT}", following_unit),
    Rule("unit-after", f"(?:(?<=AM|IM)|THE) {UNIT} (?: (?P<later>LATER) | EARLIER )", unit_after),
    Rule("previous", "(?P<word>PREVIOUS)", previous),
    Rule("day-word", "(?P<day>DAYNAME) (?P<part>PARTOFDAY)?", day_word),
    Rule("day-adjective", "(?P<day>DAYADJ) DAYUNIT?", day_adjective),
    Rule("this-year", "THISYEAR", this_year),
    Rule("weekday", f"(?P<rel>RELADJ)? (?P<wd>WD) (?P<part>PARTOFDAY)? {OF_WEEK}?", weekday),
    Rule("weekday", "THE? (?P<wrel>RELADJ) WEEKUNIT (?P<wd>WD) (?P<part>PARTOFDAY)?", weekday),
    Rule("weekday", "(?<=THE) (?P<wd>WEEKDAYS)", genitive_weekday),
    Rule("weekday-abbreviation", "(?P<wd>WDABBR) DOT?", weekday_abbreviation),
    Rule(
        "ago",
        "(?P<vor>VOR) (?:(?P<hedge>HEDGE)|MORE THAN|LESS THAN)?"
        f" (?P<count>INT|CARD|ONE|DEC) (?P<half>HALF)? {UNIT}",
        ago,
    ),
    Rule("ahead", f"IN (?P<hedge>HEDGE)? (?P<count>INT|CARD|ONE) (?P<half>HALF)? {UNIT}", ago),
    Rule(
        "later",
        f"HEDGE? (?P<count>INT|CARD|ONE|VAGUENUM) {UNIT} (?: (?P<later>LATER) | (?:EARLIER|FORMERLY) )",
        later,
    ),
    Rule(
        "nth-in-month",
        "THE? (?:(?P<last>LAST)|(?P<n>ORD|ORDWORD)) (?P<unit>WEEKDAY|DAYUNIT|WEEKUNIT)"
        " (?:IM|IN) (?P<month>MONTH) (?P<year>YEAR)?",
        nth_in_month,
    ),
    Rule("later", f"{UNIT} (?: (?P<later>LATER) | EARLIER )", plain_later),
    Rule("today-ago", f"(?P<day>DAYNAME) (?:(?P<vor>VOR)|IN) HEDGE? (?P<count>INT|CARD|ONE) {UNIT}", today_ago),
    Rule("rest-of", f"REST (?:THE|THIS) {UNIT}", rest_of),
    Rule("weekend", "(?P<rel>RELADJ)? (?P<unit>WEEKENDUNIT)", adjective_unit),
)
