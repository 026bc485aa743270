"""Which places say where something is so: not origins, not first parts of compounds, not datelines of bureaus."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.claims.words import Sentence
from pipeline.lexicon.claim_cues import BUREAUS
from pipeline.records import Article, Mention, Place

_DATELINE = re.compile(r"[^\W\d][^!?()\n]{1,60}\([^()\n]{2,40}\)\s?[-–—.:]?\s")
"""*Köln/Bonn, 1. Mai 2024 (Agentur) -* in front of a first sentence."""
_COMPANY = re.compile(
    r"\s+\w*(?:konzerns?|unternehmens?|firma|bank|herstellers?|start-?ups?|riesen?|versicherers?)\b", re.IGNORECASE
)
_ORIGIN = re.compile(r"\baus\s+(?:der\s+|dem\s+|den\s+)?$", re.IGNORECASE)
_ADJECTIVE = ("er", "e", "en", "es", "em")
_LONGEST_ORIGIN = 12
_LOCATIVE = re.compile(
    r"\b(?:in|im|bei|beim|nahe|unweit|auf|am|an|vor|rund um|entlang|südlich von|nördlich von|westlich von|"
    r"östlich von|durch|innerhalb|außerhalb|unter)\s+(?:(?:der|dem|den|die|das|ganz|gesamten?|übrigen|Stadt|"
    r"Kreis|Landkreis|Bundesland|Region|Provinz|Raum|Großraum|Gemeinde|Land|Bezirk|Insel|Ort|Stadtteil|Hauptstadt|"
    r"[a-zäöüß]+(?:en|er|em))\s+){0,3}$",
    re.IGNORECASE,
)
"""A preposition of place before a name, with up to three words between (*in der südspanischen Stadt*)."""
_REACH = 60
"""Characters before a name in which its preposition stands."""
_LIST_BEFORE = re.compile(r"(?:,|/|\bund|\bsowie|\boder)\s+(?:in\s+|im\s+)?(?:der\s+|dem\s+|den\s+)?$")
_LIST_AFTER = re.compile(r"\s*(?:,\s*(?=[A-ZÄÖÜ])|/|und\s|sowie\s|oder\s)")
_HOME_BLOCKS = 3
"""Blocks from the top in which an article says where it plays: title, lead, first paragraph."""


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


def is_locative(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the words say that something is there: *in Kiel*, *im Kieler Hafen*, not *gegen Spanien*."""
    if not names_where(sentence, mention):
        return False
    first = mention.text_start - sentence.start
    if _LOCATIVE.search(sentence.text, max(0, first - _REACH), first):
        return True
    listed = _LIST_BEFORE.search(sentence.text, max(0, first - _REACH), first)
    if listed is None:
        return False
    others = [m for m in sentence.of("place") if m.text_end - sentence.start <= listed.start() + 1]
    near = bool(others) and listed.start() - (others[-1].text_end - sentence.start) <= 1
    return near and is_locative(sentence, others[-1])


def is_listed(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a place is one of several named in a row (*in Kiel, Ulm und Bonn*), so that none of them is it."""
    at = {m.text_start: m for m in sentence.of("place")}
    first, last = mention.text_start - sentence.start, mention.text_end - sentence.start
    after = _LIST_AFTER.match(sentence.text, last)
    if after is not None and any(0 <= start - sentence.start - after.end() <= _LONGEST_ORIGIN // 2 for start in at):
        return True
    before = _LIST_BEFORE.search(sentence.text, max(0, first - _LONGEST_ORIGIN), first)
    ends = [m.text_end - sentence.start for m in at.values() if m is not mention]
    return before is not None and any(0 <= before.start() - end <= 1 for end in ends)


def is_dateline(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a place stands in the dateline before a sentence."""
    match = _DATELINE.match(sentence.text)
    return match is not None and mention.text_end <= sentence.start + match.end()


def home_of(article: Article, mentions: Sequence[Mention]) -> Place | None:
    """Give the place an article plays in, as its title, dateline or lead says; none where they name several.

    A dateline counts where it names one place and no city that agencies write from about everywhere.
    """
    places = [m for m in mentions if m.place is not None and not m.boilerplate]
    for block in article.blocks[:_HOME_BLOCKS]:
        inside = tuple(m for m in places if block.start <= m.text_start < block.end)
        if not inside:
            continue
        text = article.text[block.start : block.end]
        sentence = Sentence(block.start, block.end, text, (), inside, 0)
        found = _home_in(sentence, inside)
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _home_in(sentence: Sentence, inside: Sequence[Mention]) -> dict[str, Place]:
    """Give the places of one block that tell where: the first by a preposition with its row, else the dateline's."""
    told = [m for m in inside if is_locative(sentence, m) and not is_dateline(sentence, m)]
    if told:
        row = [m for m in told if m is told[0] or is_listed(sentence, m)] if is_listed(sentence, told[0]) else told[:1]
        return {m.place.id: m.place for m in row if m.place is not None}
    lined = [m for m in inside if is_dateline(sentence, m) and m.place is not None]
    written = {m.place.id: m.place for m in lined if m.place is not None}
    if len(written) != 1 or next(iter(written)) in BUREAUS:
        return {}
    return {} if "/" in sentence.text[: lined[0].text_end - sentence.start + 1] else written
