from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import planck
from planck.report.closing import closing_line

HEAD = """\
planck: plan/v1
id: demo
version: 1.0.0
title: Demo
period: 2022
tasks:
  - id: t
    title: T
    owner: me
    targets:
"""
FLOW = "      - {{id: {id}, title: A, measure: flow, at_least: 50, unit: 家, due: {due}}}\n"
OWNERS = "owners: {me: {name: Me}}\n"

Close = Callable[..., tuple[str, str]]


@pytest.fixture
def close(tmp_path: Path) -> Close:
    def line(
        *due: str, as_of: str, fail_on: str = "behind", strict: bool = False, today: str = "2030-01-01", extra: str = ""
    ) -> tuple[str, str]:
        targets = "".join(FLOW.format(id=f"f{number}", due=day) for number, day in enumerate(due))
        (tmp_path / "plan.yaml").write_text(
            HEAD + targets + (extra if OWNERS in extra else OWNERS + extra), encoding="utf-8"
        )
        report = planck.check(
            planck.read([Path()], tmp_path),
            date.fromisoformat(as_of),
            fail_on=planck.FailOn(fail_on),
            strict=strict,
            today=date.fromisoformat(today),
        )
        said = closing_line(report)
        return said.en, said.zh

    return line


def test_none_short_and_several_to_come(close: Close) -> None:
    assert close("2022-12-31", "2022-12-31", as_of="2022-01-10") == (
        "exit 0: no target behind or worse as of 2022-01-10; with no new figure, 2 become unreported on 2022-04-16",
        "退出码 0：截至 2022-01-10，没有指标滞后或更差；若无新数据，2022-04-16 有 2 项变为未报告",
    )


def test_some_short_today_and_one_more_to_come(close: Close) -> None:
    assert close("2022-12-31", "2022-02-28", as_of="2022-03-20", today="2022-03-20") == (
        (
            "exit 1: 1 target behind or worse as of 2022-03-20 (today); "
            "with no new figure, 1 more becomes unreported on 2022-04-16"
        ),
        "退出码 1：截至 2022-03-20（今天），1 项指标滞后或更差；若无新数据，2022-04-16 再有 1 项变为未报告",
    )


def test_different_statuses_on_one_day_are_both_named(close: Close) -> None:
    # 2022-04-16: the first quarter of f0 is owed, and 30 days before its due date the milestone is closing in
    milestone = "      - {id: m, title: M, measure: milestone, due: 2022-05-16}\n"
    english, _ = close("2022-12-31", as_of="2022-01-10", fail_on="at-risk", extra=milestone + OWNERS)
    assert english.endswith("with no new figure, 2 become unreported or at risk on 2022-04-16")


def test_never_failing_says_so(close: Close) -> None:
    assert close("2022-12-31", as_of="2022-05-01", fail_on="never") == (
        "exit 0: shortfalls never fail this check, as of 2022-05-01",
        "退出码 0：本次检查不因短板失败，截至 2022-05-01",
    )


@pytest.mark.parametrize(("fail_on", "words"), [("missed", "missed"), ("unreported", "unreported or worse")])
def test_the_threshold_is_named(close: Close, fail_on: str, words: str) -> None:
    assert f" {words} as of 2022-05-01" in close("2022-12-31", as_of="2022-05-01", fail_on=fail_on)[0]


def test_errors_and_strict_warnings_come_first(close: Close) -> None:
    unknown = "amendments: []\nonwer: me\n"
    assert close("2022-12-31", as_of="2022-01-10", extra=unknown)[0] == "exit 3: 1 error; no plan could be judged"
    strict = close("2022-12-31", as_of="2022-01-10", strict=True, extra="policy: {owners: post}\n")
    assert strict[0].startswith("exit 3: 1 warning (strict); no target")
    assert strict[1].startswith("退出码 3：1 个警告（严格模式）；截至")


def test_a_target_that_is_at_risk_first_is_foretold_for_the_day_it_fails(close: Close) -> None:
    # the milestone closes in from 2022-01-31 (at risk); its report is owed from 2022-02-26, 15 days after its due date
    milestone = "      - {id: m, title: M, measure: milestone, due: 2022-02-10}\n"
    english, _ = close("2022-12-31", as_of="2022-01-10", extra=milestone + OWNERS)
    assert english.endswith("with no new figure, 1 becomes unreported on 2022-02-26")
