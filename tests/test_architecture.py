"""The shape of the code itself: which way imports go, how long things are, what the rooms are called."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "planck").rglob("*.py"))
VAGUE = {"utils", "util", "common", "helpers", "helper", "base", "core", "manager", "misc"}


def test_imports_go_one_way() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert "0 broken" in run.stdout, run.stdout + run.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_has_a_telling_name(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 310
    assert path.stem not in VAGUE
    assert ast.get_docstring(ast.parse(text)), "a module says what it is"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_functions_are_short(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and path.parent.name != "cli":
            assert (node.end_lineno or 0) - node.lineno < 40, node.name


def test_the_top_level_stays_what_it_is() -> None:
    run = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    top = {name.partition("/")[0] for name in run.stdout.splitlines()}
    assert top <= {
        ".ci",
        ".gitignore",
        ".pre-commit-hooks.yaml",
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "action.yml",
        "planck",
        "plans",
        "pyproject.toml",
        "schemas",
        "tests",
    }
