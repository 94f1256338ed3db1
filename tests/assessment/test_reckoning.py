"""The formulas that are printed come to the figures that are reported, over generated targets and in worked cases."""

import ast
import operator
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, settings

from planck.assessment.assess import Assessment, assess
from planck.assessment.course import Course
from planck.assessment.reckoning import Formula, reckoning
from planck.plan.build import build
from planck.plan.model import Method, Plan
from planck.plan.progress import gather
from planck.text.source import Source
from planck.text.tree import Document, Raw
from planck.words.phrase import Phrase
from tests.assessment.conftest import plan_of, progress_of
from tests.assessment.test_laws import ANY, cases, hostile

Case = dict[str, Any]
FIELDS = ("pace", "expected", "shortfall", "behind_by", "completion", "required_rate", "forecast")
OPERATORS: dict[type[ast.AST], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def assessed(case: Raw) -> tuple[Plan, Assessment]:
    raw = plan_of(case)
    plan = build(Document(Source("plan.yaml", ""), raw, {}), raw)
    assert plan is not None
    files = [Document(Source(f"{n}.yaml", ""), each, {}) for n, each in enumerate(progress_of(case))]
    return plan, assess(plan, gather(plan, files), date.fromisoformat(case["as_of"]))[0]


def formulas(case: Raw) -> dict[str, Formula]:
    listed = list(reckoning(*assessed(case)))
    assert len({formula.key for formula in listed}) == len(listed)
    return {formula.key: formula for formula in listed}


def worked_out(text: str) -> Fraction:
    """What a printed sum comes to: exactly, brackets as printed."""

    def value(node: ast.expr) -> Fraction:
        if isinstance(node, ast.BinOp):
            return OPERATORS[type(node.op)](value(node.left), value(node.right))
        if isinstance(node, ast.UnaryOp):
            assert isinstance(node.op, ast.USub)
            return -value(node.operand)
        assert isinstance(node, ast.Constant)
        return Fraction(text[node.col_offset : node.end_col_offset])

    return value(ast.parse(text, mode="eval").body)


def worked_out_gap(text: str) -> Fraction:
    return max(Fraction(0), *map(worked_out, text.split(", ")))


def check_formulas(case: Case) -> None:
    plan, found = assessed(case)
    told = {formula.key: formula for formula in reckoning(plan, found)}
    for name in FIELDS:
        assert (told[name].shown if name in told else None) == getattr(found, name), name
    for key, formula in told.items():
        gap = key in ("shortfall", "behind_by")
        assert (worked_out_gap if gap else worked_out)(formula.put_in) == formula.value, key
        assert (formula.result is None) is (formula.shown == formula.value)
        assert ("rounded" in formula.terms.en) is ("取整" in formula.terms.zh) is (formula.result is not None)


@given(cases(ANY))
@settings(max_examples=300, deadline=None)
@example(
    {"target": {"measure": "flow", "unit": "家", "within": [4, 6]}, "values": {"2022-12-31": 8}, "as_of": "2022-12-31"}
)
@example(
    {
        "target": {"measure": "level", "unit": "%", "at_most": -3, "baseline": -1, "pace": {"2022-04-01": -2}},
        "values": {"2022-06-30": Decimal("-1.5")},
        "as_of": "2022-07-01",
    }
)
def test_each_formula_comes_to_the_figure_reported(case: Case) -> None:
    """Each figure of an assessment has a formula, it alone has, and the numbers printed in it come to that figure."""
    check_formulas(case)


@given(hostile())
@settings(max_examples=60, deadline=None)
def test_each_formula_comes_to_its_figure_at_the_limits_too(case: Case) -> None:
    """The same for numbers, dates and units at the limits of what is read."""
    check_formulas(case)


@given(cases(ANY))
@settings(max_examples=200, deadline=None)
def test_what_the_policy_compares_decides_as_the_status_does(case: Case) -> None:
    """What is held against the thresholds leads to the status that was found."""
    plan, found = assessed(case)
    told = {formula.key: formula for formula in reckoning(plan, found)}
    policy = plan.policy
    assert not {"lag", "done_of_expected"} <= set(told)
    if found.because not in ("at-or-above-pace", "slightly-below-pace", "below-pace"):
        return
    assert found.track.course is Course.SPAN
    if policy.method is Method.POINTS and "lag" in told:
        lag = told["lag"].value
        good, fair = lag <= 0 or lag < policy.points_on_track, lag <= policy.points_at_risk
    elif policy.method is Method.RATIO:
        done = told["done_of_expected"].value
        good, fair = done >= policy.on_track, done >= policy.at_risk
    else:
        return
    assert found.because == ("at-or-above-pace" if good else "slightly-below-pace" if fair else "below-pace")


PERIODS = "periods completed / periods from 'from' to 'due'"
FLOW = {"measure": "flow", "at_least": 10, "unit": "家"}
SHARE = {"measure": "ratio", "at_least": 50, "unit": "%", "baseline": 20}


def put_in(target: Case, values: Case, as_of: str = "2022-06-30") -> list[tuple[str, str, str, str]]:
    """Key, words, numbers and outcome of each formula."""
    case = {"target": target, "values": values, "as_of": as_of}
    return [(key, formula.terms.en, formula.put_in, str(formula.shown)) for key, formula in formulas(case).items()]


def test_a_flow_in_whole_units() -> None:
    assert put_in(FLOW, {"2022-03-31": 2}, "2022-04-30") == [
        ("pace", PERIODS, "1 / 4", "1/4"),
        (
            "expected",
            "baseline + (target value - baseline) * pace, rounded toward the baseline",
            "0 + (10 - 0) * (1/4)",
            "2",
        ),
        ("shortfall", "how far the figure is from the target value, at least 0", "10 - 2", "8"),
        ("behind_by", "how far the figure falls short of what is expected, at least 0", "2 - 2", "0"),
        ("completion", "(actual - baseline) / (target value - baseline)", "(2 - 0) / (10 - 0)", "1/5"),
        ("done_of_expected", "(actual - baseline) / (expected - baseline)", "(2 - 0) / (2 - 0)", "1"),
        ("required_rate", "shortfall / (days left / 30.4375)", "8 / (245 / 30.4375)", "487/490"),
        (
            "forecast",
            "baseline + (actual - baseline) / share of days gone by, rounded toward the baseline",
            "0 + (2 - 0) / (18/73)",
            "8",
        ),
    ]


def test_the_lag_in_points() -> None:
    told = formulas(
        {"target": SHARE, "values": {"2022-06-30": 30}, "as_of": "2022-06-30", "plan": {"policy": {"method": "points"}}}
    )
    assert (told["lag"].put_in, told["lag"].value) == ("(35 - 30) / (50 - 20) * 100", Fraction(50, 3))
    assert "done_of_expected" not in told


def test_no_quotient_where_it_would_divide_by_nothing() -> None:
    early = formulas({"target": FLOW, "values": {"2022-02-28": 1}, "as_of": "2022-02-28"})
    assert not {"lag", "done_of_expected"} & set(early)
    nothing = {"measure": "flow", "at_least": 0, "unit": "家"}
    told = formulas(
        {
            "target": nothing,
            "values": {"2022-06-30": 1},
            "as_of": "2022-06-30",
            "plan": {"policy": {"method": "points"}},
        }
    )
    assert not {"lag", "done_of_expected", "completion"} & set(told)


@pytest.mark.parametrize(
    ("target", "on", "terms", "numbers"),
    [
        (FLOW, "2022-12-31", "1 from the due date on", "1"),
        ({**FLOW, "from": "2022-08-01"}, "2022-06-30", "0 before 'from'", "0"),
        (
            {**FLOW, "pace": "linear"},
            "2022-01-31",
            "days from 'from' to the day looked at / days from 'from' to 'due'",
            "31 / 365",
        ),
        ({**FLOW, "pace": "at-due"}, "2022-06-30", "0 before it is due", "0"),
        ({"measure": "rank", "at_most": 2}, "2022-06-30", "1 all the time", "1"),
        ({"measure": "milestone"}, "2022-06-30", "0 before it is due", "0"),
        ({**FLOW, "from": "2022-02-15"}, "2022-04-30", PERIODS, "0.5 / 3.5"),
        ({**FLOW, "pace": "monthly", "from": "2022-01-11"}, "2022-01-31", PERIODS, "(21/31) / (362/31)"),
        (
            {**FLOW, "pace": {"2022-03-31": 4}},
            "2022-06-30",
            "(expected - baseline) / (target value - baseline)",
            "(4 - 0) / (10 - 0)",
        ),
        (
            {**FLOW, "at_least": 0, "pace": {"2022-03-31": 0}},
            "2022-06-30",
            "0, as the baseline is the target value",
            "0",
        ),
        (
            {"measure": "rank", "at_most": 2, "pace": {"2022-03-31": 4}},
            "2022-02-01",
            "0 before the first checkpoint, then 1",
            "0",
        ),
        (
            {"measure": "rank", "at_most": 2, "pace": {"2022-03-31": 4}},
            "2022-04-01",
            "0 before the first checkpoint, then 1",
            "1",
        ),
    ],
)
def test_pace_without_a_figure(target: Case, on: str, terms: str, numbers: str) -> None:
    assert put_in(target, {}, on)[-1 if "checkpoint" in terms or "expected" in terms or "as the" in terms else 0][
        1:3
    ] == (terms, numbers)


def test_pace_is_that_of_the_figures_date() -> None:
    told = put_in({**FLOW, "pace": "linear"}, {"2022-01-31": 1}, "2022-03-02")
    assert told[0] == (
        "pace",
        "days from 'from' to the figure's date / days from 'from' to 'due'",
        "31 / 365",
        "31/365",
    )


@pytest.mark.parametrize(
    ("target", "on", "terms", "numbers"),
    [
        ({**FLOW, "pace": {"2022-03-31": 4}}, "2022-02-01", "the baseline, before the first checkpoint", "0"),
        ({**FLOW, "pace": {"2022-03-31": 4, "2022-09-30": 6}}, "2022-03-31", "the checkpoint of 2022-03-31", "4"),
        ({**FLOW, "pace": {"2022-03-31": 4}}, "2022-12-31", "the target value", "10"),
        (
            {**FLOW, "from": "2022-04-01", "pace": {"2022-03-31": 4}},
            "2022-03-31",
            "the baseline, before the first checkpoint",
            "0",
        ),
        ({"measure": "rank", "at_most": 2}, "2022-06-30", "the target value", "2"),
    ],
)
def test_what_is_expected_as_the_plan_states_it(target: Case, on: str, terms: str, numbers: str) -> None:
    told = {key: (words, sum_) for key, words, sum_, _ in put_in(target, {}, on)}
    assert told["expected"] == (terms, numbers)


def test_the_last_checkpoint_is_named_in_both_languages() -> None:
    target = {**FLOW, "pace": {"2022-03-31": 4, "2022-06-30": 6}}
    terms = formulas({"target": target, "as_of": "2022-07-01"})["expected"].terms
    assert terms == Phrase("the checkpoint of 2022-06-30", "2022-06-30 检查点的数值")


def test_with_checkpoints_what_is_expected_comes_before_the_pace_that_follows_from_it() -> None:
    assert [key for key, *_ in put_in({**FLOW, "pace": {"2022-03-31": 4}}, {})] == ["expected", "pace"]
    assert [key for key, *_ in put_in(FLOW, {})] == ["pace", "expected"]


@pytest.mark.parametrize(
    ("target", "value", "shortfall"),
    [
        ({"measure": "flow", "within": [4, 6], "unit": "家"}, 8, "4 - 8, 8 - 6"),
        ({"measure": "flow", "exactly": 4, "unit": "家"}, 1, "4 - 1, 1 - 4"),
        ({"measure": "level", "at_most": 4, "unit": "家"}, 7, "7 - 4"),
        ({"measure": "level", "at_least": -4, "unit": "%"}, -7, "(-4) - (-7)"),
        ({"measure": "flow", "more_than": 4, "unit": "家"}, 3, "5 - 3"),
    ],
)
def test_the_gap_to_the_target_value(target: Case, value: int, shortfall: str) -> None:
    told = formulas({"target": target, "values": {"2022-06-30": value}, "as_of": "2022-06-30"})
    assert told["shortfall"].put_in == shortfall


def test_behind_a_range_is_behind_its_lower_end_only() -> None:
    target = {"measure": "flow", "within": [4, 6], "unit": "家"}
    told = formulas({"target": target, "values": {"2022-12-31": 8}, "as_of": "2022-12-31"})
    assert (told["behind_by"].put_in, told["behind_by"].value) == ("4 - 8", Fraction(0))


def test_a_cancelled_target_and_a_milestone_have_no_sums() -> None:
    cancelled = {**FLOW, "cancelled": {"on": "2022-05-01", "reason": "over"}}
    assert formulas({"target": cancelled, "values": {"2022-03-31": 2}, "as_of": "2022-06-30"}) == {}
    told = formulas({"target": {"measure": "milestone"}, "values": {"2022-03-31": False}, "as_of": "2022-06-30"})
    assert list(told) == ["pace"]
