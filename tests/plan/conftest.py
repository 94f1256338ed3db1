"""Plans and progress files from YAML that holds only what a test is about."""

from collections.abc import Callable
from typing import Any

import pytest

from planck.plan.build import build
from planck.plan.entry import Report
from planck.plan.model import Plan, Target
from planck.plan.progress import Progress, gather, read_report
from planck.text.source import Source
from planck.text.tree import Document, parse


def read(name: str, text: str) -> tuple[Document, dict[str, Any]]:
    document, findings = parse(Source(name, text))
    assert findings == []
    assert isinstance(document.data, dict)
    return document, document.data


@pytest.fixture(scope="session")
def plan() -> Callable[[str], Plan]:
    """A plan from YAML; id, version, title and the period 2022 need not be written."""

    def run(text: str) -> Plan:
        document, raw = read("plan.yaml", text)
        built = build(document, {"id": "p", "version": "1.0.0", "title": "P", "period": 2022, **raw})
        assert built is not None
        return built

    return run


@pytest.fixture(scope="session")
def plan_with(plan: Callable[[str], Plan]) -> Callable[[str], Plan]:
    """A plan whose one target `t`, of one task, is written as the inside of a flow map."""
    return lambda target: plan(f"tasks: [{{id: k, title: K, targets: [{{id: t, title: T, {target}}}]}}]")


@pytest.fixture(scope="session")
def target(plan_with: Callable[[str], Plan]) -> Callable[[str], Target]:
    """The target that is written as the inside of a flow map."""
    return lambda written: plan_with(written).targets[0]


@pytest.fixture(scope="session")
def report() -> Callable[..., Report]:
    """A progress file from YAML, by default dated 2022-06-30."""

    def run(text: str, name: str = "progress.yaml") -> Report:
        document, raw = read(name, text)
        raw = {"planck": "progress/v1", "plan": "p", "as_of": "2022-06-30", **raw}
        return read_report(Document(document.source, raw, document.spots))

    return run


@pytest.fixture(scope="session")
def progress(report: Callable[..., Report]) -> Callable[..., Progress]:
    """What a plan's progress files, from YAML and named 1.yaml, 2.yaml and so on, say of it."""

    def run(plan: Plan, *texts: str) -> Progress:
        files = [report(text, f"{number}.yaml") for number, text in enumerate(texts, 1)]
        return gather(plan, [file.document for file in files])

    return run
