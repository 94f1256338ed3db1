"""Two states of plans and progress to what is different between them."""

from collections.abc import Iterable, Iterator

from planck.change.amended import accounted
from planck.change.change import Change
from planck.change.compare import added_plan, removed_plan
from planck.change.match import match
from planck.change.progress import State, as_change, reported, restated, without_plan
from planck.plan.model import Plan
from planck.plan.progress import read_report
from planck.report.difference import Compared, Difference
from planck.report.fail_on import ChangedBy
from planck.review.plans import Checked, past_plans
from planck.review.read import File, Reading
from planck.text.findings import Finding
from planck.text.tree import Document
from planck.values import replace


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
    """What moved from one progress file to another, the first of each state, by the plan that stands beside either.

    A state without one is that of a file that is new, or gone.
    """
    if not all(file.sound for reading in (old, new) for file in reading.progress):
        return _difference((old, new), [], fail_on)
    files = [next(iter(reading.progress), None) for reading in (old, new)]
    known = [_plan_of(file, reading) for file, reading in zip(files, (old, new), strict=True)]
    here, there = known[0] or known[1], known[1] or known[0]
    documents = [file.document if file else None for file in files]
    if here is None or there is None:
        compared = _as_written(*documents)
    else:
        compared = [_compared(there.plan, here.plan.version, tuple(_moved_between((here, there), *documents)))]
    return _difference((old, new), compared, fail_on)


def _plan_of(file: File | None, reading: Reading) -> Checked | None:
    """The plan of a progress file, where it stands beside it."""
    if file is None:
        return None
    plans = tuple(plan for plan in reading.plans if plan.plan_id == file.plan_id)
    return next(iter(past_plans(replace(reading, plans=plans))), None)


def _moved_between(plans: tuple[Checked, Checked], was: Document | None, now: Document | None) -> Iterator[Change]:
    """What moved from one progress file to another; a figure is gone only from a file that is, or is of one day."""
    here, there = plans
    states = _state(here, was, there.plan), _state(there, now, there.plan)
    days = {read_report(document).as_of for document in (was, now) if document}
    gone = now is None or (was is not None and len(days) == 1)
    for item in (*restated(*states), *reported(*states)):
        if item.after or gone:
            yield as_change(item, here.plan, there.plan)


def _state(item: Checked, document: Document | None, now: Plan) -> State:
    """What one progress file gives of a plan; nothing without one."""
    alone = replace(item, documents=(document,) if document else ())
    return State(item.plan, alone.gathered(item.plan), match(item.plan, now).renamed)


def _as_written(was: Document | None, now: Document | None) -> list[Compared]:
    """What moved where no plan tells what the figures mean; nothing where a file is gone with all that it said."""
    if now is None:
        return []
    before = was or replace(now, data={**now.raw, "values": {}})
    named = str(now.raw["plan"])
    return [Compared(named, named, "en", (None, None), tuple(without_plan(before, now, named)))]


def _plans(old: Checked | None, new: Checked) -> Compared:
    """A plan with its progress, held against its earlier state where there is one."""
    if old is None:
        return Compared(
            new.plan.id, new.plan.title, new.plan.language, (None, new.plan.version), (added_plan(new.plan),)
        )
    changes = (*accounted(old.plan, new.plan), *_moved(old, new))
    return _compared(new.plan, old.plan.version, changes)


def _moved(old: Checked, new: Checked) -> Iterator[Change]:
    """What became of the figures."""
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
