"""A scale that no target uses."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.questions.unused import unused
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A scale is declared and no target uses it.", "已声明的量表没有任何指标使用。"),
    why=Phrase(
        "A ladder that nothing stands on is either left over from a target that went away, or the one that a target "
        "should have named instead of another.",
        "没有指标使用的量表，或是指标撤销后的遗留，或是某项指标本应使用却引用了别的量表。",
    ),
    bad="""\
scales:
  delivery: [not begun, under way, results]
  quality: [poor, fair, good]  # <-
tasks:
  - id: outreach
    title: Outreach
    targets:
      - {id: schools, title: Outreach in schools, measure: ordinal, scale: delivery, at_least: results}
""",
    good="""\
scales:
  delivery: [not begun, under way, results]
tasks:
  - id: outreach
    title: Outreach
    targets:
      - {id: schools, title: Outreach in schools, measure: ordinal, scale: delivery, at_least: results}
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every scale that no target names."""
    scales = (written.raw.get("scale") for written in plan.written_targets)
    for name in unused(plan, "scales", (scale for scale in scales if isinstance(scale, str))):
        yield Problem(
            ("scales", name),
            Phrase(f"no target uses scale '{name}'", f"没有指标使用量表“{name}”"),
            Phrase("use it in a target, or delete it", "请在指标中使用，或予以删除"),
            on="key",
        )


RULE = Rule(Kind("PLK238", "unused-scale", Severity.WARNING), PAGE, check)
