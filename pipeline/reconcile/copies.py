"""Near-copies of articles: texts that go back to one agency report are one source.

Equal normalised texts are found by their hash. Others are found by MinHash signatures in bands
(Broder 1997, *On the resemblance and containment of documents*; banding after Leskovec, Rajaraman
and Ullman, *Mining of Massive Datasets*, chapter 3) and confirmed on the shingles themselves, so no two texts are
compared that do not share a band.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
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
    words = {a.id: _WORD.findall(_body(a).casefold()) for a in articles}
    yield from _equal_texts(words)
    shingles = {key: _shingles(w) for key, w in words.items()}
    credited = {a.id: agencies(a) for a in articles}
    for one, two in sorted(set(_candidates(shingles)), key=lambda p: (natural(p[0]), natural(p[1]))):
        if _is_copy(shingles[one], shingles[two], shared_credit=bool(credited[one] & credited[two])):
            yield one, two


def _body(article: Article) -> str:
    kept = [article.text[b.start : b.end] for b in article.blocks if b.kind != "boilerplate"]
    return "\n".join(kept) or article.text


def _equal_texts(words: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    first: dict[bytes, str] = {}
    for key, text in words.items():
        if not text:
            continue
        mark = blake2b(" ".join(text).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        other = first.setdefault(mark, key)
        if other != key:
            yield other, key


def _shingles(words: Sequence[str]) -> frozenset[int]:
    texts = (" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    return frozenset(crc32(t.encode("utf-8", "surrogatepass")) for t in texts)


def _candidates(shingles: dict[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    buckets: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    for key, marks in shingles.items():
        if len(marks) < _MIN_SHINGLES:
            continue
        for band, row in enumerate(signature(marks).reshape(BANDS, ROWS)):
            buckets[(band, row.tobytes())].append(key)
    for members in buckets.values():
        # Everyone is held against the first of a bucket, so a flood of copies stays linear.
        yield from ((members[0], other) for other in members[1:])


def signature(marks: Iterable[int]) -> NDArray[np.uint64]:
    """Return the MinHash signature of a set of shingle hashes."""
    values = np.fromiter(marks, dtype=np.uint64) % _PRIME
    factors, shifts = _coefficients()
    hashed = (values[:, None] * factors + shifts) % _PRIME
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
