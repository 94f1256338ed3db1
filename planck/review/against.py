"""What was read, held against an earlier state of it: what has changed, and what that breaks."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from planck.change.amended import accounted
from planck.change.match import match
from planck.change.progress import Moved, State, restated
from planck.plan import outline
from planck.plan.model import Plan
from planck.review.plans import Checked, past_plans
from planck.review.read import File, Reading
from planck.rules.book import check_changes
from planck.rules.change import past_unreadable, plan_removed
from planck.rules.rule import ChangeSubject
from planck.text.findings import Finding, Path, Place, Related, pointer
from planck.text.refusals import NO_PLAN
from planck.words.phrase import Phrase


class _Past(Struct, frozen=True):
    """An earlier state of some plans."""

    plans: dict[str, Checked] = field(default_factory=dict)
    """By their ids."""
    unreadable: tuple[tuple[str, str | None], ...] = ()
    """Names of files that cannot be used, and the ids of the plans that they are, as far as these can be told."""


def held_against(reading: Reading, checked: Sequence[Checked], against: Reading | None) -> Iterator[Finding]:
    """What the rules about changes say of each plan, and of those that are gone or were not readable."""
    past = _past_of(against) if against else _Past()
    yield from _gone(reading, past)
    yield from _unreadable(reading, past)
    homes = {target.id: item.plan.id for item in checked for target in item.plan.targets} if past.plans else {}
    for item in checked:
        old = past.plans.get(item.plan.id)
        yield from check_changes(_subject(item, old, homes, reading)).findings
        yield from _unjudged(old.plan, item.plan) if old else ()


def _past_of(against: Reading) -> _Past:
    plans = {item.plan.id: item for item in past_plans(against) if not item.lost}
    lost = [(file.name, file.plan_id) for file in against.plans if file.plan_id not in plans]
    lost += [(finding.place.file, None) for finding in against.findings if finding.kind != NO_PLAN]
    return _Past(plans, tuple(lost))


def _subject(item: Checked, old: Checked | None, homes: dict[str, str], reading: Reading) -> ChangeSubject:
    if old is None:
        return ChangeSubject(item.plan)
    renamed = match(old.plan, item.plan).renamed
    elsewhere = {name: plan for name, plan in homes.items() if plan != item.plan.id}
    states = State(old.plan, old.progress, renamed), State(item.plan, item.progress, {})
    broken = {file.name for file in reading.progress if not file.sound}
    moved = (one for one in restated(*states) if not _excused(one, item, broken))
    return ChangeSubject(item.plan, old.plan, accounted(old.plan, item.plan), tuple(moved), elsewhere)


def _excused(moved: Moved, item: Checked, broken: set[str]) -> bool:
    """Whether a figure is gone with a file that cannot be read, or is withheld now, which gives a reason."""
    if moved.after is not None or moved.before is None:
        return False
    entries = item.progress.series[moved.target.id].entries
    withheld = any(entry.on == moved.before.on and entry.missing is not None for entry in entries)
    return withheld or not broken.isdisjoint(_names_now(moved.before.document.source.name))


def _names_now(name: str) -> tuple[str, ...]:
    """The names that a file of an earlier state may go by now: its own, and that without its revision."""
    return name, name.partition(":")[2]


def _instead(reading: Reading, name: str) -> File | None:
    """The plan file that stands where one stood in an earlier state."""
    return next((file for file in reading.plans if file.name in _names_now(name)), None)


def _gone(reading: Reading, past: _Past) -> Iterator[Finding]:
    """The plans of an earlier state, no drafts, that are not among those that were read."""
    now = {file.plan_id for file in reading.plans}
    for name, old in past.plans.items():
        if name not in now and not old.plan.draft:
            yield _removed(old.plan, reading)


def _removed(plan: Plan, reading: Reading) -> Finding:
    """A plan that is gone, at the file that stands in its place, else where it stood."""
    instead = _instead(reading, plan.file)
    return Finding(
        instead.document.place(("id",)) if instead else Place(_names_now(plan.file)[1] or plan.file),
        plan_removed.RULE.kind,
        Phrase(
            f"plan '{plan.id}', version {plan.version}, is gone or no longer checked",
            f"规划“{plan.id}”（版本 {plan.version}）不见了，或不再受检",
        ),
        Phrase(
            "put it back under the same id, and close it by 'closed: {on, reason}' when it is over",
            "请以原标识放回；到期时写明 closed: {on, reason}",
        ),
        pointer(("id",)),
        plan.id,
        related=(Related(plan.document.place(("id",)), Phrase("it was here", "原处")),),
    )


def _unreadable(reading: Reading, past: _Past) -> Iterator[Finding]:
    """The plans whose earlier version cannot be read, and which are therefore not held against it."""
    told: set[str] = set()
    for name, plan_id in past.unreadable:
        same = (file for file in reading.plans if plan_id is not None and file.plan_id == plan_id)
        file = next(same, None) or _instead(reading, name)
        if file and file.sound and file.plan_id not in past.plans and file.name not in told:
            told.add(file.name)
            yield _not_judged(file.document.place(("id",)), str(file.plan_id), ("id",))


def _unjudged(old: Plan, new: Plan) -> Iterator[Finding]:
    """The targets that an error had cost an earlier version, no draft, and which are therefore not held against it."""
    had = {item.raw.get("id") for item in outline.targets(old.written)} - {target.id for target in old.targets}
    for target in new.targets:
        if target.id in had and not old.draft:
            at = (*target.path, "id")
            yield _not_judged(new.document.place(at), new.id, at, target.id)


def _not_judged(place: Place, plan: str, path: Path, target: str | None = None) -> Finding:
    name = target or plan
    return Finding(
        place,
        past_unreadable.RULE.kind,
        Phrase(
            f"the earlier version of '{name}' cannot be read, so its changes are not judged",
            f"“{name}”的旧版本无法读取，因而未判断其变更",
        ),
        Phrase("compare with the last version that can be read", "请与最后一个可读的版本比较"),
        pointer(path),
        plan,
        target,
    )
