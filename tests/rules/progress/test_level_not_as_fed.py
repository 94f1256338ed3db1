from collections.abc import Callable
from typing import Any

import pytest

from planck.words.phrase import Phrase

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - {{id: new, title: N, measure: flow, at_least: 50, unit: {unit}}}
      - {{id: all, title: A, measure: level, grows_by: new, {level}}}
"""
FIRMS = PLAN.format(unit="家", level="at_least: 67, unit: 家, baseline: 60")


def test_a_level_is_its_baseline_and_what_was_added(check_text: Check) -> None:
    found = check_text(FIRMS, "values:\n  new: 5\n  all: {value: 64, note: n}\n", as_of="2022-06-30")
    assert [place for place in found.places if not place[0].startswith("PLK5")] == [("PLK323", "1.yaml", 3, 16, 18)]
    finding = found.report.findings[0]
    assert finding.message == Phrase(
        "'all' is 64 家 on 2022-06-30, but its baseline of 60 家 and the 5 家 of 'new' make 65 家",
        "“all”在 2022-06-30 为 64 家，而基数 60 家加“new”的 5 家应为 65 家",
    )
    assert finding.hint == Phrase(
        "correct the figure that is wrong, or say in a note what else changed (certificates lapse)",
        "请更正有误的数值；如另有增减（如资格到期），请在 note 中说明",
    )
    assert (finding.severity.value, finding.target) == ("warning", "all")
    assert [(one.place.file, one.place.line, one.place.column) for one in finding.related] == [("1.yaml", 2, 8)]
    assert finding.related[0].message == Phrase("the flow's figure is here", "增量的数值在此处")
    assert found.target("all").used.value == 64
    assert found.errors == 0


def test_in_the_levels_unit_and_over_several_files(check_text: Check) -> None:
    plan = PLAN.format(unit="万元", level="at_least: 1.505, unit: 亿元, baseline: {value: 1.5, on: 2021-12-31}")
    found = check_text(plan, "values: {new: 40.5}\n", "values: {all: 1.6}\n")
    assert found.places == [("PLK323", "2.yaml", 1, 15, 18)]
    assert found.related == [("1.yaml", 1, 15)]
    assert found.words[0][0] == (
        "'all' is 1.6 亿元 on 2022-06-30, but its baseline of 1.5 亿元 and the 0.00405 亿元 of 'new' make 1.50405 亿元"
    )


def test_increments_are_added_up_and_each_date_is_judged(check_text: Check) -> None:
    found = check_text(
        FIRMS,
        "as_of: 2022-03-31\nbasis: period\nperiod: 2022-Q1\nvalues: {new: 3, all: 62}\n",
        "basis: period\nperiod: 2022-Q2\nvalues: {new: 2, all: 65}\n",
        "as_of: 2022-09-30\nbasis: period\nperiod: 2022-Q3\nvalues: {new: 1, all: 65}\n",
    )
    assert found.places == [("PLK323", "1.yaml", 4, 23, 25), ("PLK323", "3.yaml", 4, 23, 25)]


@pytest.mark.parametrize(
    ("level", "values"),
    [
        ("at_least: 67, unit: 家, baseline: 60", "{new: 5, all: 65}"),
        ("at_least: 67, unit: 家, baseline: 60", "{new: 5}"),
        ("at_least: 67, unit: 家, baseline: 60", "{all: 64}"),
        ("at_least: 67, unit: 家, baseline: 60", "{new: {missing: 未公布}, all: 64}"),
        ("at_least: 67, unit: 家, baseline: {value: 60, on: 2022-03-31}", "{new: 5, all: 64}"),
        ("at_least: 67, unit: 家, baseline: {value: 60, on: 2022-01-01}", "{new: 5, all: 65}"),
    ],
)
def test_what_adds_up_or_cannot_be_told(check_text: Check, level: str, values: str) -> None:
    assert check_text(PLAN.format(unit="家", level=level), f"values: {values}\n").places == []


def test_without_a_baseline_nothing_is_said_of_figures(check_text: Check) -> None:
    plan = PLAN.format(unit="家", level="at_least: 67, unit: 家, pace: at-due")
    assert [place[0] for place in check_text(plan, "values: {new: 5, all: 64}\n").places] == ["PLK229"]


def test_figures_of_different_dates_are_not_compared(check_text: Check) -> None:
    assert check_text(FIRMS, "values: {new: 5}\n", "as_of: 2022-07-31\nvalues: {all: 64}\n").places == []


def test_a_baseline_of_the_flows_first_day_counts(check_text: Check) -> None:
    plan = PLAN.format(unit="家", level="at_least: 67, unit: 家, baseline: {value: 60, on: 2022-01-01}")
    assert check_text(plan, "values: {new: 5, all: 64}\n").places == [("PLK323", "1.yaml", 1, 23, 25)]


@pytest.mark.parametrize(
    ("level", "values", "codes"),
    [
        ("at_least: 67, unit: 家, baseline: 620", "{new: 5, all: 64}", ["PLK241"]),
        ("at_least: 67, unit: 家, baseline: 6200", "{new: 5, all: 67}", ["PLK241"]),
        ("at_least: 67, unit: 家, baseline: 6", "{new: 5, all: 64}", ["PLK229"]),
        ("at_least: 67, unit: 家, baseline: 70, pace: standing", "{new: 5, all: 71}", ["PLK323"]),
        ("at_most: 67, unit: 家, baseline: 6", "{new: 5, all: 12}", ["PLK323"]),
    ],
)
def test_a_baseline_that_is_not_believed_is_told_instead(
    check_text: Check, level: str, values: str, codes: list[str]
) -> None:
    found = check_text(PLAN.format(unit="家", level=level), f"values: {values}\n")
    assert sorted(place[0] for place in found.places) == codes
