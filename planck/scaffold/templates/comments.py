"""Comments within a template: each has a name in capitals there, and stands in the plan's language in what is made."""

from collections.abc import Mapping

from planck.scaffold.answers import Answers
from planck.words.phrase import Phrase


def commented(template: str, answers: Answers, comments: Mapping[str, Phrase]) -> str:
    """A template with its comments and the version of planck filled in."""
    for name, comment in comments.items():
        template = template.replace(f"# {name}\n", f"# {comment.to(answers.language)}\n")
    return template.replace("==VERSION", f"=={answers.version}")
