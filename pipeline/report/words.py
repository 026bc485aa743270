"""Words and figures as a reader of either language expects them."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from importlib.resources import files
from typing import Any

from pipeline.errors import SettingsError

_SCALES = {
    "de": ((Decimal(10) ** 12, "Bio."), (Decimal(10) ** 9, "Mrd."), (Decimal(10) ** 6, "Mio.")),
    "en": ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m")),
}


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
    """Write a value of the tables for a reader.

    >>> show_value("13000000000", "USD", "de"), show_value("32.5", "percent", "de"), show_value("1900", "Stelle", "en")
    ('13 Mrd. USD', '32,5 %', '1,900 Stelle')
    """
    if value is None:
        return ""
    number, scale = Decimal(value), ""
    for factor, name in _SCALES[lang]:
        if abs(number) >= factor:
            number, scale = number / factor, name
            break
    shown = f"{number.normalize():,f}"
    if lang == "de":
        shown = shown.translate({ord(","): ".", ord("."): ","})
    named = words(lang)["unit"].get(unit, unit)
    return " ".join(part for part in (shown, scale, named) if part)


def lead(text: str, sources: Iterable[str]) -> str:
    """Cut a finding's text before its quotes, which begin with a source's name and a date in brackets.

    >>> lead("Es sind 5 oder 7. Blatt (3. Mai): „Es sind 5.“.", ["Anzeiger", "Blatt"])
    'Es sind 5 oder 7.'
    """
    starts = [at for source in sources if source and (at := text.find(f" {source} (")) > 0]
    return text[: min(starts, default=len(text))]
