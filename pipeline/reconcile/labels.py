"""What an item is called: measure, parties, place and scope in the report's language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.reconcile.items import OPEN
from pipeline.reconcile.traits import Traits, traits_of
from pipeline.records import Claim

_OF = {"de": "von", "en": "of"}
_WITH = {"de": "/", "en": "/"}


def item_label(claim: Claim, known: Mapping[str, Traits], lang: str) -> str:
    """Name the item of a claim: ``Anteil: Microsoft / OpenAI``."""
    traits = traits_of(claim.measure, known)
    measure = _measure(claim, traits, lang)
    parties = " / ".join(p.name for p in (claim.subject, claim.object) if p is not None)
    scope = claim.scope
    place = "" if scope.place and scope.place in scope.event.casefold() else _place_name(claim)
    details = [part for part in (scope.event, place, scope.part.capitalize(), scope.period, scope.basis) if part]
    per = f" je {scope.per}" if scope.per and lang == "de" else f" per {scope.per}" if scope.per else ""
    per = "" if scope.per.casefold() in measure.casefold() else per
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
    return written[0] if written and claim.scope.place else "-".join(word.capitalize() for word in words)


def _measure(claim: Claim, traits: Traits, lang: str) -> str:
    if claim.measure.startswith(OPEN):
        return " / ".join(part for part in claim.measure.removeprefix(OPEN).split("/") if part)
    return (traits.label_de if lang == "de" else traits.label_en) or claim.measure
