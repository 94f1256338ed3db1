"""Two states of a plan's progress to what was reported anew, and what was reported otherwise before."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property

from msgspec import Struct

from planck.change.change import Change
from planck.plan import outline
from planck.plan.calendar import Period
from planck.plan.entry import Entry
from planck.plan.model import Measure, Plan, Target
from planck.plan.progress import Progress, read_report
from planck.plan.quantity import convert
from planck.plan.shown import AS_WRITTEN, with_unit
from planck.text.findings import Place
from planck.text.flow import flow
from planck.text.tree import Document
from planck.words.change_class import ChangeClass
from planck.words.phrase import Phrase

Slot = tuple[str, date, Period | None]
"""What there is one figure for: a target, by the id that it has now, a date, and for increments the days they cover."""


class State(Struct, frozen=True, dict=True):
    """The figures of a plan that had been given at a time."""

    plan: Plan
    progress: Progress
    renamed: Mapping[str, str]
    """The ids that targets have now by those that they have here."""

    @cached_property
    def figures(self) -> dict[Slot, Entry]:
        """The figures by what they are for; of several for one, the last."""
        found = {}
        for name, series in self.progress.series.items():
            for entry in series.entries:
                if entry.value is not None:
                    found[self.renamed.get(name, name), entry.on, entry.covers] = entry
        return found

    @cached_property
    def unusable(self) -> frozenset[tuple[str, date]]:
        """The targets and dates of which something is given that is in error, and so is another rule's to tell."""
        dates = {report.document.source.name: report.as_of for report in self.progress.reports}
        told = ((trouble.target, dates.get(trouble.document.source.name)) for trouble in self.progress.troubles)
        return frozenset((target.id, on) for target, on in told if target and on)


class Moved(Struct, frozen=True):
    """A figure that is another now, or is gone, or is new."""

    target: Target
    before: Entry | None
    """The figure that it was; of a new one the latest before it."""
    after: Entry | None


def restated(old: State, new: State) -> Iterator[Moved]:
    """The figures that were given and are others now, or are given no longer."""
    for slot, before in old.figures.items():
        name, on, _ = slot
        target, after = new.plan.target(name), new.figures.get(slot)
        if target and (name, on) not in new.unusable and not (after and _same(before, after)):
            yield Moved(target, before, after)


def reported(old: State, new: State) -> Iterator[Moved]:
    """The figures that are new, in the order of the plan and of dates; one that repeats the last has not moved."""
    known: dict[str, list[Entry]] = {}
    for (name, _, _), entry in old.figures.items():
        known.setdefault(name, []).append(entry)
    for slot, after in new.figures.items():
        if slot not in old.figures:
            earlier = (entry for entry in known.get(slot[0], ()) if entry.on < slot[1])
            before = max(earlier, key=lambda entry: entry.on, default=None)
            if before is None or after.covers or not _same(before, after):
                yield Moved(after.target, before, after)


def _same(before: Entry, after: Entry) -> bool:
    """Whether two figures are one quantity, and two milestones done on one day; or read alike, in one unit."""
    was, now = (entry.target.unit.name if entry.target.unit else None for entry in (before, after))
    if was == now and _plain(before) == _plain(after):
        return True
    return _in_now(before, after.target) == after.value and before.done_on == after.done_on


def _in_now(entry: Entry, target: Target) -> Fraction | None:
    """A figure in the unit that its target has now; as it stands where that is no longer of the same family."""
    was, now, value = entry.target.unit, target.unit, entry.value
    if value is None or was is None or now is None or was.name == now.name:
        return value
    converted = convert(value, was, now)
    return value if converted is None else converted


def as_change(moved: Moved, old: Plan, new: Plan) -> Change:
    """What became of a figure, as a change; its field is the day that the figure is for."""
    before, after = moved.before, moved.after
    same_day = before is not None and (after is None or before.on == after.on)
    return Change(
        ChangeClass.RESTATED if same_day else ChangeClass.REPORTED,
        new.id,
        moved.target.id,
        day_of(moved).isoformat(),
        _plain(before),
        _plain(after),
        moved.target.title,
        said(moved, old, new),
        place_of(before) if before else None,
        place_of(after) if after else None,
        before.path if before else (),
        after.path if after else (),
    )


def without_plan(old: Document, new: Document, plan: str) -> Iterator[Change]:
    """What moved between two progress files whose plan is not at hand: values as they are written, side by side."""
    was, now = read_report(old), read_report(new)
    same_day = was.as_of == now.as_of
    for name, written in outline.entries(now.raw["values"]):
        before, after = _figure_in(was.raw["values"].get(name)), _figure_in(written)
        if before != after:
            shown = [flow([value])[1:-1] for value in (before, after)]
            after_ = "" if before is None else f", after {shown[0]}"
            yield Change(
                ChangeClass.RESTATED if same_day and before is not None else ChangeClass.REPORTED,
                plan,
                name,
                now.as_of.isoformat(),
                before,
                after,
                name,
                Phrase(
                    f"{shown[1]} reported for {now.as_of}{after_}",
                    f"{now.as_of} 报为 {shown[1]}" + ("" if before is None else f"，此前 {shown[0]}"),
                ),
                None if before is None else old.place(("values", name), "key"),
                new.place(("values", name), "key"),
            )


def _figure_in(written: object) -> object:
    """A value as a file gives it, without reasons and notes; all of it where it is no figure."""
    if not isinstance(written, dict):
        return written
    kept = {key: value for key, value in written.items() if key in _FIGURE}
    return next(iter(kept.values())) if len(kept) == 1 else kept or written


def day_of(moved: Moved) -> date:
    """The day that a figure is for."""
    return next(entry.on for entry in (moved.after, moved.before) if entry)


def said(moved: Moved, old: Plan, new: Plan) -> Phrase:
    """What became of a figure, in words."""
    before, after, on = moved.before, moved.after, day_of(moved)
    was, now = (_shown(plan, entry) for plan, entry in ((old, before), (new, after)))
    if after is None:
        return Phrase(f"the figure for {on}, {was.en}, is gone", f"{on} 的数值 {was.zh} 已不在")
    if before is None:
        return Phrase(f"{now.en} reported for {on}", f"{on} 报为 {now.zh}")
    if before.on == on:
        return Phrase(
            f"the figure for {on} restated from {was.en} to {now.en}", f"{on} 的数值由 {was.zh} 更正为 {now.zh}"
        )
    return Phrase(
        f"{now.en} reported for {on}, after {was.en} on {before.on}",
        f"{on} 报为 {now.zh}，此前 {before.on} 为 {was.zh}",
    )


def place_of(entry: Entry) -> Place:
    """Where a figure stands."""
    return entry.document.place(entry.path, "key")


def _shown(plan: Plan, entry: Entry | None) -> Phrase:
    """A figure with its unit; of a milestone the day it was done."""
    if entry is None or entry.value is None:
        return Phrase("", "")
    if entry.target.measure is not Measure.MILESTONE:
        return with_unit(plan, entry.target, entry.value, AS_WRITTEN)
    if not entry.value:
        return Phrase("not done", "未完成")
    return Phrase(f"done {entry.done_on or ''}".rstrip(), f"完成 {entry.done_on or ''}".rstrip())


def _plain(entry: Entry | None) -> object:
    """A figure as its file gives it, the reasons and notes beside it left out."""
    return None if entry is None else _figure_in(entry.given)


_FIGURE = ("value", "unit", "numerator", "denominator", "done")
