from collections.abc import Callable
from typing import Any

from planck.words.phrase import Phrase

Check = Callable[..., Any]


def test_a_goal_that_nothing_works_toward(check_text: Check) -> None:
    found = check_text("""
        goals:
          - {id: served, title: G}
          - title: G
            id: alone
          - {id: empty, title: G, targets: []}
        tasks:
          - {id: w, title: W, serves: [served], targets: [{id: t, title: T, measure: milestone}]}
        """)
    assert found.places == [("PLK234", "plan.yaml", 4, 9, 14), ("PLK234", "plan.yaml", 5, 10, 15)]
    finding = found.report.findings[0]
    assert finding.message == Phrase(
        "no task serves goal 'alone', and it has no target of its own",
        "没有任务服务于目标“alone”，其自身也没有指标",
    )
    assert finding.hint == Phrase(
        "name it under 'serves' of a task, or give it targets", "请在相应任务的 serves 中写明，或为其设定指标"
    )
    assert found.severities == ["warning", "warning"]
    assert found.errors == 0


def test_goals_with_targets_or_served_by_a_single_target_are_fine(check_text: Check) -> None:
    found = check_text("""
        goals:
          - {id: own, title: G, targets: [{id: s, title: S, measure: milestone}]}
          - {id: one, title: G}
        tasks:
          - {id: w, title: W, serves: [own], targets: [{id: t, title: T, measure: milestone, serves: [one]}]}
        """)
    assert found.places == []


def test_a_goal_whose_name_is_misspelt_is_one_mistake(check_text: Check) -> None:
    found = check_text("""
        goals:
          - {id: front-rank, title: G}
          - {id: other, title: G}
        tasks:
          - {id: w, title: W, serves: [frontrank], targets: [{id: t, title: T, measure: milestone}]}
        """)
    assert found.places == [("PLK234", "plan.yaml", 3, 10, 15), ("PLK208", "plan.yaml", 5, 32, 41)]
