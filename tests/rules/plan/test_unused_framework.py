from collections.abc import Callable
from typing import Any

from planck.words.phrase import Phrase

Check = Callable[..., Any]


def test_a_framework_is_one_that_something_counts_toward(check_text: Check) -> None:
    found = check_text("""
        frameworks:
          province: {title: P}
          city: {title: C}
          county: {title: C}
          idle: {title: I}
          x-old: {title: O}
        goals:
          - {id: g, title: G, frameworks: [province], targets: [{id: s, title: S, measure: milestone}]}
        tasks:
          - id: w
            title: W
            frameworks: [city]
            targets:
              - {id: t, title: T, measure: milestone, frameworks: [county]}
        """)
    assert found.places == [("PLK239", "plan.yaml", 5, 3, 7)]
    (finding,) = found.report.findings
    assert finding.message == Phrase("nothing counts toward framework 'idle'", "没有任何事项计入考核体系“idle”")
    assert finding.hint == Phrase(
        "list it under 'frameworks' of what counts toward it, or delete it",
        "请在相应任务或指标的 frameworks 中列出，或予以删除",
    )
    assert finding.severity.value == "warning"
    assert found.errors == 0


def test_a_misspelt_framework_is_one_mistake(check_text: Check) -> None:
    found = check_text("""
        frameworks: {city-assessment: {title: C}}
        tasks:
          - {id: w, title: W, frameworks: [city], targets: [{id: t, title: T, measure: milestone}]}
          - {id: v, title: V, frameworks: [city-assesment], targets: [{id: u, title: U, measure: milestone}]}
        """)
    assert [place[0] for place in found.places] == ["PLK209", "PLK209"]
