"""Tables, HTML report and displays of a run."""

from pipeline.report.decisions import read_decisions
from pipeline.report.files import load, make_folder, restore_run, to_results, write, write_report
from pipeline.report.results import Results
from pipeline.report.summary import summary

__all__ = [
    "Results",
    "load",
    "make_folder",
    "read_decisions",
    "restore_run",
    "summary",
    "to_results",
    "write",
    "write_report",
]
