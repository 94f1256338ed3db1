"""A new plan goes where it will be checked."""

from pathlib import Path

import pytest

from planck.cli.room import Room, room_at
from tests.repositories import write

PLAN = "planck: plan/v1\nid: a\n"


@pytest.mark.parametrize(
    ("settings", "folder"),
    [
        ({}, "plans"),
        ({"planck.toml": "strict = true\n"}, "plans"),
        ({"planck.toml": "strict = \n"}, "plans"),
        ({"planck.toml": "paths = 1\n"}, "plans"),
        ({"planck.toml": 'paths = ["."]\n'}, "plans"),
        ({"planck.toml": 'paths = ["work", "plans"]\n'}, "plans"),
        ({"planck.toml": 'paths = ["work"]\n'}, "work"),
        ({"planck.toml": 'paths = [1, "../out", "a.yaml", "b", "c", "d/e"]\n', "b/plan.yaml": PLAN, "c": ""}, "d/e"),
        ({"pyproject.toml": '[tool.planck]\npaths = ["work"]\n'}, "work"),
    ],
)
def test_the_folder_is_one_that_is_checked(tmp_path: Path, settings: dict[str, str], folder: str) -> None:
    write(tmp_path, settings)
    room = room_at(tmp_path)
    assert room
    assert room.folder == folder


def test_there_may_be_no_such_folder(tmp_path: Path) -> None:
    write(tmp_path, {"planck.toml": 'paths = ["a.yaml"]\n'})
    assert room_at(tmp_path) is None


def test_the_plans_are_those_that_are_checked(tmp_path: Path) -> None:
    write(tmp_path, {"a/plan.yaml": PLAN})
    file = tmp_path / "a" / "plan.yaml"
    assert room_at(tmp_path) == Room("plans", (), (file,))
    (tmp_path / "plans").mkdir()
    assert room_at(tmp_path) == Room("plans", ())
    write(tmp_path, {"planck.toml": 'paths = ["a", "b"]\n'})
    assert room_at(tmp_path) == Room("b", (("a", file),))
