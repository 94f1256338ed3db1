"""Bounds, steps and what a plan knows of itself."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.plan.build import bound_of
from planck.plan.model import Bound, Comparator, Plan, Target, Text, text_in
from planck.plan.quantity import BUILT_IN

NUMBERS = st.fractions(-1000, 1000)


def bound(comparator: str, *values: int, unit: str = "万元") -> Bound:
    return bound_of(Comparator(comparator), tuple(Fraction(value) for value in values), BUILT_IN[unit])


@pytest.mark.parametrize(
    ("made", "aim", "rising", "one_sided"),
    [
        (bound("at_least", 5), 5, True, True),
        (bound("more_than", 5), 5, True, True),
        (bound("at_most", 5), 5, False, True),
        (bound("less_than", 5), 5, False, True),
        (bound("exactly", 5), 5, True, False),
        (bound("within", 4, 6), 4, True, False),
        (bound("more_than", 5, unit="家"), 6, True, True),
        (bound("less_than", 5, unit="家"), 4, False, True),
        (Bound(Comparator.AT_LEAST, (), None, None), 0, False, False),
    ],
)
def test_where_a_bound_leads(made: Bound, aim: int, rising: bool, one_sided: bool) -> None:
    assert (made.aim, made.rising, made.one_sided) == (Fraction(aim), rising, one_sided)


@pytest.mark.parametrize(
    ("made", "value", "holds", "short_by", "past_upper"),
    [
        (bound("at_least", 5), 5, True, 0, False),
        (bound("at_least", 5), 4, False, 1, False),
        (bound("more_than", 5), 5, False, 0, False),
        (bound("more_than", 5), 6, True, 0, False),
        (bound("more_than", 5, unit="家"), 5, False, 1, False),
        (bound("at_most", 5), 5, True, 0, False),
        (bound("at_most", 5), 7, False, 2, True),
        (bound("less_than", 5), 5, False, 0, True),
        (bound("less_than", 5), 4, True, 0, False),
        (bound("less_than", 5, unit="家"), 5, False, 1, True),
        (bound("exactly", 5), 5, True, 0, False),
        (bound("exactly", 5), 4, False, 1, False),
        (bound("exactly", 5), 6, False, 1, True),
        (bound("within", 4, 6), 4, True, 0, False),
        (bound("within", 4, 6), 6, True, 0, False),
        (bound("within", 4, 6), 3, False, 1, False),
        (bound("within", 4, 6), 8, False, 2, True),
    ],
)
def test_which_figures_satisfy_a_bound(made: Bound, value: int, holds: bool, short_by: int, past_upper: bool) -> None:
    figure = Fraction(value)
    assert (made.holds(figure), made.short_by(figure), made.past_upper(figure)) == (
        holds,
        Fraction(short_by),
        past_upper,
    )


@given(
    st.sampled_from(["at_least", "more_than", "at_most", "less_than", "exactly", "within"]), NUMBERS, NUMBERS, NUMBERS
)
@settings(max_examples=60, deadline=None)
def test_what_holds_is_not_short(name: str, one: Fraction, other: Fraction, value: Fraction) -> None:
    """A figure that satisfies a bound is not short of it nor past it; one that does not is, strict equality aside."""
    ends = (min(one, other), max(one, other)) if name == "within" else (one,)
    made = bound_of(Comparator(name), ends, None)
    if made.holds(value):
        assert made.short_by(value) == 0
        assert not made.past_upper(value)
    else:
        assert made.short_by(value) > 0 or (made.strict and value == one)


@given(NUMBERS | st.none(), NUMBERS | st.none(), NUMBERS)
@settings(max_examples=60, deadline=None)
def test_how_far_a_figure_is_off_is_the_greater_of_both_ways(
    low: Fraction | None, high: Fraction | None, value: Fraction
) -> None:
    """Comparing first comes to what the formula says, also where a range is the wrong way round."""
    below = low - value if low is not None else Fraction(0)
    above = value - high if high is not None else Fraction(0)
    made = Bound(Comparator.WITHIN, (value,), low, high)
    assert made.short_by(value) == max(Fraction(0), below, above)
    assert made.holds(value) == (made.short_by(value) == 0)


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("as it is", "zh", "as it is"),
        ({"zh": "中", "en": "E", "fr": "F"}, "fr", "F"),
        ({"zh": "中", "en": "E"}, "fr", "中"),
        ({"en": "E", "de": "D"}, "fr", "E"),
        ({"de": "D", "it": "I"}, "fr", "D"),
        ({}, "fr", ""),
    ],
)
def test_a_text_in_a_language(text: Text, lang: str, found: str) -> None:
    assert text_in(text, lang, "zh") == found


def test_a_step_is_named_in_any_of_its_languages(target: Callable[[str], Target]) -> None:
    ordinal = target("measure: ordinal, scale: [无, {zh: 推进中, en: under way}, done], at_least: done")
    assert [ordinal.step(name) for name in ("无", "推进中", "under way", "done", "nope")] == [0, 1, 1, 2, None]


def test_a_target_is_known_by_its_earlier_ids(plan: Callable[[str], Plan]) -> None:
    built = plan(
        """
        tasks:
          - id: k
            title: K
            targets:
              - {id: a, title: A, measure: milestone, was: [b, old, older]}
              - {id: b, title: B, measure: milestone, was: [old]}
        """
    )
    found = {name: built.target(name) for name in ("a", "b", "old", "older", "k", "c")}
    assert {name: target and target.id for name, target in found.items()} == {
        "a": "a",
        "b": "b",
        "old": "a",
        "older": "a",
        "k": None,
        "c": None,
    }


def test_a_closed_plan_is_judged_on_its_last_day(plan: Callable[[str], Plan]) -> None:
    closed = plan("closed: {on: 2022-06-30, reason: dissolved}")
    eve, last, after = date(2022, 6, 29), date(2022, 6, 30), date(2022, 7, 1)
    assert [closed.judged_on(day) for day in (eve, last, after)] == [eve, last, last]
    assert [closed.closed_on(day) for day in (eve, last, after)] == [False, False, True]


def test_a_plan_not_closed_is_judged_on_the_day_itself(plan: Callable[[str], Plan]) -> None:
    assert plan("{}").judged_on(date(2024, 1, 1)) == date(2024, 1, 1)
    assert not plan("{}").closed_on(date(2024, 1, 1))


@pytest.mark.parametrize(("version", "draft"), [("0.9.0", True), ("1.0.0", False), ("10.0.0", False)])
def test_a_draft(plan: Callable[[str], Plan], version: str, draft: bool) -> None:
    assert plan(f"version: {version}").draft is draft


def test_a_plan_knows_what_was_written_and_where(plan: Callable[[str], Plan]) -> None:
    built = plan("owner: nobody")
    assert built.written == {"owner": "nobody"}
    assert built.file == "plan.yaml"


def test_comparator_is_read_off_the_bound(target: Callable[[str], Target]) -> None:
    assert target("measure: milestone").comparator is Comparator.DONE
    assert target("measure: rank, at_most: 2").comparator is Comparator.AT_MOST
