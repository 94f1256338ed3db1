from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: flow, title: A, measure: flow, at_least: 50, unit: 家}
      - {id: level, title: B, measure: level, at_least: 50, baseline: 5, unit: 家}
      - {id: ratio, title: C, measure: ratio, at_least: 50, baseline: 3, unit: '%'}
      - {id: rank, title: D, measure: rank, at_most: 2}
      - {id: ordinal, title: E, measure: ordinal, at_least: b, scale: [a, b]}
      - {id: milestone, title: F, measure: milestone}
"""
OR_MISSING = "; where there is no figure, {missing: why}"
NUMBER = "it takes a number, or a map with value and unit"
RATIO = "it takes a number, or a map with numerator and a denominator other than 0"
RANK = "it takes a whole number from 1"
STEP = "it takes a step of its scale"
DONE = "it takes true, false, or the date it was done"


@pytest.mark.parametrize(
    ("name", "value", "mark", "hint"),
    [
        ("flow", "5家", "5家", "write the number alone, 5, and '家' under 'unit'"),
        ("flow", "'1,850'", "'1,850'", "write it as 1850: plain digits, no separators, no quotes"),
        ("flow", "２０", "２０", "write it as 20: plain digits, no separators, no quotes"),
        ("flow", "many", "many", NUMBER + OR_MISSING),
        ("flow", "true", "true", NUMBER),
        ("flow", "{done: 2022-05-01}", "2022-05-01", NUMBER),
        ("flow", "{numerator: 1, denominator: 2}", "1", NUMBER),
        ("level", "{value: many, unit: 家}", "many", NUMBER + OR_MISSING),
        ("ratio", "{numerator: 1, denominator: 2, unit: '%'}", "'%'", RATIO),
        ("rank", "second", "second", RANK + OR_MISSING),
        ("rank", "0", "0", RANK),
        ("rank", "{done: true}", "true", RANK),
        ("ordinal", "1", "1", STEP),
        ("ordinal", "{value: a, unit: 家}", "家", STEP),
        ("ordinal", "{done: true}", "ordinal", STEP),
        ("milestone", "1", "1", DONE),
        ("milestone", "soon", "soon", DONE),
        ("milestone", "2022-02-30", "2022-02-30", DONE),
        ("milestone", "{value: 3}", "3", DONE),
        ("milestone", "{done: true, unit: 家}", "家", DONE),
    ],
)
def test_a_value_is_of_its_targets_kind(check_text: Check, name: str, value: str, mark: str, hint: str) -> None:
    line = f"  {name}: {value}"
    found = check_text(PLAN, f"values:\n{line}\n", as_of="2022-06-30")
    column = line.index(mark) + 1
    assert [place for place in found.places if place[0] != "PLK502"] == [
        ("PLK303", "1.yaml", 2, column, column + len(mark))
    ]
    assert found.words[0] == (f"'{name}' is of measure '{name}' and takes no such value", hint)
    assert found.belongs[0] == name
    assert found.target(name).used is None
    assert found.errors == 1


def test_every_kind_has_its_own_values(check_text: Check) -> None:
    found = check_text(
        PLAN,
        """
        values:
          flow: 30
          level: {value: 40, unit: 家}
          ratio: {numerator: 4, denominator: 10}
          rank: 2
          ordinal: a
          milestone: {done: 2022-05-01}
        """,
        """
        as_of: 2022-06-29
        values: {flow: 30, level: 40, ratio: 0.4, rank: 2, ordinal: {value: b}, milestone: 2022-05-01}
        """,
    )
    assert found.places == []
