"""How a list of stages is run; knows no German."""

from pipeline.engine.clock import Clock
from pipeline.engine.local import Job, guarded, guarded_items, run_map
from pipeline.engine.resume import LastingJob, Mapping, Outcome, local, run_lasting
from pipeline.engine.store import Store, locked, open_store

__all__ = [
    "Clock", "Job", "LastingJob", "Mapping", "Outcome", "Store", "guarded", "guarded_items", "local", "locked",
    "open_store", "run_lasting", "run_map",
]  # fmt: skip
