"""The amendments of a plan, and the plan as it was before some of them."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from planck.plan.amend import amendments, before, by_target, in_force, keys_of, original, put, target_named, version_on
from planck.plan.model import Comparator, Plan
from planck.text.tree import Raw

PlanOf = Callable[..., Plan]


@pytest.fixture(scope="session")
def amended(plan: Callable[[str], Plan]) -> PlanOf:
    """A plan whose target `t` is the inside of a flow map; amendments are dates with changes, `!` marks corrections."""

    def run(target: str, above: str = "", **listed: str) -> Plan:
        each = [
            f"{{version: 1.{number}.0, on: 2022-{name[1:3]}-01, reason: r, approved_by: a, "
            f"correction: {str(name[0] == 'c').lower()}, changes: [{changes}]}}"
            for number, (name, changes) in enumerate(listed.items(), 1)
        ]
        task = f"tasks: [{{id: k, title: K, targets: [{{id: t, title: T, {target}}}]}}]"
        return plan(f"version: 1.{len(each)}.0\n{above}\namendments: [{', '.join(each)}]\n{task}")

    return run


FIRMS = "measure: flow, unit: 家, at_least: 15"
FROM_20, FROM_18 = "{target: t, field: at_least, from: 20, to: 18}", "{target: t, field: at_least, from: 18, to: 15}"


def value(plan: Plan) -> object:
    return plan.raw["tasks"][0]["targets"][0].get("at_least")


def test_amendments_as_they_stand(amended: PlanOf) -> None:
    first, second = amendments(amended(FIRMS, a03=FROM_20, c06=FROM_18).raw)
    assert (first.version, first.on, first.correction, first.place) == ("1.1.0", date(2022, 3, 1), False, 0)
    assert (second.path, second.correction, second.place) == (("amendments", 1), True, 1)
    (change,) = first.changes
    assert change.path == ("amendments", 0, "changes", 0)
    assert (change.target, change.field, change.before, change.after) == ("t", "at_least", 20, 18)


def test_amendments_in_error_are_left_out() -> None:
    assert amendments({"amendments": [None]}) == ()
    assert amendments({}) == ()


@pytest.mark.parametrize(
    ("day", "at_least", "version"),
    [
        ("2022-02-28", 20, None),
        ("2022-03-01", 18, "1.1.0"),
        ("2022-05-31", 18, "1.1.0"),
        ("2022-06-01", 15, "1.2.0"),
        ("2023-01-01", 15, "1.2.0"),
    ],
)
def test_in_force(amended: PlanOf, day: str, at_least: int, version: str | None) -> None:
    plan, on = amended(FIRMS, a03=FROM_20, a06=FROM_18), date.fromisoformat(day)
    assert (value(in_force(plan, on)), version_on(plan, on)) == (at_least, version)
    assert value(original(plan)) == 20


def test_a_plan_without_amendments_is_as_it_was(amended: PlanOf) -> None:
    plan = amended(FIRMS)
    assert original(plan) is plan
    assert in_force(plan, date(2021, 1, 1)) is plan
    assert version_on(plan, date(2021, 1, 1)) == "1.0.0"


def test_a_correction_holds_from_the_start(amended: PlanOf) -> None:
    plan = amended(FIRMS, c06=FROM_18)
    assert value(in_force(plan, date(2022, 1, 1))) == 15
    assert value(original(plan)) == 15
    assert version_on(plan, date(2022, 1, 1)) == "1.1.0"
    assert value(before(plan, amendments(plan.raw))) == 18


def test_what_was_corrected_later_is_not_undone(amended: PlanOf) -> None:
    """An amendment of a figure that was wrong, and put right only afterwards, leads back to what is right."""
    also = "{target: t, field: due, from: 2022-10-31, to: 2022-11-30}"
    plan = amended(f"{FIRMS}, due: 2022-11-30", a03=f"{FROM_20}, {also}", c06=FROM_18)
    first = original(plan)
    assert (value(first), first.targets[0].span.end) == (15, date(2022, 10, 31))
    assert value(before(plan, amendments(plan.raw))) == 20
    other = amended(f"{FIRMS}, was: [s]", a03=FROM_20, c06=FROM_18.replace("target: t", "target: s"))
    assert value(original(other)) == 15


def test_an_amendment_all_of_which_was_corrected(amended: PlanOf) -> None:
    assert value(original(amended(FIRMS, a03=FROM_20, c06=FROM_18, a09="{field: title, from: P, to: Q}"))) == 15


def test_the_plan_stays_where_it_cannot_be_undone(amended: PlanOf) -> None:
    plan = amended(FIRMS, a03="{target: t, field: at_least, from: twenty, to: 15}")
    assert value(original(plan)) == 15
    assert value(original(amended(FIRMS, a03="{target: u, field: at_least, from: 20, to: 15}"))) == 15


@pytest.mark.parametrize(
    ("field", "keys"),
    [
        ("due", ("due",)),
        ("policy.points.at_risk", ("policy", "points", "at_risk")),
        ("units.打.times", ("units", "打", "times")),
        ("units.No..times", ("units", "No.", "times")),
        ("units.打", ("units", "打")),
        ("units", ("units",)),
    ],
)
def test_keys_of(field: str, keys: tuple[str, ...]) -> None:
    assert keys_of(field) == keys


def undone(plan: Plan) -> Raw | None:
    """The target `t` as written, the first of the amendments put back by itself."""
    (amendment,) = amendments(plan.raw)
    changes = by_target(amendment)[-1]
    made = put(plan.raw, changes, [change.before for change in changes])
    return made and made["tasks"][0]["targets"][0]


@pytest.mark.parametrize(
    ("target", "changes", "made"),
    [
        (
            "at_least: 3",
            "{target: t, field: comparator, from: {within: [1, 2]}, to: {at_least: 3}}",
            {"within": [1, 2]},
        ),
        ("at_least: 3", "{target: t, field: more_than, from: 5, to: null}", {"more_than": 5}),
        (
            "at_least: 3",
            "{target: t, field: comparator, from: {at_least: 3, due: 2022-12-01}, to: {at_least: 3}}",
            None,
        ),
        (
            "at_least: 3",
            "{target: t, field: comparator, from: {due: 2022-12-01}, to: {at_least: 3}}",
            None,
        ),
        ("at_least: 3", "{target: t, field: comparator, from: 5, to: 6}", None),
        ("at_least: 3, stretch: 4", "{target: t, field: stretch, from: null, to: 4}", {"at_least": 3}),
        (
            "at_least: 30000, stretch: 40000.5",
            "{target: t, field: at_least, from: {value: 2, unit: 万元}, to: {value: 30000, unit: 元}}",
            {"at_least": 20000, "stretch": Fraction(80001, 2)},
        ),
        (
            "at_least: 30000",
            "{target: t, field: comparator, from: {less_than: {value: 2, unit: 万元}}, to: {at_least: 30000}}",
            {"less_than": 20000},
        ),
        (
            "at_least: 30000",
            "{target: t, field: within, from: {value: [1, 2.5], unit: 万元}, to: null}",
            {"within": [10000, 25000]},
        ),
        (
            "at_least: 30000",
            "{target: t, field: pace, from: {value: {2022-06-30: 1.5}, unit: 万元}, to: null}",
            {"at_least": 30000, "pace": {"2022-06-30": 15000}},
        ),
        (
            "at_least: 3",
            "{target: t, field: at_least, from: {value: 2, unit: 家}, to: {value: 3, unit: 元}}",
            {"at_least": 2, "unit": "家"},
        ),
        ("at_least: 3", "{target: t, field: at_least, from: {value: 2, unit: no}, to: {value: 3, unit: 元}}", None),
        (
            "at_least: 30000, stretch: 50000, pace: {2022-06-30: 15000}",
            "{target: t, field: unit, from: 万元, to: 元}",
            {"unit": "万元", "at_least": 3, "stretch": 5, "pace": {"2022-06-30": Fraction(3, 2)}},
        ),
        (
            "at_least: 30000",
            "{target: t, field: at_least, from: 2, to: 30000}, {target: t, field: unit, from: 万元, to: 元}",
            {"unit": "万元", "at_least": 2},
        ),
        (
            "at_least: 30000",
            "{target: t, field: unit, from: 万元, to: 元}, {target: t, field: at_least, from: 2, to: 30000}",
            {"unit": "万元", "at_least": 2},
        ),
        ("at_least: 3", "{target: t, field: unit, from: 家, to: 元}", {"unit": "家", "at_least": 3}),
        ("at_least: 3", "{target: t, field: due, from: 2022-11-30, to: null}", {"at_least": 3, "due": "2022-11-30"}),
        # what it was given since goes where it had no meaning, and nothing else with it
        (
            "at_least: 3, stretch: 4, pace: linear",
            "{target: t, field: comparator, from: {exactly: 3}, to: {at_least: 3}}",
            {"exactly": 3, "pace": "linear"},
        ),
        # what follows from the plan goes on following from it
        ("at_least: 3, due: 2022-11-30", "{target: t, field: due, from: 2022-12-31, to: 2022-11-30}", {"at_least": 3}),
        ("at_least: 3, from: 2022-02-01", "{target: t, field: from, from: 2022-01-01, to: null}", {"at_least": 3}),
        ("at_least: 3, grace_days: 1", "{target: t, field: grace_days, from: 15, to: 1}", {"at_least": 3}),
        (
            "at_least: 3, reporting: yearly",
            "{target: t, field: reporting, from: quarterly, to: yearly}",
            {"at_least": 3},
        ),
        (
            "at_least: 3, pace: at-due",
            "{target: t, field: reporting, from: quarterly, to: null}",
            {"at_least": 3, "pace": "at-due", "reporting": "quarterly"},
        ),
        (
            "at_least: 3, due: 2022-12-31",
            "{target: t, field: pace, from: linear, to: null}",
            {"at_least": 3, "due": "2022-12-31", "pace": "linear"},
        ),
        ("at_least: 3", "{target: t, field: id, from: u, to: t}", None),
        ("at_least: 3", "{target: t, field: was, from: [u], to: null}", None),
        # the last change of a key counts
        (
            "at_least: 3",
            "{target: t, field: at_least, from: 9, to: 6}, {target: t, field: at_least, from: 6, to: 3}",
            {"at_least": 9},
        ),
    ],
)
def test_put_back(amended: PlanOf, target: str, changes: str, made: dict[str, Any] | None) -> None:
    found = undone(amended(f"measure: flow, unit: 元, {target}", a03=changes))
    expected = made and {"id": "t", "title": "T", "measure": "flow", "unit": "元", **made}
    assert found == expected


def test_a_milestone_keeps_its_rhythm(amended: PlanOf) -> None:
    plan = amended("measure: milestone", a03="{target: t, field: reporting, from: quarterly, to: null}")
    assert undone(plan) == {"id": "t", "title": "T", "measure": "milestone", "reporting": "quarterly"}


def test_a_dated_baseline_is_converted(amended: PlanOf) -> None:
    target = "measure: level, unit: 元, at_least: 30000, baseline: {value: 20000, on: 2021-12-31}"
    found = undone(amended(target, a03="{target: t, field: unit, from: 万元, to: 元}"))
    assert found is not None
    assert found["baseline"] == {"value": 2, "on": "2021-12-31"}


@pytest.mark.parametrize(
    ("above", "changes", "made"),
    [
        ("policy: {at_risk: 0.6}", "{field: policy.at_risk, from: null, to: 0.6}", None),
        ("", "{field: policy.points.at_risk, from: 5, to: null}", {"points": {"at_risk": 5}}),
        ("", "{field: policy.method, from: points, to: null}", {"method": "points"}),
    ],
)
def test_keys_of_the_plan(amended: PlanOf, above: str, changes: str, made: object) -> None:
    assert original(amended(FIRMS, above, a03=changes)).raw.get("policy") == made


@pytest.mark.parametrize("field", ["id", "version", "tasks", "goals", "amendments", "planck"])
def test_no_amendment_changes_what_a_plan_is(amended: PlanOf, field: str) -> None:
    plan = amended(FIRMS, a03=f"{{field: {field}, from: null, to: null}}")
    assert put(plan.raw, amendments(plan.raw)[0].changes, [None]) is None


def test_no_amendment_takes_the_meaning_from_a_target(amended: PlanOf) -> None:
    units = "units: {打: {of: 个, times: 12}}\nscales: {s: [a, b]}"
    plan = amended("measure: flow, unit: 打, at_least: 3", units, a03="{field: units.打.of, from: no, to: 个}")
    assert original(plan).raw["units"] == {"打": {"of": "个", "times": 12}}
    plan = amended("measure: flow, unit: 打, at_least: 3", units, a03="{field: units.打.times, from: 10, to: 12}")
    assert original(plan).raw["units"] == {"打": {"of": "个", "times": 10}}
    plan = amended("measure: ordinal, scale: s, at_least: b", units, a03="{field: scales.s, from: [a, c], to: [a, b]}")
    assert original(plan).raw["scales"] == {"s": ["a", "b"]}


def test_what_units_are_made_of_is_put_back_first(amended: PlanOf) -> None:
    units = "units: {打: {of: 个, times: 10}}"
    changes = "{target: t, field: unit, from: 打, to: 个}, {field: units.打.times, from: 12, to: 10}"
    plan = original(amended("measure: flow, unit: 个, at_least: 24", units, a03=changes))
    assert (plan.targets[0].bound.comparator, plan.targets[0].bound.written) == (Comparator.AT_LEAST, (Fraction(2),))


def test_targets_by_the_ids_they_have_or_had(plan: Callable[[str], Plan]) -> None:
    raw = plan("""
tasks:
  - id: k
    title: K
    targets:
      - {id: b, title: B, measure: milestone, was: [a, c]}
      - {id: c, title: C, measure: milestone}
""").raw
    found = {name: target_named(raw, name) for name in "abcd"}
    assert {name: item and item.raw["id"] for name, item in found.items()} == {"a": "b", "b": "b", "c": "c", "d": None}


def test_what_a_target_was_given_since_does_not_keep_it_from_going_back(amended: PlanOf) -> None:
    target = "measure: level, unit: 家, at_least: 15, stretch: 20, grows_by: u, pace: at-due"
    measure = "{target: t, field: measure, from: flow, to: level}"
    found = undone(amended(target, a03=f"{measure}, {{target: t, field: exactly, from: 15, to: null}}"))
    assert found == {"id": "t", "title": "T", "measure": "flow", "unit": "家", "exactly": 15, "pace": "at-due"}
