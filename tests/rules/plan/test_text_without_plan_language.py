from collections.abc import Callable
from typing import Any

from planck.words.phrase import Phrase

Check = Callable[..., Any]

EVERYWHERE = """\
language: zh
version: 1.1.0
title: {en: P}
source: {title: {en: S}, issuer: {en: I}}
units:
  场: {title: {en: sessions}}
scales:
  steps: [{en: a}, {zh: 乙, en: b}, 丙]
owners:
  office: {name: {en: O}, kind: post}
owner: office
frameworks:
  city: {title: {en: C}, description: {en: D}}
goals:
  - {id: g, title: {en: G}, description: {en: D}, frameworks: [city], targets: [
      {id: s, title: {en: T}, measure: ordinal, scale: steps, at_least: b}]}
tasks:
  - id: w
    title: {en: W}
    description: {en: D}
    targets:
      - id: t
        title:
          en: T
        description: {en: D}
        measure: level
        at_least: 50
        unit: 场
        baseline: {value: 40, note: {en: N}}
        cancelled: {on: 2022-06-30, reason: {en: R}}
      - {id: u, title: 丁, measure: ordinal, scale: [{en: a}, {zh: 乙}], at_least: 乙}
amendments:
  - version: 1.1.0
    on: 2022-05-01
    reason: {en: R}
    approved_by: {en: A}
    changes: [{target: t, field: title, from: {en: S}, to: {en: T}}]
closed: {on: 2023-03-31, reason: {en: R}}
x-note: {title: {en: N}}
"""


def test_every_text_of_a_plan(check_text: Check) -> None:
    found = check_text(EVERYWHERE)
    assert found.places == [
        ("PLK240", "plan.yaml", *place)
        for place in (
            (3, 1, 6),
            (4, 10, 15),
            (4, 26, 32),
            (8, 12, 14),
            (10, 12, 16),
            (13, 10, 15),
            (13, 26, 37),
            (15, 13, 18),
            (15, 29, 40),
            (16, 15, 20),
            (19, 5, 10),
            (20, 5, 16),
            (23, 9, 14),
            (25, 9, 20),
            (29, 31, 35),
            (30, 37, 43),
            (31, 54, 56),
            (35, 5, 11),
            (36, 5, 16),
            (38, 26, 32),
        )
    ]
    finding = found.report.findings[0]
    assert finding.message == Phrase("the text lacks the plan's language 'zh'", "文本缺少规划语言“zh”")
    assert finding.hint == Phrase("add 'zh: …'", "请补充 zh 文本")
    assert set(found.severities) == {"warning"}
    assert found.errors == 0


def test_without_a_language_the_plan_is_in_english(check_text: Check) -> None:
    found = check_text("""
        title: {zh: 规划}
        tasks:
          - {id: w, title: {en: W}, targets: [{id: t, title: T, measure: milestone}]}
        """)
    assert found.places == [("PLK240", "plan.yaml", 1, 1, 6)]
    (finding,) = found.report.findings
    assert finding.message == Phrase("the text lacks the plan's language 'en'", "文本缺少规划语言“en”")
    assert finding.hint == Phrase(
        "add 'en: …', or write the plan's language: 'language: zh'", "请补充 en 文本，或写明规划的语言，如 language: zh"
    )


def test_strings_are_in_the_plans_language_and_names_are_no_texts(check_text: Check) -> None:
    found = check_text("""
        language: zh
        title: 规划
        units: {title: {title: {en: titles}}}
        scales: {name: [甲, {zh: 乙, en: b}]}
        owners: {name: {name: {zh: 名}, kind: post, x-note: {title: {en: T}}}}
        owner: name
        tasks:
          - id: w
            title: {zh: 任务, en: W}
            targets:
              - {id: t, title: 指标, measure: ordinal, scale: name, at_least: 乙}
              - {id: u, title: 指标, measure: flow, at_least: 50, unit: title}
        """)
    assert found.places == []
