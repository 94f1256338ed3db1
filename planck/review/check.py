"""Documents to a report: models, rules, assessments, and what follows from them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from planck.files import disk
from planck.plan.progress import newest
from planck.report.fail_on import FailOn
from planck.report.report import PlanReport, Report
from planck.review.allowed import Allowed, apply
from planck.review.elsewhere import NOWHERE, Elsewhere
from planck.review.judged import Start, report_on
from planck.review.plans import Checked, checked_plans
from planck.review.read import File, Reading
from planck.review.settings import Settings
from planck.review.settle import EVERYTHING, Choice, settle
from planck.review.unsaid import dropped, files_lost, unsaid
from planck.rules.book import check_shortfalls
from planck.rules.plan import duplicate_plan
from planck.rules.progress import unknown_plan
from planck.rules.rule import ShortfallSubject
from planck.text.findings import Finding, Related, Severity, pointer
from planck.text.refusals import NO_PLAN
from planck.text.source import Source
from planck.values import replace
from planck.words.phrase import Phrase, did_you_mean


def check(  # noqa: PLR0913  because each keyword is a choice of its own
    reading: Reading,
    as_of: date,
    *,
    latest: bool = False,
    fail_on: FailOn = FailOn.BEHIND,
    strict: bool = False,
    today: date | None = None,
    since: Start = None,
    choice: Choice = EVERYTHING,
    against: Reading | None = None,
    part_of: Elsewhere | None = None,
) -> Report:
    """The report of what was read, as of a date.

    With `latest`, each plan is judged at its newest progress date, and only one without progress at `as_of`; `since` a
    date, or each plan's `last` progress date before, it tells what has moved. `choice` overrules the settings. Nothing
    may be weaker than it was `against` an earlier state. What is `part_of` more leaves the settings to others.
    """
    lost = tuple(_lost(reading, part_of or NOWHERE))
    checked = checked_plans(reading)
    dates = [(newest(item.progress) or as_of) if latest else as_of for item in checked]
    errors = [_errors_of(item, lost) for item in checked]
    reports = [report_on(item, on, len(wrong), since) for item, on, wrong in zip(checked, dates, errors, strict=True)]
    findings = [*lost, *_found(checked, reports), *_changes(reading, checked, against)]
    allowed = apply(reading.plans + reading.progress, findings, {item.plan.id: item.as_of for item in reports}, as_of)
    told = sorted({*settle(allowed.findings, _settings(reading), choice), *(() if part_of else _of_settings(reading))})
    return Report(
        as_of=max(dates, default=as_of),
        fail_on=fail_on,
        strict=strict,
        plans=tuple(_marked(item, allowed, wrong, told) for item, wrong in zip(reports, errors, strict=True)),
        findings=tuple(told),
        files_read=reading.read,
        files_skipped=reading.skipped,
        unread=len(files_lost(lost).keys() - {file.name for file in reading.progress}),
        dropped=dropped(lost, told),
        today=today,
        sources=_sources(reading),
    )


def _changes(reading: Reading, checked: Sequence[Checked], against: Reading | None) -> Iterator[Finding]:
    """What the rules about changes say, which is nothing where there is neither an earlier state nor an amendment."""
    if against or any(item.plan.raw.get("amendments") for item in checked):
        from planck.review.against import held_against  # noqa: PLC0415  because most checks have no changes to judge

        yield from held_against(reading, checked, against)


def _of_settings(reading: Reading) -> tuple[Finding, ...]:
    """What is wrong with the settings."""
    return reading.configuration.findings


def _sources(reading: Reading) -> Mapping[str, Source]:
    """The texts of all that was read, by name."""
    files = reading.plans + reading.progress
    return {**{file.name: file.document.source for file in files}, **reading.configuration.sources}


def _settings(reading: Reading) -> Callable[[Finding], Settings]:
    """The settings for a finding: those in force where its plan stands, or where none is known, its file or folder."""
    home = {file.plan_id: file.path.parent for file in reversed(reading.plans)}
    cwd = reading.configuration.cwd
    return lambda it: reading.configuration.ruling(home.get(it.plan) or _folder(disk.located(Path(it.place.file), cwd)))


def _folder(path: Path) -> Path:
    return path if disk.is_folder(path) else path.parent


def _marked(report: PlanReport, allowed: Allowed, errors: list[Finding], told: list[Finding]) -> PlanReport:
    """A plan's report with the shortfalls that are accepted marked so, and how many of its errors are told as none."""
    report = replace(report, unsaid=len(unsaid(errors, told)))
    by_id = {name: accepts for (plan, name), accepts in allowed.accepted.items() if plan == report.plan.id}
    marked = (replace(item, accepts=by_id.get(item.target.id, ())) for item in report.assessments)
    return replace(report, assessments=tuple(marked)) if by_id else report


def _lost(reading: Reading, elsewhere: Elsewhere) -> Iterator[Finding]:
    """The errors that cost a whole file."""
    for file in reading.plans + reading.progress:
        yield from file.findings
    yield from reading.findings
    yield from _duplicate_plans(reading)
    yield from _unknown_plans(reading, elsewhere)


def _found(checked: Iterable[Checked], reports: Iterable[PlanReport]) -> Iterator[Finding]:
    """What the rules about plans, progress and shortfalls found."""
    for item in checked:
        yield from item.findings
    for report in reports:
        yield from check_shortfalls(ShortfallSubject(report.plan, report.assessments, report.binding)).findings


def _errors_of(checked: Checked, lost: tuple[Finding, ...]) -> list[Finding]:
    """The errors that touch a plan: the rules', and of those that cost a file its own and any below its folder."""
    home = Path(checked.plan.file).parent
    touching = [
        finding
        for finding in lost
        if finding.plan == checked.plan.id or (finding.plan is None and Path(finding.place.file).is_relative_to(home))
    ]
    return touching + [finding for finding in checked.findings if finding.severity is Severity.ERROR]


def _duplicate_plans(reading: Reading) -> Iterator[Finding]:
    """Plans whose id another plan has already; only the first is assessed."""
    first: dict[str, File] = {}
    for file in reading.plans:
        name = file.plan_id
        if name is None or first.setdefault(name, file) is file:
            continue
        other = first[name]
        yield Finding(
            file.document.place(("id",)),
            duplicate_plan.RULE.kind,
            Phrase(f"plan '{name}' stands in {other.name} too", f"规划“{name}”在 {other.name} 中已存在"),
            Phrase("give each plan its own id", "请为每个规划使用不同的标识"),
            pointer(("id",)),
            name,
            related=(Related(other.document.place(("id",)), Phrase("the first is here", "第一个在此处")),),
        )


def unread_in(reading: Reading) -> Iterator[Path]:
    """The folders of files that could not be read, and may be a plan."""
    yield from (Path(file.name).parent for file in reading.plans if file.plan_id is None)
    yield from (Path(finding.place.file).parent for finding in reading.findings if finding.kind != NO_PLAN)


def _unknown_plans(reading: Reading, elsewhere: Elsewhere) -> Iterator[Finding]:
    """Progress files whose plan is not there; nothing is said where a plan file that could not be read may be it."""
    known = [*(file.plan_id for file in reading.plans if file.plan_id), *elsewhere.plans]
    unread = [*unread_in(reading), *map(Path, elsewhere.unread)]
    for file in reading.progress:
        name = file.plan_id
        if name is None or name in known or any(Path(file.name).is_relative_to(folder) for folder in unread):
            continue
        yield Finding(
            file.document.place(("plan",)),
            unknown_plan.RULE.kind,
            Phrase(f"there is no plan '{name}'", f"没有规划“{name}”"),
            did_you_mean(name, known)
            or Phrase("name a plan's id, and check the folder it is in", "请写规划的标识，并检查其所在文件夹"),
            pointer(("plan",)),
        )
