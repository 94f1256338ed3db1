from collections.abc import Callable
from typing import Any

from planck.words.phrase import Phrase

Check = Callable[..., Any]


def test_an_owner_leads_or_supports_something(check_text: Check) -> None:
    found = check_text("""
        owners:
          whole: {name: Whole plan}
          goal: {name: Goal}
          task: {name: Task}
          target: {name: Target}
          helps: {name: Helps}
          helps-too: {name: Helps too}
          idle: {name: Idle}
          x-old: {name: Old}
        owner: whole
        goals:
          - {id: g, title: G, owner: goal, targets: [{id: s, title: S, measure: milestone}]}
        tasks:
          - id: w
            title: W
            owner: task
            support: [helps]
            targets:
              - {id: t, title: T, measure: milestone, owner: target, support: [helps-too]}
        """)
    assert found.places == [("PLK236", "plan.yaml", 8, 3, 7)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        "owner 'idle' neither leads nor supports anything", "责任方“idle”既不牵头也不配合任何事项"
    )
    assert finding.hint == Phrase(
        "name it where it leads or supports, or delete it", "请在其牵头或配合之处写明，或予以删除"
    )
    assert finding.severity.value == "warning"
    assert found.errors == 0


def test_a_misspelt_owner_is_one_mistake(check_text: Check) -> None:
    found = check_text("""
        owners: {rd-office: {name: R}, bureau: {name: B}}
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: milestone, owner: rd-offce}]}
        """)
    assert found.places == [("PLK236", "plan.yaml", 1, 32, 38), ("PLK203", "plan.yaml", 3, 78, 86)]


def test_who_answered_before_an_amendment_is_still_needed(check_text: Check) -> None:
    found = check_text("""
        version: 1.1.0
        owners: {office: {name: O}, before: {name: B}, helped: {name: H}, sided: {name: S}, idle: {name: I}}
        owner: office
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: milestone}]}
        amendments:
          - version: 1.1.0
            on: 2022-05-01
            reason: R
            approved_by: A
            changes:
              - {target: t, field: owner, from: before, to: null}
              - {target: t, field: support, from: [helped], to: 5}
              - {target: t, field: x, from: {a: sided}, to: null}
        """)
    assert [place for place in found.places if place[0] == "PLK236"] == [("PLK236", "plan.yaml", 2, 85, 89)]
