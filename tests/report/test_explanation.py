"""What is behind a status: inputs with their places, figures, the steps that were tried; as data, JSON and a page."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from wcwidth import wcswidth

from planck.assessment.assess import assess
from planck.plan.build import build
from planck.plan.progress import gather
from planck.report.explanation import Explanation, explain
from planck.report.layout.lines import laid_out
from planck.report.look import Look
from planck.report.machine import dumped, explanation_json
from planck.report.pages.explained import page
from planck.report.report import PlanReport
from planck.review.check import check
from planck.review.read import read
from planck.text.source import Source
from planck.text.tree import Document
from planck.words.because import BECAUSE
from planck.words.phrase import LANGS, Lang
from planck.words.status import Status
from tests.assessment.conftest import plan_of, progress_of
from tests.assessment.test_laws import ANY, Case, cases

Told = Callable[..., Explanation]

HEAD = """\
planck: plan/v1
id: demo
version: 1.0.0
title: {zh: 示范单位2022年工作规划, en: "Demo bureau, 2022"}
language: zh
period: 2022
"""
PLAN = (
    HEAD
    + """\
reporting: monthly
scales:
  ladder: [{zh: 未开展, en: not begun}, {zh: 推进中, en: under way}, {zh: 已完成, en: completed}]
policy:
  on_track: 0.9
  grace_days: 5
owners: {office: {name: Office}}
owner: office
tasks:
  - id: work
    title: Work
    reporting: quarterly
    due: 2022-11-30
    targets:
      - id: firms
        title: {zh: 新认定企业, en: New firms}
        measure: flow
        more_than: 8
        unit: 家
        from: 2022-02-01
        pace: linear
        reporting: half-yearly
        grace_days: 7
      - id: share
        title: Share
        measure: level
        at_most: 30.125
        unit: 万元
        baseline: {value: 50.375, on: 2021-12-31}
      - {id: talks, title: Talks, measure: ordinal, scale: ladder, at_least: 已完成}
      - {id: place, title: Place, measure: rank, at_most: 2, stretch: 1}
      - {id: own, title: Own, measure: ordinal, scale: [low, high], at_least: high, pace: at-due}
      - {id: range, title: Range, measure: flow, within: [4, 6], unit: 家}
      - id: survey
        title: Survey
        measure: milestone
  - id: more
    title: More
    targets:
      - {id: late, title: Late, measure: flow, at_least: 3, unit: 家}
      - {id: over, title: Over, measure: flow, at_least: 3, unit: 家, cancelled: {on: 2022-05-01, reason: over}}
"""
)


def inputs(found: Explanation) -> dict[str, tuple[str, str, str]]:
    """Values in both languages, and the line of the plan that each is read from."""
    lines = found.plan.plan.document.source.text.splitlines()
    return {
        one.key: (one.value.en, one.value.zh, lines[one.place.line - 1].strip() if one.place else "default")
        for one in found.inputs
    }


def test_each_input_stands_where_it_is_written_or_is_a_default(told: Told) -> None:
    path = "by the path from the baseline to the target value", "按从基准到目标值的进度", "default"
    assert inputs(told(PLAN, "firms")) == {
        "measure": ("flow", "累计量 (flow)", "measure: flow"),
        "target_value": ("> 8 家", "> 8 家", "more_than: 8"),
        "aim": ("9 家", "9 家", "more_than: 8"),
        "baseline": ("0 家", "0 家", "default"),
        "from": ("2022-02-01", "2022-02-01", "from: 2022-02-01"),
        "due": ("2022-11-30", "2022-11-30", "due: 2022-11-30"),
        "course": path,
        "pace": ("linear", "按日均匀 (linear)", "pace: linear"),
        "reporting": ("half-yearly", "按半年 (half-yearly)", "reporting: half-yearly"),
        "owed": (
            "for 2022-01-01 to 2022-06-30, dated 2022-04-01 or later, by 2022-07-07",
            "2022-01-01 至 2022-06-30，日期不早于 2022-04-01，2022-07-07 前报",
            "default",
        ),
        "grace_days": ("7", "7", "grace_days: 7"),
        "policy.method": ("ratio", "按应达完成比 (ratio)", "default"),
        "policy.on_track": ("0.9", "0.9", "on_track: 0.9"),
        "policy.at_risk": ("0.8", "0.8", "default"),
        "policy.due_soon_days": ("30", "30", "default"),
    }


def test_what_a_task_a_plan_and_a_policy_say(told: Told) -> None:
    found = inputs(told(PLAN, "share"))
    assert [found[key] for key in ("baseline", "reporting", "due", "from", "grace_days", "pace")] == [
        ("50.375 万元", "50.375 万元", "baseline: {value: 50.375, on: 2021-12-31}"),
        ("quarterly", "按季度 (quarterly)", "reporting: quarterly"),
        ("2022-11-30", "2022-11-30", "due: 2022-11-30"),
        ("2022-01-01", "2022-01-01", "period: 2022"),
        ("5", "5", "grace_days: 5"),
        ("quarterly", "按季度 (quarterly)", "default"),
    ]
    assert inputs(told(PLAN, "late"))["reporting"] == ("monthly", "按月 (monthly)", "reporting: monthly")
    silent = PLAN.replace("reporting: monthly\n", "").replace("policy:\n  on_track: 0.9\n  grace_days: 5\n", "")
    found = inputs(told(silent, "late"))
    assert found["reporting"] == ("quarterly", "按季度 (quarterly)", "default")
    assert (found["grace_days"], found["policy.on_track"]) == (("15", "15", "default"), ("1", "1", "default"))


def test_how_often_a_target_is_reported_that_is_judged_at_its_end(told: Told) -> None:
    own = inputs(told(PLAN, "own"))
    assert own["reporting"] == ("at-due", "到期时 (at-due)", own["measure"][2])
    assert "pace: at-due" in own["reporting"][2]
    assert inputs(told(PLAN, "survey"))["reporting"] == ("at-due", "到期时 (at-due)", "default")


def test_the_steps_of_a_scale_have_the_numbers_that_the_sum_uses(told: Told) -> None:
    assert inputs(told(PLAN, "talks"))["scale"] == (
        "0 = not begun, 1 = under way, 2 = completed",
        "0 = 未开展、1 = 推进中、2 = 已完成",
        "ladder: [{zh: 未开展, en: not begun}, {zh: 推进中, en: under way}, {zh: 已完成, en: completed}]",
    )
    own = inputs(told(PLAN, "own"))["scale"]
    assert own[0] == "0 = low, 1 = high"
    assert "scale: [low, high]" in own[2]


def test_the_figure_that_the_sum_takes_is_named_where_it_is_not_the_one_written(told: Told) -> None:
    assert inputs(told(PLAN, "range"))["aim"][0] == "4 家"
    assert not {"aim"} & {*inputs(told(PLAN, "late")), *inputs(told(PLAN, "place")), *inputs(told(PLAN, "survey"))}
    held = PLAN.replace("measure: flow, within: [4, 6]", "measure: level, within: [4, 6], pace: standing")
    assert "aim" not in inputs(told(held, "range"))


def test_thresholds_are_named_only_where_they_are_used(told: Told) -> None:
    found = inputs(told(PLAN, "place"))
    assert [key for key in found if key.startswith("policy")] == ["policy.due_soon_days"]
    assert found["target_value"] == ("<= 2 (stretch 1)", "<= 2 (争取 1)", found["measure"][2])
    survey = inputs(told(PLAN, "survey"))
    assert survey["target_value"] == ("done", "完成", "measure: milestone")


def test_thresholds_in_points(told: Told) -> None:
    points = PLAN.replace("  on_track: 0.9\n", "  method: points\n  points:\n    at_risk: 20\n")
    found = inputs(told(points, "late"))
    assert found["policy.method"] == ("points", "按滞后百分点 (points)", "method: points")
    assert found["policy.points.on_track"] == ("0", "0", "default")
    assert found["policy.points.at_risk"] == ("20", "20", "at_risk: 20")
    bare = inputs(told(PLAN.replace("  on_track: 0.9\n", "  method: points\n"), "late"))
    assert bare["policy.points.at_risk"] == ("10", "10", "default")


def test_a_value_in_error_does_not_lend_its_place_to_the_default(told: Told) -> None:
    wrong = PLAN.replace("on_track: 0.9", "on_track: 0.1").replace("pace: linear", "pace: standing")
    found = inputs(told(wrong, "firms"))
    assert found["policy.on_track"] == ("1", "1", "default")
    assert found["pace"] == ("half-yearly", "按半年 (half-yearly)", "default")
    outside = PLAN.replace("pace: linear", "pace: {2021-03-31: 2}")
    assert inputs(told(outside, "firms"))["pace"] == ("half-yearly", "按半年 (half-yearly)", "default")
    turned = PLAN.replace("from: 2022-02-01", "from: 2022-12-15")
    found = inputs(told(turned, "firms"))
    assert found["from"] == ("2022-01-01", "2022-01-01", "period: 2022")
    assert found["due"] == ("2022-11-30", "2022-11-30", "due: 2022-11-30")


def test_a_cancelled_target_and_a_closed_plan_say_when(told: Told) -> None:
    found = told(PLAN, "over", _2022_03_31="over: 1")
    assert inputs(found)["cancelled"][:2] == ("2022-05-01", "2022-05-01")
    assert "cancelled: {on: 2022-05-01" in inputs(found)["cancelled"][2]
    assert [one.used for one in found.figures] == [False]
    assert (found.formulas, [step.token for step in found.tried]) == ((), ["cancelled"])
    closed = told(PLAN + "closed: {on: 2022-06-30, reason: merged}\n", "late", "2022-09-01", _2022_06_30="late: 1")
    assert inputs(closed)["closed"] == ("2022-06-30", "2022-06-30", "closed: {on: 2022-06-30, reason: merged}")
    assert (closed.item.as_of, closed.item.turns) == (date(2022, 6, 30), ())
    assert not {"cancelled", "closed"} & set(inputs(told(PLAN, "late")))


def test_the_last_report_that_was_owed_is_named(told: Told) -> None:
    def owed(name: str, day: str) -> tuple[str, str] | None:
        values = [one.value for one in told(PLAN, name, day).inputs if one.key == "owed"]
        return (values[0].en, values[0].zh) if values else None

    assert owed("firms", "2022-07-07") is None
    assert owed("firms", "2022-07-08") == (
        "for 2022-01-01 to 2022-06-30, dated 2022-04-01 or later, by 2022-07-07",
        "2022-01-01 至 2022-06-30，日期不早于 2022-04-01，2022-07-07 前报",
    )
    assert owed("firms", "2022-12-08") == (
        "the final figure, dated 2022-11-30 or later, by 2022-12-07",
        "期末数值，日期不早于 2022-11-30，2022-12-07 前报",
    )


def test_what_is_said_beside_the_status() -> None:
    home = Path(__file__).resolve().parents[2] / "plans" / "yueyang-county-stb-2022"
    report = check(read([home], home), date(2022, 9, 30)).plans[0]
    item = next(item for item in report.assessments if item.target.id == "science-workers-day")
    text = laid_out(tuple(page(explain(report, item), "en")), Look("en"))
    assert "\nmet: the target value is reached, for good [late]\n" in text


def test_what_was_tried_ends_where_the_status_was_found(told: Told) -> None:
    found = told(PLAN, "late", _2022_06_30="late: 0")
    assert [(step.status.value, step.applies, step.token) for step in found.tried] == [
        ("cancelled", False, "not-cancelled"),
        ("met", False, "target-value-not-reached"),
        ("missed", False, "final-figure-not-due"),
        ("unreported", False, "report-there"),
        ("not-due", False, "something-expected"),
        ("on-track", False, "share-below-on-track"),
        ("at-risk", False, "share-below-at-risk"),
        ("behind", True, "below-pace"),
    ]
    closing = told(PLAN, "talks", "2022-11-20", _2022_09_30="talks: 推进中")
    assert [(step.status.value, step.token) for step in closing.tried[-2:]] == [
        ("not-due", "nothing-due-yet"),
        ("at-risk", "due-soon"),
    ]


def explained(case: Case) -> Explanation:
    raw = plan_of(case)
    plan = build(Document(Source("plan.yaml", ""), raw, {}), raw)
    assert plan is not None
    files = [Document(Source(f"{n}.yaml", ""), each, {}) for n, each in enumerate(progress_of(case))]
    progress, day = gather(plan, files), plan.judged_on(date.fromisoformat(case["as_of"]))
    items = assess(plan, progress, day)
    return explain(PlanReport(plan, progress, day, items, (), 0, binding=True), items[0])


@given(cases(ANY))
@settings(max_examples=150, deadline=None)
def test_the_last_thing_tried_is_the_status(case: Case) -> None:
    """What was tried are the assessment's steps, each with its reason in words; the last is its status."""
    found = explained(case)
    assert [(step.status, step.applies, step.token) for step in found.tried] == [
        (step.status, step.applies, step.because) for step in found.item.steps
    ]
    last = found.tried[-1]
    assert (last.status, last.token) == (found.item.status, found.item.because)
    # of a report that is owed it is said which
    assert last.token == "report-owed" or last.because == BECAUSE[last.token]  # noqa: S105  because it is a reason and no password
    for step in found.tried:
        assert step.because.en
        assert step.because.zh
        assert not re.search("[{}]|None", step.because.en + step.because.zh)


@given(cases(ANY))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_line_of_the_page_is_wider_than_asked(case: Case) -> None:
    """In either language and any width, every line of the page fits."""
    found = explained(case)
    for lang in LANGS:
        for width in (60, 77, 100, 200):
            text = laid_out(tuple(page(found, lang)), Look(lang, width))
            assert max(wcswidth(line) for line in text.splitlines()) <= width, text


def shown(found: Explanation, lang: Lang, width: int = 100) -> str:
    return laid_out(tuple(page(found, lang)), Look(lang, width))


def test_the_page_begins_with_the_status_and_its_reason(told: Told) -> None:
    found = told(PLAN, "late", _2022_06_30="late: 0")
    assert shown(found, "en").splitlines()[:5] == [
        "Late (demo:late)",
        "================",
        "Demo bureau, 2022, as of 2022-07-10",
        "",
        "behind: it lags further than the policy allows even for at risk",
    ]
    assert shown(found, "zh").splitlines()[2:5] == [
        "示范单位2022年工作规划，截至 2022-07-10",
        "",
        '滞后：落后程度已超出"有风险"所允许的范围',
    ]


def test_a_section_without_anything_to_say_is_left_out(told: Told) -> None:
    heads = (
        "What it starts from",
        "What was reported",
        "The sum",
        "The status, tried in this order",
        "What comes next",
    )
    full = shown(told(PLAN, "late", _2022_06_30="late: 2"), "en")
    assert [head for head in heads if head in full] == list(heads)
    none = shown(told(PLAN, "over"), "en")
    assert [head for head in heads if head in none] == [heads[0], heads[3]]
    assert "cancelled  yes: the target was cancelled\n" in none


def test_a_narrow_page_leaves_out_the_exact_value_first(told: Told) -> None:
    found = told(PLAN, "share", _2022_06_30="share: 43.1279")
    assert "exactly" in shown(found, "en", 100)
    assert "exactly" not in shown(found, "en", 60)
    assert "with its" in shown(found, "en", 60)


def test_what_comes_next(told: Told) -> None:
    text = shown(told(PLAN, "late", _2022_06_30="late: 2"), "zh")
    assert re.search(r"若无人报告，接下来\n-+\n\n日期 +变为\n-+ +-+\n2022-08-06  未报告\n$", text)


def test_as_data_with_stable_keys(told: Told) -> None:
    data = explanation_json(told(PLAN, "late", _2022_06_30="late: 2"), "en")
    assert list(data) == [
        "planck", "plan", "target", "as_of", "status", "because", "inputs", "figures", "formulas", "steps", "next",
    ]  # fmt: skip
    assert [data[key] for key in ("planck", "plan", "target", "as_of", "status", "because")] == [
        "explain/v1", "demo", "late", "2022-07-10", "on-track", "at-or-above-pace",
    ]  # fmt: skip
    listed = json.loads(dumped(data))
    assert listed["inputs"][0] == {
        "key": "measure", "name": "measure", "value": "flow", "file": "plan.yaml", "line": 46,
    }  # fmt: skip
    assert listed["inputs"][2] == {
        "key": "baseline", "name": "baseline", "value": "0 家", "file": None, "line": None,
    }  # fmt: skip
    assert listed["figures"] == [
        {"on": "2022-06-30", "value": "2", "reported": None, "used": True, "file": "2022-06-30.yaml", "line": 5}
    ]
    assert listed["formulas"][1] == {
        "key": "expected",
        "name": "expected",
        "formula": "baseline + (target value - baseline) * pace, rounded toward the baseline",
        "put_in": "0 + (3 - 0) * (1/2)",
        "exact": "3/2",
        "value": 1,
    }
    assert listed["steps"][-2:] == [
        {
            "status": "not-due",
            "applies": False,
            "because": "something-expected",
            "text": "there is a figure, and 1 is expected by 2022-06-30",
        },
        {
            "status": "on-track",
            "applies": True,
            "because": "at-or-above-pace",
            "text": BECAUSE["at-or-above-pace"].en,
        },
    ]
    assert listed["next"] == [{"on": "2022-08-06", "status": "unreported"}]


def test_data_in_chinese_keep_their_keys(told: Told) -> None:
    found = told(PLAN, "late", _2022_06_30="late: 2")
    one, other = (explanation_json(found, lang) for lang in LANGS)
    keys = [
        [[each["key"] for each in data[part]] for part in ("inputs", "formulas")]
        for data in map(json.loads, map(dumped, (one, other)))
    ]
    assert keys[0] == keys[1]
    assert "指标类型" in dumped(other)
    assert not re.search("[\u4e00-\u9fff]", dumped(one).replace("家", ""))


def test_what_cannot_be_seen_is_written_as_its_code(told: Told) -> None:
    hostile = PLAN.replace("title: Late", 'title: "La\\u202ete"')
    found = told(hostile, "late", _2022_06_30="late: 2")
    assert "La\\u202ete (demo:late)\n" in shown(found, "en")
    assert found.item.status is Status.ON_TRACK
