from collections.abc import Callable
from typing import Any

import pytest

from planck.words.phrase import Phrase

Check = Callable[..., Any]

PLAN = """\
units:
  场: {title: {en: sessions}, whole: true}
tasks:
  - id: w
    title: W
    targets:
      - {id: t, title: T, measure: flow, at_least: 50, unit: 家}
      - {id: s, title: S, measure: flow, at_least: 50, unit: 场}
      - {id: m, title: M, measure: flow, at_least: 3, unit: 亿元}
      - {id: l, title: L, measure: level, at_least: 50, unit: 家, baseline: 40}
"""
FIRST = "as_of: 2022-03-31\n"
HALF = "basis: period\nperiod: 2022-Q2\n"
HINT = Phrase(
    "increments need 'basis: period'; if it is a correction, say so in a note and mend the earlier file",
    "增量请写 basis: period；如系更正，请在 note 中说明并更正较早的文件",
)


def test_a_cumulative_figure_lower_than_the_one_before(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "values:\n  t: 20\n  s: {value: 7, note: n}\n",
        FIRST + "values: {t: 30, s: 8}\n",
        as_of="2022-06-30",
    )
    fell = [one for one in found.report.findings if one.kind.code == "PLK319"]
    assert [place for place in found.places if not place[0].startswith("PLK5")] == [
        ("PLK319", "1.yaml", 2, 6, 8),
        ("PLK319", "1.yaml", 3, 14, 15),
    ]
    assert found.related == [("2.yaml", 2, 13), ("2.yaml", 2, 20)]
    assert [one.message for one in fell] == [
        Phrase(
            "'t' fell from 30 家 on 2022-03-31 to 20 家 on 2022-06-30",
            "“t”由 2022-03-31 的 30 家降至 2022-06-30 的 20 家",
        ),
        Phrase(
            "'s' fell from 8 sessions on 2022-03-31 to 7 sessions on 2022-06-30",
            "“s”由 2022-03-31 的 8 场降至 2022-06-30 的 7 场",
        ),
    ]
    assert [one.hint for one in fell] == [HINT, HINT]
    assert fell[0].related[0].message == Phrase("the earlier figure is here", "较早的数值在此处")
    assert [(one.severity.value, one.target) for one in fell] == [("warning", "t"), ("warning", "s")]
    assert found.errors == 0
    assert found.target("t").used.value == 20


def test_small_differences_are_shown(check_text: Check) -> None:
    found = check_text(PLAN, FIRST + "values: {m: 0.0312}\n", "values: {m: {value: 3110000, unit: 元}}\n")
    assert found.places == [("PLK319", "2.yaml", 1, 21, 28)]
    assert found.words[0][0] == "'m' fell from 0.0312 亿元 on 2022-03-31 to 0.0311 亿元 on 2022-06-30"


def test_each_is_held_against_the_one_right_before_it(check_text: Check) -> None:
    found = check_text(
        PLAN,
        FIRST + "values: {t: 30}\n",
        "as_of: 2022-04-30\nvalues: {t: 10}\n",
        "as_of: 2022-05-31\nvalues: {t: 20}\n",
        "values: {t: 19}\n",
    )
    assert found.places == [("PLK319", "2.yaml", 2, 13, 15), ("PLK319", "4.yaml", 1, 13, 15)]
    assert found.related == [("1.yaml", 2, 13), ("3.yaml", 2, 13)]


def test_a_figure_lower_than_a_sum_of_increments(check_text: Check) -> None:
    found = check_text(
        PLAN,
        FIRST + "values: {t: 10}\n",
        HALF + "values: {t: 25}\n",
        "as_of: 2022-07-31\nvalues: {t: 30}\n",
    )
    assert found.places == [("PLK319", "3.yaml", 2, 13, 15)]
    assert found.related == [("2.yaml", 3, 13)]
    assert found.words[0][0] == "'t' fell from 35 家 on 2022-06-30 to 30 家 on 2022-07-31"


def test_an_increment_below_0(check_text: Check) -> None:
    found = check_text(PLAN, FIRST + "values: {t: 10}\n", HALF + "values: {t: -2, s: -3}\n", as_of="2022-06-30")
    fell = [one for one in found.report.findings if one.kind.code == "PLK319"]
    assert [place for place in found.places if place[0] == "PLK319"] == [
        ("PLK319", "2.yaml", 3, 13, 15),
        ("PLK319", "2.yaml", 3, 20, 22),
    ]
    assert fell[0].message == Phrase("the increment of 't' is below 0: -2 家", "“t”的增量小于 0：-2 家")
    assert fell[1].message == Phrase("the increment of 's' is below 0: -3 sessions", "“s”的增量小于 0：-3 场")
    assert fell[0].hint == Phrase(
        "a flow only grows; if it is a correction, say so in a note and mend the earlier file",
        "流量只增不减；如系更正，请在 note 中说明并更正较早的文件",
    )
    assert [(one.severity.value, one.target) for one in fell] == [("warning", "t"), ("warning", "s")]
    assert found.target("t").used.value == 8


@pytest.mark.parametrize(
    "files",
    [
        (FIRST + "values: {t: 30}\n", "values: {t: 30}\n"),
        (FIRST + "values: {t: 30}\n", "values: {t: {missing: 未公布}}\n"),
        (FIRST + "values: {l: 45}\n", "values: {l: 44}\n"),
        (FIRST + "values: {t: 30}\n", HALF + "values: {t: 0}\n"),
        (FIRST + "values: {t: 30}\n", HALF + "values: {t: 5}\n"),
        (FIRST + "values: {l: 45}\n", HALF + "values: {l: -1}\n"),
        (FIRST + "values: {t: 30}\n", HALF + "values: {t: {missing: 未公布}}\n"),
        (FIRST + "values: {t: -3}\n", "values: {t: 0}\n"),
        ("values: {t: 30}\n", FIRST + "values: {t: 20}\n"),
    ],
)
def test_what_has_not_fallen(check_text: Check, files: tuple[str, str]) -> None:
    assert [place for place in check_text(PLAN, *files).places if place[0] != "PLK324"] == []


def test_it_points_at_the_figure_of_a_value_that_says_more(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "values:\n  t: 20\n",
        FIRST + "values:\n  t:\n    note: n\n    value: 30\n",
        "as_of: 2022-07-31\nvalues:\n  t:\n    note: n\n    value: 19\n",
    )
    assert found.places == [("PLK319", "1.yaml", 2, 6, 8), ("PLK319", "3.yaml", 5, 12, 14)]
    assert found.related == [("2.yaml", 5, 12), ("1.yaml", 2, 6)]
    assert [finding.path for finding in found.report.findings] == ["/values/t", "/values/t/value"]
