"""Claims that leave a role or a scope unsaid, put to the one item of their story that fits.

*Der Einlagenzins liegt jetzt bei 2,75 Prozent* names no bank; where its story has one item only of that measure with
that scope, it is meant. Where two fit, the claim stays by itself. Such a claim is compared with more caution
(see ``compare.no_common_ground``), since what it leaves unsaid may be something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from pipeline.lexicon.measure_times import PAY_ROUNDS, SELF_EVIDENT

Key = tuple[str, ...]
HEAD = slice(0, 3)
"""Measure, change and dimension: never unsaid."""
ROLES = slice(3, 9)
"""Subject, object, place, event, basis and per: may be unsaid."""
SUBJECT, PLACE, BASIS = 3, 5, 7
FIXED = slice(9, 11)
"""Period and part: a total is not the part it stands beside."""
ALONE = 11
"""The story of a claim that nothing ties to other stories."""


def complete(keys: Mapping[str, Key], stories: Mapping[str, str]) -> dict[str, Key]:
    """Return the key of each claim, completed where exactly one fuller key of its story fits.

    Args:
        keys: the key of each claim, by claim id.
        stories: the story each claim stands in, by claim id.

    """
    fuller: dict[tuple[object, ...], dict[Key, None]] = defaultdict(dict)
    for claim, key in keys.items():
        if not key[ALONE]:
            for place in _places(stories[claim], key):
                fuller[place][key] = None
    found: dict[tuple[str, Key], Key] = {}
    for claim, key in keys.items():
        told = (stories[claim], key)
        if told not in found:
            found[told] = _completed(key, fuller.get(_narrowest(*told), ()))
    return {claim: found[stories[claim], key] for claim, key in keys.items()}


def _places(story: str, key: Key) -> Iterator[tuple[object, ...]]:
    """Name the places of the index a key is found at: one for each role it fills, and one for all."""
    place = (story, key[HEAD], key[FIXED])
    yield place
    yield from ((*place, role, said) for role, said in enumerate(key[ROLES]) if said)


def _narrowest(story: str, key: Key) -> tuple[object, ...]:
    """Name the place at which all fuller keys stand that share the first role this one fills."""
    place = (story, key[HEAD], key[FIXED])
    return next(((*place, role, said) for role, said in enumerate(key[ROLES]) if said), place)


def _completed(key: Key, candidates: Iterable[Key]) -> Key:
    fits = list(islice((c for c in candidates if _extends(c, key)), 2))
    return fits[0] if len(fits) == 1 else key


def _extends(candidate: Key, key: Key) -> bool:
    if candidate[FIXED] != key[FIXED] or candidate[ROLES] == key[ROLES]:
        return False
    if candidate[BASIS] != key[BASIS] and candidate[BASIS] not in SELF_EVIDENT:
        return False
    if key[0] in PAY_ROUNDS and key[SUBJECT] and candidate[PLACE] != key[PLACE]:
        return False
    return all(said in ("", full) for said, full in zip(key[ROLES], candidate[ROLES], strict=True))
