from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_dates_lie_inside_the_period(check_text: Check) -> None:
    found = check_text("""
        period: 2022-H1
        goals:
          - {id: g, title: G, from: 2021-12-31, targets: [{id: s, title: S, measure: milestone}]}
        tasks:
          - id: w
            title: W
            due: 2022-07-01
            targets:
              - {id: t, title: T, measure: milestone, from: 2022-07-01}
              - {id: u, title: U, measure: milestone, due: 2021-01-01}
              - {id: v, title: V, measure: rank, at_most: 2, pace: {2021-12-31: 4, 2022-03-31: 3, 2022-07-01: 2}}
        """)
    assert found.places == [
        ("PLK211", "plan.yaml", 3, 29, 39),
        ("PLK211", "plan.yaml", 7, 10, 20),
        ("PLK211", "plan.yaml", 9, 53, 63),
        ("PLK211", "plan.yaml", 10, 52, 62),
        ("PLK211", "plan.yaml", 11, 61, 71),
        ("PLK211", "plan.yaml", 11, 91, 101),
    ]
    assert found.words[0] == ("2021-12-31 is outside the plan's period", "the period is 2022-01-01 to 2022-06-30")
    assert found.belongs == [None, None, "t", "u", "v", "v"]


def test_the_periods_own_dates_are_used_instead(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            due: 2023-01-01
            from: 2022-03-01
            targets:
              - {id: t, title: T, measure: milestone}
              - {id: u, title: U, measure: milestone, due: 2022-04-30, from: 2021-12-01}
              - {id: v, title: V, measure: rank, at_most: 2, pace: {2022-03-31: 3, 2023-03-31: 2}}
        """)
    assert found.places == [
        ("PLK211", "plan.yaml", 4, 10, 20),
        ("PLK211", "plan.yaml", 8, 70, 80),
        ("PLK211", "plan.yaml", 9, 76, 86),
    ]
    spans = {name: found.target(name).target.span for name in found.assessed}
    assert {name: (str(span.start), str(span.end)) for name, span in spans.items()} == {
        "t": ("2022-03-01", "2022-12-31"),
        "u": ("2022-03-01", "2022-04-30"),
        "v": ("2022-03-01", "2022-12-31"),
    }
    assert [str(on) for on, _ in found.target("v").target.checkpoints] == ["2022-03-31"]
    assert found.errors == 3


def test_the_first_and_the_last_day_are_inside(check_text: Check) -> None:
    found = check_text("""
        period: {start: 2022-02-01, end: 2023-01-31}
        goals:
          - {id: g, title: G, from: 2022-02-01, due: 2023-01-31, targets: [{id: s, title: S, measure: milestone}]}
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: milestone, from: 2022-02-01, due: 2023-01-31}
              - {id: v, title: V, measure: rank, at_most: 2, pace: {2022-02-01: 4, 2023-01-31: 2}}
        """)
    assert found.places == []
