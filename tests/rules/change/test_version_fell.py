from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

FAIR = "id: fair, title: Fair, measure: milestone"


@pytest.mark.parametrize(
    ("was", "now"), [("1.2.0", "1.1.9"), ("1.0.0", "0.9.0"), ("1.0.0", "1.0.0-rc.1"), ("10.0.0", "9.0.0")]
)
def test_a_lower_version(held: Check, was: str, now: str) -> None:
    found = held(FAIR, FAIR, was=was, version=now)
    assert found.places == [("PLK407", "plan.yaml", 1, 10, 10 + len(now))]
    assert found.words == [
        (
            f"the version fell from {was} to {now}",
            f"write {was}, or a higher one; where the other version is only newer, merge it first",
        )
    ]
    assert (found.severities, found.related) == (["error"], [("plan.yaml", 1, 10)])


@pytest.mark.parametrize(
    ("was", "now"), [("1.2.0", "1.2.0"), ("9.0.0", "10.0.0"), ("1.0.0-rc.1", "1.0.0"), ("0.9.0", "0.8.0")]
)
def test_one_that_did_not_fall_or_was_a_draft(held: Check, was: str, now: str) -> None:
    assert held(FAIR, FAIR, was=was, version=now).places == []
