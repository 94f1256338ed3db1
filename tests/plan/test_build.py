"""From the plan as written to the frozen model."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from planck.plan.build import MILESTONE, bound_of, build, value_of
from planck.plan.calendar import Period, Rhythm
from planck.plan.model import (
    Bound,
    Cancelled,
    Closed,
    Comparator,
    Method,
    PaceKind,
    Part,
    Plan,
    Policy,
    Target,
)
from planck.plan.owner import Owner, OwnerKind
from planck.plan.quantity import BUILT_IN
from planck.text.source import Source
from planck.text.tree import Document

EVERYTHING = """
id: full
version: 2.1.0
title: {zh: 规划, en: Plan}
language: zh
period: 2022-H2
reporting: monthly
owner: bureau
x-note: ignored
units: {场: {whole: true, x-note: 1}, x-units: 3}
scales: {ladder: [low, high], x-scale: 3}
owners:
  bureau: {name: 局}
  li: {name: Li, kind: person}
  x-owner: nobody
frameworks:
  inspection: {title: Inspection, x-more: 1}
  x-framework: none
policy: {method: points, points: {on_track: 5, at_risk: 20.5, x-p: 0}, due_soon_days: 10, grace_days: 3, x-p: 0}
closed: {on: 2023-03-31, reason: over}
goals:
  - {id: g, title: G, targets: [{id: a, title: A, measure: milestone, x-why: none}]}
tasks:
  - {id: k, title: K, x-k: 1, targets: [{id: b, title: B, measure: ordinal, scale: ladder, at_least: high}]}
"""


def test_a_whole_plan(plan: Callable[[str], Plan]) -> None:
    built = plan(EVERYTHING)
    assert (built.id, built.version, built.title, built.language) == (
        "full",
        "2.1.0",
        {"zh": "规划", "en": "Plan"},
        "zh",
    )
    assert built.period == Period(date(2022, 7, 1), date(2022, 12, 31))
    assert built.owners == {
        "bureau": Owner("bureau", "局", OwnerKind.UNIT),
        "li": Owner("li", "Li", OwnerKind.PERSON),
    }
    assert sorted(set(built.units) - set(BUILT_IN)) == ["场"]
    assert built.parts == (
        Part("goal", "g", ("goals", 0), "G"),
        Part("task", "k", ("tasks", 0), "K"),
        Part("framework", "inspection", ("frameworks", "inspection"), "Inspection"),
    )
    assert [(target.id, target.goal, target.task) for target in built.targets] == [("a", "g", None), ("b", None, "k")]
    assert built.policy == Policy(
        Method.POINTS, points_on_track=Fraction(5), points_at_risk=Fraction(41, 2), due_soon_days=10, grace_days=3
    )
    assert built.closed == Closed(date(2023, 3, 31), "over")


def test_what_a_plan_leaves_out(plan: Callable[[str], Plan]) -> None:
    built = plan("tasks: [{id: k, title: K}]")
    assert (built.language, built.targets, built.owners, built.closed) == ("en", (), {}, None)
    assert built.units == BUILT_IN
    assert built.policy == Policy(
        Method.RATIO, Fraction(1), Fraction(4, 5), Fraction(0), Fraction(10), 30, 15, "any", "optional"
    )


@pytest.mark.parametrize("lost", ["id", "period"])
def test_no_plan_without_its_id_or_period(lost: str) -> None:
    raw = {"id": "p", "version": "1.0.0", "title": "P", "period": 2022}
    del raw[lost]
    assert build(Document(Source("plan.yaml", ""), raw, {}), raw) is None


def test_policy_of_the_other_family_of_lights(plan: Callable[[str], Plan]) -> None:
    written = "policy: {method: ratio, on_track: 0.8, at_risk: 0.6, owners: post, explain_shortfalls: required}"
    assert plan(written).policy == Policy(
        on_track=Fraction(4, 5), at_risk=Fraction(3, 5), owners="post", explain_shortfalls="required"
    )


INHERITING = """
owner: everyone
reporting: half-yearly
tasks:
  - id: k
    title: K
    owner: boss
    support: [one, two]
    serves: [g, h]
    frameworks: [f]
    clause: 三（一）
    reporting: monthly
    from: 2022-02-01
    due: 2022-11-30
    evidence: required
    targets:
      - {id: heir, title: H, measure: milestone}
      - id: own
        title: O
        measure: milestone
        owner: self
        support: [three]
        serves: []
        frameworks: [f2]
        clause: 三（二）
        reporting: yearly
        from: 2022-03-01
        due: 2022-10-31
        evidence: optional
  - id: j
    title: J
    targets: [{id: orphan, title: O, measure: milestone}]
"""


def test_a_target_inherits_what_it_does_not_give(plan: Callable[[str], Plan]) -> None:
    heir = plan(INHERITING).targets[0]
    assert (heir.owner, heir.support, heir.serves, heir.frameworks) == ("boss", ("one", "two"), ("g", "h"), ("f",))
    assert (heir.clause, heir.own_reporting, heir.inherited_reporting) == ("三（一）", None, Rhythm.MONTHLY)
    assert heir.span == Period(date(2022, 2, 1), date(2022, 11, 30))
    assert heir.evidence_required is True


def test_its_own_replaces_what_it_would_inherit(plan: Callable[[str], Plan]) -> None:
    own = plan(INHERITING).targets[1]
    assert (own.owner, own.support, own.serves, own.frameworks) == ("self", ("three",), (), ("f2",))
    assert (own.clause, own.own_reporting, own.inherited_reporting) == ("三（二）", Rhythm.YEARLY, Rhythm.MONTHLY)
    assert own.span == Period(date(2022, 3, 1), date(2022, 10, 31))
    assert own.evidence_required is False


def test_owner_and_reporting_come_last_from_the_plan(plan: Callable[[str], Plan]) -> None:
    orphan = plan(INHERITING).targets[2]
    assert (orphan.owner, orphan.support, orphan.serves, orphan.frameworks) == ("everyone", (), (), ())
    assert (orphan.clause, orphan.own_reporting, orphan.inherited_reporting) == (None, None, Rhythm.HALF_YEARLY)
    assert orphan.span == Period(date(2022, 1, 1), date(2022, 12, 31))
    assert orphan.evidence_required is False


def test_reporting_is_quarterly_where_nobody_says(target: Callable[[str], Target]) -> None:
    assert target("measure: milestone").inherited_reporting is Rhythm.QUARTERLY


def test_what_only_a_target_says(target: Callable[[str], Target]) -> None:
    made = target(
        "measure: level, at_least: 67, unit: 家, stretch: 70, baseline: {value: 62, on: 2021-12-31, note: N}, "
        "wording: 达到67家, part_of: whole, grows_by: new, grace_days: 40, was: [old, older], "
        "cancelled: {on: 2022-05-01, reason: merged}"
    )
    assert (made.title, made.path) == ("T", ("tasks", 0, "targets", 0))
    assert (made.stretch, made.baseline, made.wording) == (Fraction(70), Fraction(62), "达到67家")
    assert (made.part_of, made.grows_by, made.grace_days, made.was) == ("whole", "new", 40, ("old", "older"))
    assert made.cancelled == Cancelled(date(2022, 5, 1), "merged")


def test_grace_is_the_policys(plan: Callable[[str], Plan]) -> None:
    made = plan(
        "{policy: {grace_days: 7}, tasks: [{id: k, title: K, targets: [{id: t, title: T, measure: milestone}]}]}"
    )
    assert made.targets[0].grace_days == 7


@pytest.mark.parametrize(
    ("written", "baseline"),
    [
        ("measure: flow, at_least: 5, unit: 家", 0),
        ("measure: level, at_least: 5, unit: 家", None),
        ("measure: level, at_least: 5, unit: 家, baseline: 3", 3),
        ("measure: ratio, at_least: 5, unit: '%', baseline: {note: unknown}", None),
        ("measure: rank, at_most: 2", None),
    ],
)
def test_baseline(target: Callable[[str], Target], written: str, baseline: int | None) -> None:
    assert target(written).baseline == baseline


@pytest.mark.parametrize(
    ("written", "pace", "checkpoints"),
    [
        ("", None, ()),
        (", pace: linear", PaceKind.LINEAR, ()),
        (
            ", pace: {2022-09-30: 4, 2022-06-30: 2.5}",
            PaceKind.CHECKPOINTS,
            (("2022-06-30", "5/2"), ("2022-09-30", "4")),
        ),
        (", pace: {2022-06-30: four}", PaceKind.CHECKPOINTS, ()),
    ],
)
def test_pace(
    target: Callable[[str], Target], written: str, pace: PaceKind | None, checkpoints: tuple[tuple[str, str], ...]
) -> None:
    made = target(f"measure: flow, at_least: 5, unit: 万元{written}")
    assert made.own_pace is pace
    assert made.checkpoints == tuple((date.fromisoformat(on), Fraction(value)) for on, value in checkpoints)


@pytest.mark.parametrize(
    "written",
    [
        "measure: flow, at_least: 5, unit: nowhere",
        "measure: level, at_least: 5",
        "measure: flow, unit: 家",
        "measure: ordinal, scale: missing, at_least: high",
        "measure: ordinal, scale: x-scale, at_least: high",
        "measure: ordinal, scale: [low, high], at_least: higher",
        "measure: ordinal, scale: [low, high]",
        "measure: ordinal, scale: [low, high], within: [low, higher]",
    ],
)
def test_a_target_that_means_nothing_is_left_out(plan: Callable[[str], Plan], written: str) -> None:
    text = (
        f"{{scales: {{x-scale: [low, high]}}, tasks: [{{id: k, title: K, targets: [{{id: t, title: T, {written}}}]}}]}}"
    )
    assert plan(text).targets == ()


def test_a_target_without_its_id_is_left_out(plan: Callable[[str], Plan]) -> None:
    assert plan("tasks: [{id: k, title: K, targets: [{title: T, measure: milestone}]}]").targets == ()


def test_names_that_were_in_error_are_left_out(plan: Callable[[str], Plan]) -> None:
    task = "{id: k, title: K, serves: [null, g], targets: [{id: t, title: T, measure: milestone, support: [null]}]}"
    (made,) = plan(f"tasks: [{task}]").targets
    assert (made.serves, made.support) == (("g",), ())


def test_a_span_that_ends_before_it_begins_is_the_plans_period(target: Callable[[str], Target]) -> None:
    made = target("measure: milestone, from: 2022-07-01, due: 2022-06-30")
    assert made.span == Period(date(2022, 1, 1), date(2022, 12, 31))


def test_a_span_of_one_day(target: Callable[[str], Target]) -> None:
    made = target("measure: milestone, from: 2022-06-30, due: 2022-06-30")
    assert made.span == Period(date(2022, 6, 30), date(2022, 6, 30))


@pytest.mark.parametrize(
    ("comparator", "values", "unit", "low", "high", "strict"),
    [
        ("at_least", [5], "家", 5, None, False),
        ("more_than", [5], "家", 6, None, False),
        ("more_than", [5], "万元", 5, None, True),
        ("more_than", [5], None, 5, None, True),
        ("at_most", [5], "家", None, 5, False),
        ("less_than", [5], "家", None, 4, False),
        ("less_than", [5], "%", None, 5, True),
        ("exactly", [5], "家", 5, 5, False),
        ("within", [4, 6], "家", 4, 6, False),
    ],
)
def test_comparators(
    comparator: str, values: list[int], unit: str | None, low: int | None, high: int | None, strict: bool
) -> None:
    written = tuple(Fraction(value) for value in values)
    made = bound_of(Comparator(comparator), written, BUILT_IN[unit] if unit else None)
    ends = [Fraction(end) if end is not None else None for end in (low, high)]
    assert made == Bound(Comparator(comparator), written, ends[0], ends[1], strict)


def test_a_milestone_is_one_once_it_is_done(target: Callable[[str], Target]) -> None:
    made = target("measure: milestone")
    assert made.bound is MILESTONE
    assert [made.bound.holds(Fraction(done)) for done in (0, 1)] == [False, True]


@pytest.mark.parametrize(
    ("raw", "value"), [("low", 0), ("中", 1), ("middle", 1), ("high", 2), ("higher", None), (2, None), (None, None)]
)
def test_the_number_of_a_step(raw: object, value: int | None) -> None:
    assert value_of(raw, ("low", {"zh": "中", "en": "middle"}, "high")) == value


@pytest.mark.parametrize(("raw", "value"), [(5, 5), (True, None), ("5", None), (None, None)])
def test_a_number_as_written(raw: object, value: int | None) -> None:
    assert value_of(raw, ()) == value


def test_extensions_are_ignored_everywhere(target: Callable[[str], Target]) -> None:
    plain = "measure: level, at_least: 67, unit: 家, baseline: {value: 62}, cancelled: {on: 2022-05-01, reason: R}"
    more = (
        "measure: level, at_least: 67, unit: 家, x-a: {pace: linear}, x-at_most: 3, "
        "baseline: {value: 62, x-on: never}, cancelled: {on: 2022-05-01, reason: R, x-by: me}"
    )
    assert target(more) == target(plain)
