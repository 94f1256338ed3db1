"""What each command loads: nothing that it does not need, as a hook that runs at each commit must feel like nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from planck.files.schemas import NAMES, schema_text
from planck.shape.checks import compiled

LISTED = """
import sys
before = {*sys.modules}
from planck.cli.main import main
try:
    main()
except SystemExit:
    pass
sys.stderr.write("\\nloaded: " + " ".join(sorted({*sys.modules} - before)))
"""
FOREIGN = {
    *("PIL", "attr", "attrs", "click", "idna", "jsonschema", "jsonschema_rs", "jsonschema_specifications"),
    *("msgspec", "pydantic", "referencing", "rich", "rpds", "semver", "shellingham", "tabulate", "typer", "wcwidth"),
    "yaml",
}
HEAVY = {
    *("argparse", "asyncio", "concurrent", "csv", "difflib", "email", "html", "http"),
    *("importlib.metadata", "multiprocessing", "pkgutil", "random", "shutil", "socket", "sqlite3"),
    *("subprocess", "tempfile", "threading", "tomllib", "xml", "zipfile"),
}
"""What of the standard library takes long to load."""
LAID_OUT = {"tabulate", "wcwidth"}
"""What lays tables out."""
WITH_IT = HEAVY - {"sqlite3", "subprocess", "tomllib", "xml"}
"""What that may load in turn, be it here or in another version."""
VALUES = {"msgspec"}
"""What values are made of: all but the version needs some."""
ROOMS = (
    "assessment",
    "change",
    "cli",
    "files",
    "plan",
    "report",
    "review",
    "rules",
    "scaffold",
    "shape",
    "survey",
    "text",
)


def loaded(folder: Path, *words: str, **environment: str) -> tuple[set[str], set[str], set[str]]:
    """What a command loads: of other projects, of what is heavy in the standard library, and of planck's rooms."""
    cache = {"XDG_CACHE_HOME": str(folder.parent / f"{folder.name}-cache"), "HOME": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", LISTED, *words],
        cwd=folder,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("COV_")},
            **cache,
            **environment,
        },
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    names = done.stderr.rpartition("loaded: ")[2].split()
    tops = {name.partition(".")[0] for name in names}
    return (
        tops & FOREIGN,
        {*names} & HEAVY - (WITH_IT if tops & LAID_OUT else set()),
        {room for room in ROOMS if any(name.startswith(f"planck.{room}.") for name in names)},
    )


def test_the_version(demo: Path) -> None:
    assert loaded(demo, "--version") == (set(), set(), {"cli"})


KEPT = {"cli", "files", "plan", "report", "review", "survey", "text"}
READ = {*KEPT, "assessment", "rules", "shape"}
MANUAL = {*READ, "change"} - {"survey"}


def test_a_check_of_a_sound_plan_and_the_same_again(demo: Path) -> None:
    words = ("check", "--as-of", "2022-05-31")
    assert loaded(demo, *words) == ({"yaml", *VALUES, *LAID_OUT}, {"sqlite3"}, READ)
    assert loaded(demo, *words) == (VALUES, {"sqlite3"}, KEPT)


def test_a_review(demo: Path) -> None:
    assert loaded(demo, "report", "--as-of", "2022-06-30") == ({"yaml", *VALUES, *LAID_OUT}, {"sqlite3"}, READ)


def test_a_mistake_that_the_schema_finds_is_worded_by_the_validator(demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("version: 1.0.0", "versoin: 1.0.0"), encoding="utf-8")
    foreign = {"attr", "attrs", "idna", "jsonschema", "jsonschema_specifications", "referencing", "rpds", "yaml"}
    foreign |= LAID_OUT | VALUES
    assert "jsonschema" in loaded(demo, "check", "--no-cache")[0] <= foreign


@pytest.mark.parametrize(
    ("form", "libraries"),
    [("csv", {"csv"}), ("junit", {"xml"}), ("json", set()), ("markdown", set()), ("sarif", set())],
)
def test_a_format_loads_no_library_but_its_own(demo: Path, form: str, libraries: set[str]) -> None:
    rooms = {*READ, "change"} if form == "sarif" else READ  # it has the pages of all rules
    assert loaded(demo, "check", "--format", form) == ({"yaml", *VALUES}, {"sqlite3", *libraries}, rooms)


def test_the_list_of_rules(demo: Path) -> None:
    assert loaded(demo, "rules") == (LAID_OUT | VALUES, set(), MANUAL)


@pytest.mark.parametrize("rule", ["PLK101", "unknown-owner"])
def test_the_page_of_a_rule(demo: Path, rule: str) -> None:
    assert loaded(demo, "explain", rule) == (VALUES, set(), MANUAL)


def test_a_schema(demo: Path) -> None:
    assert loaded(demo, "schema") == loaded(demo, "schema", "plan-v1") == (VALUES, set(), {"cli", "files"})


@pytest.mark.parametrize("words", [(), ("--help",), ("check", "--help")])
def test_help(demo: Path, words: tuple[str, ...]) -> None:
    assert loaded(demo, *words)[0] <= {"click", "shellingham", "typer", *VALUES}


@pytest.mark.parametrize("words", ["planck check pl", "planck check --ignore PLK1", "planck explain new"])
def test_completion(demo: Path, words: str) -> None:
    asked = {"_PLANCK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert loaded(demo, **asked)[0] <= {"click", "shellingham", "typer", *VALUES}


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith(("plan", "progress", "settings"))])
def test_the_schemas_ask_nothing_that_only_the_slow_validator_knows(name: str) -> None:
    assert compiled(json.loads(schema_text(name)))([]) is False
