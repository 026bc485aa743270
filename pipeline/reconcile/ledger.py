"""One item with everything said about it, ready to be judged."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.reconcile.readings import Reading
from pipeline.reconcile.traits import Traits
from pipeline.records import Claim, DataItem


@dataclass(frozen=True, slots=True)
class Ledger:
    """One item with its readings."""

    item: DataItem
    traits: Traits
    readings: tuple[Reading, ...]
    head: Claim
    """The claim that leaves least unsaid: its parties and scope are the item's."""
