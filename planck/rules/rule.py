"""What a rule is: a kind of finding, what it is about in both languages, and a check that yields problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct, field

from planck.rules.page import Page
from planck.text.findings import Kind, Path, Severity
from planck.words.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from planck.assessment.assess import Assessment
    from planck.change.change import Change
    from planck.change.progress import Moved
    from planck.files.evidence import Standing
    from planck.plan.entry import Trouble
    from planck.plan.model import Plan
    from planck.plan.progress import Progress
    from planck.text.source import Span
    from planck.text.tree import Document


class Problem(Struct, frozen=True):
    """Something a rule found, by its address; lines and columns are worked out elsewhere."""

    path: Path
    message: Phrase
    hint: Phrase | None = None
    on: str = "value"
    """Whether it points at the value or at the key of the path."""
    document: Document | None = None
    """The file it is in; None is the plan's own."""
    costs: tuple[Path, ...] = ()
    """The values that count as not given because of it."""
    target: str | None = None
    severity: Severity | None = None
    """Where it differs from the rule's own."""
    related: tuple[tuple[Document, Path, Phrase], ...] = ()
    part: Span | None = None
    """The stretch of a text that it points at; None is all of the value."""


class ProgressSubject(Struct, frozen=True):
    """What progress rules look at."""

    plan: Plan
    progress: Progress
    evidence: Callable[[str, str], Standing]
    """How a path stands that a file, by its name, cites as evidence."""


class ShortfallSubject(Struct, frozen=True):
    """What shortfall rules look at."""

    plan: Plan
    assessments: tuple[Assessment, ...]
    binding: bool
    """Whether shortfalls count: neither a draft nor closed."""


class ChangeSubject(Struct, frozen=True):
    """What rules about changes look at."""

    plan: Plan
    old: Plan | None = None
    """The version that the plan is held against; None where there is none, and only its amendments are looked at."""
    changes: tuple[Change, ...] = ()
    """What is not as it was, each with whether an amendment says so."""
    restated: tuple[Moved, ...] = ()
    """The figures that were reported otherwise before."""
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """The plans that other targets stand in now, by the ids of these."""

    @property
    def binding(self) -> bool:
        """Whether the old version was a commitment, and so what it promised may not be weakened in silence."""
        return self.old is not None and not self.old.draft


Subject = TypeVar("Subject", "Plan", ProgressSubject, ShortfallSubject, ChangeSubject)


class Rule(Struct, Generic[Subject], frozen=True):
    """One rule of the book."""

    kind: Kind
    page: Page
    check: Callable[[Subject], Iterator[Problem]]


def elsewhere(_: Plan) -> Iterator[Problem]:
    """The check of a rule whose findings come up before there is a plan to look at: in reading, shape, or review."""
    yield from ()


def about_trouble(
    trouble: Trouble,
    message: Phrase,
    hint: Phrase | None = None,
    *,
    other: Phrase | None = None,
    on: str = "value",
) -> Problem:
    """The problem that a trouble with a reported value amounts to; `other` says what the second place is."""
    related = ((*trouble.other, other),) if trouble.other and other else ()
    target = trouble.target.id if trouble.target else None
    return Problem(trouble.path, message, hint, on, trouble.document, target=target, related=related)
