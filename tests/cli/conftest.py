"""Runs the command line in this process, as a user would call it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from planck.cli.main import main


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def planck(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`planck(cwd, *arguments)`: exit code, stdout, stderr."""
    for name in ("PLANCK_LANG", "NO_COLOR", "GITHUB_ACTIONS", "GITLAB_CI", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)

    def run(cwd: Path, *arguments: str) -> Outcome:
        monkeypatch.chdir(cwd)
        monkeypatch.setattr(sys, "argv", ["planck", *arguments])
        code: object = 0
        try:
            main()
        except SystemExit as ended:
            code = ended.code
        out, err = capsys.readouterr()
        return Outcome(code if isinstance(code, int) else 1 if code else 0, out, err)

    return run


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A folder with one plan, a target behind and a milestone done."""
    home = tmp_path / "plans" / "demo"
    (home / "progress").mkdir(parents=True)
    (home / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (home / "progress" / "2022-06-30.yaml").write_text(PROGRESS, encoding="utf-8")
    return tmp_path


PLAN = """\
planck: plan/v1
id: demo
version: 1.0.0
title: {zh: 示范单位2022年工作规划, en: "Demo bureau, 2022"}
period: 2022
owners: {office: {name: {zh: 科研处, en: R&D office}}}
tasks:
  - id: firms
    title: {zh: 培育企业, en: Help firms grow}
    owner: office
    targets:
      - {id: new-firms, title: {zh: 新认定企业, en: New firms}, measure: flow, at_least: 8, unit: 家, pace: quarterly}
      - {id: training, title: {zh: 统计培训, en: Training}, measure: milestone, due: 2022-05-31}
"""
PROGRESS = """\
planck: progress/v1
plan: demo
as_of: 2022-06-30
values:
  new-firms: 3
  training: {done: 2022-05-12}
"""
