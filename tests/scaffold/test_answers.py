import json
import re
from datetime import date

import pytest

from planck.files.schemas import schema_text
from planck.scaffold.answers import Answers, is_id, one_line, spelt_whole, unprintable, usual_body, usual_title
from planck.values import replace


def answers(body: str = "Office", year: int = 2026, today: date = date(2026, 1, 1)) -> Answers:
    return Answers("Title", body, year, "en", today, "0.1.0")


@pytest.mark.parametrize(
    ("body", "plan_id"),
    [
        ("City library", "city-library-2026"),
        ("Café d'Été & Co.", "cafe-dete-co-2026"),
        ("县科学技术局", "plan-2026"),
        ("🎉", "plan-2026"),
        ("3rd office", "plan-3rd-office-2026"),
        ("X", "plan-x-2026"),
        ("x ray", "plan-x-ray-2026"),
        ("xylophone", "xylophone-2026"),
        ("a" * 39 + " bc", "a" * 39 + "-2026"),
        ("--- !", "plan-2026"),
    ],
)
def test_an_id_is_spelt_from_the_name(body: str, plan_id: str) -> None:
    assert answers(body).plan_id == plan_id


@pytest.mark.parametrize(
    ("body", "whole"),
    [
        ("City library", True),
        ("Café d'Été & Co. 🎉", True),
        ("县科学技术局", False),
        ("县R&D中心", False),
        ("🎉", False),
        ("--- !", False),
    ],
)
def test_whether_an_id_tells_the_name(body: str, whole: bool) -> None:
    assert spelt_whole(body) == whole


@pytest.mark.parametrize(
    ("text", "right"),
    [("a", True), ("a-1b-2026", True), ("1a", False), ("x-a", False), ("a--b", False), ("A", False), ("a\n", False)],
)
def test_an_id_is_what_the_schema_takes_for_one(text: str, right: bool) -> None:
    pattern = json.loads(schema_text("plan-v1"))["$defs"]["id"]["pattern"]
    assert is_id(text) == right
    assert (re.fullmatch(pattern.removeprefix("^").removesuffix("$"), text) is not None) == right


def test_an_id_that_is_named_is_the_id() -> None:
    named = replace(answers(), named="ours", folder="work/plans")
    assert (named.plan_id, named.home, named.to_top) == ("ours", "work/plans/ours", "../../../")


@pytest.mark.parametrize(
    ("today", "as_of"),
    [
        (date(2025, 12, 31), date(2026, 1, 1)),
        (date(2026, 1, 1), date(2026, 1, 1)),
        (date(2026, 3, 30), date(2026, 1, 1)),
        (date(2026, 3, 31), date(2026, 3, 31)),
        (date(2026, 7, 20), date(2026, 6, 30)),
        (date(2026, 12, 30), date(2026, 9, 30)),
        (date(2027, 2, 1), date(2026, 12, 31)),
    ],
)
def test_the_first_figures_are_of_the_last_quarter_that_is_over(today: date, as_of: date) -> None:
    assert answers(today=today).as_of == as_of


def test_what_is_usual() -> None:
    assert usual_title(usual_body("en"), 2026, "en") == "Example office, 2026 work plan"
    assert usual_title(usual_body("zh"), 2026, "zh") == "示例单位2026年工作规划"


@pytest.mark.parametrize("text", ["a\x07", "\x1b[31mred", "\udcff", "\x85"])
def test_what_no_file_should_hold(text: str) -> None:
    assert unprintable(text)


def test_a_text_is_put_on_one_line() -> None:
    assert one_line("  a\n b\t c ") == "a b c"
    assert not unprintable("“中文” # 🎉")


@pytest.mark.parametrize(
    "number", [0x00, 0x1B, 0x200B, 0x202E, 0x2066, 0xD800, 0xFDD0, 0xFEFF, 0xFFFE, 0x1FFFF, 0xE0041]
)
def test_what_is_invisible_or_turns_a_line_round_is_unprintable(number: int) -> None:
    assert unprintable(f"a{chr(number)}b")
