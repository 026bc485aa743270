"""What German hedges mean: one table of words, one of widths.

Widths are multiples of the *step* (the unit of the last digit that carries meaning, at most a tenth of the
value) or of the value itself. Sources: Duden (knapp, gut, rund), and how newsrooms use them: agencies round
to the last digit they print, so ``rund 13 Milliarden`` spans one of them to each side.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from pipeline.records import Modifier


class Width(NamedTuple):
    """How far a modifier lets the value lie below and above the number, typically and strictly.

    ``*_steps`` count in steps, ``*_share`` in shares of the value; the wider of both holds. ``None`` is open.
    """

    low_steps: int
    low_share: Decimal
    high_steps: int
    high_share: Decimal
    logical_low: Decimal | None
    """Share of the value that is strictly the least."""
    logical_high: Decimal | None
    """Share of the value that is strictly the most."""
    reason: str


_NO = Decimal(0)
_TENTH = Decimal("0.1")
_FIFTH = Decimal("0.2")
_ONE = Decimal(1)

WIDTHS: dict[Modifier, Width] = {
    "approx": Width(1, _NO, 1, _NO, Decimal("0.75"), Decimal("1.25"), "rounded to the last digit printed"),
    "nearly": Width(1, _NO, 0, _NO, Decimal("0.8"), _ONE, "just not reached"),
    "slightly_over": Width(0, _NO, 1, _NO, _ONE, Decimal("1.2"), "just passed"),
    "more_than": Width(0, _NO, 1, _NO, _ONE, None, "the last round figure that was passed"),
    "at_least": Width(0, _NO, 1, _FIFTH, _ONE, None, "a floor, seldom far from the value"),
    "less_than": Width(1, _NO, 0, _NO, None, _ONE, "the next round figure that was not reached"),
    "at_most": Width(0, _FIFTH, 0, _NO, None, _ONE, "a ceiling that is used up to four fifths or more"),
}

HEDGES: tuple[tuple[Modifier, tuple[str, ...]], ...] = (
    ("approx", (
        "rund", "etwa", "circa", "ca.", "ca", "zirka", "ungefähr", "gut und gerne", "in etwa", "an die",
        "um die", "schätzungsweise", "geschätzt", "geschätzte", "geschätzten", "geschätzter", "näherungsweise",
        "so um die", "ziemlich genau", "um rund", "~", "≈", "plus/minus", "überschlägig",
    )),
    ("nearly", ("knapp", "fast", "beinahe", "nahezu", "annähernd")),
    ("slightly_over", (
        "gut", "etwas über", "leicht über", "etwas mehr als", "ein wenig mehr als", "knapp über", "kaum mehr als",
        "reichlich", "wenig mehr als", "knapp mehr als",
    )),
    ("more_than", (
        "über", "mehr als", "weit über", "deutlich über", "deutlich mehr als", "weit mehr als", "oberhalb von",
        "jenseits von", "jenseits der", "größer als", "höher als", "weitaus mehr als", "gar mehr als", ">",
    )),
    ("at_least", (
        "mindestens", "wenigstens", "zumindest", "nicht weniger als", "nicht unter", "nichts unter", "ab", "min.",
        "mind.", "minimal", "ab etwa", "≥", "mindestens aber", "mindestens jedoch",
    )),
    ("less_than", (
        "unter", "weniger als", "deutlich unter", "deutlich weniger als", "weit unter", "unterhalb von",
        "etwas weniger als", "etwas unter", "knapp unter", "leicht unter", "niedriger als", "kleiner als",
        "geringer als", "knapp weniger als", "<",
    )),
    ("at_most", (
        "bis zu", "höchstens", "maximal", "max.", "nicht mehr als", "nicht über", "längstens", "allenfalls",
        "bestenfalls", "bis auf", "≤", "bis maximal", "bis an die", "im Höchstfall",
    )),
)  # fmt: skip
"""Words before a number and the modifier they make; the longest wins."""

TRAILING: tuple[tuple[Modifier, tuple[str, ...]], ...] = (
    ("at_least", ("oder mehr", "und mehr", "oder darüber", "aufwärts", "plus")),
    ("at_most", ("oder weniger", "oder darunter")),
)
"""Words after a number and its unit."""

EXACT: tuple[str, ...] = ("genau", "exakt", "präzise", "haargenau", "punktgenau")
"""Words that deny any rounding."""

STRONGER: tuple[Modifier, ...] = ("at_most", "at_least", "more_than", "less_than", "nearly", "slightly_over", "approx")
"""Where two hedges stand together (``mindestens rund``), the one that comes first here wins."""

ABOUT_NOUNS: tuple[str, ...] = (
    "Vertrag", "Verträge", "Kredit", "Kreditlinie", "Auftrag", "Aufträge", "Rechnung", "Scheck", "Darlehen",
    "Anleihe", "Abkommen", "Vereinbarung", "Bürgschaft", "Bescheid", "Mahnung", "Police", "Kaution", "Garantie",
    "Wechsel", "Überweisung", "Spende", "Deal", "Kapitalerhöhung", "Kapitalmaßnahme", "Emission", "Schuldschein",
    "Pfandbrief", "Hypothek", "Grundschuld", "Finanzierung", "Finanzierungsrunde", "Tranche", "Zahlung", "Gutschrift",
    "Gutschein", "Quittung", "Beleg", "Bestellung", "Order", "Offerte", "Angebot", "Gebot", "Zusage", "Förderung",
    "Zuschuss", "Zuschüsse", "Strafe", "Bußgeld", "Strafbefehl", "Forderung", "Klage", "Vergleich", "Rückstellung",
    "Versicherung", "Paket", "Programm", "Fonds", "Etat", "Budget", "Rückkauf", "Transaktion", "Investition",
    "Absichtserklärung", "Bestechungsgeld", "Zertifikat", "Wandelanleihe", "Einlage", "Hilfe", "Sparbuch",
)  # fmt: skip
"""Nouns, and ends of compounds, after which ``über`` names the sum and bounds nothing (``ein Vertrag über 5 Millionen
Euro``), in their singular and where the vowel changes in their plural."""

ABOUT_VERBS: tuple[str, ...] = (
    "verfüg", "verhandel", "entscheid", "streit", "stritt", "diskutier", "debattier", "berät", "berat", "bericht",
)  # fmt: skip
"""Beginnings of verbs whose object stands behind ``über``, which then bounds nothing (``verfügt über 54 Stimmen``)."""

OUTREACH: tuple[str, ...] = (
    "liegt", "lag", "liegen", "lagen", "liege", "hinaus", "hinausgeht", "hinausging", "betrug", "wert", "schwer",
    "beträgt", "steigt", "stieg", "klettert", "kletterte", "kostet", "kostete", "wächst", "gestiegen", "gewachsen",
    "geklettert",
)  # fmt: skip
"""Words after an amount that make the ``über`` before it a bound again (``weil der Etat über 5 Millionen liegt``)."""
