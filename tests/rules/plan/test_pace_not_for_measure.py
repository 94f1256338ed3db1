from collections.abc import Callable
from typing import Any

import pytest

from planck.words.phrase import Phrase

Check = Callable[..., Any]

PACES = ("linear", "monthly", "quarterly", "half-yearly", "at-due", "standing", "checkpoints")
ON_A_PATH = ("linear", "monthly", "quarterly", "half-yearly", "at-due", "checkpoints")
COURSES = {
    "measure: flow, at_least: 50, unit: 件": ON_A_PATH,
    "measure: flow, more_than: 50, unit: 件": ON_A_PATH,
    "measure: flow, exactly: 50, unit: 件": ON_A_PATH,
    "measure: flow, within: [40, 50], unit: 件": ON_A_PATH,
    "measure: flow, within: [0, 50], unit: 件": ("standing",),
    "measure: flow, exactly: 0, unit: 件": ("standing",),
    "measure: flow, at_most: 50, unit: 件": ("standing",),
    "measure: flow, less_than: 50, unit: 件": ("standing",),
    "measure: level, at_least: 50, unit: 件, baseline: 0": PACES,
    "measure: level, less_than: 30, unit: 件, baseline: 60": PACES,
    "measure: ratio, at_least: 50, unit: '%', baseline: 0": PACES,
    "measure: level, at_least: 30, unit: 件, baseline: 60": ("at-due", "standing"),
    "measure: ratio, at_most: 60, unit: '%', baseline: 40": ("at-due", "standing"),
    "measure: level, exactly: 50, unit: 件, baseline: 0": ("at-due", "standing"),
    "measure: ratio, within: [40, 50], unit: '%'": ("at-due", "standing"),
    "measure: level, at_least: 50, unit: 件": ("at-due", "standing", "checkpoints"),
    "measure: ratio, at_most: 60, unit: '%'": ("at-due", "standing", "checkpoints"),
    "measure: rank, at_most: 2": ("at-due", "standing", "checkpoints"),
    "measure: ordinal, at_least: 好, scale: [差, 好]": ("at-due", "standing", "checkpoints"),
    "measure: milestone": ("at-due",),
}
CHECKPOINT = {"rank": "2", "ordinal": "好"}


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("target", COURSES)
def test_the_course_table_says_which_paces_a_target_may_have(check_text: Check, target: str, pace: str) -> None:
    measure = target.split(",", maxsplit=1)[0].removeprefix("measure: ")
    falling = "less_than: 30" in target
    value = CHECKPOINT.get(measure, "60" if "at_most: 60" in target or falling else "40")
    written = f"{{2022-06-30: {value}}}" if pace == "checkpoints" else pace
    found = check_text(
        f"tasks:\n- {{id: w, title: W, targets: [\n    {{pace: {written}, id: t, title: T, {target}}}]}}\n"
    )
    width = 4 if pace == "checkpoints" else len(pace)
    column = 6 if pace == "checkpoints" else 12
    wrong = [("PLK217", "plan.yaml", 3, column, column + width)]
    assert [place for place in found.places if place[0] != "PLK241"] == ([] if pace in COURSES[target] else wrong)


WRONG = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: a, title: A, measure: flow, at_most: 50, unit: 件, pace: linear}
      - {id: b, title: B, measure: level, at_least: 50, unit: 家, pace: monthly}
      - {id: c, title: C, measure: ordinal, at_least: y, scale: [x, y], pace: linear}
      - {id: d, title: D, measure: milestone, pace: {2022-06-30: 1}}
"""


def test_the_words_say_what_it_may_be(check_text: Check) -> None:
    found = check_text(WRONG)
    assert found.places == [
        ("PLK217", "plan.yaml", 5, 70, 76),
        ("PLK217", "plan.yaml", 6, 72, 79),
        ("PLK217", "plan.yaml", 7, 79, 85),
        ("PLK217", "plan.yaml", 8, 47, 51),
    ]
    assert found.words == [
        ("pace 'linear' does not fit measure 'flow' as it stands here", "it may be standing"),
        (
            "pace 'monthly' does not fit measure 'level' as it stands here",
            "it may be at-due, standing or checkpoints; a path needs a 'baseline'",
        ),
        ("pace 'linear' does not fit measure 'ordinal' as it stands here", "it may be at-due, standing or checkpoints"),
        ("pace 'checkpoints' does not fit measure 'milestone' as it stands here", "it may be at-due"),
    ]


def test_the_default_pace_is_used_instead_and_is_no_guess(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 5, unit: 件, pace: standing}
              - {id: b, title: B, measure: level, at_least: 50, unit: 家, pace: monthly}
              - {id: c, title: C, measure: rank, at_most: 2, pace: linear}
        """)
    assert [(place[0], place[2]) for place in found.places] == [("PLK217", 5), ("PLK217", 6), ("PLK217", 7)]
    assert {name: found.target(name).track.pace.value for name in found.assessed} == {
        "a": "quarterly",
        "b": "at-due",
        "c": "standing",
    }
    assert found.errors == 3


def test_a_baseline_that_already_meets_the_target_value_is_the_cause(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: level, at_least: 67, stretch: 70, unit: 家, baseline: 600, pace: quarterly}
        """)
    assert found.places == [("PLK217", "plan.yaml", 5, 100, 109)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        "pace 'quarterly' leads nowhere: the baseline of 600 家 already meets the target value >= 67 家",
        "进度“quarterly”无从推进：基数 600 家已达到目标值 >= 67 家",
    )
    assert finding.hint == Phrase(
        "check the baseline; as it is, it may be at-due or standing", "请核对基数；如属实，可用：at-due、standing"
    )
