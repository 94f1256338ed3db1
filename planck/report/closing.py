"""The closing line of a check: the exit code and why, and what happens next if nobody reports."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from planck.assessment.assess import Assessment, Turn
from planck.plan.calendar import DAY
from planck.report.report import FailOn, PlanReport, Report
from planck.words.phrase import Phrase, count
from planck.words.visible import visible

_THRESHOLDS = {
    FailOn.MISSED: Phrase("missed", "未达成"),
    FailOn.UNREPORTED: Phrase("unreported or worse", "未报告或更差"),
    FailOn.BEHIND: Phrase("behind or worse", "滞后或更差"),
    FailOn.AT_RISK: Phrase("at risk or worse", "有风险或更差"),
}


def closing_line(report: Report) -> Phrase:
    """Why the check ends as it does: `exit 1: 3 targets behind or worse as of 2022-07-10 (today); …`."""
    if report.untouched:
        return _ending(report, [_UNTOUCHED])
    return _ending(report, [*_invalid(report), _short(report), *_next(report)])


def reported_line(report: Report) -> Phrase:
    """How a report ends: `exit 0: 44 targets, 5 of them short, as of 2022-09-30; …`."""
    short = sum(item.status.short for item in report.assessments)
    number = len(report.assessments)
    judged = Phrase(
        f"{count(number, 'target')}, {short} of them short, {_when(report).en}",
        f"{_when(report).zh}，共 {number} 项指标，其中短板 {short} 项",
    )
    said = [*_invalid(report), judged if report.plans else _NO_PLAN]
    if report.warnings:
        said.append(
            Phrase(
                f"{count(report.warnings, 'warning')}, which planck check shows",
                f"{report.warnings} 个警告，见 planck check",
            )
        )
    return _ending(report, said)


def passed_over(report: Report) -> Phrase:
    """A line on how many other YAML files there were; empty without any."""
    skipped = report.files_skipped
    if not skipped:
        return Phrase("", "")
    return Phrase(f"passed over {count(skipped, 'other YAML file')}\n", f"略过 {skipped} 个其他 YAML 文件\n")


def _ending(report: Report, said: list[Phrase]) -> Phrase:
    return Phrase(
        f"exit {report.exit_code}: {'; '.join(phrase.en for phrase in said)}",
        f"退出码 {report.exit_code}：{'；'.join(phrase.zh for phrase in said)}",
    )


def _when(report: Report) -> Phrase:
    today = report.as_of == report.today
    return Phrase(
        f"as of {report.as_of}{' (today)' if today else ''}", f"截至 {report.as_of}{'（今天）' if today else ''}"
    )


_FEW = 3
"""Of more files that cannot be used than this, the others are counted."""
_UNTOUCHED = Phrase("none of these files belongs to a plan", "这些文件均不属于任何规划")
_NO_PLAN = Phrase("no plan could be judged", "没有可评估的规划")


def _invalid(report: Report) -> list[Phrase]:
    """The errors, and with `strict` the warnings, that make the input invalid."""
    said = []
    if report.errors:
        said.append(Phrase(count(report.errors, "error"), f"{report.errors} 个错误"))
    if report.strict and report.warnings:
        said.append(Phrase(f"{count(report.warnings, 'warning')} (strict)", f"{report.warnings} 个警告（严格模式）"))
    return [*said, *left_out(report)]


def left_out(report: Report) -> Iterator[Phrase]:
    """The files that cannot be used, the first few of many, and why, where no error is told of them."""
    for item in report.dropped[:_FEW]:
        rules = [f"'{kind.name}' ({kind.code})" for kind in item.kinds]
        one, file = len(rules) == 1, visible(item.file)
        yield Phrase(
            f"{file} cannot be used, as {' and '.join(rules)}, which {'is' if one else 'are'} ignored, allowed or "
            f"lowered, {'costs' if one else 'cost'} the whole file",
            f"{file} 无法采用，因为{'、'.join(f'“{kind.name}”({kind.code})' for kind in item.kinds)}"
            "虽已忽略、放行或降级，仍使整个文件失效",
        )
    more = len(report.dropped) - _FEW
    if more > 0:
        yield Phrase(f"nor can {count(more, 'other file')}, for the like", f"另有 {more} 个文件同样无法采用")


def _short(report: Report) -> Phrase:
    if not report.plans:
        return _NO_PLAN
    when = _when(report)
    if report.fail_on is FailOn.NEVER:
        return Phrase(f"shortfalls never fail this check, {when.en}", f"本次检查不因短板失败，{when.zh}")
    threshold = _THRESHOLDS[report.fail_on]
    accepted = len(report.accepted)
    number = len(report.gating) + accepted
    targets = count(number, "target") if number else "no target"
    beside = _accepted(accepted, number) if accepted else Phrase("", "")
    return Phrase(
        f"{targets} {threshold.en}{beside.en} {when.en}",
        f"{when.zh}，{f'{number} 项' if number else '没有'}指标{threshold.zh}{beside.zh}",
    )


def _accepted(accepted: int, number: int) -> Phrase:
    """How many of a number of shortfalls are accepted."""
    if accepted < number:
        return Phrase(f", {accepted} of them accepted,", f"，其中 {accepted} 项已接受")
    return Phrase(", accepted,", "，已接受") if number == 1 else Phrase(", all accepted,", "，均已接受")


def _next(report: Report) -> list[Phrase]:
    """How many targets come to fail first, when, and with what status, if no new figure comes."""
    items = ((plan, item) for plan in report.plans if plan.binding for item in plan.assessments)
    turns = [turn for plan, item in items if (turn := _first_failing(report.fail_on, plan, item))]
    if not turns:
        return []
    first = min(turn.on for turn in turns)
    return [_coming([turn for turn in turns if turn.on == first], more=bool(report.gating))]


def _first_failing(fail_on: FailOn, plan: PlanReport, item: Assessment) -> Turn | None:
    """When a target that does not fail the check begins to: by a worse status, or as it is no longer accepted."""
    states = [Turn(item.as_of, item.status), *item.turns]
    ends = [*(turn.on for turn in item.turns), _pursued_before(plan, item)]
    for state, end in zip(states, ends, strict=True):
        accepted = item.accepted(state.status)
        on = max(state.on, accepted.until + DAY) if accepted else state.on
        if fail_on.gates(state.status) and on < end:
            return Turn(on, state.status) if on > item.as_of else None
    return None


def _pursued_before(plan: PlanReport, item: Assessment) -> date:
    """The day from which a target can no longer fail a check: it is cancelled, or its plan closed."""
    ends = [date.max]
    if item.target.cancelled:
        ends.append(item.target.cancelled.on)
    if plan.plan.closed:
        ends.append(plan.plan.closed.on + DAY)
    return min(ends)


def _coming(turns: list[Turn], *, more: bool) -> Phrase:
    counted = Counter(turn.status for turn in turns)
    worst_first = sorted(counted, key=lambda status: -status.badness)
    number = len(turns)
    names = Phrase(
        " or ".join(status.to("en") for status in worst_first), "或".join(status.to("zh") for status in worst_first)
    )
    verb = "becomes" if number == 1 else "become"
    extra = " more" if more else ""
    return Phrase(
        f"with no new figure, {number}{extra} {verb} {names.en} on {turns[0].on}",
        f"若无新数据，{turns[0].on} {'再' if more else ''}有 {number} 项变为{names.zh}",
    )
