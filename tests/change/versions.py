"""Generated pairs of versions of a plan, as plain data that the schema accepts."""

from collections.abc import Sequence
from random import Random
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from planck.change.change import Change
from planck.change.match import match
from planck.files.schemas import schema_text
from planck.plan.build import COMPARATORS, build
from planck.plan.model import Measure, Plan
from planck.shape.validate import check_shape
from planck.text.flow import flow
from planck.text.source import Source
from planck.text.tree import Document, parse
from tests.assessment.test_laws import ANY, FALLING, POLICIES, RISING, TIMES, UNITS, days, reordered, scaled

Case = dict[str, Any]
FINER = {"万元": ("元", 10**4), "打": ("个", 12), "成": ("%", 10)}
SERVICE = [{"zh": "未", "en": "none"}, {"zh": "部分", "en": "some"}, {"zh": "多数", "en": "most"}, "all"]
HELD: st.SearchStrategy[Case] = st.fixed_dictionaries(
    {},
    optional={
        "due": st.sampled_from(["2022-09-30", "2022-11-15"]),
        "from": st.sampled_from(["2022-02-01", "2022-03-15"]),
        "reporting": st.sampled_from(["monthly", "yearly"]),
        "evidence": st.sampled_from(["required", "optional"]),
        "owner": st.sampled_from(["a", "b"]),
        "support": st.lists(st.sampled_from(["a", "b"]), unique=True),
        "clause": st.sampled_from(["一", "二"]),
    },
)
MORE: st.SearchStrategy[Case] = st.fixed_dictionaries(
    {},
    optional={
        "evidence": st.sampled_from(["required", "optional"]),
        "owner": st.sampled_from(["a", "b"]),
        "wording": st.sampled_from(["one", "two"]),
        "cancelled": st.fixed_dictionaries({"on": days("2022-05-01", "2022-07-01").map(str), "reason": st.just("r")}),
    },
)
PLANS: st.SearchStrategy[Case] = st.fixed_dictionaries(
    {},
    optional={
        "reporting": st.sampled_from(["monthly", "quarterly", "half-yearly"]),
        "policy": POLICIES,
        "closed": st.sampled_from([{"on": "2022-08-01", "reason": "r"}, {"on": "2023-02-01", "reason": "r"}]),
        "owner": st.just("a"),
        "period": st.sampled_from([2022, {"start": "2022-01-01", "end": "2023-03-31"}]),
    },
)
DOZENS = st.sampled_from([{"of": "个", "times": 12}] * 4 + [{"of": "个", "times": 10}, {"of": "%", "times": 12}])


def targets() -> st.SearchStrategy[Case]:
    """Any target, its due date and more."""
    return st.tuples(ANY, TIMES, MORE).map(lambda parts: {**parts[0], **parts[1], **parts[2]})


@st.composite
def edited(draw: st.DrawFn, target: Case) -> Case:
    """A target as the next version may have it: the same, another, nudged, in another unit, at other times."""
    match draw(st.sampled_from(["same", "other", "nudged", "finer", "times", "comparator"])):
        case "other":
            return draw(targets())
        case "nudged":
            return nudged(target, draw(st.sampled_from([-1, 1, 3])), draw(st.booleans()))
        case "finer" if target.get("unit") in FINER:
            unit, factor = FINER[target["unit"]]
            return nudged(scaled(target, factor, unit), draw(st.sampled_from([0, factor])), draw(st.booleans()))
        case "times":
            return {**target, **draw(TIMES), **draw(MORE)}
        case "comparator" if "unit" in target and not {"exactly", "within"} & set(target):
            old = next(name for name in COMPARATORS if name in target)
            new = draw(st.sampled_from([*RISING, *FALLING]))
            return {**{key: value for key, value in target.items() if key != old}, new: target[old]}
        case _:
            return dict(target)


def nudged(target: Case, by: int, stretched: bool) -> Case:
    """A target with another target value, and perhaps without its stretch; ranks stay positions."""
    key = next((name for name in COMPARATORS if name in target), None)
    made = {name: value for name, value in target.items() if stretched or name != "stretch"}
    if key is None or target["measure"] == "ordinal":
        return made
    value = target[key]
    moved = [value[0], value[1] + by * by] if isinstance(value, list) else max(2, value + by)
    return {**made, key: moved}


@st.composite
def holding(draw: st.DrawFn, listed: Sequence[Case]) -> Case:
    """Targets in tasks and a goal, of a plan with whatever else a plan has."""
    homes = [draw(st.integers(0, 3)) for _ in listed]
    parts = [
        {
            "id": name,
            "title": draw(st.sampled_from(["One", "Two"])),
            **draw(HELD),
            "targets": [target for home, target in zip(homes, listed, strict=True) if home == place],
        }
        for place, name in enumerate(("k0", "k1", "k2", "g0"))
    ]
    units = {"打": draw(DOZENS), "成": {"of": "%", "times": 10}}
    return {
        "planck": "plan/v1",
        "id": "p",
        "version": "1.0.0",
        "title": "P",
        "period": 2022,
        "units": units,
        "owners": {"a": {"name": "A"}, "b": {"name": "B"}},
        "scales": {"service": SERVICE},
        "tasks": parts[:3],
        "goals": parts[3:],
        **draw(PLANS),
    }


@st.composite
def followed(draw: st.DrawFn, versions: int) -> list[Case]:
    """Versions of a plan, each made from the one before: targets edited, renamed, moved, added."""
    listed = [{"id": f"t{place}", "title": "T", **draw(targets())} for place in range(draw(st.integers(1, 3)))]
    plans = [draw(holding(listed))]
    for _ in range(versions - 1):
        listed = [draw(_next(target)) for target in listed]
        plans.append(draw(st.just({**plans[-1], **_parts(plans[-1], listed)}) | holding(listed)))
    assume(all(accepted(plan) for plan in plans))
    return plans


def _parts(plan: Case, listed: Sequence[Case]) -> Case:
    """Where targets stand in the next version, each in the task or goal that had it."""
    now = {name: target for target in listed for name in (target["id"], *target.get("was", ()))}
    return {
        key: [{**part, "targets": [now[target["id"]] for target in part["targets"]]} for part in plan[key]]
        for key in ("tasks", "goals")
    }


@st.composite
def _next(draw: st.DrawFn, target: Case) -> Case:
    who = {"id": target["id"], "title": draw(st.sampled_from(["T", "U"])), "was": target.get("was", [])}
    if draw(st.integers(0, 4)) == 0:
        who = {**who, "id": f"{who['id']}-x", "was": [*who["was"], who["id"]]}
    inside = {key: value for key, value in target.items() if key not in ("id", "title", "was")}
    return {**draw(edited(inside)), **who}


def accepted(raw: Case) -> bool:
    return not check_shape(Document(Source("", ""), raw, {}), "plan-v1", schema_text)


def built(raw: Case) -> Plan:
    plan = build(Document(Source("plan.yaml", ""), raw, {}), raw)
    assert plan is not None
    return plan


def entry(change: Change) -> Case:
    """What a hint says to write, read back from the text of a file."""
    named = {} if change.target is None else {"target": change.target}
    text = flow({**named, "field": change.field, "from": change.before, "to": change.after})
    document, findings = parse(Source("plan.yaml", text))
    assert findings == [], text
    return dict(document.raw)


def rescaled(old: Plan, new: Plan) -> list[Case]:
    """What to write where figures are in another unit of the same family, so that earlier ones keep their meaning."""
    units = [
        (pair.new.target.id, pair.old.target.unit, pair.new.target.unit)
        for pair in match(old, new).pairs
        if pair.old.target.measure in NEEDS and pair.new.target.measure in NEEDS
    ]
    return [
        {"target": name, "field": "unit", "from": was.name, "to": now.name}
        for name, was, now in units
        if was and now and was.name != now.name and was.family == now.family
    ]


NEEDS = (Measure.FLOW, Measure.LEVEL, Measure.RATIO)


def amended(raw: Case, changes: Sequence[Change], on: str, version: str, also: Sequence[Case] = ()) -> Case:
    """A version with an amendment more, if there is anything to amend."""
    listed = [*also, *(entry(change) for change in changes)]
    head = {"version": version, "on": on, "reason": "r", "approved_by": "a"}
    one = [{**head, "changes": listed}] if listed else []
    made = {**raw, "version": version, "amendments": [*raw.get("amendments", ()), *one]}
    assert accepted(made)
    return made


def in_finer_units(raw: Case) -> Case:
    """A plan with every target of a scaled unit in the unit that it is made of."""

    def finer(target: Case) -> Case:
        unit, factor = FINER.get(target.get("unit", ""), ("", 1))
        if not unit or (target["unit"] == "打" and raw["units"]["打"] != {"of": "个", "times": 12}):
            return target
        who: Case = {key: target[key] for key in ("id", "title", "was", "support") if key in target}
        rest = {key: value for key, value in target.items() if key not in who}
        return {**scaled(rest, factor, unit), **who}

    return {
        **raw,
        **{
            key: [{**part, "targets": [finer(target) for target in part["targets"]]} for part in raw[key]]
            for key in ("tasks", "goals")
        },
    }


def shuffled(raw: Case, seed: int) -> Case:
    return reordered(raw, Random(seed))  # noqa: S311  because nothing secret hangs on it


def holding_only(target: Case) -> Case:
    """A plan of one target."""
    head = {"planck": "plan/v1", "id": "p", "version": "1.0.0", "title": "P", "period": 2022}
    return {**head, "units": UNITS, "tasks": [{"id": "k", "title": "K", "targets": [target]}]}
