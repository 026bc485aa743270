"""The small pattern language of the date rules: a regular expression whose words are tag names."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.dates.limits import FIRST_YEAR, is_year
from pipeline.extract.dates.tokens import Tokens, tag_characters
from pipeline.extract.dates.words import Value

CLASSES: dict[str, str] = {
    "DAY": "ORD ORDWORD",
    "DAYINT": "ORD ORDWORD INT",
    "MON": "MONTH MONTHABBR",
    "ANYMONTH": "MONTH MONTHABBR MONTHEN",
    "BOUND": "ATLEAST ATLATEST",
    "NUM": "INT CARD",
    "COUNT": "INT CARD ONE DEC VAGUENUM YEAR HALF",
    "ANYUNIT": "UNIT YEARUNIT DAYUNIT WEEKUNIT WEEKENDUNIT UNITABBR FISCALYEAR QUARTERUNIT QUARTERHOUR",
    "RELADJ": "LAST NEXT CURRENT THIS",
    "TO": "BIS DASH HYPHEN",
    "ADJ": "WORD",
    "YEARNOUN": "YEARUNIT FISCALYEAR",
    "WD": "WEEKDAY WEEKDAYPART",
    "DAYNAME": "DAYWORD MORNING",
    "PARTOFDAY": "DAYPART MORNING",
}
"""Class -> the tags it stands for."""

NAME = re.compile(r"[A-Z][A-Z_]+")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a rule's pattern: upper-case words are tags or classes, blanks mean nothing."""
    chars = tag_characters()

    def expand(m: re.Match[str]) -> str:
        names = CLASSES.get(m.group(), m.group()).split()
        return "".join(chars[n] for n in names) if len(names) == 1 else "[" + "".join(chars[n] for n in names) + "]"

    return re.compile(re.sub(r"\s+", "", NAME.sub(expand, pattern)))


class Hit:
    """One match of a rule, as its builder sees it: named groups of tokens."""

    __slots__ = ("match", "tokens")

    def __init__(self, tokens: Tokens, match: re.Match[str]) -> None:
        self.tokens = tokens
        self.match = match

    def has(self, group: str) -> bool:
        """Tell whether the group took part in the match."""
        return self._at(group) >= 0

    def _at(self, group: str) -> int:
        return self.match.start(group) if group in self.match.re.groupindex else -1

    def value(self, group: str) -> Value:
        """Value of the group's first token, ``None`` where the group is absent."""
        at = self._at(group)
        return None if at < 0 else self.tokens.values[at]

    def part_of_day(self) -> str:
        """TIMEX3 code of the group ``part``; ``Morgen`` is the morning there."""
        return "MO" if self.word("part") == "morgen" else str(self.value("part") or "")

    def number(self, group: str) -> int | None:
        """Value of the group's first token where it is a whole number."""
        value = self.value(group)
        return value if isinstance(value, int) else None

    def word(self, group: str) -> str:
        """Lower-case text of the group's first token, empty where the group is absent."""
        at = self._at(group)
        return "" if at < 0 else self.tokens.text[self.tokens.starts[at] : self.tokens.ends[at]].lower()

    def alone(self) -> bool:
        """Tell whether the text is nothing but the hit (and a final stop)."""
        start, end = self.match.span()
        return start == 0 and len(self.tokens.tags) - end <= 1 and not self.following()[:1].isalnum()

    def glued(self) -> bool:
        """Tell whether a letter, sign or hyphenated word touches the hit (``A-2020``, ``€2000``)."""
        text, start = self.tokens.text, self.tokens.starts[self.match.start()]
        end = self.tokens.ends[self.match.end() - 1]
        front, back = text[max(0, start - 2) : start], text[end : end + 2]
        return bool(
            front[-1:].isalnum()
            or front[-1:] in ("$", "€", "£", "+", "#", "§", "_")
            or (front[-1:] == "-" and front[:1].isalpha())
            or back[:1].isalpha()
            or (back[:1] == "-" and back[1:2].isalpha())
            or back[:1] in ("€", "$", "%", "_")
        )

    def compounded(self) -> bool:
        """Tell whether a hyphenated word goes on behind the hit (``Januar-Hälfte``)."""
        text, end = self.tokens.text, self.end()
        return text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()

    def preceding(self) -> str:
        """Text of the token before the hit, empty at the beginning."""
        at = self.match.start() - 1
        return "" if at < 0 else self.tokens.text[self.tokens.starts[at] : self.tokens.ends[at]]

    def lead(self) -> str:
        """Give the 24 code points before the hit."""
        return self.tokens.text[max(0, self.start() - 24) : self.start()]

    def following(self) -> str:
        """Text of the token behind the hit, empty at the end."""
        at = self.match.end()
        tokens = self.tokens
        return "" if at >= len(tokens.tags) else tokens.text[tokens.starts[at] : tokens.ends[at]]

    def in_years(self, group: str) -> bool:
        """Tell whether the group's number can be a year."""
        number = self.number(group)
        return number is not None and (is_year(number) or number < FIRST_YEAR // 10)

    def start(self) -> int:
        """Text offset of the hit."""
        return self.tokens.starts[self.match.start()]

    def end(self) -> int:
        """Text offset behind the hit."""
        return self.tokens.ends[self.match.end() - 1]

    def opens_sentence(self) -> bool:
        """Tell whether the hit stands at the beginning of a sentence."""
        before = self.preceding()
        if not before or before[-1] in ".!?:|•–—+*„“”\"»«’'(":
            return True
        at = self.match.start()
        return "\n" in self.tokens.text[self.tokens.ends[at - 1] : self.tokens.starts[at]]

    def named(self) -> bool:
        """Tell whether an adverb is written with a capital inside a sentence, as in names (``Liste Jetzt``)."""
        return self.tokens.text[self.start()].isupper() and not self.opens_sentence() and not self._in_capitals()

    def _in_capitals(self) -> bool:
        return self.tokens.text[self.start() : self.end()].isupper()
