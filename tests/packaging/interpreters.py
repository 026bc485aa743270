"""Which of the supported Pythons are on this machine."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

SUPPORTED = ("3.11", "3.12", "3.13")


def found(version: str) -> str | None:
    """Find an interpreter of a version: on the path, or where pyenv keeps them; None where there is none."""
    kept = sorted((Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python"))
    candidates = [shutil.which(f"python{version}"), *map(str, reversed(kept))]
    return next((c for c in candidates if c and _is(c, version)), None)


def _is(python: str, version: str) -> bool:
    code = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip() == version
