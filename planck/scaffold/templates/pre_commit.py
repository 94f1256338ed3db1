"""The entry for pre-commit: a commit with a broken plan is refused, an honest shortfall is not."""

import re

from planck.scaffold.answers import Answers
from planck.scaffold.templates.comments import commented
from planck.words.phrase import Phrase

_TEXT = """\
# HOW
repos:
  - repo: local
    hooks:
      - id: planck-check
        name: planck check
        entry: planck check --changed --fail-on never
        language: python
        additional_dependencies: [planck-plan==VERSION]
        files: ^FOLDER/|(^|/)planck\\.toml$
        require_serial: true
"""
_COMMENTS = {
    "HOW": Phrase(
        "checks the plans that a commit touches; switch it on with: pre-commit install",
        "检查每次提交所涉及的规划；用 pre-commit install 启用",
    ),
}


def text(answers: Answers) -> str:
    """The settings of pre-commit."""
    return commented(_TEXT, answers, _COMMENTS).replace("FOLDER", re.escape(answers.folder))
