"""Who answers for a target, where it belongs, and the words about it."""

from collections.abc import Callable

import pytest

from planck.plan.model import Plan
from tests.change.conftest import Told

CASES: list[tuple[str, str, list[Told]]] = [
    (
        "measure: flow, unit: 万元, at_least: 3, owner: a",
        "measure: flow, unit: 万元, at_least: 3, owner: b",
        [
            ("reassigned", "t", "owner", "a", "b", "owner changed from a to b", "责任方由 a 改为 b"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, owner: a",
        "measure: flow, unit: 万元, at_least: 3",
        [
            ("reassigned", "t", "owner", "a", None, "owner taken away, it was a", "取消责任方，原为 a"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, support: [a, b]",
        "measure: flow, unit: 万元, at_least: 3, support: [b, a]",
        [],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, support: [a, b]",
        "measure: flow, unit: 万元, at_least: 3, support: [a, c]",
        [
            (
                "reassigned",
                "t",
                "support",
                ["a", "b"],
                ["a", "c"],
                "support changed from a, b to a, c",
                "配合方由 a、b 改为 a、c",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3",
        "measure: flow, unit: 万元, at_least: 3, serves: [g]",
        [
            ("moved", "t", "serves", None, ["g"], "goals served added: g", "新增服务的目标：g"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, frameworks: [f, h]",
        "measure: flow, unit: 万元, at_least: 3",
        [
            (
                "moved",
                "t",
                "frameworks",
                ["f", "h"],
                None,
                "frameworks taken away, it was f, h",
                "取消考核体系，原为 f、h",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, part_of: u",
        "measure: flow, unit: 万元, at_least: 3",
        [
            ("moved", "t", "part_of", "u", None, "whole taken away, it was u", "取消所属总体，原为 u"),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 3",
        "measure: level, unit: 家, at_least: 3, grows_by: u",
        [
            ("moved", "t", "grows_by", None, "u", "feeding flow added: u", "新增对应增量：u"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, description: d",
        "measure: flow, unit: 万元, at_least: 3",
        [
            ("reworded", "t", "description", "d", None, "description taken away, it was 'd'", "取消说明，原为 “d”"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, clause: 一",
        "measure: flow, unit: 万元, at_least: 3, clause: 二",
        [
            ("reworded", "t", "clause", "一", "二", "clause changed from '一' to '二'", "条款由 “一” 改为 “二”"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, wording: w",
        "measure: flow, unit: 万元, at_least: 3, wording: v",
        [
            ("reworded", "t", "wording", "w", "v", "wording changed from 'w' to 'v'", "原文表述由 “w” 改为 “v”"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, description: {zh: 甲, en: a}",
        "measure: flow, unit: 万元, at_least: 3, description: {zh: 乙, en: a}",
        [
            (
                "reworded",
                "t",
                "description",
                {"zh": "甲", "en": "a"},
                {"zh": "乙", "en": "a"},
                "description changed from '甲' to '乙'",
                "说明由 “甲” 改为 “乙”",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, description: {zh: 甲, fr: a}",
        "measure: flow, unit: 万元, at_least: 3, description: {zh: 甲, fr: b}",
        [
            (
                "reworded",
                "t",
                "description",
                {"zh": "甲", "fr": "a"},
                {"zh": "甲", "fr": "b"},
                "description changed from 'a' to 'b'",
                "说明由 “a” 改为 “b”",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, description: a",
        "measure: flow, unit: 万元, at_least: 3, description: {en: a}",
        [
            (
                "reworded",
                "t",
                "description",
                "a",
                {"en": "a"},
                "description changed from 'a' to 'a'",
                "说明由 “a” 改为 “a”",
            ),
        ],
    ),
    ("measure: flow, unit: 万元, at_least: 3, x-a: 1", "measure: flow, unit: 万元, at_least: 3, x-a: 2, x-b: 3", []),
]


@pytest.mark.parametrize(("old", "new", "changes"), CASES)
def test_what_became_of_it(
    plan_with: Callable[..., Plan], told: Callable[[Plan, Plan], list[Told]], old: str, new: str, changes: list[Told]
) -> None:
    assert told(plan_with(old), plan_with(new)) == changes
