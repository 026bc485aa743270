"""German number words, scale words and fractions.

Source: Duden (Zahlwörter; Bruchzahlen), DIN 1301 for ``k M G``; abbreviations as German, Austrian and
Swiss newsrooms write them (``Mrd.``, ``Mia.``, ``Tsd.``).
"""

from __future__ import annotations

from decimal import Decimal

UNITS = {
    "null": 0, "ein": 1, "eins": 1, "eine": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
}  # fmt: skip

TEENS = {
    "zehn": 10, "elf": 11, "zwölf": 12, "zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "fuenfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip

TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "fuenfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip

HUNDRED = {"hundert": 100}

ARTICLES = ("ein", "eine", "einer", "einem", "einen", "eines")
"""Forms of the article that count one before a scale or a unit (``einer Milliarde``)."""

HALVES = {
    "anderthalb": "1.5", "anderthalbe": "1.5", "eineinhalb": "1.5", "einundhalb": "1.5",
    "einundeinhalb": "1.5", "viertelmillion": "250000",
}  # fmt: skip
"""Words that are read as a whole; ``zweieinhalb`` and its like are composed."""

SCALES: tuple[tuple[str, int, str], ...] = (
    ("tausend", 3, r"tausend|Tsd\b\.?|Tds\b\.?"),
    ("million", 6, r"million(?:en)?|mio\b\.?|mill\b\.?"),
    ("milliarde", 9, r"milliarden?|mrd\b\.?|mia\b\.?|mrden\b\.?"),
    ("billion", 12, r"billion(?:en)?|bio\b\.?"),
    ("billiarde", 15, r"billiarden?|brd\b\."),
    ("trillion", 18, r"trillion(?:en)?"),
)
"""(name, power of ten, pattern) of the scale words; ``hundert`` and ``Dutzend`` are read as words."""

LETTER_SCALES = {"k": 3, "K": 3, "M": 6, "G": 9}
"""Letters glued to digits (``100k``, ``1,2M``)."""

ENGLISH_SCALES = {"bn": 9, "B": 9, "b": 9, "m": 6, "mn": 6, "M": 6, "k": 3, "K": 3, "tn": 12, "T": 12}
"""Letters after an amount with a leading currency sign (``$13B``), as translated texts keep them."""

DENOMINATORS = {
    "drittel": 3, "viertel": 4, "fünftel": 5, "fuenftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9,
    "zehntel": 10, "zwölftel": 12, "zwanzigstel": 20, "fünfzigstel": 50, "hundertstel": 100, "tausendstel": 1000,
}  # fmt: skip

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

ORDINALS = {
    "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "siebte": 7, "siebente": 7, "achte": 8,
    "neunte": 9, "zehnte": 10, "zwölfte": 12, "zwanzigste": 20, "fünfzigste": 50, "hundertste": 100,
}  # fmt: skip
"""Ordinals after ``jeder`` (``jeder vierte`` is 25 percent)."""

MULTIPLES = {
    "verdoppel": 100, "verdreifach": 200, "vervierfach": 300, "verfünffach": 400, "versechsfach": 500,
    "versiebenfach": 600, "verachtfach": 700, "verneunfach": 800, "verzehnfach": 900, "halbier": -50,
}  # fmt: skip
"""Stems of verbs that multiply, with the change in percent that they make."""

PERIODS = (
    r"Jahr|Jahres|Jahrhunderts|Jahrzehnts|Monats|Monat|Woche|Wochen|Tag|Tage|Tags|Saison|Spielzeit|Partie|Stunde|Spiels|"
    r"Quartals|Legislatur\w*|Amtszeit|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mal|\d+er|neunziger|"
    r"achtziger|siebziger|sechziger|zwanziger|dreißiger"
)
"""What has halves or comes every second time without any share being meant."""

VAGUE: tuple[tuple[str, int, int], ...] = (
    (r"dutzende[nr]?", 24, 100),
    (r"hunderte[nr]?", 200, 1000),
    (r"tausende[nr]?", 2000, 10_000),
    (r"zehntausende[nr]?", 20_000, 100_000),
    (r"hunderttausende[nr]?", 200_000, 1_000_000),
    (r"millionen", 2_000_000, 1_000_000_000),
    (r"milliarden", 2_000_000_000, 1_000_000_000_000),
    (r"billionen", 2_000_000_000_000, 1_000_000_000_000_000),
)
"""(pattern, least, most) of plurals that stand for a number: at least two of them, and fewer than the next such word
says."""

SEVERAL: tuple[tuple[str, str, str], ...] = (
    (r"mehrere[nr]?|einige[nr]?|etliche[nr]?|viele[nr]?", "2", "9"),
    (r"ein\s+paar|wenige[nr]?", "2", "5"),
    (r"zig", "20", "99"),
)
"""(pattern, least, most) of words that multiply a scale word vaguely (``mehrere Tausend``): from ten on a word of its
own would be used."""

SEVERAL_OF: tuple[tuple[str, int], ...] = (
    (r"dutzend", 12),
    (r"hundert", 100),
    (r"tausend", 1000),
    (r"zehntausend", 10_000),
    (r"hunderttausend", 100_000),
    (r"million(?:en)?|mio\.?", 1_000_000),
    (r"milliarden?|mrd\.?", 1_000_000_000),
    (r"billion(?:en)?|bio\.?", 1_000_000_000_000),
)
"""(pattern, value) of what can be several."""


def composed_units() -> dict[str, Decimal]:
    """Map every word below twenty and every ten to its value."""
    return {word: Decimal(value) for table in (UNITS, TEENS, TENS) for word, value in table.items()}
