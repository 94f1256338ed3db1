"""Slips of a tired person in the shipped plan: each is caught by a rule, not by the schema, where it stands."""

from datetime import date
from pathlib import Path

import pytest

import planck

HOME = Path(__file__).resolve().parents[2] / "plans" / "yueyang-county-stb-2022"
PLAN = (HOME / "plan.yaml").read_text(encoding="utf-8")

LEVEL = """\
        measure: level
        at_least: 67
"""
FLOW = """\
      - id: new-high-tech-enterprises
        title: {zh: 新认定高新技术企业, en: Newly certified high-tech enterprises}
        measure: flow
        at_least: 5
"""
FUNDS = """\
        measure: flow
        at_least: 320
        unit: 万元
        pace: quarterly
"""
RANK = """\
        title: {zh: 科技绩效指标认定工作排名, en: Rank in the recognition work}
        measure: rank
        at_most: 2
        stretch: 1
"""
TOTAL = PLAN[PLAN.index("      - id: high-tech-enterprises-total") : PLAN.index("      - id: new-tech-smes")]
UNITS = "\nunits:\n  千元: {of: 元, times: 1000}\n"


def line_of(text: str, part: str, line: int) -> int:
    """The number of a line, counted from 1 within a part of a text."""
    return text[: text.index(part)].count("\n") + line


SLIPS = {
    "67 becomes 76": (LEVEL, LEVEL.replace("67", "76"), "figure-not-as-worded", "wording: 总量达到67家"),
    "万元 becomes 元": (FUNDS, FUNDS.replace("万元", "元"), "figure-not-as-worded", "wording: 320万元以上"),
    "due in the next year": (
        FUNDS,
        FUNDS + "        due: 2023-12-31\n",
        "date-outside-period",
        "due: 2023-12-31",
    ),
    "stretch and target value swapped": (
        RANK,
        RANK.replace("at_most: 2", "at_most: 1").replace("stretch: 1", "stretch: 2"),
        "stretch-not-better",
        "stretch: 2",
    ),
    "an indicator deleted": (TOTAL, "", "figure-not-encoded", "text: source.md"),
    "an id used again": (
        "      - id: new-tech-smes\n",
        "      - id: new-high-tech-enterprises\n",
        "duplicate-id",
        "      - id: new-high-tech-enterprises\n        title: {zh: 新认定科技型中小企业",
    ),
    "a goal that nobody serves": (
        "goals:\n",
        "goals:\n  - id: forgotten\n    title: {zh: 无人落实, en: Forgotten}\n",
        "goal-without-task",
        "id: forgotten",
    ),
    "a factor with a zero too many": (
        FUNDS,
        FUNDS.replace("at_least: 320", "at_least: 3200").replace("万元", "千元"),
        "figure-not-as-worded",
        "wording: 320万元以上",
    ),
    "a checkpoint past the target value": (
        FUNDS,
        FUNDS.replace("pace: quarterly", "pace: {2022-06-30: 160, 2022-09-30: 420}"),
        "checkpoints-off-course",
        "pace: {2022-06-30: 160, 2022-09-30: 420}",
    ),
    "at least becomes at most": (
        FLOW,
        FLOW.replace("at_least: 5", "at_most: 5"),
        "figure-not-as-worded",
        "wording: 5家以上",
    ),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_caught_by_a_rule_where_it_stands(tmp_path: Path, name: str) -> None:
    before, after, rule, at = SLIPS[name]
    assert PLAN.count(before) == 1
    text = PLAN.replace(before, after)
    if "千元" in after:
        # ten times what it should be: 1 千元 = 10,000 元
        text = text.replace("\nscales:\n", UNITS.replace("1000", "10000") + "\nscales:\n")
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "source.md").write_bytes((HOME / "source.md").read_bytes())
    report = planck.check(planck.read([Path()], tmp_path), date(2022, 3, 1))
    found = [finding for finding in report.findings if finding.kind.name == rule]
    assert [finding.place.line for finding in found][:1] == [line_of(text, at, 1)]
    assert [finding for finding in report.findings if finding.kind.code < "PLK2"] == []


def test_the_shipped_plan_itself_has_no_error_and_warns_of_what_is_true_alone() -> None:
    report = planck.check(planck.read([HOME], HOME), date(2022, 9, 30))
    told = [(finding.kind.name, finding.severity.value) for finding in report.findings]
    kept = [pair for pair in told if pair[0] not in ("behind", "unreported", "missed", "at-risk")]
    # the source names nobody; the two totals imply what was there before
    assert kept == [("owner-not-a-post", "warning"), *[("level-and-flow-disagree", "info")] * 2]
