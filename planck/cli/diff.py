"""`planck diff`: what changed between two versions of a plan or its progress, and whether a promise was weakened."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from planck.cli.options import Color, ColorWhen, DiffFormats, Language, OutputFile, Quiet, named_lang, today
from planck.cli.outputs import for_people, write
from planck.cli.run import Manner, fail_trouble, manner_of, tell
from planck.cli.speech import say
from planck.cli.streams import guarded, note, ready
from planck.files.spoken import side
from planck.files.trouble import Trouble
from planck.report.closing import closing_line
from planck.report.difference import ChangedBy, Difference
from planck.report.look import Look
from planck.report.pages import changed
from planck.report.render import DIFFERENCE_FORMATS, render_difference
from planck.report.report import FailOn
from planck.report.tongue import common_language
from planck.review.check import check
from planck.review.differ import diff, diff_progress
from planck.review.settings import Configuration
from planck.review.sides import About, Opened, opened

HELP = say(
    "Tell what changed between two versions, and whether a commitment was weakened.",
    "比较两个版本有何变更，承诺是否放宽。",
)
EXAMPLE = say(
    "Example: planck diff main:plans plans --fail-on weakened",
    "示例：planck diff main:plans plans --fail-on weakened",
)
_SIDE = say("A file or folder, or REF:PATH in git.", "文件或文件夹；或 git 中的 REF:路径。")


@dataclass(frozen=True, slots=True)
class _Choices:
    """The options of one call."""

    old: Opened
    new: Opened
    fail_on: ChangedBy
    manner: Manner


def command(
    old: Annotated[str, typer.Argument(metavar="OLD", help=_SIDE)],
    new: Annotated[str, typer.Argument(metavar="NEW", help=_SIDE)],
    *,
    fail_on: Annotated[
        ChangedBy,
        typer.Option(help=say("Exit 1 from these changes on.", "有此类变更时退出码为 1。")),
    ] = ChangedBy.NEVER,
    formats: DiffFormats = None,
    output: OutputFile = None,
    quiet: Quiet = False,
    color: Color = ColorWhen.AUTO,
    lang: Language = None,
) -> None:
    """Compare two versions."""
    look = Look(named_lang(lang))

    def run() -> int:
        ready()
        manner = manner_of(
            look, Configuration(Path.cwd()), formats, output, quiet=quiet, color=color, among=DIFFERENCE_FORMATS
        )
        return _run(_Choices(_opened(old), _opened(new), fail_on, manner))

    guarded(run)


def _opened(written: str) -> Opened:
    """What a side on the command line holds; ends the process where there is none, or git cannot tell."""
    cwd = Path.cwd()
    found = side(written, cwd)
    if isinstance(found, Trouble):
        fail_trouble(found)
    made = opened(found, cwd)
    trouble = getattr(found.store, "trouble", None)
    if trouble:
        fail_trouble(trouble)
    return made


def _run(chosen: _Choices) -> int:
    """Compare and write; a plan and a progress file are checked together."""
    about = {chosen.old.about, chosen.new.about} - {About.NOTHING}
    if about == {About.PLANS, About.PROGRESS}:
        return _checked(chosen)
    old, new = chosen.old.reading, chosen.new.reading
    if about == {About.PROGRESS}:
        return _written(diff_progress(old, new, chosen.fail_on), chosen.manner)
    if not (chosen.old.folder and chosen.new.folder):
        # a plan alone says nothing of progress
        old, new = replace(old, progress=()), replace(new, progress=())
    difference = diff(old, new, chosen.fail_on)
    return _written(difference, chosen.manner)


def _written(difference: Difference, manner: Manner) -> int:
    write(
        lambda name, look: render_difference(difference, name, look),
        difference.sources,
        manner.outputs,
        manner.look,
        manner.color,
    )
    if not manner.quiet:
        look = for_people(manner.look)
        note(changed.closing_line(difference, changed.common_language(difference, look)) + "\n")
    return difference.exit_code


def _checked(chosen: _Choices) -> int:
    """The plan of one side judged by the progress file of the other, as of that file's date."""
    plan, progress = (chosen.old, chosen.new) if chosen.new.about is About.PROGRESS else (chosen.new, chosen.old)
    both = replace(plan.reading, progress=progress.reading.progress, read=len(plan.reading.plans) + 1)
    gate = FailOn.NEVER if chosen.fail_on is ChangedBy.NEVER else FailOn.BEHIND
    report = check(both, today(), latest=True, fail_on=gate)
    return tell(report, chosen.manner, lambda told, look: closing_line(told).to(common_language(told, look)) + "\n")
