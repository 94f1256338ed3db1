"""What was reported anew, and what was reported otherwise before."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from planck.change.match import match
from planck.change.progress import State, as_change, day_of, place_of, reported, restated, without_plan
from planck.plan.model import Plan
from planck.plan.progress import gather
from planck.text.source import Source
from planck.text.tree import Document, parse

FLOW = "measure: flow, unit: 万元, at_least: 30"
StateOf = Callable[..., State]


def file(name: str, text: str) -> Document:
    document, findings = parse(Source(name, text))
    assert findings == []
    return Document(document.source, {"planck": "progress/v1", "plan": "p", **document.raw}, document.spots)


@pytest.fixture(scope="session")
def state() -> StateOf:
    """The figures of a plan from files, each its date and what it gives the target `t`, or its whole text."""

    def run(plan: Plan, *files: str, now: Plan | None = None) -> State:
        texts = [
            text if "as_of" in text else "as_of: {}, values: {{t: {}}}".format(*text.split(" ", 1)) for text in files
        ]
        documents = [file(f"{number}.yaml", f"{{{text}}}") for number, text in enumerate(texts, 1)]
        return State(plan, gather(plan, documents), match(plan, now).renamed if now else {})

    return run


def told(old: State, new: State) -> list[tuple[object, ...]]:
    changes = [as_change(item, old.plan, new.plan) for item in (*restated(old, new), *reported(old, new))]
    return [
        (each.change_class.value, each.field, each.before, each.after, each.said.en, each.said.zh) for each in changes
    ]


@pytest.mark.parametrize(
    ("target", "old", "new", "changes"),
    [
        (FLOW, ["2022-03-31 5"], ["2022-03-31 5"], []),
        (FLOW, ["2022-03-31 5"], ["2022-03-31 5.0"], []),
        (FLOW, ["2022-03-31 5"], ["2022-03-31 {value: 50000, unit: 元, note: n}"], []),
        (FLOW, ["2022-03-31 5"], ["2022-03-31 {value: 5, evidence: [x.md], reason: r}"], []),
        (
            FLOW,
            ["2022-03-31 5"],
            ["2022-03-31 {value: 60000, unit: 元}"],
            [
                (
                    "restated",
                    "2022-03-31",
                    5,
                    {"value": 60000, "unit": "元"},
                    "the figure for 2022-03-31 restated from 5 万元 to 6 万元",
                    "2022-03-31 的数值由 5 万元 更正为 6 万元",
                )
            ],
        ),
        (
            FLOW,
            ["2022-03-31 5", "2022-06-30 9"],
            ["2022-06-30 9"],
            [
                (
                    "restated",
                    "2022-03-31",
                    5,
                    None,
                    "the figure for 2022-03-31, 5 万元, is gone",
                    "2022-03-31 的数值 5 万元 已不在",
                )
            ],
        ),
        (
            FLOW,
            ["2022-03-31 5", "2022-05-31 8"],
            ["2022-03-31 5", "2022-05-31 8", "2022-06-30 9"],
            [
                (
                    "reported",
                    "2022-06-30",
                    8,
                    9,
                    "9 万元 reported for 2022-06-30, after 8 万元 on 2022-05-31",
                    "2022-06-30 报为 9 万元，此前 2022-05-31 为 8 万元",
                )
            ],
        ),
        (
            FLOW,
            [],
            ["2022-03-31 5"],
            [("reported", "2022-03-31", None, 5, "5 万元 reported for 2022-03-31", "2022-03-31 报为 5 万元")],
        ),
        (FLOW, ["2022-03-31 {missing: later}"], ["2022-03-31 {missing: later still}"], []),
        (FLOW, ["2022-03-31 5"], ["2022-03-31 five"], []),
        (
            "measure: ratio, unit: '%', at_least: 3",
            ["2022-03-31 {numerator: 3, denominator: 100}"],
            ["2022-03-31 {numerator: 3, denominator: 120}"],
            [
                (
                    "restated",
                    "2022-03-31",
                    {"numerator": 3, "denominator": 100},
                    {"numerator": 3, "denominator": 120},
                    "the figure for 2022-03-31 restated from 3 % to 2.5 %",
                    "2022-03-31 的数值由 3 % 更正为 2.5 %",
                )
            ],
        ),
        (
            "measure: milestone",
            ["2022-03-31 false", "2022-06-30 {done: 2022-05-12}"],
            ["2022-03-31 true", "2022-06-30 {done: 2022-05-13}"],
            [
                (
                    "restated",
                    "2022-03-31",
                    False,
                    True,
                    "the figure for 2022-03-31 restated from not done to done",
                    "2022-03-31 的数值由 未完成 更正为 完成",
                ),
                (
                    "restated",
                    "2022-06-30",
                    "2022-05-12",
                    "2022-05-13",
                    "the figure for 2022-06-30 restated from done 2022-05-12 to done 2022-05-13",
                    "2022-06-30 的数值由 完成 2022-05-12 更正为 完成 2022-05-13",
                ),
            ],
        ),
        (
            FLOW,
            ["as_of: 2022-06-30, basis: period, period: 2022-Q1, values: {t: 5}"],
            ["as_of: 2022-06-30, basis: period, period: 2022-Q1, values: {t: 4}"],
            [
                (
                    "restated",
                    "2022-03-31",
                    5,
                    4,
                    "the figure for 2022-03-31 restated from 5 万元 to 4 万元",
                    "2022-03-31 的数值由 5 万元 更正为 4 万元",
                )
            ],
        ),
    ],
)
def test_what_became_of_the_figures(
    plan_with: Callable[..., Plan],
    state: StateOf,
    target: str,
    old: list[str],
    new: list[str],
    changes: list[tuple[object, ...]],
) -> None:
    plan = plan_with(target)
    assert told(state(plan, *old), state(plan, *new)) == changes


@pytest.mark.parametrize(
    ("was", "now", "figures", "restated_too"),
    [
        # the same bare figure in another unit is another figure
        (FLOW, FLOW.replace("万元", "元"), ("5", "5"), True),
        (FLOW, FLOW.replace("万元", "元"), ("5", "50000"), False),
        (FLOW, FLOW.replace("万元", "家"), ("5", "5"), False),
        (FLOW, "measure: rank, at_most: 3", ("5", "5"), False),
        (
            "measure: ordinal, scale: [a, b], at_least: b",
            "measure: ordinal, scale: [a, x, b], at_least: b",
            ("b", "b"),
            False,
        ),
    ],
)
def test_figures_of_a_target_that_changed(
    plan_with: Callable[..., Plan], state: StateOf, was: str, now: str, figures: tuple[str, str], restated_too: bool
) -> None:
    old, new = plan_with(was), plan_with(now)
    moved = restated(state(old, f"2022-03-31 {figures[0]}", now=new), state(new, f"2022-03-31 {figures[1]}"))
    assert bool(list(moved)) is restated_too


def test_a_unit_made_of_something_else_restates_nothing(plan_with: Callable[..., Plan], state: StateOf) -> None:
    target = "measure: flow, unit: 打, at_least: 5"
    old, new = (plan_with(target, f"units: {{打: {{of: 个, times: {times}}}}}") for times in (12, 10))
    assert list(restated(state(old, "2022-03-31 5"), state(new, "2022-03-31 5"))) == []
    assert list(restated(state(old, "2022-03-31 5"), state(new, "2022-03-31 {value: 5, unit: 打}"))) == []


def test_a_renamed_target(plan: Callable[[str], Plan], state: StateOf) -> None:
    text = f"tasks: [{{id: k, title: K, targets: [{{id: t, title: T, {FLOW}}}]}}]"
    old, new = plan(text), plan(text.replace("id: t,", "id: u, was: [t],"))
    (moved,) = restated(state(old, "2022-03-31 5", now=new), state(new, "2022-03-31 6"))
    assert moved.target.id == "u"
    assert [each and each.value for each in (moved.before, moved.after)] == [Fraction(5), Fraction(6)]


def test_where_it_stands(plan_with: Callable[..., Plan], state: StateOf) -> None:
    plan = plan_with(FLOW)
    old, new = state(plan, "2022-03-31 5"), state(plan, "2022-03-31 6", "2022-06-30 7")
    (moved,), (fresh,) = restated(old, new), reported(old, new)
    change = as_change(moved, plan, plan)
    assert (change.old_address, change.address) == (("values", "t"), ("values", "t"))
    assert (change.old_at and change.old_at.file, change.new_at and change.new_at.column) == ("1.yaml", 30)
    assert day_of(fresh).isoformat() == "2022-06-30"
    assert as_change(fresh, plan, plan).new_at == place_of(new.figures[("t", day_of(fresh), None)])


def test_two_files_without_their_plan() -> None:
    march = file("a.yaml", "as_of: 2022-03-31\nvalues: {a: 5, b: {value: 1, unit: 元}, c: 3, x-d: 1}")
    june = file("b.yaml", "as_of: 2022-06-30\nvalues: {a: 6, b: {value: 1, unit: 元}, e: true, x-d: 2}")
    told = [
        (each.change_class.value, each.target, each.field, each.before, each.after, each.said.en, each.said.zh)
        for each in without_plan(march, june, "p")
    ]
    assert told == [
        ("reported", "a", "2022-06-30", 5, 6, "6 reported for 2022-06-30, after 5", "2022-06-30 报为 6，此前 5"),
        ("reported", "e", "2022-06-30", None, True, "true reported for 2022-06-30", "2022-06-30 报为 true"),
    ]
    again = file("c.yaml", "as_of: 2022-03-31\nvalues: {a: 6, c: 3}")
    (change,) = without_plan(march, again, "p")
    assert (change.change_class.value, change.before, change.after) == ("restated", 5, 6)
    assert change.old_at is not None
