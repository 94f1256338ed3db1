"""A step that is not on its ordinal's scale."""

from collections.abc import Iterator

from planck.plan.build import COMPARATOR_KEYS, steps_of, value_of
from planck.plan.model import Measure, Plan
from planck.plan.outline import Written
from planck.rules.page import Page
from planck.rules.questions.ladder import not_on
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A step is not on its ordinal's scale.", "所写的等级不在该指标的量表中。"),
    why=Phrase(
        "The target asks for a step that its scale does not have. However well the work goes, nobody can report "
        "that step, and the target can never be met.",
        "指标要求的等级在量表中根本没有。工作做得再好，也无从报出这一级，指标永远完不成。",
    ),
    bad="""\
tasks:
  - id: science-outreach
    title: Science outreach
    targets:
      - id: schools
        title: Outreach in schools
        measure: ordinal
        scale: [not begun, in preparation, held]
        at_least: finished  # <-
""",
    good="""\
tasks:
  - id: science-outreach
    title: Science outreach
    targets:
      - id: schools
        title: Outreach in schools
        measure: ordinal
        scale: [not begun, in preparation, held]
        at_least: held
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """The target value, stretch and checkpoints of ordinals whose scale is known."""
    for written in plan.written_targets:
        steps = steps_of(written) if written.raw["measure"] == Measure.ORDINAL else ()
        if not steps:
            continue
        for key, value in _named(written):
            if value_of(value, steps) is None:
                at = (*written.path, *key)
                yield Problem(at, *not_on(steps, value), costs=(at,))


_FIGURES = (*COMPARATOR_KEYS, "stretch")


def _named(written: Written) -> Iterator[tuple[Path, object]]:
    raw = written.raw
    for key in _FIGURES:
        if isinstance(raw.get(key), str):
            yield (key,), raw[key]
    if isinstance(raw.get("pace"), dict):
        for on, value in raw["pace"].items():
            yield ("pace", on), value


RULE = Rule(Kind("PLK207", "unknown-step"), PAGE, check)
