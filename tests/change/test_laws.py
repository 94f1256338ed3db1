"""Laws of change control, over generated versions of plans; a law is its test's docstring."""

from collections import Counter
from datetime import date

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from planck.assessment.course import course_of
from planck.change.amended import accounted, faults, key_of, other_befores
from planck.change.change import Change
from planck.change.compare import compare
from planck.change.fields import FIELDS
from planck.change.match import match
from planck.plan.amend import Amended, in_force, original
from planck.plan.calendar import DAY
from planck.plan.model import Plan
from planck.words.change_class import ChangeClass
from tests.assessment.conftest import plan_of, prepared, progress_of
from tests.assessment.test_laws import FALLING, ORDERED, cases
from tests.change.versions import (
    Case,
    amended,
    built,
    followed,
    holding_only,
    in_finer_units,
    nudged,
    rescaled,
    shuffled,
)

some = settings(max_examples=60, deadline=None)
ASKED = (ChangeClass.WEAKENED, ChangeClass.REDEFINED)


def asking(changes: tuple[Change, ...]) -> list[Change]:
    """Those that ask for an amendment."""
    return [change for change in changes if change.change_class in ASKED]


def eased(old: Plan, new: Plan) -> list[Change]:
    """The same, but for what nobody takes back with an amendment of something else.

    Milestones have a rhythm of their own; and a plan closed after its end had not ended while its period was longer.
    """
    return [each for each in asking(compare(old, new)) if each.field not in ("reporting", "closed")]


def told(changes: tuple[Change, ...]) -> list[str]:
    return sorted(each.fingerprint for each in changes)


@given(followed(1))
@some
def test_nothing_is_different_from_itself(versions: list[Case]) -> None:
    """A plan compared with itself has no change."""
    assert compare(built(versions[0]), built(versions[0])) == ()


@given(followed(2))
@some
def test_backwards_each_change_is_its_mirror_image(versions: list[Case]) -> None:
    """Compared the other way round, weakened is tightened, added is removed, from is to, and all else is the same."""
    old, new = (built(raw) for raw in versions)
    now = match(old, new).renamed
    there, back = compare(old, new), compare(new, old)
    assert Counter(
        (each.change_class.mirrored, each.target, each.field, repr(each.after), repr(each.before)) for each in there
    ) == Counter(
        (each.change_class, now.get(str(each.target), each.target), each.field, repr(each.before), repr(each.after))
        for each in back
    )


@given(followed(2), st.integers(0, 99))
@some
def test_order_and_finer_units_are_no_change(versions: list[Case], seed: int) -> None:
    """Tasks, targets and keys in another order, and figures in a finer unit, change nothing; nor what else changes."""
    old, new = (built(raw) for raw in versions)
    for again in (shuffled(versions[1], seed), in_finer_units(versions[1])):
        assert compare(new, built(again)) == ()
    assert told(compare(old, built(shuffled(versions[1], seed)))) == told(compare(old, new))
    assume(versions[0]["units"] == versions[1]["units"])
    finer = compare(old, built(in_finer_units(versions[1])))
    assert classes(finer) == classes(compare(old, new))


def classes(changes: tuple[Change, ...]) -> Counter[tuple[ChangeClass, str | None, str]]:
    """Which changes there are, but for targets whose figures cannot be compared other than as they are written."""
    other = {each.target for each in changes if each.field in ("measure", "unit")}
    return Counter((each.change_class, each.target, each.field) for each in changes if each.target not in other)


@given(followed(2), st.data())
@some
def test_what_is_amended_as_told_is_amended(versions: list[Case], data: st.DataObject) -> None:
    """Amendments with from and to as the changes have them account for these, and undone they lead back.

    Left out is a key of targets whose default in the plan changed as well: an amendment cannot tell whether a target
    had followed the plan or had the same value of its own.
    """
    old, new = (built(raw) for raw in versions)
    asked = asking(compare(old, new))
    names = list(dict.fromkeys(each.target for each in asked))
    # what a unit is made of, and the figures in it, have a meaning only together
    first = set(names[: data.draw(st.integers(0, len(names)))] if old.raw["units"] == new.raw["units"] else names)
    parts = [[each for each in asked if (each.target in first) is early] for early in (True, False)]
    raw = versions[1]
    for number, part in enumerate(parts, 1):
        raw = amended(raw, part, f"2022-0{number}-01", f"1.{number}.0")
    made = built(raw)
    apart = defaults_changed(old, new)
    found = [each for each in asking(accounted(old, made)) if not (each.target and each.field in apart)]
    assert [(each.field, each.amended) for each in found] == [
        (each.field, True) for each in asked if not (each.target and each.field in apart)
    ]
    assert list(faults(made)) == []
    assert [fault for fault in other_befores(old, made) if fault.amended.field not in apart] == []
    assert [each for each in eased(old, original(made)) if each.field not in apart] == []


def defaults_changed(old: Plan, new: Plan) -> set[str]:
    """The keys of targets whose default is another."""
    made = {
        "reporting": [plan.raw.get("reporting", "quarterly") for plan in (old, new)],
        "grace_days": [plan.policy.grace_days for plan in (old, new)],
        "from": [plan.period.start for plan in (old, new)],
        "due": [plan.period.end for plan in (old, new)],
    }
    return {key for key, (was, now) in made.items() if was != now}


@given(followed(2), st.data())
@some
def test_what_is_not_amended_is_asked_for(versions: list[Case], data: st.DataObject) -> None:
    """Of several changes that promise less, the one that no amendment names is the one that is not amended."""
    old, new = (built(raw) for raw in versions)
    asked = asking(compare(old, new))
    if not asked:
        return
    left = data.draw(st.sampled_from(asked))
    if left.field in ("reporting", "unit", "measure", "scale", "comparator") or left.field.startswith("units."):
        return
    made = built(amended(versions[1], [each for each in asked if each is not left], "2022-07-01", "1.1.0"))
    missing = [each for each in accounted(old, made) if each.amended is False]
    assert (left.target, left.field) in {(each.target, each.field) for each in missing}


def reported(plan: str | None, target: str | None, task: str | None = None) -> Case:
    """A plan whose reports are due as often as it says itself, or its task or its target."""
    of_plan, of_task, of_target = ({} if each is None else {"reporting": each} for each in (plan, task, target))
    made = flow_of(at_least=19, **of_target)
    return {**made, **of_plan, "tasks": [{**made["tasks"][0], **of_task}]}


def flow_of(**more: str | int) -> Case:
    """A plan of one target, a flow."""
    return holding_only({"id": "t0", "title": "T", "measure": "flow", "unit": "家", **more})


CAME_TO_FOLLOW = [reported(None, "monthly"), reported(None, None), reported("half-yearly", None)]
"""A target that comes to follow its plan, which then changes."""


@given(followed(4))
@example([*CAME_TO_FOLLOW, reported("monthly", "at-due")])
@example([*CAME_TO_FOLLOW, reported("half-yearly", None, "yearly")])
@example([flow_of(exactly=2, pace="linear"), flow_of(at_least=2, pace="linear"), flow_of(at_least=2, stretch=3)])
@some
def test_versions_come_back_one_by_one(versions: list[Case]) -> None:
    """Of a plan amended several times the version of each day comes back, but for what is tighter by now.

    Nor does what targets took from their plan come back - days from its period, grace from its policy, a rhythm from
    its reporting - where that changed as well: once a target has a value of its own or of its task, an amendment cannot
    tell whether the target had followed the plan or had the same value of its own.
    """
    raw, plans = versions[0], [built(versions[0])]
    tighter = set()
    for number, following in enumerate(versions[1:], 1):
        new = built(following)
        asked, also = asking(compare(plans[-1], new)), rescaled(plans[-1], new)
        changes = compare(plans[-1], new)
        tighter |= {told_of(each) for each in changes if each.change_class is ChangeClass.TIGHTENED}
        moved = [key for each in changes if each.target is None for key in FOLLOWS.get(each.field, ())]
        tighter |= {(f"t{place}", key) for place in range(3) for key in moved}
        raw = {**following, "amendments": raw.get("amendments", [])}
        raw = amended(raw, asked, f"2022-0{2 * number}-01", f"1.{number}.0", also)
        plans.append(built(raw))
        assert list(other_befores(plans[-2], plans[-1])) == []
        assert {told_of(fault.amended) for fault in faults(plans[-1])} <= tighter
        assert {each.amended for each in asking(accounted(plans[-2], plans[-1]))} <= {True}
    for number, then in enumerate(plans):
        for day in (date(2022, 2 * number + 1, 15), date(2022, 2 * number + 2, 1) - DAY):
            assert {told_of(each) for each in eased(then, in_force(plans[-1], day))} <= tighter


FOLLOWS = {"period": ("from", "due"), "policy.grace_days": ("grace_days",), "reporting": ("reporting",)}
"""The keys of targets that follow from a key of the plan."""


def told_of(change: Change | Amended) -> tuple[str, str]:
    """What a change is about, by the id that its target had first."""
    return str(change.target).replace("-x", ""), key_of(change.field)


@given(followed(2))
@some
def test_the_table_of_fields_says_which_classes_there_are(versions: list[Case]) -> None:
    """Every change has a field that the table lists, and one of the classes that the table gives it."""
    for change in compare(*(built(raw) for raw in versions)):
        part, key = part_of(change.field)
        allowed = [field.classes for field in FIELDS if field.part == part and key in field.keys]
        assert len(allowed) == 1, change.field
        assert change.change_class in allowed[0], change.field


def part_of(field: str) -> tuple[str, str]:
    """The part of the schema and the key in it that a field of a change stands for."""
    alike = {"target": ("target", "id"), "comparator": ("target", "at_least")}
    alike |= dict.fromkeys(("task", "goal"), ("target", "serves"))
    inner = {"policy": "policy", "units": "unit", "tasks": "task", "goals": "goal"}
    nested = {"baseline": "dated-baseline", "cancelled": "cancellation", "closed": "closing"}
    head, _, rest = field.partition(".")
    if not rest:
        known = {key for each in FIELDS if each.part == "target" for key in each.keys}
        return alike.get(field, ("target" if field in known else "plan", field))
    if head in ("tasks", "goals") and "." not in rest:
        return inner[head], "id"
    part = "points" if rest.startswith("points.") else {**inner, **nested}[head]
    return part, rest.rpartition(".")[2]


@given(followed(2), st.integers(0, 99))
@some
def test_a_fingerprint_is_of_its_change_alone(versions: list[Case], seed: int) -> None:
    """What else is edited, and where a target stands in its file, leaves the fingerprint of a change as it was."""
    old, new = (built(raw) for raw in versions)
    before = {each.fingerprint for each in compare(old, new)}
    more = {"id": "k9", "title": "K", "targets": [{"id": "more", "title": "M", "measure": "milestone"}]}
    edited = {**versions[1], "x-note": 1, "tasks": [*versions[1]["tasks"], more]}
    after = compare(old, built(shuffled(edited, seed)))
    assert before <= {each.fingerprint for each in after}
    assert {each.field for each in after if each.fingerprint not in before} == {"target", "tasks.k9"}


@given(data=st.data())
@settings(some, suppress_health_check=[HealthCheck.filter_too_much])
def test_what_is_tightened_never_looks_better(data: st.DataObject) -> None:
    """With the same figures, a target whose value or stretch alone was tightened stands no better on any day.

    Not so by points, where a figure below the baseline is the nearer to the path the longer that is; nor where a value
    that was to be held is on a path now, as its baseline does not satisfy it any more.
    """
    case = data.draw(cases(ORDERED))
    falls = case["target"]["measure"] == "rank" or any(name in case["target"] for name in FALLING)
    by, kept = data.draw(st.sampled_from([1, 3])) * (-1 if falls else 1), data.draw(st.booleans())
    targets = case["target"], nudged(case["target"], by, kept)
    changes = compare(*(built(holding_only({"id": "t", "title": "T", **each})) for each in targets))
    assume({each.change_class for each in changes} == {ChangeClass.TIGHTENED})
    plan = {**case["plan"], "policy": {**case["plan"]["policy"], "method": "ratio"}}
    before, after = (
        prepared(plan_of(each), progress_of(each))(date.fromisoformat(case["as_of"]))[0]
        for each in ({**case, "plan": plan, "target": target} for target in targets)
    )
    assume(course_of(before.target) is course_of(after.target))
    assert after.status.badness >= before.status.badness
    assert before.stretch_met or not after.stretch_met
