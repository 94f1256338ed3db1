"""What a shell is offered, asked for as the shells ask, and in bash itself."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planck.report.maker import format_names
from planck.report.render import DIFFERENCE_FORMATS
from planck.rules.book import every_rule
from tests.repositories import begin, commit, git

PLANCK = Path(sys.executable).with_name("planck")
CODES = [rule.kind.code for rule in every_rule()]


Offered = Callable[..., list[str]]


@pytest.fixture
def offered(planck: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Offered:
    """`offered(folder, *words)`: what bash is offered for the last of some words."""

    def ask(folder: Path, *words: str) -> list[str]:
        asked = {"_PLANCK_COMPLETE": "complete_bash", "COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
        for name, value in asked.items():
            monkeypatch.setenv(name, value)
        outcome = planck(folder)
        assert (outcome.code, outcome.err) == (0, "")
        return str(outcome.out).split()

    return ask


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("planck r", ["report", "rules"]),
        ("planck check --fail-on u", ["unreported"]),
        ("planck check --ignore PLK21", [code for code in CODES if code.startswith("PLK21")]),
        ("planck check --select PLK5,target-with", ["PLK5,target-without-owner"]),
        ("planck explain unknown-own", ["unknown-owner"]),
        ("planck schema p", ["plan-v1", "progress-v1"]),
        ("planck init --ci g", ["github", "gitlab"]),
        ("planck check --format m", ["markdown"]),
        ("planck check pl", []),
    ],
)
def test_words_are_completed(offered: Offered, demo: Path, words: str, expected: list[str]) -> None:
    assert offered(demo, *words.split(" ")) == expected


def test_branches_and_tags_are_offered_to_hold_a_plan_against(offered: Offered, demo: Path) -> None:
    assert offered(demo, "planck", "check", "--against", "") == ["HEAD"]
    commit(begin(demo))
    for name in ("topic/规划", "$(touch", "a'b"):
        git(demo, "branch", name)
    git(demo, "tag", "v1.0.0")
    git(demo, "update-ref", "refs/remotes/origin/main", "HEAD")
    names = ["HEAD", "main", "topic/规划", "origin/main", "v1.0.0"]
    assert offered(demo, "planck", "check", "--against", "") == names
    assert offered(demo, "planck", "check", "--against", "o") == ["origin/main"]


def test_every_command_and_format_is_offered(offered: Offered, demo: Path) -> None:
    assert {"check", "diff", "explain", "init", "report", "rules", "schema"} <= {*offered(demo, "planck", "")}
    assert sorted(offered(demo, "planck", "check", "--format", "")) == sorted(format_names())
    assert sorted(offered(demo, "planck", "diff", "--format", "")) == sorted(DIFFERENCE_FORMATS)


def test_the_targets_in_reach_are_offered(offered: Offered, demo: Path) -> None:
    assert offered(demo, "planck", "explain", "new") == ["new-firms"]
    (demo / "plans" / "demo" / "plan.yaml").write_text(
        "planck: plan/v1\nid: [\n{id: new-x, measure: ", encoding="utf-8"
    )
    assert offered(demo, "planck", "explain", "new") == ["new-x"]


@pytest.mark.parametrize("words", [("",), ("explain", "n"), ("check", "--ignore", "P"), ("check", "--format", "")])
def test_neither_parser_nor_validator_is_loaded(demo: Path, words: tuple[str, ...]) -> None:
    code = (
        "import sys\nfrom planck.cli.main import main\ntry:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('loaded:', *({'yaml', 'jsonschema'} & {*sys.modules}))"
    )
    asked = {
        "COMP_WORDS": " ".join(("planck", *words)),
        "COMP_CWORD": str(len(words)),
        "_PLANCK_COMPLETE": "complete_bash",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=demo, env={**os.environ, **asked}, capture_output=True, check=True, text=True
    )
    told, _, loaded = done.stdout.partition("loaded:")
    assert (bool(told.strip()), loaded.strip(), done.stderr) == (True, "", "")


@pytest.mark.parametrize(
    ("shell", "said"),
    [
        ("bash", "complete -o default -F _planck_completion planck"),
        ("zsh", "compdef"),
        ("fish", "complete --command planck"),
    ],
)
def test_each_shell_has_its_script(tmp_path: Path, shell: str, said: str) -> None:
    done = subprocess.run(
        [PLANCK],
        cwd=tmp_path,
        env={**os.environ, "_PLANCK_COMPLETE": f"source_{shell}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said in done.stdout


@pytest.mark.parametrize(
    ("shell", "asked", "said"),
    [
        ("zsh", {"_TYPER_COMPLETE_ARGS": "planck schema pl"}, "_arguments '*: :((\"plan-v1\"))'"),
        ("fish", {"_TYPER_COMPLETE_ARGS": "planck schema pl", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}, "plan-v1"),
        ("zsh", {"_TYPER_COMPLETE_ARGS": "planck check pl"}, "_files"),
    ],
)
def test_zsh_and_fish_ask_in_their_own_ways(tmp_path: Path, shell: str, asked: dict[str, str], said: str) -> None:
    given = {**os.environ, "_PLANCK_COMPLETE": f"complete_{shell}", **asked}
    done = subprocess.run([PLANCK], cwd=tmp_path, env=given, capture_output=True, text=True, check=True)
    assert said in done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_in_bash_itself(demo: Path) -> None:
    script = """
        source <(_PLANCK_COMPLETE=source_bash planck)
        complete -p planck
        COMP_WORDS=(planck explain new) COMP_CWORD=2
        _planck_completion planck
        echo "${COMPREPLY[@]}"
    """
    path = f"{PLANCK.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        cwd=demo,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "complete -o default -F _planck_completion planck\nnew-firms\n"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_help_names_the_options(tmp_path: Path, lang: str) -> None:
    done = subprocess.run(
        [PLANCK, "--help"],
        cwd=tmp_path,
        env={**os.environ, "PLANCK_LANG": lang},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "--install-completion" in done.stdout
    assert ("为当前 shell 安装命令补全" in done.stdout) == (lang == "zh")
    assert ("for the current shell" in done.stdout) == (lang == "en")
