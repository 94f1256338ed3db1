"""Several processes: what one of them does not survive is told of its part alone."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import pytest

from planck.report.look import Look
from planck.report.share import Wanted
from planck.survey import workers
from planck.survey.examine import examine
from planck.survey.part import Order, Outcome, Part
from planck.survey.workers import in_processes
from tests.survey.conftest import order, plan

PLANS = "abcdefghijklmnopqrstuvwxyz"
TABLE = (Wanted("table", Look("en")),)


@pytest.fixture
def parts(tmp_path: Path) -> list[Part]:
    """A part for each letter."""
    found = []
    for name in PLANS:
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.yaml").write_text(plan(name), encoding="utf-8")
        found.append(Part(((tmp_path / name / "plan.yaml", tmp_path),)))
    return found


def mortal(part: Part, order: Order) -> Outcome:
    """Dies at two of the plans."""
    if part.files[0][0].parent.name in "ct":
        os.kill(os.getpid(), signal.SIGKILL)
    return examine(part, order)


def told(outcomes: list[Outcome]) -> list[tuple[tuple[str, ...], str]]:
    return [(outcome.plans, outcome.share.crash) for outcome in outcomes]


@pytest.mark.parametrize("jobs", [1, 2, 40])
def test_what_comes_out_is_in_order(parts: list[Part], tmp_path: Path, jobs: int) -> None:
    asked = order(tmp_path, TABLE)
    assert list(in_processes(parts, asked, jobs)) == [examine(part, asked) for part in parts]


def test_a_process_that_dies_costs_its_part_and_no_other(parts: list[Part], tmp_path: Path) -> None:
    died = "a process died while it examined this part"
    outcomes = list(in_processes(parts, order(tmp_path, TABLE), 2, mortal))
    assert told(outcomes) == [((), died) if name in "ct" else ((name,), "") for name in PLANS]


def test_without_processes_there_is_one(parts: list[Part], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(workers, "ProcessPoolExecutor", refused)
    asked = order(tmp_path, TABLE)
    assert list(in_processes(parts, asked, 2)) == [examine(part, asked) for part in parts]
    assert workers.alone(parts[0], asked, examine).share.crash


def test_where_the_system_has_no_process_to_give_this_one_does_it(
    parts: list[Part], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    asked = order(tmp_path, TABLE)
    assert list(in_processes(parts, asked, 2)) == [examine(part, asked) for part in parts]


def running(group: int) -> bool:
    """Whether any process of a group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


SLOW = """
import sys, time
from planck.survey import examine
plainly = examine.examined
examine.examined = lambda part, order: (time.sleep(0.2), plainly(part, order))[1]
from planck.cli.main import main
print("begun", flush=True)
main()
"""


@pytest.mark.parametrize(
    ("signals", "code"),
    [([signal.SIGINT], 130), ([signal.SIGINT] * 2, 130), ([signal.SIGKILL], -9), ([signal.SIGTERM], -15)],
)
def test_when_it_is_ended_no_process_is_left(parts: list[Part], tmp_path: Path, signals: list[int], code: int) -> None:
    assert parts
    command = [sys.executable, "-c", SLOW, "check", "--jobs", "3", "--no-cache", "--output", "report.txt"]
    with subprocess.Popen(command, cwd=tmp_path, start_new_session=True, stdout=subprocess.PIPE) as begun:
        assert begun.stdout
        begun.stdout.readline()
        time.sleep(1)
        for number in signals:
            send = os.killpg if number == signal.SIGINT else os.kill
            send(begun.pid, number)
            time.sleep(0.3)
        assert begun.wait(20) == code
    until = time.monotonic() + 20
    while running(begun.pid) and time.monotonic() < until:
        time.sleep(0.1)
    assert not running(begun.pid)
    assert not (tmp_path / "report.txt").exists()


def test_an_interruption_is_not_for_them() -> None:
    before = signal.getsignal(signal.SIGINT)
    try:
        workers.begin()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(("system", "method"), [("linux", "fork"), ("darwin", None)])
def test_on_linux_a_process_is_a_copy(monkeypatch: pytest.MonkeyPatch, system: str, method: str | None) -> None:
    usual = multiprocessing.get_context().get_start_method()
    monkeypatch.setattr(sys, "platform", system)
    assert workers.context().get_start_method() == (method or usual)


class Parent(NamedTuple):
    """The process that began this one, which has ended if what is watched can be read."""

    sentinel: Connection


@pytest.mark.parametrize("begun", [True, False])
def test_a_process_follows_the_one_that_began_it(monkeypatch: pytest.MonkeyPatch, begun: bool) -> None:
    ended: list[int] = []
    watched, other = multiprocessing.Pipe()
    other.close()
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: Parent(watched) if begun else None)
    monkeypatch.setattr(os, "_exit", ended.append)
    workers.follow()
    assert ended == ([1] if begun else [])
    watched.close()
