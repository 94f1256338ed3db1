"""`planck explain`: the page of a rule, or every step behind a target's status."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from planck.assessment.assess import Assessment
from planck.cli.manual import FormatName, ManualFormat, show
from planck.cli.options import (
    AsOf,
    Color,
    ColorWhen,
    Language,
    OutputFile,
    Paths,
    When,
    named_lang,
    paths_of,
    usual_lang,
    when_of,
)
from planck.cli.speech import HELP_LANGUAGE, say
from planck.cli.streams import fail_usage, guarded, ready
from planck.report.explanation import explain
from planck.report.look import Look
from planck.report.machine import dumped, explanation_json, rule_json
from planck.report.pages import explained, manual
from planck.report.report import FailOn, PlanReport
from planck.report.tongue import language
from planck.review.check import check
from planck.review.read import read
from planck.review.settings import Configuration
from planck.rules.book import every_rule
from planck.words.phrase import Lang, Phrase, did_you_mean

HELP = say(
    "Explain a rule, or why a target stands as it does.",
    "说明一条规则，或一项指标的状态从何而来。",
)
EXAMPLE = say(
    "Example: planck explain new-high-tech-enterprises --as-of 2022-09-30",
    "示例：planck explain new-high-tech-enterprises --as-of 2022-09-30",
)

Found = tuple[PlanReport, Assessment]


def command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="CODE|TARGET",
            help=say(
                "A rule's code or name, or a target: its id, or PLAN:ID.", "规则代码或名称；或指标标识，或 规划:指标。"
            ),
        ),
    ],
    paths: Paths = None,
    *,
    as_of: AsOf = "",
    form: ManualFormat = FormatName.TABLE,
    output: OutputFile = None,
    color: Color = ColorWhen.AUTO,
    lang: Language = None,
) -> None:
    """Explain a rule or a target."""

    def run() -> int:
        ready()
        spoken = named_lang(lang)
        rule = next((rule for rule in every_rule() if name in (rule.kind.code, rule.kind.name)), None)
        if rule:
            page = lambda to: manual.page(rule, to)  # noqa: E731
            show(form, output, color, spoken, page, lambda to: dumped(rule_json(rule, to)))
            return 0
        plan, item = _target(name, paths, when_of(as_of))
        told = explain(plan, item)
        own: Lang = spoken or usual_lang() or language(plan, Look())
        show(
            form,
            output,
            color,
            own if form is FormatName.TABLE else spoken,
            lambda to: explained.page(told, to),
            lambda to: dumped(explanation_json(told, to)),
        )
        return 0

    guarded(run)


def _target(name: str, paths: list[Path] | None, when: When) -> Found:
    """The one target of a name; ends the process where there is none, or more than one."""
    configuration = Configuration(Path.cwd())
    reading = read(paths_of(paths, configuration.of(Path.cwd())), Path.cwd(), configuration=configuration)
    report = check(reading, when.as_of, latest=when.latest, fail_on=FailOn.NEVER, today=when.today)
    targets = [(plan, item) for plan in report.plans for item in plan.assessments]
    wanted, _, narrower = name.rpartition(":")
    found = [
        (plan, item)
        for plan, item in targets
        if wanted in ("", plan.plan.id) and narrower in (item.target.id, *item.target.was)
    ]
    if len(found) != 1:
        _not_one(name, found, [item.target.id for _, item in targets])
    return found[0]


def _not_one(name: str, found: list[Found], known: list[str]) -> NoReturn:
    """Ends the process where a name means no target, or more than one."""
    if found:
        full = [f"{plan.plan.id}:{item.target.id}" for plan, item in found]
        message = Phrase(f"'{name}' is a target of several plans", f"多个规划都有指标“{name}”")
        hint = Phrase(f"name one: {', '.join(full)}", f"请指明：{'、'.join(full)}")
    else:
        near = did_you_mean(name.rpartition(":")[2], known + [rule.kind.name for rule in every_rule()])
        message = Phrase(f"there is no rule and no target '{name}'", f"没有名为“{name}”的规则或指标")
        hint = near or Phrase("'planck rules' lists the rules", "planck rules 可列出全部规则")
    fail_usage(Phrase(f"{message.en}: {hint.en}", f"{message.zh}：{hint.zh}"), HELP_LANGUAGE)
