"""The numeral reader: every number in a text, in digits or words, with its scale multiplied out.

One compiled pattern finds the atoms (digits, number words, scale words, fractions) in one pass; neighbouring
atoms are then joined from left to right (``Eine Million dreihundert``, ``2,5 Mrd.``, ``zwei Drittel``). A row of
nearly fifty numbers with nothing between them is swallowed as a whole: nobody can say what they are about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from pipeline.extract.digits import DIGITS_PATTERN, last_digit, read_digits
from pipeline.extract.words import morphemes, parse_word, word_pattern
from pipeline.lexicon import number_words as lexicon

Form = Literal["digits", "words", "fraction", "article"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as written; offsets are text offsets, scale word included, unit excluded."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    """Value of the last digit that carries meaning."""
    form: Form
    scale: Decimal = Decimal(1)
    """What the scale word multiplied by; 1 without one."""
    dotted: bool = False
    """A dot is its decimal mark, so that it may be a date, a time or a version."""
    glued: bool = False
    """Letters follow without a space, so that it is no number unless they are a unit."""
    grouped: bool = False
    """Written with thousands marks."""


class _Atom(NamedTuple):
    start: int
    end: int
    kind: str
    value: Decimal
    step: Decimal = Decimal(1)
    dotted: bool = False


_MOST = Decimal(10) ** 18
"""No scale beyond trillions."""
_LETTER = r"[^\W\d_]"
_GLUED_UNITS = r"(?=prozent|promille|euro|dollar|milliarden?|millionen|billionen|tausend)"


@cache
def _openings() -> str:
    """Give a pattern of the two letters that an atom of words can begin with: looking at them first saves time."""
    words = [*morphemes(), *lexicon.HALVES, *lexicon.DENOMINATORS, "halb", "dutzend", "rund"]
    words += [word for _, _, pattern in lexicon.SCALES for word in pattern.split("|")]
    seconds: dict[str, set[str]] = {}
    for word in words:
        seconds.setdefault(word[0].lower(), set()).update((word[1].lower(), word[1].upper()))
    return "|".join(f"[{one}{one.upper()}][{''.join(sorted(two))}]" for one, two in sorted(seconds.items()))


@cache
def _atom_pattern() -> re.Pattern[str]:
    scales = "|".join(f"(?:{pattern})" for _, _, pattern in lexicon.SCALES)
    fractions = "|".join(lexicon.DENOMINATORS)
    return re.compile(
        rf"""(?:(?<=[\d_])|\b|(?=,\d))(?=[,\d{''.join([*lexicon.VULGAR, *lexicon.LETTER_SCALES])}]|{_openings()})(?:
          (?P<soup>(?<!\w)(?:(?:rund\s)?+(?:\d{{1,4}}+|(?i:{word_pattern()}))(?!\w)[^\w]{{1,3}}+
                   (?:(?:und|oder|bis|auf|von)\s)?+){{48,}}+ | \d{{31,}}+ | [\d.,-]{{160,}}+)
        | (?P<ratio>(?<![\w/.,])\d{{1,2}}/\d{{1,2}}(?![\w/.,]|[.,]\d))
        | (?P<digits>(?<!\w)(?<!\w[.,:/])(?:{DIGITS_PATTERN}))
        | (?P<letter>(?<=\d)[kKMG](?!\w))
        | (?<![^\W\d_])(?i:
            (?P<article>ein(?:e[nmrs]?)?(?=\s+(?-i:[A-ZÄÖÜ€$£%]|halb|drittel|viertel|dutzend|
                                            million|milliarde|billion|prozent|euro|dollar|us-|bis\s|oder\s)))
          | (?P<half>halbe[nmrs]?\b)
          | (?P<dozen>dutzend\b)
          | (?P<scale>(?:{scales})(?!{_LETTER}))
          | (?P<fraction>(?:{fractions})[ns]?(?!{_LETTER}))
          | (?P<word>(?<!\w)(?:{word_pattern()})(?:(?!{_LETTER})|{_GLUED_UNITS}))
          ))
        """,
        re.VERBOSE,
    )


@cache
def _scale_of() -> tuple[tuple[re.Pattern[str], Decimal], ...]:
    return tuple((re.compile(p, re.IGNORECASE), Decimal(10) ** power) for _, power, p in lexicon.SCALES)


def _atoms(text: str) -> Iterator[_Atom]:
    for found in _atom_pattern().finditer(text):
        kind = found.lastgroup or ""
        atom = _READERS[kind](found[0])
        if atom is not None:
            yield _Atom(found.start(), found.end(), kind, *atom)


def _read_digits(surface: str) -> tuple[Decimal, Decimal, bool] | None:
    return read_digits(surface)


def _read_ratio(surface: str) -> tuple[Decimal, Decimal] | None:
    over, _, under = surface.partition("/")
    if not 0 < int(over) < int(under) <= 10:  # noqa: PLR2004 -- 31/07 and 24/7 are no fractions
        return None
    return Decimal(over) / Decimal(under), Decimal(1) / Decimal(under)


def _read_word(surface: str) -> tuple[Decimal, Decimal] | None:
    value = parse_word(surface)
    if value is None:
        return None
    return value, (Decimal("0.5") if value % 1 else last_digit(value))


def _read_scale(surface: str) -> tuple[Decimal] | None:
    return next(((power,) for pattern, power in _scale_of() if pattern.fullmatch(surface)), None)


def _read_fraction(surface: str) -> tuple[Decimal] | None:
    bare = surface.lower()
    stem = bare if bare in lexicon.DENOMINATORS else bare[:-1]
    return (Decimal(lexicon.DENOMINATORS[stem]),)


_READERS = {
    "ratio": _read_ratio,
    "digits": _read_digits,
    "article": lambda _: (Decimal(1),),
    "soup": lambda _: None,
    "letter": lambda surface: (Decimal(10) ** lexicon.LETTER_SCALES[surface],),
    "half": lambda _: (Decimal("0.5"),),
    "dozen": lambda _: (Decimal(12),),
    "scale": _read_scale,
    "fraction": _read_fraction,
    "word": _read_word,
}


_MOST_COUNTED = 100_000
"""An article before a number word this large belongs to it (``eine Viertelmillion``)."""
_MOST_DECIMALS = 9
_SPACES = " \u00a0\u202f\u2009\n"
_KOMMA = re.compile(r"\s+komma\s+", re.IGNORECASE)
_AND_GAP = re.compile(r"\s+und\s+")
_URLS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")


_ROW = 48
_ROW_LENGTH = 480
"""So many atoms within so many code points are a table or noise, whose numbers nobody can name."""
_APART = 15
_MOST_ATOMS = 8_000
"""A text of news holds some hundreds; what is beyond in one text is not read."""


def _sparse(atoms: list[_Atom]) -> Iterator[_Atom]:
    """Drop dense rows, and with them the time that a megabyte of ``5€ 5€ 5€`` would take."""
    dense_until = 0
    for at, atom in enumerate(atoms):
        row_end = at + _ROW
        if row_end <= len(atoms) and atoms[row_end - 1].end - atom.start <= _ROW_LENGTH:
            dense_until = row_end
        if at >= dense_until or _stands_apart(atoms, at):
            yield atom


def _stands_apart(atoms: list[_Atom], at: int) -> bool:
    """Tell the last number of the prose before a dense row, and the first one after it."""
    before = atoms[at].start - atoms[at - 1].end if at else _APART
    after = atoms[at + 1].start - atoms[at].end if at + 1 < len(atoms) else _APART
    return min(before, after) >= _APART


@lru_cache(maxsize=16)
def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Find every number in ``text``, left to right, none inside a URL or an e-mail address."""
    atoms = list(islice(_sparse(list(_atoms(text))), _MOST_ATOMS))
    has_url = "://" in text or "www." in text or "@" in text
    urls = [found.span() for found in _URLS.finditer(text)] if has_url else []
    return tuple(_outside(_joined(text, atoms), urls))


def _outside(numerals: Iterator[Numeral], zones: list[tuple[int, int]]) -> Iterator[Numeral]:
    """Drop the numerals that lie in one of the zones; both come in order."""
    at = 0
    for numeral in numerals:
        while at < len(zones) and zones[at][1] <= numeral.start:
            at += 1
        if at == len(zones) or numeral.start < zones[at][0]:
            yield numeral


def _joined(text: str, atoms: list[_Atom]) -> Iterator[Numeral]:
    at = 0
    while at < len(atoms):
        if atoms[at].kind in {"scale", "letter", "fraction", "half", "dozen"}:
            at += 1
            continue
        numeral, at = _compose(text, atoms, at)
        yield _signed(text, numeral)


def _compose(text: str, atoms: list[_Atom], at: int) -> tuple[Numeral, int]:
    """Join as many neighbouring atoms as make one number; give it and the index after it."""
    first = atoms[at]
    form = _form(text, first)
    now = Numeral(
        first.start, first.end, first.value, first.step, form, dotted=first.dotted,
        grouped=first.kind == "digits" and bool(re.search(r"\d[^\d,]\d{3}", text[first.start : first.end])),
    )  # fmt: skip
    at += 1
    while at < len(atoms):
        joined = _join(text, now, atoms, at)
        if joined is None:
            break
        now, used = joined
        at += used
    return replace(now, glued=_is_letter(text, now.end)), at


def _form(text: str, atom: _Atom) -> Form:
    if atom.kind == "article" or text[atom.start : atom.end].lower() == "ein":
        return "article"
    if atom.kind == "ratio":
        return "fraction"
    return "digits" if atom.kind == "digits" else "words"


def _is_letter(text: str, at: int) -> bool:
    return at < len(text) and text[at].isalpha()


def _join(text: str, now: Numeral, atoms: list[_Atom], at: int) -> tuple[Numeral, int] | None:
    """Extend a numeral by the next atom or atoms, or say that it ends here."""
    atom = atoms[at]
    gap = text[now.end : atom.start]
    if len(gap) > 12:  # noqa: PLR2004 -- the longest joint is " komma "
        return None
    if gap in {"", "-"} or (len(gap) == 1 and gap in _SPACES):
        return _join_next(now, atom, gap)
    if _KOMMA.fullmatch(gap) and now.scale == 1:
        return _join_decimals(text, now, atoms, at)
    if _AND_GAP.fullmatch(gap):
        return _join_and(text, now, atoms, at)
    return None


def _join_next(now: Numeral, atom: _Atom, gap: str) -> tuple[Numeral, int] | None:
    """Join an atom that follows directly, after a space or after a hyphen."""
    match atom.kind:
        case "scale" | "letter" if not _is_year(now) and now.scale * atom.value <= _MOST:
            return _scaled(now, atom.end, atom.value), 1
        case "dozen" if gap == " " and now.value < _MOST:
            return replace(_scaled(now, atom.end, atom.value), scale=Decimal(1), form="words"), 1
        case "fraction" if now.scale == 1 and now.form != "fraction" and now.value == int(now.value):
            return _fraction(now, atom.end, now.value / atom.value), 1
        case "half" | "word" if now.form == "article":
            return _join_article(now, atom)
        case "word" if gap == " ":
            return _join_word(now, atom)
    return None


def _is_year(now: Numeral) -> bool:
    """Tell the year of ``seit 2005 Millionen Besucher`` from a number before a scale word."""
    plain = now.form == "digits" and not now.grouped and now.end - now.start == 4  # noqa: PLR2004
    return plain and 1900 <= now.value < 2100 and now.value % 100 != 0  # noqa: PLR2004


def _join_article(now: Numeral, atom: _Atom) -> tuple[Numeral, int] | None:
    """Join ``eine halbe`` (Million) and ``eine Viertelmillion``."""
    if atom.kind == "half":
        return replace(_fraction(now, atom.end, atom.value), step=Decimal("0.1")), 1
    if atom.value <= _MOST_COUNTED:
        return None
    return replace(now, end=atom.end, value=atom.value, step=atom.step, form="words"), 1


def _scaled(now: Numeral, end: int, power: Decimal) -> Numeral:
    form = "words" if now.form in {"article", "fraction"} else now.form
    value, step, scale = now.value * power, now.step * power, now.scale * power
    return replace(now, end=end, value=value, step=step, scale=scale, form=form)


def _fraction(now: Numeral, end: int, value: Decimal) -> Numeral:
    return replace(now, end=end, value=value, step=Decimal("0.01"), form="fraction")


def _join_word(now: Numeral, atom: _Atom) -> tuple[Numeral, int] | None:
    """Join number words written apart: ``fünf tausend``, ``einhundert fünf``, ``Million dreihundert``."""
    if atom.value in {100, 1000} and now.value < atom.value and now.scale == 1 and now.form != "article":
        if atom.value == 1000:  # noqa: PLR2004
            return _scaled(now, atom.end, atom.value), 1
        return replace(now, end=atom.end, value=now.value * atom.value, step=Decimal(1)), 1
    smaller = now.form == "words" and now.value % 100 == 0 and 0 < atom.value < _room(now)
    if smaller and atom.value == int(atom.value):
        value = now.value + atom.value
        return replace(now, end=atom.end, value=value, step=last_digit(value), scale=Decimal(1)), 1
    return None


def _room(now: Numeral) -> Decimal:
    """Give the bound below which a further number word adds: the rank of the last word so far."""
    if now.scale > 1:
        return now.scale
    return Decimal(100) if now.value % 1000 else Decimal(1000)


def _join_decimals(text: str, now: Numeral, atoms: list[_Atom], at: int) -> tuple[Numeral, int] | None:
    """Join ``zwei Komma drei``, ``1 komma 1``, ``eins komma zwei drei sechs``."""
    digits = ""
    end = now.end
    used = 0
    while at + used < len(atoms) and atoms[at + used].kind in {"word", "digits"} and len(digits) < _MOST_DECIMALS:
        atom = atoms[at + used]
        if used and (text[end : atom.start] != " " or atom.value > 9 or len(digits) != used):  # noqa: PLR2004
            break
        if atom.value != int(atom.value):
            break
        digits, end, used = digits + str(int(atom.value)), atom.end, used + 1
    if not digits:
        return None
    value = now.value + Decimal(f"0.{digits}")
    return replace(now, end=end, value=value, step=Decimal(1).scaleb(-len(digits))), used


def _join_and(text: str, now: Numeral, atoms: list[_Atom], at: int) -> tuple[Numeral, int] | None:
    """Join ``drei und zwanzig`` and ``sechs und zwei Drittel``."""
    atom = atoms[at]
    small = now.form == "words" and 0 < now.value < 10  # noqa: PLR2004
    if atom.kind != "word" or not small:
        return None
    if at + 1 < len(atoms) and atoms[at + 1].kind == "fraction" and text[atom.end : atoms[at + 1].start] == " ":
        part = atom.value / atoms[at + 1].value
        return _fraction(now, atoms[at + 1].end, now.value + part), 2
    is_ten = atom.value % 10 == 0 and 20 <= atom.value <= 90  # noqa: PLR2004
    if is_ten and not text[max(now.start - 9, 0) : now.start].endswith("zwischen "):
        return replace(now, end=atom.end, value=now.value + atom.value), 1
    return None


_SIGN = re.compile(r"(?:(?:^|(?<=[\s(\[|„“\"=:]))[-−–+]|(?<=\()[-−–]\s|\bminus\s)$", re.IGNORECASE)


def _signed(text: str, numeral: Numeral) -> Numeral:
    """Take a sign or the word ``minus`` into the numeral; a dash between two numbers is none."""
    found = _SIGN.search(text, max(numeral.start - 8, 0), numeral.start)
    if found is None or (len(found[0]) == 1 and text[max(found.start() - 2, 0) : found.start()].strip()[-1:].isdigit()):
        return numeral
    if text[max(found.start() - 5, 0) : found.start()].lower().endswith(("plus/", "+/", "plus ")):
        return numeral
    value = numeral.value if found[0] == "+" else -numeral.value
    return replace(numeral, start=found.start(), value=value)
