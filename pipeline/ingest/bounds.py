"""Bounds on what is compressed: how much it may unpack to, and how deep archives may lie in one another."""

from __future__ import annotations

from collections.abc import Sequence
from zipfile import ZipInfo

from pipeline.ingest.content import ContentError

MOST_TIMES = 200
"""Text of a newspaper compresses four- to tenfold, a table of zeros perhaps a hundredfold."""
SLACK = 20_000_000
"""Bytes that may be unpacked whatever the ratio."""
DEEPEST = 2
"""An archive within an archive is read, a third is not."""
MOST_MEMBERS = 1_000_000


def most_bytes(packed: int) -> int:
    """Say how many bytes ``packed`` bytes may unpack to."""
    return MOST_TIMES * packed + SLACK


def check_archive(members: Sequence[ZipInfo], packed: int) -> None:
    """Refuse an archive that claims to unpack to too much; members that share their bytes count each.

    The sizes may be trusted: zipfile never gives more of a member than it claims.

    Raises:
        ContentError: it does, or has too many members.

    """
    if len(members) > MOST_MEMBERS:
        raise ContentError(f"holds more than {MOST_MEMBERS} files", "Split it.")
    unpacked = sum(member.file_size for member in members)
    if unpacked > most_bytes(packed):
        times = unpacked // max(packed, 1)
        raise ContentError(f"unpacks to {times} times its size", "Unpack it yourself if you trust it.")
