"""The vocabulary of date expressions: lower-case word -> (tag, value), built once from the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from pipeline.lexicon import date_words as words
from pipeline.lexicon import holidays, months, number_words, seasons, weekdays
from pipeline.lexicon.date_function_words import FUNCTION_WORDS

Value = int | str | Decimal | tuple[object, ...] | None
Entry = tuple[str, Value]

ENDINGS = ("", "e", "en", "em", "er", "es", "s")
TAGGED_UNITS = {
    "year": "YEARUNIT", "day": "DAYUNIT", "week": "WEEKUNIT", "weekend": "WEEKENDUNIT", "workweek": "WEEKENDUNIT",
    "quarterhour": "QUARTERHOUR", "threequarterhour": "QUARTERHOUR",
}  # fmt: skip
"""Units that rules tell apart; the others share a tag."""


def inflect(stems: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield (form, stem) with the regular adjective endings."""
    for stem in stems:
        for ending in ENDINGS:
            yield stem + ending, stem


SMALL, HUNDRED = 20, 100
"""Below it ordinals end in ``-te``, and ``-einhalb`` is usual."""


@cache
def cardinals() -> dict[str, Decimal]:
    """Map the German number words from zero to 99, the hundreds and halves to their values."""
    units = {w: Decimal(v) for w, v in number_words.UNITS.items() if w != "eine"}
    found = dict(units)
    found |= {w: Decimal(v) for table in (number_words.TEENS, number_words.TENS) for w, v in table.items()}
    for ten, tens in number_words.TENS.items():
        found |= {f"{unit}und{ten}": one + tens for unit, one in units.items() if one and unit != "eins"}
    found |= {f"{w}einhalb": v + Decimal("0.5") for w, v in list(found.items()) if 1 < v < SMALL}
    found |= {"anderthalb": Decimal("1.5"), "eineinhalb": Decimal("1.5"), "einundeinhalb": Decimal("1.5")}
    found |= {"hundert": Decimal(100), "einhundert": Decimal(100), "tausend": Decimal(1000)}
    found |= {word: Decimal(2) for word in ("zweier", "zweien", "beiden")}
    found |= {"dreier": Decimal(3), "dreien": Decimal(3), "dutzend": Decimal(12)}
    found |= {f"{u}hundert": Decimal(v * 100) for u, v in units.items() if v > 1}
    del found["ein"], found["eins"]
    return found


@cache
def ordinals() -> dict[str, int]:
    """Map ordinal words from the first to the 99th, in every ending, to their values."""
    stems = {"erst": 1, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8}
    for word, value in cardinals().items():
        if value == int(value) and 0 < value < HUNDRED and int(value) not in (3, 7, 8):
            stems[word + ("t" if value < SMALL else "st")] = int(value)
    for word in ("drei", "sieben", "acht"):
        stems |= {f"{word}und{ten}st": int(cardinals()[word]) + tens for ten, tens in number_words.TENS.items()}
    return {stem + ending: v for stem, v in stems.items() for ending in ("e", "en", "er", "es", "em")}


@cache
def length_head() -> re.Pattern[str]:
    """Give the pattern of a noun that a number word measures: number, unit, the rest of the noun."""
    numbers = "|".join(sorted((w for w, v in cardinals().items() if v == int(v)), key=len, reverse=True))
    units, not_measured = "|".join(words.LENGTH_HEADS), "|".join(words.NOT_MEASURED)
    return re.compile(rf"(?P<number>{numbers})(?P<unit>{units})(?!{not_measured})(?=[a-zäöüß]{{3,30}}$)")


def _calendar() -> Iterator[tuple[str, Entry]]:
    for name, number in months.MONTHS.items():
        yield name, ("MONTH", number)
        yield from ((name + suffix, ("MONTH", number)) for suffix in months.GENITIVE_SUFFIXES)
    yield from ((name, ("MONTHEN", number)) for name, number in months.ENGLISH.items())
    yield from ((name, ("MONTHABBR", number)) for name, number in months.ABBREVIATIONS.items())
    yield from ((name, ("WDABBR", number)) for name, number in weekdays.ABBREVIATIONS.items())
    for name, number in weekdays.WEEKDAYS.items():
        yield from ((name + suffix, ("WEEKDAY", number)) for suffix in ("", "es"))
        plural = ("s",) if name == "montag" else ("s", "e", "en")  # Montage is another word
        yield from ((name + suffix, ("WEEKDAYS", number)) for suffix in plural)
        for part, code in weekdays.DAY_PARTS.items():
            yield from ((name + part + suffix, ("WEEKDAYPART", (number, code))) for suffix in ("", "s", "stunden"))
    for name, code in seasons.SEASONS.items():
        yield from ((name + suffix, ("SEASON", code)) for suffix in ("", "s"))
        yield from ((name + suffix, ("SEASON", code)) for suffix in ("monate", "monaten"))
    for name, code in weekdays.DAY_PARTS.items():
        yield name, ("DAYPART", code)


def _periods() -> Iterator[tuple[str, Entry]]:
    for word, unit in words.UNITS.items():
        yield word, (TAGGED_UNITS.get(unit, "UNIT"), unit)
    yield from ((w, ("UNITABBR", u)) for w, u in words.UNIT_ABBREVIATIONS.items())
    for noun in words.YEAR_NOUNS:
        yield from ((noun + suffix, ("FISCALYEAR", "year")) for suffix in ("", "e", "en", "es", "s"))
    yield from ((w, ("QUARTERUNIT", v)) for w, v in words.QUARTER_NOUNS.items())
    yield from ((w, ("FIXEDQUARTER", v)) for w, v in words.FIXED_QUARTERS.items())
    for word, edge in words.EDGES.items():
        yield from ((word + suffix, ("EDGE", edge)) for suffix in ("", "s"))
    yield from ((w, ("EDGENOUN", v)) for w, v in words.EDGE_COMPOUNDS.items())
    yield from ((w, ("PREVIOUS", v)) for w, v in words.PREVIOUS.items())
    yield from ((w, ("DECADEWORD", v)) for w, v in words.DECADES.items())
    yield from ((w + years, ("DECADEYEARS", v)) for w, v in words.DECADES.items() for years in ("jahre", "jahren"))
    for stem, unit in words.LENGTH_STEMS.items():
        for word, value in cardinals().items():
            yield from ((word + form, ("LENGTHADJ", (value, unit))) for form, _ in inflect((stem,)))
        yield from (("ein" + form, ("LENGTHADJ", (Decimal(1), unit))) for form, _ in inflect((stem,)))
        yield from (("halb" + form, ("LENGTHADJ", (Decimal("0.5"), unit))) for form, _ in inflect((stem,)))
        yield from (("mehr" + form, ("LENGTHADJ", (None, unit))) for form, _ in inflect((stem,)))
        yield from ((form, ("LENGTHSUFFIX", unit)) for form, _ in inflect((stem,)))


def _deictic() -> Iterator[tuple[str, Entry]]:
    for form, stem in inflect(words.RELATIVE):
        yield form, ("LAST" if words.RELATIVE[stem] < 0 else "NEXT" if words.RELATIVE[stem] else "CURRENT",
                     words.RELATIVE[stem])  # fmt: skip
    yield from ((w, ("THIS", 0)) for w in words.THIS)
    yield from ((w, ("SAME", 0)) for w in words.SAME)
    yield from ((form, ("FOLLOWING", 1)) for form, _ in inflect(words.FOLLOWING))
    yield from ((form, ("PRECEDING", -1)) for form, _ in inflect(words.PRECEDING))
    yield from ((w, ("DAYWORD", v)) for w, v in words.DAY_WORDS.items())
    yield "morgen", ("MORNING", 1)
    yield from ((form, ("DAYADJ", words.DAY_ADJECTIVES[stem])) for form, stem in inflect(words.DAY_ADJECTIVES))
    yield "heuer", ("THISYEAR", 0)
    yield from ((form, ("FREQ", words.FREQUENCY[stem])) for form, stem in inflect(words.FREQUENCY))
    yield from ((w, ("DAYPARTS", v)) for w, v in words.ADVERB_SETS.items())
    yield from ((form, ("LONG", words.LONG[stem])) for form, stem in inflect(words.LONG))


def _references() -> Iterator[tuple[str, Entry]]:
    for tag, adverbs, adjectives, nouns in (
        ("PRESENT_REF", words.PRESENT, words.PRESENT_ADJECTIVES, words.PRESENT_NOUNS),
        ("PAST_REF", words.PAST, words.PAST_ADJECTIVES, words.PAST_NOUNS),
        ("FUTURE_REF", words.FUTURE, words.FUTURE_ADJECTIVES, words.FUTURE_NOUNS),
    ):
        yield from ((form, ("REFADJ", tag)) for form, _ in inflect(adjectives))
        yield from ((word, ("REFNOUN", tag)) for word in nouns)
        yield from ((word, ("REF", tag)) for word in adverbs)


def _numbers() -> Iterator[tuple[str, Entry]]:
    yield from ((w, ("CARD", v)) for w, v in cardinals().items())
    yield from ((w, ("ORDWORD", v)) for w, v in ordinals().items())
    yield from ((w, ("ONE", Decimal(1))) for w in number_words.ARTICLES)
    yield from ((form, ("HALF", Decimal("0.5"))) for form, _ in inflect(("halb",)) if form != "halb")
    yield from ((w, ("VAGUENUM", None)) for w in words.VAGUE_NUMBERS)
    yield from ((w, ("HEDGE", v)) for w, v in words.HEDGES.items())


@cache
def vocabulary() -> dict[str, Entry]:
    """Every word of the date lexicon with its tag and value; later tables win."""
    table: dict[str, Entry] = {}
    for part in (_numbers(), _calendar(), _deictic(), _periods(), _references()):
        table.update(part)
    table.update((word, (tag, None)) for tag, forms in FUNCTION_WORDS.items() for word in forms)
    for name in (*holidays.HOLIDAYS, *holidays.PERIODS):
        if " " not in name:
            table[name] = ("HOLIDAY", name)
    table.update((word, ("ADVENT", None)) for word in holidays.ADVENT)
    return table


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """First word -> names of several words, longest first."""
    table: dict[str, list[str]] = {}
    for name in sorted((*holidays.HOLIDAYS, *holidays.PERIODS), key=len, reverse=True):
        if " " in name:
            table.setdefault(name.replace("-", " ").split()[0], []).append(name)
    return {word: tuple(names) for word, names in table.items()}
