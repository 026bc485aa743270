"""Near-copies of articles: texts that go back to one agency report are one source.

Equal normalised texts are found by their hash. Others are found by MinHash signatures in bands
(Broder 1997, *On the resemblance and containment of documents*; banding after Leskovec, Rajaraman
and Ullman, *Mining of Massive Datasets*, chapter 3) and confirmed on the shingles themselves, so no two texts are
compared that do not share a band.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from hashlib import blake2b
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from pipeline.reconcile.keys import Groups, natural
from pipeline.records import Article

SHINGLE = 5
"""Words per shingle."""
BANDS, ROWS = 32, 4
"""Candidates from a resemblance of about 0.4 on: (1/32) ** (1/4)."""
RESEMBLANCE = 0.6
"""Texts that share this part of their shingles are copies."""
CREDITED = 0.4
"""The same where both name one agency: outlets shorten what they print."""
CONTAINED = 0.8
"""A text most of which stands in another one is copied from it, however long the other is."""
_WORD = re.compile(r"\w+")
_AGENCY = re.compile(r"\b(dpa|AFP|Reuters|APA|KNA|epd|sid|AP|Bloomberg)(?:-AFX)?\b")
_PRIME = np.uint64((1 << 31) - 1)
_MIXED = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], dtype=np.uint64)
"""Odd numbers without pattern, one for each row of a band."""
_AT_HAND = 256
_MIN_SHINGLES = 20
"""Shorter texts say too little to be called copies unless they are equal."""


def find_origins(articles: Sequence[Article]) -> tuple[tuple[str, str], ...]:
    """Return (article, article it copies) for each near-copy, in stable order.

    The origin is the earliest published of a group; undated ones come last, ties go by id.
    """
    by_id = {a.id: a for a in articles}
    groups = Groups()
    for one, two in _copies(sorted(articles, key=lambda a: natural(a.id))):
        groups.join(one, two)
    found: list[tuple[str, str]] = []
    for members in groups.members().values():
        first = min(members, key=lambda i: (by_id[i].published or date.max, natural(i)))
        found += [(member, first) for member in members if member != first]
    return tuple(sorted(found, key=lambda pair: natural(pair[0])))


def agencies(article: Article) -> frozenset[str]:
    """Return the news agencies an article credits in its first or last lines."""
    return frozenset(m.group(1).casefold() for m in _AGENCY.finditer(article.text[:300] + "\n" + article.text[-200:]))


def _copies(articles: Sequence[Article]) -> Iterator[tuple[str, str]]:
    by_id = {a.id: a for a in articles}
    first: dict[bytes, str] = {}
    equal: dict[str, str] = {}
    prints = _Prints()
    for article in articles:
        words = _words(article)
        if words:
            equal[article.id] = first.setdefault(_mark(words), article.id)
        prints.add(article.id, _shingles(words))
    yield from ((original, key) for key, original in equal.items() if original != key)

    # Shingles are made anew for the few that need them: those of all articles would take more memory than the texts.
    @lru_cache(maxsize=_AT_HAND)
    def shingles(key: str) -> frozenset[int]:
        return _shingles(_words(by_id[key]))

    for one, two in sorted(prints.candidates(), key=lambda p: (natural(p[0]), natural(p[1]))):
        if equal.get(one, "") == equal.get(two):
            continue
        shared_credit = bool(agencies(by_id[one]) & agencies(by_id[two]))
        if _is_copy(shingles(one), shingles(two), shared_credit=shared_credit):
            yield one, two


def _words(article: Article) -> list[str]:
    kept = [article.text[b.start : b.end] for b in article.blocks if b.kind != "boilerplate"]
    return _WORD.findall(("\n".join(kept) or article.text).casefold())


def _mark(words: Sequence[str]) -> bytes:
    return blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _shingles(words: Sequence[str]) -> frozenset[int]:
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    joined = map(b" ".join, zip(*(encoded[i:] for i in range(SHINGLE)), strict=False))
    return frozenset(map(crc32, joined))


class _Prints:
    """The bands of all signatures: 256 bytes for an article."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._bands = bytearray()

    def add(self, key: str, marks: frozenset[int]) -> None:
        """Take in an article, unless it says too little."""
        if len(marks) < _MIN_SHINGLES:
            return
        self._keys.append(key)
        # Four values of 31 bits become one of 64; what falls together by chance is sorted out with the shingles.
        self._bands += (signature(marks).reshape(BANDS, ROWS) * _MIXED).sum(axis=1, dtype=np.uint64).tobytes()

    def candidates(self) -> set[tuple[str, str]]:
        """Pair everyone with the first of its bucket, band by band, so that a flood of copies stays linear."""
        found: set[tuple[str, str]] = set()
        table = np.frombuffer(self._bands, dtype=np.uint64).reshape(-1, BANDS)
        for band in range(BANDS):
            _, first, bucket = np.unique(table[:, band], return_index=True, return_inverse=True)
            leader = first[bucket]
            for at in np.flatnonzero(leader != np.arange(len(leader))).tolist():
                found.add((self._keys[int(leader[at])], self._keys[at]))
        return found


def signature(marks: Collection[int]) -> NDArray[np.uint64]:
    """Return the MinHash signature of a set of shingle hashes."""
    values = np.fromiter(marks, dtype=np.uint64, count=len(marks)) % _PRIME
    factors, shifts = _coefficients()
    hashed = values[:, None] * factors
    hashed += shifts
    hashed %= _PRIME
    return np.asarray(hashed.min(axis=0), dtype=np.uint64)


@cache
def _coefficients() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    # Drawn from a hash, not from a generator, so that they are the same on every platform and version.
    draws = [
        int.from_bytes(blake2b(f"{kind}{i}".encode(), digest_size=4).digest(), "big") % (int(_PRIME) - 1) + 1
        for kind in ("factor", "shift")
        for i in range(BANDS * ROWS)
    ]
    table = np.array(draws, dtype=np.uint64).reshape(2, BANDS * ROWS)
    return table[0], table[1]


def _is_copy(one: frozenset[int], two: frozenset[int], *, shared_credit: bool) -> bool:
    shared = len(one & two)
    if shared >= CONTAINED * min(len(one), len(two)):
        return True
    return shared >= (CREDITED if shared_credit else RESEMBLANCE) * len(one | two)
