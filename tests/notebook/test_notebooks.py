"""The notebooks run from top to bottom on the sample corpus, and show what they promise."""

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]


def execute(name: str) -> dict[str, Any]:
    """Run a notebook and give the outputs by cell id."""
    notebook = nbformat.read(ROOT / "notebooks" / name, as_version=4)
    resources = {"metadata": {"path": str(ROOT / "notebooks")}}
    NotebookClient(notebook, timeout=600, kernel_name="python3", resources=resources).execute()
    return {cell["id"]: shown(cell) for cell in notebook.cells if cell.cell_type == "code"}


@pytest.fixture(scope="module")
def conflicts() -> dict[str, Any]:
    """The outputs of the notebook on conflicts."""
    return execute("conflicts.ipynb")


@pytest.fixture(scope="module")
def extraction() -> dict[str, Any]:
    """The outputs of the notebook on extraction."""
    return execute("extraction.ipynb")


def shown(cell: Any) -> str:
    """What a reader sees below a cell."""
    data = [output.get("data", {}) | {"stream": output.get("text", "")} for output in cell.outputs]
    return "\n".join(str(d.get("text/html") or d.get("text/plain") or d["stream"]) for d in data)


@pytest.mark.parametrize("name", ["conflicts", "extraction"])
def test_every_cell_shows_something(name: str, request: pytest.FixtureRequest) -> None:
    outputs = request.getfixturevalue(name)
    assert [cell for cell, output in outputs.items() if not output] == []


def test_the_disagreements_come_with_conflicts_first(conflicts: dict[str, str]) -> None:
    table = conflicts["disagreements"]
    assert "conflict" in table
    assert "superseded" in table
    assert table.index("conflict") < table.index("superseded")


def test_sorted_by_severity_the_gravest_stand_on_top(conflicts: dict[str, str]) -> None:
    grades = [int(g) for g in re.findall(r"<th>\d+</th>\s*<td>([0-3])</td>", conflicts["by-severity"])]
    assert grades[0] == 3
    assert grades == sorted(grades, reverse=True)


def test_a_finding_shows_its_quotes_with_the_value_marked(conflicts: dict[str, str]) -> None:
    assert conflicts["finding"].count('<mark class="value">') >= 2
    assert "<time datetime=" in conflicts["finding"]


def test_offsets_are_checked(conflicts: dict[str, str]) -> None:
    assert "each exactly where the file has it" in conflicts["offsets"]


def test_a_timeline_shows_values_intervals_sources_and_judgements(conflicts: dict[str, str]) -> None:
    chart = conflicts["timeline"]
    assert 'class="chart"' in chart
    assert chart.count("<title>") >= 3
    assert 'stroke-width="6"' in chart
    assert "stroke-dasharray" in chart


def test_the_parties_come_with_their_aliases(conflicts: dict[str, str]) -> None:
    assert "aliases" in conflicts["parties"]
    assert re.search(r"<td>[^<]+, [^<]+</td>", conflicts["parties"])


def test_a_derivation_shows_its_proof(conflicts: dict[str, str]) -> None:
    assert re.search(r'class="proof.*=', conflicts["derivation"], re.DOTALL)


def test_a_decision_outlives_a_new_run(conflicts: dict[str, str]) -> None:
    assert conflicts["decisions-file"].count('"key"') == 2
    assert "dismissed" in conflicts["again"]
    assert "confirmed" in conflicts["again"]
    assert not (ROOT / "corpus" / "decisions.jsonl").exists()


def test_displays_take_their_colours_from_the_notebook(conflicts: dict[str, str]) -> None:
    style = conflicts["finding"].split("</style>")[0]
    assert "currentcolor" in style
    assert "prefers-color-scheme" not in style


def test_values_are_read_with_their_intervals(extraction: dict[str, str]) -> None:
    assert "13000000000" in extraction["reading"]
    assert "12000000000 – 14000000000" in extraction["reading"]
    assert all(kind in extraction["displacy"] for kind in ("money", "percent", "count"))


def test_dates_are_read_against_the_day_of_publication(extraction: dict[str, str]) -> None:
    assert "2025-03-03" in extraction["dates"]


def test_a_measure_is_added_without_code(extraction: dict[str, str]) -> None:
    assert "charging_points" not in extraction["articles"]
    assert extraction["measure"].count("charging_points") == 2


def test_the_notebooks_are_committed_without_outputs() -> None:
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        assert not [c for c in notebook.cells if c.cell_type == "code" and (c.outputs or c.execution_count)], path
