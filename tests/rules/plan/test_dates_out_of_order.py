from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_a_period_ends_after_it_begins_and_nothing_else_is_said(check_text: Check) -> None:
    found = check_text(
        """
        period: {start: 2022-12-31, end: 2022-01-01}
        tasks:
          - id: w
            title: W
            due: 2022-06-30
            targets:
              - {id: t, title: T, measure: rank, at_most: 2, pace: {2022-03-31: 3}, from: 2022-07-01}
        """,
        "values: {t: 3, other: 5}",
    )
    assert found.places == [("PLK212", "plan.yaml", 1, 34, 44)]
    assert found.words == [("the period ends before it begins (2022-12-31)", "swap the two dates")]
    assert found.assessed == []
    assert found.errors == 1


def test_a_period_of_one_day_is_fine(check_text: Check) -> None:
    found = check_text("""
        period: {start: 2022-06-30, end: 2022-06-30}
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: milestone, from: 2022-06-30, due: 2022-06-30}]}
        """)
    assert found.places == []


WRONG = """\
tasks:
  - id: v
    title: V
    due: 2022-06-30
    targets:
      - {id: a, title: A, measure: milestone, from: 2022-07-01}
      - {id: b, title: B, measure: milestone}
      - {id: d, title: D, measure: milestone, from: 2022-06-30}
  - id: w
    title: W
    targets:
      - {id: c, title: C, measure: milestone, from: 2022-09-01, due: 2022-08-31}
"""


def test_a_target_is_due_after_it_begins(check_text: Check) -> None:
    found = check_text(WRONG)
    assert found.places == [
        ("PLK212", "plan.yaml", 6, 53, 63),
        ("PLK212", "plan.yaml", 12, 70, 80),
    ]
    assert found.words == [
        ("'a' is due before it begins", "'from' is on or before 'due'"),
        ("'c' is due before it begins", "'from' is on or before 'due'"),
    ]
    spans = {name: found.target(name).target.span for name in found.assessed}
    assert {name: (str(span.start), str(span.end)) for name, span in spans.items()} == {
        "a": ("2022-01-01", "2022-06-30"),
        "b": ("2022-01-01", "2022-06-30"),
        "c": ("2022-09-01", "2022-12-31"),
        "d": ("2022-06-30", "2022-06-30"),
    }
    assert found.errors == 2


def test_what_a_task_hands_down_is_said_once_at_the_task(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: v
            title: V
            from: 2022-09-01
            due: 2022-06-30
            targets:
              - {id: a, title: A, measure: milestone}
              - {id: b, title: B, measure: milestone, from: 2022-10-01}
              - {id: c, title: C, measure: milestone, due: 2022-08-31}
              - {id: d, title: D, measure: milestone, due: 2022-10-31}
        """)
    assert found.places == [
        ("PLK212", "plan.yaml", 5, 10, 20),
        ("PLK212", "plan.yaml", 9, 52, 62),
    ]
    assert found.words[0] == ("'v' is due before it begins", "'from' is on or before 'due'")
    assert str(found.target("a").target.span.end) == "2022-12-31"
    assert found.assessed == ["a", "b", "c", "d"]


def test_a_date_outside_the_period_is_not_said_to_be_out_of_order_too(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            from: 2022-09-01
            targets:
              - {id: a, title: A, measure: milestone, from: 2023-02-01}
              - {id: b, title: B, measure: milestone, due: 2021-12-31}
              - {id: c, title: C, measure: milestone, from: 2023-02-01, due: 2022-12-01}
        """)
    assert [place[:3] for place in found.places] == [
        ("PLK211", "plan.yaml", 6),
        ("PLK211", "plan.yaml", 7),
        ("PLK211", "plan.yaml", 8),
    ]
