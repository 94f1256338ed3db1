"""The files of a new plan: paths from the top of the repository, with their texts."""

from collections.abc import Mapping

from msgspec import Struct

from planck.files.schemas import schema_text
from planck.scaffold.answers import Answers, Ci
from planck.scaffold.templates import attributes, editor, github, gitlab, plan, pre_commit, progress

SCHEMAS = ".planck"
"""Where the schemas are kept, so that editors need no network."""
_COPIED = ("plan-v1", "progress-v1")


class Made(Struct, frozen=True):
    """What is made for a new plan."""

    own: Mapping[str, str]
    """The plan and its progress, which must not be there yet; empty where no plan is wanted."""
    copies: Mapping[str, "Copy"]
    """What planck carries with it, made where it is absent: an older copy does no harm."""
    shared: Mapping[str, "Shared"]
    """Files that other settings may stand in, made only where they are absent."""

    @property
    def texts(self) -> dict[str, str]:
        """All files with their texts."""
        copies = {name: copy.text for name, copy in self.copies.items()}
        return {**self.own, **copies, **{name: shared.text for name, shared in self.shared.items()}}


class Copy(Struct, frozen=True):
    """A file that planck carries with it."""

    text: str
    command: str
    """What prints it."""


class Shared(Struct, frozen=True):
    """A file that may be there already, for reasons of its own."""

    text: str
    sign: str
    """What it holds where planck has its place in it already."""


def files(answers: Answers) -> Made:
    """The files that some answers lead to."""
    own = {
        f"{answers.home}/plan.yaml": plan.text(answers),
        f"{answers.home}/progress/{answers.as_of}.yaml": progress.text(answers),
    }
    copies = {f"{SCHEMAS}/{name}.schema.json": Copy(schema_text(name), f"planck schema {name}") for name in _COPIED}
    return Made(own if answers.plan else {}, copies, _shared(answers))


def _shared(answers: Answers) -> dict[str, Shared]:
    """The files that others have a share in."""
    found = {
        ".gitattributes": Shared(attributes.text(answers), "diff=planck"),
        ".pre-commit-config.yaml": Shared(pre_commit.text(answers), "planck-check"),
        ".vscode/settings.json": Shared(editor.text(answers), "plan-v1.schema.json"),
    }
    if answers.ci is Ci.GITHUB:
        return {".github/workflows/planck.yml": Shared(github.text(answers), "planck"), **found}
    return {**found, ".gitlab-ci.yml": Shared(gitlab.text(answers), "planck")} if answers.ci is Ci.GITLAB else found
