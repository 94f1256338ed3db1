from collections.abc import Callable
from typing import Any

import pytest

from planck.words.phrase import Phrase

Check = Callable[..., Any]

PLAN = """\
units:
  千元: {{of: 元, times: 1000}}
  倍: {{of: '%', times: 100}}
  打: {{of: 个, times: 12}}
  箱: {{of: 个, times: 12, whole: true}}
  半万: {{of: 家, times: 5000}}
tasks:
  - id: w
    title: W
    targets:
      - {{id: t, title: T, {}}}
      - {{id: a, title: A, measure: flow, at_least: 50, unit: 千元}}
      - {{id: b, title: B, measure: ratio, at_least: 5, unit: 倍, baseline: 1}}
      - {{id: c, title: C, measure: flow, at_least: 50, unit: 打}}
      - {{id: d, title: D, measure: flow, at_least: 50, unit: 半万}}
"""
FUNDS = PLAN.format("measure: flow, at_least: 320, unit: 万元")
EARLIER = "as_of: 2022-03-31\n"
LOOK = ("check the figure and its unit", "请核对数值及其单位")


def test_a_figure_over_ten_times_the_target_value(check_text: Check) -> None:
    found = check_text(FUNDS, "values:\n  t: {value: 1850000, note: n}\n", as_of="2022-06-30")
    assert [place for place in found.places if not place[0].startswith("PLK5")] == [("PLK324", "1.yaml", 2, 14, 21)]
    finding = found.report.findings[0]
    assert finding.message == Phrase(
        "'t' is 1850000 万元, over 10 times its target value of 320 万元",
        "“t”为 1850000 万元，超过目标值 320 万元的 10 倍",
    )
    assert finding.hint == Phrase(
        "185 万元 if it was meant in 元: write {value: 1850000, unit: 元}",
        "如以元计，则为 185 万元，请写 {value: 1850000, unit: 元}",
    )
    assert (finding.severity.value, finding.target) == ("warning", "t")
    assert found.target("t").used.value == 1850000
    assert found.errors == 0


@pytest.mark.parametrize(
    ("target", "value", "said", "hint"),
    [
        (
            "measure: flow, at_least: 320, unit: 万元",
            "3200.1",
            "3200.1 万元, over 10 times its target value of 320 万元",
            "320.01 万元 if it was meant in 千元: write {value: 3200.1, unit: 千元}",
        ),
        (
            "measure: flow, at_least: 320, unit: 万元",
            "50000",
            "50000 万元, over 10 times its target value of 320 万元",
            "5 万元 if it was meant in 元: write {value: 50000, unit: 元}",
        ),
        (
            "measure: flow, at_least: 320, unit: 万元",
            "{value: 185, unit: 亿元}",
            "1850000 万元, over 10 times its target value of 320 万元",
            "185 万元 if it was meant in 万元: write {value: 185, unit: 万元}",
        ),
        (
            "measure: flow, at_most: 100, unit: 万元",
            "650000",
            "650000 万元, over 10 times its target value of 100 万元",
            "65 万元 if it was meant in 元: write {value: 650000, unit: 元}",
        ),
        (
            "measure: level, at_least: 2, unit: 亿元, baseline: 1",
            "18000",
            "18000 亿元, over 10 times its target value of 2 亿元",
            "1.8 亿元 if it was meant in 万元: write {value: 18000, unit: 万元}",
        ),
        (
            "measure: ratio, at_least: 1.5, unit: 倍, baseline: 1",
            "120",
            "120 倍, over 10 times its target value of 1.5 倍",
            "1.2 倍 if it was meant in %: write {value: 120, unit: '%'}",
        ),
        (
            "measure: ratio, at_least: 3, unit: '%', baseline: 2",
            "{numerator: 3, denominator: 8}",
            "37.5 %, over 10 times its target value of 3 %",
            LOOK[0],
        ),
        ("measure: flow, at_least: 50, unit: 家", "501", "501 家, over 10 times its target value of 50 家", LOOK[0]),
        (
            "measure: flow, at_least: 50, unit: 家",
            "50000000",
            "50000000 家, over 10 times its target value of 50 家",
            LOOK[0],
        ),
        (
            "measure: flow, at_least: 2, unit: 半万",
            "{value: 150001, unit: 家}",
            "30.0002 半万, over 10 times its target value of 2 半万",
            LOOK[0],
        ),
        (
            "measure: flow, at_least: 50, unit: 打",
            "600.5",
            "600.5 打, over 10 times its target value of 50 打",
            LOOK[0],
        ),
        ("measure: flow, at_least: 50, unit: 箱", "601", "601 箱, over 10 times its target value of 50 箱", LOOK[0]),
        (
            "measure: flow, within: [10, 50], unit: 万元",
            "501",
            "501 万元, over 10 times its target value of 50 万元",
            "50.1 万元 if it was meant in 千元: write {value: 501, unit: 千元}",
        ),
        (
            "measure: flow, at_least: 50, stretch: 60, unit: 家",
            "601",
            "601 家, over 10 times its stretch of 60 家",
            LOOK[0],
        ),
        (
            "measure: level, at_most: 5, unit: 家, baseline: 80",
            "801",
            "801 家, over 10 times its baseline of 80 家",
            LOOK[0],
        ),
    ],
)
def test_what_is_too_much_and_which_unit_was_meant(
    check_text: Check, target: str, value: str, said: str, hint: str
) -> None:
    found = check_text(PLAN.format(target), f"values: {{t: {value}}}\n")
    assert [place[:3] for place in found.places] == [("PLK324", "1.yaml", 1)]
    assert found.words == [(f"'t' is {said}", hint)]


def test_a_figure_over_a_thousand_times_the_one_before(check_text: Check) -> None:
    found = check_text(
        PLAN.format("measure: flow, at_least: 30000, unit: 万元"),
        EARLIER + "values: {t: 20}\n",
        "values: {t: 20001}\n",
        "as_of: 2022-07-31\nvalues: {t: 20002}\n",
    )
    assert found.places == [("PLK324", "2.yaml", 1, 13, 18)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        "'t' is 20001 万元, over 1,000 times its figure on 2022-03-31 of 20 万元",
        "“t”为 20001 万元，超过 2022-03-31 的数值 20 万元的 1000 倍",
    )
    assert finding.hint == Phrase(
        "2.0001 万元 if it was meant in 元: write {value: 20001, unit: 元}",
        "如以元计，则为 2.0001 万元，请写 {value: 20001, unit: 元}",
    )


def test_without_another_unit_the_figure_is_to_be_looked_at(check_text: Check) -> None:
    found = check_text(PLAN.format("measure: flow, at_least: 50, unit: 家"), "values: {t: 501}\n")
    assert found.report.findings[0].hint == Phrase(*LOOK)


def test_of_very_many_units_the_first_are_tried(check_text: Check) -> None:
    declared = "".join(f"  u{number}: {{of: 件, times: {number}}}\n" for number in range(50, 100))
    task = "tasks: [{id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: u99}]}]\n"
    found = check_text(f"units:\n{declared}  small: {{of: 件, times: 0.1}}\n{task}", "values: {t: 25000}\n")
    assert found.places == [("PLK324", "1.yaml", 1, 13, 18)]
    assert found.words[0][1] == "252.525253 u99 if it was meant in 件: write {value: 25000, unit: 件}"


def test_each_increment_is_judged_by_itself(check_text: Check) -> None:
    found = check_text(
        PLAN.format("measure: flow, at_least: 320, unit: 万元"),
        EARLIER + "basis: period\nperiod: 2022-Q1\nvalues: {t: 850000}\n",
        "basis: period\nperiod: 2022-Q2\nvalues: {t: 100}\n",
        "as_of: 2022-09-30\nbasis: period\nperiod: 2022-Q3\nvalues: {t: -5}\n",
    )
    assert [place[:3] for place in found.places] == [("PLK324", "1.yaml", 4), ("PLK319", "3.yaml", 4)]
    assert found.words[0][1] == "85 万元 if it was meant in 元: write {value: 850000, unit: 元}"


@pytest.mark.parametrize(
    ("target", "value"),
    [
        ("measure: flow, at_least: 50, unit: 家", "-1"),
        ("measure: flow, at_least: 50, unit: 万元", "-1"),
        ("measure: flow, at_most: 0, unit: 家", "-1"),
        ("measure: level, at_least: 50, unit: 家, baseline: 40", "-1"),
        ("measure: level, at_most: 50, unit: 家, pace: at-due", "-1"),
    ],
)
def test_a_count_below_0(check_text: Check, target: str, value: str) -> None:
    found = check_text(PLAN.format(target), f"values: {{t: {value}}}\n")
    assert [place for place in found.places if place[0] == "PLK324"] == [("PLK324", "1.yaml", 1, 13, 15)]
    finding = found.report.findings[0]
    unit = "万元" if "万元" in target else "家"
    assert finding.message == Phrase(f"'t' is below 0: -1 {unit}", f"“t”的数值小于 0：-1 {unit}")
    assert finding.hint == Phrase("check the figure, it counts from 0", "请核对数值，计数应从 0 起")


@pytest.mark.parametrize(
    ("target", "value"),
    [
        ("measure: flow, at_least: 320, unit: 万元", "3200"),
        ("measure: flow, at_least: 320, unit: 万元", "{missing: 未公布}"),
        ("measure: flow, at_least: 0, unit: 万元", "5000"),
        ("measure: flow, exactly: 0, unit: 家", "5000"),
        ("measure: flow, at_least: -3, unit: 万元, pace: standing", "-5"),
        ("measure: level, at_most: 5, unit: 家, pace: at-due", "80"),
        ("measure: level, at_most: 5, unit: 家, baseline: 80", "79"),
        ("measure: level, at_least: 5, unit: 万元, baseline: 3", "-2"),
        ("measure: ratio, at_most: 3, unit: '%', pace: at-due", "40"),
        ("measure: ratio, at_least: 3, unit: '%', baseline: 2", "-4"),
        ("measure: rank, at_most: 2", "90"),
        ("measure: ordinal, at_least: b, scale: [a, b, c]", "c"),
        ("measure: milestone", "true"),
    ],
)
def test_what_is_plausible_or_not_judged(check_text: Check, target: str, value: str) -> None:
    assert check_text(PLAN.format(target), f"values: {{t: {value}}}\n").places == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("0", "15000"), ("15", "15000"), ("-1", "15000"), ("{missing: 未公布}", "15000")],
)
def test_what_the_figure_before_says_nothing_of(check_text: Check, earlier: str, later: str) -> None:
    plan = PLAN.format("measure: level, at_least: 30000, unit: 万元, pace: at-due")
    assert check_text(plan, EARLIER + f"values: {{t: {earlier}}}\n", f"values: {{t: {later}}}\n").places == []


def test_a_later_file_is_no_figure_before(check_text: Check) -> None:
    plan = PLAN.format("measure: ratio, at_least: 30000, unit: 万元, pace: at-due")
    assert check_text(plan, "values: {t: 1}\n", EARLIER + "values: {t: 5000}\n").places == []


FIRMS = "measure: level, at_least: 67, unit: 家, baseline: 60"


def test_a_level_under_a_tenth_of_the_figure_before(check_text: Check) -> None:
    found = check_text(PLAN.format(FIRMS), EARLIER + "values: {t: 63}\n", "values: {t: 6}\n")
    assert found.places == [("PLK324", "2.yaml", 1, 13, 14)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        "'t' is 6 家, under a tenth of its figure on 2022-03-31 of 63 家",
        "“t”为 6 家，不到 2022-03-31 的数值 63 家的十分之一",
    )
    assert finding.hint == Phrase(*LOOK)
    assert (finding.severity.value, finding.target) == ("warning", "t")
    assert found.errors == 0


def test_without_a_figure_before_a_level_is_held_against_its_baseline(check_text: Check) -> None:
    found = check_text(PLAN.format(FIRMS), "values: {t: 5}\n", as_of="2022-06-30")
    assert [place for place in found.places if place[0] == "PLK324"] == [("PLK324", "1.yaml", 1, 13, 14)]
    finding = next(finding for finding in found.report.findings if finding.kind.code == "PLK324")
    assert finding.message == Phrase(
        "'t' is 5 家, under a tenth of its baseline of 60 家", "“t”为 5 家，不到基数 60 家的十分之一"
    )
    assert found.target("t").used.value == 5


def test_a_figure_that_is_too_small_may_be_meant_in_a_greater_unit(check_text: Check) -> None:
    plan = PLAN.format("measure: level, more_than: 20000, unit: 万元, baseline: 17000")
    found = check_text(plan, EARLIER + "values: {t: 18000}\n", "values: {t: 1.9}\n")
    assert found.places == [("PLK324", "2.yaml", 1, 13, 16)]
    assert found.words == [
        (
            "'t' is 1.9 万元, under a tenth of its figure on 2022-03-31 of 18000 万元",
            "19000 万元 if it was meant in 亿元: write {value: 1.9, unit: 亿元}",
        )
    ]


def test_a_slip_that_is_put_right_or_goes_on_is_told_once(check_text: Check) -> None:
    files = [f"as_of: 2022-0{month}-28\nvalues: {{t: {value}}}\n" for month, value in enumerate((63, 0, 0, 64), 2)]
    assert check_text(PLAN.format(FIRMS), *files).places == [("PLK324", "2.yaml", 2, 13, 14)]


def test_where_the_flow_says_what_the_level_should_be_nothing_more_is_said(check_text: Check) -> None:
    flow = "measure: flow, at_least: 7, unit: 家, pace: quarterly"
    plan = PLAN.format(f"{FIRMS}, grows_by: n}}\n      - {{id: n, title: N, {flow}")
    found = check_text(plan, EARLIER + "values: {t: 63, n: 3}\n", "values: {t: 6, n: 4}\n")
    assert [place[:3] for place in found.places] == [("PLK323", "2.yaml", 1)]
    alone = check_text(plan, EARLIER + "values: {t: 63, n: 3}\n", "values: {t: 6}\n")
    assert [place[:3] for place in alone.places] == [("PLK324", "2.yaml", 1)]


@pytest.mark.parametrize(
    ("target", "earlier", "later"),
    [
        (FIRMS, "60", "6"),
        (FIRMS, "9", "0"),
        (FIRMS, "0", "1"),
        ("measure: level, at_least: 67, unit: 家, pace: at-due", "{missing: 未公布}", "5"),
        ("measure: level, at_least: 9, unit: 家, baseline: 9", "{missing: 未公布}", "0"),
        ("measure: level, at_least: 67, unit: 万元, baseline: 60", "63", "-2"),
        ("measure: level, at_most: 67, unit: 家, baseline: 90", "80", "6"),
        ("measure: level, within: [60, 67], unit: 家, baseline: 63", "63", "6"),
        ("measure: level, exactly: 67, unit: 家, baseline: 63", "63", "6"),
        ("measure: ratio, at_least: 67, unit: '%', baseline: 60", "63", "6"),
    ],
)
def test_what_may_fall_so_far(check_text: Check, target: str, earlier: str, later: str) -> None:
    files = (EARLIER + f"values: {{t: {earlier}}}\n", f"values: {{t: {later}}}\n")
    assert [place for place in check_text(PLAN.format(target), *files).places if place[1] == "2.yaml"] == []


def test_a_baseline_that_a_rule_about_the_plan_tells_of_is_no_measure(check_text: Check) -> None:
    plan = PLAN_OF_A_LEVEL.format("")
    assert [place[0] for place in check_text(plan, "values: {t: 58}\n").places] == ["PLK241"]
    kept = PLAN_OF_A_LEVEL.format(", pace: standing")
    assert [place[0] for place in check_text(kept, "values: {t: 58}\n").places] == ["PLK324"]


PLAN_OF_A_LEVEL = """\
tasks:
  - id: w
    title: W
    targets:
      - {{id: t, title: T, measure: level, at_least: 67, unit: 家, baseline: 600{}}}
"""


def test_it_points_at_the_numerator_of_a_share(check_text: Check) -> None:
    plan = (
        "tasks: [{id: w, title: W, targets: [{id: t, title: T, measure: ratio, at_least: 3, unit: '%', pace: at-due}]}]"
    )
    found = check_text(plan, "values:\n  t:\n    denominator: 120\n    numerator: 3100\n")
    assert found.places == [("PLK324", "1.yaml", 4, 16, 20)]
    assert found.report.findings[0].path == "/values/t/numerator"
