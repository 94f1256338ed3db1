"""Versions of a plan from YAML that holds only what a test is about, and what became of one to the other."""

from collections.abc import Callable
from typing import Any

import pytest

from planck.change.compare import compare
from planck.plan.build import build
from planck.plan.model import Plan
from planck.text.source import Source
from planck.text.tree import parse

Told = tuple[str, str | None, str, Any, Any, str, str]
"""Class, target, field, before, after, and what is said in English and Chinese."""


@pytest.fixture(scope="session")
def plan() -> Callable[[str], Plan]:
    """A plan from YAML; id, version, title and the period 2022 need not be written."""

    def run(text: str) -> Plan:
        document, findings = parse(Source("plan.yaml", text))
        assert findings == []
        built = build(document, {"id": "p", "version": "1.0.0", "title": "P", "period": 2022, **document.raw})
        assert built is not None
        return built

    return run


@pytest.fixture(scope="session")
def plan_with(plan: Callable[[str], Plan]) -> Callable[..., Plan]:
    """A plan whose one target `t`, of one task, is the inside of a flow map; more lines may stand above."""
    return lambda target, above="": plan(
        f"{above}\ntasks: [{{id: k, title: K, targets: [{{id: t, title: T, {target}}}]}}]"
    )


@pytest.fixture(scope="session")
def told() -> Callable[[Plan, Plan], list[Told]]:
    """All that is told of the step from one version to another."""

    def run(old: Plan, new: Plan) -> list[Told]:
        return [
            (item.change_class.value, item.target, item.field, item.before, item.after, item.said.en, item.said.zh)
            for item in compare(old, new)
        ]

    return run
