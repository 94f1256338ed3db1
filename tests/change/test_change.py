"""What a change is, and how programs see it."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from planck.change.change import plain
from planck.change.compare import compare
from planck.plan.model import Plan
from planck.values import replace


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("2.50"), 2.5),
        (Decimal("3.0"), 3),
        (Fraction(1, 4), 0.25),
        (Fraction(6), 6),
        (7, 7),
        (True, True),
        (None, None),
        ("x", "x"),
        ([Decimal("1.5"), {"a": Fraction(2)}], [1.5, {"a": 2}]),
        ((1, Decimal("2.0")), [1, 2]),
    ],
)
def test_plain(value: object, shown: object) -> None:
    assert plain(value) == shown
    assert type(plain(value)) is type(shown)


def test_a_fingerprint_is_of_what_changed_and_to_what(plan_with: Callable[..., Plan]) -> None:
    old, new, other = (plan_with(f"measure: flow, unit: 家, at_least: {value}") for value in (20, 18, 17))
    change, another = compare(old, new)[0], compare(old, other)[0]
    assert change.fingerprint == "3f96c8e02d844445"
    assert another.fingerprint != change.fingerprint
    assert replace(change, amended=True, new_at=None, address=()).fingerprint == change.fingerprint


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        ("at_least: 20", "at_least: 18", [(2, 79, 79)]),
        ("at_least: 20", "more_than: 25", [(2, 79, 79)]),
        ("at_least: 20", "at_least: 20, due: 2022-11-30", [(2, 42, 93)]),
    ],
)
def test_where_both_values_stand(
    plan_with: Callable[..., Plan], old: str, new: str, places: list[tuple[int, int, int]]
) -> None:
    changes = compare(*(plan_with(f"measure: flow, unit: 家, {each}") for each in (old, new)))
    found = [
        (each.new_at.line, each.old_at.column, each.new_at.column) for each in changes if each.old_at and each.new_at
    ]
    assert found == places


def test_an_inherited_value_stands_at_the_task(plan: Callable[[str], Plan]) -> None:
    task = "tasks:\n  - id: k\n    title: K\n    due: {}\n    targets: [{{id: t, title: T, measure: milestone}}]"
    (change,) = compare(plan(task.format("2022-10-31")), plan(task.format("2022-11-30")))
    assert (change.old_address, change.address) == (("tasks", 0, "due"), ("tasks", 0, "due"))
    assert change.new_at is not None
    assert change.new_at.line == 4
