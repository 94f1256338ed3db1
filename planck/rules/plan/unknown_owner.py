"""An owner or supporter who is not declared under `owners`."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.text.tree import Raw
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase(
        "An owner or supporter is not declared under 'owners'.",
        "责任方或配合方未在 owners 中声明。",
    ),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every `owner` and `support`, once where it is written."""
    written: list[tuple[Path, Raw]] = [((), plan.raw)]
    written += [(holder.path, holder.raw) for holder in outline.holders(plan.raw)]
    written += [(target.path, target.raw) for target in outline.targets(plan.raw)]
    for path, raw in written:
        named = [((*path, "owner"), raw["owner"])] if "owner" in raw else []
        named += [((*path, "support", number), name) for number, name in enumerate(raw.get("support", ()))]
        for at, name in named:
            if name not in plan.owners:
                yield _problem(plan, at, name)


def _problem(plan: Plan, at: Path, name: str) -> Problem:
    hint = did_you_mean(name, list(plan.owners)) or Phrase("declare it under 'owners'", "请在 owners 中声明")
    return Problem(at, Phrase(f"owner '{name}' is not declared", f"未声明责任方“{name}”"), hint, costs=(at,))


RULE = Rule(Kind("PLK203", "unknown-owner"), PAGE, check)
