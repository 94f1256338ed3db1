"""The quick way in reads a command line as the command-line library does, or leaves it to it."""

import contextlib
import inspect
import io
import os
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin

import pytest
import typer
from hypothesis import example, given
from hypothesis import strategies as st

from planck.cli import declared
from planck.cli.app import app
from planck.cli.command import Command, Option
from planck.cli.options import ColorWhen, LangName
from planck.cli.quick import values_of
from planck.report.fail_on import FailOn

LIBRARY = typer.main.get_command(app)
COMMANDS = [declared.command(name) for name in declared.NAMES]
CHECK, REPORT, DIFF, EXPLAIN, RULES, SCHEMA = COMMANDS


def by_library(command: Command, words: list[str]) -> dict[str, object]:
    """What the library calls the command with; nothing where it does not."""
    seen: list[dict[str, object]] = []
    with pytest.MonkeyPatch.context() as patched, contextlib.redirect_stderr(io.StringIO()):
        patched.setattr(Command, "run", lambda _, values: seen.append(values))
        with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
            LIBRARY.main([command.name, *words], prog_name="planck")
    return seen[0] if seen else {}


VALUES = (
    *("", "-", "--", "=", "a=b", "plans", "README.md", "nowhere/at all.yaml", "2022-06-30", "latest", "PLK101,PLK2"),
    *("behind", "never", "ever", "task", "shortfall", "json", "json=a.json", "always", "en", "zh", "fr", "weakened"),
)


def flags_of(command: Command) -> list[str]:
    return [flag for option in command.options for flag in option.flags]


def word_of(command: Command) -> st.SearchStrategy[list[str]]:
    flag, value = st.sampled_from(["--all", *flags_of(command)]), st.sampled_from(VALUES)
    right = [word for option in command.options for word in right_words(option)]
    return st.one_of(
        st.sampled_from(right or [["x"]]),
        st.sampled_from(right or [["x"]]),
        st.tuples(flag, value).map(list),
        st.tuples(flag, value).map(lambda pair: ["=".join(pair)]),
        value.map(lambda one: [one]),
        st.sampled_from(
            ["-h", "--help", "-qq", "-q=1", "-q1", "--qui", "--as", "-", "---", "-1", "+q", "--version"]
        ).map(lambda one: [one]),
        st.text("-=aq \n中", max_size=4).map(lambda one: [one]),
    )


def right_words(option: Option) -> list[list[str]]:
    """Ways to give an option that are right."""
    if option.kind is bool:
        return [[flag] for flag in option.flags]
    made = [str(each) for each in option.kind] if isinstance(option.kind, type(ColorWhen)) else ["plans", "2022", ""]
    return [[flag, one] for flag in option.flags for one in made] or [[one] for one in made]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_what_it_reads_it_reads_as_the_library_does(command: Command) -> None:
    @given(st.lists(word_of(command), max_size=5))
    @example([["--as-of", "2022-07-10"], ["plans"], ["--all"], ["--", "--all"]])
    @example([["plans"], ["--fail-on=never"], ["--fail-on", "missed"], ["-q"], ["-q"], ["--output="]])
    def holds(parts: list[list[str]]) -> None:
        words = [word for part in parts for word in part]
        read = values_of(command, words)
        if read is not None:
            told = by_library(command, words)
            assert told == read
            assert {name: type(value) for name, value in read.items()} == {n: type(v) for n, v in told.items()}

    holds()


NOTHING: dict[str, object] = {option.name: option.usual for option in CHECK.options}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], {}),
        (["plans", "-"], {"paths": [Path("plans"), Path("-")]}),
        (["--as-of", "2022-07-10", "a", "--all", "b"], {"as_of": "2022-07-10", "every_target": True, "paths": "ab"}),
        (["--as-of=a=b", "--as-of="], {"as_of": ""}),
        (["-q", "--", "-q"], {"quiet": True, "paths": ["-q"]}),
        (["--fail-on", "never", "--fail-on=missed"], {"fail_on": FailOn.MISSED}),
        (["--color", "always", "--lang=zh"], {"color": ColorWhen.ALWAYS, "lang": LangName.ZH}),
        (["--select", "PLK1,PLK2", "--select", ""], {"select": ["PLK1,PLK2", ""]}),
        (["--format=json", "--output", "-"], {"formats": ["json"], "output": "-"}),
        (["--changed", "--show-config", "--strict"], {"changed": True, "show_settings": True, "strict": True}),
    ],
)
def test_what_it_reads(words: list[str], said: dict[str, Any]) -> None:
    paths = [Path(path) for path in said["paths"]] if "paths" in said else None
    assert values_of(CHECK, words) == {**NOTHING, **said, "paths": paths} == by_library(CHECK, words)


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["-h"],
        ["-qh"],
        ["-qq"],
        ["-q=1"],
        ["--all=1"],
        ["--as-o", "2022-07-10"],
        ["--as-of"],
        ["--as-of", "--all"],
        ["--as-of", "--"],
        ["--fail-on", "behnd"],
        ["--fail-on", "BEHIND"],
        ["--color="],
        ["--version"],
    ],
)
def test_what_it_leaves_to_the_library(words: list[str]) -> None:
    assert values_of(CHECK, words) is None


def test_what_must_be_given_and_what_is_too_much_are_left_to_the_library() -> None:
    assert values_of(EXPLAIN, []) is None
    assert values_of(DIFF, ["old"]) is None
    assert values_of(DIFF, ["old", "new", "other"]) is None
    assert values_of(SCHEMA, ["plan-v1", "progress-v1"]) is None
    assert values_of(SCHEMA, ["plan-v1"]) == {"name": "plan-v1"}
    assert values_of(SCHEMA, []) == {"name": None}
    given = values_of(EXPLAIN, ["firms", "a", "b"])
    assert given == by_library(EXPLAIN, ["firms", "a", "b"])
    assert given is not None
    assert (given["name"], given["paths"]) == ("firms", [Path("a"), Path("b")])


def test_a_file_that_cannot_be_read_is_left_to_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.yaml"
    path.touch()
    assert values_of(CHECK, [str(path)]) == {**NOTHING, "paths": [path]}
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert values_of(CHECK, [str(path)]) is None
    assert by_library(CHECK, [str(path)]) == {}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_takes_what_it_declares(command: Command) -> None:
    taken = inspect.signature(command.does()).parameters
    assert {name: as_declared(each.annotation) for name, each in taken.items()} == {
        option.name: (list[option.kind] if option.many else option.kind, option.usual is None)  # type: ignore[name-defined]  # made while it runs
        for option in command.options
    }


def as_declared(annotation: Any) -> tuple[Any, bool]:  # noqa: ANN401  because a type may be written in any way
    """A type, and whether None is allowed beside it."""
    if get_origin(annotation) is not UnionType:
        return annotation, False
    kind, none = get_args(annotation)
    assert none is type(None)
    return kind, True
