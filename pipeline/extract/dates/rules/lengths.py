"""Lengths of time and repetitions: ``zwei Jahre lang``, ``sechs Monate``, ``jährlich``, ``jeden Montag``."""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.extract.dates.patterns import Hit, compiled
from pipeline.extract.dates.readings import UNIT_SECONDS, Fixed, Reading, Since, duration, is_unit
from pipeline.extract.dates.rules.relative import PLURALS, UNIT, UNIT_TAGS, amount, unit_of, weekday_number
from pipeline.extract.dates.rules.rule import Rule
from pipeline.lexicon.date_words import LENGTH_NOUNS
from pipeline.records import DateSpan

AGE_BEFORE = re.compile(r"\b(?:Alter|Lebensalter|Alter zwischen \w+ und) von\s+$", re.IGNORECASE)
AGE_WORDS = frozenset({
    "alt", "alte", "alten", "alter", "altes", "altem", "jung", "junge", "jungen", "jünger", "jüngere", "jüngeren",
    "älter", "ältere", "älteren",
})  # fmt: skip
OWNERS = ("seinen", "ihren", "meinen", "deinen", "unseren")
"""Before years they make an age (``mit seinen 88 Jahren``)."""
HEDGE = "(?:(?P<hedge>HEDGE)|MORE THAN|LESS THAN)?"


def _of_age(hit: Hit) -> bool:
    """Tell whether the number is somebody's age (``30 Jahre alt``)."""
    if unit_of(hit) not in ("year", "month", "week"):
        return False
    whose = hit.preceding().lower()
    if unit_of(hit) == "year" and (whose in OWNERS or (whose == "mit" and not hit.following()[:1].isupper())):
        return True
    if unit_of(hit) == "year" and (hit.preceding().lower() == "ab" or AGE_BEFORE.search(hit.lead())):
        return True
    return hit.following().lower() in AGE_WORDS


def length(hit: Hit) -> Reading | None:
    """``zehn Jahre``, ``rund 24 Stunden``, ``ein halbes Jahr``, ``mehrere Wochen lang``."""
    unit = unit_of(hit)
    count = amount(hit) if not hit.has("quarters") else Decimal("0.75")
    if hit.has("half"):
        count = Decimal("0.5")
    if hit.has("plushalf") and count is not None:
        count += Decimal("0.5")
    if hit.has("adjective") and hit.word("count").startswith("ein") and not _measured(hit.word("adjective")):
        return None
    if _of_age(hit) or (unit == "weekend" and not hit.has("count")):
        return None
    if hit.word("count") == "weniger" and hit.preceding().lower() == "nicht":
        return None
    return Since(count, unit, hedged=hit.value("hedge") == "approx")


def _measured(adjective: str) -> bool:
    """Tell whether an adjective between ``ein`` and the unit leaves a length (``ein knappes Jahr``)."""
    return adjective.startswith(MEASURED)


def compound(hit: Hit) -> Reading | None:
    """``drei Jahre und vier Monate``, ``1 Jahr, 2 Tage, 3 Stunden und 4 Sekunden``."""
    parts: list[tuple[Decimal, str]] = []
    for at in range(hit.match.start(), hit.match.end()):
        value = hit.tokens.values[at]
        if isinstance(value, Decimal | int):
            parts.append((Decimal(value), ""))
        elif is_unit(value) and parts:
            parts[-1] = (parts[-1][0], str(value))
    if not all(unit in UNIT_SECONDS for _, unit in parts):
        return None
    spans = [duration(count, unit) for count, unit in parts]
    return Fixed(_joined(spans))


def _joined(spans: list[DateSpan]) -> DateSpan:
    days = "".join(s.value[1:] for s in spans if not s.value.startswith("PT"))
    times = "".join(s.value[2:] for s in spans if s.value.startswith("PT"))
    smallest = spans[-1].unit
    value = "P" + days + ("T" + times if times else "")
    total = sum((_in_unit(s, smallest) for s in spans), Decimal(0))
    return DateSpan("DURATION", value, None, None, spans[-1].precision, amount=total, unit=smallest)


def _in_unit(span: DateSpan, unit: str) -> Decimal:
    if span.unit == "year" and unit == "month":
        return (span.amount or Decimal(0)) * 12
    return (span.amount or Decimal(0)) * UNIT_SECONDS[span.unit] / UNIT_SECONDS[unit]


def vague_length(hit: Hit) -> Reading | None:
    """``Jahre lang``, ``innerhalb von Wochen``, ``all diese Jahre``."""
    return Fixed(duration(None, unit_of(hit)))


def bare_unit(hit: Hit) -> Reading | None:
    """``Viertelstunde``, ``genau Dreiviertelstunde``."""
    return Fixed(duration(Decimal(1), unit_of(hit)))


def slashed(hit: Hit) -> Reading | None:
    """``3/4 Stunde``."""
    pair = hit.value("pair")
    if not isinstance(pair, tuple) or not pair[1] or unit_of(hit) in ("weekend", "quarterhour"):
        return None
    return Fixed(duration(Decimal(int(str(pair[0]))) / int(str(pair[1])), unit_of(hit)))


def plural(hit: Hit) -> Reading | None:
    """``seit Jahren``, ``vor Jahrzehnten``, ``über Monate``."""
    if hit.word("unit") not in PLURALS or hit.following().lower() in DESCRIBED:
        return None
    return Fixed(duration(None, unit_of(hit)))


def unit_by_unit(hit: Hit) -> Reading | None:
    """``Jahr um Jahr``."""
    return _set(duration(Decimal(1), unit_of(hit)).value) if hit.word("unit") == hit.word("again") else None


def in_a_year(hit: Hit) -> Reading | None:
    """``500 Menschen im Jahr``, ``300 Euro im Monat``: a rate, where a number stands before the noun."""
    low = max(0, hit.match.start() - 5)
    numbers = compiled("INT|CARD|DEC|YEAR|JUNK").search(hit.tokens.tags, low, hit.match.start())
    counted = hit.preceding().endswith("mal") or (numbers is not None and hit.preceding()[:1].isupper())
    counted = counted or hit.preceding() in ("€", "$", "£")
    return _set(duration(Decimal(1), unit_of(hit)).value) if counted and hit.word("unit") in SINGULAR else None


def whole(hit: Hit) -> Reading | None:
    """``den ganzen Tag``, ``ein ganzes Jahr``."""
    return Fixed(duration(Decimal(1), unit_of(hit)))


def long_word(hit: Hit) -> Reading | None:
    """``jahrelang``, ``tagelange``."""
    return Fixed(duration(None, str(hit.value("word"))))


def length_compound(hit: Hit) -> Reading | None:
    """``[Vierjahres]vertrag``, ``[24-Stunden]-Streik``."""
    value = hit.value("word")
    if isinstance(value, tuple):
        return Fixed(duration(Decimal(str(value[0])), str(value[1])))
    return None if hit.preceding() == "-" else Fixed(duration(amount(hit), unit_of(hit)))


def length_adjective(hit: Hit) -> Reading | None:
    """``zweitägiger Besuch``, ``dreijährige Laufzeit``; before other nouns years and months are an age."""
    value = hit.value("word")
    if hit.has("digits"):
        count: Decimal | None = amount(hit, "digits")
        unit = str(hit.value("suffix"))
    elif isinstance(value, tuple):
        count, unit = (Decimal(str(value[0])) if value[0] is not None else None), str(value[1])
    else:
        return None
    text = hit.tokens.text[hit.end() - 3 : hit.end()]
    noun = hit.following().lower()
    if hit.tokens.text[hit.start()].isupper() or not text.islower():
        return None
    stem = re.sub(r"(?:es|en|e|s|n)$", "", noun)
    if unit in ("year", "month") and not noun.endswith(LENGTH_NOUNS) and not stem.endswith(LENGTH_STEMS):
        return None
    return Fixed(duration(count, unit))


def _set(value: str) -> Reading:
    return Fixed(DateSpan("SET", value, None, None, "vague"))


def frequency(hit: Hit) -> Reading | None:
    """``jährlich``, ``täglichen``."""
    return _set(str(hit.value("word")))


def every(hit: Hit) -> Reading | None:
    """``jeden Montag``, ``jedes Jahr``, ``alle vier Jahre``, ``pro Jahr``."""
    if hit.has("wd"):
        return _set(f"XXXX-WXX-{weekday_number(hit)}")
    count = amount(hit) if hit.has("count") else Decimal(1)
    return _set(duration(count, unit_of(hit)).value)


def weekdays(hit: Hit) -> Reading | None:
    """``montags``."""
    return _set(f"XXXX-WXX-{hit.number('wd')}")


def dayparts(hit: Hit) -> Reading | None:
    """``nachts``, ``abends``."""
    return _set(f"P{hit.value('part')}")


DESCRIBED = ("der", "des", "mit", "von", "in", "ohne", "voller")
"""Words that tell which years are meant (``nach Jahren der Krise``)."""
LENGTH_STEMS = tuple(re.sub(r"e$", "", noun) for noun in LENGTH_NOUNS)
MEASURED = ("knapp", "voll", "weiter", "lang", "zusätzlich", "einzig", "geschlagen", "wertvoll")
COUNT = "(?: ONE (?=VAGUENUM) )? (?P<count>INT|CARD|ONE|DEC|VAGUENUM|YEAR)"
SMALL = f"(?:INT|CARD|ONE) (?:{UNIT_TAGS}|UNITABBR)"

NO_NAME = "(?!YEAR|INT|LATER|EARLIER|THE|VOR|NACH|VON|MONTH)"
"""What would make the unit a certain one (``im Jahr 2012``, ``am Tag der Wahl``)."""
SINGULAR = ("jahr", "monat", "tag")

RULES: tuple[Rule, ...] = (
    Rule("length", f"{HEDGE} {COUNT} (?:(?P<half>HALF)|LONGADJ|(?P<adjective>WORD))? {UNIT} LONGWORD?", length),
    Rule("length", f"THE WHOLE {COUNT} {UNIT} LONGWORD?", length),
    Rule("length-compound", f"(?P<count>NUM) HYPHEN {UNIT} (?= HYPHEN (?:NOUN|WEEKUNIT|DAYUNIT))", length_compound),
    Rule("length-compound", "(?P<word>LENGTHHEAD)", length_compound),
    Rule("length", f"{HEDGE} {COUNT} (?P<plushalf>AND ONE HALF) {UNIT}", length),
    Rule("length", "(?P<count>INT|DEC|CARD) (?P<unit>UNITABBR)", length),
    Rule("length", f"ONE? (?P<quarters>THREEQUARTERS) {UNIT}", length),
    Rule("quarter-hours", f"{HEDGE} (?P<unit>QUARTERHOUR)", bare_unit),
    Rule("quarter-hours", f"(?P<pair>SLASHPAIR) {UNIT}", slashed),
    Rule("year-by-year", f"{UNIT} UM (?P<again>{UNIT_TAGS})", unit_by_unit),
    Rule("in-a-year", f"(?<=NOUN|MONEYSIGN|WORD) IM (?P<unit>YEARUNIT|UNIT) {NO_NAME}", in_a_year),
    Rule("in-a-year", f"(?<=NOUN|MONEYSIGN|WORD) AM (?P<unit>DAYUNIT) {NO_NAME}", in_a_year),
    Rule("plural-length", f"(?<=VOR|SEIT|OVER|NACH) {UNIT} LONGWORD?", plural),
    Rule("half", f"(?P<half>HALF) {UNIT} LONGWORD?", length),
    Rule("compound-length", f"{SMALL} (?: (?: COMMA | AND | COMMA AND )? {SMALL} ){{1,4}}", compound),
    Rule("vague-length", f"(?:LONGADJ|THE|OVER) {UNIT} LONGWORD", vague_length),
    Rule("vague-length", f"(?<=WITHIN VON) {UNIT}", vague_length),
    Rule("vague-length", f"LONGADJ {UNIT}", vague_length),
    Rule("whole-unit", f"(?:THE|ONE)? WHOLE {UNIT}", whole),
    Rule("long", "(?P<word>LONG)", long_word),
    Rule("length-adjective", "(?P<word>LENGTHADJ)", length_adjective),
    Rule("length-adjective", "(?P<digits>INT) HYPHEN? (?P<suffix>LENGTHSUFFIX)", length_adjective),
    Rule("frequency", "(?P<word>FREQ)", frequency),
    Rule("every", "EVERY (?:ORDWORD|ORD)? (?P<wd>WD)", every),
    Rule("every", f"EVERY {UNIT}", every),
    Rule("every", "ALL (?P<count>INT|CARD) (?P<unit>UNIT|YEARUNIT|DAYUNIT|WEEKUNIT)", every),
    Rule("every", f"(?<=PER) {UNIT}", every),
    Rule("weekdays", "(?P<wd>WEEKDAYS)", weekdays),
    Rule("dayparts", "(?P<part>DAYPARTS)", dayparts),
)
