"""Write THIRD_PARTY.md: the licences of what is installed with the package, and of what its model learned from.

Run it in an environment that holds the package and nothing else of note: ``make licences``.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).with_name("third_party.toml")
TARGET = ROOT / "THIRD_PARTY.md"
_CLASSIFIER = "License :: OSI Approved :: "
HEAD = """# Third parties

Written by `make licences`; do not edit. Dependencies are installed from their own packages, not distributed with this
one; versions are those of the environment the list was made in. What the shipped model learned from stands below.

## Dependencies

| package | version | licence | needed by |
|---|---|---|---|
"""


def closure() -> dict[str, set[str]]:
    """Name everything that comes with the package, and who asks for it."""
    askers: dict[str, set[str]] = {}
    pending = ["abgleich"]
    while pending:
        asker = pending.pop()
        for wanted in _named(_declared() if asker == "abgleich" else _requirements(asker)):
            known = wanted in askers
            askers.setdefault(wanted, set()).add(asker)
            if not known:
                pending.append(wanted)
    return askers


def _declared() -> list[str]:
    """Read the project's own file: the environment may hold an older list."""
    return list(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"])


def _requirements(name: str) -> list[str]:
    try:
        return distribution(name).requires or []
    except PackageNotFoundError:
        return []


def _named(requirements: Iterable[str]) -> Iterator[str]:
    for line in requirements:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield re.sub(r"[-_.]+", "-", requirement.name).lower()


def licence(found: Distribution) -> str:
    """Read a licence from where packages put it: the expression, the classifiers, the field."""
    about = found.metadata
    if about.get("License-Expression"):
        return str(about["License-Expression"])
    classified = [c.removeprefix(_CLASSIFIER) for c in about.get_all("Classifier") or [] if c.startswith(_CLASSIFIER)]
    if classified:
        return ", ".join(classified)
    lines = str(about.get("License") or "").strip().splitlines()
    return lines[0] if lines else _first_lines(found)


def _first_lines(found: Distribution) -> str:
    """Take the head of the licence's text, where the metadata name none."""
    for file in found.files or []:
        if "licen" in file.name.lower() or "copying" in file.name.lower():
            lines = [line.strip() for line in file.read_text("utf-8").splitlines() if line.strip()]
            return ", ".join(lines[:2])
    return "not stated"


def rows() -> Iterator[str]:
    """Give a line per package."""
    for name, askers in sorted(closure().items()):
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        by = ", ".join(sorted(askers))
        yield f"| {name} | {found.version} | {licence(found)} | {by} |"


def data() -> Iterator[str]:
    """Give a line per data set."""
    for entry in tomllib.loads(DATA.read_text("utf-8"))["data"]:
        yield f"| {entry['name']} | {entry['licence']} | {entry['who']} |"


def main() -> int:
    """Write the list."""
    learned = "\n".join(data())
    text = HEAD + "\n".join(rows()) + f"\n\n## Data\n\n| what | licence | whose |\n|---|---|---|\n{learned}\n"
    TARGET.write_text(text, "utf-8")
    unstated = [line.split("|")[1].strip() for line in text.splitlines() if "| not stated |" in line]
    print(f"{TARGET.name}: {text.count(chr(10))} lines; without a stated licence: {', '.join(unstated) or 'none'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
