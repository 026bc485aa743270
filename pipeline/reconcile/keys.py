"""Stable identifiers and orders: nothing here depends on the order in which articles were read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from operator import attrgetter

from pipeline.records import Claim

_start = attrgetter("start")
_DIGITS = re.compile(r"\d+")


def digest(*parts: object) -> str:
    """Return 12 hex digits of BLAKE2b over the parts."""
    text = "\x1f".join(map(str, parts))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


@lru_cache(maxsize=1 << 16)
def natural(text: str) -> str:
    """Order ids by their numbers: ``a:c2`` before ``a:c10``, letters before numbers.

    One string to sort by, in which a number begins with a sign below all others and its length.
    """
    return ("1" if text[:1].isdecimal() else "0") + _DIGITS.sub(_counted, text)


def _counted(match: re.Match[str]) -> str:
    digits = match[0].lstrip("0") if match[0].isascii() else str(int(match[0]))
    return f"\x00{chr(len(digits) + 1)}{digits}"


def claim_order(claim: Claim) -> tuple[object, ...]:
    """Order claims by article, place and id."""
    return (natural(claim.article_id), claim.start, natural(claim.id))


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Sort claims by article, place and id."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.article_id, []).append(claim)
    return [claim for article in sorted(found, key=_natural_id) for claim in _by_place(found[article])]


def _natural_id(text: str) -> tuple[str, str]:
    return natural(text), text


def _by_place(claims: list[Claim]) -> list[Claim]:
    claims.sort(key=_start)
    tied = any(one.start == two.start for one, two in pairwise(claims))
    return sorted(claims, key=claim_order) if tied else claims


class Groups:
    """Disjoint sets over ids (Tarjan 1975, path halving); the smaller natural id leads."""

    def __init__(self) -> None:
        self._leader: dict[str, str] = {}

    def find(self, key: str) -> str:
        """Return the leader of a key's set."""
        leader = self._leader
        leader.setdefault(key, key)
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    def join(self, a: str, b: str) -> None:
        """Unite the sets of two keys."""
        one, two = self.find(a), self.find(b)
        if one != two:
            first, second = sorted((one, two), key=natural)
            self._leader[second] = first

    def members(self) -> dict[str, list[str]]:
        """Return every set under its leader, both in natural order."""
        found: dict[str, list[str]] = {}
        for key in sorted(self._leader, key=natural):
            found.setdefault(self.find(key), []).append(key)
        return found
