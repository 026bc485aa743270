"""Words for victims, for people, and for what befell them.

Sources: Duden (nominalised participles), own reading of agency style.
"""

from __future__ import annotations

VICTIMS: tuple[str, ...] = (
    "Tote", "Todesopfer", "Todesfall", "Verletzte", "Schwerverletzte", "Leichtverletzte", "Vermisste", "Getötete",
    "Verunglückte", "Ertrunkene", "Schwerstverletzte",
)  # fmt: skip
"""Nouns that an article or an ordinal counts (``ein Toter``, ``das fünfte Todesopfer``)."""

VICTIM_ENDS: tuple[str, ...] = ("tote", "todesopfer")
"""Ends of compounds that do so too (``Verkehrstote``)."""

PEOPLE: tuple[str, ...] = (
    "Mensch(?:en)?", "Mann", "Männern?", "Männer", "Frau(?:en)?", "Person(?:en)?", "Kind(?:er|ern)?", "Junge",
    "Mädchen", "Arbeiter(?:in)?", "Polizist(?:en|in)?", "Soldat(?:en|in)?", "Fahrer(?:in)?", "Beifahrer(?:in)?",
    "Feuerwehrmann", "Feuerwehrleute", "Insassen?", "Passant(?:en|in)?", "Fußgänger(?:in)?", "Radfahrer(?:in)?",
    "Passagier(?:e|en|in)?", "Tourist(?:en|in)?", "Jugendliche[rn]?", "Zivilist(?:en|in)?",
)  # fmt: skip
"""Patterns of people; an article counts them where the clause tells their fate, ``beide`` always."""

FATES: tuple[str, ...] = (
    "starb", "starben", "stirbt", "gestorben", "ums Leben", "getötet", "verletzt", "schwerverletzt", "leichtverletzt",
    "tot", "ertrank", "ertrunken", "vermisst", "erschossen", "erstochen", "tödlich", "umgekommen", "verunglückt",
    "verunglückte", "überfahren", "erschlagen", "gerettet",
)  # fmt: skip
"""What befell them."""

DEGREES: tuple[str, ...] = ("schwer", "leicht", "lebensgefährlich")
"""How badly people are hurt: a part of all who are."""
