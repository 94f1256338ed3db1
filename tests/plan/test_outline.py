"""The plan as written: who inherits what, and copies without what is in error."""

from typing import Any

import pytest

from planck.plan import outline
from planck.plan.outline import Holder, Written

GOAL = {"id": "g", "title": "G", "targets": [{"id": "a"}]}
TASK = {"id": "k", "title": "K", "targets": [None, {"id": "b"}]}
PLAN: dict[str, Any] = {"id": "p", "owner": "o", "support": ["s"], "goals": [GOAL], "tasks": [{"id": "j"}, TASK]}


def written(target: dict[str, Any], holder: dict[str, Any], plan: dict[str, Any]) -> Written:
    return Written(("tasks", 0, "targets", 0), target, Holder("task", ("tasks", 0), holder), plan)


def test_goals_come_before_tasks() -> None:
    assert [(holder.kind, holder.path) for holder in outline.holders(PLAN)] == [
        ("goal", ("goals", 0)),
        ("task", ("tasks", 0)),
        ("task", ("tasks", 1)),
    ]


def test_targets_with_their_holders_without_gaps() -> None:
    assert [(target.path, target.raw["id"], target.holder.raw["id"]) for target in outline.targets(PLAN)] == [
        (("goals", 0, "targets", 0), "a", "g"),
        (("tasks", 1, "targets", 1), "b", "k"),
    ]


def test_entries_without_extensions() -> None:
    assert dict(outline.entries({"a": 1, "x-b": 2, "xc": 3})) == {"a": 1, "xc": 3}


@pytest.mark.parametrize("key", outline.INHERITED)
def test_a_target_inherits_from_its_holder(key: str) -> None:
    target = written({}, {key: "holder's"}, {})
    assert target.get(key) == "holder's"
    assert target.where(key) == ("tasks", 0, key)


@pytest.mark.parametrize("key", [*outline.INHERITED, "unit", "grace_days"])
def test_its_own_comes_first(key: str) -> None:
    target = written({key: "own"}, {key: "holder's"}, {key: "plan's"})
    assert target.get(key) == "own"
    assert target.where(key) == ("tasks", 0, "targets", 0, key)


@pytest.mark.parametrize("key", ["unit", "grace_days", "wording", "part_of", "description", "id"])
def test_all_else_is_not_inherited(key: str) -> None:
    target = written({}, {key: "holder's"}, {key: "plan's"})
    assert target.get(key) is None
    assert target.where(key) is None


@pytest.mark.parametrize("key", [key for key in outline.INHERITED if key != "owner"])
def test_only_the_owner_comes_from_the_plan(key: str) -> None:
    target = written({}, {}, {key: "plan's", "owner": "o"})
    assert target.get(key) is None
    assert target.where(key) is None
    assert (target.get("owner"), target.where("owner")) == ("o", ("owner",))


def test_nobody_owns_it() -> None:
    assert (written({}, {}, {}).get("owner"), written({}, {}, {}).where("owner")) == (None, None)


@pytest.mark.parametrize(
    ("paths", "left"),
    [
        ((), {"a": {"b": [1, 2]}, "c": "d"}),
        ((("a",),), {"c": "d"}),
        ((("a", "b"),), {"a": {}, "c": "d"}),
        ((("a", "b", 0),), {"a": {"b": [None, 2]}, "c": "d"}),
        ((("a", "b", 0), ("c",), ("a", "b", 1)), {"a": {"b": [None, None]}}),
        ((("a",), ("a", "b")), {"c": "d"}),
        ((("c", "of-a-text"), ("nowhere", 3)), {"a": {"b": [1, 2]}, "c": "d"}),
    ],
)
def test_a_copy_without_some_values(paths: tuple[tuple[str | int, ...], ...], left: object) -> None:
    data = {"a": {"b": [1, 2]}, "c": "d"}
    assert outline.without(data, paths) == left
    assert data == {"a": {"b": [1, 2]}, "c": "d"}
