"""The notebooks run from top to bottom on the sample corpus, and show what they promise."""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def conflicts() -> dict[str, Any]:
    """The outputs of the executed notebook, by cell id."""
    notebook = nbformat.read(ROOT / "notebooks" / "conflicts.ipynb", as_version=4)
    resources = {"metadata": {"path": str(ROOT / "notebooks")}}
    NotebookClient(notebook, timeout=600, kernel_name="python3", resources=resources).execute()
    return {cell["id"]: shown(cell) for cell in notebook.cells if cell.cell_type == "code"}


def shown(cell: Any) -> str:
    """What a reader sees below a cell."""
    data = [output.get("data", {}) for output in cell.outputs]
    return "\n".join(str(d.get("text/html") or d.get("text/plain", "")) for d in data)


def test_every_cell_shows_something(conflicts: dict[str, str]) -> None:
    assert [name for name, output in conflicts.items() if not output] == []


def test_the_disagreements_come_with_conflicts_first(conflicts: dict[str, str]) -> None:
    table = conflicts["disagreements"]
    assert "conflict" in table
    assert "superseded" in table
    assert table.index("conflict") < table.index("superseded")


def test_a_finding_shows_its_quotes_with_the_value_marked(conflicts: dict[str, str]) -> None:
    assert conflicts["finding"].count('<mark class="value">') >= 2


def test_offsets_are_checked(conflicts: dict[str, str]) -> None:
    assert "each exactly where the file has it" in conflicts["offsets"]


def test_the_notebook_is_committed_without_outputs() -> None:
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        assert not [c for c in notebook.cells if c.cell_type == "code" and (c.outputs or c.execution_count)], path
