from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
policy: {explain_shortfalls: required}
tasks:
  - id: w
    title: W
    targets:
      - {id: a, title: A, measure: flow, at_least: 50, unit: 家}
      - {id: b, title: B, measure: flow, at_least: 50, unit: 家}
      - {id: c, title: C, measure: flow, at_least: 50, unit: 家}
      - {id: d, title: D, measure: flow, at_least: 50, unit: 家}
      - {id: e, title: E, measure: milestone, due: 2022-06-30}
"""


WRONG = """\
values:
  a: 5
  b: {value: 5, reason: r}
  c: {value: 5, remedy: m, note: n}
  d: {value: 5, reason: r, remedy: m}
  e: false
"""


def test_a_target_missed_or_behind_gives_reason_and_remedy(check_text: Check) -> None:
    found = check_text(
        PLAN,
        WRONG,
        as_of="2022-06-30",
    )
    assert [place for place in found.places if place[1] == "1.yaml"] == [
        ("PLK317", "1.yaml", 2, 3, 4),
        ("PLK317", "1.yaml", 3, 3, 4),
        ("PLK317", "1.yaml", 4, 3, 4),
        ("PLK317", "1.yaml", 6, 3, 4),
    ]
    hint = "say why it is short and what is being done"
    assert found.words[:4] == [
        ("'a' is behind and gives no reason and remedy", hint),
        ("'b' is behind and gives no remedy", hint),
        ("'c' is behind and gives no reason", hint),
        ("'e' is missed and gives no reason and remedy", hint),
    ]
    assert found.severities[:4] == ["warning"] * 4
    assert found.belongs[:4] == ["a", "b", "c", "e"]
    assert (found.report.warnings, found.errors) == (4, 0)


def test_the_newest_report_is_asked_even_where_it_has_no_figure(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "values: {a: {value: 5, reason: r, remedy: m}, b: 5, c: 25, d: 25, e: true}\n",
        "as_of: 2022-07-31\nvalues: {a: {missing: not yet}, b: {missing: not yet, reason: r, remedy: m}}\n",
        as_of="2022-08-01",
    )
    assert [place for place in found.places if place[0] == "PLK317"] == [("PLK317", "2.yaml", 2, 10, 11)]


def test_what_is_unreported_or_at_risk_owes_no_explanation(check_text: Check) -> None:
    found = check_text(PLAN, "values: {a: 24, b: 30, e: true}\n", as_of="2022-06-30")
    assert [place[0] for place in found.places] == ["PLK504", "PLK502", "PLK502"]


def test_without_the_policy_nobody_has_to_explain(check_text: Check) -> None:
    found = check_text(
        PLAN.replace("required", "optional"), "values: {a: 5, b: 30, c: 30, d: 30, e: true}\n", as_of="2022-06-30"
    )
    assert [place[0] for place in found.places] == ["PLK503"]
