"""Which places say where something is so: not origins, not first parts of compounds, not datelines."""

from __future__ import annotations

import re

from pipeline.claims.words import Sentence
from pipeline.records import Mention

_DATELINE = re.compile(r"[^\W\d][^!?()\n]{1,60}\([^()\n]{2,40}\)\s?[-–—]\s")
"""*Köln/Bonn, 1. Mai 2024 (Agentur) -* in front of a first sentence."""
_COMPANY = re.compile(
    r"\s+\w*(?:konzerns?|unternehmens?|firma|bank|herstellers?|start-?ups?|riesen?|versicherers?)\b", re.IGNORECASE
)
_ORIGIN = re.compile(r"\baus\s+(?:der\s+|dem\s+|den\s+)?$", re.IGNORECASE)
_ADJECTIVE = ("er", "e", "en", "es", "em")
_LONGEST_ORIGIN = 12


def names_where(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a place can be where something is so, not where somebody comes from.

    The first part of a compound (*der US-Konzern*), *aus Köln* and the adjective of a company
    (*der Münchner Konzern*) are origins.
    """
    if mention.place is None or mention.boilerplate:
        return False
    first, last = mention.text_start - sentence.start, mention.text_end - sentence.start
    if sentence.text[last : last + 1] in ("-", "‐", "‑"):
        return False
    if _ORIGIN.search(sentence.text, max(0, first - _LONGEST_ORIGIN), first):
        return False
    return not (mention.surface.endswith(_ADJECTIVE) and _COMPANY.match(sentence.text, last))


def is_dateline(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a place stands in the dateline before a sentence."""
    match = _DATELINE.match(sentence.text)
    return match is not None and mention.text_end <= sentence.start + match.end()
