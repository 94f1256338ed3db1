"""A rank that is no place one can take: not a whole number, or below 1."""

from collections.abc import Iterator
from decimal import Decimal

from planck.plan.build import COMPARATOR_KEYS
from planck.plan.model import Measure, Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.text.tree import Raw
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A rank is not a whole number from 1.", "名次不是从 1 起的整数。"),
    why=Phrase(
        "A place is counted, not measured. 'In the top 30 %' is a place only once it is known among how many, "
        "and nobody can come in at place 0.3.",
        "名次是一个一个排出来的。“前30%”要先知道有多少家参评，才能折算成第几名；第 0.3 名谁也拿不到。",
    ),
    bad="""\
tasks:
  - id: ranking
    title: Ranking
    targets:
      - id: position
        title: Rank among the ten counties
        measure: rank
        at_most: 0.3  # <-
""",
    good="""\
tasks:
  - id: ranking
    title: Ranking
    targets:
      - id: position
        title: Rank among the ten counties
        measure: rank
        at_most: 3
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Target value, stretch and checkpoints of ranks."""
    for written in plan.written_targets:
        if written.raw["measure"] != Measure.RANK:
            continue
        for key, value in _places(written.raw):
            if isinstance(value, (int, Decimal)) and (value % 1 != 0 or value < 1):
                at = (*written.path, *key)
                yield Problem(
                    at,
                    Phrase(f"{value} is no rank", f"{value} 不是名次"),
                    Phrase("a rank is a whole number, 1 is best", "名次为整数，第 1 名最好"),
                    costs=(at,),
                )


def _places(raw: Raw) -> Iterator[tuple[Path, object]]:
    for key in (*COMPARATOR_KEYS, "stretch"):
        yield (key,), raw.get(key)
    if isinstance(raw.get("pace"), dict):
        for on, value in raw["pace"].items():
            yield ("pace", on), value


RULE = Rule(Kind("PLK215", "rank-not-whole"), PAGE, check)
