from collections.abc import Callable
from typing import Any

from planck.words.phrase import Phrase

Check = Callable[..., Any]


def test_a_unit_is_one_that_figures_can_stand_in(check_text: Check) -> None:
    found = check_text("""
        units:
          场: {whole: true}
          度: {}
          千度: {of: 度, times: 1000}
          千元: {of: 元, times: 1000}
          x-old: note
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: flow, at_least: 50, unit: 千度}
              - {id: u, title: U, measure: rank, at_most: 2}
        """)
    assert found.places == [("PLK237", "plan.yaml", 2, 3, 4), ("PLK237", "plan.yaml", 5, 3, 5)]
    finding = found.report.findings[0]
    assert finding.message == Phrase(
        "no target is counted in unit '场' or in one that converts to it", "没有指标以“场”或可与其换算的单位计量"
    )
    assert finding.hint == Phrase("use it in a target, or delete it", "请在指标中使用，或予以删除")
    assert found.severities == ["warning", "warning"]
    assert found.errors == 0


def test_one_that_figures_may_be_reported_in_is_used(check_text: Check) -> None:
    found = check_text("""
        units:
          千元: {of: 元, times: 1000}
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: 万元}]}
        """)
    assert found.places == []


def test_what_a_unit_in_error_is_made_of_is_used(check_text: Check) -> None:
    found = check_text("""
        units:
          a: {whole: true}
          b: {of: a, times: 1e30}
          c: {of: b, times: 1e30}
          d: {of: c, times: 1e30}
          e: {of: d, times: 1e30}
          f: {of: e, times: 1e30}
          x-g: {of: f, times: 2}
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: f}]}
        """)
    assert [place[0] for place in found.places] == ["PLK227"]


def test_what_is_wrong_with_a_unit_is_said_once(check_text: Check) -> None:
    found = check_text("""
        units:
          家: {whole: true}
          one: {of: one, times: 2}
          lost: {of: nowhere, times: 2}
          sessions: {whole: true}
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: session}]}
        """)
    assert [place[:3] for place in found.places] == [
        ("PLK222", "plan.yaml", 2),
        ("PLK220", "plan.yaml", 3),
        ("PLK205", "plan.yaml", 4),
        ("PLK205", "plan.yaml", 7),
    ]
