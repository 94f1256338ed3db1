from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

FAIR = "id: fair, title: Fair, measure: milestone"
FLOW = "id: firms, title: Firms, measure: flow, pace: quarterly, at_least: 20, unit: 家"
CANCEL = "put it back, and cancel it by an amendment; or name its earlier id under 'was' where it was renamed"


def test_a_target_that_is_deleted(held: Check) -> None:
    found = held((FLOW, FAIR), FLOW)
    assert found.places == [("PLK403", "plan.yaml", 4, 12, 13)]
    assert found.words == [("target 'fair' is gone (Fair; target removed, it was done)", CANCEL)]
    assert (found.severities, found.belongs, found.related) == (["error"], ["fair"], [("plan.yaml", 7, 14)])


def test_one_whose_task_is_gone_too(check_text: Check) -> None:
    task = "tasks:\n  - {{id: {0}, title: W, targets: [{{id: {0}-t, title: T, measure: milestone}}]}}\n"
    found = check_text(task.format("b"), before=(task.format("a"),))
    assert found.places == [("PLK403", "plan.yaml", 4, 5, 6)]
    assert found.belongs == ["a-t"]


def test_one_of_a_goal(check_text: Check) -> None:
    goal = "goals:\n  - id: g\n    title: G\n    targets: [{}{{id: b, title: B, measure: milestone}}]\n"
    found = check_text(goal.format(""), before=(goal.format("{id: a, title: A, measure: milestone}, "),))
    assert found.places == [("PLK403", "plan.yaml", 3, 12, 13)]


def test_another_id_is_another_target_unless_was_names_the_earlier(held: Check) -> None:
    found = held(FAIR, FAIR.replace("id: fair", "id: show"))
    assert (found.places, found.belongs) == ([("PLK403", "plan.yaml", 4, 12, 13)], ["fair"])
    assert held(FAIR, FAIR.replace("id: fair", "id: show, was: [fair]")).places == []
    # back to the earlier id, which the version before still names
    assert held(FAIR.replace("id: fair", "id: show, was: [fair]"), FAIR).places == []


def test_an_earlier_id_that_another_target_takes(held: Check) -> None:
    found = held((FLOW, FAIR), FLOW.replace("title: Firms", "title: Firms, was: [fair]"))
    assert (found.places, found.belongs) == ([("PLK403", "plan.yaml", 4, 12, 13)], ["fair"])


def test_one_that_an_error_takes_out_of_the_check(held: Check) -> None:
    wrong = FLOW.replace("20", "19.5")
    found = held((FLOW, FAIR), (wrong, FAIR))
    assert found.places == [("PLK403", "plan.yaml", 6, 14, 19), ("PLK219", "plan.yaml", 6, 77, 81)]
    assert found.words[0] == (
        "target 'firms' is no longer assessed",
        "mend what is wrong with it, or cancel it by an amendment",
    )
    assert (found.belongs[0], found.related) == ("firms", [("plan.yaml", 6, 14)])


def test_a_plan_that_no_target_can_be_assessed_of(held: Check) -> None:
    period = "period: {start: 2022-12-31, end: 2022-01-01}"
    found = held((FLOW, FAIR), (FLOW, FAIR), new=period)
    assert [(place[0], place[2]) for place in found.places] == [
        ("PLK403", 6),
        ("PLK403", 7),
        ("PLK402", 8),
        ("PLK212", 8),
    ]


def test_reordering_is_no_change(held: Check) -> None:
    assert held((FLOW, FAIR), (FAIR, FLOW), version="1.0.0").places == []


def test_what_was_a_draft(held: Check) -> None:
    assert held((FLOW, FAIR), FLOW, was="0.2.0", version="0.2.0").places == []
    assert held((FLOW, FAIR), (FLOW.replace("20", "1.5"), FAIR), was="0.2.0", version="0.2.0").belongs == ["firms"]
