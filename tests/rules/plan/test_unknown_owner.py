from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

WRONG = """\
owners: {rd-office: {name: R&D office}}
owner: a
goals:
  - id: g
    title: G
    owner: b
    support: [rd-office, c]
tasks:
  - id: w
    title: W
    owner: d
    support: [e]
    targets:
      - {id: t, title: T, measure: milestone, owner: f, support: [rd-office, h]}
    serves: [g]
"""


def test_owners_are_declared_wherever_they_are_named(check_text: Check) -> None:
    found = check_text(WRONG)
    assert found.places == [
        ("PLK203", "plan.yaml", 2, 8, 9),
        ("PLK203", "plan.yaml", 6, 12, 13),
        ("PLK203", "plan.yaml", 7, 26, 27),
        ("PLK203", "plan.yaml", 11, 12, 13),
        ("PLK203", "plan.yaml", 12, 15, 16),
        ("PLK203", "plan.yaml", 14, 54, 55),
        ("PLK203", "plan.yaml", 14, 78, 79),
    ]
    assert found.words[0] == ("owner 'a' is not declared", "declare it under 'owners'")
    assert found.belongs == [None, None, None, None, None, "t", "t"]


def test_the_inherited_owner_answers_in_place_of_an_unknown_one(check_text: Check) -> None:
    found = check_text("""
        owners: {rd-office: {name: R&D office}, other: {name: Other}}
        owner: other
        tasks:
          - id: w
            title: W
            owner: rd-office
            support: [rd-offce, other]
            targets:
              - {id: t, title: T, measure: milestone, owner: rd-offce}
              - {id: u, title: U, measure: milestone}
        """)
    assert found.places == [
        ("PLK203", "plan.yaml", 7, 15, 23),
        ("PLK203", "plan.yaml", 9, 54, 62),
    ]
    assert found.words[1] == ("owner 'rd-offce' is not declared", "did you mean 'rd-office'?")
    assert found.assessed == ["t", "u"]
    assert found.target("t").target.owner == "rd-office"
    assert found.target("u").target.support == ("other",)
    assert found.errors == 2


def test_a_target_left_without_an_owner_by_it_is_no_second_finding(check_text: Check) -> None:
    found = check_text("""
        owners: {rd-office: {name: R&D office}}
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: milestone, owner: nobody, support: [rd-office]}
        """)
    assert found.places == [("PLK203", "plan.yaml", 6, 54, 60)]
    assert found.target("t").target.owner is None


def test_an_extension_among_the_owners_is_no_owner(check_text: Check) -> None:
    found = check_text("""
        owners: {office: {name: Office}, x-note: {name: Note}}
        owner: x-note
        tasks:
          - {id: w, title: W, support: [office], targets: [{id: s, title: S, measure: milestone}]}
        """)
    assert found.places == [("PLK203", "plan.yaml", 2, 8, 14)]
