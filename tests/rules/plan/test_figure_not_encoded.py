import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import planck

Check = Callable[..., Any]

PLAN = """\
source:
  title: 2022年工作规划
  text: source.md
units: {场: {title: {en: sessions}, whole: true}}
tasks:
  - id: w
    title: W
    targets:
      - {id: a, title: A, measure: flow, at_least: 5, unit: 家, pace: quarterly, wording: 5家以上}
      - {id: b, title: B, measure: flow, at_least: 320, unit: 万元, wording: 320万元以上}
      - {id: c, title: C, measure: rank, at_most: 2, stretch: 1, wording: 保二争一}
      - {id: d, title: D, measure: flow, at_least: 2, unit: 场, pace: quarterly, wording: 举办两场}
"""
HINT = "add a target, or give the wording of the one that encodes it"


@pytest.fixture
def check_document(check_text: Check, tmp_path: Path) -> Check:
    """What is found of a document whose plan has 5家, 320万元, 保二争一 and 两场."""

    def run(text: str, plan: str = PLAN) -> Any:  # noqa: ANN401  because tests ask it for this and that
        (tmp_path / "source.md").write_text(text, encoding="utf-8")
        return check_text(plan)

    return run


def told(text: str, line: int) -> tuple[str, str]:
    return f"'{text}' on line {line} of source.md stands in no target's wording", HINT


def test_a_figure_that_no_wording_holds(check_document: Check) -> None:
    found = check_document("# 规划\n\n新认定5家以上，总量达到67家；\r\n争取资金320万元，其中150万元。\n")
    assert found.places == [("PLK232", "plan.yaml", 3, 9, 18)] * 2
    assert found.words == [told("67家", 3), told("150万元", 4)]
    assert found.related == [("source.md", 3, 13), ("source.md", 4, 13)]
    assert found.severities == ["warning"] * 2
    assert found.belongs == [None, None]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("达到６７家", "６７家"),
        ("1,850,000元", "1,850,000元"),
        ("三百万元", "三百万元"),
        ("百分之十五", "百分之十五"),
        ("百分之三点五", "百分之三点五"),
        ("资金一点五亿元", "一点五亿元"),
        ("增长15％", "15％"),
        ("提高4个百分点", "4个百分点"),
        ("三家以上", "三家"),
        ("进入前三名", "前三名"),
        ("进入全市前三。", "前三"),
        ("进入前3名", "前3名"),
        ("in the top 3", "top 3"),
        ("服务企业30户", "30户"),
        ("学校3所", "3所"),
        ("培训3期", "3期"),
        ("示范面积500亩", "500亩"),
        ("设备3套", "3套"),
        ("设备3台", "3台"),
        ("建议3条", "3条"),
        ("3座", "3座"),
        ("组建3支队伍", "3支"),
        ("3份报告", "3份"),
        ("考核90分", "90分"),
        ("3批", "3批"),
        ("3门课程", "3门"),
        ("3部专著", "3部"),
        ("3册", "3册"),
        ("3场讲座", "3场"),
        ("道路3公里", "3公里"),
        ("3000平方米", "3000平方米"),
        ("培训500人次", "500人次"),
        ("3篇", "3篇"),
        ("保三争二", "保三争二"),
        ("at least 3 sessions", "3 sessions"),
        ("- 6 家企业", "6 家"),
        ("6家企业", "6家"),
    ],
)
def test_figures(check_document: Check, text: str, figure: str) -> None:
    assert check_document(f"{text}\n").words == [told(figure, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "新认定五家，2场，资金3200000元，努力实现保2争1",
        "2022年3月18日，12月底前，3个月内",
        "岳县科发〔2022〕5号，电话0730-7622222，邮编414100",
        "一、要求\n（一）对接\n1.项目\n2、个人\n3 个人信息\n## 4 件",
        "“三区一中心”“三高四新”“十四五”“两个维护”“三个方面”",
        "5月份，3月份，8时30分，8：30分，5分钟，第5条，3部门联合，3支部，前3个月，前两年，前三季度，目前三、要求",
        "一户、一所、一期、三条、一批、一套、三支队伍，办好十件实事",
        "每一个指标、一家企业、一次活动、第一、第3次",
        "",
    ],
)
def test_what_is_accounted_for_or_no_figure(check_document: Check, text: str) -> None:
    assert check_document(text).places == []


def test_a_figure_is_told_once_where_it_stands_first(check_document: Check) -> None:
    found = check_document("67家\n67家，六十七家以上\n")
    assert found.words == [told("67家", 1)]
    assert found.related == [("source.md", 1, 1)]


def test_another_unit_is_another_figure(check_document: Check) -> None:
    assert check_document("5项，320元，2名").words == [told("5项", 1), told("320元", 1), told("2名", 1)]


def test_the_wording_of_a_target_in_error_counts(check_document: Check) -> None:
    plan = PLAN.replace("at_least: 5, unit: 家", "at_least: 5, unit: 户")
    assert check_document("5家", plan).places == [("PLK205", "plan.yaml", 9, 61, 62)]


CLAUSES = """\
source: {text: source.md}
tasks:
  - id: w
    title: W
    clause: 三（二）
    targets:
      - {id: a, title: A, measure: flow, at_least: 5, unit: 家, pace: quarterly, wording: 新认定5家以上}
      - {id: b, title: B, measure: flow, at_least: 1, unit: 家, pace: at-due, wording: 平台1家}
  - id: v
    title: V
    clause: 三（三）
    targets:
      - {id: c, title: C, measure: flow, at_least: 1, unit: 家, pace: at-due, wording: 团队1家以上}
      - {id: d, title: D, measure: milestone, wording: 投入100万元，造林20公顷}
"""
DOCUMENT = """\
前言：共5家。
三、任务
（一）总体
（二）认定
新认定5家以上，平台1家。
（三）争资
团队1家以上，投入100万，造林20公顷。
"""


def cites(figure: str, line: int, clause: str) -> tuple[str, str]:
    """What is said of a figure that no target of its clause holds."""
    return (
        f"'{figure}' on line {line} of source.md stands in the wording of no target that cites {clause}",
        f"add a target that cites {clause}, or give clause and wording of the one that encodes it",
    )


def times(figure: str, line: int, clause: str, stands: int, told: str, within: str = "") -> tuple[str, str]:
    """What is said of a figure that too few wordings of its clause hold."""
    within = within or clause
    said = f"stands {stands} times in {within}, in wordings that cite {within} only {told}"
    return (
        f"'{figure}' on line {line} of source.md {said}",
        f"add a target that cites {clause}, or give clause and wording of the one that encodes it",
    )


def test_figures_that_stand_in_wordings_of_their_clauses(check_document: Check) -> None:
    assert check_document(DOCUMENT, CLAUSES).places == []


def test_a_figure_that_only_another_clause_s_targets_hold(check_document: Check) -> None:
    found = check_document(DOCUMENT.replace("造林", "新认定5家，造林"), CLAUSES)
    assert found.words == [cites("5家", 7, "三（三）")]
    assert found.places == [("PLK232", "plan.yaml", 1, 16, 25)]
    assert found.related == [("source.md", 7, 18)]
    assert found.report.findings[0].message.zh == "source.md 第 7 行的“5家”未见于引用“三（三）”的指标的 wording"


def test_a_figure_that_stands_more_often_than_wordings_hold_it(check_document: Check) -> None:
    found = check_document(DOCUMENT.replace("团队1家", "平台1家，团队1家"), CLAUSES)
    assert found.words == [times("1家", 7, "三（三）", 2, "once")]
    # the other one stands there in the words of a wording
    assert found.related == [("source.md", 7, 3)]
    assert found.report.findings[0].message.zh == (
        "source.md 第 7 行的“1家”在“三（三）”中出现 2 次，在引用该条款的 wording 中仅有 1 次"
    )
    found = check_document(
        DOCUMENT.replace("平台1家", "平台1家，基地1家、园区1家"), CLAUSES.replace("平台1家", "1家、1家")
    )
    assert found.words == [times("1家", 5, "三（二）", 3, "2 times")]


def test_a_figure_is_told_once_in_each_clause(check_document: Check) -> None:
    text = "三、甲\n（一）67家，67家\n（二）67家\n"
    assert check_document(text, CLAUSES).words == [cites("67家", 2, "三（一）"), cites("67家", 3, "三（二）")]


def test_a_target_of_a_clause_accounts_for_figures_in_its_parts(check_document: Check) -> None:
    text = "三、甲\n（二）乙\n1．5家\n2．1家\n（1）1家\n（三）丙\n"
    assert check_document(text, CLAUSES).words == [times("1家", 5, "三（二）2（1）", 2, "once", "三（二）")]


def test_a_target_of_a_part_does_not_account_for_figures_around_it(check_document: Check) -> None:
    text = "三、5家\n（二）5家\n"
    assert check_document(text, CLAUSES).words == [cites("5家", 1, "三")]


def test_a_target_of_a_part_is_used_up_before_one_of_the_whole(check_document: Check) -> None:
    plan = CLAUSES.replace("wording: 团队1家以上", "clause: 三, wording: 团队1家以上")
    text = "三、1家\n（二）5家，1家\n"
    assert check_document(text, plan).places == []
    assert check_document("三、甲\n（二）1家，1家\n", plan).places == []
    assert check_document("三、1家\n（二）1家，1家\n", plan).words == [times("1家", 2, "三（二）", 3, "2 times", "三")]


@pytest.mark.parametrize("clause", ["三（二）、三（三）", "三（二）和（三）", "九", "附注", "三（九）"])
def test_a_target_of_several_clauses_or_of_none_of_the_document(check_document: Check, clause: str) -> None:
    plan = CLAUSES.replace("wording: 新认定5家以上", f"clause: {clause}, wording: 新认定5家以上")
    assert check_document(DOCUMENT.replace("团队1家以上", "团队1家以上，5家"), plan).places == []


def test_a_document_without_clauses_is_covered_by_any_target(check_document: Check) -> None:
    assert check_document("5家，5家，1家，1家，100万，20公顷\n", CLAUSES).places == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("投入50万", "50万"),
        ("造林300公顷", "300"),
        ("增长8倍", "8"),
        ("100家", "100家"),
        ("三家企业", "三家"),
        ("十五项措施", "十五项"),
    ],
)
def test_a_number_before_no_known_unit_and_one_in_words(check_document: Check, text: str, figure: str) -> None:
    assert check_document(f"三、{text}\n", CLAUSES).words == [cites(figure, 1, "三")]


def test_a_number_before_no_known_unit_takes_a_wording_of_its_own(check_document: Check) -> None:
    text = "三、甲\n（三）1家，投入1000000，100万元，20公顷，20\n"
    assert check_document(text, CLAUSES).words == [
        cites("1000000", 2, "三（三）"),
        times("20", 2, "三（三）", 2, "once"),
    ]


def test_of_a_document_full_of_figures_only_some_are_told(check_document: Check) -> None:
    assert len(check_document("".join(f"{number}家" for number in range(1000, 2000))).places) == 200


RANKED = [
    "rd-spending-to-gdp",
    "basic-research-share",
    "industrial-rd-spending",
    "industrial-firms-with-rd",
    "rd-personnel",
    "high-tech-value-added",
    "technology-contracts",
    "fiscal-science-spending",
]
"""The indicators of the one 保二争一 in 三（一）."""


LOSSES = {
    "new-high-tech-enterprises": ("三（二）", "新认定高新技术企业", "5家", ""),
    "high-tech-enterprises-total": ("三（二）", "总量达到", "67家", ""),
    "new-tech-smes": ("三（二）", "新认定科技型中小企业", "8家", ""),
    "tech-smes-total": ("三（二）", "中小企业达到", "55家", ""),
    "provincial-platform": ("三（二）", "省级以上科技创新创业平台", "1家", ""),
    "recognition-rank": ("三（二）", "及时统筹调整，努力实现", "保二争一", ""),
    "project-funds": ("三（三）", "科技项目资金", "320万元", ""),
    "municipal-talent-team": ("三（三）", "市级科技创新创业人才团队", "1家", "once"),
    "municipal-platform": ("三（三）", "，市级科技创新创业平台", "1家", "once"),
}
"""What the others with a wording hold: clause, words before the figure, figure, how often it is left without them."""


@pytest.fixture
def shipped(checkout: Path) -> Path:
    return checkout / "plans" / "yueyang-county-stb-2022"


@pytest.fixture
def lost_without(shipped: Path, tmp_path: Path) -> Check:
    """What is found of the shipped plan's document without some of its targets, and where the figures stand."""

    def run(*names: str) -> list[tuple[str, int, int]]:
        text = (shipped / "plan.yaml").read_text(encoding="utf-8")
        for name in names:
            text, times = re.subn(rf"^      - id: {name}\n(?:        .*\n)+", "", text, flags=re.MULTILINE)
            assert times == 1
        (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
        shutil.copy(shipped / "source.md", tmp_path)
        report = planck.check(planck.read([Path()], tmp_path), date(2022, 9, 30))
        found = [finding for finding in report.findings if finding.kind.code == "PLK232"]
        places = [finding.related[0].place for finding in found]
        return [(one.message.en, place.line, place.column) for one, place in zip(found, places, strict=True)]

    return run


def expected(source: str, clause: str, before: str, figure: str, left: str) -> tuple[str, int, int]:
    """The message about a figure, and where it stands behind some words that the document has once."""
    lines = [(number, line) for number, line in enumerate(source.splitlines(), 1) if before + figure in line]
    assert len(lines) == 1
    number, line = lines[0]
    said = times(figure, number, clause, 2, left) if left else cites(figure, number, clause)
    return said[0], number, line.index(before + figure) + len(before) + 1


@pytest.mark.parametrize("name", [*RANKED, *LOSSES])
def test_each_figure_that_the_shipped_plan_could_lose(shipped: Path, lost_without: Check, name: str) -> None:
    source = (shipped / "source.md").read_text(encoding="utf-8")
    # of the eight the others still hold it
    found = [] if name in RANKED else [expected(source, *LOSSES[name])]
    assert lost_without(name) == found


def test_what_eight_targets_of_the_shipped_plan_hold(shipped: Path, lost_without: Check) -> None:
    source = (shipped / "source.md").read_text(encoding="utf-8")
    found = [expected(source, "三（一）", "加强统计工作对接，努力实现", "保二争一", "")]
    assert lost_without(*RANKED) == found


def test_every_target_of_the_shipped_plan_with_a_wording_is_tried(checkout: Path) -> None:
    report = planck.check(planck.read([Path("plans")], checkout), date(2022, 9, 30))
    worded = [target.id for target in report.plans[0].plan.targets if target.wording]
    assert sorted(worded) == sorted([*RANKED, *LOSSES])


def test_the_shipped_plan_holds_every_figure_of_its_source(checkout: Path) -> None:
    report = planck.check(planck.read([Path("plans")], checkout), date(2022, 9, 30))
    assert [finding for finding in report.findings if finding.kind.code in ("PLK231", "PLK232", "PLK233")] == []
