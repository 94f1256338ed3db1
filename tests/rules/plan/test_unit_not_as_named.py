from collections.abc import Callable
from typing import Any

import pytest

from planck.words.phrase import Phrase

Check = Callable[..., Any]

PLAN = """\
units:
  度: {{}}
  打: {{of: 个, times: 12}}
  {}
tasks:
  - id: w
    title: W
    targets:
      - {{id: a, title: A, measure: flow, at_least: 50, unit: 万元}}
      - {{id: b, title: B, measure: flow, at_least: 50, unit: 人}}
      - {{id: c, title: C, measure: flow, at_least: 50, unit: 度}}
      - {{id: d, title: D, measure: flow, at_least: 50, unit: 打}}
"""


def test_a_factor_that_is_not_the_name_s(check_text: Check) -> None:
    found = check_text(PLAN.format("千元: {of: 元, times: 10000}"))
    assert found.places == [("PLK242", "plan.yaml", 4, 22, 27)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        "'千元' is 10000 元 by its 'times', and 1000 元 by its name", "“千元”按 times 为 10000 元，按名称应为 1000 元"
    )
    assert finding.hint == Phrase(
        "write {of: 元, times: 1000}, or give the unit another name", "请写 {of: 元, times: 1000}，或更改单位名称"
    )
    assert found.severities == ["warning"]
    assert found.errors == 0
    assert found.target("a").target.bound.written == (50,)


@pytest.mark.parametrize(
    ("unit", "says"),
    [
        ("百元: {of: 元, times: 1000}", "'百元' is 1000 元 by its 'times', and 100 元 by its name"),
        ("十万元: {of: 元, times: 10000}", "'十万元' is 10000 元 by its 'times', and 100000 元 by its name"),
        ("百万元: {of: 元, times: 100}", "'百万元' is 100 元 by its 'times', and 1000000 元 by its name"),
        ("百万元: {of: 万元, times: 1000}", "'百万元' is 1000 万元 by its 'times', and 100 万元 by its name"),
        ("千万元: {of: 千元, times: 1000}", "'千万元' is 1000000 元 by its 'times', and 10000000 元 by its name"),
        ("百亿元: {of: 亿元, times: 1000}", "'百亿元' is 1000 亿元 by its 'times', and 100 亿元 by its name"),
        ("万人: {of: 人, times: 1000}", "'万人' is 1000 人 by its 'times', and 10000 人 by its name"),
        ("千人: {of: 人, times: 10000}", "'千人' is 10000 人 by its 'times', and 1000 人 by its name"),
        ("万度: {of: 度, times: 1000}", "'万度' is 1000 度 by its 'times', and 10000 度 by its name"),
        ("千元: {of: 万元, times: 10}", "'千元' is 100000 元 by its 'times', and 1000 元 by its name"),
        ("百打: {of: 个, times: 100}", "'百打' is 8.333333333333 打 by its 'times', and 100 打 by its name"),
        ("百个: {of: 打, times: 10}", "'百个' is 120 个 by its 'times', and 100 个 by its name"),
    ],
)
def test_names_that_say_a_factor(check_text: Check, unit: str, says: str) -> None:
    text = PLAN.format(unit).replace("  度:", "  千元: {of: 元, times: 1000}\n  度:" if "of: 千元" in unit else "  度:")
    found = check_text(text)
    assert [finding.message.en for finding in found.report.findings] == [says]


@pytest.mark.parametrize(
    "unit",
    [
        "千元: {of: 元, times: 1000}",
        "百亿元: {of: 元, times: 10000000000}",
        "千元: {of: 万元, times: 0.1}",
        "千万元: {of: 万元, times: 1000}",
        "万亩次: {of: 元, times: 5}",
        "万家: {of: 人, times: 5}",
        "批: {of: 人, times: 5}",
        "万: {of: 元, times: 5}",
        "万度: {whole: true}",
        "万元: {of: 元, times: 1000}",
        "千户: {of: 户, times: 5}",
    ],
)
def test_names_that_say_it_right_or_none(check_text: Check, unit: str) -> None:
    assert [place for place in check_text(PLAN.format(unit)).places if place[0] == "PLK242"] == []
