"""Days, months and years that are named: ``19.06.25``, ``3. März``, ``Mai 2024``, ``im Jahr 2019``, ``2021``."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.dates import calendar
from pipeline.extract.dates.limits import full_year, is_day, is_month
from pipeline.extract.dates.patterns import Hit
from pipeline.extract.dates.readings import Day, DaysOf, Feast, Fixed, Month, Range, Reading, Unit
from pipeline.extract.dates.rules.rule import Rule
from pipeline.lexicon.date_words import COUNTED_AFTER_YEAR, QUANTITY_BEFORE

WEEKDAY = "(?:(?P<wd>WEEKDAY | WDABBR) DOT? COMMA? THE? )?"
MONTH = "(?: (?P<month>MONTH | MONTHABBR | MONTHEN) (?: (?<=MONTHABBR) DOT )? )"
STREET = re.compile(r"(?:straße|strasse|platz|allee|brücke)\s+des\s*$", re.IGNORECASE)
"""Names of places that hold a day (``Straße des 17. Juni``)."""
ISSUE = re.compile(r"\b(?:Nr\.?|Nummer|Ausgabe|Heft|Az\.?|Ks|Js|Drucksache|BGBl\.?)\s*$", re.IGNORECASE)
"""What numbers issues and files with a slash."""
TWO_DIGITS = 100
USUAL_YEARS = range(1900, 2051)
"""Four digits that are taken for a year without a preposition."""
EARLIEST_BARE = 1400
LAST_NAMED_YEAR = 2499
OF_YEAR = "(?: (?: THE YEARUNIT )? (?P<year>YEAR) | (?P<short>SHORTYEAR) | THE? (?P<rel>RELADJ) YEARUNIT )"
NO_OTHER_ORDER = "(?!NOUN|MON|ADVENT|HOLIDAY|ANYUNIT|SEASON|WD|INT|HYPHEN|HALFOF|QUARTERUNIT|DAYPART)"
"""Ordinals before these number something else than days of an unsaid month."""
MENTIONED = "IM|SEIT|AB|BIS|VOM|ZUM|IN|EDGE|GEGEN|FOR|VON|NACH|VOR|DURING|ZWISCHEN|THE|ON|UNIT"


def _weekday(hit: Hit) -> int | None:
    return hit.number("wd")


def full_date(hit: Hit) -> Reading | None:
    """``19.06.25``, ``31/07/2025``, ``2025-07-31``, ``Fr, 18.07.14``."""
    value = hit.value("date")
    if not isinstance(value, tuple):
        return None
    year, month, day = (int(str(v)) for v in value)
    return Day(day, month, year)


def day_month(hit: Hit) -> Reading | None:
    """``3. März 2024``, ``Dienstag, den 3. März``, ``14 april 2015``."""
    day, year, short = hit.number("day"), hit.number("year"), hit.number("short")
    if day is None or not is_day(day) or (short or 0) >= TWO_DIGITS:
        return None
    if hit.preceding().lower() == "des" and STREET.search(hit.lead()):
        return None
    if hit.word("day").isalpha() and hit.compounded():
        return None  # in der zweiten Januar-Hälfte
    year = year if short is None else full_year(short)
    return Day(day, hit.number("month"), year, _weekday(hit), hit.number("rel"))


def month_day(hit: Hit) -> Reading | None:
    """``Feb 24 2016``, ``Montag, Februar 18``: English order."""
    day, month = hit.number("day"), hit.number("month")
    sure = hit.has("year") or hit.has("wd") or hit.alone()
    return Day(day, month, hit.number("year"), _weekday(hit)) if day and is_day(day) and sure else None


def numeric_day(hit: Hit) -> Reading | None:
    """``3.3.``, ``am 22.04``: day and month in digits."""
    value = hit.value("pair")
    if not isinstance(value, tuple):
        return None
    day, month = (int(str(v)) for v in value)
    if hit.preceding().lower() in QUANTITY_BEFORE:
        return None
    return Day(day, month, None, _weekday(hit)) if is_day(day) and is_month(month) else None


def word_day(hit: Hit) -> Reading | None:
    """``siebter vierter``, ``Donnerstag 7. vierter 2016``: the month as an ordinal."""
    day, month = hit.number("day"), hit.number("mon")
    sure = (hit.has("wd") or hit.has("year") or hit.has("am")) and is_day(day) and is_month(month)
    return Day(day, month, hit.number("year"), _weekday(hit)) if sure and day else None


def weekday_day(hit: Hit) -> Reading | None:
    """``Dienstag, der 25.``: the month goes without saying."""
    day = hit.number("day")
    return Day(day, None, None, _weekday(hit)) if day and is_day(day) else None


def month_year(hit: Hit) -> Reading | None:
    """``März 2024``, ``Sommer des Jahres 2005``, ``Juli dieses Jahres``, ``Winter 2023/24``."""
    year, code = hit.number("year"), str(hit.value("season") or "")
    month = hit.number("month") or 0
    if hit.has("short"):
        year = full_year(hit.number("short") or 0)
    if hit.has("pair"):
        pair = hit.value("pair")
        year = int(str(pair[0])) if isinstance(pair, tuple) else None
    return Month(month, code, year, hit.number("rel"))


def month_alone(hit: Hit) -> Reading | None:
    """``im März``, ``seit September``, ``Mai und Juni``: only where a word in front makes it a month."""
    return Month(hit.number("month") or 0, str(hit.value("season") or ""))


def month_noun(hit: Hit) -> Reading | None:
    """``Monat Januar``."""
    return Month(hit.number("month") or 0, year=hit.number("year")) if hit.value("noun") == "month" else None


def month_days(hit: Hit) -> Reading | None:
    """``November 19-20``, ``Aug 8 - Aug 12``: English order."""
    month, first, second = hit.number("month"), hit.number("day") or 0, hit.number("last") or 0
    if not is_day(first) or not is_day(second):
        return None
    return Range(Day(first, month), Day(second, hit.number("month2") or month))


def month_then_days(hit: Hit) -> Reading | None:
    """``im Mai vom 3. bis 7.``, ``diesen Monat vom 4. bis zum 22.``: the month stands in front."""
    if hit.has("unit") and hit.value("unit") != "month":
        return None
    inner: Reading = Unit("month", hit.number("rel") or 0)
    if hit.has("month"):
        inner = Month(hit.number("month") or 0, year=hit.number("year"))
    return DaysOf(inner, hit.number("day") or 0, hit.number("last") or 0)


def slashed_days(hit: Hit) -> Reading | None:
    """``10/1-11/2/2017``, and ``28/2-1/3`` where nothing else is written or ``vom`` leads."""
    first, last = hit.value("first"), hit.value("last")
    if not isinstance(first, tuple) or not isinstance(last, tuple):
        return None
    day, month = (int(str(v)) for v in first)
    end = [int(str(v)) for v in last]
    end_year, end_month, end_day = end if len(end) == len("ymd") else (None, end[1], end[0])
    sure = end_year is not None or hit.alone() or hit.preceding().lower() == "vom"
    if not sure or not (is_day(day) and is_month(month) and is_day(end_day) and is_month(end_month)):
        return None
    return Range(Day(day, month), Day(end_day, end_month, end_year))


def days(hit: Hit) -> Reading | None:
    """``vom 4. bis zum 23.``: the month goes without saying."""
    return Range(Day(hit.number("day") or 0), Day(hit.number("last") or 0))


def month_relative(hit: Hit) -> Reading | None:
    """``vergangenen März``, ``diesen Sommer``, ``kommenden Herbst``."""
    return Month(hit.number("month") or 0, str(hit.value("season") or ""), nearest=hit.number("rel") or 0)


def numeric_month(hit: Hit) -> Reading | None:
    """``05/2016``, ``2016-05``."""
    value = hit.value("pair")
    if not isinstance(value, tuple) or ISSUE.search(hit.lead()):
        return None
    return Month(int(str(value[1])), "", int(str(value[0])))


def named_year(hit: Hit) -> Reading | None:
    """``Jahr 2012``, ``dem Jahre 1910``, ``Geschäftsjahr 2024/25``."""
    number = hit.number("year")
    return Fixed(calendar.year(number)) if number and 1 <= number <= LAST_NAMED_YEAR else None


def year_pair(hit: Hit) -> Reading | None:
    """``2008/2009``, ``Geschäftsjahr 2024/25``: two years, or a year that does not begin in January."""
    pair = hit.value("pair")
    if not isinstance(pair, tuple):
        return None
    first, second = (int(str(v)) for v in pair)
    start, end = calendar.year(first), calendar.year(second)
    return Fixed(replace(start, value=f"{first}/{second}", end=end.end))


SURE = ("seit", "jahr", "jahre", "jahren", "jahres", "anfang", "mitte", "ende", "beginn")
"""Words behind which four digits are a year, whatever follows."""


def bare_year(hit: Hit) -> Reading | None:
    """``2021 folgten``, ``Wahl 2013``: four digits that nothing makes a quantity."""
    number = hit.number("year")
    if number is None or hit.glued() or (hit.has("range") and not hit.in_years("range")):
        return None
    before = hit.preceding()
    if before.isdigit() and int(before) not in USUAL_YEARS:
        return None  # a piece of a longer number
    return Fixed(calendar.year(number)) if _is_year(hit, number) else None


def _is_year(hit: Hit, number: int) -> bool:
    after = hit.following()
    if hit.has("least") or hit.word("prep") in SURE:
        return True
    if after.lower() in COUNTED_AFTER_YEAR or hit.preceding().lower() in QUANTITY_BEFORE:
        return False
    usual = number in USUAL_YEARS
    if hit.preceding().lower() == "als":
        return usual and number % 50 != 0 and not after[:1].isupper()
    if hit.has("prep"):
        return True
    if after[:1].isupper():
        return (usual or number > EARLIEST_BARE) and number % 50 != 0
    return usual or (number >= EARLIEST_BARE and number % 100 != 0)


def short_year(hit: Hit) -> Reading | None:
    """``'68``."""
    return Fixed(calendar.year(full_year(hit.number("year") or 0)))


def feast(hit: Hit) -> Reading | None:
    """``Pfingstmontag 2024``, ``Silvester``."""
    name = str(hit.value("name"))
    unsure = name in ("nikolaus", "karneval", "himmelfahrt", "fastnacht", "advent", "fastenzeit", "pascha", "passa")
    if hit.compounded() and not hit.has("year") and not hit.has("prep"):
        return None  # Pascha-Gehabe, Oster-Deko
    if unsure and not (hit.has("prep") or hit.has("year") or hit.alone()):
        return None
    return Feast(name, hit.number("year"))


def advent(hit: Hit) -> Reading | None:
    """``zweiter Advent``."""
    return Feast("advent", hit.number("year"), hit.number("n") or 0)


YEAR_PREPOSITION = "(?P<prep>IN|IM|SEIT|BIS|AB|VON|VOR|NACH|FOR|ZWISCHEN|UM|EDGE|ZUM|YEARUNIT|BORN)"

RULES: tuple[Rule, ...] = (
    Rule("full-date", f"{WEEKDAY} (?P<date>FULLDATE)", full_date),
    Rule("day-month", f"{WEEKDAY} (?P<day>DAYINT) {MONTH} COMMA? {OF_YEAR}", day_month),
    Rule("day-month-year2", f"{WEEKDAY} (?P<day>DAYINT) {MONTH} (?P<short>INT) (?!WORD|NOUN)", day_month),
    Rule("day-month", f"{WEEKDAY} (?P<day>DAYINT) {MONTH}", day_month),
    Rule("month-day", f"{WEEKDAY} {MONTH} (?P<day>INT|ORD) (?: COMMA? (?P<year>YEAR))?", month_day),
    Rule(
        "month-days",
        "(?P<month>MON) DOT? (?P<day>INT) TO (?P<month2>MON)? DOT? (?P<last>INT) (?!NOUN)",
        month_days,
    ),
    Rule("days", f"(?<=VOM) (?P<day>ORD) BIS BOUND? ZUM? (?P<last>ORD) {NO_OTHER_ORDER}", days),
    Rule(
        "month-then-days",
        f"(?: (?P<month>MONTH) (?P<year>YEAR)? | (?P<rel>RELADJ) (?P<unit>UNIT) ) (?:VOM|ZWISCHEN THE|AM)"
        f" (?P<day>ORD) (?:TO ZUM?|AND THE?|SLASH) (?P<last>ORD) {NO_OTHER_ORDER}",
        month_then_days,
    ),
    Rule("slashed-days", "(?P<first>SLASHPAIR) TO (?P<last>SLASHPAIR|FULLDATE)", slashed_days),
    Rule("day-month-digits", f"{WEEKDAY} (?P<pair>DAYMONTH)", numeric_day),
    Rule(
        "day-month-digits",
        "(?<=AM|VOM|ZUM|BIS|SEIT|AB|THE) (?P<pair>DOTPAIR) (?!CLOCKWORD|NOUN|PERCENTSIGN)",
        numeric_day,
    ),
    Rule("day-month-digits", "^(?P<pair>DOTPAIR|SLASHPAIR)$", numeric_day),
    Rule(
        "day-month-words",
        f"(?:(?<=(?P<am>AM)))? {WEEKDAY} (?P<day>ORD|ORDWORD) SLASH?"
        " (?P<mon>ORDWORD | (?<=ORDWORD) ORD | (?<=ORDWORD SLASH) ORD) (?P<year>YEAR)?",
        word_day,
    ),
    Rule("weekday-day", "(?P<wd>WEEKDAY) COMMA? THE? (?P<day>ORD) (?!INT|CLOCKWORD|AND ORD)", weekday_day),
    Rule("month-year", f"{MONTH} {OF_YEAR}", month_year),
    Rule("season-year", f"(?P<season>SEASON) (?: {OF_YEAR} | (?P<pair>YEARPAIR) )", month_year),
    Rule("month", "(?<=IM|SEIT|AB|BIS|EDGE|ZWISCHEN) (?P<month>MONTH)", month_alone),
    Rule("month", f"(?<={MENTIONED}) (?P<month>MONTH) (?!NOUN|OTHER)", month_alone),
    Rule("month", "(?P<noun>UNIT) (?P<month>MONTH) (?P<year>YEAR)?", month_noun),
    Rule("month", "(?P<month>MONTH) (?= (?:AND|OR|COMMA|TO) MONTH)", month_alone),
    Rule("month", "(?<=MONTH [AND OR COMMA]) (?P<month>MONTH)", month_alone),
    Rule("season", "(?P<season>SEASON) (?=TO SEASON)", month_alone),
    Rule("season", "(?<=IN THE|DURING THE) (?P<season>SEASON)", month_alone),
    Rule("season", "(?<=IM|SEIT|AB|BIS|VOM|ZUM|EDGE) (?P<season>SEASON)", month_alone),
    Rule("month-relative", "(?P<rel>RELADJ) WORD? (?P<month>MONTH)", month_relative),
    Rule("month-relative", "(?P<rel>RELADJ) WORD? (?P<season>SEASON)", month_relative),
    Rule("month-digits", "(?P<pair>MONTHYEAR)", numeric_month),
    Rule("named-year", "THE? YEARNOUN (?P<year>YEAR|INT)", named_year),
    Rule("year-pair", "(?:THE? YEARNOUN)? (?P<pair>YEARPAIR)", year_pair),
    Rule("year", f"(?<={YEAR_PREPOSITION}) (?P<year>YEAR) (?= (?:TO|AND) (?P<range>YEAR|INT) )?", bare_year),
    Rule("year", "(?<=(?P<least>BIS BOUND)) (?P<year>YEAR)", bare_year),
    Rule("year", "(?P<year>YEAR) (?= (?:TO|AND) (?P<range>YEAR|INT) )?", bare_year),
    Rule("short-year", "(?P<year>SHORTYEAR)", short_year),
    Rule(
        "feast",
        "(?: (?<=(?P<prep>AN|AM|ZUM|ZUR|VOR|NACH|SEIT|BIS|AB|IM|IN|VON)) )? (?P<name>HOLIDAY) (?P<year>YEAR)?",
        feast,
    ),
    Rule("advent", "(?P<n>ORD|ORDWORD) ADVENT (?P<year>YEAR)?", advent),
)
