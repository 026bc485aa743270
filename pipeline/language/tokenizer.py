"""German tokenisation repaired for news: glued units, hyphen compounds, missing spaces.

spaCy's German rules keep ``VW-Aufsichtsrat`` and ``13Mrd.€`` whole; an entity can then not name ``VW``,
and a reader of values sees no unit. The additions below only ever split further, so offsets stay true.
"""

from __future__ import annotations

import spacy
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CONCAT_QUOTES, CURRENCY
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

_UNIT_WORDS = r"(?:Mrd|Mio|Bio|Tsd|Mill|Milliarden?|Millionen|Million|Prozent|Euro|Dollar|EUR|USD|Uhr|Jahre?n?)"

_INFIXES = (
    # VW-Aufsichtsrat, 500-Milliarden-Dollar-Vorhaben, 25%-Einsatz, "Dawson's Creek"-Star
    rf"(?<=[{ALPHA}0-9%{CURRENCY}.{CONCAT_QUOTES}])[-‐‑–—/](?=[{ALPHA}0-9{CONCAT_QUOTES}])",
    # 13Mrd, 5Prozent: digits glued to a unit (zero width)
    rf"(?<=[0-9])(?={_UNIT_WORDS}\b)",
    # 13Mrd.€
    rf"(?<=[{ALPHA}0-9.])(?:{CURRENCY})",
    # "Tatort"-Kommissar: the closing quote before the hyphen
    rf"(?<=[{ALPHA}0-9!?])[{CONCAT_QUOTES}](?=[-‐‑–])",
    # Prozent.Die: spaCy splits after a small letter, this also after a digit, bracket or quote
    rf"(?<=[0-9)%{CONCAT_QUOTES}])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
)
_PREFIXES = (
    r"[-‐‑–—+](?=\S)",  # the dash of an insertion, a sign
)
_SUFFIXES = (
    rf"(?<=[{ALPHA}0-9.])[-‐‑–—…|]",  # Lohn-
    r"(?<=\d)(?:%|‰)",
    rf"(?<=[{ALPHA_LOWER}][{ALPHA_UPPER}])\.",  # AfD.
    rf"(?<=[0-9])(?:{_UNIT_WORDS}\.?)",
)


def blank() -> Language:
    """Build a German pipeline without components whose tokenizer knows the repairs above."""
    nlp = spacy.blank("de")
    repair(nlp)
    return nlp


def repair(nlp: Language) -> None:
    """Extend the rules of a German tokenizer in place; nothing that was split is joined."""
    rules = nlp.Defaults
    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        raise TypeError("only spaCy's own rule-based tokenizer can be repaired")
    tokenizer.prefix_search = compile_prefix_regex([*(rules.prefixes or ()), *_PREFIXES]).search
    tokenizer.suffix_search = compile_suffix_regex([*(rules.suffixes or ()), *_SUFFIXES]).search
    tokenizer.infix_finditer = compile_infix_regex([*_INFIXES, *(rules.infixes or ())]).finditer
