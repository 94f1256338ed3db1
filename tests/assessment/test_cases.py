"""The worked cases of the contract, and more of them reckoned by hand, from files to the JSON report."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planck.text.source import decode
from planck.text.tree import Raw, parse

LEFT_OUT: Raw = {
    **dict.fromkeys(("status", "actual", "observed_on", "expected", "pace", "completion", "shortfall", "behind_by")),
    **dict.fromkeys(("required_rate", "forecast", "next")),
    **dict.fromkeys(("stretch_met", "late"), False),
}
"""What the JSON report says where a case does not say otherwise."""


def cases(name: str) -> list[Any]:
    """The cases of a file beside this one; their exact numbers become those of JSON."""
    source, findings = decode(name, (Path(__file__).parent / name).read_bytes())
    document, more = parse(source)
    assert findings + more == []
    listed: list[Any] = json.loads(json.dumps(document.data, default=float))
    return [pytest.param(case, id=case["case"]) for case in listed]


def shown(values: Raw) -> dict[str, str]:
    """Values as JSON writes them, so that 0 is neither 0.0 nor false."""
    return {key: json.dumps(value, ensure_ascii=False, sort_keys=True) for key, value in values.items()}


@pytest.mark.parametrize("case", [*cases("cases.yaml"), *cases("hand_cases.yaml")])
def test_every_case_comes_out_as_it_says(case: Raw, report_on: Callable[[Raw], dict[str, Any]]) -> None:
    (target,) = report_on(case)["plans"][0]["targets"]
    wanted = {**LEFT_OUT, **case["expect"]}
    assert shown({key: target[key] for key in wanted}) == shown(wanted)


@pytest.mark.parametrize("name", ["cases.yaml", "hand_cases.yaml"])
def test_no_case_stands_twice(name: str) -> None:
    ids = [case.id for case in cases(name)]
    assert sorted(set(ids)) == sorted(ids)
