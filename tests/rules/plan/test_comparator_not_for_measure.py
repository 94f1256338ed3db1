from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]


def test_ranks_ordinals_and_milestones_take_only_their_own(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: rank, at_least: 2}
              - {id: b, title: B, measure: ordinal, at_most: x, scale: [x, y]}
              - {id: c, title: C, measure: milestone, exactly: 1}
              - {id: d, title: D, measure: rank, within: [3, 1]}
        """)
    assert found.places == [
        ("PLK216", "plan.yaml", 5, 42, 50),
        ("PLK216", "plan.yaml", 6, 45, 52),
        ("PLK216", "plan.yaml", 7, 47, 54),
        ("PLK216", "plan.yaml", 8, 42, 48),
    ]
    assert found.words == [
        ("measure 'rank' takes no 'at_least'", "write 'at_most'"),
        ("measure 'ordinal' takes no 'at_most'", "write 'at_least'"),
        ("measure 'milestone' takes no 'exactly'", "a milestone is done or not: delete it"),
        ("measure 'rank' takes no 'within'", "write 'at_most'"),
    ]
    assert found.assessed == ["c"]
    assert found.errors == 4


@pytest.mark.parametrize("measure", ["rank", "ordinal", "milestone"])
@pytest.mark.parametrize("comparator", ["at_least", "more_than", "at_most", "less_than", "exactly", "within"])
def test_every_other_comparator_is_an_error(check_text: Check, measure: str, comparator: str) -> None:
    value, scale = ("x", ", scale: [x, y]") if measure == "ordinal" else ("2", "")
    written = f"[{value}, {value}]" if comparator == "within" else value
    found = check_text(
        "tasks:\n"
        "- {id: w, title: W, targets: [\n"
        f"    {{{comparator}: {written}, id: t, title: T, measure: {measure}{scale}}}]}}\n"
    )
    fits = (measure, comparator) in {("rank", "at_most"), ("ordinal", "at_least")}
    assert found.places == ([] if fits else [("PLK216", "plan.yaml", 3, 6, 6 + len(comparator))])


@pytest.mark.parametrize("measure", ["flow", "level", "ratio"])
@pytest.mark.parametrize("comparator", ["at_least", "more_than", "at_most", "less_than", "exactly", "within"])
def test_flows_levels_and_ratios_take_them_all(check_text: Check, measure: str, comparator: str) -> None:
    written = "[50, 60]" if comparator == "within" else "50"
    baseline = "" if measure == "flow" else ", baseline: 40"
    found = check_text(
        "tasks:\n"
        "- {id: w, title: W, targets: [\n"
        f"    {{{comparator}: {written}, id: t, title: T, measure: {measure}, unit: 家{baseline}}}]}}\n"
    )
    assert found.places == []
    assert found.assessed == ["t"]
