"""What is put to use elsewhere works as the README says: the first ten minutes, the hook, the action, and CI jobs."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

from planck.report.maker import format_names
from planck.scaffold.answers import Answers, Ci
from planck.scaffold.files import files
from planck.scaffold.templates import editor, gitlab
from planck.version import __version__
from tests.repositories import begin, commit, git, write

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAMS = Path(sys.executable).parent
ANSWERS = Answers("Library, 2026", "Library", 2026, "en", date(2026, 6, 30), __version__)
PLAN = "plans/library-2026/plan.yaml"


def section(title: str) -> str:
    """What stands under a heading of the README, up to the next of its level or above."""
    level, _, rest = README.partition(f"# {title}\n")
    depth = len(level.rpartition("\n")[2]) + 1
    parts = rest.split("```")
    # every second part is a block, in which a # begins a comment
    for number in range(0, len(parts), 2):
        ends = re.search(rf"^#{{1,{depth}}} ", parts[number], re.MULTILINE)
        if ends:
            return "```".join([*parts[:number], parts[number][: ends.start()]])
    return rest


def block(title: str, language: str) -> str:
    """The first block in a language under a heading."""
    found = re.search(rf"^```{language}\n(.*?)^```$", section(title), re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The variables of somebody who works in a folder and has planck on the path; nothing that CI sets."""
    who = {f"GIT_{role}_{what}": "n@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT", "PLANCK", "PRE_COMMIT", "COV_"))
    }
    path = os.pathsep.join((str(PROGRAMS), os.environ["PATH"]))
    return {**kept, **who, "GIT_CONFIG_GLOBAL": os.devnull, "HOME": str(folder), "PATH": path, **more}


def ran(command: list[str], folder: Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """What a program did, its output and its complaints together."""
    return subprocess.run(
        command,
        cwd=folder,
        env=env or environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        check=False,
        encoding="utf-8",
    )


def valid(path: Path, schema: str, folder: Path) -> None:
    checked = ran([str(PROGRAMS / "check-jsonschema"), "--builtin-schema", schema, str(path)], folder)
    assert checked.returncode == 0, checked.stdout


def stands_in(text: str) -> str:
    """A command as a check in bash: where a comment gives another exit code than 0, that one is wanted."""
    return re.sub(r"^(.*?)  # exits (\d)$", r"code=0; \1 || code=$?; test $code = \2", text, flags=re.MULTILINE)


def test_the_first_ten_minutes(tmp_path: Path) -> None:
    told = section("In ten minutes: from nothing to a red check in a pull request")
    blocks = re.findall(r"^```sh\n(.*?)^```$", told, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 4
    assert "# exits 3" in blocks[2]
    done = ran(["bash", "-c", f"set -euo pipefail\n{stands_in(''.join(blocks))}"], tmp_path)
    assert done.returncode == 0, done.stdout
    assert re.findall(r"^```text\n(.*?)^```$", told, re.MULTILINE | re.DOTALL)[0] in done.stdout
    workflow = (tmp_path / "library" / ".github" / "workflows" / "planck.yml").read_text(encoding="utf-8")
    assert 'planck check --against "origin/$BASE" --fail-on never' in workflow


def test_the_hook_refuses_a_bad_plan(tmp_path: Path) -> None:
    """With the real program, from a repository with planck as it stands here, by the settings that the README shows."""
    source = begin(tmp_path / "planck")
    for room in ("planck", "schemas"):
        shutil.copytree(ROOT / room, source / room, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    revision = commit(source)
    settings = block("pre-commit", "yaml").replace("https://github.com/OWNER/planck", str(source))
    work = begin(tmp_path / "work")
    write(work, files(ANSWERS).own)
    write(work, {".pre-commit-config.yaml": settings.replace("v0.1.0", revision), "other.yaml": "a: 1\n"})
    env = environment(tmp_path, PRE_COMMIT_HOME=str(tmp_path / "home"))
    installed = ran([str(PROGRAMS / "pre-commit"), "install"], work, env)
    assert installed.returncode == 0, installed.stdout
    assert _committed(work, env).returncode == 0

    plan = (work / PLAN).read_text(encoding="utf-8")
    write(work, {PLAN: plan.replace("measure: flow", "measure: flwo")})
    refused = _committed(work, env)
    assert refused.returncode == 1
    assert f"{PLAN}:24:18: error PLK104" in refused.stdout

    write(work, {PLAN: plan, "plans/library-2026/progress/2026-09-30.yaml": _progress("training-sesions")})
    assert "PLK302 unknown-reported-target" in _committed(work, env).stdout
    # far behind, and said so
    write(work, {"plans/library-2026/progress/2026-09-30.yaml": _progress("training-sessions")})
    assert _committed(work, env).returncode == 0
    write(work, {"plans/library-2026/source.md": "text"})
    touched = _committed(work, env)
    assert (touched.returncode, "Passed" in touched.stdout) == (0, True)
    write(work, {"other.yaml": "a: 2\n"})
    assert "(no files to check)Skipped" in _committed(work, env).stdout


def _progress(target: str) -> str:
    return f"planck: progress/v1\nplan: library-2026\nas_of: 2026-09-30\nvalues: {{{target}: 1}}\n"


def _committed(work: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """What came of committing everything."""
    git(work, "add", "--all")
    return ran(["git", "commit", "--message", "more"], work, env)


def test_the_manifest_of_hooks_is_one(tmp_path: Path) -> None:
    manifest = str(ROOT / ".pre-commit-hooks.yaml")
    checked = ran([str(PROGRAMS / "pre-commit"), "validate-manifest", manifest], tmp_path)
    assert checked.returncode == 0, checked.stdout


def test_the_hook_that_init_writes_is_the_published_one(tmp_path: Path) -> None:
    made = files(ANSWERS).shared[".pre-commit-config.yaml"].text
    write(tmp_path, {"a.yaml": made})
    assert ran([str(PROGRAMS / "pre-commit"), "validate-config", "a.yaml"], tmp_path).returncode == 0
    ours, published = (
        yaml.safe_load(made)["repos"][0]["hooks"][0],
        yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0],
    )
    assert ours["entry"] == " ".join([published["entry"], *published["args"]])
    same = ("id", "name", "language", "files", "require_serial")
    assert [ours[key] for key in same] == [published[key] for key in same]


def test_the_action_is_one(tmp_path: Path) -> None:
    valid(ROOT / "action.yml", "vendor.github-actions", tmp_path)


def test_every_input_of_the_action_is_in_the_readme() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    told = section("GitHub")
    assert [name for name in [*action["inputs"], *action["outputs"]] if f"`{name}`" not in told] == []
    used = " ".join(str(step) for step in action["runs"]["steps"])
    assert [name for name in action["inputs"] if f"inputs.{name}" not in used] == []


def check_step(folder: Path, **inputs: str) -> tuple[int, list[str], str]:
    """The action's check run as GitHub runs it, with a stand-in for planck: exit code, arguments, outputs.

    Where planck is not called, what the step says stands for the arguments.
    """
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step = next(one for one in action["runs"]["steps"] if one.get("id") == "check")
    usual = {name: about["default"] for name, about in action["inputs"].items()} | inputs
    given = {
        name: usual.get(value.removeprefix("${{ inputs.").removesuffix(" }}"), "")
        for name, value in step["env"].items()
    }
    stand_in = folder / "planck"
    stand_in.write_text(
        '#!/bin/sh\nprintf "%s\\n" "$@" > asked\necho "${GITHUB_STEP_SUMMARY-none}" >> asked\n'
        'for one in "$@"; do case $one in sarif=*) touch "${one#sarif=}";; esac; done\nexit 3\n'
    )
    stand_in.chmod(0o755)
    place = {"RUNNER_TEMP": str(folder), "GITHUB_OUTPUT": str(folder / "out"), "GITHUB_STEP_SUMMARY": "summary"}
    env = environment(folder, **{**place, **given, "PLANCK": str(stand_in)})
    done = ran(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], folder, env)
    asked = folder / "asked"
    arguments = asked.read_text().splitlines() if asked.exists() else done.stdout.splitlines()
    return done.returncode, arguments, (folder / "out").read_text()


def test_the_action_hands_on_what_it_is_given(tmp_path: Path) -> None:
    assert check_step(tmp_path) == (3, ["check", "--format", "github", "--", "summary"], "exit-code=3\n")


def test_the_action_runs_nothing_that_it_is_given(tmp_path: Path) -> None:
    hostile = '"; touch pwned; $(touch pwned) `touch pwned`'
    inputs = {"paths": f"a b\n\n{hostile}\n", "as-of": hostile, "against": "origin/main", "fail-on": "never"}
    more = {"strict": "true", "summary": "false", "sarif": "true"}
    sarif = f"sarif={tmp_path}/planck.sarif"
    asked = ["--as-of", hostile, "--against", "origin/main", "--fail-on", "never", "--strict", "--format", sarif]
    assert check_step(tmp_path, **inputs, **more) == (
        3,
        ["check", "--format", "github", *asked, "--", "a b", hostile, "none"],
        f"{sarif}\nexit-code=3\n",
    )
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize("said", ["true", "True", "TRUE", " true\r\n"])
def test_the_action_takes_true_in_any_case(tmp_path: Path, said: str) -> None:
    code, asked, out = check_step(tmp_path, strict=said, summary=said, sarif=said)
    sarif = f"sarif={tmp_path}/planck.sarif"
    assert (code, asked) == (3, ["check", "--format", "github", "--strict", "--format", sarif, "--", "summary"])
    assert out == f"{sarif}\nexit-code=3\n"


@pytest.mark.parametrize(
    ("said", "summary"), [("False", "none"), ("FALSE", "none"), ("", "summary"), (" \n", "summary")]
)
def test_the_action_takes_false_too_and_nothing_for_what_is_usual(tmp_path: Path, said: str, summary: str) -> None:
    code, asked, out = check_step(tmp_path, strict=said, summary=said, sarif=said)
    assert (code, asked, out) == (3, ["check", "--format", "github", "--", summary], "exit-code=3\n")


@pytest.mark.parametrize("said", ["yes", "1", "tru", "t rue", "$(touch pwned)"])
@pytest.mark.parametrize("name", ["strict", "summary", "sarif"])
def test_the_action_refuses_what_is_neither_true_nor_false(tmp_path: Path, name: str, said: str) -> None:
    error = f"::error title=planck::the input '{name}' is neither true nor false; 输入“{name}”应为 true 或 false"
    assert check_step(tmp_path, **{name: said}) == (2, [error], "exit-code=2\n")
    assert not (tmp_path / "pwned").exists()


def test_the_action_trims_paths(tmp_path: Path) -> None:
    asked = check_step(tmp_path, paths="  a b \r\n\tplans/\r\n \r\n\nc")[1]
    assert asked == ["check", "--format", "github", "--", "a b", "plans/", "c", "summary"]


def test_each_use_of_the_action_in_a_job_has_a_file_and_a_category(tmp_path: Path) -> None:
    files = [f"{tmp_path}/planck{number}.sarif" for number in ("", "-2", "-3")]
    for number, file in enumerate(files, start=1):
        asked, out = check_step(tmp_path, sarif="true")[1:]
        assert f"sarif={file}" in asked
        assert out.splitlines()[-2:] == [f"sarif={file}", "exit-code=3"]
        assert len(list(tmp_path.glob("*.sarif"))) == number
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["steps"][-1]["with"]["category"] == "${{ inputs.category }}"
    assert action["inputs"]["category"]["default"] == "planck"


def test_the_action_interpolates_nothing_into_a_script() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert [step["run"] for step in action["runs"]["steps"] if "${{" in step.get("run", "")] == []


def test_the_workflows_are_ones(tmp_path: Path) -> None:
    write(tmp_path, {"a.yml": block("GitHub", "yaml"), "b.yml": files(ANSWERS).texts[".github/workflows/planck.yml"]})
    valid(tmp_path / "a.yml", "vendor.github-workflows", tmp_path)
    valid(tmp_path / "b.yml", "vendor.github-workflows", tmp_path)


def test_the_job_for_gitlab_is_what_init_makes(tmp_path: Path) -> None:
    assert block("GitLab", "yaml") == gitlab.text(ANSWERS)
    write(tmp_path, {".gitlab-ci.yml": block("GitLab", "yaml")})
    valid(tmp_path / ".gitlab-ci.yml", "vendor.gitlab-ci", tmp_path)


def test_the_settings_for_editors_are_what_init_makes() -> None:
    assert block("Editors", "json") == editor.text(ANSWERS)


def commands() -> list[str]:
    """The calls of `planck check` in what is shown and made for CI, put in order for a shell."""
    made = files(Answers("T", "Library", 2026, "en", date(2026, 6, 30), __version__, Ci.GITHUB))
    shown = {
        "GitHub": made.texts[".github/workflows/planck.yml"],
        "GitLab": block("GitLab", "yaml"),
        "Jenkins": block("Jenkins, and any other CI", "groovy"),
    }
    return [found for text in shown.values() for found in re.findall(r"planck check [^'\n]*", text)]


def test_the_pipeline_for_jenkins_closes_what_it_opens() -> None:
    text = block("Jenkins, and any other CI", "groovy")
    assert (text.count("{"), text.count("'") % 2) == (text.count("}"), 0)
    assert f"planck-plan=={__version__}'" in text


@pytest.mark.skipif("junit" not in format_names(), reason="the formats for CI are not there yet")
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize("command", commands())
def test_the_commands_for_ci_run(tmp_path: Path, command: str) -> None:
    begin(tmp_path)
    write(tmp_path, files(ANSWERS).own)
    commit(tmp_path)
    git(tmp_path, "update-ref", "refs/remotes/origin/main", "HEAD")
    env = environment(tmp_path, BASE="main", PLANCK_OPTIONS="--against HEAD --fail-on never")
    done = ran(["bash", "-c", command], tmp_path, env)
    assert done.returncode == 0, done.stdout
    assert [file.name for file in tmp_path.glob("planck.*")] == re.findall(r"=(planck\.\w+)", command)
