"""Hold claims against each other: ``reconcile`` is the face of this stage."""

from __future__ import annotations

from pipeline.reconcile.run import reconcile

__all__ = ["reconcile"]
