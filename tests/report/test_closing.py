from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import planck
from planck.report.closing import closing_line
from planck.report.tallies import totals_of

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
        said = closing_line(totals_of(report))
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


SHORT = "planck: progress/v1\nplan: demo\nas_of: 2022-06-30\nvalues: {a: 10}\n"


@pytest.fixture
def accept(close: Close, tmp_path: Path) -> Callable[..., str]:
    """What is foretold of a target that is behind from 2022-06-30, and unreported from 2022-10-16 if nobody reports."""

    def line(names: str, until: str, *, due: str = "2022-12-31", as_of: str = "2022-06-30", **options: str) -> str:
        value = options.pop("value", "10")
        target = f"      # planck: allow {names} until {until} -- r\n" + FLOW.format(id="a", due=due)
        (tmp_path / "1.yaml").write_text(SHORT.replace("a: 10", f"a: {value}"), encoding="utf-8")
        return close(as_of=as_of, extra=target + OWNERS + options.pop("more", ""), **options)[0]

    return line


def test_an_accepted_target_fails_on_the_day_after_its_last(accept: Callable[..., str]) -> None:
    assert accept("behind", "2022-08-31") == (
        "exit 0: 1 target behind or worse, accepted, as of 2022-06-30; "
        "with no new figure, 1 becomes behind on 2022-09-01"
    )


@pytest.mark.parametrize(
    ("accepted", "en", "zh"),
    [
        (
            2,
            "exit 0: 2 targets behind or worse, all accepted, as of 2022-06-30",
            "退出码 0：截至 2022-06-30，2 项指标滞后或更差，均已接受",
        ),
        (
            1,
            "exit 1: 2 targets behind or worse, 1 of them accepted, as of 2022-06-30",
            "退出码 1：截至 2022-06-30，2 项指标滞后或更差，其中 1 项已接受",
        ),
        (
            0,
            "exit 1: 2 targets behind or worse as of 2022-06-30",
            "退出码 1：截至 2022-06-30，2 项指标滞后或更差",
        ),
    ],
)
def test_how_many_shortfalls_are_accepted(tmp_path: Path, accepted: int, en: str, zh: str) -> None:
    allow = "  # planck: allow unreported until 2022-12-31 -- agreed\n"
    targets = [FLOW.format(id=f"f{number}", due="2022-12-31") for number in range(2)]
    marked = [line.rstrip("\n") + allow if number < accepted else line for number, line in enumerate(targets)]
    (tmp_path / "plan.yaml").write_text(HEAD + "".join(marked) + OWNERS, encoding="utf-8")
    said = closing_line(totals_of(planck.check(planck.read([Path()], tmp_path), date(2022, 6, 30))))
    assert (said.en.partition(";")[0], said.zh.partition("；")[0]) == (en, zh)


def test_on_its_last_day_it_is_still_accepted(accept: Callable[..., str]) -> None:
    assert accept("behind", "2022-06-30").endswith("with no new figure, 1 becomes behind on 2022-07-01")
    assert accept("behind", "2022-06-29").startswith("exit 1: 1 target behind or worse as of 2022-06-30")


def test_an_accepted_target_fails_earlier_where_it_turns_worse(accept: Callable[..., str]) -> None:
    assert accept("behind", "2022-10-15").endswith("1 becomes unreported on 2022-10-16")
    assert accept("behind", "2022-10-14").endswith("1 becomes behind on 2022-10-15")
    assert accept("behind", "2022-12-31").endswith("1 becomes unreported on 2022-10-16")


def test_what_it_turns_into_may_be_accepted_too(accept: Callable[..., str]) -> None:
    assert accept("behind, unreported", "2022-11-30").endswith("1 becomes unreported on 2022-12-01")
    assert accept("behind, unreported", "2022-10-01").endswith("1 becomes behind on 2022-10-02")


def test_each_comment_on_the_line_has_its_own_last_day(accept: Callable[..., str]) -> None:
    both = "unreported until 2022-11-30 -- r\n      # planck: allow behind"
    assert accept(both, "2022-12-31").endswith("1 becomes unreported on 2022-12-01")
    later = accept("at-risk, unreported", "2022-08-31", value="22")
    assert later.endswith(
        "no target behind or worse as of 2022-06-30; with no new figure, 1 becomes unreported on 2022-10-16"
    )


def test_a_target_that_fails_already_is_not_foretold(accept: Callable[..., str]) -> None:
    assert accept("at-risk", "2022-08-31") == "exit 1: 1 target behind or worse as of 2022-06-30"


def test_an_accepted_status_below_the_threshold_never_fails(accept: Callable[..., str]) -> None:
    at_risk = "{} as of 2022-06-30; with no new figure, 1 becomes {}"
    said = accept("at-risk", "2022-08-31", value="22")
    assert said == "exit 0: " + at_risk.format("no target behind or worse", "unreported on 2022-10-16")
    said = accept("at-risk", "2022-08-31", value="22", fail_on="at-risk")
    assert said == "exit 0: " + at_risk.format("1 target at risk or worse, accepted,", "at risk on 2022-09-01")
    assert accept("behind", "2022-08-31", fail_on="missed") == "exit 0: no target missed as of 2022-06-30"


@pytest.mark.parametrize(("on", "foretold"), [("2022-08-30", False), ("2022-08-31", False), ("2022-09-01", True)])
def test_after_its_plan_is_closed_nothing_fails(accept: Callable[..., str], on: str, foretold: bool) -> None:
    said = accept("behind", "2022-08-31", more=f"closed: {{on: {on}, reason: merged}}\n")
    assert said.endswith("1 becomes behind on 2022-09-01") == foretold
    assert ("with no new figure" in said) == foretold


@pytest.mark.parametrize(("on", "foretold"), [("2022-09-01", False), ("2022-09-02", True)])
def test_once_it_is_cancelled_nothing_fails(accept: Callable[..., str], on: str, foretold: bool) -> None:
    said = accept("behind", "2022-08-31", due=f"2022-12-31, cancelled: {{on: {on}, reason: merged}}")
    assert said.endswith("1 becomes behind on 2022-09-01") == foretold
    assert ("with no new figure" in said) == foretold


def test_a_target_that_is_at_risk_first_is_foretold_for_the_day_it_fails(close: Close) -> None:
    # the milestone closes in from 2022-01-31 (at risk); its report is owed from 2022-02-26, 15 days after its due date
    milestone = "      - {id: m, title: M, measure: milestone, due: 2022-02-10}\n"
    english, _ = close("2022-12-31", as_of="2022-01-10", extra=milestone + OWNERS)
    assert english.endswith("with no new figure, 1 becomes unreported on 2022-02-26")
