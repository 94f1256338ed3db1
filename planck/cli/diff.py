"""`planck diff`: what changed between two versions of a plan or its progress, and whether a promise was weakened."""

from pathlib import Path

from msgspec import Struct

from planck.cli.options import ColorWhen, LangName, named_lang, today
from planck.cli.outputs import for_people, write
from planck.cli.run import Manner, fail_trouble, manner_of, tell, wanted_by
from planck.cli.streams import note, ready
from planck.files.spoken import side
from planck.files.trouble import Trouble
from planck.report.closing import closing_line
from planck.report.difference import Difference
from planck.report.fail_on import ChangedBy, FailOn
from planck.report.look import Look
from planck.report.pages import changed
from planck.report.render import DIFFERENCE_FORMATS, render_difference
from planck.report.share import Terms
from planck.report.sharing import share_of
from planck.report.tongue import common
from planck.review.check import check
from planck.review.differ import diff, diff_progress
from planck.review.settings import Configuration
from planck.review.sides import About, Opened, opened
from planck.survey.part import Order
from planck.survey.survey import Survey, put_together
from planck.values import replace


class _Choices(Struct, frozen=True):
    """The options of one call."""

    old: Opened
    new: Opened
    fail_on: ChangedBy
    manner: Manner


def run(
    *,
    old: str,
    new: str,
    fail_on: ChangedBy,
    formats: list[str] | None,
    output: str | None,
    quiet: bool,
    color: ColorWhen,
    lang: LangName | None,
) -> int:
    """Compare two versions; returns the exit code."""
    ready()
    look, configuration = Look(named_lang(lang)), Configuration(Path.cwd())
    manner = manner_of(look, configuration, formats, output, quiet=quiet, color=color, among=DIFFERENCE_FORMATS)
    return _compared(_Choices(_opened(old), _opened(new), fail_on, manner))


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


def _compared(chosen: _Choices) -> int:
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
    report, wanted = check(both, today(), latest=True, fail_on=gate), wanted_by(chosen.manner)
    order = Order(Path.cwd(), Terms(report.as_of, gate, strict=False), wanted)
    return tell(put_together((share_of(report, wanted),), order), chosen.manner, _notes)


def _notes(found: Survey, look: Look) -> str:
    return closing_line(found.totals).to(common(found.totals, look)) + "\n"
