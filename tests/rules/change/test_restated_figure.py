from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: firms, title: Firms, measure: flow, at_least: 50, unit: 家}
      - {id: fair, title: Fair, measure: milestone}
"""
VALUES = "values:\n  firms: {}\n"
WHY = "say why under 'note'"


def report(value: str) -> str:
    return VALUES.format(value)


def test_another_figure(check_text: Check) -> None:
    found = check_text(PLAN, report("12"), before=(PLAN, report("9")))
    assert found.places == [("PLK411", "1.yaml", 2, 3, 8)]
    assert found.words == [("'firms': the figure for 2022-06-30 restated from 9 家 to 12 家", WHY)]
    assert (found.severities, found.belongs, found.related) == (["warning"], ["firms"], [("1.yaml", 2, 10)])


def test_one_that_is_gone_is_told_at_its_target(check_text: Check) -> None:
    gone = "put it back, or report it as missing with the reason"
    for now in (("values: {}",), ()):
        found = check_text(PLAN, *now, before=(PLAN, report("9")))
        assert found.places == [("PLK411", "plan.yaml", 5, 14, 19)]
        assert found.words == [("'firms': the figure for 2022-06-30, 9 家, is gone", gone)]


@pytest.mark.parametrize(
    "now",
    [
        "{value: 12, note: registered late}",
        "{value: 9}",
        "{missing: withdrawn by the statistics bureau}",
        "{value: 9, reason: R}",
    ],
)
def test_the_same_or_with_words(check_text: Check, now: str) -> None:
    assert check_text(PLAN, report(now), before=(PLAN, report("9"))).places == []


def test_a_milestone(check_text: Check) -> None:
    before, now = (f"values:\n  fair: {day}\n" for day in ("2022-05-12", "2022-05-20"))
    found = check_text(PLAN, now, before=(PLAN, before))
    assert found.places == [("PLK411", "1.yaml", 2, 3, 7)]
    assert found.words[0][0] == "'fair': the figure for 2022-06-30 restated from done 2022-05-12 to done 2022-05-20"


def test_a_later_figure_is_no_other(check_text: Check) -> None:
    later = "as_of: 2022-09-30\n" + report("20")
    assert check_text(PLAN, report("9"), later, before=(PLAN, report("9"))).places == []


def test_a_figure_in_error_is_another_rule_s_to_tell(check_text: Check) -> None:
    assert [place[0] for place in check_text(PLAN, report("9.5"), before=(PLAN, report("9"))).places] == ["PLK308"]


def test_a_figure_withheld_on_another_day_excuses_nothing(check_text: Check) -> None:
    later = "as_of: 2022-09-30\n" + report("{missing: not yet}")
    found = check_text(PLAN, later, before=(PLAN, report("9")))
    assert [place[0] for place in found.places] == ["PLK411"]


def test_a_target_that_is_called_otherwise_now_and_counts_in_another_unit(check_text: Check) -> None:
    before = PLAN.replace("家", "万元")
    now = PLAN.replace("id: firms", "id: funds, was: [firms]").replace("家", "元").replace("50", "500000")
    same = "values:\n  funds: {value: 90000, unit: 元}\n"
    assert check_text(now, same, before=(before, report("9"))).places == []


def test_an_earlier_state_that_was_a_draft(check_text: Check) -> None:
    found = check_text(PLAN, report("12"), before=(f"version: 0.9.0\n{PLAN}", report("9")))
    assert [place[0] for place in found.places] == ["PLK411"]
