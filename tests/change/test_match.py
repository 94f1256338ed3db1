"""What in one version is what in another."""

from collections.abc import Callable

import pytest

from planck.change.compare import compare
from planck.change.match import Matched, holders, left_out, match
from planck.plan.model import Plan


@pytest.fixture(scope="session")
def plan_of(plan: Callable[[str], Plan]) -> Callable[..., Plan]:
    """A plan of milestones, each its id, or its id and the ids that it had, after `<`: `b<a`."""

    def run(*names: str) -> Plan:
        targets = []
        for name in names:
            now, _, was = name.partition("<")
            targets.append(f"{{id: {now}, title: T, measure: milestone, was: [{was}]}}")
        return plan(f"tasks: [{{id: k, title: K, targets: [{', '.join(targets)}]}}]")

    return run


def told(matched: Matched) -> tuple[list[str], list[str], list[str]]:
    return (
        [f"{pair.old.target.id}>{pair.new.target.id}" for pair in matched.pairs],
        [side.target.id for side in matched.added],
        [side.target.id for side in matched.removed],
    )


@pytest.mark.parametrize(
    ("old", "new", "pairs", "added", "removed"),
    [
        ("a b", "b a", "b>b a>a", "", ""),
        ("a b", "a c", "a>a", "c", "b"),
        ("a b", "a c<b", "a>a b>c", "", ""),
        ("a", "c<b,a", "a>c", "", ""),
        ("a", "c<b", "", "c", "a"),
        ("b<a", "a", "b>a", "", ""),
        ("b<a", "a c<b", "b>c", "a", ""),
        # swapped ids: what is called so is what it is, as it is for progress files
        ("a b", "a<b b<a", "a>a b>b", "", ""),
        # of two that name it, the first has it
        ("a", "b<a c<a", "a>b", "c", ""),
        ("b<a c<a", "a", "b>a", "", "c"),
        ("a c", "b<a,c d<a,c", "a>b c>d", "", ""),
        # an id given to another target
        ("a", "a b<a", "a>a", "b", ""),
        ("z y x", "", "", "", "z y x"),
        ("", "z y x", "", "z y x", ""),
    ],
)
def test_targets(plan_of: Callable[..., Plan], old: str, new: str, pairs: str, added: str, removed: str) -> None:
    matched = match(plan_of(*old.split()), plan_of(*new.split()))
    assert told(matched) == (pairs.split(), added.split(), removed.split())


def test_what_was_renamed(plan_of: Callable[..., Plan]) -> None:
    assert match(plan_of("a", "b"), plan_of("a", "c<b")).renamed == {"b": "c"}


def test_what_has_no_meaning_is_neither_added_nor_removed(plan: Callable[[str], Plan]) -> None:
    sound = plan("tasks: [{id: k, title: K, targets: [{id: t, title: T, measure: flow, unit: 家, at_least: 3}]}]")
    broken = plan("tasks: [{id: k, title: K, targets: [{id: t, title: T, measure: flow, unit: no, at_least: 3}]}]")
    assert told(match(sound, broken)) == ([], [], [])
    assert told(match(broken, sound)) == ([], [], [])


def test_of_two_targets_with_one_id_the_first_counts(plan: Callable[[str], Plan]) -> None:
    first = "{id: t, title: T, measure: flow, unit: 家, at_least: 3}"
    second = "{id: t, title: T, measure: flow, unit: 家, at_least: 1}"
    one = plan(f"tasks: [{{id: k, title: K, targets: [{first}]}}]")
    two = plan(f"tasks: [{{id: k, title: K, targets: [{first}, {second}]}}]")
    assert compare(one, two) == ()
    assert compare(two, one) == ()


def test_holders(plan: Callable[[str], Plan]) -> None:
    old = plan("goals: [{id: g, title: G}, {id: h, title: H}]\ntasks: [{id: k, title: K}]")
    new = plan("goals: [{id: g, title: G}]\ntasks: [{id: h, title: H}, {id: j, title: J}]")
    found = [(was and was.path, now.path) for was, now in holders(old, new)]
    assert found == [(("goals", 0), ("goals", 0)), (("goals", 1), ("tasks", 0)), (None, ("tasks", 1))]
    assert [holder.path for holder in left_out(old, new)] == [("tasks", 0)]
