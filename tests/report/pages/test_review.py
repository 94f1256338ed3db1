"""The document for a review meeting, as golden files and by its sections."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from wcwidth import wcswidth

import planck
from planck.report.look import By, Look, Only, Sheet
from planck.values import replace
from planck.words.phrase import LANGS, Lang

ROOT = Path(__file__).resolve().parents[3]
Golden = Callable[[str, str], None]
WIDTHS = (60, 80, 100, 160)


def shipped(day: date = date(2022, 9, 30)) -> planck.Report:
    return planck.check(planck.read([Path("plans")], ROOT), day, fail_on=planck.FailOn.NEVER, since="last")


def scenes() -> planck.Report:
    reading = planck.read([Path("plans")], ROOT / "tests" / "scenes")
    return planck.check(reading, date(2023, 6, 30), fail_on=planck.FailOn.NEVER, since="last")


def show(report: planck.Report, **look: object) -> str:
    return planck.render(report, "table", Look(sheet=Sheet.REVIEW, **look))  # type: ignore[arg-type]  # as given


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_review_of_the_shipped_plan(golden: Golden, lang: Lang, width: int) -> None:
    text = show(shipped(), lang=lang, width=width)
    assert max(wcswidth(line) for line in text.splitlines()) <= width
    golden(f"review-2022-09-30-{lang}-{width}.txt", text)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("by", By)
def test_the_scenes_by_everything(golden: Golden, lang: Lang, by: By) -> None:
    golden(f"scenes-review-by-{by}-{lang}-100.txt", show(scenes(), lang=lang, by=by))


@pytest.mark.parametrize("lang", LANGS)
def test_no_line_is_wider_than_asked(lang: Lang) -> None:
    for width in range(60, 201, 13):
        for report in (shipped(), scenes()):
            text = show(report, lang=lang, width=width)
            assert max(wcswidth(line) for line in text.splitlines()) <= width


def test_each_plan_speaks_its_own_language_unless_asked() -> None:
    text = show(scenes())
    assert text.startswith("Summary of 3 plans, as of 2023-06-30\n")
    assert "\n示范科技局2023年工作规划（1.2.0 版），截至 2023-06-30 [示例数据，非官方]\n====" in text
    assert (
        "\nScience park, 2022 | closing (version 2.0.0), as of 2023-02-28 [PROVISIONAL DATA] [closed, never\n" in text
    )


def test_a_summary_stands_only_above_several_plans() -> None:
    report = scenes()
    assert "Summary of 3 plans" in show(report, lang="en")
    assert "Summary" not in show(replace(report, plans=report.plans[:1]), lang="en")


def test_without_an_earlier_date_nothing_is_compared() -> None:
    report = shipped()
    plain = replace(report, plans=tuple(replace(plan, since=None) for plan in report.plans))
    assert "What has moved" not in show(plain, lang="en")


def test_nothing_short_and_nothing_to_come() -> None:
    report = planck.check(planck.read([Path("plans/park")], ROOT / "tests" / "scenes"), date(2023, 3, 31))
    text = show(report, lang="en")
    assert text.endswith("\nNothing: no status changes without a new figure.\n")
    met = replace(report.plans[0], assessments=report.plans[0].assessments[1:])
    text = show(replace(report, plans=(met,)), lang="en")
    assert "\nShortfalls\n----------\n\nNone: no target is missed, unreported or behind.\n" in text
    text = show(replace(report, plans=(met,)), lang="en", only=Only.SHORTFALL, by=By.TASK)
    assert text.endswith("\nShortfalls by task\n------------------\n\nNone.\n")


def test_a_target_may_count_toward_several_frameworks_or_none() -> None:
    text = show(scenes(), lang="en", by=By.FRAMEWORK)
    groups = [line for line in text.splitlines() if line.startswith(("Provincial", "City", "counts toward"))]
    assert groups[:3] == [
        "Provincial inspection: behind 1, on track 1",
        "City assessment: on track 1",
        "counts toward no framework: missed 1, behind 2, at risk 1, not due 2, on track 1, met 1, cancelled 1",
    ]


def test_of_many_that_turn_on_one_day_the_first_are_named(tmp_path: Path) -> None:
    listed = "".join(f"  - {{id: t{n}, title: T{n}, measure: flow, at_least: 50, unit: 家}}\n" for n in range(35))
    (tmp_path / "plan.yaml").write_text(
        "planck: plan/v1\nid: p\nversion: 1.0.0\ntitle: P\nperiod: 2022\n"
        f"tasks:\n- id: t\n  title: T\n  targets:\n{listed}",
        encoding="utf-8",
    )
    text = show(planck.check(planck.read([Path()], tmp_path), date(2022, 3, 1)), width=200)
    assert "T28; T29; and 5 more" in " ".join(text.split())


PLAN = """\
planck: plan/v1
id: p
version: 1.0.0
title: P
period: 2022
tasks:
- id: t
  title: T
  targets:
  - {id: firms, title: Firms, measure: flow, at_least: 50, unit: 家}
  - {id: share, title: Share, measure: level, at_least: 80, unit: "%", baseline: 40}
"""
INCREMENT = "planck: progress/v1\nplan: p\nas_of: {0}-30\nbasis: period\nperiod: {0}\nvalues: {{firms: 3, share: 50}}\n"


@pytest.fixture
def holes(tmp_path: Path) -> planck.Report:
    """Two increments with a month missing before each."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    for month in ("2022-04", "2022-06"):
        (tmp_path / f"{month}.yaml").write_text(INCREMENT.format(month), encoding="utf-8")
    return planck.check(planck.read([Path()], tmp_path), date(2022, 6, 1))


def test_a_figure_that_cannot_be_used_is_named_in_the_head(holes: planck.Report) -> None:
    assert "\nreported, but not all of it can be used: Firms\n" in show(holes, lang="en")
    assert "\n已报告但部分数据无法采用：Firms\n" in show(holes, lang="zh")


def test_what_is_not_yet_reported_by_the_date_is_not_named(holes: planck.Report) -> None:
    march = replace(holes, plans=tuple(replace(plan, as_of=date(2022, 3, 31)) for plan in holes.plans))
    assert "cannot be used" not in show(march, lang="en")
    assert "not all of it" not in show(march, lang="en")


def test_a_plan_that_stands_before_the_date_compared_with_says_so() -> None:
    park = planck.read([Path("plans/park")], ROOT / "tests" / "scenes")
    late = planck.check(park, date(2023, 6, 30), since=date(2023, 5, 1))
    text = show(late, lang="en")
    assert (
        "What has moved since 2023-05-01\n-------------------------------\n\nThe plan stands as of 2023-02-28.\n"
        in text
    )


def test_plans_of_one_title_are_told_apart_by_their_ids() -> None:
    report = scenes()
    twice = replace(report, plans=(report.plans[0], report.plans[0]))
    assert "Model bureau, 2023 work plan (bureau) [ILLUSTRATIVE DATA, not official]" in show(
        twice, lang="en", width=200
    )


def test_a_shortfall_that_would_be_rounded_to_nothing_is_not_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(
        "planck: progress/v1\nplan: p\nas_of: 2022-12-31\nvalues: {share: 79.9999}\n", encoding="utf-8"
    )
    text = show(planck.check(planck.read([Path()], tmp_path), date(2022, 12, 31)), lang="en")
    row = next(line for line in text.splitlines() if line.startswith("missed  "))
    assert "< 0.01" in row


def test_a_share_is_needed_in_percentage_points(holes: planck.Report) -> None:
    assert "needed: 4.29 percentage points a month" in show(holes, lang="en")
    assert "每月需 4.29 个百分点" in show(holes, lang="zh")


def test_of_a_closed_plan_nothing_more_is_needed_and_its_reason_is_told() -> None:
    report = planck.check(planck.read([Path("plans/park")], ROOT / "tests" / "scenes"), date(2022, 11, 30))
    assert "needed" not in show(report, lang="en")
    late = planck.check(planck.read([Path("plans/park")], ROOT / "tests" / "scenes"), date(2023, 3, 31))
    assert "\nclosed on 2023-02-28: The year is over\n" in show(late, lang="en")
    assert "forecast at" not in show(late, lang="en")


def test_each_step_down_is_foretold_not_only_the_first() -> None:
    text = show(shipped(), lang="en")
    assert "\n2022-11-07  at risk           1  Outreach in Constitution Week\n" in text
    assert "\n2022-12-23  unreported        1  Outreach in Constitution Week\n" in text


def test_shortfalls_alone_stand_worst_first_in_their_groups() -> None:
    text = show(scenes(), lang="en", only=Only.SHORTFALL, by=By.GOAL)
    groups = text[text.index("In the front rank:") :]
    assert groups.index("missed  ") > groups.index("behind  ")  # no target that is missed serves the goal
    text = show(scenes(), lang="en", only=Only.SHORTFALL, by=By.FRAMEWORK)
    group = text[text.index("counts toward no framework") :]
    assert group.index("\nmissed  ") < group.index("\nbehind  ")
