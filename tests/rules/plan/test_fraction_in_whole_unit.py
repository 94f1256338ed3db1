from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_whole_things_are_not_halved(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 50.5, unit: 家}
              - {id: b, title: B, measure: flow, within: [50, 60.5], unit: 家}
              - {id: c, title: C, measure: flow, at_least: 50, stretch: 55.5, unit: 家}
              - {id: d, title: D, measure: level, at_least: 50, baseline: 40.5, unit: 家, pace: linear}
              - {id: e, title: E, measure: level, at_least: 50, baseline: {value: 40.5}, unit: 家}
              - {id: f, title: F, measure: flow, at_least: 50, unit: 家, pace: {2022-06-30: 2.5, 2022-09-30: 30}}
        """)
    assert found.places == [
        ("PLK219", "plan.yaml", 5, 52, 56),
        ("PLK219", "plan.yaml", 6, 55, 59),
        ("PLK219", "plan.yaml", 7, 65, 69),
        ("PLK219", "plan.yaml", 8, 67, 71),
        ("PLK219", "plan.yaml", 9, 75, 79),
        ("PLK219", "plan.yaml", 10, 84, 87),
    ]
    assert found.words[0] == ("50.5 家 is not a whole number of things", "'家' counts whole things")
    assert found.belongs == ["a", "b", "c", "d", "e", "f"]


def test_what_is_in_error_counts_as_not_given(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 50.5, unit: 家}
              - {id: b, title: B, measure: flow, within: [50.5, 60], unit: 家}
              - {id: c, title: C, measure: flow, at_least: 50, stretch: 55.5, unit: 家}
              - {id: d, title: D, measure: level, at_least: 50, baseline: 40.5, unit: 家, pace: linear}
              - {id: e, title: E, measure: level, at_least: 50, baseline: {value: 40.5}, unit: 家}
              - {id: f, title: F, measure: flow, at_least: 50, unit: 家, pace: {2022-06-30: 2.5, 2022-09-30: 30}}
        """)
    assert [place[0] for place in found.places] == ["PLK219"] * 6
    assert found.assessed == ["c", "d", "e", "f"]
    assert found.target("c").target.stretch is None
    assert [found.target(name).target.baseline for name in ("d", "e")] == [None, None]
    assert found.target("d").track.pace == "at-due"
    assert [value for _, value in found.target("f").target.checkpoints] == [30]
    assert found.errors == 6


def test_a_scaled_unit_may_have_decimals_that_come_to_whole_things(check_text: Check) -> None:
    found = check_text("""
        units:
          百家: {of: 家, times: 100}
          打: {of: 个, times: 12, whole: true}
          场: {whole: true}
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 1.25, unit: 百家}
              - {id: b, title: B, measure: flow, at_least: 1.255, unit: 百家}
              - {id: c, title: C, measure: flow, at_least: 50.5, unit: 打}
              - {id: d, title: D, measure: flow, at_least: 50.5, unit: 场}
        """)
    assert found.places == [
        ("PLK219", "plan.yaml", 10, 52, 57),
        ("PLK219", "plan.yaml", 11, 52, 56),
        ("PLK219", "plan.yaml", 12, 52, 56),
    ]
    assert found.words[0] == ("1.255 百家 is not a whole number of things", "'百家' counts whole things")


def test_whole_numbers_and_units_that_are_not_whole_are_fine(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 50.0, stretch: 60, unit: 家, pace: {2022-06-30: 2}}
              - {id: b, title: B, measure: flow, at_least: 0.5, stretch: 1.5, unit: 万元, pace: {2022-06-30: 0.25}}
              - {id: c, title: C, measure: ratio, within: [0.5, 1.5], baseline: {value: 0.1}, unit: '%'}
        """)
    assert found.places == []
