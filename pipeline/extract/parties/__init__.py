"""Parties and places as mentions."""

from __future__ import annotations

from pipeline.extract.parties.find import find
from pipeline.extract.parties.names import canonical

__all__ = ["canonical", "find"]
