"""A step that stands twice on a scale, so that a report of it could mean either."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan, Text, names_of
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A step stands twice on a scale.",
        "量表中有重复的等级。",
    ),
    why=Phrase(
        "Whoever reports 'under way' must mean one step. Where two bear that name the lower one is taken, and "
        "the higher can never be reported.",
        "填报“推进中”，须只对应一个等级。两级同名时一律按较低的一级认定，较高的一级就永远报不出来。",
    ),
    bad="""\
tasks:
  - id: expert-teams
    title: Expert service teams
    targets:
      - id: teams
        title: Larger expert service teams
        measure: ordinal
        scale:
          - not begun
          - under way
          - under way  # <-
          - results
        at_least: results
""",
    good="""\
tasks:
  - id: expert-teams
    title: Expert service teams
    targets:
      - id: teams
        title: Larger expert service teams
        measure: ordinal
        scale:
          - not begun
          - under way
          - enlarged
          - results
        at_least: results
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（四）: expert service teams "
        "enlarged, substantive results striven for.",
        "岳阳县科学技术局2022年工作规划三（四）：“不断壮大科技专家队伍”，“争取实质性工作成效”。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """The plan's scales and the targets' own lists, in each language; the earlier step is meant."""
    scales: list[tuple[Path, list[Text]]] = [
        (("scales", name), steps) for name, steps in outline.entries(plan.raw.get("scales", {}))
    ]
    scales += [
        ((*written.path, "scale"), written.raw["scale"])
        for written in plan.written_targets
        if isinstance(written.raw.get("scale"), list)
    ]
    for path, steps in scales:
        seen: set[str] = set()
        for number, step in enumerate(steps):
            names = set(names_of(step))
            for name in sorted(names & seen):
                message = Phrase(f"step '{name}' stands on the scale already", f"等级“{name}”在量表中已出现")
                yield Problem((*path, number), message, Phrase("give each step its own name", "各级名称不得重复"))
            seen |= names


RULE = Rule(Kind("PLK228", "repeated-step"), PAGE, check)
