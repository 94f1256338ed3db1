from collections.abc import Callable
from typing import Any

from planck.words.phrase import Phrase

Check = Callable[..., Any]


def test_a_task_of_either_kind_has_a_target(check_text: Check) -> None:
    found = check_text("""
        goals:
          - {id: g, title: G}
        tasks:
          - {id: v, title: V, serves: [g]}
          - {id: w, title: W, kind: safeguard, targets: []}
          - {id: x, title: X, targets: [{id: t, title: T, measure: milestone}]}
        """)
    assert found.places == [("PLK235", "plan.yaml", 4, 10, 11), ("PLK235", "plan.yaml", 5, 10, 11)]
    finding = found.report.findings[0]
    assert finding.message == Phrase("task 'v' has no target", "任务“v”没有指标")
    assert finding.hint == Phrase(
        "give it one; a milestone or a step on a scale will do where there is no figure",
        "请为其设定指标；没有数值的，可设节点（milestone）或等级（ordinal）",
    )
    assert found.severities == ["warning", "warning"]
    assert found.errors == 0


def test_a_target_in_error_is_a_target(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: rank, at_most: 0.5}]}
        """)
    assert [place[0] for place in found.places] == ["PLK215"]
