"""What a text may call the units of a plan."""

from collections.abc import Callable

from planck.plan.model import Plan
from planck.plan.quantity import BUILT_IN
from planck.plan.unit_names import TENTH, names


def test_a_unit_goes_by_its_name_and_titles(plan: Callable[[str], Plan]) -> None:
    made = plan("""
        units: {场: {title: {en: Sessions, zh: 场次}}, 千元: {of: 元, times: 1000}, 户: {title: households}, t: {}}
        tasks: []
    """)
    assert names(made).keys() >= {"场", "sessions", "场次", "千元", "户", "households", "t", "%", "percent"}
    assert set(names(made, made.units["千元"])) == {"元", "万元", "亿元", "千元"}
    assert names(made, made.units["千元"])["千元"] is made.units["千元"]


def test_a_tenth_is_told_where_percentages_are(plan: Callable[[str], Plan]) -> None:
    made = plan("tasks: []")
    assert names(made, BUILT_IN["%"]) == {
        "成": TENTH,
        "%": BUILT_IN["%"],
        "percent": BUILT_IN["%"],
        "per cent": BUILT_IN["%"],
    }
    assert "成" not in names(made, BUILT_IN["百分点"])
