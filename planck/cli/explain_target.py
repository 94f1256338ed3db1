"""`planck explain TARGET`: every step behind a target's status."""

from pathlib import Path
from typing import NoReturn

from planck.assessment.assess import Assessment
from planck.cli.manual import show
from planck.cli.options import ColorWhen, FormatName, usual_lang
from planck.cli.outputs import Output, spare
from planck.cli.reading import reviewed
from planck.cli.run import scope_of, settings_here
from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import fail_usage, note
from planck.report.closing import left_out
from planck.report.explanation import explain
from planck.report.look import Look
from planck.report.machine import dumped, explanation_json
from planck.report.pages import explained
from planck.report.report import PlanReport, Report
from planck.report.tongue import language
from planck.review.settings import Configuration
from planck.rules.book import every_rule
from planck.rules.naming import looks_like_code, no_such_rule
from planck.words.phrase import Lang, Phrase, count, did_you_mean

Found = tuple[PlanReport, Assessment]


def explain_target(
    name: str, paths: list[Path] | None, as_of: str | None, wanted: Output, color: ColorWhen, spoken: Lang | None
) -> int:
    """Explain a target; returns the exit code."""
    configuration = Configuration(Path.cwd())
    report = reviewed(scope_of(paths, as_of, configuration), quiet=True)
    plan, item = _target(name, report)
    told = explain(plan, item)
    spare([wanted], report.sources)
    if wanted.format == FormatName.TABLE:
        spoken = spoken or usual_lang(settings_here(configuration)) or language(plan, Look())
    show(
        wanted,
        color,
        spoken,
        lambda to: tuple(explained.page(told, to)),
        lambda to: dumped(explanation_json(told, to)),
    )
    if report.exit_code:
        note(f"{_ending(report).to(spoken or HELP_LANGUAGE)}\n")
    return report.exit_code


def _ending(report: Report) -> Phrase:
    """How it ends where what was read is not all sound."""
    why = _unsound(report)
    return Phrase(
        f"exit {report.exit_code}: {'; '.join(each.en for each in why)}",
        f"退出码 {report.exit_code}：{'；'.join(each.zh for each in why)}",
    )


def _unsound(report: Report) -> list[Phrase]:
    """What is wrong with what was read: the errors that are told, and the files that cannot be used without one."""
    return [*([_errors(report)] if report.errors else []), *left_out(report.dropped)]


def _errors(report: Report) -> Phrase:
    return Phrase(
        f"{count(report.errors, 'error')}, which planck check shows", f"{report.errors} 个错误，见 planck check"
    )


def _target(name: str, report: Report) -> Found:
    """The one target of a name; ends the process where there is none, or more than one."""
    wanted, _, narrower = name.rpartition(":")
    found = [
        (plan, item)
        for plan, item in _all(report)
        if wanted in ("", plan.plan.id) and item.target is plan.plan.target(narrower)
    ]
    if not found:
        _unknown(name, report)
    if len(found) > 1:
        full = [f"{plan.plan.id}:{item.target.id}" for plan, item in found]
        fail_usage(
            Phrase(
                f"several plans have a target '{name}': name one of {', '.join(full)}",
                f"多个规划都有指标“{name}”：请指明 {'、'.join(full)} 之一",
            ),
            HELP_LANGUAGE,
        )
    return found[0]


def _unknown(name: str, report: Report) -> NoReturn:
    """Ends the process where a name means neither a rule nor a target; errors may be why."""
    full = ":" in name
    targets = [f"{plan.plan.id}:{item.target.id}" if full else item.target.id for plan, item in _all(report)]
    rules = [rule.kind.name for rule in every_rule()]
    list_ = Phrase(
        "'planck rules' lists the rules, 'planck report' the targets", "planck rules 列出规则，planck report 列出指标"
    )
    none = Phrase(f"there is no rule and no target '{name}'", f"没有名为“{name}”的规则或指标")
    told, hint = (
        no_such_rule(name) if looks_like_code(name) else (none, did_you_mean(name, [*targets, *rules]) or list_)
    )
    said = Phrase(f"{told.en}: {hint.en}", f"{told.zh}：{hint.zh}")
    if report.errors:
        why = _errors(report)
        said = Phrase(f"{said.en}; what was read has {why.en}", f"{said.zh}；所读文件有 {why.zh}")
    for lost in left_out(report.dropped):
        said = Phrase(f"{said.en}; {lost.en}", f"{said.zh}；{lost.zh}")
    fail_usage(said, HELP_LANGUAGE)


def _all(report: Report) -> list[Found]:
    return [(plan, item) for plan in report.plans for item in plan.assessments]
