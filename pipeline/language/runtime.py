"""The runtime of the shipped model, opened so that it keeps to itself.

onnxruntime's official builds report their use to its maker and keep a database for that in the user's home, unless
``ORT_DISABLE_TELEMETRY`` is set before the library starts (its Privacy.md). An archive of articles is nobody else's
business, so it is set here, and nothing else in the package imports onnxruntime.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import onnxruntime  # type: ignore[import-untyped]


def open_graph(path: Path) -> onnxruntime.InferenceSession:
    """Open an ONNX graph on the CPU, in one thread."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime  # noqa: PLC0415 - the switch works only before the library starts

    # Where the caller had imported the library already, this stops all that can still be stopped.
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
