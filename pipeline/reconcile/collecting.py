"""What many small records cost the interpreter."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Switch the search for cyclic garbage off for a while.

    Records hold no cycles and live to the end; looking through millions of them again and again takes a fifth of the
    time (``benchmarks/scale.py``).
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
