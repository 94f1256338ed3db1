from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

TEXT = """\
version: {version}
tasks:
  - id: w
    title: W
    targets:
      - {{id: firms, title: Firms, measure: flow, pace: quarterly, unit: 家, at_least: 15}}
amendments:
  - version: {one}
    on: {day}
    reason: R
    approved_by: A
    changes: [{{target: firms, field: at_least, from: 20, to: 18}}]
  - version: {two}
    on: {later}
    reason: R
    approved_by: A
    changes: [{{target: firms, field: at_least, from: 18, to: 15}}]
"""
RIGHT = {"version": "1.10.0", "one": "1.9.0", "two": "1.10.0", "day": "2022-05-01", "later": "2022-07-01"}
NEWEST_LAST = "let amendments follow each other, the newest last"


@pytest.mark.parametrize(
    ("wrong", "place", "message"),
    [
        ({"later": "2022-04-30"}, (14, 9, 19), "dated 2022-04-30, before the one above it (2022-05-01)"),
        ({"two": "1.9.0"}, (13, 14, 19), "makes version 1.9.0, which is not above 1.9.0 of the one above it"),
        ({"two": "1.8.9"}, (13, 14, 19), "makes version 1.8.9, which is not above 1.9.0 of the one above it"),
    ],
)
def test_out_of_order(check_text: Check, wrong: dict[str, str], place: tuple[int, int, int], message: str) -> None:
    found = check_text(TEXT.format(**{**RIGHT, **wrong}))
    assert found.places == [("PLK409", "plan.yaml", *place)]
    said = "this amendment is " if "dated" in message else "this amendment "
    assert found.words == [(said + message, NEWEST_LAST)]
    assert found.severities == ["error"]


def test_beyond_the_version_of_the_plan(check_text: Check) -> None:
    found = check_text(TEXT.format(**{**RIGHT, "version": "1.9.9"}))
    assert found.places == [("PLK409", "plan.yaml", 13, 14, 20)]
    message = "the last amendment makes version 1.10.0, and the plan is 1.9.9"
    assert found.words == [(message, "write the same version at the plan")]


@pytest.mark.parametrize("other", [{}, {"later": "2022-05-01"}, {"version": "2.0.0"}])
def test_in_order(check_text: Check, other: dict[str, str]) -> None:
    assert check_text(TEXT.format(**{**RIGHT, **other})).places == []
