"""What stands around a value: preposition, governing nouns, what it counts, the verb of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.claims.clauses import Clause
from pipeline.claims.tagging import lemma
from pipeline.claims.words import Sentence, Word
from pipeline.lexicon.claim_cues import GENERIC_NOUNS, PLANNING_VERBS
from pipeline.records import Mention

_SKIPPED = ("ADV", "ADJ", "ART", "PIAT", "KOKOM", "PTKA", "PPOSAT", "PDAT", "PTKNEG", "PIS")
_PHRASE = ("NN", "NE", "ART", "ADJ", "PPOS", "PDAT", "PIAT", "APPR", "CARD", "ADV", "FM", "XY", "KON", "TRUNC", "KOKOM")
_REACH = 6
"""Words between a value and its preposition."""
_PHRASE_REACH = 12
"""Words between a preposition and the nouns that govern it."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of the clause, seen from the value."""

    lemma: str
    index: int
    nominal: bool
    """Whether no preposition governs it."""
    distance: int
    before: bool
    apart: bool
    """Whether a comma or dash stands between noun and value."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A value and its surroundings."""

    sentence: Sentence
    clause: Clause
    value: Mention
    first: int
    last: int
    """Words ``first`` to ``last`` (exclusive) make up the value with its compound."""
    prep: str
    post: str
    """The word after the value, lower case."""
    counted: str
    """Lemma of what a count counts, empty for other kinds."""
    of: str
    """The noun the value is a share or a number of."""
    heads: tuple[str, ...]
    """Lemmas of governing nouns, nearest relation first."""
    chain: tuple[str, ...]
    """``heads`` with the nouns that name no measure (*Plus*, *Minus*)."""
    nouns: tuple[Noun, ...]
    partitive: bool
    """Whether the value is the whole that a part is taken of (*viele der 120.000 Stellen*): no verb governs it."""
    follow: str
    """Main verb of a relative clause right behind the value (*bis zu 4 Milliarden, die eingespart werden*)."""
    definite: bool
    """Whether the sentence takes the value for granted, so that no modal verb touches it (*die 300 Gäste*)."""
    dated: bool
    """Whether a date other than the value stands in the clause."""
    bracketed: bool
    """Whether the value is the first thing in a bracket."""
    lemmas: frozenset[str]
    """All lemmas of the clause and of the clause that governs an infinitive."""


def make_frame(sentence: Sentence, clauses: Sequence[Clause], value: Mention) -> Frame | None:
    """Describe the surroundings of ``value``; nothing where it stands in no clause."""
    first, last = sentence.span(value.text_start, value.text_end)
    clause = next((c for c in clauses if first < last and c.holds(sentence.words[first].start)), None)
    if clause is None:
        return None
    words = sentence.words
    prep = _preposition(sentence, value, first)
    names = _compounds(sentence)
    of, post = _after(words, last)
    if post == "für" and last + 1 < len(words):
        purpose = next((w.lemma for w in words[last + 1 : last + 4] if w.is_noun), "")
    else:
        purpose = ""
    tail = _tail(sentence, value, last)
    heads = [tail] if tail else []
    heads += _heads(words, prep.index if prep else first, clause, names)
    if last < len(words) and words[last].is_noun and value.kind != "count":
        heads.insert(0, words[last].lemma)
    heads += [purpose] if purpose else []
    if last + 1 < len(words) and words[last].tag == "ADJ(A)" and words[last + 1].is_noun and value.kind != "count":
        heads.insert(0, words[last + 1].lemma)
    return Frame(
        sentence, clause, value, first, last, prep.lemma if prep else "", post, _counted(value), of,
        tuple(dict.fromkeys(h for h in heads if h not in GENERIC_NOUNS)), tuple(heads),
        tuple(_nouns(sentence, clause, first, last, names)), _is_partitive(words, first),
        _follower(sentence, clauses, last),
        _is_presupposed(words, first, value, prep.lemma if prep else "", clause, compound=bool(tail)),
        any(m.id != value.id and clause.holds(m.text_start) for m in sentence.of("date")),
        sentence.text[: value.text_start - sentence.start].rstrip().endswith("("), _lemmas(clause, clauses),
    )  # fmt: skip


def _lemmas(clause: Clause, clauses: Sequence[Clause]) -> frozenset[str]:
    found = {w.lemma for w in clause.words} | {clause.verb}
    if clause.kind == "infinitive" and clause.parent is not None:
        parent = clauses[clause.parent]
        found |= {w.lemma for w in parent.words} | {parent.verb}
    return frozenset(found)


def _is_partitive(words: Sequence[Word], first: int) -> bool:
    before = [w for w in words[max(0, first - 4) : first] if not w.tag.startswith("ADV")]
    texts = [w.text.lower() for w in before]
    if not texts or texts[-1] not in ("der", "den"):
        return False
    return len(before) > 1 and (before[-2].tag in ("PIS", "PIAT") or texts[-2] in _PARTS or texts[-2] == "von")


_PARTS = frozenset(
    [
        "viele",
        "vielen",
        "einige",
        "wenige",
        "wenigen",
        "mehrere",
        "teil",
        "hälfte",
        "drittel",
        "viertel",
        "prozent",
        "großteil",
        "alle",
        "meisten",
        "keiner",
        "keine",
    ]
)


def _follower(sentence: Sentence, clauses: Sequence[Clause], last: int) -> str:
    for clause in clauses:
        gap = clause.words[0].index - last
        if (
            clause.kind == "relative"
            and 0 <= gap <= _NEXT
            and clause.words[0].text.lower() in ("die", "der", "das", "den")
        ):
            del sentence
            return clause.verb
    return ""


_NEXT = 3
"""Words between a value and its relative clause: the counted noun and a comma."""


_CIRCUMSTANTIAL = frozenset(["mit", "wegen", "nach", "trotz", "für", "aus", "unter", "bei", "angesichts", "infolge"])


def _is_presupposed(
    words: Sequence[Word], first: int, value: Mention, prep: str, clause: Clause, *, compound: bool
) -> bool:
    """Tell a value that the sentence takes for granted: *die 300 Gäste*, *mit zwei Toten*."""
    if not (compound or value.kind == "count"):
        return False
    after_all = prep in ("nach", "trotz", "wegen", "angesichts")
    planned = clause.verb in PLANNING_VERBS and not after_all
    circumstance = value.kind == "count" and prep in _CIRCUMSTANTIAL and not planned
    return circumstance or _is_definite(words, first)


def _is_definite(words: Sequence[Word], first: int) -> bool:
    for word in reversed(words[max(0, first - 3) : first]):
        if word.tag in ("PDAT", "PPOSAT") or (word.tag == "ART" and word.text.lower().startswith("d")):
            return True
        if not word.tag.startswith(("ADJ", "ADV")):
            return False
    return False


def _counted(value: Mention) -> str:
    unit = value.quantity.unit if value.quantity and value.kind in ("count", "number") else ""
    return unit.lower()


def _hedge(value: Mention) -> tuple[str, ...]:
    """Give the words of the hedge; *um* is one only before *die* (*um die 600*)."""
    words = value.quantity.hedge.lower().split() if value.quantity else []
    return tuple(w for i, w in enumerate(words) if w != "um" or words[i + 1 : i + 2] == ["die"])


def _preposition(sentence: Sentence, value: Mention, first: int) -> Word | None:
    """Find the preposition that governs the value, past its hedge."""
    hedge = _hedge(value)
    for word in reversed(sentence.words[max(0, first - _REACH) : first]):
        lower = word.text.lower()
        if lower in hedge or (not word.tag.startswith("AP") and word.tag.startswith(_SKIPPED)):
            continue
        if lower == "bis" or word.text[0] in "„\"“'»":
            continue
        return word if word.tag.startswith("AP") or lower in _PREPOSITIONS else None
    return None


_PREPOSITIONS = frozenset(["um", "auf", "von", "bei", "mit", "über", "für", "zu", "an", "in"])
"""Taken for prepositions before a value, whatever the tagger says."""


def _after(words: Sequence[Word], last: int) -> tuple[str, str]:
    """Give the noun a value is part of (*Prozent der Anteile*, *Prozent mehr Lohn*) and the word after the value."""
    if last >= len(words):
        return "", ""
    post = words[last].text.lower()
    if words[last].is_noun:
        return words[last].lemma, post
    if words[last].tag in ("ART", "PPOSAT") or post in ("mehr", "weniger", "aller", "vom", "von"):
        for word in words[last + 1 : last + 5]:
            if word.is_noun:
                return word.lemma, post
            if not word.tag.startswith(("ADJ", "ART", "NE", "PPOS", "CARD", "PIAT")):
                break
    return "", post


def _tail(sentence: Sentence, value: Mention, last: int) -> str:
    """Give the rest of a compound that begins with the value (*500-Milliarden-Dollar-[Vorhaben]*)."""
    word = sentence.words[last - 1]
    rest = word.text[value.text_end - word.start :].strip("-‐‑–") if word.end > value.text_end else ""
    if not rest[:1].isalpha() or not rest[:1].isupper():
        return ""
    return lemma(rest.rsplit("-", 1)[-1], "NN")


def _compounds(sentence: Sentence) -> dict[int, str]:
    """Give the nouns behind a party's name and a hyphen, by word (*Nordbank-Börsenwert* is a *börsenwert*)."""
    found = {}
    for mention in sentence.of("party"):
        first, last = sentence.span(mention.text_start, mention.text_end)
        word = sentence.words[last - 1] if first < last else None
        if word is not None and word.end > mention.text_end + 1 and "-" in word.lemma:
            found[word.index] = word.lemma.rsplit("-", 1)[-1]
    return found


def _heads(words: Sequence[Word], before: int, clause: Clause, names: Mapping[int, str]) -> list[str]:
    """Collect the nouns of the phrase that ends at word ``before``, nearest first."""
    held = {w.index for w in clause.words}
    found: list[str] = []
    for word in reversed(words[max(0, before - _PHRASE_REACH) : before]):
        if word.text in ":(–-" and not found:
            continue
        if word.index not in held or not word.tag.startswith(_PHRASE) or word.text in ("und", "oder"):
            break
        if word.is_noun or word.tag == "NE":
            found.append(names.get(word.index, word.lemma))
            owned = words[word.index - 2] if word.index > 1 else None
            genitive = words[word.index - 1].text.lower() in ("des", "der", "eines", "einer")
            if genitive and len(found) == 1 and owned is not None and owned.is_noun and owned.index in held:
                found.insert(0, names.get(owned.index, owned.lemma))  # *die Kosten der Forderung*
    return list(dict.fromkeys(found))


def _nouns(sentence: Sentence, clause: Clause, first: int, last: int, names: Mapping[int, str]) -> Iterator[Noun]:
    place = {word.index: i for i, word in enumerate(clause.words)}
    cuts = _cuts(clause)
    for word in clause.words:
        inside = first <= word.index < last
        if inside or not (word.is_noun or word.tag in ("NE", "NNI")) or word.lemma in GENERIC_NOUNS:
            continue
        before = word.index < first
        low, high = (place[word.index], place[first]) if before else (place[last - 1], place[word.index])
        yield Noun(
            names.get(word.index, word.lemma), word.index, not governed(sentence.words, word.index), high - low, before,
            sum(low < cut <= high for cut in cuts) % 2 == 1,
        )  # fmt: skip


_ONE_MARK = 2
"""Distance of two words with one mark between them."""


def _cuts(clause: Clause) -> list[int]:
    """Give the places in a clause where a comma parts it; an insertion that was lifted out parts nothing."""
    pairs = zip(clause.words, clause.words[1:], strict=False)
    return [i for i, (one, two) in enumerate(pairs, 1) if two.index - one.index == _ONE_MARK]


_IN_PHRASE = ("ART", "ADJ", "PPOS", "PDAT", "PIAT", "CARD", "NE", "TRUNC")


def governed(words: Sequence[Word], index: int) -> str:
    """Give the preposition that governs the noun phrase of word ``index``, or nothing."""
    for word in reversed(words[max(0, index - _REACH) : index]):
        if word.tag.startswith("APPR"):
            return word.lemma
        if word.text not in "„“”\"‚‘'»«" and not word.tag.startswith(_IN_PHRASE):
            return ""
    return ""


def part_of(frame: Frame) -> list[Word]:
    """Give the words between the last comma and the value, where no verb stands from there on."""
    text, start = frame.sentence.text, frame.sentence.start
    cut = text[: frame.value.text_start - start]
    left = start + max(cut.rfind(mark) for mark in (", ", "; ", "–", " und ", " sowie ")) + 1
    if left <= start or any(w.tag.startswith("V") for w in frame.clause.words if w.start >= left):
        return []
    return [w for w in frame.clause.words if left <= w.start < frame.value.text_start]
