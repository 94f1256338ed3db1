"""What was reported: every figure up to the day, as the sum takes it and as it stands in its file."""

from collections.abc import Callable

from hypothesis import given, settings

from planck.report.explanation import Explanation
from tests.assessment.test_laws import ANY, Case, cases
from tests.report.test_explanation import explained

Told = Callable[..., Explanation]
Row = tuple[str, str, str | None, bool, str]

PLAN = """\
planck: plan/v1
id: demo
version: 1.0.0
title: Demo
period: 2022
units:
  场: {title: {en: sessions}, whole: true}
  打: {title: {en: dozens, zh: 打}, of: 场, times: 12}
owners: {office: {name: Office}}
owner: office
tasks:
  - id: work
    title: Work
    targets:
      - {id: money, title: Money, measure: flow, at_least: 320, unit: 万元}
      - {id: talks, title: Talks, measure: flow, at_least: 24, unit: 场}
      - {id: share, title: Share, measure: ratio, at_least: 3, unit: "%", pace: at-due}
      - {id: place, title: Place, measure: rank, at_most: 2}
      - {id: state, title: State, measure: ordinal, scale: [{zh: 低, en: low}, {zh: 高, en: high}], at_least: high}
      - {id: survey, title: Survey, measure: milestone}
"""


def figures(found: Explanation) -> list[Row]:
    return [
        (
            one.on.isoformat()[5:],
            one.value.en,
            one.reported.en if one.reported else None,
            one.used,
            f"{one.place.file[5:]}:{one.place.line}",
        )
        for one in found.figures
    ]


def chinese(found: Explanation) -> list[tuple[str, str | None]]:
    return [(one.value.zh, one.reported.zh if one.reported else None) for one in found.figures]


def test_the_figures_up_to_the_day_and_the_one_used(told: Told) -> None:
    files = {"_2022_03_31": "talks: 1", "_2022_06_30": "money: 3\n  talks: 2", "_2022_09_30": "talks: 3"}
    assert figures(told(PLAN, "talks", **files)) == [
        ("03-31", "1", None, False, "03-31.yaml:5"),
        ("06-30", "2", None, True, "06-30.yaml:6"),
    ]
    assert figures(told(PLAN, "talks", "2022-03-30", **files)) == []


def test_a_final_figure_stays_the_one_used(told: Told) -> None:
    found = told(PLAN, "talks", "2023-02-01", _2022_12_31="talks: 24", _2023_01_31="talks: 25")
    assert figures(found) == [
        ("12-31", "24", None, True, "12-31.yaml:5"),
        ("01-31", "25", None, False, "01-31.yaml:5"),
    ]


def test_a_report_without_a_figure_is_listed_with_its_reason(told: Told) -> None:
    found = told(PLAN, "talks", "2022-09-01", _2022_06_30="talks: {missing: {zh: 未公布, en: not published}}")
    assert figures(found) == [("06-30", "withheld: not published", None, False, "06-30.yaml:5")]
    assert chinese(found) == [("暂缺：未公布", None)]


def test_figures_of_milestones_ordinals_and_ranks(told: Told) -> None:
    files = {"_2022_02_28": "survey: false", "_2022_03_31": "survey: true", "_2022_06_30": "survey: 2022-05-12"}
    done = told(PLAN, "survey", **files)
    assert [row[1:3] for row in figures(done)] == [("not done", None), ("done", None), ("done 2022-05-12", None)]
    assert chinese(done) == [("未完成", None), ("完成", None), ("完成 2022-05-12", None)]
    state = told(PLAN, "state", _2022_03_31="state: 低")
    assert (figures(state)[0][1:3], chinese(state)) == (("low", None), [("低", None)])
    assert figures(told(PLAN, "place", _2022_03_31="place: 3"))[0][1:3] == ("3", None)


def test_a_figure_in_another_unit(told: Told) -> None:
    files = {"_2022_03_31": "money: {value: 1850000, unit: 元}", "_2022_06_30": "money: {value: 185.50, unit: 万元}"}
    found = told(PLAN, "money", **files)
    assert [row[1:3] for row in figures(found)] == [("185", "1850000 元"), ("185.5", None)]
    assert chinese(found) == [("185", "1850000 元"), ("185.5", None)]
    named = told(PLAN, "talks", _2022_03_31="talks: {value: 2, unit: 打}")
    assert (figures(named)[0][1:3], chinese(named)) == (("24", "2 dozens"), [("24", "2 打")])


def test_a_figure_with_more_decimals_than_are_shown(told: Told) -> None:
    assert figures(told(PLAN, "money", _2022_03_31="money: 1.23456789"))[0][1:3] == ("1.234568", "1.23456789")


def test_a_numerator_and_a_denominator(told: Told) -> None:
    found = told(PLAN, "share", _2022_03_31="share: {numerator: 3.1, denominator: 120}")
    assert figures(found)[0][1:3] == ("2.583333", "3.1 / 120")
    assert chinese(found) == [("2.583333", "3.1 / 120")]


def test_increments_and_their_sum(told: Told) -> None:
    files = {
        "_2022_03_31": "talks: 3\nbasis: period\nperiod: 2022-Q1",
        "_2022_06_30": "talks: {value: 1, unit: 打}\nbasis: period\nperiod: 2022-Q2",
        "_2022_07_10": "talks: 16",
    }
    found = told(PLAN, "talks", **files)
    assert figures(found) == [
        ("03-31", "3", "3 added for 2022-01-01 to 2022-03-31", False, "03-31.yaml:5"),
        ("06-30", "15", "1 dozens added for 2022-04-01 to 2022-06-30", False, "06-30.yaml:5"),
        ("07-10", "16", None, True, "07-10.yaml:5"),
    ]
    assert chinese(found) == [
        ("3", "2022-01-01 至 2022-03-31 新增 3"),
        ("15", "2022-04-01 至 2022-06-30 新增 1 打"),
        ("16", None),
    ]


@given(cases(ANY))
@settings(max_examples=150, deadline=None)
def test_one_figure_is_used_if_the_assessment_used_one(case: Case) -> None:
    """The figures are those up to the day, in order; the marked one is the assessment's."""
    found = explained(case)
    used = [one.on for one in found.figures if one.used]
    assert used == ([found.item.used.on] if found.item.used else [])
    dates = [one.on for one in found.figures]
    assert dates == sorted(dates)
    assert all(on <= found.item.as_of for on in dates)
    assert all(one.reported is None or one.reported != one.value for one in found.figures)
