"""A fraction where the unit counts whole things."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from planck.plan import outline
from planck.plan.build import COMPARATORS
from planck.plan.model import Plan
from planck.plan.outline import Written
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A fraction stands where the unit counts whole things.", "只计整数的单位出现了小数。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Target value, stretch, baseline and checkpoints; ranks have a rule of their own."""
    for written in outline.targets(plan.raw):
        unit = plan.units.get(written.raw.get("unit", ""))
        if unit is None:
            continue
        for key, value in _figures(written):
            if isinstance(value, (int, Decimal)) and not unit.fits(Fraction(value)):
                at = (*written.path, *key)
                yield Problem(
                    at,
                    Phrase(f"{value} {unit.name} is not a whole number of things", f"{value}{unit.name} 不是整数个"),
                    Phrase(f"'{unit.name}' counts whole things", f"“{unit.name}”只计整数"),
                    costs=(at,),
                )


def _figures(written: Written) -> Iterator[tuple[Path, object]]:
    raw = written.raw
    for key in (*COMPARATORS, "stretch", "baseline"):
        yield (key,), raw.get(key)
    for number, value in enumerate(raw.get("within", ())):
        yield ("within", number), value
    if isinstance(raw.get("baseline"), dict):
        yield ("baseline", "value"), raw["baseline"].get("value")
    if isinstance(raw.get("pace"), dict):
        for on, value in raw["pace"].items():
            yield ("pace", on), value


RULE = Rule(Kind("PLK219", "fraction-in-whole-unit"), PAGE, check)
