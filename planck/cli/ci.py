"""What a check does of itself in GitHub Actions and GitLab CI: the format of its own, and the summary of the job.

Source: "Variables" of GitHub Actions and "Predefined CI/CD variables" of GitLab; a step's summary holds 1 MiB.
"""

from collections.abc import Mapping
from pathlib import Path

from planck.cli.outputs import for_people
from planck.cli.run import Manner
from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import note
from planck.report.share import Wanted
from planck.words.phrase import Phrase

_MARKS = {"GITHUB_ACTIONS": "github", "GITLAB_CI": "gitlab"}
_SUMMARY = "GITHUB_STEP_SUMMARY"
_ROOM = 1024 * 1024


def usual_format(environment: Mapping[str, str]) -> str:
    """The format of a check where none is named: that of the CI it runs in, else the table."""
    found = [name for mark, name in _MARKS.items() if environment.get(mark, "").lower() == "true"]
    return found[0] if found else "table"


def summary_of(manner: Manner, environment: Mapping[str, str]) -> Wanted | None:
    """What is added to the summary of the job, where GitHub's format is written and names a file for it."""
    named = environment.get(_SUMMARY) and any(output.format == "github" for output in manner.outputs)
    return Wanted("markdown", for_people(manner.look)) if named else None


def summarise(text: str, manner: Manner, environment: Mapping[str, str]) -> None:
    """Add the check to the summary of the job.

    A summary that GitHub would refuse for its size is left out, and one that cannot be written fails nothing: a note
    says so.
    """
    content = f"{text}\n".encode(errors="backslashreplace")
    path = Path(environment[_SUMMARY])
    try:
        if path.exists() and path.stat().st_size + len(content) > _ROOM:
            _tell(manner, Phrase("the job summary is full: nothing was added", "作业摘要已满，未再追加"))
            return
        with path.open("ab") as file:
            file.write(content)
    except OSError as error:
        reason = error.strerror or ""
        _tell(manner, Phrase(f"cannot write the job summary: {reason}", f"无法写入作业摘要：{reason}"))


def _tell(manner: Manner, said: Phrase) -> None:
    if not manner.quiet:
        note(f"planck: {said.to(HELP_LANGUAGE)}\n")
