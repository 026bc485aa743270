"""Words to sub-word pieces: a unigram model decoded with Viterbi, in plain Python with a cache.

Method: T. Kudo, *Subword Regularization* (ACL 2018), section 3.2: the best segmentation maximises the sum
of piece log-probabilities. Words repeat so often in news that the cache makes this cheaper than a library call.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

BOS, PAD, EOS, UNK, MASK = range(5)
"""Ids of the special pieces, which open every vocabulary."""
SPACE = "▁"
_MAX_PIECE = 24
_MAX_WORD = 60
_CACHE = 60_000
_UNKNOWN_COST = 25.0


class Pieces:
    """A piece vocabulary; ids are positions in ``rows``, the first five being special."""

    def __init__(self, rows: Iterable[tuple[str, float]]) -> None:
        listed = list(rows)
        self.size = len(listed)
        self._scores = {piece: (index, score) for index, (piece, score) in enumerate(listed) if index > MASK}
        self._cache: dict[tuple[str, bool], tuple[int, ...]] = {}

    @classmethod
    def read(cls, text: str) -> Pieces:
        """Read a vocabulary: one ``piece<TAB>score`` per line."""
        rows = (line.split("\t") for line in text.split("\n") if line)
        return cls((piece, float(score)) for piece, score in rows)

    def encode(self, word: str, *, spaced: bool) -> tuple[int, ...]:
        """Give the piece ids of one token; ``spaced`` tells whether white space stands before it.

        Never empty. Only the first 60 characters count.
        """
        key = (word, spaced)
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) >= _CACHE:
                self._cache.clear()
            found = self._cache[key] = self._viterbi(word, spaced=spaced)
        return found

    def _viterbi(self, word: str, *, spaced: bool) -> tuple[int, ...]:
        text = unicodedata.normalize("NFKC", word[:_MAX_WORD]).replace(" ", SPACE)[: 2 * _MAX_WORD]
        text = SPACE + text if spaced else text
        best: list[tuple[float, int, int]] = [(0.0, 0, UNK)]
        for end in range(1, len(text) + 1):
            options = [(best[end - 1][0] - _UNKNOWN_COST, end - 1, UNK)]
            for start in range(max(0, end - _MAX_PIECE), end):
                piece = self._scores.get(text[start:end])
                if piece is not None:
                    options.append((best[start][0] + piece[1], start, piece[0]))
            best.append(max(options))
        ids: list[int] = []
        end = len(text)
        while end > 0:
            _, end, piece_id = best[end]
            ids.append(piece_id)
        return tuple(reversed(ids)) or (UNK,)
