from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planck.words.phrase import Phrase

Check = Callable[..., Any]

PLAN = """\
scales:
  steps: [未开展, {{zh: 推进中, en: under way}}, 完成]
units:
  场: {{title: {{en: sessions}}, whole: true}}
tasks:
  - id: w
    title: W
    evidence: required
    targets:
      - {{id: t, title: T, {}}}
      - {{id: free, title: F, measure: flow, at_least: 50, unit: 家, evidence: optional}}
      - {{id: u, title: U, measure: flow, at_least: 50, unit: 场, evidence: optional}}
      - {{id: o, title: O, measure: ordinal, at_least: 完成, scale: steps, evidence: optional}}
"""
HINT = Phrase(
    "add 'evidence: [path]' to the value, each path from this file's folder",
    "请在该值中添加 evidence: [路径]，路径相对于本文件所在文件夹",
)


@pytest.mark.parametrize(
    ("target", "value", "en", "zh"),
    [
        ("measure: flow, at_least: 50, unit: 家", "5", "for 5 家", "5 家"),
        ("measure: flow, at_most: 5, unit: 家", "1", "for 1 家", "1 家"),
        ("measure: flow, at_least: 50, unit: 场", "{value: 2, note: n}", "for 2 sessions", "2 场"),
        ("measure: flow, at_least: 5, unit: 万元", "{value: 15000, unit: 元}", "for 1.5 万元", "1.5 万元"),
        ("measure: level, at_least: 50, unit: 家, pace: at-due", "0", "for 0 家", "0 家"),
        ("measure: level, at_least: 50, unit: 家, baseline: 40", "41", "for 41 家", "41 家"),
        ("measure: level, at_most: 40, unit: 家, baseline: 50", "49", "for 49 家", "49 家"),
        ("measure: level, exactly: 40, unit: 家, baseline: 50", "49", "for 49 家", "49 家"),
        ("measure: level, within: [40, 45], unit: 家, baseline: 30", "31", "for 31 家", "31 家"),
        (
            "measure: ratio, at_least: 3, unit: '%', baseline: 2",
            "{numerator: 1, denominator: 40}",
            "for 2.5 %",
            "2.5 %",
        ),
        ("measure: rank, at_most: 2", "9", "for 9", "9"),
        ("measure: ordinal, at_least: 完成, scale: steps", "推进中", "for under way", "推进中"),
        ("measure: milestone", "true", "that it is done", "已完成"),
        ("measure: milestone", "{done: 2022-05-12, evidence: []}", "that it is done", "已完成"),
    ],
)
def test_a_figure_better_than_the_baseline_needs_evidence(
    check_text: Check, target: str, value: str, en: str, zh: str
) -> None:
    found = check_text(PLAN.format(target), f"values:\n  t: {value}\n")
    assert found.places == [("PLK322", "1.yaml", 2, 3, 4)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(f"'t' requires evidence and gives none {en}", f"“t”须附佐证材料，所报“{zh}”未附")
    assert finding.hint == HINT
    assert (finding.severity.value, finding.target, found.errors) == ("warning", "t", 0)


@pytest.mark.parametrize(
    ("target", "value"),
    [
        ("measure: flow, at_least: 50, unit: 家", "0"),
        ("measure: flow, at_least: 50, unit: 家", "{missing: 未公布}"),
        ("measure: level, at_least: 50, unit: 家, baseline: 40", "40"),
        ("measure: level, at_least: 50, unit: 家, baseline: 40", "39"),
        ("measure: level, at_most: 40, unit: 家, baseline: 50", "50"),
        ("measure: level, at_most: 40, unit: 家, baseline: 50", "51"),
        ("measure: level, exactly: 40, unit: 家, baseline: 50", "51"),
        ("measure: level, exactly: 40, unit: 家, baseline: 50", "30"),
        ("measure: level, within: [40, 45], unit: 家, baseline: 42", "43"),
        ("measure: level, at_least: 50, unit: 家, pace: at-due", "{missing: 未公布}"),
        ("measure: rank, at_most: 2", "{missing: 未公布}"),
        ("measure: ordinal, at_least: 完成, scale: steps", "未开展"),
        ("measure: milestone", "false"),
        ("measure: flow, at_least: 50, unit: 家, evidence: optional", "5"),
    ],
)
def test_one_that_is_not_better_needs_none(check_text: Check, target: str, value: str) -> None:
    assert check_text(PLAN.format(target), f"values: {{t: {value}, free: 5}}\n").places == []


def test_a_target_of_a_goal_and_one_that_asks_for_it_itself(check_text: Check) -> None:
    found = check_text(
        """
        goals:
          - {id: g, title: G, evidence: required, targets: [{id: t, title: T, measure: milestone}]}
        tasks:
          - {id: w, title: W, targets: [{id: u, title: U, measure: milestone, evidence: required}]}
        """,
        "values: {t: true, u: true}\n",
    )
    assert found.places == [("PLK322", "1.yaml", 1, 10, 11), ("PLK322", "1.yaml", 1, 19, 20)]


FLOW = PLAN.format("measure: flow, at_least: 50, unit: 家")


def test_every_figure_needs_it_and_each_increment(check_text: Check) -> None:
    found = check_text(
        FLOW,
        "basis: period\nperiod: 2022-Q1\nvalues: {t: 5}\n",
        "basis: period\nperiod: 2022-Q2\nvalues: {t: 0}\n",
        "as_of: 2022-07-31\nvalues: {t: 5}\n",
    )
    assert found.places == [("PLK322", "1.yaml", 3, 10, 11), ("PLK322", "3.yaml", 2, 10, 11)]


def test_evidence_that_is_given_is_judged_by_itself(check_text: Check, tmp_path: Path) -> None:
    (tmp_path / "here.md").touch()
    found = check_text(
        FLOW,
        "values: {t: {value: 5, evidence: [here.md]}}\n",
        "as_of: 2022-07-01\nvalues: {t: {value: 5, evidence: [gone.md]}}\n",
        "as_of: 2022-07-02\nvalues: {t: {value: 5, evidence: [/outside.md]}}\n",
    )
    assert [place[:3] for place in found.places] == [("PLK320", "2.yaml", 2), ("PLK321", "3.yaml", 2)]


def test_a_value_in_error_needs_none(check_text: Check) -> None:
    assert [place[:2] for place in check_text(FLOW, "values: {t: 5.5}\n").places] == [("PLK308", "1.yaml")]
