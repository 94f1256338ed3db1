"""What a text may call the units of a plan, and what else figures are counted in."""

from collections.abc import Mapping
from fractions import Fraction

from planck.plan.model import Plan
from planck.plan.once import once
from planck.plan.quantity import Unit

MEASURE_WORDS = {
    name: Unit(name, name)
    for name in [
        "名",
        "场",
        "篇",
        "人次",
        "户",
        "所",
        "期",
        "亩",
        "套",
        "台",
        "条",
        "座",
        "支",
        "份",
        "分",
        "批",
        "门",
        "部",
        "册",
        "公里",
        "平方米",
    ]
}
"""What figures are counted in beside the units of a plan."""
TENTH = Unit("成", "%", Fraction(10))
"""Ten percent, as a text says it: 三成以上."""
_PERCENT = {"%": ("percent", "per cent"), "百分点": ("个百分点", "percentage points", "percentage point")}


def names(plan: Plan, unit: Unit | None = None) -> Mapping[str, Unit]:
    """The units of a plan, or of one unit's family, by all that a text may call them, in lower case."""
    return _names(plan)[unit.family if unit else None]


@once
def _names(plan: Plan) -> Mapping[str | None, Mapping[str, Unit]]:
    """What a text may call the units of each family, and under None those of all."""
    known: dict[str | None, dict[str, Unit]] = {None: {}}
    for name, one in plan.units.items():
        title = plan.raw.get("units", {}).get(name, {}).get("title", ())
        titles = (title,) if isinstance(title, str) else (dict(title).values() if title else ())
        for family in (None, one.family):
            called = {each.lower(): one for each in (name, *titles, *_PERCENT.get(name, ()))}
            known.setdefault(family, {}).update(called)
    return {family: {TENTH.name: TENTH, **each} if "%" in each else each for family, each in known.items()}
