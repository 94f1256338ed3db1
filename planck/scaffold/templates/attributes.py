"""What makes `git diff` tell of plans what a reviewer wants to know."""

from planck.scaffold.answers import Answers

_TEXT = """\
# git config diff.planck.command 'f() { planck diff "$2" "$5" || true; }; f'
%s diff=planck
"""


def text(answers: Answers) -> str:
    """The line for plans, in quotes where their folder has a space in it."""
    pattern = f"{answers.folder}/**/*.yaml"
    return _TEXT % (f'"{pattern}"' if " " in pattern else pattern)
