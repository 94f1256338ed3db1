"""A reported step that is not on the ordinal's scale."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Steps may be named in any of their languages."""
    for trouble in subject.progress.of(TroubleKind.UNKNOWN_STEP):
        steps = trouble.target.steps if trouble.target else ()
        names = [name for step in steps for name in ([step] if isinstance(step, str) else step.values())]
        yield about_trouble(
            trouble,
            Phrase(
                f"step '{trouble.written}' is not on the scale",
                f"量表中没有“{trouble.written}”这一级",
            ),
            did_you_mean(str(trouble.written), names)
            or Phrase(f"its steps are {', '.join(names)}", f"可选：{'、'.join(names)}"),
        )


RULE = Rule(
    Kind("PLK305", "unknown-reported-step"),
    Phrase("A reported step is not on the ordinal's scale.", "所报等级不在该指标的量表中。"),
    check,
)
