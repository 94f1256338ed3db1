"""The map: a function of its arguments and of the files it names, which can be sent anywhere."""

import pickle
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from planck.report.look import Look
from planck.report.share import Wanted
from planck.review.settings import Configuration
from planck.survey import examine as module
from planck.survey.divide import divide
from planck.survey.examine import examine
from planck.survey.part import Order, Outcome, Part
from planck.survey.survey import survey
from tests.survey.conftest import CHECKED, order, plan, progress

Write = Callable[[Mapping[str, str]], Path]


def parts(top: Path) -> list[Part]:
    division = divide([Path()], Configuration(top))
    assert division
    return division.parts


def test_what_goes_in_and_comes_out_can_be_sent(written: Write) -> None:
    top = written({"a/plan.yaml": plan("a"), "a/2022-06-30.yaml": progress("a"), "a/source.md": "50家"})
    [part], asked = parts(top), order(top)
    sent = pickle.loads(pickle.dumps((part, asked)))  # noqa: S301  because it has just been made
    outcome = examine(*sent)
    assert pickle.loads(pickle.dumps(outcome)) == outcome == examine(part, asked)  # noqa: S301  as above
    assert outcome.plans == ("a",)
    assert [(one.kind, one.written, one.state[:6]) for one in outcome.relied] == [
        ("text", "source.md", outcome.relied[0].state[:6]),
        ("evidence", "proof.md", "absent"),
    ]


def test_where_planck_fails_it_says_so_of_that_plan_and_tells_the_others(
    written: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = written({f"{name}/plan.yaml": plan(name) for name in "abc"})
    plainly = module.examined

    def failing(part: Part, asked: Order) -> Outcome:
        if part.files[0][0].parent.name == "b":
            raise ZeroDivisionError("why")
        return plainly(part, asked)

    monkeypatch.setattr(module, "examined", failing)
    found = survey([Path()], order(top, (Wanted("table", Look("en")), *CHECKED)), Configuration(top))
    said = "planck itself failed at this plan: ZeroDivisionError: why"
    assert f"b/plan.yaml:1:1: error PLK023 planck-failed: {said}\n" in found.text(0)
    assert [tally.plan for tally in found.totals.plans] == ["a", "c"]
    assert (found.totals.exit_code, found.totals.errors, found.totals.files_read) == (4, 1, 3)
    [crash] = found.crashes
    assert crash.startswith("Traceback (most recent call last):\n")
    assert crash.endswith("ZeroDivisionError: why\n")
