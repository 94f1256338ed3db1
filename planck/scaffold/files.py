"""The files of a new plan: paths from the top of the repository, with their texts."""

from collections.abc import Mapping
from dataclasses import dataclass

from planck.files.schemas import schema_text
from planck.scaffold.answers import Answers, Ci
from planck.scaffold.templates import attributes, editor, github, gitlab, plan, pre_commit, progress

SCHEMAS = ".planck"
"""Where the schemas are kept, so that editors need no network."""


@dataclass(frozen=True, slots=True)
class Made:
    """What is made for a new plan."""

    own: Mapping[str, str]
    """Files that are planck's alone, which must not be there yet."""
    shared: Mapping[str, "Shared"]
    """Files that other settings may stand in, made only where they are absent."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A file that may be there already, for reasons of its own."""

    text: str
    sign: str
    """What it holds where planck has its place in it already."""


def files(answers: Answers) -> Made:
    """The files that some answers lead to."""
    home = f"plans/{answers.plan_id}"
    own = {
        f"{home}/plan.yaml": plan.text(answers),
        f"{home}/progress/{answers.as_of}.yaml": progress.text(answers),
        **{f"{SCHEMAS}/{name}.schema.json": schema_text(name) for name in ("plan-v1", "progress-v1")},
    }
    shared = {
        ".gitattributes": Shared(attributes.TEXT, "diff=planck"),
        ".pre-commit-config.yaml": Shared(pre_commit.text(answers), "planck-check"),
        ".vscode/settings.json": Shared(editor.TEXT, "plan-v1.schema.json"),
    }
    if answers.ci is Ci.GITHUB:
        own[".github/workflows/planck.yml"] = github.text(answers)
    if answers.ci is Ci.GITLAB:
        shared[".gitlab-ci.yml"] = Shared(gitlab.text(answers), "planck check")
    return Made(own, shared)
