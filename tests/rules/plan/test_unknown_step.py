from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_steps_are_on_the_scale(check_text: Check) -> None:
    found = check_text("""
        scales: {delivery: [{zh: 未开展, en: not begun}, {zh: 推进中, en: under way}, results]}
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: ordinal, scale: delivery, at_least: underway}
              - {id: u, title: U, measure: ordinal, scale: delivery, at_least: 推进中, stretch: 完成}
              - {id: v, title: V, measure: ordinal, scale: delivery, at_least: results,
                 pace: {2022-06-30: 1, 2022-09-30: 推进}}
        """)
    assert found.places == [
        ("PLK207", "plan.yaml", 6, 72, 80),
        ("PLK207", "plan.yaml", 7, 86, 88),
        ("PLK207", "plan.yaml", 9, 29, 30),
        ("PLK207", "plan.yaml", 9, 44, 46),
    ]
    steps = "its steps are 未开展, not begun, 推进中, under way, results"
    assert found.words == [
        ("step 'underway' is not on the scale", "did you mean 'under way'?"),
        ("step '完成' is not on the scale", steps),
        ("step '1' is not on the scale", steps),
        ("step '推进' is not on the scale", "did you mean '推进中'?"),
    ]


def test_only_what_names_the_step_is_lost(check_text: Check) -> None:
    found = check_text(
        """
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: ordinal, scale: [a, b, c], at_least: d}
              - {id: u, title: U, measure: ordinal, scale: [a, b, c], at_least: b, stretch: d}
              - {id: v, title: V, measure: ordinal, scale: [a, b, c], at_least: c, pace: {2022-06-30: d}}
              - {id: x, title: X, measure: ordinal, scale: [a, b, c], at_least: c, pace: {2022-03-31: d, 2022-06-30: b}}
        """,
        "values: {t: b, u: b, v: b, x: b}",
    )
    assert found.places == [
        ("PLK207", "plan.yaml", 5, 73, 74),
        ("PLK207", "plan.yaml", 6, 85, 86),
        ("PLK207", "plan.yaml", 7, 95, 96),
        ("PLK207", "plan.yaml", 8, 95, 96),
    ]
    assert found.assessed == ["u", "v", "x"]
    assert found.target("u").target.stretch is None
    assert found.target("v").track.pace == "at-due"
    assert [str(on) for on, _ in found.target("x").target.checkpoints] == ["2022-06-30"]


def test_a_step_in_any_of_its_languages_is_fine(check_text: Check) -> None:
    found = check_text("""
        scales: {delivery: [{zh: 未开展, en: not begun}, {zh: 推进中, en: under way}, results]}
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: ordinal, scale: delivery, at_least: under way, stretch: results}
              - {id: u, title: U, measure: ordinal, scale: delivery, at_least: results, pace: {2022-06-30: 推进中}}
        """)
    assert found.places == []
