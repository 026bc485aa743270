"""What can be measured: the lexicon's measures and a user's own, read from TOML once.

A measure file holds tables ``[key]`` with label, dimension and triggers, and may hold ``[sets]`` of words that
other tables name as ``@set``. Words are lemmas in lower case; ``*anteil`` matches a compound's end, ``lohn*`` its
beginning. See ``pipeline/lexicon/measures/README.md`` for every field.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from pipeline.errors import SettingsError

Dimension = Literal["money", "share", "count", "rate", "date", "duration"]
DIMENSIONS = ("money", "share", "count", "rate", "date", "duration")
_CODE = 3
"""Letters of a currency code, which keeps its capitals."""
_LISTS = ("counted", "nouns", "verbs", "near", "prep", "post", "of", "about", "without")
_PLAIN = ("label_de", "label_en", "dimension", "genitive", "change", "event", "holder", "date", "family", "moves_as")


_FLAGS = (
    "additive", "changing", "flow", "announced", "symmetric", "needs_object", "personal", "passive_object",
    "nearby",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordSet:
    """Lemmas, exact or by beginning or end."""

    exact: frozenset[str] = frozenset()
    ends: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        """Tell whether ``word`` (lower case) is one of them."""
        return (
            word in self.exact
            or bool(self.ends and word.endswith(self.ends))
            or bool(self.starts and word.startswith(self.starts))
        )

    def __bool__(self) -> bool:
        """Tell whether there is any word at all."""
        return bool(self.exact or self.ends or self.starts)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to name a measure: all given fields must match."""

    counted: WordSet = WordSet()
    """What a count counts."""
    nouns: WordSet = WordSet()
    """A noun that governs the value, or is subject or object of its clause."""
    verbs: WordSet = WordSet()
    """The clause's main verb, separable particle in front."""
    near: WordSet = WordSet()
    """A word that must stand somewhere in the clause."""
    prep: WordSet = WordSet()
    """The preposition of the value."""
    post: WordSet = WordSet()
    """The word right after the value."""
    of: WordSet = WordSet()
    """The noun the value is a part or number of (*9 Prozent der Aktien*)."""
    about: WordSet = WordSet()
    """A word of the article's title or lead, for a value without a noun of its own (*bieten 3 Prozent*)."""
    without: WordSet = WordSet()
    """Words that must not stand in the clause."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One known measure."""

    key: str
    label_de: str
    label_en: str
    dimension: Dimension
    units: WordSet
    """Units a value may have; empty takes every unit of the dimension."""
    rules: tuple[Rule, ...]
    without: WordSet
    """Words in the clause that rule the measure out."""
    objects: tuple[str, ...]
    """Prepositions that mark the object (``an``: a stake *an der Bank*); empty where there is no object."""
    wholes: WordSet = WordSet()
    """Nouns, apart from parties, that the object may be; any other noun in its place rules the measure out
    (*der Anteil der Frauen an den Beschäftigten* is no stake). Empty: anything goes."""
    genitive: Literal["subject", "object"] = "subject"
    """What a genitive on the governing noun names."""
    holder: Literal["party", "event", "any", "none"] = "party"
    """``event``: a place and an event take the subject's part (dead, participants); ``none``: nobody holds it."""
    change: Literal["auto", "level", "by"] = "auto"
    """``by`` where the measure itself is a change (a wage rise, a share's day)."""
    date: Literal["until", "at"] = "at"
    """Whether a date measure takes only an end (*bis 2030*, *läuft 2030 aus*) or any date."""
    moves_as: str = ""
    """Key of the measure that tells its change in percent (a share price and its day)."""
    event: str = ""
    """What kind of event the value belongs to (``Demonstration``)."""
    additive: bool = False
    """Whether values of disjoint times or parts add up (tranches, jobs cut by site)."""
    changing: bool = True
    """Whether a later value replaces an earlier one."""
    flow: bool = False
    """Whether it is counted over a period (revenue of a quarter)."""
    announced: bool = False
    """Whether the present tense tells a plan (*Der Konzern streicht 3000 Stellen*)."""
    family: str = ""
    """Measures of one family share their parties in a paragraph (a stake and its value)."""
    needs_object: bool = False
    """Whether the object is always a party, so that an unnamed one may be looked for."""
    personal: bool = False
    """Whether a person can hold it; of other measures a person named beside the value only speaks."""
    nearby: bool = False
    """Whether the holder is looked for in the sentence alone (an opening is most often that of a thing)."""
    symmetric: bool = False
    """Whether both parties play the same part (a contract *zwischen A und B*); in order of their first mention."""
    passive_object: bool = False
    """Whether the grammatical subject of a passive is the object party (*wird von X übernommen*)."""

    def names(self, noun: str) -> bool:
        """Tell whether some rule mentions the noun."""
        return any(noun in words for rule in self.rules for words in (rule.nouns, rule.counted, rule.of))

    def is_named_by(self, noun: str) -> bool:
        """Tell whether the noun alone names the measure."""
        return any(noun in r.nouns and not (r.verbs or r.near or r.counted) for r in self.rules)


@dataclass(frozen=True, slots=True)
class Measures:
    """All measures in order; earlier ones win a tie."""

    all: tuple[Measure, ...]
    by_kind: Mapping[str, tuple[Measure, ...]] = field(default_factory=dict, compare=False, repr=False)
    """The measures a value of a mention kind can belong to."""

    date_stems: re.Pattern[str] | None = field(default=None, compare=False, repr=False)
    """Beginnings of words that can name a measure of dates; a sentence with dates alone is read only with one."""

    def __getitem__(self, key: str) -> Measure:
        """Give the measure of this key.

        Raises:
            KeyError: there is none.

        """
        for measure in self.all:
            if measure.key == key:
                return measure
        raise KeyError(key)

    def get(self, key: str) -> Measure | None:
        """Give the measure of this key, or nothing for an open-domain one."""
        return next((m for m in self.all if m.key == key), None)


def load_measures(extra: Sequence[Path] = ()) -> Measures:
    """Read the lexicon's measures and, before them, those of the user's files; a user's key replaces ours.

    Raises:
        SettingsError: a file is no TOML, or a measure has an unknown field or dimension.

    """
    own = [measure for path in extra for measure in _read_user(path)]
    taken = {m.key for m in own}
    found = (*own, *(m for m in _shipped() if m.key not in taken))
    kinds = {kind: tuple(m for m in found if m.dimension in wanted) for kind, wanted in _KINDS.items()}
    return Measures(found, kinds, _stems(kinds["date"]))


_STEM = 4
"""Letters of a stem: umlauts of a plural come later in most words (*Vertr-äge*)."""


def _stems(measures: Iterable[Measure]) -> re.Pattern[str]:
    triggers = (words for m in measures for rule in m.rules for words in (rule.nouns, rule.verbs, rule.near))
    words = {word for found in triggers for word in (*found.exact, *found.ends, *found.starts)}
    return re.compile("|".join(sorted({re.escape(word[:_STEM]) for word in words if word})), re.IGNORECASE)


_KINDS: Mapping[str, tuple[Dimension, ...]] = {
    "money": ("money",),
    "percent": ("share", "rate", "money", "count"),
    "count": ("count", "duration"),
    "number": ("count", "duration"),
    "date": ("date", "duration"),
}
"""Dimensions a mention kind can have; a percentage may tell the change of an amount."""


@cache
def _shipped() -> tuple[Measure, ...]:
    folder = files("pipeline.lexicon").joinpath("measures")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    tables = [(name, tomllib.loads(folder.joinpath(name).read_text("utf-8"))) for name in names]
    sets = _merge_sets(table for _, table in tables)
    return tuple(m for name, table in tables for m in _read_table(table, sets, name))


@cache
def _shipped_sets() -> Mapping[str, Sequence[str]]:
    folder = files("pipeline.lexicon").joinpath("measures")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return _merge_sets(tomllib.loads(folder.joinpath(name).read_text("utf-8")) for name in names)


def _merge_sets(tables: Iterable[Mapping[str, object]]) -> dict[str, Sequence[str]]:
    merged: dict[str, Sequence[str]] = {}
    for table in tables:
        found = table.get("sets", {})
        if isinstance(found, dict):
            merged |= found
    return merged


def _read_user(path: Path) -> tuple[Measure, ...]:
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path}: measures cannot be read as TOML ({error}). Correct the file.") from error
    return _read_table(table, {**_shipped_sets(), **_merge_sets([table])}, str(path))


def _read_table(table: Mapping[str, object], sets: Mapping[str, Sequence[str]], where: str) -> tuple[Measure, ...]:
    return tuple(
        _measure(key, given, sets, where) for key, given in table.items() if key != "sets" and isinstance(given, dict)
    )


def _measure(key: str, given: dict[str, object], sets: Mapping[str, Sequence[str]], where: str) -> Measure:
    place = f"{where}: measure {key!r}"
    _check_fields(given, {*_PLAIN, *_LISTS, *_FLAGS, "units", "objects", "wholes", "rules"}, place)
    dimension = given.get("dimension")
    if dimension not in DIMENSIONS:
        raise SettingsError(f"{place}: dimension {dimension!r} is none of {', '.join(DIMENSIONS)}.")
    fields: dict[str, Any] = {"label_de": key, "label_en": key.replace("_", " ")}
    fields |= {name: str(given[name]) for name in _PLAIN if name in given}
    fields |= {name: bool(given[name]) for name in _FLAGS if name in given}
    fields |= {name: _words(given.get(name, ()), sets, place) for name in ("units", "without", "wholes")}
    objects = tuple(_strings(given.get("objects", ()), place))
    return Measure(key=key, rules=_rules(given, sets, place), objects=objects, **fields)


def _check_fields(given: Mapping[str, object], known: set[str], place: str) -> None:
    unknown = sorted(set(given) - known)
    if unknown:
        raise SettingsError(f"{place}: unknown field {unknown[0]!r}. Known: {', '.join(sorted(known))}.")


def _rules(given: Mapping[str, object], sets: Mapping[str, Sequence[str]], place: str) -> tuple[Rule, ...]:
    """Read ``rules`` in full; ``nouns``, ``verbs`` and ``counted`` of the measure itself are one rule each."""
    written = given.get("rules", [])
    if not isinstance(written, list):
        raise SettingsError(f"{place}: rules must be tables ([[{place.rsplit(maxsplit=1)[-1]}.rules]]).")
    tables = [*written, *({name: given[name]} for name in ("nouns", "verbs", "counted") if name in given)]
    for table in written:
        _check_fields(table, set(_LISTS), place)
    return tuple(Rule(**{name: _words(words, sets, place) for name, words in table.items()}) for table in tables)


def _strings(value: object, place: str) -> list[str]:
    if not isinstance(value, list | tuple) or not all(isinstance(word, str) for word in value):
        raise SettingsError(f"{place}: {value!r} should be a list of words.")
    return [str(word) for word in value]


def _words(value: object, sets: Mapping[str, Sequence[str]], place: str) -> WordSet:
    words: list[str] = []
    for word in _strings(value, place):
        if word.startswith("@"):
            if word[1:] not in sets:
                raise SettingsError(f"{place}: there is no set {word!r}. Known: {', '.join(sorted(sets))}.")
            words += sets[word[1:]]
        else:
            words.append(word)
    lowered = [w if len(w) == _CODE and w.isupper() else w.lower() for w in words]
    return WordSet(
        frozenset(w for w in lowered if "*" not in w),
        tuple(w[1:] for w in lowered if w.startswith("*")),
        tuple(w[:-1] for w in lowered if w.endswith("*") and not w.startswith("*")),
    )
