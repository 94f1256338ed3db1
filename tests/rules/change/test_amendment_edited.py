from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

FLOW = "id: firms, title: Firms, measure: flow, pace: quarterly, unit: 家, at_least: 18"
ONE = (
    "version: 1.1.0, on: 2022-05-01, reason: R, approved_by: A, "
    "changes: [{target: firms, field: at_least, from: 20, to: 19}]"
)
TWO = (
    "version: 1.2.0, on: 2022-07-01, reason: R, approved_by: A, "
    "changes: [{target: firms, field: at_least, from: 19, to: 18}]"
)
BACK = "put it back as it was, and write another amendment below; where the other version is only newer, merge it first"


@pytest.fixture
def edited(held: Check) -> Check:
    """What is found where two amendments of version 1.2.0 became some others."""

    def run(*now: str, version: str = "1.2.0", was: str = "1.2.0") -> Any:  # noqa: ANN401  because tests ask it for this and that
        return held(FLOW, FLOW, *now, had=(ONE, TWO), was=was, version=version)

    return run


@pytest.mark.parametrize(
    ("was", "now"),
    [("reason: R", "reason: S"), ("approved_by: A", "approved_by: B"), ("2022-05-01", "2022-05-02"), ("20", "22")],
)
def test_one_that_reads_otherwise(edited: Check, was: str, now: str) -> None:
    found = edited(ONE.replace(was, now, 1) if was != "20" else ONE.replace("from: 20", "from: 22"), TWO)
    assert found.places == [("PLK406", "plan.yaml", 8, 15, 20)]
    assert found.words == [("amendment 1, of 2022-05-01, is not what it was", BACK)]
    assert (found.severities, found.related) == (["error"], [("plan.yaml", 8, 15)])


def test_one_made_a_correction(edited: Check) -> None:
    assert [place[0] for place in edited(ONE, TWO + ", correction: true").places] == ["PLK406", "PLK410"]


def test_the_last_one_taken_away(edited: Check) -> None:
    found = edited(ONE)
    assert found.places[0] == ("PLK406", "plan.yaml", 7, 1, 11)
    assert found.words[0] == ("amendment 2, of 2022-07-01, is gone", BACK)


def test_all_taken_away(edited: Check) -> None:
    found = edited()
    assert found.places == [("PLK406", "plan.yaml", 1, 10, 15), ("PLK406", "plan.yaml", 1, 10, 15)]
    assert [message for message, _ in found.words] == [
        "amendment 1, of 2022-05-01, is gone",
        "amendment 2, of 2022-07-01, is gone",
    ]


def test_one_put_between(edited: Check) -> None:
    between = TWO.replace("2022-07-01", "2022-06-01").replace("from: 19, to: 18", "from: 19, to: 17")
    found = edited(ONE, between, TWO, version="1.3.0")
    assert ("PLK406", "plan.yaml", 9, 15, 20) in found.places


def test_keys_of_somebody_s_own_and_new_ones_below(edited: Check) -> None:
    assert edited(f"x-file: 12, {ONE}", TWO).places == []
    three = (
        ONE.replace("1.1.0", "1.3.0")
        .replace("2022-05-01", "2022-09-01")
        .replace("from: 20, to: 19", "from: 22, to: 18")
    )
    assert "PLK406" not in [place[0] for place in edited(ONE, TWO, three, version="1.3.0").places]


def test_what_was_a_draft(edited: Check) -> None:
    found = edited(ONE.replace("reason: R", "reason: S"), TWO, was="0.9.0")
    assert found.places == []
