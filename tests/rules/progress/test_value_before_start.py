from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    from: 2022-04-01
    targets:
      - {id: t, title: T, measure: flow, at_least: 50, unit: 家}
      - {id: u, title: U, measure: rank, at_most: 2}
      - {id: v, title: V, measure: milestone}
"""


WRONG = """\
as_of: 2022-03-31
values:
  t: 3
  u: {value: 2, note: n}
  v: 2022-03-01
"""


def test_a_figure_dated_before_its_target_begins_is_not_used(check_text: Check) -> None:
    found = check_text(
        PLAN,
        WRONG,
        "as_of: 2022-03-31\nbasis: period\nperiod: 2022-Q1\nvalues: {t: 3}\n",
        as_of="2022-04-01",
    )
    assert found.places == [
        ("PLK311", "1.yaml", 3, 6, 7),
        ("PLK311", "1.yaml", 4, 3, 4),
        ("PLK311", "2.yaml", 4, 13, 14),
    ]
    assert found.words[0] == (
        "the target begins on 2022-04-01; this figure is not used",
        "leave it out, or correct the target's 'from'",
    )
    assert found.severities == ["warning", "warning", "warning"]
    assert found.target("t").used is None
    assert found.target("v").status == "met"
    assert found.errors == 0


def test_its_first_day_is_fine_and_an_increment_counts_from_there(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "as_of: 2022-04-01\nvalues: {u: 2}\n",
        "basis: period\nperiod: 2022-H1\nvalues: {t: 3}\n",
        as_of="2022-04-01",
    )
    assert found.places == []
