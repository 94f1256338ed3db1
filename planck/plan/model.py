"""The plan as frozen values: what is promised, by whom, by when, and how it is measured."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from msgspec import Struct

from planck.files.source_text import SourceText
from planck.plan import outline
from planck.plan.calendar import Period, Rhythm
from planck.plan.outline import Holder, Written
from planck.plan.owner import Owner
from planck.plan.quantity import Unit
from planck.text.findings import Path
from planck.text.tree import Document, Raw
from planck.words.members import at_hand

ZERO = Fraction(0)
Text = str | Mapping[str, str]
"""A text as written: one string, or one for each language."""


def text_in(text: Text, lang: str, default: str) -> str:
    """A text in a language; else in the plan's language, in English, or in any it has."""
    if isinstance(text, str):
        return text
    for wanted in (lang, default, "en"):
        if wanted in text:
            return text[wanted]
    return next((value for key, value in text.items() if not key.startswith("x-")), "")


def names_of(step: Text) -> tuple[str, ...]:
    """All names of an ordinal's step, in the order of its languages."""
    return (step,) if isinstance(step, str) else tuple(step.values())


def step_number(name: object, steps: Sequence[Text]) -> int | None:
    """The number, from 0, of a step named in any of its languages; None where it is not on the ladder."""
    for number, step in enumerate(steps):
        if name == step if isinstance(step, str) else name in step.values():
            return number
    return None


@at_hand
class Measure(StrEnum):
    """What sort of figure a target has."""

    FLOW = "flow"
    LEVEL = "level"
    RATIO = "ratio"
    RANK = "rank"
    ORDINAL = "ordinal"
    MILESTONE = "milestone"


@at_hand
class Comparator(StrEnum):
    """How a figure is held against the target value."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    EXACTLY = "exactly"
    WITHIN = "within"
    DONE = "done"


@at_hand
class PaceKind(StrEnum):
    """The course by which a target is to be reached."""

    LINEAR = "linear"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    AT_DUE = "at-due"
    STANDING = "standing"
    CHECKPOINTS = "checkpoints"


class Bound(Struct, frozen=True):
    """The comparator with its target value: the figures that satisfy a target, in its unit (ordinals: step numbers)."""

    comparator: Comparator
    written: tuple[Fraction, ...]
    """The target value as written: one number, two for `within`."""
    low: Fraction | None
    """Least figure that counts; None without a lower bound."""
    high: Fraction | None
    """Greatest figure that counts; None without an upper bound."""
    strict: bool = False
    """Whether the bound itself does not count (`more_than` and `less_than` where any fraction makes sense)."""

    @property
    def aim(self) -> Fraction:
        """Where the path leads: the lower bound, or the upper one where there is no lower."""
        return self.low if self.low is not None else self.high if self.high is not None else ZERO

    @property
    def rising(self) -> bool:
        """Whether more is better on the way to the aim."""
        return self.low is not None

    @property
    def one_sided(self) -> bool:
        """Whether it is `at_least`, `at_most` or a strict form of these."""
        return (self.low is None) != (self.high is None)

    def holds(self, value: Fraction) -> bool:
        """Whether a figure satisfies the target."""
        if self.strict and value == self.aim:
            return False
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def short_by(self, value: Fraction) -> Fraction:
        """How far a figure is from the nearest one that satisfies the target; never below 0."""
        below = self.low - value if self.low is not None and value < self.low else ZERO
        above = value - self.high if self.high is not None and value > self.high else ZERO
        return max(below, above) if below and above else below or above

    def past_upper(self, value: Fraction) -> bool:
        """Whether a figure is beyond the upper bound."""
        if self.high is None:
            return False
        return value > self.high or (self.strict and value == self.high)


class Cancelled(Struct, frozen=True):
    """From when on a target is no longer pursued, and why."""

    on: date
    reason: Text


class Closed(Struct, frozen=True):
    """From when on a plan is no longer judged anew, and why."""

    on: date
    reason: Text


class Target(Struct, frozen=True):
    """One target with everything it inherits."""

    id: str
    path: Path
    title: Text
    task: str | None
    goal: str | None
    serves: tuple[str, ...]
    frameworks: tuple[str, ...]
    owner: str | None
    support: tuple[str, ...]
    clause: str | None
    wording: str | None
    part_of: str | None
    grows_by: str | None
    measure: Measure
    unit: Unit | None
    """None for ordinals and milestones."""
    steps: tuple[Text, ...]
    """The ladder of an ordinal, worst first; else empty."""
    bound: Bound
    stretch: Fraction | None
    baseline: Fraction | None
    """None where none is known; a flow's is 0."""
    span: Period
    """From `from` to `due`."""
    own_pace: PaceKind | None
    """None where the plan leaves it to the default."""
    checkpoints: tuple[tuple[date, Fraction], ...]
    own_reporting: Rhythm | None
    inherited_reporting: Rhythm
    grace_days: int
    evidence_required: bool
    """Whether a figure better than the baseline must cite evidence."""
    was: tuple[str, ...]
    cancelled: Cancelled | None

    @property
    def comparator(self) -> Comparator:
        """Its comparator; `done` for a milestone."""
        return self.bound.comparator

    def step(self, name: str) -> int | None:
        """The number, from 0, of an ordinal's step named in any of its languages."""
        return step_number(name, self.steps)


class Part(Struct, frozen=True):
    """A goal, a task or a framework: what targets are rolled up to."""

    kind: str
    """goal, task or framework."""
    id: str
    path: Path
    title: Text


@at_hand
class Method(StrEnum):
    """How a lag behind the path is judged."""

    RATIO = "ratio"
    POINTS = "points"


class Policy(Struct, frozen=True):
    """The light a body shows for how far behind (contract section 3)."""

    method: Method = Method.RATIO
    on_track: Fraction = Fraction(1)
    at_risk: Fraction = Fraction(4, 5)
    points_on_track: Fraction = Fraction(0)
    points_at_risk: Fraction = Fraction(10)
    due_soon_days: int = 30
    grace_days: int = 15
    owners: str = "any"
    explain_shortfalls: str = "optional"


class Plan(Struct, frozen=True, dict=True):
    """A work plan; targets that are in error to the point of having no meaning are left out."""

    document: Document
    raw: Raw
    """The data it was built from, without the values in error."""
    id: str
    version: str
    title: Text
    language: str
    period: Period
    owners: Mapping[str, Owner]
    units: Mapping[str, Unit]
    parts: tuple[Part, ...]
    """Goals, tasks and frameworks in the plan's order."""
    targets: tuple[Target, ...]
    policy: Policy
    closed: Closed | None
    source_text: SourceText | None = None
    """The document that it writes down; None where it names none."""

    @property
    def written(self) -> Raw:
        """The data as read, with the values in error."""
        return self.document.raw

    @property
    def file(self) -> str:
        """Name of its file, as shown."""
        return self.document.source.name

    @property
    def draft(self) -> bool:
        """Whether its version is 0.x, which never gates."""
        return self.version.startswith("0.")

    def judged_on(self, as_of: date) -> date:
        """The date it is assessed at: a closed plan stays as of the day it closed."""
        return min(as_of, self.closed.on) if self.closed else as_of

    def closed_on(self, as_of: date) -> bool:
        """Whether it had been closed before a date."""
        return self.closed is not None and as_of > self.closed.on

    @cached_property
    def holders(self) -> tuple[Holder, ...]:
        """The goals, then the tasks, as written."""
        return tuple(outline.holders(self.raw))

    @cached_property
    def written_targets(self) -> tuple[Written, ...]:
        """All targets as written, in its order, with those that have no meaning."""
        return tuple(outline.targets(self.raw))

    def target(self, name: str) -> Target | None:
        """The target of an id, or of an id it had before."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> Mapping[str, Target]:
        """Targets by the ids they had, the first that names one, and above these by the ids they have."""
        earlier = {name: target for target in reversed(self.targets) for name in target.was}
        return {**earlier, **{target.id: target for target in self.targets}}
