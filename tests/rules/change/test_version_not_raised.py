from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

FLOW = "id: firms, title: Firms, measure: flow, pace: quarterly, unit: 家, at_least: "
BY = (
    "version: {}, on: 2022-07-01, reason: R, approved_by: A, "
    "changes: [{{target: firms, field: at_least, from: {}, to: {}}}]"
)


def test_a_weaker_promise_under_the_same_version(held: Check) -> None:
    found = held(f"{FLOW}20", f"{FLOW}18", version="1.0.0")
    assert found.places == [("PLK408", "plan.yaml", 1, 10, 15), ("PLK401", "plan.yaml", 6, 76, 84)]
    assert found.words[0] == (
        "the version is still 1.0.0, though the promise is another",
        "raise it: the second number for an amendment",
    )
    assert (found.severities, found.related[0]) == (["error", "error"], ("plan.yaml", 1, 10))


def test_an_amendment_under_the_same_version(held: Check) -> None:
    found = held(f"{FLOW}20", f"{FLOW}18", BY.format("1.1.0", 20, 18), was="1.1.0")
    assert found.places == [("PLK408", "plan.yaml", 1, 10, 15), ("PLK408", "plan.yaml", 8, 15, 20)]
    assert found.words[1] == (
        "the amendment makes version 1.1.0, and the plan had 1.1.0 before",
        "write the version that it made, above 1.1.0",
    )


def test_an_amendment_that_promises_more_needs_a_higher_version_too(held: Check) -> None:
    found = held(f"{FLOW}20", f"{FLOW}22", BY.format("1.1.0", 20, 22), was="1.1.0")
    assert [place[0] for place in found.places] == ["PLK408", "PLK408"]


def test_a_version_that_fell_is_told_once(held: Check) -> None:
    found = held(f"{FLOW}20", f"{FLOW}18", version="0.9.0")
    assert [place[0] for place in found.places] == ["PLK407", "PLK401"]


def test_a_version_that_was_raised(held: Check) -> None:
    assert held(f"{FLOW}20", f"{FLOW}18", BY.format("1.1.0", 20, 18)).places == []
    assert held(f"{FLOW}20", f"{FLOW}18", BY.format("1.1.0", 20, 18), version="1.1.1").places == []


def test_what_needs_none(held: Check) -> None:
    assert held(f"{FLOW}20", f"{FLOW}22", version="1.0.0").places == []
    assert held(f"{FLOW}20", f"{FLOW}18", was="0.9.0", version="0.9.0").places == []
    one = BY.format("1.1.0", 22, 20)
    assert held(f"{FLOW}20", f"{FLOW}20", one, had=(one,), was="1.1.0").places == []
