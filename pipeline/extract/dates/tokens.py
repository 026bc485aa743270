"""Cut a text into tagged tokens: the rules are patterns over the tags, not over the characters.

Method: cascaded patterns over token classes, as in SUTime (Chang and Manning, LREC 2012). Every tag is one
character, so a rule is an ordinary regular expression over a string that is about a quarter as long as the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice

from pipeline.extract.dates.shapes import read_shape
from pipeline.extract.dates.words import Value, cardinals, length_head, phrases, vocabulary
from pipeline.lexicon import date_words as words

NUMBER_TAGS = (
    "FULLDATE", "DAYMONTH", "DOTPAIR", "CLOCK", "MONTHYEAR", "YEARPAIR", "SLASHPAIR", "DEC", "ORD", "DECADE", "YEAR",
    "INT", "SHORTYEAR", "QUARTERCODE", "JUNK",
)  # fmt: skip
PUNCTUATION = {
    ",": "COMMA", ".": "DOT", "-": "HYPHEN", "–": "DASH", "—": "DASH", "‑": "HYPHEN", "(": "OPEN", ")": "CLOSE",
    "/": "SLASH", ":": "COLON", "!": "STOP", "?": "STOP", ";": "STOP", "„": "QUOTE", '"': "QUOTE", "“": "QUOTE",
    "'": "QUOTE", "’": "QUOTE", "»": "QUOTE", "«": "QUOTE", "%": "PERCENTSIGN", "€": "MONEYSIGN", "$": "MONEYSIGN",
    "£": "MONEYSIGN",
}  # fmt: skip

MOST_TOKENS = 150_000
"""Some 800,000 characters of prose; what is beyond in one text is not read."""

LEXER = re.compile(
    r"""
    (?P<chain>(?:\w{1,4}[-./:,]){13,}
      |(?=\d)(?<!\d)(?<!\d\W)(?<!\d\W\W)(?<!\d\W\W\W)(?:\d{1,4}+\W{1,3}+){144,}+)
  | (?P<junk>https?://[^\s<>"]{1,2000}|www\.[^\s<>"]{1,2000}|[\w.+-]{1,40}@[\w-]{1,60}\.\w{2,10}
      |[A-Za-z][\w-]{0,60}\.(?:com|de|org|net|at|ch|eu|io)\b[^\s<>",;)]{0,500})
  | (?P<full>\d{4}-\d{1,2}-\d{1,2}(?!\d|-\d) | \d{4}/\d{1,2}/\d{1,2}(?!\d|/\d) | \d{4}\.\d{1,2}\.\d{1,2}(?!\d|\.\d)
      | \d{1,2}\.[ \u00a0]?\d{1,2}\.[ \u00a0]?\d{4}(?!\d|\.\d) | \d{1,2}\.\d{1,2}\.\d{2}(?!\d|\.\d)
      | \d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?!\d|/\d) | \d{1,2}-\d{1,2}-(?:\d{4}|\d{2})(?!\d|-\d))
  | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))
  | (?P<daymonth>\d{1,2}\.\d{1,2}\.(?!\d))
  | (?P<monthyear>\d{1,2}[./-]\d{4}(?![\d]|[./-]\d) | \d{4}[./-]\d{1,2}(?![\d]|[./-]\d)
      | 0\d[ ]{0,2}[./-][ ]{1,2}\d{4}\b | \d{4}[ ]{1,2}[./-][ ]{0,2}0\d\b | 0\d[ ][./-][ ]{0,2}\d{4}\b)
  | (?P<yearpair>\d{4}/\d{4}(?![\d]))
  | (?P<dotpair>\d{1,2}\.\d{2}(?![\d]|[.,:]\d))
  | (?P<slash>\d{1,2}/\d{1,2}(?![\d/]))
  | (?P<dec>\d{1,6},\d{1,6}(?![\d]|[.,]\d))
  | (?P<number>\d+(?:[.,:]\d+)+)
  | (?P<ord>\d{1,2}\.(?!\d) | \d{1,2}(?:ter|ten|tes|tem|te|sten|ster|ste)\b)
  | (?P<decade>\d{2}(?:\d{2})?er\b)
  | (?P<hunit>\d{1,3}(?=(?:h|min|sek|std)\b))
  | (?P<int>\d+)
  | (?P<short>['’]\d{2}\b)
  | (?P<quarter>(?:[QH][1-4]|[1-4]Q|[12]H)\b)
  | (?P<word>[^\W\d_]+)
  | (?P<break>\n[^\S\n]*\n\s*)
  | (?P<run>(?P<mark>[^\w\s])(?P=mark){3,}+)
  | (?P<punct>[^\w\s])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text in parallel lists; ``tags[i]`` is the tag character of token ``i``."""

    text: str
    tags: str
    starts: list[int]
    ends: list[int]
    values: list[Value]


@cache
def tag_characters() -> dict[str, str]:
    """Tag name -> its character, in a fixed order."""
    names = {tag for tag, _ in vocabulary().values()} | set(NUMBER_TAGS) | set(PUNCTUATION.values())
    names |= {"WORD", "NOUN", "BREAK", "OTHER", "LENGTHHEAD"}
    return {name: chr(0xE000 + i) for i, name in enumerate(sorted(names))}


def lex(text: str) -> Tokens:
    """Cut ``text`` into tagged tokens; one pass, linear."""
    tokens = _Builder(text)
    for m in islice(LEXER.finditer(text), MOST_TOKENS):
        start, end = m.span()
        if start < tokens.reached:
            continue
        kind = m.lastgroup or ""
        if kind == "word":
            tokens.word(start, end)
        elif kind == "run":
            tokens.add("OTHER", start, end, None)
        elif kind == "punct":
            tokens.add(PUNCTUATION.get(m.group(), "OTHER"), start, end, None)
        elif kind == "break":
            tokens.add("BREAK", start, end, None)
        else:
            tokens.number(kind, start, end)
    return tokens.done()


class _Builder:
    """The tokens of a text while they grow, one row each: tag character, start, end, value."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rows: list[tuple[str, int, int, Value]] = []
        self.known: dict[str, tuple[str, Value]] = {}
        self.reached = 0
        self.chars, self.table, self.names = tag_characters(), vocabulary(), phrases()
        self.measured = length_head()

    def add(self, tag: str, start: int, end: int, value: Value) -> None:
        self.rows.append((self.chars[tag], start, end, value))

    def done(self) -> Tokens:
        rows = self.rows
        tags = "".join([row[0] for row in rows])
        return Tokens(self.text, tags, [row[1] for row in rows], [row[2] for row in rows], [row[3] for row in rows])

    def word(self, start: int, end: int) -> None:
        written = self.text[start:end]
        if (seen := self.known.get(written)) is not None:
            self.rows.append((seen[0], start, end, seen[1]))
            return
        low = written.lower()
        if low in self.names and (name := _phrase(self.text, start, self.names[low])):
            self.reached = start + len(name)
            self.add("HOLIDAY", start, self.reached, name)
            return
        entry = self.table.get(low)
        if entry is None and written[0].isupper() and (m := self.measured.match(low)):
            unit = words.LENGTH_HEADS[m["unit"]]
            self.add("LENGTHHEAD", start, start + m.end(), (cardinals()[m["number"]], unit))
            self.add("NOUN", start + m.end(), end, None)
            return
        tag, value = entry or (("NOUN" if written[0].isupper() else "WORD"), None)
        if low not in self.names:
            self.known[written] = (self.chars[tag], value)
        self.add(tag, start, end, value)

    def number(self, kind: str, start: int, end: int) -> None:
        tag, value = read_shape(kind, self.text[start:end])
        if kind == "yearpair" and tag == "JUNK":
            # Years that only share a slash (``2005/2010``) are tokens of their own.
            middle = self.text.index("/", start)
            self.add(*_integer(self.text, start, middle))
            self.add("SLASH", middle, middle + 1, None)
            self.add(*_integer(self.text, middle + 1, end))
            return
        self.add(tag, start, end, value)


def _integer(text: str, start: int, end: int) -> tuple[str, int, int, Value]:
    tag, value = read_shape("int", text[start:end])
    return tag, start, end, value


def _phrase(text: str, start: int, candidates: tuple[str, ...]) -> str | None:
    for name in candidates:
        end = start + len(name)
        if text[start:end].lower() == name and not text[end : end + 1].isalpha():
            return name
    return None
