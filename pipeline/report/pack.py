"""Keep a large page quick: what a reader sees first stands in it as it is, the rest is packed until it is asked for.

A packet is a JSON list of fragments, compressed with gzip and written as base64; the browser unpacks it
(``DecompressionStream``). Every fragment was escaped when it was rendered.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

PACKET = 200_000
"""Characters of one packet: small enough to unpack in a frame or two, large enough to compress well."""


@dataclass(frozen=True, slots=True)
class Packet:
    """Fragments that are unpacked together."""

    ids: tuple[str, ...]
    data: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of the page with the id it is known by."""

    id: str
    html: Markup


def split(fragments: Sequence[Fragment], budget: int) -> tuple[tuple[Fragment, ...], tuple[Packet, ...], int]:
    """Take fragments into the page while the budget of characters lasts, and pack the others.

    Returns what stands in the page, the packets, and what is left of the budget.
    """
    count = 0
    for fragment in fragments:
        if budget < len(fragment.html):
            budget = 0
            break
        budget -= len(fragment.html)
        count += 1
    return tuple(fragments[:count]), tuple(_packets(fragments[count:])), budget


def _packets(fragments: Iterable[Fragment]) -> Iterable[Packet]:
    held: list[Fragment] = []
    size = 0
    for fragment in fragments:
        held.append(fragment)
        size += len(fragment.html)
        if size >= PACKET:
            yield _pack(held)
            held, size = [], 0
    if held:
        yield _pack(held)


def _pack(fragments: Sequence[Fragment]) -> Packet:
    content = json.dumps([str(f.html) for f in fragments], ensure_ascii=False).encode("utf-8", "replace")
    data = base64.b64encode(gzip.compress(content, 6, mtime=0)).decode("ascii")
    return Packet(tuple(f.id for f in fragments), data)
