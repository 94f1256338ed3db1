"""Which changes are said by amendments, and what is wrong with amendments that say something else."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from planck.change.amended import FaultKind, accounted, faults, fresh, key_of, other_befores
from planck.plan.build import build
from planck.plan.model import Plan
from planck.plan.outline import without

Versions = Callable[..., Plan]
HEAD = "version: 1.{}.0, on: 2022-0{}-01, reason: r, approved_by: a"
FIRMS = "measure: flow, unit: 家, at_least: {}"
MONEY = "measure: flow, unit: {}, at_least: {}"


@pytest.fixture(scope="session")
def version(plan_with: Callable[..., Plan]) -> Versions:
    """A version whose target `t` is the inside of a flow map, with amendments, each the list of its changes."""

    def run(target: str, *listed: str, above: str = "") -> Plan:
        each = [f"{{{HEAD.format(number, number)}, changes: [{changes}]}}" for number, changes in enumerate(listed, 1)]
        return plan_with(target, f"{above}\namendments: [{', '.join(each)}]" if each else above)

    return run


def change(field: str, before: object, after: object, target: str = "t") -> str:
    return f"{{target: {target}, field: {field}, from: {before}, to: {after}}}"


def told(plan: Plan) -> list[tuple[FaultKind, str, object]]:
    return [(fault.kind, fault.amended.field, fault.actual) for fault in faults(plan)]


@pytest.mark.parametrize(("field", "key"), [("within", "comparator"), ("comparator", "comparator"), ("due", "due")])
def test_every_comparator_is_one_key(field: str, key: str) -> None:
    assert key_of(field) == key


@pytest.mark.parametrize(
    ("target", "changes", "found"),
    [
        (FIRMS.format(18), change("at_least", 20, 18), []),
        (FIRMS.format(18), change("at_least", 20, 19), [(FaultKind.OTHER_AFTER, "at_least", 18)]),
        # nobody has to ask leave for more, or for other words
        (FIRMS.format(18), change("at_least", 20, 17), []),
        (f"{FIRMS.format(18)}, wording: c", change("wording", "a", "b"), []),
        # nor for what was had before
        (FIRMS.format(20), change("at_least", 20, 17), []),
        (f"{FIRMS.format(18)}, owner: c", change("owner", "a", "b"), [(FaultKind.OTHER_AFTER, "owner", "c")]),
        (FIRMS.format(18), change("at_least", 18, 18), [(FaultKind.NO_STEP, "at_least", None)]),
        (FIRMS.format(18), change("x-mine", 1, 2), [(FaultKind.NO_STEP, "x-mine", None)]),
        (FIRMS.format(18), change("pace", "quarterly", "null"), [(FaultKind.NO_STEP, "pace", None)]),
        (FIRMS.format(18), change("atleast", 20, 18), [(FaultKind.NO_MEANING, "atleast", None)]),
        (FIRMS.format(18), change("at_least", "twenty", 18), [(FaultKind.NO_MEANING, "at_least", None)]),
        (FIRMS.format(18), change("at_least", 20, "null"), [(FaultKind.NO_MEANING, "at_least", None)]),
        (FIRMS.format(18), change("id", "s", "t"), [(FaultKind.NO_MEANING, "id", None)]),
        (FIRMS.format(18), change("at_least", 20, 18, "u"), [(FaultKind.NO_TARGET, "at_least", None)]),
        (f"{FIRMS.format(18)}, was: [s]", change("at_least", 20, 18, "s"), []),
        (FIRMS.format(18), "{field: policy.at_risk, from: 0.9, to: 0.8}", []),
        (FIRMS.format(18), "{field: policy.at_risk, from: 0.9, to: 0.7}", []),
        (
            FIRMS.format(18),
            "{field: policy.at_risk, from: 0.7, to: 0.9}",
            [(FaultKind.OTHER_AFTER, "policy.at_risk", Fraction(4, 5))],
        ),
        (FIRMS.format(18), "{field: version, from: 0.9.0, to: 1.0.0}", [(FaultKind.NO_MEANING, "version", None)]),
        # of several changes of a target that have a meaning only together, each is named where they have none
        (
            FIRMS.format(18),
            f"{change('measure', 'ordinal', 'flow')}, {change('unit', 'null', '家')}",
            [(FaultKind.NO_MEANING, "measure", None), (FaultKind.NO_MEANING, "unit", None)],
        ),
        (
            "measure: milestone",
            f"{change('measure', 'rank', 'milestone')}, {change('comparator', '{at_most: 2}', 'null')}",
            [],
        ),
        (MONEY.format("元", 3000000), change("unit", "万元", "元"), []),
        (MONEY.format("元", 3000000), change("unit", "元", "元"), [(FaultKind.NO_STEP, "unit", None)]),
    ],
)
def test_by_itself(version: Versions, target: str, changes: str, found: list[object]) -> None:
    assert told(version(target, changes)) == found


def test_one_that_does_not_lead_to_the_next(version: Versions) -> None:
    chain = change("at_least", 20, 19), change("at_least", 18, 15)
    assert told(version(FIRMS.format(15), *chain)) == [(FaultKind.OTHER_AFTER, "at_least", 18)]


def test_a_target_that_an_error_made_meaningless_is_not_told_again(version: Versions) -> None:
    plan = version(FIRMS.format(18).replace("家", "no"), change("at_least", 20, 18))
    assert [fault.kind for fault in faults(plan)] == []


def test_a_target_that_an_error_cost_is_not_told_again(version: Versions) -> None:
    plan = version(FIRMS.format(18), change("at_least", 20, 18))
    pruned = build(plan.document, without(plan.raw, [("tasks", 0, "targets", 0)]))
    assert pruned is not None
    assert told(pruned) == []


def classes(old: Plan, new: Plan) -> list[tuple[str, str, bool | None]]:
    return [(each.change_class.value, each.field, each.amended) for each in accounted(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "changes", "found"),
    [
        (FIRMS.format(20), FIRMS.format(18), change("at_least", 20, 18), [("weakened", "at_least", True)]),
        (
            FIRMS.format(20),
            FIRMS.format(18),
            change("comparator", "{at_least: 20}", "{at_least: 18}"),
            [("weakened", "at_least", True)],
        ),
        (FIRMS.format(20), FIRMS.format(18), change("at_least", 19, 18), [("weakened", "at_least", False)]),
        (
            FIRMS.format(20),
            FIRMS.format(18),
            change("due", "2022-11-30", "2022-12-31"),
            [("weakened", "at_least", False)],
        ),
        (FIRMS.format(20), FIRMS.format(22), change("at_least", 20, 22), [("tightened", "at_least", True)]),
        (FIRMS.format(20), FIRMS.format(22), change("at_least", 21, 22), [("tightened", "at_least", None)]),
        (
            FIRMS.format(20),
            f"{FIRMS.format(20)}, pace: at-due",
            change("pace", "null", "at-due"),
            [("weakened", "pace", True), ("weakened", "reporting", True)],
        ),
        (
            MONEY.format("万元", 320),
            MONEY.format("元", 3000000),
            change("at_least", "{value: 320, unit: 万元}", "{value: 3000000, unit: 元}"),
            [("weakened", "at_least", True)],
        ),
        # who says that a target was something else has not said that it asks for less
        (
            FIRMS.format(20),
            FIRMS.format(18),
            f"{change('measure', 'level', 'flow')}",
            [("weakened", "at_least", False)],
        ),
    ],
)
def test_accounted(version: Versions, old: str, new: str, changes: str, found: list[object]) -> None:
    assert classes(version(old), version(new, changes)) == found


def test_nothing_is_asked_of_a_draft(version: Versions) -> None:
    old, new = (version(FIRMS.format(value), above="version: 0.9.0") for value in (20, 18))
    assert classes(old, new) == [("weakened", "at_least", None)]


def test_an_older_amendment_says_nothing_of_a_newer_change(version: Versions) -> None:
    first, second = change("at_least", 20, 18), change("at_least", 18, 15)
    old = version(FIRMS.format(18), first)
    assert [item.place for item in fresh(old, version(FIRMS.format(15), first, second))] == [1]
    assert classes(old, version(FIRMS.format(15), first)) == [("weakened", "at_least", False)]
    assert classes(old, version(FIRMS.format(15), first, second)) == [("weakened", "at_least", True)]
    assert classes(version(FIRMS.format(20)), version(FIRMS.format(15), first, second)) == [
        ("weakened", "at_least", True)
    ]


def test_an_amendment_that_would_make_a_target_vanish_accounts_for_nothing(version: Versions) -> None:
    units = "units: {打: {of: 个, times: 12}}"
    old, new = "measure: flow, unit: 打, at_least: 20", "measure: flow, unit: 打, at_least: 10"
    vanishing = "{field: units.打.of, from: nothing, to: 个}"
    changed = version(new, vanishing, above=units)
    assert classes(version(old, above=units), changed) == [("weakened", "at_least", False)]
    assert told(changed) == [(FaultKind.NO_MEANING, "units.打.of", None)]


@pytest.mark.parametrize(
    ("new", "changes", "found"),
    [
        (FIRMS.format(18), change("at_least", 20, 18), []),
        (FIRMS.format(18), change("at_least", 19, 18), [("at_least", 20)]),
        (FIRMS.format(18), change("at_least", 19, 18, "u"), []),
        (f"{FIRMS.format(18)}, was: [s]", change("at_least", 19, 18, "s"), [("at_least", 20)]),
        (FIRMS.format(18), "{field: policy.at_risk, from: 0.9, to: 0.8}", [("policy.at_risk", Fraction(4, 5))]),
    ],
)
def test_before_it_was_something_else(version: Versions, new: str, changes: str, found: list[object]) -> None:
    faulty = other_befores(version(FIRMS.format(20)), version(new, changes))
    assert [(fault.amended.field, fault.actual) for fault in faulty] == found


def test_without_new_amendments_there_is_nothing_wrong(version: Versions) -> None:
    assert list(other_befores(version(FIRMS.format(20)), version(FIRMS.format(18)))) == []


def test_an_earlier_figure_without_its_unit_means_something_else_in_another(version: Versions) -> None:
    first = change("at_least", 320, 300)
    old = version(MONEY.format("万元", 300), first)
    silent = version(MONEY.format("元", 3000000), first)
    assert [(each.amended.field, each.actual) for each in other_befores(old, silent)] == [
        ("at_least", {"value": 320, "unit": "万元"})
    ]
    said = version(MONEY.format("元", 3000000), first, change("unit", "万元", "元"))
    assert list(other_befores(old, said)) == []
    assert told(said) == []


def test_an_earlier_amendment_of_words_means_what_it_meant(version: Versions) -> None:
    first = change("owner", "a", "b")
    old = version(f"{FIRMS.format(20)}, owner: b", first)
    assert list(other_befores(old, version(f"{FIRMS.format(20)}, owner: c", first))) == []
