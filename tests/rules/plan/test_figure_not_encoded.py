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
    assert found.words == [told("150万元", 4), told("67家", 3)]
    assert found.related == [("source.md", 4, 13), ("source.md", 3, 13)]
    assert found.severities == ["warning"] * 2
    assert found.belongs == [None, None]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("达到６７家", "６７家"),
        ("1,850,000元", "1,850,000元"),
        ("三百万元", "三百万元"),
        ("百分之十五", "百分之十五"),
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
        "两户、三所、一期、十条、一批、一套、三支队伍",
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
    assert check_document("5项，320元，2名").words == [told("2名", 1), told("320元", 1), told("5项", 1)]


def test_the_wording_of_a_target_in_error_counts(check_document: Check) -> None:
    plan = PLAN.replace("at_least: 5, unit: 家", "at_least: 5, unit: 户")
    assert check_document("5家", plan).places == [("PLK205", "plan.yaml", 9, 61, 62)]


def test_of_a_document_full_of_figures_only_some_are_told(check_document: Check) -> None:
    assert len(check_document("".join(f"{number}家" for number in range(1000, 2000))).places) == 200


def test_the_shipped_plan_holds_every_figure_of_its_source(checkout: Path) -> None:

    report = planck.check(planck.read([Path("plans")], checkout), date(2022, 9, 30))
    assert [finding for finding in report.findings if finding.kind.code in ("PLK231", "PLK232", "PLK233")] == []
