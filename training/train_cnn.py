"""Train spaCy's small convolutional name recogniser on the same data; the baseline of the encoder.

python -m training.train_cnn --data ../shared/training --out BUILD
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import compounding, fix_random_seed, minibatch

from pipeline.language import sentences
from pipeline.language.tokenizer import blank
from training.corpora import ANY, LABELS, TYPES, allowed, documents

SEED = 20261124
EPOCHS = 4
SENTENCES = 3
"""Sentences of one example: context, but short enough for a varied batch."""


def build() -> Language:
    """Build the untrained pipeline: sentences, then names."""
    nlp = blank()
    nlp.meta |= {"name": "abgleich_cnn", "version": "0.1.0", "license": "MIT", "author": "Abgleich"}
    nlp.add_pipe(sentences.NAME)
    nlp.add_pipe("ner")
    return nlp


def examples(nlp: Language, folder: Path) -> Iterator[Example]:
    """Give a few sentences at a time; a token whose label is open is left open."""
    for record, doc in documents(nlp, folder, "train"):
        marks = allowed(record, doc)
        begins = [*sentences.starts(doc)[::SENTENCES], len(doc)]
        for start, end in pairwise(begins):
            piece = doc[start:end]
            words, spaces = [t.text for t in piece], [bool(t.whitespace_) for t in piece]
            example = Example.from_dict(
                Doc(nlp.vocab, words, spaces), {"words": words, "spaces": spaces, "entities": _biluo(marks[start:end])}
            )
            yield example


def _biluo(marks: list[int]) -> list[str]:
    """Turn label sets into spaCy's tags: ``-`` where anything may stand, and whole names even at a cut."""
    tags = ["-" if mark == ANY else "O" if mark & 1 else LABELS[mark.bit_length() - 1] for mark in marks]
    for index, tag in enumerate(tags):
        if tag in ("-", "O"):
            continue
        begins = tag[0] == "B" or index == 0 or tags[index - 1] in ("-", "O")
        ends = not tags[index + 1 : index + 2] or not tags[index + 1].startswith("I-")
        side = "U" if begins and ends else "B" if begins else "L" if ends else "I"
        tags[index] = f"{side}-{tag[2:]}"
    return tags


def train(folder: Path, out: Path) -> None:
    """Train for a fixed number of epochs and write the averaged weights."""
    fix_random_seed(SEED)
    nlp = build()
    rows = list(examples(nlp, folder))
    for label in TYPES:
        nlp.get_pipe("ner").add_label(label)
    optimizer = nlp.initialize(lambda: rows[:500])
    rng = random.Random(SEED)
    began = time.time()
    sizes = compounding(8.0, 48.0, 1.001)
    for epoch in range(EPOCHS):
        rng.shuffle(rows)
        losses: dict[str, float] = {}
        for batch in minibatch(rows, sizes):
            nlp.update(batch, sgd=optimizer, drop=0.2, losses=losses)
        print(f"epoch {epoch + 1} loss {losses['ner']:.0f} {time.time() - began:.0f} s", flush=True)
        with nlp.use_params(optimizer.averages):
            nlp.to_disk(out)


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    train(args.data, args.out)


if __name__ == "__main__":
    main()
