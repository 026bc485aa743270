"""Words and figures as a reader of either language expects them."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from importlib.resources import files
from typing import Any

from pipeline.errors import SettingsError
from pipeline.lexicon.counted_words import ENGLISH, PLURAL_OF
from pipeline.lexicon.wording import CURRENCY_NAMES, MONTH_NAMES, SCALES, UNIT_NAMES

GAP = "\N{NO-BREAK SPACE}"
"""Between a figure and its unit, so that no line ends between them."""

_TIMEX = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|([QH])([1-4])|(SP|SU|FA|WI)))?(?:T(\d\d):(\d\d))?")
MONTHS, DAYS = 12, 31
_CLOCK = re.compile(r"T(\d\d):(\d\d)")


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Control characters, lone surrogates, and the marks that turn the reading direction of what follows."""


def printable(text: str) -> str:
    """Replace what would break a page or turn its reading direction."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


@functools.cache
def words(lang: str) -> Mapping[str, Any]:
    """Look up all words of a language.

    Raises:
        SettingsError: the report does not speak this language.

    """
    known = tomllib.loads(files("pipeline.lexicon").joinpath("report.toml").read_text("utf-8"))
    if lang not in known:
        raise SettingsError(f"--lang {lang}: the report speaks {', '.join(sorted(known))}.")
    found: Mapping[str, Any] = known[lang]
    return found


def show_value(value: str | None, unit: str | None, lang: str) -> str:
    r"""Write a value of the tables for a reader, with no-break spaces.

    >>> show_value("13000000000", "USD", "de"), show_value("32.5", "percent", "de"), show_value("1900", "Mensch", "en")
    ('13\xa0Mrd.\xa0US-Dollar', '32,5\xa0%', '1,900\xa0people')
    """
    if value is None:
        return ""
    number, scale = Decimal(value), ""
    for factor, name in SCALES[lang]:
        if abs(number) >= factor:
            number, scale = number / factor, name
            break
    shown = f"{number.normalize():,f}"
    if lang == "de":
        shown = shown.translate({ord(","): ".", ord("."): ","})
    named = _unit(unit or "", lang, single=abs(Decimal(value)) == 1)
    return GAP.join(part for part in (shown, scale, named) if part)


def _unit(unit: str, lang: str, *, single: bool) -> str:
    known = UNIT_NAMES[lang].get(unit) or CURRENCY_NAMES[lang].get(unit)
    if known:
        return known
    base = unit.casefold()
    if lang == "de":
        return unit if single else PLURAL_OF.get(base, unit)
    return ENGLISH[base][0 if single else 1] if base in ENGLISH else unit


def show_day(iso: str | None, lang: str) -> str:
    r"""Write a day: ``3. März 2025``.

    >>> show_day("2025-03-03", "de"), show_day("2025-03-03", "en"), show_day(None, "de")
    ('3.\xa0März 2025', '3\xa0March 2025', '')
    """
    if not iso:
        return ""
    year, month, day = iso.split("-")
    dot = "." if lang == "de" else ""
    return f"{int(day)}{dot}{GAP}{MONTH_NAMES[lang][int(month) - 1]} {year}"


def show_when(timex: str | None, lang: str) -> str:
    """Write a TIMEX3 value; what has no short form in words is left out.

    >>> show_when("2025-02", "de"), show_when("2024-Q3", "en"), show_when("T19:45", "de"), show_when("P3Y", "de")
    ('Februar 2025', 'Q3 2024', '19:45', '')
    """
    clock = _CLOCK.fullmatch(timex or "")
    if clock:
        return ":".join(clock.groups())
    match = _TIMEX.fullmatch(timex or "")
    if match is None:
        return ""
    year, month, day, part, number, season, hour, minute = match.groups()
    if (month and not 1 <= int(month) <= MONTHS) or (day and not 1 <= int(day) <= DAYS):
        return ""
    if day:
        text = show_day(f"{year}-{month}-{day}", lang)
    elif month:
        text = f"{MONTH_NAMES[lang][int(month) - 1]} {year}"
    elif season:
        text = f"{words(lang)['season'][season]} {year}"
    else:
        text = words(lang)["part"][part].format(number=number, year=year) if part else year
    return f"{text}, {hour}:{minute}" if hour else text


def lead(text: str, sources: Iterable[str]) -> str:
    """Cut a finding's text before its quotes, which begin with a source's name and a date in brackets.

    >>> lead("Es sind 5 oder 7. Blatt (3. Mai): „Es sind 5.“.", ["Anzeiger", "Blatt"])
    'Es sind 5 oder 7.'
    """
    starts = [at for source in sources if source and (at := text.find(f" {source} (")) > 0]
    return text[: min(starts, default=len(text))]
