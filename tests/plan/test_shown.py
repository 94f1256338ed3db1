"""A target's figures as people read them."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from planck.plan.model import Plan
from planck.plan.shown import bare, target_value, unit_name, with_unit
from planck.words.phrase import Phrase


def same(text: str) -> Phrase:
    return Phrase(text, text)


UNITS = """
units:
  场: {title: {en: sessions}, whole: true}
  hr: {title: hours}
  点: {whole: true}
"""


@pytest.fixture(scope="session")
def with_target(plan: Callable[[str], Plan]) -> Callable[[str], Plan]:
    return lambda target: plan(
        f"{UNITS}\nlanguage: zh\ntasks: [{{id: k, title: K, targets: [{{id: t, title: T, {target}}}]}}]"
    )


@pytest.mark.parametrize(
    ("target", "unit", "figure"),
    [
        ("measure: flow, at_least: 5, unit: 家", same("家"), same("1.5 家")),
        ("measure: flow, at_least: 5, unit: 场", Phrase("sessions", "场"), Phrase("1.5 sessions", "1.5 场")),
        ("measure: flow, at_least: 5, unit: hr", same("hours"), same("1.5 hours")),
        ("measure: flow, at_least: 5, unit: 点", same("点"), same("1.5 点")),
        ("measure: rank, at_most: 2", same(""), same("1.5")),
        ("measure: milestone", same(""), same("1.5")),
    ],
)
def test_units(with_target: Callable[[str], Plan], target: str, unit: Phrase, figure: Phrase) -> None:
    plan = with_target(target)
    assert unit_name(plan, plan.targets[0]) == unit
    assert with_unit(plan, plan.targets[0], Fraction(3, 2)) == figure


def test_steps(with_target: Callable[[str], Plan]) -> None:
    plan = with_target("measure: ordinal, scale: [无, {zh: 完成, en: done}], at_least: 完成")
    assert bare(plan, plan.targets[0], Fraction(0)) == same("无")
    assert with_unit(plan, plan.targets[0], Fraction(1)) == Phrase("done", "完成")


@pytest.mark.parametrize(
    ("target", "en", "zh"),
    [
        ("measure: flow, at_least: 5, unit: 家", ">= 5 家", ">= 5 家"),
        (
            "measure: ratio, at_least: 2.125, stretch: 1e30, unit: '%'",
            f">= 2.125 % (stretch 1{'0' * 30})",
            f">= 2.125 % (争取 1{'0' * 30})",
        ),
        ("measure: ratio, at_most: 1.5e-30, unit: '%'", f"<= 0.{'0' * 29}15 %", f"<= 0.{'0' * 29}15 %"),
        ("measure: flow, more_than: 5, unit: 家", "> 5 家", "> 5 家"),
        ("measure: flow, at_most: 5.25, unit: '%'", "<= 5.25 %", "<= 5.25 %"),
        ("measure: flow, less_than: 5, unit: 家", "< 5 家", "< 5 家"),
        ("measure: flow, exactly: 5, unit: 场", "= 5 sessions", "= 5 场"),
        ("measure: flow, within: [90, 110], unit: 万元", "90 - 110 万元", "90 - 110 万元"),
        ("measure: rank, at_most: 2, stretch: 1", "<= 2 (stretch 1)", "<= 2 (争取 1)"),
        ("measure: ordinal, scale: [无, {zh: 完成, en: done}], at_least: 完成", "done", "完成"),
        ("measure: milestone", "done", "完成"),
    ],
)
def test_target_value(with_target: Callable[[str], Plan], target: str, en: str, zh: str) -> None:
    plan = with_target(target)
    assert target_value(plan, plan.targets[0]) == Phrase(en, zh)
