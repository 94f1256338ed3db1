"""What allow-comments do: silence findings on their line, and accept shortfalls until a day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct, field

from planck.assessment.assess import Acceptance
from planck.plan.calendar import day
from planck.report.totals import SHORTFALLS, is_shortfall
from planck.review.read import File
from planck.rules.book import kinds_by_name
from planck.rules.naming import no_such_rule
from planck.rules.settings import expired_allow, unclear_allow, unused_allow
from planck.text.allow import Allow, Unclear, comments
from planck.text.findings import Finding, Kind, Severity
from planck.values import replace
from planck.words.phrase import Phrase
from planck.words.status import Status

_READING, _SHAPE, _CHANGES = "PLK0", "PLK1", "PLK4"
_STATUSES = frozenset(Status)


class Allowed(Struct, frozen=True):
    """What is left of some findings, and which shortfalls are accepted."""

    findings: tuple[Finding, ...]
    accepted: Mapping[tuple[str | None, str | None], tuple[Acceptance, ...]] = field(default_factory=dict)
    """What is accepted of targets, by the ids of plan and target; it is still among the findings."""


class _Holding(Struct, frozen=True):
    """A comment that holds on the day of the report."""

    allow: Allow
    kinds: frozenset[Kind]
    until: date | None
    looked: bool
    """Whether all that it allows has been looked for; in a file or beside a plan that dropped out it has not."""

    def covers(self, finding: Finding) -> bool:
        """Whether a finding on its line is one that it allows."""
        return any(kind.code == finding.kind.code for kind in self.kinds)

    @property
    def accepts(self) -> Iterator[Acceptance]:
        """The shortfalls that it accepts."""
        said = self.allow
        short = (Status(kind.name) for kind in self.kinds if _is_short(kind))
        return (Acceptance(status, self.until, said.reason, said.place) for status in short if self.until)


def apply(files: Iterable[File], findings: Iterable[Finding], days: Mapping[str, date], otherwise: date) -> Allowed:
    """The findings less those that are allowed, and those about the comments themselves.

    `days` are the dates that plans, by id, are judged at; files of other plans are held against `otherwise`.
    """
    told: list[Finding] = []
    holding: dict[tuple[str, int], list[_Holding]] = {}
    plans: dict[str, str | None] = {}
    for file in files:
        plans[file.name] = file.plan_id
        for found in _comments_of(file, days, otherwise):
            if isinstance(found, Finding):
                told.append(found)
            else:
                holding.setdefault((file.name, found.allow.line), []).append(found)
    left: list[Finding] = []
    accepted: dict[tuple[str | None, str | None], tuple[Acceptance, ...]] = {}
    used: set[_Holding] = set()
    short: dict[tuple[str, int], Status] = {}
    for finding in findings:
        here = holding.get((finding.place.file, finding.place.line), [])
        covering = [held for held in here if held.covers(finding)]
        used.update(covering)
        if _is_short(finding.kind) and finding.kind.name in _STATUSES:
            short[finding.place.file, finding.place.line] = Status(finding.kind.name)
        if not covering:
            left.append(finding)
        elif is_shortfall(finding):
            left.append(replace(finding, kind=replace(finding.kind, severity=Severity.INFO)))
            accepted[finding.plan, finding.target] = _longest(here)
    idle = ((at, held) for at, here in holding.items() for held in here if held.looked and held not in used)
    told += (_unused(held.allow, short.get(at) if any(held.accepts) else None) for at, held in idle)
    return Allowed(tuple(sorted([*left, *(replace(one, plan=plans[one.place.file]) for one in told)])), accepted)


def _comments_of(file: File, days: Mapping[str, date], otherwise: date) -> Iterator[_Holding | Finding]:
    """The comments of a file that hold, and what is wrong with the others; none where the text cannot be relied on."""
    if any(finding.kind.code.startswith(_READING) for finding in file.findings):
        return
    judged = file.sound and file.plan_id in days
    for comment in comments(file.document):
        yield _understood(comment, days.get(file.plan_id or "", otherwise), judged=judged)


def _longest(holding: Iterable[_Holding]) -> tuple[Acceptance, ...]:
    """The shortfalls that some comments accept, each until its last day."""
    every = sorted(one for held in holding for one in held.accepts)
    return tuple({one.status: one for one in every}.values())


def _is_short(kind: Kind) -> bool:
    return kind.code.startswith(SHORTFALLS)


def _understood(comment: Allow | Unclear, on: date, *, judged: bool) -> _Holding | Finding:
    """What a comment allows on a day, or what is wrong with it."""
    if isinstance(comment, Unclear):
        return Finding(comment.place, unclear_allow.RULE.kind, comment.why, comment.hint)
    known = kinds_by_name()
    for name in comment.names:
        if name not in known or _lasting(name):
            return _no_rule(comment, name)
    kinds = frozenset(known[name] for name in comment.names)
    try:
        until = day(comment.until) if comment.until else None
    except ValueError:
        until = None
    if until is None and (comment.until or any(_is_short(kind) for kind in kinds)):
        return _no_day(comment)
    if until and on > until:
        return _expired(comment, until)
    looked = judged or all(kind.code.startswith(_SHAPE) for kind in kinds)
    return _Holding(comment, kinds, until, looked)


def _lasting(name: str) -> bool:
    """Whether a name or code is that of a rule about changes, which cannot be allowed."""
    kind = kinds_by_name().get(name)
    return (kind.code if kind else name).startswith(_CHANGES)


def _no_rule(comment: Allow, name: str) -> Finding:
    if _lasting(name):
        message = Phrase(f"'{name}' cannot be allowed", f"“{name}”不能放行")
        hint = Phrase("put the change into an amendment instead", "请改为在 amendments 中写明修订")
    else:
        message, hint = no_such_rule(name)
    return Finding(comment.place, unclear_allow.RULE.kind, message, hint)


def _no_day(comment: Allow) -> Finding:
    names = ", ".join(comment.names)
    if comment.until:
        message = Phrase(f"'{comment.until}' is no day", f"“{comment.until}”不是日期")
    else:
        message = Phrase(f"'{names}' is allowed without an end", f"放行“{names}”未写截止日期")
    hint = Phrase("write the last day: 'until 2022-10-31'", "请写明最后一天：until 2022-10-31")
    return Finding(comment.place, unclear_allow.RULE.kind, message, hint)


def _expired(comment: Allow, until: date) -> Finding:
    names = ", ".join(comment.names)
    return Finding(
        comment.place,
        expired_allow.RULE.kind,
        Phrase(f"'{names}' was allowed until {until}", f"“{names}”只放行到 {until}"),
        Phrase("delete the comment, or decide anew and write a later day", "请删除此注释，或重新决定并写明新的日期"),
    )


def _unused(comment: Allow, standing: Status | None) -> Finding:
    """That a comment allows nothing; of one about shortfalls, how the target on its line stands, if it is short."""
    names = ", ".join(comment.names)
    hint = Phrase("delete the comment, or put it on the line it speaks of", "请删除此注释，或移到所指的那一行")
    if standing:
        en, zh = standing.to("en"), standing.to("zh")
        hint = Phrase(f"the target is {en}: name that, or delete the comment", f"该指标为{zh}：请改写，或删除此注释")
    return Finding(
        comment.place,
        unused_allow.RULE.kind,
        Phrase(f"nothing here is found by '{names}'", f"此处没有“{names}”所指的问题"),
        hint,
    )
