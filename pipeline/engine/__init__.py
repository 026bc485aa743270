"""How a list of stages is run; knows no German."""

from pipeline.engine.local import Job, run_map

__all__ = ["Job", "run_map"]
