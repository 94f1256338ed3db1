"""The closing line of a check: the exit code and why, and what happens next if nobody reports."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from planck.report.fail_on import FailOn
from planck.report.totals import Dropped, Totals
from planck.words.phrase import Phrase, count
from planck.words.status import Status
from planck.words.visible import visible

_THRESHOLDS = {
    FailOn.MISSED: Phrase("missed", "未达成"),
    FailOn.UNREPORTED: Phrase("unreported or worse", "未报告或更差"),
    FailOn.BEHIND: Phrase("behind or worse", "滞后或更差"),
    FailOn.AT_RISK: Phrase("at risk or worse", "有风险或更差"),
}


def closing_line(totals: Totals) -> Phrase:
    """Why the check ends as it does: `exit 1: 3 targets behind or worse as of 2022-07-10 (today); …`."""
    if totals.untouched:
        return _ending(totals, [_UNTOUCHED])
    return _ending(totals, [*_invalid(totals), _short(totals), *_next(totals)])


def reported_line(totals: Totals) -> Phrase:
    """How a report ends: `exit 0: 44 targets, 5 of them short, as of 2022-09-30; …`."""
    short = sum(number for status, number in totals.counts.items() if status.short)
    number = totals.targets
    judged = Phrase(
        f"{count(number, 'target')}, {short} of them short, {_when(totals).en}",
        f"{_when(totals).zh}，共 {number} 项指标，其中短板 {short} 项",
    )
    said = [*_invalid(totals), judged if totals.plans else _NO_PLAN]
    if totals.warnings:
        said.append(
            Phrase(
                f"{count(totals.warnings, 'warning')}, which planck check shows",
                f"{totals.warnings} 个警告，见 planck check",
            )
        )
    return _ending(totals, said)


def passed_over(totals: Totals) -> Phrase:
    """A line on how many other YAML files there were; empty without any."""
    skipped = totals.files_skipped
    if not skipped:
        return Phrase("", "")
    return Phrase(f"passed over {count(skipped, 'other YAML file')}\n", f"略过 {skipped} 个其他 YAML 文件\n")


def _ending(totals: Totals, said: list[Phrase]) -> Phrase:
    return Phrase(
        f"exit {totals.exit_code}: {'; '.join(phrase.en for phrase in said)}",
        f"退出码 {totals.exit_code}：{'；'.join(phrase.zh for phrase in said)}",
    )


def _when(totals: Totals) -> Phrase:
    today = totals.as_of == totals.today
    return Phrase(
        f"as of {totals.as_of}{' (today)' if today else ''}", f"截至 {totals.as_of}{'（今天）' if today else ''}"
    )


_FEW = 3
"""Of more files that cannot be used than this, the others are counted."""
_UNTOUCHED = Phrase("none of these files belongs to a plan", "这些文件均不属于任何规划")
_NO_PLAN = Phrase("no plan could be judged", "没有可评估的规划")


def _invalid(totals: Totals) -> list[Phrase]:
    """The errors, and with `strict` the warnings, that make the input invalid."""
    said = []
    if totals.crashes:
        said.append(_failed(totals.crashes))
    if totals.errors:
        said.append(Phrase(count(totals.errors, "error"), f"{totals.errors} 个错误"))
    if totals.strict and totals.warnings:
        said.append(Phrase(f"{count(totals.warnings, 'warning')} (strict)", f"{totals.warnings} 个警告（严格模式）"))
    return [*said, *left_out(totals.dropped)]


def _failed(crashes: int) -> Phrase:
    """That planck itself failed at some plans."""
    return Phrase(
        f"planck itself failed at {count(crashes, 'plan')}, which is a bug: please report it with the lines above",
        f"planck 在处理 {crashes} 个规划时自身出错，请连同以上内容报告",
    )


def left_out(dropped: Sequence[Dropped]) -> Iterator[Phrase]:
    """The files that cannot be used, the first few of many, and why, where no error is told of them."""
    for item in dropped[:_FEW]:
        rules = [f"'{kind.name}' ({kind.code})" for kind in item.kinds]
        one, file = len(rules) == 1, visible(item.file)
        yield Phrase(
            f"{file} cannot be used, as {' and '.join(rules)}, which {'is' if one else 'are'} ignored, allowed or "
            f"lowered, {'costs' if one else 'cost'} the whole file",
            f"{file} 无法采用，因为{'、'.join(f'“{kind.name}”({kind.code})' for kind in item.kinds)}"
            "虽已忽略、放行或降级，仍使整个文件失效",
        )
    more = len(dropped) - _FEW
    if more > 0:
        yield Phrase(f"nor can {count(more, 'other file')}, for the like", f"另有 {more} 个文件同样无法采用")


def _short(totals: Totals) -> Phrase:
    if not totals.plans:
        return _NO_PLAN
    when = _when(totals)
    if totals.fail_on is FailOn.NEVER:
        return Phrase(f"shortfalls never fail this check, {when.en}", f"本次检查不因短板失败，{when.zh}")
    threshold = _THRESHOLDS[totals.fail_on]
    accepted = totals.accepted
    number = totals.gating + accepted
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


def _next(totals: Totals) -> Iterator[Phrase]:
    """How many targets come to fail first, when, and with what status, if no new figure comes."""
    first = min((plan.failing_on for plan in totals.plans if plan.failing_on), default=None)
    if first:
        statuses = [status for plan in totals.plans if plan.failing_on == first for status in plan.failing]
        yield _coming(first, statuses, more=bool(totals.gating))


def _coming(on: date, statuses: Sequence[Status], *, more: bool) -> Phrase:
    counted = Counter(statuses)
    worst_first = sorted(counted, key=lambda status: -status.badness)
    number = len(statuses)
    names = Phrase(
        " or ".join(status.to("en") for status in worst_first), "或".join(status.to("zh") for status in worst_first)
    )
    verb = "becomes" if number == 1 else "become"
    extra = " more" if more else ""
    return Phrase(
        f"with no new figure, {number}{extra} {verb} {names.en} on {on}",
        f"若无新数据，{on} {'再' if more else ''}有 {number} 项变为{names.zh}",
    )
