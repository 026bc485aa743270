"""Install the wheel into a clean environment of every supported Python, and use it as a stranger would.

``python tests/packaging/try_wheel.py dist`` takes the newest wheel of a folder; ``--lowest`` installs the lowest
versions that pyproject.toml allows. A Python that is not on the machine is named at the end, and with
``--all`` is an error.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import interpreters

ROOT = Path(__file__).parents[2]
TESTS = ("ingest", "extract", "fuzz/test_hostile_files.py")
"""Run against the installed wheel; they need nothing of the checkout but themselves."""
TOOLS = ("pytest>=9", "hypothesis>=6.120")


def main() -> int:
    """Try every Python; 0 if all that are there passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dist", type=Path)
    parser.add_argument("--lowest", action="store_true", help="lowest allowed versions, on the oldest Python only")
    parser.add_argument("--tests", action="store_true", help="run the tests that need no checkout, too")
    parser.add_argument("--sbom", type=Path, help="write the contents of the environment there, as CycloneDX JSON")
    parser.add_argument("--python", choices=interpreters.SUPPORTED, action="append", help="these only")
    parser.add_argument("--all", action="store_true", help="fail where a Python is missing")
    options = parser.parse_args()
    wheel = max(options.dist.resolve().glob("abgleich-*.whl"), key=lambda file: file.stat().st_mtime)
    wanted = options.python or (interpreters.SUPPORTED[:1] if options.lowest else interpreters.SUPPORTED)
    outcomes: dict[str, str] = {}
    for version in wanted:
        python = interpreters.found(version)
        outcomes[version] = _tried(python, wheel, options) if python else "NOT TESTED: no such interpreter here"
        print(f"Python {version}: {outcomes[version]}", flush=True)
    missing = [v for v, outcome in outcomes.items() if outcome.startswith("NOT TESTED")]
    if missing:
        print(f"\n!!! {wheel.name} was NOT TESTED on Python {', '.join(missing)}: no interpreter here. !!!", flush=True)
    failed = [v for v, outcome in outcomes.items() if outcome.startswith("FAILED")]
    return 1 if failed or (missing and options.all) or len(missing) == len(wanted) else 0


def _tried(python: str, wheel: Path, options: argparse.Namespace) -> str:
    with tempfile.TemporaryDirectory() as folder:
        try:
            return _use(Path(folder), python, wheel, options)
        except subprocess.CalledProcessError as error:
            said = (error.stdout or "")[-2_000:] + (error.stderr or "")[-2_000:]
            return f"FAILED: {' '.join(map(str, error.cmd))}\n{said}"


def _use(folder: Path, python: str, wheel: Path, options: argparse.Namespace) -> str:
    _run(python, "-m", "venv", "venv", cwd=folder)
    bin_folder = folder / "venv" / "bin"
    _install(bin_folder / "python", wheel, lowest=options.lowest, cwd=folder)
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    _run(bin_folder / "abgleich", "run", "corpus", "--out", "out", "--model", "shipped", cwd=folder)
    findings = (folder / "out" / "findings.csv").read_bytes()
    count, digest = findings.count(b"\n") - 1, hashlib.sha256(findings).hexdigest()[:8]
    told = [f"passed; {count} lines of findings, digest {digest}"]
    if options.tests:
        told.append(_tested(folder, bin_folder))
    if options.sbom and python == interpreters.found(interpreters.SUPPORTED[0]):
        listing = ("-m", "cyclonedx_py", "environment", bin_folder / "python", "-o", options.sbom.resolve())
        _run(sys.executable, *listing, cwd=folder)
        told.append(f"SBOM in {options.sbom}")
    return "; ".join(told)


def _install(python: Path, wheel: Path, *, lowest: bool, cwd: Path) -> None:
    """Install by pip, as a stranger would; pip cannot choose the lowest versions, so uv does."""
    pip = (python, "-m", "pip", "install", "--quiet")
    if lowest:
        resolve = ("--resolution", "lowest-direct", "-r", ROOT / "pyproject.toml")
        _run(sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", python, *resolve, cwd=cwd)
        _run(*pip, "--no-deps", wheel, cwd=cwd)
    else:
        _run(*pip, wheel, cwd=cwd)
    _run(python, "-m", "pip", "check", cwd=cwd)


def _tested(folder: Path, bin_folder: Path) -> str:
    _run(bin_folder / "python", "-m", "pip", "install", "--quiet", *TOOLS, cwd=folder)
    shutil.copytree(ROOT / "tests", folder / "tests")
    shutil.copy(ROOT / "pyproject.toml", folder)
    chosen = [f"tests/{name}" for name in TESTS]
    done = _run(bin_folder / "python", "-m", "pytest", "-q", "-p", "no:cacheprovider", *chosen, cwd=folder)
    return done.stdout.strip().splitlines()[-1]


def _run(*command: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run outside of the checkout, so that what is imported is what was installed."""
    environment = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True, check=True)


if __name__ == "__main__":
    raise SystemExit(main())
