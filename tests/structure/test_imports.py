"""House rules that a machine can check: who imports whom, who prints, how long files are, what import costs."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "pipeline"
FILES = sorted(PACKAGE.rglob("*.py"))
MAX_LINES = 400
LONGER = {"records.py": 450}  # every type that crosses a stage stands in one place

FLOORS = {
    "records": 1, "errors": 1, "settings": 1, "lexicon": 1, "offsets": 1, "limits": 1,
    "ingest": 2, "language": 2, "extract": 2, "claims": 2, "reconcile": 2, "report": 2,
    "engine": 3, "understanding": 4, "watching": 4, "judging": 4, "stages": 5, "evaluate": 6,
    "cli": 7, "__init__": 7, "__main__": 8,
}  # fmt: skip
"""A module imports from lower floors and its own room; on the ground floor from its neighbours too."""


def room(file: Path) -> str:
    """Name the part of the house a file stands in."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(file: Path) -> set[str]:
    """Name the rooms a file imports from, at the top or inside a function; the face is ``__init__``."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            names = [f"{node.module}.{a.name}" for a in node.names]
        parts = [name.split(".") for name in names]
        found |= {part[1] if len(part) > 1 else "__init__" for part in parts if part[0] == "pipeline"}
    return {name if name in FLOORS else "__init__" for name in found}


def test_every_room_has_its_floor() -> None:
    assert {room(file) for file in FILES} <= FLOORS.keys()


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_from_floors_below(file: Path) -> None:
    own = room(file)
    others = imported(file) - {own}
    ground = FLOORS[own] == 1
    wrong = {name for name in others if FLOORS[name] > FLOORS[own] or (FLOORS[name] == FLOORS[own] and not ground)}
    assert not wrong


def test_the_import_check_sees_a_wrong_import(tmp_path: Path) -> None:
    file = tmp_path / "x.py"
    file.write_text("def f():\n    from pipeline import reconcile\n    import pipeline.claims.roles\n")
    assert imported(file) == {"reconcile", "claims"}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_no_file_is_longer_than_a_reader_likes(file: Path) -> None:
    lines = len(file.read_text("utf-8").splitlines())
    assert lines <= LONGER.get(file.relative_to(PACKAGE).as_posix(), MAX_LINES)


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_every_module_says_what_it_is(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text("utf-8")))


def test_every_folder_of_code_is_a_package() -> None:
    assert {f.parent for f in FILES} == {f.parent for f in FILES if f.name == "__init__.py"}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_only_the_command_line_prints(file: Path) -> None:
    if room(file) == "cli":
        return
    names = {n.func.id for n in ast.walk(ast.parse(file.read_text("utf-8"))) if _calls_a_name(n)}
    assert "print" not in names


def _calls_a_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)


def test_only_language_loads_a_model() -> None:
    loading = {room(f) for f in FILES if {"load", "blank"} & _spacy_attributes(f)}
    assert loading == {"language"}


def _spacy_attributes(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    return {
        n.attr
        for n in ast.walk(tree)
        if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name) and n.value.id == "spacy"
    }


def test_the_report_loads_pandas_only_for_whoever_asks_for_a_frame() -> None:
    code = "import pipeline.report, sys; print('pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "False\n"


def test_no_module_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
    assert not [f for f in FILES if f.stem in drawers]


COMMAND = "import sys; sys.argv = {}\nfrom pipeline.cli import main\ntry: main()\nexcept SystemExit: pass"
HEAVY = ("spacy", "pandas", "numpy", "pyarrow", "trafilatura", "dateparser", "jinja2", "ftfy", "lxml", "loky", "thinc")


@pytest.mark.parametrize(
    "start",
    [
        "import pipeline",
        "import pipeline.cli",
        "import pipeline.stages",
        COMMAND.format(["abgleich", "--help"]),
        COMMAND.format(["abgleich", "run", "--help"]),
    ],
    ids=["face", "cli", "stages", "help", "run help"],
)
def test_starting_loads_no_heavy_library(start: str) -> None:
    code = f"{start}\nimport sys\nprint('LOADED', sorted(set(sys.modules) & set({HEAVY!r})))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.splitlines()[-1] == "LOADED []"
