"""Which version a plan is judged by, and what it had promised first, worked out by hand."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planck.report.look import Look, Sheet
from planck.report.render import render
from planck.report.report import Report
from planck.review.check import check
from planck.review.judged import judged
from planck.review.plans import checked_plans
from planck.review.read import read
from tests.documents import as_json

SCHEMA = Path(__file__).parents[2] / "schemas" / "report-v1.schema.json"
Judge = Callable[..., Report]

HEAD = """\
planck: plan/v1
id: p
version: {version}
title: P
period: 2022
owners: {{office: {{name: Office, kind: post}}}}
owner: office
tasks:
  - id: w
    title: W
    targets:
      - {{id: t, title: T, {target}}}
"""


def amended(change: str, *, version: str = "1.1.0", on: str = "2022-09-01") -> str:
    return f"{{version: {version}, on: {on}, reason: R, approved_by: A, changes: [{{{change}}}]}}"


FLOW = "measure: flow, pace: quarterly, unit: 家, at_least: 12"
JULY = amended("target: t, field: at_least, from: 20, to: 16", on="2022-07-01")
SEPTEMBER = amended("target: t, field: at_least, from: 16, to: 12", version="1.2.0", on="2022-09-01")


def plan(target: str, *amendments: str, version: str = "1.1.0", more: str = "") -> str:
    listed = "".join(f"  - {one}\n" for one in amendments)
    return HEAD.format(version=version, target=target) + (f"amendments:\n{listed}" if listed else "") + more


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    """`judge(plan, as_of, progress by date)`: the report on a plan whose JSON its schema accepts."""
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))

    def run(text: str, as_of: str, since: date | None = None, **values: str) -> Report:
        (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
        for name, value in values.items():
            on = f"2022-{name[1:3]}-{name[3:]}"
            said = value if value.startswith("basis") else f"values: {{t: {value}}}"
            (tmp_path / f"{on}.yaml").write_text(f"planck: progress/v1\nplan: p\nas_of: {on}\n{said}\n", "utf-8")
        report = check(read([tmp_path], tmp_path), date.fromisoformat(as_of), since=since)
        assert [one.message.en for one in report.findings if one.kind.code < "PLK5"] == []
        validator.validate(as_json(report, "en"))
        return report

    return run


def told(report: Report, *keys: str) -> list[Any]:
    """Some keys of the target's JSON."""
    found: Any = as_json(report, "en")["plans"]
    (target,) = found[0]["targets"]
    return [target[key] for key in keys]


def version(report: Report) -> str | None:
    (found,) = report.plans
    return found.version_in_force


@pytest.mark.parametrize(
    ("as_of", "in_force", "target_value", "expected"),
    [
        ("2022-06-30", None, 20, 10),
        ("2022-07-01", "1.1.0", 16, 8),
        ("2022-08-31", "1.1.0", 16, 8),
        ("2022-09-01", "1.2.0", 12, 6),
        ("2022-12-31", "1.2.0", 12, 6),
    ],
)
def test_before_between_and_after_two_amendments(
    judge: Judge, as_of: str, in_force: str | None, target_value: int, expected: int
) -> None:
    report = judge(plan(FLOW, JULY, SEPTEMBER, version="1.2.0"), as_of, d0630="9")
    assert version(report) == in_force
    # 9 by 30 June; the pace of the last observation's date is 2/4
    assert told(report, "target_value", "original_value", "actual") == [target_value, 20, 9]
    assert told(report, "shortfall") == [target_value - 9]
    assert told(report, "completion") == [round(9 / target_value, 6)]
    assert told(report, "expected") == [expected]


def test_a_plan_that_was_raised_since_without_an_amendment(judge: Judge) -> None:
    text = plan(FLOW, JULY, SEPTEMBER, version="1.3.0")
    assert [version(judge(text, on)) for on in ("2022-06-30", "2022-08-01", "2022-10-01")] == [None, "1.1.0", "1.3.0"]
    assert version(judge(plan(FLOW, version="1.0.0"), "2022-06-30")) == "1.0.0"


def test_a_correction_holds_from_the_start(judge: Judge) -> None:
    fixed = JULY.replace("reason: R", "correction: true, reason: R").replace("from: 20, to: 16", "from: 76, to: 12")
    text = plan(f"{FLOW}, wording: 12家", fixed)
    report = judge(text, "2022-03-31")
    assert version(report) == "1.1.0"
    assert told(report, "target_value", "original_value") == [12, 12]


def test_a_correction_before_an_amendment_is_the_version_in_force(judge: Judge) -> None:
    fixed = JULY.replace("reason: R", "correction: true, reason: R").replace("from: 20, to: 16", "from: 76, to: 16")
    text = plan(f"{FLOW}, wording: 16家", fixed, SEPTEMBER, version="1.2.0")
    report = judge(text, "2022-08-01")
    assert version(report) == "1.1.0"
    assert told(report, "target_value", "original_value") == [16, 16]
    # as the correction is dated later, no file says which version this is
    assert version(judge(text, "2022-06-30")) is None


MONEY = "measure: flow, pace: quarterly, unit: 元, at_least: 3000000"
UNIT = amended("target: t, field: at_least, from: {value: 320, unit: 万元}, to: {value: 3000000, unit: 元}")


def test_an_amendment_that_changes_the_unit(judge: Judge) -> None:
    """320 万元 became 3,000,000 元; a bare number is in the unit that was in force on its file's day."""
    text = plan(MONEY, UNIT)
    before = judge(text, "2022-06-30", d0630="185")
    assert told(before, "unit", "target_value", "original_value", "actual", "expected") == [
        "元",
        3200000,
        3200000,
        1850000,
        1600000,
    ]
    after = judge(text, "2022-10-01", d0630="185")
    assert told(after, "unit", "target_value", "original_value", "actual") == ["元", 3000000, 3200000, 1850000]
    late = judge(text, "2022-12-31", d0630="185", d1231="{value: 3100000, note: N}")
    assert told(late, "actual", "status") == [3100000, "met"]
    assert late.plans[0].short_of_original(late.plans[0].assessments[0])
    enough = judge(text, "2022-12-31", d0630="185", d1231="{value: 320, unit: 万元}")
    assert told(enough, "actual", "status") == [3200000, "met"]
    assert not enough.plans[0].short_of_original(enough.plans[0].assessments[0])


def test_increments_in_two_units(judge: Judge) -> None:
    text = plan(MONEY, UNIT)
    report = judge(
        text,
        "2022-12-31",
        d0630="basis: period\nperiod: 2022-H1\nvalues: {t: 185}",
        d1231="basis: period\nperiod: 2022-H2\nvalues: {t: 1300000}",
    )
    assert told(report, "actual") == [3150000]


def test_a_figure_of_what_is_no_longer_measured(judge: Judge) -> None:
    target = "measure: level, pace: at-due, unit: 万元, at_least: 5"
    change = amended("target: t, field: unit, from: 家, to: 万元")
    text = plan(target, change)
    assert told(judge(text, "2022-06-30", d0630="4"), "unit", "actual") == ["家", 4]
    assert told(judge(text, "2022-10-01", d0630="{value: 4}"), "unit", "actual", "original_value") == ["万元", None, 5]
    # 6 万元 is enough now, and nobody has said how many 家 there are
    report = judge(text, "2022-12-31", d0630="{value: 4}", d1231="6")
    assert told(report, "status", "actual") == ["met", 6]
    assert report.plans[0].short_of_original(report.plans[0].assessments[0])


def test_a_file_of_the_day_of_an_amendment_is_in_the_unit_of_it(judge: Judge) -> None:
    assert told(judge(plan(MONEY, UNIT), "2022-09-01", d0901="2000000"), "actual") == [2000000]
    assert told(judge(plan(MONEY, UNIT), "2022-09-01", d0831="200", d0901="{missing: M}"), "actual") == [2000000]


def test_a_share_given_as_a_quotient_stays_one(judge: Judge) -> None:
    target = "measure: ratio, pace: at-due, unit: 千分, at_least: 50, baseline: 10"
    change = amended("target: t, field: at_least, from: {value: 6, unit: '%'}, to: {value: 50, unit: 千分}")
    units = "units: {千分: {of: '%', times: 0.1}}\n"
    report = judge(plan(target, change, more=units), "2022-10-01", d0630="{numerator: 1, denominator: 50}")
    assert told(report, "actual", "original_value") == [20, 60]


def test_another_comparator(judge: Judge) -> None:
    change = amended("target: t, field: comparator, from: {within: [60, 70]}, to: {at_least: 50}")
    text = plan("measure: level, pace: at-due, unit: 家, at_least: 50", change)
    before = judge(text, "2022-08-31", d0630="64")
    assert told(before, "comparator", "target_value", "original_value") == ["within", [60, 70], [60, 70]]
    after = judge(text, "2022-09-01", d0630="64")
    assert told(after, "comparator", "target_value", "original_value") == ["at_least", 50, [60, 70]]


def test_a_later_due_date_is_met_as_amended_and_short_of_the_original(judge: Judge) -> None:
    change = amended("target: t, field: due, from: 2022-09-30, to: 2022-12-31")
    text = plan("measure: flow, unit: 家, at_least: 12, pace: quarterly, due: 2022-12-31", change)
    report = judge(text, "2022-12-31", d0930="10", d1231="12")
    assert told(report, "status", "due", "original_value") == ["met", "2022-12-31", 12]
    assert report.plans[0].short_of_original(report.plans[0].assessments[0])
    assert "met as amended, short of the original: T\n" in render(report)
    in_time = judge(text, "2022-12-31", d0930="12", d1231="12")
    assert not in_time.plans[0].short_of_original(in_time.plans[0].assessments[0])


def test_a_longer_period_is_short_of_the_original_too(judge: Judge) -> None:
    change = amended("field: period, from: 2022-H1, to: 2022", on="2022-06-01")
    text = plan("measure: level, unit: 家, at_least: 12, pace: at-due", change)
    report = judge(text, "2022-12-31", d0630="10", d1231="12")
    assert told(report, "status", "due") == ["met", "2022-12-31"]
    assert report.plans[0].short_of_original(report.plans[0].assessments[0])


def test_a_target_cancelled_by_an_amendment(judge: Judge) -> None:
    change = amended("target: t, field: cancelled, from: null, to: {on: 2022-08-15, reason: S}")
    text = plan(FLOW + ", cancelled: {on: 2022-08-15, reason: S}", change)
    # decided on 1 September, so that it still counted on 31 August
    assert told(judge(text, "2022-08-31", d0630="1"), "status") == ["behind"]
    assert told(judge(text, "2022-09-01", d0630="1"), "status", "original_value", "actual") == ["cancelled", 12, None]


def test_one_that_is_pursued_again_falls_short_of_nothing(judge: Judge) -> None:
    change = amended("target: t, field: cancelled, from: {on: 2022-03-01, reason: S}, to: null")
    report = judge(plan(FLOW, change), "2022-12-31", d1231="12")
    assert told(report, "status") == ["met"]
    assert not report.plans[0].short_of_original(report.plans[0].assessments[0])


def test_a_policy_changed_by_an_amendment(judge: Judge) -> None:
    change = amended("field: policy.at_risk, from: null, to: 0.5")
    text = plan(FLOW, change, more="policy: {at_risk: 0.5}\n")
    # 4 of the 6 expected by 30 June: 0.67
    assert told(judge(text, "2022-08-31", d0630="4"), "status") == ["behind"]
    after = judge(text, "2022-09-01", d0630="4")
    assert told(after, "status") == ["at-risk"]
    line = "amended 2022-09-01 (version 1.1.0), policy.at_risk: none -> 0.5; R; approved by A"
    assert line in render(after, look=Look(width=200))
    assert line in render(after, look=Look(width=200, sheet=Sheet.REVIEW))
    assert line not in render(judge(text, "2022-08-31", d0630="4"), look=Look(width=200))


def test_a_late_report_is_late_by_the_grace_that_was_promised(judge: Judge) -> None:
    target = "measure: level, unit: 家, at_least: 12, pace: at-due, due: 2022-06-30, grace_days: 90"
    change = amended("target: t, field: grace_days, from: 5, to: 90", on="2022-06-01")
    report = judge(plan(target, change), "2022-12-31", d0815="12")
    assert told(report, "status", "late") == ["met", False]
    assert report.plans[0].short_of_original(report.plans[0].assessments[0])


def test_since_a_date_before_an_amendment(judge: Judge) -> None:
    text = plan(FLOW, JULY, SEPTEMBER, version="1.2.0")
    report = judge(text, "2022-09-30", since=date(2022, 6, 30), d0630="7", d0930="9")
    (moved,) = report.plans[0].since.moved if report.plans[0].since else ()
    # 7 of 10 expected, and by the amended plan 9 of 9
    assert (moved.movement, moved.before.status, moved.after.status) == ("recovered", "behind", "on-track")
    assert [int(value) for value in moved.before.target.bound.written] == [20]
    shown = render(report, look=Look(sheet=Sheet.REVIEW, width=200))
    assert "on track: 9 (09-30), expected 9, as amended since" in shown
    assert "（其间有修订）" in render(report, look=Look(sheet=Sheet.REVIEW, width=200, lang="zh"))
    unmoved = judge(text, "2022-12-31", since=date(2022, 9, 30), d0630="7", d0930="9", d1231="11")
    assert "as amended since" not in render(unmoved, look=Look(sheet=Sheet.REVIEW, width=200))


def test_since_a_date_when_the_unit_was_another(judge: Judge) -> None:
    """185 万元 of 160 is as good as 1,850,000 元 was, and no figure got worse for standing in smaller units."""
    report = judge(plan(MONEY, UNIT), "2022-09-01", since=date(2022, 8, 31), d0630="150")
    assert report.plans[0].since is not None
    assert [moved.movement for moved in report.plans[0].since.moved] == ["better"]


def test_since_a_date_when_another_thing_was_promised_nothing_is_worse_for_its_figure(judge: Judge) -> None:
    change = amended("target: t, field: comparator, from: {at_most: 5}, to: {at_least: 50}")
    target = "measure: level, unit: 家, at_least: 50, pace: standing"
    report = judge(plan(target, change), "2022-09-30", since=date(2022, 8, 31), d0630="9", d0930="9")
    (found,) = report.plans
    assert found.since is not None
    assert (found.assessments[0].status, found.since.moved) == ("behind", ())


CLOSING = amended("field: closed, from: null, to: {on: 2022-06-30, reason: S}", on="2022-07-15")


def test_a_closing_that_was_decided_later_than_it_holds_from(judge: Judge) -> None:
    text = plan(FLOW, CLOSING, more="closed: {on: 2022-06-30, reason: S}\n")
    before = judge(text, "2022-07-14", d0630="3")
    assert (before.plans[0].binding, before.plans[0].as_of, version(before)) == (True, date(2022, 7, 14), None)
    after = judge(text, "2022-10-31", d0630="3", d0930="9")
    assert (after.plans[0].binding, after.plans[0].as_of, version(after)) == (False, date(2022, 6, 30), "1.1.0")
    assert told(after, "actual", "status") == [3, "behind"]
    assert after.exit_code == 0
    assert "amended 2022-07-15 (version 1.1.0), closed: none -> 2022-06-30;" in render(after, look=Look(width=200))


def test_an_amendment_after_the_closing_changes_nothing(judge: Judge) -> None:
    text = plan(FLOW, SEPTEMBER.replace("1.2.0", "1.1.0"), more="closed: {on: 2022-06-30, reason: S}\n")
    report = judge(text, "2022-10-31", d0630="3")
    assert (report.plans[0].as_of, version(report)) == (date(2022, 6, 30), None)
    assert told(report, "target_value") == [16]


def test_a_draft_is_judged_by_the_version_in_force_too(judge: Judge) -> None:
    report = judge(
        plan(FLOW, JULY.replace("1.1.0", "0.2.0").replace("to: 16", "to: 12"), version="0.2.0"), "2022-06-30"
    )
    assert (version(report), report.plans[0].binding) == (None, False)
    assert told(report, "target_value") == [20]


def test_a_plan_without_any_target_that_counts(tmp_path: Path) -> None:
    text = plan(FLOW, JULY).replace("period: 2022\n", "period: {start: 2022-12-31, end: 2022-01-01}\n")
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    reading = read([tmp_path], tmp_path)
    report = check(reading, date(2022, 6, 30), since=date(2022, 3, 31))
    assert (report.assessments, report.exit_code) == ((), 3)
    (found,) = checked_plans(reading)
    assert judged(found.plan, date(2022, 6, 30)).plan.targets == ()
