"""What an item is called: measure, parties, place and scope in the report's language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.lexicon.counted_words import BASIS_NAMES, PER_NAMES_EN, SHORT_TOWNS
from pipeline.lexicon.wording import DATE_PARTS
from pipeline.reconcile.items import OPEN
from pipeline.reconcile.traits import Traits, traits_of
from pipeline.records import Claim

_INITIALS = 3
"""A place of so few letters is known by its initials (*USA*, *NRW*), but for the shortest towns."""
_PER = {"de": "je", "en": "per"}


def item_label(claim: Claim, known: Mapping[str, Traits], lang: str) -> str:
    """Name the item of a claim: ``Anteil: Microsoft / OpenAI``."""
    traits = traits_of(claim.measure, known)
    measure = _measure(claim, traits, lang)
    parties = " / ".join(p.name for p in (claim.subject, claim.object) if p is not None)
    scope = claim.scope
    place = "" if scope.place and scope.place in scope.event.casefold() else _place_name(claim)
    details = [scope.event, place, _capital(scope.part), _period(scope.period, lang), _basis(scope.basis, lang)]
    details = [part for part in details if part]
    unit = scope.per if lang == "de" else PER_NAMES_EN.get(scope.per.casefold(), scope.per)
    per = f" {_PER[lang]} {unit}" if unit and unit.casefold() not in measure.casefold() else ""
    name = f"{measure}{per}" + (f": {parties}" if parties else "")
    return f"{name} ({', '.join(details)})" if details else name


def quantity_label(measure: str, party: str, known: Mapping[str, Traits], lang: str) -> str:
    """Name a quantity that no claim states: ``Bewertung: OpenAI``."""
    traits = traits_of(measure, known)
    name = (traits.label_de if lang == "de" else traits.label_en) or measure
    return f"{name}: {party}" if party else name


def _place_name(claim: Claim) -> str:
    """Give a place as the claim's own sentence writes it; its id, capitalised, where the sentence does not."""
    words = claim.scope.place.split("-")
    written = re.search(r"\b" + r"[\s-]".join(map(re.escape, words)), claim.quote, re.IGNORECASE)
    if written and claim.scope.place:
        return _capital(written[0])
    return _name(words[0]) if len(words) == 1 else "-".join(word.capitalize() for word in words)


def _name(word: str) -> str:
    return word.upper() if len(word) <= _INITIALS and word not in SHORT_TOWNS else word.capitalize()


def _capital(noun: str) -> str:
    return noun[:1].upper() + noun[1:]


def _period(period: str, lang: str) -> str:
    """Name a period as a reader does: ``2024``, ``3. Quartal 2024``."""
    value = period.partition(":")[2] or period
    year, _, part = value.partition("-")
    wording = DATE_PARTS[lang].get(part[:1]) if part else None
    return wording.format(number=part[1:], year=year) if wording else value


def _basis(basis: str, lang: str) -> str:
    return ", ".join(BASIS_NAMES[lang].get(part, part.replace("_", " ")) for part in basis.split(",") if part)


def _measure(claim: Claim, traits: Traits, lang: str) -> str:
    if claim.measure.startswith(OPEN):
        noun, _, verb = claim.measure.removeprefix(OPEN).partition("/")
        return " / ".join(part for part in (_capital(noun), verb) if part)
    return (traits.label_de if lang == "de" else traits.label_en) or claim.measure
