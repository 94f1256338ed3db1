"""What reports say of an amended plan: what was promised first stays in sight."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planck.report.explanation import explain
from planck.report.look import Look, Sheet
from planck.report.render import render
from planck.report.report import Report
from planck.review.check import check
from planck.review.read import read
from planck.words.phrase import LANGS, Lang

SCENE = Path(__file__).resolve().parents[1] / "scenes_amended"
Golden = Callable[[str, str], None]


def held(as_of: str, *, against: bool = False) -> Report:
    old = read([Path("plans")], SCENE / "before") if against else None
    return check(read([Path("plans")], SCENE / "now"), date.fromisoformat(as_of), against=old)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("as_of", ["2022-06-30", "2022-12-31"])
def test_every_target(golden: Golden, lang: Lang, as_of: str) -> None:
    golden(f"amended-all-{as_of}-{lang}.txt", render(held(as_of), look=Look(lang=lang, every_target=True)))


@pytest.mark.parametrize("lang", LANGS)
def test_the_review(golden: Golden, lang: Lang) -> None:
    golden(f"amended-review-{lang}.txt", render(held("2022-12-31"), look=Look(lang=lang, sheet=Sheet.REVIEW)))


@pytest.mark.parametrize("lang", LANGS)
def test_the_comment_held_against_the_plan_of_before(golden: Golden, lang: Lang) -> None:
    golden(f"amended-against-{lang}.md", render(held("2022-09-30", against=True), "markdown", Look(lang=lang)))


@pytest.mark.parametrize(
    ("as_of", "en", "zh"),
    [
        ("2022-06-30", "(version 1.4.0, judged by 1.1.0), as of", "（1.4.0 版，按 1.1.0 版评估），截至"),
        ("2022-04-30", "(version 1.4.0, judged as before its amendments), as of", "（1.4.0 版，按修订前评估），截至"),
        ("2022-12-31", "(version 1.4.0), as of", "（1.4.0 版），截至"),
    ],
)
def test_the_head_says_by_which_version_it_is_judged(as_of: str, en: str, zh: str) -> None:
    assert en in render(held(as_of), look=Look(lang="en", width=200))
    assert zh in render(held(as_of), look=Look(lang="zh", width=200))


def inputs(target: str, as_of: str, key: str) -> list[tuple[str, int | None]]:
    """The inputs of a key, each with the line it is at."""
    (plan,) = held(as_of).plans
    told = explain(plan, next(item for item in plan.assessments if item.target.id == target))
    return [(one.value.en, one.place.line if one.place else None) for one in told.inputs if one.key == key]


def test_an_explanation_lists_the_amendments_and_says_which_are_not_yet_in_force() -> None:
    assert inputs("firms", "2022-06-30", "amendment") == [
        ("2022-07-01, at_least: 20 -> 16 (not yet in force)", 25),
        ("2022-07-01, stretch: 25 -> 20 (not yet in force)", 26),
    ]
    assert inputs("firms", "2022-07-01", "amendment") == [
        ("2022-07-01, at_least: 20 -> 16", 25),
        ("2022-07-01, stretch: 25 -> 20", 26),
    ]
    assert inputs("total", "2022-03-01", "amendment") == [("2022-05-01, at_least: 76 -> 67", 19)]
    assert inputs("visits", "2022-12-31", "amendment") == []


def test_what_is_undone_is_shown_where_it_was_written_down() -> None:
    """The target line holds 16; the 20 that was in force stands in the amendment alone."""
    assert inputs("firms", "2022-06-30", "target_value") == [(">= 20 家 (stretch 25)", 25)]
    assert inputs("firms", "2022-07-01", "target_value") == [(">= 16 家 (stretch 20)", 47)]
    assert inputs("funds", "2022-07-31", "due") == [("2022-09-30", 32)]
    assert inputs("funds", "2022-08-01", "due") == [("2022-12-31", 71)]
    assert inputs("funds", "2022-08-01", "policy.at_risk") == [("0.7", 11)]
    assert inputs("funds", "2022-07-31", "policy.at_risk") == [("0.8", None)]
    assert inputs("report", "2022-07-31", "due") == [("2022-11-30", 75)]


def test_short_of_the_original_is_marked_wherever_the_target_is_listed() -> None:
    report = held("2022-12-31")
    (plan,) = report.plans
    assert [item.target.id for item in plan.assessments if plan.short_of_original(item)] == ["firms", "funds"]
    for sheet in Sheet:
        shown = render(report, look=Look(lang="en", sheet=sheet, every_target=True))
        assert "\nmet as amended, short of the original: New firms; Funds won\n" in shown
        assert shown.count("    met as amended, short of the original\n") == 2
    assert "met as amended, short of the original" in render(report, "markdown", Look(lang="en"))


PLAN = """\
planck: plan/v1
id: p
version: 1.1.0
title: P
period: 2022
owners: {{office: {{name: Office, kind: post}}}}
owner: office
tasks: [{{id: w, title: W, targets: [{{id: t, title: T, measure: level, unit: 家, pace: at-due, {now}}}]}}]
amendments:
  - version: 1.1.0
    on: 2022-02-01
    reason: R
    approved_by: A
    changes: [{{target: t, field: {change}}}]
"""


@pytest.mark.parametrize(
    ("now", "change", "en", "zh"),
    [
        ("at_least: 5", "due, from: 2022-10-31, to: null", "due: 2022-10-31 -> none", "due: 2022-10-31 -> 无"),
        (
            "exactly: 5",
            "comparator, from: {at_least: 5}, to: {exactly: 5}",
            "comparator: {at_least: 5} -> {exactly: 5}",
            "comparator: {at_least: 5} -> {exactly: 5}",
        ),
        ("within: [5, 9]", "within, from: [6, 9], to: [5, 9]", "within: [6, 9] -> [5, 9]", "within: [6, 9] -> [5, 9]"),
        (
            "at_least: 5, description: {zh: 新, en: new}",
            "description, from: {zh: 旧, en: old}, to: {zh: 新, en: new}",
            "description: old -> new",
            "description: 旧 -> 新",
        ),
        (
            "at_least: 0.5, unit: 万元",
            "at_least, from: 0.25, to: 0.5",
            "at_least: 0.25 -> 0.5",
            "at_least: 0.25 -> 0.5",
        ),
    ],
)
def test_values_stand_as_readers_want_them(tmp_path: Path, now: str, change: str, en: str, zh: str) -> None:
    text = PLAN.format(now=now, change=change)
    (tmp_path / "plan.yaml").write_text(text.replace("unit: 家, " if "万元" in now else "!", ""), encoding="utf-8")
    report = check(read([tmp_path], tmp_path), date(2022, 3, 1))
    assert [one.message.en for one in report.findings] == []
    english, chinese = (render(report, look=Look(lang=lang, width=200, every_target=True)) for lang in LANGS)
    assert f"    amended 2022-02-01 (version 1.1.0), {en}; R; approved by A\n" in english
    assert f"    2022-02-01 修订（1.1.0 版），{zh}；R；批准：A\n" in chinese
