from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
owners:
  bureau: {name: Bureau}
  office: {name: Office, kind: unit}
  head: {name: Head, kind: post}
  li: {name: Li, kind: person}
policy: {owners: post}
owner: bureau
"""
UNITS_LEAD = """\
goals:
  - {id: g, title: G, targets: [{id: s, title: S, measure: milestone}]}
tasks:
  - id: v
    title: V
    owner: office
    targets:
      - {id: t, title: T, measure: milestone}
      - {id: u, title: U, measure: milestone}
      - {id: x, title: X, measure: milestone, owner: bureau}
  - {id: w, title: W, support: [head, li], targets: [{id: y, title: Y, measure: milestone}]}
"""
POSTS_LEAD = """\
tasks:
  - {id: v, title: V, owner: bureau, targets: [{id: s, title: S, measure: milestone, owner: head}]}
  - id: w
    title: W
    owner: head
    support: [office]
    targets:
      - {id: t, title: T, measure: milestone}
      - {id: u, title: U, measure: milestone, owner: li, support: [bureau]}
"""


def test_once_where_the_unit_is_named(check_text: Check) -> None:
    found = check_text(PLAN + UNITS_LEAD)
    assert found.places == [
        ("PLK223", "plan.yaml", 7, 8, 14),
        ("PLK223", "plan.yaml", 13, 12, 18),
        ("PLK223", "plan.yaml", 17, 54, 60),
    ]
    assert found.words[0] == (
        "owner 'bureau' is a unit, not a person or a post",
        "name the person or the post that answers for it",
    )
    assert found.severities == ["warning", "warning", "warning"]
    assert found.target("y").target.owner == "bureau"
    assert found.errors == 0


def test_persons_and_posts_lead_and_units_may_help(check_text: Check) -> None:
    assert check_text(PLAN + POSTS_LEAD).places == []


def test_without_the_policy_a_unit_may_lead_and_an_unknown_owner_is_said_once(check_text: Check) -> None:
    task = "tasks: [{id: w, title: W, owner: bureau, targets: [{id: t, title: T, measure: milestone}]}]\n"
    assert check_text("owners: {bureau: {name: Bureau}}\npolicy: {owners: any}\n" + task).places == []
    task = task.replace("owner: bureau,", "owner: bureau, support: [head],")
    unknown = check_text("owners: {head: {name: Head, kind: post}}\npolicy: {owners: post}\n" + task)
    assert [place[:3] for place in unknown.places] == [("PLK203", "plan.yaml", 3)]
