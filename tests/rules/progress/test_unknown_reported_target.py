from collections.abc import Callable
from typing import Any

from planck.words.phrase import Phrase

Check = Callable[..., Any]

GONE = "was it deleted from the plan? cancel it there instead; was it renamed? list this id under its 'was'"
PLAN = """\
goals:
  - {id: g, title: G, targets: [{id: s, title: S, measure: milestone}]}
tasks:
  - id: w
    title: W
    targets:
      - {id: new-firms, title: N, measure: flow, at_least: 50, unit: 家, was: [firms]}
      - {id: broken, title: B, measure: flow, at_least: 50.5, unit: 家, was: [broke]}
"""


def test_values_are_for_targets_of_the_plan(check_text: Check) -> None:
    found = check_text(
        PLAN,
        """
        values:
          new-frms: 3
          g: {value: 4, note: n}
          x-note: 5
        """,
    )
    assert found.places == [
        ("PLK302", "1.yaml", 2, 3, 11),
        ("PLK302", "1.yaml", 3, 3, 4),
        ("PLK219", "plan.yaml", 8, 57, 61),
    ]
    assert found.words[:2] == [
        ("target 'new-frms' is not in the plan", "did you mean 'new-firms'?"),
        ("target 'g' is not in the plan", GONE),
    ]
    assert found.severities == ["error", "error", "error"]
    assert found.errors == 3


def test_earlier_ids_and_targets_in_error_are_known(check_text: Check) -> None:
    found = check_text(PLAN, "values: {firms: 30, broken: 4, broke: 5}", as_of="2022-06-30")
    assert [place[:3] for place in found.places] == [("PLK219", "plan.yaml", 8)]
    assert found.assessed == ["s", "new-firms"]
    assert found.target("new-firms").used.value == 30


def test_no_target_is_meant_that_the_file_reports_already(check_text: Check) -> None:
    again = check_text(PLAN, "values: {new-firms: 30, new-frms: 4}", as_of="2022-06-30")
    assert again.words[0] == ("target 'new-frms' is not in the plan", GONE)
    by_its_earlier_id = check_text(PLAN, "values: {firms: 30, new-frms: 4}", as_of="2022-06-30")
    assert by_its_earlier_id.words[0] == ("target 'new-frms' is not in the plan", GONE)
    assert again.report.findings[0].hint == Phrase(
        GONE, "是否已从规划中删除？请改为在规划中写明 cancelled；如已改名，请将此标识列入其 was"
    )
