"""A fraction where the unit counts whole things."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from planck.plan.build import COMPARATOR_KEYS
from planck.plan.model import Plan
from planck.plan.outline import Written
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A fraction stands where the unit counts whole things.",
        "单位只计整数，却写了小数。",
    ),
    why=Phrase(
        "Nobody can certify two and a half enterprises. Where 'half the year, half the work' is simply divided "
        "out, an office that has two or three cannot know whether that was enough.",
        "企业没有两家半的。把“时间过半、任务过半”简单除以二，认定了2家或3家算不算跟上进度，谁也说不准。",
    ),
    bad="""\
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: high-tech-firms
        title: Newly certified high-tech enterprises
        measure: flow
        at_least: 5
        unit: 家
        pace:
          2022-06-30: 2.5  # <-
""",
    good="""\
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: high-tech-firms
        title: Newly certified high-tech enterprises
        measure: flow
        at_least: 5
        unit: 家
        pace:
          2022-06-30: 3
""",
    see=Phrase(
        "The yardstick of the mid-year review: half the time, half the work (时间过半、任务过半).",
        "半年工作调度的常用要求：“时间过半、任务过半”。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Target value, stretch, baseline and checkpoints; ranks have a rule of their own."""
    for written in plan.written_targets:
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
    for key in (*COMPARATOR_KEYS, "stretch", "baseline"):
        yield (key,), raw.get(key)
    for number, value in enumerate(raw.get("within", ())):
        yield ("within", number), value
    if isinstance(raw.get("baseline"), dict):
        yield ("baseline", "value"), raw["baseline"].get("value")
    if isinstance(raw.get("pace"), dict):
        for on, value in raw["pace"].items():
            yield ("pace", on), value


RULE = Rule(Kind("PLK219", "fraction-in-whole-unit"), PAGE, check)
