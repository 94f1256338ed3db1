from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: t, title: T, measure: milestone, due: 2022-05-31}
      - {id: u, title: U, measure: milestone, due: 2022-05-31}
      - {id: v, title: V, measure: flow, at_least: 50, unit: 家, due: 2022-05-31}
"""


def test_a_milestone_reported_done_after_its_due_date_says_when(check_text: Check) -> None:
    found = check_text(
        PLAN,
        """
        values:
          t: true
          u: {done: true, note: n}
          v: 50
        """,
        "as_of: 2022-07-31\nvalues: {t: true, u: true}\n",
        as_of="2022-07-31",
    )
    assert [place for place in found.places if place[0] != "PLK502"] == [
        ("PLK318", "1.yaml", 2, 6, 10),
        ("PLK318", "1.yaml", 3, 3, 4),
    ]
    assert found.words[0] == (
        "'t' counts as done on 2022-06-30, after it was due, for want of a date",
        "if it was done by 2022-05-31, say when: 'done: 2022-05-31'",
    )
    assert found.severities == ["warning", "warning"]
    assert found.belongs == ["t", "u"]
    assert found.target("t").late
    assert found.errors == 0


def test_a_date_anywhere_in_the_run_or_a_file_in_time_will_do(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "values: {t: true}\n",
        "as_of: 2022-07-31\nvalues: {t: {done: 2022-06-15}, u: true}\n",
        "as_of: 2022-05-31\nvalues: {u: true}\n",
    )
    assert found.places == []


def test_an_unbroken_run_begins_anew_after_it_was_not_done(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "as_of: 2022-05-31\nvalues: {t: true}\n",
        "values: {t: false}\n",
        "as_of: 2022-07-31\nvalues: {t: true}\n",
        "as_of: 2022-08-31\nvalues: {u: false}\n",
    )
    assert found.places == [("PLK318", "3.yaml", 2, 13, 17)]
