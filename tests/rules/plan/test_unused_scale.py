from collections.abc import Callable
from typing import Any

from planck.words.phrase import Phrase

Check = Callable[..., Any]


def test_a_scale_is_one_that_a_target_names(check_text: Check) -> None:
    found = check_text("""
        scales:
          used: [a, b]
          idle: [c, d]
          x-old: [e, f]
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: ordinal, scale: used, at_least: b}
              - {id: u, title: U, measure: ordinal, scale: [c, d], at_least: d}
              - {id: v, title: V, measure: milestone}
        """)
    assert found.places == [("PLK238", "plan.yaml", 3, 3, 7)]
    (finding,) = found.report.findings
    assert finding.message == Phrase("no target uses scale 'idle'", "没有指标使用量表“idle”")
    assert finding.hint == Phrase("use it in a target, or delete it", "请在指标中使用，或予以删除")
    assert finding.severity.value == "warning"
    assert found.errors == 0


def test_a_misspelt_scale_is_one_mistake(check_text: Check) -> None:
    found = check_text("""
        scales: {delivery: [a, b]}
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: ordinal, scale: delivry, at_least: b}]}
        """)
    assert [place[0] for place in found.places] == ["PLK206"]
