"""What is kept with a plan: worked out once for each, and left behind when it goes to another process."""

import pickle

from planck.plan.build import build
from planck.plan.model import Plan
from planck.plan.once import once
from planck.text.source import Source
from planck.text.tree import Document
from planck.values import replace

RAW = {
    "planck": "plan/v1",
    "id": "p",
    "version": "1.0.0",
    "title": "P",
    "period": 2022,
    "tasks": [{"id": "a", "title": "A", "targets": [{"id": "t", "title": "T", "measure": "milestone"}]}],
}


def built() -> Plan:
    plan = build(Document(Source("plan.yaml", ""), RAW, {}), RAW)
    assert plan is not None
    return plan


def test_the_work_is_done_once_for_each_plan() -> None:
    asked: list[str] = []

    @once
    def title(plan: Plan) -> str:
        asked.append(plan.id)
        return str(plan.title)

    plan = built()
    other = replace(plan, title="Q")
    assert [title(plan), title(plan), title(other), title(other)] == ["P", "P", "Q", "Q"]
    assert asked == ["p", "p"]
    assert title.__name__ == "title"


def test_a_copy_for_another_process_carries_nothing_that_was_worked_out() -> None:
    plan = built()
    assert [holder.kind for holder in plan.holders] == ["task"]
    assert [target.raw["id"] for target in plan.written_targets] == ["t"]
    assert plan.target("t") is plan.targets[0]
    copy = pickle.loads(pickle.dumps(plan))  # noqa: S301  because it was written here
    assert copy == plan
    assert len(vars(copy)) == len(vars(built())) < len(vars(plan))
    assert copy.holders == plan.holders
