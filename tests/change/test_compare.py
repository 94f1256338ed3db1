"""Two versions of a plan to the changes between them, and in which order."""

from collections.abc import Callable

import pytest

from planck.change.compare import added_plan, compare, removed_plan
from planck.plan.model import Plan
from planck.words.change_class import ChangeClass
from planck.words.phrase import Phrase

OLD = """
units: {打: {of: 个, times: 12}}
tasks:
  - id: first
    title: First
    targets:
      - {id: z, title: Z, measure: flow, unit: 家, at_least: 5}
      - {id: gone, title: {en: Gone, zh: 无}, measure: flow, unit: 家, at_least: 7, stretch: 8}
  - {id: left, title: Left}
"""
NEW = """
reporting: monthly
tasks:
  - id: second
    title: Second
    targets:
      - {id: new, title: New, measure: rank, at_most: 3}
      - {id: z, title: Z, measure: flow, unit: 家, at_least: 4}
  - {id: first, title: Other}
"""


def test_its_own_then_tasks_then_targets_and_what_is_gone_last(plan: Callable[[str], Plan]) -> None:
    old, new = plan(OLD), plan(NEW)
    assert [(each.change_class.value, each.target, each.field) for each in compare(old, new)] == [
        ("tightened", None, "reporting"),
        ("added", None, "tasks.second"),
        ("reworded", None, "tasks.first.title"),
        ("removed", None, "tasks.left"),
        ("added", "new", "target"),
        ("weakened", "z", "at_least"),
        ("moved", "z", "task"),
        ("removed", "gone", "target"),
    ]


def test_what_came_and_what_went(plan: Callable[[str], Plan]) -> None:
    added, removed = (each for each in compare(plan(OLD), plan(NEW)) if each.field == "target")
    assert (added.before, added.after, added.subject) == (None, "new", "New")
    assert added.said == Phrase("target added: <= 3", "新增指标：<= 3")
    assert (added.old_at, added.old_address, added.address) == (None, (), ("tasks", 0, "targets", 0))
    assert (removed.before, removed.after, removed.subject) == ("gone", None, {"en": "Gone", "zh": "无"})
    assert removed.said == Phrase(
        "target removed, it was >= 7 家 (stretch 8 家)".replace("8 家", "8"), "指标已删除，原为 >= 7 家 (争取 8)"
    )
    assert (removed.new_at, removed.old_address, removed.address) == (None, ("tasks", 0, "targets", 1), ())


def test_plans_that_come_and_go(plan: Callable[[str], Plan]) -> None:
    one = plan("tasks: [{id: k, title: K}]")
    added, removed = added_plan(one), removed_plan(one)
    assert (added.change_class, added.field, added.after) == (ChangeClass.ADDED, "plan", "1.0.0")
    assert added.said == Phrase("plan added, version 1.0.0", "新增规划，版本 1.0.0")
    assert (removed.change_class, removed.field, removed.before) == (ChangeClass.REMOVED, "plan", "1.0.0")
    assert removed.said == Phrase("plan removed, it was version 1.0.0", "规划已删除，原版本 1.0.0")


HELD = """
tasks:
  - {{id: a, title: A, {}, targets: [{}]}}
  - {{id: b, title: B, {}, targets: [{}]}}
"""
TARGET = "{id: t, title: T, measure: level, unit: 家, at_least: 5, pace: at-due, reporting: monthly}"


@pytest.mark.parametrize(
    ("key", "early", "late", "told"),
    [
        ("due", "2022-06-30", "2022-09-30", ("weakened", "due", "2022-06-30", "2022-09-30")),
        ("due", "2022-09-30", "2022-06-30", ("tightened", "due", "2022-09-30", "2022-06-30")),
        ("from", "2022-02-01", "2022-03-01", ("weakened", "from", "2022-02-01", "2022-03-01")),
        ("evidence", "required", "optional", ("weakened", "evidence", "required", "optional")),
        ("owner", "x", "y", ("reassigned", "owner", "x", "y")),
        ("support", "[x]", "[y]", ("reassigned", "support", ["x"], ["y"])),
        ("clause", "一", "二", ("reworded", "clause", "一", "二")),
        ("frameworks", "[x]", "[y]", ("moved", "frameworks", ["x"], ["y"])),
        ("serves", "[x]", "[y]", ("moved", "serves", ["x"], ["y"])),
    ],
)
def test_a_target_that_moves_has_what_its_new_task_gives(
    plan: Callable[[str], Plan], key: str, early: str, late: str, told: tuple[object, ...]
) -> None:
    old = plan(HELD.format(f"{key}: {early}", TARGET, f"{key}: {late}", ""))
    new = plan(HELD.format(f"{key}: {early}", "", f"{key}: {late}", TARGET))
    found = [(each.change_class.value, each.field, each.before, each.after) for each in compare(old, new)]
    assert [each for each in found if each[1] not in ("task", f"tasks.a.{key}", f"tasks.b.{key}")] == [told]


def test_what_follows_from_the_plan_is_told_once(plan: Callable[[str], Plan]) -> None:
    old = "tasks: [{id: k, title: K, targets: [{id: t, title: T, measure: flow, unit: 家, at_least: 5, pace: linear}]}]"
    new = f"period: 2022-H1\nreporting: monthly\npolicy: {{grace_days: 3}}\n{old}"
    assert [(each.target, each.field) for each in compare(plan(old), plan(new))] == [
        (None, "period"),
        (None, "reporting"),
        (None, "policy.grace_days"),
    ]


def test_a_unit_made_of_something_else_is_told_of_the_unit(plan: Callable[[str], Plan]) -> None:
    task = "tasks: [{id: k, title: K, targets: [{id: t, title: T, measure: flow, unit: 打, more_than: 5}]}]"
    old, other, whole = (
        plan(f"units: {{打: {{of: {made}}}}}\n{task}")
        for made in ("元, times: 12", "百分点, times: 10", "元, times: 12, whole: true")
    )
    assert [each.field for each in compare(old, other)] == ["units.打.of", "units.打.times"]
    assert [each.field for each in compare(old, whole)] == ["units.打.whole"]


def test_renamed_targets_are_still_what_others_are_part_of(plan: Callable[[str], Plan]) -> None:
    text = """
tasks:
  - id: k
    title: K
    targets:
      - {id: all, title: A, measure: flow, unit: 家, at_least: 5}
      - {id: some, title: S, measure: flow, unit: 家, at_least: 5, part_of: all}
"""
    renamed = text.replace("id: all", "was: [all], id: whole").replace("part_of: all", "part_of: whole")
    assert [(each.target, each.field) for each in compare(plan(text), plan(renamed))] == [("whole", "id")]
