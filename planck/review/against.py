"""What was read, held against an earlier state of it: what has changed, and what that breaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from planck.change.amended import accounted
from planck.change.match import match
from planck.change.progress import State, restated
from planck.review.plans import Checked, past_plans
from planck.review.read import Reading
from planck.rules.book import check_changes
from planck.rules.change import past_unreadable, plan_removed
from planck.rules.rule import ChangeSubject
from planck.text.findings import Finding, Place, Related, pointer
from planck.words.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier state of some plans, by their ids."""

    plans: dict[str, Checked] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    """Ids of plans that were there and cannot be read."""


def past_of(reading: Reading | None) -> Past | None:
    """The plans of an earlier state; None where there is none to be held against."""
    if reading is None:
        return None
    plans = {item.plan.id: item for item in past_plans(reading)}
    named = {file.plan_id for file in reading.plans if file.plan_id}
    return Past(plans, frozenset(named - set(plans)))


def changed(checked: Sequence[Checked], past: Past | None) -> Iterator[Finding]:
    """What the rules about changes say of each plan."""
    homes = {target.id: item.plan.id for item in checked for target in item.plan.targets}
    for item in checked:
        old = past.plans.get(item.plan.id) if past else None
        elsewhere = {name: plan for name, plan in homes.items() if plan != item.plan.id}
        yield from check_changes(_subject(item, old, elsewhere)).findings


def _subject(item: Checked, old: Checked | None, elsewhere: dict[str, str]) -> ChangeSubject:
    if old is None:
        return ChangeSubject(item.plan)
    renamed = match(old.plan, item.plan).renamed
    states = State(old.plan, old.progress, renamed), State(item.plan, item.progress, {})
    return ChangeSubject(item.plan, old.plan, accounted(old.plan, item.plan), tuple(restated(*states)), elsewhere)


def gone(reading: Reading, past: Past | None) -> Iterator[Finding]:
    """The plans of an earlier state, no drafts, that are not among those that were read."""
    now = {file.plan_id for file in reading.plans}
    for name, old in (past.plans if past else {}).items():
        if name not in now and not old.plan.draft:
            yield _gone(old, reading)


def _gone(old: Checked, reading: Reading) -> Finding:
    """A plan that is gone, at the file that stands in its place, else where it stood."""
    was = old.plan.document.place(("id",))
    path = was.file.partition(":")[2] or was.file
    instead = next((file for file in reading.plans if file.name == path), None)
    name = old.plan.id
    return Finding(
        instead.document.place(("id",)) if instead else Place(path),
        plan_removed.RULE.kind,
        Phrase(
            f"plan '{name}', version {old.plan.version}, is gone or no longer checked",
            f"规划“{name}”（版本 {old.plan.version}）不见了，或不再受检",
        ),
        Phrase(
            "put it back under the same id, and close it by 'closed: {on, reason}' when it is over",
            "请以原标识放回；到期时写明 closed: {on, reason}",
        ),
        pointer(("id",)),
        name,
        related=(Related(was, Phrase("it was here", "原处")),),
    )


def unread(reading: Reading, past: Past | None) -> Iterator[Finding]:
    """The plans whose earlier version cannot be read, and which are therefore not held against it."""
    for file in reading.plans:
        if past and file.plan_id in past.unreadable and file.sound:
            name = str(file.plan_id)
            yield Finding(
                file.document.place(("id",)),
                past_unreadable.RULE.kind,
                Phrase(
                    f"the earlier version of '{name}' cannot be read, so its changes are not judged",
                    f"“{name}”的旧版本无法读取，因而未判断其变更",
                ),
                Phrase("compare with the last version that can be read", "请与最后一个可读的版本比较"),
                pointer(("id",)),
                name,
            )
