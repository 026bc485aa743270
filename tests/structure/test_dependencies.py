"""Everything the package imports is declared, and everything declared is imported."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNSEEN = {"lxml-html-clean"}  # trafilatura needs it with current lxml and does not declare it


def normal(name: str) -> str:
    """Name a distribution as registries do."""
    return re.sub(r"[-_.]+", "-", name).lower()


def imported() -> set[str]:
    """Name the distributions that the package's modules import."""
    owners = packages_distributions()
    found: set[str] = set()
    for file in (ROOT / "pipeline").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found |= {name.split(".")[0] for name in names}
    foreign = found - set(sys.stdlib_module_names) - {"pipeline"}
    return {normal(owner) for name in foreign for owner in owners.get(name, [name])}


def declared() -> set[str]:
    """Name the distributions that come with an installation."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {normal(re.split(r"[^\w.-]", d)[0]) for d in project["dependencies"]}


def extras() -> set[str]:
    """Name the distributions that come with an extra for users."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = project["optional-dependencies"]
    return {normal(re.split(r"[^\w.-]", d)[0]) for name in groups.keys() - {"dev"} for d in groups[name]}


def test_every_import_is_declared() -> None:
    # A library of a declared one may be imported where they are released together.
    together = {
        "markupsafe": "jinja2", "numpy": "pandas", "thinc": "spacy", "lxml": "trafilatura", "click": "typer",
        "distributed": "dask",
    }  # fmt: skip
    assert {together.get(name, name) for name in imported()} - declared() - extras() == set()


def test_every_declared_library_is_used() -> None:
    assert declared() - imported() - UNSEEN == set()
