"""Two states of plans and progress to what is different between them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from planck.change.amended import accounted
from planck.change.change import Change
from planck.change.compare import added_plan, removed_plan
from planck.change.match import match
from planck.change.progress import State, as_change, reported, restated, without_plan
from planck.plan.model import Plan
from planck.plan.progress import read_report
from planck.report.difference import ChangedBy, Compared, Difference
from planck.review.plans import Checked, past_plans
from planck.review.read import File, Reading
from planck.text.findings import Finding


def diff(old: Reading, new: Reading, fail_on: ChangedBy = ChangedBy.NEVER) -> Difference:
    """What has changed between two states: plans and targets by their ids, figures by their dates.

    Values in error count as not given, and a file that cannot be read is left out; findings say so.
    """
    before, after = ({item.plan.id: item for item in past_plans(reading)} for reading in (old, new))
    wrong = [finding for side in (before, after) for item in side.values() for finding in item.findings]
    lost = {name for side in (before, after) for name, item in side.items() if item.lost}
    compared = [_plans(before.get(name), item) for name, item in after.items() if name not in lost]
    compared += [_removed(item) for name, item in before.items() if name not in {*after, *lost}]
    return _difference((old, new), compared, fail_on, wrong)


def diff_progress(old: Reading, new: Reading, fail_on: ChangedBy = ChangedBy.NEVER) -> Difference:
    """What moved from one progress file to another, the first of each state, by the plan that stands beside either."""
    was, now = (next((file for file in reading.progress if file.sound), None) for reading in (old, new))
    if was is None or now is None:
        return _difference((old, new), [], fail_on)
    plans = [
        next((item for item in past_plans(_of(file, reading))), None) for file, reading in ((was, old), (now, new))
    ]
    here, there = plans[0] or plans[1], plans[1] or plans[0]
    if here is None or there is None:
        named = str(now.plan_id)
        changes = tuple(without_plan(was.document, now.document, named))
        return _difference((old, new), [Compared(named, named, "en", (None, None), changes)], fail_on)
    states = _state(here, was, there.plan), _state(there, now, there.plan)
    same_day = read_report(was.document).as_of == read_report(now.document).as_of
    moved = [*(item for item in restated(*states) if item.after or same_day), *reported(*states)]
    changes = tuple(as_change(item, here.plan, there.plan) for item in moved)
    return _difference((old, new), [_compared(there.plan, here.plan.version, changes)], fail_on)


def _of(file: File, reading: Reading) -> Reading:
    """The plan of a progress file alone."""
    return replace(reading, plans=tuple(plan for plan in reading.plans if plan.plan_id == file.plan_id))


def _state(item: Checked, file: File, now: Plan) -> State:
    """What one progress file gives of a plan."""
    alone = replace(item, documents=(file.document,))
    return State(item.plan, alone.gathered(item.plan), match(item.plan, now).renamed)


def _plans(old: Checked | None, new: Checked) -> Compared:
    """A plan with its progress, held against its earlier state where there is one."""
    if old is None:
        return Compared(
            new.plan.id, new.plan.title, new.plan.language, (None, new.plan.version), (added_plan(new.plan),)
        )
    changes = (*accounted(old.plan, new.plan), *_moved(old, new))
    return _compared(new.plan, old.plan.version, changes)


def _moved(old: Checked, new: Checked) -> Iterator[Change]:
    """What became of the figures; nothing where one side gives none at all, and so is not about progress."""
    if not old.documents or not new.documents:
        return
    states = State(old.plan, old.progress, match(old.plan, new.plan).renamed), State(new.plan, new.progress, {})
    for moved in (*restated(*states), *reported(*states)):
        yield as_change(moved, old.plan, new.plan)


def _compared(plan: Plan, was: str, changes: tuple[Change, ...]) -> Compared:
    return Compared(plan.id, plan.title, plan.language, (was, plan.version), changes)


def _removed(old: Checked) -> Compared:
    plan = old.plan
    return Compared(plan.id, plan.title, plan.language, (plan.version, None), (removed_plan(plan),))


def _difference(
    sides: tuple[Reading, Reading], compared: list[Compared], fail_on: ChangedBy, wrong: Iterable[Finding] = ()
) -> Difference:
    files = [file for reading in sides for file in (*reading.plans, *reading.progress)]
    told = [finding for reading in sides for finding in reading.findings]
    told += [*wrong, *(finding for file in files for finding in file.findings)]
    sources = {file.name: file.document.source for file in files}
    return Difference(tuple(compared), tuple(sorted(set(told))), fail_on, sources)
