"""What the YAML language server, and so every editor that has it, makes of the schemas and of how files name them."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planck.scaffold.answers import Answers
from planck.scaffold.files import files
from tests.editors.language_server import Place, Session
from tests.repositories import write

MEASURES = ["flow", "level", "ratio", "rank", "ordinal", "milestone"]
COMPARATORS = ["at_least", "more_than", "at_most", "less_than", "exactly", "within"]
HOME = "plans/yueyang-county-stb-2022"
TARGET = "      - id: new-high-tech-enterprises\n"
MISTAKES = [
    ("title: ", "titel: ", "titel: ", "Property titel is not allowed."),
    ("        at_least: 5\n", "", TARGET, 'Missing property "at_least".'),
    ("at_least: 5\n", "at_least: 5\n        at_most: 7\n", "at_most: 7", "Keep exactly one comparator."),
    ("        unit: 家\n", "        unit: 家\n        scale: [甲, 乙]\n", "scale: [", "This measure does not take it."),
    ("measure: flow", "measure: flows", "measure: flows", "Value is not accepted. Valid values: "),
]

Edit = Callable[..., Path]


@pytest.fixture(params=["settings", "modelines"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, checkout: Path) -> Path:
    """What `planck init` makes, with the shipped plan beside it: found by the settings alone or by modelines alone."""
    made = files(Answers("Office, 2026", "Office", 2026, "en", date(2026, 1, 1), "0.1.0"))
    write(tmp_path, made.texts)
    by_modelines = request.param == "modelines"
    modelines = {_kind(path): path.read_text(encoding="utf-8").splitlines()[0] for path in _plans(tmp_path)}
    shutil.copytree(checkout / HOME, tmp_path / HOME)
    for path in _plans(tmp_path):
        text = path.read_text(encoding="utf-8").removeprefix(modelines[_kind(path)] + "\n")
        path.write_text(modelines[_kind(path)] + "\n" + text if by_modelines else text, encoding="utf-8")
    if by_modelines:
        (tmp_path / ".vscode" / "settings.json").write_text("{}", encoding="utf-8")
    return tmp_path


@pytest.fixture
def editor(server: Path, folder: Path) -> Iterator[Session]:
    settings = json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    with Session(server, folder, settings) as session:
        yield session


@pytest.fixture
def edit(folder: Path) -> Edit:
    """`edit(old, new)`: the shipped plan with a change in the target of `TARGET`, or after it."""

    path = folder / HOME / "plan.yaml"
    before, found, after = path.read_text(encoding="utf-8").partition(TARGET)

    def edited(old: str, new: str) -> Path:
        assert old in found + after
        path.write_text(before + (found + after).replace(old, new, 1), encoding="utf-8")
        return path

    return edited


def _plans(folder: Path) -> list[Path]:
    return sorted(folder.glob("plans/**/*.yaml"))


def _kind(path: Path) -> str:
    return path.name if path.name == "plan.yaml" else path.parent.name


def _place(path: Path, text: str, *, end: bool = False) -> Place:
    """Where a text first stands in the target of `TARGET`, or after it."""
    whole = path.read_text(encoding="utf-8")
    at = whole.index(text, whole.index(TARGET)) + (len(text) if end else 0)
    return whole.count("\n", 0, at), at - whole.rfind("\n", 0, at) - 1


def _described(key: str, checkout: Path) -> str:
    schema: dict[str, Any] = json.loads((checkout / "schemas/plan-v1.schema.json").read_text(encoding="utf-8"))
    return str(schema["$defs"]["target"]["properties"][key]["description"])


def _plain(markdown: str) -> str:
    return re.sub(r"\\(.)", r"\1", markdown)


def test_nothing_is_found_in_what_is_shipped_and_in_what_init_makes(folder: Path, editor: Session) -> None:
    assert {_kind(path) for path in _plans(folder)} == {"plan.yaml", "progress"}
    assert {path: editor.findings(path) for path in _plans(folder)} == {path: [] for path in _plans(folder)}


def test_a_mistake_is_flagged_where_it_stands(editor: Session, edit: Edit) -> None:
    for old, new, place, message in MISTAKES:
        path = edit(old, new)
        found = editor.findings(path)
        lines = [line for line, _, text in found if text.startswith(message)]
        assert lines == [_place(path, place)[0] + 1], found


def test_a_wrong_key_of_a_progress_file_is_flagged(folder: Path, editor: Session) -> None:
    path = folder / HOME / "progress" / "2022-06-30.yaml"
    text = path.read_text(encoding="utf-8").replace("as_of:", "as_off:")
    path.write_text(text, encoding="utf-8")
    line = text[: text.index("as_off:")].count("\n") + 1
    assert (line, "as_off", "Property as_off is not allowed.") in editor.findings(path)


def test_hover_shows_what_the_schema_says(folder: Path, editor: Session, checkout: Path) -> None:
    path = folder / HOME / "plan.yaml"
    editor.findings(path)
    for key in ("title", "measure", "at_least", "unit", "pace", "wording"):
        assert _described(key, checkout) in _plain(editor.hover(path, _place(path, f"{key}: "))), key


def test_completion_offers_measures_and_comparators(editor: Session, edit: Edit, checkout: Path) -> None:
    path = edit("measure: flow", "measure: ")
    editor.findings(path)
    assert [each["label"] for each in editor.completions(path, _place(path, "measure: ", end=True))] == MEASURES

    path = edit("        at_least: 5\n", "        \n")
    editor.findings(path)
    offered = editor.completions(path, (_place(path, "\n        \n")[0] + 1, 8))
    explained = {each["label"]: each["documentation"] for each in offered}
    assert [label for label in explained if label in COMPARATORS] == COMPARATORS
    assert {key: explained[key] for key in COMPARATORS} == {key: _described(key, checkout) for key in COMPARATORS}
    assert "measure" not in explained
