"""A step that stands twice on a scale, so that a report of it could mean either."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan, Text, names_of
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A step stands twice on a scale.", "量表中有重复的等级。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """The plan's scales and the targets' own lists, in each language; the earlier step is meant."""
    scales: list[tuple[Path, list[Text]]] = [
        (("scales", name), steps) for name, steps in outline.entries(plan.raw.get("scales", {}))
    ]
    scales += [
        ((*written.path, "scale"), written.raw["scale"])
        for written in outline.targets(plan.raw)
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
