"""The changes of the plan itself, of its goals and of its tasks."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from planck.change.compare import compare
from planck.plan.model import Plan
from tests.change.conftest import Told

CASES: list[tuple[str, str, list[Told]]] = [
    (
        "",
        "period: 2022-H1",
        [
            (
                "redefined",
                None,
                "period",
                2022,
                "2022-H1",
                "period changed from 2022-01-01 - 2022-12-31 to 2022-01-01 - 2022-06-30",
                "规划期由 2022-01-01 - 2022-12-31 改为 2022-01-01 - 2022-06-30",
            ),
        ],
    ),
    ("period: 2022", "period: {start: 2022-01-01, end: 2022-12-31}", []),
    (
        "",
        "reporting: monthly",
        [
            (
                "tightened",
                None,
                "reporting",
                "quarterly",
                "monthly",
                "reporting changed from quarterly to monthly",
                "报告频率由 按季度 (quarterly) 改为 按月 (monthly)",
            ),
        ],
    ),
    (
        "reporting: monthly",
        "reporting: at-due",
        [
            (
                "weakened",
                None,
                "reporting",
                "monthly",
                "at-due",
                "reporting changed from monthly to at-due",
                "报告频率由 按月 (monthly) 改为 到期时 (at-due)",
            ),
        ],
    ),
    ("", "reporting: quarterly", []),
    (
        "",
        "policy: {method: points}",
        [
            (
                "redefined",
                None,
                "policy.method",
                "ratio",
                "points",
                "policy: method changed from ratio to points",
                "评判办法由 按应达完成比 (ratio) 改为 按滞后百分点 (points)",
            ),
        ],
    ),
    (
        "policy: {on_track: 1}",
        "policy: {on_track: 0.9}",
        [
            (
                "weakened",
                None,
                "policy.on_track",
                1,
                Decimal("0.9"),
                "policy: on-track threshold changed from 1 to 0.9",
                "“正常”界限由 1 改为 0.9",
            ),
        ],
    ),
    (
        "policy: {at_risk: 0.6}",
        "",
        [
            (
                "tightened",
                None,
                "policy.at_risk",
                Decimal("0.6"),
                Fraction(4, 5),
                "policy: at-risk threshold changed from 0.6 to 0.8",
                "“有风险”界限由 0.6 改为 0.8",
            ),
        ],
    ),
    (
        "policy: {points: {on_track: 5}}",
        "policy: {points: {on_track: 10, at_risk: 5}}",
        [
            (
                "weakened",
                None,
                "policy.points.on_track",
                5,
                10,
                "policy: on-track threshold in points changed from 5 to 10",
                "“正常”界限（百分点）由 5 改为 10",
            ),
            (
                "tightened",
                None,
                "policy.points.at_risk",
                Fraction(10, 1),
                5,
                "policy: at-risk threshold in points changed from 10 to 5",
                "“有风险”界限（百分点）由 10 改为 5",
            ),
        ],
    ),
    (
        "",
        "policy: {due_soon_days: 10}",
        [
            (
                "weakened",
                None,
                "policy.due_soon_days",
                30,
                10,
                "policy: due-soon days changed from 30 to 10",
                "临近截止天数由 30 改为 10",
            ),
        ],
    ),
    (
        "",
        "policy: {grace_days: 20}",
        [
            (
                "weakened",
                None,
                "policy.grace_days",
                15,
                20,
                "policy: grace days changed from 15 to 20",
                "宽限天数由 15 改为 20",
            ),
        ],
    ),
    (
        "policy: {owners: post}",
        "",
        [
            (
                "weakened",
                None,
                "policy.owners",
                "post",
                "any",
                "policy: owners changed from post to any",
                "责任落实要求由 post 改为 any",
            ),
        ],
    ),
    (
        "",
        "policy: {explain_shortfalls: required}",
        [
            (
                "tightened",
                None,
                "policy.explain_shortfalls",
                "optional",
                "required",
                "policy: explanation of shortfalls changed from optional to required",
                "偏差说明要求由 optional 改为 required",
            ),
        ],
    ),
    ("", "policy: {on_track: 1.0, at_risk: 0.80, x-y: 1}", []),
    (
        "",
        "closed: {on: 2022-09-30, reason: r, x-a: 1}",
        [
            (
                "weakened",
                None,
                "closed",
                None,
                {"on": "2022-09-30", "reason": "r"},
                "closed on 2022-09-30",
                "于 2022-09-30 结束",
            ),
        ],
    ),
    (
        "closed: {on: 2022-09-30, reason: r}",
        "",
        [
            (
                "tightened",
                None,
                "closed",
                {"on": "2022-09-30", "reason": "r"},
                None,
                "no longer closed, it was on 2022-09-30",
                "不再结束，原于 2022-09-30 结束",
            ),
        ],
    ),
    (
        "closed: {on: 2022-09-30, reason: r}",
        "closed: {on: 2022-08-30, reason: r}",
        [
            (
                "weakened",
                None,
                "closed",
                {"on": "2022-09-30", "reason": "r"},
                {"on": "2022-08-30", "reason": "r"},
                "closed on 2022-08-30, it was on 2022-09-30",
                "于 2022-08-30 结束，原于 2022-09-30",
            ),
        ],
    ),
    (
        "closed: {on: 2022-09-30, reason: r}",
        "closed: {on: 2022-10-30, reason: r}",
        [
            (
                "tightened",
                None,
                "closed",
                {"on": "2022-09-30", "reason": "r"},
                {"on": "2022-10-30", "reason": "r"},
                "closed on 2022-10-30, it was on 2022-09-30",
                "于 2022-10-30 结束，原于 2022-09-30",
            ),
        ],
    ),
    (
        "closed: {on: 2022-09-30, reason: r}",
        "closed: {on: 2022-09-30, reason: s}",
        [
            (
                "reworded",
                None,
                "closed.reason",
                "r",
                "s",
                "reason for closing changed from 'r' to 's'",
                "结束原因由 “r” 改为 “s”",
            ),
        ],
    ),
    (
        "",
        "closed: {on: 2023-01-31, reason: r}",
        [
            (
                "reworded",
                None,
                "closed",
                None,
                {"on": "2023-01-31", "reason": "r"},
                "closed on 2023-01-31",
                "于 2023-01-31 结束",
            ),
        ],
    ),
    (
        "closed: {on: 2023-01-31, reason: r}",
        "closed: {on: 2022-12-30, reason: r}",
        [
            (
                "weakened",
                None,
                "closed",
                {"on": "2023-01-31", "reason": "r"},
                {"on": "2022-12-30", "reason": "r"},
                "closed on 2022-12-30, it was on 2023-01-31",
                "于 2022-12-30 结束，原于 2023-01-31",
            ),
        ],
    ),
    (
        "period: {start: 2022-01-01, end: 2023-06-30}",
        "closed: {on: 2023-01-31, reason: r}",
        [
            (
                "redefined",
                None,
                "period",
                {"start": "2022-01-01", "end": "2023-06-30"},
                2022,
                "period changed from 2022-01-01 - 2023-06-30 to 2022-01-01 - 2022-12-31",
                "规划期由 2022-01-01 - 2023-06-30 改为 2022-01-01 - 2022-12-31",
            ),
            (
                "weakened",
                None,
                "closed",
                None,
                {"on": "2023-01-31", "reason": "r"},
                "closed on 2023-01-31",
                "于 2023-01-31 结束",
            ),
        ],
    ),
    ("closed: {on: 2023-01-31, reason: r}", "closed: {on: 2023-01-31, reason: r, x-b: 2}", []),
    (
        "units: {打: {of: 个, times: 12}}",
        "units: {打: {of: 件, times: 10}}",
        [
            (
                "redefined",
                None,
                "units.打.of",
                "个",
                "件",
                "base of unit '打' changed from 个 to 件",
                "单位“打”的基本单位由 个 改为 件",
            ),
            (
                "redefined",
                None,
                "units.打.times",
                12,
                10,
                "factor of unit '打' changed from 12 to 10",
                "单位“打”的换算倍数由 12 改为 10",
            ),
        ],
    ),
    (
        "units: {场: {}}",
        "units: {场: {whole: true, title: S}}",
        [
            (
                "redefined",
                None,
                "units.场.whole",
                False,
                True,
                "whole numbers of unit '场' changed from no to yes",
                "单位“场”的整数限定由 否 改为 是",
            ),
            ("reworded", None, "units.场.title", None, "S", "title of unit '场' added: 'S'", "新增单位“场”的名称：“S”"),
        ],
    ),
    (
        "units: {No.: {of: 个, times: 12}}",
        "units: {No.: {of: 个, times: 6}}",
        [
            (
                "redefined",
                None,
                "units.No..times",
                12,
                6,
                "factor of unit 'No.' changed from 12 to 6",
                "单位“No.”的换算倍数由 12 改为 6",
            ),
        ],
    ),
    ("units: {场: {}}", "units: {次数: {}}", []),
    (
        "units: {场: {}}",
        "units: {场: {of: 次, times: 1}}",
        [
            ("redefined", None, "units.场.of", None, "次", "base of unit '场' added: 次", "新增单位“场”的基本单位：次"),
            ("redefined", None, "units.场.times", None, 1, "factor of unit '场' added: 1", "新增单位“场”的换算倍数：1"),
        ],
    ),
    (
        "title: A",
        "title: B",
        [
            ("reworded", None, "title", "A", "B", "title changed from 'A' to 'B'", "名称由 “A” 改为 “B”"),
        ],
    ),
    (
        "language: en",
        "language: zh",
        [
            ("reworded", None, "language", "en", "zh", "language changed from 'en' to 'zh'", "语言由 “en” 改为 “zh”"),
        ],
    ),
    (
        "",
        'source: {title: S, issuer: I, issued: 2022-03-18, url: "https://x", text: s.md, x-a: 1}',
        [
            ("reworded", None, "source.title", None, "S", "title of the source added: 'S'", "新增来源文件名称：“S”"),
            (
                "reworded",
                None,
                "source.issuer",
                None,
                "I",
                "issuer of the source added: 'I'",
                "新增来源文件发布单位：“I”",
            ),
            (
                "reworded",
                None,
                "source.issued",
                None,
                "2022-03-18",
                "date of the source added: '2022-03-18'",
                "新增来源文件日期：“2022-03-18”",
            ),
            (
                "reworded",
                None,
                "source.url",
                None,
                "https://x",
                "address of the source added: 'https://x'",
                "新增来源文件网址：“https://x”",
            ),
            (
                "reworded",
                None,
                "source.text",
                None,
                "s.md",
                "text of the source added: 's.md'",
                "新增来源文件原文：“s.md”",
            ),
        ],
    ),
    (
        "owners: {a: {name: A}, b: {name: B}}",
        "owners: {a: {name: B}, b: {name: A, kind: person}}",
        [
            (
                "reassigned",
                None,
                "owners.a.name",
                "A",
                "B",
                "name of owner 'a' changed from 'A' to 'B'",
                "责任方“a”的名称由 “A” 改为 “B”",
            ),
            (
                "reassigned",
                None,
                "owners.b.name",
                "B",
                "A",
                "name of owner 'b' changed from 'B' to 'A'",
                "责任方“b”的名称由 “B” 改为 “A”",
            ),
            (
                "reassigned",
                None,
                "owners.b.kind",
                "unit",
                "person",
                "kind of owner 'b' changed from 'unit' to 'person'",
                "责任方“b”的类别由 “unit” 改为 “person”",
            ),
        ],
    ),
    ("owners: {a: {name: A, kind: unit}}", "owners: {a: {name: A}, b: {name: B}}", []),
    (
        "frameworks: {f: {title: A}}",
        "frameworks: {f: {title: B, level: province, description: d}}",
        [
            (
                "reworded",
                None,
                "frameworks.f.title",
                "A",
                "B",
                "title of framework 'f' changed from 'A' to 'B'",
                "考核体系“f”的名称由 “A” 改为 “B”",
            ),
            (
                "reworded",
                None,
                "frameworks.f.level",
                None,
                "province",
                "level of framework 'f' added: 'province'",
                "新增考核体系“f”的层级：“province”",
            ),
            (
                "reworded",
                None,
                "frameworks.f.description",
                None,
                "d",
                "description of framework 'f' added: 'd'",
                "新增考核体系“f”的说明：“d”",
            ),
        ],
    ),
    ("scales: {s: [a, b]}", "scales: {s: [a, c]}", []),
    ("owner: a", "owner: b", []),
    (
        "tasks: [{id: k, title: K, clause: 一, owner: a, support: [a, b], serves: [g], frameworks: [f]}]",
        (
            "tasks: [{id: k, title: L, kind: safeguard, description: d, clause: 二, owner: b, support: [], "
            "serves: [g, h], frameworks: []}]"
        ),
        [
            ("reworded", None, "tasks.k.title", "K", "L", "title changed from 'K' to 'L'", "名称由 “K” 改为 “L”"),
            ("reworded", None, "tasks.k.description", None, "d", "description added: 'd'", "新增说明：“d”"),
            (
                "moved",
                None,
                "tasks.k.kind",
                "delivery",
                "safeguard",
                "kind changed from 'delivery' to 'safeguard'",
                "类别由 “delivery” 改为 “safeguard”",
            ),
            (
                "reworded",
                None,
                "tasks.k.clause",
                "一",
                "二",
                "clause changed from '一' to '二'",
                "条款由 “一” 改为 “二”",
            ),
            ("reassigned", None, "tasks.k.owner", "a", "b", "owner changed from 'a' to 'b'", "责任方由 “a” 改为 “b”"),
            (
                "reassigned",
                None,
                "tasks.k.support",
                ["a", "b"],
                None,
                "support taken away, it was a, b",
                "取消配合方，原为 a、b",
            ),
            (
                "moved",
                None,
                "tasks.k.serves",
                ["g"],
                ["g", "h"],
                "goals served changed from g to g, h",
                "服务的目标由 g 改为 g、h",
            ),
            (
                "moved",
                None,
                "tasks.k.frameworks",
                ["f"],
                None,
                "frameworks taken away, it was f",
                "取消考核体系，原为 f",
            ),
        ],
    ),
    (
        "goals: [{id: g, title: G}]",
        "goals: [{id: g, title: H, clause: 一, x-a: 1}]",
        [
            ("reworded", None, "goals.g.title", "G", "H", "title changed from 'G' to 'H'", "名称由 “G” 改为 “H”"),
            ("reworded", None, "goals.g.clause", None, "一", "clause added: '一'", "新增条款：“一”"),
        ],
    ),
    ("tasks: [{id: k, title: K, support: [a, b], kind: delivery}]", "tasks: [{id: k, title: K, support: [b, a]}]", []),
    ("tasks: [{id: k, title: K}]", "tasks: [{id: k, title: K, support: []}]", []),
    (
        "goals: [{id: g, title: G}]",
        "tasks: [{id: g, title: G}]",
        [
            ("moved", None, "tasks.g.kind", None, "delivery", "kind added: 'delivery'", "新增类别：“delivery”"),
        ],
    ),
    (
        "tasks: [{id: k, title: K}]",
        "tasks: [{id: j, title: J}]",
        [
            ("added", None, "tasks.j", None, "j", "task added", "新增任务"),
            ("removed", None, "tasks.k", "k", None, "task removed", "任务已删除"),
        ],
    ),
    (
        "goals: [{id: g, title: G}]",
        "",
        [
            ("removed", None, "goals.g", "g", None, "goal removed", "目标已删除"),
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "changes"), CASES)
def test_what_became_of_it(
    plan: Callable[..., Plan], told: Callable[[Plan, Plan], list[Told]], old: str, new: str, changes: list[Told]
) -> None:
    assert told(plan(old or "x-a: 1"), plan(new or "x-a: 1")) == changes


HELD = "tasks: [{id: k, title: K, owner: a, targets: [{id: t, title: T, measure: milestone"


def test_what_a_target_inherits_is_told_of_the_target(plan: Callable[[str], Plan]) -> None:
    old = f"{HELD}}}]}}]"
    changes = compare(plan(old), plan(old.replace("owner: a", "owner: b")))
    assert [(each.target, each.field) for each in changes] == [("t", "owner")]


def test_what_no_target_inherits_is_told_of_the_task(plan: Callable[[str], Plan]) -> None:
    old = f"{HELD}, owner: c}}]}}]"
    changes = compare(plan(old), plan(old.replace("owner: a", "owner: b")))
    assert [(each.target, each.field) for each in changes] == [(None, "tasks.k.owner")]
