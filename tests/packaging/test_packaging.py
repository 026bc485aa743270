"""What a release consists of, as far as it can be told without building one; ``make wheel`` builds and uses it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LISTED = (ROOT / "THIRD_PARTY.md").read_text("utf-8")


def _name(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement)[0]).lower()


@pytest.mark.parametrize("requirement", PROJECT["dependencies"])
def test_a_dependency_has_a_lower_bound_and_a_listed_licence(requirement: str) -> None:
    assert ">=" in requirement
    assert f"| {_name(requirement)} |" in LISTED, "run `make licences`"


def test_no_licence_is_unknown() -> None:
    assert "not stated" not in LISTED


def test_the_data_that_the_model_learned_from_are_listed() -> None:
    for entry in tomllib.loads(Path(__file__).with_name("third_party.toml").read_text("utf-8"))["data"]:
        assert f"| {entry['name']} | {entry['licence']} |" in LISTED, "run `make licences`"


def test_the_remedies_name_extras_that_there_are() -> None:
    named = set()
    for file in (ROOT / "pipeline").rglob("*.py"):
        named |= set(re.findall(r"abgleich\[(\w+)\]", file.read_text("utf-8")))
    assert named >= {"pdf"}
    assert named <= PROJECT["optional-dependencies"].keys()
