from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

WRONG = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: a, title: A, measure: flow, at_least: 50, unit: 家, pace: {2022-03-31: 20, 2022-06-30: 10}}
      - {id: b, title: B, measure: flow, at_least: 50, unit: 家, pace: {2022-06-30: 20, 2022-09-30: 51}}
      - {id: c, title: C, measure: flow, at_least: 50, unit: 家, pace: {2022-06-30: 50家, 2022-09-30: many}}
      - {id: d, title: D, measure: flow, at_least: 50, unit: 家, pace: {2022-06-30: -1}}
"""


def test_checkpoints_lead_to_the_target_value(check_text: Check) -> None:
    found = check_text(WRONG)
    assert found.places == [
        ("PLK213", "plan.yaml", 5, 100, 102),
        ("PLK213", "plan.yaml", 6, 100, 102),
        ("PLK213", "plan.yaml", 7, 84, 87),
        ("PLK213", "plan.yaml", 7, 101, 105),
        ("PLK213", "plan.yaml", 8, 84, 86),
    ]
    no_worse = "each checkpoint is at least as good as what stands before it"
    assert found.words == [
        ("checkpoint 2022-06-30 moves away from the target value >= 50 家: 10 家 after 20 家", no_worse),
        (
            "checkpoint 2022-09-30 is 51 家, past the target value >= 50 家",
            "checkpoints end at or before the target value",
        ),
        ("checkpoint 2022-06-30 is no figure of this target", "write the number alone, 50, and '家' under 'unit'"),
        ("checkpoint 2022-09-30 is no figure of this target", "write a number"),
        ("checkpoint 2022-06-30 moves away from the target value >= 50 家: -1 家 after 0 家", no_worse),
    ]
    assert [finding.message.zh for finding in found.report.findings][:2] == [
        "检查点 2022-06-30 偏离目标值 >= 50 家的方向：此前为 20 家，此处为 10 家",
        "检查点 2022-09-30 为 51 家，超过了目标值 >= 50 家",
    ]


def test_what_cannot_be_used_is_left_out_and_a_path_that_turns_back_is_dropped(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 50, unit: 家, pace: {2022-03-31: 20, 2022-06-30: 10}}
              - {id: b, title: B, measure: flow, at_least: 50, unit: 家, pace: {2022-06-30: 20, 2022-09-30: 51}}
              - {id: c, title: C, measure: flow, at_least: 50, unit: 家, pace: {2022-06-30: many}}
        """)
    assert [place[:3] for place in found.places] == [("PLK213", "plan.yaml", line) for line in (5, 6, 7)]
    assert found.assessed == ["a", "b", "c"]
    assert {name: found.target(name).track.pace.value for name in found.assessed} == {
        "a": "quarterly",
        "b": "checkpoints",
        "c": "quarterly",
    }
    assert [(str(on), value) for on, value in found.target("b").target.checkpoints] == [("2022-06-30", 20)]
    assert found.errors == 3


def test_falling_levels_ratios_ranks_and_steps_have_their_own_direction(check_text: Check) -> None:
    found = check_text("""
        scales: {s: [a, b, c, d]}
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: level, at_most: 20, baseline: 90,
                 unit: 件, pace: {2022-03-31: 91, 2022-09-30: 19}}
              - {id: b, title: B, measure: ratio, less_than: 3, unit: '%', pace: {2022-03-31: 5, 2022-06-30: 6}}
              - {id: c, title: C, measure: rank, at_most: 2, pace: {2022-03-31: 4, 2022-06-30: 5, 2022-09-30: 1}}
              - {id: d, title: D, measure: ordinal, at_least: c, scale: s,
                 pace: {2022-03-31: b, 2022-06-30: a, 2022-09-30: d}}
        """)
    assert found.places == [
        ("PLK213", "plan.yaml", 7, 38, 40),
        ("PLK213", "plan.yaml", 7, 54, 56),
        ("PLK213", "plan.yaml", 8, 102, 103),
        ("PLK213", "plan.yaml", 9, 88, 89),
        ("PLK213", "plan.yaml", 9, 103, 104),
        ("PLK213", "plan.yaml", 11, 44, 45),
        ("PLK213", "plan.yaml", 11, 59, 60),
    ]


def test_paths_that_rise_fall_or_rest_on_their_way_are_fine(check_text: Check) -> None:
    found = check_text("""
        scales: {s: [a, b, c]}
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 5, unit: 家,
                 pace: {2022-06-30: 2, 2022-03-31: 0, 2022-12-31: 5}}
              - {id: b, title: B, measure: level, at_most: 20, baseline: 90,
                 unit: 件, pace: {2022-03-31: 90, 2022-09-30: 20}}
              - {id: c, title: C, measure: rank, at_most: 2, pace: {2022-03-31: 4, 2022-06-30: 4, 2022-09-30: 2}}
              - {id: d, title: D, measure: ordinal, at_least: c, scale: s, pace: {2022-03-31: a, 2022-06-30: c}}
              - {id: e, title: E, measure: flow, within: [5, 8], unit: 家, pace: {2022-06-30: 2, 2022-09-30: 5}}
              - {id: f, title: F, measure: flow, more_than: 5, unit: 家, pace: {2022-06-30: 6}}
              - {id: g, title: G, measure: ratio, less_than: 3, unit: '%', pace: {2022-06-30: 3}}
        """)
    assert found.places == []


def test_nothing_is_held_against_a_value_that_is_in_error_itself(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 50, unit: 家, pace: {2022-03-31: 51, 2022-06-30: 10}}
              - {id: b, title: B, measure: flow, at_least: 50, unit: 家, pace: {2022-03-31: 20.5, 2022-06-30: 10}}
              - {id: c, title: C, measure: flow, at_least: 50, unit: 家, pace: {2021-03-31: 20, 2022-06-30: 10}}
              - {id: d, title: D, measure: rank, at_most: 2, pace: {2022-03-31: 0, 2022-06-30: 4}}
              - {id: e, title: E, measure: rank, at_least: 2, pace: {2022-03-31: 5, 2022-06-30: 4}}
              - {id: f, title: F, measure: level, at_least: 67, baseline: 60.5, unit: 家, pace: {2022-03-31: 60}}
              - {id: g, title: G, measure: level, within: [70, 60], unit: 家, pace: at-due}
        """)
    assert [(place[0], place[2]) for place in found.places] == [
        ("PLK213", 5),
        ("PLK219", 6),
        ("PLK211", 7),
        ("PLK215", 8),
        ("PLK216", 9),
        ("PLK219", 10),
        ("PLK224", 11),
    ]


def test_checkpoints_where_the_course_has_none_are_left_to_the_rule_on_paces(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_most: 50, unit: 件, pace: {2022-06-30: 20}}
              - {id: b, title: B, measure: level, within: [60, 70], unit: 家, pace: {2022-06-30: 65}}
              - {id: c, title: C, measure: milestone, pace: {2022-06-30: 1}}
        """)
    assert [(place[0], place[2]) for place in found.places] == [("PLK217", 5), ("PLK217", 6), ("PLK217", 7)]
