"""Cut a text into tagged tokens: the rules are patterns over the tags, not over the characters.

Method: cascaded patterns over token classes, as in SUTime (Chang and Manning, LREC 2012). Every tag is one
character, so a rule is an ordinary regular expression over a string that is about a quarter as long as the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.extract.dates.words import Value, phrases, vocabulary

NUMBER_TAGS = (
    "FULLDATE", "DAYMONTH", "DOTPAIR", "CLOCK", "MONTHYEAR", "YEARPAIR", "SLASHPAIR", "DEC", "ORD", "DECADE", "YEAR",
    "INT", "SHORTYEAR", "QUARTERCODE", "JUNK", "GLUEDUNIT",
)  # fmt: skip
PUNCTUATION = {
    ",": "COMMA", ".": "DOT", "-": "HYPHEN", "–": "DASH", "—": "DASH", "‑": "HYPHEN", "(": "OPEN", ")": "CLOSE",
    "/": "SLASH", ":": "COLON", "!": "STOP", "?": "STOP", ";": "STOP", "„": "QUOTE", '"': "QUOTE", "“": "QUOTE",
    "'": "QUOTE", "’": "QUOTE", "»": "QUOTE", "«": "QUOTE", "%": "PERCENTSIGN", "€": "MONEYSIGN", "$": "MONEYSIGN",
    "£": "MONEYSIGN",
}  # fmt: skip

LEXER = re.compile(
    r"""
    (?P<junk>https?://[^\s<>"]{1,2000}|www\.[^\s<>"]{1,2000}|[\w.+-]{1,40}@[\w-]{1,60}\.\w{2,10}
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
    names |= {"WORD", "NOUN", "BREAK", "OTHER"}
    return {name: chr(0xE000 + i) for i, name in enumerate(sorted(names))}


def _full(text: str) -> tuple[int, int, int] | None:
    parts = [int(p) for p in re.split(r"[-/.\s]+", text)]
    if parts[0] > 31:
        year, month, day = parts
        month, day = (day, month) if month > 12 >= day else (month, day)
    else:
        day, month, year = parts
    if len(re.split(r"[-/.\s]+", text)[2]) == 2 and parts[0] <= 31:
        year += 2000 if year < 50 else 1900
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year < 2200 else None


def _month_year(text: str) -> tuple[str, Value]:
    left, right = (part.strip() for part in re.split(r"[./-]", text))
    a, b = int(left), int(right)
    if len(left) == 4:
        if "." not in text and len(right) == 2 and b == (a + 1) % 100:
            return "YEARPAIR", (a, a + 1)
        a, b = b, a
    return ("MONTHYEAR", (b, a)) if 1 <= a <= 12 and 1000 <= b < 2200 else ("JUNK", None)


def _year_pair(text: str) -> tuple[str, Value]:
    first, second = (int(part) for part in text.split("/"))
    return ("YEARPAIR", (first, second)) if 1000 <= first == second - 1 < 2200 else ("JUNK", None)


def _number(kind: str, text: str) -> tuple[str, Value]:  # noqa: PLR0911 - one line for each shape
    match kind:
        case "full":
            return ("FULLDATE", value) if (value := _full(text)) else ("JUNK", None)
        case "clock" | "dotpair" | "slash" | "daymonth":
            tag = {"clock": "CLOCK", "dotpair": "DOTPAIR", "slash": "SLASHPAIR", "daymonth": "DAYMONTH"}[kind]
            return tag, tuple(int(p) for p in re.split(r"[.:/]", text) if p)
        case "monthyear":
            return _month_year(text)
        case "yearpair":
            return _year_pair(text)
        case "dec":
            return "DEC", text.replace(",", ".")
        case "ord":
            return "ORD", int(re.match(r"\d+", text).group())  # type: ignore[union-attr]
        case "decade":
            return "DECADE", int(text[:-2])
        case "hunit":
            return "INT", int(text)
        case "int":
            if len(text) > 9:
                return "JUNK", None
            return "YEAR" if len(text) == 4 and 1000 <= int(text) < 2200 else "INT", int(text)
        case "short":
            return "SHORTYEAR", int(text[1:])
        case "quarter":
            letter, digit = (text[0], text[1]) if text[0] in "QH" else (text[1], text[0])
            return "QUARTERCODE", letter + digit
    return "JUNK", None


def lex(text: str) -> Tokens:
    """Cut ``text`` into tagged tokens; one pass, linear."""
    chars, table, names = tag_characters(), vocabulary(), phrases()
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    values: list[Value] = []
    skip = 0
    for m in LEXER.finditer(text):
        start, end = m.span()
        if start < skip:
            continue
        kind = m.lastgroup
        if kind == "word":
            word = m.group()
            low = word.lower()
            tag, value = table.get(low) or (("NOUN" if word[0].isupper() else "WORD"), None)
            if low in names and (name := _phrase(text, start, names[low])):
                tag, value, end = "HOLIDAY", name, start + len(name)
                skip = end
        elif kind == "punct":
            tag, value = PUNCTUATION.get(m.group(), "OTHER"), None
        elif kind == "break":
            tag, value = "BREAK", None
        else:
            tag, value = _number(kind or "", m.group())
        if kind == "yearpair" and tag == "JUNK":
            for piece in re.finditer(r"\d+|/", m.group()):
                _append_year(piece, start, (tags, starts, ends, values))
            continue
        tags.append(chars[tag])
        starts.append(start)
        ends.append(end)
        values.append(value)
    return Tokens(text, "".join(tags), starts, ends, values)


def _append_year(piece: re.Match[str], offset: int, lists: tuple[list[str], list[int], list[int], list[Value]]) -> None:
    """Two years that only share a slash (``2005/2010``) are tokens of their own."""
    text = piece.group()
    lists[0].append(tag_characters()["SLASH" if text == "/" else "YEAR"])
    lists[1].append(offset + piece.start())
    lists[2].append(offset + piece.end())
    lists[3].append(None if text == "/" else int(text))


def _phrase(text: str, start: int, candidates: tuple[str, ...]) -> str | None:
    for name in candidates:
        end = start + len(name)
        if text[start:end].lower() == name and not text[end : end + 1].isalpha():
            return name
    return None
