"""Folders with plans, and runs over them."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from planck.report.fail_on import FailOn
from planck.report.look import Look, Sheet
from planck.report.maker import format_names
from planck.report.share import Terms, Wanted
from planck.survey.part import Order

AS_OF = date(2022, 7, 10)
_LOOKS = (Look(), Look("zh", every_target=True))
CHECKED = tuple(Wanted(name, look) for name in format_names() for look in _LOOKS)
REVIEWED = tuple(Wanted(name, Look(sheet=Sheet.REVIEW)) for name in ("table", "markdown", "csv", "json"))

PLAN = """\
planck: plan/v1
id: {id}
version: 1.0.0
title: {{zh: 规划{id}, en: Plan {id}}}
language: {language}
period: 2022
owner: me
owners: {{me: {{name: {{zh: 我, en: Me}}}}}}
source: {{title: S, text: source.md}}
tasks:
  - id: t
    title: {{zh: 任务, en: T}}
    targets:
      - {{id: a, title: {{zh: 甲, en: A}}, measure: flow, at_least: {at_least}, unit: 家, evidence: required}}
      - {{id: b, title: {{zh: 乙, en: B}}, measure: milestone}}
"""
PROGRESS = """\
planck: progress/v1
plan: {id}
as_of: 2022-06-30
values:
  a: {{value: {value}, evidence: [proof.md]}}
"""


def plan(name: str, at_least: object = 50, language: str = "zh") -> str:
    return PLAN.format(id=name, at_least=at_least, language=language)


def progress(name: str, value: object = 10) -> str:
    return PROGRESS.format(id=name, value=value)


def order(cwd: Path, wanted: tuple[Wanted, ...] = CHECKED, fail_on: FailOn = FailOn.BEHIND) -> Order:
    return Order(cwd, Terms(AS_OF, fail_on, strict=False, today=AS_OF), wanted)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """`written({name: text, …})`: a folder with some files, where there is no repository above."""

    def write(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write
