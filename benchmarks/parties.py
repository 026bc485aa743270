"""Score party identity: names and descriptions that mean one party must get one id.

Usage: python -m benchmarks.parties [--data ../shared] [--split dev] [--model shipped] [--errors N]

Pairs of distinct forms of one article are compared with the gold alias groups. A predicted pair that differs
from a gold pair by inflection alone is not counted, nor is one whose forms differ by an ending alone: gold does not
list every inflected form.
Without ``--model`` the gold entities stand in for the model's.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path

import spacy
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from pipeline.extract.parties import find
from pipeline.extract.passage import Passage
from pipeline.records import Candidate
from pipeline.records import Span as Stretch

_DETERMINER = re.compile(r"^(?:der|die|das|dem|den|des)\s+", re.IGNORECASE)


def gold_doc(vocab: Vocab, text: str, spans: list[tuple[int, int, str]]) -> Doc:
    """Build a Doc whose entities are exactly ``spans``; tokens are cut at their borders."""
    borders = {0, len(text)} | {b for s in spans for b in s[:2]}
    borders |= {b for m in re.finditer(r"\w+|[^\w\s]", text) for b in m.span()}
    cuts = sorted(borders)
    pieces = [(a, b) for a, b in pairwise(cuts) if text[a:b].strip() or text[a:b] != " "]
    pieces = [(a, b) for a, b in pieces if text[a:b]]
    words = [text[a:b] for a, b in pieces]
    spaces = [
        text[b : b + 1] == " " and all(c != b for c, _ in pieces[i + 1 : i + 2]) for i, (_, b) in enumerate(pieces)
    ]
    doc = Doc(vocab, words=words, spaces=spaces)
    assert doc.text == text, "tokens do not rebuild the text"  # noqa: S101
    found: list[Span] = []
    for start, end, label in spans:
        span = doc.char_span(start, end, label=label)
        if span is not None and not any(span.start < f.end and f.start < span.end for f in found):
            found.append(span)
    doc.set_ents(found)
    return doc


def sentences(text: str) -> tuple[Stretch, ...]:
    """Cut roughly into sentences, for documents without a model."""
    cuts = [
        0,
        *(
            m.end()
            for m in re.finditer(r"(?<=[A-Za-zäöüß\"“)][A-Za-zäöüß\"“)][.!?])[\"“]?\s+(?=[A-ZÄÖÜ\"„])|\n+", text)
        ),
        len(text),
    ]
    return tuple(Stretch(a, b) for a, b in pairwise(cuts) if b > a)


def norm(form: str) -> str:
    """Drop determiner, case and hyphens between words, which gold and prediction may write differently."""
    return _DETERMINER.sub("", " ".join(form.replace("-", " ").split())).lower()


def stem(form: str) -> str:
    """Cut inflectional endings from every word."""
    return " ".join(re.sub(r"(?<=\w{3})(?:['’]?s|es|e[nrm]?|n)$", "", word) for word in form.split())


def stems(pairs: set[tuple[str, str]]) -> set[tuple[str, ...]]:
    """Return the pairs with inflection cut off."""
    return {tuple(sorted(stem(form) for form in pair)) for pair in pairs}


def gold_pairs(record: dict, names: set[str]) -> tuple[set, set]:
    """Return the pairs of names and all pairs of the record's alias groups."""
    everything, only = set(), set()
    for group in record["same"]:
        for pair in combinations(sorted({norm(f) for f in group}), 2):
            everything.add(pair)
            if all(form in names for form in pair):
                only.add(pair)
    return only, everything


def predicted_pairs(candidates: list[Candidate], text: str, *, descriptions: bool) -> set[tuple[str, str]]:
    """Return the pairs of forms that carry one party id."""
    groups: dict[str, set[str]] = {}
    for c in candidates:
        if c.party and (descriptions or c.resolution not in ("description", "pronoun")) and c.resolution != "pronoun":
            whole = c.resolution == "description" and c.outer_start >= 0
            start, end = (c.outer_start, c.outer_end) if whole else (c.start, c.end)
            groups.setdefault(c.party.id, set()).add(norm(text[start:end]))
    return {pair for forms in groups.values() for pair in combinations(sorted(forms), 2)}


def wrong(predicted: set, gold: set) -> set:
    """Return the predicted pairs that gold lacks, even inflected otherwise."""
    known = stems(gold)
    cut = {pair: tuple(sorted(stem(form) for form in pair)) for pair in predicted - gold}
    return {pair for pair, stemmed in cut.items() if stemmed not in known and stemmed[0] != stemmed[1]}


def score(predicted: set, gold: set, allowed: set) -> Counter[str]:
    """Count true and false positives and misses; inflectional variants of gold do not count."""
    return Counter(tp=len(predicted & gold), fp=len(wrong(predicted, allowed)), fn=len(gold - predicted))


def line(label: str, c: Counter[str]) -> str:
    """Format one line of figures."""
    p = c["tp"] / max(1, c["tp"] + c["fp"])
    r = c["tp"] / max(1, c["tp"] + c["fn"])
    f1 = 2 * p * r / max(1e-9, p + r)
    return f"{label:28} P {p:.3f}  R {r:.3f}  F1 {f1:.3f}  (tp {c['tp']} fp {c['fp']} fn {c['fn']})"


def rows_of(folder: Path, split: str) -> list[dict]:
    """Read the rows of one split."""
    with (folder / "news_parties.jsonl").open(encoding="utf-8") as lines:
        return [row for row in map(json.loads, lines) if row["split"] == split]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--split", default="dev")
    parser.add_argument("--model")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--skip", type=int, default=0)
    args = parser.parse_args()
    rows = rows_of(args.data / "training", args.split)
    nlp = spacy.blank("de")
    if args.model:
        from pipeline.language import load  # noqa: PLC0415

        nlp = load(args.model)
    name_total, all_total, seconds, size = Counter(), Counter(), 0.0, 0
    worst = []
    for row in rows:
        text = row["text"]
        spans = [tuple(s) for s in row["spans"] + row["parts"]]
        names = {norm(text[a:b]) for a, b, _ in spans}
        doc = nlp(text) if args.model else gold_doc(nlp.vocab, text, spans)
        cuts = tuple(Stretch(s.start_char, s.end_char) for s in doc.sents) if args.model else sentences(text)
        began = time.perf_counter()
        found = list(find(Passage(text, sentences=cuts, doc=doc)))
        seconds += time.perf_counter() - began
        size += len(text)
        only, everything = gold_pairs(row, names)
        named, told = (predicted_pairs(found, text, descriptions=d) for d in (False, True))
        name_total += score(named, only, everything)
        each = score(told, everything, everything)
        all_total += each
        worst.append(
            (
                each["fp"] * 2 + each["fn"],
                row["doc_id"],
                sorted(wrong(told, everything)),
                sorted(everything - told),
            )
        )
    print(line(f"names ({args.split})", name_total))
    print(line(f"with descriptions ({args.split})", all_total))
    print(f"{size / seconds / 1e6:.2f} M characters/s")
    for cost, doc_id, fp, fn in sorted(worst, key=lambda w: -w[0])[args.skip : args.skip + args.errors]:
        print(f"\n{doc_id} ({cost})\n  wrong:  {fp}\n  missed: {fn}")


if __name__ == "__main__":
    main()
