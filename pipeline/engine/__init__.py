"""How a list of stages is run; knows no German."""

from pipeline.engine.clock import Clock
from pipeline.engine.local import Job, run_map

__all__ = ["Clock", "Job", "run_map"]
