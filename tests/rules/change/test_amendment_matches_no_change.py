from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

FLOW = "id: firms, title: Firms, measure: flow, pace: quarterly, unit: 家"
CORRECT = "say what the plan had before and has now"
WRITTEN = "write both as the plan writes them, null where the key is absent"


def amendment(*changes: str, version: str = "1.1.0", on: str = "2022-07-01") -> str:
    listed = ", ".join(f"{{{change}}}" for change in changes)
    return f"version: {version}, on: {on}, reason: R, approved_by: A, changes: [{listed}]"


def firms(field: str, before: str, after: str) -> str:
    return f"target: firms, field: {field}, from: {before}, to: {after}"


@pytest.fixture
def alone(held: Check) -> Check:
    """What is found of the amendments of a plan that is held against no earlier version, nor against a draft."""

    def run(target: str, *amendments: str, new: str = "", version: str = "1.1.0") -> Any:  # noqa: ANN401  because tests ask it for this and that
        return held(target, target, *amendments, was="0.1.0", version=version, new=new, old=new)

    return run


@pytest.mark.parametrize(
    ("change", "message", "hint", "column"),
    [
        (firms("at_least", "20", "19"), "the plan has 18, not what 'to' says", CORRECT, 122),
        (firms("at_least", "18", "18"), "'from' and 'to' are the same", CORRECT, 122),
        (
            firms("at_lest", "20", "18"),
            "there is no such key, or 'from' or 'to' is none of its values",
            "did you mean 'at_least'?",
            98,
        ),
        (
            firms("at_least", "many", "18"),
            "there is no such key, or 'from' or 'to' is none of its values",
            WRITTEN,
            98,
        ),
        (firms("due", "soon", "null"), "there is no such key, or 'from' or 'to' is none of its values", WRITTEN, 98),
        (firms("id", "firm", "firms"), "there is no such key, or 'from' or 'to' is none of its values", WRITTEN, 98),
        (firms("due", "2022-06-30", "2022-11-30"), "the plan has '2022-12-31', not what 'to' says", CORRECT, 125),
    ],
)
def test_a_change_of_a_target(alone: Check, change: str, message: str, hint: str, column: int) -> None:
    found = alone(f"{FLOW}, at_least: 18", amendment(change))
    field = change.split("field: ")[1].split(",", maxsplit=1)[0]
    assert [place[:4] for place in found.places] == [("PLK405", "plan.yaml", 8, column)]
    assert found.words == [(f"'firms', field '{field}': {message}", hint)]
    assert (found.severities, found.belongs) == (["error"], ["firms"])


@pytest.mark.parametrize(
    ("change", "message", "hint"),
    [
        ("field: policy.at_risk, from: 0.9, to: 0.85", "the plan has 0.8, not what 'to' says", CORRECT),
        ("field: policy.at_rsk, from: 0.9, to: 0.8", None, "did you mean 'policy.at_risk'?"),
        ("field: tasks, from: null, to: []", None, WRITTEN),
        ("field: amendments, from: null, to: null", None, WRITTEN),
    ],
)
def test_a_change_of_the_plan(alone: Check, change: str, message: str | None, hint: str) -> None:
    found = alone(f"{FLOW}, at_least: 18", amendment(change))
    assert [place[:3] for place in found.places] == [("PLK405", "plan.yaml", 8)]
    said = message or "there is no such key, or 'from' or 'to' is none of its values"
    assert found.words == [(f"'p', field '{change.split(', ', maxsplit=1)[0][7:]}': {said}", hint)]
    assert found.belongs == [None]


def test_one_that_the_plan_does_not_show(alone: Check, held: Check) -> None:
    """By itself it may have been taken back since, which nobody has to ask leave for; between two versions not."""
    lowered, kept = amendment(firms("at_least", "20", "18")), f"{FLOW}, at_least: 20"
    assert alone(kept, lowered).words == []
    found = held(kept, kept, lowered)
    assert found.words == [("'firms', field 'at_least': the plan has 20, not what 'to' says", CORRECT)]


def test_a_target_that_is_not_there(alone: Check) -> None:
    found = alone(f"{FLOW}, at_least: 18", amendment("target: firm, field: at_least, from: 20, to: 18"))
    assert found.places == [("PLK405", "plan.yaml", 8, 84, 88)]
    assert found.words == [("'firm', field 'at_least': the plan has no such target", "did you mean 'firms'?")]
    found = alone(f"{FLOW}, at_least: 18", amendment("target: zzz, field: at_least, from: 20, to: 18"))
    assert found.words[0][1] == "name a target by its id"


def test_one_that_an_error_takes_out_is_that_error_s_to_tell(alone: Check) -> None:
    found = alone(f"{FLOW}, at_least: 18.5", amendment(firms("at_least", "20", "18.5")))
    assert [place[0] for place in found.places] == ["PLK219"]


@pytest.mark.parametrize(
    ("target", "changes", "new"),
    [
        ("at_least: 18", [firms("at_least", "20", "18")], ""),
        ("at_least: 22", [firms("at_least", "20", "18")], ""),
        ("exactly: 20", [firms("comparator", "{at_least: 20}", "{exactly: 20}")], ""),
        ("at_least: 18, was: [firm]", ["target: firm, field: at_least, from: 20, to: 18"], ""),
        (
            "at_least: 18, due: 2022-11-30",
            [firms("at_least", "20", "18"), firms("due", "2022-10-31", "2022-11-30")],
            "",
        ),
        ("at_least: 18", ["field: policy.at_risk, from: null, to: 0.5"], "policy: {at_risk: 0.5}"),
        ("at_least: 18", ["field: reporting, from: monthly, to: null"], ""),
        ("at_least: 18, owner: office", [firms("owner", "bureau", "office")], ""),
    ],
)
def test_what_the_plan_has_or_outdoes(alone: Check, target: str, changes: list[str], new: str) -> None:
    found = alone(f"{FLOW}, {target}", amendment(*changes), new=new)
    assert [place for place in found.places if place[0] == "PLK405"] == []


def test_amendments_follow_each_other(alone: Check) -> None:
    first, second = firms("at_least", "20", "19"), firms("at_least", "19", "18")
    both = amendment(first), amendment(second, version="1.2.0", on="2022-09-01")
    assert alone(f"{FLOW}, at_least: 18", *both, version="1.2.0").places == []
    apart = amendment(firms("at_least", "22", "20")), both[1]
    found = alone(f"{FLOW}, at_least: 18", *apart, version="1.2.0")
    next_ = "'firms', field 'at_least': the next amendment goes on from 19, not from what 'to' says"
    assert found.words == [(next_, "let the 'from' of the next be the 'to' of this one")]


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("target: firms, field: at_least, from: 20, to: null", "write one change: field: comparator, from: "),
        ("target: firms, field: cancelled.on, from: 2022-09-01, to: 2022-07-01", "name 'cancelled' as a whole"),
        ("target: firms, field: baseline.value, from: 60, to: 62", "name 'baseline' as a whole"),
        ("field: policy, from: null, to: {at_risk: 0.5}", "name its keys one by one, such as policy.at_risk"),
        ("field: scales.s, from: [a, b], to: [b, a]", "name the 'scale' of each target that uses it"),
    ],
)
def test_a_key_that_changes_are_not_told_of(alone: Check, field: str, hint: str) -> None:
    found = alone(f"{FLOW}, at_least: 18", amendment(field))
    assert [place[0] for place in found.places] == ["PLK405"]
    assert "there is no such key, or 'from' or 'to' is none of its values" in found.words[0][0]
    assert found.words[0][1].startswith(hint)


def test_nothing_is_said_of_a_target_with_values_in_error(held: Check) -> None:
    """What counts as not given looks changed; once it is right, it is judged."""
    before = FLOW.replace("quarterly", "{2022-03-31: 80, 2022-06-30: 160}") + ", at_least: 320"
    now = before.replace("at_least: 320", "at_least: 100")
    found = held(before, now, amendment(firms("at_least", "320", "100")))
    assert [place[0] for place in found.places] == ["PLK213"]


def test_a_new_one_says_what_was_before(held: Check) -> None:
    found = held(f"{FLOW}, at_least: 20", f"{FLOW}, at_least: 18", amendment(firms("at_least", "19", "18")))
    assert [place[:4] for place in found.places] == [("PLK401", "plan.yaml", 6, 76), ("PLK405", "plan.yaml", 8, 114)]
    assert found.words[1] == ("'firms', field 'at_least': it was 20 before, not what 'from' says", CORRECT)


def test_a_new_one_says_what_is_now_even_where_more_is_promised(held: Check) -> None:
    """20 became 19, not 15; and what never changed cannot be amended in advance."""
    for now in ("19", "20"):
        found = held(f"{FLOW}, at_least: 20", f"{FLOW}, at_least: {now}", amendment(firms("at_least", "20", "15")))
        assert [place[:4] for place in found.places] == [("PLK405", "plan.yaml", 8, 122)]
        assert found.words[0][0] == f"'firms', field 'at_least': the plan has {now}, not what 'to' says"


def test_a_new_one_of_what_did_not_change(held: Check) -> None:
    target = f"{FLOW}, at_least: 20"
    found = held(target, target, amendment("field: policy.at_risk, from: 0.9, to: 0.8"))
    assert found.words == [("'p', field 'policy.at_risk': it was 0.8 before, not what 'from' says", CORRECT)]


def test_several_new_ones_lead_from_then_to_now(held: Check) -> None:
    steps = (
        amendment(firms("at_least", "20", "15")),
        amendment(firms("at_least", "15", "18"), version="1.2.0", on="2022-09-01"),
    )
    assert held(f"{FLOW}, at_least: 20", f"{FLOW}, at_least: 18", *steps, version="1.2.0").places == []


def test_one_of_a_target_that_is_not_there_is_told_once(held: Check) -> None:
    change = amendment("target: firm, field: at_least, from: 20, to: 18")
    found = held(f"{FLOW}, at_least: 20", f"{FLOW}, at_least: 20", change)
    assert [place[0] for place in found.places] == ["PLK405"]


def test_a_unit_that_changed_with_the_figure(held: Check) -> None:
    money = "id: firms, title: Funds, measure: flow, pace: quarterly"
    change = amendment(firms("at_least", "{value: 320, unit: 万元}", "{value: 3000000, unit: 元}"))
    assert held(f"{money}, at_least: 320, unit: 万元", f"{money}, at_least: 3000000, unit: 元", change).places == []
