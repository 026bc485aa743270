"""From mentions to claims: who says what about whom, how much, when and how sure."""

from pipeline.claims.build import build
from pipeline.claims.measures import Measure, Measures, load_measures

__all__ = ["Measure", "Measures", "build", "load_measures"]
