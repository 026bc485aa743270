r"""Unicode repair: small rules, in order, each from a text to edits.

After these rules a text has ordinary spaces, newlines ``\n``, composed letters, decimal commas and plain
hyphens, and none of the invisible characters that typesetting leaves behind.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

import ftfy.bad_codecs  # registers the codec that reads cp1252 with its five gaps  # noqa: F401

from pipeline.ingest.edits import Edit, Reading, edited
from pipeline.ingest.wraps import wrapped_lines

Rule = Callable[[str], Iterator[Edit]]
"""Propose edits in offsets of the given text; never raises."""

_MOJIBAKE_ROUNDS = 2
"""Text that went wrong twice (``ÃƒÂ¤``) is repaired in two rounds."""


def clean(reading: Reading) -> Reading:
    """Apply all repairs in order; the offset map follows."""
    for rule in RULES:
        reading = edited(reading, rule(reading.text))
    return reading


def entities(text: str) -> Iterator[Edit]:
    """Read character references that were left in a text (``&nbsp;``, ``&amp;euro;``)."""
    if "&" not in text:
        return
    for match in _entity().finditer(text):
        plain = html.unescape(html.unescape(match.group()))
        if plain != match.group() and not plain.startswith("&#"):
            yield Edit(match.start(), match.end(), plain)


def mojibake(text: str) -> Iterator[Edit]:
    """Read UTF-8 that was taken for cp1252, stretch by stretch (``fÃ¼r``, ``â‚¬``).

    Only the leads of German letters, of the euro sign and of typography are tried: ``Spaß“`` and the like
    would decode as well, and is right as it stands.
    """
    for match in _mojibake().finditer(text):
        try:
            plain = b"".join(map(_byte, match.group())).decode("utf-8")
        except UnicodeError:
            continue
        yield Edit(match.start(), match.end(), plain)


def characters(text: str) -> Iterator[Edit]:
    """Replace single characters by what they mean, and compose letters with combining accents."""
    if text.isascii() and "\r" not in text and "\f" not in text and "\v" not in text:
        return
    table = _replacements()
    for match in _special().finditer(text):
        found = match.group()
        plain = "" if found[0] == "\u00ad" else table.get(found)
        if plain is None:
            plain = unicodedata.normalize("NFC" if len(found) > 1 else "NFKC", found)
        if plain != found:
            yield Edit(match.start(), match.end(), plain)


def decimal_marks(text: str) -> Iterator[Edit]:
    """Read a low quotation mark between digits as the decimal comma that it stands for."""
    if "\u201a" in text:
        for match in _low_quote_between_digits().finditer(text):
            yield Edit(match.start(), match.end(), ",")


def endless_runs(text: str) -> Iterator[Edit]:
    """Put a space into runs without one that no word, number or rule is as long as.

    Tokenizers take quadratic time on them: 6,000 brackets in a row cost spaCy's 16 seconds.
    """
    for match in _endless().finditer(text):
        last = match.end() - 1
        yield Edit(last, last + 1, f"{text[last]} ")


RULES: tuple[Rule, ...] = (
    entities, *(mojibake,) * _MOJIBAKE_ROUNDS, characters, decimal_marks, wrapped_lines, endless_runs,
)  # fmt: skip
"""The order matters: an entity may hold a half of mojibake, mojibake may hold a special space."""


def _byte(character: str) -> bytes:
    """Give the byte that was misread, as cp1252 or, for a control character, as latin-1."""
    return character.encode("latin-1" if "\x80" <= character <= "\x9f" else "sloppy-windows-1252")


@cache
def _entity() -> re.Pattern[str]:
    return re.compile(r"&(?:amp;)?(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});")


@cache
def _mojibake() -> re.Pattern[str]:
    continuation = "".join(
        re.escape(c) for byte in range(0x80, 0xC0) for c in {bytes([byte]).decode("sloppy-windows-1252"), chr(byte)}
    )
    return re.compile(rf"[ÂÃ][{continuation}]|â[€‚„\x80\x82\x84][{continuation}]")


@cache
def _endless() -> re.Pattern[str]:
    """Find 100 signs or 2,000 characters (the longest address) that go on."""
    return re.compile(r"[^\w\s]{100}(?=[^\w\s])|\S{2000}(?=\S)")


@cache
def _low_quote_between_digits() -> re.Pattern[str]:
    return re.compile("(?<=[0-9])\u201a(?=[0-9])")


@cache
def _special() -> re.Pattern[str]:
    """One pattern for everything that may change; a base letter counts with its combining marks."""
    singles = "".join(re.escape(c) for c in _replacements() if len(c) == 1)
    ligatures, fullwidth, presentation = "\ufb00-\ufb06", "\uff01-\uff5e", "\u2024\u2025"
    return re.compile(
        rf"""
        \u00ad\r?\n(?=[a-zäöü])                            # a word divided at the end of a line
      | \r\n
      | [{singles}]
      | [A-Za-z][\u0300-\u036f]{{1,4}}                  # decomposed letters, as some systems store them
      | [{ligatures}{fullwidth}{presentation}]          # compatibility characters: NFKC says what they mean
        """,
        re.VERBOSE,
    )


@cache
def _replacements() -> dict[str, str]:
    """Say what each special character is read as."""
    spaces = "\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
    invisible = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c" + "".join(
        map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
    )
    controls = "".join(map(chr, (*range(1, 9), *range(14, 32), 127)))
    newlines = "\r\x0b\x0c\u0085\u2028\u2029"
    table = dict.fromkeys(spaces + controls, " ") | dict.fromkeys(invisible, "") | dict.fromkeys(newlines, "\n")
    table |= {"\r\n": "\n", "\u2e34": ",", "\u2e32": ","}
    table |= dict.fromkeys("\u2010\u2011\ufe63\uff0d\u2212\u2043", "-") | {"\u2012": "–", "\u2015": "—"}
    # C1 controls are cp1252 typography in a file that was declared latin-1.
    table |= {chr(b): bytes([b]).decode("sloppy-windows-1252") for b in range(0x80, 0xA0) if b != 0x85}  # noqa: PLR2004
    return table
