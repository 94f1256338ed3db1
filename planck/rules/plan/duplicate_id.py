"""An id that stands twice among a plan's goals, tasks and targets."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "An id stands twice among the plan's goals, tasks and targets.",
        "规划的目标、任务、指标中有重复的标识。",
    ),
    why=Phrase(
        "Figures are reported under an id. If the provincial and the city platform are both called 'platform', "
        "nobody can tell which of the two a reported 1 belongs to, so the later one is not assessed.",
        "数值按标识填报。省级平台和市级平台若都叫“platform”，报来的“1家”就分不清属于哪一项，后一项因此不予评估。",
    ),
    bad="""\
tasks:
  - id: platforms
    title: Innovation platforms
    targets:
      - id: platform
        title: Provincial platform
        measure: milestone
      - id: platform  # <-
        title: City platform
        measure: milestone
""",
    good="""\
tasks:
  - id: platforms
    title: Innovation platforms
    targets:
      - id: provincial-platform
        title: Provincial platform
        measure: milestone
      - id: city-platform
        title: City platform
        measure: milestone
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau asks for one platform of "
        "provincial level in 三（二） and for one of city level in 三（三）.",
        "岳阳县科学技术局2022年工作规划：三（二）要求省级以上平台1家，三（三）又要求市级平台1家以上。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Goals and tasks first, then targets; the later one is in error, and a target without its id is not assessed."""
    places: dict[str, Path] = {}
    holders = [(holder.path, holder.raw) for holder in plan.holders]
    targets = [(written.path, written.raw) for written in plan.written_targets]
    for path, raw in holders + targets:
        name, at = raw["id"], (*path, "id")
        first = places.setdefault(name, at)
        if first == at:
            continue
        line = plan.document.place(first).line
        yield Problem(
            at,
            Phrase(f"id '{name}' is taken already", f"标识“{name}”已被使用"),
            Phrase(
                f"the first is on line {line}; give each its own",
                f"第一个在第 {line} 行；请使用不同的标识",
            ),
            costs=(at,) if len(at) > 3 else (),
            related=((plan.document, first, Phrase("the first is here", "第一个在此处")),),
        )


RULE = Rule(Kind("PLK201", "duplicate-id"), PAGE, check)
