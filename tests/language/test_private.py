"""The shipped model keeps to itself: it leaves nothing in the user's home."""

import ast
import os
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "pipeline"
READ = "import pipeline; print(len(pipeline.extract_text('Siemens zahlt 5 Euro an Bosch.', model='shipped')))"


def test_names_are_found_and_nothing_is_left_at_home(tmp_path):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "ORT_"))} | {"HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", READ], env=env, capture_output=True, text=True, check=True)  # noqa: S603
    assert int(done.stdout) >= 3
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_the_runtime_is_started_in_one_place_only():
    starting = {
        file.name
        for file in PACKAGE.rglob("*.py")
        for function in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import) and any(alias.name == "onnxruntime" for alias in node.names)
    }
    assert starting == {"runtime.py"}


def test_no_module_imports_the_runtime_when_it_is_imported():
    heads = "import sys, pipeline.language, pipeline.stages; print('onnxruntime' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", heads], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "False"
